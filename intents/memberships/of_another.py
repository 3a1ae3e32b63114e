"""Whether a question with bodies in it is about something else than what the country is in them."""

import re

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.intent import Scope
from ..questions.question import Question
from .roles import sorts

__all__ = ["founded_by_others", "is_of_another"]


def is_of_another(scope: Scope) -> bool:
    """Whether it asks for a person, for what a body did in the country, or for those that are at work there."""
    question = scope.question
    if question.organisations:
        return any(party.before in _INTO for party in question.own) or _is_asked_of_it(scope) or _is_a_person(question)
    at_work = question.asks("operate") and not any(party.after in _ACTIVE | _SITS for party in question.own)
    return at_work or _is_a_person(question)


_INTO = frozenset({"in", "to", "into", "inside", "within"})
""" "Since when is the UN *in* Rwanda": it is the body that is there."""
_ACTIVE = frozenset({"active", "particularly", "especially", "most", "very", "actively"})

_SITS = frozenset({"sit", "sits", "sat", "serve", "serves", "served"})


def _is_a_person(question: Question) -> bool:
    """ "Which Peruvian helped to found it?": that the country is in it does not tell who."""
    people = any(party.kind is MentionKind.DEMONYM and party.before in _WHICH for party in question.own)
    return people and _ASKS_A_PERSON.search(question.english.casefold()) is not None


_WHICH = frozenset({"which", "what"})
_ASKS_A_PERSON = re.compile(
    r"\b(?:which|what) [^\W\d_]+ (?:helped|founded|(?:co-?|jointly )founded|chaired|headed|led|presided|served|sat"
    r"|spoke|represented|became|was|is|has|had)\b"
)


def _is_asked_of_it(scope: Scope) -> bool:
    """ "Did the UN?", "what did the UN do?" ask what the body did."""
    typed = fold(scope.question.english)
    return not scope.question.own and any(
        _DID_IT.match(typed.folded[: each.start])
        and (not typed.folded[each.end :].strip(" ?!.") or _DOES_IT.fullmatch(typed.folded[each.end :]))
        for each in scope.say.organisations.find(typed)
    )


_DID_IT = re.compile(
    r"(?:(?:and|so|but|or|what about|what|how|did) )*(?:did|does|do|has|have|had|will|would|can|could) (?:the )?$"
)


_DOES_IT = re.compile(
    r" (?:ever |actually )?(?:do|say|think|want|decide|help|react)(?: about (?:it|this|that))?[ ?!.]*"
)


def founded_by_others(question: Question) -> bool:
    """Whether bodies that were founded are asked for, and not those that the country itself has founded."""
    if not question.asks("begin_weak") or question.asks("member", "when"):
        return False
    itself = any(party.before in {"has", "did", "had", "by", ""} for party in question.own)
    return not itself or "founding" not in sorts(question)
