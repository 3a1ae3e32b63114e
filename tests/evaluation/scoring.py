"""Scores replies against what a right one has to show. A row is right, missed, or a wrong fact.

A wrong fact is a reply that is given as answered though it should not have been, says what it must not say, or is
given as answered without what it has to say.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.dialogue import Dialogue
from bot.render.card import Card, Status

__all__ = ["Outcome", "Row", "Scored", "ask_all", "judge", "read_rows", "table"]


class Outcome(StrEnum):
    RIGHT = "right"
    MISSED = "missed"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A question with what a right reply has to show; see README.md beside this file."""

    id: str
    cat: str
    conv: str
    q: str
    status: tuple[str, ...]
    must: tuple[str, ...]
    mustnot: tuple[str, ...]
    quote: tuple[str, ...]
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    row: Row
    card: Card
    outcome: Outcome
    why: str


def read_rows(path: Path) -> list[Row]:
    lines = path.read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    return [_row(row) for row in rows]


def _row(fields: dict[str, Any]) -> Row:
    lists = {name: tuple(value) for name, value in fields.items() if isinstance(value, list)}
    return Row(**{**fields, **lists})


async def ask_all(dialogue: Dialogue, rows: Iterable[Row]) -> list[Scored]:
    return [
        Scored(row, card, *judge(row, card)) for row in rows for card in [await dialogue.reply(row.q, key=row.conv)]
    ]


def judge(row: Row, card: Card) -> tuple[Outcome, str]:
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


def table(name: str, scored: Sequence[Scored]) -> str:
    """A line a category, and the figure of the whole set last."""
    total = Counter(each.row.cat for each in scored)
    right = Counter(each.row.cat for each in scored if each.outcome is Outcome.RIGHT)
    wrong = Counter(each.row.cat for each in scored if each.outcome is Outcome.WRONG)
    lines = [f"{cat:16} {right[cat]:4}/{total[cat]:<4}{f' {wrong[cat]} wrong' if wrong[cat] else ''}" for cat in total]
    share = 100 * right.total() / max(1, total.total())
    lines.append(f"{name}: right {right.total()}/{total.total()} = {share:.1f} %; wrong facts {wrong.total()}")
    return "\n".join(lines)
