"""Names of countries with a letter wrong.

Only words that are neither English nor a proper name nor part of a name already found are compared, and
only with the English names, demonyms and capitals: comparing with every alias finds three times as much that
is not meant. Names in other languages can only make a word doubtful that is as near to one of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from knowledge.countries import Alias, CountryMention, MentionKind
from knowledge.folding import FoldedText

from .mention_names import LINKS, LONGEST_NAME, SHORTEST, NameIndex, with_gap
from .mention_words import MentionWords
from .spelling import Speller, skeleton
from .tongues import APART, tongue_of

__all__ = ["MentionSpelling"]

_SURE_OF_TWO = 7
"""Letters that both words have at least where two of them may be wrong."""
_FREE_FIRST_LETTER = 7
"""Letters from which the first one may be the wrong one."""
_PHRASE_OF_WORDS = 10
"""Letters from which a phrase of English words ("untied states") may be a name with one edit."""
_CONTINENTS = "americas"
"""Not the possessive of "America"."""
_SPOKEN = frozenset({MentionKind.NAME, MentionKind.DEMONYM})
_LONG_PHRASE = 14
"""Letters from which any word of a phrase may be the wrong one, even a short one."""
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
_OF_STATES = _DEALINGS | frozenset(
    "relation links begin begins began begun start starts started establish established represented accredited "
    "diplomatic consulate consulates mission missions country countries visited met".split()
)
"""A message with one of these speaks of states."""
_TOWARDS = frozenset({"in", "to", "with", "between", "and", "from", "of"})
_REMEMBERED = 20_000


_Word = tuple[str, int, int]
_Fit = tuple[tuple[str, ...], Alias, int]
"""The codes, the likelier first; the alias; how many letters differ."""


@dataclass(frozen=True, slots=True)
class MentionSpelling:
    """The names to compare with; remembers what it found near to a word."""

    names: NameIndex
    speller: Speller
    known: frozenset[str]
    """Words that have a meaning of their own, in whatever language: "thats", "danke"."""
    _is_odd: Callable[[str], bool] = field(init=False, repr=False, compare=False)
    _near: Callable[[str], _Fit | None] = field(init=False, repr=False, compare=False)
    _by_sound: Callable[[str], _Fit | None] = field(init=False, repr=False, compare=False)
    _phrases_near: Callable[[str], Sequence[tuple[str, int]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_is_odd", lru_cache(_REMEMBERED)(self._nothing_known))
        for name, found in (("_near", self._fit), ("_by_sound", self._sounding), ("_phrases_near", self._like_phrase)):
            object.__setattr__(self, name, lru_cache(_REMEMBERED)(found))

    def mend(self, text: FoldedText, words: Sequence[_Word], named: frozenset[int]) -> tuple[CountryMention, ...]:
        """Mentions for the words that nothing explains, given the places of those that name a country already.

        A phrase may cover a name that is a part of it.
        """
        plain = [word for word, _, _ in words]
        strange = {at for at, word in enumerate(plain) if at not in named and self._is_odd(word)}
        if strange and (tongue := tongue_of(plain)) in APART:
            strange = {at for at in strange if plain[at] not in Speller.load(tongue).words}
        parts = [word in self.names.parts for word in plain]
        missions = [at for at, word in enumerate(plain) if word in _MISSIONS]
        if not (strange or missions or any(parts)):
            return ()
        odd = [at in strange for at in range(len(plain))]
        inside = [at in named for at in range(len(plain))]
        before_missions = {at - step for at in missions for step in (1, 2)}
        in_field = not (_OF_STATES.isdisjoint(plain) and MentionWords.load().diplomacy.isdisjoint(plain))
        found: list[CountryMention] = []
        after = 0
        for at in range(len(plain)):
            if at < after or (inside[at] and not parts[at]):
                continue
            fit, after = None, at + 1
            # One word of a phrase may be wrong, so one of its first two is right, or all of them are odd.
            if odd[at] or (any(parts[at : at + 2]) and not all(inside[at : at + 2])):
                for last in self._ends(at, plain, odd, parts):
                    window = slice(at, last)
                    if not all(inside[window]) and (fit := self._phrase(text.folded, words[window], odd[window])):
                        after = last
                        break
            if not fit and not inside[at] and (odd[at] or at in before_missions):
                fit = self._single(words, at, odd=odd[at], in_field=in_field)
            if fit:
                found.append(_mention(text, words[at][1], words[after - 1][2], fit))
            elif odd[at]:
                found += self._two_in_one(text, *words[at])
        return tuple(found)

    def _ends(self, at: int, words: Sequence[str], odd: Sequence[bool], parts: Sequence[bool]) -> Sequence[int]:
        """Where a phrase that begins at a word may end, the longest first: one word of it is wrong, or all are odd."""
        found: list[int] = []
        wrong, named, long, strange = 0, False, True, True
        for last in range(at, min(at + LONGEST_NAME, len(words))):
            right = parts[last] or words[last] in LINKS
            wrong += not right
            named = named or parts[last]
            long = long and (right or odd[last] or len(words[last]) >= SHORTEST - 1)
            strange = strange and odd[last]
            if wrong > 1 and not strange:
                break
            one_wrong = named and wrong <= 1 and (long or len(" ".join(words[at : last + 1])) >= _LONG_PHRASE)
            if last > at and (one_wrong or strange):
                found.append(last + 1)
        return found[::-1]

    def _nothing_known(self, word: str) -> bool:
        return word not in self.known and not self.speller.is_word(word) and word.isalpha()

    def _two_in_one(self, text: FoldedText, word: str, start: int, end: int) -> tuple[CountryMention, ...]:
        """Two names with nothing between them: "RwandaUganda"."""
        for cut in range(SHORTEST - 1, len(word) - SHORTEST + 2):
            first, second = self.names.singles.get(word[:cut]), self.names.singles.get(word[cut:])
            if first and second and {first.kind, second.kind} == {MentionKind.NAME}:
                middle = start + cut
                fits = ((start, middle, (first.codes, first, 1)), (middle, end, (second.codes, second, 1)))
                return tuple(_mention(text, *fit) for fit in fits)
        return ()

    def _single(self, words: Sequence[_Word], at: int, *, odd: bool, in_field: bool) -> _Fit | None:
        word, alone = words[at][0], len(words) == 1
        if len(word) < SHORTEST - 1 or not word.isalpha():
            return None
        before = words[at - 1][0] if at else ""
        after = next((each for each, _, _ in words[at + 1 : at + 3] if each != "s"), "")
        if after in _MISSIONS and word not in self.names.parts and (len(word) < SHORTEST or not odd):
            return self._beside_a_mission(word)
        if not odd:
            return None
        if len(word) < SHORTEST:
            if self.speller.is_name(word):
                return None
            return self._beside_a_mission(word) if alone else self._left_out(word) if in_field else None
        owner = self.names.singles.get(word[:-1]) if word[-1] == "s" else None
        if owner and word != _CONTINENTS:
            return owner.codes, owner, 1
        if self.speller.is_name(word) or word in self.names.parts or self._is_first_name(words, at):
            return None
        fit = self._near(word) or self._jumbled(word)
        if not fit and in_field and word[-1] == "s" and len(word) >= SHORTEST:
            return self._left_out(word[:-1]) if len(word) == SHORTEST else self._near(word[:-1])
        if fit and fit[2] > 1 and self.speller.is_nearly_word(word):
            return None
        asked = before in _TOWARDS and at > 1 and words[at - 2][0] in _DEALINGS
        if fit or not asked or len(word) == SHORTEST:
            return fit or self._by_sound(word)
        return self._fit(word, slack=1)

    def _is_first_name(self, words: Sequence[_Word], at: int) -> bool:
        """Whether a name of people follows that is no country's: "kamala harris"."""
        follows = words[at + 1 : at + 2]
        if not follows or follows[0][1] != words[at][2] + 1:
            return False
        after = follows[0][0]
        return self.speller.is_name(after) and after not in self.names.parts and after not in self.names.singles

    def _jumbled(self, word: str) -> _Fit | None:
        """All the letters, but in another order: "vietman"."""
        names = self.names.letters.get("".join(sorted(word)), ()) if len(word) > SHORTEST else ()
        return _nearest([(name, 2) for name in names if name[0] == word[0]], self.names.singles)

    def _sounding(self, word: str) -> _Fit | None:
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

    def _beside_a_mission(self, word: str) -> _Fit | None:
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

    def _left_out(self, word: str) -> _Fit | None:
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

    def _fit(self, word: str, *, slack: int = 0) -> _Fit | None:
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

    def _phrase(self, folded: str, window: Sequence[_Word], odd: Sequence[bool]) -> _Fit | None:
        parts = [word for word, _, _ in window]
        length = len(" ".join(parts))
        if length < _PHRASE_OF_WORDS and not any(odd):
            return None
        if any(folded[end:start].strip(" -'") for (_, _, end), (_, start, _) in pairwise(window)):
            return None
        ranked: list[tuple[str, int]] = []
        for hole, word in enumerate(parts):
            filling = self.names.gaps.get(with_gap(parts, hole))
            if not filling or not (odd[hole] or len(word) >= SHORTEST - 1 or length >= _LONG_PHRASE):
                continue
            if not odd[hole] and length < _PHRASE_OF_WORDS:
                continue
            for right, name in filling:
                distance = self.speller.distance(word, right, 2 if odd[hole] and len(word) > SHORTEST else 1)
                if distance and (odd[hole] or self.names.phrases[name].kind in _SPOKEN):
                    ranked.append((name, distance))
        if not ranked and any(odd):
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
