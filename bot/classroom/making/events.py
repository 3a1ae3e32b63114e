"""What the source dates once and beyond doubt: the stuff of most items."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from intents.languages.sentences import Sentences
from knowledge.dates import EdtfDate
from knowledge.model import Fact

__all__ = ["Event", "are_apart", "events_in", "grouped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """``ask`` is the question for its date, ``state`` the sentence that gives it some date, true or not."""

    topic: str
    about: tuple[str, ...]
    date: EdtfDate
    ask: str
    state: Callable[[EdtfDate], str]
    facts: tuple[Fact, ...]


def are_apart(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether no day can be meant by both."""
    return one.latest < other.earliest or other.latest < one.earliest


def events_in(facts: Sequence[Fact], say: Sentences) -> tuple[Event, ...]:
    """By date. What has no name, two dates or a date that is a guess is no event."""
    asking = {"began": _began, "relations_changed": _changed, "membership": _joined, "visit": _visit}
    found = [
        event
        for kind, ask in asking.items()
        for group in grouped([fact for fact in facts if fact.kind == kind], _KEYS[kind])
        if (event := _event(kind, group, ask(group[0], say), say))
    ]
    return tuple(sorted(found, key=lambda each: (each.date.earliest, each.date.latest, each.ask)))


def grouped(facts: Sequence[Fact], key: Callable[[Fact], tuple[str | None, ...]]) -> Iterator[tuple[Fact, ...]]:
    """The facts on the same thing together, in the order of the first of them."""
    groups: dict[tuple[str | None, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    yield from map(tuple, groups.values())


_KEYS: dict[str, Callable[[Fact], tuple[str | None, ...]]] = {
    "began": lambda fact: (fact.subject, fact.object),
    "relations_changed": lambda fact: (fact.subject, fact.object, fact["change"]),
    "membership": lambda fact: (fact.subject, fact["organisation"], fact["role"]),
    "visit": lambda fact: (fact["person"], fact["met"], fact["place"]),
}


def _event(kind: str, facts: tuple[Fact, ...], ask: str, say: Sentences) -> Event | None:
    first = facts[0]
    date = first.date
    if not ask or date is None or date.approximate or len(date.several) > 1 or any(fact.date != date for fact in facts):
        return None
    return Event(
        topic=kind,
        about=(first.subject, first.object) if first.object else (first.subject,),
        date=date,
        ask=ask,
        state=lambda other: say.fact(replace(first, date=other)),
        facts=facts,
    )


def _began(fact: Fact, say: Sentences) -> str:
    if fact.object is None:
        return ""
    return say("When did {pair} begin?", pair=say.relations(fact.subject, fact.object))


def _changed(fact: Fact, say: Sentences) -> str:
    if fact.object is None:
        return ""
    who, other = say.country(fact.subject), say.country(fact.object)
    if fact["by"] == fact.object:
        who, other = other, who
    match fact["change"]:
        case "severed" if fact["by"]:
            return say("When did {who} cut off relations with {other}?", who=who, other=other)
        case "severed":
            return say("When were relations between {who} and {other} cut off?", who=who, other=other)
        case "suspended" if fact["by"]:
            return say("When did {who} suspend relations with {other}?", who=who, other=other)
        case "suspended":
            return say("When were relations between {who} and {other} suspended?", who=who, other=other)
        case "resumed":
            return say("When were relations between {who} and {other} resumed?", who=who, other=other)
        case _:
            return ""


def _joined(fact: Fact, say: Sentences) -> str:
    if fact["role"] != "member":
        return ""
    who, body = say.country(fact.subject), say.organisation(fact["organisation"])
    return say("Since when has {who} been a member of {body}?", who=who, body=body)


def _visit(fact: Fact, say: Sentences) -> str:
    if fact["met"]:
        return say("When did {who} meet {other}?", who=fact["person"], other=fact["met"])
    if fact["place"]:
        return say("When did {who} visit {place}?", who=fact["person"], place=say.city(fact["place"]))
    return ""
