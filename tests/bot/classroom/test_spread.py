"""How the answers to a question of a quiz are spread."""

import pytest

from bot.assembly import Parts
from bot.classroom.grading import grade
from bot.classroom.items import Arranged, Item, Option, Ordering, Picked, Response, Typed, TypedCountry, TypedDate
from bot.classroom.session import Given, ItemRun
from bot.classroom.spread import spread

from .lesson import EVIDENCE, at, choice

DATE = TypedDate(topic="began", prompt="When?", about=("RW", "MX"), evidence=(EVIDENCE,), edtf="1976-01-21")
COUNTRY = TypedCountry(
    topic="began", prompt="Who?", about=("RW", "CD"), evidence=(EVIDENCE,), code="MX", label="Mexico"
)
ORDER = Ordering(
    topic="began",
    prompt="In which order?",
    about=("BE", "CA"),
    evidence=(EVIDENCE,),
    options=(Option("Belgium", "BE"), Option("Canada", "CA"), Option("China", "CN")),
    right=(0, 1, 2),
)


def answered(item: Item, *responses: Response, parts: Parts) -> list[tuple[str, int, int]]:
    countries = parts.ingestion.countries
    given = tuple(
        Given(person=number, response=each, marks=0 if each == Typed("") else grade(item, each, countries), at=at())
        for number, each in enumerate(responses, start=1)
    )
    return [(each.label, each.count, each.marks) for each in spread(ItemRun(item=item, given=given), parts.say)]


def test_every_option_of_a_choice_has_a_bar(parts: Parts) -> None:
    assert answered(choice(), Picked(1), Picked(1), parts=parts) == [("1963", 0, 0), ("21 January 1976", 2, 100)]


def test_typed_dates_are_counted_as_they_were_understood(parts: Parts) -> None:
    typed = ["21 January 1976", "1976-01-21", "January 21, 1976", "1976", "in 1976", "1 May 1900", "1 May 1900", "2001"]
    assert answered(DATE, *map(Typed, typed), parts=parts) == [
        ("21 January 1976", 3, 100),
        ("1 May 1900", 2, 0),
        ("1976", 2, 50),
        ("2001", 1, 0),
    ]


def test_a_right_answer_that_nobody_gave_is_shown_and_a_long_tail_is_not(parts: Parts) -> None:
    shares = answered(DATE, *(Typed(str(year)) for year in range(1900, 1920)), Typed("1976"), parts=parts)
    assert shares[0] == ("21 January 1976", 0, 100)
    assert shares[-1] == ("other answers", 16, 0)
    assert len(shares) == 7
    assert sum(count for _, count, _ in shares) == 21


@pytest.mark.parametrize("item", [DATE, COUNTRY])
def test_nobodys_own_words_are_shown(item: Item, parts: Parts) -> None:
    shares = answered(item, Typed("Mexico" if item is COUNTRY else "1976"), Typed(""), parts=parts)
    assert shares[-1] == ("other answers", 1, 0)


def test_a_country_is_counted_under_its_name(parts: Parts) -> None:
    assert answered(COUNTRY, Typed("mexiko"), Typed("the Mexicans"), Typed("germany"), parts=parts) == [
        ("Mexico", 2, 100),
        ("Germany", 1, 0),
    ]


def test_orders_are_counted_by_how_much_of_them_is_right(parts: Parts) -> None:
    given = (Arranged((0, 1, 2)), Arranged((0, 2, 1)), Arranged((2, 1, 0)), Arranged((2, 0, 1)))
    assert answered(ORDER, *given, parts=parts) == [
        ("all of it right", 1, 100),
        ("some of it right", 1, 50),
        ("none of it right", 2, 0),
    ]
