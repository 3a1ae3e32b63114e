"""With or against whom: "with whom did it fight?" is not answered by whom it backed in the fighting."""

import re
from collections.abc import Iterator

from .directions import is_impersonal_war
from .pair import Pair
from .positions import name_of

__all__ = ["is_of_nobody_named", "is_told_by_row", "says_with_whom"]

_WITH = r"(?:with|against|alongside)"
_WHO = (
    r"(?:whom?|(?:what|which) (?:[\w-]+ ){0,2}?(?:countr(?:y|ies)|nations?|states?|neighbou?rs?|powers?|side|rulers?))"
)
_FIGHTS = r"(?:fight|fights|fighting|fought|battle|battled|wage|waged|clash|clashed)"
_ASKS = re.compile(
    rf"\b{_WITH} {_WHO}\b|\b{_WHO} (?!\w+ by\b).*\b{_WITH}\W*$"
    rf"|\b{_WHO} (?:did|does|has|have|had|do|was|were|is|are) (?:[^\W\d_]+ ){{1,4}}?{_FIGHTS}"
    r"(?: (?:over|about|for|in|on)\b|\W*$)"
)
_SIGNS = re.compile(rf"\b{_WHO} (?:has |have |had |also )?(?:signed|agreed|concluded)\b")
_JOINS = frozenset({"with", "against", "between", "alongside", "and", "versus", "by", "than"})
_BACK = re.compile(
    r"^(?:(?:in|on|since) [^,]{3,20},? )?(?:both|the two|these two|they)\b|\b(?:each other|one another)\b"
)
"""Stands for the two of a row."""
_FOUGHT = re.compile(
    r"\b(?:(?<!to )fight(?:s|ing)?|fought|battle[ds]?|battling|clash\w*|invad\w+|attack\w*|waged?|skirmish\w*|at war"
    r"|(?<!close to )wars? (?:with|between|of the)|(?:went to|declared) war)\b"
)
_WAR = re.compile(rf"\b(?:{_FIGHTS}|war)\b")
_NEAR = 4
"""Words between "with" and a name: "with the king of Spain"."""
_DIRECTLY = 3


def says_with_whom(pair: Pair) -> bool:
    """Whether a sentence names somebody who is not in the question beside such a word, as the first word, or right
    behind what was done."""
    if not _ASKS.search(pair.typed):
        return True
    sentence = pair.sentence
    if _WAR.search(pair.typed) and not _FOUGHT.search(sentence.folded):
        return False  # "a quarrel over the war in Gaza"
    if is_told_by_row(pair) or (is_of_nobody_named(pair) and _BACK.search(sentence.folded)):
        return True
    new = set(_new_names(pair))
    done = sentence.places_of(frozenset[str]().union(*(term.alike for term in pair.wanted.terms)))
    for at, word in enumerate(sentence.words):
        reach = _NEAR if word in _JOINS else _DIRECTLY if at in done else 0
        if any(place in new for place in range(at + 1, at + 1 + reach)):
            return True
        if word in {"with", "against"} and at + 1 < len(sentence.words) and at + 1 not in sentence.date_words:
            return True  # "against the rebels": a group has no name
    return 0 in new


def is_told_by_row(pair: Pair) -> bool:
    """Whether the country that is asked for is that of the row: "the two countries exchanged land"."""
    asked = pair.fact.object is not None and _ASKS.search(pair.typed)
    return bool(asked) and (is_impersonal_war(pair) or bool(_BACK.search(pair.sentence.folded)))


def is_of_nobody_named(pair: Pair) -> bool:
    """Whether it is asked who is meant by the "both" of a row that leaves the country's name blank: that it does is the
    answer."""
    in_row = pair.fact.provenance[0].locator.row is not None
    asks = _ASKS.search(pair.typed) or _SIGNS.search(pair.typed)
    return in_row and pair.fact.object is None and not pair.question.parties and bool(asks)


def _new_names(pair: Pair) -> Iterator[int]:
    """Where the sentence has a name that is not known from the question; a date is none."""
    question, sentence = pair.question, pair.sentence
    sides = (*question.parties, *question.own)
    known = {name for party in sides for code in party.codes for name in pair.names(code)}
    known |= {word for party in sides for word in name_of(party)}
    known |= {*pair.wanted.words, *question.names, *pair.own_names}
    for at in sorted(sentence.capitals):
        word = sentence.words[at]
        if at not in sentence.date_words and word not in known and (at or sentence.opening):
            yield at
