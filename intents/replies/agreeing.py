"""Answers from several articles to one question: what they agree on is said once, the rest under each title."""

from collections.abc import Hashable, Sequence

from ..languages.sentences import Sentences
from ..questions.answer import Answer, Answered, Claim

__all__ = ["agreed"]


def agreed(answers: Sequence[Answer], say: Sentences) -> Answer:
    """One answer out of several; those that do not know are left out where one does."""
    known = [answer for answer in answers if isinstance(answer, Answered)]
    if len(known) < 2:  # noqa: PLR2004
        return known[0] if known else answers[0]
    alike: dict[Hashable, list[Claim]] = {}
    for claim in (claim for answer in known for claim in answer.claims):
        alike.setdefault(_content(claim), []).append(claim)
    said_once = all(len(several) == 1 for several in alike.values())
    return Answered(claims=tuple(_together(several, say, named=said_once) for several in alike.values()))


def _content(claim: Claim) -> Hashable:
    """What is claimed, from whichever side it is told."""
    return frozenset((fact.kind, frozenset({fact.subject, fact.object}), fact.date, fact.slots) for fact in claim.facts)


def _together(claims: Sequence[Claim], say: Sentences, *, named: bool) -> Claim:
    facts = tuple(dict.fromkeys(fact for claim in claims for fact in claim.facts))
    sentence = claims[0].sentence
    return Claim(say.according_to(facts[0].source.title, sentence) if named else sentence, facts)
