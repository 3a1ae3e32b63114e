"""What a source leaves open or gets wrong, place by place: for a teacher, and for teaching source criticism."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .countries import Countries, MentionKind
from .dates import find_dates
from .folding import fold
from .model import Article, Fact, Provenance, Row
from .table_order import neighbours

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
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, in a sentence, at its place."""

    kind: FindingKind
    message: str
    place: Provenance

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
            ends = [subject.countries[code].with_article if code else "" for code in (before, after)]
            message = f"The row does not say which country it is about{_between(*ends)}."
            yield Finding(FindingKind.NAMELESS_ROW, message, place)


def _between(before: str, after: str) -> str:
    if before and after:
        return f"; in the order of the table it stands between {before} and {after}"
    if before or after:
        return f"; in the order of the table it stands {'after ' + before if before else 'before ' + after}"
    return ""


def _dates(subject: _Subject) -> Iterator[Finding]:
    for row in subject.article.rows:
        cell = next(
            (each for each in row.cells if re.search(r"(?i)\b(?:date|began|established|since)\b", each.column)), None
        )
        if cell is None:
            continue
        if not cell.passages:
            yield Finding(FindingKind.MISSING_DATE, "The row gives no date.", _row_place(subject, row))
        elif not list(find_dates(fold(cell.text).folded)):
            yield Finding(
                FindingKind.UNPARSED_DATE,
                f"“{cell.text}” is no date that can be read.",
                subject.article.provenance(cell.passages[0]),
            )


def _row_place(subject: _Subject, row: Row) -> Provenance:
    passages = [passage for cell in row.cells for passage in cell.passages]
    return subject.article.provenance((passages or subject.article.passages)[0])


def _references(subject: _Subject) -> Iterator[Finding]:
    cited = Counter(number for passage in subject.article.passages for number in passage.references)
    listed = {reference.number for reference, _ in subject.article.references}
    for reference, passage in subject.article.references:
        place = subject.article.provenance(passage)
        if not reference.text and not reference.url:
            yield Finding(FindingKind.EMPTY_REFERENCE, f"Reference {reference.number} has no text.", place)
        if reference.number not in cited:
            yield Finding(FindingKind.UNUSED_REFERENCE, f"Nothing cites reference {reference.number}.", place)
    for passage in subject.article.passages:
        for number in passage.references:
            if number not in listed:
                message = f"Reference {number} is cited here, and the list has no such entry."
                yield Finding(FindingKind.UNLISTED_REFERENCE, message, subject.article.provenance(passage))


_MARKUP = re.compile(r"\[\[|\]\]|\{\{|\}\}|</?\w+>|'''|&[a-z]+;|\|\|")


def _dead_markup(subject: _Subject) -> Iterator[Finding]:
    for passage in subject.article.passages:
        if found := _MARKUP.search(passage.quote.exact):
            message = f"“{found[0]}” is markup that was left behind."
            yield Finding(FindingKind.DEAD_MARKUP, message, subject.article.provenance(passage))


def _pointers(subject: _Subject) -> Iterator[Finding]:
    for fact in subject.of_kind("pointer"):
        yield Finding(FindingKind.POINTER, f"The article points to “{fact['title']}”.", fact.provenance[0])


def _contradictions(subject: _Subject) -> Iterator[Finding]:
    by_country: dict[str, list[Fact]] = {}
    for fact in subject.of_kind("began"):
        if fact.object and fact.date:
            by_country.setdefault(fact.object, []).append(fact)
    for code, facts in by_country.items():
        dates = {fact.date for fact in facts}
        if len(dates) > 1 and any(a.precedes(b) is not None for a in dates if a for b in dates if b and a != b):
            said = " and ".join(sorted(str(date) for date in dates))
            name = subject.countries[code].with_article
            yield Finding(
                FindingKind.CONTRADICTION,
                f"The start of relations with {name} is given as {said}.",
                facts[-1].provenance[0],
            )


_SLIPS = (
    (re.compile(r"\bvisa wave\b"), "“visa wave” is probably meant to be “visa waiver”"),
    (re.compile(r"\b(?:was|were) station in\b"), "“station” is probably meant to be “stationed”"),
    (re.compile(r", An? [A-Z]"), "there is a capital letter in the middle of the sentence"),
    (re.compile(r"^[a-zà-þ]"), "the sentence begins with a small letter"),
    (re.compile(r"\b(\w{3,} \w{3,})\b(?:'s)? (?:\w+ )?\1\b"), "the same words stand there twice"),
    (re.compile(r"\b(\w{3,}) \1\b"), "the same word stands there twice"),
)


def _slips(subject: _Subject) -> Iterator[Finding]:
    statements = subject.of_kind("statement")
    for fact in statements:
        for pattern, message in _SLIPS:
            if pattern.search(fact.quote.exact):
                yield Finding(FindingKind.LIKELY_SLIP, f"{message[0].upper()}{message[1:]}.", fact.provenance[0])
    yield from _strangers(subject, statements)


def _strangers(subject: _Subject, statements: Sequence[Fact]) -> Iterator[Finding]:
    """A country that is named once in the whole article, alone, in the row of another one, is worth a look."""
    named = Counter(code for fact in statements for code in _named(subject, fact))
    for fact in statements:
        strange = _named(subject, fact) - {fact.subject}
        if (
            fact.object
            and len(strange) == 1
            and fact.object not in strange
            and all(named[code] == 1 for code in strange)
        ):
            (code,) = strange
            name, row = subject.countries[code].name, subject.countries[fact.object].with_article
            message = f"{name} is named nowhere else; in the row of {row}, is it meant?"
            yield Finding(FindingKind.LIKELY_SLIP, message, fact.provenance[0])


def _named(subject: _Subject, fact: Fact) -> frozenset[str]:
    """The countries that the sentence itself names; a city or an adjective names none."""
    mentions = subject.countries.exact(fold(fact.quote.exact))
    return frozenset(code for each in mentions if each.kind in _NAMES for code in each.codes)


_NAMES = frozenset({MentionKind.NAME, MentionKind.OFFICIAL})


_SHOULD_CITE = frozenset({"began", "mission", "membership", "relations_changed", "visit"})


def _unreferenced(subject: _Subject) -> Iterator[Finding]:
    bare = [fact for fact in subject.facts if fact.kind in _SHOULD_CITE and not fact.references]
    places = {fact.quote.start: fact.provenance[0] for fact in bare}
    for place in places.values():
        yield Finding(FindingKind.UNREFERENCED, "No reference supports what is said here.", place)
