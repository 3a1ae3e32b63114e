"""A question, understood: which intent, which countries in which part, which times, which bodies."""

from dataclasses import dataclass, field, replace
from typing import Self

from knowledge.names.countries import MentionKind

from ..mentions.times import TimeMention

__all__ = ["Party", "Question", "Side"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """From whose side a message is read: ``subject`` is the country whose foreign relations are asked about."""

    subject: str
    also: tuple[str, ...] = ()
    """Further countries that are asked the same, each by its own article."""
    other: str | None = None
    """The country on the other side, where the message leaves it to be understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A country named in a question, with the words around it, which tell its part: "embassy *in* India"."""

    codes: tuple[str, ...]
    """More than one where the name is shared: CD and CG for "Congo"."""
    kind: MentionKind
    text: str
    before: str = ""
    after: str = ""
    in_english: str = ""
    """Its English name, where the text is in another language."""

    @property
    def english(self) -> str:
        return self.in_english or self.text

    @classmethod
    def of(cls, code: str) -> Self:
        """A country that is understood, not named."""
        return cls(codes=(code,), kind=MentionKind.NAME, text="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked. ``parties`` are the countries other than ``subject``, whose foreign relations these are."""

    intent: str
    text: str
    subject: str
    parties: tuple[Party, ...] = ()
    own: tuple[Party, ...] = ()
    """Where the question names the subject itself, or its capital."""
    also: tuple[str, ...] = ()
    """Countries that the same is asked of, each by its own article."""
    times: tuple[TimeMention, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    """Days of any year, as (month, day)."""
    organisations: tuple[str, ...] = ()
    references: tuple[int, ...] = ()
    ordinal: int | None = None
    in_english: str = ""
    """The text word by word in English, where it is in another language, or is mistyped."""
    names: tuple[str, ...] = ()
    """Words that look like a name and are none that is known."""
    features: frozenset[str] = frozenset()
    """The meanings found, by their names in the lexicon, and ``yes_no`` for a question to be answered with one."""
    content: tuple[str, ...] = field(default=())
    """The words that carry meaning, in order, for a search in the text."""
    excluded: tuple[str, ...] = ()
    """Countries that are left out: "anyone but Belgium"."""
    topics: tuple[str, ...] = ()
    """Words that no meaning of the lexicon covers: what is told has to hold them."""

    @property
    def english(self) -> str:
        """The text as the English sentences of a source can be held against it."""
        return self.in_english or self.text

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries asked about; of a shared name the first."""
        return tuple(dict.fromkeys([party.codes[0] for party in self.parties]))

    def asks(self, *features: str) -> bool:
        """Whether any of these meanings is in the question."""
        return not self.features.isdisjoint(features)

    def about(self, code: str) -> "Question":
        """The same question, asked about another country."""
        return replace(self, parties=(Party.of(code),), features=self.features | {"@country"})
