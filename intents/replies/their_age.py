"""How old relations are, where the source gives no date of their beginning: "have existed for two hundred years"."""

import re

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.intent import Scope

__all__ = ["said_of_their_age"]

_RELATIONS = (
    r"(?<!trade )(?<!economic )(?<!commercial )(?<!cultural )(?<!military )(?<!defence )(?<!defense )(?<!business )"
    r"(?:relations|relationships?|ties|contacts|links)\b"
)
_SO_LONG = (
    r"(?:for|since|over|spanning)\b[^.;]{0,40}?\b"
    r"(?:years|decades|centur(?:y|ies)|generations|independence|bc|antiquity|times|\d{4}s?)\b"
)
_AGE = re.compile(
    rf"{_RELATIONS}[^.;]{{0,90}}?\b(?:(?:have|has) (?:existed|lasted|endured|been maintained)|exists?) "
    rf"[^.;]{{0,20}}?{_SO_LONG}"
    rf"|{_RELATIONS}[^.;]{{0,90}}?\b(?:dates?|dated|goes?|going|reach(?:es)?|stretch(?:es)?|traced) (?:as far )?back\b"
    rf"|\b(?:have|has)\b[^.;]{{0,20}}? (?:had|enjoyed|shared|maintained|kept) [^.;]{{0,50}}?{_RELATIONS} "
    rf"(?:with [^.;]{{3,30}} )?{_SO_LONG}"
    rf"|\bshare[sd]? [^.;]{{0,30}}?{_RELATIONS} {_SO_LONG}"
)
_NOT_THAT = re.compile(r"\b(?:no|not|never|without|war|wars|troubled|strained|tense|hostile|bad|poor|broken|severed)\b")
""" "Have had *no* relations since 1973", "*troubled* relations for years"."""


def said_of_their_age(scope: Scope, code: str) -> Fact | None:
    """The first sentence on the country that says for how long there have been relations with it."""
    statements = scope.of_kind("statement", object=code)
    return next((fact for fact in statements if _tells_age(fold(fact.quote.exact).folded)), None)


def _tells_age(folded: str) -> bool:
    told = _AGE.search(folded)
    return bool(told and not _NOT_THAT.search(told[0]))
