"""Which organisations the country belongs to, since when, in what role, and what it did there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..grammar import ADVERB
from ..lists_of_bodies import BODIES, bodies_of_lists
from ..model import Cell, Fact, Passage, Row
from ..reading import BODY_COLUMN, Line, Reading
from ..skeleton import BODY, DATE

KIND = "membership"

_WHO = r"(?:(?<=<T\d> )it|(?:^|(?<=[,;] )|(?<=\band )|(?<=\bthat )|(?<=[.”\"] ))(?:<S\d+>|The country|It))"
_NTH = r"(?:(?:first|second|third|\d{1,3}(?:st|nd|rd|th)|only|newest|youngest) (?:(?:[A-Z][a-z-]+|<D\d+>) ){0,3})?"
""" "The first South American member"."""
_MEMBER = re.compile(
    rf"{_WHO} (?:is|has been|became|was|remains|stays|had been) (?P<not>not (?:yet )?|no longer )?{ADVERB}{{0,2}}"
    rf"(?:(?:an?|one of the(?: \d+)?|the) )?{_NTH}(?P<role>(?:[a-z]+(?:-[a-z]+)?,? (?:and )?){{0,3}}"
    r"(?:members?|observers?|partner(?= (?:state|country))|signatory"
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
    r"|entered|belongs to"
    r"|helped (?:to )?found|co-?founded|withdrew from|has withdrawn from|left|pulled out of|was expelled from|was"
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
_WITHDREW = frozenset({"withdrew from", "has withdrawn from", "left", "pulled out of"})
_FOUNDED = re.compile(r"found|charter|original")
_BODY = re.compile(BODIES)
_SINCE = re.compile(
    r"(?: at (?:the|its) (?:[^,.;<]|<C\d+>){3,40}?)?(?: (?:forum|group(?:ing)?|bloc|organi[sz]ation))?"
    r"(?: \(|\)?,? )(?:since|in|on|joined in|from"
    r"|which (?:it|the country) (?:joined|entered|acceded to) (?:in|on))? ?(?:the )?"
    rf"(?P<date>{DATE})(?![-–]|['’]s)"
)
_AS = re.compile(r" (?:as|with the status of) an? (?P<role>(?:[a-z]+ )?(?:observer|member))(?: (?:state|member))?\b")
_GOES_ON = re.compile(r"(?:['’]s)? (?!I\b)[A-Z][a-z]+")
"""The name of another body: "the ASEAN Regional Forum"."""
_LIST = re.compile(
    r"\)?(?:,? (?:whose|which|where) [^,;]{1,80},)?"
    r"(?:[,;]? and|[,;]| as well as|, as well as)(?: (?:of|the|in|its))*\s$|\)?[,;] $"
    r"|\)?(?:,| and|, and) (?:the )?[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|and|for|the|in)){1,9} \($"  # its short name
)
_TERM = re.compile(
    r"(?: as an? [a-z-]+ (?:member|observer))?(?: once,)?"
    r" ((?:during|from|in|for|between|twice[:,]?|\w+ times:?|since|on) [^;]{1,120}?)"
    r"(?=[.;]|, (?!(?:and )?(?:in|from|between) (?:<T|\d))[a-z]|$)"
)
_SINCE_COLUMN = re.compile(r"(?i)\b(?:since|joined|joining|accession|acceded|admi\w+|entry|entered|date|year)\b")
_DATE_COLUMN = re.compile(r"(?i)(?:date|year)")
"""May date anything that the rest of its row tells."""
_ROLE_COLUMN = re.compile(r"(?i)\b(?:role|status|capacity|type|membership)\b")
_ROLE_CELL = re.compile(
    r"(?i)(?P<role>(?:[a-z]+(?:-[a-z]+)? ){0,2}(?:member|observer|part(?=y to\b))|associate|observer|founder)\b"
)
_STOPPED = re.compile(r"(?:may|might|could|will) become (?:the )?$")


@dataclass(frozen=True, slots=True)
class _Found:
    body: str
    role: str
    date: EdtfDate | None = None
    when: str = ""


def extract(reading: Reading) -> Iterator[Fact]:
    """In sentences and in tables of organisations.

    Slots: ``organisation`` (id); ``role``: member, or as the source says (observer, founding member, non-permanent
    member, president, host, withdrawn, suspended, not a member); ``when`` in the source's words."""
    spoken_of: tuple[int, bool] = (-1, False)
    others: set[tuple[str, ...]] = set()
    of_its_people = False
    for line in reading.lines:
        paragraph, own = line.passage.paragraph, bool(_OWN_SUBJECT.match(line.text))
        carried = (
            spoken_of[1] and spoken_of[0] == paragraph and bool(_PRONOUN.match(line.text) or _TOGETHER.match(line.text))
        )
        no_other = not others or (of_its_people and len(others) > 1)  # "the country" is none of several
        carried |= line.text.startswith("The country") and (spoken_of[0] != paragraph or no_other)
        of_its_people = line.text.startswith("<R")
        others = {mention.codes for mention in line.skeleton.lands} - {(reading.subject,), ("EU",)}
        spoken_of = paragraph, own or carried
        if line.row is not None or line.other is not None or not re.search(BODIES, line.text):
            continue
        if _PRONOUN.match(line.text) and not carried:
            continue  # "it" may be another country that the sentence before is about
        seen = set()
        for found in (*_belonging(line), *_joining(line), *_offices(line), *_participating(line)):
            if (found.body, found.role) not in seen:
                seen.add((found.body, found.role))
                yield _fact(reading, found, line.passage)
    for item in bodies_of_lists(reading.lines):
        if body := _id(item.line, item.body):
            date = item.line.skeleton.date(item.date) if item.date else None
            yield _fact(reading, _Found(body, _role(item.role or "member"), date), item.line.passage)
    for row in reading.article.rows:
        yield from _in_row(reading, row)


def _fact(reading: Reading, found: _Found, *passages: Passage) -> Fact:
    return Fact(
        kind=KIND,
        subject=reading.subject,
        date=found.date,
        slots=(("organisation", found.body), ("role", found.role), ("when", found.when)),
        provenance=tuple(map(reading.evidence, passages)),
    )


_OF_OTHERS = re.compile(r"(?i)\b(?:countr(?:y|ies)|nations?|member states?|persons?|visitors?)\b")
"""A column whose table tells of others than the article's own country."""


def _in_row(reading: Reading, row: Row) -> Iterator[Fact]:
    """What a row of a table of organisations says: "Andean Community | 26 May 1969 | Founding member"."""
    body = reading.body_of(row)
    others = [cell for cell in row.cells if _says_something(cell) and not BODY_COLUMN.search(cell.column)]
    if body and not others and _is_of_memberships(row):
        named = next(cell for cell in row.cells if BODY_COLUMN.search(cell.column))
        yield _fact(reading, _Found(body, "member"), named.passages[0])
    if body is None or not others or any(_OF_OTHERS.search(cell.column) for cell in others):
        return
    since = next((cell for cell in others if _SINCE_COLUMN.search(cell.column) or _is_date(reading, cell)), None)
    dates = [date for *_, date in find_dates(fold(since.text).folded)] if since else []
    found = ((cell, _ROLE_CELL.match(cell.text)) for cell in others)
    roles = [(cell, match) for cell, match in found if match and not _is_elsewhere(reading, cell.text[match.end() :])]
    if not roles and (not dates or any(_ROLE_COLUMN.search(cell.column) for cell in others if cell is not since)):
        return
    if not roles and since and _DATE_COLUMN.fullmatch(since.column) and len(others) > 1:
        return
    cells = [*([since] if since and dates else []), *(cell for cell, _ in roles[:1])]
    role = _role(roles[0][1]["role"].casefold()) if roles else "member"
    named = next(cell for cell in row.cells if BODY_COLUMN.search(cell.column))
    told = dict.fromkeys(cell.passages[0] for cell in (*cells, named))
    yield _fact(reading, _Found(body, role, dates[0] if dates else None), *told)


def _says_something(cell: Cell) -> bool:
    """A dash says no more than an empty cell."""
    return re.search(r"\w", cell.text) is not None


def _is_of_memberships(row: Row) -> bool:
    """Whether to stand in the table is to be a member; an empty role or end leaves it open."""
    section = row.locator.section[-1] if row.locator.section else ""
    columns = [cell.column for cell in row.cells if not BODY_COLUMN.search(cell.column)]
    sure = all(_SINCE_COLUMN.search(each) and not _LEFT_COLUMN.search(each) for each in columns)
    return bool(columns) and sure and _MEMBERSHIPS.fullmatch(section) is not None


_MEMBERSHIPS = re.compile(r"(?i)(?:international |current )?(?:organi[sz]ation(?:al)? )?memberships?(?: (?:in|of) .*)?")
_LEFT_COLUMN = re.compile(r"(?i)\b(?:left|withdr\w+|until|applica\w+|applied|expected|planned|proposed)\b")
_ELSEWHERE = re.compile(r" (?:of|in|on|at|to) ")


def _is_elsewhere(reading: Reading, behind: str) -> bool:
    """Whether a role is one in another body: "non-permanent member | of the Security Council" in the row of the UN."""
    return bool(_ELSEWHERE.match(behind) and reading.organisations.find(fold(behind.split(",", maxsplit=1)[0])))


def _is_date(reading: Reading, cell: Cell) -> bool:
    """Whether a column of memberships holds nothing but a date there."""
    dated = re.fullmatch(rf"(?:[Ss]ince )?{DATE}", reading.skeleton(cell.passages[0]).text)
    return bool(_ROLE_COLUMN.search(cell.column) and dated)


def _belonging(line: Line) -> Iterator[_Found]:
    for match in _MEMBER.finditer(line.text):
        role = _role(match["role"]) if not match["not"] else "not a member"
        if role:
            yield from _bodies(line, match.end(), role)
            if not match["not"]:
                yield from _further(line, match.end())
    if not _MEMBER.search(line.text) and not _JOINED.search(line.text) and _BEGINS.match(line.text):
        yield from _later(line)


def _later(line: Line) -> Iterator[_Found]:
    """ "Kenya takes part in the talks, is a member of the African Union …": told further on of the same one."""
    for match in _AND_MEMBER.finditer(line.text):
        if match["verb"] and not _SOMEBODY_ELSE.search(line.text, 0, match.start()):
            yield from _bodies(line, match.end(), _role(match["role"]))
            yield from _further(line, match.end())
            return


def _further(line: Line, at: int) -> Iterator[_Found]:
    """ "… and is an observer in the Pacific Alliance", "and belongs to ASEAN": a sentence that goes on with another
    role."""
    for match in _AND_BELONGS.finditer(line.text, at):
        yield from _bodies(line, match.end(), "member")
    for match in _AND_MEMBER.finditer(line.text, at):
        yield from _bodies(line, match.end(), _role(match["role"]))


def _participating(line: Line) -> Iterator[_Found]:
    """ "International organization participation: ACP, AfDB, OAS (observer)": all that it knows the names of."""
    begin = _PARTICIPATION.match(line.text)
    for match in _BODY.finditer(line.text, begin.end()) if begin else ():
        role = _IN_BRACKETS.match(line.text, match.end())
        if body := _id(line, match[0]):
            yield _Found(body, _role(role["role"]) if role else "member")


def _role(words: str) -> str:
    """ "An active member" is a member; what says more is kept: "non-permanent member", "observer"."""
    plain = words.replace(",", "").replace(" and ", " ")
    if plain.split()[-1] == "part":
        return "member"
    if plain == "associate":
        return "associate member"
    if "observer" in plain:
        return "observer"
    if _FOUNDED.search(plain):
        return "founding member"
    for kind in ("non-permanent", "permanent", "associate", "suspended", "former"):
        if kind in plain.split():
            return f"{kind} member"
    return plain.split()[-1].removesuffix("s") if plain.split()[-1] != "members" else "member"


def _joining(line: Line) -> Iterator[_Found]:
    for match in _JOINED.finditer(line.text):
        verb = match["verb"]
        role = (
            "withdrawn" if verb in _WITHDREW
            else "suspended" if "suspended" in verb
            else "expelled" if "expelled" in verb
            else "founding member" if "found" in verb
            else "member"
        )  # fmt: skip
        day = _DAY_BEFORE.search(line.text, 0, match.start())
        for found in _bodies(line, match.end(), role):
            yield found if found.date or not day else replace(found, date=line.skeleton.date(day["date"]))
        yield from _further(line, match.end())


_DAY_BEFORE = re.compile(rf"(?:^|; )(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? $")
""" "On 17 March 2019, Kenya withdrew from the ICC"."""


def _offices(line: Line) -> Iterator[_Found]:
    for match in (found for each in (_PRESIDED, _LED) for found in each.finditer(line.text)):
        yield _Found(line.skeleton.body(match["body"]), "president", when=_term(line, match.end()))
    for match in _WHOSE_CHAIR.finditer(line.text):
        yield _Found(line.skeleton.body(match["body"]), "president", when=_term(line, match.end()))
    for match in _SEAT.finditer(line.text):
        body = line.skeleton.body(match["body"])
        if body == "unsc":
            date = re.fullmatch(rf"(?:in|since) ({DATE})", _after(line, match.end()))
            yield _Found(
                body, "non-permanent member",
                line.skeleton.date(date[1]) if date else None, _term(line, match.end()),
            )  # fmt: skip
    for match in _HOSTED.finditer(line.text):
        yield _Found(line.skeleton.body(match["body"]), "host", when=_term(line, match.end()))


def _after(line: Line, at: int) -> str:
    term = _TERM.match(line.text, at)
    return term[1] if term else ""


def _term(line: Line, at: int) -> str:
    return line.skeleton.words(_after(line, at))


def _bodies(line: Line, at: int, role: str) -> Iterator[_Found]:
    """The list of organisations that begins here: "the UN (since 1962), the AU as an observer and the WTO"."""
    end = at
    for match in _BODY.finditer(line.text, at):
        between = line.text[end : match.start()]
        if match.start() > at and not _LIST.search(between):
            return
        body = None if _GOES_ON.match(line.text, match.end()) else _id(line, match[0])
        since = _SINCE.match(line.text, match.end())
        end = since.end() if since else match.end()
        other_role = _AS.match(line.text, end)
        end = other_role.end() if other_role else end
        if body is None or _STOPPED.search(between):
            return
        date = line.skeleton.date(since["date"]) if since else None
        yield _Found(body, _role(other_role["role"]) if other_role else role, date)


def _id(line: Line, marker: str) -> str | None:
    """The organisation; the European Union is one that countries' names include."""
    if marker.startswith("<O"):
        return line.skeleton.body(marker)
    return "eu" if line.skeleton.code(marker) == "EU" else None
