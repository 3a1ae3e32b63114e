"""An export of a wiki: one page of it is read, and XML that means harm is refused before it is parsed."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts
from knowledge.formats import reader_for, wiki_export
from knowledge.model import Source
from knowledge.unreadable import UnreadableArticle

SOURCE = Source(id="x", title="Foreign relations of Zambia", subject="ZM")


def page(*revisions: tuple[str, str], title: str = "Foreign relations of Zambia") -> str:
    made = "".join(
        f"<revision><timestamp>{when}</timestamp><comment>no</comment><text>{words}</text></revision>"
        for when, words in revisions
    )
    return f"<page><title>{title}</title><ns>0</ns>{made}</page>"


def export(*pages: str, before: str = "") -> str:
    return f'{before}<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">{"".join(pages)}</mediawiki>'


def test_the_latest_of_several_revisions_counts() -> None:
    text = export(page(("2021-01-01T00:00:00Z", "Kenya is ''new''."), ("2019-01-01T00:00:00Z", "Kenya is old.")))
    article = wiki_export.read(text, SOURCE)
    assert [passage.quote.exact for passage in article.passages] == ["Kenya is new."]


def test_an_export_is_told_by_how_it_opens(parts: Parts) -> None:
    text = export(page(("2021-01-01T00:00:00Z", "Kenya has an embassy in Lusaka.")), before='<?xml version="1.0"?>\n')
    assert reader_for(PurePath("foreign_relations_of_zambia.txt"), text) is wiki_export
    article = parts.ingestion.document(PurePath("export"), text.encode()).article
    assert article.source.title == "Foreign relations of Zambia"
    assert article.source.subject == "ZM"


LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 10)
)
HOSTILE = {
    "an entity that swells": export(page(("1", "&a9;")), before=LAUGHS + "]>"),
    "an entity that swells in an attribute": export(page(("1", "a"), title="b"), before=LAUGHS + "]>").replace(
        "<page>", '<page a="&a9;">'
    ),
    "another file": export(page(("1", "&f;")), before='<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    "another file's declarations": export(page(("1", "a")), before='<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
    "a parameter entity": export(
        page(("1", "a")), before='<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>'
    ),
    "a doctype in small letters": export(page(("1", "a")), before="<!doctype x>"),
    "an entity that nobody declared": export(page(("1", "&nowhere;"))),
    "a doctype after the root": export("<!DOCTYPE x [<!ENTITY a 'b'>]>", page(("1", "&a;"))),
    "nesting": export("<a>" * 20_000),
    "an end in the middle": export(page(("1", "Kenya")))[:-30],
    "no page": export(),
    "two pages": export(page(("1", "a")), page(("1", "b"))),
    "a page without text": export(page()),
    "an empty text": export(page(("1", ""))),
    "other XML": "<?xml version='1.0'?><rss><channel/></rss>",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_and_useless_xml_is_refused_in_a_sentence(parts: Parts, text: str) -> None:
    with pytest.raises(UnreadableArticle) as refused:
        parts.ingestion.document(PurePath("foreign_relations_of_zambia.xml"), text.encode())
    assert "root:" not in str(refused.value)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_a_doctype_that_the_page_talks_about_does_no_harm() -> None:
    article = wiki_export.read(
        export(page(("1", "Kenya wrote &lt;nowiki&gt;&lt;!DOCTYPE x&gt;&lt;/nowiki&gt; once."))), SOURCE
    )
    assert len(article.passages) == 1
