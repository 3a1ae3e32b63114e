"""Countries with which the source says that there are no relations: in a sentence, or with "none" for a date."""

import re
from collections.abc import Iterator

from ..model import Fact, Passage
from ..text.columns import date_cell
from ..text.grammar import ADVERB, BOTH
from ..text.reading import Line, Reading
from ..text.skeleton import LAND

KIND = "no_relations"

_NAMES = rf"(?P<names>{LAND}(?:(?:, and |, or |, | and | or |; ){LAND}){{0,40}})"
_RELATIONS = r"(?:(?:formal|official|diplomatic|bilateral) ){0,2}(?:relations|ties)"
_NONE = (
    rf"(?:(?:has|have|maintains?|keeps?) {ADVERB}?no|has (?:not yet|never|not) (?:had|established)(?: any)?"
    rf"|(?:has|is) yet to establish|(?:does|do) not {ADVERB}?(?:yet )?(?:have|maintain)(?: any)?"
    r"|have (?:not yet|never|not) (?:had|established)(?: any)?)"
)
_MANY = (
    r"(?:all|every|each|nearly all|almost all|\d+|most)(?: of)?(?: the)?(?: \d+)?(?: other)?(?: <O\d+>)?"
    r"(?: [a-z]+){0,2}"
    r"(?: of (?:<O\d+>|[A-Z][a-z]+|the world))?"
)
_ITS_OBJECT = r"(?:(?!\b(?:that|which|who|whose|where|if|and)\b)(?:[^.;<,]|<[NCDOT]\d+>)){1,60}?"
_DENIED = (
    re.compile(
        rf"(?:^|[,;] )(?:<S\d+>|The country)(?: [a-z]+s {_ITS_OBJECT},? (?:and|but))? {_NONE} "
        rf"{_RELATIONS} with {_NAMES}(?P<rest>.*)"
    ),
    re.compile(
        rf"(?:^|[,;] )<S\d+> (?:does not|doesn['’]t) recogni[sz]e {_NAMES}(?: [a-z]+){{0,4}},? (?:and|nor) {_NONE} "
        rf"{_RELATIONS}(?: with (?:it|them))?(?P<rest>.*)"
    ),
    re.compile(rf"\b[Tt]here are (?:{ADVERB})?no {_RELATIONS} (?:between <S\d+> and|with) {_NAMES}(?P<rest>.*)"),
    re.compile(rf"(?:^|[,;] )(?P<own><S\d+> and )?{_NAMES}(?(own)| and <S\d+>) {_NONE} {_RELATIONS}(?P<rest>.*)"),
    re.compile(rf"(?:^|[,;] ){_NAMES} {_NONE} {_RELATIONS} with <S\d+>(?P<rest>.*)"),
    re.compile(rf"(?P<rest>)\b{_NONE} {_RELATIONS} with <S\d+>(?: so far| yet)?: {_NAMES}"),
    re.compile(rf"(?P<rest>)<S\d+> {_NONE} {_RELATIONS} with(?: the following| these)? [^:.;<>]{{1,40}}: {_NAMES}"),
    re.compile(
        rf"\b[Nn]o {_RELATIONS} (?:(?:ha(?:ve|s) been|were|are) (?:yet |{ADVERB})?(?:established|opened|set up)|exist)"
        rf"(?: yet| so far)? (?:with|between <S\d+> and) {_NAMES}(?P<rest>.*)"
    ),
)
_FEW = (
    rf"(?:^|[,;] )(?P<names>{LAND}(?:,? (?:along with|together with|as well as|like) {LAND}"
    rf"(?:(?:, and |, | and ){LAND}){{0,12}})?),? (?:is|are|remains?) (?:(?:still|currently) )?(?:one of|among)"
    r"(?: only)?(?: the)?(?: (?:[\w-]+|<O\d+>)){1,6}?"
)
_AND_OTHERS = rf"(?:,? (?:with )?the others? (?:being|is|are) (?P<more>{LAND}(?:(?:, and |, | and ){LAND}){{0,12}}))?"
_ONE_OF_FEW = tuple(
    re.compile(rf"{_FEW} {none} {_RELATIONS} with <S\d+>{_AND_OTHERS}(?P<rest>.*)")
    for none in (
        rf"(?:that|which|who) {_NONE}",
        r"(?:not to (?:have|maintain|keep)(?: any)?|without(?: any)?|with no)",
    )
)
""" "Peru, along with Chad, is one of the few countries that have no relations with Kenya"."""
_NO_SUCH = rf"(?:(?:are|remain) {ADVERB}?non-?existent|do not {ADVERB}?exist)"
_NOT_THERE = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?i:^|[,;] |^the |\b(?:as|since|because) )(?i:{_RELATIONS}) (?:between )?{_NAMES} and <S\d+>"
            rf" {_NO_SUCH}(?P<rest>.*)"
        ),
        (
            rf"(?i:^|[,;] |^the |\b(?:as|since|because) )(?i:{_RELATIONS}) (?:between <S\d+> and|with) {_NAMES}"
            rf" {_NO_SUCH}(?P<rest>.*)"
        ),
    )
)
_THE_TWO = rf"(?: (?:between|with) (?:{BOTH}|each other|one another))?"
_HERE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:However, |As yet,? )?[Tt]here are (?:{ADVERB}|as yet )?no {_RELATIONS}{_THE_TWO}(?P<rest>.*)",
        rf"^(?:However, )?(?:{BOTH}) {_NONE} {_RELATIONS}{_THE_TWO}(?P<rest>.*)",
        rf"^(?i:{_RELATIONS}){_THE_TWO} {_NO_SUCH}(?P<rest>.*)",
        rf"^No {_RELATIONS} (?:have been|are) (?:yet )?established{_THE_TWO}(?P<rest>.*)",
    )
)
"""In the row of a country, or in its section."""
_ALL_BUT = re.compile(
    rf"(?:^|[,;] )(?:<S\d+>|The country) (?:has|maintains|keeps|enjoys) {ADVERB}?{_RELATIONS} with {_MANY}"
    rf",? (?:except(?: for)?|but|save(?: for)?|other than|apart from|with the exceptions? of) {_NAMES}(?P<rest>.*)"
)
""" "Has relations with all members of the United Nations except Bhutan"."""
_WITH_MANY = re.compile(
    rf"(?:^|[,;] )(?:<S\d+>|The country) (?:has|maintains|keeps|enjoys) {ADVERB}?{_RELATIONS} with {_MANY}"
)
_EXCEPTIONS = re.compile(rf"(?:^|; )[Tt]he (?:(?:only|sole|[a-z]+) )?exceptions? (?:is|are) {_NAMES}(?P<rest>.*)")
_LEADS_IN = re.compile(
    rf"(?:(?:^|[,;] )(?:<S\d+>|The country)|^It) {_NONE} {_RELATIONS} with(?: the following| these)?"
    r"(?: (?:countries|states|nations|members)(?: of <O\d+>)?)?(?: so far| yet)?(?: \([^()]{3,40}\))?:\W*(?:\d+\W*)?$"
)
""" "Has not established diplomatic relations with:", before a list."""
_HEADING = re.compile(
    r"(?i)(?:list of |other )?(?:the )?"
    r"(?:(?:(?:un )?(?:member )?(?:countries|states|nations)|entities)(?:,? and |, | )?){1,3}"
    r"(?:with(?:out| no)|(?:that|which) (?:do not |have no |has no |does not )(?:have )?|having no|lacking) ?"
    rf"(?:any )?(?:full )?{_RELATIONS}(?: with .{{3,40}})?:?|(?:no|without) {_RELATIONS}"
)
""" "Countries without diplomatic relations", above a list."""
_LIMITED = re.compile(r" (?:until|till|before|between|from|during|since|at|in|through|apart|other|beyond|except)\b")
"""What follows may say that it was so only then, or only in part."""
_NO_CELL = re.compile(r"(?i)\W*(?:none|no (?:(?:formal|diplomatic) )?relations|(?:never|not|not yet) established)\W*")
_IS_NAME = re.compile(rf"\W*{LAND}\W*")
_ANY_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}"
_ONE = rf"(?:{LAND}|{_ANY_NAME})(?: \([^()]{{3,160}}\))?"
_ARE_NAMES = re.compile(rf"\W*{_ONE}(?:(?:, and |, | and |; ){_ONE})*(?:\W|\[\d+\])*")
_PART_OF_LIST = re.compile(
    r"(?i)(?:africa|asia|europe|oceania|(?:the )?(?:(?:north|south|central|latin) )?americas?|middle east|caribbean"
    r"|pacific|(?:other |un )?(?:member )?(?:states|countries|entities)|others)"
)
"""A heading within a list, which parts it by continents or by what they are."""


def extract(reading: Reading) -> Iterator[Fact]:
    """The object is the other country; one fact for each, with all the places that say so."""
    places: dict[str, list[Passage]] = {}
    lead: Line | None = None
    before: Line | None = None
    for line in reading.lines:
        if line.says("relations", "ties"):
            for denied in _denied(reading, line):
                places.setdefault(denied, []).append(line.passage)
        if lead and _is_item_of(lead, line):
            for named in _named_alone(reading, line):
                places.setdefault(named, []).extend((line.passage, lead.passage))
        else:
            lead = line if _LEADS_IN.search(line.text) or _HEADING.fullmatch(line.passage.quote.exact) else None
        if _is_headed(line):
            for named in _named_alone(reading, line):
                places.setdefault(named, []).append(line.passage)
        for code in _exceptions(reading, line, before):
            told = (line,) if line.says("relations", "ties") else (line, before)
            places.setdefault(code, []).extend(each.passage for each in told if each)
        before = line
    for row in reading.article.rows:
        owner, cell = reading.whose(row), date_cell(row)
        if (
            owner
            and cell
            and _NO_CELL.fullmatch(cell.text)
            and _IS_NAME.fullmatch(reading.skeleton(owner.passage).text)
        ):
            places.setdefault(owner.code, []).extend((cell.passages[0], owner.passage))
    for code, passages in places.items():
        yield Fact(kind=KIND, subject=reading.subject, object=code, provenance=tuple(map(reading.evidence, passages)))


def _is_headed(line: Line) -> bool:
    """Whether it is an item below a heading that says what the list is of: "Countries with no diplomatic relations"."""
    place = line.passage.locator
    return place.item is not None and place.row is None and any(map(_HEADING.fullmatch, place.section[-2:]))


def _denied(reading: Reading, line: Line) -> Iterator[str]:
    if line.other and {code for each in line.skeleton.lands for code in each.codes} <= {reading.subject, line.other}:
        here = next((found for each in _HERE if (found := each.match(line.text))), None)
        if here and not _LIMITED.match(here["rest"]):
            yield line.other
            return
    for pattern in (*_DENIED, _ALL_BUT, *_ONE_OF_FEW, *_NOT_THERE):
        if (match := pattern.search(line.text)) and not _LIMITED.match(match["rest"]):
            yield from _others(reading, line, match["names"] + (match.groupdict().get("more") or ""))
            return


def _is_item_of(lead: Line, line: Line) -> bool:
    place = line.passage.locator
    own = place.section == lead.passage.locator.section
    own = own or bool(place.section and _PART_OF_LIST.fullmatch(place.section[-1]))
    return place.item is not None and place.row is None and own


def _named_alone(reading: Reading, line: Line) -> Iterator[str]:
    """The countries that an item is, and nothing else but a note in brackets."""
    if _ARE_NAMES.fullmatch(line.text):
        yield from _others(reading, line, re.sub(r"\([^()]*\)", "", line.text))


def _others(reading: Reading, line: Line, names: str) -> Iterator[str]:
    """The countries that are named there, but for the article's own."""
    codes = map(line.skeleton.code, re.findall(LAND, names))
    yield from (code for code in dict.fromkeys(codes) if code and code != reading.subject)


def _exceptions(reading: Reading, line: Line, before: Line | None) -> Iterator[str]:
    """ "The three exceptions are Chad, Peru and Iran", behind a sentence on relations with all others."""
    told = _EXCEPTIONS.search(line.text) if line.says("exception") else None
    if told is None or _LIMITED.match(told["rest"]):
        return
    same = before and before.passage.paragraph == line.passage.paragraph
    if _WITH_MANY.search(line.text, 0, told.start()) or (same and before and _WITH_MANY.search(before.text)):
        yield from _others(reading, line, told["names"])
