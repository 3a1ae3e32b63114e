"""Countries that a question leaves out are no part of its answer, which says so."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status

LEFT_OUT = [
    ("Other than Belgium, how many countries are listed?", "Apart from Belgium: the source's table", "Belgium,"),
    ("besides belgium who started in the 1960s", "Canada (1963) and South Korea", "1 July"),
    ("Besides Belgium, who started in the 1960s?", "Canada (1963) and South Korea", "1 July"),
    ("everyone except belgium", "Burundi, Canada, China", "Belgium,"),
    ("all countries except china and canada", "Apart from China and Canada: ", "Canada,"),
    ("who started in 1963, not counting canada", "South Korea began on 21 March 1963", "Canada ("),
    ("who was first apart from belgium", "do not settle who was first", "1 July"),
    ("which countries have an embassy in kigali besides belgium", "Canada has", "Belgium has"),
    ("which missions are in Kigali, except those of Belgium", "Canada has", "Belgium has"),
    ("which asian countries are there besides china", "India, Qatar", "China,"),
    ("who started in 1963 // besides canada?", "South Korea began on 21 March 1963", "Canada ("),
    ("who started in the 1960s // besides those?", "apart from Belgium, Canada and South Korea", "began on"),
    ("who started in the 1960s // anyone else?", "apart from Belgium, Canada and South Korea", "began on"),
    ("who visited in 2010 // who else?", "a visit in 2010, apart from France", "Sarkozy"),
    ("who began in 1971 besides china", "in 1971, apart from China", "12 November"),
    ("sauf la Belgique, qui a commencé dans les années 1960 ?", "À part la Belgique\xa0: les relations", "1er juillet"),
    ("which country other than Rwanda invaded the Congo", "along with Uganda", "Apart"),
]


@pytest.mark.parametrize(("messages", "says", "silent_on"), LEFT_OUT)
async def test_who_is_left_out_is_not_in_the_answer(
    dialogue: Dialogue, messages: str, says: str, silent_on: str
) -> None:
    text = [(await dialogue.reply(message, key=1)).text for message in messages.split(" // ")][-1]
    assert says in text
    assert silent_on not in text


@pytest.mark.parametrize(
    "messages",
    [
        "who paid for roads besides belgium",
        "except belgium",
        "when did canada start // besides canada?",
        "who began in the sixties apart from the neighbours",
    ],
)
async def test_what_is_left_out_of_nothing_is_not_answered(dialogue: Dialogue, messages: str) -> None:
    card = [await dialogue.reply(message, key=1) for message in messages.split(" // ")][-1]
    assert card.status is not Status.ANSWERED, card.text
