"""What is read out of a table of organisations, and what must not be."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts

TABLE = """# Foreign relations of Kenya

Kenya lies in East Africa.

## International organisations

| {columns} |
|---|---|---|
| {row} |
"""
READ = [
    ("Organisation | Since | Role", "Commonwealth of Nations | 12 December 1963 | Member",
     "commonwealth member 1963-12-12"),
    ("Organization | Joined | Status", "Mercosur | 2003 | Associate", "mercosur associate member 2003"),
    ("Organisation | Since | Status", "Arab League | 1999 | Observer, not a member", "arableague observer 1999"),
    ("Organisation | Since | Role", "East African Community (EAC) | July 2000 | Founding member; host of the HQ",
     "eac founding member 2000-07"),
    ("Organisation | Since | Role", "United Nations | 16 December 1963 | Founding member; on the Council in 1973",
     "un founding member 1963-12-16"),
    ("Organisation | Since | Remarks", "United Nations | 16 December 1963 | Permanent member of the Security Council",
     "un member 1963-12-16"),
    ("Organisation | Since | Membership", "United Nations | | 16 December 1963", "un member 1963-12-16"),
    ("Body | Joined | Membership", "WTO | 1 January 1995 | Full member", "wto member 1995-01-01"),
    ("Organisation | Since | Notes", "Interpol | 1968 | Its bureau is in Nairobi", "interpol member 1968"),
    ("Organisation | Since | Status", "Commonwealth of Nations | | Observer", "commonwealth observer"),
    ("Organisation | Since | Status", "OPEC | 1999 | Former member", "opec former member 1999"),
]  # fmt: skip
NOT_READ = [
    ("Organisation | Since | Status", "ASEAN | 2010 | Dialogue partner"),
    ("Organisation | Since | Role", "ASEAN | | "),
    ("Organisation | Since | Role", "ASEAN Inter-Parliamentary Assembly | July 1998 | Member"),
    ("Organisation | Since | Notes", "Partnership of the European Union | 2013 | Signed"),
    ("Organisation | Since | Role", "A club of friends | 1999 | Member"),
    ("Organisation | Since | Role", "OPEC and the WTO | 1999 | Member"),
    ("Organisation | Date | Status", "OPEC | 1999 | Applied, and was turned down"),
    ("Organisation | Year | Step", "NATO | 2013 | A pact"),
    ("Organisation | Since | Country", "OPEC | 1999 | Angola"),
    ("Organisation | Seat | Purpose", "OPEC | Vienna | Oil"),
]


def memberships(parts: Parts, columns: str, row: str) -> list[str]:
    text = TABLE.format(columns=columns, row=row)
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    found = [fact for fact in facts if fact.kind == "membership"]
    assert all(fact.provenance for fact in found)
    return [f"{fact['organisation']} {fact['role']} {fact.date or ''}".rstrip() for fact in found]


@pytest.mark.parametrize(("columns", "row", "fact"), READ)
def test_a_row_tells_a_membership(parts: Parts, columns: str, row: str, fact: str) -> None:
    assert memberships(parts, columns, row) == [fact]


@pytest.mark.parametrize(("columns", "row"), [*((columns, row) for columns, row, _ in READ), *NOT_READ[:8]])
def test_a_body_is_no_country_whose_name_is_left_blank(parts: Parts, columns: str, row: str) -> None:
    text = TABLE.format(columns=columns, row=row)
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact for fact in facts if fact.kind in {"began", "listed"}] == []


@pytest.mark.parametrize(("columns", "row"), NOT_READ)
def test_a_row_without_a_membership_tells_none(parts: Parts, columns: str, row: str) -> None:
    assert memberships(parts, columns, row) == []


@pytest.mark.parametrize(
    ("heading", "columns", "row", "facts"),
    [
        ("Memberships", "Organisation | Joined", "United Nations | ", ["un member "]),
        ("International memberships", "Organisation | Since", "United Nations | —", ["un member "]),
        ("Membership of international organisations", "Body | Accession", "United Nations | ", ["un member "]),
        ("Organisations", "Organisation | Joined", "United Nations | ", []),
        ("Memberships", "Organisation | Left", "United Nations | ", []),
        ("Memberships", "Organisation | Status", "United Nations | ", []),
        ("Memberships", "Organisation | Date of application", "United Nations | ", []),
        ("Memberships", "Organisation | Joined", " | 1964", []),
        ("Applications for membership", "Organisation | Joined", "United Nations | ", []),
    ],
)
def test_a_row_among_memberships_needs_no_date(
    parts: Parts, heading: str, columns: str, row: str, facts: list[str]
) -> None:
    text = TABLE.replace("International organisations", heading).replace("|---|---|---|", "|---|---|")
    text = text.format(columns=columns, row=row)
    found = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    told = [fact for fact in found if fact.kind == "membership"]
    assert [f"{fact['organisation']} {fact['role']} {fact.date or ''}" for fact in told] == facts
