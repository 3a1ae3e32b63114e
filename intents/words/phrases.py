"""Phrases that carry meanings, and where they stand among the words of a clause."""

from collections.abc import Iterator, Sequence

__all__ = ["Phrases"]

_JOINT = "\n"
"""Between two words; no word has it in it."""


class Phrases:
    """Looks words up one after the other and goes on only as long as a phrase may: most begin none."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[str, ...]] = {}
        """What each phrase means; nothing, where it is only the beginning of longer ones."""

    def add(self, name: str, words: Sequence[str]) -> None:
        for end in range(1, len(words) + 1):
            self._names.setdefault(_JOINT.join(words[:end]), ())
        whole = _JOINT.join(words)
        if whole and name not in self._names[whole]:
            self._names[whole] += (name,)

    def found(self, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """The meanings, each with the half-open range of the words that carry it."""
        known, last = self._names, len(words)
        for start, word in enumerate(words):
            names, said, end = known.get(word), word, start + 1
            while names is not None:
                for name in names:
                    yield name, start, end
                if end == last:
                    break
                said = f"{said}{_JOINT}{words[end]}"
                names, end = known.get(said), end + 1
