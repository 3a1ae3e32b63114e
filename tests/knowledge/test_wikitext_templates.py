"""What the templates of wikitext come to in a sentence or a cell, as the encyclopedia shows them."""

import pytest

from knowledge.formats import wikitext
from knowledge.model import Article, Source


def read(text: str) -> Article:
    return wikitext.read(text, Source(id="a", title="Foreign relations of Kenya", subject="KE"))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{n/a}}", "N/A"),
        ("{{no|1985}}", "1985"),
        ("{{unknown}}", "Unknown"),
        ("{{flagg|uspe|Zambia}}", "Zambia"),
        ("{{flag+link|Foreign relations of|Zambia}}", "Zambia"),
        ("{{flag icon|Norway}} Norway", "Norway"),
        ("{{flaglist|Sweden}}", "Sweden"),
        ("{{flag|USA|name=America}}", "America"),
        ("{{date and age|1968|3|4}}", "March 4, 1968"),
        ("{{sort|Oman}}", "Oman"),
        ("{{circa|1964|1966}}", "c. 1964 – c. 1966"),
        ("{{as of|2019|lc=y|post=,}}", "as of 2019,"),
        ("{{convert|10|to|20|km|mi}}", "10 to 20 km"),
        ("{{convert|2881|km|mi|abbr=on}}", "2881 km"),
        ("{{US$|12 million|long=no}}", "US$12 million"),
        ("{{Currency|5|MWK}}", "MWK 5"),
        ("{{frac|3|1|2}} and {{frac|1|2}}", "3 1/2 and 1/2"),
        ("{{ordinal|112}} {{ordinal|22}}", "112th 22nd"),
        ("{{formatnum:12345}}", "12345"),
        ("{{sic|embassie}}", "embassie [sic]"),
        ("{{citation needed span|text=It trades.|date=May 2019}}", "It trades."),
        ("{{transl|ny|Chichewa}}", "Chichewa"),
        ("{{USS|Foo}} and {{ship|HMS|Guendolen}}", "USS Foo and HMS Guendolen"),
        ("Kenya ({{IPAc-en|k|e}}; {{lang|sw|Kenya}})", "Kenya (Kenya)"),
        ("Kenya ({{IPA|k}}) trades", "Kenya trades"),
        ("Kenya <small>met {{flag|Ghana</small>}}", "Kenya met Ghana"),
        ("Kenya <b>joined [[United Nations|the UN</B >]]", "Kenya joined the UN"),
        ("{{Official website|https://a.example|name=The Ministry}}", "The Ministry"),
    ],
)
def test_a_template_reads_as_it_is_shown(template: str, words: str) -> None:
    table = "{| class=wikitable\n! Country !! Notes\n|-\n| Oman || %s\n|}"
    assert read(table % template).rows[0].cells[1].text == words


def test_a_quotation_keeps_its_words_and_who_said_them() -> None:
    article = read(
        "{{Blockquote\n|text=We shall talk.\n|author=Banda\n|source=speech, 1970\n}}\n{{quote|We wait.|Moi}}"
    )
    assert [each.quote.exact for each in article.passages] == [
        "We shall talk.",
        "— Banda, speech, 1970",
        "We wait.",
        "— Moi",
    ]


def test_short_citations_stand_in_notes_or_make_them() -> None:
    article = read(
        "One.{{sfn|Smith|Jones|2001|pp=3–4}} Two.{{sfnm|1a1=Smith|1y=2001|1p=3|2a1=Moi|2y=1990}} "
        "Three.<ref>See {{harvnb|Smith|2001|p=14}}.</ref>"
    )
    assert [each.text for each, _ in article.references] == [
        "Smith & Jones 2001, pp. 3–4.",
        "Smith 2001, p. 3; Moi 1990.",
        "See Smith 2001, p. 14.",
    ]


def test_the_first_line_of_a_cell_is_a_paragraph_of_its_own() -> None:
    """As MediaWiki shows it: only what follows the line of the bar is wrapped in paragraphs."""
    article = read(
        "{| class=wikitable\n! Country !! Notes\n|-\n| Oman\n| See [[Kenya–Oman relations]]\nThey\ntrade.\n|}"
    )
    assert [each.quote.exact for each in article.rows[0].cells[1].passages] == [
        "See Kenya–Oman relations",
        "They trade.",
    ]


def test_notes_and_references_stand_each_under_their_heading() -> None:
    article = read("A.{{efn|A note.}} B.<ref>A book.</ref>\n== Notes ==\n{{notelist}}\n== References ==\n{{reflist}}")
    assert article.passages[-1].locator.section == ("Notes",)
    assert [place.locator.section for _, place in article.references] == [("References",)]
