"""The articles to measure with: the same ones every time, and of a shape that is read in full."""

from collections import Counter
from itertools import islice

from benchmarks.generator import articles
from bot.assembly import Parts

ROWS = 40


def test_the_same_seed_writes_the_same_articles(parts: Parts) -> None:
    once, again, other = (
        list(islice(articles(parts.ingestion.countries, seed=seed, rows=ROWS), 3)) for seed in (1, 1, 2)
    )
    assert once == again
    assert all(one.data != another.data for one, another in zip(once, other, strict=True))
    assert len({document.data for document in once}) == 3


def test_articles_come_without_end_under_names_of_their_own(parts: Parts) -> None:
    names = [each.source_id for each in islice(articles(parts.ingestion.countries, seed=1, rows=1), 300)]
    assert len(set(names)) == len(names)


def test_what_is_written_is_read(parts: Parts) -> None:
    (document,) = islice(articles(parts.ingestion.countries, seed=1, rows=ROWS), 1)
    read = parts.ingestion.read(document)
    assert len(read.article.rows) == ROWS
    kinds = Counter(fact.kind for fact in read.facts)
    assert kinds["listed"] == ROWS
    assert min(kinds[kind] for kind in ("began", "mission", "statement", "reference")) > ROWS // 2
