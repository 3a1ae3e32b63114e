"""A sentence as the extractors see it: every country, date and organisation in it is a marker.

So one pattern fits every country, however its date is written::

    "Rwanda opened an embassy in Ottawa on 3 May 1975."   ->  "<S0> opened an embassy in <C1> on <T2>."

    S  the country whose article it is, by name      H  its capital      R  its demonym ("Rwandan")
    N  another country, by name                      C  a capital        D  a demonym
    T  a date                                        O  an organisation

A "the" before a name goes into its marker, and "the Republic of Korea (South Korea)" is one country.
"""

import re
from dataclasses import dataclass, replace
from typing import Self

from ..dates import EdtfDate, find_dates
from ..folding import fold
from ..model import Passage, Quote
from ..names.countries import Countries, CountryMention, MentionKind
from ..names.organisations import OrganisationMention, Organisations
from ..names.other_names import named_in

__all__ = ["ANY", "BODY", "CITY", "DATE", "DEMONYM", "LAND", "Marker", "Skeleton"]

LAND = r"<[SN]\d+>"
CITY = r"<[HC]\d+>"
DEMONYM = r"<[RD]\d+>"
DATE = r"<T\d+>"
BODY = r"<O\d+>"
ANY = r"<[SNHCRD]\d+>"
"""A country in any form."""

_MARKER = re.compile(r"<([SNHCRDTO])(\d+)>")
_SAME_TWICE = re.compile(r"<([SNO])(\d+)> \(<\1(\d+)>\)")
_STYLE = re.compile(
    r"(?:(?:Islamic|Socialist|Democratic|People['’]s|United|Federal|Federative|Plurinational|Bolivarian|Co-operative"
    r"|Arab"
    r"|Hashemite|Oriental|Independent|Federated|Grand) ){0,4}"
    r"(?:Republic|Kingdom|States?|Commonwealth|Federation|Union|Sultanate|Emirate|Principality|Duchy) of $"
)
"""Before a name: "the Socialist Republic of Vietnam" is Vietnam."""
_STYLED = re.compile(
    r"(?:Islamic|Socialist|Democratic|People['’]s|Federal|Federative|Plurinational|Bolivarian|Hashemite|Oriental) $"
)
"""The same before a name that has "Republic of" itself."""
_ARTICLE = re.compile(r"\b[Tt]he $")
_REFERENCE = re.compile(r"\[\d{1,4}\]")
"""A reference mark within a sentence stands for nothing that a pattern looks for."""


@dataclass(frozen=True, slots=True)
class _Time:
    start: int
    end: int
    text: str
    date: EdtfDate


_Mention = CountryMention | OrganisationMention | _Time


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A passage with what it names marked; ``mentions[i]`` is behind the marker that ends in i."""

    passage: Passage
    text: str
    mentions: tuple[_Mention, ...]

    def in_row_of(self, code: str | None, subject: str) -> Self:
        """The sentence where it stands in the row of a country: a name that several share is that country's there,
        unless it may be the article's own."""
        if all(len(each.codes) < 2 or code not in each.codes or subject in each.codes for each in self.lands):  # noqa: PLR2004
            return self
        narrowed = (
            replace(each, codes=(code,))
            if isinstance(each, CountryMention) and code in each.codes and subject not in each.codes
            else each
            for each in self.mentions
        )
        return replace(self, mentions=tuple(narrowed))

    def codes(self, marker: str) -> tuple[str, ...]:
        """The codes that the marker of a country can stand for."""
        mention = self._behind(marker)
        if not isinstance(mention, CountryMention):
            raise ValueError(f"no country's marker: {marker!r}")  # noqa: TRY004  (the value is wrong)
        return mention.codes

    def code(self, marker: str | None) -> str | None:
        """The one country that the marker stands for; None where it is shared by several, or there is none."""
        codes = self.codes(marker) if marker else ()
        return codes[0] if len(codes) == 1 else None

    def date(self, marker: str | None) -> EdtfDate | None:
        mention = self._behind(marker) if marker else None
        return mention.date if isinstance(mention, _Time) else None

    def body(self, marker: str) -> str:
        """The id of the organisation."""
        mention = self._behind(marker)
        if not isinstance(mention, OrganisationMention):
            raise ValueError(f"no organisation's marker: {marker!r}")  # noqa: TRY004
        return mention.id

    @property
    def only_date(self) -> EdtfDate | None:
        """The date of a sentence that has just one."""
        dates = [mention.date for mention in self.mentions if isinstance(mention, _Time)]
        return dates[0] if len(dates) == 1 else None

    @property
    def lands(self) -> tuple[CountryMention, ...]:
        """Every country that is named, in whatever form."""
        return tuple(mention for mention in self.mentions if isinstance(mention, CountryMention))

    def place(self, marker: str) -> Quote:
        """The words that a marker stands for, where they stand in the article."""
        mention, start = self._behind(marker), self.passage.quote.start
        return Quote(start + mention.start, start + mention.end, mention.text)

    def words(self, piece: str) -> str:
        """A piece of the skeleton in the words of the source again, with the articles that markers have taken in."""
        plain = _MARKER.sub(lambda match: self.mentions[int(match[2])].text, piece)
        plain = plain.replace("‹", "<").replace("›", ">")
        if plain == piece or plain in self.passage.quote.exact:
            return plain
        source = _REFERENCE.sub("", self.passage.quote.exact)
        parts = _MARKER.split(piece)  # words, letter, number, words, …
        names = (re.escape(self.mentions[int(number)].text) for number in parts[2::3])
        pieces = zip(map(re.escape, parts[3::3]), names, strict=True)
        whole = re.search(re.escape(parts[0]) + "".join(rf"(?:the )?{name}{rest}" for rest, name in pieces), source)
        return whole[0] if whole else plain

    def markers(self, piece: str) -> list[str]:
        """The markers of countries in a piece of the skeleton."""
        return [match[0] for match in _MARKER.finditer(piece) if match[1] not in "TO"]

    def _behind(self, marker: str) -> _Mention:
        match = _MARKER.fullmatch(marker)
        if match is None:
            raise ValueError(f"no marker: {marker!r}")
        return self.mentions[int(match[2])]


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks sentences of an article on ``subject``. No fuzzy matching is ever applied to an article."""

    countries: Countries
    organisations: Organisations
    subject: str

    def skeleton(self, passage: Passage) -> Skeleton:
        text = passage.quote.exact
        pieces: list[str] = []
        mentions = self._mentions(text)
        at = 0
        for index, mention in enumerate(mentions):
            before = _between(text[at : mention.start])
            letter = self._letter(mention)
            if letter in "SN" and before.endswith("of "):
                before = _STYLE.sub("", before)
            if letter in "SN" and mention.text.startswith(("Republic of", "Kingdom of")):
                before = _STYLED.sub("", before)
            if before.endswith(("the ", "The ")):
                before = _ARTICLE.sub("", before)
            pieces += before, f"<{letter}{index}>"
            at = mention.end
        pieces.append(_between(text[at:]))
        return Skeleton(passage, _joined("".join(pieces), mentions), mentions)

    def _mentions(self, text: str) -> tuple[_Mention, ...]:
        """In order, none inside another: of two that overlap the longer counts."""
        folded = fold(text)
        # A name without its capital is a common word: the "island" that German calls Iceland, "china", "turkey".
        named = (
            each
            for each in named_in(folded, self.countries)
            if not each.text[:1].islower() and not _is_surname(each, text)
        )
        found: list[_Mention] = [*named, *self.organisations.find(folded)]
        for start, end, date in find_dates(folded.folded):
            first, last = folded.span(start, end)
            found.append(_Time(first, last, text[first:last], date))
        if len(found) < 2:  # noqa: PLR2004
            return tuple(found)
        kept: list[_Mention] = []
        for mention in sorted(found, key=lambda each: (each.start, -each.end)):
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
            elif mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
        lands = {each.start for each in kept if isinstance(each, CountryMention)}
        return tuple(each for each in kept if not _is_style(each, text, lands))

    def _letter(self, mention: _Mention) -> str:
        if isinstance(mention, _Time):
            return "T"
        if isinstance(mention, OrganisationMention):
            return "O"
        own = mention.codes == (self.subject,)
        match mention.kind:
            case MentionKind.CAPITAL:
                return "H" if own else "C"
            case MentionKind.DEMONYM:
                return "R" if own else "D"
            case _:
                return "S" if own else "N"


def _between(words: str) -> str:
    """What stands between two mentions, without what could be taken for a marker."""
    if "[" in words:
        words = _REFERENCE.sub("", words)
    return words.replace("<", "‹").replace(">", "›")


_OF = re.compile(r" of (?:[Tt]he )?")


def _is_style(mention: _Mention, text: str, lands: set[int]) -> bool:
    """ "The Commonwealth of Bahamas": a country's own style, and not the body that others belong to."""
    if not isinstance(mention, OrganisationMention) or not mention.text.endswith("Commonwealth"):
        return False
    of = _OF.match(text, mention.end)
    return of is not None and of.end() in lands


_FIRST_NAME = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ’'-]+ $")


def _is_surname(mention: CountryMention, text: str) -> bool:
    """ "David Cameron": what would be a country's name only if it were misspelt."""
    return mention.kind is MentionKind.MISSPELLING and _FIRST_NAME.search(text, 0, mention.start) is not None


def _joined(marked: str, mentions: tuple[_Mention, ...]) -> str:
    """ "The Republic of Korea (South Korea)", "the United Nations (UN)": the same twice is one."""
    for match in reversed(list(_SAME_TWICE.finditer(marked))) if "> (<" in marked else ():
        if _same(mentions[int(match[2])], mentions[int(match[3])]):
            marked = f"{marked[: match.start()]}<{match[1]}{match[2]}>{marked[match.end() :]}"
    return marked


def _same(one: _Mention, other: _Mention) -> bool:
    if isinstance(one, CountryMention) and isinstance(other, CountryMention):
        return one.codes == other.codes
    return isinstance(one, OrganisationMention) and isinstance(other, OrganisationMention) and one.id == other.id
