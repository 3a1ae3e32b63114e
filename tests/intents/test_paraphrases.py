"""Questions in other words than the sentence that answers them, each beside one that it does not answer.

In ``tests/data/paraphrases`` a file is an article on Kenya: countries behind ``#``, sentences, and below each sentence
questions: ``=`` is answered by it, ``!`` must not be, ``-`` is not found yet, and ``?`` is still told though it should
not be.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

FOLDER = Path(__file__).parents[1] / "data" / "paraphrases"
FILES = sorted(FOLDER.glob("*.txt"))
MARKS = ("= ", "! ", "- ", "? ")
ENOUGH = 0.8
"""Share of the questions in other words that are answered."""
FEW = 0.05
"""Share of the others that still are."""


@dataclass
class Article:
    text: str = "Kenya is a country in East Africa.\n\n\nBilateral relations\n"
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """A mark, a question, and the sentence above it."""


def read(path: Path) -> Article:
    article, sentence = Article(), ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(MARKS):
            article.asked.append((line[0], line[2:], sentence))
        else:
            sentence = line.removeprefix("# ")
            article.text += f"\n{sentence}\n"
    return article


def marks() -> Iterator[str]:
    return (mark for path in FILES for mark, *_ in read(path).asked)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
async def test_what_is_asked_in_other_words_is_told_and_nothing_else(parts: Parts, tmp_path: Path, path: Path) -> None:
    article = read(path)
    source = tmp_path / "foreign_relations_of_kenya.txt"
    source.write_text(article.text)
    wrong = []
    async with open_dialogue(parts, database="", files=[source]) as dialogue:
        for at, (mark, question, sentence) in enumerate(article.asked):
            card = await dialogue.reply(question, key=at)
            quotes = [" ".join(footnote.quote.split()) for footnote in card.footnotes]
            told = card.status is Status.ANSWERED and any(quote in sentence or sentence in quote for quote in quotes)
            other = card.status is Status.ANSWERED and not told
            if {"=": not told, "!": told or other, "-": other}.get(mark, False):
                wrong.append((question, card.text))
    assert wrong == []


def test_most_are_told() -> None:
    every = list(marks())
    assert every.count("=") >= ENOUGH * (every.count("=") + every.count("-"))
    assert every.count("?") <= FEW * (every.count("?") + every.count("!"))
