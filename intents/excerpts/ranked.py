"""What is called the first, the last, the largest or the only one: "the largest donor" is told by no other largest
thing, and not by "most historians"."""

import re
from collections.abc import Iterator, Sequence

from .pair import Ground, Pair
from .taking_apart import Sentence
from .unlooked_for import asks_interval

__all__ = ["GROUNDS"]

_LARGE = frozenset("largest biggest greatest main chief principal leading foremost major top".split())
_CLASSES = (
    frozenset("first earliest initial".split()),
    frozenset("last latest final newest".split()),
    frozenset("only sole single alone".split()),
    _LARGE | {"important"},
    frozenset("smallest least fewest tiniest".split()),
    frozenset({"oldest", "earliest", "first"}),
    frozenset({"newest", "youngest", "latest", "last"}),
    frozenset({"longest"}),
    frozenset({"shortest"}),
    frozenset({"closest", "nearest"}),
    frozenset({"richest", "wealthiest"}),
    frozenset({"highest"}),
    frozenset({"lowest"}),
)
_RANK = re.compile(
    r"(?:^|(?:\b(?:the|its|their|his|her|our|whose|which|what|only)|'s|s['’]) )"
    r"(?:(?:very|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|two|three|single) )*"
    r"(?P<rank>first(?! place)|last|latest|earliest|only(?= (?:one|\w+ to|country|nation|state|other)\b)|sole"
    r"|largest|biggest|greatest|smallest|oldest|newest|youngest"
    r"|longest|shortest|closest|nearest|richest|highest|lowest|main|chief|most important|least)"
    r"(?P<behind>(?: [^\W\d_]+){0,6})"
)
_ANY = frozenset(
    "country countries nation nations state states one ones person people other others thing place year time ever to "
    "be have been who that which of in on at the a an two three single foreign".split()
)
_ENDS = frozenset(
    "in on at from by with during after before because and or but did does do was were is are has had have when where "
    "why how for as under since until".split()
)
_PLACES = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
"""The *fourth* largest is not the largest."""
_IN_TIME = frozenset({"first", "last", "latest", "earliest", "only", "sole"})
_WHICH = frozenset({"that", "which"})
_BEHIND = 7
"""Words behind a rank among which stands what has it."""


def _says_the_same_rank(pair: Pair) -> bool:
    wanted, sentence = pair.wanted, pair.sentence
    asked = _RANK.search(wanted.typed)
    if asked is None or asks_interval(wanted.typed) or wanted.question.asks("how_long", "gap"):
        return True
    like = _like(asked["rank"])
    words = asked["behind"].split()
    to = words.index("to") + 1 if "to" in words[:3] else 0
    behind = set(_what(words[to : to + 1])) if words[to : to + 1] and to else set(_what(words))
    what = [term.like for term in wanted.terms if term.word in behind]
    if asked["rank"] not in _IN_TIME:
        what += [wanted.roots.alike(word) for word in behind - {term.word for term in wanted.terms}]
    place = _PLACES & set(asked[0].removesuffix(asked["behind"]).split())
    ranked = [at for at, word in enumerate(sentence.words) if word in like and not _is_plain(sentence.words, at)]
    ranked = [at for at in ranked if _PLACES & {sentence.words[at - 1] if at else ""} == place]
    if not what:
        return bool(ranked)
    return any(_has(sentence, at, what) and not _is_of_another(pair, at) for at in ranked)


def _is_of_another(pair: Pair, at: int) -> bool:
    """Whether it is the first of a country that is not asked about: "the first treaty that *Japan* made"."""
    words = pair.sentence.words
    which = next((place for place in range(at + 1, min(at + _BEHIND, len(words) - 1)) if words[place] in _WHICH), None)
    if which is None or words[which - 1] in _ENDS:
        return False
    did = pair.codes(words[which + 1])
    asked = {code for party in (*pair.question.parties, *pair.question.own) for code in party.codes}
    return bool(did) and did.isdisjoint(asked or {pair.fact.subject})


def _like(rank: str) -> frozenset[str]:
    word = rank.rsplit(maxsplit=1)[-1]
    return frozenset[str]().union(*(each for each in _CLASSES if word in each)) or frozenset({word})


def _what(behind: Sequence[str]) -> Iterator[str]:
    for word in behind:
        if word in _ENDS:
            return
        if word not in _ANY:
            yield word


def _is_plain(words: Sequence[str], at: int) -> bool:
    """ "At first", "at least" rank nothing; nor does "at last", nor "an important partner"."""
    before = words[at - 1] if at else ""
    return before == "at" or (words[at] == "important" and before not in {"most", "more"})


def _has(sentence: Sentence, at: int, what: Sequence[frozenset[str]]) -> bool:
    """Whether what has the rank is one of the things asked for, or does what is asked."""
    near = sentence.roots[at + 1 : at + 1 + _BEHIND]
    if sentence.words[at + 1 : at + 3] == ("of", "them"):
        near = sentence.roots[:at]  # "sent engineers and brought *the last of them* home"
    return any(root in alike for alike in what for root in near)


def _is_first_of_all(pair: Pair) -> bool:
    """The first president is not "the first *American* president", but the first "president of America" is."""
    sentence, roots = pair.sentence, pair.roots
    asked = {code for party in (*pair.question.parties, *pair.question.own) for code in party.codes}
    lands = {word for word in sentence.words if not pair.codes(word).isdisjoint(asked)}
    typed = re.findall(r"\w+", pair.typed)
    known, said = lands.union(typed), {roots.of(word) for word in typed}
    for rank, noun in _RANKED.findall(pair.typed):
        alike = roots.alike(noun)
        ranked = [at for at, word in enumerate(sentence.words) if word == rank]
        ends = [at for at in ranked if not alike.isdisjoint(sentence.roots[at + 2 : at + 3])]
        if (
            ends
            and len(ends) == len(ranked)
            and not any(sentence.words[at + 1] in known or sentence.roots[at + 1] in said for at in ends)
        ):
            return False
    return True


_RANKED = re.compile(r"\b(first|second|third|last|only) (?!(?:to|who|that|of|in|with|and)\b)([^\W\d_]+)")


def _is_first_itself(pair: Pair) -> bool:
    """ "Which agreement was *first*?", "what was signed *last*?": told by no "first war" beside an agreement."""
    asked = _IS_FIRST.search(pair.typed)
    if asked is None:
        return True
    sentence, what = pair.sentence, pair.roots.alike(asked["what"] or asked["done"])
    like = _like(asked["rank"])
    ranked = [at for at, word in enumerate(sentence.words) if word in like and not _is_plain(sentence.words, at)]
    before, behind = (0, _BEHIND_RANK) if asked["what"] else (1, 2)
    near = (sentence.roots[max(0, at - before) : at + 1 + behind] for at in ranked if not _is_of_another(pair, at))
    return any(root in what for roots in near for root in roots)


_IS_FIRST = re.compile(
    r"\b(?:(?:which|what) (?P<what>[a-z]+) (?:was|is|were|are|came|comes)|what (?:was|were) (?P<done>[a-z]+)) (?:the )?"
    r"(?P<rank>first|last|latest|earliest|oldest|newest|largest|biggest)\W*$"
)
_BEHIND_RANK = 4


def _has_the_number(pair: Pair) -> bool:
    """Who was "number two" is told by no sentence that only says what somebody did."""
    return all(
        f"number {rank}" in pair.sentence.folded or rank in pair.sentence.words for rank in _NUMBER.findall(pair.typed)
    )


_NUMBER = re.compile(r"\b(?:number|no\.|nr\.?|#) ?(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b")


def _is_the_most(pair: Pair) -> bool:
    """ "Who causes *the most* trouble?" is told by no sentence on some trouble."""
    if not _THE_MOST.search(pair.typed):
        return True
    folded = pair.sentence.folded
    return bool(_MOST.search(folded)) and not _AT_MOST.search(folded)


_THE_MOST = re.compile(
    r"\b(?:who|which|what|where) (?:(?!most\b)[\w'’-]+ ){1,6}?(?:the )?most(?! (?:recent|of)\b)(?: [a-z]+){0,2}\W*$"
)
_MOST = re.compile(
    r"\b(?:most|largest|biggest|greatest|highest|main|mainly|mostly|chief|chiefly|principal|principally|above all|top"
    r"|leading|foremost|worst|best|closest|busiest|majority|more than any|number one|first"
    r"|half|\w+ ?(?:%|per ?cent))(?!\w)"
)
_AT_MOST = re.compile(r"\bat (?:most|first)\b|\bmost of (?:them|these|those|whom|which)\b")


GROUNDS: Sequence[Ground] = (
    _is_the_most,
    _has_the_number,
    _is_first_itself,
    _says_the_same_rank,
    _is_first_of_all,
)
