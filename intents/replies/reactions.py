"""What somebody did about what was told last: "what did Mexico do then?", "how did Serbia react?"."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from .beside_the_excerpt import excerpt_of, next_there

__all__ = ["reaction_there"]

_LATER = re.compile(r"\b(?:then|next|afterwards?|later|after)\b")
_THEY = re.compile(r"\bdid (?:they|it|we)\b")
_NEAR = 2
"""Sentences behind the one that was quoted."""
_AHEAD = re.compile(
    r"\W*(?:the )?$|^(?:on|in|at|by|since|after|before|during|from|as|two|three|when)\b.*, (?:the )?$"
    r"|^(?:on|in|by) [^,]{3,30} (?:the )?$"
)
"""What stands before the one who does it: nothing, or when it was."""
_DID = re.compile(
    r"\W+(?:(?:and (?:the )?\w+|also|then|later|soon|subsequently|immediately|had|was|were) )*"
    r"(?:\w+(?<!ne)ed|broke|took|withdrew|sent|cut|left|gave|began|went|met|held|made|put|told|said|paid|became|drew|kept|set"
    r"|shut|won|fought|sought|bought|built|brought|fell|lost|chose|swore)\b"
)


def reaction_there(scope: Scope, said: Sequence[Fact], statements: Sequence[Fact]) -> Answer:
    """The sentence that was quoted, if it tells what the country did, or the next one in the same place that does."""
    asked = fold(scope.question.text)
    doers = {code for each in scope.say.countries.exact(asked) for code in each.codes}
    if not doers:
        by_them = _THEY.search(asked.folded)
        return next_there(scope, said, statements) if by_them else Unknown(gap=Gap(GapKind.QUESTION, ""))
    quoted = {fact.quote for fact in said}
    at = max((at for at, fact in enumerate(statements) if fact.quote in quoted), default=len(statements))
    here = [] if _LATER.search(asked.folded) else statements[at : at + 1]
    behind = statements[at + 1 : at + 1 + _NEAR]
    place = [each for each in behind if each.provenance[0].locator == statements[at].provenance[0].locator]
    found = next((fact for fact in (*here, *place) if _does(scope, fact, doers)), None)
    if found is None:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    return Answered(claims=(Claim(excerpt_of(scope, found), (found,)),))


def _does(scope: Scope, fact: Fact, doers: set[str]) -> bool:
    """Whether one of them is who the sentence tells of first."""
    told = fold(fact.quote.exact)
    return any(
        doers & set(each.codes) and _AHEAD.match(told.folded[: each.start]) and _DID.match(told.folded, each.end)
        for each in scope.say.countries.exact(told)
    )
