"""Which organisations the country belongs to, since when, in what role, and what it did there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..folding import fold
from ..memberships.both import of_both
from ..memberships.by_others import before_named, of_others
from ..memberships.items import Bodies
from ..memberships.nominal import in_items
from ..memberships.rows import in_row
from ..memberships.same import applied_to, of_the_same
from ..memberships.verbs import of_clauses
from ..memberships.words import Membership, role_of
from ..model import Fact, Passage
from ..text.grammar import THE_COUNTRY
from ..text.lists_of_bodies import BODIES, bodies_of_lists
from ..text.reading import Line, Reading
from ..text.skeleton import DATE

KIND = "membership"

_PRONOUN = re.compile(
    r"(?:The country|It|Its membership|(?:Is|Was|Has been|Remains|Became) (?:also )?(?:an?|one of|the))\b"
)
"""Or no subject at all: "Is also a member of …"."""
_OWN_SUBJECT = re.compile(
    r"(?:(?:Since|Except for|Before|By|Through|In|On|After|During|From|Until|When|Under|As|With) "
    r"[^;<]{0,60}(?:<T\d+>)?[^;<]{0,40}(?:<T\d+>)?, )?"
    r"(?:(?:The foreign (?:relations|policy)|The [Gg]overnment) of )?<S\d+>|<R\d+> [Gg]overnment\b"
    r"|Having (?:[^;,<]|<[OT]\d+>){3,60}, <S\d+>"
    r"|(?:In|At|By|During|Before|After|Since|Under|Besides|Until|From) (?:[^,;<]|<T\d+>){1,70} "
    r"<S\d+> (?:also )?(?:[a-z]+ed|is|was|has|had|became|took|takes|belongs|kept|sent|held|led|left|gave)\b"
)
"""A sentence on the article's own country: "Since civilian government returned in March 1990, Chile has …"."""
_OF_OUR_OWN = re.compile(r"(?:Since then,? )?<S\d+> |<R\d+> [Gg]overnment ")
_NEW_STATE = re.compile(
    r"(?:(?:After|With|At|On|In|Since) [^;,<]{0,40}(?:<T\d+>)?,? )?[Tt]he (?:new|young) (?:state|republic|nation)\b"
    r"|<R\d+> (?:(?:foreign|external) )?(?:policy|relations|diplomacy)\b"
)
"""It is about its own country, if it names no other."""
_IT_WITHIN = re.compile(
    r"(?:On|In|Since) <T\d+>,? it\b"
    r"|(?:On|In|At|By|During|Before|After|Since|Under|Until|From|Following) (?!that\b)[^,;<]{2,90}(?:<T\d+>)?,?"
    r" it [a-z]+\b"
)
_COUNTRY_WITHIN = re.compile(
    r"(?:(?:On|In|At|By|During|Before|After|Since|Under|Until|From|Besides|With) "
    rf"(?:[^,;<]|<T\d+>){{1,60}},? (?=the ))?{THE_COUNTRY}(?!['’]| of)"
)
_TOGETHER = re.compile(r"(?:(?:Together|Along|Jointly) with|With(?= <N)) (?:[^.;,]|, (?=<)){2,60}?,? it [a-z]+\b")
""" "Together with Chad it founded …": still of the same country."""
_WHEN_IT_LEFT = re.compile(rf"\b(?:when|after|because) <S\d+> (?:left|quit|withdrew from) (?P<body>{BODIES})(?=[.,;])")
_HAS_BODY = re.compile(BODIES).search
_HAS_DAY = re.compile(DATE).findall
_HAS_BODY_ALL = re.compile(BODIES).findall


def extract(reading: Reading) -> Iterator[Fact]:
    """In sentences and in tables of organisations.

    Slots: ``organisation`` (id); ``role``: member, or as the source says (observer, founding member, non-permanent
    member, president, host, withdrawn, suspended, not a member), former member where it tells that the country left
    later, or where the body is no more; ``when`` in the source's words."""
    told = [*_told(reading), *_in_items(reading)]
    named = {fact["organisation"] for fact in told}
    told += (_fact(reading, each, passage) for each, passage in of_both(reading) if each.body not in named)
    left = [fact for fact in told if fact["role"] in {"withdrawn", "expelled"} and not fact["when"]]
    for fact in told:
        ended = fact["role"] in _WITHIN and any(_ended(fact, each) for each in left)
        ended |= fact["role"] == "member" and reading.organisations[fact["organisation"]].past
        yield _withrole_of(fact, "former member") if ended else fact


_OF_TERMS = frozenset({"unsc", "unhrc", "ecosoc"})
"""Who sits there for a time has not been a member of anything before and after."""
_WITHIN = frozenset({"member", "founding member"})


def _ended(member: Fact, left: Fact) -> bool:
    if member["organisation"] != left["organisation"]:
        return False
    if member.date and left.date:
        return member.date.precedes(left.date) is True
    if left.date is None and (member.date is None or left.quote.start > member.quote.start):
        return not _STILL_OR_AGAIN.search(member.quote.exact)
    return member.date is None and member.quote == left.quote


_STILL_OR_AGAIN = re.compile(r"\b(?:is|are|remains?|belongs?|again|back|re-?join\w+|re-?admi\w+|return\w+)\b")


def _withrole_of(fact: Fact, role: str) -> Fact:
    return replace(fact, slots=tuple((name, role if name == "role" else text) for name, text in fact.slots))


@dataclass(slots=True)
class _Paragraph:
    """What the sentences of a paragraph have spoken of so far."""

    number: int = -1
    section: tuple[str, ...] = ()
    own: bool = False
    """Whether the last one was about the article's own country."""
    bodies: set[str] = field(default_factory=set)
    before: bool = False
    """Whether the one before it was."""
    last: str | None = None
    """The one body of the last sentence."""


def _told(reading: Reading) -> Iterator[Fact]:
    spoken = _Paragraph()
    others: set[tuple[str, ...]] = set()
    last_named = ""
    section: tuple[str, ...] = ()
    of_its_people = behind_list = False
    listed = list(bodies_of_lists(reading.lines))
    of_lists = {item.line.passage.locator.section for item in listed}
    for before, line in zip((None, *reading.lines), reading.lines, strict=False):
        own = bool(_OWN_SUBJECT.match(line.text) or (_NEW_STATE.match(line.text) and not _lands(reading, line)))
        same = spoken.number == line.passage.paragraph
        place = line.passage.locator
        goes_on = bool(_PRONOUN.match(line.text)) and (
            (spoken.own and spoken.section == place.section) or _opens_a_section(reading, line, section)
        )
        section = place.section
        within = bool(_IT_WITHIN.match(line.text))
        carried = same and spoken.own and bool(_PRONOUN.match(line.text) or _TOGETHER.match(line.text) or within)
        no_other = not others or (of_its_people and len(others) > 1)  # "the country" is none of several
        named_last = bool(others) and last_named == reading.subject  # and others before it
        country = _COUNTRY_WITHIN.match(line.text)
        of_a_kind = country is not None and country["noun"] is not None
        meant = country is not None and (not of_a_kind or _is_a(reading, country["noun"]))
        carried |= meant and (not same or no_other or named_last)
        of_its_people = line.text.startswith("<R")
        others = _lands(reading, line)
        last_named = _last_named(reading, line)
        carried |= (behind_list and bool(_PRONOUN.match(line.text))) or goes_on
        behind_list = place.item is not None and place.section in of_lists
        if not same:
            spoken = _Paragraph(line.passage.paragraph, place.section)
        last, spoken.last = (spoken.last if carried else None), None
        spoken.before, spoken.own = spoken.own, own or carried or (same and spoken.own and not others)
        of_a_row = line.row is not None or line.other is not None
        if of_a_row and not _OF_OUR_OWN.match(line.text):
            yield from _named_in_row(reading, line, spoken.bodies)
            continue
        if (of_a_kind or _PRONOUN.match(line.text) or _TOGETHER.match(line.text) or (within and same)) and not carried:
            continue  # "it" may be another country that the sentence before is about
        found = list(dict.fromkeys(_of_line(reading, line, last, spoken)))
        founded = {each.body for each in found if each.role == "founding member"}
        seen = {(body, "member") for body in founded}
        since = before if same and before and _SINCE_THEN.match(line.text) else None
        came_back = {each.body for each in found if each.role == "withdrawn"}
        for each in found:
            if (each.body, each.role) not in seen or (each.body in came_back and each.role == "member"):
                seen.add((each.body, each.role))
                yield _since_then(reading, each, line, since) or _fact(reading, each, line.passage)
    for item in listed:
        body = Bodies(item.line, reading.organisations).id(item.body)
        if body and not (item.term and body in _OF_TERMS):
            date = item.line.skeleton.date(item.date) if item.date else None
            role = "former member" if item.term else role_of(item.role or "member")
            yield _fact(reading, Membership(body, role, date, item.line.skeleton.words(item.term)), item.line.passage)
    for row in reading.article.rows:
        yield from (_fact(reading, found, *passages) for found, passages in in_row(reading, row))


def _in_items(reading: Reading) -> Iterator[Fact]:
    lead: Line | None = None
    for line in reading.lines:
        place = line.passage.locator
        if place.item is None:
            lead = line
        elif lead and lead.passage.locator.section == place.section and line.other is None:
            found = in_items(Bodies(line, reading.organisations), lead)
            yield from (_fact(reading, each, line.passage) for each in found)


def _opens_a_section(reading: Reading, line: Line, before: tuple[str, ...]) -> bool:
    """Whether "it" begins a section whose heading names neither another country nor a body: it is the article's own."""
    place = line.passage.locator
    if place.section in {before, ()} or place.item is not None or line.row is not None or line.other is not None:
        return False
    heading = fold(place.section[-1])
    others = [each for each in reading.countries.exact(heading) if each.codes != (reading.subject,)]
    return not others and not reading.organisations.find(heading)


_SINCE_THEN = re.compile(r"Since (?:then|that (?:time|date|year)),? <S\d+> (?:has been|is|has belonged) ")


def _since_then(reading: Reading, found: Membership, line: Line, before: Line | None) -> Fact | None:
    """ "It gained independence in 1966. Since then Kenya has been a member …": the one day that was told before."""
    days = _HAS_DAY(before.text) if before else []
    if before is None or len(days) != 1 or found.date or found.when or found.role != "member":
        return None
    return _fact(reading, replace(found, date=before.skeleton.date(days[0])), line.passage, before.passage)


def _bodies_in(reading: Reading, line: Line) -> set[str]:
    bodies = Bodies(line, reading.organisations)
    return {body for each in _HAS_BODY_ALL(line.text) if (body := bodies.id(each))}


def _named_in_row(reading: Reading, line: Line, spoken: set[str]) -> Iterator[Fact]:
    """What a sentence in the row of another country tells of its own one by name: whose "it" is, is left open."""
    bodies = Bodies(line, reading.organisations, None, frozenset(spoken))
    spoken |= _bodies_in(reading, line)
    for match in _WHEN_IT_LEFT.finditer(line.text):
        if body := bodies.id(match["body"]):
            yield _fact(reading, Membership(body, "withdrawn"), line.passage)
    if spoken or _HAS_BODY(line.text):
        told = (*of_clauses(bodies, named=True), *before_named(bodies))
        yield from (_fact(reading, each, line.passage) for each in dict.fromkeys(told))


_CROWNED = ("kingdom", "sultanate", "emirate", "principality")


def _is_a(reading: Reading, noun: str) -> bool:
    """Whether "the kingdom" may be the article's own country: a republic is none."""
    name = reading.countries[reading.subject].name
    whole = {each: reading.countries.exact(fold(f"{each} of {name}")) for each in _CROWNED}
    crowned = [each for each, found in whole.items() if any(mention.start == 0 for mention in found)]
    return noun in crowned if noun in _CROWNED else not (crowned and noun == "republic")


def _lands(reading: Reading, line: Line) -> set[tuple[str, ...]]:
    """The other countries that it names."""
    return {mention.codes for mention in line.skeleton.lands} - {(reading.subject,), ("EU",)}


def _last_named(reading: Reading, line: Line) -> str:
    """The country that it names last, unless it begins with another one."""
    named = [code for each in line.skeleton.lands for code in each.codes]
    return named[-1] if named and (named[0] == reading.subject or not re.match("<[NCD]", line.text)) else ""


def _fact(reading: Reading, found: Membership, *passages: Passage) -> Fact:
    return Fact(
        kind=KIND,
        subject=reading.subject,
        date=found.date,
        slots=(("organisation", found.body), ("role", found.role), ("when", found.when)),
        provenance=tuple(map(reading.evidence, passages)),
    )


def _of_line(reading: Reading, line: Line, last: str | None, spoken: _Paragraph) -> Iterator[Membership]:
    """What a sentence tells; ``last`` is the one body that the sentence before, of the same country, told of."""
    named = bool(_HAS_BODY(line.text))
    only = next(iter(spoken.bodies)) if len(spoken.bodies) == 1 else None
    if not named and not last and not spoken.bodies:
        return
    bodies = Bodies(line, reading.organisations, only, frozenset(spoken.bodies))
    found = [*of_clauses(bodies), *of_others(bodies, own=spoken.before)] if named or spoken.bodies else []
    yield from found
    told = {each.body for each in found}
    applied = applied_to(line) if named else None
    if not told and applied and (body := bodies.id(applied)):
        told = {body}
    spoken.bodies |= _bodies_in(reading, line)
    if len(told) == 1 or (not told and last):
        body = next(iter(told), last)
        spoken.last = body if told else None
        if body:
            yield from of_the_same(line, body, told=bool(told))
