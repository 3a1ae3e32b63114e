"""Which of the missions are meant: by whom, where, from where; and whether it is asked what became of them."""

import re
from collections.abc import Sequence

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.intent import Scope
from ..questions.narrowing import narrowed
from ..questions.question import Question
from .ends import Ends
from .wanted import ALTERNATIVE, in_city, places, right_place, stands_elsewhere, wanted_type

__all__ = ["asks_of_what_kind", "in_the_past", "meant"]

_COVERS = frozenset("cover covers covering handle handles serve serves".split())


def meant(scope: Scope, ends: Ends) -> list[Fact]:
    """The missions, also former ones, of the senders and hosts that are meant, in the place that is."""
    question = scope.question
    told = [fact for fact in scope.of_kind("mission") if ends.match(fact)]
    facts = narrowed(scope, in_city(scope, [fact for fact in told if right_place(scope, fact)]))
    if question.asks("organisation_word") and not question.asks("who", "country_word"):
        facts = [fact for fact in facts if fact.subject == "EU"]
    from_there = any(party.before == "from" for party in question.parties)
    if not facts and question.asks("who", "how") and question.parties and not from_there:
        facts = [fact for fact in told if fact["via"]]
    if question.asks("from_elsewhere"):
        run = [fact for fact in facts if fact["via"]]
        facts = run if run or not question.asks("yes_no") else facts
    if not facts and ends.senders and _asks_if_there(question):
        here = {code for party in places(question) for code in party.codes}
        facts = [
            fact for fact in told if fact["via"] and fact.object in here
        ]  # who covers it from elsewhere is not there
    if covered := {code for party in question.parties if party.before in _COVERS for code in party.codes}:
        facts = [fact for fact in facts if fact.object in covered]
    if ends.hosts and _asks_for_both(question, ends.hosts):
        senders = [{fact.subject for fact in facts if fact.object == host} for host in ends.hosts]
        facts = [fact for fact in facts if all(fact.subject in each for each in senders)]
    if question.asks("why", "begin", "begin_weak") or in_the_past(question, facts) or _of_two(question, ends):
        facts = [fact for fact in facts if not stands_elsewhere(question, fact)]
    return facts


def _asks_if_there(question: Question) -> bool:
    """ "Does New Zealand have an embassy in Havana?", "Kosovo in Cairo: embassy or consulate?"."""
    return (question.asks("yes_no") and wanted_type(question) == "embassy") or asks_of_what_kind(question)


def asks_of_what_kind(question: Question) -> bool:
    """ "Canada in Vientiane: an embassy, or just an office?"."""
    return (
        bool(question.parties)
        and question.asks("brief", "bare", "mission")
        and (
            not question.asks("yes_no", "when", "why", "who", "where")
            and _OR_WHAT.search(question.text.casefold()) is not None
        )
    )


_OR_WHAT = re.compile(r"\b(?:embassy|mission|consulate|high commission) or\b")


def _asks_for_both(question: Question, hosts: frozenset[str]) -> bool:
    """ "Which country has an embassy in Kenya and in Peru?": who has one in the one alone is no answer."""
    where = {each.before for each in (*question.parties, *question.own)}
    one_will_do = ALTERNATIVE.search(question.english.casefold())
    return question.asks("who", "which_country") and len(hosts) > 1 and where <= {"in", "and"} and not one_will_do


def _of_two(question: Question, ends: Ends) -> bool:
    """ "The US embassy": between two countries, whoever sends, and none that one of them hosts for a third."""
    capital = any(party.kind is MentionKind.CAPITAL for party in (*question.parties, *question.own))
    return ends.hosts is not None and ends.senders == ends.hosts and not capital


def in_the_past(question: Question, facts: Sequence[Fact]) -> bool:
    changed = any(fact["change"] for fact in facts)
    return question.asks("when", "end", "resume") or (changed and question.asks("begin", "begin_weak"))
