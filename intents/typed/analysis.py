"""What stands in a message, clause by clause: its words, the countries, bodies, times and references it names."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from knowledge.names.countries import CountryMention
from knowledge.names.organisations import OrganisationMention

from ..mentions.times import TimeMention
from ..words.lexicon import Meaning

__all__ = ["Analysis", "Word", "WordKind"]


class WordKind(StrEnum):
    WORD = "word"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    TIME = "time"
    REFERENCE = "reference"
    SIGN = "sign"


class Word(NamedTuple):
    """A token, or a whole mention: its text as read (spelling mended) and its place in the folded text."""

    text: str
    start: int
    end: int
    kind: WordKind = WordKind.WORD
    nth: int = -1
    """Of a mention: which one of its kind in the clause."""
    typed: str = ""
    """In its own language, where the text is its English gloss."""

    @property
    def own(self) -> str:
        """As it reads in the language in which it was typed."""
        return self.typed or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One clause of a message."""

    text: str
    """As it was typed."""
    words: tuple[Word, ...]
    countries: tuple[CountryMention, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    """Days of any year, as (month, day)."""
    references: tuple[int, ...] = ()
    ordinal: int | None = None
    meanings: tuple[Meaning, ...] = ()
    names: tuple[str, ...] = ()
    """Words that are in no dictionary here."""
    typed: tuple[str, ...] = ()
    """The folded words as they were typed, of any kind but the names of organisations."""
    in_english: str = ""
    """The clause word by word in English, its spelling mended; empty where nothing had to be changed."""
    english_names: tuple[str, ...] = ()
    """Of the countries, in their order; empty where the clause is in English."""
    asked: bool = False
    """Whether the clause ends with a question mark."""
    checks: bool = False
    """Whether its frame asks if something is so: "is it true that …", "…, right?"."""
    sourced: "Analysis | None" = None
    """Where it asks for the source of something, that by itself."""
    found: frozenset[str] = field(init=False)
    """The names of its meanings."""
    said: str = field(init=False)
    """Its words, with a space between two."""
    meant: Mapping[int, AbstractSet[str]] = field(init=False, repr=False, compare=False)
    """The names of its meanings by the places of the words that carry them."""

    def __post_init__(self) -> None:
        meant = defaultdict[int, set[str]](set)
        for meaning in self.meanings:
            for at in range(meaning.start, meaning.end):
                meant[at].add(meaning.name)
        object.__setattr__(self, "found", frozenset([meaning.name for meaning in self.meanings]))
        object.__setattr__(self, "said", " ".join([word.text for word in self.words]))
        object.__setattr__(self, "meant", dict(meant))
