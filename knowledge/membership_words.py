"""A membership as a sentence or a row tells of it, and what the words for it make of the country."""

import re
from dataclasses import dataclass

from .dates import EdtfDate

__all__ = ["Membership", "role_of"]

_FOUNDED = re.compile(r"found|charter|original")


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
    if "observer" in plain:
        return "observer"
    if re.search(r"\b(?:formerly|previously)\b", plain):
        return "former member"
    if _FOUNDED.search(plain):
        return "founding member"
    for kind in ("non-permanent", "permanent", "associate", "suspended", "former"):
        if kind in plain.split():
            return f"{kind} member"
    return plain.split()[-1].removesuffix("s") if plain.split()[-1] != "members" else "member"
