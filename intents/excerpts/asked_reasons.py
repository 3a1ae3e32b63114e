"""Whether a sentence tells why something was done, or what for; each is None where that is not asked."""

import re

from .leaning import takes_up
from .looked_for import FOR_WHAT
from .pair import Pair
from .reasons import came_for, gives_reason, is_not_so, is_reason_itself, says_what_for
from .small_words import DID

__all__ = ["aim", "cause", "for_what", "got_it_for", "why"]

_FOR = re.compile(r"\bfor (?!\d)")
_GOT_IT_FOR = re.compile(
    r"\bwhat (?:was|were|did|had|has|is|are) .*?\b(sentenced|jailed|imprisoned|convicted|arrested|detained|fined"
    r"|punished|praised|critici[sz]ed|blamed|thanked|awarded|honou?red|executed|condemned"
    r") for\b(?! (?:an?|the|its|his|her|their)\b)"
)
""" "What was she sentenced for?": not for how long."""
_STEM = 4
_DENIES = re.compile(r"\b(?:not|never|no|nor|refus\w+|declin\w+|fail\w+)\b|n['’]?t\b")
_COMES = re.compile(r"\b(?:come|came|comes|visit\w*|trip|travel\w*|went|go)\b")


def for_what(pair: Pair) -> bool | None:
    return bool(_FOR.search(pair.sentence.folded)) if FOR_WHAT.search(pair.typed) else None


def got_it_for(pair: Pair) -> bool | None:
    got = _GOT_IT_FOR.search(pair.typed)
    return bool(re.search(rf"\b{got[1][:_STEM]}\w*\b[^.;]*? for (?!\d|life\b)", pair.sentence.folded)) if got else None


def cause(pair: Pair) -> bool | None:
    if not pair.wanted.caused:
        return None
    return gives_reason(pair.sentence) or (bool(pair.wanted.terms) and takes_up(pair.sentence))


def why(pair: Pair) -> bool | None:
    question, wanted, sentence = pair.question, pair.wanted, pair.sentence
    if not question.asks("why") or pair.typed.startswith("where"):
        return None
    if is_not_so(sentence, [term.alike for term in wanted.terms]) and not _DENIES.search(pair.typed):
        return False
    done = wanted.done | {party.after for party in (*question.parties, *question.own) if party.before in DID}
    if is_reason_itself(sentence, frozenset().union(*(term.like for term in wanted.terms if term.word in done))):
        return False
    came = (question.asks("visit") or _COMES.search(pair.typed)) and came_for(sentence)
    return came or gives_reason(sentence, [term.like for term in wanted.terms])


def aim(pair: Pair) -> bool | None:
    return says_what_for(pair.sentence) if pair.wanted.aim else None
