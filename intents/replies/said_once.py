"""What is answered once only, though it was asked twice, or asked in two sentences."""

from collections.abc import Iterator, Sequence

from ..questions.answer import Answer, Answered
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from .reply import Part

__all__ = ["once", "only_explains", "only_names"]

_NAMED = frozenset({"@country", "@countries"})


def only_explains(part: Part) -> bool:
    """ "Whom did New York send? I mean the UN": a body that is named behind a question and asks nothing itself."""
    question = part.understanding.question
    return bool(question.organisations) and question.features <= CHANGES_NOTHING | {"@organisation"}


def once(parts: Sequence[Part]) -> Iterator[Part]:
    """Two questions that have one answer get it once, also where the second has only a part of it."""
    if len(parts) == 1:
        yield from parts
        return
    told: list[Part] = []
    for part in reversed({each.answer: each for each in reversed(parts)}.values()):
        if not any(_tells_it(before.answer, part.answer) for before in told):
            told.append(part)
            yield part


def _tells_it(before: Answer, answer: Answer) -> bool:
    """Whether every sentence of an answer is a sentence of the one before, if need be behind a "yes"."""
    if not isinstance(before, Answered) or not isinstance(answer, Answered) or answer.note:
        return False
    said = [claim.sentence for claim in before.claims]
    return all(any(each.endswith(claim.sentence[1:]) for each in said) for claim in answer.claims)


def only_names(part: Part, then: Question) -> bool:
    """ "The Brits. When did it begin with them?": a country of which something is asked in the next sentence."""
    question = part.understanding.question
    slots = question.own or question.times or question.organisations or question.references
    asks = slots or question.content or question.features - CHANGES_NOTHING - _NAMED
    return bool(question.parties) and not asks and set(question.codes) <= set(then.codes)
