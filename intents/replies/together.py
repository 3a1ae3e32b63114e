"""What is told alike of several countries, in one sentence: "Ghana, Norway and Peru each have an embassy there"."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.model import Fact

from ..languages.phrase import Phrase
from ..languages.sentences import Sentences
from ..questions.answer import Claim

__all__ = ["told_together"]


@dataclass(frozen=True, slots=True)
class _Rule:
    """What missions have in common that are told of in one sentence."""

    common: Callable[[Fact], Hashable]
    enough: int
    """So many of them are."""
    sentence: Callable[[Sentences, Sequence[Fact]], str]


def told_together(claims: Iterable[Claim], say: Sentences) -> list[str]:
    """The sentences of the claims in their order, none twice; what is told alike stands where the first of it would."""
    claims = tuple(claims)
    told = list(dict.fromkeys(claim.sentence for claim in claims))
    if len(told) == 1:
        return told
    plain = {claim.sentence: claim.facts[0] for claim in claims if _is_plain(claim, say)}
    told = _without_repeated(told, plain)
    for rule in _RULES if len(plain) > 1 else ():
        told = _joined(told, plain, rule, say)
    return told


def _joined(told: Sequence[str], plain: Mapping[str, Fact], rule: _Rule, say: Sentences) -> list[str]:
    groups: defaultdict[Hashable, list[Fact]] = defaultdict(list)
    for each in told:
        if each in plain:
            groups[rule.common(plain[each])].append(plain[each])
    whole = {common: rule.sentence(say, facts) for common, facts in groups.items() if len(facts) >= rule.enough}
    said = (whole.get(rule.common(plain[each]), each) if each in plain else each for each in told)
    return list(dict.fromkeys(said))


def _without_repeated(told: Sequence[str], plain: Mapping[str, Fact]) -> list[str]:
    """ "Peru has an embassy in Kenya" says nothing beside "Peru has an embassy in Nairobi"."""
    placed = {_of_one(fact) for fact in plain.values() if fact["city"]}
    return [each for each in told if each not in plain or plain[each]["city"] or _of_one(plain[each]) not in placed]


def _of_one(fact: Fact) -> Hashable:
    return fact["type"], fact["to"], fact.subject, fact.object


def _is_plain(claim: Claim, say: Sentences) -> bool:
    """Whether all that it says is that a mission is somewhere."""
    fact = claim.facts[0]
    return (
        len(claim.facts) == 1
        and fact.kind == "mission"
        and bool(fact.object)
        and not (fact.date or fact["via"] or fact["change"] or fact["when"])
        and claim.sentence == say.fact(fact)
    )


def _same_place(fact: Fact) -> Hashable:
    return fact["type"], fact["to"], fact.object, fact["city"]


def _same_sender(fact: Fact) -> Hashable:
    return (fact["type"], fact["to"], fact.subject) if fact["city"] else _of_one(fact)


def _of_senders(say: Sentences, facts: Sequence[Fact]) -> str:
    one, host = facts[0], facts[0].object or ""
    if not one["city"]:
        return say(
            "{senders} each have {kind:a} in {country}.",
            senders=say.several(fact.subject for fact in facts),
            kind=say.mission(one["type"], one["to"]),
            country=say.country(host),
        )
    city = say.city(one["city"], host)
    slots = {
        "senders": say.several(fact.subject for fact in facts),
        "kind": say.mission(one["type"], one["to"]),
        "city": city,
    }
    if host != one.source.subject and one["city"] != say.name(host):
        return say("{senders} each have {kind:a} in {city}, {country}.", **slots, country=say.country(host))
    return say("{senders} each have {kind:a} in {city}.", **slots)


def _in_places(say: Sentences, facts: Sequence[Fact]) -> str:
    one = facts[0]
    return say(
        "{sender} has {kind:a} in each of these cities: {cities}.",
        sender=say.country(one.subject),
        kind=say.mission(one["type"], one["to"]),
        cities=say.join(_place(say, fact) for fact in facts),
    )


def _place(say: Sentences, fact: Fact) -> Phrase | str:
    city, host = say.city(fact["city"], fact.object), fact.object or ""
    if host == fact.source.subject or fact["city"] == say.name(host):
        return city
    return say("{city} ({country})", city=city, country=say.name(host))


_RULES = (_Rule(_same_place, 2, _of_senders), _Rule(_same_sender, 3, _in_places))
