"""Whether a sentence says what the words of a question say, itself or with the sentences that it points back to."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.model import Fact

from ..words.broader import Broader
from ..words.roots import Roots
from .bodies_leaving import body_leaves
from .essential import ENOUGH, essential
from .leaning import leaned_on, takes_up, tells_of_another
from .positions import words_of
from .soldiers_of import told_by_their_country
from .taking_apart import Sentence
from .terms import Term
from .wanted import Wanted

__all__ = ["Coverage"]

_SHORT_WORD = 3
_SEVERAL = 3
"""Countries of which it is told alone what one word says."""
_SOMEBODY = re.compile(r"\b(?:he|she|it|they|his|her|hers|its|their|him|them|both|each other|the (?:two|pair|same))\b")
_PEOPLE = ("ans", "is")
""" "The last *Kenyans* left"."""
_GOES_ON = frozenset("keep keeps kept continue continued begin began start started stop stopped help helped".split())
""" "Who *kept* paying?": done is what stands behind it."""
_WHAT_THEY_DO = re.compile(r"(?:(?:and|so|but) )?what (?:do|does|did) (?:they|it|he|she|we) [^\W\d_]+\W*")
_WHICH_THING = re.compile(r"(?:which|what) [^\W\d_]+ (?:did|does|do|has|have|had|was|were)\b")


def _each_by_another_word(said: Sequence[Term], sentence: Sentence) -> Sequence[Term]:
    """The terms without one that only a word says which another one has: the "finance" of a minister pays nothing."""
    by = [(term, term.alike & sentence.has) for term in said]
    own = {term.root for term in said}
    return [
        term
        for term, roots in by
        if term.root in roots or len(roots) != 1 or not own & roots or sum(map(sentence.roots.count, roots)) > 1
    ]


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
        if self._rests_on_one_synonym(wanted, sentence):
            return False
        names = [name for name in wanted.question.names if not self.has_name(fact, sentence, name)]
        own = _each_by_another_word(wanted.said_in(sentence), sentence)
        if names and not own and not _SOMEBODY.search(sentence.folded):
            return False  # nothing in it points back to whom the question names
        if names and sentence.capitals[:2] == (0, 1) and sentence.opening and sentence.opening not in wanted.words:
            return False  # told of somebody else
        unsaid = [
            term
            for term in self._unsaid(wanted, fact, sentence, own)
            if term.word not in wanted.soldiers
            or not told_by_their_country(term.word, wanted.words, sentence, earlier, codes=self.codes)
        ]
        left: Sequence[Term] = [term for term in unsaid if term.word not in names]
        rests_on = own if not names else [term for term in wanted.terms if term.word not in wanted.question.names]
        near = sum(term.is_near(sentence) for term in rests_on)
        if not names or near >= ENOUGH or any(term in rests_on for term in own):
            left = essential(wanted, sentence, own, left, self.codes)
        unsaid = [*left, *(term for term in unsaid if term.word in names)]
        if not unsaid and not names:
            return True
        if tells_of_another(wanted, sentence, unsaid):
            return False
        if not takes_up(sentence) and self._leaves_who_did_it(wanted, own):
            return False
        if takes_up(sentence) and wanted.question.asks("who", "which_country"):
            own = [term for term in wanted.terms if term.is_in(sentence) or term.is_near(sentence)]
            unsaid = [term for term in unsaid if term not in own]
        beside = earlier()
        if not wanted.for_words and not all(any(map(term.is_in, beside)) for term in unsaid):
            return False  # whichever of those it points back to
        earlier_ones = leaned_on(wanted, sentence, own, unsaid, before(), codes=self.codes)
        if wanted.for_words:
            if sentence.opening and sentence.opening not in wanted.words:
                return False  # somebody else's words
            heads = frozenset(root for each in earlier_ones for root in each.roots[: each.head])
            told = all(not term.alike.isdisjoint(heads) or term.word in wanted.question.names for term in unsaid)
        else:
            told = all(any(map(term.is_in, earlier_ones)) for term in unsaid)
        return told and all(any(self.has_name(fact, each, name) for each in earlier_ones) for name in names)

    def _leaves_who_did_it(self, wanted: Wanted, own: Sequence[Term]) -> bool:
        """ "Who was *sent* to investigate the death?": whoever a sentence names of which that was not said is another
        one."""
        verb = wanted.act.verb if wanted.act and wanted.question.asks("who") else ""
        return verb not in _GOES_ON and any(term.word == verb and term not in own for term in wanted.terms)

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
        if question.asks("yes_no"):
            return True
        bare = wanted.typed.strip(" ?!.") == term.word  # "refugees?" is told by nobody who fled
        return (bare or question.asks("when", "why", "who")) and not term.is_in(sentence)

    def has_name(self, fact: Fact, sentence: Sentence, name: str) -> bool:
        """Whether the sentence has the name, or its initials; or is about the country that it means ("Berlin paid"), or
        stands under a heading that has the name."""
        heading = fact.provenance[0].locator.section[-1:]
        codes = self.codes(name)
        people = name.endswith(_PEOPLE) and codes == {fact.subject}  # whom "it" does not stand for
        return (
            not (sentence.lands if people else fact.about).isdisjoint(codes)
            or (bool(heading) and name in words_of(heading[0]))
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
        heading = words_of(place.section[-1]) if place.section and place.row is None else ()
        return frozenset(map(self.roots.of, heading)) if len(heading) == 1 else frozenset()
