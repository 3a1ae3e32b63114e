"""The plain-text export: grid tables, lists, headings, the reference list."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Parts
from knowledge.formats import plain_text
from knowledge.model import Article, Source
from knowledge.unreadable import UnreadableArticle

SOURCE = Source(id="kenya", title="Foreign relations of Kenya", subject="KE")

ARTICLE = """Kenya is a member of the African Union.[1] It has friends.


Bilateral relations

+---------+------------------+---------------------------------------------+
| Country | Date             | Notes                                       |
+=========+==================+=============================================+
| Oman    | 12 December 1963 | -   Oman has an embassy in Nairobi.[2]      |
|         |                  | -   Kenya has an embassy in Muscat.         |
+---------+------------------+---------------------------------------------+
| Peru    |                  | They talk. They trade.                      |
|         |                  |                                             |
|         |                  | [2][3]                                      |
+---------+------------------+---------------------------------------------+


References

[1] African Union, http://au.example/members.

[2]

[3] A book
"""


def read(text: str) -> Article:
    return plain_text.read(text, SOURCE)


def test_prose_rows_and_references() -> None:
    article = read(ARTICLE)
    shown = [
        (each.locator.section, each.locator.row, each.locator.column, each.quote.exact, each.references)
        for each in article.passages
    ]
    table = ("Bilateral relations",)
    assert shown == [
        ((), None, "", "Kenya is a member of the African Union.", (1,)),
        ((), None, "", "It has friends.", ()),
        (table, 1, "Country", "Oman", ()),
        (table, 1, "Date", "12 December 1963", ()),
        (table, 1, "Notes", "Oman has an embassy in Nairobi.", (2,)),
        (table, 1, "Notes", "Kenya has an embassy in Muscat.", ()),
        (table, 2, "Country", "Peru", ()),
        (table, 2, "Notes", "They talk.", (2, 3)),
        (table, 2, "Notes", "They trade.", (2, 3)),
    ]
    assert [(each.number, each.text, each.url) for each, _ in article.references] == [
        (1, "African Union, http://au.example/members.", "http://au.example/members"),
        (2, "", ""),
        (3, "A book", ""),
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_references_may_be_a_numbered_list(between: str) -> None:
    entries = ["1. ^ A book, 1999.", "2. African Union, http://au.example/members.", "3. Another book"]
    article = read(f"Kenya is a republic.[2] It is wet.\n\nReferences\n\n{between.join(entries)}\n")
    assert [(each.number, each.text) for each, _ in article.references] == [
        (1, "A book, 1999."),
        (2, "African Union, http://au.example/members."),
        (3, "Another book"),
    ]
    assert [passage.references for passage in article.passages] == [(2,), ()]


def test_a_list_below_see_also_is_not_running_text() -> None:
    article = read("Kenya is a republic. It is wet.\n\nSee also\n\n- List of lakes\n")
    assert [passage.locator.section for passage in article.passages] == [(), (), ("See also",)]


def test_a_number_that_the_list_lacks_is_an_empty_reference() -> None:
    article = read("Kenya has friends.[7]\n")
    assert [each.number for each in article.provenance(article.passages[0]).references] == [7]


def test_a_mark_at_the_end_of_a_list_item_stands_for_the_whole_item() -> None:
    article = read("-   Oman came. Peru went.[4]\n\nOman came. Peru went.[4]\n")
    assert [each.references for each in article.passages] == [(4,), (4,), (), (4,)]


@given(st.text(alphabet=st.sampled_from("+-=| \nab[1].Kenya"), max_size=400))
def test_any_text_can_be_read_and_every_quote_is_in_place(text: str) -> None:
    try:
        article = read(text)
    except UnreadableArticle:
        return
    for passage in article.passages:
        assert article.text[passage.quote.start : passage.quote.end] == passage.quote.exact
        assert " ".join(passage.quote.exact.split()) in " ".join(article.text.split())


def test_where_every_sentence_stands_on_one_line_offsets_point_into_the_file() -> None:
    assert read(ARTICLE).text == ARTICLE
    assert read(ARTICLE.replace("Union.[1] It", "Union.[1]\nIt")).text != ARTICLE


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ('"Ties". _New York Times_.', '"Ties". New York Times.'),
        ("_A book_ (_in French_), p. 3", "A book (in French), p. 3"),
        ("Map, http://maps.example/_a_/b_c_d.html", "Map, http://maps.example/_a_/b_c_d.html"),
        ("snake_case_name, _ alone _ and _open", "snake_case_name, _ alone _ and _open"),
    ],
)
def test_marks_of_emphasis_are_no_words_of_a_reference(entry: str, shown: str) -> None:
    text = ARTICLE.replace("A book", entry)
    article = read(text)
    reference, passage = article.references[2]
    assert reference.text == shown
    assert article.text == text
    assert passage.quote.exact == f"[3] {entry}"


def test_a_table_that_never_closes_is_named_by_its_line() -> None:
    cut = ARTICLE[: ARTICLE.index("| Peru")]
    with pytest.raises(UnreadableArticle, match="table that begins in line 6"):
        read(cut[: cut.rindex("+---------+")])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", r"empty\.txt is empty; put the text"),
        ("blank.txt", b" \n\t\n", r"blank\.txt is empty; put the text"),
        ("picture.png", b"\x89PNG\0\0", r"picture\.png is no text file"),
        ("notes.txt", b"Nothing of any country here.", r"notes\.txt does not say whose foreign relations"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(parts: Parts, name: str, data: bytes, message: str) -> None:
    with pytest.raises(UnreadableArticle, match=message):
        parts.ingestion.document(PurePath(name), data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(parts: Parts, encoding: str) -> None:
    data = "Kenya has an embassy in Bogotá.\n".encode(encoding)
    article = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), data).article
    assert article.passages[0].quote.exact == "Kenya has an embassy in Bogotá."
