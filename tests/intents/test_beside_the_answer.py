"""Near misses in a small article: parts of a country, visitors without a place, what was spoken of, what was first."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import last_card

ARTICLE = """Kenya broke off relations with Peru on 3 May 1965.
Kenya was the first state to recognise Biafra, on 4 May 1968.
The ferry to Goa cost 12 million dollars.

In 1977 Kenya closed the border with Uganda. It was reopened in 1983, when the Swiss mediator Anton Keller had divided
the debts.

In February 2008 the Millennium Challenge Corporation signed a compact of 698 million dollars for roads and water.

Ada Oloo met the first American president to come to the island.

The country has been poor. The country became a member of the World Trade Organization on 26 July 2001.


China

China has a consulate in Zanzibar and an embassy in Nairobi. Li Wen visited in May 2008 and Wang Hai on 15 July 2013.


Tanzania

Relations with Tanzania began on 9 December 1961. Tanzania has a consulate in Mombasa.
"""
TOLD = [
    ("did kenya recognise biafra", "first state to recognise Biafra"),
    ("when and why was the border with uganda shut // who was the mediator", "Anton Keller"),
    ("how big was the millennium challenge compact", "698 million"),
    ("how large was the compact of the millennium challenge corporation", "698 million"),
    ("which chinese leaders have been to kenya", "Wang Hai came on a visit on 15 July 2013"),
    ("who came on 15 july 2013", "Wang Hai came on a visit"),
    ("when did kenya join the wto", "26 July 2001"),
    ("when did relations with tanzania begin", "9 December 1961"),
]
NOT_TOLD = [
    "when did kenya recognise nigeria",
    "when did relations with zanzibar begin",
    "what day did ties with zanzibar start",
    "why did kenya break with peru // how much money did that cost",
    "how much did that cost",
    "did it cost 12 million",
    "who became the first president",
    "who came on 16 july 2013",
]


@pytest.mark.parametrize(("questions", "said"), TOLD)
async def test_what_is_asked_is_told(parts: Parts, article: Path, questions: str, said: str) -> None:
    card = await last_card(parts, article, questions)
    assert (card.status, said in card.text) == (Status.ANSWERED, True), card.text


@pytest.mark.parametrize("questions", NOT_TOLD)
async def test_what_is_so_of_something_else_is_not_told(parts: Parts, article: Path, questions: str) -> None:
    card = await last_card(parts, article, questions)
    assert card.status in {Status.UNKNOWN, Status.OUT_OF_SCOPE}, card.text
