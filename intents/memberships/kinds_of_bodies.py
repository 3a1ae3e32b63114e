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
    r"economic (?!commission|and social)|\btrade\b(?! union)|customs|(?<!arab )monetary|market|mercosur|eurozone"
    r"|(?:east african|caribbean|andean|development) community|(?<!western )european union|\basean$|apec|\bopec\b"
    r"|pacific alliance|bimstec|gulf cooperation|trans-pacific|latin american integration"
)
_ARMS = re.compile(
    r"nato\b|north atlantic|euro-atlantic|defen[cs]e|security|military(?! order)|partnership for peace|warsaw"
    r"|collective|aukus|anzus|southeast asia treaty|central treaty|western european union"
)
_NO_ALLIANCE = re.compile(r"united nations|co-operation in europe")
"""In the names of bodies that keep the peace and have no soldiers of their own."""
_OF_THE_WORLD = re.compile(
    r"united nations|world|international|global|non-aligned|\bgroup of|commonwealth of nations|francophonie|nuclear"
    r"|\bislamic|brics|oecd|economic co-?operation and development|interpol|criminal court|unesco|unicef|unaids|\bun\b"
    r"|food and agri|fifa|chemical weapons|universal|inter-parl|league of nations|tariffs|\bopec|petroleum exp|gas exp"
    r"|financial action|transparency|paris club|kimberley|wassenaar|zangger|australia group|cairns|arbitration"
    r"|multilateral|democracies|order of malta|portuguese language|open government|d-8|small island|antarctic|mikta"
    r"|african, caribbean|new development bank|uniting for|cern$|franc zone|latin union"
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
    no_alliance = asked["arms"] == "military"

    def is_of_kind(name: str) -> bool:
        folded = name.casefold()
        if (of_a_region and _OF_THE_WORLD.search(folded)) or (no_alliance and _NO_ALLIANCE.search(folded)):
            return False
        return names is None or bool(names.search(folded))

    return is_of_kind
