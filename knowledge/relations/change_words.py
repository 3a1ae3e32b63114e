"""The words for what changes relations, in every form, and for the sides that they are between."""

from ..text.grammar import ACTOR, ADVERBS
from ..text.skeleton import DATE, LAND

__all__ = ["ANY", "ANY_ING", "ANY_NOUN", "ANY_TO", "ING", "OWN", "SIDES", "UNTIL_IT", "VERBS", "WITH"]

VERBS = {
    "severed": r"cut(?: off)?|severed|sever|broke(?: off)?|broken(?: off)?|ended|terminated|ruptured|dropped"
    r"|cancell?ed|ceased|discontinued",
    "suspended": r"suspended|froze|frozen|interrupted",
    "downgraded": r"downgraded|reduced|lowered",
    "resumed": r"resumed|resume|restored|re-?established|renewed|reopened|re-opened|normali[sz]ed|reinstated|revived"
    r"|patched up|mended|taken up (?:again|anew)",
    "upgraded": r"upgraded|raised|elevated",
}
ING = {
    "severed": r"cutting(?: off)?|severing|breaking(?: off)?|ending",
    "suspended": r"suspending|freezing",
    "downgraded": r"downgrading",
    "resumed": r"resuming|restoring|re-?establishing|normali[sz]ing",
    "upgraded": r"upgrading",
}
_TO = {
    "severed": r"sever|cut(?: off)?|break(?: off)?|end|terminate",
    "suspended": r"suspend|freeze",
    "downgraded": r"downgrade|reduce",
    "resumed": r"resume|restore|re-?establish|renew|normali[sz]e",
    "upgraded": r"upgrade|raise|elevate",
}
_NOUNS = {
    "severed": r"severance|breaking off|rupture|termination",
    "suspended": r"suspension|interruption",
    "downgraded": r"downgrad(?:e|ing)",
    "resumed": r"resumption|restoration|re-?establishment|normali[sz]ation",
    "upgraded": r"upgrad(?:e|ing)|elevation|raising",
}
ANY, ANY_ING, ANY_TO, ANY_NOUN = (
    "|".join(f"(?P<{change}>{words})" for change, words in each.items()) for each in (VERBS, ING, _TO, _NOUNS)
)
OWN = r"(?:(?:its|their|his|all|the|diplomatic|consular|formal|direct) ){0,3}"
_RULERS_OF = r"the (?:[a-z]+ ){0,3}(?:government|junta|regime|rulers|administration|authorities) (?:of|in) "
"""Before a country: "broke off relations with *the military government of* Chile"."""
WITH = (
    rf"(?: with (?:{_RULERS_OF})?(?P<b>{ACTOR}))?"
    r"(?! with (?:every|all|any|each|several|some|many|most|other|the (?:other|rest)|states"
    r"|countries|whoever|those|a number|\d|two|three|four|five|six|seven|eight|nine|ten|a (?:dozen|third)|another)\b)"
)
""" "Broke off relations *with every state* that did so" tells of none by name."""
SIDES = rf"(?: between (?P<a2>{LAND}) and (?P<b2>{LAND})| between (?:the two|both)(?: \w+)?| with (?P<b3>{ACTOR}))?"
UNTIL_IT = rf"^(?P<a>{LAND}) [^.;<]{{3,80}}(?:{LAND} )?(?:in|on|until) (?P<date>{DATE}),? when it {ADVERBS}"
""" "Kenya had relations with Taiwan until 1971, when it", at the beginning of a sentence."""
