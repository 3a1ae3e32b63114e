"""What a sentence tells of its subject in a body: that it is a member, that it joined or left, or what it is there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.grammar import ADVERB, date_of
from ..text.lists_of_bodies import BODIES
from ..text.skeleton import BODY, DATE
from .clauses import Clause, own_clauses
from .items import OBJECT, SUCH_AS, Bodies
from .offices import offices
from .participation import participating
from .words import EXPELLED, JOINING, LEAVING, Membership, role_of, role_of_verb

__all__ = ["of_clauses"]

_NTH = (
    r"(?:(?:first|second|third|last|\d{1,3}(?:st|nd|rd|th)|[a-z]+-?[a-z]+(?:st|th)|only|newest|youngest) "
    r"(?:(?:[A-Z][a-z-]+|<[DO]\d+>) ){0,3})?"
)
""" "The first South American member"."""
_MEMBER = re.compile(
    r"(?:(?:is|remains) (?:the only|one of the (?:few|only)) (?:[^.;,<]|<[DN]\d+>){3,60} (?:that|which) (?:also )?)?"
    rf"(?:(?:(?!(?:once|temporarily|briefly) ){ADVERB})?"
    r"(?:ranks|counts|serves as|is (?:currently )?serving as|continues to be"
    r"|[Ii]s|[Hh]a[sd] (?:been|become)|[Bb]ecame|[Ww]as|[Rr]emains|stays|are|were|have been) |(?=an? |no member))"
    r"(?P<not>not (?:yet )?|no longer |no (?=member))?"
    rf"{ADVERB}{{0,2}}(?:(?:an?|(?:one of |among )?the) )?(?:\d{{1,3}} )?"
    rf"(?:(?:two|three|four|five|six|[a-z]+teen) )?{_NTH}"
    r"(?P<role>(?:(?!(?:to|be|becom\w+|for|seek\w*|hop\w+|applying|close|near|with|by|under|about|in|of)\b)"
    r"[a-z]+(?:-[a-z]+)?,? (?:and )?){0,3}"
    r"(?:members?|founders?|observers?|associate|partner(?= (?:state|country|of|at))|signatory"
    rf"|party)|(?:an? )?(?:full |integral )?part(?= of {BODIES}(?:[.,;)]| \(| and\b| (?:in|on|since) <T)))"
    r"(?:[ -](?:states?|countr(?:y|ies)|nations?))?"
    r"(?: and (?:the |its )?(?:first |founding )?(?:[Pp]resident|[Cc]hair(?:man|person)?|host))? (?:of|to|at|in|on) "
    rf"{SUCH_AS}(?={OBJECT})"
)
_BODYS_MEMBER = re.compile(
    rf"(?:is|was|remains|became|has been) {ADVERB}?(?:an?|the (?:\d{{1,3}}|[a-z]+-?[a-z]+)(?:st|nd|rd|th))"
    rf" (?P<body>{BODIES})(?: \((?:{BODY}|[A-Z][\w-]*)\))? "
    r"(?P<role>(?:[a-z]+ )?(?:member|observer))(?: (?:state|country|nation))?"
    r"(?=[.,;]| (?:and|but|with|which|that)\b| (?:since|in|on) <T|$)"
)
""" "Is an African Union member"."""
_SINCE_THEN = re.compile(r"\b(?:been|[Bb]ecame)\b")
""" "Became a member of A and B in 1978": of both at once."""
_IN_THOSE_YEARS = re.compile(r"(?:During|Under|Throughout|In the (?:days|time|years) of)\b")
_NEVER = re.compile(
    r"(?:(?:has|had) (?:never|not(?: yet)?) been (?:an? )?(?:full )?(?:member|part)(?: state)? of|(?:has|had)"
    r" (?:never|not(?: yet)?)"
    r" (?:joined|entered|belonged to)|never (?:joined|entered|acceded to|belonged to)|does not belong to|is not part of"
    r"|(?:is|remains) (?:[^.;,<]|<[DO]\d+>){3,80} (?:that|which) (?:does not belong to|is not (?:an? member|part) of"
    rf"|has not joined|has never joined)) (?={BODIES})"
)
_PASSIVE_TOO = rf"(?:{ADVERB}?[a-z]+ed (?:(?:by|in|for) (?:[^.;,<]|<[DN]\d+>){{3,60}}?)?and {ADVERB}?)?"
""" "Was shunned by its neighbours and *expelled from* the League"."""
_JOINED = re.compile(
    rf"(?:has |had |have )?(?:been (?=admitted|suspended|expelled|ejected))?{ADVERB}{{0,2}}"
    rf"(?!(?:join|accede to|withdraw|leave) )(?P<verb>{JOINING}|{LEAVING}"
    r"|(?:takes part|taken part|participates"
    r"|(?:took part|participated)(?= in (?:<O\d+>['’]s )?<O\d+> (?:since|from) <T))"
    rf" in(?= (?:<O\d+>['’]s )?{BODIES}"
    rf"(?:[.,;)]| \(| (?:since|from) <T| and (?:in )?(?:the )?(?:{BODIES}|[A-Z])))"
    rf"|(?:is|has been|remains) (?:an? )?(?:(?:very|particularly|especially|most) |{ADVERB})?active(?: participant)? in"
    r"(?= (?:other |several |many |various )?(?:[a-z-]+ ){1,5}such as | (?:the )?<O"
    r"| (?:(?:[A-Za-z-]+|<D\d+>) ){1,4}(?:affairs|matters|politics) and in <O)"
    r"(?: (?:(?:[A-Za-z-]+|<D\d+>) ){1,4}and in)?"
    rf"|is (?:also )?in(?= {BODIES}(?:[.,;]| since| and has))|belongs? to|(?<=has )(?:long )?belonged to"
    rf"|helped (?:to )?found|(?:co-?)?founded|(?:was |(?<=been )){_PASSIVE_TOO}{EXPELLED} (?:from|of)"
    rf"|(?:suspended|froze) its membership (?:of|in)|(?:was |(?<=been )){_PASSIVE_TOO}suspended from)"
    rf" (?:(?<=joined )its (?:(?:<D\d+>)?[\w-]* ){{0,2}}neighbou?rs in )?{SUCH_AS}(?={OBJECT})"
)
_IS_IN_IT = re.compile("belong|take|took|participate")
""" "Belonged to": which does not say that it joined."""
_FIRST_TO = re.compile(
    rf"(?:was|became|is) {ADVERB}?(?:one of |among )?(?:the )?(?:only|first|second|third|last|latest"
    r"|[\w-]+(?:st|nd|rd|th)) (?:(?:[A-Za-z-]+|<[DO]\d+>|in <N\d+>) ){0,5}?"
    rf"(?:to (?:be (?=admitted ))?|(?=admitted ))(?P<verb>{JOINING}|{LEAVING}|be {EXPELLED} (?:from|of)"
    rf"|be suspended from) (?={OBJECT})"
)
_STATUS = re.compile(
    rf"(?:has |had )?(?:been )?{ADVERB}?(?:holds?|held|maintains|retains|enjoys|enjoyed|has(?: had)?|had|was granted"
    r"|granted|was given|given|accorded|received|obtained|gained|was accorded|got) (?:the )?"
    r"(?:status of (?:an? )?)?(?:an? )?"
    r"(?P<role>(?:(?:full|associate|permanent|special|partial|official|dialogue) )?(?:[Oo]bserver|memberships?|member"
    r"|partner))(?:[- ](?:[Ss]tatus|state))?"
    rf" (?:at|in|with|of|to|from|within|by) {SUCH_AS}(?={OBJECT})"
)
_REALM = re.compile(
    rf"has been an? (?:independent )?(?P<body>{BODIES}) (?:republic|realm|monarchy|kingdom|state|nation|country)"
    rf" since (?:its )?independence(?: from [^,;]{{3,40}}?)? (?:in|on) (?P<date>{DATE})"
)
""" "A Commonwealth republic since independence in 1966": since any other day it may have been one of another kind."""


def of_clauses(bodies: Bodies, *, named: bool = False) -> Iterator[Membership]:
    """What it says of the article's own country as the subject; where "it" may be another one, only by its name."""
    text = bodies.line.text
    clauses = list(own_clauses(bodies.line, named=named))
    outer = ""
    for clause in clauses:
        if match := _NEVER.match(text, clause.verb):
            yield from bodies.listed(match.end(), "not a member")
        elif match := _MEMBER.match(text, clause.verb):
            if match[0].startswith("was ") and _IN_THOSE_YEARS.match(text):
                continue  # which says nothing of today, nor that it left
            of_bodies = match["role"] == "party" and "organi" in match[0]  # and not to a treaty
            role = "not a member" if match["not"] else "member" if of_bodies else role_of(match["role"])
            within = outer if match[0].startswith(("a ", "an ")) else ""
            yield from _dated(
                bodies,
                clause,
                bodies.listed(match.end(), role, joined=bool(_SINCE_THEN.search(match[0])), outer=within),
            )
            outer = role
        elif match := _REALM.match(text, clause.verb):
            if body := bodies.id(match["body"]):
                yield Membership(body, "member", bodies.line.skeleton.date(match["date"]))
        elif (match := _BODYS_MEMBER.match(text, clause.verb)) and (body := bodies.id(match["body"])):
            day = date_of(bodies.line.skeleton, match)
            yield Membership(body, role_of(match["role"]), day)
        elif match := _STATUS.match(text, clause.verb):
            yield from _dated(bodies, clause, bodies.listed(match.end(), role_of(match["role"].lower())))
        elif match := _JOINED.match(text, clause.verb) or _FIRST_TO.match(text, clause.verb):
            joined, outer = not _IS_IN_IT.match(match["verb"]), role_of_verb(match["verb"])
            yield from _dated(bodies, clause, bodies.listed(match.end(), outer, joined=joined))
    if re.search(BODIES, text) and not named:
        yield from offices(bodies.line, clauses)
        yield from participating(bodies)


def _dated(bodies: Bodies, clause: Clause, told: Iterator[Membership]) -> Iterator[Membership]:
    """ "On 3 May 1999 Kenya left the Movement": the day that stands before it, where none stands behind."""
    day = bodies.line.skeleton.date(clause.day)
    yield from (found if found.date or found.when else replace(found, date=day) for found in told)
