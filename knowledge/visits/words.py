"""The words for somebody with an office, for a visit and for its place, wherever a sentence tells of one."""

import re
from dataclasses import dataclass

from ..dates import EdtfDate
from ..text.grammar import ADVERB
from ..text.skeleton import CITY, DEMONYM, LAND

__all__ = [
    "ASIDE",
    "HEADS",
    "HOSTED",
    "NAME",
    "OFFICE_BESIDE",
    "OPTIONAL",
    "PAY_A_VISIT",
    "SAID_OF_VISITS",
    "SOMEBODY",
    "STOP",
    "THERE",
    "VISIT",
    "WHO",
    "WHOM",
    "WORD",
    "Place",
    "Visit",
    "Wording",
]

STOP = (
    r"(?:The|A(?!\.)|An|In|On|At|During|After|Before|Since|When|While|His|Her|Its|Their|This|That|Then|Former|Both|January"
    r"|February"
    r"|March|April|May|June|July|August|September|October|November|December|Commission|Committee|Council|Ministry"
    r"|Parliament|Government|Army|Navy|Forces?|Delegation|Assembly|Party|Bank|Fund|University|Company|Group|United"
    r"|National|Royal|Church|Agency|Mission|Embassy|Team|Court|Treaty|Agreement|Union|However|Later|Recently|Corps|Aid"
    r"|Presidents|Ministers|Kings|Queens|Popes|Emperors|Chancellors|Premiers"
    r"|Councill?ors?|Counsell?ors?|Independence|Institute|Association|Society|Office|Cross|Crescent|Affairs|Relations"
    r"|First|Vice|Deputy|Foreign)\b"
)
"""Words with a capital letter that are in nobody's name."""
WORD = rf"(?!{STOP}|H\.E\.|(?<=H\.)E\.)[A-ZÀ-Þ][\w.’'-]{{1,30}}(?<!['’]s)"
_SMALL = r"(?:de|al|el|bin|van|von|der|da|dos|ben|ibn|arap|le|la|du|di|do|den|ter|zu|abu)"
NAME = rf"{WORD}(?: (?:{WORD}|[A-Z]\.|[IVX]\b|{_SMALL}\b)){{0,4}}"
_PORTFOLIO = (
    r"(?:Foreign|External|Internal|Home|International|European|Overseas|Regional|Public|Social|Local|Affairs|Relations"
    r"|Government|Trade|Commerce|Industry|Development|Cooperation|Environment|Climate|Finance|Economy|Economic|Planning"
    r"|Education|Health|Agriculture|Fisheries|Forests?|Forestry|Lands?|Water|Resources|Energy|Mines|Mining|Petroleum"
    r"|Culture|Tourism|Youth|Sports?|Women|Interior|Justice|Security|Labou?r|Employment|Transport|Infrastructure|Works"
    r"|Science|Technology|Research|Communications?|Information|Migration|Immigration|Integration|State|Rural|Urban|Skills?"
    r"|Human|Rights|National|Civil|Religious|Natural|Higher|Food|Railways?|Roads?|Housing|Industries|Livestock|Territorial"
    r"|Family|Families|Children|Gender|Equality|Spatial|Digital|Electronic|Supplies|Veterans|Diaspora|Ports|Shipping|Services?"
    r"|(?!Clement)[A-Z][a-z]+(?:ship|ment|tion|ism|ture|ation))"
)
"""What a minister is one of: no part of a name."""
_OFFICE = (
    r"(?:(?:then|former|Former|future|Future|Then|Acting|Deputy|Vice|Crown|Vice-)[ -]?){0,2}"
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Mm]inister of [Ff]oreign [Aa]ffairs"
    r"|[Ff]oreign [Aa]ffairs [Mm]inister|[Ff]oreign [Ss]ecretary|[Ss]ecretary of [Ss]tate|[Cc]hancellor|[Pp]remier"
    r"|King|Queen"
    r"|Emir|Sultan|Pope|Prince|Princess|[Ss]ecretary-[Gg]eneral|[Ss]ecretary [Gg]eneral|[Dd]efen[cs]e [Mm]inister"
    r"|[Tt]rade [Mm]inister"
    rf"|[Mm]inister (?:of [Ss]tate )?(?:of|for) (?:the )?{_PORTFOLIO}"
    rf"(?:(?:,? and|,)?(?: of| for)?(?: the)? {_PORTFOLIO}){{0,5}}"
    rf"|{_PORTFOLIO}(?:(?: and)? {_PORTFOLIO}){{0,2}} [Mm]inister"
    r"|Emperor|Empress|General|[Ff]irst [Ll]ady|[Ff]inance [Mm]inister)"
)
_SECOND_OFFICE = r"(?:State Councill?or|[Vv]ice[- ][Pp]resident|[Dd]eputy [Pp]rime [Mm]inister|[Pp]rime [Mm]inister)"


def _person(name: str) -> str:
    """Somebody with an office, perhaps with a country before or behind it, and a name; or a full name alone."""
    return (
        rf"(?:(?:(?:(?:[Tt]he|(?:former|then)(?= <)|his|her) )?(?:(?P<{name}_of>{DEMONYM}|{LAND}(?:['’]s?)?) )?"
        rf"(?:{_SECOND_OFFICE} and )?(?:(?P<{name}_office>{_OFFICE})|(?<=> )counterpart)"
        rf"(?: of (?P<{name}_of2>{LAND}))?,? (?:and [A-Z][\w ]{{1,30}} )?(?P<{name}>{NAME})"
        rf"(?: of (?P<{name}_of3>{LAND}))?"
        rf"|(?P<{name}_full>{WORD} (?:{_SMALL} ){{0,2}}{NAME})),?)"
    )


WHO = _person("person")
WHOM = _person("met")
SOMEBODY = rf"(?<![\w’'-]){WHO}"
"""Who came, where nothing shows that a word before belongs to the name."""
_EVENT = (
    r"(?:summit|conference|meeting|funeral|inauguration|ceremony|celebrations?|coronation|mass|session|congress|forum"
    r"|opening|wedding|talks)"
)
VISIT = (
    r"(?:visited|travel(?:l)?ed to|arrived in|flew to|toured|went (?:on )?to|came to|(?<=has )come to|been to"
    r"|went on an? (?:[a-z-]+ ){0,3}(?:visit|trip|tour) to|passed through|(?:celebrated|said) (?:[a-z-]+ ){0,2}mass in"
    r"|(?:was|were) (?:received|welcomed|greeted) to"
    r"|stopped (?:over |off )?in|stayed in|touched down in|broke (?:his|her) journey in"
    r"|attended (?:an? |the )?[\"“][^\"“”<]{3,90}[\"”] in"
    rf"|attended (?:an?|the) (?:[\w-]+ ){{0,5}}?{_EVENT}(?: (?:of|for) [^,.;<]{{3,50}})? in"
    r"|led an? (?:[\w-]+ ){0,4}delegation (?:of (?:[\w-]+ ){1,2})?to"
    r"|made (?:an? )?(?:[a-z-]+ )?(?:stop|stopover|call) (?:in|at)|came (?:for|on) an? (?:[a-z-]+ ){0,3}visit to"
    r"|(?:was|been) in|spent (?:(?:[\w-]+ ){1,3}(?:days?|weeks?|months?)|an? \w+) in|landed (?:in|at)"
    r"|(?:addressed|spoke (?:to|before)) (?:(?:the|a|both|joint|houses of|session of) ){0,4}"
    r"(?:[Pp]arliament|[Nn]ational [Aa]ssembly|[Cc]ongress|[Ss]enate) in"
    r"|(?:(?:celebrated|said|held|read) (?:an? |the )?[Mm]ass|prayed|spoke)(?: (?:on|at|with|for|to|before|among)"
    r" (?:St\.|[^,;.<]){3,50}?)? in"
    r"|(?:paid|made|undertook|conducted|began|concluded|embarked on|is on|was on) "
    r"(?:(?:an?|his|her|its|the|several|two|three) (?:[\w-]+ ){0,4}(?:visits?|trips?|tours?)"
    r"|(?:(?:state|official|private|working) )?visits)(?: abroad| ever)? (?:to|of|in))"
)
ASIDE = (
    rf"(?: {_OFFICE} of (?:the )?{LAND},?| (?:who|whose) [^,;.]{{3,90}},|(?<=,) {_OFFICE}(?: of {LAND})?,"
    r"|(?<=,) (?:[a-z-]+ ){1,4}at (?:the|that) time,"
    r"|(?<=,) (?:the|then|at (?:the time|that time)|an?|<D\d+>) [^,;.]{3,80},| and"
    r" (?:the|his wife,?|her husband,?) [A-ZÀ-Þ][\w’'-]{1,30}"
    r"(?: (?:of )?[A-ZÀ-Þ][\w’'-]{1,30}){0,4}"
    r"| and (?:his wife|her husband)(?= visited| came| travelled| paid| made| arrived| toured)"
    r"| and (?:several |two |three )?other (?:(?:<D\d+>|[A-Za-z-]+) ){0,4}(?:leaders|ministers|presidents|officials"
    r"|heads of (?:state|government)))?"
)
"""Between somebody and what he did: "…, whose mother came from Kampala, visited …", "… and the Duchess of Lira"."""
HEADS = (
    r"(?:[Pp]resident|[Mm]inister|[Pp]rime [Mm]inister|[Hh]ead of (?:[Ss]tate|[Gg]overnment)|[Mm]onarch|[Kk]ing"
    r"|[Qq]ueen|[Ll]eader|[Cc]hancellor|[Pp]ope|[Ee]mperor|[Ff]oreign [Mm]inister)"
)
"""Whose first visit is told of."""
OFFICE_BESIDE = re.compile(
    rf", (?:the |then |the then |at the time )?(?P<aside>{_OFFICE})(?: of {LAND})?,"
    rf"| as (?:the |an? )?(?P<as>{_OFFICE})(?=[,.;]| (?:in|on|from|between|of) )"
    rf"|\bthe (?:first|second|third|last|only) (?:(?:{DEMONYM}|(?!former|vice|deputy|acting)[a-z]+) ){{0,3}}?"
    rf"(?P<first>{_OFFICE})(?: of {LAND})?(?: ever)? (?:to|who|that) "
)
"""The office of who came, where it stands behind the name: "Ada Oloo, the President of Chad, came"."""
PAY_A_VISIT = r"(?:pay|make|undertake) (?:an? )?(?:[a-z-]+ ){0,3}(?:visit|trip)"
HOSTED = r"(?:hosted|received|welcomed)"
OPTIONAL = rf"(?:has |had )?{ADVERB}{{0,2}}"
THERE = rf"(?P<place>{CITY}|{LAND})"
SAID_OF_VISITS = (
    "visit",
    "travel",
    "arriv",
    "flew",
    "tour",
    "went to",
    "came",
    "come to",
    "trip",
    "been",
    "was in",
    "stop",
    "stay",
    "spent",
    "landed",
    "address",
    "attend",
    "touched",
    "delegation",
    "journey",
    "passed",
    "mass",
    "welcomed",
    "received",
    "greeted",
    "spoke",
    "prayed",
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A way in which sentences tell of a visit or a meeting."""

    words: tuple[str, ...]
    """One of them stands in all that it fits."""
    pattern: re.Pattern[str]
    only_dated: bool = False
    """Whether it may tell of what was usual, where no date stands."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a visit was: the next sentence may go on from there."""

    words: str
    land: str | None


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit or a meeting as a sentence tells of it."""

    named: dict[str, str | None]
    """What the groups of its pattern hold: ``person``, ``person_office``, …, ``met``, …, ``place``."""
    date: EdtfDate | None
    before: Place | None = None
    """Where the sentence before it said that it was."""

    def name(self, who: str) -> str:
        name = (self.named.get(who) or self.named.get(f"{who}_full") or "").rstrip(",.")
        return re.sub(rf"^{_OFFICE} ", "", name)
