"""The shipped article: every fact that is read from it, and that every quote stands where it says."""

import hashlib
from pathlib import Path

import pytest

from bot.assembly import Parts
from knowledge.ingest import Ingested, shipped_articles
from knowledge.model import Fact
from tests import golden
from tests.conftest import ARTICLE

SHA256 = "4fe150c1adf2bab3"


def line(fact: Fact) -> str:
    slots = " ".join(f"{name}={text!r}" for name, text in fact.slots if text)
    also = "".join(f" +{code}" for code in sorted(fact.about - {fact.subject, fact.object}))
    places = " | ".join(f"{each.quote.start}-{each.quote.end} {each.quote.exact[:60]!r}" for each in fact.provenance)
    numbers = f" {[each.number for each in fact.references]}" if fact.references else ""
    return f"{fact.kind} {fact.subject}>{fact.object or '?'}{also} {fact.date or '-'} {slots} :: {places}{numbers}"


def test_the_article_is_shipped_byte_for_byte() -> None:
    assert hashlib.sha256(ARTICLE.read_bytes()).hexdigest().startswith(SHA256)
    assert [name.name for name, _, _ in shipped_articles()] == [ARTICLE.name]


def test_its_facts(rwanda: Ingested) -> None:
    golden.check("rwanda_facts.txt", "".join(f"{line(fact)}\n" for fact in rwanda.facts))


def test_every_quote_stands_at_its_offsets(rwanda: Ingested) -> None:
    text = ARTICLE.read_text("utf-8")
    assert rwanda.article.text == text
    quotes = [each.quote for fact in rwanda.facts for each in fact.provenance]
    assert len(quotes) > 100
    assert [quote for quote in quotes if text[quote.start : quote.end] != quote.exact] == []


def test_the_source_record(rwanda: Ingested) -> None:
    source = rwanda.article.source
    assert (source.title, source.subject, source.publisher) == (
        "Foreign relations of Rwanda",
        "RW",
        "Wikipedia",
    )
    assert (source.licence, source.language) == ("CC BY-SA 4.0", "en")


def test_nobody_guesses_the_two_rows_without_a_country(rwanda: Ingested) -> None:
    nameless = [fact for fact in rwanda.facts if fact.kind == "began" and fact.object is None]
    assert [fact.date and fact.date.edtf for fact in nameless] == ["2004", "2018"]
    rows = [fact for fact in rwanda.facts if fact.kind == "listed"]
    assert len(rows) == 14
    assert sum(fact.object is None for fact in rows) == 2


@pytest.mark.parametrize(
    ("code", "date"),
    [
        ("BE", "1962-07-01"),
        ("CA", "1963"),
        ("KR", "1963-03-21"),
        ("CN", "1971-11-12"),
        ("MX", "1976-01-21"),
        ("QA", "2017-05-04"),
        ("SA", "2018-03-29"),
    ],
)
def test_the_seven_dated_countries(rwanda: Ingested, code: str, date: str) -> None:
    began = [fact for fact in rwanda.facts if fact.kind == "began" and fact.object == code]
    assert [fact.date and fact.date.edtf for fact in began] == [date]


def test_most_references_are_empty_and_stay_so(rwanda: Ingested) -> None:
    entries = {fact["number"]: fact["text"] for fact in rwanda.facts if fact.kind == "reference"}
    assert len(entries) == 24
    assert [number for number, text in entries.items() if text] == "3 4 5 13 16 17 18 19 21 23 24".split()


def test_a_file_beside_no_record_is_titled_by_its_name(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "Foreign_relations_of_Kenya.txt"
    path.write_text("Kenya has an embassy in Kigali. Rwanda has a high commission in Nairobi.\n", "utf-8")
    source = parts.ingestion.file(path).article.source
    assert (source.title, source.subject) == ("Foreign relations of Kenya", "KE")
