"""Which of the words that a sentence leaves unsaid it has to say: none that it says in narrower words, and all but one
where it says much."""

import re
from collections.abc import Sequence

from .kinds_of_answer import FROM_TO
from .looked_for import BESIDE
from .pair import Codes
from .taking_apart import NUMBER_WORDS, Sentence
from .terms import Term
from .wanted import TYPED, Wanted

__all__ = ["ENOUGH", "TAKES_IT", "essential"]

_ENOUGH_BUT_ONE = 4
"""Words of a question of which a sentence may leave one unsaid."""
ENOUGH = 2
"""Words of a question that a sentence has to have itself, where it says others less closely."""
_ALL_NEAR = 3
"""Words of a question that a sentence may all say less closely, where all else it names is the article's country."""
_SHORT_WORD = 3
TAKES_IT = re.compile(r"\b(?:it|they|them|this|that|these|those|there)\b")

_ASKS_WHAT = re.compile(r"(?:(?:and|so|but|ok|hey) )*(?:whats?|the name|name) (?:the |of )")


def essential(
    wanted: Wanted, sentence: Sentence, own: Sequence[Term], unsaid: Sequence[Term], codes: Codes
) -> Sequence[Term]:
    """Of the words unsaid, those that the sentence does not say in narrower words either.

    Where it says much of what is asked, a single word may be left: not what is done, nor what is asked for.
    """
    question = wanted.question
    said = frozenset(term.root for term in own if term.word in sentence.words)
    near = [term for term in unsaid if term.is_near(sentence) and not _is_near_by(said, term, sentence)]
    left = [
        term
        for term in unsaid
        if term not in near
        and not _is_told_by_span(wanted, sentence, term, own)
        and (
            {term.word, term.root} & wanted.stated
            or not (
                term.root in sentence.implied_by_verbs
                if _is_act(wanted, sentence, term, codes)
                else term.follows_from(sentence)
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
    if not own and not (any(slots) or abbreviated or (sides and len(near) >= _ALL_NEAR)):
        return unsaid
    if question.asks("yes_no") and len(own) >= max(1, len(near)) and told >= ENOUGH:
        return [
            term
            for term in unsaid
            if term not in near
            or sentence.broader.is_verb(term.root)
            or (term.root in wanted.kept and term.word not in wanted.done)
        ]
    if (
        question.asks("yes_no")
        or not (question.asks(*TYPED, "what", "how", "named") or wanted.amount or _ASKS_WHAT.match(wanted.typed))
        or told < max(ENOUGH, 1 + far)
    ):
        return unsaid
    if len(left) == 1 and len(wanted.terms) + sum(map(len, slots[:3])) >= _ENOUGH_BUT_ONE:
        (term,) = left
        needed = (
            term.root in wanted.compounds
            or term.root in wanted.kept
            or term.root in sentence.broader.verbs
            or term.word in wanted.capitalised
            or term.word in NUMBER_WORDS
            or _is_act(wanted, sentence, term, codes)
        )
        if term.word in wanted.happens or not needed:
            return ()
    return left


_EDGES = frozenset(
    "start started begin began begun commence commenced erupt erupted end ended finish finished stop stopped "
    "cease ceased over".split()
)
_BEFORE_A_SPAN = 4
"""Words from what lasts to its time: "the war with Ethiopia from 1998 to 2000"."""


def _is_told_by_span(wanted: Wanted, sentence: Sentence, term: Term, own: Sequence[Term]) -> bool:
    """ "When did the war *start*?": told by from when to when it was."""
    act = wanted.act
    if term.word not in _EDGES or not wanted.question.asks("when"):
        return False
    if act and (act.verb != term.word or act.passive or (act.rest and act.rest[0] not in BESIDE)):
        return False
    spans = [sentence.words_before(span.start()) for span in FROM_TO.finditer(sentence.folded)]
    lasting = sentence.places_of(frozenset().union(*(each.alike for each in own if each is not term)))
    return any(0 < span - at <= _BEFORE_A_SPAN for span in spans for at in lasting)


def _is_near_by(said: frozenset[str], term: Term, sentence: Sentence) -> bool:
    """Whether only the very words of others of the question are near: the "close" of "close ties" ends nothing."""
    by = term.near & sentence.has
    return bool(by) and by <= said and all(sentence.roots.count(root) == 1 for root in by)


def _is_act(wanted: Wanted, sentence: Sentence, term: Term, codes: Codes) -> bool:
    """Whether it is what the question says was done, also where that is told by a verb of several words, which is
    looked for as one; or those who are of a country."""
    if wanted.amount and wanted.amount.in_words:
        return False
    verb = wanted.act.verb if wanted.act else ""
    of_a_country = len(term.word) > _SHORT_WORD and codes(term.word)
    return (
        term.word == verb or term.word not in wanted.words or bool(of_a_country) or _is_done_to(wanted, sentence, term)
    )


def _is_done_to(wanted: Wanted, sentence: Sentence, term: Term) -> bool:
    """Whether something is done to it: the record of "when did he break the *record*?"."""
    act = wanted.act
    if act is None or act.passive:
        return False
    if not (wanted.question.asks("who", "which_country") if not act.who else not TAKES_IT.search(sentence.folded)):
        return False
    return bool(wanted.done_to) and term.word == wanted.done_to
