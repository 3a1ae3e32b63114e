"""What only says that the same is asked of another one: "Mexico same thing?", "same q for Canada", "ditto the UN"."""

from ..typed.analysis import Analysis, WordKind
from .asides import keeping
from .conversation import Conversation

__all__ = ["without_same"]

_LIKE = frozenset("same ditto likewise similarly repeat idem meme pareil pareillement".split())
_QUESTION = frozenset(
    "thing things story deal question questions q qs answer query info chose again but ask asked asking repeat know "
    "ditto likewise similarly idem".split()
)
_BESIDE = frozenset(
    "and n so ok okay then now or what how about with for in of on to 4 the a an one exact very just here there too "
    "also as well please pls plz thx thanks i we want would like wanna need can could you u me tell give do go hold "
    "holds apply applies does did is was it that true regarding concerning w et pour avec la le les de du des "
    ": , - – — ? . !".split()
)


def without_same(clause: Analysis, conversation: Conversation) -> Analysis:
    """The clause with nothing but whom it names; the same value where it says any more, or where it compares: behind a
    date "the same?" asks whether it is the same date."""
    previous = conversation.question
    said = {word.text for word in clause.words if word.kind in {WordKind.WORD, WordKind.SIGN}}
    like, rest = said & _LIKE, said - _LIKE
    named = [at for at, word in enumerate(clause.words) if word.kind in _NAMED]
    if previous is None or not like or not named or not rest <= _BESIDE | _QUESTION:
        return clause
    if previous.intent in _COMPARED and not said & _QUESTION and (said & _ASKS_WHETHER or not said & _FOR):
        return clause
    return keeping(clause, named)


_NAMED = frozenset({WordKind.COUNTRY, WordKind.ORGANISATION})
_COMPARED = frozenset({"began", "comparison", "by_date", "order", "listing"})
_ASKS_WHETHER = frozenset("is was are were does did it that there".split())
_FOR = frozenset("for with about pour avec 4".split())
