"""Pages as people save them, written for the tests: the markup of today's skins and of lists of countries by number."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from knowledge.model import Article, Fact
from tests import golden

PAGES = Path(__file__).parents[1] / "data" / "pages"


def read(parts: Parts, name: str) -> tuple[Article, list[Fact]]:
    ingested = parts.ingestion.file(PAGES / name)
    return ingested.article, list(ingested.facts)


def began(facts: list[Fact]) -> dict[str | None, tuple[str, tuple[int, ...]]]:
    return {
        fact.object: (str(fact.date), tuple(sorted(each.number for each in fact.references)))
        for fact in facts
        if fact.kind == "began"
    }


def test_flags_date_templates_numbered_lists_and_bands_of_wikitext(parts: Parts) -> None:
    article, facts = read(parts, "foreign_relations_of_kenya.wiki")
    assert {
        "IN": ("1963-12-14", ()),
        "GB": ("1963-12-12", (2,)),
        "CD": ("1964~", ()),
        "SO": ("196X", ()),
        "GH": ("1964-01", ()),
        "ML": ("1967", (3, 4)),
    }.items() <= began(facts).items()
    assert "XK" in {fact.object for fact in facts if fact.kind == "listed"}
    sections = {each.quote.exact: each.locator.section for each in article.passages}
    assert sections["Japan"] == ("Bilateral relations", "Africa", "Asia")
    assert sections["A note on it."] == ("Notes",)
    assert [each.text for each, _ in article.references] == [
        "Smith 2001, p. 4.",
        '"UK". http://uk.example',
        "b",
        '"T". J.',
    ]


def test_a_page_saved_in_the_newest_skin(parts: Parts) -> None:
    article, facts = read(parts, "page.html")
    assert (article.source.subject, article.source.title) == ("KE", "Foreign relations of Kenya")
    assert began(facts) == {"GH": ("1964-01-12", ()), "ML": ("1967", ())}
    assert {fact.subject for fact in facts if fact.kind == "mission"} == {"GH", "KE"}
    assert [(each.number, each.text, dict(each.fields)["type"]) for each, _ in article.references] == [
        (1, '"Members". UN. https://un.example/', "webpage")
    ]


@pytest.mark.parametrize("left_out", ["Oman", "edit", "France", "Categories", "Retrieved", "{", "citation needed"])
def test_what_surrounds_an_article_is_left_out(parts: Parts, left_out: str) -> None:
    for name in ("page.html", "foreign_relations_of_kenya.wiki"):
        assert left_out not in read(parts, name)[0].text


@pytest.mark.parametrize("suffix", ["wiki", "html"])
def test_a_page_as_full_of_templates_as_a_real_one(parts: Parts, suffix: str) -> None:
    article, facts = read(parts, f"foreign_relations_of_malawi.{suffix}")
    golden.check(f"malawi_{suffix}.txt", article.text)
    assert {
        "GB": ("1964-07-06", (4,) if suffix == "html" else (5,)),
        "DE": ("1964-07-06", ()),
        "CN": ("2007-12-28", ()),
        "BW": ("1967-03-01", ()),
    }.items() <= began(facts).items()
    missions = {(each.subject, each.object, each["city"]) for each in facts if each.kind == "mission"}
    assert {("BW", "MW", "Lusaka"), ("ZA", "MW", "Lilongwe"), ("MW", "ZA", "Johannesburg")} <= missions
