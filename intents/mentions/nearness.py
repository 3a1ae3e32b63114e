"""The countries whose names are nearest to a word or a phrase that is none: a letter wrong, left out, in another place,
written as it sounds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from knowledge.names.countries import Alias, MentionKind

from ..words.spelling import Speller, skeleton
from .names import SHORTEST, NameIndex, with_gap

__all__ = ["LONG_PHRASE", "Fit", "NearNames", "Word"]

_SURE_OF_TWO = 7
"""Letters that both words have at least where two of them may be wrong."""
_FREE_FIRST_LETTER = 7
"""Letters from which the first one may be the wrong one."""
_PHRASE_OF_WORDS = 10
"""Letters from which a phrase of English words ("untied states") may be a name with one edit."""
LONG_PHRASE = 14
"""Letters from which any word of a phrase may be the wrong one, even a short one."""
_SPOKEN = frozenset({MentionKind.NAME, MentionKind.DEMONYM})
_REMEMBERED = 20_000

Word = tuple[str, int, int]
"""A folded word with its start and end."""
Fit = tuple[tuple[str, ...], Alias, int]
"""The codes, the likelier first; the alias; how many letters differ."""


@dataclass(frozen=True, slots=True)
class NearNames:
    """Remembers what it found near to a word."""

    names: NameIndex
    speller: Speller
    near: Callable[[str], Fit | None] = field(init=False, repr=False, compare=False)
    """The country whose name is nearest."""
    by_sound: Callable[[str], Fit | None] = field(init=False, repr=False, compare=False)
    _phrases_near: Callable[[str], Sequence[tuple[str, int]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, found in (("near", self._fit), ("by_sound", self._sounding), ("_phrases_near", self._like_phrase)):
            object.__setattr__(self, name, lru_cache(_REMEMBERED)(found))

    def farther(self, word: str) -> Fit | None:
        """The nearest with one letter more wrong than is usually taken for a slip."""
        return self._fit(word, slack=1)

    def jumbled(self, word: str) -> Fit | None:
        """All the letters, but in another order: "vietman"."""
        names = self.names.letters.get("".join(sorted(word)), ()) if len(word) > SHORTEST else ()
        return _nearest([(name, 2) for name in names if name[0] == word[0]], self.names.singles)

    def _sounding(self, word: str) -> Fit | None:
        """One letter wrong in a word that is written as it sounds: "maroco"."""
        if len(word) <= SHORTEST or self._one_edit_from(word):
            return None
        sound = skeleton(word)
        near = self.speller.nearest(sound, self.names.sounds.get(len(sound), ()))
        names = [
            (name, 1 + edits)
            for key, edits in near
            if edits == 1 and key[0] == sound[0]
            for name in self.names.skeletons[key]
        ]
        names = [(name, edits) for name, edits in names if len(name) > SHORTEST and abs(len(name) - len(word)) <= 1]
        fit = _nearest(names, self.names.singles)
        return fit if fit and len(fit[0]) == 1 else None

    def beside_a_mission(self, word: str) -> Fit | None:
        """A short or an English word is mended only where just a country makes sense: "Hungry embassy"."""
        names = self.names.by_letter.get(word[0], ())
        if len(word) < SHORTEST:
            names = [name for name in names if self.names.singles[name].kind is MentionKind.NAME]
        least = SHORTEST if self.speller.is_word(word) else SHORTEST - 1
        fit = _nearest(
            [(name, 1) for name in names if len(name) >= least and self.speller.distance(word, name, 1)],
            self.names.singles,
        )
        return fit if fit and self._one_edit_from(word) <= set(fit[0]) else None

    def left_out(self, word: str) -> Fit | None:
        """The one country of five letters whose name lacks one of them, where the message speaks of states: "chna"."""
        near = self._one_edit_from(word)
        names = [
            name
            for name in self.names.by_letter.get(word[0], ())
            if len(name) == SHORTEST
            and self.names.singles[name].kind is MentionKind.NAME
            and any(name[:cut] + name[cut + 1 :] == word for cut in range(1, SHORTEST))
        ]
        fit = _nearest([(name, 1) for name in names], self.names.singles)
        return fit if fit and near <= set(fit[0]) else None

    def _one_edit_from(self, word: str) -> set[str]:
        """The codes of all names that are one letter away, whatever letter that is."""
        near = self.speller.within(word, self.names.one_off.get(len(word), ()), 1)
        return {code for name, _ in near for code in self.names.singles[name].codes}

    def _fit(self, word: str, *, slack: int = 0) -> Fit | None:
        """The country whose name is nearest; two where two are as near, none where more are."""
        names = self.names.far if slack else self.names.lengths
        ranked = self.speller.nearest(word, names.get(len(word), ()), slack=slack)
        likely = [(name, distance) for name, distance in ranked if _is_likely(word, name, distance)]
        likely += [(name, 1) for name in self.names.skeletons.get(skeleton(word), ())]
        fit = _nearest(likely, self.names.singles)
        if fit is None:
            return None
        doubtful = {code for name, distance in ranked if distance <= fit[2] for code in self.names.singles[name].codes}
        foreign = self.speller.nearest(word, self.names.foreign.get(len(word), ()))
        doubtful |= {code for name, distance in foreign if distance <= fit[2] for code in self.names.owners[name]}
        codes = tuple(dict.fromkeys((*fit[0], *sorted(doubtful))))
        return (codes, *fit[1:]) if len(codes) <= 3 else None  # noqa: PLR2004

    def phrase(self, folded: str, window: Sequence[Word], odd: Sequence[bool]) -> Fit | None:
        parts = [word for word, _, _ in window]
        length, strange = len(" ".join(parts)), any(odd)
        if length < _PHRASE_OF_WORDS and not strange:
            return None
        ranked: list[tuple[str, int]] = []
        for hole, word in enumerate(parts):
            long = length >= LONG_PHRASE or (length >= _PHRASE_OF_WORDS and len(word) >= SHORTEST - 1)
            if not (odd[hole] or long):
                continue
            for right, name in self.names.gaps.get(with_gap(parts, hole), ()):
                distance = self.speller.distance(word, right, 2 if odd[hole] and len(word) > SHORTEST else 1)
                if distance and (odd[hole] or self.names.phrases[name].kind in _SPOKEN):
                    ranked.append((name, distance))
        if not (ranked or strange):
            return None
        if any(folded[end:start].strip(" -'") for (_, _, end), (_, start, _) in pairwise(window)):
            return None
        if not ranked:
            most = min(2, sum(odd))
            phrase = " ".join(parts)
            ranked = [(name, distance) for name, distance in self._phrases_near(phrase) if 0 < distance <= most]
        return _nearest(ranked, self.names.phrases)

    def _like_phrase(self, phrase: str) -> Sequence[tuple[str, int]]:
        return self.speller.nearest(phrase, self.names.phrase_lengths.get(len(phrase), ()))


def _is_likely(word: str, name: str, distance: int) -> bool:
    """Short names are near to too much, so there the first letter has to be right (or exchanged)."""
    shorter = min(len(word), len(name))
    if distance > 1 and word.startswith(name):  # "panamera" is made of "panama", not mistyped
        return False
    if shorter < SHORTEST - (len(word) > len(name)) or (distance > 1 and shorter < _SURE_OF_TWO - 1):
        return False
    return len(word) >= _FREE_FIRST_LETTER or word[0] == name[0] or word[:2] == name[1::-1]


def _nearest(ranked: Sequence[tuple[str, int]], names: Mapping[str, Alias]) -> Fit | None:
    if not ranked:
        return None
    least = min(distance for _, distance in ranked)
    # A letter is left out more often than one is added, so the longer name comes first.
    nearest = sorted({name for name, distance in ranked if distance == least}, key=lambda name: (-len(name), name))
    codes = tuple(dict.fromkeys(code for name in nearest for code in names[name].codes))
    return (codes, names[nearest[0]], least) if len(codes) <= 2 else None  # noqa: PLR2004
