"""To whom or what it is done: "who supported *Kabila*" is not answered by "they backed rebels who fought Kabila".

Told by what stands behind the verb, up to where something else is done, or before one in the passive. A question of
another form than "who does it to whom" is left to other checks.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.question import Party, Question
from .done_to import BEFORE_IT, ENDS, done_to
from .pair import Ground, Names, Pair
from .positions import name_of
from .small_words import OF_A_LAND, SMALL_WORDS
from .taking_apart import Sentence
from .wanted import Wanted

__all__ = ["GROUNDS", "is_given_to"]

_BACK = frozenset(
    "it him her them itself himself themselves this these those each both there one ones country kingdom "
    "neighbour neighbours neighbor programme program measures restrictions".split()
)
"""Stand for what was spoken of before."""
_DOES = frozenset("would will was were is are has have had could can should may might did does must shall".split())
_CLAUSE = frozenset(
    "that which who whom whose when while because after before but until since whereas although so if where".split()
)
_RELATIVE = frozenset({"which", "whom", "that"})
_NEAR = 10
"""Words between a "which" and the verb: "which Chile and Brazil promised to guarantee"."""
_NOUNS = ("ion", "ions", "ment", "ments", "ance", "ence")
_DOERS = ("er", "or")
"""Ends of words for who does it: a "mediator"."""
_BE = frozenset("is are was were be been being got get".split())
_MUTUAL = frozenset({"meet", "met", "meets", "meeting"})
""" "Bush and Putin met": each of them the other."""
_SO_FAR = 12
"""Words behind a verb among which stands to whom it is done."""


def _does_it_to_the_same(wanted: Wanted, sentence: Sentence, names: Names) -> bool:
    asked = done_to(wanted, sentence)
    if asked is None:
        return True
    verb, what = asked
    places = sentence.places_of(verb.like)
    places = [at for at in places if _does(sentence, at)]
    if not places:
        return True
    whom = _Whom(wanted, sentence, what, names)
    if not whom.known:
        return True
    if verb.word in _MUTUAL and any(whom.stands_in(range(at)) for at in places):
        return True
    regions = [_regions(sentence, at) for at in places]
    if any(whom.stands_in(region) for each in regions for region in each) and _has_head(wanted, sentence, what):
        return True
    return any(
        any(_points_back(sentence, place) for place in first) and not whom.stands_in(range(at, len(sentence.words)))
        for at, (first, *_) in zip(places, regions, strict=True)
    )


def _points_back(sentence: Sentence, at: int) -> bool:
    """Whether a word stands for what was spoken of before, and does nothing itself: "declared *it* would never …"."""
    return sentence.words[at] in _BACK and _DOES.isdisjoint(sentence.words[at + 1 : at + 2])


def is_given_to(party: Party, question: Question, fact: Fact, sentence: Sentence) -> bool:
    """ "Did Brazil lend *Cuba* money?": of whom a sentence in the row of Brazil need not say that it was Cuba."""
    others = {code for each in question.parties for code in each.codes}
    return party.before in question.content and fact.object in others and sentence.lands <= others


def _has_head(wanted: Wanted, sentence: Sentence, what: Sequence[str]) -> bool:
    """Whether the last word of what it is done to is there, where it is one that tells: the penalty of "the death
    *penalty*"."""
    head = wanted.term(what[-1])
    if head is None or len(what) == 1 or not head.word.isalpha() or head.word in wanted.question.names:
        return True
    return head.is_in(sentence) or head.is_near(sentence) or head.follows_from(sentence)


def _does(sentence: Sentence, at: int) -> bool:
    """Whether a word may be a verb where it stands."""
    word, before = sentence.words[at], sentence.words[at - 1 : at]
    if word.removesuffix("s").endswith(_DOERS):
        return False
    return word.endswith(("ed", "ing")) or before == ("to",) or sentence.broader.is_verb(sentence.roots[at])


def _regions(sentence: Sentence, at: int) -> Sequence[range]:
    """Places of the words among which stands to whom it is done."""
    words, verbs = sentence.words, sentence.broader.verbs
    stops = sentence.stops
    in_two_words = (
        bool(sentence.roots[at]) and words[at][:2] != sentence.roots[at][:2]
    )  # "looked *after* its interests"
    end = at + 1 + in_two_words
    while end < min(len(words), at + 1 + _SO_FAR):
        acts = sentence.roots[end] in verbs
        if end in stops or _opens_another(sentence, end):
            break
        doing = words[end].endswith("ing") and words[end] not in _THINGS and words[end - 1] not in BEFORE_IT | _OF_IT
        if words[end] in _CLAUSE or (acts and (doing or words[end - 1] == "to")):
            break
        end += 1
    behind, before = range(at + 1, end), range(at)
    if words[at].endswith(_NOUNS):
        return [before] if "under" in words[max(0, at - 2) : at] else [behind]  # "held under the mediation of"
    passive = at and words[at - 1] in _BE and not words[at].endswith("ing")
    if passive or words[at + 1 : at + 2] == ("by",) or (at > 1 and words[at - 2] in _BE and words[at].endswith("ed")):
        return [before]
    joins = next((place for place in range(at - 1, max(-1, at - _NEAR - 1), -1) if words[place] in _RELATIVE), at - 1)
    done = (place for place in range(joins + 1, at - 1) if place not in sentence.capitals and words[place + 1] != "to")
    relative = joins < at - 1 and not any(words[place].endswith("ed") for place in done)
    return [behind, before] if relative else [behind]  # "the rebels whom it backed"


def _opens_another(sentence: Sentence, at: int) -> bool:
    """ "Called the killings a genocide, *and Chad* recalled its ambassador": somebody else does the next thing."""
    joins = at in sentence.commas and sentence.words[at] in {"and", "but", "while"}
    return joins and at + 1 in sentence.capitals


_OF_IT = frozenset({"s"})
""" "Kenya's *remaining* debts": nobody remains."""
_THINGS = frozenset("meeting building training funding ruling hearing gathering briefing uprising wedding".split())
"""Which are no deeds, though they end as these do: "attended the annual general *meeting*"."""


class _Whom:
    """Those to whom it is done in a question, and where a sentence has them."""

    def __init__(self, wanted: Wanted, sentence: Sentence, what: Sequence[str], names: Names) -> None:
        lands = [party for party in (*wanted.question.parties, *wanted.question.own) if _is_among(party, what)]
        self._places: list[frozenset[int]] = []
        for party in lands:
            called = {name for code in party.codes for name in names(code)}.union(name_of(party))
            self._places.append(frozenset(self._of_land(sentence, called)))
        named = {word for party in lands for word in name_of(party)}
        for term in wanted.terms:
            if term.word in what and term.word not in named:
                like = term.like
                self._places.append(
                    frozenset(
                        at for at, root in enumerate(sentence.roots) if root in like or sentence.words[at] == term.word
                    )
                )
        self.known = bool(self._places)

    def stands_in(self, region: Collection[int]) -> bool:
        return any(not each.isdisjoint(region) for each in self._places)

    @staticmethod
    def _of_land(sentence: Sentence, called: Collection[str]) -> Iterator[int]:
        words = sentence.words
        for at, word in enumerate(words):
            if word not in called:
                continue
            behind = words[at + 1 : at + 2]
            if word.endswith(OF_A_LAND) and behind and behind[0] not in ENDS | _CLAUSE:
                continue
            yield at


def _is_among(party: Party, what: Sequence[str]) -> bool:
    name = set(name_of(party)) - BEFORE_IT
    return bool(name) and name.issubset(what)


def _is_done_to_the_same(pair: Pair) -> bool:
    given = any(
        party.kind is MentionKind.NAME
        and party.after in pair.question.content
        and is_given_to(party, pair.question, pair.fact, pair.sentence)
        for party in pair.question.own
    )
    return given or _does_it_to_the_same(pair.wanted, pair.sentence, pair.names)


def _is_instead_of_the_same(pair: Pair) -> bool:
    """ "Replaced English", or what was taken "instead of English", is not "replaced French with English"."""
    sentence, roots = pair.sentence, pair.roots
    instead, replaced = _INSTEAD_OF.search(pair.typed), _REPLACED.search(sentence.folded)
    if instead and replaced and instead[1] == replaced["by"] != replaced["what"]:
        return False
    for one, other in _neighbours(pair.wanted.words):
        does, what = roots.alike(one), roots.alike(other)
        before = [at for at in sentence.places_of(does) if at not in sentence.capitals]
        places = [at for at in sentence.places_of(what) if before and at > before[0] and not _is_doing(sentence, at)]
        if places and all(_leads(sentence.words[before[0] : at]) in _INSTEAD for at in places):
            return False
    return True


_INSTEAD_OF = re.compile(r"\b(?:instead|in (?:the )?place|took the place|taken the place) of (?:the )?([^\W\d_]+)")
_REPLACED = re.compile(
    r"\b(?:replac|substitut|swapp|exchang|switch)[a-z]* (?:the )?(?P<what>[^\W\d_]+) (?:with|by|for|to) (?:the )?"
    r"(?P<by>[^\W\d_]+)"
)


def _is_doing(sentence: Sentence, at: int) -> bool:
    """ "The band began *by playing*": nothing that stands in the place of anything."""
    return sentence.words[at].endswith("ing") and sentence.words[at - 1] == "by"


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Words that follow one another directly, or but for an article."""
    kept = [word for word in words if word not in _BEFORE_A_THING]
    asked = {after for word, after in pairwise(kept) if word in _WHICH_ONE}  # "which ministry handles": it is who does
    return (pair for pair in pairwise(kept) if SMALL_WORDS.isdisjoint(pair) and pair[0] not in asked)


_WHICH_ONE = frozenset({"which", "what"})


def _leads(words: Sequence[str]) -> str:
    return next((word for word in reversed(words) if word not in _BEFORE_A_THING), "")


_BEFORE_A_THING = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_INSTEAD = frozenset({"with", "for", "by"})


GROUNDS: Sequence[Ground] = (
    _is_done_to_the_same,
    _is_instead_of_the_same,
)
