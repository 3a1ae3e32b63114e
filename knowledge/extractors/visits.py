"""Visits and meetings: who, with which office, whom, where, when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..dates import EdtfDate, find_dates
from ..grammar import ADVERB, PLACE, date_span
from ..model import Fact
from ..reading import Line, Reading
from ..skeleton import CITY, DATE, DEMONYM, LAND

KIND = "visit"

_STOP = (
    r"(?:The|A(?!\.)|An|In|On|At|During|After|Before|Since|When|While|His|Her|Its|Their|This|That|Then|Former|Both|January"
    r"|February"
    r"|March|April|May|June|July|August|September|October|November|December|Commission|Committee|Council|Ministry"
    r"|Parliament|Government|Army|Navy|Forces?|Delegation|Assembly|Party|Bank|Fund|University|Company|Group|United"
    r"|National|Royal|Church|Agency|Mission|Embassy|Team|Court|Treaty|Agreement|Union|However|Later|Recently|Corps|Aid"
    r"|Independence|Institute|Association|Society|Office|Cross|Crescent)\b"
)
_WORD = rf"(?!{_STOP})[A-ZÀ-Þ][\w.’'-]{{1,30}}(?<!['’]s)"
_SMALL = r"(?:de|al|el|bin|van|von|der|da|dos|ben|ibn|arap|le|la|du|di|do|den|ter|zu|abu)"
_NAME = rf"{_WORD}(?: (?:{_WORD}|[A-Z]\.|[IVX]\b|{_SMALL})){{0,4}}"
_OFFICE = (
    r"(?:(?:then|former|Former|Then|Acting|Deputy|Vice|Crown|Vice-)[ -]?){0,2}"
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Mm]inister of [Ff]oreign [Aa]ffairs"
    r"|[Ff]oreign [Aa]ffairs [Mm]inister|[Ff]oreign [Ss]ecretary|[Ss]ecretary of [Ss]tate|[Cc]hancellor|[Pp]remier"
    r"|King|Queen"
    r"|Emir|Sultan|Pope|Prince|Princess|[Ss]ecretary-[Gg]eneral|[Ss]ecretary [Gg]eneral|[Dd]efen[cs]e [Mm]inister"
    r"|[Tt]rade [Mm]inister|Emperor|Empress|General|[Ff]irst [Ll]ady|[Ff]inance [Mm]inister)"
)


def _person(name: str) -> str:
    """Somebody with an office, perhaps with a country before or behind it, and a name; or a full name alone."""
    return (
        rf"(?:(?:(?:the |The )?(?:(?P<{name}_of>{DEMONYM}|{LAND}['’]s?) )?(?P<{name}_office>{_OFFICE})"
        rf"(?: of (?P<{name}_of2>{LAND}))?,? (?:and [A-Z][\w ]{{1,30}} )?(?P<{name}>{_NAME})"
        rf"|(?P<{name}_full>{_WORD} (?:{_SMALL} ){{0,2}}{_NAME})),?)"
    )


_EVENT = (
    r"(?:summit|conference|meeting|funeral|inauguration|ceremony|celebrations?|coronation|mass|session|congress|forum"
    r"|opening|wedding|talks)"
)
_VISIT = (
    r"(?:visited|travel(?:l)?ed to|arrived in|flew to|toured|went (?:on )?to|came to|(?<=has )come to|been to"
    r"|went on an? (?:[a-z-]+ ){0,3}(?:visit|trip|tour) to|passed through|(?:celebrated|said) (?:[a-z-]+ ){0,2}mass in"
    r"|(?:was|were) (?:received|welcomed|greeted) to"
    r"|stopped (?:over |off )?in|stayed in|touched down in|broke (?:his|her) journey in"
    rf"|attended (?:an?|the) (?:[\w-]+ ){{0,5}}?{_EVENT}(?: (?:of|for) [^,.;<]{{3,50}})? in"
    r"|led an? (?:[\w-]+ ){0,4}delegation (?:of (?:[\w-]+ ){1,2})?to"
    r"|made (?:an? )?(?:[a-z-]+ )?(?:stop|stopover|call) (?:in|at)|came (?:for|on) an? (?:[a-z-]+ ){0,3}visit to"
    r"|(?:was|been) in|spent (?:(?:[\w-]+ ){1,3}(?:days?|weeks?|months?)|an? \w+) in|landed (?:in|at)"
    r"|(?:addressed|spoke (?:to|before)) (?:(?:the|a|both|joint|houses of|session of) ){0,4}"
    r"(?:[Pp]arliament|[Nn]ational [Aa]ssembly|[Cc]ongress|[Ss]enate) in"
    r"|(?:(?:celebrated|said|held|read) (?:an? |the )?[Mm]ass|prayed|spoke)(?: (?:on|at|with|for|to|before|among)"
    r" (?:St\.|[^,;.<]){3,50}?)? in"
    r"|(?:paid|made|undertook|conducted|began|concluded|embarked on|is on|was on) "
    r"(?:(?:an?|his|her|its|the|several|two|three) (?:[\w-]+ ){0,4}(?:visits?|trips?|tours?)"
    r"|(?:(?:state|official|private|working) )?visits) (?:to|of|in))"
)
_ASIDE = (
    r"(?: (?:who|whose) [^,;.]{3,90},|(?<=,) (?:the|then|at (?:the time|that time)|an?|<D\d+>) [^,;.]{3,80},| and"
    r" (?:the|his wife,?|her husband,?) [A-ZÀ-Þ][\w’'-]{1,30}"
    r"(?: (?:of )?[A-ZÀ-Þ][\w’'-]{1,30}){0,4})?"
)
"""Between somebody and what he did: "…, whose mother came from Kampala, visited …", "… and the Duchess of Lira"."""
_DID_BEFORE = (
    r"(?: [a-z]+(?:ed|ook|ave|poke|eld|ent)\b"
    r"(?:(?! (?:that|who|whose|which|when|while|because|after|before|and)\b)[^.;:,]){1,80}"
    r" and(?: (?:also|then|later|afterwards))?)?"
)
"""What the same person did first: "… declined to sign and visited …"."""
_COMPANY = r"(?: (?:(?:together|along) )?with (?:(?!<T)[^.;:,]){1,80}(?= (?:on|in) <T))?"
"""Between the place and the day: "… with the leaders of Peru and Chad on 12 May 2008"."""
_HEADS = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Hh]ead of (?:[Ss]tate|[Gg]overnment)|[Mm]onarch|[Kk]ing|[Qq]ueen|[Ll]eader"
    r"|[Cc]hancellor|[Pp]ope|[Ee]mperor|[Ff]oreign [Mm]inister)"
)
_PAY_A_VISIT = r"(?:pay|make|undertake) (?:an? )?(?:[a-z-]+ ){0,3}(?:visit|trip)"
_FIRST_TO = (
    rf"(?:was|became)(?:,? (?:in|on) (?P<date>{DATE}),?)? the (?:first|second|third|last|only) (?:(?:{DEMONYM}|[a-z]+)"
    rf" ){{0,3}}?{_HEADS}(?: of {LAND})?(?: ever)? to (?:visit|come to|travel to|set foot (?:in|on)|land in"
    rf"|{_PAY_A_VISIT} to)"
)
""" "Was the first president of India to come to"."""
_DAYS = re.compile(
    rf"(?:[^<>.;,]{{0,40}}? )?(?:(?:from|between|on|during|in) (?P<day>\d\d?)(?P<month> [A-Z][a-z]+)?"
    rf"|(?:from|between) (?P<date>{DATE}))(?: (?:to|until|and) |[–-])(?P<last>{DATE})"
)
"""Several days, told by the first and the last of them."""
_MET = (
    r"(?:met with|met|held (?:bilateral )?(?:talks|discussions|a meeting|meetings) with|had (?:talks|a meeting) with"
    r"|hosted talks with)"
)
_HOSTED = r"(?:hosted|received|welcomed)"
_OPTIONAL = rf"(?:has |had )?{ADVERB}{{0,2}}"
_WHERE = rf"(?: (?:in|at) (?:the )?(?P<place>{PLACE}))?"
_TOWN = rf"(?!{_STOP})[A-ZÀ-Þ][\w’'-]{{2,30}}(?=(?:,? (?:in|on) <T|[.,]))"
"""A place of whose country we know nothing: in a row, that of the row or the article's own."""
_SAID_OF_VISITS = (
    "visit",
    "travel",
    "arriv",
    "flew",
    "tour",
    "went to",
    "came",
    "come to",
    "trip",
    "been",
    "was in",
    "stop",
    "stay",
    "spent",
    "landed",
    "address",
    "attend",
    "touched",
    "delegation",
    "journey",
    "passed",
    "mass",
    "welcomed",
    "received",
    "greeted",
    "spoke",
    " mass",
    "prayed",
)
_SAID_OF_MEETINGS = ("met", "talks", "meeting", "discussions")
_DURING = (
    rf"[Dd]uring (?:an?|his|her|their) (?:[\w-]+ ){{0,3}}visit to (?P<place>{CITY}|{LAND})(?: (?:in|on)"
    rf" (?P<date>{DATE}))?, {_person('person')}(?= )"
)
_PATTERNS = tuple(
    (words, re.compile(pattern))
    for words, pattern in (
        (
            _SAID_OF_VISITS,
            (
                rf"(?<![\w’'-]){_person('person')}{_ASIDE}{_DID_BEFORE} {_OPTIONAL}{_VISIT}"
                rf" (?P<place>{CITY}|{LAND}|{_TOWN}){_COMPANY}"
                rf"(?:(?:,|,? and) (?:{CITY}|{LAND}|{_WORD})(?=,? (?:and|on|in) |, )){{0,3}}"
            ),  # "visited Lima, Cusco and Arequipa in May 2001"
        ),
        (_SAID_OF_VISITS, rf"(?<![\w’'-]){_person('person')}{_ASIDE} {_OPTIONAL}{_VISIT} the country(?= )"),
        (
            ("first", "second", "third", "last", "only"),
            rf"(?<![\w’'-]){_person('person')} {_FIRST_TO} (?P<place>{CITY}|{LAND})",
        ),
        (
            ("visit",),
            (
                rf"\b(?:visit|trip|stay) (?:of|by|from) {_person('person')} (?:to|in) (?P<place>{CITY}|{LAND})"
                rf"(?: took place| began)?(?= (?:in|on) {DATE})"
            ),
        ),
        (
            ("visit", "trip", "tour", "journey"),
            (
                rf"(?<![\w’'-]){_person('person')}['’]s (?:(?!(?:on|of|about|after|before|during|for|to)\b)[a-z-]+"
                r" ){0,3}(?:visit|trip|tour|journey) to "
                rf"(?P<place>{CITY}|{LAND})(?= (?:in|on) {DATE})"
            ),
        ),
        (
            (" and visited", " and travelled to", " and flew to", " and went to", " and came to", " and arrived in"),
            (
                rf"(?<![\w’'-]){_person('person')} (?!was |were |is )[a-z]+(?:ed|ew|oke|ave|id|et|ent|ame) "
                r"(?:(?!\b(?:that|who|which|when|while|whose|after|before)\b)[^.;,<]){3,80} and (?:then |later )?"
                rf"(?:visited|travelled to|flew to|went to|came to|arrived in) (?P<place>{CITY}|{LAND})"
            ),
        ),
        (
            ("when he", "when she"),
            (
                rf"(?<![\w’'-]){_person('person')} (?:was|became|had) [^.;]{{3,120}}? when (?:he|she) "
                rf"{_OPTIONAL}{_VISIT} (?P<place>{CITY}|{LAND})"
            ),
        ),
        (
            ("received", "hosted", "welcomed"),
            (
                rf"(?P<place>{CITY}|{LAND}) {_OPTIONAL}{_HOSTED} (?:an? (?:[a-z-]+ ){{0,3}}visit (?:by|from|of) )?"
                rf"{_person('person')}(?=[.,;]| (?:in|on|for|from|at)\b| of <)"
            ),
        ),
        (
            ("visited by",),
            (
                rf"(?:(?P<place>{CITY}|{LAND})|(?P<here>[Tt]he (?:country|islands?|kingdom))) (?:was|has been|were) "
                rf"(?:also |first )?visited by {_person('person')}"
            ),
        ),
        (
            ("visitors", "guests"),
            (
                rf"(?:[Vv]isitors|[Gg]uests) (?:to|in|of) (?P<place>{CITY}|{LAND}),? (?:have |has )?(?:included?|were) "
                rf"{_person('person')}(?= (?:in|on) )"
            ),
        ),
        (
            ("to visit", "to come to"),
            (
                r"[Tt]he (?:first|last|latest|second|only) (?:[a-z-]+ ){0,3}?(?:[a-z]+) (?:ever )?to (?:visit|come to) "
                rf"(?P<place>{CITY}|{LAND}) (?:was|has been) {_person('person')}(?=[.,;]| (?:in|on) )"
            ),
        ),
        (
            ("guest of",),
            (
                rf"(?<![\w’'-]){_person('person')} (?:was|were) (?:an? |the )?(?:[a-z]+ )?guests? of"
                rf" {_person('met')}{_WHERE}"
            ),
        ),
        (
            ("received in", "hosted in", "welcomed in", "received at", "welcomed at"),
            (
                rf"(?<![\w’'-]){_person('person')} {_OPTIONAL}(?:was|been|were) {_HOSTED} (?:in|at) (?:the )?"
                rf"(?P<place>{PLACE}) by {_person('met')}"
            ),
        ),
        (
            ("chose",),
            (
                rf"(?<![\w’'-]){_person('person')} chose (?P<place>{CITY}|{LAND}) "
                r"(?:for|as the (?:goal|destination) of) (?:his|her|their) (?:[a-z-]+ ){0,3}(?:visit|trip)"
                r"(?: (?:to|in) [\w -]{2,40}?)?(?=,? (?:in|on) <T)"
            ),
        ),
        (("spent",), rf"(?<![\w’'-]){_person('person')} spent (?P<date>{DATE}) in (?P<place>{CITY}|{LAND})"),
        (
            _SAID_OF_MEETINGS,
            rf"(?<![\w’'-]){_person('person')} {_OPTIONAL}{_MET} {_person('met')}{_WHERE}",
        ),
        (
            _SAID_OF_MEETINGS,
            (
                rf"(?<![\w’'-]){_person('person')} and {_person('met')} {_OPTIONAL}"
                rf"(?:met|held (?:bilateral )?talks){_WHERE}"
            ),
        ),
        (
            ("hosted", "received", "welcomed"),
            rf"(?<![\w’'-]){_person('met')} {_OPTIONAL}(?P<hosted>{_HOSTED}) {_person('person')}{_WHERE}",
        ),
        (
            ("hosted", "received", "welcomed"),
            rf"(?<![\w’'-]){_person('person')} {_OPTIONAL}(?:was|been|were) {_HOSTED} by {_person('met')}{_WHERE}",
        ),
        (("during",), _DURING),
    )
)
"""Each with words one of which stands in all that it fits."""
_ONLY_DATED = frozenset(
    pattern
    for words, pattern in _PATTERNS
    if words[0] in {"visitors", "visited by", "when he"} or (words[0] == "received" and "met" not in pattern.groupindex)
)
"""Where no date stands, they may tell of what was usual."""
_ALL_SAID = tuple(dict.fromkeys(word for words, _ in _PATTERNS for word in words))
_HERE = re.compile(
    rf"(?<![\w’'-]){_person('person')}{_ASIDE} (?:who )?{_OPTIONAL}"
    r"(?:visited|came|followed|stopped over|(?:paid|made|undertook) (?:(?:an?|his|her|the|several|two|three)"
    r" (?:[a-z-]+ ){0,4}"
    r"(?:visits?|trips?|tours?)|(?:[a-z-]+ ){0,2}visits))(?: (?:again|twice|too|here|officially|the country))? "
    r"(?=(?:in|on|from|between|during|for) [^.;<]{0,30}<T)"
)
"""In the row of a country, its visitors need no place to be named."""
_WHILE_HERE = re.compile(
    rf"(?<![\w’'-]){_person('person')} [a-z][^.;<]{{3,80}}? during (?:his|her) (?:[a-z-]+ ){{0,3}}(?:visit|trip|stay)"
    rf"(?= (?:of|in|on) (?:the )?{DATE})"
)
_THE_FIRST_HERE = re.compile(
    rf"(?<![\w’'-]){_person('person')} (?:was|became)(?:,? (?:in|on) (?P<date>{DATE}),?)? the first "
    rf"(?:(?:{DEMONYM}|[a-z]+) ){{0,3}}?{_HEADS}(?: of {LAND})? to (?:visit|come|{_PAY_A_VISIT})\b"
)
_THING = re.compile(r"\b(?:[Tt]he|[A-Z]\w+) $")
"""Before a name of several words: it is no person's, "the Trade Fair"."""
_AGAIN = re.compile(
    rf"(?:,? and |, )(?:(?:once )?again |(?:(?:returned|came back)(?: there)?) )?(?:(?:in|on) )?(?P<date>{DATE})"
)
_ELSEWHERE = re.compile(
    rf"(?:,|,? and) (?:to |in |visited |went to )?(?P<place>{CITY}|{LAND}) (?:in|on) (?P<date>{DATE})"
)
""" "Visited Oslo in 2001 and Bergen in 2003"."""
_BY = re.compile(rf"\bvisit (?:of|by|from) {_person('person')}(?= (?:in|on) <T)")
_NEXT = re.compile(
    rf"{_person('person')} (?:followed|came|visited|did so|went)(?: (?:suit|again|too|there|back))? "
    r"(?=(?:in|on) [^.;<]{0,30}<T)"
)
"""Behind a sentence on a visit: that of somebody else to the same place, "Bill Clinton followed in August 2000"."""
_SAME_HOUSE = frozenset({"Pope", "King", "Queen", "Emperor"})
_WHY = r"(?:, (?:for|on|during|after) (?:[^,;.<]|,(?=\d)){3,110}(?=, ))?"
_ALSO_ONE = re.compile(
    rf"{_WHY}(?:,|;|,? and|; and) (?P<person>{_WORD}(?: [IVX]+)?) (?=(?:in|on|from|between) (?:the )?[\w ]{{0,20}}?<T)"
)
""" "…, Benedict XVI in April 2010, and Francis in April 2022": popes and kings have one name."""
_TOGETHER = re.compile(rf"(?:^|[,;] ){_person('person')} and $")
_ALSO = re.compile(
    rf"{_WHY}(?:,|;|,? and|; and) {_person('person')} (?:(?:visited|came|followed) )?"
    r"(?=(?:in|on|from|between|during) (?:the )?[\w ]{0,20}?<T)"
)
"""Behind a visit: that of somebody else to the same place, "…, and the Prime Minister Mick Doe in 2001"."""
_AND = re.compile(rf"(?<![\w’'-]){_person('person')} and ")
_SURNAME = re.compile(rf"(?P<person>{_WORD}) {_OPTIONAL}{_VISIT} (?P<place>{CITY}|{LAND})")
_MOST_FURTHER = 8


@dataclass(frozen=True, slots=True)
class _Found:
    named: dict[str, str | None]
    date: EdtfDate | None
    before: "_Place | None" = None
    """Where the sentence before it said that it was."""


@dataclass(frozen=True, slots=True)
class _Place:
    words: str
    land: str | None


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``person``, ``office``, ``met`` (the person met, empty for a visit), ``met_office``, ``place``."""
    recent: tuple[int, set[_Place]] = (-1, set())
    for line in reading.lines:
        seen: set[tuple[object, object]] = set()
        paragraph = line.passage.paragraph
        told_of = recent[1] if recent[0] == paragraph else set()
        recent = paragraph, set()
        for found in (
            *_visits(line),
            *_by_surname(line, reading),
            *_visits_here(line, reading),
            *_next(line, told_of),
        ):
            if place := _where(line, found):
                recent[1].add(place)
            slots = _slots(line, found)
            who = (found.date, _name(found.named, "person"))
            told = (slots, found.date) in seen or (who in seen and not found.named.get("place"))
            if not told:
                seen |= {(slots, found.date), who}
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    object=_other(line, reading.subject, found),
                    about=reading.codes([line.passage]),
                    date=found.date,
                    slots=slots,
                    provenance=(reading.evidence(line.passage),),
                )


def _visits(line: Line) -> Iterator[_Found]:
    if not line.says(*_ALL_SAID):
        return
    during = _PATTERNS[-1][1].search(line.text) if line.says("during") else None
    for words, pattern in _PATTERNS:
        for match in pattern.finditer(line.text) if line.says(*words) else ():
            named = match.groupdict()
            date, end = _when(line, match)
            if not date and match.re in _ONLY_DATED:
                continue
            if during and during.start() < match.start():
                named["place"] = named.get("place") or during["place"]
                date = date or line.skeleton.date(during["date"])
            place = named.get("place") or ("<" if named.get("here") else "")
            strange = not line.other and not named.get("met") and not place.startswith("<")
            if strange or _denied(line.text, match, end) or (_STAYS.search(match[0]) and not date):
                continue
            if words is _SAID_OF_VISITS and (beside := _beside(line, match)):
                yield _Found({**named, **beside}, date)
            yield _Found(named, date)
            yield from _with(line, match, named, date)
            yield from _further(line, named, end) if date and not named.get("met") else ()


def _beside(line: Line, match: re.Match[str]) -> dict[str, str | None]:
    """ "*The Emperor Ito* and Empress Aiko visited Lima": who is named before the one who came."""
    if not line.text.endswith(" and ", 0, match.start()):
        return {}
    before = (each for each in _AND.finditer(line.text, 0, match.start()) if each.end() == match.start())
    return next((each.groupdict() for each in before), {})


def _by_surname(line: Line, reading: Reading) -> Iterator[_Found]:
    """ "Obama came to Lima": of somebody whose whole name is told elsewhere."""
    match = _SURNAME.match(line.text) if line.says(*_SAID_OF_VISITS) else None
    if match is None or _denied(line.text, match, match.end()):
        return
    whole = re.compile(rf"\b[A-ZÀ-Þ][\w’'-]+ {re.escape(match['person'])}\b")
    date, _ = _when(line, match)
    if date and any(whole.search(each.text) for each in reading.lines):
        yield _Found(match.groupdict(), date)


def _further(line: Line, named: dict[str, str | None], end: int) -> Iterator[_Found]:
    """Behind the date of a visit: the next one to the same place, of the same visitor or of somebody else."""
    office = named.get("person_office")
    for _ in range(_MOST_FURTHER):
        if also := _ALSO.match(line.text, end):
            named = {"place": named.get("place"), **also.groupdict()}
            date, end = _when(line, also)
        elif office in _SAME_HOUSE and (also := _ALSO_ONE.match(line.text, end)):
            named = {"place": named.get("place"), "person_office": office, **also.groupdict()}
            date, end = _when(line, also)
        elif elsewhere := _ELSEWHERE.match(line.text, end):
            named = {**named, "place": elsewhere["place"]}
            date, end = line.skeleton.date(elsewhere["date"]), elsewhere.end()
        elif again := _AGAIN.match(line.text, end):
            date, end = line.skeleton.date(again["date"]), again.end()
        else:
            return
        yield _Found(named, date)


def _with(line: Line, match: re.Match[str], named: dict[str, str | None], date: EdtfDate | None) -> Iterator[_Found]:
    """ "King Charles III and Queen Camilla visited …": who is named before, and did it too."""
    before = line.text[: match.start()]
    if before.endswith(" and ") and not named.get("met") and (other := _TOGETHER.search(before)):
        yield _Found({"place": named.get("place"), **other.groupdict()}, date)


def _next(line: Line, told_of: set[_Place]) -> Iterator[_Found]:
    """The visits of a sentence that goes on from the one before, which told of one place."""
    match = _NEXT.match(line.text) if len(told_of) == 1 and not line.other else None
    if match:
        (place,) = told_of
        named = match.groupdict()
        date, end = _when(line, match)
        if date and not _denied(line.text, match, end):
            several = (_Found(named, date), *_further(line, named, end))
            yield from (replace(each, before=None if each.named.get("place") else place) for each in several)


def _where(line: Line, found: _Found) -> _Place | None:
    """The place of a visit, as the next sentence may take it up."""
    marker = found.named.get("place") or ""
    if found.before:
        return found.before
    if not marker.startswith("<") or found.named.get("met"):
        return None
    return _Place(line.skeleton.words(marker), line.skeleton.code(marker))


def _visits_here(line: Line, reading: Reading) -> Iterator[_Found]:
    """Visits without a place in the row of a country: of somebody who is named nowhere else, and so is its own."""
    if not line.other or not line.says("visit", "came", "followed"):
        return
    for match in (found for each in (_HERE, _WHILE_HERE, _THE_FIRST_HERE, _BY) for found in each.finditer(line.text)):
        named = match.groupdict()
        date, end = _when(line, match)
        thing = not named["person_office"] and _THING.search(line.text, max(0, match.start() - 20), match.start())
        if date and not thing and not _denied(line.text, match, end):
            several = (_Found(named, date), *_with(line, match, named, date), *_further(line, named, end))
            yield from (each for each in several if _is_of_the_row(line, each, reading))


def _is_of_the_row(line: Line, found: _Found, reading: Reading) -> bool:
    surname = _name(found.named, "person").rpartition(" ")[2]
    theirs = re.compile(rf"\b{re.escape(surname)}\b")
    return all(each.other == line.other or not theirs.search(each.text) for each in reading.lines)


_STAYS = re.compile(r"\b(?:was|been) in ")
"""A visit only where it is told when."""


def _when(line: Line, match: re.Match[str]) -> tuple[EdtfDate | None, int]:
    """The date of what a match says, or the days from one to another; and where the words for it end."""
    skeleton = line.skeleton
    if date := skeleton.date(match.groupdict().get("date")):
        return date, match.end()
    days = _DAYS.match(line.text, match.end())
    last = skeleton.date(days["last"]) if days else None
    if days is None or last is None:
        return date_span(skeleton, match)
    first = skeleton.date(days["date"])
    if days["day"]:
        written = f"{days['day']}{days['month'] or last.earliest.strftime(' %B')} {last.year}"
        first = next((date for *_, date in find_dates(written)), None)
    return (first.until(last) if first and first.precedes(last) else None), days.end()


_UNDONE = r"(?:cancelled|canceled|called off|postponed|put off|planned|announced|proposed)"
_NOT_DONE = re.compile(
    rf"\b(?:not|never|would|planned to|invited|expected|due|scheduled|hoped|refused|{_UNDONE} [a-z]*visit)\b"
)
_CAME_TO_NOTHING = re.compile(rf"(?: (?:in|on) {DATE})?,? (?:was|were|had been|has been|is|which was) {_UNDONE}\b")


def _denied(text: str, match: re.Match[str], end: int) -> bool:
    """``end`` is where the words for its date end."""
    return bool(_NOT_DONE.search(text[max(0, match.start() - 20) : match.end()]) or _CAME_TO_NOTHING.match(text, end))


def _slots(line: Line, found: _Found) -> tuple[tuple[str, str], ...]:
    named = found.named
    place = named.get("place") or ""
    return (
        ("person", _name(named, "person")),
        ("office", _office(line, named, "person")),
        ("met", _name(named, "met")),
        ("met_office", _office(line, named, "met")),
        ("place", found.before.words if found.before else line.skeleton.words(place)),
    )


def _name(named: dict[str, str | None], who: str) -> str:
    name = (named.get(who) or named.get(f"{who}_full") or "").rstrip(",.")
    return re.sub(rf"^{_OFFICE} ", "", name)


def _office(line: Line, named: dict[str, str | None], who: str) -> str:
    office = named.get(f"{who}_office") or ""
    behind = named.get(f"{who}_of2")
    return f"{office} of {line.skeleton.words(behind)}" if office and behind else office


def _other(line: Line, subject: str, found: _Found) -> str | None:
    """The country of the row, or else the only other one that takes part."""
    if line.other:
        return line.other
    parts = ("person_of", "person_of2", "met_of", "met_of2", "place")
    markers = [marker for part in parts for marker in line.skeleton.markers(found.named.get(part) or "")]
    lands = {line.skeleton.code(marker) for marker in markers} | {found.before.land if found.before else None}
    others = lands - {subject, None}
    return others.pop() if len(others) == 1 else None
