"""Agreements, disputes, aid and the history of missions, asked through the dialogue of two articles."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Status

KENYA = Path(__file__).parents[1] / "data" / "articles" / "foreign_relations_of_kenya.wiki"

RWANDA = [
    ("Which agreements were signed with Saudi Arabia?", "agreements", "Several bilateral agreements"),
    ("what did Rwanda and Qatar sign", "agreements", "joint communiqué"),
    ("where was the communiqué with Qatar signed", "agreements", "at the UN"),
    ("when was the visa agreement signed", "agreements", "leaves the country's name blank"),
    ("which agreement was signed in 2018", "agreements", "leaves the country's name blank"),
    ("what is disputed with burundi", "disputes", "Akanyaru"),
    ("which places are disputed with burundi?", "disputes", "Akanyaru"),
    ("who has a border dispute with Rwanda", "disputes", "Akanyaru"),
    ("How has American aid changed?", "aid", "fourfold"),
    ("has american assistance shrunk", "aid", "The source says"),
    ("us aid multiplied over how long", "aid", "over the past four years"),
    ("what are the main US programmes in Rwanda", "aid", "PEPFAR"),
]


@pytest.mark.parametrize(("question", "intent", "said"), RWANDA)
async def test_the_facts_answer(dialogue: Dialogue, question: str, intent: str, said: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert (card.status, card.intent) == (Status.ANSWERED, intent)
    assert said in card.text
    assert card.footnotes


@pytest.mark.parametrize(
    "question",
    [
        "is there a tax treaty with Belgium?",
        "what is disputed with Canada",
        "did Rwanda and Qatar sign a fishing agreement?",
        "how has Belgian aid changed",
        "does Rwanda give aid to the United States?",
    ],
)
async def test_what_the_source_does_not_say(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key="x")).status is Status.UNKNOWN


HISTORY = [
    (
        "When did Canada open its high commission in Nairobi?",
        "Canada opened a high commission in Nairobi in October 1967.",
    ),
    ("Does Chile have an embassy in Nairobi?", "Chile reopened an embassy in Nairobi in June 1990."),
    ("when did relations with Zimbabwe begin", "18 April 1980 and 21 May 1981"),
    ("Did relations with Zimbabwe begin in 1981?", "more than one date"),
    ("who came first, Zimbabwe or Germany?", "more than one date"),
    ("when did relations with Bangladesh begin", "14 August 1972 and 12 June 1973"),
    ("when did relations with Austria begin", "began on 5 March 1964."),
    ("when did Uganda cut relations", "Uganda cut off relations with Kenya in 1987."),
    ("did Kenya withdraw from the ICC", "Kenya withdrew from the International Criminal Court in 2031."),
]


@pytest.mark.parametrize(("question", "said"), HISTORY)
async def test_what_changed_is_told_as_it_changed(parts: Parts, question: str, said: str) -> None:
    async with open_dialogue(parts, database="", files=[KENYA]) as dialogue:
        assert said in (await dialogue.reply(question, key="x")).text
