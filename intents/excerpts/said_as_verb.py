"""Whether what somebody does in a question is done in the sentence too, and not only named by another word: "relations
date *back*" is no backing, "forged *close* ties" no closing, and "the *move*" moves nobody."""

import re
from collections.abc import Sequence

from ..questions.question import Question
from .main_verb import Act
from .pair import Ground, Pair
from .small_words import ADJECTIVES, AUXILIARY, BE, DETERMINERS, DO, ELSEWHERE
from .subject_of import SubjectOf, is_passive
from .terms import Term

__all__ = ["GROUNDS"]

_BEFORE_A_NOUN = DETERMINERS | (ELSEWHERE - {"to"}) | frozenset("its their his her our of s".split())
_BEFORE_A_VERB = AUXILIARY - BE - DETERMINERS
_ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "ful", "ent", "ant", "ble", "less", *ADJECTIVES)
_ADVERBS = frozenset({"back", "home", "close", "forward", "further"})
_DEEDS = frozenset("loan loans credit credits grant grants gift gifts donation donations".split())
"""Nouns that say that something was given."""
_SPEAKS = ("vot", "argu", "spoke", "speak", "campaign", "protest")
_DOERS = ("or", "ors", "er", "ers", "man", "men")
_LITTLE = 2
"""Words behind a verb that is all that is asked about: "what did Chad give *us*"."""
_STATES = frozenset(
    "live lived meet met think thought belong belongs belonged mean meant prefer prefers preferred".split()
)
"""What is, rather than is done: who belongs to something is a *member*."""
_FROM_OTHERS = ("get", "receive", "buy", "import", "obtain", "borrow", "accept", "owe", "depend", "win", "have")
"""Verbs that tell from the other side what is given."""
_OF_WHOM = frozenset({"of", "from", "by"})
_WHOSE = 3
"""Words between a country and what it gives: "*Japanese* food aid"."""


def _is_said_as_a_verb(pair: Pair) -> bool:
    verb = _verb_asked(pair)
    term = pair.wanted.term(verb) if verb else None
    if term is None:
        return True
    said = _places_of(pair, term)
    itself = (at for at in said if _base(pair, pair.sentence.roots[at]) == _base(pair, term.root))
    if any(pair.sentence.words[at] not in _ADVERBS for at in itself):
        return True
    return not said or any(_may_be_done(pair, at) for at in said)


def _places_of(pair: Pair, term: Term) -> Sequence[int]:
    return [at for at, root in enumerate(pair.sentence.roots) if root and {root, _base(pair, root)} & term.like]


def _is_done_by_another(pair: Pair) -> bool:
    """Who trains *its* army is not told by whose police the country itself trains."""
    verb, own = _verb_asked(pair), frozenset({pair.fact.subject})
    term = pair.wanted.term(verb) if verb and pair.question.asks("who", "which_country") else None
    to_it = any(party.before == verb and own.issuperset(party.codes) for party in pair.question.own)
    if term is None or not (to_it or re.search(rf"\b{verb} its?\b", pair.typed)):
        return True
    done = [at for at in _places_of(pair, term) if _is_verb(pair, at) and not is_passive(pair.sentence.words, at)]
    return not done or any(SubjectOf.find(pair.sentence, at).lands != own for at in done)


def _is_verb(pair: Pair, at: int) -> bool:
    word, root = pair.sentence.words[at], pair.sentence.roots[at]
    if _base(pair, root) in {pair.roots.of(verb) for verb in _FROM_OTHERS}:
        return False
    return (
        word.endswith(("ed", "ing"))
        or _base(pair, root) != root
        or (word.endswith("s") and not word.endswith(_DOERS) and _may_be_done(pair, at))
    )


_WHICH_DID = re.compile(
    r"^(?:and |so )?(?:which|what) (?P<what>[a-z]+) (?P<verb>[a-z]{2,}(?:ed|s)|made|gave|brought|led) "
    r"(?:the|its|their|it|an?|them|us)\b"
)
""" "Which treaty *ended* the dispute?" """


def _verb_asked(pair: Pair) -> str:
    act = pair.wanted.act
    if act and not act.passive and _asks_for_a_deed(pair.question, act):
        return act.verb
    which = _WHICH_DID.match(pair.typed) or _WHO_DOES.match(pair.typed)
    return which["verb"] if which and act is None and which["verb"] not in BE | _STATES else ""


_WHO_DOES = re.compile(r"^(?:and |so )?who (?:else )?(?P<verb>[a-z]{3,}(?:ed|s)) ")


def _is_the_thing(pair: Pair) -> bool:
    """ "Which *treaty* ended it?" is told by nobody who "agreed that it should end"."""
    which = _WHICH_DID.match(pair.typed)
    term = pair.wanted.term(which["what"]) if which else None
    if term is None:
        return True
    at = [at for at, root in enumerate(pair.sentence.roots) if root in term.like]
    return not at or not all(pair.sentence.words[each].endswith("ed") for each in at)


def _asks_for_a_deed(question: Question, act: Act) -> bool:
    """Whether the verb is what the question is about: who does it, to how many, or what it is that is done."""
    if question.asks("yes_no", "why", "where") or act.rest[:1] == ("to",) or act.verb in _STATES:
        return False
    return question.asks("who", "which_country", "how_many") or len(act.rest) < _LITTLE


def _base(pair: Pair, root: str) -> str:
    return pair.sentence.broader.base(root)


def _may_be_done(pair: Pair, at: int) -> bool:
    """Whether the word may be a verb where it stands, or is a noun that says whose deed it is."""
    sentence = pair.sentence
    words, word = sentence.words, sentence.words[at]
    before, behind = "".join(words[at - 1 : at]) if at else "", "".join(words[at + 1 : at + 2])
    if at and at in sentence.capitals:
        return False
    if word == "against":  # "an embargo *against* it" opposes nothing
        return before in BE or before.startswith(_SPEAKS)
    if word in _DEEDS or word.endswith(_DOERS):
        return True
    if word in _ADVERBS:
        return before in _BEFORE_A_VERB
    if word.endswith("ed") or _base(pair, sentence.roots[at]) != sentence.roots[at]:
        return True
    noun = before in _BEFORE_A_NOUN or before.endswith(_ADJECTIVES) or behind == "of" or before.isdecimal()
    if word.endswith("ing"):
        noun = noun and before not in ELSEWHERE
    return before in _BEFORE_A_VERB or not noun or _says_whose(pair, at)


def _says_whose(pair: Pair, at: int) -> bool:
    """ "Japanese food *aid*", "*support* from Cuba": that of those who do it in the question, if it names them."""
    sentence, question = pair.sentence, pair.question
    by = sentence.words[at + 1 : at + 2]
    behind = range(at + 2, at + 3 + _WHOSE) if by != () and by[0] in _OF_WHOM else range(0)
    whose = [lands for place, lands in sentence.named if place in behind or at - _WHOSE <= place < at]
    sides = (*question.parties, *question.own)
    asked = {code for party in sides if party.before in DO for code in party.codes}
    return any(not asked or not lands.isdisjoint(asked) for lands in whose)


def _is_said_by_two_words(pair: Pair) -> bool:
    """What gives *aid* is told by no single word that stands for both: a "Fund" neither gives nor is given."""
    act = pair.wanted.act
    term = pair.wanted.term(act.verb) if act and not act.passive else None
    if term is None or (act and act.who) or pair.question.asks("yes_no"):
        return True
    others = [each for each in pair.wanted.terms if each is not term]
    done = term.like & pair.sentence.has
    if not done or term.root in done or not _DEEDS.isdisjoint(pair.sentence.words):
        return True
    for each in others:
        said = each.like & pair.sentence.has
        if said and each.root not in said and said == done and len(said) == 1:
            return False
    return True


GROUNDS: Sequence[Ground] = (_is_said_as_a_verb, _is_the_thing, _is_done_by_another, _is_said_by_two_words)
