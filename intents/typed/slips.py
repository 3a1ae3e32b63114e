"""How fingers slip on a keyboard: the ways in which a word comes out with one slip."""

from collections.abc import Iterator, Mapping

__all__ = ["slips_of"]

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> Mapping[str, frozenset[str]]:
    """By a letter, those on the keys around it."""
    places = {letter: (row, column) for row, letters in enumerate(_ROWS) for column, letter in enumerate(letters)}
    return {
        one: frozenset(
            other
            for other, (row, column) in places.items()
            if (row == at and abs(column - along) == 1)
            or (row == at + 1 and along - column in {0, 1})
            or (row == at - 1 and column - along in {0, 1})
        )
        for one, (at, along) in places.items()
    }


_AROUND = _neighbours()


def slips_of(word: str) -> frozenset[str]:
    """The spellings of a word of small letters with one slip: a letter after the first left out, any one doubled,
    two exchanged, or one replaced by its neighbour on the keyboard."""
    return frozenset(_slips(word)) - {word}


def _slips(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        if at:
            yield before + after
            yield f"{word[: at - 1]}{letter}{word[at - 1]}{after}"
        yield f"{before}{letter}{letter}{after}"
        for other in _AROUND.get(letter, ()):
            yield before + other + after
