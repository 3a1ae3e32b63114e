"""Which organisations the country belongs to, since when, in what role, and what it did there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..grammar import ADVERB
from ..lists_of_bodies import BODIES, bodies_of_lists
from ..membership_rows import in_row
from ..membership_words import Membership, role_of
from ..model import Fact, Passage
from ..reading import Line, Reading
from ..skeleton import BODY, CITY, DATE

KIND = "membership"

_WHO = r"(?:(?<=<T\d> )(?:it|<S\d+>)|(?:^|(?<=[,;] )|(?<=\band )|(?<=\bthat )|(?<=[.”\"] ))(?:<S\d+>|The country|It))"
_NTH = r"(?:(?:first|second|third|\d{1,3}(?:st|nd|rd|th)|only|newest|youngest) (?:(?:[A-Z][a-z-]+|<D\d+>) ){0,3})?"
""" "The first South American member"."""
_MEMBER = re.compile(
    rf"{_WHO} (?:(?:is|has been|became|was|remains|stays|had been) (?P<not>not (?:yet )?|no longer |never )?"
    rf"|(?P<never>has (?:never|not|not yet) (?:been|become) )){ADVERB}{{0,2}}"
    rf"(?:(?:an?|(?:one of |among )?the) )?(?:\d{{1,3}} )?{_NTH}(?P<role>(?:[a-z]+(?:-[a-z]+)?,? (?:and )?){{0,3}}"
    r"(?:members?|founders?|observers?|partner(?= (?:state|country))|signatory"
    rf"|party)|(?:an? )?(?:full |integral )?part(?= of {BODIES}(?:[.,;)]| and\b| (?:in|on|since) <T)))"
    r"(?: (?:states?|countr(?:y|ies)|nations?))? (?:of|to|at|in) "
    r"(?:(?:the following |these |several |many |various |numerous |most )(?:\w+ ){0,2}(?:organi[sz]ations|bodies"
    r"|institutions)(?:: ?|,? (?:including|such as|among them) ))?"
    rf"(?={BODIES})"
)
_PARTICIPATION = re.compile(
    r"(?i)(?:(?:international )?organi[sz]ation(?:s|al)? (?:participation|memberships?)(?: includes?)?"
    rf"|{_WHO} (?:is|remains) {ADVERB}?(?:an? )?members? (?:state )?of (?:the following )?[a-z ]{{0,40}}): ?"
)
_IN_BRACKETS = re.compile(r" \((?P<role>[a-z ]*(?:member|observer)[a-z ]*)\)")
_PRONOUN = re.compile(r"(?:The country|It)\b")
_OWN_SUBJECT = re.compile(
    r"(?:(?:Since|In|On|After|During|From|Until|When|Under|As|With) [^;<]{0,60}(?:<T\d+>)?[^;<]{0,40}, )?<S\d+>"
)
"""A sentence on the article's own country: "Since civilian government returned in March 1990, Chile has …"."""
_AND_MEMBER = re.compile(
    r"(?:, and|,| and)(?P<verb> (?:is|was|became|has been)(?: also| now)?)? "
    r"(?P<role>(?:an? )(?:[a-z]+(?:-[a-z]+)? ){0,2}(?:member|observer|associate|partner)) (?:state |country )?"
    r"(?:of|at|in|to) "
    rf"(?={BODIES})"
)
_AND_BELONGS = re.compile(rf"(?:, and|,| and) (?:it )?(?:also )?(?:belongs to|joined) (?={BODIES})")
_BEGINS = re.compile(rf"(?:{_WHO}) ")
_TOGETHER = re.compile(r"(?:Together|Along) with [^.;,]{2,60} it [a-z]+ed\b")
""" "Together with Chad it founded …": still of the same country."""
_SOMEBODY_ELSE = re.compile(r"<N\d+>|\b(?:who|which|whose|where|that|when|whose)\b")
_JOINED = re.compile(
    rf"{_WHO} (?:has |had )?{ADVERB}{{0,2}}(?P<verb>joined"
    rf"|(?:takes part|participates) in(?= {BODIES}(?:[.,;)]| and {BODIES}))"
    r"|acceded to|was admitted (?:in)?to|was let into|rejoined|re-joined"
    r"|entered|belongs to|(?<=has )(?:long )?belonged to"
    r"|helped (?:to )?found|co-?founded|withdrew from|has withdrawn from|left|pulled out of|walked out of|resigned from"
    r"|was expelled from|was"
    r" suspended from)"
    rf" (?={BODIES})"
)
_PRESIDED = re.compile(
    r"\b(?:presid(?:ed|ing) over(?: [^.;]{1,120}? and over)?"
    r"|(?:held|holds|assumed|took over) the (?:rotating )?(?:presidency"
    r"|chairmanship|chair) of"
    rf"|chaired|chairing) (?P<body>{BODY})"
)
_LED = re.compile(rf"{_WHO} (?:has |had )?{ADVERB}?(?:led|headed) (?P<body>{BODY})(?=[ ,.])")
_WHOSE_CHAIR = re.compile(rf"(?P<body>{BODY}), whose (?:chair|chairmanship|presidency) it (?:held|took over|assumed)")
_SEAT = re.compile(
    rf"(?:{_WHO} (?:has |had )?{ADVERB}{{0,2}}(?:served|sat|been elected|was elected|held|won|was|has been|been)"
    r"|\b(?:having|and|it|It) (?:served|sat))(?: [a-z-]+){0,6}? "
    rf"(?:non-permanent )?(?:members? of|on|in|to|seat on|seat in) (?P<body>{BODY})(?: of {BODY})?"
)
_HOSTED = re.compile(
    rf"{_WHO} (?:has |had )?{ADVERB}?(?:hosted|hosts|will host) (?P<what>(?:the |an? )?(?:[\w’'-]+ ){{0,8}}?(?:of"
    rf" )?(?P<body>{BODY})"
    r"(?: [\w’'-]+){0,5}?(?: (?:summit|meeting|conference|headquarters|session|assembly))?)"
)
_WITHDREW = frozenset(
    {"withdrew from", "has withdrawn from", "left", "pulled out of", "walked out of", "resigned from"}
)
_LEFT_IT = re.compile(
    r"(?:(?:It|The country|<S\d+>)|, and|,? and|,? but|;) (?:it |later |then |soon |finally ){0,2}"
    r"(?:left|withdrew|pulled out|walked out|resigned)"
    rf"(?: (?:again|it|from it|of it|the (?:organi[sz]ation|body|bloc|group|union|cartel|pact|alliance)))?"
    rf"(?: again)? (?:in|on) (?P<date>{DATE})"
)
""" "It left on 1 January 2024", "… and left it in 1999": the one body that was spoken of."""
_CHAIRED_IT = re.compile(r"(?:,? and|;|It|The country)(?: it)?(?: has)? (?:chaired|presided over|headed) it\b")
_ON_THE_DAY = re.compile(rf"(?:(?:^|[;,] )|\b[Ww]ith the [^;,<]{{3,60}} )(?:[Oo]n|[Ii]n|[Ss]ince) (?P<date>{DATE}),? $")
"""Right before the country that joined or left: "with the end of the checks on 1 January 2025 it became …"."""
_BODY = re.compile(BODIES)
_NAMED = _BODY.search
_SINCE = re.compile(
    r"(?: at (?:the|its) (?:[^,.;<]|<C\d+>){3,40}?)?(?: (?:forum|group(?:ing)?|bloc|organi[sz]ation))?"
    r"(?: \(|\)?,? )(?:since|in|on|joined in|from"
    r"|which (?:it|the country) (?:joined|entered|acceded to) (?:in|on))? ?(?:the )?"
    rf"(?P<date>{DATE})(?![-–]|['’]s)"
)
_WHERE = re.compile(rf" in {CITY}(?= (?:in|on) {DATE})")
"""Between a body and the day: "one of the founders of ASEAN in Bangkok on 8 August 1967"."""
_AS = re.compile(r" (?:as|with the status of) an? (?P<role>(?:[a-z]+ )?(?:observer|member))(?: (?:state|member))?\b")
_GOES_ON = re.compile(r"(?:['’]s)? (?!I\b)[A-Z][a-z]+")
"""The name of another body: "the ASEAN Regional Forum"."""
_LIST = re.compile(
    r"\)?(?:,? (?:whose|which|where) [^,;]{1,80},)?"
    r"(?:[,;]? and|[,;]| as well as|, as well as)(?: (?:of|the|in|its|to))*\s$|\)?[,;] $"
    r"|\)?(?:,| and|, and) (?:the )?[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|and|for|the|in)){1,9} \($"  # its short name
)
_TERM = re.compile(
    r"(?: as an? [a-z-]+ (?:member|observer))?(?: once,)?"
    r" ((?:during|from|in|for|between|twice[:,]?|\w+ times:?|since|on) [^;]{1,120}?)"
    r"(?=[.;]|, (?!(?:and )?(?:in|from|between) (?:<T|\d))[a-z]|$)"
)
_STOPPED = re.compile(r"(?:may|might|could|will) become (?:the )?$")


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


def _told(reading: Reading) -> Iterator[Fact]:
    spoken_of: tuple[int, bool] = (-1, False)
    others: set[tuple[str, ...]] = set()
    of_its_people = behind_list = False
    listed = list(bodies_of_lists(reading.lines))
    of_lists = {item.line.passage.locator.section for item in listed}
    last: str | None = None
    for line in reading.lines:
        paragraph, own = line.passage.paragraph, bool(_OWN_SUBJECT.match(line.text))
        carried = (
            spoken_of[1] and spoken_of[0] == paragraph and bool(_PRONOUN.match(line.text) or _TOGETHER.match(line.text))
        )
        no_other = not others or (of_its_people and len(others) > 1)  # "the country" is none of several
        carried |= line.text.startswith("The country") and (spoken_of[0] != paragraph or no_other)
        of_its_people = line.text.startswith("<R")
        others = {mention.codes for mention in line.skeleton.lands} - {(reading.subject,), ("EU",)}
        carried |= behind_list and bool(_PRONOUN.match(line.text))
        place = line.passage.locator
        behind_list = place.item is not None and place.section in of_lists
        before, last = (last if spoken_of[0] == paragraph and carried else None), None
        spoken_of = paragraph, own or carried
        if line.row is not None or line.other is not None:
            continue
        if _PRONOUN.match(line.text) and not carried:
            continue  # "it" may be another country that the sentence before is about
        seen = set()
        told = [*_belonging(line), *_joining(line), *_offices(line), *_participating(line)] if _NAMED(line.text) else []
        told += _of_the_same(line, told, before)
        for found in told:
            if (found.body, found.role) not in seen:
                seen.add((found.body, found.role))
                yield _fact(reading, found, line.passage)
        bodies = {found.body for found in told}
        last = bodies.pop() if len(bodies) == 1 else None
    for item in listed:
        body = _id(item.line, item.body)
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


def _belonging(line: Line) -> Iterator[Membership]:
    for match in _MEMBER.finditer(line.text):
        denied = match["not"] or match["never"]
        role = "not a member" if denied else role_of(match["role"])
        if role:
            yield from _on_the_day(line, match, _bodies(line, match.end(), role))
            if not denied:
                yield from _further(line, match.end())
    if not _MEMBER.search(line.text) and not _JOINED.search(line.text) and _BEGINS.match(line.text):
        yield from _later(line)


def _later(line: Line) -> Iterator[Membership]:
    """ "Kenya takes part in the talks, is a member of the African Union …": told further on of the same one."""
    for match in _AND_MEMBER.finditer(line.text):
        if match["verb"] and not _SOMEBODY_ELSE.search(line.text, 0, match.start()):
            yield from _bodies(line, match.end(), role_of(match["role"]))
            yield from _further(line, match.end())
            return


def _of_the_same(line: Line, told: Sequence[Membership], before: str | None) -> Iterator[Membership]:
    """What the sentence tells of the one body that it has named, or the sentence before: "and left it in 1999"."""
    bodies = {found.body for found in told} or {before} - {None}
    body = next(iter(bodies)) if len(bodies) == 1 else None
    if body is None:
        return
    for match in _LEFT_IT.finditer(line.text):
        by_name = match[0].startswith(("It", "The", "<"))
        if (match.start() == 0) is by_name and (told or by_name):
            yield Membership(body, "withdrawn", line.skeleton.date(match["date"]))
    for match in _CHAIRED_IT.finditer(line.text):
        yield Membership(body, "president", when=_term(line, match.end()))


def _further(line: Line, at: int) -> Iterator[Membership]:
    """ "… and is an observer in the Pacific Alliance", "and belongs to ASEAN": a sentence that goes on with another
    role."""
    for match in _AND_BELONGS.finditer(line.text, at):
        yield from _bodies(line, match.end(), "member")
    for match in _AND_MEMBER.finditer(line.text, at):
        yield from _bodies(line, match.end(), role_of(match["role"]))


def _participating(line: Line) -> Iterator[Membership]:
    """ "International organization participation: ACP, AfDB, OAS (observer)": all that it knows the names of."""
    begin = _PARTICIPATION.match(line.text)
    for match in _BODY.finditer(line.text, begin.end()) if begin else ():
        role = _IN_BRACKETS.match(line.text, match.end())
        if body := _id(line, match[0]):
            yield Membership(body, role_of(role["role"]) if role else "member")


def _joining(line: Line) -> Iterator[Membership]:
    for match in _JOINED.finditer(line.text):
        verb = match["verb"]
        role = (
            "withdrawn" if verb in _WITHDREW
            else "suspended" if "suspended" in verb
            else "expelled" if "expelled" in verb
            else "founding member" if "found" in verb
            else "member"
        )  # fmt: skip
        yield from _on_the_day(line, match, _bodies(line, match.end(), role))
        yield from _further(line, match.end())


def _on_the_day(line: Line, match: re.Match[str], told: Iterator[Membership]) -> Iterator[Membership]:
    """ "On 3 May 1999 Kenya left the Movement": the day that stands before it, where none stands behind."""
    before = _ON_THE_DAY.search(line.text, 0, match.start())
    day = line.skeleton.date(before["date"]) if before else None
    yield from (found if found.date or found.when else replace(found, date=day) for found in told)


def _offices(line: Line) -> Iterator[Membership]:
    for match in (found for each in (_PRESIDED, _LED) for found in each.finditer(line.text)):
        yield Membership(line.skeleton.body(match["body"]), "president", when=_term(line, match.end()))
    for match in _WHOSE_CHAIR.finditer(line.text):
        yield Membership(line.skeleton.body(match["body"]), "president", when=_term(line, match.end()))
    for match in _SEAT.finditer(line.text):
        body = line.skeleton.body(match["body"])
        if body == "unsc":
            date = re.fullmatch(rf"(?:in|since) ({DATE})", _after(line, match.end()))
            yield Membership(
                body, "non-permanent member",
                line.skeleton.date(date[1]) if date else None, _term(line, match.end()),
            )  # fmt: skip
    for match in _HOSTED.finditer(line.text):
        yield Membership(line.skeleton.body(match["body"]), "host", when=_term(line, match.end()))


def _after(line: Line, at: int) -> str:
    term = _TERM.match(line.text, at)
    return term[1] if term else ""


def _term(line: Line, at: int) -> str:
    return line.skeleton.words(_after(line, at))


def _bodies(line: Line, at: int, role: str) -> Iterator[Membership]:
    """The list of organisations that begins here: "the UN (since 1962), the AU as an observer and the WTO"."""
    end = at
    for match in _BODY.finditer(line.text, at):
        between = line.text[end : match.start()]
        if match.start() > at and not _LIST.search(between):
            return
        body = None if _GOES_ON.match(line.text, match.end()) else _id(line, match[0])
        where = _WHERE.match(line.text, match.end())
        since = _SINCE.match(line.text, where.end() if where else match.end())
        end = since.end() if since else match.end()
        other_role = _AS.match(line.text, end)
        end = other_role.end() if other_role else end
        if body is None or _STOPPED.search(between):
            return
        date = line.skeleton.date(since["date"]) if since else None
        when = "" if date or body != "unsc" else _term(line, match.end())
        yield Membership(body, role_of(other_role["role"]) if other_role else role, date, when)


def _id(line: Line, marker: str) -> str | None:
    """The organisation; the European Union is one that countries' names include."""
    if marker.startswith("<O"):
        return line.skeleton.body(marker)
    return "eu" if line.skeleton.code(marker) == "EU" else None
