"""Who else did what was told last: "which other governments did the same?", where a sentence names them together."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.question import Question
from ..typed.analysis import Analysis
from .conversation import Conversation

__all__ = ["ALONGSIDE", "asks_who_did_too"]

ALONGSIDE = "@alongside"
"""Asked who did with the country what was told last."""
_OTHERS = r"(?:countries|states|governments|nations|ones|arab states|members)"
_DID = r"(?:did|do|had done|have done) (?:(?:exactly |just )?the same(?: thing)?|so|likewise|that|it)"
_WITH = r"(?: (?:too|as well|also|with (?:it|them|us)|together with (?:it|them|us)|alongside (?:it|them|us)|besides))?"
_WHO_TOO = re.compile(
    r"(?:(?:and|so|but|ok|n)\W+)*(?:"
    rf"(?:which|what) (?:other |else )?{_OTHERS} (?:also )?{_DID}{_WITH}"
    rf"|who (?:else )?(?:also )?{_DID}{_WITH}|who else did"
    rf"|did (?:any(?:one|body)?|any others?|others?|any other {_OTHERS}|other {_OTHERS}) (?:else )?(?:also )?"
    rf"(?:do )?(?:the same|so|it|that|likewise){_WITH}"
    r"|who (?:joined|followed) (?:it|them|us)(?: in (?:that|this|it))?"
    r")\W*"
)
_TOLD = frozenset({"relations_changed", "mission", "sanction"})


def asks_who_did_too(clause: Analysis, conversation: Conversation) -> Question | None:
    """The question before with who else did so, behind what became of relations or of a mission."""
    previous = conversation.question
    told = {fact.kind for claim in conversation.claims for fact in claim.facts}
    if previous is None or not told or not told <= _TOLD or not _WHO_TOO.fullmatch(fold(clause.text).folded):
        return None
    return replace(previous, text=clause.text, in_english=clause.in_english, features=frozenset({"who", ALONGSIDE}))
