"""Whose foreign relations a message asks about, where several articles are loaded.

Every article is told from the side of one country. A message may name one such country, both sides of a pair ("when
did Kenya and India establish relations"), or several that are asked the same thing ("did Kenya or India recognise
China first"); where it names none, the article in focus is meant.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ..questions.question import Party, Question, Side
from ..questions.questioning import mentioned, question_of
from ..typed.analysis import Analysis
from .following import is_elliptical, only_asks

__all__ = ["Reading", "readings"]

_PARTNER = frozenset(
    {"with", "to", "towards", "toward", "and", "avec", "recognise", "recognize", "recognised", "recognized"}
)
"""Words before the country on the other side: "relations *with* China"."""
_OBJECT = _PARTNER - {"and"} | {"in", "en", "au", "aux"}
_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Clauses that are read together, and the sides from which they may be read, the likeliest first."""

    clauses: tuple[Analysis, ...]
    sides: tuple[Side, ...]
    again: bool = False
    """Whether what was asked last of one country is now asked of this one, by its own article."""
    together: bool = False
    """Whether each side has a part in the answer; else the first side that knows an answer gives it."""


def readings(
    clauses: Sequence[Analysis], focus: str, subjects: Collection[str], previous: Question | None
) -> tuple[Reading, ...]:
    """``subjects`` are the countries whose articles are loaded, ``focus`` among them. One reading, unless clauses
    name different countries of those."""
    if all(code == focus for code in subjects):
        return (Reading(clauses=tuple(clauses), sides=(Side(subject=focus),)),)
    found: list[Reading] = []
    for clause in clauses:
        each = _of_clause(clause, focus, subjects, previous)
        if found and (each is None or found[-1].sides == each.sides or found[-1].sides == (Side(subject=focus),)):
            last = found.pop()
            kept = each or last
            found.append(replace(kept, clauses=(*last.clauses, clause)))
        else:
            found.append(each or Reading(clauses=(clause,), sides=(Side(subject=focus),)))
    return tuple(found)


def _of_clause(clause: Analysis, focus: str, subjects: Collection[str], previous: Question | None) -> Reading | None:
    """None where the clause says nothing of whose side it is on."""
    named = [party for party in mentioned(clause) if len(party.codes) == 1]
    if previous and previous.subject in subjects:
        question = question_of(clause, Side(subject=previous.subject))
        if another := _same_of_another(question, named, subjects, previous):
            return Reading(clauses=(clause,), sides=(Side(subject=another),), again=True)
        points_back = question.asks("there") and not question.own and previous.subject not in question.codes
        stays = points_back and not any(party.codes[0] in subjects for party in named)
        if is_elliptical(question) or only_asks(clause, question) or stays:
            return Reading(clauses=(clause,), sides=(Side(subject=previous.subject),))
    codes = tuple(dict.fromkeys(party.codes[0] for party in named))
    loaded = tuple(code for code in codes if code in subjects)
    if not loaded or loaded == (focus,):
        return None
    asks_who = not clause.found.isdisjoint({"who", "which_country"})
    if len(loaded) == 1 and len(codes) == 1:
        return Reading(clauses=(clause,), sides=tuple(_one_named(named[0], focus, asks_who=asks_who)))
    if len(loaded) == 1:
        return Reading(clauses=(clause,), sides=(Side(subject=loaded[0]),))
    if len(codes) == _PAIR:
        return Reading(clauses=(clause,), sides=tuple(Side(subject=code) for code in loaded), together=True)
    compared = tuple(code for code in loaded if not any(_is_object(party, code) for party in named)) or loaded[:1]
    sides = (Side(subject=code, also=tuple(other for other in compared if other != code)) for code in compared)
    return Reading(clauses=(clause,), sides=tuple(sides), together=True)


def _same_of_another(
    question: Question, named: Sequence[Party], subjects: Collection[str], previous: Question
) -> str | None:
    """ "Is Kenya in the African Union?", "and Ghana?", "when did Kenya start with Cuba?", "and Ghana with Peru?": the
    country of another article of which the same is asked; None where a partner of the one before is named."""
    loaded = [party for party in named if party.codes[0] in subjects]
    if len(loaded) != 1 or len(named) != len(previous.parties) + 1 or len(named) > _PAIR:
        return None
    code, before = loaded[0].codes[0], loaded[0].before
    other = code == previous.subject or previous.intent in _NOT_OF_ONE or before in _PARTNER - {"and"}
    question = replace(question, features=question.features - {"@elsewhere"})  # "Peru with Cuba", each for itself
    alone = is_elliptical(question) and not question.times and not question.organisations
    return code if alone and not other else None


_NOT_OF_ONE = frozenset({"comparison", "passage", "across"})


def _one_named(party: Party, focus: str, *, asks_who: bool) -> Iterator[Side]:
    """ "Relations with Kenya" are those of the country in focus; "Kenya's first embassy" is Kenya's own,
    and so is "who broke with Kenya"."""
    code = party.codes[0]
    sides = (Side(subject=focus), Side(subject=code, other=focus))
    yield from sides if party.before in _PARTNER and not asks_who else (Side(subject=code), *sides)


def _is_object(party: Party, code: str) -> bool:
    return party.codes == (code,) and party.before in _OBJECT
