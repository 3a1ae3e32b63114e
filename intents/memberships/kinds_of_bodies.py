"""Of what kind the bodies are that a question asks for: "which trade blocs", "regional organisations", as far as the
names of bodies tell."""

import re
from collections.abc import Callable

__all__ = ["kind_of_bodies"]

_BODIES = (
    r"(?:alliances?|pacts?|(?P<bloc>blocs?)|unions?|bod(?:y|ies)|organi[sz]ations?|groups?|groupings?|clubs?"
    r"|communit(?:y|ies))\b"
)
_ASKED = re.compile(
    r"\b(?:(?P<regional>regional) )?(?:(?P<trade>economic|trade|trading|customs|monetary) |(?P<arms>military|defen[cs]e"
    rf"|security) )?{_BODIES}"
)
_TRADE = re.compile(
    r"econom|\btrad|customs|monetary|market|communit|mercosur|eurozone|free area|european union|southeast asian"
    r"|apec|opec|pacific alliance|bimstec|gulf cooperation|trans-pacific|latin american integration"
)
_ARMS = re.compile(r"nato\b|atlantic|defen[cs]e|security|military|partnership for peace|warsaw|collective|aukus|anzus")
_OF_THE_WORLD = re.compile(
    r"united nations|world|international|global|non-aligned|\bgroup of|commonwealth of nations|francophonie|nuclear"
    r"|islamic cooperation|brics|oecd|economic co-?operation and development|interpol|criminal court"
)
"""In the names of bodies that are of no region."""


def kind_of_bodies(english: str) -> Callable[[str], bool] | None:
    """Tells of the name of a body whether it is of the kind that is asked for; None where no kind is."""
    found = _ASKED.finditer(english.casefold())
    asked = next((each for each in found if each["regional"] or each["trade"] or each["arms"]), None)
    if asked is None:
        return None
    of_a_region = bool(asked["regional"] or asked["bloc"])
    names = _TRADE if asked["trade"] else _ARMS if asked["arms"] else None

    def is_of_kind(name: str) -> bool:
        folded = name.casefold()
        return not (of_a_region and _OF_THE_WORLD.search(folded)) and (names is None or bool(names.search(folded)))

    return is_of_kind
