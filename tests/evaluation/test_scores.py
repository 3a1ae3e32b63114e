"""The question sets as a floor: what was right once stays right, and nothing asserted is wrong."""

from pathlib import Path

import pytest

from bot.dialogue import Dialogue

from .scoring import Outcome, ask_all, read_rows

FOLDER = Path(__file__).parent


@pytest.mark.parametrize(
    ("name", "right", "most_wrong"),
    [
        ("rwanda.dev", 0.97, 0),
        ("rwanda.open", 0.60, 20),
        ("rwanda.blind2", 0.7, 3),
        ("rwanda.fr", 0.97, 1),
        ("rwanda.fr.blind", 0.9, 3),
        ("rwanda.sw", 0.97, 0),
        ("rwanda.rw", 0.97, 0),
    ],
)
async def test_a_set_scores_at_least(dialogue: Dialogue, name: str, right: float, most_wrong: int) -> None:
    scored = await ask_all(dialogue, read_rows(FOLDER / f"{name}.jsonl"))
    wrong = [f"{each.row.id}: {each.why}" for each in scored if each.outcome is Outcome.WRONG]
    assert len(wrong) <= most_wrong, wrong
    assert sum(each.outcome is Outcome.RIGHT for each in scored) >= right * len(scored)


async def test_the_same_question_gets_the_same_answer_whatever_others_ask(dialogue: Dialogue) -> None:
    rows = read_rows(FOLDER / "rwanda.dev.jsonl")
    once = [each.card for each in await ask_all(dialogue, rows)]
    lonely = [each for each in rows if not each.conv.startswith("t")]
    again = {each.row.id: each.card for each in await ask_all(dialogue, reversed(lonely))}
    assert all(again.get(row.id, card) == card for row, card in zip(rows, once, strict=True))
