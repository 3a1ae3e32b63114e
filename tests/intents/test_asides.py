"""A remark beside a question costs nothing; what restricts the question is never taken for one."""

import pytest

from bot.dialogue import Dialogue

REMARKS = (
    "Belgium, quick, the bus is here: when did relations begin?",
    "Need the date for Belgium, quick, the bus is here",
    "piece due in ten minutes – date Belgium relations established?",
    "my head hurts - when did relations with Belgium begin",
    "I have to fill a form: date for Belgium?",
    "Regarding Belgium, the ministry would be grateful for the date of establishment of relations.",
    "I would appreciate the year in which relations with Belgium were opened.",
    "I can't for the life of me find when the Belgians started formal relations, help",
)


@pytest.mark.parametrize("message", REMARKS)
async def test_a_remark_is_left_aside(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).text == "Relations between Rwanda and Belgium began on 1 July 1962."


RESTRICTED = (
    "Which country has an embassy in Kigali, the ones with oil?",
    "Which country has an embassy in Kigali, I mean the rich ones?",
    "Which country has an embassy in Kigali, my worst enemies?",
    "Which country has an embassy in Kigali, without a visa?",
    "Which country has an embassy in Kigali, I can walk to?",
    "Which country established relations first, the day it became independent?",
    "When did relations with Belgium begin, by force?",
    "When did relations with Belgium begin on its birthday?",
    "Which country has an embassy in Kigali no longer?",
    "When did relations with Belgium begin immediately?",
    "When did relations with Belgium begin thanks to Germany?",
)


@pytest.mark.parametrize("message", RESTRICTED)
async def test_what_restricts_a_question_stays(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).status == "unknown"
