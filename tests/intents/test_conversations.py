"""Whole conversations, as people have them: each file of ``conversations/`` is asked of the article it is named for.

A line behind ``>`` is asked; what the reply has to say stands below, a piece a line, and behind ``!`` what it may not
say. An empty line begins another conversation.
"""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from tests.conftest import ARTICLE

HERE = Path(__file__).parent / "conversations"
ARTICLES = Path(__file__).parents[1] / "data" / "articles"

Turn = tuple[str, list[str]]
"""What is asked, and what is demanded of the reply."""


def _turns(text: str) -> list[Turn]:
    turns: list[Turn] = []
    for line in text.splitlines():
        if line.startswith("> "):
            turns.append((line[2:], []))
        else:
            turns[-1][1].append(line)
    return turns


def _conversations() -> list[tuple[str, str]]:
    return [(path.stem, each) for path in sorted(HERE.glob("*.txt")) for each in path.read_text().strip().split("\n\n")]


@pytest.mark.parametrize(("country", "conversation"), _conversations(), ids=lambda text: text.split("\n")[0][:60])
async def test_a_conversation_is_followed(parts: Parts, country: str, conversation: str) -> None:
    article = ARTICLE if country == "rwanda" else next(ARTICLES.glob(f"foreign_relations_of_{country}.*"))
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        for asked, demanded in _turns(conversation):
            said = (await dialogue.reply(asked, key=1)).text
            for piece in demanded:
                if piece.startswith("! "):
                    assert piece[2:] not in said, asked
                else:
                    assert piece in said, asked


def test_every_reply_is_judged() -> None:
    """A turn that demands nothing of its reply could not fail."""
    assert all(demanded for _, conversation in _conversations() for _, demanded in _turns(conversation))
