"""Changes of relations that a noun tells, that something else brought about, or that stand behind another clause."""

import re

from ..text.grammar import ACTOR, ADVERBS, HAVE, RELATIONS
from ..text.skeleton import DATE, LAND
from .change_words import ANY, ANY_ING, ANY_NOUN, ANY_TO, OWN, SIDES, WITH

__all__ = ["BROUGHT_ABOUT"]

_TO_LEVEL = r"(?: to (?:the )?[a-z ]{3,30}(?<= )level)?"
_ANOTHER_CLAUSE = (
    r"(?:\b(?:wh|that\b|as\b|after\b|because\b|if\b|before\b|until\b)"
    r"|<[NDSR]\d+> (?:was|were|is|had|has|[a-z]+ed)\b)"
)
"""Whatever stands behind it may be told of somebody else."""
_HAD = r"(?:had|maintained|kept(?: up)?|enjoyed|entertained)"
_UNTIL_THEN = rf"(?: \([^()]*\))?(?: from {DATE})? (?:until|till|to) (?P<date>{DATE}),? when"
BROUGHT_ABOUT = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?:led|prompted|caused|forced|drove|brought|induced|moved) (?P<a>{ACTOR}) to {ADVERBS}(?:{ANY_TO}) "
            rf"{OWN}{RELATIONS}{WITH}"
        ),
        (
            r"\b(?:[Aa]fter|[Ff]ollowing|[Ww]ith|[Ss]ince|[Uu]ntil|[Uu]pon|led to|leading to|result(?:ed|ing) in"
            rf"|brought(?: about)?|culminat(?:ed|ing) in|ended in) (?:the|an?) (?:(?:full|formal|official) )?"
            rf"(?:{ANY_NOUN}) of {RELATIONS}{SIDES}{_TO_LEVEL}(?=,? (?:in|on) {DATE})"
        ),
        (
            rf"(?P<a>{ACTOR}) {HAVE}(?:issued|signed|adopted|passed) (?:an? |the )?(?:[a-z]+ )?"
            rf"(?:order|decree|law|decision) (?:{ANY_ING}) {OWN}{RELATIONS}{WITH}"
        ),
        (
            rf"(?:^|(?<=>, ))(?P<a>{LAND}) (?:then |also )?[a-z]+ed (?:(?!{_ANOTHER_CLAUSE})[^.;,]){{3,100}}?"
            rf" and {ADVERBS}(?:{ANY}) {OWN}{RELATIONS} with (?P<b>{ACTOR})"
        ),
        (
            rf"(?P<a>{LAND}) {HAVE}{_HAD} {RELATIONS} with (?P<b>{LAND}){_UNTIL_THEN} it "
            rf"{ADVERBS}(?:{ANY}) (?:them|{OWN}{RELATIONS}(?! with))"
        ),
        (
            rf"(?P<a2>{LAND}) (?:and (?P<b2>{LAND}) {HAVE}{_HAD} {RELATIONS}"
            rf"|{HAVE}{_HAD} {RELATIONS} with (?P<b3>{LAND})){_UNTIL_THEN} "
            rf"(?:they|these|{RELATIONS}) were {ADVERBS}(?:{ANY})\b"
        ),
        (
            rf"^{RELATIONS}{SIDES} (?:were|was) never [a-z]+(?: off)?,? but (?:they )?(?:were|was) {ADVERBS}(?:{ANY})\b"
            rf"(?: by (?P<by>{ACTOR}))?"
        ),
        rf"{RELATIONS}\b[^.;]{{0,120}}? (?P<a>{LAND}) {HAVE}(?:{ANY}) (?:those|the ones) with (?P<b>{ACTOR})",
    )
)
