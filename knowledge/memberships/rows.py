"""Tables of organisations: "Andean Community | 26 May 1969 | Founding member"."""

import re
from collections.abc import Iterator

from ..dates import find_dates
from ..folding import fold
from ..model import Cell, Passage, Row
from ..text.columns import BODY_COLUMN
from ..text.reading import Reading
from ..text.skeleton import DATE
from .words import Membership, role_of

__all__ = ["in_row"]

_SINCE_COLUMN = re.compile(r"(?i)\b(?:since|joined|joining|accession|acceded|admi\w+|entry|entered|date|year)\b")
_DATE_COLUMN = re.compile(r"(?i)(?:date|year)")
"""May date anything that the rest of its row tells."""
_ROLE_COLUMN = re.compile(r"(?i)\b(?:role|status|capacity|type|membership)\b")
_ROLE_CELL = re.compile(
    r"(?i)(?P<role>(?:[a-z]+(?:-[a-z]+)? ){0,2}(?:member|observer|part(?=y to\b))|associate|observer|founder)\b"
)
_OF_OTHERS = re.compile(r"(?i)\b(?:countr(?:y|ies)|nations?|member states?|persons?|visitors?)\b")
"""A column whose table tells of others than the article's own country."""


def in_row(reading: Reading, row: Row) -> Iterator[tuple[Membership, tuple[Passage, ...]]]:
    """What a row of a table of organisations says: "Andean Community | 26 May 1969 | Founding member"."""
    body = reading.body_of(row)
    others = [cell for cell in row.cells if _says_something(cell) and not BODY_COLUMN.search(cell.column)]
    if body and not others and _is_of_memberships(row):
        named = next(cell for cell in row.cells if BODY_COLUMN.search(cell.column))
        yield Membership(body, "member"), (named.passages[0],)
    if body is None or not others or any(_OF_OTHERS.search(cell.column) for cell in others):
        return
    since = next((cell for cell in others if _SINCE_COLUMN.search(cell.column) or _is_date(reading, cell)), None)
    dates = [date for *_, date in find_dates(fold(since.text).folded)] if since else []
    found = ((cell, _ROLE_CELL.match(cell.text)) for cell in others)
    roles = [(cell, match) for cell, match in found if match and not _is_elsewhere(reading, cell.text[match.end() :])]
    if not roles and (not dates or any(_ROLE_COLUMN.search(cell.column) for cell in others if cell is not since)):
        return
    if not roles and since and _DATE_COLUMN.fullmatch(since.column) and len(others) > 1:
        return
    cells = [*([since] if since and dates else []), *(cell for cell, _ in roles[:1])]
    role = role_of(roles[0][1]["role"].casefold()) if roles else "member"
    named = next(cell for cell in row.cells if BODY_COLUMN.search(cell.column))
    told = dict.fromkeys(cell.passages[0] for cell in (*cells, named))
    yield Membership(body, role, dates[0] if dates else None), tuple(told)


def _says_something(cell: Cell) -> bool:
    """A dash says no more than an empty cell."""
    return re.search(r"\w", cell.text) is not None


def _is_of_memberships(row: Row) -> bool:
    """Whether to stand in the table is to be a member; an empty role or end leaves it open."""
    section = row.locator.section[-1] if row.locator.section else ""
    columns = [cell.column for cell in row.cells if not BODY_COLUMN.search(cell.column)]
    sure = all(_SINCE_COLUMN.search(each) and not _LEFT_COLUMN.search(each) for each in columns)
    return bool(columns) and sure and _MEMBERSHIPS.fullmatch(section) is not None


_MEMBERSHIPS = re.compile(r"(?i)(?:international |current )?(?:organi[sz]ation(?:al)? )?memberships?(?: (?:in|of) .*)?")
_LEFT_COLUMN = re.compile(r"(?i)\b(?:left|withdr\w+|until|applica\w+|applied|expected|planned|proposed)\b")
_ELSEWHERE = re.compile(r" (?:of|in|on|at|to) ")


def _is_elsewhere(reading: Reading, behind: str) -> bool:
    """Whether a role is one in another body: "non-permanent member | of the Security Council" in the row of the UN."""
    return bool(_ELSEWHERE.match(behind) and reading.organisations.find(fold(behind.split(",", maxsplit=1)[0])))


def _is_date(reading: Reading, cell: Cell) -> bool:
    """Whether a column of memberships holds nothing but a date there."""
    dated = re.fullmatch(rf"(?:[Ss]ince )?{DATE}", reading.skeleton(cell.passages[0]).text)
    return bool(_ROLE_COLUMN.search(cell.column) and dated)
