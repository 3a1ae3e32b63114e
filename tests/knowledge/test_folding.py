import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.folding import fold

LATIN = st.text().filter(lambda text: not any(_mixes(char) for char in text))
ANYTHING = st.text()


def _mixes(char: str) -> bool:
    """Whether folding it depends on its neighbours: a letter that looks like a Latin one."""
    return any("\u0370" <= each <= "\u052f" for each in fold(char).folded + char)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("BELGIUM", "belgium"),
        ("bélgium", "belgium"),
        ("e\u0301thiopie", "ethiopie"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("China–Rwanda", "china-rwanda"),
        ("Rwanda—Belgium", "rwanda-belgium"),
        ("“Kenya”", '"kenya"'),
        ("\u200bRw\u00adan\ufe0fda\ufeff", "rwanda"),
        ("Rwаndа", "rwanda"),
        ("Руанда", "руанда"),
        ("ＦＲＡＮＣＥ", "france"),
        ("\ufb01nland", "finland"),
        ("𝐑𝐰𝐚𝐧𝐝𝐚", "rwanda"),
        ("Großbritannien", "grossbritannien"),
        ("Côte\u00a0d'Ivoire\t\n", "cote d'ivoire  "),
        ("Türkiye İstanbul", "turkiye istanbul"),
        ("🇷🇼 and 🇧🇪", "🇷🇼 and 🇧🇪"),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",) * 2,
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text).folded == folded


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("vers la Côte d’Ivoire", "cote d'ivoire", "Côte d’Ivoire"),
        ("l'e\u0301thiopie", "ethiopie", "e\u0301thiopie"),
        ("\u200bRw\u00adanda!", "rwanda", "Rw\u00adanda"),
        ("in \ufb01nland", "finland", "\ufb01nland"),
        ("plain Belgium", "belgium", "Belgium"),
    ],
)
def test_points_at_the_original(text: str, part: str, original: str) -> None:
    folded = fold(text)
    start = folded.folded.index(part)
    first, last = folded.span(start, start + len(part))
    assert text[first:last] == original


@given(LATIN, st.data())
@example("ŉa\u0301 ﬁ", None)
def test_every_span_folds_to_what_it_covers(text: str, data: st.DataObject | None) -> None:
    folded = fold(text)
    size = len(folded.folded)
    start = data.draw(st.integers(0, size)) if data else 0
    end = data.draw(st.integers(start, size)) if data else size
    first, last = folded.span(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.folded[start:end] in fold(text[first:last]).folded


@given(ANYTHING)
def test_is_total_and_folding_again_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert fold(folded.folded).folded == folded.folded
    assert folded.span(0, len(folded.folded))[1] <= len(text)


@given(ANYTHING, st.data())
def test_spans_are_in_order(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    middle = data.draw(st.integers(0, len(folded.folded)))
    left, right = folded.span(0, middle), folded.span(middle, len(folded.folded))
    assert left[0] <= right[0]
    assert left[1] <= right[1]


def test_refuses_a_range_outside() -> None:
    with pytest.raises(IndexError):
        fold("abc").span(1, 4)
