"""Tables of organisations."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts

HEAD = "# Organisations\n\n| {0} |\n|---|---|---|\n| {1} |\n"


def told(parts: Parts, columns: str, row: str) -> list[tuple[str, str, str]]:
    text = HEAD.format(columns, row)
    ingested = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode())
    found = [fact for fact in ingested.facts if fact.kind == "membership"]
    assert all(fact.provenance for fact in found)
    return [(fact["organisation"], fact["role"], str(fact.date or "")) for fact in found]


@pytest.mark.parametrize(
    ("columns", "row", "expected"),
    [
        ("Organisation | Since | Role", "United Nations | 16 December 1963 | Founding member; on the Council in 1973",
         ("un", "founding member", "1963-12-16")),
        ("Organization | Joined | Status", "Mercosur | 2003 | Associate", ("mercosur", "associate member", "2003")),
        ("Body | Joined | Membership", "WTO | 1 January 1995 | Full member", ("wto", "member", "1995-01-01")),
        ("Organisation | Since | Notes", "World Trade Organization | May 1995 | Reports every year",
         ("wto", "member", "1995-05")),
        ("Organisation | Since | Status", "Commonwealth of Nations | | Observer", ("commonwealth", "observer", "")),
        ("Organisation | Since | Status", "OPEC | 1999 | Former member", ("opec", "former member", "1999")),
    ],
)  # fmt: skip
def test_a_row_tells_a_membership(parts: Parts, columns: str, row: str, expected: tuple[str, str, str]) -> None:
    assert told(parts, columns, row) == [expected]


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("Organisation | Date | Status", "OPEC | 1999 | Applied, and was turned down"),
        ("Organisation | Since | Country", "OPEC | 1999 | Angola"),
        ("Organisation | Seat | Purpose", "OPEC | Vienna | Oil"),
        ("Organisation | Since | Role", "OPEC and the WTO | 1999 | Member"),
    ],
)
def test_a_row_of_something_else_tells_none(parts: Parts, columns: str, row: str) -> None:
    assert told(parts, columns, row) == []
