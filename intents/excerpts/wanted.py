"""What a sentence of a source has to say to answer a question."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.question import Question
from ..words.broader import Broader
from ..words.kinds import kinds_of_things
from ..words.roots import WORD, Roots, joined
from .amounts import Amount, amount_asked
from .counting import counted_in
from .long_forms import asks_long_form
from .looked_for import BESIDE, FEWEST_ANCHORS, STATE, asks_how_often_it_sat, matter_of, weighty
from .main_verb import NO_PARTICIPLES, Act, act_of, done_by_whom
from .reasons import asking_what_caused
from .role_asked import role
from .soldiers_of import are_soldiers
from .taking_apart import Sentence
from .terms import Term, terms_of
from .unlooked_for import asks_interval, left_aside, phrases_left_aside
from .wording import about_now
from .words_told import asks_for_words

__all__ = ["LOOKS_BACK", "TYPED", "Wanted"]

TYPED = ("how_many", "gap", "how_long", "when", "why", "who", "where", "which_country")
"""Features of questions for a certain kind of thing."""
_ASKED_FOR = re.compile(r"\b(?:which|what|whose|wich)(?: (?:kind|sort|type) of)? ([^\W\d_]+)")
_DONE = re.compile(r"\b(?:was|were|is|are|been|being|got|have|has|had) (?:\w+ )?(\w+(?:ed|en|wn|ung|ilt|ought))\b")
"""What was done: "were executed"."""
_DONE_THERE = re.compile(r"\bwhere (?:was|were|got) (?:\w+ ){1,4}?(\w+(?:ed|en|wn|ung|ilt|ought|aught))\W*$")
_HAPPENS = frozenset("arise arose begin began start started happen happened occur occurred emerge emerged".split())
_DECISIVE = frozenset(
    "civil previous next new last second other more most not no without against return exchange vice deputy president "
    "minister secretary chancellor king queen pope emperor ambassador governor general commander chairman least north "
    "south east west northern southern eastern western apply applied".split()
)
"""Without one of these a question asks for something else."""
_ATTRIBUTE = (("the",), ("a",), ("an",))
""" "Who got angry about *the reopened* case?": nobody reopened anything here."""
_TO = frozenset({"to", "for"})
_WHICH = frozenset({"which", "what"})
""" "Which *French* firm …?" """
_PRONOUN = re.compile(r"^(?:\w+ ){0,3}(?:it|he|she)\b")
_CAPITALISED = re.compile(
    r"\b(?:and|or|with|by|did|does|was|were|is|has|had|met|meet|visit|visited|president|minister) ([A-ZÀ-Þ][a-zà-þ]+)"
)
_INITIALS = re.compile(r"\b[A-Z]{2,5}\b")
_SHORT = 3
_ASIDES = frozenset("besides beside apart aside from other than addition except".split())
_ENDS_IT = BESIDE | frozenset("after before besides since until till when while over against as because during".split())
"""Behind what something is done to."""
LOOKS_BACK = 5
"""Sentences before one that it may point back to."""


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
    act: Act | None
    """What it says was done."""
    aside: tuple[frozenset[str], ...]
    """The roots of each word for what is left aside: a sentence on that tells nothing new."""

    @classmethod
    def of(cls, question: Question, roots: Roots, broader: Broader) -> "Wanted":
        typed = fold(question.english).folded
        aside = frozenset[str]() if question.asks("who", "which_country") else left_aside(typed)
        amount = amount_asked(typed)
        told = matter_of(question, typed, aside)
        looked_for = weighty(told, question, typed, roots, amount)
        asked_for = frozenset((STATE, *_ASKED_FOR.findall(typed))).union(
            party.after for party in (*question.parties, *question.own) if party.before in _WHICH
        )
        terms = terms_of(looked_for, typed, roots, broader, so=question.asks("yes_no"))
        return cls(
            roots=roots,
            question=question,
            typed=typed,
            words=tuple(WORD.findall(typed)),
            terms=tuple(_of_its_kinds(term, looked_for, roots) if term.word in asked_for else term for term in terms),
            counted=tuple(counted_in(question, typed, roots)),
            amount=amount,
            caused=bool(asking_what_caused(typed)),
            aim=any(roots.of(part) in roots.aims for part in told),
            act=act_of(typed, lambda word: broader.is_verb(roots.of(word)), question.names),
            aside=tuple(roots.alike_or_near(word) for word in aside if len(word) > _SHORT and word not in _ASIDES),
        )

    @cached_property
    def done_to(self) -> str:
        """The last word of what something is done to, if any: "record" of "when did he break the record in 1960"."""
        rest = self.act.rest if self.act else ()
        ends = next((at for at, word in enumerate(rest) if word in _ENDS_IT), len(rest))
        return rest[ends - 1] if ends else ""

    @cached_property
    def roots_of_words(self) -> frozenset[str]:
        return frozenset(map(self.roots.of, self.words))

    @cached_property
    def done(self) -> frozenset[str]:
        """What somebody did, or what was done: it has to be said in words that mean it."""
        passive = self.act and self.act.passive and self.act.who[-1:] not in _ATTRIBUTE
        was_done = (self.act.verb,) if self.act and passive else ()
        told = (done_by_whom(self.typed), _DONE.findall(self.typed), _DONE_THERE.findall(self.typed), was_done)
        return frozenset(word for words in told for word in words) - NO_PARTICIPLES

    @cached_property
    def things(self) -> Sequence[str]:
        """The treaty of "which treaty"."""
        return _ASKED_FOR.findall(self.typed)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Roots of what is asked for, which a sentence has to say: that of a thing, and of any name."""
        named = (*self.things, *self.done, *self.question.names)
        return frozenset(map(self.roots.of, (*_DECISIVE, "still"))).union(*self.counted, *map(self.roots.alike, named))

    @cached_property
    def stated(self) -> frozenset[str]:
        """What was done, and what is asked for: neither is told by a narrower word."""
        return self.done | self.kept

    @cached_property
    def for_words(self) -> bool:
        """Whether it is asked in which words somebody spoke of something."""
        return asks_for_words(self.typed)

    @cached_property
    def soldiers(self) -> Collection[str]:
        """The words for soldiers, who may be called by their country alone: "the last *Cubans* left"."""
        return [term.word for term in self.terms if are_soldiers(term.word, self.roots)]

    @cached_property
    def asked_for(self) -> frozenset[str]:
        """Roots of the thing of which it is asked which it was, which the sentence itself has to name, also of "which
        *American ambassador*"."""
        sides = (*self.question.parties, *self.question.own)
        of_a_land = (each.after for each in sides if each.before in _WHICH)
        return frozenset(map(self.roots.of, (*self.things, *of_a_land, *role(self.typed).split())))

    @cached_property
    def compounds(self) -> frozenset[str]:
        """Roots of words that stand right before another one and narrow it: the trade of "trade relations"."""
        return frozenset(map(self.roots.of, _narrowing(self.typed, [term.word for term in self.terms])))

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Words that stand where somebody does and have a capital, also where they are common ones: "Macron"."""
        return frozenset(fold(word).folded for word in _CAPITALISED.findall(self.question.text))

    @cached_property
    def initials(self) -> frozenset[str]:
        """What is typed in capitals, and may be short for a name: "BP"."""
        typed = self.question.text
        return frozenset(word.lower() for word in _INITIALS.findall(typed)) if not typed.isupper() else frozenset()

    def term(self, word: str) -> Term | None:
        """The term of a word, where that is looked for."""
        return next((term for term in self.terms if term.word == word), None)

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

    def places(
        self,
        statements: Sequence[Fact],
        bodies: Callable[[str], frozenset[str]],
        headed: Callable[[Fact], frozenset[str]],
    ) -> Iterator[int]:
        """Where the sentences stand that are about the countries of the question, or stand under a heading that names
        those to whom something goes, and that name its bodies or may leave them to those before; told without taking
        them apart."""
        asked = frozenset(self.question.organisations)
        places: Sequence[int] = range(len(statements))
        for party in self.question.parties:
            codes = frozenset(party.codes)
            under = headed if party.before in _TO else _under_none
            places = [
                at for at in places if _is_about(statements[at], codes) or not codes.isdisjoint(under(statements[at]))
            ]
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
        if (self.terms and asks_interval(self.typed)) or (question.organisations and asks_long_form(self.typed)):
            return False
        if self.amount and self.amount.in_words and not self.amount.asking.isdisjoint(self.words):
            return self.amount.asking.issuperset(term.word for term in self.terms)
        if asks_how_often_it_sat(question, self.typed):
            return False
        aside = any(phrases_left_aside(self.typed))
        if len(self.terms) + sum(map(len, slots)) + aside < FEWEST_ANCHORS:
            return True
        if not (self.terms or self.counted or (question.organisations and question.times)):
            return True
        if not (slots[0] or slots[1] or slots[2] or slots[4]) and all(term.root.isdecimal() for term in self.terms):
            return True  # "what is 12 * 1971"
        if question.asks("yes_no") and not any(slots) and _PRONOUN.search(self.typed):
            return True  # "did it cost 12 million?": of what?
        if question.asks("yes_no", "how_many", "who", "leader") and about_now(self.typed):
            return not (question.asks("who") and question.asks("leader"))
        if question.asks("how_often"):
            return len(self.terms) < FEWEST_ANCHORS or question.asks("end", "resume", "relations")
        return question.asks("former_name")


def _of_its_kinds(term: Term, told: Sequence[str], roots: Roots) -> Term:
    """What a thing that is asked for is a word for says it too, but for what the question names besides: "which animals
    did it get for the *elephants*?"."""
    things = kinds_of_things().get(term.root, frozenset())
    return replace(term, near=term.near | (things - frozenset(map(roots.of, told)))) if things else term


def _under_none(_: Fact) -> frozenset[str]:
    return frozenset()


def _is_about(fact: Fact, codes: Collection[str]) -> bool:
    """Whether a sentence names one of the countries, or goes on from one that does."""
    return not fact.about.isdisjoint(codes) or fact["goes_on_from"] in codes


def _narrowing(typed: str, telling: Collection[str]) -> Iterator[str]:
    words = ["", *WORD.findall(joined(typed))]
    for before, word, behind in zip(words, words[1:], words[2:], strict=False):
        if word in telling and behind in telling and before not in BESIDE:
            yield word
