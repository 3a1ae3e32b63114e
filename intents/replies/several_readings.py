"""The countries that a shared name ("Congo") may mean, each as a question of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from knowledge.folding import fold

from ..languages.sentences import Sentences
from ..questions.answer import Answer, Clarify
from ..questions.question import Question
from ..turns.conversation import Option

__all__ = ["as_before", "each_reading", "label_of", "namesakes", "options_of"]


def each_reading(question: Question) -> Sequence[Question]:
    """The question with one country for each name, in every way."""
    if all(len(party.codes) == 1 for party in question.parties):
        return (question,)
    several = product(*(party.codes for party in question.parties))
    return [
        replace(
            question,
            parties=tuple(replace(party, codes=(code,)) for party, code in zip(question.parties, codes, strict=True)),
        )
        for codes in several
    ]


def as_before(readings: Sequence[Question], previous: Question | None) -> Sequence[Question]:
    """The one reading whose every shared name means a country of the question before, if there is one; else all."""
    spoken = set(previous.codes) if previous else set()
    same = [each for each in readings if each.parties and spoken.issuperset(each.codes)]
    return same if len(same) == 1 else readings


def options_of(answer: Answer, question: Question, say: Sentences) -> tuple[Option, ...]:
    """What the choices of a clarification would ask, where they are countries."""
    if not isinstance(answer, Clarify):
        return ()
    named = ((choice, say.named(choice)) for choice in answer.choices)
    return tuple(Option(choice, question.about(code)) for choice, code in named if code)


def namesakes(question: Question, say: Sentences) -> Iterator[Option]:
    """The countries that share the last word of the name of the only one that is asked about, so that "no, the south"
    is understood."""
    if len(question.parties) != 1:
        return
    (party,) = question.parties
    name = say.countries[party.codes[0]].name.split()
    for mention in say.countries.exact(fold(name[-1])) if len(name) > 1 else ():
        if len(mention.codes) > 1 and party.codes[0] in mention.codes:
            for code in mention.codes:
                asked = replace(question, parties=(replace(party, codes=(code,), text=""),))
                yield Option(label_of(asked, say), asked)


def label_of(question: Question, say: Sentences) -> str:
    """What a reading is offered as: its countries by their full names."""
    return " / ".join(map(say.name, question.codes))
