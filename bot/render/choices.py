"""Preferences as lines of text, and as the choices of an option."""

from collections.abc import Sequence
from dataclasses import replace

from discord.app_commands import Choice

from ..records import Preferences
from ..texts import Messages
from .texts import shown

__all__ = [
    "LANGUAGE_CHOICES",
    "UNSET_CHOICES",
    "UNSET_CHOICES_OF_CHANNELS",
    "UNSET_CHOICES_OF_PEOPLE",
    "preferences_lines",
    "taken_back",
]

LANGUAGE_CHOICES = [Choice(name="English", value="en"), Choice(name="Français", value="fr")]
_NAMES = {choice.value: choice.name for choice in LANGUAGE_CHOICES}
_EVERYTHING = "everything"
UNSET_CHOICES = [
    Choice(name="the article", value="source"),
    Choice(name="the language", value="language"),
    Choice(name="private answers", value="private"),
    Choice(name="everything", value=_EVERYTHING),
]
"""What can be left to each person, or to the next wider place, again."""
UNSET_CHOICES_OF_CHANNELS = [*UNSET_CHOICES, Choice(name="answering everything", value="answers_everything")]
UNSET_CHOICES_OF_PEOPLE = [*UNSET_CHOICES, Choice(name="plain text", value="plain_text")]


def taken_back(chosen: Preferences, which: str | None, choices: Sequence[Choice[str]]) -> Preferences:
    """As if what the choice of this value stands for had never been chosen."""
    names = [each.value for each in choices if each.value != _EVERYTHING and which in {each.value, _EVERYTHING}]
    return replace(chosen, **dict.fromkeys(names))


def preferences_lines(chosen: Preferences, article: str, say: Messages, *, own: bool = False) -> list[str]:
    """One line for each thing that can be chosen; ``article`` is the title of the one in focus, or empty. ``own``: by a
    person for themselves."""
    yes_or_no = {True: say("yes"), False: say("no"), None: say("not set")}
    left = say("not set; that of each question") if own else say("not set; each person's own")
    lines = [
        say("Article in focus: {article}", article=shown(article or say("not set"))),
        say("Language: {language}", language=_NAMES.get(chosen.language or "", left)),
        say("Answers to commands are private: {value}", value=yes_or_no[chosen.private]),
    ]
    if own:
        lines.append(say("Plain text for screen readers: {value}", value=yes_or_no[chosen.plain_text]))
    if chosen.answers_everything is not None:
        lines.append(say("Every message is taken for a question: {value}", value=yes_or_no[chosen.answers_everything]))
    if chosen.importer_roles:
        roles = ", ".join(f"<@&{role}>" for role in chosen.importer_roles)
        lines.append(say("May change the articles: {roles}", roles=roles))
    if chosen.teacher_roles:
        roles = ", ".join(f"<@&{role}>" for role in chosen.teacher_roles)
        lines.append(say("May open a class: {roles}", roles=roles))
    if chosen.unwanted_words:
        words = ", ".join(shown(word) for word in chosen.unwanted_words)
        lines.append(say("Hold a question in class for the teacher: {words}", words=words))
    return [f"- {line}" for line in lines]
