"""How many of a people are in a country: "how many *Kenyans live* in Uganda", not how many were once sent there."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.question import Party
from .taking_apart import Sentence

__all__ = ["asks_who_lives", "tells_who_lives"]

_ARE_THERE = re.compile(
    r"\bhow many (?:\w+ )?(?P<people>\w+) (?P<verb>are|were|live|lives|living|lived|reside)\b"
    r"(?: there| now| today| still)? in\b"
)
_LIVE_THERE = re.compile(
    r"\b(?:li(?:ve|ves|ved|ving)|resid\w+|there (?:are|were|is|was)|(?:are|were) in|home (?:to|of)|hosts?|hosted"
    r"|shelter\w*|settled|communit\w+|diaspora|expatriates?|immigrants?|number(?:ed|s)?|population|serv\w+"
    r"|counts?|counted|of whom)\b"
)


def asks_who_lives(typed: str, peoples: Sequence[Party]) -> str:
    """The verb with which it is asked how many of one of the peoples there are; empty where that is not asked."""
    asked = _ARE_THERE.search(typed)
    of_a_people = asked and any(
        party.kind is MentionKind.DEMONYM and fold(party.english).folded.endswith(asked["people"]) for party in peoples
    )
    return asked["verb"] if asked and of_a_people else ""


def tells_who_lives(sentence: Sentence) -> bool:
    return _LIVE_THERE.search(sentence.folded) is not None
