"""Whether a sentence says what the words of a question say, itself or with the sentences that it points back to."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.folding import fold
from knowledge.model import Fact

from ..words.broader import Broader
from ..words.roots import WORD, Roots
from . import wording
from .bodies_leaving import body_leaves
from .looked_for import BESIDE
from .pointing_nouns import meant_before
from .soldiers_of import told_by_their_country
from .taking_apart import Sentence
from .terms import Term
from .wanted import Wanted
from .words_told import asks_for_words

__all__ = ["TYPED", "Coverage", "takes_up"]

TYPED = ("how_many", "gap", "how_long", "when", "why", "who", "where", "which_country")
"""Features of questions for a certain kind of thing."""
_THEN = re.compile(r"\bat (?:that|this) (?:point|time|moment|stage)\b")
_AT_A_TIME = re.compile(r"\b(?:in|during|at|throughout|amid|when) (?:the|this|that) ((?:[^\W_]+ ?){1,6})")
_OF_THEM = re.compile(
    r"\d of (?:them|these|those)\b|\b(?:\w+teen|two|three|four|five|six|seven|eight|nine|ten|\w+ty) of them\b"
)
_BOTH_BACK = re.compile(r"\b(?:the pair|both|the two|each other|they)\b")
_TAKEN_UP = frozenset(
    (word,)
    for word in (
        "move decision step action act incident announcement ruling statement attack event measure affair vote".split()
    )
)
""" "*The move* angered …": all that was told in the sentence before."""
_SHORT_WORD = 3
_MOST_HEADINGS = 1000
"""Of sources, whose words are remembered."""
_ENOUGH = 2
"""Words of a question that a sentence has to have itself, where it says others less closely."""
_SEVERAL = 3
"""Countries of which it is told alone what one word says."""
_ENOUGH_BUT_ONE = 4
"""Words of a question of which a sentence may leave one unsaid."""

_SOMEBODY = re.compile(r"\b(?:he|she|it|they|his|her|hers|its|their|him|them|both|each other|the (?:two|pair|same))\b")
_WHEN = frozenset("after before besides since until till when while over against as because during".split())
_TAKES_IT = re.compile(r"\b(?:it|they|them|this|that|these|those|there)\b")
_PEOPLE = ("ans", "is")
""" "The last *Kenyans* left"."""
_SUBJECTS = frozenset({("they",), ("it",), ("he",), ("she",)})
_DOES = frozenset({"did", "does", "do", "were", "was", "had", "have"})
_WHAT_THEY_DO = re.compile(r"(?:(?:and|so|but) )?what (?:do|does|did) (?:they|it|he|she|we) [^\W\d_]+\W*")
_WHICH_THING = re.compile(r"(?:which|what) [^\W\d_]+ (?:did|does|do|has|have|had|was|were)\b")
_FIRST_WORDS = 4
"""Of a sentence, in which its subject stands."""


def _stands_for_subject(sentence: Sentence, before: Sentence, unsaid: Sequence[Term]) -> bool:
    """Whether it begins with a pronoun, and leaves to the sentence before it only what is the subject there: "Kenyan
    *troops* went in. They were withdrawn in 2003."."""
    subject = frozenset(before.roots[:_FIRST_WORDS])
    return sentence.words[:1] in _SUBJECTS and all(not term.alike.isdisjoint(subject) for term in unsaid)


def _is_one_phrase(wanted: Wanted, unsaid: Sequence[Term], before: Sequence[Sentence]) -> bool:
    """Whether the words that are left unsaid are one name of a thing, which opens the sentence before: "under it",
    behind "The *technical cooperation programme* …"."""
    words = [term.word for term in unsaid]
    typed = list(wanted.words)
    at = typed.index(words[0]) if words and words[0] in typed else -1
    if len(words) < _ENOUGH or at < 0 or typed[at : at + len(words)] != words or not before:
        return False
    roots = before[0].roots[: _FIRST_WORDS + len(words)]
    first = next((i for i, root in enumerate(roots) if root in unsaid[0].alike), len(roots))
    return all(first + i < len(roots) and roots[first + i] in term.alike for i, term in enumerate(unsaid))


def takes_up(sentence: Sentence) -> bool:
    """ "The move angered …": whether what was told before does what it tells."""
    return sentence.words[:1] in (("the",), ("this",), ("that",)) and sentence.words[1:2] in _TAKEN_UP


def _each_by_another_word(said: Sequence[Term], sentence: Sentence) -> Sequence[Term]:
    """The terms without one that only a word says which another one has: the "finance" of a minister pays nothing."""
    by = [(term, term.alike & sentence.has) for term in said]
    own = {term.root for term in said}
    return [
        term
        for term, roots in by
        if term.root in roots or len(roots) != 1 or not own & roots or sum(map(sentence.roots.count, roots)) > 1
    ]


def _is_near_by(said: frozenset[str], term: Term, sentence: Sentence) -> bool:
    """Whether only words that say another one of the question's are near: the "close" of "close ties" ends nothing."""
    by = term.near & sentence.has
    return bool(by) and by <= said and all(sentence.roots.count(root) == 1 for root in by)


@lru_cache(_MOST_HEADINGS)
def _words_of(heading: str) -> Sequence[str]:
    return tuple(WORD.findall(fold(heading).folded))


@dataclass(frozen=True, slots=True)
class Coverage:
    """Holds a question's words against a sentence's; its answers are pure."""

    roots: Roots
    broader: Broader
    codes: Callable[[str], frozenset[str]]
    """The countries that a word may mean: by a name, a demonym, a capital."""

    def covers(
        self,
        wanted: Wanted,
        fact: Fact,
        sentence: Sentence,
        before: Callable[[], Sequence[Sentence]],
        earlier: Callable[[], Sequence[Sentence]],
    ) -> bool:
        """Whether the sentence of the fact says all, or leaves only what those ``before`` it may say for it.

        ``earlier`` are those of its place, whether it points back to them or not."""
        names = [name for name in wanted.question.names if not self.has_name(fact, sentence, name)]
        own = _each_by_another_word(wanted.said_in(sentence), sentence)
        unsaid = [
            term
            for term in self._unsaid(wanted, fact, sentence, own)
            if not told_by_their_country(term.word, wanted.words, sentence, earlier, codes=self.codes, roots=self.roots)
        ]
        if self._rests_on_one_synonym(wanted, sentence):
            return False
        if names and not own and not _SOMEBODY.search(sentence.folded):
            return False  # nothing in it points back to whom the question names
        if names and sentence.capitals[:2] == (0, 1) and sentence.opening and sentence.opening not in wanted.words:
            return False  # told of somebody else
        left: Sequence[Term] = [term for term in unsaid if term.word not in names]
        told = own if not names else [term for term in wanted.terms if term.word not in wanted.question.names]
        near = sum(term.is_near(sentence) for term in told)
        if not names or near >= _ENOUGH or any(term in told for term in own):
            left = self._essential(wanted, sentence, own, left)
        unsaid = [*left, *(term for term in unsaid if term.word in names)]
        if not unsaid and not names:
            return True
        if takes_up(sentence) and wanted.question.asks("who", "which_country"):
            own = [term for term in wanted.terms if term.is_in(sentence) or term.is_near(sentence)]
            unsaid = [term for term in unsaid if term not in own]
        leaned_on = self._leaned_on(wanted, sentence, own, unsaid, before())
        if asks_for_words(wanted.typed):
            if sentence.opening and sentence.opening not in wanted.words:
                return False  # somebody else's words
            heads = frozenset(root for each in leaned_on for root in each.roots[: each.head])
            return all(
                not term.alike.isdisjoint(heads) or term.word in wanted.question.names for term in unsaid
            ) and all(any(self.has_name(fact, each, name) for each in leaned_on) for name in names)
        return all(any(map(term.is_in, leaned_on)) for term in unsaid) and all(
            any(self.has_name(fact, each, name) for each in leaned_on) for name in names
        )

    def _rests_on_one_synonym(self, wanted: Wanted, sentence: Sentence) -> bool:
        """Whether all that tells what is so is another word for it, or when, why or who, a word that is only near."""
        if len(wanted.terms) != 1:
            return False
        (term,) = wanted.terms
        base = self.broader.base(term.root)
        if term.root in sentence.has or base in sentence.has or base in sentence.bases:
            return False
        question = wanted.question
        if term.is_in(sentence) and len(question.parties) + len(question.own) >= _SEVERAL:
            return False
        if term.is_in(sentence) and body_leaves(wanted, sentence):
            return False
        if _WHAT_THEY_DO.fullmatch(wanted.typed):
            return True  # "what do they fight?" is told by no war
        which = wanted.question.asks("what") and _WHICH_THING.match(wanted.typed)
        if which and not wanted.question.times and not term.is_in(sentence):
            return True  # "which land did it lose?" is told by no "gave up the claim"
        return wanted.question.asks("yes_no") or (
            wanted.question.asks("when", "why", "who") and not term.is_in(sentence)
        )

    def has_name(self, fact: Fact, sentence: Sentence, name: str) -> bool:
        """Whether the sentence has the name, or its initials; or is about the country that it means ("Berlin paid"), or
        stands under a heading that has the name."""
        heading = fact.provenance[0].locator.section[-1:]
        codes = self.codes(name)
        people = name.endswith(_PEOPLE) and codes == {fact.subject}  # whom "it" does not stand for
        return (
            not (sentence.lands if people else fact.about).isdisjoint(codes)
            or (bool(heading) and name in _words_of(heading[0]))
            or name.removesuffix("s") in sentence.singulars
            or any(root in sentence.roots for root in self.roots.groups.get(self.roots.of(name), ()))
            or not self.roots.near.get(self.roots.of(name), frozenset()).isdisjoint(sentence.has)
            or (len(name) >= _SHORT_WORD and sentence.has_initials(name))
        )

    def _unsaid(self, wanted: Wanted, fact: Fact, sentence: Sentence, own: Sequence[Term]) -> Sequence[Term]:
        """The words that the sentence has not; a name may be said as another name of the same country."""
        named = {self.roots.of(name) for name in wanted.question.names if self.has_name(fact, sentence, name)}
        named |= {self.roots.of(word) for word in wanted.initials if sentence.has_initials(word)}
        if own and not wanted.question.asks("yes_no"):
            named |= self._topic(fact) - frozenset(map(self.roots.of, wanted.done))
        return [term for term in wanted.terms if term not in own and term.alike.isdisjoint(named)]

    def _topic(self, fact: Fact) -> frozenset[str]:
        """The roots of a heading of one word above running text: what its sentences speak of, "Aid"."""
        place = fact.provenance[0].locator
        heading = _words_of(place.section[-1]) if place.section and place.row is None else ()
        return frozenset(map(self.roots.of, heading)) if len(heading) == 1 else frozenset()

    def _essential(
        self, wanted: Wanted, sentence: Sentence, own: Sequence[Term], unsaid: Sequence[Term]
    ) -> Sequence[Term]:
        """Of the words unsaid, those that the sentence does not say in narrower words either.

        Where it says much of what is asked, a single word may be left: not what is done, nor what is asked for.
        """
        question = wanted.question
        said = frozenset(term.root for term in own) & sentence.has
        near = [term for term in unsaid if term.is_near(sentence) and not _is_near_by(said, term, sentence)]
        left = [
            term
            for term in unsaid
            if term not in near
            and (
                {term.word, term.root} & (wanted.done | wanted.kept)
                or not (
                    self._does(sentence, term) if self._is_act(wanted, sentence, term) else term.follows_from(sentence)
                )
            )
        ]
        slots = (question.parties, question.organisations, question.times, question.names)
        told = sum(term.word not in question.names for term in own) + len(near) + sum(map(len, slots))
        far = len(unsaid) - len(left) - len(near)
        sides = bool(question.parties or question.own or question.organisations or question.names)
        sides = sides or bool(question.times and question.asks("how_long"))
        abbreviated = sum(map(sentence.has_initials, wanted.initials))
        sides, told = sides or bool(abbreviated), told + abbreviated
        if not own and not sides and len(near) < _ENOUGH:
            return unsaid
        if question.asks("yes_no") and len(own) >= max(1, len(near)) and told >= _ENOUGH:
            return [term for term in unsaid if term not in near or self._is_verb(term)]
        if (
            question.asks("yes_no")
            or not (question.asks(*TYPED, "what", "how") or wanted.amount)
            or told < max(_ENOUGH, 1 + far)
        ):
            return unsaid
        if len(left) == 1 and len(wanted.terms) + sum(map(len, slots[:3])) >= _ENOUGH_BUT_ONE:
            (term,) = left
            needed = (
                term.root in wanted.compounds
                or term.root in wanted.kept
                or term.root in self.broader.verbs
                or term.word in wanted.capitalised
                or self._is_act(wanted, sentence, term)
            )
            if term.word in wanted.happens or not needed:
                return ()
        return left

    def _is_act(self, wanted: Wanted, sentence: Sentence, term: Term) -> bool:
        """Whether it is what the question says was done, also where that is told by a verb of several words, which is
        looked for as one; or those who are of a country."""
        if wanted.amount and wanted.amount.in_words:
            return False
        verb = wanted.act.verb if wanted.act else ""
        of_a_country = len(term.word) > _SHORT_WORD and self.codes(term.word)
        return (
            term.word == verb
            or term.word not in wanted.words
            or bool(of_a_country)
            or self._is_done_to(wanted, sentence, term)
        )

    def _is_done_to(self, wanted: Wanted, sentence: Sentence, term: Term) -> bool:
        """Whether something is done to it: the record of "when did he break the *record*?"."""
        act = wanted.act
        if act is None or act.passive or not act.who or _TAKES_IT.search(sentence.folded):
            return False
        ends = next((at for at, word in enumerate(act.rest) if word in BESIDE | _WHEN), len(act.rest))
        return term.word in act.rest[max(0, ends - 1) : ends]

    def _does(self, sentence: Sentence, term: Term) -> bool:
        """Whether a verb of the sentence says it less closely."""
        verbs = [root for root in sentence.roots if self.broader.base(root) in self.broader.verbs]
        return term.root in self.broader.of(verbs)

    def _tells_anew(self, wanted: Wanted, sentence: Sentence) -> bool:
        """Whether it begins with somebody whom the question names, and so with no one of whom was told before."""
        if asks_for_words(wanted.typed) or _TAKES_IT.search(sentence.folded):
            return False
        first = [word for at, word in enumerate(sentence.words[:_FIRST_WORDS]) if at in sentence.capitals]
        return bool(first) and any(word in wanted.question.names and not self.codes(word) for word in first)

    def _names_who_does(self, wanted: Wanted, before: Sentence) -> bool:
        """Whether those who do it in the question are the subject of the sentence too."""
        does = [party for party in (*wanted.question.parties, *wanted.question.own) if party.before in _DOES]
        named = [self.codes(word) for word in before.words[:_FIRST_WORDS]]
        return all(any(not codes.isdisjoint(party.codes) for codes in named) for party in does)

    def _is_verb(self, term: Term) -> bool:
        """Whether it says what is done, which has to be said as closely as may be where it is asked if it was done."""
        return self.broader.base(term.root) in self.broader.verbs

    def _leaned_on(
        self,
        wanted: Wanted,
        sentence: Sentence,
        own: Sequence[Term],
        unsaid: Sequence[Term],
        before: Sequence[Sentence],
    ) -> Sequence[Sentence]:
        """The sentences before it to which a sentence may leave what it does not say.

        None where it says less than half; what is so, and when it was, only of what it takes up ("The tribunal").
        """
        question, last = wanted.question, before[-1:]
        if question.asks("how_long") and _BOTH_BACK.search(sentence.folded):
            return before  # "The pair spent two hours together", behind who met
        counted = frozenset[str]().union(*wanted.counted)
        if _OF_THEM.search(sentence.folded) and all(term.root in counted for term in unsaid):
            return last  # "900,000 of them", behind a sentence on refugees
        meant = meant_before(
            sentence,
            own,
            unsaid,
            wanted.words,
            before,
            names=question.names,
            roots=self.roots,
            does_it=self._names_who_does(wanted, sentence),
        )
        if meant and not question.asks("yes_no"):
            return [meant]
        then = _AT_A_TIME.search(wanted.typed) if _THEN.search(sentence.folded) and own else None
        if then and all(term.word in then[1].split() for term in unsaid):
            return last  # "the only one at that point", behind what went on then
        if any(term.root in wanted.asked_for and not self.codes(term.word) for term in unsaid):
            return ()
        if question.asks("yes_no", "when"):
            named = {self.roots.of(name) for name in question.names}
            if question.asks("when") and last and own and _stands_for_subject(sentence, last[0], unsaid):
                return last if self._names_who_does(wanted, last[0]) else ()
            only_names = all(not term.alike.isdisjoint(named) for term in unsaid)
            return last if only_names and wording.is_known(sentence, [term.alike for term in own]) else ()
        if question.asks("who", "which_country", "where") and any(term.word in wanted.done for term in unsaid):
            return ()
        if takes_up(sentence) and own and question.asks("who", "which_country"):
            return last
        near = sum(term.is_near(sentence) for term in wanted.terms if term not in own) if own else 0
        only_names = all(term.word in question.names for term in unsaid)
        if not only_names and self._tells_anew(wanted, sentence):
            return ()
        if (
            only_names
            or _is_one_phrase(wanted, unsaid, last)
            or len(unsaid) <= len(own) + near
            or asks_for_words(wanted.typed)
        ):
            return before
        return last if question.asks("source_word") else ()
