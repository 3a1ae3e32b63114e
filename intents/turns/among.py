"""What is asked of the few that were spoken of: "which of those three is the oldest?", "do both have one here?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..questions.question import Party, Question, Side
from ..questions.questioning import question_of
from ..typed.analysis import Analysis
from ..typed.ranks import NUMBERS
from .asides import keeping
from .conversation import Conversation
from .pointing import of_recognitions, with_parties, with_what_it_has

__all__ = ["asked_among"]

_MOST = 12
"""Of more, each could not be told of."""
_NUMBER = rf"(?P<number>{'|'.join(NUMBERS)})"
_OF_THEM = re.compile(
    rf"\b(?:ones? )?(?:of|from|out of|among|amongst|between) (?:(?:them|these|those|the) {_NUMBER}|them|these|those)\b"
    r"|\bthey all\b|\ball of (?:them|these|those)\b"
    r"|\b(?P<both>both|either|each)\b(?: of (?:them|these|those))?"
    r"|(?<=^which) (?P<one>one )?(?=(?:has|have|had)\b)"
)
"""What stands for the few, without a which or who in front of it."""
_ASKED = frozenset({"mission", "first", "last", "earlier", "later", "begin", "relations", "gap"})
"""What may be told of each."""


def asked_among(clause: Analysis, side: Side, conversation: Conversation) -> tuple[Analysis, Question] | None:
    """The clause without the words that stand for the few, and what is asked of them; None where it asks nothing of
    them, or names others."""
    previous = conversation.question
    if previous is None or previous.intent == "visits":
        return None
    said = _OF_THEM.search(clause.said)
    few = _few(said, conversation) if said else ()
    if not said or not few:
        return None
    begins = len(clause.said[: said.start()].split())
    words = range(begins, begins + len(said[0].split()))
    rest = keeping(clause, [at for at in range(len(clause.words)) if at not in words], in_part=True)
    asked = question_of(rest, side)
    if asked.parties or asked.organisations:
        return None
    asked = of_recognitions(asked, previous)
    asked = with_what_it_has(rest, replace(asked, features=asked.features | {"there"}), previous)
    if asked.features.isdisjoint(_ASKED):
        return None
    placed = clause.words[begins - 1].text if begins else ""
    before, after = (placed, "") if placed in _PLACING else ("", "have" if asked.asks("mission") else "")
    parties = tuple(replace(Party.of(code), before=before, after=after) for code in few)
    return rest, with_parties(asked, parties)


_PLACING = frozenset({"in", "to", "at", "with"})


_GAP = re.compile(r"\b(?:how long|how many years|how far|apart|gap)\b")


def _few(said: re.Match[str], conversation: Conversation) -> Sequence[str]:
    """Whom the words stand for; empty where that is not clear."""
    told = conversation.told_at_once
    recent = tuple(party.codes[0] for party in conversation.recent[::-1])
    ranked = conversation.question is not None and conversation.question.intent == "order"
    if ranked and not told and _GAP.search(said.string):
        return ()  # the first and the last, which were told one after the other
    count = (
        NUMBERS[said["number"]]
        if said["number"]
        else 0
        if said[0].startswith(("one", "of", "from", "they all", "all"))
        else 2
    )
    if count:
        return next((group for group in (told, conversation.listed, recent[-count:]) if len(group) == count), ())
    group = told or recent
    return group if 1 < len(group) <= _MOST else ()
