"""How sentences say that one state recognised another, has not done so, or took that back."""

import re

from ..text.grammar import ACTOR, ADVERBS, BOTH, HAVE, RELATIONS
from ..text.skeleton import CITY, DATE, DEMONYM, LAND
from .change_words import UNTIL_IT
from .doers import ACTS, HEAD, POSSESSED, THE_GOVERNMENT

__all__ = [
    "ALSO_RECOGNISED",
    "DENIED",
    "EACH_OTHER",
    "JUST_RECOGNISED",
    "RECOGNISED_IN_ROW",
    "RECOGNISED_IT",
    "RECOGNISES_SEVERAL",
    "RECOGNITIONS",
    "RIVALS",
    "SWITCHED",
    "TAKEN_BACK",
    "TAKEN_BACK_NEXT",
    "THEN_TAKEN_BACK",
    "THIS_RECOGNITION",
    "WAS_RECOGNISED",
    "WITHDRAWN",
]

WITHDRAWN = "recognition withdrawn"
_INDEPENDENCE = r"(?:['’]s? (?:declaration of )?(?:independence|sovereignty)| as an? [a-z]+ [a-z]+)"
_ITS_STATE = r"(?: the (?:independence|sovereignty|statehood|state) of)?"
_DOES_NOT = (
    rf"(?:has not|have not|had not|does not|do not|has never|never|has yet to|refuses? to) (?:yet )?{ADVERBS}"
    rf"recogni[sz]ed?"
)
_FREE = r"(?:independent|sovereign)"
_BECAME_A_STATE = (
    r"(?:declared|proclaimed|became|gained|won|achieved|attained) (?:[a-z]+ )?(?:independen\w+|sovereignty)"
)
DENIED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<a>{LAND}) {_DOES_NOT}{_ITS_STATE} (?P<b>{LAND}){_INDEPENDENCE}?(?=[ ,.;]|$)",
        rf"(?P<b>{LAND}) {_BECAME_A_STATE}[^.]{{0,80}}?[;,](?: and| but)? (?P<a>{LAND}) {_DOES_NOT} it\b",
        (
            rf"(?P<a>{LAND}) [^.;,<]{{3,100}} (?P<b>{LAND}),? and (?:is|remains) [^.;,<]{{3,60}} (?:not to (?:have )?"
            r"(?:yet )?|(?:that|which|who) (?:do(?:es)?|ha(?:ve|s)) not (?:yet )?)recogni[sz]ed? it\b"
        ),
        (
            rf"(?P<a>{LAND}) is (?:one of|among) (?:(?!<[SN])[^.;]){{3,80}}? (?:that|which|who) "
            rf"{_DOES_NOT}{_ITS_STATE} (?P<b>{LAND}){_INDEPENDENCE}?(?=[ ,.;]|$)"
        ),
    )
)
_RESTORED = r"(?:the (?:restoration|renewal|restored|renewed|declaration|proclamation)(?: of)? )?(?:the )?"
_RECOGNISED_BY = re.compile(
    rf"(?P<b>{LAND})(?:['’]s? independence)? (?:was|has been|had been) {ADVERBS}(?P<recognised>recogni[sz]ed) by "
    rf"(?P<a>{ACTOR})(?! and |, {LAND})(?=[ ,.]|$)"
)
_ACKNOWLEDGED = re.compile(
    rf"(?P<a>{ACTS})(?:{POSSESSED}| {HEAD})? (?:has |had )?{ADVERBS}(?P<recognised>(?:re-)?recogni[sz]ed|acknowledged) "
    rf"{_RESTORED}"
    rf"(?P<b>{DEMONYM}|{LAND})(?:['’]s?)? (?:restored |renewed |regained )?(?:independence|sovereignty)\b"
)
_FIRST_TO_RECOGNISE = re.compile(
    rf"(?P<a>{LAND}) (?:was|became) (?:one of the|among(?:st)? the|the) first (?:[\w-]+ ){{0,5}}?"
    rf"to (?P<recognised>recogni[sz]e) (?P<b>{CITY})(?=[.,;]|$| (?:in|on) {DATE})"
)
""" "The first to recognise Beijing": its government."""
_YOUNG = r"(?:(?:the )?(?:new|young|nascent|fledgling|newly[- ](?:independent|created|founded|formed|born)) )?"
_A_STATE = rf"(?:{LAND}|{DEMONYM}(?= (?:[Ss]tate|republic|nation|kingdom|statehood|independence|sovereignty)(?![\w-])))"
_RULER = (
    rf"(?:{THE_GOVERNMENT}"
    r"|(?:President|Prime Minister|King|Queen|Emperor|Chancellor)(?: [A-ZÀ-Þ][\w’'.-]+){1,4}"
    r"|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,3}['’]s? (?:government|cabinet))"
)
"""Not any name: the Security Council acts for no country."""
_RECOGNISED = re.compile(
    rf"(?:(?P<a4><S\d+>)(?:, {LAND}){{0,6}},? and {LAND}"
    rf"|(?P<a>{ACTS})(?:{POSSESSED}| {HEAD}| \([^()]{{3,40}}\))?|(?P<ruler>{_RULER})) "
    rf"(?:has |had |have )?{ADVERBS}(?:(?:was|became|is) (?:one of the|among(?:st)? the|the) "
    r"(?:first|second|third|fourth|fifth|sixth|last)(?: (?:(?!not |that |which )[\w-]+|<O\d+>)){0,5}"
    r"(?:, (?:after|before|behind|with|along with) [^.;,]{3,60},)? (?:to|that|which|who) )?"
    r"(?P<recognised>(?:re-)?recogni[sz]ed?"
    r"(?: the (?:(?:restoration|renewal|declaration) of (?:the )?)?(?:independence|state|sovereignty)"
    r"(?: and (?:independence|sovereignty))? of)?)"
    rf" {_YOUNG}(?P<b>{_A_STATE})(?: (?:[Ss]tate|republic|nation|kingdom)\b)?"
    rf"(?:['’]s? (?:independence|sovereignty|statehood)| (?:statehood|independence|sovereignty)"
    rf"| as (?:{LAND}['’]s|(?:the|its|a)) (?:legal |sole )?successor(?: state)?(?: (?:of|to) {LAND})?"
    rf"| as an? (?:new )?{_FREE}(?:,? (?:and )?{_FREE})?(?: [a-z]+)??"
    r"(?: (?:state|nation|country|republic|kingdom))?)?"
    r"(?: (?:by|in) an? (?:treaty|agreement|exchange of notes)(?: of [a-z ]{3,30})?(?: (?:signed|concluded))?"
    rf"(?: (?:in|at) (?:{CITY}|{LAND}))? (?:on|in|of) (?P<date>{DATE}))?(?=[ ,.]|$)"
)
_RECOGNITION_OF = re.compile(
    r"(?:^|\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Uu]pon|[Ff]rom|in response to|because of|over|protest against) )"
    rf"(?:the )?(?:official |formal )?(?P<a>{LAND}|{DEMONYM})(?:['’]s?)? "
    r"(?P<recognised>(?:official |formal |diplomatic |full )?recognition)"
    rf"{_ITS_STATE} of (?P<b>{LAND})(?:['’]s? independence)?(?=[,.;]|$| (?:in|on) {DATE})"
)
""" "After US recognition of Liberia in 1862"."""
RECOGNISED_IT = re.compile(
    rf"(?P<a>{ACTOR}) (?:has |had )?{ADVERBS}(?:(?:was|became|were) (?:one of |among(?:st)? )?the (?:very )?"
    r"(?:first|second|third|last) (?:[\w-]+ ){0,3}to )?(?P<recognised>recogni[sz]ed?) "
    r"(?:the (?:new|young|nascent|fledgling|newly[- ]independent) (?:state|country|kingdom|republic|nation)"
    r"|its independence|the country['’]s independence)"
    r"(?=[ ,.]|$)"
)
"""The article's own country, by no name."""
_GAVE_RECOGNITION = re.compile(
    rf"(?P<a>{ACTOR}) {HAVE}(?P<recognised>(?:extended|granted|accorded|gave) (?:(?:its|full|diplomatic|official"
    rf"|formal) ){{0,2}}recognition) to (?P<b>{LAND})(?=[ ,.;]|$)"
)
_WAS_GIVEN_RECOGNITION = re.compile(
    rf"(?P<b>{LAND}) (?:was|has been) {ADVERBS}(?P<recognised>(?:granted|accorded|given) (?:[a-z]+ )?recognition) by "
    rf"(?P<a>{ACTOR})(?! and |, {LAND})(?=[ ,.;]|$)"
)
_RECOGNISED_NEXT = re.compile(
    rf"(?P<b>{LAND}) {_BECAME_A_STATE}[^.]{{0,80}}?[;,]?(?: and| but)? (?P<a>{ACTOR}) (?:has |had )?{ADVERBS}"
    r"(?P<recognised>recogni[sz]ed) (?:it|this|the new state)\b"
)
""" "Kosovo declared its independence in 2008, and Kenya recognised it"."""
_RECOGNISED_WHEN = re.compile(rf"{UNTIL_IT}(?P<recognised>recogni[sz]ed) (?P<b>{LAND})(?=[ ,.;]|$)")
""" "Kenya had relations with Taiwan until 1971, when it recognised China"."""
WAS_RECOGNISED = re.compile(
    rf"(?:^|[;,] (?:and |but )?)(?P<b>{LAND}) (?:was|has been) {ADVERBS}(?P<recognised>recogni[sz]ed)"
    rf"(?= (?:in|on) {DATE}(?! by\b))"
)
""" "Israel was recognised in 1960", in its own row: by the country whose article it is."""
ALSO_RECOGNISED = re.compile(rf"(?:,|,? and) (?P<b>{LAND}) (?:in|on) (?P<date>{DATE})")
"""Behind a recognition with its date: "… in 1988 and South Sudan in 2011"."""
_SWITCHED = (
    r"(?:switch(?:ed)?|transfer(?:red)?|shift(?:ed)?|moved?|switching|transferring|shifting|moving)"
    r" (?:(?:its|this|that|the|their|diplomatic|formal|official) ){0,3}recognition"
)
SWITCHED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<a>{ACTOR}) {HAVE}{_SWITCHED}(?: from (?P<from>{ACTOR}))? to (?P<to>{ACTOR})(?=[ ,.;]|$)",
        (
            rf"^(?P<a>{LAND}) (?:[^.;<]|<[NTC]\d+>){{3,120}}? "
            rf"(?:(?:(?:on|in|until|till) (?P<date>{DATE}),? )?(?:when|before|and then|but then) it|and|but) "
            rf"{HAVE}{_SWITCHED}"
            rf"(?: from (?P<from>{ACTOR}))? to (?P<to>{ACTOR})(?=[ ,.;]|$)"
        ),
        (
            rf"^(?:(?:In|On) (?P<date>{DATE}),? )?(?:It|The (?:government|country)) {HAVE}{_SWITCHED}"
            rf"(?: from (?P<from>{ACTOR}))? to (?P<to>{ACTOR})(?=[ ,.;]|$)"
        ),
        (
            r"(?:^|[,;] |\band |\b[Ii]ts |\b[Tt]he )(?:[Dd]iplomatic |[Ff]ormal )?[Rr]ecognition was"
            rf" {ADVERBS}(?:switched|transferred|shifted|moved)"
            rf"(?: from (?P<from>{ACTOR}))? to (?P<to>{ACTOR})(?=[ ,.;]|$)"
        ),
    )
)
"""A recognition that was given to another: of whom it was before, a sentence before it may tell."""
RIVALS = frozenset({"CN", "TW"})
"""To recognise the one of them was to give up the other."""
JUST_RECOGNISED = re.compile(rf"\brecogni[sz]ed (?P<b>{LAND})(?=[ ,.;]|$)")
THIS_RECOGNITION = re.compile(r"\b(?:this|that) recognition\b")
_RECOGNISES = re.compile(
    rf"(?P<a>{LAND}) {ADVERBS}(?P<recognised>recogni[sz]es) (?:the )?(?:[Ss]tate of )?(?P<b>{LAND})"
    r"(?: as an? (?:independent|sovereign)(?: and (?:independent|sovereign))? (?:state|country|nation))?"
    r"(?=[.;]|$| and (?:[a-z]+s|has) | (?:instead of|rather than|and not) "
    r"| as the (?:only |sole )?(?:legitimate|lawful|rightful) )"
)
RECOGNISES_SEVERAL = re.compile(
    rf"(?P<a>{LAND}) {ADVERBS}recogni[sz]es (?P<list>{LAND}(?:, {LAND}){{0,12}},? and {LAND})(?=[.;]|$)"
)
_RECOGNISED_AND_BEGAN = re.compile(
    rf"(?P<a>{LAND}) (?:has |had )?{ADVERBS}(?P<recognised>recogni[sz]ed) and {ADVERBS}"
    rf"(?:established|entered into|opened) {RELATIONS} with (?P<b>{LAND})(?=[ ,.;]|$)"
)
RECOGNISED_IN_ROW = re.compile(
    rf"(?:^|\brelations )(?P<a>{LAND}) {HAVE}(?P<recognised>recogni[sz]ed) it(?=[.,;]|$| (?:in|on) {DATE}"
    rf"| as an? {_FREE} )"
)
""" "Kenya recognised it in 2008", in the row of a country: that one, by the article's own."""
_RECOGNISED_AMONG = re.compile(
    rf"(?P<a>{LAND}) {HAVE}(?P<recognised>recogni[sz]ed) (?:the independence of )?(?!no\b|none\b|not\b)[a-z]"
    rf"[^.;,<]{{2,60}},? including (?P<b>{LAND})(?=[,.;]|$| and )"
)
""" "Recognised the independence of all twelve republics, including Kenya"."""
EACH_OTHER = re.compile(
    rf"(?:(?P<a>{LAND}) and (?P<b>{LAND})|{BOTH})(?: [^.;]{{3,140}}? and)? {HAVE}(?P<recognised>recogni[sz]ed) "
    r"(?:each other|one another)(?:['’]s? (?:independence|sovereignty|statehood))?(?= (?:in|on) <T|[,.;]|$)"
)
""" "The two recognised each other in 1992": each the other."""
RECOGNITIONS = (
    _RECOGNISED,
    _RECOGNISES,
    _RECOGNISED_AND_BEGAN,
    _RECOGNISED_BY,
    _RECOGNISED_AMONG,
    _ACKNOWLEDGED,
    _RECOGNITION_OF,
    _FIRST_TO_RECOGNISE,
    RECOGNISED_IT,
    RECOGNISED_IN_ROW,
    _GAVE_RECOGNITION,
    _WAS_GIVEN_RECOGNITION,
    _RECOGNISED_NEXT,
    _RECOGNISED_WHEN,
    WAS_RECOGNISED,
)
_TOOK_BACK = r"(?:withdrew|withdrawn|revoked|rescinded|cancelled|canceled|annulled|took back|taken back)"
_RECOGNITION = r"(?:(?:its|their|the|that|this|diplomatic) ){0,2}recognition"
THEN_TAKEN_BACK = re.compile(
    rf",?(?: and| but|(?<=,)) {ADVERBS}{_TOOK_BACK} (?:{_RECOGNITION}|it)(?: again)?(?: (?:on|in) (?P<date>{DATE}))?"
    rf"(?:,? (?:and|but) {ADVERBS}(?:restored|renewed|reinstated) (?:{_RECOGNITION}|it)"
    rf"(?: (?:on|in) (?P<again>{DATE}))?)?(?=[,.;]|$)"
)
"""Behind a recognition: "and withdrew the recognition on 15 February 2018"."""
TAKEN_BACK_NEXT = re.compile(
    rf"^(?:(?:In|On) (?P<first>{DATE}),? )?"
    rf"(?:(?:It|The (?:government|country)|(?P<a>{LAND})) {HAVE}{_TOOK_BACK} {_RECOGNITION}"
    rf"|(?:The|This|That) recognition was {ADVERBS}{_TOOK_BACK})(?: again)?(?: (?:on|in) (?P<date>{DATE}))?(?=[,.;]|$)"
)
"""A sentence behind one that tells of a recognition."""
TAKEN_BACK = (
    re.compile(
        rf"(?:(?P<a>{ACTOR})|[Tt]he (?:government|country)) {HAVE}{_TOOK_BACK} {_RECOGNITION} (?:of|from) "
        rf"(?P<b>{LAND})(?=[ ,.;]|$)"
    ),
    re.compile(
        rf"[Rr]ecognition of (?P<b>{LAND}) (?:was|has been) {ADVERBS}{_TOOK_BACK}(?: by (?P<a>{ACTOR}))?(?=[ ,.;]|$)"
    ),
)
