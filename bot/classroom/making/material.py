"""The facts that a quiz may ask about: those on which the source leaves no doubt.

A row without a name is not asked about, nor anything to which the source gives two answers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice
from random import Random
from typing import TypeVar

from intents.languages.sentences import Sentences
from knowledge.dates import EdtfDate
from knowledge.model import Fact, Reference
from knowledge.standing import standing

from .events import Event, are_apart, events_in, grouped

__all__ = ["Material", "Posting", "few_of", "is_telling"]

T = TypeVar("T")

_HORIZON = 9
"""Years within which a date is made up."""
_SHORTEST_WORD = 3
_COMBINED = 5000
"""How many combinations of one kind are made at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """The one city in which, or from which, a country is represented in another."""

    sender: str
    host: str
    kind: str
    city: str
    via: str
    """The country where the city lies, if that is a third one."""
    facts: tuple[Fact, ...]

    @property
    def about(self) -> tuple[str, str]:
        return self.sender, self.host

    @property
    def place(self) -> tuple[str, str]:
        """The city with its country."""
        return self.city, self.via or self.host


@dataclass(frozen=True)
class Material:
    """What the makers of items work with; the same facts and the same seed give the same items."""

    facts: tuple[Fact, ...]
    say: Sentences
    seed: int = 0

    def random(self, *key: object) -> Random:
        return Random(f"{self.seed} {key}")  # noqa: S311  (for variety, not for secrets)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return events_in(self.facts, self.say)

    @cached_property
    def beginnings(self) -> tuple[Event, ...]:
        return tuple(each for each in self.events if each.topic == "began")

    @cached_property
    def lone_beginnings(self) -> tuple[Event, ...]:
        """Those on whose days no other relations can have begun, not even those of a row without a name."""
        dated = [fact for fact in self.facts if fact.kind == "began" and fact.date]
        return tuple(
            event
            for event in self.beginnings
            if all(fact in event.facts or are_apart(event.date, fact.date) for fact in dated if fact.date)
        )

    def asks_country(self, event: Event) -> str:
        """Asks for the other country of a beginning."""
        return self.say(
            "With which country did {who} begin relations {when:on}?",
            who=self.say.country(event.about[0]),
            when=self.say.date(event.date),
        )

    @cached_property
    def postings(self) -> tuple[Posting, ...]:
        """Where the article's own country is represented: it is the capital of the article that is no question."""
        subjects = {fact.source.subject for fact in self.facts}
        told = (fact for fact in self.facts if fact.kind == "mission" and fact.subject in subjects)
        missions = [fact for fact in standing(told) if not fact["to"]]
        found = []
        for facts in grouped(missions, lambda fact: (fact.subject, fact.object)):
            first = facts[0]
            same = {(fact["city"], fact["via"], fact["type"]) for fact in facts}
            if first.object and len(same) == 1 and first["city"]:
                found.append(
                    Posting(
                        sender=first.subject,
                        host=first.object,
                        kind=first["type"],
                        city=first["city"],
                        via=first["via"],
                        facts=facts,
                    )
                )
        return tuple(found)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The reference list of the source, without entries that say next to nothing."""
        listed = dict.fromkeys(each for fact in self.facts for each in fact.references if is_telling(each))
        return tuple(sorted(listed, key=lambda each: each.number))

    def other_dates(self, event: Event, most: int) -> tuple[EdtfDate, ...]:
        """Dates as precise as that of the event that share no day with it or with each other.

        Those of other events come first, then ones that are a few years off.
        """
        random, right = self.random("dates", event.ask), event.date
        real = [each.date for each in self.events if each.date.precision is right.precision]
        random.shuffle(real)
        years = [year for year in range(-_HORIZON, _HORIZON + 1) if year]
        random.shuffle(years)
        chosen: list[EdtfDate] = []
        for each in (*real, *_moved(right, years)):
            if len(chosen) < most and all(are_apart(each, other) for other in (right, *chosen)):
                chosen.append(each)
        return tuple(chosen)


def is_telling(reference: Reference) -> bool:
    """Whether its text holds at least a word."""
    return any(len(word) >= _SHORTEST_WORD and word.isalpha() for word in re.split(r"\W+", reference.text))


def few_of(things: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """Combinations in the order of the things, the neighbours among them first where there are very many."""
    if len(things) <= 12:  # noqa: PLR2004  (at most 495 for fours)
        yield from combinations(things, size)
        return
    spaced = (
        things[first : first + step * (size - 1) + 1 : step]
        for step in range(1, len(things))
        for first in range(len(things) - step * (size - 1))
    )
    yield from islice((tuple(each) for each in spaced), _COMBINED)


_YEARS = re.compile(r"(\d{4}|\d{3}(?=X))")


def _moved(date: EdtfDate, years: Iterable[int]) -> Iterator[EdtfDate]:
    """The same day or month of other years; decades move by ten times as much."""
    parts = _YEARS.split(date.edtf)
    for each in years:
        moved = (str(int(part) + each) if at % 2 else part for at, part in enumerate(parts))
        try:
            yield EdtfDate.parse("".join(moved))
        except ValueError:  # 29 February
            continue
