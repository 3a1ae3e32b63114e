"""How long there have been relations, where the source gives no date of their beginning but tells of their age."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import assert_quoted, last_card

ARTICLE = """\
Kenya has an active foreign policy.

## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| France | | Relations between Kenya and France have existed for about two hundred years. |
| Oman | | Kenya and Oman have enjoyed friendly ties spanning centuries. |
| Peru | | Kenya and Peru have had no relations since 1973. |
| Chad | | Trade relations between Kenya and Chad go back to the 1950s. |
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how long have kenya and france known each other, roughly?", "two hundred years"),
        ("how old are relations with france", "two hundred years"),
        ("for how long has kenya had ties with oman", "spanning centuries"),
    ],
)
async def test_their_age_is_quoted(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


async def test_the_age_is_no_date(parts: Parts, article: Path) -> None:
    card = await last_card(parts, article, "when did relations with france begin?")
    assert card.status is Status.UNKNOWN
    assert "two hundred years" in card.text


@pytest.mark.parametrize("country", ["peru", "chad"])
async def test_something_else_is_no_age_of_relations(parts: Parts, article: Path, country: str) -> None:
    card = await last_card(parts, article, f"how old are relations with {country}")
    assert card.status is not Status.ANSWERED, card.text
