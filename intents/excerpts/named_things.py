"""Whether a sentence names what is asked for by its kind: "in which *towns*?" is told by no country, "which UN
*mission*?" by no troops, "which *side*?" by nothing that happened afterwards."""

import re
from collections.abc import Sequence

from .pair import Ground, Pair
from .unlooked_for import named_day

__all__ = ["GROUNDS"]

_WHICH = (
    r"\b(?:which|what) (?:(?!(?:is|was|are|were|did|does|do|has|have|had|can|will|would|the|a|an|of|in|on|at|by|from"
    r"|to|for|with)\b)[\w'’.-]+ ){0,4}?"
)
_TOWN = re.compile(rf"{_WHICH}(?:towns?|city|cities|villages?|ports?|harbou?rs?)\b")
_THING = re.compile(
    rf"{_WHICH}(?:ships?|vessels?|boats?|yachts?|frigates?|warships?|submarines?|airports?|universit(?:y|ies)"
    r"|newspapers?|lakes?|rivers?|islands?|airlines?|provinces?|districts?|hotels?)\b"
)
_MISSION = re.compile(rf"{_WHICH}(?:missions?|peacekeeping operations?|peacekeeping forces?)\b")
_FORCES = re.compile(r"\b(?:un|u\.n\.|united nations|peace ?-?keep\w*|troops?|soldiers?|battalions?|peacekeepers?)\b")
_NAMED_MISSION = re.compile(
    r"\b(?:UN[A-Z]{2,}|MI[NS]U[A-Z]+|MONU[A-Z]*|AMIS(?:OM)?|EUFOR|ISAF|KFOR|ECOMOG|[A-Z]{2,}MI[A-Z]+)\b"
    r"|\b(?:[Mm]issions?|[Oo]perations?|[Ff]orces?)(?: and \w+)? (?:in|to|for|at) (?:the )?[A-ZÀ-Þ]"
    r"|\b[A-ZÀ-Þ][\w-]+ (?:\w+ ){0,3}(?:Mission|Operation|Force)\b|[Mm]issions?,? (?:such as|including|namely)"
    r"|\bOperation [A-ZÀ-Þ]"
)
_SAID: Sequence[tuple[re.Pattern[str], re.Pattern[str]]] = (
    (
        re.compile(r"\b(?:which|what|whose) (?:other )?(?:sides?|camps?|blocs?)\b(?! of\b)"),
        re.compile(
            r"\b(?:sides?|sided|siding|camps?|blocs?|align\w*|non-?align\w*|alli\w*|neutral\w*|support\w*|back(?:ed|ing)"
            r"|favou?r\w*|allegiance|loyal\w*|sympath\w*|alongside|pro-\w+|joined|against)\b"
        ),
    ),
    (
        re.compile(r"^(?:and |so |but )?(?:through|via) (?:which|what|whom)\b"),
        re.compile(
            r"\b(?:through|via|by way of|by means of|channel\w*|under|within|administered by|with the help of)\b"
        ),
    ),
    (
        re.compile(rf"{_WHICH}(?:ministry|ministries|department)\b"),
        re.compile(r"\b(?:ministr\w+|departments?|secretariats?|directorates?)\b"),
    ),
)
"""What is asked for, and the words of which one says it."""


def _names_a_town(pair: Pair) -> bool:
    return not _TOWN.search(pair.typed) or "capital" in pair.sentence.words or _has_name(pair)


def _names_the_day(pair: Pair) -> bool:
    """ "When is *the Day of the Sea*?" is told by no other day at sea."""
    return named_day(pair.typed) in pair.sentence.folded


def _names_the_thing(pair: Pair) -> bool:
    return not _THING.search(pair.typed) or _has_name(pair)


def _has_name(pair: Pair) -> bool:
    """Whether it has a name that is no country's nor a people's, and not one of the question's own."""
    sentence = pair.sentence
    known = {*pair.wanted.words, *pair.own_names}
    return any(
        word not in known
        and (at or sentence.opening)
        and not any(word in pair.names(code) for code in pair.codes(word))
        for at, word in ((at, sentence.words[at]) for at in sentence.capitals)
    )


def _names_the_mission(pair: Pair) -> bool:
    """ "Which UN *mission*?": of soldiers, and not of diplomats."""
    asked = _MISSION.search(pair.typed) and _FORCES.search(pair.typed)
    return not asked or _NAMED_MISSION.search(pair.sentence.exact) is not None


def _says_of_its_kind(pair: Pair) -> bool:
    folded = pair.sentence.folded
    return all(told.search(folded) for asked, told in _SAID if asked.search(pair.typed))


GROUNDS: Sequence[Ground] = (_names_the_day, _names_a_town, _names_the_thing, _names_the_mission, _says_of_its_kind)
