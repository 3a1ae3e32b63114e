"""What a source leaves open or gets wrong, place by place: for a teacher, and for teaching source criticism."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from .dates import find_dates
from .folding import fold
from .model import Article, Fact, Provenance, Row
from .names.countries import Countries, Country
from .said import Said, said
from .slips import slips, strangers
from .text.table_order import neighbours

__all__ = ["Finding", "FindingKind", "Severity", "source_report"]


class Severity(StrEnum):
    WRONG = "wrong"
    """Something that the source should mend."""
    OPEN = "open"
    """Something that the source leaves open; answers say so."""
    NOTE = "note"


class FindingKind(StrEnum):
    NAMELESS_ROW = "nameless row"
    MISSING_DATE = "missing date"
    UNPARSED_DATE = "unparsed date"
    EMPTY_REFERENCE = "reference without text"
    UNUSED_REFERENCE = "reference that nothing cites"
    UNLISTED_REFERENCE = "reference that the list lacks"
    DEAD_MARKUP = "dead markup"
    POINTER = "pointer to another article"
    CONTRADICTION = "contradiction"
    LIKELY_SLIP = "likely slip"
    UNREFERENCED = "claim without a reference"
    STRANGER = "country that may not fit"


_SEVERITY = {
    FindingKind.NAMELESS_ROW: Severity.WRONG,
    FindingKind.UNPARSED_DATE: Severity.WRONG,
    FindingKind.UNLISTED_REFERENCE: Severity.WRONG,
    FindingKind.DEAD_MARKUP: Severity.WRONG,
    FindingKind.CONTRADICTION: Severity.WRONG,
    FindingKind.LIKELY_SLIP: Severity.WRONG,
    FindingKind.MISSING_DATE: Severity.OPEN,
    FindingKind.EMPTY_REFERENCE: Severity.OPEN,
    FindingKind.UNREFERENCED: Severity.OPEN,
    FindingKind.UNUSED_REFERENCE: Severity.NOTE,
    FindingKind.POINTER: Severity.NOTE,
    FindingKind.STRANGER: Severity.NOTE,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, in a sentence, at its place."""

    kind: FindingKind
    said: Said
    place: Provenance

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.said)

    @property
    def severity(self) -> Severity:
        return _SEVERITY[self.kind]


@dataclass(frozen=True, slots=True)
class _Subject:
    article: Article
    facts: Sequence[Fact]
    countries: Countries

    def of_kind(self, kind: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind == kind]


def source_report(article: Article, facts: Sequence[Fact], countries: Countries) -> tuple[Finding, ...]:
    """Everything found, in the order of the source."""
    looks: tuple[Callable[[_Subject], Iterator[Finding]], ...] = (
        _nameless_rows, _dates, _references, _dead_markup, _pointers, _contradictions, _slips, _unreferenced,
    )  # fmt: skip
    subject = _Subject(article, facts, countries)
    found = [finding for look in looks for finding in look(subject)]
    return tuple(sorted(found, key=lambda each: each.place.quote.start))


def _nameless_rows(subject: _Subject) -> Iterator[Finding]:
    listed = subject.of_kind("listed")
    for fact in listed:
        if fact.object is None:
            place = fact.provenance[0]
            before, after = neighbours(listed, place.locator, subject.countries)
            ends = [subject.countries[code] if code else None for code in (before, after)]
            in_list = place.locator.item is not None
            message = _nameless(_country_cell(subject, fact), *ends, in_list=in_list)
            yield Finding(FindingKind.NAMELESS_ROW, message, place)


_COUNTRY_COLUMN = re.compile(r"(?i)\b(?:country|state|nation)\b")


def _country_cell(subject: _Subject, fact: Fact) -> str:
    """What the row that a fact stands in has in its country cell."""
    place = fact.provenance[0].locator
    row = next(each for each in subject.article.rows if each.locator == replace(place, column=""))
    cells = (cell.text for cell in row.cells if _COUNTRY_COLUMN.search(cell.column))
    return next(cells, "")


def _nameless(words: str, before: Country | None, after: Country | None, *, in_list: bool) -> Said:
    """``words`` are what stands in place of the name; then come the countries of the rows before and after it."""
    what = said("The row does not say which country it is about.")
    if in_list:
        what = said("The item does not say which country it is about.")
    if words:
        what = said("“{words}” is no country that is known here.", words=words)
    if in_list:
        return what
    if before and after:
        where = said("In the order of the table it stands between {before} and {after}.", before=before, after=after)
    elif before:
        where = said("In the order of the table it stands after {before}.", before=before)
    elif after:
        where = said("In the order of the table it stands before {after}.", after=after)
    else:
        return what
    return said("{what} {where}", what=what, where=where)


def _dates(subject: _Subject) -> Iterator[Finding]:
    for row in subject.article.rows:
        cell = next(
            (each for each in row.cells if re.search(r"(?i)\b(?:date|began|established|since)\b", each.column)), None
        )
        if cell is None:
            continue
        if not cell.passages:
            message = said("The row gives no date.") if row.locator.item is None else said("The item gives no date.")
            yield Finding(FindingKind.MISSING_DATE, message, _row_place(subject, row))
        elif _NO_DATE.fullmatch(cell.text):
            message = said("The row gives no date: it says “{words}”.", words=cell.text)
            yield Finding(FindingKind.MISSING_DATE, message, subject.article.provenance(cell.passages[0]))
        elif not list(find_dates(fold(cell.text).folded)):
            yield Finding(
                FindingKind.UNPARSED_DATE,
                said("“{words}” is no date that can be read.", words=cell.text),
                subject.article.provenance(cell.passages[0]),
            )


_NO_DATE = re.compile(r"(?i)[-–—?.\s]+|n/?a|none|tb[acd]|unknown|unclear|not (?:known|given)|no date")


def _row_place(subject: _Subject, row: Row) -> Provenance:
    """What stands in its country cell; a number in front of that says little."""
    cells = sorted(row.cells, key=lambda cell: _COUNTRY_COLUMN.search(cell.column) is None)
    passages = [passage for cell in cells for passage in cell.passages]
    return subject.article.provenance((passages or subject.article.passages)[0])


def _references(subject: _Subject) -> Iterator[Finding]:
    cited = Counter(number for passage in subject.article.passages for number in passage.references)
    listed = {reference.number for reference, _ in subject.article.references}
    for reference, passage in subject.article.references:
        place = subject.article.provenance(passage)
        if not reference.text and not reference.url:
            message = said("Reference {number} has no text.", number=reference.number)
            yield Finding(FindingKind.EMPTY_REFERENCE, message, place)
        if reference.number not in cited:
            message = said("Nothing cites reference {number}.", number=reference.number)
            yield Finding(FindingKind.UNUSED_REFERENCE, message, place)
    for passage in subject.article.passages:
        for number in passage.references:
            if number not in listed:
                message = said("Reference {number} is cited here, and the list has no such entry.", number=number)
                yield Finding(FindingKind.UNLISTED_REFERENCE, message, subject.article.provenance(passage))


_MARKUP = re.compile(
    r"\[\[|\]\]|\{\{|\}\}|</?[a-z]\w*(?: [^<>]*)?/?>|'''|&(?:[a-z]+|#\d+);|\|\||\[edit\]|={2,}|^\*|\]\(http"
    r"|_{2}[A-Z]+_{2}"
)
_ASKED_FOR = re.compile(r"(?i)\[(?:citation needed|by whom\?|who\?|when\?|dubious|clarification needed)\b")


def _dead_markup(subject: _Subject) -> Iterator[Finding]:
    for passage in subject.article.passages:
        if found := _MARKUP.search(passage.quote.exact):
            message = said("“{words}” is markup that was left behind.", words=found[0])
            yield Finding(FindingKind.DEAD_MARKUP, message, subject.article.provenance(passage))


def _pointers(subject: _Subject) -> Iterator[Finding]:
    for fact in subject.of_kind("pointer"):
        message = said("The article points to “{title}”.", title=fact["title"])
        yield Finding(FindingKind.POINTER, message, fact.provenance[0])


def _contradictions(subject: _Subject) -> Iterator[Finding]:
    by_country: dict[str, list[Fact]] = {}
    for fact in subject.of_kind("began"):
        if fact.object and fact.date:
            by_country.setdefault(fact.object, []).append(fact)
    for code, facts in by_country.items():
        dates = {fact.date: _date_words(fact) for fact in facts}
        if any(a.precedes(b) is not None for a in dates if a for b in dates if b and a != b):
            one, *others = dates.values()
            message = said(
                "The start of relations with {country} is given as “{one}” and as “{others}”.",
                country=subject.countries[code],
                one=one,
                others="”, “".join(others),
            )
            yield Finding(FindingKind.CONTRADICTION, message, facts[-1].provenance[0])
    yield from _dates_in_notes(subject)
    yield from _rows_of_one_country(subject)


def _date_words(fact: Fact) -> str:
    """The date as the source writes it."""
    for place in fact.provenance:
        folded = fold(place.quote.exact)
        for start, end, date in find_dates(folded.folded):
            if date == fact.date:
                return place.quote.exact[slice(*folded.span(start, end))]
    return str(fact.date)


_ESTABLISHED = re.compile(
    r"(?i)\b(?:establish|open)\w*\b.{0,60}\b(?:relations|ties)\b|\b(?:relations|ties)\b.{0,60}\bestablish"
)


def _dates_in_notes(subject: _Subject) -> Iterator[Finding]:
    """Where the date of a row and a sentence of its notes that dates the start of relations cannot both be right."""
    dated = {fact.quote.start: fact for fact in subject.of_kind("began") if fact.date}
    for row in subject.article.rows:
        passages = [passage for cell in row.cells for passage in cell.passages]
        of_row = next((dated[each.quote.start] for each in passages if each.quote.start in dated), None)
        if of_row is None or of_row.date is None:
            continue
        for passage in passages:
            dates = [date for _, _, date in find_dates(fold(passage.quote.exact).folded)]
            told = len(dates) == 1 and _ESTABLISHED.search(passage.quote.exact) and passage.quote.start not in dated
            if told and of_row.date.precedes(dates[0]) is not None:
                message = said(
                    "The row dates the start of relations “{words}”, and this sentence otherwise.",
                    words=_date_words(of_row),
                )
                yield Finding(FindingKind.CONTRADICTION, message, subject.article.provenance(passage))


def _rows_of_one_country(subject: _Subject) -> Iterator[Finding]:
    """In one table or list: an article may well list a country by its date in one and by its missions in another."""
    first: dict[tuple[str, tuple[str, ...], int | None], Fact] = {}
    for fact in subject.of_kind("listed"):
        if fact.object:
            place = fact.provenance[0].locator
            before = first.setdefault((fact.object, place.section, place.table), fact)
            if before.quote != fact.quote:  # a cell that reaches down into further rows is one
                country, earlier = subject.countries[fact.object], before.provenance[0].locator
                message = said(
                    "{country} is in this list already: list item {item}.", country=country, item=earlier.item or 0
                )
                if place.row is not None:
                    message = said("{country} has a row already: row {row}.", country=country, row=earlier.row or 0)
                yield Finding(FindingKind.CONTRADICTION, message, fact.provenance[0])


def _slips(subject: _Subject) -> Iterator[Finding]:
    for message, place in slips(subject.of_kind("statement")):
        yield Finding(FindingKind.LIKELY_SLIP, message, place)
    for message, place in strangers(subject.of_kind("statement"), subject.countries):
        yield Finding(FindingKind.STRANGER, message, place)


_SHOULD_CITE = frozenset({"began", "mission", "membership", "relations_changed", "visit"})


def _unreferenced(subject: _Subject) -> Iterator[Finding]:
    bare = [fact for fact in subject.facts if fact.kind in _SHOULD_CITE and not fact.references]
    places = {fact.quote.start: fact.provenance[0] for fact in bare}
    for place in places.values():
        yield Finding(FindingKind.UNREFERENCED, said("No reference supports what is said here."), place)
    for passage in subject.article.passages:
        if found := _ASKED_FOR.search(passage.quote.exact):
            message = said("The source itself asks “{words}” here.", words=found[0][1:])
            yield Finding(FindingKind.UNREFERENCED, message, subject.article.provenance(passage))
