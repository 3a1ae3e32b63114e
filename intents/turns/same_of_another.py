"""What was asked of one country by itself, asked of another one that has an article of its own."""

from dataclasses import replace

from ..questions.question import Party, Question
from ..questions.questioning import mentioned
from ..typed.analysis import Analysis

__all__ = ["as_of"]


def as_of(subject: str, clause: Analysis, previous: Question) -> Question:
    """The question before with this country in the place of the one that it was asked of."""
    named = next((party for party in mentioned(clause) if party.codes == (subject,)), Party.of(subject))
    english = previous.english
    for each in previous.own:
        english = english.replace(each.english, named.english) if each.english and named.english else english
    own = tuple(replace(named, before=party.before, after=party.after) for party in previous.own)
    others = [party for party in mentioned(clause) if party.codes != (subject,)]
    parties = tuple(
        replace(party, before=old.before, after=old.after) for party, old in zip(others, previous.parties, strict=False)
    )
    return replace(
        previous,
        text=clause.text,
        in_english=english,
        subject=subject,
        also=(),
        own=own or (replace(named, before="", after=""),),
        parties=parties,
        excluded=(),
    )
