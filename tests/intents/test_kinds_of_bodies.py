"""Of what kind a body is, as far as its name tells."""

import pytest

from intents.memberships.kinds_of_bodies import kind_of_bodies

OF_THE_KIND = [
    ("which trade blocs is it in", "ASEAN"),
    ("which trade blocs is it in", "Caribbean Community"),
    ("which trade blocs is it in", "European Union"),
    ("which military alliances is it in", "NATO"),
    ("which military alliances is it in", "Western European Union"),
    ("which security bodies is it in", "United Nations Security Council"),
    ("which regional organisations is it in", "Pacific Community"),
]
OF_ANOTHER = [
    ("which trade blocs is it in", "Community of Portuguese Language Countries"),
    ("which trade blocs is it in", "Community of Democracies"),
    ("which trade blocs is it in", "Western European Union"),
    ("which military alliances is it in", "Sovereign Military Order of Malta"),
    ("which military alliances is it in", "United Nations Security Council"),
    ("which regional organisations is it in", "UNESCO"),
    ("which regional organisations is it in", "League of Nations"),
    ("which regional organisations is it in", "FIFA"),
]


@pytest.mark.parametrize(("question", "name"), OF_THE_KIND)
def test_it_is_of_the_kind(question: str, name: str) -> None:
    is_of_kind = kind_of_bodies(question)
    assert is_of_kind is not None
    assert is_of_kind(name)


@pytest.mark.parametrize(("question", "name"), OF_ANOTHER)
def test_it_is_of_another_kind(question: str, name: str) -> None:
    is_of_kind = kind_of_bodies(question)
    assert is_of_kind is not None
    assert not is_of_kind(name)


def test_no_kind_is_asked_for() -> None:
    assert kind_of_bodies("which organisations is it in") is None
