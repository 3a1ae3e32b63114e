"""What is counted: the doctors of "how many doctors", and whether a sentence has a number of them: "128 doctors", "the
number of doctors rose from 719", "six of them"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from knowledge.countries import MentionKind
from knowledge.folding import fold

from ..questions.question import Question
from ..words.roots import Roots
from .taking_apart import Sentence

__all__ = ["counted_in", "counts"]

_COUNTED = re.compile(
    r"\b(?:how many|how much|number of|amount of)\s+(?:(?:of|the|in total|\w+ly|\w+'s)\s+)*"
    r"(?!\w+ly\b)([^\W_]+)(?: ([^\W_]+)(?: ([^\W_]+))?)?"
)
_AUXILIARIES = frozenset("did do does was were are is has have had will can of be been being get got gets".split())
_OF_SOMETHING = frozenset({"it", "its", "their", "them", "this", "that"})
""" "How much of *its* trade": nothing that is counted."""
_NEAR_NUMBER = 4
_OPENING = 4
"""Words that may stand before a number at the beginning: "In August 2014 *forty of them*"."""
_STEM = 5
"""Letters of a name in several words that its demonym shares: "South Africans"."""
_NEAR_TOTAL = 10
_FURTHER = 2
_OF_THEM = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")})
"""Behind a number: it counts what was named before."""
_PART_OF_THEM = re.compile(
    r"(?:the (?:largest|biggest|smallest|second largest|main) (?:group|part|number|share|contingent|body)"
    r"|the (?:rest|others|remainder|majority)|another|most|some|of these)\b"
)
"""Opens a sentence that goes on to tell of a part of those named before."""
_SOMEBODY = frozenset({"people", "persons", "men", "women", "others", "more"})
_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("of", "them")})
"""Behind a number and its thing: it counts what was named before."""


def counted_in(question: Question, typed: str, roots: Roots) -> Iterator[frozenset[str]]:
    """ "How many *doctors* work there", "how many *Cuban doctors*": the thing behind the question word, unless it is
    generic."""
    match = _COUNTED.search(typed)
    if match is None or match[1] in _AUXILIARIES | _OF_SOMETHING or roots.of(match[1]) in roots.generic:
        return
    sides = (*question.parties, *question.own)
    demonyms = {word for party in sides for word in (fold(party.english).folded, fold(party.text).folded)}
    counted_people = _people(question, match[1])
    if counted_people is not None:
        behind: Sequence[str] = counted_people
    elif match[1] in demonyms:
        behind = [word for word in match.groups()[1:] if word]
    else:
        behind = _nouns_behind(match)
    counted = [match[1], *(word for word in behind if word not in _AUXILIARIES)]
    near = roots.near.get(roots.of(match[1]), frozenset())
    yield near.union(*(roots.alike(word) for word in counted))


def _people(question: Question, word: str) -> Sequence[str] | None:
    """ "How many *Filipinos* work there": what else those who are counted may be called; None where the word is no name
    of a people."""
    if not word.endswith("s"):
        return None
    sides = (*question.parties, *question.own)
    named = [each for each in sides if each.kind is MentionKind.DEMONYM and fold(each.text).folded == word]
    return (["soldiers"] if named[0] in question.own else []) if named else None


def _nouns_behind(match: re.Match[str]) -> Sequence[str]:
    """ "How many *aid groups*", "how many private aid agencies": what the words in front of a plural belong to."""
    words = [word for word in match.groups() if word]
    plural = next((at for at, word in enumerate(words) if word.endswith("s")), 0)
    return (
        list(takewhile(lambda word: word.endswith("s"), words[plural:])) if plural else []
    )  # "Peace *Corps volunteers*"


def counts(sentence: Sentence, counted: Sequence[Collection[str]]) -> bool:
    """Whether a number stands just before the thing that is counted, given by its roots; of nothing in particular,
    whether there is a number."""
    numbers = list(sentence.numbers)
    if not counted:
        return bool(numbers)
    places = [at for at, root in enumerate(sentence.roots) if any(root in alike for alike in counted)]
    named = {each[:_STEM] for alike in counted for each in alike if len(each) >= _STEM}
    places += [at for at, root in enumerate(sentence.roots) if not root and sentence.words[at][:_STEM] in named]
    places += [at for at in numbers if _of_citizens(sentence, at, named)]
    if not places and any(at <= _OPENING and sentence.words[at + 1 : at + 3] in _OF_THEM for at in numbers):
        return True  # "Six of them were killed", behind a sentence that says who
    if not places and _PART_OF_THEM.match(sentence.folded):
        return any(word in _SOMEBODY for at in numbers for word in sentence.words[at + 1 : at + 3])
    if any(0 <= at - number <= _reach(sentence, number) for at in places for number in numbers):
        return True
    if numbers and any("number" in sentence.words[max(0, at - _NEAR_NUMBER) : at] for at in places):
        return True  # "the number of students rose from 719 to 1,400"
    in_all = [at for at in numbers if sentence.words[at + 2 : at + 4] in _IN_ALL]
    if any(0 < number - at <= _NEAR_TOTAL for at in places for number in in_all):
        return True  # "books taken during the war, 3,788 volumes in all"
    of_them = [number for number in numbers if sentence.words[number + 1 : number + 3] in _OF_THEM]
    return any(at < number for at in places for number in of_them)


def _of_citizens(sentence: Sentence, number: int, named: Collection[str]) -> bool:
    """ "50,000 *citizens of Peru*" are as many Peruvians."""
    behind = sentence.words[number + 1 : number + 4]
    return len(behind) == 3 and behind[0] in _CITIZENS and behind[1] == "of" and behind[2][:_STEM] in named  # noqa: PLR2004


_CITIZENS = frozenset({"citizens", "nationals", "people"})


def _reach(sentence: Sentence, number: int) -> int:
    """How far behind a number it may still count something: "128 men of the National Republican Guard", "53 per
    cent of the voters"."""
    share = sentence.words[number + 1 : number + 3] == ("per", "cent")
    return _NEAR_NUMBER + (_FURTHER if share or sentence.words[number + 2 : number + 3] == ("of",) else 0)
