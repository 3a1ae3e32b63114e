"""What relations were like at some time: good or bad, close or strained, in the words of the source."""

import re
from collections.abc import Iterator

from knowledge.dates import EdtfDate, find_dates
from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.intent import Scope
from ..questions.question import Question

__all__ = ["asks_for_manner", "said_of_manner"]

_LIKE = re.compile(
    r"\b(?:what|how) (?:was|were|is|are) (?!there\b)(?:.* )?(?:relations|relationships?|ties|dealings|affairs)\b"
    r".*\blike\b"
)
_RELATIONS = r"(?:relations|relationships?|ties)"
_GOOD_OR_BAD = (
    r"(?:good|close|closer|cordial|friendly|warm|stable|strong|excellent|smooth|intense|cool|cold|frosty|chilly|distant"
    r"|strained|tense|poor|bad|hostile|difficult|troubled|uneasy|turbulent|limited)"
)
_SAYS_SO = re.compile(
    rf"\b{_GOOD_OR_BAD}\b(?: [\w-]+){{0,3}}? {_RELATIONS}\b|\b{_RELATIONS}\b[^.;]{{0,80}}?"
    rf"\b(?:was|were|has been|have been|remained|became|grew|turned|is|are)\b(?: [\w-]+){{0,3}}? {_GOOD_OR_BAD}\b"
)
_CENTURIES = re.compile(r"\b(1\d|2[01])(?:th|st)(?: (?:and|to)(?: [a-z]+)? (1\d|2[01])(?:th|st))? centur(?:y|ies)\b")
_MOST = 2


def asks_for_manner(question: Question) -> bool:
    """ "What were its relations like in the 1960s?" does not ask with whom they began."""
    return bool(_LIKE.search(fold(question.english).folded))


def said_of_manner(scope: Scope) -> list[Fact]:
    """The first sentences that say so of the time that is asked about, those of no country in particular before."""
    times = scope.question.times
    told = [
        fact
        for fact in scope.of_kind("statement")
        if _SAYS_SO.search(text := fold(fact.quote.exact).folded)
        and all(any(map(time.span.touches, _dates(text))) for time in times)
    ]
    return sorted(told, key=lambda fact: len(fact.about - {fact.subject}) > 0)[:_MOST]


def _dates(text: str) -> Iterator[EdtfDate]:
    """All dates of a sentence; "the 19th and 20th centuries" are all their years."""
    yield from (date for *_, date in find_dates(text))
    for match in _CENTURIES.finditer(text):
        first, last = int(match[1]), int(match[2] or match[1])
        yield EdtfDate.parse(f"{100 * first - 99}").until(EdtfDate.parse(f"{100 * last}"))
