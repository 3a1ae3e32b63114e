"""Numbers that point at something: references, rows, ranks. All in folded text."""

import re
from collections.abc import Iterator, Sequence

from .analysis import Word, WordKind

__all__ = ["LAST", "ORDINALS", "points_at_row", "references_in", "references_in_mended", "row_in"]

_NOUN = r"(?:references?|refs?|footnotes?|notes?|citations?|cites?|sources?)"
_LIST = rf"(?:{_NOUN}|(?:reference|ref|source|citation|footnote)s? (?:list|section)|bibliography)"
_NO = r"(?:numbers?|numero|n°|nos?\.?|nr\.?|#)"
_JOINT = r"(?:,|and|&|or|-|–|to|through|till|until)"
# So many that nobody types them all: each number of a row begins one anew.
_SEVERAL = rf"\[?\d{{1,4}}\b\]?(?:\s*{_JOINT}+\s*(?:and )?(?:{_NO} ?)?\[?\d{{1,3}}\b\]?){{0,40}}"
_IN_THE_LIST = rf" (?:in|of|on|from|under) (?:the |your |ur |its |this |that )?(?:list of )?{_LIST}\b"
_PUBLISHED = (
    r"(?:factbook|web ?sites?|web ?page|link|url|newspaper|journal|magazine|encyclop\w+|department of state"
    r"|state department|foreign ministry|new york times|bbc|cnn|reuters)"
)
_REFERENCE = re.compile(
    rf"\b{_NOUN}\.?\s*(?:is |are )?(?:{_NO}\s*)?{_SEVERAL}"
    r"|\b(?:cited|listed|referenced|given) (?:as|under|at) (?:number |no\.? ?|nr\.? ?|#)\d{1,4}\b"
    rf"|(?:\b|(?<!\w)(?=#))(?:(?:{_NO}|entry|entries|items?) ?)?{_SEVERAL}{_IN_THE_LIST}"
    rf"|\b(?:number|no\.?|nr\.?|#) ?\d{{1,3}}\b(?= .*\b{_PUBLISHED}\b)"
    rf"|\b\d{{1,3}}(?:st|nd|rd|th) (?:entry{_IN_THE_LIST}|(?:reference|ref|footnote|citation|source)\b)"
    r"|\[\d{1,4}\]"
)
_FROM_TO = re.compile(r"(\d+)\]?\s*(?:-|–|to|through|till|until)\s*\[?(\d+)")
_MOST = 20
"""References of "1 to 24" that are told."""
_NUMBER = re.compile(r"\d+")
_NUMBERED = re.compile(
    r"(?:\b(?:number|position|place|row|rank|nr|no)\b\.? ?#?|(?<!\w)#)(?P<number>\d{1,3})\b"
    r"|\b(?P<first>first|1st|top)(?: of the)? (?:row|line)\b|\b(?P<last>last|final|bottom) (?:row|line)\b"
    r"|\b(?P<nth>[a-z]+th|[a-z]+rd|second|\d+(?:st|nd|rd|th)) (?:row|line)\b"
)
LAST = -1
"""The number of the last row."""
ORDINALS = {
    word: number
    for number, words in enumerate(
        ("second 2nd deuxieme seconde 2e 2eme", "third 3rd troisieme 3e 3eme", "fourth 4th quatrieme 4e 4eme",
         "fifth 5th cinquieme 5e 5eme", "sixth 6th sixieme 6e 6eme", "seventh 7th septieme 7e 7eme",
         "eighth 8th huitieme 8e 8eme", "ninth 9th neuvieme 9e 9eme", "tenth 10th dixieme 10e 10eme"),
        start=2,
    )
    for word in words.split()
}  # fmt: skip


def references_in(clause: str) -> list[re.Match[str]]:
    """The references that are named by their numbers: "footnotes 3 and 4"."""
    return list(_REFERENCE.finditer(clause)) if _NUMBER.search(clause) else []


def references_in_mended(
    words: Sequence[Word], numbered: Sequence[re.Match[str]]
) -> tuple[list[Word], tuple[int, ...]]:
    """The numbers of references, also where their name came out only when the spelling was mended: "footnoe 18"."""
    numbers = [number for match in numbered for number in _numbers_in(match[0])]
    left: list[Word] = []
    for word in words:
        if word.text.isdecimal() and left and _REFERENCE.fullmatch(f"{left[-1].text} {word.text}"):
            left[-1] = left[-1]._replace(text="@reference", end=word.end, kind=WordKind.REFERENCE, nth=len(numbers))
            numbers.append(int(word.text))
        else:
            left.append(word)
    return left, tuple(numbers)


def _numbers_in(named: str) -> Iterator[int]:
    """Each number, and all those between the two of "6 to 10"."""
    ends = {int(match[1]): int(match[2]) for match in _FROM_TO.finditer(named)}
    for number in map(int, _NUMBER.findall(named)):
        yield number
        yield from range(number + 1, min(ends.get(number, 0), number + _MOST))


def points_at_row(folded: str) -> re.Match[str] | None:
    """Where a folded text points at a row by its number: "row 12", "the last row"."""
    may = "row" in folded or "line" in folded or _NUMBER.search(folded)
    return _NUMBERED.search(folded) if may else None


def row_in(clause: str) -> int | None:
    """The number of the row that a folded clause points at."""
    found = points_at_row(clause)
    if found is None:
        return None
    return int(found["number"]) if found["number"] else 1 if found["first"] else LAST if found["last"] else None
