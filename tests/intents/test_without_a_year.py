"""Months of any year, days and years that countries share, and what is said of a country in passing."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("which relations began in November", Status.ANSWERED, "12 November 1971"),
        ("who started in march?", Status.ANSWERED, "29 March 2018"),
        ("which countries began relations in December", Status.UNKNOWN, "any such country"),
        ("which countries got relations in the same year", Status.ANSWERED, "Canada and South Korea began in 1963"),
        ("which countries got relations on the same day", Status.UNKNOWN, "any such country"),
        ("Who did Rwanda befriend in the 70s?", Status.ANSWERED, "12 November 1971"),
        ("what is rwandas beef with the DRC", Status.ANSWERED, "a disagreement in 1996"),
        ("tell me something about rwanda and uganda", Status.ANSWERED, "along with Uganda"),
        ("tell me about Norway", Status.UNKNOWN, "Norway"),
        ("Who signed the Lusaka agreement?", Status.UNKNOWN, "I do not find"),
    ],
)
async def test_is_told(dialogue: Dialogue, question: str, status: Status, said: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert (card.status, said in card.text) == (status, True), card.text


async def test_who_doubts_an_answer_is_shown_where_it_stands(dialogue: Dialogue) -> None:
    await dialogue.reply("when did relations with China begin", key="x")
    card = await dialogue.reply("you are wrong", key="x")
    assert card.intent == "source"
    assert card.footnotes


@pytest.mark.parametrize("asked", ["tell me about Canada", "tell me something about Canada", "describe Canada"])
async def test_who_asks_to_be_told_does_not_ask_the_last_question_again(dialogue: Dialogue, asked: str) -> None:
    await dialogue.reply("when did relations begin with Belgium", key="x")
    assert (await dialogue.reply(asked, key="x")).intent == "about"
    await dialogue.reply("when did relations begin with Belgium", key="x")
    assert (
        await dialogue.reply("what about Canada", key="x")
    ).text == "Relations between Rwanda and Canada began in 1963."
