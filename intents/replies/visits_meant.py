"""Which visits a question means: who came to whom, where and when; a visitor is not the one visited."""

import re

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..mentions.cities import same_city
from ..mentions.time_bounds import within_times
from ..questions.intent import Scope
from ..questions.question import Party, Question

__all__ = ["concerns", "elsewhere", "has_people", "only_went_there", "then_and_there"]

_WHO_VISITED = re.compile(r"\bwho (?:has |have |had )?(?:ever |first |last )?visit(?:ed|s) (?:\w+ )?(\w+)\b")
""" "Who visited Sarkozy?": whom they went to see."""


def concerns(scope: Scope, fact: Fact) -> bool:
    """Every name and country of the question has to be the fact's own; a visitor is not the one visited."""
    question = scope.question
    met = bool(fact["met"])
    if (question.asks("visit") and met) or (question.asks("meet") and not question.asks("visit") and not met):
        return False
    people = fold(f"{fact['person']} {fact['met']} {fact['place']}").folded.split()
    if any(name not in people for name in question.names):
        return False
    if not met and (host := _WHO_VISITED.search(fold(question.english).folded)) and host[1] in question.names:
        return host[1] in fold(fact["place"]).folded.split()
    concerned = [
        party for party in question.parties if party.before not in {"in", "at"} or not has_people(question, fact)
    ]
    if any(not fact.about & set(party.codes) for party in concerned):
        return False
    return met or not _swapped(scope, fact)


def has_people(question: Question, fact: Fact) -> bool:
    """Whether those who are named were there, and nobody else is named."""
    people = fold(f"{fact['person']} {fact['met']}").folded.split()
    return bool(question.names) and set(question.names) <= set(people)


def then_and_there(scope: Scope, fact: Fact) -> bool:
    """Whether it was at the times and in the places of the question."""
    question = scope.question
    if question.times and not (fact.date and within_times(question.times, fact.date)):
        return False
    place = fold(fact["place"])
    lands = {each.codes for each in scope.say.countries.exact(place)}
    if not fact["place"] and not fact["met"]:
        lands = {(question.subject,)}  # "visited the country"
    placed = (party for party in (*question.parties, *question.own) if party.before in {"in", "at"})
    return all(
        fold(party.text).folded in place.folded or (party.kind is MentionKind.NAME and party.codes in lands)
        for party in placed
    )


def elsewhere(scope: Scope, fact: Fact) -> bool:
    """Whether another city of the country is asked about than the one that was visited."""
    cities = [each for each in scope.say.countries.exact(fold(fact["place"])) if each.kind is MentionKind.CAPITAL]
    asked = (party for party in (*scope.question.parties, *scope.question.own) if party.kind is MentionKind.CAPITAL)
    return any(
        each.codes == party.codes and not same_city(party.text, fact["place"]) for each in cities for party in asked
    )


def _swapped(scope: Scope, fact: Fact) -> bool:
    """ "Who did Rwanda visit?", "who visited France?": here the country stands on the other side.

    The place tells which side was visited, else it is the article's country.
    """
    question = scope.question
    hosts = [
        party
        for party in (*question.parties, *question.own)
        if party.before in {"visit", "visited", "to", "in", "visiting", "toured"}
    ]
    guests = [
        party
        for party in (*question.parties, *question.own)
        if party.before == "from"
        or (party.after in {"visit", "visited", "come", "travel", "go"} and not _is_of_a_visit(question, party))
        or _is_guest(question, party)
    ]
    place = {code for each in scope.say.countries.exact(fold(fact["place"])) for code in each.codes}
    visited = place or {question.subject}
    known = {fact.subject, fact.object}  # who goes where neither of them is at home is not told
    return any(visited.isdisjoint(party.codes) for party in hosts) or any(
        visited.issuperset(party.codes) or (fact.object is not None and known.isdisjoint(party.codes))
        for party in guests
    )


def _is_of_a_visit(question: Question, party: Party) -> bool:
    """ "The Moscow visit": of somebody to Moscow, or from there."""
    if party.kind is MentionKind.DEMONYM:
        return False
    place = re.escape(fold(party.english).folded)
    return bool(
        re.search(rf"\b(?:the|that|this|his|her|their|last|first) {place} visit\b", fold(question.english).folded)
    )


def only_went_there(scope: Scope) -> bool:
    """ "Who came from Mexico?", where the source tells only who went there."""
    came = [party for party in scope.question.parties if party.before == "from"]
    visits = [
        fact for fact in scope.of_kind("visit") for party in came if fact.about & set(party.codes) and not fact["met"]
    ]
    return bool(visits) and all(_swapped(scope, fact) for fact in visits)


def _is_guest(question: Question, party: Party) -> bool:
    """ "The Nepalese king visited", "Nepal's foreign minister came": whose somebody is, he does not visit."""
    whose = re.escape(fold(party.english).folded.removesuffix("'s"))
    return bool(
        re.search(
            rf"\b{whose}(?:'s)? (?:\w+ ){{1,2}}"
            rf"(?:visit|visited|come|came|travel|travelled|go|went|fly|flew|arrive|arrived)\b",
            fold(question.english).folded,
        )
    )
