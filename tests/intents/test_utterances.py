"""Every way of asking that is written down is understood as its intent means it, whatever country is asked about.

``utterances`` holds a file an intent, a line a way of asking; a name in braces is filled in from `SETTINGS`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assembly import Parts
from intents.questions.question import Side
from intents.turns.conversation import Conversation
from tests.intents.test_catalog import understood

FOLDER = Path(__file__).parent / "utterances"
OUT_OF_FIELD = "out_of_field"
SETTINGS = (
    (
        "RW",
        {"subject": "rwanda", "capital": "kigali", "country": "Belgium", "other": "Mexico", "organisation": "the UN"},
    ),
    ("GH", {"subject": "Ghana", "capital": "Accra", "country": "cuba", "other": "India", "organisation": "ECOWAS"}),
    (
        "JM",
        {"subject": "jamaica", "capital": "kingston", "country": "the UK", "other": "China", "organisation": "caricom"},
    ),
)
TIMES = {
    "year": "1963",
    "later": "1975",
    "decade": "seventies",
    "date": "4 May 2017",
    "number": "7",
    "later_number": "9",
}
TALK = {"help", "greeting", "thanks", "goodbye", "banter", "reset"}


def written(name: str) -> list[str]:
    return [line for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines() if line]


def filled() -> Iterator[tuple[str, str, str]]:
    for path in sorted(FOLDER.glob("*.txt")):
        settings = SETTINGS[:1] if path.stem in {*TALK, OUT_OF_FIELD} else SETTINGS
        for code, names in settings:
            for line in written(path.stem):
                yield path.stem, code, line.format(**names, **TIMES) if path.stem != OUT_OF_FIELD else line


def won(parts: Parts, text: str, code: str) -> list[str]:
    clauses = parts.analyser.clauses(text)
    return [each.intent.name for each in parts.understander.understand(clauses, Side(subject=code), Conversation())]


def test_there_are_enough_of_them() -> None:
    names = [name for name, _, _ in filled()]
    assert len(names) - len(written(OUT_OF_FIELD)) >= 1500
    assert len(written(OUT_OF_FIELD)) >= 300
    assert [path.stem for path in FOLDER.glob("*.txt") if len(set(written(path.stem))) < 30] == []


@pytest.mark.parametrize("name", sorted({path.stem for path in FOLDER.glob("*.txt")} - {OUT_OF_FIELD}))
def test_an_utterance_is_won_by_its_own_intent(parts: Parts, name: str) -> None:
    assert [
        (text, won(parts, text, code))
        for own, code, text in filled()
        if own == name and name not in won(parts, text, code)
    ] == []


def test_what_is_out_of_the_field_is_won_by_none(parts: Parts) -> None:
    chat = TALK | {"passage"}
    assert [
        (text, intent) for text in written(OUT_OF_FIELD) for intent in won(parts, text, "RW") if intent not in chat
    ] == []


def test_the_first_reading_is_the_one_that_counts(parts: Parts) -> None:
    assert understood(parts, "hello, who was first?").intent.name == "order"
