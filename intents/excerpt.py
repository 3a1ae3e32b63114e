"""Finds the one sentence of a source that answers a question, or none.

A sentence is quoted only if the countries, bodies, times and words of meaning in the question are its own, if it
holds the kind of thing that is asked for, and if who does what to whom is the same. A sentence that points back
("the move", "it", "both presidents") may leave words to the sentences of its place before it, never its country. A
question that points back is looked for around what was quoted last.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice

from knowledge.countries import Countries, MentionKind
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.organisations import Organisations

from . import wording
from .asked import (
    POINTS_BACK,
    asks_of_what_was_said,
    asks_only_for_number,
    has_what_is_asked,
    is_no_mere_aim,
    names_which,
)
from .bodies_leaving import same_one_leaves
from .broader import Broader
from .coverage import TYPED, Coverage
from .directions import same_direction
from .doers import same_doer
from .long_forms import spells_out
from .looked_for import LASTING, parts
from .pair import Pair
from .question import Question
from .roots import WORD, Roots
from .same_said import says_the_same
from .taking_apart import Sentence, taking_apart
from .terms import Term
from .unlooked_for import phrases_left_aside
from .wanted import LOOKS_BACK, Wanted

__all__ = ["Finder"]

_THEN = re.compile(r"\bat (?:that|this) (?:point|time|moment)\b|\bthen\b|\bthat (?:year|month|day)\b")
_GOES_ON = re.compile(rf"{_THEN.pattern}|\b(?:it|he|she|they|both|the pair|the two|each other)\b")
_LAST_ONE = frozenset({"last", "previous", "one", "before"})
""" "How long since the last one": what the first for so long implies."""
_ORDER = frozenset({"after", "before", "during", "since", "until"})
_BODY = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+ (?:Pact|Union|Community|Organi[sz]ation|League|Alliance|Group|Association|Council|Forum|Bank"
    r"|Fund|Movement|Commission|Market|Agency)\b"
)
"""The name of a body that is not among those known."""
_OWN_PRONOUN = re.compile(r"^(?:(?:in|on|since|by) [\w ]{4,20},? )?(?P<one>it|the (?:country|government))\b")
_AHEAD = re.compile(
    r"^(?:although|though|while|when|after|before|because|since|as) it (?:was|is|had|has|had been)\b"
    r".{3,240}, (?P<who>[^\W\d_]+) (?:was|is|had|has|did|does|[a-z]+ed)\b"
)
""" "Although *it* was suspended, Kenya was let in again": the country that the sentence names behind."""
_OF_THE_UN = frozenset({"unga", "unsc"})
"""Where they vote, the UN does."""
_ASKING = ("what", "how", "about", "list", "yes_no", "source_word")
_SHORT_WORD = 3
_ENOUGH_NEAR = 2
_AROUND = (0, 1, 2, -1)
"""Places of the sentences, told from the one quoted last, where a question that points back finds its answer."""
_REMEMBERED = 20_000
_MOST_HEADINGS = 1000
"""Of sources, of which is remembered what they say."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Holds the groups of synonyms, and remembers what it made of words and sentences; its answers are pure."""

    roots: Roots
    broader: Broader
    sentence: Callable[[str], Sentence]
    said: Callable[[str], frozenset[str]]
    """The roots of a sentence's words."""
    bodies: Callable[[str], frozenset[str]]
    """The organisations that a sentence names."""
    names: Callable[[str], frozenset[str]]
    """The words of a country's name and demonym, folded."""
    coverage: Coverage

    @classmethod
    def load(cls, countries: Countries, organisations: Organisations) -> "Finder":
        roots, broader = Roots.load(), Broader.load()

        @lru_cache(_REMEMBERED)
        def names(code: str) -> frozenset[str]:
            country = countries[code]
            return frozenset(WORD.findall(fold(f"{country.name} {country.demonym}").folded))

        @lru_cache(_REMEMBERED)
        def codes(word: str) -> frozenset[str]:
            mentions = (each for each in countries.exact(fold(word)) if each.kind is not MentionKind.PART)
            return frozenset(code for mention in mentions for code in mention.codes)

        return cls(
            roots,
            broader,
            *taking_apart(countries, organisations, roots, broader),
            names,
            Coverage(roots, broader, codes),
        )

    def wanted(self, question: Question) -> Wanted:
        """What is to be looked for; no body that the question leaves aside is."""
        phrases = phrases_left_aside(question.english) if question.organisations else ()
        aside = [self.bodies(phrase) for phrase in phrases]
        others = tuple(body for body in question.organisations if not any(body in each for each in aside))
        if others != question.organisations:
            question = replace(question, organisations=others)
        return Wanted.of(question, self.roots, self.broader)

    def find(self, wanted: Wanted, statements: Sequence[Fact]) -> Fact | None:
        """The sentence that has most of the question's words, in the question's own rather than in synonyms, of several
        the shortest; None where none fits, or the question names too little to look for. The statements are in the
        order of their article."""
        if wanted.is_too_little():
            return None
        question = wanted.question
        any_of, beyond = wanted.any_of, bool(question.organisations or wanted.counted or question.asks("how_long"))
        if asks_only_for_number(wanted):
            any_of, beyond = any_of.union(*wanted.counted), bool(question.organisations)
        found = []
        for at in wanted.places(statements, lambda exact: _with_the_un(self.bodies(exact))):
            fact = statements[at]
            if (beyond or self._has_any(any_of, fact)) and (own := self._fit(wanted, statements, at)):
                sentence = self.sentence(fact.quote.exact)
                exact = wording.modified(wanted.typed, sentence, self.roots)
                lands = sum(
                    not sentence.lands.isdisjoint(each.codes) for each in wanted.question.parties if each.before == "in"
                )
                acts = sum(self._acts(term) and term.is_in(sentence) for term in wanted.terms)
                said = len(wanted.own & sentence.has)
                found.append((-own, -acts, -said, not exact, -lands, len(sentence.exact), at))
        return next(
            (statements[at] for *_, at in sorted(found) if self._leaves_nothing_told(wanted, statements, at)), None
        )

    def _acts(self, term: Term) -> bool:
        return self.broader.base(term.root) in self.broader.verbs

    def _leaves_nothing_told(self, wanted: Wanted, statements: Sequence[Fact], at: int) -> bool:
        """Whether no word of the question that the sentence leaves unsaid stands in another one that has more of
        them: that would be the one to look for."""
        sentence = self.sentence(statements[at].quote.exact)
        near = (sentence, *self._before(statements, at))
        left = {
            term.root
            for term in wanted.terms
            if term.word not in _ORDER
            and not any(term.is_in(each) or term.is_near(each) or term.follows_from(each) for each in near)
        }
        if not left:
            return True
        own = len(wanted.said_in(sentence))
        others = [fact for fact in statements if not left.isdisjoint(self.said(fact.quote.exact))]
        return not any(
            len(wanted.said_in(self.sentence(fact.quote.exact))) > own
            and not any(fact.about.isdisjoint(party.codes) for party in wanted.question.parties)
            for fact in others
        )

    def find_around(self, wanted: Wanted, statements: Sequence[Fact], said: Sequence[Fact]) -> Fact | None:
        """The sentence that answers a question about what was ``said``: the one quoted, or one beside it in the same
        place; None also where the question does not point back."""
        if not said or not asks_of_what_was_said(wanted):
            return None
        source = statements[0].source.id if statements else ""
        quoted = [each.quote for fact in said for each in fact.provenance if each.source.id == source]
        told = [
            at
            for at, fact in enumerate(statements)
            if any(quote.start < fact.quote.end and fact.quote.start < quote.end for quote in quoted)
        ]
        themselves, around = ((at, at) for at in told), ((at, at + step) for at in told for step in _AROUND)
        for at, place in (*themselves, *around):
            if (
                0 <= place < len(statements)
                and not _points_elsewhere(statements[place])
                and self._goes_on(wanted, statements, at, place)
            ):
                return statements[place]
        return None

    def _goes_on(self, wanted: Wanted, statements: Sequence[Fact], said: int, at: int) -> bool:
        """Whether a sentence beside the one that was quoted answers; the two together have the question's words."""
        question = wanted.question
        fact, before = statements[at], self.sentence(statements[said].quote.exact)
        if fact.provenance[0].locator != statements[said].provenance[0].locator:
            return False
        sentence = self.sentence(fact.quote.exact)
        pair = Pair(wanted, fact, sentence, self.roots, self.names, self.coverage.codes)
        # The only word, and what was done, are not taken from narrower ones.
        meant = wanted.done if len(wanted.terms) > 1 else {term.word for term in wanted.terms}
        rests_on_one = len(wanted.terms) == 1 and question.asks(
            "who"
        )  # "who supplied him?" is not told by who was sent
        return (
            all(
                any(
                    term.is_in(each)
                    or (term.is_near(each) and not rests_on_one)
                    or (term.word not in meant and term.follows_from(each))
                    for each in (sentence, before)
                )
                for term in wanted.terms
                if not (question.asks("how_long", "gap") and term.word in _LAST_ONE | LASTING)
            )
            and all(
                self.coverage.has_name(fact, sentence, name) or self.coverage.has_name(fact, before, name)
                for name in question.names
            )
            and (sentence.bodies | before.bodies).issuperset(question.organisations)
            and not any(fact.about.isdisjoint(party.codes) for party in question.parties)
            and all(any(map(time.span.touches, (*sentence.dates, *before.dates))) for time in question.times)
            and has_what_is_asked(pair)
            and (at == said or not question.asks("who") or self._speaks_of_it(wanted, sentence))
            and (question.asks(*TYPED) or names_which(wanted, sentence))
            and same_direction(pair)
            and says_the_same(pair)
        )

    @staticmethod
    def _speaks_of_it(wanted: Wanted, sentence: Sentence) -> bool:
        """Whether a sentence beside the one that was quoted has a word of what is asked, so that whom it names may be
        the one: "who was it?"."""
        return not wanted.terms or any(term.is_in(sentence) or term.is_near(sentence) for term in wanted.terms)

    def speaks_of(self, question: Question, statements: Iterable[Fact]) -> bool:
        """Whether a word of meaning in the question stands anywhere in the sentences."""
        told = [part for part in parts(question.content) if len(part) > _SHORT_WORD]
        verbs = (
            self.roots.alike(part) for part in told if self.broader.base(self.roots.of(part)) in self.broader.verbs
        )
        wanted = frozenset(map(self.roots.of, told)).union(*verbs)
        return any(self._has_any(wanted, fact) for fact in statements)

    def _has_any(self, wanted: frozenset[str], fact: Fact) -> bool:
        """Whether the sentence has one of the roots; it is taken apart only where one of its words does."""
        exact = fact.quote.exact
        return not wanted.isdisjoint(self.said(exact)) and not wanted.isdisjoint(self.sentence(exact).has)

    def _fit(self, wanted: Wanted, statements: Sequence[Fact], at: int) -> int:
        """How many of the question's words the sentence itself has; 0 where it does not answer."""
        question = wanted.question
        fact = statements[at]
        if _points_elsewhere(fact):
            return 0
        sentence = self.sentence(fact.quote.exact)
        if question.asks("only") and "only" not in sentence.words and not question.asks("yes_no"):
            return 0
        asks = question.asks(*TYPED, *_ASKING)  # a mere "soldiers sent" has to stand there itself
        carried = any(fact.about.isdisjoint(party.codes) for party in question.parties)

        @cache
        def before() -> Sequence[Sentence]:
            points_back = asks and not carried and POINTS_BACK.search(sentence.folded)
            return self._before(statements, at) if points_back else ()

        pair = Pair(wanted, fact, sentence, self.roots, self.names, self.coverage.codes)
        fits = (
            self._is_anchored(wanted, sentence)
            and self._goes_beyond(wanted, statements, at)
            and self.coverage.covers(wanted, fact, sentence, before)
            and self._has_bodies(wanted, fact, sentence, before)
            and self._in_time(question, sentence, statements, at)
            and has_what_is_asked(pair)
            and same_direction(pair)
            and same_doer(pair, stands_for_own=self._is_own_pronoun(statements, at))
            and same_one_leaves(wanted, sentence)
            and is_no_mere_aim(pair)
            and says_the_same(pair)
            and spells_out(wanted.typed, wanted.words, sentence)
        )
        return 1 + len(wanted.said_in(sentence)) if fits else 0

    @staticmethod
    def _is_anchored(wanted: Wanted, sentence: Sentence) -> bool:
        """Whether a sentence has a word of a "who …?" that names nobody, no body and no time: words that are all only
        near ("an American president" to "in charge of foreign affairs") tell nothing."""
        question = wanted.question
        named = (question.parties, question.own, question.organisations, question.names, question.times)
        if not question.asks("who") or question.asks("which_country"):
            return True
        return any(named) or len(wanted.terms) < _ENOUGH_NEAR or bool(wanted.said_in(sentence))

    def _goes_beyond(self, wanted: Wanted, statements: Sequence[Fact], at: int) -> bool:
        """Whether what the question leaves aside is told just before the sentence, if it leaves anything aside."""
        return not wanted.aside or any(
            not alike.isdisjoint(each.has) for each in self._before(statements, at) for alike in wanted.aside
        )

    def _has_bodies(
        self, wanted: Wanted, fact: Fact, sentence: Sentence, before: Callable[[], Sequence[Sentence]]
    ) -> bool:
        """Whether the sentence or its row names the bodies of the question, or it points back to the one before it,
        which does; when something was, it can tell only of the one that it names."""
        question = wanted.question
        asked = set(question.organisations)
        if (
            question.asks("when")
            and len(sentence.bodies) > 1
            and (question.asks("member", "preside") or not wanted.terms)
        ):
            return not (asked or question.asks("member", "preside"))
        heading = fact.provenance[0].locator.section[-1:]
        named = sentence.bodies.union({fact["organisation"]}, *map(self.bodies, heading))
        named = _with_the_un(named)
        if asked and wanted.terms and not question.asks("yes_no", "member"):
            other = sentence.bodies or _BODY.search(sentence.exact)
            named = named.union(*(_with_the_un(each.bodies) for each in before()[-1:] if not other))
        return asked <= named

    def _in_time(self, question: Question, sentence: Sentence, statements: Sequence[Fact], at: int) -> bool:
        """Whether the times of the question are the sentence's own, or those to which its "at that point" refers.

        What is not asked to be so or not may be told by a sentence without a date that points back to one with it, and
        with no other one.
        """
        dates = sentence.dates
        asked = question.asks("yes_no", "when")
        if not dates and (_THEN if asked else _GOES_ON).search(sentence.folded):
            before = (each.dates for each in self._before(statements, at))
            dates = tuple(date for each in before if len(each) == 1 for date in each)
        return all(any(map(time.span.touches, dates)) for time in question.times)

    def _before(self, statements: Sequence[Fact], at: int) -> Sequence[Sentence]:
        """The sentences of the same row, or of the same section, that a sentence may point back to."""
        place = statements[at].provenance[0].locator
        before = statements[max(0, at - LOOKS_BACK) : at]
        return [
            self.sentence(fact.quote.exact)
            for fact in before
            if fact.source == statements[at].source and fact.provenance[0].locator == place
        ]

    def _is_own_pronoun(self, statements: Sequence[Fact], at: int) -> bool:
        """Whether the sentence begins with an "it" that is the article's own country: the first word of the sentence
        that it points back to; or with "the country", after one that names no other."""
        folded = self.sentence(statements[at].quote.exact).folded
        begins = _OWN_PRONOUN.match(folded)
        if not begins or statements[at].object:
            main = _AHEAD.match(folded)
            return main is not None and main["who"] in self.names(statements[at].subject)
        if begins["one"] != "it":
            return all(each.about <= {each.subject} for each in statements[max(0, at - 1) : at])
        own = self.names(statements[at].subject)
        earlier = (each for each in self._before(statements, at)[::-1] if not _OWN_PRONOUN.match(each.folded))
        return any(each.words[:1] and each.words[0] in own for each in islice(earlier, 1))


def _with_the_un(bodies: frozenset[str]) -> frozenset[str]:
    return bodies if bodies.isdisjoint(_OF_THE_UN) else bodies | {"un"}


def _points_elsewhere(fact: Fact) -> bool:
    """Whether it only names other articles, and says nothing itself."""
    heading = fact.provenance[0].locator.section[-1:]
    return fact.quote.exact.startswith(("See ", "List of ")) or (bool(heading) and _is_elsewhere(heading[0]))


@lru_cache(_MOST_HEADINGS)
def _is_elsewhere(heading: str) -> bool:
    return fold(heading).folded.strip(" :") in _ELSEWHERE


_ELSEWHERE = frozenset({"see also", "further reading", "external links", "related articles", "related pages"})
