"""Questions that name a time, a rank or an order of what is listed, and do not say what of it."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status


@pytest.mark.parametrize(
    ("question", "intent", "said"),
    [
        ("the ones of this century only", "by_date", "Qatar (4 May 2017) and Saudi Arabia (29 March 2018)"),
        ("How many belonged to the twentieth century?", "by_date", "five countries"),
        ("Whose ties were set up in the first half of the 1970s?", "by_date", "China"),
        ("any from the mid-seventies?", "happenings", "Mexico"),
        ("those of the 1970s, w/ dates", "by_date", "China"),
        ("12 november 1971 rings a bell, which partner is it", "by_date", "China"),
        ("what about the most recent one with a name", "order", "Saudi Arabia was the last"),
        ("who kicked it all off", "order", "Belgium was the first"),
        ("oldest and newest, name them both", "order", "Saudi Arabia was the last"),
        ("how many rows carry a date and a name", "listing", "seven countries with a date"),
        ("In 1963, how many new partners?", "by_date", "two countries"),
        ("which Asian one came before Qatar", "comparison", "South Korea (21 March 1963) and China"),
        ("China–Mexico, years in between?", "comparison", "years"),
        ("It was 1971 that Mexico joined, no?", "exists", "No: relations"),
        ("did Qatar start on the fourth of may", "exists", "Yes: relations"),
        ("did Canada start on 1 july?", "exists", "began in 1963"),
        ("which ones fall into the 1960s", "by_date", "Belgium (1 July 1962)"),
        ("17 june 1989, who dat", "by_date", "17 June 1989"),
        ("whats the oldest one in the table", "order", "Belgium was the first"),
        ("the newest entry belongs to which state?", "order", "Saudi Arabia was the last"),
        ("hi, whichever state tops the list by age?", "order", "Belgium"),
        ("put them in a row according to age", "order", "In order of their beginning"),
        ("newest relation in the whole table?", "order", "Saudi Arabia was the last"),
        ("name the first country on the list", "order", "Belgium was the first"),
        ("show me the last", "order", "Saudi Arabia was the last"),
        ("list all relations, oldest first", "order", "In order of their beginning"),
        ("list when each country first established relations", "order", "In order of their beginning"),
        ("number 3 on the timeline", "order", "do not settle that place"),
        ("In time, which named country comes straight before Qatar?", "comparison", "Mexico (21 January 1976)"),
        ("Just before the Chinese came ...?", "comparison", "Right before China"),
        ("how many days lay between Qatar and Saudi Arabia", "comparison", "Qatar (4 May 2017)"),
        ("China or Mexico - who takes it, by age?", "comparison", "China"),
        ("first row of the table belongs to whom?", "place_in_list", "leaves the country's name blank"),
        ("row 2", "place_in_list", "that of Belgium"),
        ("the last line is whose?", "place_in_list", "the United States"),
        ("who started on christmas day", "listing", "any such country"),
        ("who got in on the 4th of may", "listing", "Qatar began on 4 May 2017"),
    ],
)
async def test_is_about_the_dates(dialogue: Dialogue, question: str, intent: str, said: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert (card.intent, said in card.text) == (intent, True), card.text


@pytest.mark.parametrize(
    "question",
    [
        "who won in 1963",
        "who signed in 1963",
        "how long did belgium hold on",
        "how long did canada stay",
        "was Canada added to the EU in 1963?",
        "was Canada entered by the Mexicans in 1963?",
        "it was 1963 that Canada left, no?",
        "which European one ended after Belgium",
        "which row bears the name of the king",
        "who died in 1963",
        "who held Rwanda in 1962",
        "who stood with Canada in 1963",
        "who named the country in 1962",
        "who was the last to leave",
        "who broke off first",
        "which ones did not start in 1963",
        "which ones ended in the 1990s",
        "how old is the Canadian",
        "when did mexico put up a fight",
        "who gave birth in 1963",
        "who scored first, Canada or Mexico",
        "which country has the oldest people",
        "which embassy is the oldest one",
        "which embassy opened on 1 july",
        "how many embassies opened in the first half of the 1970s",
        "which trade relations began in 1963",
    ],
)
async def test_is_about_something_else(dialogue: Dialogue, question: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert card.status is not Status.ANSWERED, card.text


async def test_who_came_to_the_capital_made_a_journey(dialogue: Dialogue) -> None:
    assert (await dialogue.reply("who came to Kigali first", key="x")).intent == "visits"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("One pupil writes that relations with Belgium began in 1963. What is the right date?", "No: relations"),
        ("I am marking essays: one pupil writes that relations with China began in 1971. Right?", "Yes: relations"),
        (
            "A colleague of mine is convinced ties with China began in 1965; what does the article give?",
            "No: relations",
        ),
        ("My neighbour claims Saudi Arabia came before Qatar. Is he right?", "Qatar was earlier"),
        ("my friend bets qatar is the newest relation and i say saudi arabia. who wins", "Saudi Arabia was later"),
        ("Surely it was Belgium that came last of all?", "Saudi Arabia was the last"),
        ("My daughter wants to know how old the friendship with Canada is: what is the date?", "since 1963"),
        ("A pupil put 1978 for China. Which year should it be?", "12 November 1971"),
        ("Journalist here: when did ties with Mexico begin?", "21 January 1976"),
        ("When did relations with China begin? Is that right?", "China began on 12 November 1971"),
    ],
)
async def test_what_somebody_claims_is_checked(dialogue: Dialogue, question: str, said: str) -> None:
    assert said in (await dialogue.reply(question, key="x")).text


@pytest.mark.parametrize("question", ["my teacher says Belgium killed the king in 1962. right?", "who wins"])
async def test_what_is_not_in_the_source_is_not_checked(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key="x")).status is not Status.ANSWERED
