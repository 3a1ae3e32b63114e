"""Whom did a country recognise, and who recognised it? Told by recognitions alone: relations are another thing."""

import re
from dataclasses import replace

from knowledge.folding import fold
from knowledge.model import Fact

from ..excerpts.reasons import explains
from ..mentions.time_bounds import within_times
from ..questions.acting import PASSIVE
from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, about_parties, allow, always, ways
from ..questions.question import Party, Question
from ..replies.own_pronoun import naming_the_own
from ..replies.recognised_earlier import recognitions_compared
from ..replies.recognised_first import asks_who_recognised_first, recognised_first


def reply(scope: Scope) -> Answer:
    question = naming_the_own(scope)  # "who did it recognise?"
    scope = replace(scope, question=question)
    if compared := recognitions_compared(scope):
        return compared
    if ranked := recognised_first(scope):
        return ranked
    facts = [fact for fact in scope.of_kind("relations_changed") if _is_meant(question, fact)]
    if question.asks("how_many") and (counted := _counted(scope)):
        return Answered(claims=tuple(map(scope.quoted, counted)))
    if not facts:
        return Unknown(gap=Gap(GapKind.SOURCE, _what(scope)), certain=question.asks("how_many"))
    if question.asks("when"):
        dated = [fact for fact in facts if fact.date]
        if not dated:
            gap = Gap(GapKind.PIECE, scope.say("when that was"))
            return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
        facts = dated
    if not question.asks("why"):
        return Answered(claims=tuple(map(scope.claim, facts)))
    if reasons := [fact for fact in facts if fact["reason"] or explains(fact.quote.exact)]:
        return Answered(claims=tuple(map(scope.quoted, reasons)))
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that was so")), claims=tuple(map(scope.claim, facts)))


def _counted(scope: Scope) -> list[Fact]:
    """The sentences that say how many have recognised the article's own country, where that is asked."""
    question = scope.question
    if question.parties or not any(map(_is_given, question.own)):
        return []
    own = re.compile(rf"\b{re.escape(fold(scope.say.name(question.subject)).folded)}\b|\bthe new \w+\b")
    told = ((fact, _BY_SO_MANY.search(fold(fact.quote.exact).folded)) for fact in scope.of_kind("statement"))
    return [fact for fact, many in told if many and not fact.object and own.search(many[0])]


_MANY = (
    r"(?:\d[\d,]*|(?:\w+ )?(?:dozen|hundred)s?(?: of)?|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?"
    r"|two|three|four|five|six|seven|eight|nine|ten)"
)
_STATES = r"(?:countries|states|nations|governments|members|powers)"
_BY_SO_MANY = re.compile(
    rf"\b{_MANY} (?:\w+ )?{_STATES} (?:[a-z]+ ){{0,2}}?(?:recogni[sz]ed?)\b[^.;]{{0,60}}"
    rf"|\b[^.;]{{0,60}}\brecogni[sz]ed by (?:[a-z]+ ){{0,3}}?{_MANY} (?:\w+ )?{_STATES}\b"
)


def _is_meant(question: Question, fact: Fact) -> bool:
    if fact["change"] != _change(question):
        return False
    named = (*question.own, *question.parties)
    theirs = {code for party in question.parties for code in party.codes}
    did = {code for party in named if not _is_given(party) for code in party.codes}
    given = {code for party in named if _is_given(party) for code in party.codes}
    return (
        (not theirs or fact.object in theirs)
        and (not did or fact["by"] in did)
        and fact["by"] not in given
        and (not question.times or (fact.date is not None and within_times(question.times, fact.date)))
    )


def _change(question: Question) -> str:
    if question.asks("leave"):
        return "recognition withdrawn"
    return "not recognised" if question.asks("negation") else "recognised"


_TO = ("recogni", "acknowledg", "of")
"""How a word begins behind which stands who is recognised."""


def _is_given(party: Party) -> bool:
    """ "Who recognised *Kenya*", "by whom was *Kenya* recognised": unlike "whom did Kenya recognise"."""
    return party.before.startswith(_TO) or party.before in PASSIVE or party.after in PASSIVE


def _what(scope: Scope) -> str:
    question, say = scope.question, scope.say
    who = say.country(question.subject)
    if question.codes and question.asks("leave"):
        what = say("a withdrawal of recognition that concerns {countries}", countries=say.several(question.codes))
    elif question.codes:
        what = say("a recognition that concerns {countries}", countries=say.several(question.codes))
    elif any(map(_is_given, question.own)):
        what = say("a recognition of {who} by another country", who=who)
    elif question.asks("negation"):
        what = say("a country that {who} does not recognise", who=who)
    else:
        what = say("a recognition of another country by {who}", who=who)
    if not question.times:
        return what
    when = say.join((say.span(time.span, time.relation) for time in question.times), "or")
    return say("{what} {when}", what=what, when=when)


def lookup(question: Question) -> Queries:
    """The sentences too, where one may tell how many there were, or who was the first."""
    told = ["statement"] if question.asks("how_many") or asks_who_recognised_first(question) else []
    return about_parties("relations_changed", *told)(question)


INTENT = Intent(
    name="recognitions",
    title="recognitions",
    ways=ways("""
        who recognition relations -@country -first -last -@ordinal -resume
        list recognition relations -@country -first -last -@ordinal
        country_word recognition relations -@country -first -last -@ordinal
        who list recognition relations -@country -first -last -@ordinal
        who country_word recognition relations -@country -first -last -@ordinal
        how_many recognition relations -@country -first -last -@ordinal
        how_many country_word recognition relations -@country -first -last -@ordinal
        who recognition relations @time -@country -first -last -@ordinal
        yes_no recognition relations @time -@country
        list recognition relations @time -@country
        when recognition relations -@country -first -last
        who recognition relations @country -yes_no -first -last -@ordinal -when -begin
        how_many recognition relations @country -yes_no -first -last -@ordinal -when -begin
        why recognition relations @country
        leave recognition relations @country
        when|who|why|yes_no leave recognition relations @country
        who|which_country|country_word|list leave recognition relations
        who country_word leave recognition relations
        who first|last|@ordinal recognition relations @country
        who country_word first|last|@ordinal recognition relations @country
        country_word first|last|@ordinal recognition relations @country
        yes_no first|last|@ordinal recognition relations @country
    """),
    allows=allow(
        "who what when why list how_many country_word relations recognition negation there leave @subject @time",
        "first last @ordinal earlier later yes_no",
    ),
    lookup=lookup,
    searches=always,
    reply=reply,
    examples=(
        "Who did Rwanda recognise in 1968?",
        "which countries recognised rwanda",
        "who does rwanda not recognise",
    ),
)
