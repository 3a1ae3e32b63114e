"""Why relations changed, as far as the sentence says so, and in whose words."""

import re
from collections.abc import Sequence

from ..text.reading import Line
from ..text.skeleton import LAND
from .verbs import Change

__all__ = ["reason_of"]

_RECOGNISED = frozenset({"recognised", "not recognised"})
_BREAK = (
    r"(?:an? |the |this |its )?(?:[\w-]+ )?"
    r"(?:break|rupture|interruption|gap|suspension|days?|weeks?|months?|years?|decades?|pause)\b"
)
_AFTER = r"(?<!days )(?<!weeks )(?<!months )(?<!years )[Aa]fter"
"""Not "two days after", which tells when; nor "the second to recognise it, after Chad", which tells of an order."""
_END = (
    r"(?=, (?:[A-Z<]|and|but)"
    r"| (?:and|but) (?:(?:were|was) )?(?:only )?(?:resumed|restored|renewed|re-?established|normali[sz]ed|taken up)\b"
    r"|[.;]|$)"
)
_REASON = re.compile(
    r"\b(?:(?:[Aa]s a (?:result|consequence) of|[Bb]ecause of|[Bb]ecause|[Dd]ue to|[Ii]n protest (?:at|of|against|over)"
    r"|[Ii]n response to|[Ii]n retaliation for|[Oo]wing to|[Ii]n solidarity with"
    r"|accusing|(?<=, )(?:claiming|alleging|arguing|complaining|charging) that"
    r"|(?<=and )accused(?= (?:it|them|the|its|<)))"
    rf"|(?:(?<!handed )(?<!taken )(?<!took )[Oo]ver|[Ff]ollowing|{_AFTER}(?! {LAND}(?:[,.;]|$)))"
    r"(?= (?:the|an?|its|their|<))"
    rf"(?! {_BREAK})"
    rf"|(?:{_AFTER}|(?<=, )(?:as|since))"
    r"(?= (?:(?!and\b|but\b)[^,.;]){2,80} (?:had|accused|has|was|were|have|took|gave|sent|let|held|[a-z]{3,}ed)\b))"
    rf" [^;]{{3,300}}?{_END}"
)
_RIGHT_BEHIND = re.compile(
    r",? (?P<reason>(?:after|when|as(?! (?:did|do|does|well|of|from)\b)|over|because"
    r"|since(?! (?:[a-z]+ ){0,2}(?:relations|ties|links)\b)|which had(?! (?:lasted|existed|begun|been)))"
    rf" (?!<T|{_BREAK}|[^.;]{{0,40}}\bannounced)"
    rf"[^;]{{3,300}}?){_END}"
)
"""Whatever is told so right behind a change brought it about: "after Ali Reza, an officer, was sent home"."""


def reason_of(line: Line, change: Change, several: Sequence[Change]) -> str:
    """The words for why one of several changes of a sentence came about; empty where it does not say so."""
    reason = _REASON.search(line.text) if "lapsed" not in line.text else None
    if reason and _is_of_its_clause(line.text, reason, change) and _explains(reason, change, several):
        return line.skeleton.words(reason[0])
    if change.change in _RECOGNISED:
        return ""
    behind = _RIGHT_BEHIND.match(line.text, change.end) or _RIGHT_BEHIND.match(line.text, change.said or change.end)
    return line.skeleton.words(behind["reason"]) if behind else ""


_BY_THE_WAY = re.compile(r"ing (?:them|these)(?: (?:on|in) <T\d+>)?$")
""" "…, only severing them": what stands before is told of the main clause."""
_OF_ANOTHER = re.compile(rf"\b(?:and|while|but) {LAND} [a-z]+ed\b|\balthough (?:it|they) (?:was|were) ")
""" "… recognised it, *and Chad opened* an embassy there, *although it was* closed due to …": what somebody else did."""
_OPENS = re.compile(r"(?:After|Following|Since|Upon|With)\b[^,;]*,")


def _is_of_its_clause(text: str, reason: re.Match[str], change: Change) -> bool:
    """ "After it was recognised in 1862, ties were close until strains *due to …*" tells why of something else; so do
    words in front of a semicolon."""
    if _BY_THE_WAY.search(text, 0, change.said or change.end):
        return False
    if change.end <= reason.start() and _OF_ANOTHER.search(text, change.end, reason.start()):
        return False
    opening = _OPENS.match(text)
    behind = opening and change.end <= opening.end() <= reason.start()
    return not behind and ";" not in text[reason.end() : change.end]


def _explains(reason: re.Match[str], change: Change, several: Sequence[Change]) -> bool:
    """A reason belongs to what stands just before it; one that opens the sentence, to what comes first. Words that
    reach into the change itself are of something before it."""
    if reason.start() < change.end <= reason.end():
        return False
    before = [each for each in several if each.end <= reason.start()]
    return change is (max(before, key=lambda each: each.end) if before else min(several, key=lambda each: each.end))
