"""Every sentence as it stands: what can be found and quoted where no other kind of fact fits."""

import re
from collections.abc import Iterator

from ..model import Fact, Passage
from ..names.countries import MentionKind
from ..text.reading import Reading
from ..text.skeleton import BODY

KIND = "statement"

_SENTENCE_WORDS = 3
_ADDRESS = re.compile(r"https?://\S+")
"""Behind a sentence, of a citation that was left open: what the source refers to there."""
_NEIGHBOUR = re.compile(r"\b(?:[Ii]ts|[Tt]he) neighbou?r\b|\b[Tt]he other (?:country|side)\b")
"""Stands for the one country that the sentence before has named."""

_GOES_ON = re.compile(r"(?:The|An?|Parts? of the|This|These|Both|They|Two|Three) (?!(?:country|government)\b)[a-z]")
"""Begins a sentence of the same matter, that of nobody in particular: "The judges …", "A triangle of land …"."""


def extract(reading: Reading) -> Iterator[Fact]:
    """Object: the country of the row that the sentence stands in, or of the section whose heading names it. Slots:
    ``organisation`` (id), of the row that it stands in; ``goes_on_from`` (code), in a text, the one country that the
    sentences before it in its paragraph named last, where it names nobody itself.

    It is also about the countries that it names, or about the one that it points back to.
    """
    row_of: dict[int, str] = {}
    body_of: dict[int, str] = {}
    for row in reading.article.rows:
        if owner := reading.whose(row):
            row_of.update((passage.quote.start, owner.code) for cell in row.cells for passage in cell.passages)
        if body := reading.body_of(row):
            body_of.update((passage.quote.start, body) for cell in row.cells for passage in cell.passages)
    before: tuple[int, frozenset[str]] = (-1, frozenset())
    last: tuple[int, str] = (-1, "")
    known = reading.codes(reading.prose)
    for passage in reading.article.passages:
        about = reading.codes([passage])
        others, own = about - {reading.subject}, passage.paragraph
        cites = before[0] == own and _ADDRESS.fullmatch(passage.quote.exact)
        if not others and before[0] == own and len(before[1]) == 1 and _NEIGHBOUR.search(passage.quote.exact):
            about |= before[1]
        before = own, others
        last = own, _spoken_of(reading, passage, known, last[1] if last[0] == own else "")
        goes_on_from = last[1] if passage.locator.row is None and last[1] not in about else ""
        if passage.locator.row is None and (other := reading.of_section(passage.locator.section)):
            row_of.setdefault(passage.quote.start, other)
        if len(passage.quote.exact.split()) < _SENTENCE_WORDS and not cites:
            continue
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=row_of.get(passage.quote.start),
            about=about,
            slots=tuple(
                (name, told)
                for name, told in (
                    ("organisation", body_of.get(passage.quote.start, "")),
                    ("goes_on_from", goes_on_from),
                )
                if told
            ),
            provenance=(reading.evidence(passage),),
        )


def _spoken_of(reading: Reading, passage: Passage, known: frozenset[str], before: str) -> str:
    """The one country that a text speaks of once the sentence is read; empty where there are several, or another body.

    A name that two share ("Congo") is that one of them which the article names in full. A city is but a place.
    """
    skeleton = reading.skeleton(passage)
    named = set()
    for land in skeleton.lands:
        if land.kind is not MentionKind.CAPITAL and reading.subject not in land.codes:
            codes = land.codes if len(land.codes) == 1 else tuple(known.intersection(land.codes))
            named.add(codes[0] if len(codes) == 1 else "")
    if named:
        return named.pop() if len(named) == 1 else ""
    return before if _GOES_ON.match(skeleton.text) and not re.search(BODY, skeleton.text) else ""
