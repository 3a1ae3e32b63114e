"""With whom somebody fought, why relations were cut and when they came back, what a body keeps in a capital, and the
many ways in which an order is asked for: on the articles of the evaluation."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
TOLD = {
    "armenia": [
        ("With whom did Armenia fight over Nagorno-Karabakh?", "Armenia and Azerbaijan fought"),
        ("against whom did armenia fight in nagorno-karabakh", "Armenia and Azerbaijan fought"),
        ("Who did Armenia back in Nagorno-Karabakh?", "Armenia backed"),
        ("Why were relations with Hungary suspended?", "sent home and pardoned"),
        ("and why did armenia suspend relations with hungary? // and when were they resumed?", "December 2022"),
    ],
    "ethiopia": [("with whom did Ethiopia fight a war?", "Somalia and Ethiopia fought")],
    "cambodia": [
        ("how is Canada represented in Phnom Penh", "diplomatic office"),
        ("Does Canada have an embassy in Phnom Penh?", "Not an embassy"),
        ("did Canada close its embassy?", "in 2009"),
        ("Does the EU have an embassy in Phnom Penh?", "twenty embassies"),
        ("how many people did UNTAC have", "22,000"),
        ("how long did UNTAC administer cambodia", "until the elections of May 1993"),
        ("when were relations with south korea cut and resumed", "30 October 1997"),
    ],
    "panama": [
        ("does the EU have a delegation in Panama City?", "keep embassies or delegations"),
        ("When did Cuba and Panama resume relations?", "20 August 2005"),
        ("Why did Cuba break off relations?", "pardoned"),
        ("When did Venezuela break off relations? // and when were they resumed?", "1 July 2014"),
        ("why did venezuela break off relations", "which had asked"),
        ("Where did Panama and Colombia sign the border treaty of 1924?", "Bogotá"),
        ("where is the money laundering worst", "Colón Free Zone"),
        ("what did the supreme court say about leaving parlacen?", "unconstitutional"),
        ("why was Panama suspended from the Rio Group", "political system"),
        ("when did panama separate from colombia", "3 November 1903"),
    ],
    "cuba": [("what led Burkina Faso to break off relations?", "murder of Thomas Sankara")],
    "angola": [("why did angola leave opec", "in a quarrel over its quota")],
    "morocco": [
        ("why did morocco leave the OAU", "in protest at"),
        ("when did Morocco cut relations with Iran?", "1 May 2018"),
    ],
    "namibia": [
        ("who was the first foreign minister?", "Theo-Ben Gurirab"),
        ("who was namibia's first foreign minister", "Theo-Ben Gurirab"),
        ("when did namibia get walvis bay", "gave up Walvis Bay"),
        ("when did namibia regain walvis bay", "gave up Walvis Bay"),
        ("from whom did Namibia get Walvis Bay", "South Africa gave up"),
        ("list the countries alphabetically", "Angola, Australia, Botswana"),
        ("sort the countries alphabetically", "Angola, Australia, Botswana"),
    ],
}
IN_ORDER = [
    "sort the start dates",
    "can you sort the dates",
    "sort out the dates",
    "organise the countries by start date",
    "reorder the table by date",
    "draw up a timeline of diplomatic relations",
    "tabulate the start dates",
    "compile a list of start dates",
    "rank the countries by start date",
    "recite the countries from first to last",
    "could you put all of them in date order?",
]
UNTOLD = [
    ("armenia", "who did Armenia go to war with?"),
    ("bolivia", "with whom did Bolivia fight the Chaco War?"),
    ("namibia", "when did south africa get walvis bay"),
    ("namibia", "who got walvis bay in 1994"),
    ("cambodia", "who is in charge of foreign affairs"),
    ("cuba", "why did the US break off relations"),
    ("panama", "does Chile keep a consulate in Panama City?"),
]


@pytest.mark.parametrize("article", TOLD)
async def test_what_articles_tell(parts: Parts, article: str) -> None:
    missed = []
    async with open_dialogue(parts, database="", files=[ARTICLES / f"foreign_relations_of_{article}.txt"]) as dialogue:
        for questions, says in TOLD[article]:
            for question in questions.split(" // "):
                card = await dialogue.reply(question, key=questions)
            if says not in card.text:
                missed.append((questions, card.text))
    assert missed == []


async def test_an_order_is_asked_for_in_many_ways(parts: Parts) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLES / "foreign_relations_of_namibia.txt"]) as dialogue:
        cards = [await dialogue.reply(question, key=question) for question in IN_ORDER]
    assert [card.text for card in cards if not card.text.startswith("In order of their beginning: Canada")] == []


@pytest.mark.parametrize(("article", "question"), UNTOLD)
async def test_what_they_do_not_tell(parts: Parts, article: str, question: str) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLES / f"foreign_relations_of_{article}.txt"]) as dialogue:
        assert (await dialogue.reply(question, key=1)).status is Status.UNKNOWN
