"""Who did it, and to whom: "who replaced *it*?" is told by somebody else, who stands before what was done."""

import re
from collections.abc import Collection, Sequence

from ..words.roots import Roots
from .small_words import ARTICLES, SMALL_WORDS
from .taking_apart import Sentence

__all__ = ["done_by_whom", "gained_from", "has_doer", "same_one"]

_WHO_DOES = re.compile(
    r"\bwho (?:was it that |were (?:they|those) (?:that|who) )?(?:first |also |then |has |have |had )?(\w+)"
)
_WHO_IS = re.compile(r"\bwho (?:is|was|are|were) (?:the|an?|its|their|his|her)\b")
"""Asks what somebody is, not what was done."""
_NOUNS = ("tion", "ment", "ship")
_BY = (frozenset({"by"}), frozenset({"by", "of"}))
"""Before who did it: "mediated by him", and with a noun also "under the mediation of him"."""
_GIVEN = frozenset("gift gifts grant grants present presents donation donations loan loans invitation".split())
_FROM = frozenset({"by", "of", "from"})
""" "It was a gift *from* Chad"."""
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
    if roots.of(match[1]) in map(roots.of, _VIOLENT) and all(_names_no_doer(sentence, place) for place in at):
        return False
    if all(_is_passive(sentence.words, place) and not _says_by_whom(sentence, place) for place in at):
        return False
    last = max(at)
    giving = sentence.words[last] in _GIVEN
    noun = giving or sentence.words[last].endswith(_NOUNS) or sentence.words[max(0, last - 1)] in ARTICLES
    return any(
        place < last or not (_FROM if giving else _BY[noun]).isdisjoint(sentence.words[last:place])
        for place in sentence.capitals
        if sentence.words[place] not in known and sentence.words[place] not in SMALL_WORDS
    )


def _names_no_doer(sentence: Sentence, at: int) -> bool:
    """ "In which he *was killed*", "the *murder of* him": nothing of by whom."""
    words = sentence.words
    passive = not _WAS.isdisjoint(words[max(0, at - 4) : at]) and not words[at].endswith("ing")
    noun = words[at + 1 : at + 2] == ("of",)
    return (passive or noun) and not _says_by_whom(sentence, at)


def _is_passive(words: Sequence[str], at: int) -> bool:
    """ "*Was* later *removed*", "*was* caught and *expelled*": done by somebody else than who stands before it."""
    if not _DONE.search(words[at]):
        return False
    before = at - 1
    while before > 0 and (words[before].endswith(("ly", "ed")) or words[before] in _BETWEEN):
        before -= 1
    return before >= 0 and words[before] in _WAS


def _says_by_whom(sentence: Sentence, at: int) -> bool:
    """Whether a "by" belongs to what was done, and not to something else: "its bombing is remembered *by* a stone"."""
    words = sentence.words
    for place, word in enumerate(words):
        if word == "by" and place + 1 not in sentence.date_words:
            before = max(0, place - 1)
            together = words[max(0, before - 1)] in _AND
            if before <= at or together or not _DONE.search(words[before]):
                return True
    return False


_DONE = re.compile(r"(?:ed|(?<!m)en|wn|ung|ilt|ought|sent|held|sold|shot|made|left|lost|led|paid|put|hit)$")
_AND = frozenset({"and", "or", "but"})
_BETWEEN = frozenset("also and later then soon again twice once never not first since".split())


_VIOLENT = (
    "kill killed murder murdered assassinate assassinated kidnap kidnapped abduct abducted shot shoot poison poisoned "
    "bombed attacked hijacked executed"
).split()


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
