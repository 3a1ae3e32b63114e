"""Words that change nothing about a question in one place, and say something in another."""

from collections.abc import Sequence

from ..words.lexicon import FILLER, Meaning

__all__ = ["in_their_place"]

_BEFORE_A_NAME = frozenset("independent sovereign become becomes became becoming".split())
"""Filler only before what they speak of: "independent Rwanda", but "the day it became independent"."""
_KIND_OF = frozenset({"kind", "kinds", "sort", "type"})
_DOCUMENTS = frozenset("document text paper papers report essay book test project".split())
"""Filler as what the asker reads or writes, but not in "what kind of document was signed"."""
_WHOSE_SON = frozenset("the a whose his her their 's s eldest one".split())
"""In English; the French "son" is a pronoun before its noun."""
_OF_THE_ASKER = frozenset({"school", "project", "database"})
"""Filler as the asker's own; but "Rwanda's school in Delhi", "which school" are something else."""
_WHOSE = frozenset({"@country", "'s", "which", "what"})
_TAKES = frozenset({"take", "takes", "took"})
"""Filler unless a country is taken; at the beginning it is an example: "take Belgium: when …"."""
_ENDS = frozenset({"end", "ended", "ends"})
"""Filler with the "up" of "ended up being"; but where people "ended up in" a country they came."""
_THANKS = frozenset({"thanks", "thank"})
_PLACED = _BEFORE_A_NAME | _DOCUMENTS | _OF_THE_ASKER | _TAKES | _ENDS | _THANKS | {"son"}
"""All words that depend on their place."""


def in_their_place(meanings: Sequence[Meaning], words: Sequence[str]) -> tuple[Meaning, ...]:
    """The meanings without fillers that are none where they stand; what they cover is then left to be accounted for.

    ``words`` are those of the clause, a mention as ``@country`` and the like.
    """
    if _PLACED.isdisjoint(words):
        return tuple(meanings)

    def says_something(meaning: Meaning) -> bool:
        word = words[meaning.start]
        if word in _BEFORE_A_NAME:
            telling = {at for each in meanings if each.name != FILLER for at in range(each.start, each.end)}
            light = {at for each in meanings if each.name == FILLER for at in range(each.start, each.end)} - telling
            after = next((at for at in range(meaning.end, len(words)) if at not in light), len(words))
            return after == len(words) or not (after in telling or words[after].startswith("@"))
        if word in _DOCUMENTS:
            return words[meaning.start - 1 : meaning.start] == ["of"] and words[meaning.start - 2] in _KIND_OF
        if word in _OF_THE_ASKER:
            return 0 < meaning.start < len(words) - 1 and words[meaning.start - 1] in _WHOSE
        if word in _TAKES:
            return words[meaning.end : meaning.end + 1] == ["@country"] and meaning.start > 0
        if word in _ENDS:
            return words[meaning.end : meaning.end + 2] in (["in", "@country"], ["at", "@country"]) and "many" in words
        if word == "son":
            return meaning.end == len(words) or words[meaning.start - 1] in _WHOSE_SON
        to_whom = words[meaning.end + 1 : meaning.end + 2]
        return word in _THANKS and words[meaning.end : meaning.end + 1] == ["to"] and to_whom != ["you"]

    return tuple(each for each in meanings if each.name not in {FILLER, "thanks"} or not says_something(each))
