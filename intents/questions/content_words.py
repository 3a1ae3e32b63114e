"""The words of a clause that say what it is about, besides the countries, times and question words in it."""

from collections.abc import Collection, Sequence

from ..typed.analysis import Analysis, Word, WordKind
from ..words.lexicon import FILLER
from .forms import ASKING

__all__ = ["content_of", "topics_of"]

_NOT_CONTENT = ASKING | {FILLER, "is_it_true", "country_word", "there", "greeting", "thanks", "help"}
_CITING = frozenset({"source_word", "backs"})
"""Words that ask for the source of something, not for something that it says."""
_NOT_CONTENT_OF_CITING = _NOT_CONTENT | _CITING
_ALSO_VERBS = frozenset("describe described explained caused know knows knew".split())
"""Words that ask for something at the beginning of a question, and elsewhere say what somebody does."""
_ALSO_VERBS_OF_OTHERS = _ALSO_VERBS | {"publish", "published"}
_PIECES = frozenset(
    "article piece report story source reference citation footnote book paper newspaper news page site website it this "
    "that them those these".split()
)
"""What is published when it is the source of something."""
_JOINING = frozenset(
    "a an the of to for with and or by at on in from into as than that this these those over up out off down through "
    "is are was were be been being am do does did done have has had having can could would will should may might must "
    "it its they them their he him his she her we us our you your i me my "
    "who whom whose which what when where why how".split()
)
"""Words that say nothing by themselves, also where they stand in a phrase that does."""


def content_of(clause: Analysis) -> tuple[str, ...]:
    light = _NOT_CONTENT_OF_CITING if "source_word" in clause.found else _NOT_CONTENT
    other = _PIECES.isdisjoint([word.text for word in clause.words])  # "who published the names"
    verbs = _ALSO_VERBS_OF_OTHERS if other else _ALSO_VERBS
    said = tuple(
        _with_prefix(clause.words, at)
        for at, word in enumerate(clause.words)
        if word.kind is WordKind.WORD
        and word.text not in _JOINING
        and (_tells(clause.meant.get(at, ()), light) or (at and word.text in verbs) or _helps(clause, at))
        and not (word.text in _STRANDED and not any(each.kind is WordKind.WORD for each in clause.words[at + 1 :]))
        and not (word.text == "re" and [each.text for each in clause.words[at + 1 : at + 2]] == ["-"])
    )
    return said or tuple(word.text for word in clause.words if word.text in _BARE_VERBS)


def _tells(meant: Collection[str], light: frozenset[str]) -> bool:
    """Whether a word says what is asked about: what is "set up" began, whatever else that may mean."""
    return light.isdisjoint(meant) or "begin_weak" in meant


def _helps(clause: Analysis, at: int) -> bool:
    """ "Did Rwanda help Kabila?" asks for no help."""
    beside = clause.words[max(0, at - 1) : at]
    so = clause.words[0].text in {"did", "does", "do", "has", "have"}
    return so and clause.words[at].text == "help" and any(word.kind is WordKind.COUNTRY for word in beside)


def _with_prefix(words: Sequence[Word], at: int) -> str:
    """ "re-opened" is one word."""
    text = words[at].text
    return f"re{text}" if at > 1 and words[at - 1].text == "-" and words[at - 2].text == "re" else text


_STRANDED = frozenset({"under", "over", "against", "within", "about"})
"""Of no word of its own at the end: "which chapter was it under?"."""
_BARE_VERBS = frozenset({"become", "became"})
"""Verbs that say something where nothing else does: "what may it become?"."""


def topics_of(clause: Analysis) -> tuple[str, ...]:
    return tuple(
        word.text
        for at, word in enumerate(clause.words)
        if word.kind is WordKind.WORD and at not in clause.meant and word.text not in _JOINING
    )
