"""Sentences that tell of two people who met, or of whom one was the other's guest."""

import re

from ..text.grammar import PLACE
from ..text.skeleton import DEMONYM, LAND
from .words import ASIDE, HOSTED, NAME, OPTIONAL, SOMEBODY, WHO, WHOM, Wording

__all__ = ["MEETINGS"]

_MET = (
    r"(?:met with|met|held (?:bilateral )?(?:talks|discussions|a meeting|meetings) with|had (?:talks|a meeting) with"
    r"|hosted talks with)"
)
_WHERE = rf"(?:(?: (?:during|at) (?:the|an?) [^.;,<]{{3,50}}?)? (?:in|at) (?:the )?(?P<place>{PLACE}))?"
_SAID_OF_MEETINGS = ("met", "talks", "meeting", "discussions")
MEETINGS = (
    Wording(
        ("guest of",),
        re.compile(rf"{SOMEBODY} (?:was|were) (?:an? |the )?(?:[a-z]+ )?guests? of {WHOM}{_WHERE}"),
    ),
    Wording(
        ("received in", "hosted in", "welcomed in", "received at", "welcomed at"),
        re.compile(rf"{SOMEBODY} {OPTIONAL}(?:was|been|were) {HOSTED} (?:in|at) (?:the )?(?P<place>{PLACE}) by {WHOM}"),
    ),
    Wording(_SAID_OF_MEETINGS, re.compile(rf"{SOMEBODY}{ASIDE} {OPTIONAL}{_MET} {WHOM}{_WHERE}")),
    Wording(
        _SAID_OF_MEETINGS,
        re.compile(rf"{SOMEBODY} and {WHOM} {OPTIONAL}(?:met|held (?:bilateral )?talks){_WHERE}"),
    ),
    Wording(
        _SAID_OF_MEETINGS,
        re.compile(
            rf"{SOMEBODY} and (?:his|her) (?P<met_of>{DEMONYM}|{LAND}) counterpart,? (?P<met>{NAME})"
            rf" {OPTIONAL}(?:met|held (?:bilateral )?talks){_WHERE}"
        ),
    ),
    Wording(
        ("hosted", "received", "welcomed"),
        re.compile(rf"(?<![\w’'-]){WHOM} {OPTIONAL}(?P<hosted>{HOSTED}) {WHO}{_WHERE}"),
    ),
    Wording(
        ("hosted", "received", "welcomed"),
        re.compile(rf"{SOMEBODY} {OPTIONAL}(?:was|been|were) {HOSTED} by {WHOM}{_WHERE}"),
    ),
)
