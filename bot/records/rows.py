"""Between the values and the rows of their tables."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import Any

from ..classroom.practice import Practised
from .model import KeptCorrection, KeptProposal, KeptReply, Preferences, Rating, Unanswered

__all__ = [
    "correction_from",
    "milliseconds",
    "practised_from",
    "practised_row",
    "preferences_from",
    "preferences_row",
    "proposal_from",
    "rating_from",
    "reply_from",
    "row_of",
    "unanswered_from",
]

Row = Mapping[str, Any]


def milliseconds(at: datetime) -> int:
    """Milliseconds since 1970."""
    return round(at.timestamp() * 1000)


def row_of(value: KeptReply | Rating | Unanswered | KeptCorrection | KeptProposal) -> dict[str, Any]:
    row = {each.name: getattr(value, each.name) for each in fields(value)} | {"at": milliseconds(value.at)}
    return row | {"turns": json.dumps(row["turns"], ensure_ascii=False)} if "turns" in row else row


def preferences_row(chosen: Preferences) -> str:
    return json.dumps({name: value for name, value in asdict(chosen).items() if value is not None})


def preferences_from(chosen: str) -> Preferences:
    """What this version knows of them; a list is a tuple again."""
    names = {field.name for field in fields(Preferences)}
    known: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(chosen).items()
        if name in names
    }
    return Preferences(**known)


def reply_from(row: Row) -> KeptReply:
    return KeptReply(**(dict(row) | _at(row) | {"turns": tuple(json.loads(row["turns"]))}))


def rating_from(row: Row) -> Rating:
    return Rating(**(dict(row) | _at(row)))


def unanswered_from(row: Row) -> Unanswered:
    return Unanswered(**({name: value for name, value in row.items() if name != "number"} | _at(row)))


def proposal_from(row: Row) -> KeptProposal:
    return KeptProposal(**(dict(row) | _at(row)))


def correction_from(row: Row) -> KeptCorrection:
    return KeptCorrection(**(dict(row) | _at(row)))


def practised_row(person: int, practised: Practised) -> dict[str, Any]:
    return asdict(practised) | {"person": person, "due": milliseconds(practised.due)}


def practised_from(row: Row) -> Practised:
    return Practised(key=row["key"], card=row["card"], due=_moment(row["due"]))


def _at(row: Row) -> dict[str, datetime]:
    return {"at": _moment(row["at"])}


def _moment(number: int) -> datetime:
    return datetime.fromtimestamp(number / 1000, UTC)
