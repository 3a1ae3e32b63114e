"""An article as the extractors see it: its sentences with every country marked, and whose row is whose.

``Skeleton.text`` is a sentence in which each country is a marker, so that one pattern fits every country::

    "Rwanda has a high commission in Ottawa."   ->  "<S0> has a high commission in <C1>."

    S  the country whose article it is, by name      H  its capital      R  its demonym ("Rwandan")
    N  another country, by name                      C  a capital        D  a demonym

A "the" before a country goes into its marker, and "the Republic of Korea (South Korea)" is one country.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .countries import Countries, CountryMention, MentionKind
from .folding import fold
from .model import Article, Passage, Row
from .organisations import Organisations

__all__ = ["Reading", "Skeleton"]

_MARKER = re.compile(r"<([SNHCRD])(\d+)>")
_SAME_TWICE = re.compile(r"<([SN])(\d+)> \(<\1(\d+)>\)")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A passage with its countries marked; ``mentions[i]`` is the country of the marker that ends in i."""

    passage: Passage
    text: str
    mentions: tuple[CountryMention, ...]

    def codes(self, marker: str) -> tuple[str, ...]:
        """The codes that a marker such as ``<N1>`` can stand for."""
        match = _MARKER.fullmatch(marker)
        if match is None:
            raise ValueError(f"no marker: {marker!r}")
        return self.mentions[int(match[2])].codes

    def words(self, piece: str) -> str:
        """A piece of the skeleton in the words of the source again."""
        return _MARKER.sub(lambda match: self.mentions[int(match[2])].text, piece)

    def markers(self, piece: str) -> list[str]:
        return [match[0] for match in _MARKER.finditer(piece)]


@dataclass(frozen=True)
class Reading:
    """What an extractor works on."""

    article: Article
    countries: Countries
    organisations: Organisations

    @property
    def subject(self) -> str:
        return self.article.source.subject

    @cached_property
    def skeletons(self) -> Mapping[int, Skeleton]:
        """By the start of the passage's quote."""
        return {passage.quote.start: self._skeleton(passage) for passage in self.article.passages}

    def skeleton(self, passage: Passage) -> Skeleton:
        return self.skeletons[passage.quote.start]

    def notes(self, row: Row) -> list[Passage]:
        """The sentences of a row, leaving out cells that are one short entry such as a date."""
        return [passage for cell in row.cells for passage in cell.passages if cell.column not in self._short]

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
            if len(mention.codes) == 1
        )

    @cached_property
    def _short(self) -> frozenset[str]:
        """The columns that hold a country or a date, not notes."""
        return frozenset(
            cell.column
            for row in self.article.rows
            for cell in row.cells
            if re.search(r"(?i)\b(?:country|state|nation|date|began|established|since|#|no)\b", cell.column)
        )

    def _skeleton(self, passage: Passage) -> Skeleton:
        text = passage.quote.exact
        pieces: list[str] = []
        mentions: list[CountryMention] = []
        at = 0
        for mention in self.countries.exact(fold(text)):
            before = text[at : mention.start].replace("<", "‹").replace(">", "›")
            pieces += [re.sub(r"(?i)\bthe $", "", before), self._marker(mention, len(mentions))]
            mentions.append(mention)
            at = mention.end
        pieces.append(text[at:].replace("<", "‹").replace(">", "›"))
        marked = "".join(pieces)
        for match in reversed(list(_SAME_TWICE.finditer(marked))):
            if mentions[int(match[2])].codes == mentions[int(match[3])].codes:
                marked = f"{marked[: match.start()]}<{match[1]}{match[2]}>{marked[match.end() :]}"
        return Skeleton(passage, marked, tuple(mentions))

    def _marker(self, mention: CountryMention, index: int) -> str:
        own = mention.codes == (self.subject,)
        match mention.kind:
            case MentionKind.CAPITAL:
                return f"<{'H' if own else 'C'}{index}>"
            case MentionKind.DEMONYM:
                return f"<{'R' if own else 'D'}{index}>"
            case _:
                return f"<{'S' if own else 'N'}{index}>"
