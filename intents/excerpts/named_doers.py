"""Whether it is those whom a question names who do it: "what did Ada Oloo sign?" is not told by what somebody else
signed, nor "who burned it?" by who rebuilt what "had burnt"."""

import re
from collections.abc import Iterator, Sequence

from .main_verb import Act
from .pair import Ground, Pair
from .small_words import NO_VERB_BEHIND, WAS
from .taking_apart import Sentence

__all__ = ["GROUNDS"]


def _is_told_of_the_doer(pair: Pair) -> bool:
    """Whoever does it in the question does not stand only behind it in the sentence, after another one who does."""
    act = pair.wanted.act
    if act is None or not act.who or act.passive or pair.question.asks("yes_no"):
        return True
    verbs = list(_done_at(pair, act))
    theirs = list(_places_of(pair, act.who, max(verbs, default=0)))
    if not theirs:
        return not _is_done_to_them(pair, act, verbs)
    if not verbs or _was_done_only(pair, act, theirs):
        return not verbs
    return any(_does(pair.sentence, at, verb) for at in theirs for verb in verbs) or not any(
        _another_does(pair, verb, theirs) for verb in verbs
    )


def _is_done_to_them(pair: Pair, act: Act, verbs: Sequence[int]) -> bool:
    """ "What did the *town* give?", where it was "given to the town"."""
    heads = [word for word in act.who if word not in NO_VERB_BEHIND and word != "s"]
    if not heads or not verbs or pair.codes(heads[-1]):
        return False
    root = pair.roots.of(heads[-1])
    places = pair.sentence.places_of({root})
    return bool(places) and all(at > min(verbs) and _goes_to(pair.sentence.words, at) for at in places)


def _goes_to(words: Sequence[str], at: int) -> bool:
    before = next((word for word in words[:at][::-1] if word not in NO_VERB_BEHIND), "")
    return before in {"to", "from", "against"}


def _was_done_only(pair: Pair, act: Act, theirs: Sequence[int]) -> bool:
    """ "Why did he *refuse*?", where something of his "was refused", and nothing says that it was by him."""
    if pair.roots.of(act.verb) not in map(pair.roots.of, _TO_SOMEBODY):
        return False
    like = pair.roots.alike(act.verb) | {pair.base(act.verb)}
    words = pair.sentence.words
    done = [at for at in pair.sentence.places_of(like) if words[at].endswith(("ed", "en"))]
    passive = [at for at in done if not WAS.isdisjoint(words[max(0, at - 2) : at]) and not _is_by(words, at, theirs)]
    return bool(done) and done == passive and any(at < done[0] for at in theirs)


def _is_by(words: Sequence[str], done: int, theirs: Sequence[int]) -> bool:
    by = next((at for at, word in enumerate(words) if word == "by" and done < at <= done + _SOON), None)
    return by is not None and any(by < at <= by + _SOON for at in theirs)


_SOON = 5
_TO_SOMEBODY = frozenset(
    "refuse refused reject rejected ban banned invite invited accuse accused blame blamed arrest arrested sack sacked "
    "expel expelled rescue rescued capture captured seize seized attack attacked kidnap kidnapped kill killed punish "
    "punished fine fined praise praised thank thanked insult insulted warn warned".split()
)
"""What one does to another, who has not done it himself."""


def _places_of(pair: Pair, who: Sequence[str], verb: int) -> Iterator[int]:
    """Where the sentence has a name of those who do it, and not for a place behind the verb."""
    words = pair.sentence.words
    names = [word for word in who if word in pair.question.names or pair.codes(word)]
    codes = frozenset[str]().union(*map(pair.codes, names))
    for at, word in enumerate(words):
        if at > verb and words[at - 1 : at] in _PLACES:
            continue
        if word in names or (codes and not codes.isdisjoint(pair.codes(word))):
            yield at


_PLACES = (("in",), ("at",), ("near",))


def _done_at(pair: Pair, act: Act) -> Iterator[int]:
    """Where the sentence has the verb of the question, or another one for it, as a verb."""
    root = pair.roots.of(act.verb)
    for like in (frozenset({root, pair.base(act.verb)}), pair.roots.alike(act.verb)):
        base = pair.sentence.broader.base
        places = [at for at, each in enumerate(pair.sentence.roots) if each in like or base(each) in like]
        places = [at for at in places if _is_active(pair.sentence.words, at) is not None]
        if places:
            yield from places
            return


def _is_active(words: Sequence[str], at: int) -> bool | None:
    """Whether a verb stands in the active there; None: it is no verb."""
    if words[at - 1 : at] and words[at - 1] in NO_VERB_BEHIND:
        return None
    return WAS.isdisjoint(words[max(0, at - 2) : at]) or words[at].endswith("ing")


def _does(sentence: Sentence, who: int, verb: int) -> bool:
    words = sentence.words
    if words[max(0, who - 1)] == "by":
        return True
    if _is_active(words, verb):
        whom = words[who + 1 : who + 2] == ("whom",)
        return who < verb and not whom
    return False


_OBJECT_BEFORE = frozenset("from to against of with for that which whom".split())


def _another_does(pair: Pair, verb: int, theirs: Sequence[int]) -> bool:
    """Whether somebody else, who is named, stands before the verb in the same sentence, and those of the question only
    behind it as those from whom or to whom it was done; or whether it was done to them."""
    sentence = pair.sentence
    words = sentence.words
    active = _is_active(words, verb)
    if active and all(at > verb for at in theirs):
        others = [at for at in sentence.capitals if at < verb and at not in theirs and (at or sentence.opening)]
        behind = any(words[at - 1] in _OBJECT_BEFORE or at - verb <= _RIGHT_BEHIND for at in theirs)
        return bool(others) and behind and _next_to(sentence, others[-1], verb)
    return bool(active) and any(at < verb and words[at + 1 : at + 2] == ("whom",) for at in theirs)


_RIGHT_BEHIND = 2
_BOTH = frozenset("two both they each".split())


def _next_to(sentence: Sentence, who: int, verb: int) -> bool:
    """Whether nothing parts the two: no comma, and nobody else."""
    return _PARTS.search(sentence.between(who, verb)) is None and _BOTH.isdisjoint(sentence.words[who + 1 : verb])


_PARTS = re.compile(r"[,;:()]|\b(?:who|which|that|and|but|where|when)\b")


def _has_its_doer(pair: Pair) -> bool:
    """ "Who *burned* it?" is not told by who rebuilt what "had burnt"."""
    act = pair.wanted.act
    if act is None or act.who or act.passive or not pair.question.asks("who"):
        return True
    words = pair.sentence.words
    places = list(_done_at(pair, act))
    return not places or not all(
        _OF_ITSELF.search(" ".join((*words[max(0, at - 4) : at], ""))) and not _is_a_name(pair.sentence, at)
        for at in places
    )


def _is_a_name(sentence: Sentence, at: int) -> bool:
    """Whether a name stands before the "which" that is before a verb, or a "by" behind that."""
    before = [place for place in range(max(0, at - 4), at) if sentence.words[place] in _RELATIVES]
    return "by" in sentence.words[at : at + 4] or any(place - 1 in sentence.capitals for place in before)


_RELATIVES = frozenset({"that", "which", "who"})
_OF_ITSELF = re.compile(r"\b(?:that|which) (?:had |has |have )?(?:been |already )?$")


GROUNDS: Sequence[Ground] = (
    _is_told_of_the_doer,
    _has_its_doer,
)
