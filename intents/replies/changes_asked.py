"""Which of the changes of relations that a source tells a question asks about."""

import re
from collections.abc import Sequence

from knowledge.model import Fact

from ..questions.intent import Scope, sorted_by_date
from ..questions.question import Question
from .recognising import GIVEN_UP

__all__ = ["WITH", "asked_about", "changes_meant", "changes_told", "given_up"]

WITH = frozenset({"with", "to", "and", "avec", "between"})
"""Before the other side of relations."""
_FEATURES = (("severed", "end"), ("suspended", "end"), ("resumed", "resume"))
_UNTIL_WHEN = re.compile(r"\b(?:until|till|up to) when\b")
"""Asks of relations that were cut when that was over."""


def changes_meant(question: Question) -> set[str]:
    """The kinds of changes that are asked about."""
    if question.asks("recognition") and question.asks("end"):
        return {GIVEN_UP}  # "when did it stop recognising Kosovo?"
    meant = {change for change, feature in _FEATURES if question.asks(feature)}
    if question.asks("negation") and question.asks("how_long"):
        meant |= {"severed", "suspended"}  # "how long were there no relations?"
    if _UNTIL_WHEN.search(question.english.casefold()):
        meant |= {"resumed"}
    return meant


def changes_told(scope: Scope) -> Sequence[Fact]:
    """The changes with the country of the question, or with the one that the answer before was about; one that is told
    twice, only where it is said who did it."""
    question = scope.question
    changes = scope.of_kind("relations_changed")
    done = {(fact["change"], fact.object, fact.date) for fact in changes if fact["by"] and fact.date}
    once = [fact for fact in changes if fact["by"] or (fact["change"], fact.object, fact.date) not in done]
    if codes := {code for party in question.parties for code in party.codes}:
        return [fact for fact in once if fact.object in codes]
    if question.asks("who", "which_country", "list", "how_many"):
        return once
    said = {code for claim in scope.claims for fact in claim.facts for code in (fact.subject, fact.object)}
    others = said - {question.subject, None}
    return [fact for fact in once if others == {fact.object}] or once


def asked_about(question: Question, facts: Sequence[Fact], meant: set[str]) -> Sequence[Fact]:
    """Of the changes told those of the kinds meant, at the time of the question, the first or last if that is asked."""
    chosen = [fact for fact in facts if fact["change"] in meant]
    if question.times:
        chosen = [fact for fact in chosen if fact.date and question.times[0].span.touches(fact.date)]
    if question.asks("first", "last") and not question.asks("yes_no"):
        chosen = _edge(question, chosen)
    if question.asks("who") and not question.codes and any(party.before in WITH for party in question.own):
        chosen = [fact for fact in chosen if fact["by"] != question.subject] or chosen  # "who cut ties with us?"
    return chosen


def _edge(question: Question, chosen: list[Fact]) -> list[Fact]:
    """The first or the last of several changes; all of them where their dates do not tell."""
    dated = sorted_by_date(chosen)
    if len(dated) < len(chosen) or not dated:
        return chosen
    return dated[:1] if question.asks("first") else dated[-1:]


def given_up(question: Question, facts: Sequence[Fact], meant: set[str]) -> Sequence[Fact]:
    """The recognitions that were withdrawn, where an end is asked for that may be one of them: "when did Kenya drop
    Taiwan?"."""
    lasting = question.asks("how_long", "gap", "between") or not question.codes
    of_relations = question.asks("yes_no") and question.asks("relations")
    if "severed" not in meant or of_relations or (lasting and not question.asks("recognition")):
        return ()
    return [fact for fact in facts if fact["change"] == GIVEN_UP]
