"""Reasons, lengths and denials as sources word them, and who an "it" is."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import last_card

ARTICLE = """Kenya is a country in East Africa.


History

The Kenyan Guard was created in April 1977 in answer to raids by bandits. As it grew richer most donors withdrew. Kenya
widened its fishing zone to 50 nautical miles in 1972. In 1980 Kenya walked out of the Copper Club, which would not lift
its ban. Kenya was quick in those years. It was the very first to recognise Palau, on 8 June 1996.


Bilateral relations

United States

President Oloo was received by Ann Lee in Washington in May 1990. Bill Moyo
stopped in the country from 29 to 31 March 1998. No president has yet paid a state visit.

Uganda

A canal 40 kilometres long crosses the border. It was dug in 1990.

North Korea

All diplomatic and consular ties were ended on 20 February 2014, days after a report on crimes had been made.
"""
ASKED = [
    ("why was the guard founded", ["in answer to raids"]),
    ("how come most donors pulled out", ["As it grew richer"]),
    ("how far did the fishing limit go in 1972", ["50 nautical miles"]),
    ("why did kenya walk out of the copper club", ["would not lift its ban"]),
    ("first country to recognise palau?", ["Kenya was quick in those years", "the very first to recognise Palau"]),
    ("when did bill moyo visit", ["29 to 31 March 1998"]),
    ("has a us president ever paid kenya a state visit?", ["No president has yet"]),
    ("how long is the canal on the border with uganda", ["40 kilometres"]),
    ("why were ties with north korea cut", ["days after a report on crimes"]),
    ("did kenya really cut relations with north korea once??", ["20 February 2014"]),
    ("when did kenya cut relations with north korea", ["20 February 2014"]),
]
UNTOLD = [
    "how long is the canal on the border with uganda closed for",
    "has a ugandan president ever paid kenya a state visit?",
    "why was the canal dug",
    "was ann lee in kenya",
]


@pytest.mark.parametrize(("question", "said"), ASKED)
async def test_it_is_quoted(parts: Parts, article: Path, question: str, said: list[str]) -> None:
    text = (await last_card(parts, article, question)).text
    assert [each for each in said if each not in text] == []


@pytest.mark.parametrize("question", UNTOLD)
async def test_nothing_is_quoted(parts: Parts, article: Path, question: str) -> None:
    assert "“" not in (await last_card(parts, article, question)).text
