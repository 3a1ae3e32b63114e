"""Several questions in one message are answered one by one; what belongs together is not cut."""

import pytest

from bot.dialogue import Dialogue

SEVERAL = (
    ("two things: 1) year of the saudi start 2) rwanda's mission in canada. thx", ("29 March 2018", "Ottawa")),
    ("1. start of belgium 2. start of canada", ("1 July 1962", "in 1963")),
    ("for canada: 1) year 2) mission in ottawa", ("in 1963", "high commission in Ottawa")),
    ("date for belgium and embassy of canada", ("1 July 1962", "Canada has a diplomatic office")),
    ("the start of qatar plus the embassy of rwanda in belgium", ("4 May 2017", "Brussels")),
)


@pytest.mark.parametrize(("message", "says"), SEVERAL)
async def test_each_question_gets_its_answer(dialogue: Dialogue, message: str, says: tuple[str, ...]) -> None:
    lines = (await dialogue.reply(message, key=1)).text.split("\n")
    assert [part in line for part, line in zip(says, lines, strict=True)] == [True] * len(says)


async def test_what_is_compared_stays_together(dialogue: Dialogue) -> None:
    card = await dialogue.reply("gap between the date of belgium and the date of canada", key=1)
    assert "1 year lies between the two" in card.text


async def test_a_stressed_word_beside_a_country_is_no_code(dialogue: Dialogue) -> None:
    card = await dialogue.reply("rwandas embassies in belgium AND in india, which cities", key=1)
    assert "Brussels" in card.text
    assert "New Delhi" in card.text


async def test_a_preposition_holds_for_the_countries_that_are_joined(dialogue: Dialogue) -> None:
    card = await dialogue.reply("embassies in belgium and india", key=1)
    assert "Brussels" in card.text
    assert "New Delhi" in card.text
