"""A mention among the words of its message, and what else the message speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.names.countries import CountryMention, MentionKind

from ..words.spelling import Speller
from .words import MentionWords

__all__ = ["SMALL", "Message", "Surroundings"]

SMALL = frozenset("and or in of to with the is was a for on at by do does did".split())
"""Words that join others: what stands before one ends there."""
_SOLID = frozenset({MentionKind.FLAG, MentionKind.OFFICIAL, MentionKind.NAME, MentionKind.FORMER, MentionKind.CAPITAL})
_SHOUTED = 0.75
"""Share of capitals from which they are no sign of a code, also with the key for them pressed once too often."""
_MENDED_FROM = 6
"""Letters from which a word that is in no dictionary may be a mistyped word for the business of states."""


@dataclass(frozen=True)
class Message:
    """The words of a message, folded, and the countries it may name."""

    original: str
    """As it was typed."""
    words: Sequence[str]
    starts: Sequence[int]
    """Where each begins in the original."""
    between: Sequence[str]
    """What stands before each word since the word before it, and one more at the end."""
    places: Sequence[tuple[CountryMention, int, int]]
    """Each mention with the half-open range of its words."""
    vocabulary: MentionWords = field(repr=False)
    speller: Speller = field(repr=False)
    own: frozenset[str] = frozenset()
    """Codes of the countries that people who ask are talking about."""
    of_states: bool = False
    """Whether it names an organisation of states."""

    @cached_property
    def capitalised(self) -> Sequence[bool]:
        return [self.original[start].isupper() for start in self.starts]

    @cached_property
    def shouting(self) -> bool:
        """Whether all of it stands in capitals."""
        letters = [sign for sign in self.original if sign.isalpha()]
        return sum(map(str.isupper, letters)) > _SHOUTED * len(letters)

    @cached_property
    def solid(self) -> frozenset[int]:
        """Places of the words of those mentions that hardly mean anything else."""
        return frozenset(
            at
            for mention, first, last in self.places
            if mention.kind in _SOLID
            or (mention.kind is MentionKind.DEMONYM and self.words[last - 1].endswith("ans"))
            or (mention.kind is MentionKind.ABBREVIATION and last - first + len(self.words[first]) > 3)  # noqa: PLR2004
            if not self.vocabulary.is_everyday(" ".join(self.words[first:last]))
            for at in range(first, last)
        )

    @cached_property
    def of_ours(self) -> frozenset[int]:
        """Places of the words for the country that people talk about here, though elsewhere it be a town as well, or
        "to go"."""
        ours = (each for each in self.places if each[0].kind in _SOLID and not self.own.isdisjoint(each[0].codes))
        return frozenset(at for _, first, last in ours for at in range(first, last))

    @cached_property
    def content(self) -> frozenset[int]:
        """Places of the words that say something: neither a mention, nor a number, nor asking."""
        named = {at for _, first, last in self.places for at in range(first, last)}
        return frozenset(
            at for at, word in enumerate(self.words) if at not in named and not word.isdigit() and not self.is_light(at)
        )

    @cached_property
    def speaks_of_states(self) -> bool:
        """Whether one of the words, perhaps mistyped, belongs to the business of states."""
        affairs = self.vocabulary.diplomacy
        return (
            self.of_states
            or not affairs.isdisjoint(self.words)
            or any(
                self.speller.closest(word, affairs) is not None
                for word in (self.words[at] for at in self.content)
                if len(word) >= _MENDED_FROM and self._is_odd(word)
            )
        )

    @cached_property
    def is_on_states(self) -> bool:
        """Whether it speaks of states in words that mean little else, or in others with nothing else beside them."""
        affairs, everyday = self.vocabulary.diplomacy, self.vocabulary.everyday_affairs
        if self.of_states or not self.speaks_of_states:
            return self.of_states
        content = [self.words[at] for at in self.content]
        return any(word in affairs and word not in everyday for word in self.words) or all(
            word in affairs or self.vocabulary.is_affair(word) or self._is_odd(word) for word in content
        )

    def _is_odd(self, word: str) -> bool:
        return not self.speller.is_word(word) and not self.speller.is_name(word)

    def is_light(self, at: int) -> bool:
        word = self.words[at]
        return len(word) == 1 or word in self.vocabulary.asking


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A mention in its message: folded words, and whether each begins with a capital."""

    message: Message
    mention: CountryMention
    first: int
    """Place of the mention's first word."""
    last: int
    """Place of the word after the mention."""
    others: frozenset[int]
    """Places of the words of other mentions."""
    name: str = field(init=False)
    """The words of the mention."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", " ".join(self.message.words[self.first : self.last]))

    @property
    def words(self) -> Sequence[str]:
        return self.message.words

    @property
    def between(self) -> Sequence[str]:
        return self.message.between

    @property
    def capitalised(self) -> Sequence[bool]:
        return self.message.capitalised

    @property
    def is_own(self) -> bool:
        """Whether it may be a country that people who ask are talking about."""
        return not self.message.own.isdisjoint(self.mention.codes)

    @property
    def among_states(self) -> bool:
        """Whether the message names another country beyond doubt, or speaks of the business of states."""
        solid = self.message.solid
        if self.mention.kind is not MentionKind.MISSPELLING:  # "what did Cameron do in Jamaica" names no Cameroon
            solid |= self.message.of_ours
        return not solid.issubset(range(self.first, self.last)) or self.message.is_on_states

    def word(self, offset: int) -> str:
        """The word so many places after the mention (1, 2, ...) or before it (-1, -2, ...); else empty."""
        at = self.last + offset - 1 if offset > 0 else self.first + offset
        words = self.message.words
        return words[at] if 0 <= at < len(words) else ""

    def is_capital(self, offset: int) -> bool:
        at = self._at(offset)
        return 0 <= at < len(self.words) and self.capitalised[at]

    def is_mention(self, offset: int) -> bool:
        return self._at(offset) in self.others

    @property
    def gap_before(self) -> str:
        return self.message.between[self.first]

    @property
    def gap_after(self) -> str:
        return self.message.between[self.last]

    def described(self) -> Sequence[str]:
        """The words that follow without a break and may be what the name describes, three at most."""
        at = self.last
        while at < min(self.last + 3, len(self.words)) and self.between[at].strip(" -") == "":
            if at in self.others or self.message.is_light(at):
                break
            at += 1
        return self.words[self.last : at]

    def _at(self, offset: int) -> int:
        return self.last + offset - 1 if offset > 0 else self.first + offset
