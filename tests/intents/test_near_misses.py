"""Questions that come near to what a sentence tells, and ask something else: another doer or verb."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import assert_not_answered, last_card

ARTICLE = """\
The Kenyan Republic became independent in 1963. The statue of Ada Oloo was later removed from the square in \
1971. In May 1972 the poet Ivo Pato was caught and expelled by the police of Lamu. The bombing of the ferry Kite, \
which sank off Lamu, is commemorated by a stone at Malindi.

Kenya was one of the few states to recognise Biafra, and the first state to recognise the independence of South Sudan. \
It sent troops to Mali as part of a force led by Chad.

Kenya joined the United Nations on 16 December 1963 and the Commonwealth in 1964. The African Union suspended Kenya on \
4 March 1990; the suspension was lifted on 5 June 1992. Kenya left OPEC in 1970.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Eritrea | 1993 | In 2018 Kenya closed its border with Eritrea. Five Kenyan sailors were killed by an \
Eritrean patrol in 2019. |
| Japan | 1963 | Japan forgave 120 billion yen of debt in 2016. |
| Peru | 1970 | A treaty on fishing was signed in Lima on 5 May 1980. Peru refused \
to recognise the result of the election. |
| Chile | 1971 | Chile has an embassy in Nairobi. |
| Germany | 1963 | In 1965 Kenya broke off relations with West Germany. They were resumed in 1971. |
| Spain | 1964 | Spain has an embassy in Nairobi and a consulate in Mombasa. Kenya has a consulate in Seville. |
| Portugal | 1965 | Portugal has an embassy in Nairobi, which also looks after Uganda. |
| Israel | 1964 | Kenya broke off relations with Israel in October 1973, as did most of Africa. |
| Ghana | 1966 | Ghana has an embassy in Nairobi. |
"""
TOLD = [
    ("who expelled the poet ivo pato", "by the police of Lamu"),
    ("who caught ivo pato", "by the police of Lamu"),
    ("when did kenya close its border with eritrea", "closed its border"),
    ("how many sailors did eritrea kill", "Five Kenyan sailors"),
    ("did japan forgive", "Japan forgave"),
    ("who was first to recognise south sudan", "the first state to recognise the independence of South Sudan"),
    ("did peru recognise the result of the election", "refused to recognise"),
    ("who refused to recognise the result of the election", "Peru refused"),
    ("when was the treaty on fishing signed", "5 May 1980"),
    ("when did kenya break with west germany", "in 1965"),
    ("consulates of spain in kenya // in spain", "Kenya has a consulate in Seville, Spain."),
    ("which african countries have an embassy in nairobi", "Ghana has an embassy in Nairobi."),
    ("who suspended kenya", "suspended from the African Union on 4 March 1990"),
    ("was kenya suspended from the african union", "Yes: Kenya was suspended"),
    ("is kenya in the african union // when was it suspended", "suspended from the African Union on 4 March 1990"),
    ("was kenya expelled from the african union", "Kenya was suspended from the African Union on 4 March 1990."),
    ("which organisations was kenya suspended from", "Kenya was suspended from the African Union on 4 March 1990."),
    ("was kenya expelled from opec", "Kenya withdrew from OPEC in 1970."),
]
UNTOLD = [
    "who removed the statue of ada oloo",
    "who bombed the ferry kite",
    "when did eritrea close its border",
    "did nigeria recognise biafra",
    "did kenya send troops to chad",
    "did kenya forgive",
    "did japan lend",
    "why did kenya break with israel",
    "when did relations with east germany begin",
    "when did kenya break with east germany",
    "when did kenya break with west germany // and east germany",
    "consulates of spain in kenya // in chile",
    "which countries does kenya have no relations with // in oceania",
    "how many embassies does kenya have in europe // in asia",
    "who recognised the result of the election",
    "did peru recognise the result of the election // who recognised it",
    "who ratified the treaty on fishing",
    "when was the treaty on fishing signed // came into force",
    "tell me about chile // when was the treaty signed",
    "who recognised kenya first",
    "who recognised japan first",
    "did south sudan recognise kenya first",
    "who was first to recognise south sudan // and second",
    "when did kenya join the commonwealth // who suspended it",
    "when did kenya join the united nations // when was it suspended",
    "when did kenya join the african union",
    "who suspended kenya // did the commonwealth",
    "did kenya found the commonwealth",
]


@pytest.mark.parametrize(("questions", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, questions: str, words: str) -> None:
    card = await last_card(parts, article, questions)
    told = card.status, words in card.text, "Yes" in card.text
    assert told == (Status.ANSWERED, True, "Yes" in words), card.text
    assert "Uganda" not in card.text


@pytest.mark.parametrize("questions", UNTOLD)
async def test_what_comes_near_is_not(parts: Parts, article: Path, questions: str) -> None:
    await assert_not_answered(parts, article, questions)
