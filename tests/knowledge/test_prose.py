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
        ("Kenya and Ghana established diplomatic relations between 1963 and 1964.", [("GH", "1963/1964")]),
        ("Kenya and Ghana established a commission in 1963.", []),
    ],
)
def test_relations_that_began(parts: Parts, sentence: str, found: list[tuple[str, str]]) -> None:
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), sentence.encode()).facts
    assert [(fact.object, str(fact.date)) for fact in facts if fact.kind == "began"] == found
