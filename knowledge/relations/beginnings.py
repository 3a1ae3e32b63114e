"""The words in which sentences tell that diplomatic relations began, and when."""

import re

from ..text.grammar import ACTOR, ADVERB, AT_LEVEL, BOTH, RELATIONS
from ..text.skeleton import DATE, DEMONYM, LAND

__all__ = [
    "ALONGSIDE",
    "AT_AN_EVENT",
    "BY_SEVERAL",
    "ENDS",
    "ESTABLISHED",
    "IN_THE_END",
    "IT_DID",
    "NEXT",
    "OF_THE_ROW",
    "ROOTS",
    "SAME_DAY",
    "SOME_TIME",
    "TWO_NAMED",
    "WHEN",
]

ENDS = re.compile(r"(?i)\b(?:sever|suspend|broke|cut|restor|resum|re-?establish|ended|ceased|interrupt|renew)")
"""What tells of an end, or of another beginning."""
_VERB = (
    r"(?:establish(?:ed)?\b|opened|began|initiated|entered into|started|commenced|launched|instituted|set up|formed"
    r"|inaugurated|took up|taken up|tied"
    r"|(?:signed|formali[sz]ed|exchanged)(?= (?:[a-z]+ ){0,2}diplomatic ))"
)
_WERE = (
    rf"(?:(?:were|was|ha(?:ve|s|d) been) {ADVERB}{{0,2}}"
    r"(?:establish(?:ed)?\b|initiated|opened|set up|inaugurated|formed|begun|started|commenced|launched|instituted"
    r"|taken up(?! again| anew))"
)
_BEGAN = (
    rf"{_WERE}|{ADVERB}?(?:(?:began|started|commenced)(?! (?:again|to [a-z]))|dates?|dated|go(?:es)? back"
    rf"|have existed|have been in place)(?: back)?|established(?= (?:on |in )?{DATE}))"
)
_OPENING = r"(?:^|[^\w\s] |\b(?i:the|that|when|while|since|although|though|as|after|before|once) )"
"""What may stand before "relations", so that "trade relations" are none."""
_PARTNERS = r"(?P<b><[SN]\d+>(?:(?:, and |, | and )<N\d+>){0,15})"
_ADVERBS = rf"{ADVERB}{{0,2}}"
_BOTH = rf"(?:{BOTH}|[Tt]he (?:countries|nations|governments))"
_THEM = r"(?:them|(?:the two|both|these two|two)(?: countries| nations| states| sides| republics| governments)?)"
_THEIRS = rf"(?:the |their )?{RELATIONS}\b(?: between {_THEM}| with (?:each other|one another))?"
_SIDE = rf"(?:{LAND}|{DEMONYM})"
_AGAIN = r" (?:again|anew|once more)\b"
_HAVE = (
    rf"(?:(?:have |has |had )?{_ADVERBS}(?:had|maintained|enjoyed|shared|been in)"
    rf"|{_ADVERBS}(?:ha(?:ve|s)|shares?|maintains?|enjoys?))"
)
"""Who has relations *since* some time began them then."""
_UNTIL_NOW = rf"(?= (?:established )?since| from {DATE} (?:to|until|till) )"
_PAPER = (
    r"(?:instruments?|protocols?|agreements?|(?:[Cc]ommuniqu[eé]s?)|documents?|declarations?|notes|letters|statements?)"
)
_TO_ESTABLISH = r"(?:establishing|to establish|(?:on|about|for|of) (?:the )?establish(?:ment of|ing))"
_SIGNED = rf"(?:signed|exchanged|issued|concluded) (?:an? |the |their )?(?:(?:joint|diplomatic) )?{_PAPER}"
_WAS_SIGNED = r",? (?:was|were) (?:signed|concluded|issued|exchanged)\b(?: (?:in|at) [A-ZÀ-Þ<][\w>]*(?: [A-ZÀ-Þ]\w+)?)?"
_DIPLOMATIC = r"(?=[a-z ]*diplomatic )"
""" "An agreement on relations" need not be the beginning of them."""
_NOT = rf"(?:did not|didn['’]t) {_ADVERBS}(?:establish|open|enter into|begin|start|take up|set up)(?: any)?"
_NOT_BEGUN = rf"not {_ADVERBS}(?:established|opened|begun|started|set up|taken up)"
_BUT_IN = (
    r"(?:until|till|before)(?: as late as| the year| the (?:end|beginning|start|middle|summer|spring|autumn|winter) of"
    rf"| early| late)? (?P<date>{DATE})(?! (?:or|and|at)\b)"
)
""" "Did not establish relations with Peru *until 2001*": then they did."""
TWO_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?P<a>{_SIDE}) and (?P<b>{_SIDE})(?: (?:governments|states|authorities|nations))?,? (?:have |has |had )?"
            rf"{_ADVERBS}{_VERB} {_THEIRS}(?! with|{_AGAIN})"
        ),
        (
            rf"(?P<a>{LAND}) (?:has |have |had )?{_ADVERBS}(?:recogni[sz]ed and )?{_VERB} (?:its |the |their |an? )?"
            rf"{RELATIONS} with {_PARTNERS}(?!{_AGAIN})"
        ),
        (
            rf"(?P<a>{LAND}) (?:has |had )?{_ADVERBS}recogni[sz]ed (?:the (?:independence|state) of )?(?P<b>{LAND})"
            rf"(?:['’]s? independence)?(?P<told> (?:in|on) {DATE})?,? and {_ADVERBS}"
            rf"(?:(?:they |both )?{_VERB} {RELATIONS}|{RELATIONS} were {_ADVERBS}established)\b"
            rf"(?(told)(?! with)|(?= (?:on|in) {DATE}))"
        ),
        (
            rf"(?P<a>{LAND}) (?:was|became) (?:one of the |among the |the )(?:very )?"
            rf"(?:first|second|third|last) (?:[\w-]+ ){{0,4}}to establish {RELATIONS} with (?P<b>{LAND})"
        ),
        (
            rf"(?P<a>{LAND}) (?:has |had )?{_ADVERBS}recogni[sz]ed (?:the (?:independence|state) of )?(?P<b>{LAND})"
            rf"(?:['’]s? independence)? (?:in|on) {DATE},? with {RELATIONS} being {_ADVERBS}(?:established|opened)"
            rf"(?= (?:in|on) {DATE})"
        ),
        (
            rf"^(?P<a>{LAND}) [^;]{{3,240}}? (?:until|till|in|on) (?P<date>{DATE}),? when (?:it|the country) "
            rf"{_ADVERBS}{_VERB} {RELATIONS} with (?P<b>{LAND})(?!,? (?:in|on) {DATE})"
        ),
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:have |had )?{_ADVERBS}{_SIGNED} {_TO_ESTABLISH} "
            rf"{_DIPLOMATIC}{RELATIONS}"
        ),
        (
            rf"(?P<a>{LAND})(?:, for (?:instance|example),)? (?:have |had |has )?{_ADVERBS}{_SIGNED} "
            rf"(?:of|on|{_TO_ESTABLISH}) {_DIPLOMATIC}{RELATIONS} with (?P<b>{ACTOR})"
        ),
        (
            rf"{_OPENING}{RELATIONS} (?:between |of )?(?:governments of )?(?P<a>{_SIDE}) and (?P<b>{_SIDE})"
            rf"(?: (?:governments|states|authorities|nations))?{AT_LEVEL} {_BEGAN}"
        ),
        rf"{_OPENING}{RELATIONS} {_WERE}){AT_LEVEL} between (?P<a>{_SIDE}) and (?P<b>{_SIDE})",
        rf"{_OPENING}{RELATIONS} with (?:neighbou?ring )?(?P<b><N\d+>){AT_LEVEL} {_BEGAN}",
        (
            rf"^(?:(?:[^<;]|<[TSHR]\d+>){{0,80}}?(?:[^\w\s] |\b[Tt]he |\b(?:that|when|while|and|but) ))?"
            rf"{RELATIONS} {_WERE}) with {_PARTNERS}(?!{_AGAIN})"
        ),
        rf"(?P<a>{_SIDE})(?:['’]s?)? {RELATIONS} with (?P<b>{LAND})(?: \([A-Z.]{{2,9}}\))? {_BEGAN}",
        rf"(?P<a>{_SIDE})(?:-| ?– ?|/| and )(?P<b>{_SIDE})(?:['’]s?)? {RELATIONS} {_BEGAN}",
        rf"[Ee]stablishment of {RELATIONS} between (?P<a>{LAND}) and (?P<b>{LAND})(?:{_WAS_SIGNED})?",
        rf"(?P<a>{LAND})['’]s? first {RELATIONS}(?: with [^.;,<]{{3,60}})? {_WERE}) with (?P<b>{LAND})",
        rf"(?P<a>{LAND}) and (?P<b>{LAND}) {_HAVE} {_THEIRS}{_UNTIL_NOW}",
        rf"(?P<a>{LAND}) {_HAVE} {RELATIONS} with (?P<b>{LAND}){_UNTIL_NOW}",
        rf"\b[Tt]here ha(?:ve|s) been {RELATIONS} between (?P<a>{LAND}) and (?P<b>{LAND})(?= since)",
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) {_HAVE} (?:an? )?{RELATIONS},? (?:that|which)"
            rf" (?:(?:officially|formally) )?(?:began|started|{_WERE}))(?= (?:on|in) {DATE})"
        ),
        rf"(?P<a>{LAND}) {_NOT} {RELATIONS} with (?P<b>{LAND}) {_BUT_IN}",
        rf"(?P<a>{_SIDE}) and (?P<b>{_SIDE}) {_NOT} {RELATIONS} {_BUT_IN}",
        rf"{_OPENING}{RELATIONS} between (?P<a>{_SIDE}) and (?P<b>{_SIDE}) (?:were|was) {_NOT_BEGUN} {_BUT_IN}",
    )
)
"""The one of the two may be left open: it is the article's own then."""
OF_THE_ROW = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:^|[;,] (?:and )?|\band |(?:^|[,;] )(?:[Oo]n|[Ii]n) {DATE} ){_BOTH} (?:have |has |had )?{_ADVERBS}"
            rf"{_VERB} {_THEIRS}(?! with)"
        ),
        rf"(?:^|[;,] (?:and )?){_BOTH} {_HAVE} {_THEIRS}{_UNTIL_NOW}",
        (
            rf"^(?:(?:[Oo]n|[Ii]n) {DATE},? )?(?:The )?{RELATIONS}(?: between {_THEM}| with <S\d+>)?{AT_LEVEL} "
            rf"{_BEGAN}(?: between {_THEM})?(?!{_AGAIN})(?! with| between)"
        ),
        rf"^(?:The |There have been )?{RELATIONS}(?: between {_THEM})? (?=since {DATE})",
        rf"(?:^|<S\d+> and )(?:[Oo]n|[Ii]n) {DATE},? {_BOTH} {_ADVERBS}{_VERB} {RELATIONS}(?! with)",
        rf"^(?:However, )?(?:The )?{RELATIONS}(?: between {_THEM})? (?:were|was) {_NOT_BEGUN} {_BUT_IN}",
        rf"^(?:However, )?{_BOTH} {_NOT} {RELATIONS} {_BUT_IN}",
        (
            rf"^{LAND} [a-z]+ (?:[^.;]|<[SN]\d+>){{3,200}}?(?:,|,? and|,? but) (?:then|later|eventually|finally"
            rf"|subsequently|afterwards|nonetheless|nevertheless) {_VERB} {RELATIONS}(?= (?:on|in) {DATE})"
        ),
        rf"^[Ee]stablished {RELATIONS}\b(?! with)",
        (
            rf"(?:^|[.\]] and )(?:Date of |The )?[Ee]stablishment of {RELATIONS}(?: between {_THEM})?"
            r"(?: took place| occurred)?(?= ?:| on| in| is| was| –)"
        ),
        rf"^(?:Since|After|Following) (?:the |they )?establish(?:ed|ing|ment of) {RELATIONS}(?= (?:on|in) {DATE})",
        rf"(?:^|[,;] (?:and |but )?|\b[Tt]he ){RELATIONS}, which {_WERE})(?= (?:in|on) {DATE})",
        rf"{DATE},? (?:in )?the (?:same |very )?(?:year|month|day) (?:in|on) which (?:the )?{RELATIONS} {_BEGAN}",
        rf"^(?:(?:[Oo]n|[Ii]n) {DATE},? )?[Ii]t (?:has |had )?{_ADVERBS}{_VERB} {RELATIONS} with <S\d+>(?!{_AGAIN})",
        (
            rf"^(?:An?|The) (?:[A-Za-z]+ ){{0,2}}{_PAPER} {_TO_ESTABLISH} {_DIPLOMATIC}"
            rf"{RELATIONS}(?: between {_THEM})?{_WAS_SIGNED}"
        ),
    )
)
IT_DID = re.compile(
    rf"^(?:(?:[Ii]n|[Oo]n|[Ss]ince) {DATE},? )?[Ii]t (?:has |had )?{_ADVERBS}{_VERB} {RELATIONS} with "
    rf"{_PARTNERS}(?!{_AGAIN})"
)
""" "In 1993, it established relations with Peru", where all sentences before are on the article's own country."""
BY_SEVERAL = re.compile(
    rf"(?P<doers>(?:{LAND}, ){{1,12}}{LAND},? and {LAND}) (?:have |had |all )?{_ADVERBS}{_VERB} {RELATIONS}"
    rf" with (?P<b>{LAND})(?! and |, {LAND})(?!{_AGAIN})"
)
""" "Chad, Peru and Oman took up relations with Cuba in 1972"."""
WHEN = re.compile(rf" when [^.;,]{{3,120}}? (?:in|on) (?P<date>{DATE})")
""" "Relations began when Peru opened a consulate in 1950"."""
AT_AN_EVENT = re.compile(
    r" (?:since|upon|with|on) (?:"
    rf"(?:the |its |their |<[SNRD]\d+>(?:['’]s?)? )?independence(?: (?:of|from) (?:{LAND}|[a-z ]{{3,30}}))? in"
    r"|(?:the )?(?:signing|signature|conclusion) of (?:the |an? )?[^.;<\d]{3,80}? (?:in|on|of)"
    r"|the (?:(?:[A-Z]\w*,?|and|of|on) ){1,12}?(?:was |were )?(?:signed|concluded) (?:in|on)"
    rf") (?P<date>{DATE})"
    rf"|,? on the same (?:day|date) (?:in|on) (?P<day>{DATE})"
)
""" "Established relations *upon independence in 1964*": what they began with has the date."""
ALONGSIDE = re.compile(
    r"\b(?:with|since|after|upon|following|before|until) the establishment (?:of|(?!and |or |with)[a-z]+)"
    rf" (?:the |their )?{RELATIONS}(?: between {_THEM})?(?= (?:in|on) {DATE})"
    rf"|(?:,|,? and|;|,? while|\bsince|\bafter|\bwhen) {RELATIONS}(?: between {_THEM})? {_BEGAN}"
    rf"(?= (?:in|on) (?:mid-|early |late )?{DATE})"
)
""" "The friendship became formal with the establishment of …": of the row, where nobody else is named. The "of" may be
mistyped."""
SOME_TIME = re.compile(rf" (?:some ?time |at some point )?between (?P<first>{DATE}) and (?P<last>{DATE})")
ROOTS = re.compile(r"\b(?:dat(?:es?|ed|ing)|go(?:es)?|went)(?: all the way)? (?:back )?(?:to|from)\b")
ESTABLISHED = re.compile(r"\b(?:[Ee]stablish(?:ed|ment)|initiated|opened|set up|entered into) (?:of )?")
IN_THE_END = re.compile(
    r"\b(?:culminat(?:ed|ing) (?:in|with)|(?:led|leading) to|result(?:ed|ing) in|end(?:ed|ing) (?:in|with)"
    rf"|brought(?: about)?|crowned by) the (?:formal )?establishment of {RELATIONS}(?! with| between)"
)
NEXT = re.compile(
    r"(?:, and|,| and|,? as did|,? followed by) (?:with )?(?P<b><N\d+>(?:(?:, |,? and )<N\d+>){0,5}) (?:in|on)"
    r" (?P<date><T\d+>)"
)
SAME_DAY = re.compile(r",? on the (?:same|very same) day\b")
