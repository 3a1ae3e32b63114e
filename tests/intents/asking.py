"""What test modules with an ``ARTICLE`` of their own ask of it, and check of the last reply."""

from collections.abc import Callable
from pathlib import Path

from bot.assembly import Parts, open_dialogue
from bot.render.card import Card, Status

__all__ = ["Written", "assert_not_answered", "assert_quoted", "last_card"]

Written = Callable[[str, str], Path]
"""From the name of a file and its text to where it stands."""


async def last_card(parts: Parts, article: Path, questions: str) -> Card:
    """The last reply of a conversation on the article, its turns parted by " // "."""
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        *_, card = [await dialogue.reply(question, key=1) for question in questions.split(" // ")]
    return card


async def assert_quoted(parts: Parts, article: Path, questions: str, words: str) -> None:
    """A sentence with the words is quoted."""
    card = await last_card(parts, article, questions)
    assert any(words in note.quote for note in card.footnotes), card.text


async def assert_not_answered(parts: Parts, article: Path, questions: str) -> None:
    card = await last_card(parts, article, questions)
    assert card.status is not Status.ANSWERED, card.text
