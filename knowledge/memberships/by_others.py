"""Memberships of which the country is not the subject: "A founder of the EAC, Kenya …", "the Commonwealth suspended
Kenya in 2000 and readmitted it in 2001"."""

import re
from collections.abc import Iterator

from ..text.grammar import ADVERB
from ..text.lists_of_bodies import BODIES
from ..text.skeleton import DATE
from .clauses import names_another
from .items import Bodies
from .words import JOINING, LEAVING, Membership, role_of, role_of_verb

__all__ = ["before_named", "of_others"]

_OWN = r"(?:<S\d+>|it|the country)"
_WHOSE = r"(?:<S\d+>['’]s|[Ii]ts|[Tt]he country['’]s)"
_APPOSED = re.compile(
    r"(?:(?P<was>Once |Formerly |Previously )"
    r"|(?:(?:As|Being|Although|Though|While|Despite being) )?(?:(?:[Nn]ominally|[Ii]tself|[Aa]lready|[Aa]lso|[Ss]till"
    r"|[Ll]ong|[Oo]fficially|[Ff]ormally) )?)(?:[Aa]n?|(?:[Oo]ne of )?[Tt]he) (?P<role>(?:[a-z]+(?:-[a-z]+)? ){0,3}"
    rf"(?:members?|founders?|observers?))(?: state| country)? (?:of|at|in) (?={BODIES})"
)
_HAVING = re.compile(
    rf"(?:(?:Having|After|On|Upon|By|Since) )?(?P<verb>(?i:{JOINING}|{LEAVING})"
    r"|(?:(?<=Since )|(?<=After )|(?<=Upon )|(?<=On ))its (?:admission|accession|entry) (?:in)?to"
    rf"(?= {BODIES} (?:in|on) {DATE})) (?={BODIES})"
)
_THEN_OWN = re.compile(rf", {_OWN}(?:['’]s)? ")
_AMONG = re.compile(
    r"(?:Among )?(?:[Tt]he |[Oo]ther )?(?:[\w-]+ ){0,4}?(?i:organi[sz]ations|bodies|institutions|groupings) "
    rf"(?:of which {_OWN} is (?:also )?an? (?:[a-z]+ )?member|(?:to which )?{_OWN} belongs(?: to)?"
    rf"|{_OWN} is an? member of),? (?:are|include|including|number)(?: the)? (?={BODIES})"
)
_ITS_MEMBERSHIPS = re.compile(
    rf"{_WHOSE} memberships? (?:in|of) (?:[\w-]+ ){{0,4}}?"
    rf"(?:organi[sz]ations|bodies|institutions|groupings) (?:includes?|comprises?|are|extends? to) (?={BODIES})"
)
_RESTS_ON = re.compile(
    r"\b(?:shaped|marked|tied|bound|determined|governed|rests?|based|founded|through|thanks|because|due)\b"
    rf"(?:(?!\b(?:not|hope\w*|end|bid|possible|future|prospect)\b)[^.;]){{0,90}}?"
    rf"\b(?:its|<S\d+>['’]s) membership (?:of|in) (?={BODIES})"
)
""" "Its policy is shaped by its membership of the European Union"."""
_OF_WHICH = re.compile(
    rf"(?P<body>{BODIES}), (?:(?:of which|to which|which) {_OWN} (?:is|was|has been|has belonged|belongs"
    r"|joined(?= (?:in|on) <T)|(?P<founded>(?:helped (?:to )?|co-?)?found(?:ed)?))"
    rf"(?: (?:also )?(?:an?|(?:one of|among) the(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen))?)"
    r" (?P<role>(?:[a-z]+ )?(?:members?|founders?)))?)"
    rf"(?: (?:since|in|on) (?P<date>{DATE}))?(?=[.,;]| (?:together |along |jointly )?with\b)"
)
_ENTRY = r"(?:admission|accession|entry)"
_BEGAN = (
    r"(?:dates (?:from|back to)|(?:began|started|followed|was completed|took (?:place|effect)"
    r"|became (?:effective|official)|came into (?:effect|force)|entered into force) (?:in|on))"
)
_ADMITTED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?P<body>{BODIES}) (?:has |had )?{ADVERB}?admitted (?:<S\d+>|the country|(?P<it>it)) (?:in|on) "
            rf"(?P<date>{DATE})"
        ),
        rf"{_WHOSE} {_ENTRY} (?:in)?to (?P<body>{BODIES}) \((?:in |on )?(?P<date>{DATE})\)",
        (
            rf"(?:{_WHOSE} (?:{_ENTRY} (?:in)?to|membership (?:of|in))|{_ENTRY} of (?:<S\d+>|the country) (?:in)?to) "
            rf"(?P<body>{BODIES}) {_BEGAN} (?P<date>{DATE})"
        ),
        rf"{_WHOSE} (?P<body>{BODIES}) (?:membership|{_ENTRY}) {_BEGAN} (?P<date>{DATE})",
    )
)
_WELCOMED = re.compile(
    rf"(?:(?P<body>{BODIES})|the (?:organi[sz]ation|bloc|body|union|alliance)) (?:welcomed|received|accepted|admitted) "
    rf"(?:<S\d+>|the country) as (?:its|an?|the) (?:[\w-]+ ){{0,2}}[Mm]ember(?: state)?"
    rf"(?: (?:in|on) (?P<date>{DATE}))?(?=[.,;]|$| and\b)"
)
_SEVERAL = rf"{BODIES}(?:(?:, and |, | and ){BODIES}){{0,4}}"
_SUSPENDED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?P<body>{_SEVERAL}) (?:has |have |had )?{ADVERB}?suspended (?:<S\d+>|the country)(?:['’]s membership)?"
            rf"(?: (?:in|on) (?P<date>{DATE}))?(?=[.,;]|$| (?:in|on|after|over|for|because|until|following|and|but) )"
        ),
        (
            rf"{_WHOSE} membership (?:of|in) (?P<body>{BODIES}) (?:was|has been) "
            rf"{ADVERB}?(?:suspended|frozen)(?: (?:in|on) (?P<date>{DATE}))?(?=[.,;]|$| [a-z])"
        ),
    )
)


_READMITTED = re.compile(
    rf",? (?:and|but) {ADVERB}?(?:re-?admitted|reinstated|took back|let back in) (?:it|<S\d+>|the country)(?: again)?"
    rf" (?:in|on) (?P<date>{DATE})"
)
_ON_THE_DAY = re.compile(rf"(?:^|[;,] |\band )(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? (?:both )?$")
_ALL = re.compile(BODIES)


def before_named(bodies: Bodies) -> Iterator[Membership]:
    """What it says before it names the country, by its name: "A founder of the EAC, Kenya …"."""
    text = bodies.line.text
    if match := _APPOSED.match(text) or _HAVING.match(text):
        whose = _THEN_OWN.search(text, match.end())
        if whose and "<S" in whose[0]:
            yield from _of_who_follows(bodies, match, whose)


def of_others(bodies: Bodies, *, own: bool) -> Iterator[Membership]:
    """What it says before it names the country, or of the body as the subject; the sentence before is about its
    ``own`` country, or not."""
    text, skeleton = bodies.line.text, bodies.line.skeleton
    if (match := _OF_WHICH.search(text)) and (body := bodies.id(match["body"])):
        its = "<S" in match[0] or not names_another(skeleton, text[: match.start()])
        if its:
            yield Membership(body, role_of(match["founded"] or match["role"] or "member"), skeleton.date(match["date"]))
    if match := _RESTS_ON.search(text):
        its_own = "<S" in text[: match.end()] or (own and text.startswith("It"))
        if its_own and not names_another(skeleton, text[: match.start()]):
            yield from bodies.listed(match.end(), "member")
    if match := _AMONG.match(text) or _ITS_MEMBERSHIPS.match(text):
        yield from bodies.listed(match.end(), "member")
    if (match := _APPOSED.match(text) or _HAVING.match(text)) and (whose := _THEN_OWN.search(text, match.end())):
        yield from _of_who_follows(bodies, match, whose)
    for match in (found for each in _ADMITTED for found in each.finditer(text)):
        sure = not match.groupdict().get("it") or (own and not names_another(skeleton, text))
        if sure and (body := bodies.id(match["body"])):
            yield Membership(body, "member", skeleton.date(match["date"]))
    if match := _WELCOMED.search(text):
        body = bodies.id(match["body"]) if match["body"] else _only(bodies)
        if body:
            yield Membership(body, "member", skeleton.date(match["date"] or _day_before(text, match.start())))
    for match in (found for each in _SUSPENDED for found in each.finditer(text)):
        day = match["date"] or _day_before(text, match.start())
        for body in filter(None, map(bodies.id, _ALL.findall(match["body"]))):
            yield Membership(body, "suspended", skeleton.date(day))
            if back := _READMITTED.match(text, match.end()):
                yield Membership(body, "member", skeleton.date(back["date"]))


def _only(bodies: Bodies) -> str | None:
    """The one body that the sentence names."""
    found = {body for each in _ALL.findall(bodies.line.text) if (body := bodies.id(each))}
    return found.pop() if len(found) == 1 else None


def _of_who_follows(bodies: Bodies, match: re.Match[str], whose: re.Match[str]) -> Iterator[Membership]:
    if names_another(bodies.line.skeleton, bodies.line.text[match.end() : whose.start()]):
        return
    named = match.groupdict()
    if named.get("was"):
        role = "former member"
    else:
        role = role_of(named["role"].lower()) if named.get("role") else role_of_verb(named["verb"].lower())
    yield from bodies.listed(match.end(), role, joined="verb" in named)


def _day_before(text: str, end: int) -> str | None:
    """The marker of the day with which the sentence begins: "In March 2009 both the AU and SADC suspended …"."""
    found = _ON_THE_DAY.search(text, 0, end)
    return found["date"] if found else None
