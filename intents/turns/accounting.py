"""Which words of a question an intent accounts for, and how well one of its ways of asking fits."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from knowledge.names.cities import words_of_cities

from ..questions.intent import Intent, Way
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING, UNIVERSAL, is_place
from ..typed.analysis import Analysis, WordKind
from ..typed.numbers import ORDINALS

__all__ = ["Candidate", "Choice", "scored", "to_account_for"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the ways in which an intent may be asked for."""

    intent: Intent
    way: Way
    place: int = 0
    """Among all of them, in the order of the catalog."""
    usable: frozenset[str] = field(init=False)
    """The features of the words that it accounts for."""
    beside: frozenset[str] = field(init=False)
    """Those of them that are not of the way itself."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "usable", self.way.wanted | self.intent.allows)
        object.__setattr__(self, "beside", self.intent.allows - self.way.wanted)


class Candidate(NamedTuple):
    """An intent that could be meant; ``left_over`` are the words that it does not account for, ``missing`` what
    the question would have to say as well."""

    intent: Intent
    score: float
    left_over: tuple[str, ...]
    missing: tuple[str, ...] = ()


def scored(choice: Choice, words: "_Words", question: Question, missing: tuple[str, ...] = ()) -> Candidate:
    left_over = tuple([text for text, needs in words if any(map(choice.usable.isdisjoint, needs))])
    if UNIVERSAL in question.features and UNIVERSAL not in choice.usable:
        left_over += (UNIVERSAL,)
    allowed = len(choice.beside & question.features)
    score = 2 * (len(choice.way.needs) - 2 * len(missing)) + 0.3 * allowed - 2.5 * len(left_over)
    return Candidate(choice.intent, score, left_over, missing)


_Words = Sequence[tuple[str, Sequence[AbstractSet[str]]]]
"""Words that an intent has to account for, each by one feature of each of some sets."""
_ANY_COUNTRY = frozenset({"@country", "@countries"})
_PLACE = frozenset({"@place"})
_NO_MEANING = frozenset({"@words"})
_BEGINS = frozenset({"begin"})
_ORDINAL = frozenset({"@ordinal"})
_NO_SLOT = frozenset[str]()


def to_account_for(clause: Analysis, question: Question) -> _Words:
    """What no intent has to be asked about is not among them."""
    subjects = {(code,) for code in (question.subject, *question.also)}
    found: list[tuple[str, Sequence[AbstractSet[str]]]] = []
    for at, word in enumerate(clause.words):
        match word.kind:
            case WordKind.WORD:
                names = clause.meant.get(at, _NO_MEANING) | _slot(clause, at)
                if "begin_weak" in names and "relations" in question.features:
                    names |= _BEGINS  # a country "opens" and is "founded", but relations that "open" begin
                if names.isdisjoint(CHANGES_NOTHING):
                    found.append((word.text, (names,)))
            case WordKind.COUNTRY:
                other = () if clause.countries[word.nth].codes in subjects else (_ANY_COUNTRY,)
                if needs := (*other, _PLACE) if is_place(clause, at) else other:
                    found.append((word.text, needs))
            case WordKind.ORGANISATION | WordKind.TIME | WordKind.REFERENCE:
                found.append((word.text, ({word.text},)))
    return found


def _is_where_it_stands(clause: Analysis, at: int) -> bool:
    """ "The Indian high commission is in *Butare*, right?": a town, whether we know it or not."""
    known = clause.countries or not clause.found.isdisjoint({"who", "which_country"})
    return bool(known) and "mission" in clause.found and clause.words[at - 1].text in {"in", "at"}


def _slot(clause: Analysis, at: int) -> frozenset[str]:
    text = clause.words[at].text
    if clause.names and text in (cities := words_of_cities()):
        if text in clause.names:
            return frozenset({"@name", "@city"})
        if any(each.text in cities and each.text in clause.names for each in clause.words[at + 1 : at + 2]):
            return frozenset({"@city"})  # "new" before "york"
    if text in clause.names:
        return frozenset({"@name", "@city"} if _is_where_it_stands(clause, at) else {"@name"})
    ranked = text in ORDINALS or (clause.ordinal is not None and text == str(clause.ordinal))
    return _ORDINAL if ranked else _NO_SLOT
