"""Whether a sentence says that somebody is helped: who is backed is not told by who "pulled back", nor who supports a
country by what "gave it a chance"."""

import re
from collections.abc import Sequence

from .pair import Ground, Pair
from .wording import BACKS

__all__ = ["GROUNDS"]


def _backs_too(pair: Pair) -> bool:
    """Who is backed is not told by who "pulled back", nor what is supported by how much support there is."""
    if _SUPPORTS.search(pair.typed) and not _DOES_SUPPORT.search(pair.sentence.folded):
        return False
    return (
        "back" not in pair.sentence.words
        or not BACKS.search(pair.typed)
        or bool(_STANDS_BY.search(pair.sentence.folded))
    )


_SUPPORTS = re.compile(
    r"\bwhat (?:else )?(?:do|does|did) .*\b(?:support|(?<!give )(?<!hand )(?<!send )(?<!take )(?<!bring )(?<!get )"
    r"(?<!win )(?<!want )back|promote|fund)\W*(?:in @?\w+\W*)?$"
)
_DOES_SUPPORT = re.compile(
    r"\b(?:support(?:s|ed|ing)?|promot\w+|back(?:s|ed|ing)|fund(?:s|ed|ing)|financ\w+|help(?:s|ed)|foster\w*|aims?|runs?"
    r"|pa(?:ys|id)|spen[dt]s?)\b"
)
_WHO_HELPS = re.compile(
    r"\b(?:who|which (?:country|nation|state)) (?:\w+ )?(?:help|support|back|aid|assist)(?:s|ed)?\b"
)
_SOME_HELP = re.compile(
    r"\d|\b(?:money|cash|credits?|loans?|grants?|arms|weapons|guns|food|rice|medicines?|vaccines?|doses|doctors|troops"
    r"|soldiers|equipment|shelter|refuge|asylum|dollars|euros|training|scholarships?|computers|vehicles|boats?|ships?)\b"
)
_HELPS_NO_MORE = re.compile(
    r"\b(?:aid|assistance|support|help|relief) (?:(?:was|were|had been|has been) )?"
    r"(?:fled|evaporated|dried up|ended|stopped|ceased|collapsed|vanished|cut|suspended|frozen|withdrawn)\b"
)
_STANDS_BY = re.compile(r"\b(?:back(?:s|ed|ing)|support\w*|aid(?:s|ed|ing)|help\w*|sid(?:e|es|ed|ing) with|to back)\b")


def _helps_still(pair: Pair) -> bool:
    """ "Who helped?" is not told by "all foreign support *fled*", nor by who "*froze* all aid"."""
    if not (_WHO_HELPS.search(pair.typed) or _WHO_GIVES_IT.search(pair.typed)):
        return True
    return not (_HELPS_NO_MORE.search(pair.sentence.folded) or _KEEPS_IT_BACK.search(pair.sentence.folded))


_KEEPS_IT_BACK = re.compile(
    r"\b(?:bann?(?:ed|ing|s)?|froze|frozen|freez\w+|suspend\w*|halt\w*"
    r"|stop(?:ped|s|ping)?|cut(?:s|ting)?|ended|withheld"
    r"|withh[eo]ld\w*|den(?:ied|ies)|refus\w+|cancel\w+|block\w*|not)(?: [\w-]+){0,4} "
    r"(?:aid|assistance|support(?:ed)?|help(?:ed)?|relief)\b"
    r"|\b(?:aid|assistance|support|help|relief)(?: [\w-]+){1,3} (?:was|were|had been|has been) "
    r"(?:frozen|cut|suspended|halted|stopped|ended|withheld|cancel\w+)\b"
)


def _is_some_help(pair: Pair) -> bool:
    """Who gives it *aid* is told by no other thing that is given, nor by somebody's side."""
    return not _WHO_GIVES_IT.search(pair.typed) or bool(_AID.search(pair.sentence.folded))


_WHO_GIVES_IT = re.compile(
    r"\b(?:who|which (?:country|nation|state|countries)) (?:\w+ )?"
    r"(?:gives?|gave|sends?|sent|provide[sd]?|offer(?:s|ed)?|grant(?:s|ed)?) .*"
    r"\b(?:aid|help|assistance|support|relief)\b"
)
_AID = re.compile(
    r"\b(?:aid(?:s|ed|ing)?|assist\w*|help(?:s|ed|ing)?|support\w*|back(?:ed|ing|s)|donors?|donat\w+|grants?|granted"
    r"|relief|gifts?|fund(?:s|ed|ing)|financ\w+|paid|pays|built|lent|loans?|forg[ia]v\w+|waived|contribut\w+|spen[dt]s?"
    r"|giver)\b"
    rf"|{_SOME_HELP.pattern}"
)


def _gives_help(pair: Pair) -> bool:
    """Where a sentence has no other word for help than "give", what is given has to be some; nobody is helped by "the
    other *side*"."""
    if not _WHO_HELPS.search(pair.typed):
        return True
    gives = {*map(pair.roots.of, ("give", "gave", "given", "giving"))}
    if not _SIDES_WITH.search(pair.sentence.folded):
        gives.add(pair.roots.of("side"))
    if not _STANDS_BY.search(pair.sentence.folded):  # "sent them back"
        gives |= set(map(pair.roots.of, ("back", "return", "send", "sent", "home", "repatriate")))
    helps = [term for term in pair.wanted.terms if _HELPS.fullmatch(term.word)]
    told = frozenset[str]().union(*((term.alike | term.near) & pair.sentence.has for term in helps))
    return not told or not told <= gives or bool(_SOME_HELP.search(pair.sentence.folded))


_HELPS = re.compile(r"(?:help|support|back|aid|assist)(?:s|ed)?")
_SIDES_WITH = re.compile(r"\bsid(?:e|es|ed|ing) with\b|\bon the side of\b")

GROUNDS: Sequence[Ground] = (_backs_too, _helps_still, _gives_help, _is_some_help)
