"""A third country, from which a mission is run: "accredited from a mission of its own located in a third country", "or
is it covered from another post?"."""

import re
from collections.abc import Sequence

from ..words.lexicon import Meaning
from .analysis import Word

__all__ = ["FROM_ELSEWHERE", "with_elsewhere"]

FROM_ELSEWHERE = "from_elsewhere"
_POST = r"(?:embassy|mission|post|office|one|ambassador|high commission|envoy|representation)"
_ANOTHER = r"(?:another|(?:a|some|any) (?:third|different|neighbou?ring|nearby|foreign|other)|third|other)"
_PLACE = r"(?:country|state|nation|capital|city|post|mission|embassy|place|land)s?"
_RUN = r"(?:located|based|situated|placed|housed|run|managed|handled|looked after|dealt with|operated)"
_ELSEWHERE = re.compile(
    rf"\b(?:{_RUN} )?(?:(?:only|just|solely) )?"
    r"(?:from|by|via|through|out of|with|at|using|in|only|just)(?: (?:only|just))* "
    rf"(?:(?:an?|its|their|the|some|one|own|resident) )*(?:{_POST} )?(?:of (?:its|their) own )?"
    r"(?:(?:that|which) (?:is|sits|stands|lies|resides) )?"
    r"(?:(?:located|based|situated|standing|sitting|residing|resident|placed|housed) )?(?:in |at |of |from )?"
    rf"(?:{_ANOTHER} {_PLACE}|somewhere else|elsewhere|abroad|afar)\b"
    r"|\b(?:resident|residing|located|based|situated) (?:elsewhere|abroad|somewhere else)\b|\bnon ?- ?resident\b"
)
_OF_MISSIONS = frozenset({"mission", "accredited", "ambassador"})


def with_elsewhere(meanings: tuple[Meaning, ...], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """With the words of another country than the two that are spoken of, where missions are; they mean nothing else."""
    if not any(each.name in _OF_MISSIONS for each in meanings):
        return meanings
    said = " ".join(word.text for word in words)
    for found in _ELSEWHERE.finditer(said):
        start, end = said[: found.start()].count(" "), said[: found.end()].count(" ") + 1
        rest = tuple(each for each in meanings if each.end <= start or end <= each.start)
        if any(each.name in _OF_MISSIONS for each in rest):
            meanings = (*rest, Meaning(FROM_ELSEWHERE, start, end))
    return meanings
