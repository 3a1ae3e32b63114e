"""Somebody else who is asked about by the office: "and the prime minister?", after who visited."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.offices import asks_for_office
from ..questions.question import Party, Question
from ..questions.questioning import CHANGES_NOTHING
from .pointing import with_parties

__all__ = ["another_office"]

_POPE = re.compile(r"\bpopes?\b")
_HOLY_SEE = "VA"


def another_office(question: Question, previous: Question) -> Question | None:
    """The question before, asked of who holds this office; after missions, of the state that the pope is head of."""
    says = question.features - CHANGES_NOTHING - {"about", "leader", "preside", "@subject", "@country"}
    if says or question.names or question.times or not asks_for_office(question):
        return None
    pope = _POPE.search(fold(question.english).folded)
    if previous.intent == "missions":
        own = (replace(Party.of(_HOLY_SEE), before="of"),)
        return with_parties(replace(previous, text=question.text, in_english=""), own) if pope else None
    if previous.intent != "visits":
        return None
    parties = question.parties or (() if pope else previous.parties)
    kept = previous.features & {"visit", "meet", "when", "where", "@subject", "@country"}
    features = kept | {"leader", "yes_no"} if kept.isdisjoint({"when", "where"}) else kept | {"leader"}
    did = "meet" if "meet" in kept else "visit"
    asked = replace(
        previous,
        text=question.text,
        in_english=f"{question.english.strip(' ?.!')} {did}",
        names=(),
        content=(*question.content, did),
        topics=(),
        features=features - {"@country"},
    )
    return with_parties(asked, parties)
