"""Every intent wins its own examples, and none wins a sentence from another field."""

import pytest

from bot.assembly import Parts
from intents.catalog import catalog
from intents.turns.conversation import Conversation
from intents.turns.sides import readings
from intents.turns.winning import Understanding

EXAMPLES = [(intent.name, example) for intent in catalog() for example in intent.examples]

OUT_OF_FIELD = [
    "what's the best phone to buy",
    "how do you cook rice",
    "my relationship began in 2010, what now",
    "when does the turkey need to go in the oven",
    "who won the world cup",
    "what time is it",
    "write me a poem about the sea",
    "how many legs does a spider have",
    "where is my order",
    "why is the sky blue",
    "list the planets",
    "is it going to rain tomorrow",
    "who is the oldest person alive",
    "translate good luck into latin",
    "the meeting starts at five, can you move it",
    "open the door please",
    "first come, first served",
    "how do I reset my password",
    "compare the iphone with the pixel",
    "when did you last sleep",
]


def understood(parts: Parts, text: str) -> Understanding:
    """With the articles of Rwanda and Tuvalu loaded, Rwanda's in focus."""
    reading = readings(parts.analyser.clauses(text), "RW", {"RW", "TV"}, None)[0]
    return parts.understander.understand(reading.clauses, reading.sides[0], Conversation())[0]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_is_won_by_its_own_intent(parts: Parts, name: str, example: str) -> None:
    assert understood(parts, example).intent.name == name


@pytest.mark.parametrize("text", OUT_OF_FIELD)
def test_no_intent_wins_what_is_out_of_the_field(parts: Parts, text: str) -> None:
    assert understood(parts, text).intent.name == "passage"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("when did relations with France end", "when did relations with France begin"),
        ("who began before 1970", "who began after 1970"),
        ("which countries have a date", "which countries have no date"),
        ("when did relations with France resume", "when did relations with France begin"),
        ("which country came first", "which country came last"),
    ],
)
def test_what_is_opposite_is_not_understood_alike(parts: Parts, one: str, other: str) -> None:
    first, second = understood(parts, one).question, understood(parts, other).question
    assert (first.intent, first.features, first.times) != (second.intent, second.features, second.times)
