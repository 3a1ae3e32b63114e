"""Which words of a question a sentence has to have, so that it answers: those that say what the question is about, and
of these only the ones that weigh, where they are enough to tell which sentence is meant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..mentions.days_of_the_year import MONTHS
from ..questions.question import Question
from ..questions.state_forms import asks_state_form
from ..typed.phrasal import searched_verbs
from ..words.roots import WORD, Roots, joined
from .amounts import Amount
from .long_forms import asks_long_form
from .parts_of_lands import goes_in, only_of_a_part
from .peoples import asks_who_lives
from .reasons import asking_what_caused
from .told_about import asks_kinship, asks_subject
from .unlooked_for import entering, named_day, only_asking, phrases_left_aside, standing_for_country, where_it_lies
from .words_told import asking_for_words

__all__ = [
    "BESIDE",
    "FEWEST_ANCHORS",
    "FOR_WHAT",
    "LASTING",
    "STATE",
    "asks_how_often_it_sat",
    "asks_how_soon",
    "matter_of",
    "parts",
    "weighty",
]

BESIDE = frozenset("during in of to from for with by at about between and within into through thru".split())
"""Words that only join others."""
_NOT = frozenset({"n", "nt", "t"})
"""What is left of "wasn't"; see done_at_all.py."""
LASTING = frozenset({"last", "lasts", "lasted", "take", "took", "long"})
"""Only say that a length of time is asked for."""
_LEADS_TO = re.compile(r"\bwhat (?:did|does|has|have|had)\b.*\b(?:lead|led) to\b")
""" "What did the vote lead to?": what came of it, whatever word the source has for that."""
_LEAD = frozenset({"lead", "led"})
_GIVES = re.compile(
    r"\b(?:reasons?|explanations?|excuses?|grounds)\b.*?\b(give|gave|given|state|stated|offer|offered)\b"
)
""" "What reason did Lima *give* for closing it?" asks why it did."""
FOR_WHAT = re.compile(r"\b(?:for|of) (?:what|which) (crime|offen[cs]e|illness|disease|ailment|deed|charge)\b")
""" "For what crime …?": what stands behind "for", by whatever name."""
_HOW_SOON = re.compile(r"\bhow (?:quickly|fast|soon)\b")
_SOON = frozenset({"quickly", "fast", "soon", "after"})
""" "How quickly … *after* it fell": the source may have "within hours of"."""
_MEANS = frozenset(
    "mean means meaning stand stands short full long longer whole complete entire form version title write written "
    "spell spelled spelt called".split()
)
_SETS_ASIDE = frozenset({"besides", "apart", "aside"})
_AGENDA = frozenset({"agenda"})
_RELATED = frozenset({"related", "relation", "kin", "connected", "same", "family"})
_SITS = re.compile(
    r"\b(?:on|in|elected|member of|part of|sit|sat|serve[ds]?|seats?) (?:(?:on|in|of|at|to) )?(?:the |a )?"
    r"(?:un\b|u\.n\.|united nations|security council|council\b|unsc\b)"
)
""" "How often was it *on* the Security Council?": what is asked is how often it sat there."""
_SITTING = frozenset("sit sits sat serve served member part seat seats".split())
STATE = "polity"
"""Stands for what kind of state a country was: ``kinds.toml`` has the words that tell it."""
FEWEST_ANCHORS = 2
"""A single word is too little to tell which sentence is meant."""


def parts(words: Iterable[str]) -> list[str]:
    """The words one by one, without those that only join."""
    return [part for part in WORD.findall(joined(" ".join(words))) if part not in BESIDE]


def asks_how_often_it_sat(question: Question, typed: str) -> bool:
    """How often a country was in a body whose members change."""
    return question.asks("how_often") and bool(question.organisations and _SITS.search(typed))


def asks_how_soon(typed: str) -> bool:
    return bool(_HOW_SOON.search(typed))


def matter_of(question: Question, typed: str, aside: Iterable[str]) -> Sequence[str]:
    """The words for what a question is about, without those that only ask, and those for what is left ``aside``."""
    words = WORD.findall(typed)
    sides = (*question.parties, *question.own)
    verbs = {**searched_verbs(words), **entering(typed, sides)}
    if asks_state_form(typed):
        return [STATE]
    enters = ("invaded",) if goes_in(typed, sides) else ()
    only_ask = {
        *only_asking(typed),
        *(_MEANS if (question.organisations or question.names) and asks_long_form(typed) else ()),
        *(_SETS_ASIDE if any(phrases_left_aside(typed)) else ()),
        *(_AGENDA if asks_subject(typed) else ()),
        *_NOT,
        *aside,
        *where_it_lies(typed),
        *standing_for_country(sides, (*words, *enters)),
        *only_of_a_part(typed),
        *(_RELATED if question.names and asks_kinship(typed) else ()),
    }
    told = [verbs.get(part, part) for part in (*parts(question.content), *enters) if part not in only_ask]
    if all(part.isdigit() or part in MONTHS for part in told):
        return []  # a date is no matter to look for
    return told


def weighty(told: Sequence[str], question: Question, typed: str, roots: Roots, amount: Amount | None) -> Sequence[str]:
    """Of the words for what a question is about, those that a sentence has to have: all, where the others are too few
    to tell which sentence is meant."""
    lasting = LASTING if question.asks("how_long", "gap") else frozenset()
    light = (roots.generic, roots.aims)
    heavy = [part for part in told if part not in lasting and not any(roots.of(part) in each for each in light)]
    short = bool(heavy and asks_long_form(typed))
    asking = frozenset(_asking(question, typed, amount))
    asking |= frozenset(_labels(told, typed))
    heavy = [part for part in heavy if part not in asking]
    heavy = [*heavy, *_besides(heavy, told, question, typed, roots)]
    slots = (question.parties, question.own, question.organisations, question.times)
    short = short or bool(heavy and amount and amount.in_words) or asks_how_often_it_sat(question, typed)
    if heavy and not short and all(roots.of(part) in _DEALINGS for part in heavy):
        return told
    return heavy if short or len(heavy) + sum(map(len, slots)) >= FEWEST_ANCHORS else told


def _labels(told: Sequence[str], typed: str) -> Iterator[str]:
    """The affair of "the teddy bear affair": what kind of thing somebody calls it that other words tell apart."""
    for before, word in pairwise(WORD.findall(joined(typed))):
        if word in _LABELS and before in told:
            yield word


_LABELS = frozenset(
    "stunt affair business saga scandal fiasco drama episode incident thing debacle spat fuss flap controversy row "
    "story mess trouble crisis case matter issue question".split()
)
_DEALINGS = frozenset({"relat", "relation", "tie", "link"})
"""Of which any sentence of such a source may speak: they do not tell which one is meant."""


def _asking(question: Question, typed: str, amount: Amount | None) -> Iterator[str]:
    """Words that ask for something the source may have other words for."""
    if _LEADS_TO.search(typed):
        yield from _LEAD
    elif amount:
        yield from amount.asking
    if for_what := FOR_WHAT.search(typed):
        yield for_what[1]
    if asks_how_soon(typed):
        yield from _SOON
    if asks_how_often_it_sat(question, typed):
        yield from _SITTING
    if question.asks("why") and (gives := _GIVES.search(typed)):
        yield gives[1]
    if living := asks_who_lives(typed, question.parties):
        yield living
    yield from asking_what_caused(typed)
    yield from asking_for_words(typed)


def _besides(heavy: Sequence[str], told: Sequence[str], question: Question, typed: str, roots: Roots) -> Iterator[str]:
    """What is asked besides: that something was discussed, that it is still so, that somebody came then."""
    spoken = roots.alike("discuss") | roots.alike("argue")
    if asks_subject(typed) and all(spoken.isdisjoint(roots.alike(part)) for part in heavy):
        yield "discuss"
    came_then = any(not time.relation for time in question.times)
    if question.asks("visit") and question.asks("who") and came_then and not heavy:
        yield "visited"
    if question.asks("when") and _WAS_HERE.match(typed):
        yield "visited"
    if named_day(typed):
        yield "day"
    stays = question.asks("still") and "still" in told and question.asks("yes_no", "who", "which_country")
    if stays and told[-1] not in _OPEN_OR_SHUT:
        yield "still"


_WAS_HERE = re.compile(
    r"(?:(?:and|so) )?(?:when|(?:in )?(?:what|which) year) (?:was|were) (?!there\b|it\b|they\b)[^,?]{3,40} "
    r"(?:(?:over|out|down|up) )?(?:t?here|in town)\W*$"
)
""" "When was the queen *over there*?": visited it."""
_OPEN_OR_SHUT = frozenset({"open", "closed", "shut", "opened", "reopened", "sealed"})
"""What a frontier still is, it is since the last time that somebody made it so."""
