"""What the one did to the other is not told of the other way round, and what is unsure of one is not of others."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import Written, assert_not_answered, last_card

ARTICLE = """\
Kenya was made a British colony by an order of the king. Kenya has been in the Commonwealth since 1963, when it became \
independent.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Oman | 1960s | Oman has an embassy in Nairobi. |
| Peru | 1964 | Kenya accused Peru of hiding smugglers. Peru's investment in Kenya was 31 million shillings. |
| Chad | 1964 | Kenya recognised Chad on 3 May 1961. |
| Cuba | 1965 | Cuba has an embassy in Nairobi. Kenya has often supported Cuba in the United Nations, also with gifts \
of grain. |
| Mali | 1967 | Mali has an embassy in Nairobi. |
| Fiji | 18 November 1992 | Relations between Kenya and Fiji began on 15 April 1992. |
| Togo | 7 March 1992 | Togo has an embassy in Nairobi. |
"""
TOLD = [
    ("did kenya recognise chad in 1961", "Yes: Kenya recognised Chad on 3 May 1961."),
    ("did kenya recognise chad in 1962", "No: Kenya recognised Chad on 3 May 1961."),
    ("who was first", "who was first among Oman (the 1960s), Peru (1964) and Chad (1964)."),
    ("how many began in 1992", "two countries whose relations began in 1992: Togo (7 March 1992), Fiji (15 April"),
    ("what did kenya accuse peru of", "of hiding smugglers"),
    ("when did kenya become independent", "since 1963, when it became independent"),
]
UNTOLD = [
    "did chad recognise kenya in 1961",
    "was kenya recognised by chad in 1961",
    "what did peru accuse kenya of",
    "what did kenya accuse peru of // and peru accuse kenya of",
    "when did kenya become a colony",
    "did cuba give kenya grain",
]


@pytest.fixture
def article(written: Written) -> Path:
    return written("Foreign relations of Kenya.md", ARTICLE)


@pytest.mark.parametrize(("questions", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, questions: str, words: str) -> None:
    card = await last_card(parts, article, questions)
    assert (card.status, words in card.text) == (Status.ANSWERED, True), card.text


@pytest.mark.parametrize("questions", UNTOLD)
async def test_it_is_not_told_the_other_way_round(parts: Parts, article: Path, questions: str) -> None:
    await assert_not_answered(parts, article, questions)
