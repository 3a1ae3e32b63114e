import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.time_mentions import find_times, within_times
from knowledge.dates import EdtfDate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the 1970s", ["197X"]),
        ("in the seventies", ["197X"]),
        ("in the 70s", ["197X"]),
        ("les annees 70", ["197X"]),
        ("after the year 2000", ["2001-01-01/.."]),
        ("later than 2000", ["2001-01-01/.."]),
        ("since 1990", ["1990-01-01/.."]),
        ("before 1970", ["../1969-12-31"]),
        ("pre-1970", ["../1969-12-31"]),
        ("until 1970", ["../1970-12-31"]),
        ("before 1 july 1962", ["../1962-06-30"]),
        ("between 1960 and 1975", ["1960-01-01/1975-12-31"]),
        ("from 1962 to 1971", ["1962-01-01/1971-12-31"]),
        ("1960-1970", ["1960-01-01/1970-12-31"]),
        ("2000 or later", ["2000-01-01/.."]),
        ("this century", ["2001-01-01/.."]),
        ("in the 20th century", ["1901-01-01/2000-12-31"]),
        ("on 4 may 2017", ["2017-05-04"]),
        ("in february 2010", ["2010-02"]),
        ("in '98", ["1998"]),
        ("in 1962 and in 1971", ["1962", "1971"]),
        ("22 officers and 200 organisations", []),
        ("may we ask", []),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    assert [each.edtf for each in find_times(text)] == expected


@given(
    st.lists(
        st.sampled_from("before after since between and to 1962 1971 the 60s sixties in may 4 - century".split()),
        max_size=9,
    )
)
def test_times_are_in_order_and_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    at = 0
    for each in find_times(text):
        assert at <= each.start < each.end <= len(text)
        at = each.end


@pytest.mark.parametrize(
    ("text", "within", "outside"),
    [
        ("after 1962 and before 1972", "1971-11-12", "1976-01-21"),
        ("after 2017 but before 2019", "2018-03-29", "2010-02"),
        ("before 1963 or after 2017", "1962-07-01", "1971-11-12"),
        ("in 1963 or 1971", "1971-11-12", "1976-01-21"),
        ("before the turn of the century", "1976-01-21", "2000"),
    ],
)
def test_bounds_of_one_time_hold_together(text: str, within: str, outside: str) -> None:
    times = find_times(text)
    assert within_times(times, EdtfDate.parse(within), wholly=True)
    assert not within_times(times, EdtfDate.parse(outside))
