"""Whether a sentence tells in which place something was: where talks were held is told by no talks that "broke down",
and where somebody lives by no residence that was attacked."""

import re
from collections.abc import Sequence

from knowledge.folding import fold

from .pair import Ground, Pair

__all__ = ["GROUNDS"]


def _names_a_town(pair: Pair) -> bool:
    """In which city something was is told by a name behind an "in" that is neither a country's nor a month's."""
    if not _WHICH_TOWN.search(pair.typed):
        return True
    named = (fold(name[1]).folded for name in _IN_A_NAME.finditer(pair.sentence.exact))
    return any(not any(name in pair.names(code) for code in pair.codes(name)) for name in named)


_WHICH_TOWN = re.compile(
    r"^(?:and |so )?(?:in|at|to|from|near) (?:which|what) (?:[a-z]+ )?(?:city|town|capital)\b"
    r"|\b(?:which|what) (?:city|town|capital) (?:was|were|is|are|hosts?|hosted)\b"
)
_NO_MONTH = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
_IN_A_NAME = re.compile(
    rf"\b(?:in|at|to|from|near) (?:the (?:\w+ )?(?:city|town|capital) (?:of )?)?{_NO_MONTH}([A-ZÀ-Þ][\w’'-]+)"
)


def _is_such_a_place(pair: Pair) -> bool:
    """Which town a country claims is told by no quarrel over islands."""
    asked, said = _ANY_TOWN.search(pair.typed), pair.sentence.folded
    return not asked or not _ISLANDS.search(said) or bool(_TOWNS.search(said)) or bool(_ISLANDS.search(pair.typed))


_ANY_TOWN = re.compile(r"\b(?:which|what) (?:[a-z]+ )?(?:town|city|village)\b")
_TOWNS = re.compile(r"\b(?:town|city|village|capital|port|harbou?r)s?\b")
_ISLANDS = re.compile(r"\b(?:islands?|islets?|rocks?|reefs?|archipelago|atolls?)\b")


def _was_signed_there(pair: Pair) -> bool:
    """Where a treaty was signed is told by no "on cooperation in tourism", but by a place behind, or right before."""
    return not _WHERE_SIGNED.search(pair.typed) or bool(_SIGNED_IN.search(pair.sentence.exact))


_WHERE_SIGNED = re.compile(
    r"(?:\bwhere|\b(?:in|at) (?:which|what) (?:[a-z]+ )?(?:city|town|capital|country|place)) (?:was|were|did)\b.*"
    r"\b(?:signed|concluded|sign|initialled)\b"
)
_A_PLACE = (
    r"(?:(?:in|at|near|aboard|outside) (?:the (?:\w+ )?(?:city|town|capital|village) (?:of )?|the )?"
    rf"{_NO_MONTH}[A-ZÀ-Þ]"
    r"|on board|(?:at|in) the (?:[a-z]+ )?(?:palace|embassy|border|headquarters|capital|city|summit|conference))"
)
_SIGNED_IN = re.compile(
    rf"\b(?:[Ss]ign\w*|[Cc]onclu\w+|[Ii]nitialled)\b[^.;]*?\b{_A_PLACE}"
    rf"|\b(?:[Ii]n|[Aa]t) (?:the )?{_NO_MONTH}[A-ZÀ-Þ][\w’'-]+,? [^.;]{{0,60}}\b(?:sign|conclu)\w+"
)


def _held_there(pair: Pair) -> bool:
    """Where talks were held is told by a place where somebody talked."""
    return not _WHERE_HELD.search(pair.typed) or bool(_HELD_IN.search(pair.sentence.exact))


_WHERE_HELD = re.compile(
    r"\bwhere (?:was|were|did|are|is) .*\b(?:talks?|meetings?|summits?|conferences?|negotiations)\b"
    r".*\b(?:held|hosted|happen|take place|took place)\b"
)
_HELD_IN = re.compile(
    r"\b(?:[Tt]alks?|[Mm]eeting?s?|[Mm]et|[Ss]ummits?|[Cc]onferences?|[Nn]egotiat\w+|[Hh]eld|[Hh]ost\w*)\b[^.;,]{0,60}?"
    rf"{_A_PLACE}"
    rf"|\b[Ii]n (?:the )?{_NO_MONTH}[A-ZÀ-Þ][\w’'-]+,? [^.;]{{0,60}}\b(?:talks|met|meeting|summit|conference|negotiat)"
)


def _lives_there(pair: Pair) -> bool:
    """Where somebody lives is told by a place behind that."""
    return not _WHERE_LIVES.search(pair.typed) or bool(_LIVES_IN.search(pair.sentence.folded))


_WHERE_LIVES = re.compile(r"\bwhere (?:do|does|did|is|are|was|were)\b.*\b(?:live|living|lived|reside|based|stay)\W*$")
_LIVES_IN = re.compile(
    r"\b(?:liv(?:e[sd]?|ing)|resid(?:e[sd]?|ing|ent)|based|stay(?:s|ed)?|lodg\w+|settled|accredited|stationed)\b"
    r"[^.;]{0,40}?\b(?:in|at|on|near|from|with)\b"
)


def _lives_elsewhere(pair: Pair) -> bool:
    """Which ambassadors live in another country is told by where they reside."""
    return not _WHICH_LIVE.search(pair.typed) or bool(_RESIDES.search(pair.sentence.folded))


_WHICH_LIVE = re.compile(
    r"\b(?:which|what|whose|how many) (?:[a-z]+ ){0,2}?(?:ambassadors?|envoys?|high commissioners?|consuls?"
    r"|diplomats?)\b"
    r".* (?:lives?|resides?|sits?|stays?|(?:is|are) based|works?)\b"
)
_RESIDES = re.compile(
    r"\b(?:resid(?:es|ed|ing)|residence|non-?resident|not resident|lives?|living|sits? in|based in|concurrently"
    r"|accredited)\b"
)


def _is_no_place(pair: Pair) -> bool:
    """ "Did *the UN* condemn it?" is not told by what somebody condemned "at the United Nations"."""
    bodies, sentence = pair.question.organisations, pair.sentence
    if len(bodies) != 1 or not _DID_THE.match(pair.typed) or bodies[0] not in sentence.bodies:
        return True
    return bodies[0] in sentence.bodies_in(_AT_A_PLACE.sub(" ", sentence.exact))


_DID_THE = re.compile(
    r"(?:and |so )?(?:did|does|has|have|had|will) (?:the )?(?:u\.?n\.?|united nations|security council|general assembly"
    r"|e\.?u\.?|european|african|arab|commonwealth|nato)\b"
)
_AT_A_PLACE = re.compile(r"\b(?:[Aa]t|[Ii]n|[Ww]ithin|[Bb]efore) (?:the )?(?:[A-Z]\S* ?){1,3}")


GROUNDS: Sequence[Ground] = (
    _is_such_a_place,
    _lives_elsewhere,
    _is_no_place,
    _is_such_a_place,
    _was_signed_there,
    _names_a_town,
    _held_there,
    _lives_there,
)
