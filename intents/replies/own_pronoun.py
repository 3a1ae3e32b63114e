"""Whom "it" stands for where nothing was spoken of yet: the article's own country, as if the question named it."""

import re
from dataclasses import replace

from knowledge.names.countries import MentionKind

from ..questions.intent import Scope
from ..questions.question import Party, Question

__all__ = ["naming_the_own"]

_AUXILIARY = r"did|does|do|has|had|have|is|was|were|will|can|could|would|should|must|may"
_OF_NOBODY = (
    r"been|since|that|ago|before|until|till|when|who|why|true|said|possible|take|takes|took|happen(?:ed|s)?|mean"
)
""" "How long had *it* been since they met?": no country's "it"."""
_IT = re.compile(
    rf"\b(?!(?:is|was) it [a-z]+ (?:to|that)\b)(?P<before>{_AUXILIARY}) (?P<it>it)\b(?! (?:{_OF_NOBODY})\b)"
    r"(?: (?P<after>[a-z]+))?"
    r"|\b(?P<verb>[a-z]+) (?P<at_last>it)(?= (?:first|last|most|today|now|then|yet)\b|\W*$)"
    rf"|\b(?P<gives>(?<=who )[a-z]+|giv(?:e|es|ing)|gave|lends?|lent|sen(?:ds?|t)"
    rf"|sells?|sold|pa(?:ys?|id)|owe[sd]?) (?P<to>it)(?= (?!{_AUXILIARY})[a-z])"
    r"|\b(?P<whose>its)(?= [a-z])",
    re.IGNORECASE,
)
""" "Which wars did *it* fight?", "who attacked *it*?", "who gives *it* aid?", "how many of *its* people …?"."""
_SOMETHING_ELSE = re.compile(r"\b(?:the|an?|this|that|these|those|and|or)\b|(?<!^)\b[A-ZÀ-Þ]", re.MULTILINE)
"""Before an "it" that may stand for what is named there."""


def naming_the_own(scope: Scope) -> Question:
    """ "Which wars did it fight?", asked first of all: the wars that *Chad* fought, and not any war that is told of;
    the same question where "it" may be something else."""
    question = scope.question
    english = question.english
    it = None if question.own or question.names or scope.claims else _IT.search(english)
    if it is None:
        return question
    at = next(it.span(group) for group in ("it", "at_last", "to", "whose") if it[group])
    theirs = it["whose"] and (question.parties or question.asks("who", "which_country"))  # "who recalled its envoy?"
    if theirs or _SOMETHING_ELSE.search(english[: at[0]]):
        return question
    name = scope.say.name(question.subject)
    own = Party(
        codes=(question.subject,),
        kind=MentionKind.NAME,
        text=name,
        before=(it["before"] or it["verb"] or it["gives"] or "of").casefold(),
        after="'s" if it["whose"] else (it["after"] or "").casefold(),
    )
    spelt = f"{name}'s" if it["whose"] else name
    named = english[: at[0]] + spelt + english[at[1] :]
    return replace(question, own=(own,), in_english=named, features=question.features | {"@subject"})
