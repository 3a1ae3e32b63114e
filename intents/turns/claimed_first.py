"""A claim, and then what the article has: "our worksheet says Belgium began in 1961. Which date do you have?".

What is claimed may be wrong, or told by something that the article does not know ("on independence day"): it is left
aside, and what is asked is the date, or the city, of what it is about.
"""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question

__all__ = ["asked_of_claim", "asks_what_it_has"]

_ASKS = re.compile(
    r"(?:(?:so|and|but|then|well|ok) )*(?:(?P<when>(?:what|which) (?:exact )?(?:date|year|day|start date)|when)"
    r"|(?P<where>(?:what|which) (?:city|town|place|location)|where))"
    r" (?:(?:does|do|did|is|has|have|would) )?(?:(?:the|ur|your|this|that|our|it|its) )?"
    r"(?:(?:article|source|text|page|wiki\w*|table|entry|document|bot|you|u|one|it|there) )?"
    r"(?:(?:actually|really|itself) )?"
    r"(?:have|has|had|got|give|gives|given|say|says|show|shows|list|lists|listed|state|states|put|puts|in)\b"
    r"(?: (?:got|(?:for|on|as) (?:it|that|this|them)|it|that|this|down|instead|then|there|here|please|pls"
    r"|(?:in )?(?:the|ur|your) (?:article|source|text|page|table)))*\W*"
)
_STARTS = ("relations", "begin", "begin_weak")
_NO_RELATIONS = ("mission", "visit", "meet", "organisation_word", "end", "resume", "negation")
_MISSIONS = frozenset({"mission", "embassy", "high_commission", "consulate"})


def asks_what_it_has(folded: str) -> bool:
    """ "Which date do you have for that?"."""
    return bool(_ASKS.fullmatch(folded.strip()))


def asked_of_claim(claim: Question, then: Question) -> Question | None:
    """What the second asks of the first, with the intent that knows; None where it is nothing of the kind."""
    asks = _ASKS.fullmatch(fold(then.english).folded.strip())
    own = then.parties or then.own or then.names or then.times or then.organisations
    if asks is None or own or len(claim.parties) != 1:
        return None
    plain = replace(claim, text=then.text, in_english=then.in_english, times=(), names=(), content=(), topics=())
    if asks["where"] and claim.asks("mission"):
        features = (claim.features & _MISSIONS) | {"where", "mission", "@country"}
        return replace(plain, intent="missions", features=features | (claim.features & {"@subject"}))
    if asks["when"] and claim.asks(*_STARTS) and not claim.asks(*_NO_RELATIONS):
        return replace(plain, intent="began", features=frozenset({"when", "begin", "@country"}))
    return None
