"""Questions with what a right reply has to show. A reply is right, missed, or a wrong fact.

A wrong fact is a reply that is given as answered though it should not have been, says what it must not say, or is
given as answered without what it has to say.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from .dialogue import Dialogue
from .render.card import Card, Status

__all__ = [
    "BadQuestions",
    "Outcome",
    "Row",
    "Scored",
    "ask_all",
    "judge",
    "questions_beside",
    "read_rows",
    "regressions",
]


class BadQuestions(Exception):
    """A file of questions cannot be used; the message names the line and says what is wrong with it."""


class Outcome(StrEnum):
    RIGHT = "right"
    MISSED = "missed"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A question with what a right reply has to show; what is empty is not looked at.

    Rows with the same ``conv`` are one conversation. ``must`` are regular expressions that the reply has to match
    (all), ``mustnot`` those that it must not match (any). Of an answer, one citation has to quote words that match
    one of ``quote``, and one has to carry one of the reference numbers ``refs``.
    """

    id: str
    q: str
    cat: str = ""
    conv: str = ""
    status: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    mustnot: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    refs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    row: Row
    card: Card
    outcome: Outcome
    why: str


def questions_beside(path: Path) -> Path:
    """Where the questions on an article are: ``kenya.questions.jsonl`` beside ``kenya.txt``."""
    return path.with_suffix(".questions.jsonl")


def read_rows(path: Path) -> list[Row]:
    """One JSON object a line.

    Raises:
        BadQuestions: the file cannot be read, or a line is something else.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise BadQuestions(f"{path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise BadQuestions(f"{path.name} is not written in UTF-8.") from error
    return [_read(f"{path.name}, line {number}", line) for number, line in enumerate(lines, 1) if line.strip()]


def _read(place: str, line: str) -> Row:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise BadQuestions(f'{place}: this is no JSON object such as {{"id": "1", "q": "Who was first?", …}}.')
    known = {field.name: _holds(field.type) for field in fields(Row)}
    for name, value in given.items():
        if name not in known:
            raise BadQuestions(f"{place}: there is no field {name!r}; known are {', '.join(known)}.")
        many, kind = known[name]
        if isinstance(value, list) != many or not all(type(each) is kind for each in (value if many else [value])):
            wanted = "numbers" if kind is int else "texts"
            raise BadQuestions(f"{place}: {name!r} has to be {f'a list of {wanted}' if many else 'a text'}.")
    for name in ("id", "q"):
        if not given.get(name):
            raise BadQuestions(f"{place}: {name!r} is missing.")
    row = _row(given)
    _check(place, row)
    return row


def _holds(annotation: object) -> tuple[bool, object]:
    """Whether a field holds several, and of what: ``tuple[int, ...]`` is (True, int)."""
    arguments = get_args(annotation)
    return bool(arguments), arguments[0] if arguments else annotation


def _row(given: dict[str, Any]) -> Row:
    lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    return Row(**{**given, **lists})


def _check(place: str, row: Row) -> None:
    if unknown := next((each for each in row.status if each not in {status.value for status in Status}), None):
        raise BadQuestions(f"{place}: {unknown!r} is no status; known are {', '.join(Status)}.")
    for pattern in (*row.must, *row.mustnot, *row.quote):
        try:
            re.compile(pattern)
        except re.error as error:
            raise BadQuestions(f"{place}: {pattern!r} is no regular expression: {error}.") from error


async def ask_all(dialogue: Dialogue, rows: Iterable[Row]) -> list[Scored]:
    """Ask in order; a row without ``conv`` is a conversation of its own."""
    replies = [(row, await dialogue.reply(row.q, key=row.conv or (row.id, row.q))) for row in rows]
    return [Scored(row, card, *judge(row, card)) for row, card in replies]


def judge(row: Row, card: Card) -> tuple[Outcome, str]:
    """The outcome, and why it is not right."""
    answered = card.status is Status.ANSWERED
    doubtful = Outcome.WRONG if answered else Outcome.MISSED
    if row.status and card.status.value not in row.status:
        return doubtful, f"{card.status.value}, not {'/'.join(row.status)}"
    if forbidden := next((each for each in row.mustnot if re.search(each, card.text)), None):
        return Outcome.WRONG, f"says /{forbidden}/"
    if lacking := next((each for each in row.must if not re.search(each, card.text)), None):
        return doubtful, f"lacks /{lacking}/"
    if answered and row.quote and not any(re.search(each, note.quote) for each in row.quote for note in card.footnotes):
        return Outcome.MISSED, f"quotes nothing like {' or '.join(row.quote)}"
    cited = {reference.number for note in card.footnotes for reference in note.references}
    if answered and row.refs and cited.isdisjoint(row.refs):
        return Outcome.MISSED, f"cites {sorted(cited)}, not {list(row.refs)}"
    return Outcome.RIGHT, ""


def regressions(before: Sequence[Scored] | None, after: Sequence[Scored]) -> tuple[Scored, ...]:
    """What was right and is not now, of the same rows in the same order; where nothing was before, wrong facts."""
    if before is None:
        return tuple(each for each in after if each.outcome is Outcome.WRONG)
    return tuple(
        now
        for was, now in zip(before, after, strict=True)
        if was.outcome is Outcome.RIGHT and now.outcome is not Outcome.RIGHT
    )
