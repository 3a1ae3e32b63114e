"""A message whose first clause only names a country, of which the next one asks."""

import pytest

from bot.dialogue import Dialogue


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Belgium. When did it start?", "Relations between Rwanda and Belgium began on 1 July 1962."),
        ("Canada... when did formal relations begin", "Relations between Rwanda and Canada began in 1963."),
        ("Mexico! since when?", "Relations between Rwanda and Mexico began on 21 January 1976."),
    ],
)
async def test_it_is_one_question(dialogue: Dialogue, message: str, reply: str) -> None:
    assert (await dialogue.reply(message, key=1)).text == reply


async def test_what_is_asked_of_all_is_another_question(dialogue: Dialogue) -> None:
    card = await dialogue.reply("Canada. Who was first?", key=1)
    assert "Belgium was the first: relations with Rwanda began on 1 July 1962." in card.text


async def test_what_an_office_is_for_is_not_where_it_is(dialogue: Dialogue) -> None:
    card = await dialogue.reply("what is the belgian embassy in kigali for", key=1)
    assert card.text.startswith("The source does not say why that is.")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("who started the same year as canada", "in the same year: Canada (1963) and South Korea (21 March 1963)."),
        ("which country began on the same day as south korea", "a country that began together with South Korea."),
    ],
)
async def test_who_began_together_with_one(dialogue: Dialogue, question: str, reply: str) -> None:
    assert reply in (await dialogue.reply(question, key=1)).text
