"""Memberships of the article's own country and another one, told of both: "Both countries are members of the WTO"."""

import re
from collections.abc import Iterator

from ..model import Passage
from ..text.grammar import ADVERB, BOTH
from ..text.lists_of_bodies import BODIES
from ..text.reading import Line, Reading
from ..text.skeleton import LAND
from .items import Bodies
from .words import Membership, role_of

__all__ = ["of_both"]

_TWO = rf"(?:{BOTH}|Both (?P<one>{LAND}) and (?P<other>{LAND})|(?P<first>{LAND}) and (?P<second>{LAND}))"
_MEMBERSHIPS = r"(?:(?:common|shared|joint|mutual|full) )?memberships? (?:in|of)"
_BOTH_ARE = re.compile(
    rf"(?:^|(?<=[,;] )|(?<=\band )|(?<=\bas )|(?<=\bsince )|(?<=\bbecause )){_TWO}"
    rf" (?:(?:are|were|have been|an?|is) (?:[^.;]{{3,60}} and are )?{ADVERB}?(?:(?:the|an?) )?"
    r"(?P<role>(?:[a-z-]+ )?members?) (?:states? )?o[fn]"
    rf"|{ADVERB}?belong to"
    rf"|{ADVERB}?(?:share|have|inherited|enjoy|are (?:linked|bound|united)) (?:the |their )?"
    rf"(?:[^.;]{{3,100}} (?:and|as well as|such as|including|as|through|by) (?:the |their )?)?"
    rf"(?:{_MEMBERSHIPS}|(?:fellow )?members of))"
    rf" (?={BODIES})"
)
_LIKE_US = re.compile(
    rf"^Like <S\d+>, (?P<other>{LAND}) is (?:also )?an? (?P<role>(?:[a-z-]+ )?members?) (?:state )?of (?={BODIES})"
)
"""What the other one is is told of both."""
_COMMON = re.compile(
    r"\b(?:through|by|of|despite|from|and|include|including|such as) (?:their |a )?(?:common|shared|joint|mutual) "
    rf"memberships? (?:in|of) (?={BODIES})"
)
""" "The friendship is expressed through common membership in NATO"."""
_RELATIONS_WITH = re.compile(r"(?:<S\d+>['’]s |<R\d+> )?[Rr]elations with <N\d+>")
_NOT_YET = re.compile(r"\b(?:if|unless|until|when|once|before|would|should|not|never|neither|no|hope\w*|seek\w*)\b")


def of_both(reading: Reading) -> Iterator[tuple[Membership, Passage]]:
    """What is told so in the row of the other one: asked for only where nothing else tells of that body."""
    for line in reading.lines:
        if not line.says("member", "belong"):
            continue
        match = _BOTH_ARE.search(line.text) or _COMMON.search(line.text) or _LIKE_US.match(line.text)
        if match is None or _NOT_YET.search(line.text, 0, match.end()):
            continue
        named = match.groupdict()
        lands = {line.skeleton.code(named[each]) for each in ("one", "other", "first", "second") if named.get(each)}
        if reading.subject in lands or match.re is _LIKE_US or (not lands and _is_of_two(reading, line, match)):
            role = role_of(named.get("role") or "member")
            for each in Bodies(line, reading.organisations).listed(match.end(), role):
                yield each, line.passage


def _is_of_two(reading: Reading, line: Line, match: re.Match[str]) -> bool:
    """Whether "both" are the article's own country and the row's, though it be left open which one that is."""
    before = {line.skeleton.code(each) for each in line.skeleton.markers(line.text[: match.start()])}
    if before - {reading.subject, line.other, "EU"}:
        return bool(_RELATIONS_WITH.match(line.text)) and line.other is None and line.row is None
    if line.other or line.row is None:
        return line.other is not None
    cells = reading.codes(passage for cell in line.row.cells for passage in cell.passages)
    return len(cells - {reading.subject}) <= 1
