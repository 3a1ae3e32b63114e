"""Whether a sentence tells what was spoken about, and whose child somebody is, where that is asked."""

import re

from .taking_apart import Sentence

__all__ = ["asks_kin", "asks_subject", "same_kin", "tells_subject"]

_ASKS_SUBJECT = re.compile(
    r"\b(?:what|(?:which|what) (?:topic|issue|subject|matter|question|thing)s?)"
    r" (?:did|do|does|have|had|were|was|has) (?:\w+ ){1,8}?"
    r"(?:(?:talk|speak|discuss|chat|chatt|convers)(?:e|ed|ing)?|spoken?|disagreed|quarrel|argued?|reviewed?"
    r"|go through|went through)\b"
    r"|\bon the agenda\b"
)
_TELLS_SUBJECT = re.compile(
    r"\b(?:review\w*|discuss\w*|negotiat\w*|debat\w*|disput\w*|disagree\w*|issues?|topics?|questions?|matters?|agenda|about"
    r"|agreed (?:on|to|that)|talk\w* on|spoke of|focus\w*|concern\w*|over)\b"
)
_PARENT = re.compile(r"\b(?:father|dad|daddy|papa|mother|mum|mom|parents?)\b")
_CHILD = re.compile(r"\b(?:son|daughter|child|kid)\b")
_KIN = rf"(?:{_PARENT.pattern}|{_CHILD.pattern})"
_OF_WHOM = re.compile(
    rf"{_KIN} (?:of|to) (?:the )?(?P<one>(?:\w+ ?){{1,3}})|(?P<other>(?:\w+ ){{0,2}}\w+)['’]?s {_KIN}"
)
_SON = re.compile(
    r"(?P<parent>(?:\w+ )?\w+)['’]s (?:\w+ )?(?:son|daughter|child),? (?P<child>(?:\w+ )?\w+)"
    r"|(?P<born>(?:\w+ )?\w+),? (?:the |a )?(?:\w+ )?(?:son|daughter|child) of (?:the )?(?:\w+ )?(?P<of>(?:\w+ )?\w+)"
)


def asks_subject(typed: str) -> bool:
    return bool(_ASKS_SUBJECT.search(typed))


def tells_subject(typed: str, sentence: Sentence) -> bool:
    """ "What did they talk about?" is not answered by when they met."""
    return not asks_subject(typed) or bool(_TELLS_SUBJECT.search(sentence.folded))


def asks_kin(typed: str) -> bool:
    return bool(_OF_WHOM.search(typed) and (_PARENT.search(typed) or _CHILD.search(typed)))


def same_kin(typed: str, sentence: Sentence) -> bool:
    """ "Who is the father of Paul?" is answered by "Peter's son, Paul", and not by "Paul's son, John"."""
    up, whom = _PARENT.search(typed), _OF_WHOM.search(typed)
    if not whom or not asks_kin(typed):
        return True
    told = _SON.search(sentence.folded)
    if not told:
        return False
    asked = set((whom["one"] or whom["other"]).split())
    side = (told["child"] or told["born"]) if up else (told["parent"] or told["of"])
    other = (told["parent"] or told["of"]) if up else (told["child"] or told["born"])
    return len(asked & set(side.split())) > len(asked & set(other.split()))
