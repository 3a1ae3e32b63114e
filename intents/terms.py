"""What a sentence of a source has to say to answer a question, word by word."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact

from . import wording
from .amounts import Amount, amount_asked
from .broader import Broader
from .kinds_of_answer import Sentence
from .phrasal import searched_verbs
from .question import Question
from .roots import WORD, Roots, joined
from .told_about import asks_subject
from .unlooked_for import (
    asks_interval,
    choices,
    entering,
    left_aside,
    only_asking,
    standing_for_country,
    where_it_lies,
)
from .words_told import asking_for_words

__all__ = ["BESIDE", "FOR_WHAT", "LASTING", "LOOKS_BACK", "STANDS_FOR", "Term", "Wanted", "is_about", "parts"]

BESIDE = frozenset(
    {
        "during",
        "in",
        "of",
        "to",
        "from",
        "for",
        "with",
        "by",
        "at",
        "about",
        "between",
        "and",
        "within",
        "into",
        "through",
        "thru",
    }
)
STANDS_FOR = re.compile(
    r"\b(?:stands? (?:for|4)|short for|abbreviat|acronym|initials|spelled out|long form|mean(?! by\b)(?:s|ing)?\b)"
)
_COUNTED = re.compile(
    r"\b(?:how many|how much|number of|amount of)\s+(?:(?:of|the|in total|\w+ly|\w+'s)\s+)*"
    r"(?!\w+ly\b)([^\W_]+)(?: ([^\W_]+)(?: ([^\W_]+))?)?"
)
_ASKED_FOR = re.compile(r"\b(?:which|what|whose|wich)(?: (?:kind|sort|type) of)? ([^\W\d_]+)")
_DONE = re.compile(r"\b(?:was|were|is|are|been|being|got|have|has|had) (?:\w+ )?(\w+(?:ed|en|wn|ung|ilt|ought))\b")
"""What was done: "were executed"."""
_HAPPENS = frozenset("arise arose begin began start started happen happened occur occurred emerge emerged".split())
_NOT = frozenset({"n", "nt", "t"})
"""What is left of "wasn't"; see says_the_same in asked.py."""
_DECISIVE = frozenset(
    "civil previous next new last second other more most not no without against return exchange vice deputy president "
    "minister secretary chancellor king queen pope emperor ambassador governor general commander chairman least north "
    "south east west northern southern eastern western".split()
)
"""Without one of these a question asks for something else."""
_AUXILIARIES = frozenset("did do does was were are is has have had will can of be been being get got gets".split())
_OF_SOMETHING = frozenset({"it", "its", "their", "them", "this", "that"})
""" "How much of *its* trade": nothing that is counted."""
_PRONOUN = re.compile(r"^(?:\w+ ){0,3}(?:it|he|she)\b")
LASTING = frozenset({"last", "lasts", "lasted", "take", "took", "long"})
"""Only say that a length of time is asked for."""
_LEADS_TO = re.compile(r"\bwhat (?:did|does|has|have|had)\b.*\b(?:lead|led) to\b")
""" "What did the vote lead to?": what came of it, whatever word the source has for that."""
_LEAD = frozenset({"lead", "led"})
_GIVES = re.compile(
    r"\b(?:reasons?|explanations?|excuses?|grounds)\b.*?\b(give|gave|given|state|stated|offer|offered)\b"
)
""" "What reason did Lima *give* for closing it?" asks why it did."""
FOR_WHAT = re.compile(r"\b(?:for|of) (?:what|which) (crime|offen[cs]e|illness|disease|ailment|deed|charge)\b")
""" "For what crime …?": what stands behind "for", by whatever name."""
_HOW_SOON = re.compile(r"\bhow (?:quickly|fast|soon)\b")
_SOON = frozenset({"quickly", "fast", "soon", "after"})
""" "How quickly … *after* it fell": the source may have "within hours of"."""
_CAUSED = re.compile(
    r"\bwhat (?:had |has )?(provoked|prompted|made|caused|triggered|drove|moved|pushed|brought"
    r"|sparked|ignited|fuelled|fueled|(?:kicked|set|touched|sparked) off|brought about|started) \w"
)
""" "What provoked Minsk into expelling …?" asks why it did."""
_CAPITALISED = re.compile(
    r"\b(?:and|or|with|by|did|does|was|were|is|has|had|met|meet|visit|visited|president|minister) ([A-ZÀ-Þ][a-zà-þ]+)"
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_SHORT = 3
_YEAR = 4
_ASIDES = frozenset("besides beside apart aside from other than addition except".split())
_MEANS = frozenset({"mean", "means", "meaning", "stand", "stands", "short"})
_AGENDA = frozenset({"agenda"})
_FEWEST_ANCHORS = 2
"""A single word is too little to tell which sentence is meant."""
LOOKS_BACK = 5
"""Sentences before one that it may point back to."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of meaning in a question."""

    word: str
    root: str
    alike: frozenset[str]
    """The roots that say the same, its own among them."""
    near: frozenset[str]
    """The roots that say nearly the same, that of its base form among them."""

    def is_in(self, sentence: Sentence) -> bool:
        if self.word.isdecimal() and len(self.word) < _YEAR:  # the 22nd of a month is no number of anything
            return any(sentence.words[at] == self.word for at in sentence.numbers)
        return not self.alike.isdisjoint(sentence.has)

    def is_near(self, sentence: Sentence) -> bool:
        """Whether the sentence has a word that people use for it."""
        return not self.near.isdisjoint(sentence.has) or not self.near.isdisjoint(sentence.bases)

    def follows_from(self, sentence: Sentence) -> bool:
        """Whether a word of the sentence says it less closely."""
        return self.root in sentence.implied


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The words of meaning that a sentence has to have; what is looked at only where a sentence has some of them is
    found then."""

    roots: Roots = field(repr=False, compare=False)
    question: Question
    typed: str
    """The question in folded English."""
    words: tuple[str, ...]
    """Of what was typed."""
    terms: tuple[Term, ...]
    counted: tuple[frozenset[str], ...]
    """What is counted, where a number is asked for."""
    amount: Amount | None
    """What kind of amount is asked for."""
    caused: bool
    """Whether it is asked what brought something about."""
    aim: bool
    """Whether it is asked what something is for."""
    aside: tuple[frozenset[str], ...]
    """The roots of each word for what is left aside: a sentence on that tells nothing new."""

    @classmethod
    def of(cls, question: Question, roots: Roots, broader: Broader) -> "Wanted":
        typed = fold(question.english).folded
        words = tuple(WORD.findall(typed))
        sides = (*question.parties, *question.own)
        verbs = {**searched_verbs(words), **entering(sides)}
        aside = frozenset[str]() if question.asks("who", "which_country") else left_aside(typed)
        meant = _MEANS if question.organisations and STANDS_FOR.search(typed) else frozenset[str]()
        subject = _AGENDA if asks_subject(typed) else frozenset[str]()
        light_here = {
            *only_asking(typed),
            *meant,
            *subject,
            *_NOT,
            *aside,
            *where_it_lies(typed),
            *standing_for_country(sides, words),
        }
        told = [verbs.get(part, part) for part in parts(question.content) if part not in light_here]
        if all(part.isdigit() or part in _MONTHS for part in told):
            told = []  # a date is no matter to look for
        lasting = LASTING if question.asks("how_long", "gap") else frozenset()
        amount = amount_asked(typed)
        aims = [part for part in told if roots.of(part) in roots.aims]
        heavy = [part for part in told if not (part in lasting or part in aims or roots.of(part) in roots.generic)]
        slots = (question.parties, question.own, question.organisations, question.times)
        short = bool(heavy and STANDS_FOR.search(typed))
        asks_for = _LEAD if _LEADS_TO.search(typed) else amount.asking if amount else frozenset()
        caused = _CAUSED.search(typed)
        asks_for |= asking_for_words(typed)
        for_what = FOR_WHAT.search(typed)
        asks_for |= {for_what[1]} if for_what else frozenset()
        if _HOW_SOON.search(typed):
            asks_for |= _SOON
        gives = _GIVES.search(typed)
        asks_for |= {gives[1]} if gives and question.asks("why") else frozenset()
        heavy = [part for part in heavy if part not in asks_for and not (caused and part in caused[1].split())]
        if asks_subject(typed) and all(roots.alike("discuss").isdisjoint(roots.alike(part)) for part in heavy):
            heavy.append("discuss")
        if question.asks("still") and "still" in told and question.asks("yes_no", "who", "which_country"):
            heavy.append("still")
        telling = heavy if short or len(heavy) + sum(map(len, slots)) >= _FEWEST_ANCHORS else told
        return cls(
            roots=roots,
            question=question,
            typed=typed,
            words=words,
            terms=tuple(_terms(telling, typed, roots, broader, so=question.asks("yes_no"))),
            counted=tuple(_counted(question, typed, roots)),
            amount=amount,
            caused=caused is not None,
            aim=bool(aims),
            aside=tuple(
                roots.alike(word) | roots.near.get(roots.of(word), frozenset())
                for word in aside
                if len(word) > _SHORT and word not in _ASIDES
            ),
        )

    @cached_property
    def done(self) -> frozenset[str]:
        """What somebody did, or what was done: it has to be said in words that mean it."""
        return frozenset((*wording.done_by_whom(self.typed), *_DONE.findall(self.typed)))

    @cached_property
    def _things(self) -> Sequence[str]:
        """The treaty of "which treaty"."""
        return _ASKED_FOR.findall(self.typed)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Roots of what is asked for, which a sentence has to say: that of a thing, and of any name."""
        named = (*self._things, *self.done, *self.question.names)
        return frozenset(map(self.roots.of, (*_DECISIVE, "still"))).union(*self.counted, *map(self.roots.alike, named))

    @cached_property
    def asked_for(self) -> frozenset[str]:
        """Roots of the thing of which it is asked which it was, which the sentence itself has to name."""
        return frozenset(map(self.roots.of, (*self._things, *wording.role(self.typed).split())))

    @cached_property
    def compounds(self) -> frozenset[str]:
        """Roots of words that stand right before another one and narrow it: the trade of "trade relations"."""
        return frozenset(map(self.roots.of, _narrowing(self.typed, [term.word for term in self.terms])))

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Words that stand where somebody does and have a capital, also where they are common ones: "Macron"."""
        return frozenset(fold(word).folded for word in _CAPITALISED.findall(self.question.text))

    def said_in(self, sentence: Sentence) -> Sequence[Term]:
        """The words that the sentence has itself."""
        return [term for term in self.terms if term.is_in(sentence)]

    @property
    def own(self) -> frozenset[str]:
        """The roots of the words themselves."""
        return frozenset(term.root for term in self.terms)

    @property
    def happens(self) -> frozenset[str]:
        """Words that only say that something came about, where it is asked when; relations may begin and end."""
        told = not self.question.asks("when") or any(term.word.startswith("relation") for term in self.terms)
        return frozenset() if told else _HAPPENS

    @property
    def any_of(self) -> frozenset[str]:
        """The roots of which a sentence has to have one, unless it is found by something else."""
        return frozenset(root for term in self.terms for root in (*term.alike, *term.near))

    def places(self, statements: Sequence[Fact], bodies: Callable[[str], frozenset[str]]) -> Iterator[int]:
        """Where the sentences stand that are about the countries of the question, and that name its bodies or may leave
        them to those before; told without taking them apart."""
        asked = frozenset(self.question.organisations)
        places: Sequence[int] = range(len(statements))
        for party in self.question.parties:
            codes = frozenset(party.codes)
            places = [at for at in places if is_about(statements[at], codes)]
        for at in places:
            fact = statements[at]
            if fact.quote.exact.startswith("See "):
                continue
            if asked:
                near = statements[max(0, at - LOOKS_BACK) : at + 1]
                if not asked <= {fact["organisation"]}.union(*(bodies(each.quote.exact) for each in near)):
                    continue
            yield at

    def is_too_little(self) -> bool:
        """Whether the question names too little to tell which sentence is meant."""
        question = self.question
        slots = (question.parties, question.own, question.organisations, question.times, question.names)
        if (self.terms and asks_interval(self.typed)) or (question.organisations and STANDS_FOR.search(self.typed)):
            return False
        if len(self.terms) + sum(map(len, slots)) < _FEWEST_ANCHORS:
            return True
        if not (self.terms or self.counted or (question.organisations and question.times)):
            return True
        if not (slots[0] or slots[1] or slots[2] or slots[4]) and all(term.root.isdecimal() for term in self.terms):
            return True  # "what is 12 * 1971"
        if question.asks("yes_no") and not any(slots) and _PRONOUN.search(self.typed):
            return True  # "did it cost 12 million?": of what?
        if question.asks("yes_no", "how_many", "who", "leader") and wording.about_now(self.typed):
            return True
        if question.asks("how_often"):
            return len(self.terms) < _FEWEST_ANCHORS or question.asks("end", "resume", "relations")
        return question.asks("former_name")


def _terms(telling: Sequence[str], typed: str, roots: Roots, broader: Broader, *, so: bool) -> Iterator[Term]:
    """A term a word; of two choices there is one, which either of them says."""
    other = choices(typed)
    for at, word in enumerate(telling):
        term = _term(word, roots, broader, so=so)
        if other.get(word) in telling[:at]:
            continue
        if other.get(word) in telling[at:]:
            second = _term(other[word], roots, broader, so=so)
            term = Term(word, term.root, term.alike | second.alike, term.near | second.near)
        yield term


def is_about(fact: Fact, codes: Collection[str]) -> bool:
    """Whether a sentence names one of the countries, or goes on from one that does."""
    return not fact.about.isdisjoint(codes) or fact["goes_on_from"] in codes


def _term(word: str, roots: Roots, broader: Broader, *, so: bool) -> Term:
    """``so``: whether it is asked if it is so, which what says the opposite answers too."""
    root = roots.of(word)
    near = roots.near.get(root, frozenset()) | {broader.base(root)}
    alike = roots.alike(word) | (roots.opposite.get(root, frozenset()) if so else frozenset())
    return Term(word, root, alike, near)


def _narrowing(typed: str, telling: Collection[str]) -> Iterator[str]:
    words = ["", *WORD.findall(joined(typed))]
    for before, word, behind in zip(words, words[1:], words[2:], strict=False):
        if word in telling and behind in telling and before not in BESIDE:
            yield word


def _counted(question: Question, typed: str, roots: Roots) -> Iterator[frozenset[str]]:
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
    return words[plural : plural + 1] if plural else []


def parts(words: Iterable[str]) -> list[str]:
    """The words one by one, without those that only join."""
    return [part for word in words for part in WORD.findall(joined(word)) if part not in BESIDE]
