"""The article's own country by the short names that people give it; of any other country these say nothing."""

import pytest

from bot.assembly import Parts
from tests.conftest import ROOT

from .asking import last_card

ARTICLES = ROOT / "tests" / "data" / "articles"


@pytest.mark.parametrize(
    ("article", "question", "told"),
    [
        ("kazakhstan", "kaz n japan when", "26 January 1992"),
        ("kazakhstan", "when did kz start with japan", "26 January 1992"),
        ("sri_lanka", "sl n japan since when", "28 April 1952"),
        ("mozambique", "moz n china when", "25 June 1975"),
        ("costa_rica", "cr n china when", "1 June 2007"),
        ("south_sudan", "ss n china when", "9 July 2011"),
        ("kazakhstan", "japn startd when with astana??", "26 January 1992"),
    ],
)
async def test_a_short_name_of_the_own_country(parts: Parts, article: str, question: str, told: str) -> None:
    card = await last_card(parts, ARTICLES / f"foreign_relations_of_{article}.txt", question)
    assert told in card.text


@pytest.mark.parametrize(
    ("own", "typed", "named"),
    [
        ("TT", "mexico and t&t have had ties since 1966", ["MX", "TT"]),
        ("TT", "t n t and france", ["TT", "FR"]),
        ("BA", "b&h and france", ["BA", "FR"]),
        ("LU", "does lux have an embassy in hungary", ["LU", "HU"]),
        ("ID", "what is the id of japan", ["JP"]),
        ("TM", "the turk and japan", ["TR", "JP"]),
        ("SI", "slov and japan", ["JP"]),
        ("KE", "ken and japan", ["JP"]),
        ("RW", "kaz and japan", ["JP"]),
    ],
)
def test_only_what_can_be_nothing_else_is_the_own_country(parts: Parts, own: str, typed: str, named: list[str]) -> None:
    found = parts.analyser.knowing((), own=[own]).clauses(typed)
    assert [each.codes[0] for clause in found for each in clause.countries] == named
