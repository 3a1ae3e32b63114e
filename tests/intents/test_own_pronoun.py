"""Whom "it" stands for in the first question of all: the article's own country."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

from .asking import Written

ARTICLE = """Chad is a country in Africa.

Bilateral relations

Israel

Israel recognised Chad on 4 September 1991.

India

Diplomatic relations between India and Peru were established in 1947, soon after India gained independence.

Angola

Chad helped to impose sanctions on Angola in 1998.

Mali

Troops of Mali fought a long war in Niger.
"""


@pytest.fixture
def article(written: Written) -> Sequence[Path]:
    path = written("foreign_relations_of_chad.txt", ARTICLE)
    return [path]


@pytest.mark.parametrize(
    "question",
    [
        "does it recognise Israel?",
        "when did it become independent?",
        "who imposed sanctions on it?",
        "which wars did it fight?",
        "which side did it take?",
        "on whose side was it?",
    ],
)
async def test_what_another_country_did_or_suffered_is_not_told_of_it(
    parts: Parts, article: Sequence[Path], question: str
) -> None:
    async with open_dialogue(parts, database="", files=article) as dialogue:
        assert (await dialogue.reply(question, key=question)).status is not Status.ANSWERED


async def test_a_gap_that_is_over_makes_no_second_answer(parts: Parts) -> None:
    article = Path(__file__).parents[1] / "data" / "articles" / "foreign_relations_of_fiji.wiki"
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        told = (await dialogue.reply("is it still a member of the Commonwealth?", key=1)).text
    assert "No:" not in told
    assert "Yes:" in told
