"""References and articles as CSL-JSON: what the source gives, and nothing else."""

from pathlib import Path, PurePath

import pytest

from bot.assembly import Parts
from bot.render.citing import STYLES, formatted
from knowledge.formats import html, wikitext
from knowledge.markup.citation import article_item, fields_of_coins, reference_item
from knowledge.model import Reference, Source

SOURCE = Source(id="zambia", title="Foreign relations of Zambia", subject="ZM")


def item_of(markup: str) -> object:
    article = wikitext.read(f"Zambia trades.<ref>{markup}</ref>", SOURCE)
    return reference_item(article.references[0][0], SOURCE)


@pytest.mark.parametrize(
    ("markup", "item"),
    [
        (
            (
                "{{cite news |last=Doe |first=Jane |author2=Roe, R. |title=An ''Envoy'' arrives "
                "|newspaper=[[The Gazette]] |date=25 February 2010 |page=3 "
                "|url=https://a.example/1 |access-date=May 2012 |language=fr}}"
            ),
            {
                "type": "article-newspaper",
                "title": "An Envoy arrives",
                "author": [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "R."}],
                "container-title": "The Gazette",
                "issued": {"date-parts": [[2010, 2, 25]]},
                "accessed": {"date-parts": [[2012, 5]]},
                "page": "3",
                "language": "fr",
                "URL": "https://a.example/1",
            },
        ),
        (
            (
                "{{cite book |title=Rivers |chapter=Borders |editor-last=Poe |editor-first=A. |publisher=Press "
                "|year=c. 1999 |isbn=1-2}}"
            ),
            {
                "type": "chapter",
                "title": "Borders",
                "editor": [{"family": "Poe", "given": "A."}],
                "container-title": "Rivers",
                "publisher": "Press",
                "issued": {"date-parts": [[1999]], "circa": True},
                "ISBN": "1-2",
            },
        ),
        (
            (
                "{{cite journal |title=Talks |journal=Ceremonies |volume=4 |issue=2 |pages=10–12 |date=Spring "
                "|doi=10.1/x}}"
            ),
            {
                "type": "article-journal",
                "title": "Talks",
                "container-title": "Ceremonies",
                "issued": {"literal": "Spring"},
                "page": "10–12",
                "volume": "4",
                "issue": "2",
                "DOI": "10.1/x",
                "URL": "https://doi.org/10.1/x",
            },
        ),
        ("Interview with the author, 2011", {"type": "document", "title": "Interview with the author, 2011"}),
        ("[https://a.example/ A list]", {"type": "webpage", "title": "A list", "URL": "https://a.example/"}),
        ("https://a.example/", {"type": "webpage", "URL": "https://a.example/"}),
        (
            "{{cite web|title=One}} and {{cite web|title=Two}}",
            {"type": "document", "title": '"One". and "Two".'},
        ),
    ],
)
def test_a_reference_of_wikitext(markup: str, item: dict[str, object]) -> None:
    assert item_of(markup) == {"id": "zambia-1", **item}


def test_a_reference_of_a_saved_page_keeps_what_its_template_left_there() -> None:
    page = (
        '<p>Zambia trades.<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p><ol class="references">'
        '<li id="cite_note-1"><span class="reference-text"><cite>Doe, Jane. "A list"</cite><span class="Z3988" title="'
        "ctx_ver=Z39.88-2004&amp;rft.genre=article&amp;rft.jtitle=The+Gazette&amp;rft.atitle=A+list"
        "&amp;rft.date=2010-02-25&amp;rft.aulast=Doe&amp;rft.aufirst=Jane&amp;rft_id=https%3A%2F%2Fa.example%2F1"
        '"></span></span></li></ol>'
    )
    article = html.read(page, SOURCE)
    assert reference_item(article.references[0][0], SOURCE) == {
        "id": "zambia-1",
        "type": "article-journal",
        "title": "A list",
        "author": [{"family": "Doe", "given": "Jane"}],
        "container-title": "The Gazette",
        "issued": {"date-parts": [[2010, 2, 25]]},
        "URL": "https://a.example/1",
    }
    assert fields_of_coins("rft.date=2010") == ()
    assert fields_of_coins("&".join(["a=b"] * 1000)) == ()


def test_an_empty_reference_is_no_item() -> None:
    assert reference_item(Reference(3), SOURCE) is None


def test_an_article_is_an_item_with_its_licence() -> None:
    source = Source(
        id="a", title="T", subject="ZM", publisher="Wikipedia", licence="CC BY-SA 4.0", licence_url="https://l.example/"
    )
    assert article_item(source) == {
        "id": "a",
        "type": "entry-encyclopedia",
        "title": "T",
        "author": [{"literal": "Wikipedia contributors"}],
        "container-title": "Wikipedia",
        "language": "en",
        "note": "CC BY-SA 4.0, https://l.example/",
    }
    assert article_item(SOURCE) == {"id": "zambia", "type": "document", "title": SOURCE.title, "language": "en"}


@pytest.mark.parametrize("style", STYLES)
def test_every_reference_of_an_article_can_be_formatted(parts: Parts, style: str) -> None:
    path = Path(__file__).parents[1] / "data" / "articles" / "foreign_relations_of_zambia.wiki"
    ingested = parts.ingestion.document(PurePath(path.name), path.read_bytes())
    items = [reference_item(each, ingested.article.source) for each, _ in ingested.article.references]
    shown = formatted([each for each in items if each is not None], style)
    assert len(shown) == sum(each is not None for each in items) == 10
    assert any("A House for Every Envoy" in each for each in shown)
