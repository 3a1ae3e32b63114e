import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.markup.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("The U.S. Government gave aid. It grew.", ["The U.S. Government gave aid.", "It grew."]),
        (
            "An embassy in Washington, D.C., United States.",
            ["An embassy in Washington, D.C., United States."],
        ),
        ("They met on 6 August.[6] It was the first.", ["They met on 6 August.", "It was the first."]),
        ('He said "a step".[10] Then he left.', ['He said "a step".', "Then he left."]),
        ("St. Lucia opened a mission. Dr. Ali came.", ["St. Lucia opened a mission.", "Dr. Ali came."]),
        ("-   Belgium has an embassy.[3]", ["Belgium has an embassy."]),
        ("signed in April 2018[21].", ["signed in April 2018[21]."]),
        ("They began c. 1964 or ca. 1965. So it is.", ["They began c. 1964 or ca. 1965.", "So it is."]),
        (
            "In some bodies (i.e. UNESCO, ILO, e.g. here) and two others. It left.",
            ["In some bodies (i.e. UNESCO, ILO, e.g. here) and two others.", "It left."],
        ),
        ("Brig. Mensah met Amb. Owusu. They spoke.", ["Brig. Mensah met Amb. Owusu.", "They spoke."]),
        ("He came on May 9. 2015. She left.", ["He came on May 9. 2015.", "She left."]),
        ("He came on May 9. 2015 was dry.", ["He came on May 9.", "2015 was dry."]),
        (
            "See Peru–Kenya relations Peru, once a viceroyalty, is far off. It trades.",
            ["See Peru–Kenya relations", "Peru, once a viceroyalty, is far off.", "It trades."],
        ),
        ("Oru_in_Accra,_1965.jpg in the rain]] Its aims grew. It is so.", ["Its aims grew.", "It is so."]),
        (
            "See Peru–Kenya relations From 1996 to 2005 it was so.",
            ["See Peru–Kenya relations", "From 1996 to 2005 it was so."],
        ),
        ("See Peru–Kenya relations Smith 2011 Affair", ["See Peru–Kenya relations Smith 2011 Affair"]),
        ("See Peru–Kenya relations South Africa is far off.", ["See Peru–Kenya relations", "South Africa is far off."]),
        (
            "They met.{{cite web|url=http://a.example/b.htm%7Ctitle=A -- b",
            ["They met.", "http://a.example/b.htm"],
        ),
        ("They met.{{cite news", ["They met."]),
        ("See Peru–Kenya relations Embassy_of_Peru..jpg]]", ["See Peru–Kenya relations"]),
        ("Map_of_ties.svg", []),
        ("Oru_in_Accra,_1965.jpg In 1965, they met. It is so.", ["In 1965, they met.", "It is so."]),
        ("They met. [1][2] It rained.", ["They met.", "It rained."]),
        ("Old_map.png Map_(2).svg Peru joined in 1990. It left.", ["Peru joined in 1990.", "It left."]),
        ("It was a jpg. Then x.jpg was lost.", ["It was a jpg.", "Then x.jpg was lost."]),
        ("They met.[1] [2]  [3]", ["They met."]),
        (
            "They left. Harbour_view_(2).jpg with the port of Lima]] In 1990 they came.",
            ["They left.", "In 1990 they came."],
        ),
        ("Map_of_missions.PNG]]", []),
        ("no stop at the end", ["no stop at the end"]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_marks_belong_to_the_sentence_before_them() -> None:
    text = "First,[7] and more.[8][9] Second. Third.[10]"
    assert [numbers for _, _, numbers in split_sentences(text, 0, len(text))] == [(7, 8, 9), (), (10,)]


def test_marks_alone_are_an_empty_sentence() -> None:
    assert list(split_sentences("[24]", 0, 4)) == [(0, 0, (24,))]


@given(st.text(alphabet='aB .[]1?!"”-\n', max_size=80))
def test_sentences_are_in_order_inside_the_text_and_lose_no_word(text: str) -> None:
    at = 0
    kept = ""
    for start, end, _ in split_sentences(text, 0, len(text)):
        assert at <= start <= end <= len(text)
        kept += text[start:end]
        at = end
    assert sum(each.isalpha() for each in kept) == sum(each.isalpha() for each in text)


def test_what_is_longer_than_any_sentence_is_cut_between_words() -> None:
    pieces = split("word " * 2000)
    assert len(pieces) > 3
    assert max(map(len, pieces)) <= 2500
    assert " ".join(pieces) == "word " * 1999 + "word"
    assert "".join(split("x" * 9000)) == "x" * 9000
