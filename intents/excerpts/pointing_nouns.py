"""What a sentence means by a noun or an "it" that stands for something in the sentence before it: "Canada lifted *the
requirement*", behind one on a visa requirement; "Poland paid when *the case* was settled"."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ..words.roots import Roots
from .taking_apart import Sentence
from .terms import Term

__all__ = ["meant_before", "opens_with_it", "points_by_a_noun"]

_THE = frozenset({"the", "this", "that", "these", "those"})
_MATTER = re.compile(
    r"\b(?:the|this|that) (?:case|dispute|matter|affair|quarrel|row|conflict|issue|controversy|question|suit|lawsuit)\b"
    r"(?! (?:(?:over|with|about|between|of|concerning|against|for)\b|on (?!\d)))"
)
_IT = re.compile(r"\b[a-z]+(?:ed|t|d|ew|oke|ook|ave|aw|id) (?:it|them) (?:again |back |up )?(?:on|in|only|until|at)\b")
""" "Peru suspended *it* on 3 May"."""
_IT_WAS = re.compile(r"^(?:it|they) (?:was|were|has been|have been|had been) (?:not )?(?:\w+ed|opened|shut|built)\b")
_OPENS, _CLOSES = ("open", "reopen"), ("close", "shut", "seal")
_NEXT = 3
"""Words behind what is done, in which stands to what."""


def points_by_a_noun(sentence: Sentence, words: Sequence[str], terms: Sequence[Term]) -> bool:
    """Whether a sentence has a noun of the question, of which the words that narrow it there are left away: "the
    requirement" for "the visa requirement"; or one that stands for all that was told."""
    if _MATTER.search(sentence.folded) or opens_with_it(sentence, terms):
        return True
    behind = {word for before, word in pairwise(words) if before not in _THE}
    return any(one in _THE and word in behind for one, word in pairwise(sentence.words))


def meant_before(
    sentence: Sentence,
    own: Sequence[Term],
    unsaid: Sequence[Term],
    words: Sequence[str],
    before: Sequence[Sentence],
    *,
    names: Collection[str],
    roots: Roots,
    does_it: bool,
) -> Sentence | None:
    """The sentence before it that has all that is left unsaid, where the sentence means it. ``does_it`` tells whether
    who does it in the question opens the sentence."""
    earlier = [each for each in before[::-1] if all(term.is_in(each) for term in unsaid)]
    if not own or not unsaid or not earlier:
        return None
    narrowed = (each for each in earlier if all(_is_narrowed(sentence, term, words, each, roots) for term in unsaid))
    if _MATTER.search(sentence.folded) and all(_names_the_matter(term, unsaid, words, names) for term in unsaid):
        return earlier[0]
    if found := next(narrowed, None):
        return found
    noun = opens_with_it(sentence, own)
    if noun and earlier[0] is before[-1] and _narrow_it(noun, unsaid, words, told=noun.is_in(earlier[0])):
        return earlier[0]
    if len(unsaid) != 1 or earlier[0] is not before[-1]:
        return None
    (thing,) = unsaid
    if does_it and _IT.search(sentence.folded) and not thing.alike.isdisjoint(earlier[0].roots[: earlier[0].head]):
        return earlier[0]
    is_it = _IT_WAS.match(sentence.folded) and _is_object(thing, own, earlier[0], roots)
    return earlier[0] if is_it else None


def opens_with_it(sentence: Sentence, terms: Sequence[Term]) -> Term | None:
    """The noun of a question with which a sentence begins: "*The barrier* is four metres high"."""
    first = sentence.roots[1:2] if sentence.words[:1] == ("the",) else ()
    return next((term for term in terms if not term.alike.isdisjoint(first)), None)


def _narrow_it(noun: Term, unsaid: Sequence[Term], words: Sequence[str], *, told: bool) -> bool:
    """Whether the words left unsaid stand behind the noun, "the fence *on the border*", or of a thing that was ``told``
    of, one right before it: "the *border* fence"."""
    at = words.index(noun.word) if noun.word in words else 0
    behind = words[at + 1 :] if words[at + 1 : at + 2] and words[at + 1] in _NARROW else ()
    return bool(at) and all(term.word in behind or (told and term.word == words[at - 1]) for term in unsaid)


_NARROW = frozenset("of on along against between with to".split())
"""Behind a noun: what follows tells which one it is."""


def _names_the_matter(term: Term, unsaid: Sequence[Term], words: Sequence[str], names: Collection[str]) -> bool:
    """ "The *South Tyrol* row": a name, or what stands right before one, or before what happened over it."""
    behind = next((word for one, word in pairwise(words) if one == term.word), "")
    return term.word in names or any(behind == other.word and behind in names for other in unsaid)


def _is_narrowed(sentence: Sentence, term: Term, words: Sequence[str], before: Sentence, roots: Roots) -> bool:
    """Whether a word of the question narrows the next one there and in the sentence before, and the sentence itself has
    only "the" before that."""
    noun = next((word for one, word in pairwise(words) if one == term.word), "")
    root = roots.of(noun)
    there = any(one in term.alike and other == root for one, other in pairwise(before.roots))
    here = zip(sentence.words, sentence.roots[1:], strict=False)
    return bool(noun) and there and any(one in _THE and other == root for one, other in here)


def _is_object(thing: Term, own: Sequence[Term], before: Sentence, roots: Roots) -> bool:
    """Whether the same, or the opposite, is done to the thing there: "closed its *border*", before "it was opened"."""
    said = frozenset[str]().union(*(term.alike for term in own))
    done = said.union(*(roots.opposite.get(root, frozenset()) for root in said))
    if not said.isdisjoint(map(roots.of, _OPENS)):
        done = done.union(map(roots.of, _CLOSES))
    return any(
        root in done and not thing.alike.isdisjoint(before.roots[at + 1 : at + 1 + _NEXT])
        for at, root in enumerate(before.roots)
    )
