"""Another entry of the list of references, behind one: "what is reference 13?", "and 24?"."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["next_reference"]

_NUMBER = re.compile(
    r"(?:(?:and|so|ok|okay|then|now|what about|how about|what is|what'?s|what does|in|tell me|show me|give me)\W+)*"
    r"(?:(?:number|no\.?|nr\.?|#) ?)?(?P<number>\d{1,3})(?: (?:then|please|pls|say|too))*\W*"
)
_IT = "(?:it|that|this)"
_MADE = "(?:published|written|wrote|printed|ran|dated|appear(?:ed)?|come out)"
_OF_IT = re.compile(
    rf"(?:(?:and|so|ok|okay|then)\W+)*(?:(?:when|what (?:year|date|day)|by whom)(?: (?:is|was|did) {_IT})?"
    rf"(?: {_MADE}| from)?(?: in| by)?|(?:who|(?:which|what) (?:news)?paper) (?:{_MADE} {_IT}|is {_IT} by)"
    rf"|what does {_IT} say)\W*"
)
"""Asked of the entry itself: "when was it published?"."""
_OF_ENTRIES = ("list", "how_many", "negation")


def next_reference(clause: Analysis, conversation: Conversation) -> Question | None:
    """The entry that a bare number means, where the last question was about such entries; else None."""
    previous = conversation.question
    if previous is None or previous.intent not in {"reference", "source"}:
        return None
    if previous.intent == "source" and (previous.parties or not previous.asks(*_OF_ENTRIES)):
        return None
    if previous.intent == "reference" and _OF_IT.fullmatch(fold(clause.text).folded):
        return replace(previous, text=clause.text, features=frozenset({"what", "@reference"}))
    number = _NUMBER.fullmatch(fold(clause.text).folded)
    if number is None:
        return None
    return replace(
        previous,
        intent="reference",
        text=clause.text,
        in_english=clause.in_english,
        references=(int(number["number"]),),
        topics=(),
        features=frozenset({"what", "@reference"}),
    )
