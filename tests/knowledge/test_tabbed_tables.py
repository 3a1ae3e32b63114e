"""Tables that were pasted into a text: cells parted by tabs, some of several lines."""

import pytest

from knowledge.formats import plain_text
from knowledge.model import Article, Source

TITLES = "Country\tDate\tNotes\n"


def read(text: str) -> Article:
    return plain_text.read(text, Source(id="x", title="Foreign relations of Zambia", subject="ZM"))


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read(f"Zambia has relations.\n\n{text}").rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya\t1964\tA note.\nGhana\t\tAnother.\n", [["Kenya", "1964", "A note."], ["Ghana", "", "Another."]]),
        (
            "Kenya\t1964\t\n\nA note.\nMore of it.\nGhana\t1965\n",
            [["Kenya", "1964", "A note. More of it."], ["Ghana", "1965"]],
        ),
        ("Kenya\t12 May 1964\nor 1965\tA note.\n", [["Kenya", "12 May 1964 or 1965", "A note."]]),
        (
            "Kenya\t1964\tA note.\n\nMore of it.\nGhana\t1965\tX\n",
            [["Kenya", "1964", "A note. More of it."], ["Ghana", "1965", "X"]],
        ),
        ("Kenya\t1964\tA note.\nLast line.\n\nProse below.\n", [["Kenya", "1964", "A note. Last line."]]),
        ("Kenya\t1964\tA note.\n\nEurope[edit]\n\nProse.\tNo row.\n", [["Kenya", "1964", "A note."]]),
        (" Kenya\t 1964 \tA note.\n\n\nGhana\t1965\n", [["Kenya", "1964", "A note."]]),
        (
            f"Kenya\t1964\tA.\n\nProse between.\n\n{TITLES}Ghana\t1965\tB.\n",
            [["Kenya", "1964", "A."], ["Ghana", "1965", "B."]],
        ),
    ],
)
def test_which_lines_are_rows(text: str, expected: list[list[str]]) -> None:
    assert rows(TITLES + text) == expected


def test_what_stands_below_a_table_is_prose_again() -> None:
    article = read(f"Zambia has relations.\n\n{TITLES}Kenya\t1964\tA note.\nLast line.\n\nProse below.\n")
    assert [each.quote.exact for each in article.passages if each.locator.row is None][-1] == "Prose below."


@pytest.mark.parametrize(
    "text", ["A sentence.\tAnd another.\nOne more.\tYes.\n", "Country\tDate\nNothing of that sort.\n"]
)
def test_a_tab_makes_no_table(text: str) -> None:
    assert rows(text) == []


def test_the_words_of_a_pasted_table_keep_their_places() -> None:
    text = f"Zambia has relations.\n\n{TITLES} Kenya\t 12 May 1964\t\n\nA note.[1] Another.\nGhana\t1965\tX\n"
    article = read(text)
    assert article.text == text
    assert [text[each.quote.start : each.quote.end] for each in article.passages] == [
        each.quote.exact for each in article.passages
    ]
