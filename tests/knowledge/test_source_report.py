"""The source report of the shipped article, and of small articles that are wrong in one way each."""

from io import StringIO
from pathlib import PurePath

import pytest
from rich.console import Console

from bot.assembly import Parts
from bot.render import report
from bot.render.report import print_report
from intents.languages import language_of
from knowledge.ingest import Ingested
from knowledge.source_report import Finding, FindingKind, source_report
from tests import golden


def found(parts: Parts, text: str) -> list[Finding]:
    read = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode())
    return list(source_report(read.article, read.facts, parts.ingestion.countries))


def test_the_shipped_article(parts: Parts, rwanda: Ingested) -> None:
    findings = source_report(rwanda.article, rwanda.facts, parts.ingestion.countries)
    lines = []
    for each in findings:
        place = language_of("en").locator(each.place.locator)
        lines.append(f"{each.severity} · {each.kind} · {each.message} · {place} · {each.place.quote.exact}\n")
    golden.check("rwanda_report.txt", "".join(lines))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya is a member of the African Union.", FindingKind.UNREFERENCED),
        ("Kenya has an embassy in Muscat.[4]", FindingKind.UNLISTED_REFERENCE),
        ("Kenya trades.\n\n[1] A book", FindingKind.UNUSED_REFERENCE),
        ("Kenya trades.[1]\n\n[1]", FindingKind.EMPTY_REFERENCE),
        ("Kenya has [[bold]] plans.", FindingKind.DEAD_MARKUP),
        ("See Kenya–Oman relations", FindingKind.POINTER),
        ("in 2016 Kenya traded with the world.", FindingKind.LIKELY_SLIP),
        ("Kenya signed a visa wave agreement.", FindingKind.LIKELY_SLIP),
        ("The goverment of Kenya trades.", FindingKind.LIKELY_SLIP),
        ("Kenya trades ,and waits.", FindingKind.LIKELY_SLIP),
        ("Kenya trades with Oman.[citation needed]", FindingKind.UNREFERENCED),
        ("Kenya has <b>bold</b> plans.", FindingKind.DEAD_MARKUP),
    ],
)
def test_each_kind_is_found(parts: Parts, text: str, kind: FindingKind) -> None:
    assert kind in {each.kind for each in found(parts, text)}


TABLE = """+---------+------------------+------------------------------------+
| Country | Date             | Notes                              |
+=========+==================+====================================+
| Oman    | 12 December 1963 | They trade.                        |
+---------+------------------+------------------------------------+
| Oman    | 13 December 1963 | They trade.                        |
+---------+------------------+------------------------------------+
| Peru    | some day         | They trade.                        |
+---------+------------------+------------------------------------+
| Qatar   |                  | They trade.                        |
+---------+------------------+------------------------------------+
|         | 1970             | They trade.                        |
+---------+------------------+------------------------------------+
"""


def test_what_a_table_leaves_open(parts: Parts) -> None:
    findings = found(parts, TABLE)
    messages = {each.kind: each.message for each in findings}
    assert [each.message for each in findings if each.kind is FindingKind.CONTRADICTION] == [
        "Oman has a row already: row 1.",
        "The start of relations with Oman is given as “12 December 1963” and as “13 December 1963”.",
    ]
    assert messages[FindingKind.UNPARSED_DATE] == "“some day” is no date that can be read."
    assert messages[FindingKind.MISSING_DATE] == "The row gives no date."
    assert messages[FindingKind.NAMELESS_ROW].endswith("In the order of the table it stands after Qatar.")


def test_a_clean_article_has_no_finding(parts: Parts) -> None:
    assert found(parts, "Kenya has an embassy in Muscat.[1]\n\n[1] A book") == []


ROW = """+----------+------------------+--------------------------------------------------------+
| Country  | Date             | Notes                                                  |
+==========+==================+========================================================+
| {:8} | {:16} | {:54} |
+----------+------------------+--------------------------------------------------------+
"""


@pytest.mark.parametrize(
    ("row", "kind", "message"),
    [
        (
            ("Oman", "12 April 1968", "Oman and Kenya established relations on 13 April 1968."),
            FindingKind.CONTRADICTION,
            "The start of relations with Oman is given as “12 April 1968” and as “13 April 1968”.",
        ),
        (("Oman", "—", "They trade a lot."), FindingKind.MISSING_DATE, "The row gives no date: it says “—”."),
        (("Oman", "31 June 1964", ""), FindingKind.UNPARSED_DATE, "“31 June 1964” is no date that can be read."),
        (("Atlantis", "1964", ""), FindingKind.NAMELESS_ROW, "“Atlantis” is no country that is known here."),
        (
            ("Oman", "1964", "The move angered administration in Peru."),
            FindingKind.STRANGER,
            "Peru is named nowhere else; in the row of Oman, is it meant?",
        ),
    ],
)
def test_what_is_wrong_in_a_row(parts: Parts, row: tuple[str, ...], kind: FindingKind, message: str) -> None:
    assert (kind, message) in {(each.kind, each.message) for each in found(parts, ROW.format(*row))}


@pytest.mark.parametrize(
    "row",
    [
        ("Oman", "12 April 1968", "Oman and Kenya established relations in April 1968."),
        ("Oman", "12 April 1968", "Oman opened an embassy in Nairobi in 1970."),
        ("Oman", "c. 1968", "Nairobi’s colour and labour laws, Mwangi wrote."),
    ],
)
def test_what_is_nothing_wrong(parts: Parts, row: tuple[str, ...]) -> None:
    kinds = {each.kind for each in found(parts, ROW.format(*row))}
    assert kinds <= {FindingKind.UNREFERENCED}


def test_the_report_as_it_is_printed(parts: Parts, rwanda: Ingested) -> None:
    file = StringIO()
    console = Console(file=file, width=100)
    print_report(
        console, rwanda.article.source.title, source_report(rwanda.article, rwanda.facts, parts.ingestion.countries)
    )
    print_report(console, "Kenya [bold]", found(parts, "Kenya has [[b]] plans.[1]\n\n[1] A [red]book[/red]"))
    print_report(console, "Kenya", [])
    golden.check("report.txt", "\n".join(line.rstrip() for line in file.getvalue().split("\n")))


def test_every_kind_has_a_heading() -> None:
    assert set(report._KINDS) == set(FindingKind)


LIST = """Kenya has diplomatic relations with:[1]

- Oman (12 April 1968)
- Peru
- Oman (1968)
- Chad (1970)[2]

[1] A list

[2] A book
"""


def test_a_list_is_spoken_of_as_a_list(parts: Parts) -> None:
    findings = found(parts, LIST)
    assert [each.message for each in findings if each.kind is FindingKind.CONTRADICTION] == [
        "Oman is in this list already: list item 1."
    ]
    assert [(each.message, each.place.quote.exact) for each in findings if each.kind is FindingKind.MISSING_DATE] == [
        ("The item gives no date.", "Peru")
    ]


def test_what_the_lead_in_of_a_list_cites_supports_its_items(parts: Parts) -> None:
    read = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), LIST.encode())
    cited = [(each.object, [one.number for one in each.references]) for each in read.facts if each.kind == "began"]
    assert cited == [("OM", [1]), ("TD", [2])]


def test_one_country_in_two_tables_or_in_a_cell_that_reaches_down_is_no_contradiction(parts: Parts) -> None:
    page = """<h2>Dates</h2><table><tr><th>Country</th><th>Date</th></tr><tr><td>Oman</td><td>1968</td></tr></table>
    <h2>Notes</h2><table><tr><th>#</th><th>Country</th><th>Date</th><th>Notes</th></tr>
    <tr><td>1</td><td rowspan=2>Oman</td><td></td><td>They trade.</td></tr>
    <tr><td>2</td><td></td><td>Both wait.</td></tr></table>"""
    read = parts.ingestion.document(PurePath("foreign_relations_of_kenya.html"), page.encode())
    findings = source_report(read.article, read.facts, parts.ingestion.countries)
    assert not [each for each in findings if each.kind is FindingKind.CONTRADICTION]
    assert {each.place.quote.exact for each in findings if each.kind is FindingKind.MISSING_DATE} == {"Oman"}
