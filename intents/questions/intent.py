"""What an intent is: the ways people ask for something, what to look up, and what to say.

A way of asking is a line of features, all of which the question has to have::

    "when begin|relations @country -end"

A feature is a meaning of the lexicon, ``yes_no``, or a slot: ``@country`` (another country than the subject),
``@countries`` (two or more), ``@subject``, ``@time``, ``@organisation``, ``@reference``, ``@ordinal``, ``@name``; in
``allows`` also ``@words``: any word that has no meaning of its own here, and that the reply looks for in what it
quotes.
``a|b`` is either; ``-a`` must not be there. An intent wins only a question of which it accounts for every word
that carries meaning: those of its way, and those that it lists in ``allows``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

from knowledge.model import Fact
from knowledge.query import FactQuery

from ..languages.sentences import Sentences
from .answer import Answer, Claim
from .question import Question

__all__ = ["Intent", "Queries", "Scope", "Way", "about_parties", "allow", "always", "kinds", "sorted_by_date", "ways"]


@dataclass(frozen=True, slots=True)
class Way:
    needs: tuple[frozenset[str], ...]
    lacks: frozenset[str]
    wanted: frozenset[str] = field(init=False, repr=False, compare=False)
    """Every feature of its needs."""
    _all_of: frozenset[str] = field(init=False, repr=False, compare=False)
    _any_of: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    """The needs that leave a choice."""

    def __post_init__(self) -> None:
        choices = tuple(need for need in self.needs if len(need) > 1)
        object.__setattr__(self, "wanted", frozenset().union(*self.needs))
        object.__setattr__(self, "_any_of", choices)
        object.__setattr__(self, "_all_of", frozenset().union(*(need for need in self.needs if need not in choices)))

    @classmethod
    def parse(cls, line: str) -> Self:
        parts = line.split()
        return cls(
            needs=tuple(frozenset(part.split("|")) for part in parts if not part.startswith("-")),
            lacks=frozenset(part[1:] for part in parts if part.startswith("-")),
        )

    def fits(self, features: frozenset[str]) -> bool:
        return (
            self._all_of <= features
            and self.lacks.isdisjoint(features)
            and not any(map(features.isdisjoint, self._any_of))
        )

    def missing(self, features: frozenset[str]) -> tuple[str, ...]:
        """What the question would have to say as well: ``("begin|relations",)``."""
        return tuple("|".join(sorted(need)) for need in self.needs if need.isdisjoint(features))


def ways(lines: str) -> tuple[Way, ...]:
    """One way a line; empty lines do not count."""
    return tuple(Way.parse(line) for line in lines.splitlines() if line.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a reply is made from: the question, the facts that were looked up, and how to say them."""

    question: Question
    facts: tuple[Fact, ...]
    say: Sentences
    claims: tuple[Claim, ...] = ()
    """What the reply before this one claimed."""

    def claim(self, fact: Fact) -> Claim:
        """The fact in its own sentence."""
        return Claim(self.say.fact(fact), (fact,))

    def quoted(self, fact: Fact) -> Claim:
        """The sentence of the source that tells it."""
        return Claim(self.say.excerpt(fact), (fact,))

    def yes(self, fact: Fact) -> Claim:
        """Yes, and the fact in its own sentence."""
        return Claim(self.say("Yes: {fact}", fact=self.say.within(self.say.fact(fact))), (fact,))

    def no(self, fact: Fact) -> Claim:
        """No, and the fact in its own sentence."""
        return Claim(self.say("No: {fact}", fact=self.say.within(self.say.fact(fact))), (fact,))

    def of_kind(self, kind: str, *, object: str | None = None) -> tuple[Fact, ...]:  # noqa: A002
        """The facts of a kind; with ``object``, only those about that other country."""
        return tuple([fact for fact in self.facts if fact.kind == kind and (object is None or fact.object == object)])


Queries = tuple[FactQuery, ...]
"""What an intent looks up: the facts that any of them matches."""


def _everything(question: Question) -> Queries:
    return (FactQuery(about=frozenset({question.subject})),)


def always(_: Question) -> bool:
    return True


def _never(_: Question) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    name: str
    title: str
    """What is asked for, in a few words: "start date"."""
    ways: tuple[Way, ...]
    reply: Callable[[Scope], Answer]
    examples: tuple[str, ...]
    allows: frozenset[str] = frozenset()
    searches: Callable[[Question], bool] = field(default=_never)
    """Whether a sentence of the source may be quoted where the facts have no answer."""
    complete: bool = False
    """Whether the facts are all that there is to tell, so that no sentence is looked for where a question goes on."""
    several: bool = False
    """Whether it looks into the articles of every country that the same is asked of, else only the subject's."""
    lookup: Callable[[Question], Queries] = field(default=_everything)
    """Asks for no more than the reply needs: a whole article takes longer than all the rest of an answer."""


def about_parties(*names: str) -> Callable[[Question], Queries]:
    """A lookup of everything about the countries of the question; where it names none, of these kinds only."""

    def lookup(question: Question) -> Queries:
        codes = frozenset(code for party in question.parties for code in party.codes)
        return (FactQuery(about=codes),) if codes else kinds(*names)(question)

    return lookup


def kinds(*names: str) -> Callable[[Question], Queries]:
    """A lookup of all facts of these kinds; of none, where no kind is named."""

    def lookup(question: Question) -> Queries:
        return (FactQuery(kinds=frozenset(names), about=frozenset({question.subject})),)

    return lookup


def allow(*features: Iterable[str] | str) -> frozenset[str]:
    return frozenset(name for each in features for name in (each.split() if isinstance(each, str) else each))


def sorted_by_date(facts: Sequence[Fact]) -> list[Fact]:
    """Dated facts, earliest first; where one year has a bare year and a day, the bare year stands first."""
    dated = [fact for fact in facts if fact.date]
    return sorted(dated, key=lambda fact: (fact.date.earliest, fact.date.latest) if fact.date else ())
