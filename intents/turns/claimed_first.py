"""A claim, and then what the article has: "our worksheet says Belgium began in 1961. Which date do you have?".

What is claimed may be wrong, or told by something that the article does not know ("on independence day"): it is left
aside, and what is asked is the date, or the city, of what it is about.
"""

from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question
from ..typed.what_it_has import WHAT_IT_HAS

__all__ = ["asked_of_claim"]

_STARTS = ("relations", "begin", "begin_weak")
_NO_RELATIONS = ("mission", "visit", "meet", "organisation_word", "end", "resume", "negation")
_MISSIONS = frozenset({"mission", "embassy", "high_commission", "consulate"})


def asked_of_claim(claim: Question, then: Question) -> Question | None:
    """What the second asks of the first, with the intent that knows; None where it is nothing of the kind."""
    asks = WHAT_IT_HAS.fullmatch(fold(then.english).folded.strip())
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
