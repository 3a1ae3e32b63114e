"""What goes on from the message before: it is taken back, compared with another, asked of another time or matter."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status

GOES_ON = (
    ("when did relations begin with guinea // no sorry i meant china", "12 November 1971"),
    ("date for belgium // not belgium, canada", "began in 1963"),
    ("date for belgium // canada, not belgium", "began in 1963"),
    ("date for belgium // I said Canada", "began in 1963"),
    ("date for belgium // wrong one. canada", "began in 1963"),
    ("date for belgium // oops, mexico", "21 January 1976"),
    ("date for belgium // no, the embassy", "Belgium has an embassy in Kigali"),
    (
        "when did relations with mexico begin // what about the embassy",
        "Mexico covers Rwanda from its embassy in Nairobi",
    ),
    ("when did Qatar begin // And Saudi Arabia? // Which of the two was earlier?", "Qatar was earlier"),
    ("when did qatar start // which one was later, that or saudi arabia", "Saudi Arabia was later"),
    (
        "relations with china? // are we in the commonwealth // does it have an embassy in kigali",
        "China has a diplomatic",
    ),
    ("How has U.S. assistance to Rwanda developed? // Over how many years?", "over the past four years"),
    ("when were relations with france resumed // who visited after that", "Nicolas Sarkozy visited Kigali"),
    ("mexicos embassy for rwanda is in? // and the other way round?", "from its embassy in Washington"),
    ("does india have a mission in kigali // and where's rwanda's?", "Rwanda has an embassy in New Delhi"),
    ("when did mexico start // and s korea? // which is older?", "South Korea was earlier"),
    ("belgium date // and canada? // who was first?", "Belgium was the first"),
    ("when did the presidents meet // how many years since the last one", "for 13 years"),
    ("date for belgium // same for canada", "began in 1963"),
    ("uk?? when did that begin", "the beginning of relations between Rwanda and the United Kingdom"),
    ("DRC & rwanda, formal relations since...?", "The source does not say when relations"),
    ("when did korea start // the south of course", "South Korea began on 21 March 1963"),
    ("when did korea start // the northern one", "the beginning of relations between Rwanda and North Korea"),
    ("when did korea start // what about the other one?", "the beginning of relations between Rwanda and North Korea"),
    ("when did korea start // north korea embassy", "an embassy between North Korea and Rwanda"),
    ("rwanda is in the commonwealth isnt it // since?", "since November 2009"),
    ("How has U.S. assistance to Rwanda developed? // over which period?", "over the past four years"),
    ("does rwanda have an embassy in mexico // why not?", "does not say why that is"),
    ("what happened with that country // belgium", "Relations between Rwanda and Belgium began"),
)


@pytest.mark.parametrize(("messages", "says"), GOES_ON)
async def test_a_message_goes_on_from_the_one_before(dialogue: Dialogue, messages: str, says: str) -> None:
    texts = [(await dialogue.reply(message, key=1)).text for message in messages.split(" // ")]
    assert says in texts[-1]


ENDS = (
    ("date for china // not china", Status.UNKNOWN),
    ("what happened with that country", Status.CLARIFY),
    ("when did sarkozy visit // who visited since then", Status.UNKNOWN),
    ("when were relations with france resumed // who visited before that", Status.UNKNOWN),
    ("How has U.S. assistance developed? // Over how many years? // And by how many dollars?", Status.UNKNOWN),
    ("date for belgium // and what's for dinner", Status.OUT_OF_SCOPE),
    ("date for canada // and visits?", Status.UNKNOWN),
    ("date for canada // the northern one", Status.OUT_OF_SCOPE),
    ("date for canada // why not sooner", Status.OUT_OF_SCOPE),
)


@pytest.mark.parametrize(("messages", "status"), ENDS)
async def test_what_leads_nowhere_is_not_answered(dialogue: Dialogue, messages: str, status: Status) -> None:
    cards = [await dialogue.reply(message, key=1) for message in messages.split(" // ")]
    assert cards[-1].status is status
