"""Whose row is it? Filled from the row's own words where they say so, and never guessed.

An empty country cell is filled only from a sentence whose grammar makes that country the other party. A country
that merely occurs (an ally, a mediator, the city of an embassy that is accredited from elsewhere) fills nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..model import Passage
from .skeleton import CITY, LAND, Skeleton

__all__ = ["Attribution", "from_cell", "from_date", "from_dealings", "from_notes", "from_order"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The country of a row, and the passage that says so."""

    code: str
    passage: Passage
    inferred: bool
    """Whether a note says so, and not the cell that is there for the country."""
    firm: bool = True
    """Whether nothing but what is told of the country itself can have said so."""


_SENDS = r"(?:has|have|had|maintains?|is (?:represented|accredited)|opened|operates|closed)"
_BREAKS = (
    r"(?:broke|cut|severed|ended|suspended|froze|restored|resumed|renewed|downgraded|upgraded)(?: off)?"
    r"(?: (?:its|their|all|any|the))?"
)
_ASIDE = r"\b(?:after|before|when|while|since|because)\b"
"""What comes behind is told of another matter: "Chad cut its ties after we had recognized Kosovo"."""
_IN_ANOTHER = r"(?:['’]s)? (?:[a-z-]+ ){1,3}?(?:of|over|in|on|to|from) <[ND]\d+>"
"""Behind what somebody did in a third land: "recognized the *Iraqi* annexation of Kuwait"."""
_MISSION = r"(?:embassy|high commission|consulate|mission|representation|diplomatic office)"

_RANKED = (
    r"(?:[\w-]+ ){0,4}(?:largest|biggest|most important|main|leading|principal|major|closest|oldest) "
    r"(?:[\w-]+ ){0,3}(?:markets?|partners?|suppliers?|customers?|donors?|investors?|all(?:y|ies)|sources?|buyers?)\b"
)
_DID_TOGETHER = re.compile(
    rf"^(?:(?:In|On|Since|By) <T\d+>,? )?(?P<a>{LAND}) and (?P<b>{LAND}) (?!(?:were|are|was|is|became) (?:the|an?)\b)"
)
_DID_TO_IT = re.compile(
    rf"<[SR]\d+>(?:(?!{_ASIDE})[^.;]){{0,200}}? (?:met with|invaded|recogni[sz]ed?|attacked) (?P<a><[ND]\d+>)"
    rf"(?!{_IN_ANOTHER})"
)
_OFTEN = frozenset({_DID_TOGETHER, _DID_TO_IT})
"""What may be told in the row of a third country, with which it had to do: "Chad and we sued Niger over Mali"."""
# The strongest evidence first; the first rank that finds a country decides, and only if it finds no second one.
_RANKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:See(?: also)?|Main articles?|Further information)[ :]{{1,2}}(?P<a>{LAND})[–—-](?P<b>{LAND}) relations",
        rf"(?:between|[Rr]epresentatives of|[Gg]overnments? of) (?P<a>{LAND}) and (?P<b>{LAND})",
        _DID_TOGETHER,
        (
            rf"^(?P<a><N\d+>) {_BREAKS} (?:(?:[a-z]+ )?(?:relations|ties|links)(?! with)"
            r"|(?:[a-z]+ ){0,2}with <[SH]\d+>"
            r"|(?:agreement|treaty|contract|pact|accord) (?:with <[SH]\d+>|[a-z]+ <R\d+>))"
        ),
        rf"^(?P<a><N\d+>) {_SENDS}\b",
        (
            r"^(?P<a><N\d+>) (?:was|is|became) (?:among |one of )?the (?:first|second|third|last|only)\b[^.;]{0,60}?"
            r" (?:states?|country|countries|nations?) to [^.;]{0,80}?<[SRH]\d+>"
        ),
        (
            r"(?:^|<[SHR]\d+>)(?:(?!<[NDC]\d)[^;]){0,200}?(?:[Rr]elations|[Tt]ies|[Ll]inks) with (?P<a><N\d+>)"
            r"(?!,? (?:and|or|as well as) (?:with )?<[NDC]\d)"
            r"|<S\d+> is accredited to (?P<a2><N\d+>)"
        ),
        _DID_TO_IT,
        rf"^<S\d+> (?:has|maintains|opened|operates) (?:its|an?)\b[^.;]{{0,80}}?{_MISSION} in (?P<a>{CITY})",
        (
            rf"^<S\d+> (?:is|was|remains|has become) (?:one of )?(?P<a><N\d+>)['’]s? {_RANKED}"
            rf"|^(?P<a2><N\d+>) (?:is|was|remains|has become) (?:one of )?<[SR]\d+>(?:['’]s?)? {_RANKED}"
        ),
    )
)


def from_cell(cell: Sequence[Skeleton]) -> Attribution | None:
    """The country that the cell for it names; None where it names none, or several."""
    named = {mention.codes for each in cell for mention in each.lands}
    codes = {code for several in named if len(several) == 1 for code in several}
    return Attribution(code=codes.pop(), passage=cell[0].passage, inferred=False) if len(codes) == 1 else None


def from_notes(notes: Sequence[Skeleton], subject: str) -> Attribution | None:
    """The country that a row's notes are about, as far as one of them says so."""
    for rank in _RANKS:
        found = {code: each.passage for each in reversed(notes) for code in _others(rank, each, subject)}
        if found:
            code, passage = found.popitem()
            firm = rank not in _OFTEN
            return None if found else Attribution(code=code, passage=passage, inferred=True, firm=firm)
    return None


def from_date(notes: Sequence[Skeleton], subject: str, same_day: frozenset[str]) -> Attribution | None:
    """The one other country that the notes name, where a row that names its own gives the very day to it as well.

    Neither would do alone: a country may merely occur, and two may have begun on one day.
    """
    named = {code: each.passage for each in reversed(notes) for land in each.lands for code in land.codes}
    named.pop(subject, None)
    if len(named) != 1:
        return None
    (code,) = named
    return Attribution(code=code, passage=named[code], inferred=True) if code in same_day else None


_REPRESENTATIVE = r"(?:ambassador|envoy|high commissioner|embassy|high commission|consulate|legation)"
_SENT = rf"(?:{_REPRESENTATIVE}|nuncio|nunciature|mission)"
_DEALINGS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"<[SH]\d+> (?:[a-z]+ ){0,2}(?:signed|concluded|agreed|ratified|initialled|proclaimed)\b[^.;]{0,80}?"
            r" with (?P<a><N\d+>)"
        ),
        (
            r"^(?:(?:An?|The) )?(?:[a-zA-Z-]+ ){0,3}(?:agreement|treaty|accord|pact|[Tt]rade|partnership|commission)"
            r"(?: (?:on|for|of) [a-z -]{1,40})? with (?P<a><N\d+>)"
        ),
        (
            rf"<S\d+> (?:has |had )?(?:upgraded|raised|downgraded|turned) (?:its|the) {_REPRESENTATIVE}"
            rf" (?:of|from|to|in) (?P<a><N\d+>|{CITY})"
        ),
        rf"<R\d+> (?:[a-z-]+ )?{_REPRESENTATIVE} (?:in|to) (?P<a><N\d+>)",
        (
            r"^(?:(?:In|On) <T\d+>,? )?(?:The |<R\d+> )?(?:[Ff]ormer )?(?:[Pp]resident|[Pp]rime [Mm]inister"
            r"|[Ff]oreign [Mm]inister|King|Queen) [^.;<]{0,50} visited (?P<a><N\d+>)"
        ),
        (
            r"<[SH]\d+> (?:recalled|withdrew|expelled|summoned|sent|closed|opened|reopened)\b[^.;]{0,40}?"
            rf" {_REPRESENTATIVE} (?:of|from|to|in) (?P<a><N\d+>)"
        ),
        rf"^(?P<a><N\d+>)['’]s {_REPRESENTATIVE} in <[HS]\d+>",
        (
            rf"^(?:Since <T\d+>,? )?(?P<a><N\d+>) {_SENDS} (?:an? |its )?(?:[a-z]+ )?(?i:(?:apostolic )?{_SENT})"
            r" (?:in|to) <[HS]\d+>"
        ),
        rf"(?P<a><N\d+>) {_SENDS} (?:an?|its|no|neither)\b[^.;<]{{0,80}} in <[HS]\d+>",
        rf"^(?P<a><D\d+>) {_REPRESENTATIVE} (?:in|to) <[HS]\d+>",
        r"<[SH]\d+> (?:has not |never |has never |was [^.;]{0,40}? to )?recogni[sz]ed? (?P<a><N\d+>)",
        r"<[SH]\d+> (?:lifted|imposed)\b[^.;]{0,40}? (?:sanctions|embargo|ban) (?:on|against) (?P<a><N\d+>)",
        r"[Rr]esumed with (?P<a><N\d+>)",
    )
)
"""What the article's own country does with another, or has of it."""


def from_dealings(notes: Sequence[Skeleton], subject: str) -> Attribution | None:
    """The one other country that the notes name, where a sentence tells what the article's own had to do with it.

    Neither would do alone: the embassy in Chad may look after Peru, and a country may merely occur.
    """
    named = {code for each in notes for land in each.lands for code in land.codes} - {subject}
    if len(named) != 1:
        return None
    for each in notes:
        if any(_others(dealing, each, subject) for dealing in _DEALINGS):
            return Attribution(code=next(iter(named)), passage=each.passage, inferred=True)
    return None


def from_order(notes: Sequence[Skeleton], subject: str, fits: Callable[[str], bool | None]) -> Attribution | None:
    """The one country of the notes for which the table's order has a place just there; ``fits`` tells of which it has,
    and is None where the table shows no order. There it is the one that does something to do with the article's own.

    Neither would do alone: an ally may have a part in what they tell, and many names fit between two. A land that they
    name only for where something stands or happens is none that they are about.
    """
    named = {code: each.passage for each in reversed(notes) for code in _taking_part(each) if code != subject}
    places = {code: fits(code) for code in named}
    fitting = [code for code in named if places[code]]
    if None in places.values():
        fitting = list({code for each in notes for code in _others(_ACTS, each, subject)})
    return Attribution(code=fitting[0], passage=named[fitting[0]], inferred=True) if len(fitting) == 1 else None


_ACTS = re.compile(
    r"^(?:(?:In|On|Since|By) (?:early |late )?<T\d+>,? )?(?P<a><N\d+>) (?!and\b|or\b|, )[^<;.]{1,60}<[SHR]\d+>"
)
""" "Morocco covers Armenia from …"."""


def _taking_part(skeleton: Skeleton) -> Iterator[str]:
    """The countries named in a sentence, but for those that only say where something was."""
    for match in _TAKING_PART.finditer(skeleton.text):
        if code := skeleton.code(match["a"]):
            yield code


_TAKING_PART = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!>, )(?P<a><[ND]\d+>)")


def _others(rank: re.Pattern[str], skeleton: Skeleton, subject: str) -> set[str]:
    """The one other country of each match; with two sides, one of them has to be the article's own."""
    found = set()
    for match in rank.finditer(skeleton.text):
        sides = [marker for marker in match.groupdict().values() if marker]
        others = [marker for marker in sides if skeleton.codes(marker) != (subject,)]
        if len(others) == 1 and (code := skeleton.code(others[0])):
            found.add(code)
    return found
