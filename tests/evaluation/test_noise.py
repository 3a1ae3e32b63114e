"""Spoiled questions: whatever is done to how a question is typed, nothing wrong is said, and most is understood."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from tests.conftest import ARTICLE

from .noise import NOISES
from .scoring import Outcome, Row, judge, read_rows

ROWS = read_rows(Path(__file__).parent / "rwanda.dev.jsonl")
LEAST = {
    "case": 0.9, "punctuation": 0.9, "diacritics": 0.95, "homoglyphs": 0.9, "zero_width": 0.95, "emoji": 0.95,
    "mentions": 0.95, "markdown": 0.95, "block": 0.95, "very_long": 0.95, "one_typo": 0.95, "typo": 0.6,
}  # fmt: skip
"""Of the questions, all of which are answered right as they are."""


async def _outcome(dialogue: Dialogue, at: int, typed: str) -> tuple[Outcome, str]:
    """What comes of the question at that place typed so, after the questions before it as they are."""
    row = ROWS[at]
    before: list[Row] = [each for each in ROWS[:at] if row.conv and each.conv == row.conv]
    card = await dialogue.recall([*(each.q for each in before), typed])
    return judge(row, card)


@pytest.mark.parametrize("name", NOISES)
async def test_noise_costs_little_and_makes_nothing_wrong(dialogue: Dialogue, name: str) -> None:
    chance = Random(name)
    typed = [(at, NOISES[name](row.q, chance)) for at, row in enumerate(ROWS)]
    found = [(text, *await _outcome(dialogue, at, text)) for at, text in typed]
    assert [(text, why) for text, outcome, why in found if outcome is Outcome.WRONG] == []
    assert sum(outcome is Outcome.RIGHT for _, outcome, _ in found) >= LEAST[name] * len(ROWS)


@settings(derandomize=True, max_examples=150)
@given(
    at=st.integers(0, len(ROWS) - 1), names=st.lists(st.sampled_from(sorted(NOISES)), max_size=3), seed=st.integers(0)
)
async def test_no_noise_of_any_kinds_together_makes_anything_wrong(
    parts: Parts, at: int, names: list[str], seed: int
) -> None:
    text, chance = ROWS[at].q, Random(seed)
    for name in names:
        text = NOISES[name](text, chance)
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        outcome, why = await _outcome(dialogue, at, text[:2000])
    assert outcome is not Outcome.WRONG, (text, why)
