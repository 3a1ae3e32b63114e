"""Several countries that did the same in one sentence: "Chad, Peru and Iran severed relations with Kenya"."""

import re
from collections.abc import Iterator

from ..text.grammar import ACTOR, ADVERBS, HAVE, RELATIONS, is_doubtful
from ..text.reading import Line
from ..text.skeleton import DATE, LAND
from .next import dated
from .verbs import ANY, OWN, Change, change_in

__all__ = ["together", "with_several"]

_TOGETHER = re.compile(
    rf"(?:^|[;:] |^(?:[Oo]n|[Ii]n) (?P<date>{DATE}),? |, (?:and|but|when|after|while) )"
    rf"(?P<doers>(?:{LAND}, ){{0,12}}{LAND},? and {LAND}) (?:have |had |all )?{ADVERBS}(?:{ANY}) "
    rf"{OWN}{RELATIONS} with (?P<with>{ACTOR})(?!,? (?:and|or) {ACTOR}|, {ACTOR})"
)
_LANDS = rf"(?:neighbou?ring )?(?:{LAND}, ){{0,12}}{LAND}"
_WITH_SEVERAL = re.compile(
    rf"(?P<a>{ACTOR}) {HAVE}(?:{ANY}) {OWN}{RELATIONS} with (?:both )?(?P<with>{_LANDS},? and {LAND})"
    rf"(?: (?:in|on) (?P<date>{DATE}))?(?!,? (?:and|or) {LAND}|, {LAND})"
)
_AND_WITH = re.compile(
    rf"(?:,? and|,|;) with (?P<with>{_LANDS}(?:,? and {LAND})?) (?:in|on) (?P<date>{DATE})(?=[.,;]|$| and with )"
)
""" "…, and with Chad and Niger in 1978"."""


def with_several(line: Line, subject: str) -> Iterator[Change]:
    """ "Kenya restored relations with Chad and Peru in 1975, and with Niger in 1978"."""
    for match in _WITH_SEVERAL.finditer(line.text):
        if line.skeleton.code(match["a"]) != subject or is_doubtful(line.text, match.start()):
            continue
        told: re.Match[str] | None = match
        while told:
            date = line.skeleton.date(told["date"])
            for marker in line.skeleton.markers(told["with"]):
                if (other := line.skeleton.code(marker)) and other != subject:
                    yield Change(change_in(match), other, subject, date, told.end())
            told = _AND_WITH.match(line.text, told.end())


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
