"""The one sentence that says nearly all of a question, where none says all of it.

A word weighs the more, the fewer sentences of the source have it (inverse document frequency: Karen Spärck Jones, "A
statistical interpretation of term specificity", 1972). What is done, what is asked for and every name have to be said.
"""

from collections.abc import Iterator, Sequence
from math import log

from knowledge.model import Fact

from .source_reader import SourceReader, with_the_un
from .taking_apart import Sentence
from .terms import Term
from .wanted import Wanted
from .wording import POINTS_BACK

__all__ = ["leaves_little", "place_of_most"]

_ENOUGH = 0.65
"""Share of the weight of a question's words that a sentence has to say."""
_AHEAD = 1.2
"""How many times as much as any other sentence."""
_LESS_CLOSELY, _BEFORE = 0.8, 0.7
"""What a word weighs that is said less closely, or by the sentence before."""
_FEWEST = 2
"""Words of which it can be nearly all."""
_OPENING = 5
"""Words of a sentence in which its subject stands."""
_AGES = frozenset({"age", "old"})
"""A length of time that has to be told as an age."""


def place_of_most(reader: SourceReader, wanted: Wanted, statements: Sequence[Fact]) -> int | None:
    """Where the sentence stands that says most of the question, and much more of it than any other does."""
    no_more = wanted.aside or wanted.question.asks("yes_no") or any(term.root in _AGES for term in wanted.terms)
    if no_more or len(wanted.terms) < _FEWEST:
        return None
    weights = {term: _weight(term, reader, statements) for term in wanted.terms}
    enough = _ENOUGH * sum(weights.values())
    shares: list[tuple[float, int]] = []
    for at in wanted.places(statements, lambda exact: with_the_un(reader.bodies(exact)), reader.headed):
        sentence = reader.of(statements[at])
        if not wanted.any_of.isdisjoint(sentence.has):
            before = reader.before(statements, at)[-1:] if POINTS_BACK.search(sentence.folded) else ()
            shares.append((sum(_said(weights, sentence, before)), at))
    shares.sort(key=lambda each: (-each[0], each[1]))
    if not shares or shares[0][0] < enough or any(share * _AHEAD > shares[0][0] for share, _ in shares[1:2]):
        return None
    return shares[0][1]


def _weight(term: Term, reader: SourceReader, statements: Sequence[Fact]) -> float:
    having = sum(not term.alike.isdisjoint(reader.of(fact).has) for fact in statements)
    return log((len(statements) + 1) / (having + 1)) + 0.5


def _said(weights: dict[Term, float], sentence: Sentence, before: Sequence[Sentence]) -> Iterator[float]:
    for term, weight in weights.items():
        if term.is_in(sentence):
            yield weight
        elif term.is_near(sentence) or term.follows_from(sentence):
            yield weight * _LESS_CLOSELY
        elif any(map(term.is_in, before)):
            yield weight * _BEFORE


def leaves_little(
    reader: SourceReader, wanted: Wanted, fact: Fact, sentence: Sentence, before: Sequence[Sentence]
) -> bool:
    """Whether a sentence, or the one before that it points back to, says all that may not be left unsaid."""
    said = [term for term in wanted.terms if any(map(term.is_in, (sentence, *before[-1:])))]
    if len(said) < _FEWEST:
        return False
    left = [
        term
        for term in wanted.terms
        if term not in said and not term.is_near(sentence) and not term.follows_from(sentence)
    ]
    act = wanted.act
    verb = act.verb if act else ""
    if act and not act.who and wanted.roots.alike(verb).isdisjoint(sentence.has):
        return False  # "who works there?": who it was is told by the very verb
    subject = [term for term in said if act and term.word in act.who and not term.is_in(sentence)]
    opening = frozenset(root for each in before[-1:] for root in each.roots[:_OPENING])
    if any(term.alike.isdisjoint(opening) for term in subject):
        return False  # "they were withdrawn" tells of those with whom the sentence before begins
    named = all(
        any(reader.coverage.has_name(fact, each, name) for each in (sentence, *before[-1:]))
        for name in wanted.question.names
    )
    return named and not any(term.word == verb or {term.word, term.root} & wanted.stated for term in left)
