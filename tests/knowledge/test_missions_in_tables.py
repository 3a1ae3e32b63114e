"""What is read out of a table of missions, also where a country fills several rows, and what must not be."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts

TABLE = """\
The FOREIGN RELATIONS OF KENYA are old.


{heading}

+---------+---------------+----------+-----------+
| Country | {second}      | {third}  | {fourth}  |
+=========+===============+==========+===========+
{rows}


References
"""
LINE = "+---------+---------------+----------+-----------+"
OWN = "Kenyan embassies and consulates"
MOVED = [
    "|         | Republic of Peru | Lima  | Embassy   |",
    "| Cusco   | Consulate     |          |           |",
    "| Tacna   | Consulate     |          |           |",
    "|         | Japan         | Tokyo    | Embassy   |",
]


def missions(parts: Parts, heading: str, rows: list[str], titles: tuple[str, str, str]) -> list[str]:
    cells = "\n".join(f"{row}\n{LINE}" for row in rows)
    text = TABLE.format(heading=heading, rows=cells, second=titles[0], third=titles[1], fourth=titles[2])
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode()).facts
    return [
        f"{fact.subject}>{fact.object} {fact['type']} {fact['city']}"
        for fact in sorted(facts, key=lambda each: each.provenance[0].locator.row or 0)
        if fact.kind == "mission"
    ]


def test_rows_of_one_country(parts: Parts) -> None:
    found = missions(parts, OWN, MOVED, ("Official name", "City", "Type"))
    assert found == [
        "KE>PE embassy Lima", "KE>PE consulate Cusco", "KE>PE consulate Tacna", "KE>JP embassy Tokyo",
    ]  # fmt: skip
    assert missions(parts, "Foreign embassies in Kenya", MOVED[:1], ("Official name", "City", "Type")) == [
        "PE>KE embassy Lima"
    ]
    rows = ["| Peru    | Lima          | Embassy  |           |", "| Japan   | Tokyo         | Consulate|           |"]
    assert missions(parts, OWN, rows, ("City", "Type", "Notes")) == ["KE>PE embassy Lima", "KE>JP consulate Tokyo"]


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        ("Kenyan cities", ("Official name", "City", "Type")),
        ("Former embassies of Kenya", ("Official name", "City", "Type")),
        ("Embassies of Peru", ("Official name", "City", "Type")),
        (OWN, ("Official name", "Opened", "Type")),
    ],
)
def test_what_is_no_table_of_its_missions(parts: Parts, heading: str, titles: tuple[str, str, str]) -> None:
    assert missions(parts, heading, MOVED, titles) == []
