"""An article as the extractors see it: its sentences with what they name marked, and whose row is whose."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from itertools import pairwise

from .attribution import Attribution, from_cell, from_date, from_dealings, from_notes, from_order
from .countries import Countries, CountryMention, MentionKind
from .dates import Precision, find_dates
from .folding import fold
from .model import Article, Cell, Locator, Passage, Provenance, Reference, Row
from .organisations import Organisations
from .skeleton import Marker, Skeleton
from .table_order import fits

__all__ = ["Line", "Reading"]

BODY_COLUMN = re.compile(r"(?i)\b(?:organi[sz]ations?|institutions?|bod(?:y|ies)|blocs?|groupings?|forums?)\b")
"""Heads the names of organisations in a table."""
_COUNTRY_COLUMN = re.compile(r"(?i)\b(?:countr(?:y|ies)|states?|nations?|partners?)\b")
_DATE_COLUMN = re.compile(r"(?i)\b(?:date|began|begun|established|establishment|since|year)\b")
_BEGAN_COLUMN = re.compile(r"(?i)\b(?:began|begun|established|establishment|relations?|recogni[sz]\w+|since)\b")
_NUMBER_COLUMN = re.compile(r"(?i)#|\b(?:no|nos|nr|number)\b|№")
_OTHER_COLUMN = re.compile(
    r"(?i)\b(?:visit\w*|guests?|persons?|names?|presidents?|leaders?|ministers?|ambassadors?|agreements?|treat(?:y"
    r"|ies)|events?"
    r"|reasons?|purpose|topics?|aid|amounts?|trade|exports?|imports?|values?|ranks?|organi[sz]ations?|members?\w*"
    r"|joined)\b"
)
_OTHER_SECTION = re.compile(
    r"(?i)\b(?:visit\w*|summits?|without|no relations|no diplomatic relations|organi[sz]ations?|memberships?"
    r"|treaties|agreements)\b"
)
_BODY_REST = re.compile(r"(?i)\W*(?:the\W*)?(?:\([\w\s.–-]*\)\W*)?")
"""What may stand beside the name of a body in its cell; any other word makes it another body."""
_HEADING_REST = re.compile(r"(?i)\W*(?:(?:the|and|relations|with)\W*){0,3}")


@lru_cache(maxsize=500)
def _says(words: re.Pattern[str], title: str) -> bool:
    """Whether a title has such words in it: asked for each row, of the same few titles."""
    return words.search(title) is not None


_ON_IT, _ON_THEM = re.compile(r"It\b"), re.compile(r"They\b")
_COUNTRY_FIRST = re.compile(
    r"(?:(?:In|On|Since|By|After|From) [^,<]*<T\d+>,? )?(?:<[A-Z]\d+>|The country\b|(?:It|They)\b)"
)
"""A sentence behind which "it" may be the country, which does much else."""
_NAMES = frozenset({MentionKind.NAME, MentionKind.OFFICIAL})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of running text, or of a row's notes, with the country of that row, or of its section."""

    skeleton: Skeleton
    other: str | None = None
    row: Row | None = None
    _small: str = field(init=False, repr=False, compare=False)
    """Its text in small letters, made once because every extractor asks for it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_small", self.text.lower())

    @property
    def passage(self) -> Passage:
        return self.skeleton.passage

    @property
    def text(self) -> str:
        return self.skeleton.text

    def says(self, *words: str) -> bool:
        """Whether one of these stands in it, in small letters or capitals.

        Much sooner told than whether a pattern fits that cannot fit without them; most sentences fit none.
        """
        text = self._small
        for word in words:  # noqa: SIM110  (a generator would take longer than the search)
            if word in text:
                return True
        return False


@dataclass(frozen=True)
class Reading:
    """What an extractor works on."""

    article: Article
    countries: Countries
    organisations: Organisations

    @property
    def subject(self) -> str:
        return self.article.source.subject

    def skeleton(self, passage: Passage) -> Skeleton:
        place = passage.quote.start, passage.quote.end
        if place not in self._skeletons:
            self._skeletons[place] = self._marker.skeleton(passage)
        return self._skeletons[place]

    @cached_property
    def _marker(self) -> Marker:
        return Marker(self.countries, self.organisations, self.subject)

    @cached_property
    def _skeletons(self) -> dict[tuple[int, int], Skeleton]:
        """By their first and last character."""
        return {}

    @cached_property
    def lines(self) -> Sequence[Line]:
        """Every sentence of the text and of the notes in the tables' rows, in the order of the article."""
        rows: dict[int, list[Row]] = {}
        for row in self.article.rows:
            for passage in self.notes(row):
                rows.setdefault(passage.quote.start, []).append(row)
        found = []
        for passage in self.article.passages:
            several = rows.get(passage.quote.start, [])
            if several:
                owners = {owner.code if (owner := self.whose(row)) else None for row in several}
                other = owners.pop() if len(owners) == 1 else None  # a cell may reach down into the row of another
                found.append(Line(self.skeleton(passage), other, several[0]))
            elif passage.locator.row is None:
                found.append(Line(self.skeleton(passage), self.of_section(passage.locator.section)))
        return tuple(found)

    def of_section(self, section: tuple[str, ...]) -> str | None:
        """The country that a section is about, where its heading is nothing but a name: "India", "India–Kenya"."""
        if section not in self._sections:
            self._sections[section] = self._headed(section[-1]) if section else None
        return self._sections[section]

    @cached_property
    def _sections(self) -> dict[tuple[str, ...], str | None]:
        return {}

    def _headed(self, heading: str) -> str | None:
        text = fold(heading)
        names = [each for each in self.countries.exact(text) if each.kind in _NAMES]
        rest = heading
        for each in reversed(names):
            rest = rest[: each.start] + rest[each.end :]
        others = {each.codes for each in names} - {(self.subject,)}
        if _HEADING_REST.fullmatch(rest) and len(others) == 1:
            codes = others.pop()
            return codes[0] if len(codes) == 1 else None
        return None

    def whose(self, row: Row) -> Attribution | None:
        """The country that a row is about; None where the source leaves it open."""
        return self._owners[_begins(row)]

    def body_of(self, row: Row) -> str | None:
        """The id of the organisation that a row is about, where its table is one of organisations."""
        cell = next((cell for cell in row.cells if cell.passages and BODY_COLUMN.search(cell.column)), None)
        found = self.organisations.find(fold(cell.text)) if cell else ()
        bodies = {each.id for each in found}
        rest = cell.text if cell else ""
        for each in sorted(found, key=lambda each: -each.start):
            rest = rest[: each.start] + rest[each.end :]
        return bodies.pop() if len(bodies) == 1 and _BODY_REST.fullmatch(rest) else None

    def notes(self, row: Row) -> list[Passage]:
        """The sentences of a row, leaving out cells that are one short entry such as a date."""
        return [passage for cell in row.cells for passage in cell.passages if cell.column not in self._short]

    def date_cell(self, row: Row) -> Cell | None:
        """The cell that says when relations with the row's country began; None where the table has no such column.

        A table of visits or of agreements has dates of its own, and they are no start of relations.
        """
        cells = [cell for cell in row.cells if cell.passages and _says(_DATE_COLUMN, cell.column)]
        telling = [cell for cell in cells if _says(_BEGAN_COLUMN, cell.column)]
        if telling and not _is_of_bodies(row):
            return telling[0]
        return cells[0] if cells and self.is_bilateral(row) else None

    @staticmethod
    def is_bilateral(row: Row) -> bool:
        """Whether the row stands in a table of the countries that there are relations with, and not in one of visits,
        of trade or of memberships."""
        columns = [cell.column for cell in row.cells]
        if _is_of_bodies(row):
            return False
        if any(_says(_BEGAN_COLUMN, each) for each in columns):
            return True
        if any(_says(_OTHER_COLUMN, each) for each in columns):
            return False
        if any(_says(_OTHER_SECTION, each) for each in row.locator.section[-1:]):
            return False
        return any(_says(_COUNTRY_COLUMN, each) for each in columns)

    def _goes_on(self, passage: Passage, after: Passage) -> bool:
        """Whether the next sentence speaks of the thing that a sentence begins with, or of several things in it."""
        if passage.paragraph != after.paragraph or passage.locator != after.locator:
            return False
        if _ON_THEM.match(after.quote.exact):
            return True
        return bool(_ON_IT.match(after.quote.exact)) and not _COUNTRY_FIRST.match(self.skeleton(passage).text)

    @cached_property
    def prose(self) -> Sequence[Passage]:
        """The passages outside tables."""
        return [passage for passage in self.article.passages if passage.locator.row is None]

    def codes(self, passages: Iterable[Passage]) -> frozenset[str]:
        """Every country that the passages name without ambiguity."""
        return frozenset(
            mention.codes[0]
            for passage in passages
            for mention in self.skeleton(passage).mentions
            if isinstance(mention, CountryMention) and len(mention.codes) == 1
        )

    def evidence(self, passage: Passage) -> Provenance:
        """The passage as evidence; a number that the reference list lacks becomes an empty reference."""
        return Provenance(
            source=self.article.source,
            quote=passage.quote,
            locator=passage.locator,
            references=tuple(self._listed.get(number) or Reference(number) for number in self._marks(passage)),
        )

    def _marks(self, passage: Passage) -> tuple[int, ...]:
        """The numbers of its references; where it has none, those of a sentence that goes on from it: "A bridge was
        opened. It is 923 metres long.[37]"."""
        return passage.references or self._marks_behind.get(passage.quote.start, ())

    @cached_property
    def _marks_behind(self) -> Mapping[int, tuple[int, ...]]:
        """By the first letter of a sentence, the marks of the next one of its paragraph, if that speaks of the same."""
        found: dict[int, tuple[int, ...]] = {}
        for passage, after in pairwise(reversed(self.article.passages)):  # from the last one on
            marks = passage.references or found.get(passage.quote.start)
            if marks and not after.references and self._goes_on(after, passage):
                found[after.quote.start] = marks
        return found

    @cached_property
    def _listed(self) -> Mapping[int, Reference]:
        return {reference.number: reference for reference, _ in self.article.references}

    @cached_property
    def _owners(self) -> Mapping[tuple[Locator, int], Attribution | None]:
        found = {_begins(row): self._attributed(row) for row in self.article.rows}
        for table in _tables(self.article.rows):
            names = [self.countries[owner.code].name if (owner := found[_begins(row)]) else "" for row in table]
            for at, row in enumerate(table):
                blank = not names[at] and _country_cell(row) is None and self.is_bilateral(row)
                has_place = partial(self._has_place, names, at)
                if blank and (guess := from_order(self._noted(row), self.subject, has_place)):
                    found[_begins(row)] = guess
        return found

    def _has_place(self, names: Sequence[str], at: int, code: str) -> bool | None:
        return fits(names, at, self.countries[code].name)

    def _attributed(self, row: Row) -> Attribution | None:
        if cell := _country_cell(row):
            return from_cell([self.skeleton(each) for each in cell.passages])
        notes = self._noted(row)
        since = self._day(row)
        same_day = self._begun_on.get(since, frozenset()) if since else frozenset()
        return (
            from_notes(notes, self.subject)
            or from_date(notes, self.subject, same_day)
            or from_dealings(notes, self.subject)
        )

    def _noted(self, row: Row) -> list[Skeleton]:
        return [self.skeleton(each) for each in self.notes(row)]

    @cached_property
    def _begun_on(self) -> Mapping[str, frozenset[str]]:
        """Which countries the rows that name theirs give a day to."""
        found: dict[str, set[str]] = {}
        for row in self.article.rows:
            cell = _country_cell(row)
            owner = from_cell([self.skeleton(each) for each in cell.passages]) if cell else None
            day = self._day(row) if owner else None
            if owner and day:
                found.setdefault(day, set()).add(owner.code)
        return {day: frozenset(codes) for day, codes in found.items()}

    def _day(self, row: Row) -> str | None:
        """The day of a row's date, where that is told to the day."""
        cell = self.date_cell(row)
        dates = [date for *_, date in find_dates(fold(cell.text).folded)] if cell else []
        return str(dates[0]) if len(dates) == 1 and dates[0].precision is Precision.DAY else None

    @cached_property
    def _short(self) -> frozenset[str]:
        """The columns that hold a country or a date, not notes."""
        columns = {cell.column for row in self.article.rows for cell in row.cells}
        short = (_COUNTRY_COLUMN, _DATE_COLUMN, _NUMBER_COLUMN)
        return frozenset(column for column in columns if any(each.search(column) for each in short))


def _is_of_bodies(row: Row) -> bool:
    """Whether the row stands in a table of organisations, whose "Since" dates a membership."""
    columns = [cell.column for cell in row.cells]
    return any(_says(BODY_COLUMN, each) for each in columns) and not any(
        _says(_COUNTRY_COLUMN, each) for each in columns
    )


def _country_cell(row: Row) -> Cell | None:
    """The cell for the row's country, where it is not blank."""
    return next((cell for cell in row.cells if cell.passages and _says(_COUNTRY_COLUMN, cell.column)), None)


def _tables(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows of each table together."""
    tables: dict[int, list[Row]] = {}
    for row in rows:
        if row.locator.table is not None:
            tables.setdefault(row.locator.table, []).append(row)
    return tables.values()


def _begins(row: Row) -> tuple[Locator, int]:
    """Tells a row from every other one: an item of a list that names several countries is several rows."""
    return row.locator, next((passage.quote.start for cell in row.cells for passage in cell.passages), 0)
