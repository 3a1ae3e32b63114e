"""What a question is asked for, said before it, costs nothing; what limits the question is never taken for that."""

import pytest

from bot.dialogue import Dialogue
from intents.typed.occasions import after_occasion

TOLD = {
    "Need a yes or no for class: is Rwanda in the African Union?": "Yes: Rwanda is a member of the African Union.",
    "need for class: year relations began w/ Belgium": "Relations between Rwanda and Belgium began on 1 July 1962.",
    "Trying to fill in row 7 of my spreadsheet, when did relations with Qatar begin?": "4 May 2017",
    "Bet with my brother, loser buys beer: Mexico before Canada?": "Canada was earlier",
    "One word only: which city hosts Rwanda's embassy in Belgium?": "Brussels",
    "For a plaque at the embassy: exact date for Qatar?": "4 May 2017",
    "If a Mexican lost his passport in Kigali, is there any Mexican office in the town itself to go to?": (
        "Yes: Mexico has an honorary consulate in Kigali."
    ),
    "I keep a wall chart. Which partners do I pin under the nineteen-sixties, with their dates?": "Canada (1963)",
    "Why can't you just tell me when relations with Mexico began?": "21 January 1976",
    "Could you tell an old lady which country came first of all?": "Belgium was the first",
    "Kigali. Who has a high commission there. Urgent.": "India has a high commission in Kigali.",
}


@pytest.mark.parametrize(("message", "told"), TOLD.items())
async def test_an_occasion_is_left_aside(dialogue: Dialogue, message: str, told: str) -> None:
    assert told in (await dialogue.reply(message, key=1)).text


LIMITED = (
    "Oil exports: when did relations with Canada begin?",
    "If we count only Asia, which came first?",
    "For Muslims: which country came first?",
    "Supposing a Belgian wanted it, did Canada open an embassy?",
)


@pytest.mark.parametrize("message", LIMITED)
async def test_what_limits_the_question_stays(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).status == "unknown"


TOPICS = (
    "african partners: which came first",
    "our trade: when did it begin",
    "1963: who",
    "if we sort them alphabetically, who is third",
    "sorting our partners alphabetically, who is first",
    "if i list them in alphabetical order, which comes first",
    "suppose we rank them backwards, who is first",
)


@pytest.mark.parametrize("clause", TOPICS)
def test_a_topic_is_no_occasion(clause: str) -> None:
    assert after_occasion(clause) == (0, "")
