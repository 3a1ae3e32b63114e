"""Questions that come near to what a sentence tells, and ask something else: another doer or verb."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLE = """\
The Kenyan Republic became independent in 1963. The statue of Ada Oloo was later removed from the square in \
1971. In May 1972 the poet Ivo Pato was caught and expelled by the police of Lamu. The bombing of the ferry Kite, \
which sank off Lamu, is commemorated by a stone at Malindi.

Kenya was one of the few states to recognise Biafra. It sent troops to Mali as part of a force led by Chad.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Eritrea | 1993 | In 2018 Kenya closed its border with Eritrea. Five Kenyan sailors were killed by an \
Eritrean patrol in 2019. |
| Japan | 1963 | Japan forgave 120 billion yen of debt in 2016. |
"""
TOLD = [
    ("who expelled the poet ivo pato", "by the police of Lamu"),
    ("who caught ivo pato", "by the police of Lamu"),
    ("when did kenya close its border with eritrea", "closed its border"),
    ("how many sailors did eritrea kill", "Five Kenyan sailors"),
    ("did japan forgive", "Japan forgave"),
]
UNTOLD = [
    "who removed the statue of ada oloo",
    "who bombed the ferry kite",
    "when did eritrea close its border",
    "did nigeria recognise biafra",
    "did kenya send troops to chad",
    "did kenya forgive",
    "did japan lend",
]


async def last_card(parts: Parts, article: Path, questions: str) -> tuple[Status, str]:
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        cards = [await dialogue.reply(question, key=1) for question in questions.split(" // ")]
    return cards[-1].status, cards[-1].text


@pytest.mark.parametrize(("questions", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, questions: str, words: str) -> None:
    status, text = await last_card(parts, article, questions)
    assert (status, words in text) == (Status.ANSWERED, True), text


@pytest.mark.parametrize("questions", UNTOLD)
async def test_what_comes_near_is_not(parts: Parts, article: Path, questions: str) -> None:
    status, text = await last_card(parts, article, questions)
    assert status is not Status.ANSWERED, text
