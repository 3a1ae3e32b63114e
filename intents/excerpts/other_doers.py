"""Whether another country does in a sentence what one does in the question: "when did *Chad* close the border?" is not
told by "Sudan closed its border with Chad", nor "did it send soldiers *to* Chad?" by soldiers led by Chad."""

import re
from collections.abc import Collection, Sequence

from ..questions.question import Party
from .pair import Ground, Pair
from .small_words import ARTICLES, DID, NO_VERB_BEHIND

__all__ = ["GROUNDS"]

_TOGETHER = (
    "sign agree establish exchange meet met conclude share trade fight fought negotiate discuss hold held settle "
    "border cooperate resume restore begin start have reach normalise normalize demarcate dispute disagree quarrel "
    "clash differ reconcile compete merge unite join stay"
).split()
"""What one does no more than the other, and so either may be said to do it."""
_ASIDE = frozenset(
    "in to from with of against on by for at and over between near into through under via towards toward like than "
    "besides after before".split()
)
"""Before a country that does not do what follows."""
_BACK = frozenset("it they he she who which that both government president minister".split())
"""May stand for the one that the question names."""
_LED_BY = frozenset({"by", "from"})
_NOUN = re.compile(r"[^s]s$")
""" "Did the Yemen *talks* last": behind "did" no verb ends so."""
_PRICE = re.compile(r"\bfor (?:[a-z]+ ){0,2}[$€£¥]?\d")


def _no_other_does_it(pair: Pair) -> bool:
    return all(_may_do_it(pair, party) and _may_go_there(pair, party) for party in pair.question.parties)


def _may_do_it(pair: Pair, party: Party) -> bool:
    """Whether the sentence has the country before what it does in the question, or nobody else."""
    if party.before not in DID or "and" in {party.after, *(each.before for each in pair.question.parties)}:
        return True
    term = next((term for term in pair.wanted.terms if term.word == party.after), None)
    if term is None or _NOUN.search(term.word) or term.root in map(pair.roots.of, _TOGETHER):
        return True
    sentence = pair.sentence
    done = sentence.places_of(term.alike)
    theirs = _places(pair, party.codes)
    if not done or any(at < done[-1] or _is_led(sentence.words, at) for at in theirs):
        return True
    if "much" in pair.wanted.words and _PRICE.search(sentence.folded):
        return True  # who handed over the shares did not hand over what was paid for them
    return not any(_is_anothers(pair, at) for at in done)


def _is_anothers(pair: Pair, at: int) -> bool:
    """Whether a country stands before the verb as the one that does it."""
    words = pair.sentence.words
    for place in range(at - 1, -1, -1):
        if words[place] in _BACK:
            return False
        if pair.codes(words[place]) or words[place] in pair.own_names:
            first = place - (words[place - 1 : place] != () and words[place - 1] in ARTICLES)
            return first <= 0 or words[first - 1] not in _ASIDE
    return False


def _may_go_there(pair: Pair, party: Party) -> bool:
    """Whether what goes *to* a country in the question is not led there by it."""
    if party.before != "to" or not pair.question.asks("yes_no", "when", "how_many"):
        return True
    words, theirs = pair.sentence.words, _places(pair, party.codes)
    return not theirs or any(not _is_led(words, at) for at in theirs)


def _is_led(words: Sequence[str], at: int) -> bool:
    """ "By a Nigerian patrol"."""
    at -= words[at - 1] in ARTICLES
    return not _LED_BY.isdisjoint(words[max(0, at - 1) : at])


def _places(pair: Pair, codes: Collection[str]) -> Sequence[int]:
    """Where the words for a country begin: its name, its demonym, its capital."""
    names = frozenset[str]().union(*map(pair.names, codes))
    found = [
        at for at, word in enumerate(pair.sentence.words) if word in names or not pair.codes(word).isdisjoint(codes)
    ]
    return [at for at in found if at - 1 not in found]


def _is_done_by_them(pair: Pair) -> bool:
    """Which ban was imposed *by Kenya* is not told by a sentence that has only another country."""
    act = pair.wanted.act
    if act is None or not act.passive or act.rest[:1] != ("by",):
        return True
    codes = pair.codes(next((word for word in act.rest[1:] if word not in NO_VERB_BEHIND), ""))
    if codes != {pair.fact.subject} or not pair.sentence.lands - codes:
        return True
    return any(codes <= pair.codes(word) for word in pair.sentence.words)


GROUNDS: Sequence[Ground] = (
    _no_other_does_it,
    _is_done_by_them,
)
