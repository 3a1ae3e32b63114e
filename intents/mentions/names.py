"""The names of countries that mistyped words are compared with, arranged so that few have to be looked at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.names.countries import Alias, Countries, MentionKind

from ..words.spelling import near_in_length, skeleton

__all__ = ["LINKS", "LONGEST_NAME", "SHORTEST", "NameIndex", "with_gap"]

_KINDS = frozenset({MentionKind.NAME, MentionKind.OFFICIAL, MentionKind.DEMONYM, MentionKind.CAPITAL})
_JOINED = frozenset({MentionKind.NAME, MentionKind.DEMONYM, MentionKind.CAPITAL})
SHORTEST = 5
LONGEST_NAME = 6
_MOST_EDITS = 3
LINKS = frozenset({"and", "of", "the"})


@dataclass(frozen=True, slots=True)
class NameIndex:
    """English names, demonyms and capitals of one word (``singles``) and of several (``phrases``)."""

    singles: Mapping[str, Alias]
    phrases: Mapping[str, Alias]
    gaps: Mapping[str, Sequence[tuple[str, str]]]
    """By a phrase with one word replaced by "_", that word and the phrase: for "south _" korea, south korea."""
    parts: frozenset[str]
    """The words of phrases."""
    skeletons: Mapping[str, Sequence[str]]
    sounds: Mapping[int, Sequence[str]]
    """The keys of ``skeletons``, in the same way."""
    letters: Mapping[str, Sequence[str]]
    """The names of one word, by their letters in order of the alphabet."""
    lengths: Mapping[int, Sequence[str]]
    """By the length of a word, the names of one word that as many edits as are allowed in it may make of it."""
    one_off: Mapping[int, Sequence[str]]
    """The same for a single edit."""
    far: Mapping[int, Sequence[str]]
    """The same for as many edits as ever."""
    phrase_lengths: Mapping[int, Sequence[str]]
    """The names of several words, in the same way."""
    by_letter: Mapping[str, Sequence[str]]
    """The names and demonyms of one word, by their first letter."""

    foreign: Mapping[int, Sequence[str]]
    """Names of one word in other languages, by the length of a word that they are near to."""
    owners: Mapping[str, tuple[str, ...]]
    """The codes of those."""

    @classmethod
    def of(cls, countries: Countries) -> "NameIndex":
        by_length: dict[int, dict[str, Alias]] = defaultdict(dict)
        gaps: dict[str, list[tuple[str, str]]] = defaultdict(list)
        skeletons: dict[str, list[str]] = defaultdict(list)
        by_letter: dict[str, list[str]] = defaultdict(list)
        letters: dict[str, list[str]] = defaultdict(list)
        for key, alias in (*_compared(countries), *_run_together(countries)):
            parts = key.split(" ")
            by_length[len(parts)][key] = alias
            if len(parts) == 1:
                skeletons[skeleton(key)].append(key)
                letters["".join(sorted(key))].append(key)
                if alias.kind is not MentionKind.CAPITAL:
                    by_letter[key[0]].append(key)
            else:
                for hole, part in enumerate(parts):
                    gaps[with_gap(parts, hole)].append((part, key))
        singles = by_length.pop(1)
        owners = {
            key: alias.codes
            for key, alias in countries.aliases.items()
            if alias.language != "en" and alias.kind is MentionKind.NAME and " " not in key and len(key) >= SHORTEST - 1
        }
        words = {word for names in by_length.values() for key in names for word in key.split(" ")}
        return cls(
            singles=singles,
            gaps=dict(gaps),
            parts=frozenset(words - LINKS),
            skeletons=dict(skeletons),
            sounds=near_in_length(skeletons),
            letters=dict(letters),
            lengths=near_in_length(singles),
            one_off=near_in_length(singles, 1),
            far=near_in_length(singles, _MOST_EDITS),
            phrase_lengths=near_in_length(key for names in by_length.values() for key in names),
            phrases={key: alias for names in by_length.values() for key, alias in names.items()},
            by_letter=dict(by_letter),
            foreign=near_in_length(owners),
            owners=owners,
        )


def _compared(countries: Countries) -> Iterator[tuple[str, Alias]]:
    for key, alias in countries.aliases.items():
        kinds = _KINDS if " " not in key else _KINDS | {MentionKind.FORMER}
        if alias.language != "en" or alias.kind not in kinds or "," in key or key.startswith("the "):
            continue
        if len(key) >= SHORTEST - 1 and key.count(" ") < LONGEST_NAME:
            yield key, alias


def _run_together(countries: Countries) -> Iterator[tuple[str, Alias]]:
    """Names of several words written as one: "sierraleone"."""
    for key, alias in _compared(countries):
        whole, shortest = key.replace(" ", ""), min(map(len, key.split(" ")))
        if " " in key and shortest > 1 and alias.kind in _JOINED and whole not in countries.aliases:
            yield whole, alias


def with_gap(parts: Sequence[str], hole: int) -> str:
    return " ".join([*parts[:hole], "_", *parts[hole + 1 :]])
