import calendar
import time
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import DateSpan, EdtfDate, Precision, find_dates

days = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))
years = st.integers(1500, 2099)
edtf_texts = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    years.map(str),
    years.map(lambda year: f"{year // 10}X"),
)


def as_date(moment: time.struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


@given(edtf_texts)
def test_the_days_of_a_date_are_those_of_the_edtf_library(text: str) -> None:
    ours, theirs = EdtfDate.parse(text), edtf.parse_edtf(text)
    assert (ours.earliest, ours.latest) == (as_date(theirs.lower_strict()), as_date(theirs.upper_strict()))


@pytest.mark.parametrize("text", ["", "63", "1962-13", "1962-02-30", "1962-7-1", "196", "19XX", "1962-07-01/", "~"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|bad|range"):
        EdtfDate.parse(text)


@given(
    days,
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{d}th of {m} {y}", "{y}-{n:02}-{d:02}", "{M} {d} {y}"]),
)
def test_a_day_written_out_is_found_where_it_stands(day: date, form: str) -> None:
    month = calendar.month_name[day.month]
    words = form.format(d=day.day, m=month, M=month[:3], n=day.month, y=day.year)
    text = f"Relations began on {words}, at the UN."
    assert [(text[a:b], found.edtf) for a, b, found in find_dates(text)] == [(words, day.isoformat())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in November 2009.", ["2009-11"]),
        ("since the 1960s", ["196X"]),
        ("c. 1964", ["1964~"]),
        ("Jun.22, 1974 and May 9. 2015", ["1974-06-22", "2015-05-09"]),
        ("on May the 5th, 1980, not on the 1 st June 1981", ["1980-05-05", "1981-06-01"]),
        ("in fevrier 2010", ["2010-02"]),
        ("le 1er juillet 1962", ["1962-07-01"]),
        ("again in 2013-2014", []),
        ("on April 9. 2015.", ["2015-04-09"]),
        ("1972-Dec-12", ["1972-12-12"]),
        ("on 7-Dec-1972 and 2001-Aug-03.", ["1972-12-07", "2001-08-03"]),
        ("31 June 2001", []),
        ("1963-4-7", ["1963-04-07"]),
        ("1963-14-7", []),
        ("5/4/2017", []),
        ("25/4/2017", ["2017-04-25"]),
        ("4/4/2017", ["2017-04-04"]),
        ("25-12-1991 and 05-04-1991", ["1991-12-25"]),
        ("16 septembrie 1992, 3 maja 1991, 1 marts 1973", ["1992-09-16", "1991-05-03", "1973-03-01"]),
        ("22 officers in 1994", ["1994"]),
        ("may become a federation", []),
        ("12-1971-04", []),
        ("in mid-1989", ["1989"]),
        ("the late-1990s", ["199X"]),
        ("humid-1989", []),
        ("on 16 June 1373, in London", ["1373-06-16"]),
        ("the treaty of May 1179", ["1179-05"]),
        ("1297", ["1297"]),
        ("an alliance, confirmed in 1386, with", ["1386"]),
        ("in 1200 soldiers came", []),
        ("some 1400 men", []),
    ],
)
def test_dates_in_prose(text: str, expected: list[str]) -> None:
    assert [found.edtf for _, _, found in find_dates(text)] == expected


@given(edtf_texts, edtf_texts)
def test_one_date_precedes_another_only_if_every_day_of_it_does(one: str, other: str) -> None:
    first, second = EdtfDate.parse(one), EdtfDate.parse(other)
    answer = first.precedes(second)
    if answer:
        assert first.latest < second.earliest
        assert second.precedes(first) is False
    elif answer is None:
        assert first.earliest <= second.latest
        assert second.earliest <= first.latest
        assert second.precedes(first) is None


@given(edtf_texts, days, days)
def test_a_span_that_covers_a_date_touches_it(text: str, one: date, other: date) -> None:
    span, day = DateSpan(min(one, other), max(one, other)), EdtfDate.parse(text)
    assert span.touches(day) or not span.covers(day)
    assert DateSpan(None, None).covers(day)
    assert DateSpan(day.earliest, day.latest).covers(day)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1962-07-01", Precision.DAY),
        ("2009-11", Precision.MONTH),
        ("1963~", Precision.YEAR),
        ("196X", Precision.DECADE),
        ("1972/1974", Precision.INTERVAL),
        ("[1986,1988]", Precision.ONE_OF),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert EdtfDate.parse(text).precision is precision
    assert EdtfDate.parse(text).approximate is text.endswith("~")


def test_from_one_day_to_another() -> None:
    days = EdtfDate.parse("2005-05-29/2005-06-01")
    assert (days.earliest, days.latest) == (date(2005, 5, 29), date(2005, 6, 1))
    assert days == EdtfDate.parse("2005-05-29").until(EdtfDate.parse("2005-06-01"))
    assert days.precedes(EdtfDate.parse("2005-06-02"))


def test_one_of_several_dates() -> None:
    either = EdtfDate.parse("[1986,1988-05]")
    assert (either.earliest, either.latest) == (date(1986, 1, 1), date(1988, 5, 31))
    assert [str(each) for each in either.several] == ["1986", "1988-05"]
    assert [str(each) for each in EdtfDate.parse("1986").several] == ["1986"]
    theirs = edtf.parse_edtf(str(either))
    assert (either.earliest, either.latest) == (as_date(theirs.lower_strict()), as_date(theirs.upper_strict()))


@pytest.mark.parametrize("text", ["[1986]", "[1986,1986]", "[1986,1988/1990]", "[]", "[1986,1988"])
def test_what_is_not_one_of_several_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"not"):
        EdtfDate.parse(text)


@pytest.mark.parametrize("edtf", ["2005-05-29/2005-05-29", "2005/2004", "2004/2005/2006", "2004/", "/"])
def test_no_time_from_one_date_to_another(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"no (?:time|date)|not a date"):
        EdtfDate.parse(edtf)
