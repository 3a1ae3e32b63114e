"""What is denied, ended or of another kind is not answered with what is so, began, or is of this kind."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.dialogue import Dialogue
from bot.render.card import Status

from .asking import assert_not_answered

LAOS = Path(__file__).parents[1] / "data" / "articles" / "foreign_relations_of_laos.txt"

NOT_ANSWERED = [
    "which countries dont have any embassy in kigali",
    "what doesn't canada have in kigali",
    "where isnt rwanda's embassy in india",
    "how many french officers werent named",
    "how long didnt the height of the crisis last",
    "which port body doesn't Rwanda belong to",
    "put all the end dates in order",
    "India and Mexico, when did each end?",
    "S. Korea and Rwanda, end of relations",
    "Arrange Qatar, Mexico and Canada by the end of their relations",
    "Since when has Rwanda been an observer of the Commonwealth?",
    "Who currently serves as Rwanda's ambassador in Brussels?",
    "Who talked about a giant step?",
    "Why didn't it cut relations with France?",
    "Which countries have relations with Rwanda but not an embassy?",
    "Which countries have an embassy in Kigali but not a consulate?",
    "who has an embassy and no consulate in Kigali",
    "Who helped Rwanda in the genocide?",
]
TOLD = [
    ("which countries dont have any date", "no date for Burundi"),
    ("pays dont les relations datent d'avant 1963", "Belgique"),
    ("doesnt belgium have an embassy in kigali", "Yes: Belgium has an embassy in Kigali."),
    ("its an embassy, isnt it? belgium in kigali I mean", "Belgium has an embassy in Kigali."),
    ("Is India's mission in Kigali an embassy or a high commission?", "India has a high commission in Kigali."),
    ("who is at the end of the list", "Saudi Arabia was the last"),
]


@pytest.mark.parametrize("question", NOT_ANSWERED)
async def test_the_opposite_is_no_answer(dialogue: Dialogue, question: str) -> None:
    card = await dialogue.reply(question, key=1)
    assert card.status is not Status.ANSWERED, card.text


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(dialogue: Dialogue, question: str, words: str) -> None:
    card = await dialogue.reply(question, key=1)
    assert (card.status, words in card.text) == (Status.ANSWERED, True), card.text
    assert words.startswith("Yes") or not card.text.startswith("Yes"), card.text


async def test_who_was_number_two_is_told_by_no_mere_beginning(parts: Parts) -> None:
    await assert_not_answered(parts, LAOS, "who was number two to establish relations")


async def test_who_is_in_one_place_is_not_in_both(dialogue: Dialogue) -> None:
    card = await dialogue.reply("which country has an embassy in rwanda and in burundi", key=1)
    assert card.status is not Status.ANSWERED, card.text
