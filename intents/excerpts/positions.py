"""Where a country stands among words: who comes before a verb, and who behind it."""

from collections.abc import Iterator, Sequence

from knowledge.folding import fold

from ..questions.question import Party
from ..words.roots import WORD

__all__ = ["position", "positions"]


def position(party: Party, words: Sequence[str]) -> int | None:
    """Where the country stands among the words first."""
    return next(positions(party, words), None)


def positions(party: Party, words: Sequence[str]) -> Iterator[int]:
    """Told by the beginning of its name, which its demonym shares; of "U.S." there is no more than that."""
    name = WORD.findall(fold(party.english).folded)
    if name and len(name[-1]) < _SHORTEST:
        return (i for i in range(len(words)) if list(words[max(0, i + 1 - len(name)) : i + 1]) == name)
    return (i for i, word in enumerate(words) if name and word.startswith(name[-1][:5]))


_SHORTEST = 4
"""Letters from which the beginning of a name is no beginning of other words."""
