"""An article as the extractors see it: its sentences with what they name marked, and whose row is whose."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from ..folding import fold
from ..model import Article, Locator, Passage, Provenance, Reference, Row
from ..names.countries import Countries, CountryMention, MentionKind
from ..names.organisations import Organisations
from .attribution import Attribution
from .columns import BODY_COLUMN, notes
from .skeleton import Marker, Skeleton
from .whose_row import Rows, begins

__all__ = ["Line", "Reading"]

_BODY_REST = re.compile(r"(?i)\W*(?:the\W*)?(?:\([\w\s.–-]*\)\W*)?")
"""What may stand beside the name of a body in its cell; any other word makes it another body."""
_HEADING_REST = re.compile(r"(?i)\W*(?:(?:the|and|relations|with)\W*){0,3}")
_ON_IT, _ON_THEM = re.compile(r"It\b"), re.compile(r"They\b")
_COUNTRY_FIRST = re.compile(
    r"(?:(?:In|On|Since|By|After|From) [^,<]*<T\d+>,? )?(?:<[A-Z]\d+>|The country\b|(?:It|They)\b)"
)
"""A sentence behind which "it" may be the country, which does much else."""
_NAMES = frozenset({MentionKind.NAME, MentionKind.OFFICIAL})
_OTHER_STATE = re.compile(
    r"(?i)\b(?:union|empire|soviets?|reich|prussia|colony|protectorate|mandat\w+|federation|confederation|republic|states"
    r"|east|west|north|south|northern|southern|ussr|sfry|imperial|tsarist|nazi|\w+ ssr)\b"
)
"""In a former name: that of a state which came before this one, and not just what this one was called."""


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
            for passage in notes(row):
                rows.setdefault(passage.quote.start, []).append(row)
        found = []
        for passage in self.article.passages:
            several = rows.get(passage.quote.start, [])
            if several:
                owners = {owner.code if (owner := self.whose(row)) else None for row in several}
                other = owners.pop() if len(owners) == 1 else None  # a cell may reach down into the row of another
                found.append(Line(self.skeleton(passage).in_row_of(other, self.subject), other, several[0]))
            elif passage.locator.row is None:
                other = self.of_section(passage.locator.section)
                found.append(Line(self.skeleton(passage).in_row_of(other, self.subject), other))
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
        names = [each for each in self.countries.exact(text) if each.kind in _NAMES or _is_same_state(each)]
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
        return self._owners[begins(row)]

    @cached_property
    def _owners(self) -> Mapping[tuple[Locator, int], Attribution | None]:
        return Rows(self.article.rows, self.subject, self.countries, self.skeleton).owners()

    def body_of(self, row: Row) -> str | None:
        """The id of the organisation that a row is about, where its table is one of organisations."""
        cell = next((cell for cell in row.cells if cell.passages and BODY_COLUMN.search(cell.column)), None)
        found = self.organisations.find(fold(cell.text)) if cell else ()
        bodies = {each.id for each in found}
        rest = cell.text if cell else ""
        for each in sorted(found, key=lambda each: -each.start):
            rest = rest[: each.start] + rest[each.end :]
        return bodies.pop() if len(bodies) == 1 and _BODY_REST.fullmatch(rest) else None

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


def _is_same_state(mention: CountryMention) -> bool:
    """ "Burma", "Swaziland": what the country itself was called."""
    return mention.kind is MentionKind.FORMER and not _OTHER_STATE.search(mention.text)
