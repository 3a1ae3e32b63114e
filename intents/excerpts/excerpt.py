"""Finds the one sentence of a source that answers a question, or none.

A sentence is quoted only if the countries, bodies, times and words of meaning in the question are its own, if it
holds the kind of thing that is asked for, and if who does what to whom is the same (``one_sentence.py``). A sentence
that points back ("the move", "it", "both presidents") may leave words to the sentences of its place before it, never
its country. A question that points back is looked for around what was quoted last (``around_the_quoted.py``). Of
several sentences that answer, the one that says most of the question is quoted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.dates import Precision
from knowledge.model import Fact
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations

from ..questions.question import Question
from . import wording
from .around_the_quoted import around_the_quoted
from .asked import asks_only_for_number
from .looked_for import parts
from .one_sentence import fit
from .source_reader import SourceReader, with_the_un
from .taking_apart import Sentence
from .unlooked_for import phrases_left_aside
from .wanted import Wanted

__all__ = ["Finder"]

_ORDER = frozenset({"after", "before", "during", "since", "until"})
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class Finder:
    """Keeps nothing but its reader, so its answers are pure."""

    reader: SourceReader

    @classmethod
    def load(cls, countries: Countries, organisations: Organisations) -> "Finder":
        return cls(SourceReader.load(countries, organisations))

    def wanted(self, question: Question) -> Wanted:
        """What is to be looked for; no body that the question leaves aside is."""
        phrases = phrases_left_aside(question.english) if question.organisations else ()
        aside = [self.reader.bodies(phrase) for phrase in phrases]
        others = tuple(body for body in question.organisations if not any(body in each for each in aside))
        if others != question.organisations:
            question = replace(question, organisations=others)
        return Wanted.of(question, self.reader.roots, self.reader.broader)

    def find(self, wanted: Wanted, statements: Sequence[Fact]) -> Fact | None:
        """The sentence that has most of the question's words, in the question's own rather than in synonyms, of several
        the shortest; None where none fits, or the question names too little to look for. The statements are in the
        order of their article."""
        if wanted.is_too_little():
            return None
        question = wanted.question
        any_of, beyond = wanted.any_of, bool(question.organisations or wanted.counted or question.asks("how_long"))
        of_them = asks_only_for_number(wanted)
        if of_them:
            long_names = any(" " in party.text for party in question.parties)  # have no roots: "South Koreans"
            beyond = bool(question.organisations) or long_names or not wanted.terms
            any_of = any_of.union(*wanted.counted)
        found = []
        for at in wanted.places(statements, lambda exact: with_the_un(self.reader.bodies(exact)), self.reader.headed):
            fact = statements[at]
            back = of_them and " of them" in fact.quote.exact  # "it sheltered 900,000 of them"
            if (beyond or back or self.reader.has_any(any_of, fact)) and (
                own := fit(self.reader, wanted, statements, at)
            ):
                found.append((self._order(wanted, self.reader.of(fact), own), at))
        return next(
            (statements[at] for _, at in sorted(found) if self._leaves_nothing_told(wanted, statements, at)), None
        )

    def _order(self, wanted: Wanted, sentence: Sentence, own: int) -> tuple[int, ...]:
        """What puts the sentence that says most of the question first: in its ``own`` words, above all in those for
        what is done, and of the place where; of two that say when, the one that knows the day; and then the
        shortest."""
        acts = sum(self.reader.broader.is_verb(term.root) and term.is_in(sentence) for term in wanted.terms)
        said = len(wanted.own & sentence.has)
        more = wording.modified(wanted.typed, sentence, self.reader.roots)
        lands = sum(
            not sentence.lands.isdisjoint(each.codes) for each in wanted.question.parties if each.before == "in"
        )
        vague = wanted.question.asks("when") and all(date.precision is Precision.YEAR for date in sentence.dates)
        return -own, -acts, -said, not more, -lands, vague, len(sentence.exact)

    def _leaves_nothing_told(self, wanted: Wanted, statements: Sequence[Fact], at: int) -> bool:
        """Whether no word of the question that the sentence leaves unsaid stands in another one that has more of
        them: that would be the one to look for."""
        sentence = self.reader.of(statements[at])
        near = (sentence, *self.reader.before(statements, at))
        left = {
            term.root
            for term in wanted.terms
            if term.word not in _ORDER
            and not any(term.is_in(each) or term.is_near(each) or term.follows_from(each) for each in near)
        }
        if not left:
            return True
        own = len(wanted.said_in(sentence))
        others = [fact for fact in statements if not left.isdisjoint(self.reader.said(fact.quote.exact))]
        return not any(
            len(wanted.said_in(self.reader.of(fact))) > own
            and not any(fact.about.isdisjoint(party.codes) for party in wanted.question.parties)
            for fact in others
        )

    def find_around(self, wanted: Wanted, statements: Sequence[Fact], said: Sequence[Fact]) -> Fact | None:
        """The sentence that answers a question about what was ``said``; None also where it does not point back."""
        return around_the_quoted(self.reader, wanted, statements, said)

    def speaks_of(self, question: Question, statements: Iterable[Fact]) -> bool:
        """Whether a word of meaning in the question stands anywhere in the sentences."""
        told = [part for part in parts(question.content) if len(part) > _SHORT_WORD]
        roots = self.reader.roots
        verbs = (roots.alike(part) for part in told if self.reader.broader.is_verb(roots.of(part)))
        wanted = frozenset(map(roots.of, told)).union(*verbs)
        return any(self.reader.has_any(wanted, fact) for fact in statements)
