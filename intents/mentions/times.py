"""The times that a question asks about: "in 1963", "before 1970", "in the sixties", "between 1960 and 1975"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.dates import DateSpan, EdtfDate, find_dates

from .days_counted import days_from
from .parts_of_times import before, part_of

__all__ = ["TimeMention", "find_times"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time in a text: half-open offsets in the folded text, the days it covers, and its EDTF."""

    start: int
    end: int
    span: DateSpan
    edtf: str
    relation: str = ""
    """The kind of word that made it a range: before, until, after, since, between; else empty."""
    named: DateSpan | None = None
    """Of a range that such a word made, the days that are named: 1970 to 1979 of "since the seventies"."""


_TENS = {
    word: tens
    for tens, words in {
        20: "twenties twentys zwanziger", 30: "thirties thirtys dreissiger", 40: "forties fourties vierziger",
        50: "fifties fiftys funfziger fuenfziger", 60: "sixties sixtys sixites sechziger",
        70: "seventies seventys seventees siebziger", 80: "eighties eightys achtziger",
        90: "nineties ninetys ninties neunziger", 0: "noughties aughts",
    }.items()
    for word in words.split()
}  # fmt: skip
_DIZAINES = {
    word: tens
    for tens, words in {
        20: "vingt veinte", 30: "trente treinta", 40: "quarante cuarenta", 50: "cinquante cincuenta",
        60: "soixante sesenta", 70: "soixante-dix septante setenta",
        80: "quatre-vingt quatre-vingts huitante octante ochenta", 90: "quatre-vingt-dix nonante noventa",
    }.items()
    for word in words.split()
}  # fmt: skip
_DIZAINE = "|".join(word.replace("-", "[- ]") for word in sorted(_DIZAINES, key=len, reverse=True))
_DECADE = re.compile(
    r"(?:the\s+)?(?:(?:nineteen|19)[\s-]?)?(?P<word>" + "|".join(_TENS) + r")(?:[\s-]?jahren?)?\b"
    r"|(?<![\d\w])(?:the\s+)?['’]?(?P<short>[2-9]0)['’]?s\b"
    r"|\bthe\s+(?:20)?['’]?(?P<young>[01]0)['’]?s\b"
    r"|\b(?:19)?(?P<er>[2-9]0)ern?(?:[\s-]?jahren?)?\b"
    r"|\b(?:les\s+|des\s+|los\s+)?(?:annees?|decennies?|decada|anos|anni|jaren)\s+(?:de\s+)?(?:los\s+)?"
    rf"(?:(?:19|mille neuf cent )?(?P<dizaine>{_DIZAINE})|(?P<full>1[5-9]\d0|20\d0)|(?P<tens>[2-9]0))\b"
    r"|\bdecade of (?:the )?(?P<of>1[5-9]\d0|20\d0)s?\b"
)
_MONTH_AND_SHORT_YEAR = re.compile(
    r"\b(?P<day>\d\d? )?(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    r" (?P<year>['’]\d\d|3[2-9]|[4-9]\d|0\d)\b"
    r"(?! ?(?:\d|%|per|st|nd|th))"
)
""" "July 88": no day of a month is so high; "sept 08" is none either, unless something was *on* it."""
_THIS_CENTURY = 30
"""Years of two digits below it are of this century."""
_SHORT_YEAR = re.compile(
    r"(?:\bin|\bsince|\bof|\ben|\bdepuis)\s+['’]?(?P<year>[3-9]\d|(?<=['’])\d\d|0[1-9](?! ?[:./–-] ?\d)"
    r"(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))\b"
    r"(?!\s*(?:countries|states|nations|%|years|pays|etats|ans|annees|jours|mois))"
)
_OR_SHORT_YEAR = re.compile(
    r"(?:\bin|\bsince|\ben|\bdepuis|\bwas it|\bis it)\s+['’]?(?P<first>[3-9]\d)\s*(?:or|ou|/)"
    r"\s*(?:in\s+)?['’]?(?P<last>[3-9]\d)\b"
    r"(?!\s*(?:[%\d.,]\s*\d|%|per|countries|states|nations|years|days|months|people|pays|etats|ans|jours|mois))"
)
""" "In 63 or 64"."""
_BEFORE_OR = re.compile(r"\b(?P<side>before|after|until|since) or (?:was it |is it |only )?$")
_SHORT_YEARS = re.compile(
    r"\b(?:between|from|entre|de)\s+['’]?(?P<first>[3-9]\d)\s+(?:and|&|to|till|until|et|a)\s+['’]?(?P<last>[3-9]\d)\b"
    r"(?!\s*(?:[%\d.,]\s*\d|%|per|countries|states|nations|years|days|months|people|pays|etats|ans|jours|mois))"
)
""" "Between 64 and 75"."""
_CENTURIES = {
    word: number
    for number, words in {
        12: "12th twelfth xiie", 13: "13th thirteenth xiiie", 14: "14th fourteenth xive", 15: "15th fifteenth xve",
        16: "16th sixteenth xvie", 17: "17th seventeenth xviie", 18: "18th eighteenth xviiie 18e 18eme",
        19: "19th nineteenth xixe 19e 19eme", 20: "20th twentieth xxe xxeme 20e 20eme vingtieme",
        21: "21st twenty-first xxie xxieme 21e 21eme vingt-et-unieme",
    }.items()
    for word in words.split()
}  # fmt: skip
_HUNDRED = re.compile(r"(?<![\w-])(?:the\s+)?(?P<first>1[1-9]00)['’]?s\b")
""" "The 1800s": a hundred years, unlike "the 2000s"."""
_NAMED_YEAR = re.compile(
    r"\b(?:was|is|be|year|it's|(?:was|is) (?:it|that))\s+(?P<year>1[0-4]\d\d)\b"
    r"(?=\W*$|\s*,|\s+(?:right|correct|true|or|for)\b)"
)
""" "Portugal was 1373, correct?": a number below 1500 that is said to be the date of something."""
_NO_TIME = r" (?:challenge|declaration|development|goals|summit)"
"""Behind a millennium that is part of a name."""
_CENTURY = re.compile(
    r"\b(?:the\s+)?(?:(?P<this>this|the present|the current|the new|our|new)\s+(?:century|millennium)"
    r"|(?P<ce>ce|le present)\s+siecle|siecle\s+(?:actuel|present|en cours)"
    r"|(?P<last>last|previous)\s+century|(?:le\s+)?(?P<dernier>siecle\s+(?:dernier|passe|precedent)|dernier\s+siecle)"
    rf"|(?P<turn>turn\s+of\s+the\s+(?:century|millennium)|(?<=the )millennium(?!{_NO_TIME}))"
    rf"|(?P<nth>{'|'.join(_CENTURIES).replace('-', '[- ]')})[\s-]+(?:century|siecle))\b"
)
_BEFORE = (
    r"(?:(?:any\s?time\s+)?before|predat(?:es?|ed|ing)|prior to|earlier than|older than|pre|until|till|up to|by"
    r"|avant|anterieure?s?\s+a|jusqu'en|jusqu'au?|vor|bis|antes\s+(?:del?|do)|hasta|kabla\s+ya|mbere\s+ya|mbere\s+y'|mpaka"
    r"|ate(?:\s+ao?)?|prima\s+del?|fino\s+al?|voor|tot)"
)
_INCLUSIVE = frozenset(
    "until till upto jusqu'en jusqu'a jusqu'au by bis hasta mpaka ate atea ateao finoa finoal tot".split()
)
"""Written without their spaces."""
_AFTER = (
    r"(?:(?:any\s?time\s+)?after|later than|postdat(?:es?|ed|ing)|newer than|younger than|more recent than|following"
    r"|post|apres|posterieure?s?\s+a|au-dela\s+de|past"
    r"|nach|despues\s+del?|baada\s+ya|nyuma\s+ya|nyuma\s+y'"
    r"|depois\s+d[eo]|apos|dopo|(?<!\d )na)"
)
_SINCE = (
    r"(?:since|starting(?:\s+from)?|(?:^|(?<=, ))starting\s+in|as of"
    r"|(?:on|in|at) or after|depuis|a partir de|seit|ab|desde|tangu|kuva"
    r"|(?:a partire )?dal|sinds|sedert|vanaf)"
)
_SO_LONG = re.compile(
    r"\b(?:(?:who|that|(?:which|what) \w+) (?:all )?(?:has|have)|who['’]?s)(?: all| we| you| they| it)? "
    r"(?:been\b(?! \w+ed\b)|had\b|kept\b|maintained\b)[^.,;?!]{0,40}$"
    r"|\bwith (?:relations|ties|links) $"
    r"|\b(?:qui|quels? (?:pays|etats?)) (?:est|sont|entretien\w+|(?:a|ont) des)\b[^.,;?!]{0,40}$"
)
""" "Who has been a partner *since 1963*?": whoever began then, and not later."""
_ARTICLES = (
    r"\s*(?:the\s+)?(?:end of\s+(?:the\s+)?)?(?:year\s+)?(?:le\s+|la\s+|il\s+|o\s+|het\s+)?"
    r"(?:fin\s+(?:de\s+|des\s+)?)?(?:l'an(?:nee)?\s+)?"
    r"(?:(?:dem\s+jahre?|el\s+ano|ano(?:\s+de)?|l'anno|anno|jaar|mwaka(?:\s+wa)?|(?:mu\s+)?u?mwaka\s+wa|mu)\s+)?"
)
_RELATION = re.compile(rf"(?:\b(?P<before>{_BEFORE})|\b(?P<after>{_AFTER})|\b(?P<since>{_SINCE})){_ARTICLES}$")
_HYPHENS = re.compile(r"(?<=\d{4})-(?=\d{4}\b)|\b(?:pre|post)-(?=\d)")
_RANGE = re.compile(
    r"\s*(?:~|&|\+|and|to|until|till|through|-|et|a|au|jusqu'a|jusqu'en|und|bis|y|hasta|na|e|ed|al|en|tot)"
    r"\s*(?:the\s+|le\s+|il\s+)?(?:year\s+)?['’]?"
)
_BETWEEN = re.compile(
    r"\b(?:between|from|entre|du|de|zwischen|von|kati\s+ya|hagati\s+ya|tra|fra|dal|tussen|van)\s+"
    r"(?:the\s+|le\s+|il\s+)?(?:years?\s+|mwaka\s+)?$"
)
_AFTERWARDS = re.compile(
    r"\s*(?:or|and|ou|et)\s+(?:(?P<earlier>earlier|before|older|avant|plus\s+tot)|"
    r"(?P<later>later|after|newer|onwards?|apres|plus\s+tard))\b(?!\s+\w)"
)
_ONWARDS = re.compile(r"\s*(?:onwards?|upwards?)\b")


_DIGIT = re.compile(r"\d")
_IN_WORDS = ("century", "millennium", "siecle", *_TENS, *_DIZAINES)
"""In a text that has none of these, nor a digit, there is no time."""


def find_times(text: str) -> tuple[TimeMention, ...]:
    """All times in a folded text, in order, none inside another."""
    if not (_DIGIT.search(text) or _is_in_words(text)):
        return ()
    text = _HYPHENS.sub(lambda match: "~" if match[0] == "-" else match[0][:-1] + " ", text)
    plain = sorted(_plain(text), key=lambda each: each[:2])
    found: list[TimeMention] = []
    index = 0
    while index < len(plain):
        start, end, whole, edtf = plain[index]
        start, first = days_from(text, *part_of(text, start, whole))
        edtf = edtf if first is whole else first.edtf
        index += 1
        if (
            index < len(plain)
            and _RANGE.fullmatch(text[end : part_of(text, *plain[index][::2])[0]])
            and (before(_BETWEEN, text, start) or text[end : plain[index][0]].strip() in {"~", "-", "to"})
        ):
            opening = before(_BETWEEN, text, start)
            at, end, second, _ = plain[index]
            _, second = part_of(text, at, second)
            index += 1
            span = DateSpan(first.earliest, second.latest)
            found.append(TimeMention(opening.start() if opening else start, end, span, span.edtf, "between"))
            continue
        each = _bounded(text, start, end, first, edtf)
        floor = found[-1].end if found else 0
        if other := before(_BEFORE_OR, text, each.start):
            found.append(_bounded(f"{other['side']} {text[start:end]}", len(other["side"]) + 1, 0, first, edtf))
            found[-1] = replace(found[-1], start=max(other.start(), floor), end=other.end())
            floor = found[-1].end
        found.append(replace(each, start=max(each.start, floor)))
    return tuple(found)


def _is_in_words(text: str) -> bool:
    return any(map(text.__contains__, _IN_WORDS))  # which takes a third of the time of a pattern


def _bounded(text: str, start: int, end: int, span: DateSpan, edtf: str) -> TimeMention:
    relation = before(_RELATION, text, start)
    if relation and relation["since"] and _SO_LONG.search(text, 0, relation.start()):
        return TimeMention(start, end, span, edtf)
    tail = _AFTERWARDS.match(text, end) or _ONWARDS.match(text, end)
    if tail and tail.re is _AFTERWARDS and tail["earlier"]:
        wide, kind = DateSpan(None, span.latest), "until"
    elif tail:
        wide, kind = DateSpan(span.earliest, None), "since"
    elif relation is None or span.earliest is None or span.latest is None:
        return TimeMention(start, end, span, edtf)
    elif relation["before"]:
        inclusive = "".join(relation["before"].split()) in _INCLUSIVE
        wide = DateSpan(None, span.latest if inclusive else span.earliest - timedelta(days=1))
        kind = "until" if inclusive else "before"
    elif relation["after"]:
        wide, kind = DateSpan(span.latest + timedelta(days=1), None), "after"
    else:
        wide, kind = DateSpan(span.earliest, None), "since"
    first, last = relation.start() if relation else start, tail.end() if tail else end
    return TimeMention(first, last, wide, wide.edtf, kind, span)


def _plain(text: str) -> Iterator[tuple[int, int, DateSpan, str]]:
    taken: list[tuple[int, int]] = []
    in_words = _is_in_words(text)
    for match in _CENTURY.finditer(text) if in_words else ():
        past = match["last"] or match["dernier"]
        this = not past and not match["nth"]
        nth = _CENTURIES[match["nth"].replace(" ", "-")] if match["nth"] else 21 if this else 20
        first = 100 * nth - 99
        span = DateSpan(date(first, 1, 1), None if this else date(first + 99, 12, 31))
        if match["turn"]:
            span = DateSpan(date(2000, 1, 1), date(2000, 12, 31))
        taken.append(match.span())
        yield *match.span(), span, span.edtf
    for match in _DECADE.finditer(text) if in_words or "0" in text else ():
        if match["word"]:
            tens = _TENS[match["word"]]
            decade = 1900 + tens if tens else 2000
        elif match["young"]:
            decade = 2000 + int(match["young"])
        elif match["dizaine"]:
            decade = 1900 + _DIZAINES[match["dizaine"].replace(" ", "-")]
        elif match["full"] or match["of"]:
            decade = int(match["full"] or match["of"])
        else:
            decade = 1900 + int(match["short"] or match["er"] or match["tens"])
        day = EdtfDate.parse(f"{decade // 10}X")
        taken.append(match.span())
        yield *match.span(), DateSpan(day.earliest, day.latest), day.edtf
    for match in _HUNDRED.finditer(text) if "00" in text else ():
        first = int(match["first"])
        span = DateSpan(date(first, 1, 1), date(first + 99, 12, 31))
        taken.append(match.span())
        yield *match.span(), span, span.edtf
    for match in _NAMED_YEAR.finditer(text):
        day = EdtfDate.parse(match["year"])
        taken.append(match.span("year"))
        yield *match.span("year"), DateSpan(day.earliest, day.latest), day.edtf
    for start, end, day in find_dates(text):
        if not any(start < stop and begin < end for begin, stop in taken):
            taken.append((start, end))
            yield start, end, DateSpan(day.earliest, day.latest), day.edtf
    for match in _MONTH_AND_SHORT_YEAR.finditer(text):
        if any(match.start() < stop and begin < match.end() for begin, stop in taken):
            continue
        if match["year"][0] == "0" and not match["day"] and text[: match.start()].endswith("on "):
            continue  # "on sept 08", the eighth
        for *_, day in find_dates(f"{match['day'] or ''}{match['month']} {_in_full(match['year'])}"):
            taken.append(match.span())
            yield *match.span(), DateSpan(day.earliest, day.latest), day.edtf
    pairs = (match for pattern in (_SHORT_YEARS, _OR_SHORT_YEAR) for match in pattern.finditer(text))
    years = ((match, name) for match in pairs for name in ("first", "last"))
    for match, name in (*((match, "year") for match in _SHORT_YEAR.finditer(text)), *years):
        if not any(match.start(name) < stop and begin < match.end(name) for begin, stop in taken):
            taken.append(match.span(name))
            day = EdtfDate.parse(_in_full(match[name]))
            yield *match.span(name), DateSpan(day.earliest, day.latest), day.edtf


def _in_full(year: str) -> str:
    """ "'88" is 1988, "08" is 2008."""
    short = year.lstrip("'’")
    return f"{20 if int(short) < _THIS_CENTURY else 19}{short}"
