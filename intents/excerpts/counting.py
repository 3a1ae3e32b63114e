"""What is counted: the doctors of "how many doctors", and whether a sentence has a number of them: "128 doctors", "the
number of doctors rose from 719", "six of them"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.question import Question
from ..words.roots import Roots
from .taking_apart import Sentence

__all__ = ["counted_in", "counts", "is_so_much"]

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
    if match and match[2] and (people := _people(question, f"{match[1]} {match[2]}")) is not None:
        yield frozenset().union(*map(roots.alike, (match[2], *people)))  # "South Koreans"
        return
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
    if any(_is_the_number_of(sentence, at, counted) for at in numbers):
        return True
    places = sentence.places_of(frozenset[str]().union(*counted))
    named = {each[:_STEM] for alike in counted for each in alike if len(each) >= _STEM}
    places += [at for at, root in enumerate(sentence.roots) if not root and sentence.words[at][:_STEM] in named]
    places += [at for at in numbers if _of_citizens(sentence, at, named)]
    if places and not _tallied(sentence).isdisjoint(sentence.words[at] for at in places):
        return True
    plain = [at for at in places if at not in sentence.capitals]  # the "Forces" of a name are no soldiers
    if not plain and any(sentence.words[at + 1 : at + 3] in _OF_THEM and _opens(sentence, at) for at in numbers):
        return True  # "Six of them were killed", behind a sentence that says who
    if any("kill" in alike for alike in counted) and any(_are_killed(sentence, at) for at in numbers):
        return True
    if not places and _PART_OF_THEM.match(sentence.folded):
        return any(word in _SOMEBODY for at in numbers for word in sentence.words[at + 1 : at + 3])
    if any(0 <= at - number <= _reach(sentence, number) for at in places for number in numbers):
        return True
    if any(_is_a_force_of(sentence, number) for number in numbers) and any("soldier" in each for each in counted):
        return True
    if numbers and any("number" in sentence.words[max(0, at - _NEAR_NUMBER) : at] for at in places):
        return True  # "the number of students rose from 719 to 1,400"
    in_all = [at for at in numbers if sentence.words[at + 2 : at + 4] in _IN_ALL]
    if any(0 < number - at <= _NEAR_TOTAL for at in places for number in in_all):
        return True  # "books taken during the war, 3,788 volumes in all"
    if (more := _MORE_THAN_ANY.search(sentence.folded)) and any(
        sentence.words_before(more.start(1)) == at for at in places
    ):
        return True
    of_them = [number for number in numbers if sentence.words[number + 1 : number + 3] in _OF_THEM]
    return any(at < number for at in places for number in of_them)


_MORE_THAN_ANY = re.compile(
    r"\bmore (\w+) than any [^,;.]{3,60}, (?:around |about |some |almost |nearly |roughly |over |more than |up to )*"
    r"\d[\d.,]*(?: million| thousand)?(?: people| persons| of them|,|\.|$)"
)
""" "Shelters more *refugees* than any other state in Africa, around 1.5 million people"."""


def _is_a_force_of(sentence: Sentence, number: int) -> bool:
    """ "A *contingent of about 300*": of soldiers."""
    before = sentence.words[max(0, number - _NEAR_NUMBER) : number]
    return "of" in before and any(word in _FORCES for word in before)


_FORCES = frozenset("contingent force battalion unit garrison detachment brigade army".split())


def _tallied(sentence: Sentence) -> frozenset[str]:
    """ "*Refugees* (country of origin): 153,627 (Somalia); 67,556 (Sudan)": what is counted apart for each land."""
    return frozenset(match[1] for match in _TALLY.finditer(sentence.folded)) if ": " in sentence.folded else frozenset()


_TALLY = re.compile(r"\b(\w+)(?: \([^()]{1,40}\))?: \d[\d,.]*(?:-\d[\d,.]*)? \([^\W\d][^()]{1,60}\)")


def _opens(sentence: Sentence, number: int) -> bool:
    """Whether nothing stands before a number that "them" could mean: "In August *forty of them*", "At the end of the
    year it sheltered almost *900,000 of them*"."""
    return number <= _OPENING or _STANDS_BACK.match(" ".join(sentence.words[:number])) is not None


_STANDS_BACK = re.compile(
    r"(?:(?:at|in|by|on|since|during|after|before) (?:\w+ ){1,5}?)?(?:it|he|she|they|the (?:country|government|state)) "
    r"(?:\w+ ){0,3}(?:almost|about|some|nearly|around|over|more than|fewer than|up to|only)?\W*$"
)


def _is_the_number_of(sentence: Sentence, number: int, counted: Sequence[Collection[str]]) -> bool:
    """ "With *the votes of 192* of the 193 members"."""
    before = sentence.words[max(0, number - 3) : number]
    many = len(before) == 3 and before[0] == "the" and before[1].endswith("s") and before[2] == "of"  # noqa: PLR2004
    return many and any(sentence.roots[number - 2] in alike for alike in counted)


def _are_killed(sentence: Sentence, number: int) -> bool:
    """ "The bomb *killed 17* people", where it is asked how many died."""
    before, behind = sentence.words[max(0, number - _FURTHER) : number], sentence.words[number + 1 : number + 2]
    return any(word.startswith("kill") for word in before) and behind[:1] not in _NO_PEOPLE


_NO_PEOPLE = frozenset((word,) for word in "days years months hours weeks times km percent per".split())


def is_so_much(sentence: Sentence, counted: Sequence[Collection[str]]) -> bool:
    """ "Compensation *of 378,890 dollars*", where it is asked how much of it."""
    places = sentence.places_of(frozenset[str]().union(*counted))
    return any(
        sentence.words[at + 1 : at + 2] == ("of",) and at + 1 < number <= at + _NEAR_NUMBER
        for at in places
        for number in sentence.numbers
    )


def _of_citizens(sentence: Sentence, number: int, named: Collection[str]) -> bool:
    """ "50,000 *citizens of Peru*" are as many Peruvians."""
    behind = sentence.words[number + 1 : number + 4]
    return len(behind) == 3 and behind[0] in _CITIZENS and behind[1] == "of" and behind[2][:_STEM] in named  # noqa: PLR2004


_CITIZENS = frozenset({"citizens", "nationals", "people"})


def _reach(sentence: Sentence, number: int) -> int:
    """How far behind a number it may still count something: "128 men of the National Republican Guard", "53 per
    cent of the voters"."""
    share = sentence.words[number + 1 : number + 3] == ("per", "cent")
    further = _FURTHER if share or sentence.words[number + 2 : number + 3] == ("of",) else 0
    return _NEAR_NUMBER + further + _peoples(sentence, number)


def _peoples(sentence: Sentence, number: int) -> int:
    """How many words name several peoples between a number and what it counts: "700,000 *Liberian, Ghanaian and
    Malian* refugees"."""
    words = range(number + 1, len(sentence.words))
    behind = list(takewhile(lambda at: at in sentence.capitals or sentence.words[at] == "and", words))
    return len(behind) if any(sentence.words[at] == "and" for at in behind) else 0
