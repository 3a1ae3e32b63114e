"""Whose row is it? Filled from the row's own words where they say so, and never guessed.

An empty country cell is filled only from a sentence whose grammar makes that country the other party. A country
that merely occurs (an ally, a mediator, the city of an embassy that is accredited from elsewhere) fills nothing.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Passage
from .skeleton import CITY, LAND, Skeleton

__all__ = [
    "FROM_ELSEWHERE",
    "WHEN",
    "Attribution",
    "codes_in",
    "from_cell",
    "from_date",
    "from_dealings",
    "from_notes",
    "how_often",
    "is_beside_the_point",
    "others_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The country of a row, and the passage that says so."""

    code: str
    passage: Passage
    inferred: bool
    """Whether a note says so, and not the cell that is there for the country."""
    firm: bool = True
    """Whether nothing but what is told of the country itself can have said so."""


_SENDS = r"(?:has|have|had(?! [a-z]+ed\b)|maintains?|is (?:represented|accredited)|opened|operates|closed)"
_BREAKS = (
    r"(?:broke|cut|severed|ended|suspended|froze|restored|resumed|renewed|downgraded|upgraded"
    r"|(?:decided|chose) to (?:break|cut|sever|end|suspend))(?: off)?"
    r"(?: (?:its|their|all|any|the))?"
)
_LIKE_OTHERS = r"(?:[Ii]n (?:solidarity|concert|agreement|line|common|accordance) with [^;]{3,200}?, )?"
""" "*In solidarity with Chad and Peru,* Oman severed relations": those are not meant."""
_ASIDE = r"\b(?:after|before|when|while|since|because)\b"
"""What comes behind is told of another matter: "Chad cut its ties after we had recognized Kosovo"."""
_IN_ANOTHER = r"(?:['’]s)? (?:[a-z-]+ ){1,3}?(?:of|over|in|on|to|from) <[ND]\d+>"
"""Behind what somebody did in a third land: "recognized the *Iraqi* annexation of Kuwait"."""
_MISSION = (
    r"(?:embass(?:y|ies)|high commissions?|consulates?(?:[- ]general)?|missions?|representations?"
    r"|(?:diplomatic|consular|trade|liaison) offices?)"
)

WHEN = r"(?:(?:In|On|Since|By|After) (?:early |late |mid-)?<T\d+>,? )?"
_ALONE = r"(?!,? (?:and|or|as well as|along with) (?:with |to |in |also |other )*(?:other\b|<[NDC]\d)|, <N\d)"
_THERE = (
    r"(?:(?P<there><C\d+>)(?!,? (?:and|or|as well as) (?:in |one in |another in )?<[NDC]\d+>(?! (?:ha[sd]|have|is)\b))"
    rf"|(?P<in_it><N\d+>){_ALONE})"
)
"""What comes behind a country that is not one of several: "is accredited to Chad and Peru"."""
FROM_ELSEWHERE = (
    r"(?!.*(?i:accredit(?!ed to <O)|concurrent|non[- ]?resident|responsib|represent(?!ation)|look(?:s|ing) after"
    r"|\bcover|\bserv(?:es|ing)\b|on behalf))"
)
"""A sentence must not have these words where it names an embassy's town for its country: it may be for others, too."""
_TIES = r"(?:relations(?:hips?)?|ties|links|friendship)"
_TOGETHER = (
    r"(?:governments|authorities|states|nations|peoples|countries|presidents|capitals|leaders|parliaments"
    r"|(?:foreign|prime|defen[cs]e|trade) ministers)"
)

_RANKED = (
    r"(?:[\w-]+ ){0,4}(?:largest|biggest|most important|main|leading|principal|major|closest|oldest) "
    r"(?:[\w-]+ ){0,3}(?:markets?|partners?|suppliers?|customers?|donors?|investors?|all(?:y|ies)|sources?|buyers?)\b"
)
_PROMISED_NOT = r"\b(?:would|will|shall) (?:not|never)\b"
""" "Affirmed that it *would not* have relations with Taiwan": told in the row of another."""
_DID_TOGETHER = re.compile(
    rf"^(?:(?:In|On|Since|By) <T\d+>,? )?(?P<a>{LAND}) and (?P<b>{LAND}) (?!(?:were|are|was|is|became) (?:the|an?)\b)"
)
_DID_TO_IT = re.compile(
    rf"<[SR]\d+>(?:(?!{_ASIDE})[^.;]){{0,200}}? (?:met with|invaded|recogni[sz]ed?|attacked) (?P<a><[ND]\d+>)"
    rf"(?!{_IN_ANOTHER})"
)
_SIDE = r"<[SRND]\d+>"
_BEGINS = r"(?:[a-z]+ )?(?:re-?)?(?:established|opened|started|began|begun|restored|resumed)"
_GIVEN_UP = re.compile(
    r"\b(?:established|opened|began|recogni[sz]ed)\b(?:[^.;<]|<T\d+>){0,60}? (?:when|after|once|as|while|following)\b"
    r"[^.;]{0,40}? (?:suspend|sever|cut|broke|break|end|switch)\w* (?:[a-z]+ ){0,4}(?:with|from) (?P<a><N\d+>)"
)
""" "Relations were established in 2004, when we suspended ties with *Taiwan*": not the one with whom they were."""
_OFTEN = frozenset({_DID_TOGETHER, _DID_TO_IT})
"""What may be told in the row of a third country, with which it had to do: "Chad and we sued Niger over Mali"."""
# The strongest evidence first; the first rank that finds a country decides, and only if it finds no second one.
_RANKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"^(?i:See(?: also)?|Main articles?|Further information)[ :]{{1,2}}(?P<a>{LAND})[–—-](?P<b>{LAND})"
            r" relations"
            r"|^(?i:See(?: also)?|Main articles?|Further information)[ :]{1,2}Foreign relations of (?P<b2><N\d+>)"
        ),
        (
            rf"(?:between|both|[Rr]epresentatives of|[Gg]overnments? of) (?P<a>{LAND}) and"
            rf" (?:the [Gg]overnment of )?(?P<b>{LAND})"
            rf"|(?:between|of|by|both) (?P<a2>{_SIDE}) and (?P<b2>{_SIDE}) {_TOGETHER}\b"
        ),
        _DID_TOGETHER,
        (
            rf"^{WHEN}{_LIKE_OTHERS}(?P<a><N\d+>) {_BREAKS} (?:(?:[a-z]+ )?(?:relations|ties|links)(?! with)"
            r"|(?:[a-z]+ ){0,2}with <[SH]\d+>"
            r"|(?:agreement|treaty|contract|pact|accord) (?:with <[SH]\d+>|[a-z]+ <R\d+>))"
        ),
        rf"^(?P<a><N\d+>) {_SENDS}\b|^{WHEN}(?P<a2><N\d+>) {_BEGINS} (?:[a-z]+ ){{0,3}}{_TIES} with <[SH]\d+>",
        (
            r"<S\d+> (?:(?:is|was|has been) (?:[a-z]+ ){0,2}(?:represented|accredited)(?: [a-z]+)?"
            r"|(?:has no|does not have an?) (?:[a-z]+ )?(?:representation|accreditation))"
            rf" (?:in|to) (?P<a><N\d+>){_ALONE}"
        ),
        (
            r"^(?P<a><N\d+>) (?:was|is|became) (?:among |one of )?the (?:first|second|third|last|only)\b[^.;]{0,60}?"
            r" (?:states?|country|countries|nations?) to [^.;]{0,80}?<[SRH]\d+>"
        ),
        (
            rf"(?:^|<[SHR]\d+>)(?:(?!<[NDC]\d|{_PROMISED_NOT})[^;]){{0,200}}?(?i:{_TIES}) with (?P<a><N\d+>){_ALONE}"
            r"(?![^.;]{0,60}? (?:instead of|rather than) )"
            rf"|\b(?:and|but) [a-z-]+ (?:[a-z]+ ){{0,3}}{_TIES} with (?P<a4><N\d+>)"
            rf"|(?P<a2><N\d+>)['’]s? (?:[a-z-]+ ){{0,3}}{_TIES} (?:with|to) <[SHR]\d+>"
            rf"|(?P<a3>{_SIDE})[–—-](?P<b3>{_SIDE}) (?:[a-z]+ )?"
            rf"(?:{_TIES}|(?:[A-Z][a-z]+ ){{0,3}}(?:Commission|Committee))"
        ),
        _DID_TO_IT,
        (
            rf"^{FROM_ELSEWHERE}{WHEN}(?:Reciprocally, )?<S\d+> (?:has |have )?(?:[a-z]+ )?"
            r"(?:has|had|maintaine?[ds]?|(?:re-?)?(?:opened|established)|operates|set up|closed)(?: \d+)?\b"
            rf"[^.;<]{{0,80}}?{_MISSION} in {_THERE}"
        ),
        (
            rf"^{FROM_ELSEWHERE}{WHEN}(?:See also |There (?:is|was|are|were) |[Tt]he |[Aa]n? |[Dd]irections of )*"
            rf"(?:(?i:{_MISSION}) of <S\d+>|<R\d+> (?:[a-z-]+ ){{0,2}}(?i:{_MISSION}))"
            r"(?: (?:was|is|were)(?: first)? (?:opened|located|established|situated)| moved| relocated)?"
            rf"(?: in| to|,) {_THERE}"
            r"|^<R\d+> [A-Z][^.;<]{0,50} about (?:the )?relations? with (?P<a2><N\d+>)"
            r"|^(?P<a3><D\d+>) [A-Z][^.;<]{0,50} about (?:the )?relations? with <S\d+>"
        ),
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
    given_up = {each.code(match["a"]) for each in notes for match in _GIVEN_UP.finditer(each.text)}
    for rank in _RANKS:
        found = {code: each.passage for each in reversed(notes) for code in others_of(rank, each, subject)}
        if given_up & found.keys():
            return None
        if found:
            code, passage = found.popitem()
            if found or (rank is not _RANKS[0] and is_beside_the_point(code, notes, subject)):
                return None
            return Attribution(code=code, passage=passage, inferred=True, firm=rank not in _OFTEN)
    return None


def is_beside_the_point(code: str, notes: Sequence[Skeleton], subject: str) -> bool:
    """Whether many more of the sentences are on another country: a row that speaks all the time of Eritrea is not
    Italy's for its one treaty with Italy."""
    often = how_often(notes, subject)
    return max(often.values(), default=0) > often[code] + 1


def how_often(notes: Sequence[Skeleton], subject: str) -> Counter[str]:
    """In how many of the sentences each other country is named."""
    often = Counter(code for each in notes for code in codes_in(each))
    often.pop(subject, None)
    return often


def codes_in(skeleton: Skeleton) -> set[str]:
    """The countries that a sentence names, but for those of which it has only the money or the language."""
    return _itself(skeleton, skeleton.text)


def _itself(skeleton: Skeleton, text: str) -> set[str]:
    found = (skeleton.code(match[0]) for match in _LAND_ITSELF.finditer(text))
    return {code for code in found if code}


_LAND_ITSELF = re.compile(r"<[SHRNCD]\d+>(?! ?(?:million )?(?:dollars?|\$)|[ -][Ll]anguage| only\))")


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
_HEAD = r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign (?:[Aa]ffairs )?[Mm]inister|King|Queen)"
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
        rf"(?:<R\d+>|<S\d+>['’]s) (?:[a-z-]+ )?{_REPRESENTATIVE} (?:in|to) (?P<a><N\d+>|{CITY})",
        (
            rf"^{WHEN}(?:The |<R\d+> )?(?:[Ff]ormer )?{_HEAD}(?:,? [^.;<]{{0,50}})? visit(?:ed|s) (?P<a><N\d+>)"
            rf"|^{WHEN}<R\d+> (?:[Ff]ormer )?{_HEAD}(?:,? [^.;<]{{0,50}})? visit(?:ed|s) (?P<a2>{CITY})"
            rf"|^{WHEN}(?P<a3><[ND]\d+>)(?:['’]s)? {_HEAD}(?:,? [^.;<]{{0,50}})?"
            r" (?:visit(?:ed|s)|came to|(?:made|paid) an?\b[^.;<]{0,40} visit to) <[SH]\d+>"
        ),
        (
            rf"^{WHEN}(?P<a><N\d+>) (?:[a-z]+ )?recogni[sz]ed (?:the )?(?:independence of )?"
            r"(?:<[SH]\d+>|new (?:nation|state|country|republic)\b)"
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
        (
            r"^There (?:is|are|was|were) (?:an? )?(?:[\w,-]+ ){0,3}<R\d+> (?:[a-z]+ )?(?:community|minority|diaspora"
            r"|population) in (?P<a><N\d+>)"
        ),
        rf"<S\d+> is (?:covered|served|looked after) (?:through|by|from) (?P<a><[ND]\d+>)(?:['’]s?)? (?i:{_MISSION})\b",
        r"<[SH]\d+> (?:has not |never |has never |was [^.;]{0,40}? to )?recogni[sz](?:ed?|es) (?P<a><N\d+>)",
        r"<[SH]\d+> (?:lifted|imposed)\b[^.;]{0,40}? (?:sanctions|embargo|ban) (?:on|against) (?P<a><N\d+>)",
        r"[Rr]esumed with (?P<a><N\d+>)",
    )
)
"""What the article's own country does with another, or has of it."""
_SEAT = re.compile(r"\bthrough its (?:embassy|high commission) in <C\d+>(?=[.;]|$)")
"""From where somebody is represented: that is told of no dealings with the land of the seat."""


def from_dealings(notes: Sequence[Skeleton], subject: str) -> Attribution | None:
    """The one other country that the notes name, where a sentence tells what the article's own had to do with it.

    Neither would do alone: the embassy in Chad may look after Peru, and a country may merely occur.
    """
    named = {code for each in notes for code in _itself(each, _SEAT.sub("", each.text))} - {subject}
    if len(named) != 1 or any(len(land.codes) > 1 for each in notes for land in each.lands):
        return None
    for each in notes:
        if any(others_of(dealing, each, subject) for dealing in _DEALINGS):
            return Attribution(code=next(iter(named)), passage=each.passage, inferred=True)
    return None


def others_of(rank: re.Pattern[str], skeleton: Skeleton, subject: str) -> set[str]:
    """The one other country of each match; with two sides, one of them has to be the article's own."""
    found = set()
    for match in rank.finditer(skeleton.text):
        sides = [marker for marker in match.groupdict().values() if marker]
        others = [marker for marker in sides if skeleton.codes(marker) != (subject,)]
        if len(others) == 1 and (code := skeleton.code(others[0])):
            found.add(code)
    return found
