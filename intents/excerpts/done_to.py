"""What a question says is done, and to whom or what: the verb behind "who" or behind who does it."""

from collections.abc import Sequence

from knowledge.names.countries import MentionKind

from .positions import name_of
from .small_words import DID
from .taking_apart import Sentence
from .terms import Term
from .wanted import Wanted

__all__ = ["BEFORE_IT", "ENDS", "done_to"]

_WHO = frozenset({"who", "whoever"})
_WHICH = frozenset({"which", "what"})
_KINDS = frozenset(
    "country countries nation nations state states government governments people person president minister leader "
    "leaders ministers power powers side sides neighbour neighbor neighbours neighbors".split()
)
_BESIDE_VERB = frozenset("first also then has have had ever actually really else all even once".split())
_HELPS = frozenset({"help", "helps", "helped"})
_OPENS = frozenset("when why how where and so but then ok".split())
ENDS = frozenset(
    "in on at for by with to from of during after before because and or but since until over into against "
    "about as through along together afterwards later then again today now too there here abroad back home "
    "when while if that than between under within without near outside inside behind beside beneath below above across "
    "around throughout among towards onto off".split()
)
"""Words behind those to whom it is done."""
BEFORE_IT = frozenset("the a an its their his her this that these those any some all most more much many first".split())


def done_to(wanted: Wanted, sentence: Sentence) -> tuple[Term, Sequence[str]] | None:
    """What is done, and the words for whom it is done to."""
    words = wanted.words
    at = next((at for at, word in enumerate(words) if word not in _OPENS), 0)
    rest = words[at:]
    if rest[:1] and rest[0] in _WHO:
        begin = 1
    elif rest[:1] and rest[0] in _WHICH and rest[1:2] and rest[1] in _KINDS:
        begin = 2
    elif rest[:1] and rest[0] in DID:
        begin = _behind_subject(wanted, rest)
    else:
        return None
    while begin < len(rest) and (rest[begin] in _BESIDE_VERB or _helps_to(wanted, rest, begin, sentence)):
        begin += 1
    if begin <= 0 or begin >= len(rest):
        return None
    verb = wanted.term(rest[begin])
    if verb is None or not (sentence.broader.is_verb(verb.root) or verb.word.endswith("ed")):
        return None
    what = []
    for word in rest[begin + 1 :]:
        if word in ENDS:
            break
        if word not in BEFORE_IT:
            what.append(word)
    return (verb, what) if what else None


def _helps_to(wanted: Wanted, rest: Sequence[str], at: int, sentence: Sentence) -> bool:
    """ "Who *helped to* topple him?": it is he who was toppled."""
    if rest[at] == "to":
        return rest[at - 1] in _HELPS
    does, whom = rest[at + 1 : at + 2], rest[at + 2 : at + 3]
    acts = does == ("to",) or (
        bool(whom) and whom[0] not in ENDS and sentence.broader.is_verb(wanted.roots.of(does[0]))
    )
    return rest[at] in _HELPS and acts


def _behind_subject(wanted: Wanted, rest: Sequence[str]) -> int:
    """Where the verb stands behind a country or a name that does it; 0 where neither does."""
    at = 1
    sides = [
        " ".join(name_of(party)).removeprefix("the ")
        for party in (*wanted.question.parties, *wanted.question.own)
        if party.kind is not MentionKind.DEMONYM
    ]
    whole = " ".join(rest[1:]).removeprefix("the ")
    at += len(rest[1:]) - len(whole.split())
    for own in sides:
        if own and f"{whole} ".startswith(f"{own} "):
            return at + len(own.split())
    named = 0
    while at + named < len(rest) and rest[at + named] in wanted.question.names:
        named += 1
    return at + named if named else 0
