"""Paragraphs of a reference book that begin with a label: "DISPUTES - INTERNATIONAL: none"."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import last_card

ARTICLE = """\
Kenya lies by the sea, and has a long border with Uganda.

DISPUTES - INTERNATIONAL: none

ILLICIT DRUGS: transshipment point for heroin on its way to Europe; widespread harvesting of khat

REFUGEES AND INTERNALLY DISPLACED PERSONS: refugees (country of origin): 153,627 (Somalia); 67,556 (Sudan); IDPs: 9,000
"""
TOLD = [
    ("are there any disputes?", "The source says: “DISPUTES - INTERNATIONAL: none”"),
    ("does Kenya have border disputes", "The source says: “DISPUTES - INTERNATIONAL: none”"),
    ("does it say anything about drugs?", "ILLICIT DRUGS: transshipment point for heroin"),
    ("how many refugees from Somalia are there?", "153,627 (Somalia)"),
    ("how many refugees from Sudan does Kenya have", "67,556 (Sudan)"),
]


@pytest.mark.parametrize(("question", "said"), TOLD)
async def test_what_stands_behind_a_label(parts: Parts, article: Path, question: str, said: str) -> None:
    assert said in (await last_card(parts, article, question)).text


@pytest.mark.parametrize("question", ["how many refugees from Peru?", "how many soldiers from Somalia?"])
async def test_what_does_not(parts: Parts, article: Path, question: str) -> None:
    assert "REFUGEES" not in (await last_card(parts, article, question)).text
