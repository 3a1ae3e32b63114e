"""What the bot says around an answer, in the language of the reader."""

from intents.languages.messages import ENGLISH, Messages, closest_language

__all__ = ["Messages", "message", "messages"]


def message(text: str) -> str:
    """Marks a text that is said later, so that it is gathered for translation."""
    return text


def messages(tag: str) -> Messages:
    """Those of the language that is closest to a tag such as ``fr-CA``; English where there is none."""
    return Messages.of(closest_language(tag) or ENGLISH)
