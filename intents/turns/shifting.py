"""The question before, asked of another time: "and the year after?", "what about before that?"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from knowledge.dates import DateSpan
from knowledge.folding import fold

from ..mentions.times import TimeMention
from ..questions.forms import ASKING
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from ..typed.analysis import Analysis
from .conversation import Conversation
from .following import SHORT
from .pointing import compares_pair

__all__ = ["shifted"]

_SHIFT = re.compile(
    r"\b(?:(?:the )?(?:(?P<next>next|following|subsequent)|(?P<last>previous|preceding|prior)) (?P<unit>year|decade)"
    r"|(?:the |a |one )?(?P<unit2>year|decade) "
    r"(?:(?P<after>after|later|afterwards|thereafter)|(?P<before>before|earlier|prior))"
    r"|(?:(?P<until>before|prior to|earlier than)|(?P<since>after|later than|following|since)) "
    r"(?:that|then|this|it|which)"
    r"|(?P<plain>before|earlier|after|later|afterwards|since))(?: that| then| this)?\b"
)
_SHIFTS = (
    ASKING | CHANGES_NOTHING | {"there", "earlier", "later", "adjacent", "backs", "about", "last", "first", "@subject"}
)
_BARE_SHIFT = CHANGES_NOTHING | {"there", "earlier", "later", "adjacent"}
_ONWARD = frozenset({"after", "later", "since", "afterwards"})
_ONE_DAY = timedelta(days=1)


def shifted(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """ "And the year after?", "what about before that?": the previous question for another time; "who did it the year
    after?" asks for a time beside the one that was the answer."""
    if compares_pair(clause, question, conversation):
        return None
    if another := _another_visit(clause, question, conversation):
        return another
    previous = _of_its_time(question, conversation)
    asked = _SHIFT.search(fold(clause.text).folded)
    if not asked or not previous or question.parties or question.times or len(clause.words) > SHORT:
        return None
    if set(question.topics) - set(asked[0].split()) or not question.features <= _SHIFTS | previous.features:
        return None  # "who visited the year after?" asks something else
    onward = any(asked[name] for name in ("next", "after", "since")) or asked["plain"] in _ONWARD
    unit = asked["unit"] or asked["unit2"]
    span = previous.times[0].span if unit else _turning_point(previous.times[0], onward=onward)
    first, last = span.earliest, span.latest
    if (last if onward else first) is None:
        return None
    if unit:
        years = 10 if unit == "decade" else 1
        year = last.year + 1 if onward and last else first.year - years if first else 0
        year = year // 10 * 10 if unit == "decade" else year
        if not date.min.year <= year <= date.max.year - years:
            return None
        wide, relation = DateSpan(date(year, 1, 1), date(year + years - 1, 12, 31)), ""
    elif onward and last:
        wide, relation = DateSpan(last + _ONE_DAY, None), "after"
    elif first:
        wide, relation = DateSpan(None, first - _ONE_DAY), "before"
    else:
        return None
    time = TimeMention(0, 0, wide, wide.edtf, relation, span if relation else None)
    return replace(previous, text=question.text, times=(time,))


def _turning_point(time: TimeMention, *, onward: bool) -> DateSpan:
    """ "Who was before that? And after?": both of the day that was spoken of, not the one of the other."""
    turns = time.relation == ("before" if onward else "after")
    return time.named if turns and time.named else time.span


_ONE = frozenset({"one", "ones", "time", "times", "them", "those", "these"})
_OF_A_VISIT = CHANGES_NOTHING | {"there", "when", "who", "where", "first", "last", "earlier", "later", "begin", "order"}


def _another_visit(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """ "When was the last one before that?", after a visit or a meeting: of those, not of when relations began."""
    previous = conversation.question
    names = question.parties or question.times or question.names or question.organisations
    if previous is None or previous.intent != "visits" or names or not question.features <= _OF_A_VISIT:
        return None
    edge = question.features & {"first", "last"}
    several = len(conversation.claims) > 1  # "who was first?", of the visitors that were told
    ranked = several or (previous.asks("first", "last") and not question.asks("who"))  # "and the last?"
    if len(edge) != 1 or not (ranked or any(word.text in _ONE for word in clause.words)):
        return None
    times = tuple(_beside_told(fold(clause.text).folded, conversation))
    features = previous.features & {"visit", "meet", "@subject"} | question.features & {"when", "who", "where"} | edge
    return replace(
        previous,
        text=clause.text,
        in_english=f"{previous.english} {clause.in_english or clause.text}",  # whose office is asked for stands there
        names=(),
        content=(),
        topics=(),
        times=times,
        features=features | ({"@time"} if times else set()),
    )


def _beside_told(typed: str, conversation: Conversation) -> Iterator[TimeMention]:
    """The days before, or after, the one date that was told, where that is asked for."""
    side = _BEFORE_THAT.search(typed)
    dates = {fact.date for claim in conversation.claims for fact in claim.facts} - {None}
    (told,) = dates if len(dates) == 1 else (None,)
    if side and told:
        before = side[1] == "before"
        span = DateSpan(None, told.earliest - _ONE_DAY) if before else DateSpan(told.latest + _ONE_DAY, None)
        yield TimeMention(0, 0, span, span.edtf, side[1])


_BEFORE_THAT = re.compile(r"\b(before|after) (?:that|this|it|then)\b")


def _of_its_time(question: Question, conversation: Conversation) -> Question | None:
    """What may be asked again for another time; None where no time was spoken of."""
    previous = conversation.question
    if previous is None or previous.times:
        return previous
    visits = previous.intent == "visits"
    kind = "visit" if visits else "began"
    dates = {fact.date for claim in conversation.claims for fact in claim.facts if fact.kind == kind} - {None}
    (only,) = dates if len(dates) == 1 else (None,)
    if only is None or not (question.asks("who", "which_country") or question.features <= _BARE_SHIFT):
        return None
    span = DateSpan(only.earliest, only.latest)
    if visits:  # of anybody else
        times, features = (TimeMention(0, 0, span, span.edtf, ""),), previous.features - {"@name", "yes_no"} | {"@time"}
        return replace(previous, names=(), content=(), topics=(), times=times, features=features)
    return replace(
        previous,
        intent="by_date",
        parties=(),
        times=(TimeMention(0, 0, span, span.edtf, ""),),
        features=frozenset({"who", "begin", "@time"}),
    )
