"""What is told alike of several countries, in one sentence: "Ghana, Norway and Peru each have an embassy there"; and
under which name the source lists a country that it calls otherwise."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

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
    return [*(_together(told, claims, say) if len(told) > 1 else told), *_other_names(claims, say)]


def _together(told: list[str], claims: Sequence[Claim], say: Sentences) -> list[str]:
    plain = {claim.sentence: claim.facts[0] for claim in claims if _is_plain(claim, say)}
    told = _without_repeated(told, plain)
    for rule in _RULES if len(plain) > 1 else ():
        told = _joined(told, plain, rule, say)
    return told


def _other_names(claims: Iterable[Claim], say: Sentences) -> list[str]:
    """Which of the countries that were told the source lists by a former name, "Soviet Union", where none says so."""
    said: dict[str, str] = {}
    for claim in claims:
        for fact in claim.facts:
            quote = fact.quote.exact
            if not fact.object or not _has_its_name(fact) or say.name(fact.object) in quote:
                continue
            named = [each for each in say.countries.exact(fold(quote)) if fact.object in each.codes]
            if {each.kind for each in named} == {MentionKind.FORMER} and named[0].text not in claim.sentence:
                said[fact.object] = named[0].text
    return [
        say("For {country} the source writes {name}.", country=say.country(code), name=say.quoted(name))
        for code, name in said.items()
    ]


def _has_its_name(fact: Fact) -> bool:
    """Whether the country's name is quoted with it; a beginning in a table is quoted by its date alone."""
    return fact.kind == "listed" or (fact.kind == "began" and fact.provenance[0].locator.item is not None)


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
