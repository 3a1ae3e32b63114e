import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.mentions.days_of_the_year import find_days
from intents.mentions.time_bounds import within_times
from intents.mentions.times import find_times
from knowledge.dates import EdtfDate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the 1970s", ["197X"]),
        ("in the seventies", ["197X"]),
        ("in the 00s", ["200X"]),
        ("in the 10s", ["201X"]),
        ("in the aughts", ["200X"]),
        ("in the 70s", ["197X"]),
        ("les annees 70", ["197X"]),
        ("after the year 2000", ["2001-01-01/.."]),
        ("later than 2000", ["2001-01-01/.."]),
        ("since 1990", ["1990-01-01/.."]),
        ("who has been a partner since 1963", ["1963"]),
        ("countries that have had relations since the 1960s", ["196X"]),
        ("who has been added since 2000", ["2000-01-01/.."]),
        ("qui est partenaire depuis 1963", ["1963"]),
        ("quels pays ont etabli des relations depuis 2000", ["2000-01-01/.."]),
        ("before 1970", ["../1969-12-31"]),
        ("pre-1970", ["../1969-12-31"]),
        ("until 1970", ["../1970-12-31"]),
        ("before 1 july 1962", ["../1962-06-30"]),
        ("between 1960 and 1975", ["1960-01-01/1975-12-31"]),
        ("from 1962 to 1971", ["1962-01-01/1971-12-31"]),
        ("1960-1970", ["1960-01-01/1970-12-31"]),
        ("2000 or later", ["2000-01-01/.."]),
        ("before or after 1970", ["../1969-12-31", "1971-01-01/.."]),
        ("in 63 or 64", ["1963", "1964"]),
        ("in croatia in sept 08", ["2008-09"]),
        ("in march '16", ["2016-03"]),
        ("on sept 08", []),
        ("signed in '08", ["2008"]),
        ("in 07", ["2007"]),
        ("in 04 march", []),
        ("since 05.06.1962", []),
        ("in 09/1962", []),
        ("two days after 1 may 1962", ["1962-05-03/1962-05-03"]),
        ("more than two days after 1 may 1962", ["1962-05-02/.."]),
        ("in 16 countries", []),
        ("in 08 countries", []),
        ("this century", ["2001-01-01/.."]),
        ("in the 20th century", ["1901-01-01/2000-12-31"]),
        ("in the nineteenth century", ["1801-01-01/1900-12-31"]),
        ("since the millennium", ["2000-01-01/.."]),
        ("starting in 1985?", ["1985-01-01/.."]),
        ("who is starting in 1985", ["1985"]),
        ("starting from 1985", ["1985-01-01/.."]),
        ("in the 1800s", ["1800-01-01/1899-12-31"]),
        ("depois de 2000", ["2001-01-01/.."]),
        ("antes do ano 1970", ["../1969-12-31"]),
        ("ate 1970", ["../1970-12-31"]),
        ("entre 1960 e 1975", ["1960-01-01/1975-12-31"]),
        ("nos anos 70", ["197X"]),
        ("dopo il 2000", ["2001-01-01/.."]),
        ("prima del 1970", ["../1969-12-31"]),
        ("fino al 1970", ["../1970-12-31"]),
        ("tra il 1960 e il 1975", ["1960-01-01/1975-12-31"]),
        ("negli anni 70", ["197X"]),
        ("na 2000", ["2001-01-01/.."]),
        ("1960 na 1975", ["1960", "1975"]),
        ("voor 1970", ["../1969-12-31"]),
        ("tot 1970", ["../1970-12-31"]),
        ("tussen 1960 en 1975", ["1960-01-01/1975-12-31"]),
        ("sinds 1990", ["1990-01-01/.."]),
        ("up to 1970", ["../1970-12-31"]),
        ("1 luglio 1962", ["1962-07-01"]),
        ("1 de julho de 1962", ["1962-07-01"]),
        ("1 juli 1962", ["1962-07-01"]),
        ("in the autumn of 2009", ["2009-09-01/2009-12-31"]),
        ("in spring 1973", ["1973-03-01/1973-06-30"]),
        ("in the winter of 1963", ["1962-12-01/1963-03-31"]),
        ("it was 1373, correct", ["1373"]),
        ("the first half of the 1970s", ["1970-01-01/1974-12-31"]),
        ("last quarter of 1971", ["1971-10-01/1971-12-31"]),
        ("the mid-seventies", ["1974-01-01/1976-12-31"]),
        ("before the late 1960s", ["../1966-12-31"]),
        ("between early 1963 and mid 1964", ["1963-01-01/1964-08-31"]),
        ("as early as 1963", ["1963"]),
        ("by the end of the 1970s", ["../1979-12-31"]),
        ("la premiere moitie des annees 70", ["1970-01-01/1974-12-31"]),
        ("on 4 may 2017", ["2017-05-04"]),
        ("in february 2010", ["2010-02"]),
        ("in '98", ["1998"]),
        ("in 1962 and in 1971", ["1962", "1971"]),
        ("in den 60ern", ["196X"]),
        ("in den 1960er jahren", ["196X"]),
        ("in den siebziger jahren", ["197X"]),
        ("en los anos sesenta", ["196X"]),
        ("en la decada de los 60", ["196X"]),
        ("nach 2000", ["2001-01-01/.."]),
        ("despues de 2000", ["2001-01-01/.."]),
        ("vor dem jahr 1970", ["../1969-12-31"]),
        ("antes del ano 1970", ["../1969-12-31"]),
        ("bis 1970", ["../1970-12-31"]),
        ("desde 1990", ["1990-01-01/.."]),
        ("kabla ya mwaka 1970", ["../1969-12-31"]),
        ("baada ya 2000", ["2001-01-01/.."]),
        ("kati ya 1960 na 1975", ["1960-01-01/1975-12-31"]),
        ("mbere ya 1970", ["../1969-12-31"]),
        ("nyuma y'umwaka wa 2000", ["2001-01-01/.."]),
        ("zwischen 1960 und 1975", ["1960-01-01/1975-12-31"]),
        ("entre 1960 y 1975", ["1960-01-01/1975-12-31"]),
        ("on the last day of 1991", ["1991-12-31/1991-12-31"]),
        ("the second-to-last day of february 1992", ["1992-02-28/1992-02-28"]),
        ("the 3rd day of june 1984", ["1984-06-03/1984-06-03"]),
        ("new year's eve 1991", ["1991-12-31/1991-12-31"]),
        ("the day before 1 january 1992", ["1991-12-31/1991-12-31"]),
        ("two days after christmas day 1991", ["1991-12-27/1991-12-27"]),
        ("leap day 1991", ["1991"]),
        ("the last day of the 1990s", ["199X"]),
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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 25 december", [(12, 25)]),
        ("the 4th of may", [(5, 4)]),
        ("the twenty-first of march", [(3, 21)]),
        ("march 21st", [(3, 21)]),
        ("christmas eve or new year's day", [(12, 24), (1, 1)]),
        ("on 4 may 2017", []),
        ("may 4 countries", []),
        ("may 40", []),
    ],
)
def test_days_of_any_year(text: str, days: list[tuple[int, int]]) -> None:
    assert [day for _, _, day in find_days(text)] == days
