"""What a card proposes to ask next has an answer, and is not what was just asked."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.golden_questions import read_rows
from bot.render.card import Status
from tests.conftest import ROOT
from tests.evaluation.scoring import article_of

FOLDER = ROOT / "tests" / "evaluation"
SETS = sorted(path for path in FOLDER.glob("*.open*.jsonl") if "blind" not in path.name)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
async def test_every_next_question_has_an_answer(parts: Parts, path: Path) -> None:
    async with open_dialogue(parts, database="", files=[article_of(path)]) as dialogue:
        proposed: dict[str, str] = {}
        for row in read_rows(path):
            card = await dialogue.reply(row.q, key=row.conv, language="en")
            assert row.q not in card.next_questions
            assert len(card.next_questions) == len(set(card.next_questions)) <= 3
            proposed |= dict.fromkeys(card.next_questions, row.q)
        assert proposed
        unanswered = {}
        for text, after in proposed.items():
            card = await dialogue.reply(text, key=("alone", text))
            if card.status is not Status.ANSWERED:
                unanswered[text] = (after, card.text)
    assert unanswered == {}
