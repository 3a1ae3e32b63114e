"""What is asked of several countries at once is told of each of them."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        (
            "Do both Belgium and India have missions in Kigali?",
            Status.ANSWERED,
            "Yes: Belgium has an embassy in Kigali.",
        ),
        (
            "Do Belgium and India both have an embassy in Kigali?",
            Status.ANSWERED,
            "Not an embassy there, by the source",
        ),
        ("Do France and Mexico have an embassy in Kigali?", Status.UNKNOWN, "a mission that concerns France"),
    ],
)
async def test_a_mission_of_each(dialogue: Dialogue, question: str, status: Status, said: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert card.status is status
    assert said in card.text
    assert not (said.startswith("Not") and card.text.startswith("Yes"))


async def test_a_year_is_no_exact_day(dialogue: Dialogue) -> None:
    card = await dialogue.reply("How many got an exact day and not just a year??", key="x")
    assert card.text.startswith("The source gives the day for six countries: Belgium (1 July 1962), South Korea (")
    both = await dialogue.reply("which have an exact date and which only a year", key="x")
    assert both.text.endswith("The source gives only the year for one country: Canada (1963).")
