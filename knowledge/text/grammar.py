"""What several extractors need to know of English: how dates, pairs of countries and lists stand in a sentence.

All patterns are for a ``Skeleton``'s text, and every repetition in them is bounded, so that a sentence of any length
is read in a time that grows with its length and no faster.
"""

import re

from ..dates import EdtfDate, Precision
from .reading import Line
from .skeleton import ANY, CITY, DATE, LAND, Skeleton

__all__ = [
    "ACTOR",
    "ADVERB",
    "ADVERBS",
    "AT_LEVEL",
    "BOTH",
    "HAVE",
    "PLACE",
    "RELATIONS",
    "THE_COUNTRY",
    "counterpart",
    "date_of",
    "date_span",
    "is_doubtful",
]

ADVERB = (
    r"(?:(?:also|already|first|formally|officially|both|all|then|later|subsequently|finally|soon|since|jointly|recently"
    r"|once|again|currently|presently|non-resident(?:ly)?|concurrently|still|now|eventually|temporarily|briefly|mutually|unilaterally|immediately|only|fully"
    r"|completely|gradually|quickly|swiftly|duly|promptly|abruptly|suddenly|publicly|simultaneously|therefore|thus|thereby|likewise"
    r"|consequently|accordingly|thereupon|nevertheless|ultimately) )"
)
ADVERBS = rf"(?:{ADVERB}{{0,2}})"
HAVE = (
    r"(?:has |have |had )?(?:(?:previously|pre-?emptively|permanently|indefinitely|voluntarily|effectively) )?"
    rf"{ADVERBS}"
)
ACTOR = rf"(?:{LAND}|{CITY})"
"""Who acts: a country, or its capital for its government."""
_KIND = (
    r"(?:formal|full|official|bilateral|diplomatic(?: and consular)?|foreign|normal|direct|mutual|inter-?state"
    r"|Diplomatic|Formal|Official|Full|Normal|Bilateral|Direct|Mutual"
    r"|(?:ambassador|embassy)[- ]level|ambassadorial(?:[- ]level)?)"
)
RELATIONS = (
    rf"(?:{_KIND} (?:and {_KIND} )?){{0,3}}"
    r"(?:[Rr]elations(?:hips?)?|(?<=[lc] )[Rr]elation\b|[Tt]ies|[Ll]inks|[Dd]ealings)"
)
"""Diplomatic relations, also "diplomatic relation"; other relations, such as those of trade, have another adjective."""
AT_LEVEL = r"(?: at (?:the )?[^.;,<]{1,40}? level| at the level of [^.;,<\d]{3,30}?(?= (?:were|was|in|on|<)))?"
"""Behind them: "at the level of ambassadors"."""
BOTH = (
    r"(?:[Bb]oth|[Tt]he two|[Tt]hese two)(?: (?:[Cc]ountr(?:ies|y)|[Nn]ations|[Ss]tates|governments|sides|parties"
    r"|republics|neighbours|presidents|leaders|(?:foreign )?ministers))?|[Tt]hey"
    r"|[Tt]he (?:countries|nations|states|sides)(?= (?:have |had )?(?:[a-z]+ ){0,2}[a-z]+ed )"
)
"""The two countries of a row, by no name."""
THE_COUNTRY = (
    r"[Tt]he (?:country|[Gg]overnment|(?P<noun>(?:island|city|landlocked)[- ](?:state|nation|republic)|nation|republic"
    r"|kingdom|sultanate|emirate|principality|archipelago))\b"
)
"""The article's own country by no name, where no other is meant."""
PLACE = rf"(?:{CITY}|{LAND}|[A-ZÀ-Þ][\w’'.-]{{1,30}}(?: (?:de |la |es |of )?[A-ZÀ-Þ][\w’'.-]{{1,30}}){{0,3}})"

_AFTER = re.compile(
    rf"(?P<gap>(?:[^<>.;]|{CITY}){{0,60}}?)"
    r"(?:\b(?:[Oo]n|in|since|from|to|of|is|was|around|during|as of)|[,:(–-]"
    r"|(?:(?<=ed )|(?<=relations )|(?<=ties ))(?=<T))\s?"
    r"(?:the )?(?:(?:year|month|spring|summer|autumn|winter|early|late|beginning|end|course|middle) (?:of"
    rf" )?){{0,2}}(?:(?:mid|early|late)-)?(?P<date>{DATE})"
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:and|but|after|before|until|till|when|while|following|between|not|which|who|whose|that|signed|war|genocide"
    r"|because|punishment|retaliation"
    r"|since (?:[\w-]+ ){1,5}(?:were|was|had been|broke|cut|severed)"
    r"|however|upon|despite|like|under|against|due|ahead|prior|where|resolution|act|treaty of|agreement of)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^(?:(?:Eventually|Finally|Later|Subsequently|Also|Again|Then|Earlier|Already|Only),? )?|[,;] |\b(?:and|but) "
    r"|\b[Ii]t was (?:only |not until )?)"
    r"(?:[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Ee]arly in|[Ll]ate in|[Dd]uring)"
    r" (?:the (?:spring|summer|autumn|winter|fall|beginning|end|middle|course) of |early |late )?"
    rf"(?P<date>{DATE})(?: that)?,?\s"
)
_IS_NAME = re.compile(
    r"-|['’]s\b| (?!(?:and|but|or|with|by|in|at|on|between|under|after|before|when|over|following|through|as|from) )"
    r"[A-Za-z]+(?:ian|ish)? ?(?:war|genocide|coup|crisis|election|revolution|agreement|treaty|summit|[A-Z])"
)
"""After a date: the year is part of a name, "the 1994 genocide"."""


def date_span(skeleton: Skeleton, match: re.Match[str]) -> tuple[EdtfDate | None, int]:
    """The date of what a match says, and where the words for it end.

    It stands right after it ("… on 3 May 1975"), or the sentence begins with it ("In 1975, …"). A date of another
    clause, or one that is part of a name, is none.
    """
    text = skeleton.text
    if same := _SAME_DAY.match(text, match.end()):
        earlier = [date for each in re.findall(DATE, text[: match.end()]) if (date := skeleton.date(each))]
        return (earlier[-1] if earlier and earlier[-1].precision is Precision.DAY else None), same.end()
    if " thereby " in match[0] and (told := re.findall(DATE, text[: match.start()])):
        return skeleton.date(told[-1]), match.end()
    after = _AFTER.match(text, match.end())
    if after and not _OTHER_CLAUSE.search(after["gap"]) and not _IS_NAME.match(text, after.end()):
        if _OR_ANOTHER.match(text, after.end()):
            return None, after.end()
        return skeleton.date(after["date"]), after.end()
    if clause := _CLAUSE_BEGINS.search(text, 0, match.start()):
        return skeleton.date(clause["date"]), match.end()
    if clause := _WHEN_IT_WAS.search(text, 0, _first_word(match)):
        date = skeleton.date(clause["date"])
        loosely = date is None or (clause["at"] and date.precision is Precision.DAY)
        return None if loosely else date, match.end()
    opening = _OPENING.match(text, match.start())
    begins = opening.end() if opening else match.start()
    before = _BEFORE.search(text, 0, begins + 1)
    since = _end_of_aside(text, before.end(), begins) if before else 0
    between = _WHO_DID.sub(",", text[since:begins])
    if before and not re.search(DATE, between):
        elsewhere = _OTHERS_CLAUSE.search(between) and _DOER.match(match[0])
        day = skeleton.date(before["date"])
        if (
            (len(between) < _NEAR or _MEANWHILE.search(between))
            and not _LATER.search(between)
            and not (elsewhere and day and day.precision is Precision.DAY)
        ):
            return skeleton.date(before["date"]), match.end()
    return None, match.end()


def _end_of_aside(text: str, start: int, end: int) -> int:
    """Where what stands between a date and the clause that it dates is over: "On 3 May, after the war of 1990, …"."""
    aside = _ASIDE.match(text, start, end)
    return aside.end() if aside else start


def _first_word(match: re.Match[str]) -> int:
    """Where it begins behind a "when" that it may begin with."""
    return match.start() + (len("when ") if match[0].startswith("when ") else 0)


_OR_ANOTHER = re.compile(r" or (?:(?:in|on|as early as) )?<T")
""" "In 1982 or 1985": nobody knows which."""
_OPENING = re.compile(r"[^\w\s<] ")
"""What a match may begin with before its first word: the comma of "In 1979, relations were cut"."""
_CLAUSE_BEGINS = re.compile(rf"(?:,|;|,? and|,? but|,? while) (?:[Oo]n|[Ii]n|[Ss]ince) (?P<date>{DATE}),? $")
""" "…, and in September 2002 a minister came": right before it."""
_WHEN_IT_WAS = re.compile(rf"\b(?:(?P<at>[Oo]n|[Ii]n)|[Ss]ince|[Uu]ntil|[Tt]ill|to) (?P<date>{DATE}),? when (?:the )?$")
""" "… several times since 1977, when relations were formed"; "on 3 May, when …" may be a day or two after that."""
_SAME_DAY = re.compile(r",? (?:on )?(?:(?:the|that) (?:same|very) (?:day|date)|(?<=on )that (?:day|date))\b")
_NEAR = 90
_ASIDE = re.compile(
    r"(?:in the (?:aftermath|wake|course|midst|run-up) (?:of|to)|after|following|during|amid|because of|due to"
    r"|as a (?:result|consequence) of|in (?:response|reaction|retaliation|protest) (?:to|for|at|against|over)"
    r"|(?:an?|two|three|some|several) (?:days?|weeks?|months?|years?) (?:after|before)|despite) [^;]{3,120}?, "
)
_WHO_DID = re.compile(r", (?:who|whose|which) [^,;.]{3,160},")
""" "On 3 May, President Oloo, *who came to power in 1990,* recalled …"."""
_LATER = re.compile(
    r"; |\b(?:later|afterwards|eventually|subsequently|thereafter|the (?:next|following) (?:day|week|month|year))\b"
)
_MEANWHILE = re.compile(r"\b(?:during|on|at|in the course of) which $")
""" "On 3 May he came for some days during which they signed …": as the visit itself, however long it is told."""
_OTHERS_CLAUSE = re.compile(r",? (?:and|while|whereupon|but|so) $")
_DOER = re.compile(ANY)
"""Somebody else's clause, "On 3 May A signed a treaty, and B recalled its envoy": not said to be of the very day."""


def date_of(skeleton: Skeleton, match: re.Match[str]) -> EdtfDate | None:
    """The date of what a match says; None where the sentence gives none for it."""
    return date_span(skeleton, match)[0]


_DOUBT = re.compile(
    r"\b(?:not|never|to|would|could|might|may|if|unless|whether|threatened|refused|nearly|almost|should|will|without"
    r"|reportedly|rumou?red)\s+(?:that )?(?:\w+ )?$"
)
_FAR = 40


def is_doubtful(text: str, start: int) -> bool:
    """Whether what begins there is only threatened, expected, refused or rumoured to have been done."""
    return bool(_DOUBT.search(text[max(0, start - _FAR) : start]))


def counterpart(line: Line, subject: str, *markers: str | None) -> str | None:
    """The other country of something between ``subject`` and another one, named by markers or by the row.

    None where a third country has a part in it, or nothing says which country it is.
    """
    given = [marker for marker in markers if marker]
    codes = [line.skeleton.code(marker) for marker in given]
    if None in codes:
        return None
    others = {code for code in codes if code} - {subject}
    if len(others) > 1 or (others and line.other and line.other not in others):
        return None
    if others:
        (other,) = others
        alone = len(codes) == 1 and line.other is None
        return None if alone else other
    return line.other
