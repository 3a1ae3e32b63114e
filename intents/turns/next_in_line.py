"""Who stands beside the one that was told of: "who was next?", after when relations with one country began."""

from dataclasses import replace

from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from .pointing import with_parties

__all__ = ["next_in_line"]

_ASKS = CHANGES_NOTHING | {"who", "later", "earlier", "adjacent", "begin", "there", "list"}


def next_in_line(question: Question, previous: Question) -> Question | None:
    """Its neighbour in time; None where more is asked, or of another matter."""
    named = question.parties or question.times or question.organisations or question.topics or question.names
    if previous.intent != "began" or len(previous.codes) != 1 or named or not question.asks("adjacent"):
        return None
    if not question.features <= _ASKS:
        return None
    side = question.features & {"later", "earlier"} or {"later"}
    told = tuple(replace(party, before="", after="") for party in previous.parties)
    features = frozenset({"who", "adjacent", "begin", *side})
    return with_parties(replace(question, intent="comparison", features=features), told)
