"""What somebody types as an option of a command: the countries of a question, an article."""

from typing import TYPE_CHECKING

from discord import app_commands

from knowledge.folding import fold
from knowledge.model import Source

from .render.texts import shown
from .sending import language_for, say_for, sentences_for

if TYPE_CHECKING:
    import discord

    from .client import AttacheBot

__all__ = ["article_named", "question_on"]

_MOST = 5
"""Countries that are offered in place of what was typed."""


async def question_on(
    interaction: "discord.Interaction[AttacheBot]", sentence: str, *, of_others: bool = True, **typed: str
) -> str:
    """The sentence in the language of the person, with the countries that were typed for its slots; in English, where
    the words of one stand for none alone, such as "Congo". ``of_others``: not the country that all the articles are on.

    Raises:
        CheckFailure: it cannot be asked so; the message is for the person.
    """
    say = sentences_for(interaction)
    known = {slot: await _known(interaction, words) for slot, words in typed.items()}
    codes = [each for each in known.values() if each]
    if len(set(codes)) < len(codes):
        raise app_commands.CheckFailure(say("That is the same country twice; name two different ones."))
    subjects = {each.subject for each in (await interaction.client.space(interaction)).sources}
    if of_others and subjects <= set(codes):
        own = say.several(sorted(subjects))
        raise app_commands.CheckFailure(say("All that I know is about {country} itself; name another.", country=own))
    if len(codes) < len(known):
        return sentence.format(**typed)
    return say(sentence, **{slot: say.country(code) for slot, code in known.items()})


async def article_named(interaction: "discord.Interaction[AttacheBot]", typed: str) -> Source:
    """By its id, which the suggestions give, or by enough of its title.

    Raises:
        CheckFailure: there is none, or more than one; the message is for the person.
    """
    space, say = await interaction.client.space(interaction), say_for(interaction)
    if found := space.source(typed):
        return found
    alike = space.suggestions.of_sources(typed) if typed.strip() else []
    if len(alike) != 1 or (found := space.source(alike[0].value)) is None:
        raise app_commands.CheckFailure(say("I have no such article; choose a suggestion."))
    return found


async def _known(interaction: "discord.Interaction[AttacheBot]", typed: str) -> str:
    """The code of the one country that was typed, or nearly; empty where the words stand for several, or for an
    organisation."""
    ingestion, say = interaction.client.resources.parts.ingestion, say_for(interaction)
    folded = fold(typed)
    if mentions := ingestion.countries.exact(folded, codes=True):
        whole = len(mentions) == len(mentions[0].codes) == 1 and mentions[0].text == typed.strip()
        return next(iter(mentions[0].codes)) if whole else ""
    if ingestion.organisations.find(folded):
        return ""
    suggestions = (await interaction.client.space(interaction)).suggestions
    alike = suggestions.of_countries(typed, language_for(interaction)) if typed.strip() else []
    if len(alike) == 1:
        (only,) = ingestion.countries.exact(fold(alike[0].value))[0].codes
        return only
    name = sentences_for(interaction).quoted(shown(typed))
    unknown = say("I know no country or organisation called {name}.", name=name)
    if alike:
        names = ", ".join(each.name for each in alike[:_MOST])
        raise app_commands.CheckFailure(f"{unknown} {say('Did you mean one of these: {names}?', names=names)}")
    raise app_commands.CheckFailure(f"{unknown} {say('Choose one of the names that come while you type.')}")
