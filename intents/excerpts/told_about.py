"""Whether a sentence tells what was spoken about, and whose child somebody is, where that is asked."""

import re

from .taking_apart import Sentence

__all__ = ["asks_kin", "asks_kinship", "asks_subject", "same_kin", "tells_kinship", "tells_subject"]

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
_ANY_KIN = re.compile(
    rf"{_KIN}|\b(?:brother|sister|wife|husband|widow|nephew|niece|cousin|uncle|aunt|in-law|heir|grand(?:son|father))\b"
)
_OR_KIN = re.compile(
    r" or (?:the |his |her |just |only |a )*(?:brother|sister|nephew|niece|cousin|uncle|aunt|grandson)\b"
)
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
    typed = _OR_KIN.sub("", typed)
    return bool((_PARENT.search(typed) or _CHILD.search(typed)) and _OF_WHOM.search(typed))


def same_kin(typed: str, sentence: Sentence) -> bool:
    """ "Who is the father of Paul?" is answered by "Peter's son, Paul", and not by "Paul's son, John"."""
    if not asks_kin(typed):
        return True
    typed = _OR_KIN.sub("", typed)
    up, whom = _PARENT.search(typed), _OF_WHOM.search(typed)
    if not whom:
        return True
    told = _SON.search(sentence.folded)
    if not told:
        return False
    side = ((told["child"] or told["born"]) if up else (told["parent"] or told["of"])).split()
    other = ((told["parent"] or told["of"]) if up else (told["child"] or told["born"])).split()
    # From the word next to "father": "is Ada Lee Ben Lee's father" has both names before it.
    asked = whom["one"].split() if whom["one"] else whom["other"].split()[::-1]
    decisive = next((word for word in asked if (word in side) != (word in other)), "")
    return decisive in side


_RELATED = re.compile(
    r"\bhow (?:is|are|was|were) [^?]* (?:related|kin|connected)\b|\bwhat relation (?:is|are|was|were) [^?]* to\b"
    r"|\b(?:same family|family (?:ties?|links?|relations?|relationship))\b"
)


def asks_kinship(typed: str) -> bool:
    """ "How are the two related?", of people."""
    return bool(_RELATED.search(typed))


def tells_kinship(sentence: Sentence) -> bool:
    return bool(_ANY_KIN.search(sentence.folded))
