"""The source report of the shipped article, and of small articles that are wrong in one way each."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts
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
    messages = {each.kind: each.message for each in found(parts, TABLE)}
    assert messages[FindingKind.CONTRADICTION] == (
        "The start of relations with Oman is given as 1963-12-12 and 1963-12-13."
    )
    assert messages[FindingKind.UNPARSED_DATE] == "“some day” is no date that can be read."
    assert messages[FindingKind.MISSING_DATE] == "The row gives no date."
    assert messages[FindingKind.NAMELESS_ROW].endswith("in the order of the table it stands after Qatar.")


def test_a_clean_article_has_no_finding(parts: Parts) -> None:
    assert found(parts, "Kenya has an embassy in Muscat.[1]\n\n[1] A book") == []
