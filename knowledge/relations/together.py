"""Several countries that did the same in one sentence, or with which one did the same.

"Chad, Peru and Iran severed relations with Kenya", "Kenya cut its ties with Chad, Peru and Iran".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..text.grammar import ACTOR, ADVERBS, RELATIONS
from ..text.reading import Line
from ..text.skeleton import DATE, DEMONYM, LAND
from .change_words import ANY, ANY_ING, OWN
from .next import dated
from .verbs import Change, change_in

__all__ = ["and_with", "others_named", "together", "with_all"]

_WITH_ONE = rf"{OWN}{RELATIONS} with (?P<with>{ACTOR})(?!,? (?:and|or) {ACTOR}|, {ACTOR})"
_LISTED = rf"(?:{LAND}, ){{0,12}}{LAND},? and {LAND}"
_TOGETHER = re.compile(
    rf"(?:^|[;:] |^(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? |, (?:and|but|when|after|while) )"
    rf"(?P<doers>{_LISTED}) (?:have |had |all )?{ADVERBS}(?:{ANY}) {_WITH_ONE}"
)
_LED_TO = re.compile(
    rf"\b(?:led to|resulted in|culminated in|ended (?:in|with)) (?P<doers>{_LISTED}) {ADVERBS}(?:{ANY_ING}) {_WITH_ONE}"
)
_ALONG_WITH = re.compile(
    rf"^(?:(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? )?(?:[Tt]he )?(?P<doers>(?:{LAND}|{DEMONYM} government),? "
    rf"(?:along|together) with (?:those of )?(?:{_LISTED}|{LAND})),? {ADVERBS}(?:{ANY}) {_WITH_ONE}"
)
""" "The Peruvian government, *along with those of Chad and Oman*, cut ties with Kenya"."""
_AND_OTHERS = re.compile(
    rf"(?P<others>(?:, {LAND}){{0,8}},? and {LAND})(?=[.,;]|$| (?:in|on|over|after|because|when|during|following) )"
)
_WHOLE = re.compile(r".+", re.DOTALL)


def others_named(line: Line, match: re.Match[str]) -> tuple[str, ...]:
    """The codes of those who stand behind the one with whom it was done: "with Chad, *Peru and Iran*"."""
    others = _AND_OTHERS.match(line.text, match.end()) if match[0].endswith(">") else None
    markers = line.skeleton.markers(others["others"]) if others else []
    return tuple(code for each in markers if (code := line.skeleton.code(each)))


def with_all(line: Line, match: re.Match[str]) -> re.Match[str]:
    """The match with the others behind it, so that what follows them is taken for the date of all."""
    others = _AND_OTHERS.match(line.text, match.end())
    return _WHOLE.match(line.text, match.start(), others.end()) or match if others else match


_AND_WITH = re.compile(
    rf",? and with (?:neighbou?ring )?(?P<others>{LAND}(?:(?:, {LAND}){{0,8}},? and {LAND})?)"
    rf" (?:in|on) (?P<date>{DATE})"
)


def and_with(line: Line, first: Change) -> Iterator[Change]:
    """With whom the same was done at another time: "with France in 1975, *and with Chad in 1978*"."""
    if also := _AND_WITH.match(line.text, first.end):
        for each in line.skeleton.markers(also["others"]):
            if code := line.skeleton.code(each):
                yield replace(first, other=code, date=line.skeleton.date(also["date"]), end=also.end())


def together(line: Line, subject: str) -> Iterator[Change]:
    """What each of several countries did to the article's own, or that one, among others, to another."""
    for match in (found for each in (_TOGETHER, _LED_TO, _ALONG_WITH) for found in each.finditer(line.text)):
        whom = line.skeleton.code(match["with"])
        doers = [code for each in line.skeleton.markers(match["doers"]) if (code := line.skeleton.code(each))]
        if whom == subject:
            pairs = [(doer, doer) for doer in doers if doer != subject]
        else:
            pairs = [(whom, subject)] if whom and subject in doers and whom not in doers else []
        for other, by in pairs:
            yield from dated(line, match, Change(change_in(match), other, by, None, match.end()))
