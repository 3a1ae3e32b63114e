"""What a question says was done, and who did it: "how many llamas did *Bolivia buy*?", "where *was* Vega *shot*?"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..words.roots import WORD
from .small_words import OF_A_LAND

__all__ = ["NO_PARTICIPLES", "WHO_DOES", "Act", "act_of", "done_by_whom"]


@dataclass(frozen=True, slots=True)
class Act:
    verb: str
    who: tuple[str, ...]
    """The words for who did it, or in the passive to whom it was done; none where that is what is asked."""
    rest: tuple[str, ...]
    """The words behind the verb."""
    passive: bool = False


_DID = re.compile(r"\b(?:did|does|do|can|could|will|would|may|must)(?:n['’]?t| not)? (?P<rest>.+)$")
_WAS = re.compile(r"\b(?:was|were|is|are|been|got)(?:n['’]?t| not)? (?P<rest>.+)$")
_WHO = re.compile(
    r"^(?:(?:and|so|but|then|ok|ok,|exactly) )*"
    r"(?:who|(?:which|what) (?:\w+ ){0,3}?(?:country|nation|state|government|one)) "
    r"(?:was it that |also |then |first |has |have |had |finally )*(?P<rest>.+)$"
)
_IN_WHICH_WORDS = re.compile(r"^how (?:is|was|are|were)\b")
""" "How is the war summed up?": the source has other words for that."""
_ARTICLES = frozenset(
    "the a an its their his her this that these those of and in on at for from with to no any".split()
)
_PARTICIPLE = re.compile(
    r"(?:[a-z]{2}ed|[a-z]{2}en|wn|ung|ilt|ought|aught|sent|held|sold|shot|lost|put|hit|cut|met|paid|"
    r"hung|struck|sunk|won|found|said|told|made|left|bound|fought|kept|laid|led|lent|spent|shut|let)$"
)
NO_PARTICIPLES = frozenset(
    "when then seven eleven ten men women children often even open citizen citizens green "
    "hundred need red bed seed speed united indeed oxygen kitchen garden queen foreseen thirteen fourteen fifteen "
    "ken ben owen karen helen ellen sixteen seventeen eighteen nineteen".split()
)
_AUXILIARY = frozenset("have has had be been being ever even really also actually finally first then still not".split())
_NOUNS_TOO = frozenset(
    "leave close cost end fail order name cry blow drill dig hit lie lay need fear hope guard rent plan land sail aid "
    "fire sign test mine ship trade farm vote fund host head fight cut help report claim demand attack visit".split()
)
"""Verbs, behind who does something, that are nouns more often than not."""
_NO_VERBS = ("tion", "ment", "ship", "ity")
_CLAUSE = frozenset("when while after before because since until till that who which whom as during".split())
_AT_MOST = 7
"""Words for who does something."""


def act_of(typed: str, is_verb: Callable[[str], bool], names: Sequence[str]) -> Act | None:
    """The act of a folded question; None where it has no "did", "was" or "who did", or its verb is not made out."""
    if did := _DID.search(typed):
        return _behind(WORD.findall(did["rest"]), is_verb, names)
    if (was := _WAS.search(typed)) and not _IN_WHICH_WORDS.search(typed):
        words = WORD.findall(was["rest"])
        ends = next((at for at, word in enumerate(words) if word in _CLAUSE), len(words))
        at = next((at for at, word in enumerate(words[: min(_AT_MOST, ends)]) if _is_participle(word)), None)
        return None if at is None else Act(words[at], tuple(words[:at]), tuple(words[at + 1 :]), passive=True)
    if who := _WHO.search(typed):
        first, *rest = WORD.findall(who["rest"])
        return Act(first, (), tuple(rest)) if is_verb(first) or _is_participle(first) else None
    return None


def _behind(words: Sequence[str], is_verb: Callable[[str], bool], names: Sequence[str]) -> Act | None:
    """The verb behind "did" and who does it."""
    for at, word in enumerate(words[:_AT_MOST]):
        if not at or word in names or word in _AUXILIARY or word in _ARTICLES or words[at - 1] in _ARTICLES:
            continue
        if words[at - 1].endswith(OF_A_LAND) and _is_participle(word) and words[-1] in _NOUNS_TOO:
            continue  # "that *Chinese built* satellite cost"
        if word in _NOUNS_TOO or (is_verb(word) and not word.endswith(_NO_VERBS)):
            who = tuple(each for each in words[:at] if each not in _AUXILIARY)
            return Act(word, who, tuple(words[at + 1 :]))
    return None


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.search(word)) and word not in NO_PARTICIPLES


WHO_DOES = re.compile(
    r"\bwho (?:was it that |were (?:they|those) (?:that|who) )?(?:first |also |then |has |have |had )?(\w+)"
)


def done_by_whom(typed: str) -> Sequence[str]:
    """What somebody who is asked for did: the "shot" of "who shot it"."""
    return WHO_DOES.findall(typed)
