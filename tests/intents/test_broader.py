"""Words that follow from others."""

import pytest

from intents.words.broader import Broader
from intents.words.roots import Roots

FOLLOWS = [("seized", "captured"), ("froze", "freeze"), ("bought", "purchased"), ("delimited", "defined")]
OPPOSITES = [
    ("began", "ended"), ("opened", "closed"), ("arrived", "departed"), ("imported", "exported"), ("won", "lost"),
    ("gave", "received"), ("joined", "left"), ("allowed", "forbade"), ("before", "after"), ("war", "peace"),
    ("increased", "decreased"), ("bought", "sold"), ("recognised", "denied"), ("friend", "enemy"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "wider"), FOLLOWS)
def test_what_says_the_same_or_more_follows(word: str, wider: str) -> None:
    roots = Roots.load()
    assert roots.of(wider) in Broader.load().of([roots.of(word)])


@pytest.mark.parametrize(("word", "opposite"), [*OPPOSITES, *(pair[::-1] for pair in OPPOSITES)])
def test_no_word_says_its_opposite(word: str, opposite: str) -> None:
    roots = Roots.load()
    assert roots.of(opposite) not in Broader.load().of([roots.of(word)])
