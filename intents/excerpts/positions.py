"""Where a country stands among words: who comes before a verb, and who behind it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from knowledge.folding import fold

from ..questions.question import Party
from ..words.roots import WORD

__all__ = ["name_of", "position", "positions", "words_of"]

_REMEMBERED = 5_000
_SHORTEST = 4
"""Letters from which the beginning of a name is no beginning of other words."""


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
    """Told by the beginning of its name, which its demonym shares; of "U.S." there is no more than that."""
    name = name_of(party)
    if name and len(name[-1]) < _SHORTEST:
        return (i for i in range(len(words)) if tuple(words[max(0, i + 1 - len(name)) : i + 1]) == name)
    return (i for i, word in enumerate(words) if name and word.startswith(name[-1][:5]))
