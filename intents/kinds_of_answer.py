"""Whether a sentence holds the kind of thing that is asked for: a number of something, a date, a reason, a name."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.dates import EdtfDate, find_dates
from knowledge.folding import fold

from .broader import Broader
from .phrasal import phrasal_verbs
from .roots import WORD, Roots, joined

__all__ = [
    "FROM_TO",
    "Sentence",
    "amounts",
    "counts",
    "explains",
    "extends",
    "gives_reason",
    "interval",
    "is_not_so",
    "lasts",
    "names_group",
    "names_place",
    "names_someone",
    "says_how_often",
    "says_what_for",
    "says_who_signed",
    "spans_time",
]

_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million "
    "billion both pair couple several many twice half single".split()
)
_REASON = re.compile(
    r"\b(?:as a result of|because|whereupon|due to|owing to|thanks to|on account of|on (?:the )?grounds"
    r"|for want of|in order to|so that|led to"
    r"|to (?:back|help|save|protect|support|prevent|protest|escape|avoid|flee|comply|obey|honou?r|satisfy)|, to keep"
    r"|in (?:protest|response|retaliation|answer|reaction|gratitude|honou?r|memory)"
    r"|as (?:it|they|he|she) (?:grew|became|got|rose|fell|was|were|had|lost|ran)|which (?:would|could|did) not"
    r"|(?:when|as) (?:\w+ ){1,3}(?:broke out|erupted|flared)"
    r"|(?:requested|wanted|needed|sought|summoned|called|asked) for"
    r"|after|over|following|since|accus\w+|fear\w*|for (?!being\b)(?:having )?[a-z]{3,}(?:ing|ed)"
    r"|(?:that|which) (?:anger|caus|led|made|mean)\w*"
    r"|(?:protest|complain|object|demonstrat|rebel)\w* (?:against|about|at|to|of|that)|depend\w*)\b|(?<=\d\d), when\b"
)
_BECAUSE = re.compile(
    r"\b(?:as a (?:result|consequence) of|because|due to|owing to|on account of|on (?:the )?grounds"
    r"|for (?:want|lack) of|whereupon"
    r"|in (?:response|retaliation|protest|solidarity|answer)|(?:days?|weeks?|hours) after"
    r"|following|over the|to (?:save|cut|protest)|for [a-z]{3,}ing"
    r"|accusing|which (?:anger|led|caus)\w*)\b|(?<=\d{4}), when\b"
)
_AIM = re.compile(
    r"\b(?:aim|want|try|seek|plan|intend|hope|commit|in order|pillar|goal|objective|principle|priorit)\w*"
    r"|\bto (?!the\b|a\b|its?\b|their\b)[a-z]{3,}"
)
_SO_MANY = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|several|many|few)"
)
_SPANS = r"(?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|minutes?)"
_DURATION = re.compile(
    rf"\b{_SO_MANY}(?: and a half)?[ -](?:\w+ )?{_SPANS}\b(?! (?:previous|ago|before|earlier|later|after)\b)"
    rf"|\bfor (?:\w+ )?{_SO_MANY} {_SPANS}\b"
    r"|\bfor (?:decades|years|months|centuries)\b|\b(?:until|till) (?:\w+ ){0,3}\d{4}\b"
)
FROM_TO = re.compile(r"\b(?:from|between) (?:\w+ )?\d{4} (?:to|until|and) (?:\w+ )?\d{4}|\(\d{4} (?:to|–|-) \d{4}\)")
_FIRST_FOR = re.compile(r"\b(?:first|last|only)\b[^.,;]*\b(?:for|in) \w+ (?:years|months|decades)\b")
""" "The first meeting for 13 years" did not last so long."""
_AMOUNT = re.compile(
    r"\b(?:(?:virtually|nearly|almost) (?:all|every)|most of|\w+fold|double[sd]?|tripled?|twice|half|per cent|percent"
    r"|million|billion|barrels|tons|tonnes|litres|gallons)\b|%"
)
_PLACE = re.compile(r"\b(?:in|at|on|behind|into|through|near|to|from|across)\b")
_NAME = re.compile(r"(?<!^)\b[A-ZÀ-Þ][\w’'-]+")
_WHOLE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*")
_NEAR_NUMBER = 4
_OPENING = 4
"""Words that may stand before a number at the beginning: "In August 2014 *forty of them*"."""
_STEM = 5
"""Letters of a name in several words that its demonym shares: "South Africans"."""
_NEAR_TOTAL = 10
_FURTHER = 2
_OF_THEM = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")})
"""Behind a number: it counts what was named before."""
_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("of", "them")})
"""Behind a number and its thing: it counts what was named before."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the source, taken apart once: folded words with their roots, and where its dates stand. What only
    some questions look at is found when one first does."""

    exact: str
    folded: str
    words: tuple[str, ...]
    roots: tuple[str, ...]
    has: frozenset[str]
    """The roots, in no order, and those of what its verbs of several words say."""
    lands: frozenset[str]
    """Codes of the countries that it names, not only by a city."""
    opening: str
    """Its first word, folded, where that is a name."""
    broader: Broader = field(repr=False, compare=False)
    bodies_in: Callable[[str], frozenset[str]] = field(repr=False, compare=False)

    @classmethod
    def of(
        cls,
        exact: str,
        roots: Roots,
        broader: Broader,
        *,
        bodies_in: Callable[[str], frozenset[str]],
        lands: frozenset[str] = frozenset(),
        names: Collection[Sequence[str]] = (),
        is_word: Callable[[str], bool],
    ) -> "Sentence":
        """``names`` are the names of several words in it: a "Republic" in one says nothing of republics."""
        folded = joined(fold(exact).folded)
        words = tuple(WORD.findall(folded))
        own = {at + i for name in names for at in _places(name, words) for i in range(len(name))}
        meant = ["" if at in own else root for at, root in enumerate(roots.all_of(words))]
        verbs = [(at, roots.of(verb)) for at, verb in phrasal_verbs(words)]
        has = frozenset((*meant, *(verb for _, verb in verbs)))
        for at, verb in verbs:
            meant[at] = verb
        return cls(
            exact=exact,
            folded=folded,
            words=words,
            roots=tuple(meant),
            has=has,
            lands=lands,
            opening=words[0] if words and not is_word(words[0]) else "",
            broader=broader,
            bodies_in=bodies_in,
        )

    @property
    def head(self) -> int:
        """How many words stand before its first comma: what it is about, and not what it adds."""
        return len(WORD.findall(self.folded.partition(",")[0]))

    @cached_property
    def singulars(self) -> frozenset[str]:
        """Its words, without the s with which some end."""
        return frozenset(word.removesuffix("s") for word in self.words)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Ids of the organisations that it names."""
        return self.bodies_in(self.exact)

    @cached_property
    def implied(self) -> frozenset[str]:
        """Roots of what its words say less closely."""
        return self.broader.of(self.roots)

    @cached_property
    def bases(self) -> frozenset[str]:
        """Roots of the base forms of its irregular words."""
        bases = self.broader.bases
        return frozenset(bases[root] for root in self.roots if root in bases)

    @cached_property
    def _dated(self) -> Sequence[tuple[int, int, EdtfDate]]:
        return list(find_dates(self.folded))

    @cached_property
    def dates(self) -> tuple[EdtfDate, ...]:
        return tuple(date for *_, date in self._dated)

    @cached_property
    def date_words(self) -> frozenset[int]:
        """Places of the words that dates are made of."""
        if not self._dated:
            return frozenset()
        return frozenset(
            at
            for at, token in enumerate(WORD.finditer(self.folded))
            if any(start < token.end() and token.start() < end for start, end, _ in self._dated)
        )

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Places of the words that begin with a capital letter and are no part of a date."""
        typed = WORD.findall(joined(self.exact))
        aligned = typed if len(typed) == len(self.words) else []
        return tuple(at for at, word in enumerate(aligned) if word[0].isupper() and at not in self.date_words)

    def has_initials(self, letters: str) -> bool:
        """Whether as many names one after another begin with the letters: "mcc" for a "Millennium Challenge
        Corporation"."""
        size = len(letters)
        return any(
            self.capitals[at + size - 1] - first == size - 1
            and all(self.words[first + i][0] == letter for i, letter in enumerate(letters))
            for at, first in enumerate(self.capitals[: max(0, len(self.capitals) - size + 1)])
        )

    @property
    def numbers(self) -> Iterator[int]:
        """Places of the words that are numbers, and no part of a date."""
        for at, word in enumerate(self.words):
            if (word[0].isdigit() or word in _NUMBER_WORDS) and at not in self.date_words:
                yield at


def _places(name: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Where a name stands among the words."""
    return (at for at in range(len(words)) if tuple(words[at : at + len(name)]) == tuple(name))


def counts(sentence: Sentence, counted: Sequence[Collection[str]]) -> bool:
    """Whether a number stands just before the thing that is counted, given by its roots; of nothing in particular,
    whether there is a number."""
    numbers = list(sentence.numbers)
    if not counted:
        return bool(numbers)
    places = [at for at, root in enumerate(sentence.roots) if any(root in alike for alike in counted)]
    named = {each[:_STEM] for alike in counted for each in alike if len(each) >= _STEM}
    places += [at for at, root in enumerate(sentence.roots) if not root and sentence.words[at][:_STEM] in named]
    if not places and any(at <= _OPENING and sentence.words[at + 1 : at + 3] in _OF_THEM for at in numbers):
        return True  # "Six of them were killed", behind a sentence that says who
    if any(0 < at - number <= _reach(sentence, number) for at in places for number in numbers):
        return True
    if numbers and any("number" in sentence.words[max(0, at - _NEAR_NUMBER) : at] for at in places):
        return True  # "the number of students rose from 719 to 1,400"
    in_all = [at for at in numbers if sentence.words[at + 2 : at + 4] in _IN_ALL]
    if any(0 < number - at <= _NEAR_TOTAL for at in places for number in in_all):
        return True  # "books taken during the war, 3,788 volumes in all"
    of_them = [number for number in numbers if sentence.words[number + 1 : number + 3] in _OF_THEM]
    return any(at < number for at in places for number in of_them)


def _reach(sentence: Sentence, number: int) -> int:
    """How far behind a number it may still count something: "128 men of the National Republican Guard"."""
    return _NEAR_NUMBER + (_FURTHER if sentence.words[number + 2 : number + 3] == ("of",) else 0)


_OFTEN = re.compile(
    r"\b(?:once(?! more| again)|twice|thrice|\w+ times|(?:every|each) \w+|annual(?:ly)?|yearly|monthly|weekly)\b"
)


def says_how_often(sentence: Sentence) -> bool:
    return bool(_OFTEN.search(sentence.folded))


def interval(sentence: Sentence) -> bool:
    """Whether it says how long ago the last such thing was: "the first meeting for 13 years"."""
    return bool(_FIRST_FOR.search(sentence.folded))


def amounts(sentence: Sentence) -> bool:
    return bool(_AMOUNT.search(sentence.folded))


_LENGTH = re.compile(r"\b(?:kilomet|met)(?:res?|ers?)\b|\b(?:km|miles?|m|feet|ft)\b")


def extends(sentence: Sentence) -> bool:
    """Whether it says how far something reaches."""
    return bool(_LENGTH.search(sentence.folded))


def lasts(sentence: Sentence) -> bool:
    folded = _FIRST_FOR.sub("", sentence.folded)
    return bool(_DURATION.search(folded) or FROM_TO.search(folded))


def spans_time(words: str) -> bool:
    """Whether the words of a source name a length of time."""
    return bool(_DURATION.search(words.casefold()))


def explains(words: str) -> bool:
    """Whether the words of a source themselves say why, and not merely what came before."""
    return bool(_BECAUSE.search(words.casefold()))


_WHILE = re.compile(r"(?P<done>(?:\w+ ){1,2})(?:since|over) (?:\w+ ){0,3}(?:\d|decades?|years?|months?|then\b)")
"""Something that goes on since, or over, a time: that tells no reason for it."""


def gives_reason(sentence: Sentence, told: Sequence[Collection[str]] = ()) -> bool:
    """``told`` are the roots of each word for what was done: the time since which it is so is no reason for it."""
    folded = sentence.folded
    while_it_is = _WHILE.search(folded) if told else None
    if while_it_is:
        first = len(WORD.findall(folded[: while_it_is.start()]))
        done = sentence.roots[first : first + len(while_it_is["done"].split())]
        if any(root in alike for root in done for alike in told):
            folded = folded[: while_it_is.end("done")] + folded[while_it_is.end() :]
    return bool(_REASON.search(folded))


def is_not_so(sentence: Sentence, told: Sequence[Collection[str]]) -> bool:
    """Whether one of the words, given by its roots, is said only not to be so: "it was *not reopened* until 2022"."""
    places = [[at for at, root in enumerate(sentence.roots) if root in alike] for alike in told]
    return any(each and all(_NOT.intersection(sentence.words[max(0, at - 2) : at]) for at in each) for each in places)


_NOT = frozenset({"not", "never"})


def says_what_for(sentence: Sentence) -> bool:
    return gives_reason(sentence) or bool(_AIM.search(sentence.folded))


def names_place(sentence: Sentence) -> bool:
    return bool(_PLACE.search(sentence.folded))


def names_someone(sentence: Sentence, known: Collection[str], people: Collection[str]) -> bool:
    """Whether it has a name, of anything but a month, that is not among the words known from the question, nor another
    name of the people whom that names: "Nicolas" for "Sarkozy"."""
    whole = [WORD.findall(fold(name).folded) for name in _WHOLE_NAME.findall(sentence.exact)]
    theirs = (word for name in whole if not set(name).isdisjoint(people) for word in name)
    known = {*known, *(sentence.words[at] for at in sentence.date_words), *theirs}
    if sentence.opening and sentence.opening not in known:
        return True
    return any(fold(name).folded.removesuffix("'s") not in known for name in _NAME.findall(sentence.exact))


_SIGNED = re.compile(r"\b(?:sign\w*|conclu\w+|ratif\w+|agreed|between|with)\b")


_GROUP = re.compile(
    r"\b(?:\d[\d,]*|hundreds?|dozens?|several|many|most) (?:[\w-]+ ){0,3}?"
    r"(?:organi[sz]ations|nations|states|officials|groups|people|soldiers|volunteers|doctors|companies|agencies)\b"
)


def names_group(sentence: Sentence) -> bool:
    """Whether it tells of many who did it: "200 organizations"."""
    return bool(_GROUP.search(sentence.folded))


def says_who_signed(folded: str) -> bool:
    """Whether a sentence tells whose an agreement is, and does not only mention it."""
    return bool(_SIGNED.search(folded))
