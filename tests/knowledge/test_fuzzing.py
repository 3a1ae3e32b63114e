"""A few of the inputs that `make fuzz` tries by the hundred thousand; and that it would notice a reader that fails."""

import pytest

from bot.assembly import Parts
from knowledge.formats import plain_text
from tests.fuzzing.inputs import made
from tests.fuzzing.trying import Outcome, tried

COUNT = 300


def test_every_input_is_read_or_refused_in_a_sentence(parts: Parts) -> None:
    outcomes = [tried(parts, number, whole=number % 10 == 0) for number in range(COUNT)]
    assert [each.crash for each in outcomes if each.crash] == []
    refused = sum(each.refused for each in outcomes)
    assert COUNT / 10 < refused < COUNT / 2, "most are to be read, and some are to be refused"


def test_an_input_is_always_the_same() -> None:
    assert [made(number) for number in range(30)] == [made(number) for number in range(30)]
    assert len({made(number) for number in range(30)}) == 30


def test_a_reader_that_fails_is_noticed(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(plain_text, "read", fails)
    outcomes = [tried(parts, number, whole=False) for number in range(40)]
    assert any("RecursionError: too deep" in each.crash for each in outcomes)


def test_the_pace_of_a_small_input_is_not_made_up() -> None:
    pace = [Outcome(0, "a.txt", size, 0.1, refused=False, crash="").pace for size in (10, 10_000, 50_000, 100_000)]
    assert pace == [1.0, 1.0, 0.2, 0.1]
