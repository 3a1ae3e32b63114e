"""Sentences on the country in a body where no membership is told plainly: "It applied to join the WTO"."""

import re
from collections.abc import Iterator

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.intent import Scope

__all__ = ["first_named", "only_applies", "spoken_of"]

_IN_IT = re.compile(
    r"\b(?:members?|membership|join\w*|admi(?:t|ss)\w*|appl(?:y|ied|ies|ication)|candida\w+|acce(?:ss|de)\w*|enter\w*|belong\w*"
    r"|left|leave|withdr[ae]w\w*|suspen\w+|expel\w*|lapsed|returned|readmitted|observer|sat|seat|elected)\b"
)
_RIGHT_BEFORE = re.compile(rf"{_IN_IT.pattern}(?: \w+){{0,2}} $")
""" "… was admitted to the United Nations": beside another country too, it is the body that was joined."""
_OURS = re.compile(r"(?:(?:in|on|since|after|by) [^,;]{3,40}, )?(?:it|its|the country)\b")


def spoken_of(scope: Scope, body: str) -> Iterator[Fact]:
    """Those whose subject is the country, or which name no other one; where it is asked when, with a year."""
    if scope.question.asks("preside", "leave", "why"):
        return
    known, own = scope.say.organisations, fold(scope.say.name(scope.question.subject)).folded
    for fact in scope.of_kind("statement"):
        told = fold(fact.quote.exact)
        if fact.object or not _IN_IT.search(told.folded) or _TO_COME.search(told.folded):
            continue
        places = [each.start for each in known.find(told) if each.id == body]
        if not places:
            continue
        if scope.question.asks("when") and not _YEAR.search(told.folded):
            continue
        alone = fact.about <= {scope.question.subject} and scope.question.subject in fact.about
        joined = told.folded.startswith(f"{own} ") and any(_RIGHT_BEFORE.search(told.folded[:at]) for at in places)
        if alone or joined or _OURS.match(told.folded):
            yield fact


def only_applies(scope: Scope, fact: Fact, body: str) -> bool:
    """ "… and applied to join the WTO in 1998": which does not say when it joined, where that is asked."""
    if not scope.question.asks("when") or _APPLIED.search(f"{fold(scope.question.english).folded} "):
        return False
    told = fold(fact.quote.exact)
    places = [each.start for each in scope.say.organisations.find(told) if each.id == body]
    return bool(places) and all(_APPLIED_TO.search(told.folded[:at]) for at in places)


_APPLIED = re.compile(
    r"\b(?:appl(?:y|ied|ies|ying)|applications?|candida\w+|negotiat\w+|bids?|requests?|requested|talks|sought|seeks?"
    r"|wants?|wanted)\b"
)
_APPLIED_TO = re.compile(rf"{_APPLIED.pattern}(?: \w+){{0,3}} $")
_TO_COME = re.compile(r"\b(?:may(?! \d)|might|could|will|would|should)\b")
_YEAR = re.compile(r"\b\d{4}\b")


def first_named(scope: Scope, body: str) -> Fact | None:
    """The first sentence that names it, with the country: "Parts of Kenya lie under the Lake Authority, a body …"."""
    known, own = scope.say.organisations, scope.question.subject
    said = (fact for fact in scope.of_kind("statement") if own in fact.about)
    return next((fact for fact in said if any(each.id == body for each in known.find(fold(fact.quote.exact)))), None)
