"""Who holds an office now, envoys called home from everywhere, and what was done rather than announced."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import Written, assert_not_answered, assert_quoted

ARTICLE = """\
Kenya is here. The current Minister of Foreign Relations as of 2018 is Ada Oloo. On 5 May 2009, President Ben Pato, \
who seized power in a coup which followed the 22 December 2008 death of a president, announced the recall of 30 of \
Kenya's ambassadors to other countries. Kenya has offered asylum to over 700,000 Chadian, Malian, and Togolese refugees.

At the 17th Lake Summit in 1995, hosted by Kenya in the northern city of Lodwar, six countries signed a treaty on boats.


Bilateral relations

Russia

On 13 September 2007, Russia's acting foreign minister, Ivo Lem, declared to soon open an embassy in Nairobi.

Israel

In July 2011, President Pato announced that Kenya would recognise the State of Palestine in September. Despite this, \
Kenya and Chad both officially recognised the Palestinian state on 26 August.
"""
TOLD = [
    ("who is the foreign minister", "Ada Oloo"),
    ("who is russia's foreign minister", "Ivo Lem"),
    ("when did kenya recall its ambassadors", "On 5 May 2009"),
    ("how many refugees has kenya offered asylum", "700,000"),
    ("where was the 1995 summit", "city of Lodwar"),
    ("when did kenya recognise palestine", "on 26 August"),
    ("when did they recognise the palestinians", "on 26 August"),
]


@pytest.fixture
def article(written: Written) -> Path:
    return written("foreign_relations_of_kenya.txt", ARTICLE)


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", ["who is the prime minister", "where was the 1990 summit"])
async def test_what_only_looks_like_it_is_not(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)
