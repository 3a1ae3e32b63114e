"""Which rows of the source's lists are meant, and which countries they name."""

import re
from collections.abc import Collection, Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.intent import Scope
from ..questions.narrowing import LANDS, narrowed

__all__ = [
    "by_name",
    "dated_countries",
    "in_sections",
    "in_several_lists",
    "is_bilateral",
    "listed_rows",
    "longest_list",
    "names_of",
    "rows_meant",
    "under_heading",
]

_ASKING = frozenset("who what which_country list country_word table_word how_many there brief filler".split())
_PLACE = re.compile(r"\b(?:tables?|sections?|lists?|headings?|chapters?|parts?|listed|under|beneath)\b")
_OF_THE_PAGE = frozenset(
    "table tables section sections list lists heading headings chapter chapters part parts listed under beneath title "
    "titled called stand stands come comes falls fall and or of the in".split()
)


def listed_rows(scope: Scope) -> Sequence[Fact]:
    """Those listed; without those with which there are no relations, unless the table itself is asked about."""
    listed: Sequence[Fact] = scope.of_kind("listed")
    if "bilateral" in scope.question.english.casefold():  # an article may list dates under another heading
        listed = [fact for fact in listed if is_bilateral(fact)] or listed
    if scope.question.asks("table_word"):
        return listed
    denied = {fact.object for fact in scope.of_kind("no_relations")}
    return [fact for fact in listed if fact.object not in denied]


def is_bilateral(fact: Fact) -> bool:
    return any("bilateral" in heading.casefold() for heading in fact.provenance[0].locator.section)


def dated_countries(scope: Scope) -> Collection[str]:
    """Codes of the countries whose date the source gives."""
    return {fact.object for fact in scope.of_kind("began") if fact.object}


def rows_meant(scope: Scope, rows: Sequence[Fact]) -> Sequence[Fact]:
    """Those that the question means; where it means those of a continent, only rows that name a country."""
    lands = scope.question.asks(*LANDS)
    return [fact for fact in narrowed(scope, rows) if fact.object or not lands]


def names_of(scope: Scope, facts: Sequence[Fact]) -> str:
    return scope.say.several(fact.object or "" for fact in facts)


def longest_list(rows: Sequence[Fact]) -> list[Fact]:
    """The countries of the one list that has most of them, where other tables name some that it has not."""
    lists: dict[tuple[str, ...], dict[str, Fact]] = {}
    for fact in rows:
        if fact.object:
            lists.setdefault(fact.provenance[0].locator.section, {}).setdefault(fact.object, fact)
    everyone = {code for each in lists.values() for code in each}
    section, longest = max(lists.items(), key=lambda each: len(each[1]), default=((), {}))
    return list(longest.values()) if section and len(everyone) / 2 <= len(longest) < len(everyone) else []


def in_sections(rows: Sequence[Fact]) -> bool:
    """Whether they are no rows, but sections that the source has on countries."""
    return bool(rows) and all(fact["heading"] for fact in rows)


def in_several_lists(rows: Sequence[Fact]) -> bool:
    """Whether they stand in the table of bilateral relations and elsewhere."""
    return len(set(map(is_bilateral, rows))) > 1


def by_name(scope: Scope, facts: Sequence[Fact]) -> list[Fact]:
    """Those that name a country, each once."""
    once = {fact.object: fact for fact in reversed(facts) if fact.object}
    return sorted(once.values(), key=lambda fact: fold(scope.say.name(fact.object or "")).folded)


def under_heading(scope: Scope) -> Sequence[Fact]:
    """The rows under the heading that a question spells out, and says nothing besides: "who is in the *rest of the
    world* table"."""
    question, typed = scope.question, fold(scope.question.english).folded
    named = question.parties or question.organisations or question.times or question.asks("when", "yes_no", "negation")
    if named or not question.asks(*_ASKING) or not _PLACE.search(typed):
        return ()
    rows: dict[str, list[Fact]] = {}
    for fact in scope.of_kind("listed"):
        if fact.object and (section := fact.provenance[0].locator.section):
            rows.setdefault(section[-1], []).append(fact)
    said = {word for part in question.content for word in part.split()}
    for heading, facts in rows.items():
        folded = fold(heading).folded
        if folded in typed and said <= {*folded.split(), *_OF_THE_PAGE}:
            return by_name(scope, facts)
    return ()
