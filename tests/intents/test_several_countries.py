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
