"""A country that is only part of a name: what the "Kuwait Fund" does, Kuwait does not."""

from dataclasses import replace

from ..questions.question import Party, Question
from .positions import words_of
from .taking_apart import Sentence

__all__ = ["is_only_in_a_name", "without_those_in_names"]

_BODIES = frozenset(
    "fund bank airways airlines company corporation university authority institute society association club "
    "federation foundation agency petroleum investment railways museum".split()
)


def without_those_in_names(question: Question, sentence: Sentence) -> Question:
    """The question without its own country where that stands in the name of a body, there as here: "the *Kuwait*
    Fund"."""
    own = tuple(party for party in question.own if not _is_in_same_name(party, sentence))
    return question if own == question.own else replace(question, own=own)


def is_only_in_a_name(question: Question, sentence: Sentence) -> bool:
    """Whether the sentence has the question's own country nowhere but in the name of a body."""
    for party in question.own:
        behind = _behind(party, sentence)
        if behind and party.after not in _BODIES and _BODIES.issuperset(behind):
            return True
    return False


def _is_in_same_name(party: Party, sentence: Sentence) -> bool:
    return party.after in _BODIES and party.after in _behind(party, sentence)


def _behind(party: Party, sentence: Sentence) -> list[str]:
    """The words that stand behind its name in the sentence; empty ones where that is no name with it."""
    said = words_of(party.text)[-1:]
    if not said or said[0] not in sentence.words:
        return []
    words, capitals = (*sentence.words, ""), set(sentence.capitals)
    return [
        words[at + 1] if {at, at + 1} <= capitals else "" for at, word in enumerate(sentence.words) if word == said[0]
    ]
