"""What is read out of a table of organisations, and what must not be."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts

TABLE = """# Foreign relations of Kenya

Kenya lies in East Africa.

## International organisations

| Organisation | Since | {column} |
|---|---|---|
| {row} |
"""
READ = [
    ("Role", "Commonwealth of Nations | 12 December 1963 | Member", "commonwealth member 1963-12-12"),
    ("Role", "Mercosur | 2003 | Associate", "mercosur associate member 2003"),
    ("Status", "Arab League | 1999 | Observer, not a member", "arableague observer 1999"),
    (
        "Role",
        "East African Community (EAC) | July 2000 | Founding member; host of the secretariat",
        "eac founding member 2000-07",
    ),
    ("Membership", "United Nations | | 16 December 1963", "un member 1963-12-16"),
    ("Notes", "Interpol | 1968 | Its bureau is in Nairobi", "interpol member 1968"),
]
NOT_READ = [
    ("Status", "ASEAN | 2010 | Dialogue partner"),
    ("Role", "ASEAN | | "),
    ("Role", "ASEAN Regional Forum | July 1998 | Member"),
    ("Notes", "Partnership of the European Union | 2013 | Signed"),
    ("Role", "A club of friends | 1999 | Member"),
]


def test_a_year_of_something_else_is_no_beginning(parts: Parts) -> None:
    text = "# Foreign relations of Kenya\n\n| Organisation | Year | Step |\n|---|---|---|\n| NATO | 2013 | A pact |\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact for fact in facts if fact.kind == "membership"] == []


def memberships(parts: Parts, column: str, row: str) -> list[str]:
    text = TABLE.format(column=column, row=row)
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    return [f"{fact['organisation']} {fact['role']} {fact.date}" for fact in facts if fact.kind == "membership"]


@pytest.mark.parametrize(("column", "row", "fact"), READ)
def test_a_row_tells_a_membership(parts: Parts, column: str, row: str, fact: str) -> None:
    assert memberships(parts, column, row) == [fact]


@pytest.mark.parametrize(("column", "row"), NOT_READ)
def test_a_row_without_a_membership_tells_none(parts: Parts, column: str, row: str) -> None:
    assert memberships(parts, column, row) == []
