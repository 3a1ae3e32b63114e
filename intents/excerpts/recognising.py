"""Whom a sentence says was recognised: in the row of Taiwan one may tell that China was."""

from collections.abc import Iterator

from .pair import Pair

__all__ = ["recognises_the_same"]

_NOUN = frozenset({"recognition"})
_TO = frozenset({"to", "of", "for"})
_SO_FAR = 6
"""Words behind "recognition to" among which stands whose it is."""


def recognises_the_same(pair: Pair) -> bool:
    """Whether it does not give the recognition to somebody else than the one country that is asked about."""
    asked = {code for party in pair.question.parties for code in party.codes}
    if not pair.question.asks("recognition") or len(pair.question.parties) != 1:
        return True
    given = [codes for codes in _given(pair) if codes]
    named = any(not pair.codes(word).isdisjoint(asked) for word in pair.sentence.words)
    return named or not given or any(not codes.isdisjoint(asked | {pair.fact.subject}) for codes in given)


def _given(pair: Pair) -> Iterator[frozenset[str]]:
    words = pair.sentence.words
    for at, word in enumerate(words[:-1]):
        if word in _NOUN and words[at + 1] in _TO:
            yield frozenset[str]().union(*map(pair.codes, words[at + 2 : at + 2 + _SO_FAR]))
