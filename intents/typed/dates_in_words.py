"""Years, decades, days and numbers of references that are typed in words, in figures: "nineteen ninety-two", "two
thousand and nine", "the nineteen-tens", "the twenty-sixth of March", "in ninety-three", "footnote sixteen".

A number is no year where something is counted by it ("two thousand troops", "twenty ten-year visas"), so most of these
words are one only by what stands before or behind them.
"""

import re
from collections.abc import Iterator, Mapping

from ..mentions.days_of_the_year import MONTHS

__all__ = ["in_figures"]

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CENTURIES: Mapping[str, int] = {word: _TEENS.index(word) + 10 for word in _TEENS[4:]} | {"twenty": 20}
_NUMBERS: Mapping[str, int] = (
    {word: at for at, word in enumerate((*_ONES, *_TEENS), start=1)}
    | {tens: 10 * at for at, tens in enumerate(_TENS, start=2)}
    | {f"{tens}-{one}": 10 * at + nth for at, tens in enumerate(_TENS, start=2) for nth, one in enumerate(_ONES, 1)}
    | {"fourty": 40}
    | {f"fourty-{one}": 40 + nth for nth, one in enumerate(_ONES, start=1)}
)
_DECADES: Mapping[str, int] = {
    "tens": 10, "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90, "hundreds": 0,
}  # fmt: skip
_NTH: Mapping[str, int] = {
    word: at
    for at, word in enumerate(
        (
            *"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(),
            *"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            *(f"twenty-{each}" for each in "first second third fourth fifth sixth seventh eighth ninth".split()),
            *("thirtieth", "thirty-first"),
        ),
        start=1,
    )
}


def _any_of(words: Mapping[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)).replace("-", "[- ]")


_TWO = _any_of({word: number for word, number in _NUMBERS.items() if number > len(_ONES)})
_ONE = "|".join(_ONES)
_CENTURY = "|".join(_CENTURIES)
_ENDS = (
    r"(?=\s*(?:$|[?!.,;:)/]|[-–] )|\s+(?:and|or|but|till?|until|to|through|with|for|in|by|please|pls|plz|thanks|ok"
    r"|did|do|does|was|were|is|are|has|have|had|when|who|which|what|where|how|why|that|the|it|they|we|onwards?|already"
    r"|only|exactly|if|as|right|true|correct|rather|instead|onward|began|begin|start|started|any)\b)"
)
""" "In two thousand": no noun follows that is counted."""
_SINCE = (
    r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bfrom )|(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\btill )|(?<=\bby )"
    r"|(?<=\byear )|(?<=\bto )|(?<=\band )|(?<=\bor )|(?<=\bof )|(?<=\bfor )|(?<=\bbetween )|(?<=\bto )|(?<=\bjust ))"
)
_MONTH = "|".join(MONTHS)
_FIRST_WORDS = frozenset({*_ONES, *_TEENS, *_NTH, *_TENS, "fourty"})
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(
    rf"\b(?P<century>{_CENTURY})[- ](?:(?P<decade>{'|'.join(_DECADES)})"
    rf"|(?:hundred(?: and)? )?(?P<two>{_TWO})|hundred(?: and)? (?P<hundred>{_ONE})"
    rf"|(?:oh|o|ought|aught)[- ](?P<one>{_ONE})"
    rf"|(?P<bare>hundred){_ENDS})\b(?!-year)"
    rf"|\btwo[- ]thousand(?:(?P<noughties>s)|(?: and)? (?P<young>{_TWO}|{_ONE}){_ENDS}"
    rf"|(?P<even>)(?! and (?:{_TWO}|{_ONE})\b){_ENDS})(?!\w)"
    rf"|{_SINCE}['’]?(?P<short>(?:{'|'.join(_TENS[1:])}|fourty)[- ](?:{_ONE})){_ENDS}"
)
_DAY = re.compile(
    rf"\b(?P<nth>{_any_of(_NTH)})(?: day)?"
    rf"(?: of (?P<of>{_MONTH})| (?P<month>{_MONTH})(?= ['’\d]| (?:{_CENTURY}|two)\b))\b"
    rf"|\b(?P<before>{_MONTH}),? (?:the )?(?P<behind>{_any_of(_NTH)})\b(?! [a-z]+s\b)"
)
_ENTRY = re.compile(
    rf"\b(?:references?|refs?|footnotes?|citations?)\.? (?:number |no\.? )?(?P<entry>{_any_of(_NUMBERS)})\b"
    r"(?! [a-z]+s\b)"
)
""" "Footnote *sixteen*"."""
_LATEST = 2030
"""No source tells of a year behind it: "twenty fifty" is no year."""


def in_figures(folded: str) -> Iterator[tuple[int, int, str]]:
    """The half-open places of what is in words, in order, each with its figures."""
    if _FIRST_WORDS.isdisjoint(_WORD.findall(folded)):
        return  # as in nearly all messages
    found = [(*match.span(), said) for match in _YEAR.finditer(folded) if (said := _year(match))]
    found += [(*match.span(), _day(match)) for match in _DAY.finditer(folded)]
    found += [(*match.span("entry"), str(_number(match["entry"]))) for match in _ENTRY.finditer(folded)]
    yield from sorted(found)


def _year(match: re.Match[str]) -> str | None:
    if match["century"]:
        century = _CENTURIES[match["century"]] * 100
        if match["decade"]:
            return f"{century + _DECADES[match['decade']]}s"
        year = century + _number(match["two"] or match["hundred"] or match["one"])
    elif match["noughties"]:
        return "2000s"
    elif match["short"]:
        year = 1900 + _number(match["short"])
    else:
        year = 2000 + _number(match["young"])
    return str(year) if year <= _LATEST else None


def _number(words: str | None) -> int:
    return _NUMBERS[words.replace(" ", "-")] if words else 0


def _day(match: re.Match[str]) -> str:
    nth = _NTH[(match["nth"] or match["behind"]).replace(" ", "-")]
    return f"{nth} {match['of'] or match['month'] or match['before']}"
