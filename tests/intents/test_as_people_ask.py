"""Questions as people type them who have never seen the program: rude, short, roundabout."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLE = """\
KENYAN FOREIGN RELATIONS were calm.


Bilateral relations

Peru

Peru recognised Kenya on 3 May 1964. Both countries established diplomatic relations on 30 December 1971.

Chad

Kenya recognised Chad on 7 June 1965. Both countries established diplomatic relations on 31 December 1971.

Mali

Kenya recognised Mali on 30 December 1966. Both countries established diplomatic relations in 1973.

China

China has an embassy in Nairobi and consulates in Mombasa and Kisumu. \
Kenya has not yet opened an embassy in Beijing. Relations were established in 1975.

United States

Kenya has an embassy in Washington, D.C., a consulate-general in New York and honorary consulates in Boston and Miami.
"""
TOLD = [
    ("mali, chad -> whos independence got recognised earlier by the kenyans", "Chad was earlier"),
    ("did kenya recognise mali before chad", "No: Chad was earlier"),
    ("whose independence was recognised later by kenya, chad's or mali's", "Mali was later"),
    ("who got kenyan recognition first, mali or chad", "Chad was earlier"),
    ("who did kenya recognise on the second last day of 1966", "Kenya recognised Mali on 30 December 1966."),
    ("relations that began on new year's eve 1971?", "Relations between Kenya and Chad began on 31 December 1971."),
    ("who was earlier to the party, peru or mali", "Peru was earlier"),
    ("between chad and mali, who has known kenya longer", "Chad was earlier"),
    ("peru relations date, hurry up stupid bot", "30 December 1971"),
    ("listen you dumb bot, just tell me the peru start month + year", "30 December 1971"),
    ("for the last time, when did relations with peru start, you useless thing", "30 December 1971"),
    ("have they opened an embassy in beijing by now", "No: Kenya has no embassy in Beijing."),
    ("where has kenya no embassy", "Kenya has no embassy in Beijing."),
    ("name the US cities w kenyan consulates, not the honorary ones", "consulate general in New York"),
    ("us cities with kenyan consulates", "New York"),
    ("chinese missions in kenya, no consulates please", "China has an embassy in Nairobi."),
    ("when did kenya and peru establish relations, not the recognition, the relations", "began on 30 December 1971"),
    ("when did peru recognise kenya, not the relations", "Peru recognised Kenya on 3 May 1964."),
]
NOT_TOLD = [
    "who recognised kenya first, chad or mali",
    "who did kenya recognise on the last day of 1966",
    "who came in between peru and mali",
    "why does kenya have no embassy in beijing",
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_what_is_told(parts: Parts, tmp_path: Path, question: str, words: str) -> None:
    async with open_dialogue(parts, database="", files=[_article(tmp_path)]) as dialogue:
        card = await dialogue.reply(question, key=question)
    assert (card.status, words in card.text) == (Status.ANSWERED, True), card.text


LEFT_OUT = [
    ("name the US cities w kenyan consulates, not the honorary ones", "Boston"),
    ("kenyan consulates in the us other than honorary ones", "Boston"),
    ("us cities with kenyan consulates", "Mombasa"),
    ("chinese missions in kenya, no consulates please", "Mombasa"),
]


@pytest.mark.parametrize(("question", "words"), LEFT_OUT)
async def test_what_is_left_out(parts: Parts, tmp_path: Path, question: str, words: str) -> None:
    async with open_dialogue(parts, database="", files=[_article(tmp_path)]) as dialogue:
        card = await dialogue.reply(question, key=question)
    assert (card.status, words in card.text) == (Status.ANSWERED, False), card.text


@pytest.mark.parametrize("question", NOT_TOLD)
async def test_what_is_not_told(parts: Parts, tmp_path: Path, question: str) -> None:
    async with open_dialogue(parts, database="", files=[_article(tmp_path)]) as dialogue:
        card = await dialogue.reply(question, key=question)
    assert card.status is Status.UNKNOWN, card.text


def _article(folder: Path) -> Path:
    path = folder / "foreign_relations_of_kenya.txt"
    path.write_text(ARTICLE, "utf-8")
    return path
