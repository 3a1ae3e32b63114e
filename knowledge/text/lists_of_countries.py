"""Lists of countries in running text, read as the tables that they could be: an item becomes a row.

"Zambia has diplomatic relations with: * Peru (20 July 1826) * Chile - 1831" has a column of countries and one of dates,
as a table has. What a list is of, its heading or the words before it say; one that nobody says it of is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..model import Article, Cell, Passage, Quote, Row
from ..names.regions import is_region
from .skeleton import DATE, Marker, Skeleton

__all__ = ["with_lists_as_rows"]

_RELATIONS = re.compile(
    r"(?i)\b(?:diplomatic|bilateral|foreign|formal|official|external) (?:relations(?:hips?)?|ties|links)\b"
    r"|\brelations (?:with|between|began|begun|were|established|existed?)\b|^relations$|\bdiplomatic partners\b"
    r"|\bestablish(?:ed|ment) of relations\b|\b(?:has|have|maintains?|established) relations\b"
)
_OTHER = re.compile(
    r"(?i)\b(?:no|not|without|lacks?|never|sever\w*|suspend\w*|broken?|broke|cut|ended|former|interrupted|restored|resumed"
    r"|unrecogni[sz]ed|recogni[sz]\w+|visas?|visit\w*|summits?|meetings?|members?\w*|organi[sz]ations?|treat(?:y|ies)"
    r"|agreements?|ambassadors?(?![- ]level)|envoys?|embass\w+|missions?|consul\w*|commissions?|trade|exports?"
    r"|imports?|aid|disputes?|borders?|twin\w*|sister|invited|signed|accredited|see also|references|further reading)\b"
)
_FORMER = r"(?: ?\((?:to|until|till) <T\d+>\))"
"""Behind a state that is no more: when there were relations with it tells nothing of those with another."""
_ASIDE = r"(?: ?\((?:(?:now|today|later|currently|as|formerly|then|from <T\d+>) )?<[NC]\d+>(?: and <N\d+>)?\))"
_CHANGED = (
    r"(?: ?\((?:(?:with(?:drawn|held)|suspended|severed|broken|interrupted|cut|reinstated|restored|resumed"
    r"|re-established|but|and|from|in|to|until|since|again|off|on|then|<T\d+>)[ ,;/–-]{0,3}){2,12}\))"
)
_NAME = rf"<N\d+>(?:{_ASIDE}|{_FORMER}|{_CHANGED})?"
_UNKNOWN = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
"""What stands among names of countries and is the name of none that is known, however it is spelled."""
_AND = r"(?:, and |,? & | and |, ?|; ?|，|、)"
_NAMES = rf"<N\d+>(?:{_AND}<N\d+>){{0,60}}"
_NAMES_WITH_ASIDES = rf"{_NAME}(?:{_AND}(?:{_NAME}|{_UNKNOWN})){{0,60}}"
_BETWEEN = (
    r"(?:[^\w<>]|\b(?:since|from|in|on|established|establishment|relations|diplomatic|formal|began|date|the|of|at|level"
    r"|ambassadorial|embassy level|year)\b|\([^()<>\d]{1,40}\)|<C\d+>){0,12}"
)
_COUNTRIES_FIRST = re.compile(
    rf"[^\w<]{{0,4}}(?P<names>{_NAMES})(?P<rest>(?:\W|$| (?:since|from|in|on) <T).*)", re.DOTALL
)
_DATED = re.compile(rf"{_BETWEEN}(?P<date>{DATE})(?P<after>.*)", re.DOTALL)
_DATE_FIRST = re.compile(
    rf"[^\w<]{{0,4}}(?:[Ii]n |[Oo]n )?(?P<date>{DATE})[^\w<]{{1,6}}(?:with )?(?P<names>{_NAMES_WITH_ASIDES})\W*"
)
_DATE_ALONE = re.compile(rf"[^\w<]{{0,4}}(?P<date>{DATE})\W*")
_OTHER_EVENT = re.compile(
    r"(?i)[^\w<]{0,4}(?:(?:an?|the|its|first|opening of|opened|of|new) ){0,3}(?:embass|mission|consul|visit|recogni"
    r"|treaty|agreement|signed|joined|accession|joint)"
)
_LEADS_IN = re.compile(r":\s*(?:\[\d{1,4}\]\s*)*$|\[\d{1,4}\]:$")
_MOST = 0.6
"""Of the items of a list of countries begin with one."""


@dataclass(frozen=True, slots=True)
class _Item:
    passage: Passage
    names: tuple[Quote, ...]
    """Of the countries; none where the item gives a date alone."""
    date: Quote | None
    more: tuple[Passage, ...] = ()


def with_lists_as_rows(article: Article, marker: Marker) -> Article:
    """The article with a row for each item of the lists of the countries that there are relations with."""
    rows = list(article.rows)
    for is_of_relations, marks, items in _lists(article.passages):
        if is_of_relations:
            rows += _rows([[marker.skeleton(each) for each in _supported(item, marks)] for item in items])
    return replace(article, rows=tuple(rows))


def _supported(item: Sequence[Passage], marks: tuple[int, ...]) -> Sequence[Passage]:
    """The item with the references of the list's lead-in, unless it has some of its own."""
    if not marks or any(each.references for each in item):
        return item
    return [replace(each, references=marks) for each in item]


def _lists(passages: Sequence[Passage]) -> Iterator[tuple[bool, tuple[int, ...], list[list[Passage]]]]:
    """Each list: whether it is said to be one of relations, what its lead-in cites, and its items with their sentences.

    What stands behind the colon of a lead-in supports the items; a sentence that is complete cites for itself.
    """
    told: bool | None = None
    cited: tuple[int, ...] = ()
    before: list[Passage] = []
    for (section, listed), run in groupby(
        (each for each in passages if each.locator.row is None),
        key=lambda each: (each.locator.section, each.locator.item is not None),
    ):
        items = [list(each) for _, each in groupby(run, key=lambda each: each.paragraph)]
        if not listed:
            before = items[-1]
            if not (section and is_region(section[-1])):
                told, cited = _told(before), _cited(before)
            continue
        lead = before if before and before[0].locator.section == section else []
        told = _verdict(lead, section, told)
        if lead or not (section and is_region(section[-1])):
            cited = _cited(lead)
        yield told, cited, items
        before = []


def _cited(lead: Sequence[Passage]) -> tuple[int, ...]:
    return lead[-1].references if lead and _LEADS_IN.search(lead[-1].quote.exact) else ()


def _told(lead: Sequence[Passage]) -> bool | None:
    """Whether words before a list say that it is one of relations; None where they say neither."""
    words = " ".join(each.quote.exact for each in lead)
    if not words:
        return None
    last = lead[-1].quote.exact
    if _OTHER.search(last if last.endswith(":") else words):
        return False if last.endswith(":") else None
    return True if _RELATIONS.search(words) else None


def _verdict(lead: Sequence[Passage], section: tuple[str, ...], before: bool | None) -> bool:
    """Whether a list is one of relations: its lead-in says so, or else the innermost heading that says anything."""
    told = _told(lead)
    if told is not None:
        return told
    for heading in reversed(section):
        if _OTHER.search(heading):
            return False
        if _RELATIONS.search(heading):
            return True
        if not is_region(heading):
            return False
    return before if before is not None else bool(section)


def _rows(items: Sequence[Sequence[Skeleton]]) -> Iterator[Row]:
    read = [(item, _read(item)) for item in items]
    named = [each for _, each in read if each and each.names]
    if len(named) < 2 or len(named) < _MOST * len(items):  # noqa: PLR2004
        return
    dated = sum(each.date is not None for each in named) * 2 >= len(named)
    for _, each in read:
        if each and (each.names or (dated and each.date)):
            yield from _rows_of(each, dated=dated)


def _rows_of(item: _Item, *, dated: bool) -> Iterator[Row]:
    def cell(column: str, *quotes: Quote | None) -> Cell:
        return Cell(column=column, passages=tuple(replace(item.passage, quote=each) for each in quotes if each))

    for name in item.names or (None,):
        dates = (cell("Date", item.date),) if dated else ()
        notes = (Cell(column="Notes", passages=item.more),) if item.more else ()
        yield Row(locator=item.passage.locator, cells=(cell("Country", name), *dates, *notes), item=item.passage)


def _read(item: Sequence[Skeleton]) -> _Item | None:
    """An item that is of one country or several, with its date; None where it is a sentence or something else."""
    skeleton = item[0]
    more = tuple(each.passage for each in item[1:])
    if match := _DATE_FIRST.fullmatch(skeleton.text):
        names = _names(skeleton, match["names"])
        return _Item(skeleton.passage, names, skeleton.place(match["date"]), more) if names else None
    if match := _COUNTRIES_FIRST.fullmatch(skeleton.text):
        return _Item(skeleton.passage, _names(skeleton, match["names"]), _date(skeleton, match["rest"]), more)
    if match := _DATE_ALONE.fullmatch(skeleton.text):
        return _Item(skeleton.passage, (), skeleton.place(match["date"]), more)
    return None


def _names(skeleton: Skeleton, names: str) -> tuple[Quote, ...]:
    named = (each[0] for each in re.finditer(_NAME, names))
    found = [each[: each.index(">") + 1] for each in named if not re.search(_FORMER, each)]
    return tuple(skeleton.place(each) for each in found if len(found) == 1 or skeleton.code(each))


def _date(skeleton: Skeleton, rest: str) -> Quote | None:
    """From the date on to the end of the item; what is said of an embassy or a visit gives no date."""
    match = _DATED.fullmatch(rest)
    if match is None or _OTHER_EVENT.match(match["after"]):
        return None
    place, passage = skeleton.place(match["date"]), skeleton.passage.quote
    words = passage.exact[place.start - passage.start :].rstrip(" .;)]")
    return Quote(place.start, place.start + len(words), words)
