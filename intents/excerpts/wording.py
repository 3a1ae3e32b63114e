"""Whether a sentence answers the small words of a question too: "back", "before", "*first*", "replaced *with*"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from ..words.roots import Roots
from .small_words import SMALL_WORDS
from .taking_apart import Sentence

__all__ = [
    "about_now",
    "asks_of_return",
    "backs_too",
    "is_known",
    "modified",
    "same_end",
    "same_object",
    "same_rank",
    "same_side_of",
    "says_again",
    "says_resumed",
    "says_returned",
]

_NOW = re.compile(
    r"\b(?:now|current|currently|at (?:the moment|present)|today|these days|nowadays|presently|as we speak)\b"
)
_AGAIN = re.compile(r"\b(?:(?<!turned )(?<!turn )back(?! then\b| in the day)|again|once more|anew)\b")
_BACKS = re.compile(
    r"\b(?:do|does|did|will|would|can|could) (?:the )?(?:\w+ )?(?!(?:come|go|get|give|send|bring|call|take|pay|hand|win"
    r"|pull|fall|move|turn|hit|fly|sail|report|hold|keep|buy|want|push|ship|return)\b)\w+ back\b"
    r"(?! (?:to|in|into|from|home)\b)"
)
""" "Whose claims do historians back": a verb."""
_SAYS_AGAIN = frozenset({"back", "re", "again", "anew", "return", "resum", "restor", "renew", "reopen"})
_SENT_BACK = re.compile(r"\b(?:sent|send|turned|turn) (?:\w+ )?back\b")
_TURNED_AWAY = "reject"
_MENDED = frozenset({"normal", "reviv", "mend", "repair", "heal", "thaw", "reconcil", "patch", "reconnect"})
_STANDS_BY = re.compile(r"\b(?:back(?:s|ed|ing)|support\w*|aid(?:s|ed|ing)|help\w*|sid(?:e|es|ed|ing) with|to back)\b")
_RANKED = re.compile(r"\b(first|second|third|last|only) ([^\W\d_]+)")
_WHICH = re.compile(r"\b(?:which|what) ([^\W\d_]+)")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_INSTEAD = frozenset({"with", "for", "by"})
_FIRST = frozenset({"first", "earliest"})
_LAST = frozenset({"last", "latest", "final"})
_BESIDE_AN_EVENT = re.compile(
    r"\b(?P<side>before|after) (?:the|its|his|her|their|that|this) (?:\w+ )?(?P<event>[^\W\d_]+)\W*$"
)
""" "… before the war": at the end of a question."""
_AFTER = frozenset({"after", "since", "following", "end"})
_BEFORE = frozenset({"before", "until", "prior"})
_NEAR_EVENT = 5
"""Words before an event that tell on which side of it something was."""
_SUPPORTS = re.compile(
    r"\bwhat (?:else )?(?:do|does|did) .*\b(?:support|(?<!give )(?<!hand )(?<!send )(?<!take )(?<!bring )(?<!get )"
    r"(?<!win )(?<!want )back|promote|fund)\W*(?:in @?\w+\W*)?$"
)
_DOES_SUPPORT = re.compile(
    r"\b(?:support(?:s|ed|ing)?|promot\w+|back(?:s|ed|ing)|fund(?:s|ed|ing)|financ\w+|help(?:s|ed)|foster\w*|aims?|runs?"
    r"|pa(?:ys|id)|spen[dt]s?)\b"
)


def about_now(typed: str) -> bool:
    """Whether it is asked how things are on the day of the question, which no source can know."""
    return bool(_NOW.search(typed))


def asks_of_return(typed: str) -> bool:
    """Whether it is asked who came in return for a visit."""
    return bool(_IN_RETURN.search(typed))


def says_returned(sentence: Sentence) -> bool:
    return any(word.startswith("return") for word in sentence.words)


_IN_RETURN = re.compile(
    r"\bvisit\w* (?:\w+ )?back\b|\breturn visit\b|\bvisit(?:ed)? (?:\w+ )?in return\b"
    r"|\breturn(?:ed|s|ing)? (?:the|his|her|its|that|this) visit\b"
)


def says_again(typed: str, sentence: Sentence) -> bool:
    """What goes back, or happens again, has to do so in the sentence too."""
    if _SENT_BACK.search(typed) and _TURNED_AWAY in sentence.has:
        return True
    return not _AGAIN.search(_BACKS.sub("", typed)) or not _SAYS_AGAIN.isdisjoint(sentence.has)


def says_resumed(sentence: Sentence) -> bool:
    """Whether it tells that something was taken up again: why it was broken off is no reason for that."""
    return not (_SAYS_AGAIN | _MENDED).isdisjoint(sentence.has)


def same_end(sentence: Sentence, *, first: bool, last: bool) -> bool:
    """Who came last is not told by a sentence that speaks of the first alone."""
    if first == last:
        return True
    wanted, other = (_FIRST, _LAST) if first else (_LAST, _FIRST)
    return not wanted.isdisjoint(sentence.words) or other.isdisjoint(sentence.words)


def same_side_of(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """What was before the war is not told by what came after it, nor the other way round."""
    for match in _BESIDE_AN_EVENT.finditer(typed):
        root, against = roots.of(match["event"]), _AFTER if match["side"] == "before" else _BEFORE
        at = [place for place, each in enumerate(sentence.roots) if each == root]
        sides = [sentence.words[max(0, place - _NEAR_EVENT) : place] for place in at]
        if sides and all(not against.isdisjoint(words) and match["side"] not in words for words in sides):
            return False
    return True


def backs_too(typed: str, sentence: Sentence) -> bool:
    """Who is backed is not told by who "pulled back", nor what is supported by how much support there is."""
    if _SUPPORTS.search(typed) and not _DOES_SUPPORT.search(sentence.folded):
        return False
    return "back" not in sentence.words or not _BACKS.search(typed) or bool(_STANDS_BY.search(sentence.folded))


def same_object(typed: Sequence[str], sentence: Sentence, roots: Roots) -> bool:
    """ "Replaced English" is not "replaced French with English"."""
    for one, other in _neighbours(typed):
        does, what = roots.alike(one), roots.alike(other)
        before = [at for at, root in enumerate(sentence.roots) if root in does and at not in sentence.capitals]
        places = [at for at, root in enumerate(sentence.roots) if root in what and before and at > before[0]]
        if places and all(_leads(sentence.words[before[0] : at]) in _INSTEAD for at in places):
            return False
    return True


def same_rank(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """The first president is not "the first *American* president"."""
    known = set(re.findall(r"\w+", typed))
    for rank, noun in _RANKED.findall(typed):
        alike = roots.alike(noun)
        ranked = [at for at, word in enumerate(sentence.words) if word == rank]
        ends = [at for at in ranked if not alike.isdisjoint(sentence.roots[at + 2 : at + 3])]
        if ends and len(ends) == len(ranked) and all(sentence.words[at + 1] not in known for at in ends):
            return False
    return True


def is_known(sentence: Sentence, told: Collection[Collection[str]]) -> bool:
    """ "*The tribunal* ruled …": whether it speaks of something in the question as known from the sentence before;
    ``told`` are the roots of each word of the question that it has."""
    return sentence.words[:1] == ("the",) and any(root in alike for alike in told for root in sentence.roots[1:2])


def modified(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """Whether the sentence says more of the thing that is asked for than that it is one: "which rebels" is answered
    by "Congolese rebels"."""
    match = _WHICH.search(typed)
    if match is None:
        return False
    asked = roots.alike(match[1])
    told = {roots.of(word) for word in re.findall(r"\w+", typed)}
    return any(
        at
        and root in asked
        and sentence.words[at - 1] not in SMALL_WORDS
        and told.isdisjoint(roots.alike(sentence.words[at - 1]))
        for at, root in enumerate(sentence.roots)
    )


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Words that follow one another directly, or but for an article."""
    kept = [word for word in words if word not in _ARTICLES]
    asked = {after for word, after in pairwise(kept) if word in _WHICH_ONE}  # "which ministry handles": it is who does
    return (pair for pair in pairwise(kept) if SMALL_WORDS.isdisjoint(pair) and pair[0] not in asked)


_WHICH_ONE = frozenset({"which", "what"})


def _leads(words: Sequence[str]) -> str:
    return next((word for word in reversed(words) if word not in _ARTICLES), "")
