"""The time that a question points back to: "who else started that year?", "did Belgium begin in the same year?"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from knowledge.dates import DateSpan, EdtfDate, Precision, find_dates
from knowledge.folding import fold

from ..mentions.times import TimeMention
from ..typed.analysis import Analysis
from .asides import keeping
from .conversation import Conversation

__all__ = ["at_the_same_time"]

_THAT_TIME = re.compile(
    r"\b(?:(?:in|on|during|within|of) )?(?:(?:the |that |this )?(?:very )?same|that)(?: very| same)? "
    r"(?P<unit>year|month|day|date|decade)\b(?! (?:as|that|when|of) )"
)
_ONLY_SAME = re.compile(
    r"(?:(?:and|so|but|ok|is|was|were|it|that|they|both|on|in|at|the|very) )*same (?:year|month|day|date|decade)"
    r"(?: (?:then|too|right))?[ ?.!]*"
)
_ONE_DAY = timedelta(days=1)


def at_the_same_time(clause: Analysis, conversation: Conversation) -> Analysis:
    """The clause with the one time of the last answer in the place of its "that year"; the same value where it has
    none, or where several times were told."""
    if conversation.question is None or clause.times or (said := _THAT_TIME.search(clause.said)) is None:
        return clause
    if _ONLY_SAME.fullmatch(clause.said) and len(conversation.recent) > 1:
        return clause  # as the one before: a comparison
    span = _span(said["unit"], conversation)
    if span is None:
        return clause
    begins = len(clause.said[: said.start()].split())
    words = range(begins, begins + len(said[0].split()))
    rest = keeping(clause, [at for at in range(len(clause.words)) if at not in words], in_part=True)
    return replace(rest, times=(TimeMention(0, 0, span, span.edtf),))


def _span(unit: str, conversation: Conversation) -> DateSpan | None:
    """The year, month, day or decade that holds all that the last answer dates."""
    spans = {_around(unit, each) for each in _dates(conversation)}
    (only,) = spans if len(spans) == 1 else (None,)
    return only


def _dates(conversation: Conversation) -> list[EdtfDate]:
    facts = [fact for claim in conversation.claims for fact in claim.facts]
    dated = [fact.date for fact in facts if fact.date]
    return dated or [told for fact in facts for _, _, told in find_dates(fold(fact.quote.exact).folded)]


def _around(unit: str, told: EdtfDate) -> DateSpan | None:
    first = told.earliest
    match unit:
        case "day" | "date":
            return DateSpan(first, first) if told.precision is Precision.DAY else None
        case "month" if told.precision in {Precision.DAY, Precision.MONTH}:
            month = first.replace(day=1)
            return DateSpan(month, (month + 31 * _ONE_DAY).replace(day=1) - _ONE_DAY)
        case "year" if first.year == told.latest.year:
            return DateSpan(date(first.year, 1, 1), date(first.year, 12, 31))
        case "decade":
            decade = first.year // 10 * 10
            return DateSpan(date(decade, 1, 1), date(decade + 9, 12, 31))
        case _:
            return None
