"""Whether it is the body that leaves, as in the question: "did the UN leave?", and not "did it leave the UN?"."""

from collections.abc import Sequence

from ..typed.phrasal import phrasal_verbs
from .taking_apart import Sentence
from .wanted import Wanted

__all__ = ["body_leaves", "same_one_leaves"]

_FAR = 4
"""Words before the verb, among which stands who leaves."""


def same_one_leaves(wanted: Wanted, sentence: Sentence) -> bool:
    """Whether the body stands on the same side of the verb; also where that cannot be told, or more is said."""
    sides = _sides(wanted, sentence)
    return sides is None or sides[0] == sides[1]


def body_leaves(wanted: Wanted, sentence: Sentence) -> bool:
    """Whether the body leaves, in the question as in the sentence."""
    return _sides(wanted, sentence) == (True, True)


def _sides(wanted: Wanted, sentence: Sentence) -> tuple[bool, bool] | None:
    """Whether the body stands before the verb in the question, and in the sentence."""
    question = wanted.question
    if (
        not question.asks("leave")
        or len(question.organisations) != 1
        or len(wanted.terms) != 1
        or question.parties
        or question.names
    ):
        return None
    (term,) = wanted.terms
    asked = next((at for at, word in _with_verbs(wanted.words) if word == term.word), None)
    said = next(iter(sentence.places_of(term.alike)), None)
    if asked is None or said is None:
        return None
    (body,) = question.organisations
    before = body in sentence.bodies_in(" ".join(wanted.words[:asked]))
    if not before and body not in sentence.bodies_in(" ".join(wanted.words[asked:])):
        return None
    return before, body in sentence.bodies_in(" ".join(sentence.words[max(0, said - _FAR) : said]))


def _with_verbs(words: Sequence[str]) -> Sequence[tuple[int, str]]:
    """The words with their places, those of several as the one that they mean."""
    return (*phrasal_verbs(words), *enumerate(words))
