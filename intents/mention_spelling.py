"""Names of countries with a letter wrong.

Only words that are neither English nor a proper name nor part of a name already found are compared, and
only with the English names, demonyms and capitals: comparing with every alias finds three times as much that
is not meant.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.countries import Alias, Countries, CountryMention, MentionKind
from knowledge.folding import FoldedText

from .spelling import Speller, skeleton

__all__ = ["MentionSpelling"]

_KINDS = frozenset({MentionKind.NAME, MentionKind.OFFICIAL, MentionKind.DEMONYM, MentionKind.CAPITAL})
_MOST_EDITS = 3
_JOINED = frozenset({MentionKind.NAME, MentionKind.DEMONYM, MentionKind.CAPITAL})
_SHORTEST = 5
_LONGEST_NAME = 5
_SURE_OF_TWO = 7
"""Letters that both words have at least where two of them may be wrong."""
_FREE_FIRST_LETTER = 7
"""Letters from which the first one may be the wrong one."""
_PHRASE_OF_WORDS = 10
"""Letters from which a phrase of English words ("untied states") may be a name with one edit."""
_MISSIONS = frozenset({"embassy", "ambassador", "consulate", "embassies", "ambassadors"})
_DEALINGS = _MISSIONS | {
    "relations",
    "relationship",
    "ties",
    "treaty",
    "trade",
    "visit",
    "ambasador",
    "embasy",
}
_TOWARDS = frozenset({"in", "to", "with", "between", "and", "from", "of"})

_LINKS = frozenset({"and", "of", "the"})

_Word = tuple[str, int, int]
_Fit = tuple[tuple[str, ...], Alias, int]
"""The codes, the likelier first; the alias; how many letters differ."""


@dataclass(frozen=True, slots=True)
class MentionSpelling:
    """The names to compare with."""

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
    """By the length of a word, the names of one word that are near enough in length."""
    phrase_names: Sequence[str]
    by_letter: Mapping[str, Sequence[str]]
    """The names and demonyms of one word, by their first letter."""
    speller: Speller

    @classmethod
    def of(cls, countries: Countries, speller: Speller) -> "MentionSpelling":
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
                    gaps[_with_gap(parts, hole)].append((part, key))
        singles = by_length.pop(1)
        words = {word for names in by_length.values() for key in names for word in key.split(" ")}
        return cls(
            singles=singles,
            gaps=dict(gaps),
            parts=frozenset(words - _LINKS),
            skeletons=dict(skeletons),
            sounds=_near_in_length(skeletons),
            letters=dict(letters),
            lengths=_near_in_length(singles),
            phrase_names=tuple(key for names in by_length.values() for key in names),
            phrases={key: alias for names in by_length.values() for key, alias in names.items()},
            by_letter=dict(by_letter),
            speller=speller,
        )

    def mend(self, text: FoldedText, words: Sequence[_Word], named: frozenset[int]) -> tuple[CountryMention, ...]:
        """Mentions for the words that nothing explains, given the places of those that name a country already.

        A phrase may cover a name that is a part of it.
        """
        plain = [word for word, _, _ in words]
        odd = [at not in named and self._is_odd(word) for at, word in enumerate(plain)]
        parts = [word in self.parts for word in plain]
        found: list[CountryMention] = []
        if not any(odd) and not any(parts) and _MISSIONS.isdisjoint(plain):
            return ()
        known = [part or word in _LINKS for part, word in zip(parts, plain, strict=True)]
        long = [part or len(word) >= _SHORTEST - 1 for part, word in zip(known, plain, strict=True)]
        inside = [at in named for at in range(len(words))]
        at = 0
        while at < len(words):
            if inside[at] and not parts[at]:
                at += 1
                continue
            fit, end = None, at + 1
            # One word of a phrase may be wrong, so one of its first two is right, or all of them are odd.
            begins = odd[at] or (any(parts[at : at + 2]) and not all(inside[at : at + 2]))
            for last in range(min(at + _LONGEST_NAME, len(words)), at + 1, -1) if begins else ():
                window = slice(at, last)
                one_wrong = sum(known[window]) >= last - at - 1 and any(parts[window]) and all(long[window])
                if all(inside[window]) or not (one_wrong or all(odd[window])):
                    continue
                fit = self._phrase(text.folded, words[window], odd[window])
                if fit:
                    end = last
                    break
            if not fit and not inside[at] and (odd[at] or not _MISSIONS.isdisjoint(plain[at + 1 : at + 3])):
                fit = self._single(words, at, odd=odd[at], alone=len(words) == 1)
            if fit:
                found.append(_mention(text, words[at][1], words[end - 1][2], fit))
            elif odd[at]:
                found += self._two_in_one(text, *words[at])
            at = end
        return tuple(found)

    def _is_odd(self, word: str) -> bool:
        return len(word) >= _SHORTEST - 1 and not self.speller.is_word(word) and word.isalpha()

    def _two_in_one(self, text: FoldedText, word: str, start: int, end: int) -> tuple[CountryMention, ...]:
        """Two names with nothing between them: "RwandaUganda"."""
        for cut in range(_SHORTEST - 1, len(word) - _SHORTEST + 2):
            first, second = self.singles.get(word[:cut]), self.singles.get(word[cut:])
            if first and second and {first.kind, second.kind} == {MentionKind.NAME}:
                middle = start + cut
                fits = ((start, middle, (first.codes, first, 1)), (middle, end, (second.codes, second, 1)))
                return tuple(_mention(text, *fit) for fit in fits)
        return ()

    def _single(self, words: Sequence[_Word], at: int, *, odd: bool, alone: bool) -> _Fit | None:
        word = words[at][0]
        if len(word) < _SHORTEST - 1 or not word.isalpha():
            return None
        before = words[at - 1][0] if at else ""
        after = next((each for each, _, _ in words[at + 1 : at + 3] if each != "s"), "")
        if after in _MISSIONS and (len(word) < _SHORTEST or not odd):
            return self._beside_a_mission(word)
        if not odd:
            return None
        if len(word) < _SHORTEST:
            return self._beside_a_mission(word) if alone and not self.speller.is_name(word) else None
        if word[-1] == "s" and (owner := self.singles.get(word[:-1])):
            return owner.codes, owner, 1
        if self.speller.is_name(word):
            return None
        fit = self._fit(word) or self._jumbled(word)
        asked = before in _TOWARDS and at > 1 and words[at - 2][0] in _DEALINGS
        if fit or not asked or len(word) == _SHORTEST:
            return fit or self._by_sound(word)
        return self._fit(word, slack=1)

    def _jumbled(self, word: str) -> _Fit | None:
        """All the letters, but in another order: "vietman"."""
        names = self.letters.get("".join(sorted(word)), ()) if len(word) > _SHORTEST else ()
        return _nearest([(name, 2) for name in names if name[0] == word[0]], self.singles)

    def _by_sound(self, word: str) -> _Fit | None:
        """One letter wrong in a word that is written as it sounds: "maroco"."""
        if len(word) <= _SHORTEST:
            return None
        sound = skeleton(word)
        near = self.speller.nearest(sound, self.sounds.get(len(sound), ()))
        names = [
            (name, 1 + edits)
            for key, edits in near
            if edits == 1 and key[0] == sound[0]
            for name in self.skeletons[key]
        ]
        names = [(name, edits) for name, edits in names if len(name) > _SHORTEST and abs(len(name) - len(word)) <= 1]
        fit = _nearest(names, self.singles)
        return fit if fit and len(fit[0]) == 1 else None

    def _beside_a_mission(self, word: str) -> _Fit | None:
        """A short or an English word is mended only where just a country makes sense: "Hungry embassy"."""
        names = self.by_letter.get(word[0], ())
        least = _SHORTEST if self.speller.is_word(word) else _SHORTEST - 1
        return _nearest(
            [(name, 1) for name in names if len(name) >= least and self.speller.distance(word, name, 1)], self.singles
        )

    def _fit(self, word: str, *, slack: int = 0) -> _Fit | None:
        """The country whose name is nearest; two where two are as near, none where more are."""
        ranked = self.speller.nearest(word, self.lengths.get(len(word), ()), slack=slack)
        likely = [(name, distance) for name, distance in ranked if _is_likely(word, name, distance)]
        likely += [(name, 1) for name in self.skeletons.get(skeleton(word), ())]
        fit = _nearest(likely, self.singles)
        if fit is None:
            return None
        doubtful = {code for name, distance in ranked if distance <= fit[2] for code in self.singles[name].codes}
        codes = tuple(dict.fromkeys((*fit[0], *sorted(doubtful))))
        return (codes, *fit[1:]) if len(codes) <= 3 else None  # noqa: PLR2004

    def _phrase(self, folded: str, window: Sequence[_Word], odd: Sequence[bool]) -> _Fit | None:
        parts = [word for word, _, _ in window]
        if any(folded[end:start].strip(" -'") for (_, _, end), (_, start, _) in pairwise(window)):
            return None
        ranked: list[tuple[str, int]] = []
        for hole, word in enumerate(parts):
            filling = self.gaps.get(_with_gap(parts, hole))
            if not filling or len(word) < _SHORTEST - 1:
                continue
            if not odd[hole] and len(" ".join(parts)) < _PHRASE_OF_WORDS:
                continue
            for right, name in filling:
                distance = self.speller.distance(word, right, 2 if odd[hole] and len(word) > _SHORTEST else 1)
                if distance and (odd[hole] or self.phrases[name].kind is MentionKind.NAME):
                    ranked.append((name, distance))
        if not ranked and any(odd):
            most = min(2, sum(odd))
            near = self.speller.nearest(" ".join(parts), self.phrase_names)
            ranked = [(name, distance) for name, distance in near if 0 < distance <= most]
        return _nearest(ranked, self.phrases)


def _compared(countries: Countries) -> Iterator[tuple[str, Alias]]:
    for key, alias in countries.aliases.items():
        kinds = _KINDS if " " not in key else _KINDS | {MentionKind.FORMER}
        if alias.language != "en" or alias.kind not in kinds or "," in key or key.startswith("the "):
            continue
        if len(key) >= _SHORTEST - 1 and key.count(" ") < _LONGEST_NAME:
            yield key, alias


def _run_together(countries: Countries) -> Iterator[tuple[str, Alias]]:
    """Names of several words written as one: "sierraleone"."""
    for key, alias in _compared(countries):
        whole, shortest = key.replace(" ", ""), min(map(len, key.split(" ")))
        if " " in key and shortest > 1 and alias.kind in _JOINED and whole not in countries.aliases:
            yield whole, alias


def _near_in_length(names: Collection[str]) -> Mapping[int, Sequence[str]]:
    longest = max(map(len, names), default=0)
    return {
        length: tuple(name for name in names if abs(len(name) - length) <= _MOST_EDITS)
        for length in range(_SHORTEST - 1, longest + _MOST_EDITS + 1)
    }


def _with_gap(parts: Sequence[str], hole: int) -> str:
    return " ".join([*parts[:hole], "_", *parts[hole + 1 :]])


def _is_likely(word: str, name: str, distance: int) -> bool:
    """Short names are near to too much, so there the first letter has to be right (or exchanged)."""
    shorter = min(len(word), len(name))
    if distance > 1 and word.startswith(name):  # "panamera" is made of "panama", not mistyped
        return False
    if shorter < _SHORTEST - (len(word) > len(name)) or (distance > 1 and shorter < _SURE_OF_TWO - 1):
        return False
    return len(word) >= _FREE_FIRST_LETTER or word[0] == name[0] or word[:2] == name[1::-1]


def _nearest(ranked: Sequence[tuple[str, int]], names: Mapping[str, Alias]) -> _Fit | None:
    if not ranked:
        return None
    least = min(distance for _, distance in ranked)
    # A letter is left out more often than one is added, so the longer name comes first.
    nearest = sorted({name for name, distance in ranked if distance == least}, key=lambda name: (-len(name), name))
    codes = tuple(dict.fromkeys(code for name in nearest for code in names[name].codes))
    return (codes, names[nearest[0]], least) if len(codes) <= 2 else None  # noqa: PLR2004


def _mention(text: FoldedText, first: int, last: int, fit: _Fit) -> CountryMention:
    codes, alias, distance = fit
    start, end = text.span(first, last)
    kept = alias.kind in {MentionKind.DEMONYM, MentionKind.CAPITAL}
    return CountryMention(
        codes=codes,
        start=start,
        end=end,
        text=text.original[start:end],
        kind=alias.kind if kept else MentionKind.MISSPELLING,
        score=round(1 - max(distance, 1) / (last - first), 3),
    )
