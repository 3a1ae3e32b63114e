"""The values that everything here is made of: sources, articles, facts, and where each fact stands.

A fact cannot be built without provenance, and a provenance cannot be built without the exact words and their
place, so nothing further on can state a fact that has no evidence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from .dates import EdtfDate

__all__ = [
    "Article",
    "Cell",
    "Fact",
    "Locator",
    "Passage",
    "Provenance",
    "Quote",
    "Reference",
    "Row",
    "Source",
    "split_id",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The record of an article: whose it is, where it comes from, under which licence."""

    id: str
    """The name; of an article that is not everybody's, the owner and the name: ``owner/name``."""
    title: str
    subject: str
    """ISO 3166-1 alpha-2 code of the country whose foreign relations these are."""
    publisher: str = ""
    licence: str = ""
    licence_url: str = ""
    url: str = ""
    language: str = "en"
    """BCP 47."""
    edition: str = ""
    """Of the text, and of the rules that read it: where it differs, the article is worth reading again."""

    def __hash__(self) -> int:
        return hash(self.id)  # which few that differ share

    @property
    def owner(self) -> str:
        """Whose article it is; empty where it is everybody's."""
        return split_id(self.id)[0]

    @property
    def name(self) -> str:
        return split_id(self.id)[1]

    @staticmethod
    def id_for(path: PurePath, owner: str = "") -> str:
        name = path.stem.casefold().replace(" ", "_")
        return f"{owner}/{name}" if owner else name


def split_id(source_id: str) -> tuple[str, str]:
    """The owner, empty where it is everybody, and the name."""
    owner, _, name = source_id.rpartition("/")
    return owner, name


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the source's own reference list; the text is empty where the list leaves it empty."""

    number: int
    text: str = ""
    url: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    """What the source's citation names, by variables of CSL (``title``, ``author``, ``issued``, …): see
    ``knowledge.citation``; empty where it is mere words."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the source: W3C TextPositionSelector (half-open, code points) with their exact text."""

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not self.exact or self.end - self.start != len(self.exact) or self.start < 0:
            raise ValueError(f"a quote is as long as its offsets say, and not empty: {self!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where in the source: the headings above the place and, in a table, the row and the column; or the item of a
    list."""

    section: tuple[str, ...] = ()
    table: int | None = None
    row: int | None = None
    column: str = ""
    item: int | None = None
    """The items of all lists of a section are counted through; the first is 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The evidence for one fact: the words, the place, and the references that the source gives there."""

    source: Source
    quote: Quote
    locator: Locator
    references: tuple[Reference, ...] = ()

    def __hash__(self) -> int:
        return hash(self.quote.exact)  # the same words seldom stand at two places


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that a source says.

    ``kind`` names the extractor that read it. ``subject`` and ``object`` are ISO 3166-1 alpha-2 codes (or EU,
    XK); the object is None where the source leaves the name blank or the fact has only one party. ``about`` holds
    every country that the words concern. ``slots`` holds the rest, by name: city, person, organisation, ...
    """

    kind: str
    subject: str
    provenance: tuple[Provenance, ...]
    object: str | None = None
    about: frozenset[str] = frozenset()
    date: EdtfDate | None = None
    slots: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.provenance:
            raise ValueError(f"a fact of kind {self.kind!r} without evidence")
        parties = {self.subject} if self.object is None else {self.subject, self.object}
        object.__setattr__(self, "about", self.about | parties)

    def __getitem__(self, slot: str) -> str:
        """The slot's text; empty where the fact has no such slot."""
        for name, text in self.slots:  # a generator takes twice as long, and slots are looked at by the thousand
            if name == slot:
                return text
        return ""

    @property
    def quote(self) -> Quote:
        return self.provenance[0].quote

    @property
    def source(self) -> Source:
        return self.provenance[0].source

    @property
    def references(self) -> tuple[Reference, ...]:
        return tuple(dict.fromkeys(ref for each in self.provenance for ref in each.references))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence (or heading-less fragment) of an article, at its place."""

    quote: Quote
    locator: Locator
    references: tuple[int, ...] = ()
    """Numbers in the source's reference list."""
    paragraph: int = 0
    """Passages with the same number stand in the same paragraph, list item or cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    column: str
    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        return " ".join(passage.quote.exact for passage in self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table; or an item of a list of countries, which is read as one."""

    locator: Locator
    cells: tuple[Cell, ...]
    item: Passage | None = None
    """The words of the item, which the cells are pieces of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A source's text with its structure: sentences in reading order, table rows, the reference list.

    Every quote in it is ``text[quote.start:quote.end]``. The reference list holds each entry with its own place.
    """

    source: Source
    text: str
    passages: tuple[Passage, ...]
    rows: tuple[Row, ...] = ()
    references: tuple[tuple[Reference, Passage], ...] = ()
    _listed: Mapping[int, Reference] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_listed", {reference.number: reference for reference, _ in self.references})

    def provenance(self, passage: Passage) -> Provenance:
        """The passage as evidence; a number that the reference list lacks becomes an empty reference."""
        return Provenance(
            source=self.source,
            quote=passage.quote,
            locator=passage.locator,
            references=tuple(self._listed.get(number, Reference(number)) for number in passage.references),
        )
