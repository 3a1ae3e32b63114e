"""Who visited, who met whom, where and when."""

import re
from collections.abc import Sequence
from datetime import timedelta

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Fact

from ..excerpts.wording import about_now, asks_of_return, asks_whom_it_visited
from ..mentions.time_bounds import within_times
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, kinds, sorted_by_date, ways
from ..questions.offices import asks_for_head, asks_for_office, has_office, has_some_office, holders, may_hold
from ..questions.question import Question
from ..replies.by_their_dates import began_then
from ..replies.visits_meant import concerns, elsewhere, has_people, only_went_there, then_and_there


def reply(scope: Scope) -> Answer:
    question = scope.question
    typed = fold(question.english).folded
    if asks_of_return(typed) or (question.asks("where") and about_now(typed)):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # a visit tells nothing of either
    if question.asks("why"):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # "what was the trip for?": a sentence may say it
    known = [fact for fact in scope.of_kind("visit") if concerns(scope, fact)]
    facts = [fact for fact in known if then_and_there(scope, fact) and not elsewhere(scope, fact)]
    if _WHO_CAME.search(question.english.casefold()) and not (question.parties or question.own or question.names):
        facts = [fact for fact in facts if not _is_abroad(scope, fact)]  # who went elsewhere did not come
    if asks_whom_it_visited(typed) and not (question.parties or question.own or question.names):
        facts = [fact for fact in facts if _is_abroad(scope, fact)]
    people = [fact for fact in known if has_people(question, fact) and (fact.date or not question.times)]
    if not facts and people and question.asks("yes_no"):
        return Answered(claims=tuple(map(scope.no, people)))
    if (not facts or _COUNTRIES_CAME.search(question.english.casefold())) and (
        _came_in(question) and question.times and not (question.names or question.own)
    ):
        joined = [fact for fact in sorted_by_date(scope.of_kind("began")) if _joined(question, fact)]
        if joined:  # "who came in in 1976?" may ask for either
            return Answered(claims=(began_then(scope, joined),))
    if not facts:
        return Unknown(
            gap=Gap(GapKind.SOURCE, _what(scope)),
            claims=tuple(map(scope.claim, people)),
            certain=not people and only_went_there(scope),
        )
    if (left_open := _is_left_open(scope, facts)) is not None:
        return left_open
    if _is_ranked(question) and not (question.parties or question.own):  # whom nobody names as host is taken to be us
        facts = [fact for fact in facts if not _is_abroad(scope, fact)] or facts
    if not asks_for_office(question) or question.names:
        return _of_those(scope, facts, certain=True)
    holding = [fact for fact in facts if has_office(question, fact)]
    perhaps = [fact for fact in facts if may_hold(question, fact)]
    if holding and perhaps and _of_all_heads(question):
        told = tuple(_told(scope, fact) for fact in (*holding, *perhaps))
        unsaid = scope.say.join(fact["person"] for fact in perhaps if not holders(question, fact))
        gap = Gap(GapKind.PIECE, scope.say("which office {people} held", people=unsaid)) if unsaid else None
        return Answered(claims=told, note=gap)
    return _of_an_office(scope, facts, holding or perhaps, certain=bool(holding))


def _of_all_heads(question: Question) -> bool:
    """ "List the heads of state who came": also those whom the source names without their office."""
    several = _SEVERAL_HEADS.search(fold(question.english).folded) and asks_for_head(question)
    return bool(several) and not (question.asks("yes_no", "how_many", "how_often") or _is_ranked(question))


_SEVERAL_HEADS = re.compile(r"\b(?:presidents|heads of state|leaders|kings|queens|monarchs)\b")


def _is_left_open(scope: Scope, facts: Sequence[Fact]) -> Answer | None:
    """Where a visit is told without its place, or without how often there was one, but perhaps by its sentence."""
    question = scope.question
    if question.asks("where") and not question.asks("when", "who") and not any(fact["place"] for fact in facts):
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("where that was")))  # a sentence may say it in other words
    again = question.asks("yes_no") and _ONCE_MORE.search(fold(question.english).folded)
    if (question.asks("how_often") or again) and (
        counted := [fact for fact in facts if _HOW_OFTEN.search(fact.quote.exact)]
    ):
        return Answered(claims=(scope.quoted(counted[0]),))
    if (question.asks("how_often") or again) and len(facts) == 1:  # there may have been more
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("how often that was")), claims=(scope.claim(facts[0]),))
    return None


def _of_an_office(scope: Scope, facts: Sequence[Fact], fitting: Sequence[Fact], *, certain: bool) -> Answer:
    """The visits that fit, of somebody who has the office that is asked for, or else (not ``certain``) may have it."""
    question = scope.question
    if not fitting or (question.asks("yes_no") and not certain and not question.parties):
        gap = Gap(GapKind.SOURCE, scope.say("a visit by somebody with that office"))
        return Unknown(gap=gap, certain=bool(question.parties) and all(map(has_some_office, facts)))
    if not certain and ((_is_ranked(question) and len(fitting) > 1) or not asks_for_head(question)):
        what = scope.say.plural("which office the visitor held", "which office each of them held", len(fitting))
        return Unknown(gap=Gap(GapKind.PIECE, what), claims=tuple(map(scope.claim, fitting)))
    return _of_those(scope, fitting, certain=certain)


def _of_those(scope: Scope, facts: Sequence[Fact], *, certain: bool) -> Answer:
    """What is asked of the visits that are meant: which was the first, when they were, whether there were any."""
    question = scope.question
    if question.asks("first") and (again := [fact for fact in facts if _AFTER_LONG.search(fact.quote.exact)]):
        told = tuple(map(scope.quoted, again))
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=told, certain=True)
    if _is_ranked(question) and (question.ordinal or (certain and len(facts) > 1)):
        return _ranked(scope, facts)
    if question.asks("when") and not any(fact.date for fact in facts):
        if quoted := _with_days(scope, facts):
            return Answered(claims=quoted)
        gap = Gap(GapKind.PIECE, scope.say("when {visit} took place", visit=_what(scope)))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
    if question.asks("yes_no") and certain and not question.asks("first", "last"):  # nothing of who came before
        return Answered(claims=tuple(map(scope.yes, facts)))
    unsure = not certain and len(facts) > 1
    note = Gap(GapKind.PIECE, scope.say("which office each of them held")) if unsure else None
    return Answered(claims=tuple(_told(scope, fact) for fact in facts), note=note)


def _with_days(scope: Scope, facts: Sequence[Fact]) -> tuple[Claim, ...]:
    """The sentences that have a date, though none that is one day's: "on 11 and 12 October 1986"."""
    dated = (fact for fact in facts if any(find_dates(fold(fact.quote.exact).folded)))
    return tuple(map(scope.quoted, dated))


_ONCE_MORE = re.compile(
    r"\b(?:again|twice|more than once|(?:second|another|third) (?:time|visit|trip)|(?:come|came|coming|go|went) back)\b"
)
""" "Did he visit again?": the one visit that is told is not that."""
_HOW_OFTEN = re.compile(r"\b(?:twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times)\b")


def _told(scope: Scope, fact: Fact) -> Claim:
    """The visit; the whole sentence, where it names more who hold the office that is asked for."""
    several = not fact["met"] and holders(scope.question, fact) > 1
    return scope.quoted(fact) if several else scope.claim(fact)


def _is_ranked(question: Question) -> bool:
    return question.asks("first") != question.asks("last") or question.ordinal is not None


def _ranked(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """The first or last of them, or the one in that place."""
    question = scope.question
    dated = sorted_by_date(facts)
    if not dated and (sentences := _with_days(scope, facts)):
        if not question.ordinal:
            return Answered(claims=sentences)
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("another visit with a date")), claims=sentences)
    if not dated:
        gap = Gap(GapKind.PIECE, scope.say("when these visits took place"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
    ranked = dated[::-1] if question.asks("last") else dated
    place = (question.ordinal or 1) - 1
    if place >= len(ranked):
        another = scope.say("another visit with a date")
        return Unknown(gap=Gap(GapKind.SOURCE, another), claims=tuple(map(scope.claim, dated)))
    chosen = ranked[place]
    tied = [
        fact
        for fact in ranked
        if fact is chosen or (fact.date and chosen.date and fact.date.precedes(chosen.date) is None)
    ]
    told = scope.say.within(scope.say.fact(chosen))
    if question.ordinal:
        said = scope.say("Number {number} of those that the source dates: {fact}", number=question.ordinal, fact=told)
    elif question.asks("last"):
        said = scope.say("The last of those that the source dates: {fact}", fact=told)
    else:
        said = scope.say("The first of those that the source dates: {fact}", fact=told)
    first = Claim(said, (chosen,)) if len(tied) == 1 else scope.claim(chosen)
    return Answered(claims=(first, *(scope.claim(fact) for fact in tied if fact is not chosen)))


def _is_abroad(scope: Scope, fact: Fact) -> bool:
    lands = {code for each in scope.say.countries.exact(fold(fact["place"])) for code in each.codes}
    return bool(lands) and scope.question.subject not in lands


_AFTER_LONG = re.compile(
    r"\bfirst\b[^.;]* (?:since \d{4}|(?:in|for) (?:almost |nearly |over |more than )?[\w-]+ (?:years|decades))\b"
)
""" "The first by a British monarch since 1911": there was one before."""
_COUNTRIES_CAME = re.compile(
    r"\b(?:countries|nations|states) (?:that |which )?c[ao]me? (?:along |in |on board )?(?:in|during|after|before)\b"
)
""" "Which countries came in the eighties?" asks of no visitors."""
_WHO_CAME = re.compile(r"\bwho(?:'s| has| have| all| else)* c[ao]me\b|\b(?:visitors?|guests?)\b")
_CAME_IN = re.compile(r"\bc[ao]me (?:in|along|aboard)\b")


def _came_in(question: Question) -> bool:
    return bool(_CAME_IN.search(question.english.casefold()))


def _joined(question: Question, fact: Fact) -> bool:
    return bool(fact.object and fact.date and within_times(question.times, fact.date, wholly=True))


def _what(scope: Scope) -> str:
    question = scope.question
    meeting = question.asks("meet") and not question.asks("visit")
    if question.names:
        names = scope.say.join(name.capitalize() for name in question.names)
        what = (
            scope.say("a meeting with {people}", people=names)
            if meeting
            else scope.say("a visit by {people}", people=names)
        )
    else:
        what = scope.say("a meeting") if meeting else scope.say("a visit")
    if question.codes:
        concerned = scope.say.several(question.codes)
        from_there = all(party.before == "from" for party in question.parties)
        what = (
            scope.say("{visit} from {countries}", visit=what, countries=concerned)
            if from_there
            else scope.say("{visit} that concerns {countries}", visit=what, countries=concerned)
        )
    if question.times:
        when = scope.say.join((scope.say.span(time.span, time.relation) for time in question.times), "or")
        what = scope.say("{visit} {when}", visit=what, when=when)
    return what


def _names_something(question: Question) -> bool:
    """Or asks who came in a month: of somebody without a name no fact tells, "the French president visited"."""
    soon = any(
        time.span.earliest and time.span.latest and time.span.latest - time.span.earliest <= _A_MONTH
        for time in question.times
    )
    summit = _SUMMIT.search(fold(question.english).folded)
    return bool(question.names or question.parties or soon or summit) or asks_for_office(question)


_SUMMIT = re.compile(r"\b(?:summits?|conferences?|congress|forum|talks)\b")
"""Of which a source may tell that it is no visit of anybody: "the 1995 summit"."""


_A_MONTH = timedelta(days=31)
"""Of a longer time, a sentence may tell of much else than of visitors."""


def lookup(question: Question) -> Queries:
    return kinds("visit", *(["began"] if _came_in(question) else []))(question)


INTENT = Intent(
    name="visits",
    title="visits and meetings",
    ways=ways("""
        visit @subject|@country|@time|@name|leader|list|yes_no|how_many|brief
        meet @subject|@country|@time|@name|leader|list|yes_no|how_many
        who visit
        who meet
        when visit
        when meet
        where meet
        where visit
        who visit @time
        who visit @subject
        when visit @name
        where meet @country
        who meet @country
        visit @country
        when @name -begin -relations -mission -leader
        where @name -begin -relations -mission -leader
        how_often @name -begin -relations -mission -leader
    """),
    allows=allow(
        "visit meet who when where what yes_no list @country @subject @time @name @place there last first leader how",
        "@ordinal how_often",
        "held between happen country_word",
    ),
    lookup=lookup,
    searches=_names_something,
    reply=reply,
    examples=(
        "who came to kigali in february 2010",
        "Where did the presidents of Rwanda and Congo meet in 2009?",
        "when did Sarkozy visit Kigali?",
        "who met kabila",
    ),
)
