"""A country that a message names first, and asks about in its next sentence."""

import pytest

from bot.dialogue import Dialogue

TOPICS = [
    ("The Brits. When did it begin with them?", "the United Kingdom"),
    ("Belgium! When did relations begin with them?", "1 July 1962"),
]


@pytest.mark.parametrize(("message", "said"), TOPICS)
async def test_is_not_answered_by_itself(dialogue: Dialogue, message: str, said: str) -> None:
    card = await dialogue.reply(message, key=message)
    assert said in card.text
    assert "\n" not in card.text


async def test_is_answered_where_the_next_sentence_is_about_something_else(dialogue: Dialogue) -> None:
    card = await dialogue.reply("Belgium? And who visited in February 2010?", key=1)
    assert "Belgium" in card.text
    assert "Sarkozy" in card.text
