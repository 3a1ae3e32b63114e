"""What each kind of fact says, as a sentence in the language of the reader."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from .language import capitalised
from .phrase import Phrase

if TYPE_CHECKING:
    from .sentences import Sentences

__all__ = ["TELLING", "Tell"]

Tell = Callable[["Sentences", Fact], str]


def _finished(*parts: str) -> str:
    """A sentence of parts, some of which may be empty."""
    return f"{capitalised(' '.join(filter(None, parts)))}."


def _when(say: "Sentences", fact: Fact) -> str:
    """The date with its preposition, else what the source says of the time; perhaps empty."""
    if fact.date:
        return say.on(fact.date)
    return say.language.in_source_words(fact["when"]) if fact["when"] else ""


def _began(say: "Sentences", fact: Fact) -> str:
    if fact.date is None:
        return say.excerpt(fact)
    when = say.date(fact.date)
    if fact.object is None:
        return say(
            "The source dates the beginning of relations with a country that it leaves unnamed {when:on}.", when=when
        )
    return say("{pair} began {when:on}.", pair=say.relations(fact.subject, fact.object), when=when)


def _mission(say: "Sentences", fact: Fact) -> str:
    sender, host = say.country(fact.subject), fact.object or ""
    kind = say.mission(fact["type"], fact["to"])
    if fact["via"]:
        return _from_afar(say, fact, sender, kind)
    city = fact["city"]
    place = format(say.city(city, host) if city else say.country(host), "in")
    when = _when(say, fact)
    match fact["change"]:
        case "opened":
            return _finished(say("{sender} opened {kind:a} {place}", sender=sender, kind=kind, place=place), when)
        case "reopened":
            return _finished(say("{sender} reopened {kind:a} {place}", sender=sender, kind=kind, place=place), when)
        case "upgraded":
            return _finished(say("{sender} raised its mission {place} to {kind:a}", sender=sender, kind=kind,
                                 place=place), when)  # fmt: skip
        case "closed":
            return _finished(say("{sender} closed its {kind} {place}", sender=sender, kind=kind, place=place), when)
        case "former" if fact.date:
            return say("{sender} had {kind:a} {place} {date:until}.", sender=sender, kind=kind, place=place,
                       date=say.date(fact.date))  # fmt: skip
        case "former":
            return say("{sender} once had {kind:a} {place}.", sender=sender, kind=kind, place=place)
        case _ if fact.date:
            return say("{sender} has had {kind:a} {place} {date:since}.", sender=sender, kind=kind, place=place,
                       date=say.date(fact.date))  # fmt: skip
        case _ if city and host != fact.source.subject and city != say.name(host):
            where = say.city(city, host)
            return say("{sender} has {kind:a} in {city}, {country}.", sender=sender, kind=kind, city=where,
                       country=say.country(host))  # fmt: skip
        case _ if city:
            return say("{sender} has {kind:a} in {city}.", sender=sender, kind=kind, city=say.city(city, host))
        case _:
            return say("{sender} has {kind:a} {place}.", sender=sender, kind=kind, place=place)


def _no_mission(say: "Sentences", fact: Fact) -> str:
    host = fact.object or ""
    place = format(say.city(fact["city"], host) if fact["city"] else say.country(host), "in")
    return _finished(
        say("{sender} has no {kind} {place}", sender=say.country(fact.subject), kind=say.mission(fact["type"]),
            place=place)
    )  # fmt: skip


def _no_relations(say: "Sentences", fact: Fact) -> str:
    who, others = say.country(fact.subject), say.country(fact.object or "")
    return say("{who} has no diplomatic relations with {others}.", who=who, others=others)


def _from_afar(say: "Sentences", fact: Fact, sender: Phrase, kind: Phrase) -> str:
    """Accredited from another country: from an embassy there, or in the person of an ambassador."""
    host, country = say.country(fact.object or ""), say.country(fact["via"])
    if not fact["type"]:
        if not fact["city"]:
            return say("{sender} is accredited to {host} from {country}.", sender=sender, host=host, country=country)
        return say("{sender} is accredited to {host} from {city}, {country}.", sender=sender, host=host,
                   city=say.city(fact["city"], fact["via"]), country=country)  # fmt: skip
    if fact["type"].endswith(("ambassador", "commissioner", "nuncio")):
        place = format(say.city(fact["city"], fact["via"]) if fact["city"] else country, "in")
        return say("{sender} has {kind:a} for {host} {place}.", sender=sender, kind=kind, host=host, place=place)
    if not fact["city"]:
        return say("{sender} covers {host} from its {kind} in {country}.", sender=sender, host=host, kind=kind,
                   country=country)  # fmt: skip
    return say(
        "{sender} covers {host} from its {kind} in {city}, {country}.",
        sender=sender,
        host=host,
        kind=kind,
        city=say.city(fact["city"], fact["via"]),
        country=country,
    )


def _membership(say: "Sentences", fact: Fact) -> str:
    who, body, when = say.country(fact.subject), say.organisation(fact["organisation"]), _when(say, fact)
    match fact["role"]:
        case "president":
            return _finished(say("{who} presided over {body}", who=who, body=body), when)
        case "not a member":
            return say("{who} is not a member of {body}.", who=who, body=body)
        case "withdrawn":
            return _finished(say("{who} withdrew from {body}", who=who, body=body), when)
        case "expelled":
            return _finished(say("{who} was expelled from {body}", who=who, body=body), when)
        case "suspended":
            return _finished(say("{who} was suspended from {body}", who=who, body=body), when)
        case "non-permanent member" if not when:
            return say.excerpt(fact)  # which may tell when it was elected
        case "non-permanent member":
            return _finished(say("{who} was a non-permanent member of {body}", who=who, body=body), when)
        case "founding member" if fact.date or say.organisations[fact["organisation"]].past:
            return _finished(say("{who} was a founding member of {body}", who=who, body=body), when)
        case "founding member":
            return say("{who} is a founding member of {body}.", who=who, body=body)
        case "associate member" if fact.date:
            since = say.date(fact.date)
            return say("{who} has been an associate member of {body} {when:since}.", who=who, body=body, when=since)
        case "associate member":
            return say("{who} is an associate member of {body}.", who=who, body=body)
        case "observer" if fact.date:
            since = say.date(fact.date)
            return say("{who} has been an observer of {body} {when:since}.", who=who, body=body, when=since)
        case "observer":
            return say("{who} is an observer of {body}.", who=who, body=body)
        case "former member" if fact["when"]:
            return _finished(say("{who} was a member of {body}", who=who, body=body), when)
        case "former member" if fact.date:
            return _finished(say("{who} joined {body}", who=who, body=body), when)
        case "former member":
            return say("{who} used to be a member of {body}.", who=who, body=body)
        case "partner" if fact.date:
            since = say.date(fact.date)
            return say("{who} has been a partner of {body} {when:since}.", who=who, body=body, when=since)
        case "partner":
            return say("{who} is a partner of {body}.", who=who, body=body)
        case "member" if fact.date:
            since = say.date(fact.date)
            return say("{who} has been a member of {body} {when:since}.", who=who, body=body, when=since)
        case "member":
            return say("{who} is a member of {body}.", who=who, body=body)
        case _:
            return say.excerpt(fact)


def _changed(say: "Sentences", fact: Fact) -> str:
    who, other = say.country(fact.subject), say.country(fact.object or fact.subject)
    if fact["by"] and fact["by"] == fact.object:
        who, other = other, who
    change, by, when = fact["change"], fact["by"], _when(say, fact)
    if change == "not recognised":
        return _finished(say("{who} has not recognised {other}", who=who, other=other))
    if change == "recognition withdrawn":
        return _finished(say("{who} withdrew its recognition of {other}", who=who, other=other), when)
    if by and change in {"severed", "suspended", "recognised"}:
        match change:
            case "severed":
                return _finished(say("{who} cut off relations with {other}", who=who, other=other), when)
            case "suspended":
                return _finished(say("{who} suspended relations with {other}", who=who, other=other), when)
            case _:
                return _finished(say("{who} recognised {other}", who=who, other=other), when)
    pair = say.relations(fact.subject, fact.object or fact.subject)
    match change:
        case "severed":
            return _finished(say("{pair} were cut off", pair=pair), when)
        case "suspended":
            return _finished(say("{pair} were suspended", pair=pair), when)
        case "downgraded":
            return _finished(say("{pair} were downgraded", pair=pair), when)
        case "upgraded":
            return _finished(say("{pair} were upgraded", pair=pair), when)
        case "resumed":
            return _finished(say("{pair} were resumed", pair=pair), when)
        case _:
            return say.excerpt(fact)


def _visit(say: "Sentences", fact: Fact) -> str:
    person = _titled(say, fact, "office", "person")
    place = fact["place"]
    if fact["met"]:
        met = _titled(say, fact, "met_office", "met")
        where = format(_place(say, fact), "in") if place else ""
        return _finished(say("{who} met {other}", who=person, other=met), where, _when(say, fact))
    if not place:
        return _finished(say("{who} came on a visit", who=person), _when(say, fact))
    return _finished(say("{who} visited {place}", who=person, place=_place(say, fact)), _when(say, fact))


def _place(say: "Sentences", fact: Fact) -> Phrase:
    """A country under its name, or a city: the capital of a country that the fact is about, or another one."""
    place = fact["place"]
    for code in sorted(fact.about):
        country = say.countries[code]
        if place in {country.name, country.with_article}:
            return say.country(code)
        if place == country.capital:
            return say.city(place, code)
    named = say.countries.exact(fold(place))
    if len(named) == 1 and named[0].text == place and named[0].kind in _OF_COUNTRIES and len(named[0].codes) == 1:
        return say.country(named[0].codes[0])
    return say.city(place)


_OF_COUNTRIES = frozenset({MentionKind.NAME, MentionKind.ABBREVIATION})
"""Names of today: who visited "the UK" came to the United Kingdom."""


def _titled(say: "Sentences", fact: Fact, office: str, person: str) -> str:
    """The name with the office that the source gives, in languages that can say it."""
    return f"{fact[office]} {fact[person]}".strip() if say.language.tag == fact.source.language else fact[person]


TELLING: Mapping[str, Tell] = MappingProxyType(
    {
        "began": _began,
        "mission": _mission,
        "no_mission": _no_mission,
        "no_relations": _no_relations,
        "membership": _membership,
        "relations_changed": _changed,
        "visit": _visit,
    }
)
