"""Whether a question is one of everyday life: what its asker does, wants or owns ("how do i tie a tie", "my phone is
dead"), how anything is done ("how to stop a fight"), what happens today.

No source tells that, whichever of its words happen to be the same.
"""

import re

from ..typed.analysis import Analysis
from ..words.lexicon import FILLER

__all__ = ["EVERYDAY", "asks_of_everyday_life"]

EVERYDAY = "@everyday"
"""Asked of the asker's own doings or of how things are done, and of nobody by name."""

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
    r"|compare|count|prove|forget|forgot|expect|suppose|guess|add|include|mention|present|use|contact|reach)\b"
)
"""What is done with an article and with what it says."""
_LEAD = r"^(?:(?:so|and|but|ok|hey|hi|also) )*"
_THESE = "the|this|that|it|they|we|you|i|he|she|his|her|their|its|both|each|all|these|those|our|your|one"
_ASKERS = re.compile(rf"{_BEFORE}i(?:'m|'ve|'d|'ll)? (?!{_FINDING})[a-z]")
_HOW_TO = re.compile(rf"{_LEAD}how (?:not )?to (?!{_FINDING})[a-z]")
_HOW_THEY_DO = re.compile(rf"{_LEAD}how (?:do|does|can) (?:an? \w+|(?!(?:{_THESE})\b)\w+(?<!s)s) [a-z]")
""" "How do planes fly?", of all there are."""
_OWNED = re.compile(
    r"\bmy (?!(?:question|country|list|notes?|mistake|bad|point|guess|understanding|source)\b)[a-z]|\bmyself\b"
)
_NEEDED = re.compile(r"^(?:an?|some) (?:\w+ ?){1,2}$")
"""What is left of "i need a doctor", "give me some water"."""
_HOUR = re.compile(r"^(?:at |by )?what time (?!(?:did|was|were|ago|of|span|frame|period)\b)")
_IN_THE_CLUB = re.compile(
    r"\b(?:president|captain|leader|head|owner|coach|king|queen|boss) of (?:the|my|our|a|this|your) "
    r"(?:club|team|band|class|school|gang|guild|clan|server|channel|chat|world|universe|internet)\b"
)
_THE_FINAL = re.compile(r"\b(?:is|are) the (?:grand )?(?:semi ?)?finals?$")
_WHAT_IT_IS = re.compile(
    rf"{_LEAD}(?:what(?: is| 's|s) an?|define(?: an?)?|how much is an?) (?:country|nation|state|embassy|consulate"
    r"|ambassador|diplomat|high commission(?:er)?|mission|treaty|visit|dollar|euro|pound|ticket)(?: (?:in|worth)\b.*)?$"
)
"""A definition, or a price of today."""
_DO_IT = re.compile(
    r"^(?:please )?"
    r"(?:open|close|shut|stop|play|sing|turn|lock|clean|wash|cook|bake|wake|hug|kiss|dance|flip|roll|throw)"
    r" (?:the|an?|me|us|your|it|off|on|up|talking|playing|shouting)\b"
)
_PATTERNS = (_ASKERS, _HOW_TO, _HOW_THEY_DO, _OWNED, _HOUR, _IN_THE_CLUB, _THE_FINAL, _WHAT_IT_IS, _DO_IT)
_TALK = frozenset("help greeting thanks banter goodbye reset source_word @articles".split())


def asks_of_everyday_life(clause: Analysis) -> bool:
    if clause.countries or clause.organisations or clause.times or clause.references:
        return False
    if clause.found <= {FILLER} and _NEEDED.search(clause.said):
        return True
    return clause.found.isdisjoint(_TALK) and any(pattern.search(clause.said) for pattern in _PATTERNS)
