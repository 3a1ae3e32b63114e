"""Who did it, and to whom: "who replaced *it*?" is told by somebody else, who stands before what was done."""

import re
from collections.abc import Collection, Sequence

from ..words.roots import Roots
from .taking_apart import Sentence
from .wording import SMALL_WORDS

__all__ = ["done_by_whom", "gained_from", "has_doer", "same_one"]

_WHO_DOES = re.compile(
    r"\bwho (?:was it that |were (?:they|those) (?:that|who) )?(?:first |also |then |has |have |had )?(\w+)"
)
_WHO_IS = re.compile(r"\bwho (?:is|was|are|were) (?:the|an?|its|their|his|her)\b")
"""Asks what somebody is, not what was done."""
_NOUNS = ("tion", "ment", "ship")
_BY = (frozenset({"by"}), frozenset({"by", "of"}))
"""Before who did it: "mediated by him", and with a noun also "under the mediation of him"."""
_FREE_FROM = re.compile(r"\bindependen(?:ce|t)\b(?: \w+){0,4}? from\b|\bfrom (?:\w+ ){1,8}independen(?:ce|t)\b")
_GAINED_FROM = re.compile(
    r"\bindependen(?:ce|t)\b(?: \w+){0,3}? (?:from|of)\b|\bfrom (?:\w+ ){1,8}independen(?:ce|t)\b"
)
_WAS = frozenset({"was", "were", "is", "are", "been", "being"})
_CLAUSE = frozenset("before after by until till when as and but which who because since while for with".split())
_RIGHT_BEHIND = 6


def done_by_whom(typed: str) -> Sequence[str]:
    """What somebody who is asked for did: the "shot" of "who shot it"."""
    return _WHO_DOES.findall(typed)


def has_doer(typed: str, sentence: Sentence, known: Collection[str], roots: Roots) -> bool:
    """ "Who replaced it?": somebody who is not in the question stands before what is done, or behind a "by"."""
    match = _WHO_DOES.search(typed)
    if match is None or _WHO_IS.search(typed):
        return True
    does = roots.alike(match[1])
    at = [place for place, root in enumerate(sentence.roots) if root in does]
    if not at or not sentence.capitals:
        return True
    return any(
        place < max(at) or not _BY[sentence.words[max(at)].endswith(_NOUNS)].isdisjoint(sentence.words[max(at) : place])
        for place in sentence.capitals
        if sentence.words[place] not in known and sentence.words[place] not in SMALL_WORDS
    )


def gained_from(typed: str, sentence: Sentence) -> bool:
    """ "Who did it get independence from?" is told by whom it gained it from."""
    return not _FREE_FROM.search(typed) or bool(_GAINED_FROM.search(sentence.folded))


def same_one(words: Sequence[str], names: Collection[str], does: Collection[str], sentence: Sentence) -> bool:
    """ "How long was Ada Oloo detained?": whoever that was done to stands before it, or right behind it, and not in
    another clause. ``does`` are the roots of what was done."""
    named = [at for at, word in enumerate(words) if word in names]
    if not named or named[0] == 0 or words[named[0] - 1] not in _WAS or not does:
        return True
    done = [at for at, root in enumerate(sentence.roots) if root in does]
    places = [at for at, word in enumerate(sentence.words) if word in names]
    if not done or not places:
        return True
    return any(
        place < at or (place - at <= _RIGHT_BEHIND and _CLAUSE.isdisjoint(sentence.words[at + 1 : place]))
        for place in places
        for at in done
    )
