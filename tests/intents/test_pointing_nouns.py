"""What a sentence means by "the requirement", "the case" or an "it" is told by those before it, and by no others."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, last_card

ARTICLE = """\
The Kenyan Republic became independent in 1963.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Peru | 1970 | In July 2009 Peru brought back the visa requirement for Kenyans. Kenya recalled its envoy. Peru lifted \
the requirement on 14 November 2013. |
| Chad | 1971 | Kenya took Chad to court over the Mokas mine. The two prime ministers settled the case on \
3 February 2022, and Chad paid 45 million euros. |
| Togo | 1972 | A treaty of friendship was signed in Lomé on 8 October 2002. Kenya suspended it on 8 June 2022. |
| Ghana | 1979 | Two Kenyan soldiers were killed in a clash, for which Nairobi blamed Ghanaian forces. |
| Tonga | 1980 | More than 300 Kenyan soldiers were sent to southern Tonga in 2006 to clear mines. |
| Mali | 1973 | Kenya closed its border with Mali in February 1977. It was not opened again until November 1983. |
| Fiji | 1974 | Fiji claims about 32,000 square kilometres of the sea. The new port is let to Fiji for a rent of one \
crown a year. |
| Iran | 1975 | A border war over the village of Ban Lo was fought in 1988. Seven Iranian teachers were seized, \
for which a court fined Kenya 125,000 euros. |
| Nauru | 1976 | In 1999 the two countries exchanged land: Kenya gave up a road and got a river bank. |
| Fiji | 1977 | Under a treaty of 2025 Kenya receives the islands and leases Suva back for 99 years. |
"""

TOLD = [
    ("When did Peru lift the visa requirement?", "Peru lifted the requirement on 14 November 2013"),
    ("how much did chad pay over mokas", "45 million euros"),
    ("when did kenya suspend the treaty with togo", "8 June 2022"),
    ("when did the border with mali reopen", "November 1983"),
    ("how much sea does fiji claim", "32,000 square kilometres"),
    ("With whom did Kenya fight over Ban Lo?", "On Iran, the source says"),
    ("why was kenya fined", "teachers"),
    ("with whom did kenya exchange land", "On Nauru, the source says"),
    ("for how many years is Suva leased back", "99 years"),
    ("what rent does fiji pay for the port", "one crown"),
]
UNTOLD = [
    "when did peru lift the work requirement",
    "how much did chad pay over puk",
    "when did kenya suspend the visa with togo",
    "when did togo suspend the treaty",
    "why was kenya blamed",
    "when did the road with mali reopen",
    "when was the treaty with mali opened again",
    "with whom did kenya fight over suva",
    "why was kenya sued",
    "with whom did kenya exchange ships",
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    assert words in (await last_card(parts, article, question)).text


@pytest.mark.parametrize("question", UNTOLD)
async def test_nothing_else_is_meant(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)
