"""How sentences say that relations were cut, suspended, resumed or raised."""

import re
from dataclasses import dataclass

from ..dates import EdtfDate
from ..text.grammar import ACTOR, ADVERBS, AT_LEVEL, BOTH, HAVE, RELATIONS
from ..text.skeleton import DATE, DEMONYM, LAND
from .change_words import ANY, ANY_ING, ANY_NOUN, ING, OWN, SIDES, UNTIL_IT, VERBS, WITH
from .doers import ACTS, HEAD, POSSESSED, RULER

__all__ = [
    "ALL",
    "AND_AGAIN",
    "AND_RESUMING",
    "AND_THEN",
    "AND_WITH_ANOTHER",
    "ANNOUNCED",
    "BEGINNINGS",
    "EARLIER",
    "ENDED",
    "FOR_A_TIME",
    "FROM_TO",
    "GOES_ON",
    "LASTED",
    "NOT_UNTIL",
    "THEM",
    "THEN",
    "THEY",
    "UPGRADED",
    "Change",
    "change_in",
]

_DID_BEFORE = (
    rf"(?:[a-z]+(?:ed|d) (?:(?:its|their|the)(?: {DEMONYM})?|{DEMONYM}) [a-z ]{{1,40}}?"
    r"|(?:[a-z]+ed|(?:lays|laid) claim) (?:(?!wh|that )[\w’'-]+ ){1,10}?(?<= )(?!wh)[\w’'-]+,?"
    rf"|(?:sent|drove|threw|withdrew|called|ordered) (?:home |out |back |away )?(?:{DEMONYM} )?"
    r"(?:[\w’'-]+ ){0,5}[\w’'-]+,?)"
)
""" "Recalled its envoy", "granted asylum to the widow": what the same country did as well."""
_BESIDE_OTHERS = r"(?:,? (?:along with|together with|as well as|alongside|like) (?:(?!<T)[^.;:]){3,120}?,)?"
""" "Kenya, *along with Chad and Peru,* cut its ties": the others did it too, and are not the other side."""
_WHICH = r"(?:which (?:had been|were) )?"
_LINKED = r"[Tt]he|and|[Bb]ut|[Yy]et|[Tt]hen|[Ll]ater|[Hh]owever|[Ss]ubsequently|[Aa]fterwards"
"""What may link "relations were cut" to what is told before."""
_AFTER_WAR = r"Post[- ](?:(?:[A-Z][a-z]+|[a-z]+)[- ]){0,2}(?:[Ww]ar|independence) (?:I|II|Two)? ?"
_AND_BACK = r" and [a-z-]+ed (?:several|many|a number of|numerous|repeated|various|two|three|four|five) "
"""What was "broken and re-established several times" is not said to be so now."""
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\bannounced (?:on|in) (?P<date>{DATE}),? that (?P<a>{ACTOR}) {HAVE}(?:{ANY}) {OWN}{RELATIONS}"
            rf" with (?P<b>{ACTOR})(?!,? (?:on|in|since) {DATE})"
        ),
        (
            rf"(?:(?P<a>{ACTS})(?:{POSSESSED}| {HEAD}| and (?P<a3>{ACTOR}))?{_BESIDE_OTHERS}"
            rf"|(?P<both>{BOTH}|[Ii]t)) {HAVE}(?:{_DID_BEFORE} and {ADVERBS})?(?:{ANY}) {OWN}{RELATIONS}"
            rf"(?: (?:on|in) (?P<date>{DATE})(?= with ))?{WITH}"
        ),
        (
            rf"(?P<a>{ACTS})(?:{POSSESSED}| {HEAD})? {HAVE}(?:announced|declared|proclaimed|ordered|decreed) "
            rf"(?:the|its|an?) (?:(?:immediate|full|complete|formal) )?(?:{ANY_NOUN}) of (?:its |the |all )?"
            rf"[\"“]?{RELATIONS}[\"”]?{WITH}"
        ),
        (
            rf"^(?:On|In) (?P<date>{DATE}),? (?:[a-z]+ [^;]{{3,200}}?, )?(?P<a>{ACTOR}) {HAVE}(?:decided|chose) to "
            rf"{ADVERBS}(?:(?P<severed>sever|cut(?: off)?|break(?: off)?)|(?P<suspended>suspend)) "
            rf"{OWN}{RELATIONS}{WITH}"
        ),
        rf"(?P<a>{ACTOR}), which (?:had )?{ADVERBS}(?:{ANY}) {OWN}{RELATIONS}{WITH}(?= (?:in|on) {DATE},)",
        (
            rf"(?:^|[^\w\s] |\b(?:{_LINKED}) ){RELATIONS}{SIDES}, which (?P<a>{ACTOR}) (?:had )?"
            rf"{ADVERBS}(?:{ANY})(?= (?:in|on) {DATE},)"
        ),
        (
            rf"\b{RELATIONS}{SIDES} (?:had )?[a-z]+ed\b[^.;<]{{0,60}}?,? (?:and|but|until)"
            rf" (?:(?:in|on) (?P<date>{DATE}),? )?they were {ADVERBS}(?:{ANY})\b"
        ),
        rf"{UNTIL_IT}(?:{ANY}) {OWN}{RELATIONS} with (?P<b>{LAND})",
        (
            rf"(?P<a>{ACTOR}) {HAVE}(?:(?P<downgraded>lowered|reduced|downgraded|cut)|(?P<upgraded>raised|elevated"
            rf"|upgraded)) the (?:level|rank|status) of {OWN}{RELATIONS}{WITH}"
        ),
        (
            rf"^(?P<a>{ACTOR}) [a-z]+ (?:(?!\bwh|\bthat\b|<[SN])[^.;]){{3,100}}?, and {ADVERBS}(?:{ANY}) "
            rf"{OWN}{RELATIONS}(?! with)"
        ),
        (
            rf"(?:^|[;,] |^(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? )(?P<ruler>{RULER}) (?:had )?{ADVERBS}"
            rf"(?:{ANY}) {OWN}{RELATIONS}{WITH}"
            rf"(?=[,.;]|$| (?:again )?(?:in|on) {DATE}| (?:over|after|because|when) )"
        ),
        (
            rf"(?:^|[;,] )(?:(?P<a>{ACTOR})(?:{POSSESSED})?|{RULER}) (?:had )?(?P<severed>broke|broken) "
            rf"with (?P<b>{ACTOR})(?=,? (?:in|on) {DATE}|[.;]| (?:over|after) )"
        ),
        (
            rf"(?:^(?:{_AFTER_WAR})?|[^\w\s] |\b(?:{_LINKED}|when|that|until|while|after|before|since|[Aa]ll) "
            rf"|(?P<a4>{LAND})['’]s? )"
            rf"(?:diplomatic and consular )?{RELATIONS}{SIDES}{AT_LEVEL} "
            rf"(?:were|was|have been|had been|has been) {ADVERBS}(?:{ANY})\b(?!{_AND_BACK})(?: by (?P<by>{ACTOR}))?"
        ),
        (
            rf"(?:^|[^\w\s] |\b(?:{_LINKED}|when|that) |(?P<a4>{LAND})['’]s? ){RELATIONS}{SIDES},? "
            rf"(?:suspended (?:in|on|since) {DATE}, )?(?:were|was) not {ADVERBS}"
            rf"(?P<resumed>resumed|restored|renewed|re-?established|normali[sz]ed|reopened) until (?P<date>{DATE})"
        ),
        (
            rf"(?:Only|Not until) (?:(?:in|on) )?(?P<date>{DATE}) were {RELATIONS}{SIDES} {ADVERBS}"
            r"(?P<resumed>resumed|restored|renewed|re-?established|normali[sz]ed|reopened)\b"
        ),
        (
            rf"(?:^|[^\w\s] |\b(?:{_LINKED}|when|that) ){RELATIONS}{SIDES} {ADVERBS}"
            r"(?P<resumed>(?:returned|came back|went back|got back|were back) to normal)\b"
        ),
        (
            rf"(?:^|(?<=[;,] ))(?P<a>{ACTOR}) (?:has |had )?{ADVERBS}(?:established|opened|took up|entered into) "
            rf"{RELATIONS} with {ACTOR} and {ADVERBS}(?P<severed>broke|(?:cut|broke off) {OWN}{RELATIONS}) "
            rf"with (?P<b>{ACTOR})"
        ),
        rf"(?:^|[^\w\s] |\b(?:when|that|until) ){RELATIONS}{SIDES} {ADVERBS}(?P<resumed>resumed)\b",
        (
            rf"^{RELATIONS}{SIDES} {ADVERBS}(?P<severed>ended|ceased|came to an end|were at an end)"
            rf"(?: with the (?:[^.;,<]|<[ND]\d+>){{3,60}}?)?(?= (?:in|on) {DATE})"
        ),
        (
            rf"(?:(?P<a>{ACTOR})(?: and (?P<a3>{ACTOR}))?|(?P<both>{BOTH})) {HAVE}"
            rf"(?P<resumed>took|taken) up {OWN}{RELATIONS}{WITH} (?:again|anew|once more)"
        ),
        rf"(?:^|[^\w\s] |\b(?:{_LINKED}) ){RELATIONS}{SIDES}, {_WHICH}(?:{ANY})(?= (?:in|on|since) )",
        (
            rf"(?:^|[^\w\s] |\b(?:{_LINKED}) ){RELATIONS}{SIDES}, {_WHICH}[a-z ]{{3,20}} (?:in|on|since) {DATE},"
            rf" (?:were|was) {ADVERBS}(?:{ANY})\b"
        ),
        (
            rf"(?:(?P<a>{LAND}) and (?P<a3>{LAND})|(?P<both>{BOTH})) (?P<severed>(?:have )?had no) "
            rf"(?:full |formal )?{RELATIONS}(?= since| (?:from|between) {DATE})"
        ),
    )
)
_BY_DOING = re.compile(
    rf"(?P<a>{LAND}) (?:(?:had )?(?:responded|reacted|retaliated|protested) by"
    rf"|(?:had )?announced (?:that )?it was) (?:{ANY_ING}) {OWN}{RELATIONS}{WITH}"
)
_ONLY_ENDING = re.compile(
    rf"(?P<a>{LAND}) (?:(?!<[SN])[^.;]){{3,60}}?{RELATIONS} with (?P<b>{LAND}),? (?:only |before |until |then )?"
    rf"{ADVERBS}(?:{ANY_ING}) (?:them|these)\b"
)
""" "Kept up its relations with Chad, only severing them in 1990"."""
AND_RESUMING = re.compile(
    rf"(?:,? (?:after|before|when|because|in|on|over|until) [^;.]{{2,120}}?)?,? (?:and|but) (?:just |only )?{ADVERBS}"
    rf"(?P<resumed>{ING['resumed']}) (?:them|these)\b(?: (?:on|in) (?P<date>{DATE}))?"
)
""" "… severing them after the war, and recently restoring them"."""
_FIRST_TO = re.compile(
    rf"(?:(?P<a>{LAND})|(?P<ruler>[Ii]t)) (?:was|became) (?:one of the |among the |the )first (?:[\w-]+ ){{0,4}}?to "
    rf"(?P<resumed>resume|restore|re-?establish|renew) {OWN}{RELATIONS} with (?P<b>{LAND})"
)
GOES_ON = re.compile(
    r"(?:,? (?:after|because|when|as|since|the|during|over|in|under|at|by|with|following|for|along|together"
    r"|accusing|claiming|alleging|citing|blaming) [^;]{1,160}?)?"
    rf"(?:, and|, but|;|,| and| but| until)(?:(?: (?:they|it|these|which|{RELATIONS}))? (?:were|was|had been)"
    rf"|(?= (?:re-?established|resumed|restored|renewed|suspended|severed|broken off|cut) (?:(?:on|in) )?{DATE})"
    rf"|(?: the)?(?: [A-Z][\w’'-]+){{1,5}}(?= (?:restored|resumed|renewed) them))? {ADVERBS}"
    rf"(?:(?P<severed>cut|severed|broken|broke)(?: them)?(?: off)?|(?P<suspended>suspended)"
    rf"|(?P<upgraded>upgraded|raised|elevated)(?: to [a-z ]{{3,40}}?)?"
    rf"|(?P<resumed>resumed|restored|renewed|re-?established|taken up|took(?= them up again)))"
    rf"(?: (?:them(?: up)?|it|{RELATIONS}))?(?: (?:again|once more|once again|only)){{0,2}}"
    rf"(?: with {LAND})?(?: on| in|(?<=ed)) (?P<date>{DATE})"
)
ENDED = re.compile(rf",? and {ADVERBS}(?P<severed>ended|lapsed|ceased) (?:on|in) (?P<date>{DATE})(?=[.;,]|$)")
""" "Were established in 1990 *and ended in 2010*": told of them only right behind that, for wars end, too."""
EARLIER = re.compile(
    r"(?:, which came|,)? after an? (?:(?:first|second|third|brief|short|earlier|previous) )?"
    rf"(?:(?P<severed>break|rupture)|(?P<suspended>suspension|interruption))(?: (?:of|in) {RELATIONS})? "
    rf"(?:on|in) (?P<date>{DATE})"
)
"""After a change: "and resumed them in January 1943", "cut again on 23 April 2002"."""
NOT_UNTIL = re.compile(
    rf"(?:, [^;.]{{1,80}}?)?,? (?:and|but) (?P<resumed>did not (?:resume|restore|renew|re-?establish)"
    rf" (?:them|{RELATIONS})|(?:were|was) not {ADVERBS}(?:resumed|restored|renewed|re-?established|normali[sz]ed))"
    rf" until (?P<date>{DATE})"
)
""" "… and did not resume them until 1975", "… and were not restored until 1975"."""
BEGINNINGS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:(?P<a>{LAND})(?: and (?P<a3>{LAND}))?|(?P<both>{BOTH})) {HAVE}(?:established"
            rf"|opened|entered into) {RELATIONS}(?: with (?P<b>{LAND}))?{AT_LEVEL} (?:in|on) {DATE}"
        ),
        rf"{RELATIONS}{SIDES} (?:(?:were|was) )?{ADVERBS}established{AT_LEVEL} (?:in|on) {DATE}",
        (
            rf"^(?P<a>{LAND}) {HAVE}(?:maintained|kept(?: up)?|had|entertained) {RELATIONS} with (?P<b>{LAND})"
            rf"(?: \([^()]*\))?(?: (?:instead of|and not) (?:with )?{LAND}(?: \([^()]*\))?)? (?:until|till) {DATE}"
        ),
        rf"(?:^|[^\w\s] )(?:The )?{RELATIONS}{SIDES} (?:had )?(?:lapsed|withered)(?: (?:in|on) {DATE})?",
        rf"\b(?:an?|the) (?:break|rupture|suspension|interruption) (?:in|of) {RELATIONS}{SIDES}(?: (?:in|on) {DATE})?",
    )
)
"""No change yet, but one may follow: "established relations in 1975, which were suspended in 1980"."""
_NOUN = re.compile(rf"^(?:The )?(?:(?i:{ANY_NOUN})) of {RELATIONS}{SIDES}")
_NOTED = re.compile(rf"(?:^|[/;,] ?)(?i:{ANY_NOUN})(?: of {RELATIONS})? ?(?=[:–-] ?{DATE})")
""" "Establishment of relations: 3 May 1974 / *severance* – 24 July 1975"."""
UPGRADED = re.compile(
    rf"(?:^|[^\w\s] |\b(?:[Tt]he|and) )(?:{RELATIONS}{SIDES} (?:were |was )?)?(?P<upgraded>upgraded|raised|elevated)"
    r" to (?:the )?"
    r"(?:level of )?(?:ambassador|embass)\w*(?: level| status)?"
)
ALL = (*_PATTERNS, _BY_DOING, _ONLY_ENDING, UPGRADED, _FIRST_TO, _NOUN, _NOTED)
AND_THEN = re.compile(rf",? (?:and|but) {ADVERBS}(?:{ANY}) {OWN}{RELATIONS}(?! with)(?: (?:on|in) (?P<date>{DATE}))?")
""" "Recognised the country in 1918, *but suspended relations* in the same autumn": what the same one did next."""
AND_WITH_ANOTHER = re.compile(
    rf",? (?:and|but) {ADVERBS}(?:{ANY}) {OWN}{RELATIONS} with (?P<b>{ACTOR})(?: (?:on|in) (?P<date>{DATE}))?"
)
AND_AGAIN = re.compile(
    rf"(?P<dates>(?:, (?:(?:in|on) )?{DATE}){{0,4}}(?:,? and(?: (?:once )?again)?|, (?:once )?again)"
    rf"(?: (?:in|on))? {DATE})(?=[.,;]|$| and (?:were|was|finally)\b| after | over )"
)
""" "Broke off relations twice, in May 1963 and again in May 1968", "were cut in 1966, 1970 and 1981"."""
FOR_A_TIME = re.compile(
    rf"(?:, and|, but|,| and| but) (?:(?:they|it|which) )?(?:(?:were|was|had been) )?{ADVERBS}"
    r"(?:(?P<severed>severed|broken(?: off)?|cut(?: off)?)|(?P<suspended>interrupted|suspended))"
    rf" (?:from (?P<since>{DATE}) (?:to|until|till)|between (?P<after>{DATE}) and) (?P<date>{DATE})"
)
""" "… established in 1908, only interrupted between 1942 and 1954"."""
FROM_TO = re.compile(
    rf"(?: again)? (?:from (?P<since>{DATE}) (?:to|until|till)|between (?P<after>{DATE}) and) (?P<date>{DATE})"
)
""" "Were suspended from 1977 to 1980": since when, and when that was over."""
_AT_FIRST = rf"(?:(?:In|On|It was (?:only |not until )?(?:in|on)) (?P<date>{DATE})(?:,| that)? )?"
THEY = re.compile(rf"{_AT_FIRST}(?:[Tt]hey|[Tt]hese|[Bb]oth|[Ii]t) (?:were|was) {ADVERBS}(?:{ANY})\b")
THEM = re.compile(
    rf"{_AT_FIRST}(?:(?P<a>{ACTOR})|{BOTH}|[Hh]e|[Ss]he|[Ii]t|{RULER}) (?:had )?{ADVERBS}(?:{ANY}) (?:them|these)\b"
)
""" "Iran restored them in 1980"."""
THEN = re.compile(rf"^{_AT_FIRST}(?P<a>{ACTOR}) (?:had )?{ADVERBS}(?:{ANY}) {OWN}{RELATIONS}(?! with)")
""" "Taiwan then broke off relations", after a sentence on its relations."""
ANNOUNCED = re.compile(
    rf"[A-ZÀ-Þ][\w’'.-]+ (?:[\w’'.-]+ ){{0,5}}announced (?:(?:on|in) (?P<date>{DATE}) )?that (?:they|these)"
    rf" (?:were|had been) {ADVERBS}(?:{ANY})\b"
)
""" "President Arias announced on 18 March 2009 that they were restored"."""
LASTED = re.compile(
    rf"(?:The|This|That) (?:break|rupture|suspension|interruption) (?P<resumed>lasted|went on) until (?P<date>{DATE})"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of relations as a sentence tells of it."""

    change: str
    """See ``extractors.relations_changed.extract``."""
    other: str
    by: str
    """The code of the country that did it; empty where the sentence does not say."""
    date: EdtfDate | None
    end: int
    """Where the words for it end, with its date."""
    said: int = 0
    """Where they end without it."""


def change_in(match: re.Match[str]) -> str:
    """The change that a pattern has found; empty where it has found none."""
    named = match.groupdict()
    return next((name for name in (*VERBS, "recognised") if named.get(name)), "")
