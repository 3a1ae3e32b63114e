"""Whether a question is about whoever asks it: what they do, want or own ("how do i tie a tie", "my phone is dead").

No source tells that, whichever of its words happen to be the same.
"""

import re

from .analysis import Analysis

__all__ = ["OF_THE_ASKER", "asks_of_the_asker"]

OF_THE_ASKER = "@of_the_asker"
"""Asked of the asker's own doings, and of nobody by name."""

_BEFORE = (
    r"(?:^|\b(?:do|does|did|can|could|should|shall|must|may|might|would|will|am|was|if|when|while|that|and|but|because"
    r"|so|then|where|what|why|how|whenever) |, ?)"
)
"""Before an "i" that is somebody, and no number ("Leopold I")."""
_FINDING = (
    r"(?:(?:even|also|just|really|actually|please|not|ever|best|now) )?"
    r"(?:ask|know|read|find|cite|quote|reference|trust|say|said|told|tell|see|saw|look|check|verify|confirm|learn|hear"
    r"|heard|mean|meant|think|thought|believe|believed|remember|understand|understood|wonder|search|call|spell|pronounce"
    r"|describe|explain|refer|assume|conclude|get to know|get (?:this|that|it|one|them)|right|correct|wrong|asked|talk"
    r"|compare|count|prove|forget|forgot|expect|suppose|guess|add|include|write|mention|present)\b"
)
"""What is done with an article and with what it says."""
_DOES = re.compile(rf"{_BEFORE}i(?:'m|'ve|'d|'ll)? (?!{_FINDING})[a-z]")
_OWNS = re.compile(r"\bmy (?!(?:question|country|list|notes?|mistake|bad|point|guess|understanding|source)\b)[a-z]|\bmyself\b")
_NEEDS = re.compile(r"^(?:an?|some) (?:\w+ ?){1,2}$")
"""What is left of "i need a doctor", "give me some water"."""
_HOUR = re.compile(r"^(?:at |by )?what time (?!did\b|was\b|were\b|ago\b|of\b|span\b|frame\b|period\b)")


def asks_of_the_asker(clause: Analysis) -> bool:
    if clause.countries or clause.organisations or clause.times or clause.references:
        return False
    said = clause.said
    return any(pattern.search(said) for pattern in (_DOES, _OWNS, _NEEDS, _HOUR))
