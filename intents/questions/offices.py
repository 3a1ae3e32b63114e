"""Which office a question asks for: "the first president to come" is no prime minister."""

import re

from knowledge.folding import fold
from knowledge.model import Fact

from .question import Question

__all__ = [
    "asks_for_head",
    "asks_for_office",
    "has_office",
    "has_some_office",
    "holders",
    "may_hold",
    "offices_asked",
    "offices_told",
]

_MONARCH = r"king|queen|emperor|empress|sultan|emir|prince|princess"
_HEADS = rf"president|pope|{_MONARCH}"
_HOLY_SEE = "VA"
_OFFICES = tuple(
    (re.compile(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{held})\b"))
    for asked, held in (
        (r"vice[- ]?presidents?", r"vice[- ]?president"),
        (r"(?<!vice )(?<!vice-)presidents?|presidential", r"(?<!vice )(?<!vice-)president"),
        (r"prime ministers?|premiers?|premier ministre|pm", r"prime minister|premier"),
        (r"foreign (?:affairs )?ministers?|foreign secretar(?:y|ies)|ministers? of foreign affairs",
         r"foreign (?:affairs )?minister|foreign secretary|minister of foreign affairs|secretary of state"),
        (r"chancellors?", r"chancellor"),
        (r"popes?|pontiffs?", r"pope"),
        (r"kings?", r"king"),
        (r"queens?", r"queen"),
        (r"princes?", r"prince"),
        (r"princess(?:es)?", r"princess"),
        (r"monarchs?|royals?", _MONARCH),
        (r"heads? of state", _HEADS),
        (r"heads? of government", r"prime minister|premier|chancellor|(?<!vice )(?<!vice-)president"),
    )
)  # fmt: skip
"""Words of questions, and of the offices that they mean."""
_POPES = re.compile(r"(?:(?:john )?paul|benedict|francis|pius|leo|john)(?: [ivx]+)?$")
"""Names that popes have had since states exchange visits with them."""


def asks_for_office(question: Question) -> bool:
    words = fold(question.english).folded
    return any(asked.search(words) for asked, _ in _OFFICES)


def offices_asked(question: Question) -> frozenset[int]:
    """The offices that a question asks for, by their places in the list."""
    words = fold(question.english).folded
    return frozenset(at for at, (asked, _) in enumerate(_OFFICES) if asked.search(words))


def offices_told(folded: str) -> frozenset[int]:
    """Those of which one is named in the words of a source, under any name that a question may have for it."""
    return frozenset(at for at, (asked, held) in enumerate(_OFFICES) if held.search(folded) or asked.search(folded))


def asks_for_head(question: Question) -> bool:
    """Whether it is the head of the state, whom a source may name without the office, as everybody knows it."""
    return bool(_HEAD.search(fold(question.english).folded))


_HEAD = re.compile(r"(?<!vice )(?<!vice-)\bpresident|\bheads? of state|\b(?:pope|king|queen|monarch|emperor)")


def may_hold(question: Question, fact: Fact) -> bool:
    """Whether who came may have the office that is asked for, though the source says none: a pope or a queen has a name
    such as "Elizabeth II"."""
    words = fold(question.english).folded
    by_name = _TOLD_BY_NAME.search(words)
    if fact.object == _HOLY_SEE and re.search(rf"\b(?:{_MONARCH})s?\b", words):
        return False  # a pope is no king
    return not has_some_office(fact) and (not by_name or _REGNAL.search(fact["person"]) is not None)


def has_some_office(fact: Fact) -> bool:
    """Whether the source says who came in words of an office."""
    return bool(fact["office"] or _such(fact))


def _such(fact: Fact) -> str:
    such = _FIRST_SUCH.search(fold(fact.quote.exact).folded)
    return such["office"] if such and any(held.search(such["office"]) for _, held in _OFFICES) else ""


_FIRST_SUCH = re.compile(r"\bfirst (?P<office>(?:[\w-]+ ){1,4})to (?:do so|visit|come|set foot|travel|go)\b")
_TOLD_BY_NAME = re.compile(rf"\b(?:pope|pontiff|monarch|royal|{_MONARCH})s?\b")
_REGNAL = re.compile(r"\b[IVX]+$")


def has_office(question: Question, fact: Fact) -> bool:
    """Whether the source says that who came has one of the offices that are asked for."""
    words, office = fold(question.english).folded, fold(fact["office"]).folded
    if not office and (such := _such(fact)):
        office = such  # "the first Israeli *prime minister* to do so"
    if not office and fact.object == _HOLY_SEE and _POPES.match(fold(fact["person"]).folded):
        office = "pope"
    return any(held.search(office) for asked, held in _OFFICES if asked.search(words))


def holders(question: Question, fact: Fact) -> int:
    """How often the source's sentence names one of the offices that are asked for."""
    words, told = fold(question.english).folded, fold(fact.quote.exact).folded
    return max((len(held.findall(told)) for asked, held in _OFFICES if asked.search(words)), default=0)
