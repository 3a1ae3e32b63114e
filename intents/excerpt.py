"""Finds the one sentence of a source that answers a question, or none.

A sentence is quoted only if the countries, bodies, times and words of meaning in the question are its own, if it
holds the kind of thing that is asked for, and if who does what to whom is the same. A sentence that points back
("the move", "it", "both presidents") may leave words to the sentences of its place before it, never its country. A
question that points back is looked for around what was quoted last.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from knowledge.countries import Countries, MentionKind
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.organisations import Organisations

from . import kinds_of_answer as kinds
from . import wording
from .broader import Broader
from .doers import in_order, position, same_direction
from .kinds_of_answer import Sentence
from .question import Question
from .roots import WORD, Roots
from .spelling import Speller
from .terms import BESIDE, STANDS_FOR, Term, Wanted, parts

__all__ = ["Finder"]

_AIM = re.compile(
    r"\b(?:aims?|aimed|try|tries|trying|tried|seeks?|sought|wants?|wanted|plan|may|might|could) (?:to )?(\w+)"
)
_POINTS_BACK = re.compile(
    r"^(?:the|both|these|those|this|such|he|she|it|they|one|another|some|all|most)\b"
    r"|\b(?:it|its|he|his|she|her|they|their|them|there|both|former|latter|these|this|each other)\b"
)
_THEN = re.compile(r"\bat (?:that|this) (?:point|time|moment)\b|\bthen\b|\bthat (?:year|month|day)\b")
_GOES_ON = re.compile(rf"{_THEN.pattern}|\b(?:it|he|she|they|both|the pair|the two|each other)\b")
_ASKS_BACK = re.compile(
    r"\b(?:it|its|that|this|they|them|their|these|those|there|he|she|him|her|his|then|at the time|afterwards)\b"
)
"""In a question: what was spoken of before."""
_DOES = frozenset(
    {"", "did", "does", "do", "has", "have", "had", "is", "was", "were", "are", "will", "why", "when", "how"}
)
"""Before a country that does what the question asks about."""
_LASTS = re.compile(r"(?:\w+ ){0,2}since (?:when|what|which)\b")
"""Asks for the beginning of what still goes on."""
_SINCE = re.compile(
    r"\b(?:been|was it|is it|passed|elapsed|went by|gone by) since\b|\b(?:not|n't) (?:\w+ ){1,3}before\b"
    r"|\bfirst (?:\w+ )?in how (?:many|long)\b"
)
_OWN_PRONOUN = re.compile(r"^(?:it|the country)\b")
_CURRENCY = re.compile(r"\bthe (?:euro|dollar|pound|franc|mark|rouble|ruble|yen|lev|peso)\b")
"""A currency itself, not an amount of it."""
_TOGETHER = frozenset({"both", "two", "pair"})
"""Stands for the two sides of a question."""
_THE_COUNTRY = re.compile(r"\bthe (?:country|kingdom|republic|nation|state)\b")
_COUNTRIES = re.compile(r"\b(?:which|what) (?:\w+ )?(?:countries|nations|states|governments)\b")
_TYPED = ("how_many", "gap", "how_long", "when", "why", "who", "where", "which_country")
"""Features of questions for a certain kind of thing."""
_SHORT_WORD = 3
_SHORT_QUESTION = 6
"""Words of a question that may leave to what was said before what it is about."""
_ENOUGH = 2
"""Words of a question that a sentence has to have itself, where it says others less closely."""
_ENOUGH_BUT_ONE = 4
"""Words of a question of which a sentence may leave one unsaid."""
_LOOKS_BACK = 5
"""Sentences before one that it may point back to."""
_AROUND = (0, 1, 2, -1)
"""Places of the sentences, told from the one quoted last, where a question that points back finds its answer."""
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Finder:
    """Holds the groups of synonyms, and remembers what it made of words and sentences; its answers are pure."""

    roots: Roots
    broader: Broader
    sentence: Callable[[str], Sentence]
    names: Callable[[str], frozenset[str]]
    """The words of a country's name and demonym, folded."""

    @classmethod
    def load(cls, countries: Countries, organisations: Organisations) -> "Finder":
        roots, speller, broader = Roots.load(), Speller.load(), Broader.load()

        @lru_cache(_REMEMBERED)
        def sentence(exact: str) -> Sentence:
            folded = fold(exact)
            bodies = frozenset(each.id for each in organisations.find(folded))
            mentions = countries.exact(folded)
            names = {tuple(WORD.findall(fold(mention.text).folded)) for mention in mentions}
            named = [mention for mention in mentions if mention.kind is not MentionKind.CAPITAL]
            lands = frozenset(code for mention in named for code in mention.codes)
            long = {name for name in names if len(name) > 1}
            return Sentence.of(exact, roots, broader, bodies=bodies, lands=lands, names=long, is_word=speller.is_word)

        @lru_cache(_REMEMBERED)
        def names(code: str) -> frozenset[str]:
            country = countries[code]
            return frozenset(WORD.findall(fold(f"{country.name} {country.demonym}").folded))

        return cls(roots, broader, sentence, names)

    def find(self, question: Question, statements: Sequence[Fact]) -> Fact | None:
        """The sentence that has most of the question's words, in the question's own rather than in synonyms, of several
        the shortest; None where none fits, or the question names too little to look for. The statements are in the
        order of their article."""
        wanted = Wanted.of(question, self.roots, self.broader)
        if wanted.is_too_little(question):
            return None
        found = [
            (own, -self._same_words(wanted, fact), not self._is_exact(question, fact), len(fact.quote.exact), at)
            for at, fact in enumerate(statements)
            if (own := -self._fit(question, wanted, statements, at))
        ]
        return statements[min(found)[-1]] if found else None

    def find_around(self, question: Question, statements: Sequence[Fact], said: Iterable[Fact]) -> Fact | None:
        """The sentence that answers a question about what was ``said``: the one quoted, or one beside it in the same
        place; None also where the question does not point back."""
        if question.asks("yes_no") or not question.asks(*_TYPED) or not self._points_back(question):
            return None
        wanted = Wanted.of(question, self.roots, self.broader)
        quoted = [fact.quote for fact in said if fact.source.id == statements[0].source.id] if statements else []
        for at, fact in enumerate(statements):
            if not any(quote.start < fact.quote.end and fact.quote.start < quote.end for quote in quoted):
                continue
            for place in (at + step for step in _AROUND):
                if 0 <= place < len(statements) and self._goes_on(question, wanted, statements, at, place):
                    return statements[place]
        return None

    def _points_back(self, question: Question) -> bool:
        typed = fold(question.english).folded
        return bool(_ASKS_BACK.search(typed)) or len(WORD.findall(typed)) <= _SHORT_QUESTION

    def _goes_on(self, question: Question, wanted: Wanted, statements: Sequence[Fact], said: int, at: int) -> bool:
        """Whether a sentence beside the one that was quoted answers; the two together have the question's words."""
        fact, before = statements[at], self.sentence(statements[said].quote.exact)
        if fact.provenance[0].locator != statements[said].provenance[0].locator:
            return False
        sentence = self.sentence(fact.quote.exact)
        return (
            all(
                any(term.is_in(each) or term.follows_from(each) for each in (sentence, before)) for term in wanted.terms
            )
            and all(self._has_name(sentence, name) or self._has_name(before, name) for name in question.names)
            and (sentence.bodies | before.bodies).issuperset(question.organisations)
            and not any(fact.about.isdisjoint(party.codes) for party in question.parties)
            and all(any(map(time.span.touches, (*sentence.dates, *before.dates))) for time in question.times)
            and self._has_what_is_asked(question, wanted, fact, sentence)
            and same_direction(question, sentence, self.roots)
            and self._says_the_same(question, fact, sentence)
        )

    def speaks_of(self, question: Question, statements: Iterable[Fact]) -> bool:
        """Whether a word of meaning in the question stands anywhere in the sentences."""
        wanted = {self.roots.of(part) for part in parts(question.content) if len(part) > _SHORT_WORD}
        return any(not wanted.isdisjoint(self.sentence(fact.quote.exact).roots) for fact in statements)

    def _fit(self, question: Question, wanted: Wanted, statements: Sequence[Fact], at: int) -> int:
        """How many of the question's words the sentence itself has; 0 where it does not answer."""
        fact = statements[at]
        if fact.quote.exact.startswith("See ") or any(fact.about.isdisjoint(party.codes) for party in question.parties):
            return 0
        sentence = self.sentence(fact.quote.exact)
        if question.asks("only") and "only" not in sentence.words:
            return 0
        own = [term for term in wanted.terms if term.is_in(sentence)]
        if not own and not question.organisations and not wanted.counted:
            return 0
        before = self._before(statements, at) if _POINTS_BACK.search(sentence.folded) else []
        fits = (
            self._has_words(question, wanted, sentence, own, before)
            and self._has_bodies(question, wanted, fact, sentence, before)
            and self._in_time(question, sentence, statements, at)
            and self._has_what_is_asked(question, wanted, fact, sentence)
            and same_direction(question, sentence, self.roots)
            and self._same_doer(question, wanted, fact, sentence, stands_for_own=self._is_own_pronoun(statements, at))
            and self._no_mere_aim(question, wanted, sentence)
            and self._says_the_same(question, fact, sentence)
            and self._spells_out(question, sentence)
        )
        return 1 + len(own) if fits else 0

    def _has_words(
        self,
        question: Question,
        wanted: Wanted,
        sentence: Sentence,
        own: Sequence[Term],
        before: Sequence[Sentence],
    ) -> bool:
        """Whether the sentence, with those that it points back to, says what the question says."""
        spelt = {self.roots.of(name) for name in question.names if self._has_name(sentence, name)}
        missing: Sequence[Term] = [
            term for term in wanted.terms if not term.is_in(sentence) and term.alike.isdisjoint(spelt)
        ]
        names = [name for name in question.names if not self._has_name(sentence, name)]
        if not names:
            missing = self._unsaid(question, wanted, sentence, own, missing)
        if not missing and not names:
            return True
        if question.asks("yes_no", "when"):
            named = {self.roots.of(name) for name in question.names}
            known = _is_definite(sentence, own) and all(not term.alike.isdisjoint(named) for term in missing)
            before = before[-1:] if known else []
        too_few = len(missing) > len(own) and not question.asks("source_word")
        return not too_few and self._stand_in(before, missing, names)

    def _unsaid(
        self, question: Question, wanted: Wanted, sentence: Sentence, own: Sequence[Term], missing: Sequence[Term]
    ) -> Sequence[Term]:
        """What the sentence does not say in narrower words either.

        Where it says much of what is asked, a single word may be left: not what is done, nor what is asked for.
        """
        unsaid = [term for term in missing if not term.follows_from(sentence)]
        slots = (question.parties, question.organisations, question.times, question.names)
        told = len(own) + sum(map(len, slots))
        if (
            question.asks("yes_no")
            or not question.asks(*_TYPED, "what", "how")
            or not own
            or told < max(_ENOUGH, 1 + len(missing) - len(unsaid))
        ):
            return missing
        if len(unsaid) == 1 and len(wanted.terms) + sum(map(len, slots[:3])) >= _ENOUGH_BUT_ONE:
            (left,) = unsaid
            if left.root not in wanted.compounds and left.alike.isdisjoint(wanted.kept | self.broader.verbs):
                return ()
        return unsaid

    def _has_bodies(
        self, question: Question, wanted: Wanted, fact: Fact, sentence: Sentence, before: Sequence[Sentence]
    ) -> bool:
        """Whether the sentence or its row names the bodies of the question, or it points back to the one before it,
        which does; when something was, it can tell only of the one that it names."""
        asked = set(question.organisations)
        if question.asks("when") and len(sentence.bodies) > 1 and (question.asks("member") or not wanted.terms):
            return not (asked or question.asks("member"))
        named = sentence.bodies | {fact["organisation"]}
        if wanted.terms and not question.asks("yes_no", "member"):
            named = named.union(*(each.bodies for each in before[-1:] if not sentence.bodies))
        return asked <= named

    def _spells_out(self, question: Question, sentence: Sentence) -> bool:
        """What an abbreviation stands for is told where it follows its long form in brackets, or where it is called so
        in quotation marks."""
        typed = fold(question.english).folded
        if not STANDS_FOR.search(typed):
            return True
        words = WORD.findall(typed)
        return any(f"({word})" in sentence.folded for word in words) or any(
            quoted[1] in typed for quoted in _QUOTED.finditer(sentence.folded)
        )

    def _same_words(self, wanted: Wanted, fact: Fact) -> int:
        return len(wanted.own.intersection(self.sentence(fact.quote.exact).roots))

    def _is_exact(self, question: Question, fact: Fact) -> bool:
        return wording.modified(fold(question.english).folded, self.sentence(fact.quote.exact), self.roots)

    def _has_name(self, sentence: Sentence, name: str) -> bool:
        return (
            name.removesuffix("s") in {word.removesuffix("s") for word in sentence.words}
            or any(root in sentence.roots for root in self.roots.groups.get(self.roots.of(name), ()))
            or (len(name) >= _SHORT_WORD and sentence.has_initials(name))
        )

    def _stand_in(self, before: Sequence[Sentence], missing: Iterable[Term], names: Iterable[str]) -> bool:
        """Whether the sentences before have what the sentence itself lacks."""
        return all(any(map(term.is_in, before)) for term in missing) and all(
            any(self._has_name(sentence, name) for sentence in before) for name in names
        )

    def _in_time(self, question: Question, sentence: Sentence, statements: Sequence[Fact], at: int) -> bool:
        """Whether the times of the question are the sentence's own, or those to which its "at that point" refers.

        What is not asked to be so or not may be told by a sentence without a date that points back to one with it.
        """
        dates = sentence.dates
        asked = question.asks("yes_no", "when")
        if not dates and (_THEN if asked else _GOES_ON).search(sentence.folded):
            dates = tuple(date for each in self._before(statements, at) for date in each.dates)
        return all(any(map(time.span.touches, dates)) for time in question.times)

    def _before(self, statements: Sequence[Fact], at: int) -> Sequence[Sentence]:
        """The sentences of the same row, or of the same section, that a sentence may point back to."""
        place = statements[at].provenance[0].locator
        before = statements[max(0, at - _LOOKS_BACK) : at]
        return [
            self.sentence(fact.quote.exact)
            for fact in before
            if fact.source == statements[at].source and fact.provenance[0].locator == place
        ]

    def _has_what_is_asked(self, question: Question, wanted: Wanted, fact: Fact, sentence: Sentence) -> bool:
        asked = fold(question.english).folded
        terms = tuple(term.alike for term in wanted.terms)
        if question.asks("how_long", "how_many", "gap") and _SINCE.search(asked):
            return kinds.interval(sentence)
        if kinds.is_measured(asked):
            return kinds.measures(sentence)
        if kinds.asks_for_words(asked):
            return kinds.quotes(sentence)
        if question.asks("how_many", "gap"):
            return ("much" in asked and kinds.amounts(sentence)) or kinds.counts(sentence, wanted.counted)
        if question.asks("how_long"):
            return kinds.lasts(sentence)
        if question.asks("when"):
            return kinds.tells_date(sentence, terms) and not (_LASTS.match(asked) and kinds.has_ended(sentence))
        if question.asks("why"):
            return kinds.gives_reason(sentence)
        if question.asks("who") and question.asks("sign") and not kinds.says_who_signed(sentence.folded):
            return False  # what only mentions an agreement does not say whose it is
        if wanted.aim:
            return kinds.says_what_for(sentence)
        if question.asks("where"):
            return kinds.names_place(sentence)
        if question.asks("which_country") and not self._names_a_country(question, fact, sentence):
            return False
        if question.asks("who"):
            return kinds.names_someone(sentence, set(WORD.findall(asked)) | self.names(fact.subject))
        return True

    def _names_a_country(self, question: Question, fact: Fact, sentence: Sentence) -> bool:
        """Another one than those of the question, more where several are asked for; of a sentence that points back,
        the country of its row."""
        known = {code for party in (*question.parties, *question.own) for code in party.codes} | {fact.subject}
        back = {fact.object} if _POINTS_BACK.search(sentence.folded) and fact.object else set()
        several = bool(_COUNTRIES.search(fold(question.english).folded))
        return len((sentence.lands | back) - known) > several

    def _says_the_same(self, question: Question, fact: Fact, sentence: Sentence) -> bool:
        typed = fold(question.english).folded
        known = set(WORD.findall(typed)) | self.names(fact.subject)
        return (
            wording.says_again(typed, sentence)
            and all(name[0] in sentence.folded for name in _CURRENCY.finditer(typed))
            and wording.same_object(WORD.findall(typed), sentence, self.roots)
            and (not question.asks("who") or wording.has_doer(typed, sentence, known, self.roots))
        )

    def _is_own_pronoun(self, statements: Sequence[Fact], at: int) -> bool:
        """Whether the sentence begins with an "it" that is the article's own country: the first word of the sentence
        that it points back to; or with "the country", after one that names no other."""
        begins = _OWN_PRONOUN.match(self.sentence(statements[at].quote.exact).folded)
        if not begins or statements[at].object:
            return False
        if begins[0] != "it":
            return all(each.about <= {each.subject} for each in statements[max(0, at - 1) : at])
        own = self.names(statements[at].subject)
        earlier = (each for each in self._before(statements, at)[::-1] if not _OWN_PRONOUN.match(each.folded))
        return any(each.words[:1] and each.words[0] in own for each in islice(earlier, 1))

    def _is_implied(self, question: Question, fact: Fact, sentence: Sentence) -> bool:
        """Whether the sentence means the article's country without its name: it says "the kingdom" and names no other;
        it is a note in a table, which has no doer; or it stands in the row of the one other country, and names nobody
        else to whom something could be done."""
        if question.asks("yes_no"):
            return False
        if fact.provenance[0].locator.row is not None and fact.object is None and not sentence.lands:
            return True
        if not question.asks("what", "who"):
            return False
        others = {code for party in question.parties for code in party.codes}
        if fact.object is None:
            return bool(_THE_COUNTRY.search(sentence.folded)) and not sentence.lands
        return fact.object in others and sentence.lands <= others

    def _same_doer(
        self, question: Question, wanted: Wanted, fact: Fact, sentence: Sentence, *, stands_for_own: bool = False
    ) -> bool:
        """ "Did Rwanda remove its peacekeepers?": who does it in the question stands before what is done."""
        alike = frozenset[str]().union(*(term.alike for term in wanted.terms))
        first = next((i for i, root in enumerate(sentence.roots) if root in alike), 0)
        for party in question.own:
            if party.kind is not MentionKind.NAME or party.before in BESIDE:
                continue
            place = position(party, sentence.words)
            if place is None and question.parties:
                place = next((i for i, word in enumerate(sentence.words) if word in _TOGETHER), None)
            if place is None and stands_for_own and not question.asks("yes_no"):
                place = 0
            does = self.roots.alike(party.after) if party.after in question.content else ()
            done = min((i for i, root in enumerate(sentence.roots) if root in does), default=first)
            told_aside = party.before not in _DOES or fact.provenance[0].locator.row is not None
            if place is None and told_aside and self._is_implied(question, fact, sentence):
                continue
            if place is None or (party.before in _DOES and place > done):
                return False
        return not question.asks("yes_no") or in_order(question, sentence, self.roots)

    def _no_mere_aim(self, question: Question, wanted: Wanted, sentence: Sentence) -> bool:
        """What somebody aims to do has not been done; but who aims at it may be asked."""
        if not question.asks("yes_no", "who", "when") or _AIM.search(fold(question.english).folded):
            return True
        aims = {self.roots.of(match[1]) for match in _AIM.finditer(sentence.folded)}
        return all(term.alike.isdisjoint(aims) for term in wanted.terms)


_QUOTED = re.compile('["“«]\\s?([^"”»]{3,40})\\s?["”»]')


def _is_definite(sentence: Sentence, asked: Collection[Term]) -> bool:
    """ "*The tribunal* ruled …": whether it speaks of something asked for as known from the sentence before."""
    return sentence.words[:1] == ("the",) and any(root in term.alike for term in asked for root in sentence.roots[1:2])
