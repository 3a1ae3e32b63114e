"""Tables drawn with characters, as pandoc and people draw them: what each says, and where a drawing cannot be read."""

from collections.abc import Callable

import pytest

from knowledge.formats import markdown, plain_text
from knowledge.model import Article, Source
from knowledge.unreadable import UnreadableArticle

Read = Callable[[str, Source], Article]
SOURCE = Source(id="kenya", title="Foreign relations of Kenya", subject="KE")

WRAPPED = """
+---------+------------------+-------------------------+
| Country | Formal Relations | Notes                   |
|         | Began            |                         |
+=========+==================+=========================+
| Oman    | 12 December 1963 | -   Oman has an embassy |
|         |                  |     in Nairobi.[2]      |
|         |                  | -   They trade.         |
+---------+------------------+-------------------------+
| Peru    | c. 1970          | Peru and Kenya          |
|         |                  | established relations   |
|         |                  | on 1 May 1970.          |
+---------+------------------+-------------------------+
"""
EDITED = """
+---------+------------------+-------------------------+
| Country | Formal Relations Began | Notes |
+=========+==================+=========================+
| Oman | 12 December 1963 | -   Oman has an embassy in Nairobi.[2] |
|         |                  | -   They trade.         |
+---------+------------------+-------------------------+
| Peru       | c. 1970       | Peru and Kenya established relations on 1 May 1970. |
+---------+------------------+-------------------------+
"""
MULTILINE = """
  --------------------------------------------------------
  Country   Formal Relations   Notes
            Began
  --------- ------------------ ---------------------------
  Oman      12 December 1963   Oman has an embassy in
                               Nairobi.[2] They trade.

  Peru      c. 1970            Peru and Kenya established
                               relations on 1 May 1970.
  --------------------------------------------------------
"""
SIMPLE = """
  Country   Formal Relations Began   Notes
  --------- ------------------------ ---------------------------------------------------
  Oman      12 December 1963         Oman has an embassy in Nairobi.[2] They trade.
  Peru      c. 1970                  Peru and Kenya established relations on 1 May 1970.
"""
WIDE = """
+----------+------------------------+-----------------------------------------------------+
| Country  | Formal Relations Began | Notes                                               |
+==========+========================+=====================================================+
| Oman 國  | 12 December 1963       | -   Oman has an embassy in Nairobi.[2]              |
|          |                        | -   They trade.                                     |
+----------+------------------------+-----------------------------------------------------+
| Peru     | c. 1970                | Peru and Kenya established relations on 1 May 1970. |
+----------+------------------------+-----------------------------------------------------+
"""
SAID = [
    (1, "Country", "Oman", ()),
    (1, "Formal Relations Began", "12 December 1963", ()),
    (1, "Notes", "Oman has an embassy in Nairobi.", (2,)),
    (1, "Notes", "They trade.", ()),
    (2, "Country", "Peru", ()),
    (2, "Formal Relations Began", "c. 1970", ()),
    (2, "Notes", "Peru and Kenya established relations on 1 May 1970.", ()),
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("read", [plain_text.read, markdown.read])
@pytest.mark.parametrize("drawing", [WRAPPED, EDITED, MULTILINE, SIMPLE, WIDE])
def test_every_drawing_says_the_same(read: Read, drawing: str, ending: str) -> None:
    text = f"Kenya trades.{ending}{drawing.replace(chr(10), ending)}{ending}[2] A book{ending}"
    article = read(text, SOURCE)
    said = [
        (each.locator.row, each.locator.column, each.quote.exact.removesuffix(" 國"), each.references)
        for each in article.passages
        if each.locator.row
    ]
    assert said == SAID
    assert [each.number for each, _ in article.references] == [2]
    for each in article.passages:
        assert article.text[each.quote.start : each.quote.end] == each.quote.exact


def notes(text: str) -> list[str]:
    article = plain_text.read(text, SOURCE)
    return [each.quote.exact for each in article.passages if each.locator.column == "Notes"]


def test_a_line_that_had_room_for_the_next_word_was_ended_on_purpose() -> None:
    drawing = (
        "+---------+--------------------------------+\n| Country | Notes                          |\n"
        "+=========+================================+\n| Peru    | See Kenya-Peru relations       |\n"
        "|         | They trade, and the ministries |\n|         | of both agree.                 |\n"
        "+---------+--------------------------------+\n"
    )
    assert notes(drawing) == ["See Kenya-Peru relations", "They trade, and the ministries of both agree."]


def test_a_stroke_within_a_cell_is_no_edge() -> None:
    assert notes(EDITED.replace("They trade.  ", "They | trade.")) == [
        "Oman has an embassy in Nairobi.",
        "They | trade.",
        "Peru and Kenya established relations on 1 May 1970.",
    ]


def test_a_table_without_titles_is_running_text() -> None:
    article = plain_text.read("  ------- ---------------\n  Oman    Oman is far.\n  ------- ---------------\n", SOURCE)
    assert [(each.quote.exact, each.locator.row) for each in article.passages] == [
        ("Oman", None),
        ("Oman is far.", None),
    ]


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        (WRAPPED.rstrip().rpartition("\n")[0], "The table that begins in line 3 is not closed"),
        (EDITED.replace("| Oman |", "| Oman"), "line 6 do not fit"),
        (MULTILINE.rstrip().rpartition("\n")[0], "The table that begins in line 3 is not closed"),
    ],
)
@pytest.mark.parametrize("read", [plain_text.read, markdown.read])
def test_what_cannot_be_read_is_named_by_its_line(read: Read, drawing: str, why: str) -> None:
    with pytest.raises(UnreadableArticle) as refused:
        read(f"Kenya trades.\n{drawing}", SOURCE)
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)
