"""A name inside a longer one that is another country's, with the rest mistyped: "demokratishe Republik Kongo"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.names.countries import Alias, Countries

from ..words.spelling import Speller

__all__ = ["Qualified"]

_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Qualified:
    """What may stand before and after the names of countries to make them those of others."""

    before: Mapping[tuple[str, ...], Sequence[tuple[str, int, Alias]]]
    """By the codes of the shorter name: the other words, how many they are, and the longer name."""
    after: Mapping[tuple[str, ...], Sequence[tuple[str, int, Alias]]]

    @classmethod
    def of(cls, countries: Countries) -> "Qualified":
        before: dict[tuple[str, ...], list[tuple[str, int, Alias]]] = defaultdict(list)
        after: dict[tuple[str, ...], list[tuple[str, int, Alias]]] = defaultdict(list)
        for key, alias in countries.aliases.items():
            parts = key.replace(",", " ").split(" ")
            for cut in range(1, len(parts)):
                for rest, inner, found in (
                    (parts[:cut], parts[cut:], before),
                    (parts[cut:], parts[:cut], after),
                ):
                    shorter = countries.aliases.get(" ".join(inner))
                    words = " ".join(rest)
                    if shorter and alias.codes != shorter.codes and len(alias.codes) == 1 and len(words) >= _SHORTEST:
                        found[shorter.codes].append((words, len(rest), alias))
        return cls(dict(before), dict(after))

    def longer(
        self, words: Sequence[str], first: int, last: int, codes: tuple[str, ...]
    ) -> tuple[Alias, int, int] | None:
        """The longer name around ``words[first:last]``, with the place of its first word and that after its last."""
        for rest, most, alias in self.before.get(codes, ()):
            for count in _counts(most, first):
                if _is_near(" ".join(words[first - count : first]), rest):
                    return alias, first - count, last
        for rest, most, alias in self.after.get(codes, ()):
            for count in _counts(most, len(words) - last):
                if _is_near(" ".join(words[last : last + count]), rest):
                    return alias, first, last + count
        return None


def _counts(words: int, room: int) -> Sequence[int]:
    """How many words may stand for so many; one less, where a space is missing."""
    return [count for count in (words, words - 1) if 0 < count <= room]


def _is_near(typed: str, words: str) -> bool:
    alike_in_length = abs(len(typed) - len(words)) <= 1
    return typed == words or (alike_in_length and Speller.load().distance(typed, words, 1) is not None)
