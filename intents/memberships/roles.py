"""What a country is in a body, and whether that is what is asked: a member, an observer, a founder."""

import re

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Claim
from ..questions.intent import Scope
from ..questions.question import Question

__all__ = ["GONE", "NEAR_BY", "NO_MEMBER", "OFFICES", "ONCE", "TODAY", "as_asked", "claim_of", "sorts"]

NO_MEMBER = frozenset({"withdrawn", "expelled", "suspended", "not a member", "former member", "president", "host"})
OFFICES = frozenset({"president", "host"})
"""Held by a member, and no answer to when it joined."""
GONE = frozenset({"withdrawn", "expelled", "suspended", "not a member"})
ONCE = re.compile(r"\b(?:was|were|ever|once|formerly|did|had|been|used to)\b")
TODAY = re.compile(r"^\W*(?:is|are|isn[’']t)\b|\b(?:now|currently|today|still)\b")
NEAR_BY = frozenset({"observer", "partner"})
"""Who takes part without being a member."""
_WANTS_OUT = re.compile(
    r"\b(?:announc|decid|plann?|intend|threaten|vow|declar)\w*\b[^.;]{0,60}? (?:would|will|to) "
    r"(?:again )?(?:leave|withdraw|quit|pull out)\b|\bnotice of withdrawal\b"
)
_SORTS = re.compile(r"\b(full|found(?:ing|ers?|ed)?|associate|observer|non-permanent|permanent)\b")


def sorts(question: Question) -> list[str]:
    """The kinds of membership that a question names, as roles begin: "founding", "observer"."""
    named = _SORTS.findall(fold(question.english).folded)
    return ["founding" if each.startswith("found") else each for each in named]


def claim_of(scope: Scope, fact: Fact) -> Claim:
    if scope.question.asks("who") and fact["role"] == "president":
        return scope.quoted(fact)  # where it may say whose minister it was
    if not scope.question.asks("yes_no") or scope.question.asks("negation"):
        return scope.claim(fact)  # a yes to "is it not a member?" could be taken either way
    if fact["role"].startswith(("president", "non-permanent")) and TODAY.search(scope.question.english.casefold()):
        return scope.claim(fact)  # who presided or had a seat once need not today
    if _WANTS_OUT.search(fact.quote.exact):
        return scope.quoted(fact)  # whether it has left since, nothing tells
    agrees = as_asked(fact["role"], scope.question)
    return scope.claim(fact) if agrees is None else scope.yes(fact) if agrees else scope.no(fact)


def as_asked(role: str, question: Question) -> bool | None:
    """Whether a country in this role is what is asked: a member, an observer; None where neither follows."""
    if role in {*GONE, "host", "former member"}:
        once = ONCE.search(question.english.casefold())
        return False if role == "not a member" else True if role == "former member" and once else None
    asked = sorts(question)
    if len(asked) > 1:
        return None  # "a full member or an observer?"
    sort = asked[0] if asked else ""
    if role in {"member", "founding member"}:
        return {"founding": True if role == "founding member" else None, "observer": False}.get(
            sort, sort in {"", "full"} or None
        )
    if sort and sort != "full":
        return role.startswith(sort) or (False if sort == "permanent" else None)
    if role == "associate member":
        return False if sort == "full" else None
    return role not in NEAR_BY or not question.asks("member")
