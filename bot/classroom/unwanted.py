"""Words for which a question waits until the teacher has looked at it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge.folding import fold

__all__ = ["UnwantedWords"]

_DISGUISES = str.maketrans("013457@$!", "oieastasi")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class UnwantedWords:
    """Folded words and phrases. A word that only contains one of them is none: "Scunthorpe" is a town."""

    words: frozenset[str]

    @classmethod
    def of(cls, *lists: Iterable[str]) -> "UnwantedWords":
        return cls(frozenset(folded for words in lists for word in words if (folded := _plain(word))))

    def found_in(self, text: str) -> tuple[str, ...]:
        """Those that the text holds, in alphabetical order, also with digits for letters, or drawn out."""
        disguised = text.translate(_DISGUISES)
        spellings = {_plain(each) for each in (text, disguised, _DRAWN_OUT.sub(r"\1", disguised))}
        spellings.add(_plain(_DRAWN_OUT.sub(r"\1\1", disguised)))
        return tuple(sorted(word for word in self.words if any(f" {word} " in f" {each} " for each in spellings)))


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return " ".join(_WORD.findall(fold(text).folded))
