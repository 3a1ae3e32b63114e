"""Who does what in a question: a country or a name behind "did", "were" or "has", and the verb behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.names.countries import MentionKind

from ..questions.question import Party
from .pair import Pair
from .positions import positions
from .small_words import ACTORS, AUXILIARY, BE, CLAUSE, DETERMINERS, DID, DO, DONE, ELSEWHERE
from .taking_apart import Sentence

__all__ = ["Doing", "doing_in", "done_by"]

_ON_TO = frozenset(
    "try tries tried trying want wants wanted begin begins began begun start started refuse refused agree agreed plan "
    "planned ask asked vote voted help helped seek sought decide decided fail failed threaten threatened need".split()
)
"""Before a "to" and what is done."""
_KEEP = frozenset("keep keeps kept stop stopped continue continued go went".split())
"""Before an "-ing" that is done."""
_HAVE = DID - {"did", "does", "do"}
_SO_FAR = 5


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does what in a question."""

    codes: frozenset[str]
    """The countries that do it; none where it is somebody with a name."""
    places: frozenset[int]
    """Where the sentence has them."""
    verb: str
    passive: bool
    to_whom: bool
    """Whether something stands behind the verb."""
    alone: bool = False
    """Whether nothing of theirs, "the *Chadian border*", stands between them and the verb."""


def doing_in(pair: Pair) -> Iterator[Doing]:
    """Who does what: a country or a name behind "did", "were", "has", and the verb behind it."""
    words, question, sentence = pair.wanted.words, pair.question, pair.sentence
    for at, auxiliary in enumerate(words):
        if auxiliary not in DO | BE:
            continue
        begin = at + 1
        while begin < len(words) and words[begin] in DETERMINERS:
            begin += 1
        if words[begin : begin + 1] and words[begin] in ELSEWHERE | AUXILIARY:
            continue
        for party in (*question.parties, *question.own):
            named = [each for each in positions(party, words) if 0 <= each - begin <= 1]
            if not named:
                continue
            codes, told = frozenset(party.codes), _places_of(party, sentence)
            yield from _with_verb(
                pair, max(named), auxiliary, codes, told, sure=_stands_alone(party, max(named), words)
            )
            return
        if words[begin : begin + 1] and words[begin] in question.names:
            end = begin
            while words[end + 1 : end + 2] and words[end + 1] in question.names:
                end += 1
            told = frozenset(i for i, word in enumerate(sentence.words) if word in words[begin : end + 1])
            yield from _with_verb(pair, end, auxiliary, frozenset(), told, sure=True)
            return


def done_by(pair: Pair) -> Doing | None:
    """What was done by the one country behind a "by": what "was built *by Peru*", Peru built."""
    act, question = pair.wanted.act, pair.question
    if act is None or not act.passive or act.rest[:1] != ("by",):
        return None
    by = [party for party in (*question.parties, *question.own) if party.before == "by" and party.after != "and"]
    if len(by) != 1:
        return None
    told = _places_of(by[0], pair.sentence)
    return Doing(frozenset(by[0].codes), told, act.verb, passive=False, to_whom=False)


def _places_of(party: Party, sentence: Sentence) -> frozenset[int]:
    return frozenset(place for place, lands in sentence.named if not lands.isdisjoint(party.codes))


def _stands_alone(party: Party, at: int, words: Sequence[str]) -> bool:
    """Whether a verb may be expected behind a name: "Peru", "the Kenyans", "the French", not "a Peruvian"."""
    if party.kind is MentionKind.NAME:
        return words[at + 1 : at + 2] != ("s",)
    return words[at].endswith("s") or words[at - 1] == "the"


def _with_verb(
    pair: Pair, end: int, auxiliary: str, codes: frozenset[str], told: frozenset[int], *, sure: bool
) -> Iterator[Doing]:
    """``sure`` tells that a verb stands right behind the subject, whatever word it is."""
    words = pair.wanted.words
    at = _verb_behind(end, auxiliary, pair, sure=sure)
    if at is None:
        return
    behind = words[at + 1 : at + 2]
    passive = (auxiliary in BE or words[at - 1] in BE | {"get", "gets"}) and words[at].endswith(DONE)
    alone = AUXILIARY.issuperset(words[end + 1 : at])
    yield Doing(codes, told, words[at], passive, bool(behind) and behind[0] not in ELSEWHERE, alone)


def _verb_behind(end: int, auxiliary: str, pair: Pair, *, sure: bool) -> int | None:
    """Where the verb stands behind a subject; the last of several: "*try* to *topple*"."""
    words, act = pair.wanted.words, pair.wanted.act
    for at in range(end + 1, min(len(words), end + _SO_FAR)):
        word, behind = words[at], words[at + 1 : at + 3]
        if act and word in act.who and word.endswith(DONE):
            continue  # "did that Chinese *built* satellite cost"
        if word in ELSEWHERE | CLAUSE | {"and", "or"} or word.isdigit():
            return None
        if word in AUXILIARY or word.endswith("ly") or (word == "get" and behind and behind[0].endswith(DONE)):
            continue
        if word in ACTORS:
            sure = True
            continue
        last = not behind or behind[0] in DETERMINERS | ELSEWHERE
        if not ((sure or last) and auxiliary in DO - _HAVE) and not _may_be_verb(word, auxiliary, pair):
            continue
        if (
            auxiliary in BE
            and not word.endswith((*DONE, "ing"))
            and pair.roots.of(word) not in pair.sentence.broader.bases
        ):
            return None
        if word in _ON_TO and behind[1:] and behind[0] == "to":
            return at + 2
        return at + 1 if word in _KEEP and behind and behind[0].endswith("ing") else at
    return None


def _may_be_verb(word: str, auxiliary: str, pair: Pair) -> bool:
    broader, root = pair.sentence.broader, pair.roots.of(word)
    if auxiliary in BE | _HAVE:
        return word.endswith((*DONE, "ing")) or root in broader.bases
    return broader.is_verb(root) and not word.endswith("s")
