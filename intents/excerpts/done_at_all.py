"""Whether it was done at all: what somebody aims at, was ordered to do, refused or looked for has not been done, and
what will be is told by what is planned."""

import re
from collections.abc import Collection, Sequence

from ..questions.denying import denies
from ..questions.supposing import TO_COME
from .pair import Ground, Pair
from .taking_apart import Sentence

__all__ = ["GROUNDS", "is_no_mere_aim"]


def _is_no_order(pair: Pair) -> bool:
    """Whom it was asked to arrest, and what it refused to do, it has not arrested and not done."""
    act = pair.wanted.act
    if act is None or act.verb in _ASKING or _UNREAL.search(pair.typed) or _NOT.search(pair.typed):
        return True
    sentence = pair.sentence
    ordered = {sentence.words_before(match.start("done")) for match in _UNREAL.finditer(sentence.folded)}
    return not _stands_only_at(ordered, pair.roots.alike(act.verb), sentence)


def _stands_only_at(places: Collection[int], done: frozenset[str], sentence: Sentence) -> bool:
    """Whether a sentence has what was done, and nowhere but where it is ordered, or refused."""
    told = sentence.places_of(done)
    return bool(told) and all(at in places for at in told)


_ASKING = frozenset(
    "ask asked order ordered tell told urge urged refuse refused decline declined want wanted demand demanded plan "
    "planned try tried promise promised offer offered threaten threatened agree agreed fail failed".split()
)
_UNREAL = re.compile(
    r"\b(?:ask|order|urg|tell|told|invit|requir|oblig|forbad|forbid|warn|press|want|demand)\w*"
    r"(?: (?!to\b)[\w'’]+){0,5}? (?:not )?to (?P<done>\w+)"
)
_NOT = re.compile(r"\b(?:not|never|supposed|meant|should|would|could)\b|n['’]t\b")


def _was_not_done_either(pair: Pair) -> bool:
    asks = not pair.question.asks("yes_no") and denies(pair.typed)
    return not asks or _SAYS_NOT.search(pair.sentence.folded) is not None


_SAYS_NOT = re.compile(
    r"\b(?:not|never|no|nor|neither|none|without|cannot|refus\w+|declin\w+|fail\w+|unable|den(?:y|ied|ies)"
    r"|called off|cancel\w+|abandon\w+|prevent\w*|boycott\w*|absent)\b|n['’]t\b"
)


def _is_done_at_all(pair: Pair) -> bool:
    """ "Who recognised it?" is not told by "refused to recognise it", nor when it was done."""
    asked = pair.question.asks("who", "when", "which_country", "where", "how_many")
    if not asked or pair.question.asks("yes_no", "why", "negation") or _UNDONE.search(pair.typed):
        return True
    sentence = pair.sentence
    refused = {sentence.words_before(match.end()) for match in _UNDONE.finditer(sentence.folded)}
    if _DONE.search(pair.typed) and not _WOULD.search(pair.typed):
        refused |= {sentence.words_before(match.end()) for match in _WOULD.finditer(sentence.folded)}
    return not any(_stands_only_at(refused, term.alike, sentence) for term in pair.wanted.terms)


_UNDONE = re.compile(
    r"\b(?:refus\w+|declin\w+|fail(?:s|ed|ing)?|declined|unable|unwilling) to\b"
    r"|\b(?:did|does|do|has|have|had|could|would|will) (?:not|never)(?: yet)?\b|\bn[’']t\b"
)


_DONE = re.compile(
    r"^(?:(?:and|but|so) )?(?:when|who|where|in which \w+|on which \w+) (?:exactly )?(?:did|has|have|was|were) "
)
_WOULD = re.compile(r"\b(?:would(?! (?:later|go on|eventually|then|soon))|was expected to|were expected to)\b")
""" "Announced that it *would* recognise": which is not when it did."""


def _is_to_come(pair: Pair) -> bool:
    """What will be is told only by what may be, or is planned."""
    return not pair.question.asks(TO_COME) or _MAY_COME.search(pair.sentence.folded) is not None


_MAY_COME = re.compile(
    r"\b(?:will|would|may|might|could|should|shall|plan\w*|intend\w*|expect\w*|aim\w*|hope\w*|wants?|scheduled|due|"
    r"propos\w+|promis\w+|until|is to|are to)\b"
)


def _is_found(pair: Pair) -> bool:
    """Who looked for oil has not found any."""
    if not _FINDS.search(pair.typed) or not _LOOKS_FOR.search(pair.sentence.folded):
        return True
    return _FOUND.search(pair.sentence.folded) is not None


_FINDS = re.compile(r"\b(?:find|found|discover(?:ed)?|strike|struck)\b(?! out\b)")
_LOOKS_FOR = re.compile(r"\b(?:look\w* for|search\w*|explor\w+|prospect\w*)\b")
_FOUND = re.compile(r"\b(?:find|found|discover\w*|struck)\b")


def is_no_mere_aim(pair: Pair) -> bool:
    """What somebody aims to do has not been done; but who aims at it may be asked."""
    wanted, sentence = pair.wanted, pair.sentence
    question = wanted.question
    if not question.asks("yes_no", "who", "when") or _AIM.search(wanted.typed):
        return True
    if question.asks("yes_no") and _CAN_BE.search(wanted.typed) and _CAN_BE.search(sentence.folded):
        return True
    said = [*_AIM.finditer(sentence.folded), *_WAS_TO.finditer(sentence.folded)]
    if question.asks("when", "yes_no"):
        said += _PROMISED.finditer(sentence.folded)
    aims = {pair.roots.of(match[1]) for match in said}
    # "Promised to take its soldiers home" is read as one verb.
    places = (sentence.words_before(match.start(1)) for match in said)
    aims.update(sentence.roots[at] for at in places if at < len(sentence.roots))
    return all(term.alike.isdisjoint(aims) and term.near.isdisjoint(aims) for term in wanted.terms)


_AIM = re.compile(
    r"\b(?:aims?|aimed|try|tries|trying|tried|seeks?|sought|wants?|wanted|plan|may|might|could) (?:to )?(\w+)"
)
_WAS_TO = re.compile(r"\b(?:was|were|due|supposed|scheduled) to (?!be\b)(\w+)")
""" "Where he *was to unveil* a statue": he may not have done so."""
_PROMISED = re.compile(r"\b(?:promis|agree|pledg|vow|threaten|offer|undert[ao]k)\w* to (\w+)")
"""No time at which it was done; but who did it, one may ask."""
_CAN_BE = re.compile(r"\b(?:will|would|can|going to|may|might|could)\b")


GROUNDS: Sequence[Ground] = (
    _is_no_order,
    _was_not_done_either,
    _is_done_at_all,
    _is_to_come,
    _is_found,
)
