"""Verbs of several words, in questions and in sentences."""

import pytest

from bot.dialogue import Dialogue
from intents.typed.phrasal import phrasal_verbs


@pytest.mark.parametrize(
    ("words", "verbs"),
    [
        ("the president ran away in july", ["fled"]),
        ("it was taken down and set free", ["removed", "released"]),
        ("they went into @country", ["invaded"]),
        ("they went to @country", []),
        ("ethiopia told six kenyan diplomats to leave", ["expelled"]),
        ("ethiopia told its citizens to leave", []),
        ("what kicked off the falling out", ["disagreement"]),
        ("leave the country 's name blank", []),
    ],
)
def test_what_they_are_read_as(words: str, verbs: list[str]) -> None:
    assert [verb for _, verb in phrasal_verbs(words.split())] == verbs


async def test_to_go_into_a_country_is_no_beginning_of_relations(dialogue: Dialogue) -> None:
    card = await dialogue.reply("in what year did rwanda and uganda go into congo", key=1)
    assert "In 1998, Rwanda, along with Uganda, invaded" in card.text
