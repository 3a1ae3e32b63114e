"""Preferences as lines of text, and as the choices of an option."""

from discord.app_commands import Choice

from ..records import Preferences
from ..texts import Messages
from .texts import shown

__all__ = ["LANGUAGE_CHOICES", "preferences_lines"]

LANGUAGE_CHOICES = [Choice(name="English", value="en"), Choice(name="Français", value="fr")]
_NAMES = {choice.value: choice.name for choice in LANGUAGE_CHOICES}


def preferences_lines(chosen: Preferences, article: str, say: Messages) -> list[str]:
    """One line for each thing that can be chosen; ``article`` is the title of the one in focus, or empty."""
    yes_or_no = {True: say("yes"), False: say("no"), None: say("not set")}
    language = _NAMES.get(chosen.language or "", say("not set"))
    lines = [
        say("Article in focus: {article}", article=shown(article or say("not set"))),
        say("Language: {language}", language=language),
        say("Answers to commands are private: {value}", value=yes_or_no[chosen.private]),
        say("Plain text for screen readers: {value}", value=yes_or_no[chosen.plain_text]),
    ]
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
