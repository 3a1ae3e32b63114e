"""Marks for answers."""

import pytest

from bot.classroom.grading import grade
from bot.classroom.items import Arranged, Matching, Option, Ordering, Picked, Response, Typed, TypedCountry, TypedDate
from bot.classroom.quizzing import fits
from bot.classroom.refusing import NotAllowed
from knowledge.names.countries import Countries

from .lesson import EVIDENCE, choice

COUNTRIES = Countries.load()
LETTERS = tuple(Option(each, each) for each in "ABCD")


def date(edtf: str) -> TypedDate:
    return TypedDate(topic="began", prompt="When?", about=("RW", "MX"), evidence=(EVIDENCE,), edtf=edtf)


def country(code: str) -> TypedCountry:
    return TypedCountry(topic="began", prompt="Who?", about=("RW", code), evidence=(EVIDENCE,), code=code, label=code)


@pytest.mark.parametrize(
    ("right", "typed", "marks"),
    [
        ("1976-01-21", "21 January 1976", 100),
        ("1976-01-21", "January 21st, 1976", 100),
        ("1976-01-21", "1976-01-21", 100),
        ("1976-01-21", "le 21 janvier 1976", 100),
        ("1976-01-21", "it was 21/1/1976 I think", 100),
        ("1976-01-21", "22 January 1976", 50),
        ("1976-01-21", "20 January 1976", 50),
        ("1976-01-21", "January 1976", 50),
        ("1976-01-21", "1976", 50),
        ("1976-01-21", "21 January 1975", 0),
        ("1976-01-21", "1970s", 0),
        ("2009-11", "November 2009", 100),
        ("2009-11", "novembre 2009", 100),
        ("2009-11", "3 November 2009", 50),
        ("2009-11", "2009", 50),
        ("2009-11", "November 2010", 0),
        ("1963", "1963", 100),
        ("1963", "in 1963", 100),
        ("1963", "about 1963", 100),
        ("2009-11", "2009-11", 100),
        ("196X", "196x", 100),
        ("1963", "21 March 1963", 50),
        ("1963", "1964", 0),
        ("196X", "the 1960s", 100),
        ("196X", "1963", 50),
        ("196X", "1970", 0),
    ],
)
def test_dates_count_as_far_as_the_source_gives_them(right: str, typed: str, marks: int) -> None:
    assert grade(date(right), Typed(typed), COUNTRIES) == marks


@pytest.mark.parametrize(
    ("code", "typed", "marks"),
    [
        ("MX", "Mexico", 100),
        ("MX", "mexcio", 100),
        ("MX", "Mexique", 100),
        ("MX", "🇲🇽", 100),
        ("MX", "it is mexico i think", 100),
        ("US", "the USA", 100),
        ("CD", "DRC", 100),
        ("CD", "Republic of the Congo", 0),
        ("NE", "Niger", 100),
        ("NE", "Nigeria", 0),
        ("NG", "Niger", 0),
        ("KR", "South Korea", 100),
        ("KR", "North Korea", 0),
        ("SK", "Slovenia", 0),
        ("AT", "Australia", 0),
        ("GN", "Equatorial Guinea", 0),
        ("GW", "Guinea", 0),
        ("DM", "Dominican Republic", 0),
        ("IR", "Iraq", 0),
        ("ML", "Malawi", 0),
    ],
)
def test_countries_count_under_all_their_names_and_no_other(code: str, typed: str, marks: int) -> None:
    assert grade(country(code), Typed(typed), COUNTRIES) == marks


@pytest.mark.parametrize(
    ("right", "typed", "sentence"),
    [
        (date("1963"), "1963 or 1964", "one date only"),
        (date("1963"), "long ago", "Type it like 1 July 1962"),
        (date("1963"), "5/4/1963", "Type it like 1 July 1962"),
        (country("MX"), "Mexico or Chad", "one country only"),
        (country("MX"), "asdf", "no country of that name"),
        (country("BE"), "Brussels", "no country of that name"),
        (country("KR"), "Korea", "Type the full name"),
    ],
)
def test_what_cannot_be_read_may_be_typed_again(right: TypedDate | TypedCountry, typed: str, sentence: str) -> None:
    with pytest.raises(NotAllowed, match=sentence):
        grade(right, Typed(typed), COUNTRIES)


ORDER = Ordering(
    topic="began", prompt="Order", about=("RW",), evidence=(EVIDENCE,), options=LETTERS, right=(2, 0, 1, 3)
)
MATCH = Matching(
    topic="mission",
    prompt="Match",
    about=("RW",),
    evidence=(EVIDENCE,),
    options=LETTERS,
    partners=LETTERS,
    right=(3, 2, 1, 0),
)


@pytest.mark.parametrize(
    ("places", "marks"),
    [((2, 0, 1, 3), 100), ((0, 2, 1, 3), 50), ((2, 0, 3, 1), 50), ((3, 0, 1, 2), 0), ((0, 2, 3, 1), 0)],
)
def test_an_order_with_two_neighbours_exchanged_is_half_right(places: tuple[int, ...], marks: int) -> None:
    assert grade(ORDER, Arranged(places), COUNTRIES) == marks


@pytest.mark.parametrize(("places", "marks"), [((3, 2, 1, 0), 100), ((3, 2, 0, 1), 50), ((0, 1, 2, 3), 0)])
def test_each_match_counts(places: tuple[int, ...], marks: int) -> None:
    assert grade(MATCH, Arranged(places), COUNTRIES) == marks


def test_a_choice_is_right_or_wrong() -> None:
    assert [grade(choice(), Picked(option), COUNTRIES) for option in (0, 1)] == [0, 100]


@pytest.mark.parametrize(
    ("item", "response"),
    [
        (choice(), Picked(2)),
        (choice(), Picked(-1)),
        (choice(), Typed("1976")),
        (date("1963"), Picked(0)),
        (date("1963"), Typed("")),
        (ORDER, Arranged((0, 1, 2))),
        (ORDER, Arranged((0, 0, 1, 2))),
        (MATCH, Picked(1)),
    ],
)
def test_what_does_not_fit_an_item(item: TypedDate | Ordering | Matching, response: Response) -> None:
    assert not fits(item, response)
