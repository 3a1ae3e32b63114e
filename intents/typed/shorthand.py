"""Words as people write them short in chats and notes, written out: "btwn", "w/", "b4", "y did", "rltns", "whennn"."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Self

from knowledge.folding import FoldedText

__all__ = ["Shorthand"]

_WORD = re.compile(r"(?<![\w'.@&/-])(?:w/(?=[a-np-z])|[a-z\d][a-z\d']*(?:/(?=[a-z\d]|\s|$)[a-z\d']*)*(?![\w@&-]|\.\w))")
_STOP = re.compile(r"\.(?=\s+[a-z\d])")
_VOWELS = re.compile(r"(?<!^)[aeiou]")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_FEWEST_CONSONANTS = 4
_NO_ABBREVIATION = frozenset("2 4 n r u y tx".split())
_FAR = 40
"""Letters before a word that are looked at."""

_Beside = tuple[re.Pattern[str], re.Pattern[str], str]
"""What stands before a word, what behind it, and what it is short for there."""


@dataclass(frozen=True, slots=True, eq=False)
class Shorthand:
    """Holds ``shorthand.toml``; pure, so one instance serves everyone. All is folded English."""

    words: Mapping[str, str]
    dotted: frozenset[str]
    """Those that take a stop behind them."""
    beside: Mapping[str, Sequence[_Beside]]
    offices: frozenset[str]
    """Those of offices, which are also codes of countries."""
    before_office: re.Pattern[str]
    """What stands before an office, and not before a code."""
    typed: frozenset[str] = field(init=False)
    """All that is short for something, if only beside some words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "typed", frozenset(self.words) | frozenset(self.beside))

    @classmethod
    @cache
    def load(cls) -> Self:
        table = tomllib.loads((files("intents") / "data" / "shorthand.toml").read_text("utf-8"))
        beside = defaultdict[str, list[_Beside]](list)
        for each in table["beside"]:
            before, after = (
                re.compile(rf"(?:{each.get('before', '')})\s*$"),
                re.compile(rf"\.?\s*+{each.get('after', '')}"),
            )
            for typed in each["typed"]:
                beside[typed].append((before, after, each["meant"]))
        words = {
            short: word
            for word in table["without"]["vowels"]
            if len(short := _VOWELS.sub("", word)) >= _FEWEST_CONSONANTS and short != word
        }
        dotted = {typed: meant for meant, several in table["abbreviations"].items() for typed in several}
        words |= dotted | {typed: meant for meant, several in table["words"].items() for typed in several}
        offices = table["offices"]
        before_office = re.compile(rf"{offices['before']}\s+$")
        return cls(words, frozenset(dotted), dict(beside), frozenset(offices["typed"]), before_office)

    def changes(
        self, text: FoldedText, is_odd: Callable[[str], bool], names: Container[str]
    ) -> Iterator[tuple[int, int, str]]:
        """The half-open places of what is short, each with what is meant; ``names`` are those of countries, with their
        codes, which count as such where they stand in capitals among small letters."""
        if self.typed.isdisjoint(_WORD.findall(text.folded)) and not _DRAWN_OUT.search(text.folded):
            return  # as in most messages, which is sooner told than found word for word
        shouted = text.original.isupper()
        for match in _WORD.finditer(text.folded):
            typed = match[0]
            meant = self._meant(text.folded, typed, match.start(), match.end()) if typed in self.typed else None
            if meant is None and is_odd(typed) and _DRAWN_OUT.search(typed):
                meant = self._drawn_out(typed, is_odd)
            if meant is None:
                continue
            start, end = match.span()
            if meant.startswith(f"{typed} ") and text.folded.startswith(meant, start):
                continue  # "dar" of "Dar es Salaam"
            first, last = text.span(start, end)
            office = typed in self.offices and self.before_office.search(text.folded[max(0, start - _FAR) : start])
            named = (len(typed) == 1 or typed in names) and not office
            if named and not shouted and text.original[first:last].isupper():
                continue
            if self._takes_a_stop(typed) and (stop := _STOP.match(text.folded, end)):
                end = stop.end()
            yield start, end, meant + " " * (typed == "w/" and text.folded[end : end + 1].isalnum())

    def _takes_a_stop(self, typed: str) -> bool:
        return typed in self.dotted or (typed in self.beside and typed not in _NO_ABBREVIATION)

    def _meant(self, folded: str, typed: str, start: int, end: int) -> str | None:
        for before, after, meant in self.beside.get(typed, ()):
            if after.match(folded, end) and before.search(folded[max(0, start - _FAR) : start]):
                return meant
        return self.words.get(typed)

    def _drawn_out(self, typed: str, is_odd: Callable[[str], bool]) -> str | None:
        for kept in (r"\1\1", r"\1"):
            shorter = _DRAWN_OUT.sub(kept, typed)
            if shorter in self.words:
                return self.words[shorter]
            if not is_odd(shorter):
                return shorter
        return None
