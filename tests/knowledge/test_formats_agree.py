"""One article in every format gives the same facts; and whatever a reader is given, it answers or refuses."""

from collections import Counter
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Parts
from knowledge.formats import html, markdown, plain_text, reader_for, table_of_facts, wiki_export, wikitext
from knowledge.model import Fact, Source
from knowledge.unreadable import UnreadableArticle

ARTICLES = sorted((Path(__file__).parents[1] / "data" / "articles").glob("foreign_relations_of_zambia.*"))
READERS = {
    ".wiki": wikitext,
    ".xml": wiki_export,
    ".html": html,
    ".md": markdown,
    ".txt": plain_text,
    ".csv": table_of_facts,
    ".tsv": table_of_facts,
}
TABLES_ALONE = {".csv", ".tsv"}


def content(fact: Fact) -> tuple[object, ...]:
    numbers = tuple(sorted(reference.number for reference in fact.references))
    return fact.kind, fact.subject, fact.object, fact.date, fact.slots, numbers


def test_there_are_articles_to_compare() -> None:
    assert len(ARTICLES) >= 4


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_file_is_read_by_the_reader_of_its_format(path: Path) -> None:
    assert reader_for(PurePath(path.name), path.read_text("utf-8")) is READERS[path.suffix]
    assert reader_for(PurePath("article"), path.read_text("utf-8")) is READERS[path.suffix]


def found_in(parts: Parts, suffix: str) -> Counter[tuple[object, ...]]:
    path = next(each for each in ARTICLES if each.suffix == suffix)
    return Counter(map(content, parts.ingestion.file(path).facts))


@pytest.mark.parametrize(
    "path", [each for each in ARTICLES if each.suffix not in TABLES_ALONE], ids=lambda path: path.name
)
def test_the_facts_are_the_same_whatever_the_format(parts: Parts, path: Path) -> None:
    expected = found_in(parts, ".wiki")
    found = Counter(map(content, parts.ingestion.file(path).facts))
    assert expected.total() > 50
    assert (expected - found, found - expected) == (Counter(), Counter())


def test_a_table_alone_gives_the_facts_of_the_articles_rows(parts: Parts) -> None:
    article = next(path for path in ARTICLES if path.suffix == ".wiki")
    facts = parts.ingestion.file(article).facts
    in_rows = [fact for fact in facts if fact.kind != "reference" and fact.provenance[0].locator.row]
    cited = {reference.number for fact in in_rows for reference in fact.references}
    listed = [fact for fact in facts if fact.kind == "reference" and int(fact["number"]) in cited]
    assert len(in_rows) > 40
    assert len(listed) == 10
    for suffix in sorted(TABLES_ALONE):
        assert found_in(parts, suffix) == Counter(map(content, [*in_rows, *listed])), suffix


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_quote_stands_at_its_offsets(parts: Parts, path: Path) -> None:
    ingested = parts.ingestion.file(path)
    quotes = [each.quote for fact in ingested.facts for each in fact.provenance]
    assert [quote for quote in quotes if ingested.article.text[quote.start : quote.end] != quote.exact] == []


def test_the_article_answers_by_name_of_its_missions_and_dates(parts: Parts) -> None:
    kinds = {kind for kind, *_ in found_in(parts, ".wiki")}
    assert {"began", "mission", "membership", "listed", "reference", "statement", "pointer"} <= kinds


MARKUP = [
    "{|", "|}", "|-", "!", "||", "{{", "}}", "[[", "]]", "<ref>", "</ref>", "<ref name=a/>", "<!--", "-->", "==",
    "*",
    "<table>", "<tr>", "<td rowspan=3>", "</table>", "<script>", "<sup class=reference>", "<p>", "</p>", "&amp;",
    "&#0;",
    "| a | b |", "|---|---|", "[^1]", "[^1]: x", "# ", "```", "---", "+--+", "\n", "\n\n", " ", "Zambia",
    "<mediawiki>", "<page><revision>", "<text>", "</text></revision></page></mediawiki>", "Kenya has an embassy.",
    "Country,Date,Notes\n", "Country\tDate\n", '"', ",", ";", "\t",
]  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(pieces=st.lists(st.sampled_from(MARKUP), max_size=40))
def test_any_markup_can_be_read_or_is_refused(suffix: str, pieces: list[str]) -> None:
    source = Source(id="x", title="Foreign relations of Zambia", subject="ZM")
    try:
        article = READERS[suffix].read("".join(pieces), source)
    except UnreadableArticle:
        return
    for passage in article.passages:
        assert article.text[passage.quote.start : passage.quote.end] == passage.quote.exact


@pytest.mark.parametrize(
    "text", ["<div>" * 10_000 + "Zambia", "{{a|" * 5_000, "[[" * 5_000, "> " * 5_000 + "a", "*" * 5_000]
)
@pytest.mark.parametrize("suffix", sorted(READERS))
def test_what_is_nested_too_deep_does_no_harm(suffix: str, text: str) -> None:
    source = Source(id="x", title="Foreign relations of Zambia", subject="ZM")
    try:
        article = READERS[suffix].read(text, source)
    except UnreadableArticle:
        return
    assert len(article.text) <= len(text) + 10
