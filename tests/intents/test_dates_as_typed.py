"""When it began, who began then and which was earlier, in the words that people type without thinking."""

import pytest

from bot.assembly import Parts
from tests.conftest import ROOT

from .asking import last_card

ARTICLES = ROOT / "tests" / "data" / "articles"
TOLD = {
    "kazakhstan": [
        ("kaz n romania go back to what day", "15 July 1992"),
        ("ties with germany date back to which year", "11 February 1992"),
        ("spain or japan which 1 was earlier", "Japan was earlier"),
        ("which 1s began in 1994", "Saudi Arabia (30 April 1994)|Saudi Arabia began on 30 April 1994"),
        ("someone started on 30 april 1994, any idea who", "Saudi Arabia"),
        ("when did spain start // same q for romania", "15 July 1992"),
        ("when did spain start // same but romania", "15 July 1992"),
        ("turkey?? what yr did it get going", "Turkey"),
        ("date of establishment, turkey", "Turkey"),
    ],
    "sri_lanka": [("japan, what yr did it get going", "28 April 1952")],
}


@pytest.mark.parametrize(
    ("article", "question", "told"), [(each, *pair) for each, pairs in TOLD.items() for pair in pairs]
)
async def test_it_is_told(parts: Parts, article: str, question: str, told: str) -> None:
    card = await last_card(parts, ARTICLES / f"foreign_relations_of_{article}.txt", question)
    assert any(each in card.text for each in told.split("|")), card.text


async def test_who_came_back_resumed_relations(parts: Parts) -> None:
    article = ROOT / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
    card = await last_card(parts, article, "france came back when")
    assert card.text == "Relations between Rwanda and France were resumed in November 2009."
