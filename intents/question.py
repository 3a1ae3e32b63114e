"""A question, understood: which intent, which countries in which part, which times, which bodies."""

from dataclasses import dataclass, field, replace

from knowledge.countries import MentionKind

from .time_mentions import TimeMention

__all__ = ["Party", "Question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A country named in a question, with the words around it, which tell its part: "embassy *in* India"."""

    codes: tuple[str, ...]
    """More than one where the name is shared: CD and CG for "Congo"."""
    kind: MentionKind
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked. ``parties`` are the countries other than ``subject``, whose foreign relations these are."""

    intent: str
    text: str
    subject: str
    parties: tuple[Party, ...] = ()
    own: tuple[Party, ...] = ()
    """Where the question names the subject itself, or its capital."""
    times: tuple[TimeMention, ...] = ()
    organisations: tuple[str, ...] = ()
    references: tuple[int, ...] = ()
    ordinal: int | None = None
    names: tuple[str, ...] = ()
    """Words that look like a name and are none that is known."""
    features: frozenset[str] = frozenset()
    """The meanings found, by their names in the lexicon, and ``yes_no`` for a question to be answered with one."""
    content: tuple[str, ...] = field(default=())
    """The words that carry meaning, in order, for a search in the text."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries asked about; of a shared name the first."""
        return tuple(dict.fromkeys(party.codes[0] for party in self.parties))

    def asks(self, *features: str) -> bool:
        """Whether any of these meanings is in the question."""
        return not self.features.isdisjoint(features)

    def about(self, code: str) -> "Question":
        """The same question, asked about another country."""
        party = Party(codes=(code,), kind=MentionKind.NAME, text="")
        return replace(self, parties=(party,), features=self.features | {"@country"})
