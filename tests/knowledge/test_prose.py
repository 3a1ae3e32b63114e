"""Start dates that stand in running text, not in a table."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kenya and Ghana established diplomatic relations on 12 December 1963.", [("GH", "1963-12-12")]),
        ("Ghana and Kenya have established relations in 1963.", [("GH", "1963")]),
        ("Kenya established diplomatic relations with Uganda on 9 October 1962.", [("UG", "1962-10-09")]),
        ("Diplomatic relations between Kenya and Ghana were established on 12 December 1963.", [("GH", "1963-12-12")]),
        ("Relations with Sudan began in 1964.", [("SD", "1964")]),
        ("Relations with Sudan began to recover in the mid-1980s.", []),
        ("Ghana and Uganda established diplomatic relations in 1963.", []),
        ("Kenyan and Ghanaian governments established diplomatic relations in 1963.", [("GH", "1963")]),
        ("In 1963, official relations between Kenya and Ghana were launched when an envoy came.", [("GH", "1963")]),
        ("Kenya and Ghana established diplomatic relations between 1963 and 1964.", [("GH", "1963/1964")]),
        ("Kenya and Ghana established a commission in 1963.", []),
    ],
)
def test_relations_that_began(parts: Parts, sentence: str, found: list[tuple[str, str]]) -> None:
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), sentence.encode()).facts
    assert [(fact.object, str(fact.date)) for fact in facts if fact.kind == "began"] == found


@pytest.mark.parametrize(
    ("heading", "sentence", "found"),
    [
        ("Peru", "Relations has been established since 5 May 1984 and have always been warm.", [("PE", "1984-05-05")]),
        ("Peru", "Relations between the two countries has been established since 1984.", [("PE", "1984")]),
        ("Peru", "Both countries established direct diplomatic relations on 5 May 1984.", [("PE", "1984-05-05")]),
        ("Peru", "Formal relations were started in 1984.", [("PE", "1984")]),
        ("Peru", "Peru waited for Chile but later established relations on 5 May 1984.", [("PE", "1984-05-05")]),
        ("Burma", "Relations were established on 5 May 1984.", [("MM", "1984-05-05")]),
        ("Soviet Union", "Relations were established on 5 May 1984.", []),
    ],
)
def test_relations_that_began_with_the_country_of_a_section(
    parts: Parts, heading: str, sentence: str, found: list[tuple[str, str]]
) -> None:
    text = f"Bilateral relations\n\n{heading}\n\n{sentence}"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode()).facts
    assert [(fact.object, str(fact.date)) for fact in facts if fact.kind == "began"] == found


@pytest.mark.parametrize(
    ("cell", "dates"),
    [
        ("1921-01-26, 1991-08-30", ["1921-01-26", "1991-08-30"]),
        ("4 October 1920 and again 4 October 1991", ["1920-10-04", "1991-10-04"]),
        ("1991-09", ["1991-09"]),
        ("1984-85", []),
        ("1991 (treaty of 1990)", []),
        ("1921, cut in 1940", ["1921"]),
    ],
)
def test_the_dates_of_a_cell(parts: Parts, cell: str, dates: list[str]) -> None:
    text = f"## Bilateral relations\n\n| Country | Formal relations began |\n|---|---|\n| Peru | {cell} |\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert sorted(str(fact.date) for fact in facts if fact.kind == "began") == dates
