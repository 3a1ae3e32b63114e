"""Where a country stands among words: who comes before a verb, and who behind it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from knowledge.folding import fold

from ..questions.question import Party
from ..words.roots import WORD

__all__ = ["name_of", "position", "positions", "words_of"]

_REMEMBERED = 5_000


@lru_cache(_REMEMBERED)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded."""
    return tuple(WORD.findall(fold(name).folded))


def name_of(party: Party) -> tuple[str, ...]:
    """The words of the name by which a question calls a country, folded."""
    return words_of(party.english)


def position(party: Party, words: Sequence[str]) -> int | None:
    """Where the country stands among the words first."""
    return next(positions(party, words), None)


def positions(party: Party, words: Sequence[str]) -> Iterator[int]:
    """Told by the beginning of its name, which its demonym shares."""
    name = name_of(party)
    return (i for i, word in enumerate(words) if name and word.startswith(name[-1][:5]))
