"""Names of countries with a letter wrong.

Only words that are neither English nor a proper name nor part of a name already found are compared, and
only with the English names, demonyms and capitals: comparing with every alias finds three times as much that
is not meant. Names in other languages can only make a word doubtful that is as near to one of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from knowledge.folding import FoldedText
from knowledge.names.countries import Alias, CountryMention, MentionKind

from ..words.spelling import Speller
from ..words.tongues import APART, tongue_of
from .names import LINKS, LONGEST_NAME, SHORTEST, NameIndex
from .nearness import LONG_PHRASE, Fit, NearNames, Word
from .words import MentionWords

__all__ = ["MentionSpelling"]

_CONTINENTS = "americas"
"""Not the possessive of "America"."""
_MISSIONS = frozenset({"embassy", "ambassador", "consulate", "embassies", "ambassadors"})
_DEALINGS = _MISSIONS | frozenset("relations relationship ties treaty trade visit ambasador embasy".split())
_OF_STATES = _DEALINGS | frozenset(
    "relation links begin begins began begun start starts started establish established represented accredited "
    "diplomatic consulate consulates mission missions country countries visited met".split()
)
"""A message with one of these speaks of states."""
_OWNED = _DEALINGS | frozenset(
    "relationships rltns links link rapport diplomatic formal official bilateral consulate consulates mission "
    "missions date dates start beginning year row entry reference".split()
)
"""What is a state's where its name stands before it, also with an s: "turkeys relations"."""
_AND = frozenset({"and", "and what about", "what about", "and how about", "how about"})
_REMEMBERED = 20_000
_TOWARDS = frozenset({"in", "to", "with", "between", "and", "from", "of"})


@dataclass(frozen=True, slots=True)
class MentionSpelling:
    """Finds the mistyped names of countries in a message; remembers which words are odd."""

    nearest: NearNames
    known: frozenset[str]
    """Words that have a meaning of their own, in whatever language: "thats", "danke"."""
    _is_odd: Callable[[str], bool] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_is_odd", lru_cache(_REMEMBERED)(self._nothing_known))

    @property
    def names(self) -> NameIndex:
        return self.nearest.names

    @property
    def speller(self) -> Speller:
        return self.nearest.speller

    def mend(self, text: FoldedText, words: Sequence[Word], named: frozenset[int]) -> tuple[CountryMention, ...]:
        """Mentions for the words that nothing explains, given the places of those that name a country already.

        A phrase may cover a name that is a part of it.
        """
        plain = [word for word, _, _ in words]
        strange = {at for at, word in enumerate(plain) if at not in named and self._is_odd(word)}
        if strange and (tongue := tongue_of(plain)) in APART:
            strange = {at for at in strange if plain[at] not in Speller.load(tongue).words}
        known = self.names.parts
        parts = [word in known for word in plain]
        missions = [at for at, word in enumerate(plain) if word in _MISSIONS]
        owning = {at for at, word in enumerate(plain) if word[-1] == "s" and self._owner(plain, at)}
        if not (strange or missions or owning or any(parts)):
            return ()
        odd = [at in strange for at in range(len(plain))]
        inside = [at in named for at in range(len(plain))]
        before_missions = {at - step for at in missions for step in (1, 2)}
        speaks = not (_OF_STATES.isdisjoint(plain) and MentionWords.load().diplomacy.isdisjoint(plain))
        in_field = speaks or bool(named)
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
                    if all(inside[window]):
                        continue
                    owner = self._owning_phrase(plain, at, last)
                    fit = (
                        (owner.codes, owner, 1)
                        if owner
                        else self.nearest.phrase(text.folded, words[window], odd[window])
                    )
                    if fit:
                        after = last
                        break
            if not fit and not inside[at] and (odd[at] or at in owning or at in before_missions):
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
            one_wrong = named and wrong <= 1 and (long or len(" ".join(words[at : last + 1])) >= LONG_PHRASE)
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

    def _single(self, words: Sequence[Word], at: int, *, odd: bool, in_field: bool) -> Fit | None:
        word, alone = words[at][0], len(words) == 1
        if len(word) < SHORTEST - 1 or not word.isalpha():
            return None
        before = words[at - 1][0] if at else ""
        after = next((each for each, _, _ in words[at + 1 : at + 3] if each != "s"), "")
        if after in _MISSIONS and word not in self.names.parts and (len(word) < SHORTEST or not odd):
            return self.nearest.beside_a_mission(word)
        if owner := self._owner([each for each, _, _ in words], at):
            return owner.codes, owner, 1
        if not odd:
            return None
        if len(word) < SHORTEST:
            if self.speller.is_name(word):
                return None
            return self.nearest.beside_a_mission(word) if alone else self.nearest.left_out(word) if in_field else None
        owner = self.names.singles.get(word[:-1]) if word[-1] == "s" else None
        if owner and word != _CONTINENTS:
            return owner.codes, owner, 1
        if self.speller.is_name(word) or word in self.names.parts or self._is_first_name(words, at):
            return None
        fit = self.nearest.near(word) or self.nearest.jumbled(word)
        if not fit and in_field and word[-1] == "s" and len(word) >= SHORTEST:
            return self.nearest.left_out(word[:-1]) if len(word) == SHORTEST else self.nearest.near(word[:-1])
        if fit and fit[2] > 1 and self.speller.is_nearly_word(word):
            return None
        asked = before in _TOWARDS and at > 1 and words[at - 2][0] in _DEALINGS
        if fit or not asked or len(word) == SHORTEST:
            return fit or self.nearest.by_sound(word)
        return self.nearest.farther(word)

    def _owner(self, words: Sequence[str], at: int) -> Alias | None:
        """The name that a word has an s behind, whatever else that word means: "turkeys relations", "japans ties"."""
        word, after = words[at], words[at + 1 : at + 2]
        owner = self.names.singles.get(word[:-1]) if word[-1] == "s" else None
        if owner is None or owner.kind is not MentionKind.NAME:
            return None
        alone = not after and " ".join(words[:at]) in _AND  # "and japans?"
        return owner if alone or set(after) & _OWNED else None

    def _owning_phrase(self, words: Sequence[str], first: int, last: int) -> Alias | None:
        """The same of a name of several words: "holy sees embassy"."""
        if words[last - 1][-1] != "s" or _OWNED.isdisjoint(words[last : last + 1]):
            return None
        return self.names.phrases.get(" ".join(words[first:last])[:-1])

    def _is_first_name(self, words: Sequence[Word], at: int) -> bool:
        """Whether a name of people follows that is no country's: "kamala harris"."""
        follows = words[at + 1 : at + 2]
        if not follows or follows[0][1] != words[at][2] + 1:
            return False
        after = follows[0][0]
        return self.speller.is_name(after) and after not in self.names.parts and after not in self.names.singles


def _mention(text: FoldedText, first: int, last: int, fit: Fit) -> CountryMention:
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
