"""A third country, from which a mission is run, is neither of the two that are asked about."""

import pytest

from bot.dialogue import Dialogue

TOLD = {
    "Does Mexico keep a resident embassy in Kigali, or is Rwanda covered from another post?": "Nairobi",
    "Is Rwanda's embassy in Mexico resident or is it run from another country?": "Washington",
    "Which countries have their embassy for Rwanda in another country?": "Nairobi",
    "Does Belgium cover Rwanda from elsewhere?": "No: Belgium has an embassy in Kigali.",
    "Is Belgium's embassy for Rwanda located in another country?": "No: Belgium has an embassy in Kigali.",
    "Does Mexico cover Rwanda from elsewhere?": "Yes: Mexico covers Rwanda from its embassy in Nairobi, Kenya.",
}


@pytest.mark.parametrize(("message", "told"), TOLD.items())
async def test_where_it_is_run_from(dialogue: Dialogue, message: str, told: str) -> None:
    assert told in (await dialogue.reply(message, key=1)).text


async def test_the_one_embassy_is_that_in_the_country_spoken_of(dialogue: Dialogue) -> None:
    await dialogue.reply("In what year start the relations of Rwanda with Canada?", key=1)
    card = await dialogue.reply("In which city there is the office of Rwanda?", key=1)
    assert card.text == "Rwanda has a high commission in Ottawa, Canada."


async def test_who_serves_as_ambassador_is_no_embassy(dialogue: Dialogue) -> None:
    assert (await dialogue.reply("Who currently serves as Rwanda's ambassador in Brussels?", key=1)).status == "unknown"
