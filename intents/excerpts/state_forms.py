"""What kind of state a country was or became: "what was it until 1968?" is told by "was a British protectorate"."""

import re
from collections.abc import Sequence

from ..questions.state_forms import asks_state_form
from .pair import Ground, Pair

__all__ = ["GROUNDS"]

_FORM = (
    r"(?:protectorate|colony|dominion|mandate|monarchy|kingdom|republic|empire|dictatorship|territory|trusteeship|"
    r"democracy|federation|principality|dependency|province|possession|emirate|sultanate|duchy|state)"
)
_IS_ONE = re.compile(
    rf"\b(?P<how>was|were|became|become|becomes|becoming|remained|turned into|proclaimed|declared|as) (?:itself )?"
    rf"(?:(?:an?|the|part of the) )(?:[\w-]+ ){{0,4}}{_FORM}\b"
)
_UNTIL = re.compile(r"\b(?:before|until|till|up to|prior to) (?:\w+ )?(\d{4})\b")
_POINTS = frozenset({"it", "country", "nation"})


def _tells_state_form(pair: Pair) -> bool:
    """Whether the article's own country, and no other one, is said to be one before any else is named."""
    if not asks_state_form(pair.typed):
        return True
    told = _IS_ONE.search(pair.sentence.folded)
    if told is None:
        return False
    then = _UNTIL.search(pair.typed)
    if (
        then
        and told["how"].startswith(("becom", "becam"))
        and re.match(rf".{{0,40}}\b{then[1]}\b", pair.sentence.folded[told.end() :])
    ):
        return False  # what it became in that year it was not before
    words = pair.sentence.words[: pair.sentence.words_before(told.start())]
    lands = {code for at, codes in pair.sentence.named if at < len(words) for code in codes}
    own = pair.own_names | _POINTS
    return not own.isdisjoint(words) and lands <= {pair.fact.subject}


GROUNDS: Sequence[Ground] = (_tells_state_form,)
