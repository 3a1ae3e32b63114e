"""Who came next, how far the first is from the last, and what is asked of a list that was just given."""

import pytest

from bot.dialogue import Dialogue

ASKED = {
    "who came next after belgium": "Next after Belgium (1 July 1962) the source names Canada (1963) and South Korea "
    "(21 March 1963).",
    "who came right before mexico": "Right before Mexico (21 January 1976) the source names China (12 November 1971).",
    "which country came directly after canada": "The source does not say which was earlier, and its dates do not "
    "settle it: Canada (1963) and South Korea (21 March 1963). Next after Canada (1963) the source names China (12 "
    "November 1971).",
    "sort from youngest to oldest: mexico, saudi arabia, belgium": "The latest first: Saudi Arabia (29 March 2018), "
    "Mexico (21 January 1976) and Belgium (1 July 1962).",
    "years from the first relationship to the newest one?": "55 full years lie between the two dates: Belgium (1 July "
    "1962) and Saudi Arabia (29 March 2018).",
    "mexicos relations began january 12 1976 no?": "No: relations between Rwanda and Mexico began on 21 January 1976.",
    "the 3 most recent named ones": "In order of their beginning: Mexico (21 January 1976), Qatar (4 May 2017) and "
    "Saudi Arabia (29 March 2018). The source also has rows dated 2004 and 2018 without a country's name.",
    "which 3 countries were the first": "In order of their beginning: Belgium (1 July 1962), Canada (1963) and South "
    "Korea (21 March 1963).",
    "which 2 countries started in march": "Relations between Rwanda and South Korea began on 21 March 1963. Relations "
    "between Rwanda and Saudi Arabia began on 29 March 2018.",
    "which of the two came last, belgium or canada": "Canada was later: relations began in 1963, those with Belgium on "
    "1 July 1962.",
    "last one before mexico?": "Right before Mexico (21 January 1976) the source names China (12 November 1971).",
    "first country to join after mexico": "Next after Mexico (21 January 1976) the source names Qatar (4 May 2017).",
    "who came straight after china, named countries only": "Next after China (12 November 1971) the source names "
    "Mexico (21 January 1976).",
    "between 64 and 75 who started": "Relations between Rwanda and China began on 12 November 1971.",
    "how many rows does the table have?": "The source's table of bilateral relations has 14 rows. Two rows leave the "
    "country's name blank.",
}


@pytest.mark.parametrize("message", ASKED)
async def test_a_place_in_the_order(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).text == ASKED[message]


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        ("is it true that mexico started after china", "Yes: Mexico was later"),
        ("did mexico start before china", "No: China was earlier"),
        ("isn't saudi arabia newer than qatar", "Yes: Saudi Arabia was later"),
        ("did china follow belgium", "Yes: China was later"),
        ("was mexico the last one before qatar", "Yes: right before Qatar"),
        ("did qatar start right after china", "No: next after China (12 November 1971) the source names Mexico"),
        ("did canada come right after belgium", "Next after Belgium (1 July 1962) the source names Canada (1963) and"),
        ("was mexico not before china", "China was earlier"),
        ("is qatar or mexico older", "Mexico was earlier"),
        ("wasn't canada before south korea", "The source does not say which was earlier"),
    ],
)
async def test_whether_one_was_before_another(dialogue: Dialogue, message: str, verdict: str) -> None:
    assert (await dialogue.reply(message, key=1)).text.startswith(verdict)


@pytest.mark.parametrize("message", ["give me every country with its date", "all the countries plus when they started"])
async def test_every_country_with_its_date(dialogue: Dialogue, message: str) -> None:
    assert "Belgium (1 July 1962), Canada (1963)" in (await dialogue.reply(message, key=1)).text


async def test_exact_and_inexact_dates_are_told_apart(dialogue: Dialogue) -> None:
    exact, vague = (await dialogue.reply("Which have a full date and which only a year?", key=1)).text.splitlines()
    assert "Canada" not in exact
    assert vague == "The source gives only the year for one country: Canada (1963)."


FOLLOWED = (
    ("name those who started in the sixties", "first of them?", "Belgium was the first"),
    ("when did relations with Qatar begin", "who did it the year after?", "Saudi Arabia began on 29 March 2018"),
    ("who was first?", "and who was last?", "Saudi Arabia was the last"),
)


@pytest.mark.parametrize(("first", "then", "said"), FOLLOWED)
async def test_what_is_asked_of_the_answer_before(dialogue: Dialogue, first: str, then: str, said: str) -> None:
    await dialogue.reply(first, key=1)
    assert said in (await dialogue.reply(then, key=1)).text


async def test_another_deed_is_not_asked_for_again(dialogue: Dialogue) -> None:
    await dialogue.reply("who began in 1963?", key=1)
    assert (await dialogue.reply("who joined the UN the year after?", key=1)).status == "unknown"


async def test_a_year_after_no_known_end(dialogue: Dialogue) -> None:
    for message in ("who began in 1963?", "and before that?", "and the next year?"):
        assert (await dialogue.reply(message, key=1)).status == "answered"
