"""Several countries that did the same in one sentence: "Chad, Peru and Iran severed relations with Kenya"."""

import re
from collections.abc import Iterator

from ..text.grammar import ACTOR, ADVERBS, RELATIONS
from ..text.reading import Line
from ..text.skeleton import DATE, LAND
from .next import dated
from .verbs import ANY, OWN, Change, change_in

__all__ = ["together"]

_TOGETHER = re.compile(
    rf"(?:^|[;:] |^(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? |, (?:and|but|when|after|while) )"
    rf"(?P<doers>(?:{LAND}, ){{0,12}}{LAND},? and {LAND}) (?:have |had |all )?{ADVERBS}(?:{ANY}) "
    rf"{OWN}{RELATIONS} with (?P<with>{ACTOR})(?!,? (?:and|or) {ACTOR}|, {ACTOR})"
)


def together(line: Line, subject: str) -> Iterator[Change]:
    """What each of several countries did to the article's own, or that one, among others, to another."""
    for match in _TOGETHER.finditer(line.text):
        whom = line.skeleton.code(match["with"])
        doers = [code for each in line.skeleton.markers(match["doers"]) if (code := line.skeleton.code(each))]
        if whom == subject:
            pairs = [(doer, doer) for doer in doers if doer != subject]
        else:
            pairs = [(whom, subject)] if whom and subject in doers and whom not in doers else []
        for other, by in pairs:
            yield from dated(line, match, Change(change_in(match), other, by, None, match.end()))
