"""Whether a number in a sentence counts what is asked: people are not counted by "nine years" or "the 52nd member", how
many soldiers a country has not by how many it lost; and what is so of all is told of all."""

import re
from collections.abc import Iterator, Sequence

from .pair import Ground, Pair
from .peoples import asks_who_lives, tells_who_lives
from .taking_apart import Sentence

__all__ = ["GROUNDS"]

_HAS = re.compile(
    r"\bhow many (?:[^\W\d_]+ ){1,3}?(?:does|do|did|has|have|had)\b.*\b(?:have|has|had|got|own|keep|maintain)\W*$"
)
_OWNS = re.compile(
    r"\b(?:(?:has|have|had)(?! (?:\w+ly |long |never |not |also |since )?(?:been\b|\w+(?:ed|en|wn|pt|ld|ght|st)\b))"
    r"|with (?:\w+ )?\d[\d,.]*|there (?:are|were)|counts?|maintain\w*|keeps?|kept|owns?|runs?|employs?|numbers?"
    r"|shelter(?:s|ed)?|hosts?"
    r"|stationed|serve[sd]?|base[sd]?)\b"
    r"|: \d[\d,.]* \("  # "refugees (country of origin): 12,595 (Ethiopia)"
)
_PEOPLE = re.compile(
    r"\bhow many (?:of (?:them|its|the) )?"
    r"(?:people|persons?|men|women|citizens|nationals|inhabitants|(?=were|was|died|fled))"
)
_UNITS = frozenset(
    "year years month months day days week weeks hour hours minute minutes decade decades century centuries times time "
    "per percent dollars dollar euros euro pounds pound yen kina km kilometre kilometres kilometer kilometers mile "
    "miles metre metres meter meters hectares hectare degrees square tonnes tons countries states nations votes seats "
    "treaties agreements armies".split()
)
_LARGE = frozenset("million billion thousand hundred dozen and or full more".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_NEAR = 12
"""Words between a number of people and what they did."""


def _counts_the_same(pair: Pair) -> bool:
    wanted, sentence = pair.wanted, pair.sentence
    if not wanted.question.asks("how_many"):
        return True
    if _HAS.search(wanted.typed) and not _OWNS.search(sentence.folded):
        return False
    if asks_who_lives(wanted.typed, (*wanted.question.parties, *wanted.question.own)) and not tells_who_lives(sentence):
        return False
    if not _PEOPLE.search(wanted.typed):
        return True
    numbers = list(_of_people(sentence))
    done = [term for term in wanted.terms if sentence.broader.is_verb(term.root)]
    does = [at for term in done for at in sentence.places_of(term.like)]
    return bool(numbers) and (not does or any(abs(at - number) <= _NEAR for at in does for number in numbers))


def _of_people(sentence: Sentence) -> Iterator[int]:
    """Places of the numbers that count no time, no money, and are no rank."""
    for at in sentence.numbers:
        behind = at + 1
        while behind < len(sentence.words) and (sentence.words[behind] in _LARGE or sentence.words[behind].isdecimal()):
            behind += 1
        unit = behind < len(sentence.words) and sentence.words[behind] in _UNITS
        if not unit and not _ORDINAL.match(sentence.words[at]):
            yield at


def _is_so_of_all(pair: Pair) -> bool:
    """What is asked of all is told of all, or of most."""
    return not pair.question.asks("@universal") or _OF_ALL.search(pair.sentence.folded) is not None


_OF_ALL = re.compile(r"\b(?:all|every\w*|each|both|none|neither|whole|entire|always|never|virtually|most)\b")


def _is_counted_there(pair: Pair) -> bool:
    """ "How many ministers were *sacked*?" is not told by four who resigned, beside another one who was sacked."""
    act = pair.wanted.act
    if act is None or not act.passive or act.who or not pair.wanted.counted or not pair.question.asks("how_many"):
        return True
    counted = frozenset[str]().union(*pair.wanted.counted)
    things = pair.sentence.places_of(counted)
    done = pair.roots.alike_or_near(act.verb)
    verbs = pair.sentence.places_of(done)
    pairs = [(min(pair_), max(pair_)) for pair_ in ((thing, verb) for thing in things for verb in verbs)]
    return not pairs or any(not _NEXT_CLAUSE.search(pair.sentence.between(one, other)) for one, other in pairs)


_NEXT_CLAUSE = re.compile(r";|, (?:and|but|while|whereas) (?:in|at|on|the|an?|its?|their|his|her)\b")


GROUNDS: Sequence[Ground] = (
    _counts_the_same,
    _is_counted_there,
    _is_so_of_all,
)
