"""Sanctions and ambassadors, asked through the dialogue of an article that tells of both."""

from collections.abc import AsyncIterator

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Status

from .asking import Written

ARTICLE = """Foreign relations of Kenya

The United States imposed an arms embargo on Kenya on 3 May 1994. The European Union and Canada imposed economic
sanctions on Kenya in 1993. Sanctions were imposed on Kenya by the United Nations in 1990. Kenya lifted its trade
embargo against South Africa in December 1991 because apartheid had ended.

Kenya expelled the Norwegian ambassador, Niels Dahl, on 22 October 1990. Peru answered by expelling the Kenyan
ambassador. Kenya recalled its ambassador from Lima in May 1992. Kenya and Uganda exchanged ambassadors in 1965.
"""


@pytest.fixture
async def dialogue(parts: Parts, written: Written) -> AsyncIterator[Dialogue]:
    path = written("foreign_relations_of_kenya.txt", ARTICLE)
    async with open_dialogue(parts, database="", files=[path]) as dialogue:
        yield dialogue


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Which countries imposed sanctions on Kenya?", ("United States", "European", "United Nations"), "apartheid"),
        ("who sanctioned kenya", ("arms embargo", "Canada"), "apartheid"),
        ("When did the US impose an arms embargo?", ("3 May 1994",), "1993"),
        ("did the un sanction kenya", ("Yes:", "1990"), "1994"),
        ("why was the embargo on South Africa lifted", ("apartheid",), "1994"),
        ("is kenya under sanctions", ("embargo",), "Yes"),
        ("which ambassadors were expelled", ("Niels Dahl", "Peru"), "Lima"),
        ("which country threw out the Kenyan ambassador", ("Peru",), "Dahl"),
        ("did peru expel the kenyan ambassador", ("Yes:", "Peru"), "Dahl"),
        ("when did Kenya recall its ambassador from Lima", ("May 1992",), "Uganda"),
        ("When did Kenya and Uganda exchange ambassadors?", ("1965",), "Lima"),
    ],
)
async def test_the_facts_answer(dialogue: Dialogue, question: str, said: tuple[str, ...], unsaid: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert (card.status, card.intent) == (Status.ANSWERED, "measures")
    assert all(words in card.text for words in said)
    assert unsaid not in card.text


@pytest.mark.parametrize(
    "question",
    [
        "did kenya impose sanctions on canada",
        "did uganda impose sanctions on kenya",
        "did Kenya expel the Peruvian ambassador",
        "when did Norway expel the Kenyan ambassador",
        "did peru recall its ambassador from Nairobi",
        "did Kenya and Tanzania exchange ambassadors",
        "did Kenya expel the Norwegian ambassador in 1994",
        "which ambassador was expelled in 1965",
        "did the African Union sanction Kenya",
    ],
)
async def test_nothing_is_told_of_others_or_the_other_way_round(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key="x")).status is Status.UNKNOWN
