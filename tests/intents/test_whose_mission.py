"""Missions whose sender or host is told by a people, an ambassador, or not at all."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        (
            "Where might one find the Rwandan embassy to the Belgians?",
            Status.ANSWERED,
            "Rwanda has an embassy in Brussels",
        ),
        ("which embassy of ours is responsible for the Mexicans", Status.ANSWERED, "Washington"),
        ("which of our embassies takes care of the Mexicans", Status.ANSWERED, "Washington"),
        ("do the Belgians have an embassy here", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where is the embassy of the Belgians", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where is the Belgian embassy", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where do we have an embassy for the French?", Status.UNKNOWN, "an embassy of Rwanda in France"),
        ("where is the embassy", Status.CLARIFY, "Whose embassy do you mean?"),
        ("where is the embassy in Kigali", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where is the ambassador of Mexico based", Status.ANSWERED, "Nairobi"),
        ("who is the ambassador of Mexico", Status.UNKNOWN, ""),
        ("Does Rwanda's embassy in Brussels cover Luxembourg as well?", Status.UNKNOWN, "Luxembourg"),
        ("What distinguishes Belgium's representation in Kigali from Canada's?", Status.ANSWERED, "diplomatic office"),
        (
            "Rwanda is not a member of the African Union, is it?",
            Status.ANSWERED,
            "Rwanda is a member of the African Union",
        ),
        ("Rwanda is not a member of NATO, is it?", Status.UNKNOWN, "NATO"),
        ("african union yes or no", Status.ANSWERED, "Yes: Rwanda is a member"),
        ("thx ur the best", Status.SMALLTALK, ""),
    ],
)
async def test_is_told(dialogue: Dialogue, question: str, status: Status, said: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert (card.status, said in card.text) == (status, True), card.text


async def test_the_other_way_round_asks_anew(dialogue: Dialogue) -> None:
    await dialogue.reply("when did Belgium open its embassy in Kigali", key="x")
    card = await dialogue.reply("and vice versa, is there a Rwandan one there?", key="x")
    assert card.text == "Yes: Rwanda has an embassy in Brussels, Belgium."
