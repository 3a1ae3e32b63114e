"""Finds the one sentence of a source that answers a question, or none.

A sentence is quoted only if the countries, bodies, times and words of meaning in the question are its own, if it
holds the kind of thing that is asked for, and if who does what to whom is the same. A sentence that points back
("the move", "it", "both presidents") may leave words to the sentences of its place before it, never its country.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from knowledge.countries import Countries, MentionKind
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.organisations import Organisations

from . import kinds_of_answer as kinds
from . import wording
from .kinds_of_answer import Sentence
from .question import Party, Question
from .roots import WORD, Roots, joined
from .spelling import Speller

__all__ = ["Finder"]

_AIM = re.compile(
    r"\b(?:aims?|aimed|try|tries|trying|tried|seeks?|sought|wants?|wanted|plan|may|might|could) (?:to )?(\w+)"
)
_POINTS_BACK = re.compile(
    r"^(?:the|both|these|those|this|such|he|she|it|they|one|another|some|all|most)\b"
    r"|\b(?:it|its|he|his|she|her|they|their|them|there|both|former|latter|these|this|each other)\b"
)
_COUNTED = re.compile(r"\b(?:how many|how much|number of|amount of)\s+(?:of |the )*([^\W_]+)(?: ([^\W_]+))?")
_AUXILIARIES = frozenset("did do does was were are is has have had will can of be been being get got gets".split())
_THEN = re.compile(r"\bat (?:that|this) (?:point|time|moment)\b|\bthen\b|\bthat (?:year|month|day)\b")
_PASSIVE = frozenset("is are was were be been being get got gets".split())
_GOES_ON = re.compile(rf"{_THEN.pattern}|\b(?:it|he|she|they|both|the pair|the two|each other)\b")
_DIRECTED = frozenset(
    {
        "invad",
        "attack",
        "visit",
        "back",
        "support",
        "overthrow",
        "recogn",
        "help",
        "accus",
        "expel",
        "occup",
        "veto",
        "block",
    }
)
"""Roots of verbs that one side does to another: who stands before them matters."""
_DOES = frozenset(
    {"", "did", "does", "do", "has", "have", "had", "is", "was", "were", "are", "will", "why", "when", "how"}
)
"""Before a country that does what the question asks about."""
_BESIDE = frozenset(
    {"during", "in", "of", "to", "from", "for", "with", "by", "at", "about", "between", "and", "within", "into"}
)
_LIGHT_VERBS = frozenset({"take", "took", "taken", "part", "make", "made", "get", "got"})
"""Of "take part in", "make a visit": what is done stands in the noun."""
_ALONGSIDE = frozenset({"with", "alongside", "together"})
_LASTING = frozenset({"last", "lasts", "lasted", "take", "took", "long"})
"""Only say that a length of time is asked for."""
_LASTS = re.compile(r"(?:\w+ ){0,2}since (?:when|what|which)\b")
"""Asks for the beginning of what still goes on."""
_SINCE = re.compile(r"\b(?:been|was it|is it|passed|elapsed|went by|gone by) since\b")
_OWN_PRONOUN = re.compile(r"^(?:it|the country)\b")
_CURRENCY = re.compile(r"\bthe (?:euro|dollar|pound|franc|mark|rouble|ruble|yen|lev|peso)\b")
"""A currency itself, not an amount of it."""
_LEADS_TO = re.compile(r"\bwhat (?:did|does|has|have|had)\b.*\b(?:lead|led) to\b")
""" "What did the vote lead to?": what came of it, whatever word the source has for that."""
_LEAD = frozenset({"lead", "led"})
_STANDS_FOR = re.compile(r"\b(?:stands? (?:for|4)|short for|abbreviat|acronym|initials|spelled out|long form|mean)")
_THE_COUNTRY = re.compile(r"\bthe (?:country|kingdom|republic|nation|state)\b")
_COUNTRIES = re.compile(r"\b(?:which|what) (?:\w+ )?(?:countries|nations|states|governments)\b")
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_SHORT_WORD = 3
_FEWEST_ANCHORS = 2
"""A single word is too little to tell which sentence is meant."""
_LOOKS_BACK = 5
"""Sentences before one that it may point back to."""
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Finder:
    """Holds the groups of synonyms, and remembers what it made of words and sentences; its answers are pure."""

    roots: Roots
    sentence: Callable[[str], Sentence]
    names: Callable[[str], frozenset[str]]
    """The words of a country's name and demonym, folded."""

    @classmethod
    def load(cls, countries: Countries, organisations: Organisations) -> "Finder":
        roots, speller = Roots.load(), Speller.load()

        @lru_cache(_REMEMBERED)
        def sentence(exact: str) -> Sentence:
            folded = fold(exact)
            bodies = frozenset(each.id for each in organisations.find(folded))
            mentions = countries.exact(folded)
            names = {tuple(WORD.findall(fold(mention.text).folded)) for mention in mentions}
            named = [mention for mention in mentions if mention.kind is not MentionKind.CAPITAL]
            lands = frozenset(code for mention in named for code in mention.codes)
            long = {name for name in names if len(name) > 1}
            return Sentence.of(exact, roots, bodies=bodies, lands=lands, names=long, is_word=speller.is_word)

        @lru_cache(_REMEMBERED)
        def names(code: str) -> frozenset[str]:
            country = countries[code]
            return frozenset(WORD.findall(fold(f"{country.name} {country.demonym}").folded))

        return cls(roots, sentence, names)

    def find(self, question: Question, statements: Sequence[Fact]) -> Fact | None:
        """The sentence that has most of the question's words, in the question's own rather than in synonyms, of several
        the shortest; None where none fits, or the question names too little to look for. The statements are in the
        order of their article."""
        wanted = _Wanted.of(question, self.roots)
        if wanted.is_too_little(question):
            return None
        found = [
            (own, -self._same_words(wanted, fact), not self._is_exact(question, fact), len(fact.quote.exact), at)
            for at, fact in enumerate(statements)
            if (own := -self._fit(question, wanted, statements, at))
        ]
        return statements[min(found)[-1]] if found else None

    def speaks_of(self, question: Question, statements: Iterable[Fact]) -> bool:
        """Whether a word of meaning in the question stands anywhere in the sentences."""
        wanted = {self.roots.of(part) for part in _parts(question.content) if len(part) > _SHORT_WORD}
        return any(not wanted.isdisjoint(self.sentence(fact.quote.exact).roots) for fact in statements)

    def _fit(self, question: Question, wanted: "_Wanted", statements: Sequence[Fact], at: int) -> int:
        """How many of the question's words the sentence itself has; 0 where it does not answer."""
        fact = statements[at]
        if fact.quote.exact.startswith("See ") or any(fact.about.isdisjoint(party.codes) for party in question.parties):
            return 0
        sentence = self.sentence(fact.quote.exact)
        if question.asks("only") and "only" not in sentence.words:
            return 0
        own = [alike for alike in wanted.words if not alike.isdisjoint(sentence.roots)]
        if not own and not question.organisations:
            return 0
        spelt = {self.roots.of(name) for name in question.names if self._has_name(sentence, name)}
        missing = [alike for alike in wanted.words if alike.isdisjoint(sentence.roots) and alike.isdisjoint(spelt)]
        names = [name for name in question.names if not self._has_name(sentence, name)]
        if missing or names:
            before = self._before(statements, at) if _POINTS_BACK.search(sentence.folded) else []
            if question.asks("yes_no", "when"):
                named = {self.roots.of(name) for name in question.names}
                known = _is_definite(sentence, own) and not any(map(named.isdisjoint, missing))
                before = before[-1:] if known else []
            too_few = len(missing) > len(own) and not question.asks("source_word")
            if too_few or not self._stand_in(before, missing, names):
                return 0
        fits = (
            sentence.bodies.issuperset(question.organisations)
            and not (
                (question.organisations or question.asks("member"))
                and question.asks("when")
                and len(sentence.bodies) > 1
            )
            and self._in_time(question, sentence, statements, at)
            and self._has_what_is_asked(question, wanted, fact, sentence)
            and self._same_direction(question, sentence)
            and self._same_doer(question, wanted, fact, sentence, stands_for_own=self._is_own_pronoun(statements, at))
            and self._no_mere_aim(question, wanted, sentence)
            and self._says_the_same(question, fact, sentence)
            and self._spells_out(question, sentence)
        )
        return 1 + len(own) if fits else 0

    def _spells_out(self, question: Question, sentence: Sentence) -> bool:
        """What an abbreviation stands for is told where it follows its long form in brackets."""
        if not _STANDS_FOR.search(fold(question.english).folded):
            return True
        return any(f"({name})" in sentence.folded for name in question.names)

    def _same_words(self, wanted: "_Wanted", fact: Fact) -> int:
        return len(wanted.own.intersection(self.sentence(fact.quote.exact).roots))

    def _is_exact(self, question: Question, fact: Fact) -> bool:
        return wording.modified(fold(question.english).folded, self.sentence(fact.quote.exact), self.roots)

    def _has_name(self, sentence: Sentence, name: str) -> bool:
        return (
            name.removesuffix("s") in {word.removesuffix("s") for word in sentence.words}
            or any(root in sentence.roots for root in self.roots.groups.get(self.roots.of(name), ()))
            or (len(name) >= _SHORT_WORD and sentence.has_initials(name))
        )

    def _stand_in(self, before: Sequence[Sentence], missing: Iterable[Collection[str]], names: Iterable[str]) -> bool:
        """Whether the sentences before have what the sentence itself lacks."""
        roots = {root for sentence in before for root in sentence.roots}
        return all(not roots.isdisjoint(alike) for alike in missing) and all(
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

    def _has_what_is_asked(self, question: Question, wanted: "_Wanted", fact: Fact, sentence: Sentence) -> bool:
        if question.asks("how_long", "how_many", "gap") and _SINCE.search(fold(question.english).folded):
            return kinds.interval(sentence)
        if question.asks("how_many", "gap"):
            if "much" in question.english.casefold() and kinds.amounts(sentence):
                return True
            return kinds.counts(sentence, wanted.counted)
        if question.asks("how_long"):
            return kinds.lasts(sentence)
        if question.asks("when"):
            asked = fold(question.english).folded
            return kinds.tells_date(sentence, wanted.words) and not (_LASTS.match(asked) and kinds.has_ended(sentence))
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
            known = set(WORD.findall(fold(question.english).folded)) | self.names(fact.subject)
            return kinds.names_someone(sentence, known)
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
        or it stands in the row of the one other country, and names nobody else to whom something could be done."""
        if not question.asks("what", "who") or question.asks("yes_no"):
            return False
        others = {code for party in question.parties for code in party.codes}
        if fact.object is None:
            return bool(_THE_COUNTRY.search(sentence.folded)) and not sentence.lands
        return fact.object in others and sentence.lands <= others

    def _same_doer(
        self,
        question: Question,
        wanted: "_Wanted",
        fact: Fact,
        sentence: Sentence,
        *,
        stands_for_own: bool = False,
    ) -> bool:
        """ "Did Rwanda remove its peacekeepers?": who does it in the question stands before what is done."""
        first = min((i for i, root in enumerate(sentence.roots) for alike in wanted.words if root in alike), default=0)
        for party in question.own:
            if party.kind is not MentionKind.NAME or party.before in _BESIDE:
                continue
            place = _position(party, sentence.words)
            if place is None and stands_for_own and not question.asks("yes_no"):
                place = 0
            does = self.roots.alike(party.after) if party.after in question.content else ()
            done = min((i for i, root in enumerate(sentence.roots) if root in does), default=first)
            if place is None and party.before not in _DOES and self._is_implied(question, fact, sentence):
                continue
            if place is None or (party.before in _DOES and place > done):
                return False
        return not question.asks("yes_no") or self._in_order(question, sentence)

    def _in_order(self, question: Question, sentence: Sentence) -> bool:
        """Whether what a yes-or-no question says comes in the sentence in the same order, names included; "the
        president of Chad" is "the Chadian president" too."""
        typed = fold(question.english).folded
        names = [WORD.findall(fold(party.english).folded) for party in (*question.own, *question.parties)]
        turned = typed
        for name in filter(None, names):
            words = r"\W+".join(map(re.escape, name))
            turned = re.sub(rf"\b(\w+) of (?:the )?({words})\b", r"\2 \1", turned)
        told = frozenset(_parts(question.content)) | frozenset(question.names)
        beginnings = {name[-1]: name[-1][:5] for name in names if name}
        return any(self._follows(WORD.findall(each), told, beginnings, sentence) for each in {typed, turned})

    def _follows(
        self, typed: Sequence[str], told: Collection[str], beginnings: Mapping[str, str], sentence: Sentence
    ) -> bool:
        at = -1
        for word in typed:
            if word in beginnings:
                fits = [i for i, each in enumerate(sentence.words) if i > at and each.startswith(beginnings[word])]
            elif word in told and word not in _LIGHT_VERBS:
                alike = self.roots.alike(word)
                fits = [i for i, root in enumerate(sentence.roots) if i > at and root in alike]
            else:
                continue
            if not fits and word not in beginnings:
                return False
            at = fits[0] if fits else at
            if not fits and any(each.startswith(beginnings[word]) for each in sentence.words):
                return False
        return True

    def _no_mere_aim(self, question: Question, wanted: "_Wanted", sentence: Sentence) -> bool:
        """What somebody aims to do has not been done; but who aims at it may be asked."""
        if not question.asks("yes_no", "who", "when") or _AIM.search(fold(question.english).folded):
            return True
        aims = {self.roots.of(match[1]) for match in _AIM.finditer(sentence.folded)}
        return not any(alike & aims for alike in wanted.words)

    def _same_direction(self, question: Question, sentence: Sentence) -> bool:
        """ "Did Uganda invade Rwanda?" is not answered by a sentence in which Rwanda invaded."""
        typed = WORD.findall(fold(question.english).folded)
        for pivot, word in enumerate(typed):
            alike = self.roots.alike(word)
            if alike.isdisjoint(_DIRECTED):
                continue
            own = self.roots.of(word)
            at = next((i for i, root in enumerate(sentence.roots) if root == own), None)
            if at is None:
                at = next((i for i, root in enumerate(sentence.roots) if root in alike), None)
            passive = "by" in typed[pivot + 1 : pivot + 2] or not _PASSIVE.isdisjoint(typed[max(0, pivot - 1) : pivot])
            for party in (*question.parties, *question.own):
                if party.before in _ALONGSIDE:
                    continue
                asked, said = _position(party, typed), list(_positions(party, sentence.words))
                if at is not None and asked is not None and said:
                    before_verb = (asked < pivot) != passive
                    if not any(before_verb == (place < at) for place in said):
                        return False
            return True
        return True


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The words of meaning that a sentence has to have, each as the roots that say the same."""

    words: tuple[frozenset[str], ...]
    own: frozenset[str]
    """Their own roots."""
    counted: tuple[frozenset[str], ...]
    """What is counted, where a number is asked for."""
    aim: bool
    """Whether it is asked what something is for."""

    @classmethod
    def of(cls, question: Question, roots: Roots) -> "_Wanted":
        parts = _parts(question.content)
        if all(part.isdigit() or part in _MONTHS for part in parts):
            parts = []  # a date is no matter to look for
        lasting = _LASTING if question.asks("how_long") else frozenset()
        light = roots.generic | roots.aims
        heavy = [part for part in parts if roots.of(part) not in light and part not in lasting]
        slots = (question.parties, question.own, question.organisations, question.times)
        short = bool(heavy and _STANDS_FOR.search(fold(question.english).folded))
        if _LEADS_TO.search(fold(question.english).folded):
            heavy = [part for part in heavy if part not in _LEAD]
        telling = heavy if short or len(heavy) + sum(map(len, slots)) >= _FEWEST_ANCHORS else parts
        aims = any(roots.of(part) in roots.aims for part in parts)
        own = frozenset(map(roots.of, telling))
        return cls(tuple(map(roots.alike, telling)), own, tuple(_counted(question, roots)), aims)

    def is_too_little(self, question: Question) -> bool:
        slots = (question.parties, question.own, question.organisations, question.times, question.names)
        if len(self.words) + sum(map(len, slots)) < _FEWEST_ANCHORS:
            return True
        if not (self.words or (question.organisations and question.times)):
            return True
        if not (slots[0] or slots[1] or slots[2] or slots[4]) and all(map(_is_number, self.words)):
            return True  # "what is 12 * 1971"
        if question.asks("yes_no", "how_many", "who") and wording.about_now(fold(question.english).folded):
            return True
        return question.asks("how_often", "@universal")


def _is_number(alike: Collection[str]) -> bool:
    return all(root.isdecimal() for root in alike)


def _is_definite(sentence: Sentence, asked: Sequence[Collection[str]]) -> bool:
    """ "*The tribunal* ruled …": whether it speaks of something asked for as known from the sentence before."""
    return sentence.words[:1] == ("the",) and any(root in alike for alike in asked for root in sentence.roots[1:2])


def _counted(question: Question, roots: Roots) -> Iterator[frozenset[str]]:
    """ "How many *doctors* work there", "how many *Cuban doctors*": the thing behind the question word, unless it is
    generic."""
    match = _COUNTED.search(fold(question.english).folded)
    if match is None or match[1] in _AUXILIARIES or roots.of(match[1]) in roots.generic:
        return
    demonyms = {fold(party.english).folded for party in (*question.parties, *question.own)}
    behind = roots.alike(match[2]) if match[1] in demonyms and match[2] else frozenset()
    yield roots.alike(match[1]) | behind


def _parts(words: Iterable[str]) -> list[str]:
    return [part for word in words for part in WORD.findall(joined(word)) if part not in _BESIDE]


def _positions(party: Party, words: Sequence[str]) -> Iterator[int]:
    """Where the country stands among the words; told by the beginning of its name, which its demonym shares."""
    name = WORD.findall(fold(party.english).folded)
    return (i for i, word in enumerate(words) if name and word.startswith(name[-1][:5]))


def _position(party: Party, words: Sequence[str]) -> int | None:
    return next(_positions(party, words), None)
