"""Which organisations the country belongs to, since when, in what role, and what it did there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ..grammar import ADVERB
from ..lists_of_bodies import BODIES, bodies_of_lists
from ..membership_clauses import Clause, names_another, own_clauses
from ..membership_items import OBJECT, SUCH_AS, Bodies
from ..membership_offices import offices
from ..membership_rows import in_row
from ..membership_same import applied_to, of_the_same
from ..membership_words import Membership, role_of
from ..model import Fact, Passage
from ..reading import Line, Reading
from ..skeleton import DATE

KIND = "membership"

_OWN = r"(?:<S\d+>|it|the country)"
_NTH = (
    r"(?:(?:first|second|third|last|\d{1,3}(?:st|nd|rd|th)|[a-z]+-?[a-z]+(?:st|th)|only|newest|youngest) "
    r"(?:(?:[A-Z][a-z-]+|<D\d+>) ){0,3})?"
)
""" "The first South American member"."""
_MEMBER = re.compile(
    r"(?:(?:is|has been|became|was|remains|stays|had been|are|were|have been) |(?=an? |no member))"
    r"(?P<not>not (?:yet )?|no longer |no (?=member))?"
    rf"{ADVERB}{{0,2}}(?:(?:an?|(?:one of |among )?the) )?(?:\d{{1,3}} )?"
    rf"(?:(?:two|three|four|five|six|[a-z]+teen) )?{_NTH}"
    r"(?P<role>(?:(?!(?:to|be|becom\w+|for|seek\w*|hop\w+|applying|close|near|with|by|under|about|in|of)\b)"
    r"[a-z]+(?:-[a-z]+)?,? (?:and )?){0,3}"
    r"(?:members?|founders?|observers?|associate|partner(?= (?:state|country|of|at))|signatory"
    rf"|party)|(?:an? )?(?:full |integral )?part(?= of {BODIES}(?:[.,;)]| and\b| (?:in|on|since) <T)))"
    r"(?: (?:states?|countr(?:y|ies)|nations?))? (?:of|to|at|in) "
    rf"{SUCH_AS}(?={OBJECT})"
)
_NEVER = re.compile(
    r"(?:(?:has|had) (?:never|not(?: yet)?) been (?:an? )?(?:full )?(?:member|part)(?: state)? of|(?:has|had)"
    r" (?:never|not(?: yet)?)"
    r" (?:joined|belonged to)|does not belong to|is not part of"
    r"|(?:is|remains) (?:[^.;,<]|<D\d+>){3,80} (?:that|which) (?:does not belong to|is not (?:an? member|part) of"
    rf"|has not joined|has never joined)) (?={BODIES})"
)
_PARTICIPATION = re.compile(
    r"(?i)(?:(?:international )?organi[sz]ation(?:s|al)? (?:participation|memberships?)(?: includes?)?"
    rf"|(?:<S\d+>|the country|it) (?:is|remains) {ADVERB}?(?:an? )?members? (?:state )?of (?:the following )?"
    r"[a-z ]{0,40}): ?"
)
_IN_BRACKETS = re.compile(r" \((?P<role>[a-z ]*(?:member|observer)[a-z ]*)\)")
_PRONOUN = re.compile(r"(?:The country|It)\b")
_OWN_SUBJECT = re.compile(
    r"(?:(?:Since|In|On|After|During|From|Until|When|Under|As|With) [^;<]{0,60}(?:<T\d+>)?[^;<]{0,40}, )?<S\d+>"
)
"""A sentence on the article's own country: "Since civilian government returned in March 1990, Chile has …"."""
_IT_WITHIN = re.compile(r"(?:On|In|Since) <T\d+>,? it\b")
_TOGETHER = re.compile(r"(?:Together|Along) with [^.;,]{2,60} it [a-z]+ed\b")
""" "Together with Chad it founded …": still of the same country."""
_IN = (
    r"join(?:ed|ing)?|rejoined|re-joined|acced(?:ed|ing|e) to|(?:be(?:en|ing) |was |were )?(?:re-?)?admitted (?:in)?to"
    r"|was let into|(?:took|taken) (?:up )?its seat in|was (?:accepted|received|taken) into|enter(?:ed|ing)?"
    r"|returned to"
    r"|(?:gained|obtained) (?:full )?(?:membership (?:of|in)|admission to|entry (?:in)?to)"
)
_OUT = (
    r"(?:withdrew|has withdrawn|withdraw(?:ing)?|withdrawn|pulled out|walked out|resigned) (?:from|of)"
    r"|left|leav(?:e|ing)|quit|walked out of|pulled out of"
)
_JOINED = re.compile(
    rf"(?:has |had |have )?(?:been (?=admitted|suspended|expelled))?{ADVERB}{{0,2}}(?P<verb>{_IN}|{_OUT}"
    rf"|(?:takes part|participates) in(?= {BODIES}(?:[.,;)]| and {BODIES}))"
    rf"|is (?:also )?in(?= {BODIES}(?:[.,;]| since| and has))|belongs? to|(?<=has )(?:long )?belonged to"
    r"|helped (?:to )?found|(?:co-?)?founded|was expelled from|(?:was |(?<=been ))suspended from)"
    rf" {SUCH_AS}(?={OBJECT})"
)
_FIRST_TO = re.compile(
    rf"(?:was|became|is) {ADVERB}?(?:one of |among )?(?:the )?(?:only|first|second|third|last|latest"
    r"|[\w-]+(?:st|nd|rd|th)) (?:(?:[A-Za-z-]+|<D\d+>|in <N\d+>) ){0,5}?"
    rf"to (?P<verb>{_IN}|{_OUT}|be expelled from|be suspended from) (?={OBJECT})"
)
_STATUS = re.compile(
    r"(?:has |had )?(?:been )?(?:holds?|held|enjoys|enjoyed|has(?: had)?|had|was granted|granted|was given|given"
    r"|accorded|received|obtained|gained|was accorded|got) (?:the )?(?:status of (?:an? )?)?(?:an? )?"
    r"(?P<role>(?:(?:full|associate|permanent|special|partial|official|dialogue) )?(?:observer|membership|member"
    r"|partner))(?:[- ](?:status|state))?"
    rf" (?:at|in|with|of|to|from|within) (?={OBJECT})"
)
_APPOSED = re.compile(
    r"(?:As |Being )?(?:[Aa]n?|(?:[Oo]ne of )?[Tt]he) (?P<role>(?:[a-z]+(?:-[a-z]+)? ){0,3}"
    rf"(?:members?|founders?|observers?))(?: state| country)? (?:of|at|in) (?={BODIES})"
)
_HAVING = re.compile(rf"(?:(?:Having|After|On|Upon|By|Since) )?(?P<verb>(?i:{_IN}|{_OUT})) (?={BODIES})")
_THEN_OWN = re.compile(rf", {_OWN} ")
_AMONG = re.compile(
    r"(?:Among )?(?:[Tt]he |[Oo]ther )?(?:[\w-]+ ){0,4}?(?i:organi[sz]ations|bodies|institutions|groupings) "
    rf"(?:of which {_OWN} is (?:also )?an? (?:[a-z]+ )?member|(?:to which )?{_OWN} belongs(?: to)?"
    rf"|{_OWN} is an? member of),? (?:are|include|including|number)(?: the)? (?={BODIES})"
)
_OF_WHICH = re.compile(
    rf"(?P<body>{BODIES}), (?:(?:of which|to which|which) {_OWN} (?:is|has been|has belonged|belongs"
    rf"|joined(?= (?:in|on) <T))"
    rf"(?: an? (?:[a-z]+ )?member)?)(?: (?:since|in|on) (?P<date>{DATE}))?(?=[.,;])"
)
_ADMITTED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<body>{BODIES}) (?:has |had )?{ADVERB}?admitted (?:<S\d+>|the country) (?:in|on) (?P<date>{DATE})",
        (
            rf"(?:<S\d+>['’]s|[Ii]ts|[Tt]he country['’]s) (?:admission|accession|entry) (?:in)?to (?P<body>{BODIES}) "
            rf"(?:took (?:place|effect)|became effective|followed|was completed) (?:in|on) (?P<date>{DATE})"
        ),
    )
)
_SUSPENDED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?P<body>{BODIES}) (?:has |had )?{ADVERB}?suspended (?:<S\d+>|the country)(?:['’]s membership)?"
            rf"(?: (?:in|on) (?P<date>{DATE}))?(?=[.,;]|$| (?:in|on|after|over|for|because|until|following) )"
        ),
        (
            rf"(?:<S\d+>['’]s|[Ii]ts|[Tt]he country['’]s) membership (?:of|in) (?P<body>{BODIES}) (?:was|has been) "
            rf"{ADVERB}?(?:suspended|frozen)(?: (?:in|on) (?P<date>{DATE}))?(?=[.,;]|$| [a-z])"
        ),
    )
)
_HAS_BODY = re.compile(BODIES).search
_HAS_BODY_ALL = re.compile(BODIES).findall
_ROLES = MappingProxyType({"suspended": "suspended", "expelled": "expelled", "found": "founding member"})


def extract(reading: Reading) -> Iterator[Fact]:
    """In sentences and in tables of organisations.

    Slots: ``organisation`` (id); ``role``: member, or as the source says (observer, founding member, non-permanent
    member, president, host, withdrawn, suspended, not a member), former member where it tells that the country left
    later; ``when`` in the source's words."""
    told = list(_told(reading))
    left = [fact for fact in told if fact["role"] == "withdrawn"]
    for fact in told:
        ended = fact["role"] in _WITHIN and any(_ended(fact, each) for each in left)
        yield _withrole_of(fact, "former member") if ended else fact


_OF_TERMS = frozenset({"unsc", "unhrc", "ecosoc"})
"""Who sits there for a time has not been a member of anything before and after."""
_WITHIN = frozenset({"member", "founding member"})


def _ended(member: Fact, left: Fact) -> bool:
    if member["organisation"] != left["organisation"]:
        return False
    if member.date and left.date:
        return member.date.precedes(left.date) is True
    return member.date is None and member.quote == left.quote


def _withrole_of(fact: Fact, role: str) -> Fact:
    return replace(fact, slots=tuple((name, role if name == "role" else text) for name, text in fact.slots))


@dataclass(slots=True)
class _Paragraph:
    """What the sentences of a paragraph have spoken of so far."""

    number: int = -1
    own: bool = False
    """Whether the last one was about the article's own country."""
    bodies: set[str] = field(default_factory=set)
    last: str | None = None
    """The one body of the last sentence."""


def _told(reading: Reading) -> Iterator[Fact]:
    spoken = _Paragraph()
    others: set[tuple[str, ...]] = set()
    of_its_people = behind_list = False
    listed = list(bodies_of_lists(reading.lines))
    of_lists = {item.line.passage.locator.section for item in listed}
    for line in reading.lines:
        own = bool(_OWN_SUBJECT.match(line.text))
        same = spoken.number == line.passage.paragraph
        within = bool(_IT_WITHIN.match(line.text))
        carried = same and spoken.own and bool(_PRONOUN.match(line.text) or _TOGETHER.match(line.text) or within)
        no_other = not others or (of_its_people and len(others) > 1)  # "the country" is none of several
        carried |= line.text.startswith("The country") and (not same or no_other)
        of_its_people = line.text.startswith("<R")
        others = {mention.codes for mention in line.skeleton.lands} - {(reading.subject,), ("EU",)}
        carried |= behind_list and bool(_PRONOUN.match(line.text))
        place = line.passage.locator
        behind_list = place.item is not None and place.section in of_lists
        if not same:
            spoken = _Paragraph(line.passage.paragraph)
        last, spoken.last, spoken.own = (spoken.last if carried else None), None, own or carried
        if line.row is not None or line.other is not None:
            continue
        if (_PRONOUN.match(line.text) or (within and same)) and not carried:
            continue  # "it" may be another country that the sentence before is about
        found = list(dict.fromkeys(_of_line(reading, line, last, spoken)))
        founded = {each.body for each in found if each.role == "founding member"}
        seen = {(body, "member") for body in founded}
        for each in found:
            if (each.body, each.role) not in seen:
                seen.add((each.body, each.role))
                yield _fact(reading, each, line.passage)
    for item in listed:
        body = Bodies(item.line, reading.organisations).id(item.body)
        if body and not (item.term and body in _OF_TERMS):
            date = item.line.skeleton.date(item.date) if item.date else None
            role = "former member" if item.term else role_of(item.role or "member")
            yield _fact(reading, Membership(body, role, date, item.line.skeleton.words(item.term)), item.line.passage)
    for row in reading.article.rows:
        yield from (_fact(reading, found, *passages) for found, passages in in_row(reading, row))


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
    if not named and not last and not only:
        return
    bodies = Bodies(line, reading.organisations, only)
    found = [*_of_clauses(bodies), *_of_others(bodies)] if named or only else []
    yield from found
    told = {each.body for each in found}
    applied = applied_to(line) if named else None
    if not told and applied and (body := bodies.id(applied)):
        told = {body}
    here = {body for each in _HAS_BODY_ALL(line.text) if (body := bodies.id(each))}
    spoken.bodies |= here
    if len(told) == 1 or (not told and last):
        body = next(iter(told), last)
        spoken.last = body if told else None
        if body:
            yield from of_the_same(line, body, told=bool(told))


def _of_clauses(bodies: Bodies) -> Iterator[Membership]:
    """What it says of the article's own country as the subject."""
    text = bodies.line.text
    clauses = list(own_clauses(bodies.line))
    for clause in clauses:
        if match := _NEVER.match(text, clause.verb):
            yield from bodies.listed(match.end(), "not a member")
        elif match := _MEMBER.match(text, clause.verb):
            role = "not a member" if match["not"] else role_of(match["role"])
            yield from _dated(bodies, clause, bodies.listed(match.end(), role))
        elif match := _STATUS.match(text, clause.verb):
            yield from _dated(bodies, clause, bodies.listed(match.end(), role_of(match["role"])))
        elif match := _JOINED.match(text, clause.verb) or _FIRST_TO.match(text, clause.verb):
            joined = not match["verb"].startswith(("belong", "take", "participate"))
            yield from _dated(bodies, clause, bodies.listed(match.end(), _role_of_verb(match["verb"]), joined=joined))
    if _HAS_BODY(text):
        yield from offices(bodies.line, clauses)
        yield from _participating(bodies)


def _dated(bodies: Bodies, clause: Clause, told: Iterator[Membership]) -> Iterator[Membership]:
    """ "On 3 May 1999 Kenya left the Movement": the day that stands before it, where none stands behind."""
    day = bodies.line.skeleton.date(clause.day)
    yield from (found if found.date or found.when else replace(found, date=day) for found in told)


def _of_others(bodies: Bodies) -> Iterator[Membership]:
    """What it says before it names the country, "A founder of the EAC, Kenya …", or of the body as the subject."""
    text, skeleton = bodies.line.text, bodies.line.skeleton
    if (match := _OF_WHICH.search(text)) and (body := bodies.id(match["body"])):
        yield Membership(body, "member", skeleton.date(match["date"]))
    if match := _AMONG.match(text):
        yield from bodies.listed(match.end(), "member")
    if match := _APPOSED.match(text) or _HAVING.match(text):
        own = _THEN_OWN.search(text, match.end())
        if own and not names_another(skeleton, text[match.end() : own.start()]):
            named = match.groupdict()
            role = role_of(named["role"].lower()) if named.get("role") else _role_of_verb(named["verb"].lower())
            yield from bodies.listed(match.end(), role, joined="verb" in named)
    for match in (found for each in _ADMITTED for found in each.finditer(text)):
        if body := bodies.id(match["body"]):
            yield Membership(body, "member", skeleton.date(match["date"]))
    for match in (found for each in _SUSPENDED for found in each.finditer(text)):
        if body := bodies.id(match["body"]):
            yield Membership(body, "suspended", skeleton.date(match["date"]))


def _role_of_verb(verb: str) -> str:
    if re.match(_OUT, verb):
        return "withdrawn"
    return next((role for word, role in _ROLES.items() if word in verb), "member")


def _participating(bodies: Bodies) -> Iterator[Membership]:
    """ "International organization participation: ACP, AfDB, OAS (observer)": all that it knows the names of."""
    text = bodies.line.text
    begin = _PARTICIPATION.match(text)
    for match in re.finditer(BODIES, text[begin.end() :]) if begin else ():
        role = _IN_BRACKETS.match(text, begin.end() + match.end()) if begin else None
        if body := bodies.id(match[0]):
            yield Membership(body, role_of(role["role"]) if role else "member")
