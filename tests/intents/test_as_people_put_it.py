"""Questions on one sentence of a page in the words in which people put them: who popped up where, what was dropped for
whom, what a drill is called again."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted

ARTICLE = """\
From 1983 to 1991 the kingdom paid for its own fleet. The Kenyan Navy and the Navy of Togo hold an annual Exercise \
Kite off Mombasa. Kite diamonds were the main source of revenue for the Lira Front during the war in the north. Ada \
Oloo mediated between the Lira Front and the Kite League during the last years of the war.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Brazil | 1964 | Brazil opened its embassy in 1970, only to close it again in 1999 citing a lack of money. The \
defence minister of Brazil, Ivo Pato, stated in Nairobi that Brazil would negotiate a hospital for Kisumu. |
| Chad | 1965 | In May 2016, former Kenyan president Ama Sori visited Chad. Chad accused Kenya of piracy in 1970. |
| Ghana | 1966 | Relations have not always been cordial due to Ghana's support for the Lira Front. Kenya hosted the \
second Kite Summit in 1998. The last stretch of the border, in the southern Lira hills, is still officially undefined. |
| Mali | 1967 | Kenya had hoped for the return of 200 square kilometres of the Lira plain from Mali. |
"""
TOLD = [
    ("whats the yearly navy drill with togo called again", "Exercise Kite"),
    ("whats the name of the navy drill with togo", "Exercise Kite"),
    ("what paid for the lira front mainly", "source of revenue"),
    ("who acted as go-between for the lira front and the kite league near the end of the war", "Ada Oloo"),
    ("how come brazil shut down its embassy in 1999", "citing a lack of money"),
    ("what did the Brazilian defence minister promise to negotiate", "would negotiate a hospital"),
    ("where did ex president sori pop up in may 2016", "visited Chad"),
    ("why were ghana and kenya on bad terms", "not always been cordial"),
    ("what summit was put on by kenya back in 1998", "second Kite Summit"),
    ("what bit of the ghana border is STILL not sorted", "southern Lira hills"),
    ("how much land did they want back from mali", "200 square kilometres"),
]
NOT_TOLD = [
    "what did the Brazilian defence minister build",
    "why did brazil open its embassy again in 1999",
    "who came back in 1998",
    "how much land did mali get back from kenya",
]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "Foreign relations of Kenya.md"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", NOT_TOLD)
async def test_what_only_looks_like_it_is_not(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)
