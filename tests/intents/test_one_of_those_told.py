"""One of those that were told, those between two others, and lists as people ask for them."""

import pytest

from bot.dialogue import Dialogue

TURNS = {
    "Named starters since 2010. List. // Earlier one of these.": "Qatar was earlier",
    "starters in the 1970s? // later one": "Mexico was later",
    "Which named countries since 2010? // the earlier of the two?": "Qatar was earlier",
    "Which partners do I pin under the sixties? // and do I pin anybody under the eighties?": "began in the 1980s",
    "Which country comes between China and Qatar?": "the source names Mexico (21 January 1976)",
    "Going by start of relations, which named country stands between China and Qatar?": "the source names Mexico",
    "Name both countries from 1963.": "Canada (1963) and South Korea (21 March 1963)",
    "Quiz: what happened between Rwanda and another state on 21 January 1976?": "Mexico",
    "in which year did two start": "Canada and South Korea began in 1963",
    "List: China, Mexico. Years only.": (
        "Relations between Rwanda and China began on 12 November 1971. Relations between Rwanda and Mexico began"
    ),
}


@pytest.mark.parametrize(("turns", "told"), TURNS.items())
async def test_is_told(dialogue: Dialogue, turns: str, told: str) -> None:
    *_, card = [await dialogue.reply(turn, key=1) for turn in turns.split(" // ")]
    assert told in card.text
    assert "table of bilateral relations" not in card.text


NOT_OF_RELATIONS = (
    "Who stood between Belgium and Canada in the war?",
    "Which country is between Canada and Qatar on the map?",
    "In which year did two start a war?",
    "Treaty that ended the war with Congo, name + year",
)


@pytest.mark.parametrize("message", NOT_OF_RELATIONS)
async def test_is_not_taken_for_dates(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).status == "unknown"
