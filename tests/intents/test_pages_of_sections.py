"""Pages with a section of prose a country, and what people ask of them: whose embassy, whose claim, who came first."""

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import Written, last_card

ARTICLE = """\
Bosnia and Herzegovina lies on a river.


Bilateral relations

Burma

Relations between the two countries has been established since 3 May 1994. Burma has an embassy in Ilidza.

Peru

Both countries established diplomatic relations on 5 June 1993. Peru was the first country to recognise Bosnia as a \
free land. Peru opened an embassy in Sarajevo in 1995.

Chile

Formal relations were started in 1994. Although they are friends, Chile disputes the ownership of the Una isles. Chile \
opened an embassy in Sarajevo in 1996. Bosnia's first ambassador to Santiago was Ada Oloo.
"""


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ("myanmar start date", "3 May 1994"),
        ("where is the burmese embassy", "Ilidza"),
        ("who was the first to recognise bosnia", "Peru was the first country to recognise Bosnia"),
        ("of all the states named, who came first?", "Peru was the first"),
        ("which isles does chile claim", "ownership of the Una isles"),
        ("when was the embassy opened // Peru", "in 1995"),
        ("who was bosnias first ambassador in santiago", "Ada Oloo"),
    ],
)
async def test_what_a_section_of_prose_tells(parts: Parts, written: Written, questions: str, told: str) -> None:
    path = written("Foreign relations of Bosnia and Herzegovina.txt", ARTICLE)
    card = await last_card(parts, path, questions)
    assert card.status is Status.ANSWERED
    assert told in card.text


@pytest.mark.parametrize("question", ["when was the embassy opened", "since which date?", "from what year"])
async def test_of_whom_is_asked_back(parts: Parts, written: Written, question: str) -> None:
    path = written("Foreign relations of Bosnia and Herzegovina.txt", ARTICLE)
    assert (await last_card(parts, path, question)).status is Status.CLARIFY
