"""Dates that are typed in words are read as if they stood there in figures; what is counted is no date."""

import pytest

from bot.dialogue import Dialogue
from intents.typed.dates_in_words import in_figures
from knowledge.folding import fold


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("who began in nineteen ninety-two", "who began in 1992"),
        ("who began in nineteen sixty", "who began in 1960"),
        ("since nineteen oh five", "since 1905"),
        ("nineteen hundred and five", "1905"),
        ("the nineteen-tens", "the 1910s"),
        ("the eighteen eighties", "the 1880s"),
        ("the twenty-tens", "the 2010s"),
        ("any in the two-thousands", "any in the 2000s"),
        ("in two thousand and nine", "in 2009"),
        ("two thousand twelve: who", "2012: who"),
        ("after two thousand", "after 2000"),
        ("in twenty twenty-one", "in 2021"),
        ("in ninety-three", "in 1993"),
        ("between sixty-two and seventy-one?", "between 1962 and 1971?"),
        ("the second of july twenty thirteen", "the 2 july 2013"),
        ("on twenty-sixth march nineteen fifty-six", "on 26 march 1956"),
        ("march the tenth", "10 march"),
    ],
)
def test_dates_in_words_are_read_as_figures(typed: str, read: str) -> None:
    assert fold(typed).changed(in_figures(typed)).folded == read


@pytest.mark.parametrize(
    "typed",
    [
        "two thousand troops",
        "were there two thousand and nine soldiers",
        "in ninety-three countries",
        "nineteen countries",
        "twenty ten-year visas",
        "twenty fifty-year loans",
        "the nineteenth century",
        "the second of the two",
        "the second march on the capital",
        "nineteen hundred soldiers",
    ],
)
def test_what_is_counted_is_no_date(typed: str) -> None:
    assert list(in_figures(typed)) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which were set up in nineteen seventy-one", "12 November 1971"),
        ("did Belgium start in nineteen sixty-two?", "1 July 1962"),
    ],
)
async def test_what_began_then_is_told(dialogue: Dialogue, question: str, told: str) -> None:
    assert told in (await dialogue.reply(question, key=1)).text
