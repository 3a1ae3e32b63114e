"""A membership as a sentence or a row tells of it, and what the words for it make of the country."""

import re
from dataclasses import dataclass
from types import MappingProxyType

from ..dates import EdtfDate

__all__ = ["EXPELLED", "JOINING", "LEAVING", "Membership", "role_of", "role_of_verb"]

JOINING = (
    r"join(?:ed|ing)?|rejoined|re-joined|acced(?:ed|ing|e) to|(?:be(?:en|ing) |was |were )?(?:re-?)?admitted (?:in)?to"
    r"|was let into|(?:took|taken) (?:up )?its seat in|was (?:accepted|received|taken) into|enter(?:ed|ing)?"
    r"|returned to|signed up (?:to|for)|(?:resumed|regained|renewed) its membership (?:of|in)"
    r"|(?:gained|obtained|acquired|secured|won) (?:full |its )?(?:membership (?:of|in)|admission to|entry (?:in)?to)"
)
LEAVING = (
    r"(?:withdrew|has withdrawn|withdraw(?:ing)?|withdrawn|pulled out|walked out|resigned|dropped out) (?:from|of)"
    r"|left|leav(?:e|ing)|quit|(?:gave up|renounced|ended|terminated|cancelled) its membership (?:of|in)"
)
EXPELLED = r"(?:expelled|ejected|evicted|(?:thrown|kicked|cast|forced) out)"
"""As one is from a body; behind "was"."""
_FOUNDED = re.compile(r"found|charter|original")

_ROLES = MappingProxyType(
    {"suspended": r"suspended", "expelled": rf"{EXPELLED} (?:from|of)", "founding member": r"found"}
)


@dataclass(frozen=True, slots=True)
class Membership:
    """What is told of one country in one body; ``when`` is in the source's words."""

    body: str
    role: str
    date: EdtfDate | None = None
    when: str = ""


def role_of(words: str) -> str:
    """ "An active member" is a member; what says more is kept: "non-permanent member", "observer"."""
    plain = words.replace(",", "").replace(" and ", " ").replace("membership", "member")
    if plain.split()[-1] == "part":
        return "member"
    if plain == "associate":
        return "associate member"
    if "observer" in plain or "observing" in plain:
        return "observer"
    if re.search(r"\b(?:formerly|previously)\b", plain):
        return "former member"
    if _FOUNDED.search(plain):
        return "founding member"
    for kind in ("non-permanent", "permanent", "associate", "suspended", "former"):
        if kind in plain.split():
            return f"{kind} member"
    return plain.split()[-1].removesuffix("s") if plain.split()[-1] != "members" else "member"


def role_of_verb(verb: str) -> str:
    if re.match(LEAVING, verb):
        return "withdrawn"
    return next((role for role, words in _ROLES.items() if re.search(words, verb)), "member")
