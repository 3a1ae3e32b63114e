"""Which organisations the country belongs to, since when, and what it did there."""

import re
from collections.abc import Sequence

from knowledge.model import Fact

from ..excerpts.reasons import explains
from ..memberships.belonging import bodies_of
from ..memberships.leaving import left
from ..memberships.of_another import founded_by_others, is_of_another
from ..memberships.roles import sorts
from ..memberships.seats import asks_for_seats
from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, always, kinds, ways
from ..questions.question import Question
from ..replies.membership_told import no_membership, of_bodies


def reply(scope: Scope) -> Answer:
    question = scope.question
    facts: Sequence[Fact] = scope.of_kind("membership")
    if _asks_what_it_does(question) or asks_for_seats(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    others = [code for code in question.codes if code != "EU"]
    ours = question.own or (question.asks("@union") and not question.asks("who"))  # "when did it join the EU?"
    if others or ("EU" in question.codes and not ours):
        return _of_others(scope, others or ["EU"])
    if is_of_another(scope):
        bodies = [*map(scope.say.organisation, question.organisations)]
        return Unknown(gap=Gap(GapKind.QUESTION, scope.say.join(bodies) if bodies else ""))
    if "EU" in question.codes and not any(fact["organisation"] == "eu" for fact in facts):
        return Unknown(gap=no_membership(scope, scope.say.country("EU")))
    if founded_by_others(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.asks("why") and not question.asks("leave", "expel", "end"):
        return _why(scope, [fact for fact in facts if fact["organisation"] in question.organisations])
    if question.asks("preside"):
        facts = [fact for fact in facts if fact["role"] == "president"]
    if question.asks("leave", "expel") or _OUT_OF_IT.search(question.english.casefold()):
        return left(scope, facts)
    if not question.organisations and "EU" not in question.codes:
        return bodies_of(scope, facts)
    return of_bodies(scope, facts)


_OF_MORE = ("member", "preside", "role", "leave", "expel", "organisation_word", "when", "list", "yes_no", "about")


def _asks_what_it_does(question: Question) -> bool:
    """ "What does it do in the UN?", unlike "the UN, NATO: which is it in?"."""
    one = len(question.organisations) == 1 and "EU" not in question.codes
    asks = question.asks("who", "what") and question.asks("their", "@subject")
    return one and asks and not question.asks(*_OF_MORE, "how_long", "how_often")


_OUT_OF_IT = re.compile(r"\bout of\b")


def _why(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """Why it joined: what a sentence on that says itself; since when it has been in is no reason."""
    told = tuple(fact for fact in facts if explains(fact.quote.exact))
    if not told:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    return Answered(claims=tuple(map(scope.quoted, told)))


def _of_others(scope: Scope, others: Sequence[str]) -> Answer:
    """That the source does not tell what other countries than the article's own belong to."""
    who = scope.say.several(others)
    if not scope.question.organisations:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a membership {who:of}", who=who)))
    bodies = scope.say.join(map(scope.say.organisation, scope.question.organisations))
    return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a membership {who:of} in {body}", who=who, body=bodies)))


def lookup(question: Question) -> Queries:
    """Where it is asked who left, a sentence may say that nobody did; of one body, or of a founder, it may say more."""
    told = question.asks("leave", "expel") or question.organisations or "founding" in sorts(question)
    return kinds("membership", *(["statement"] if told else []))(question)


INTENT = Intent(
    name="memberships",
    title="memberships in organisations",
    ways=ways("""
        member @organisation
        when member @organisation
        yes_no member @organisation
        yes_no negation member @organisation
        negation @organisation @subject -@country -@time -what -who -when -where -why -how -how_many -list -leave
        negation preside @organisation @subject -@country -what -who -when -where -why -how -how_many -list
        yes_no @organisation brief -@country -when
        when @organisation
        how_long @organisation @subject -@country
        when begin member @organisation
        preside @organisation
        how_often preside @organisation
        when preside @organisation
        when preside|member first|last @organisation
        when last @organisation @subject
        yes_no preside @organisation
        organisation_word
        about @organisation
        @organisation brief bare
        yes_no member @organisation @time
        organisation_word member
        member what|list @subject -@country -@organisation -@time
        what organisation_word member
        what|list organisation_word operate @subject -@country -@time -when
        what|list organisation_word begin_weak @subject -@country -@time -when
        who organisation_word member
        organisation_word member @time
        what @organisation bare -@time
        when @union @country
        when member @union @country -relations
        yes_no @union @country
        how_long @union @country
        @union @country @time
        what role @organisation
        list member @organisation
        list organisation_word
        how_many organisation_word
        yes_no @organisation @subject
        yes_no @organisation their -@country -@time -when -what -who -where -why -how -how_many -list
        who|what @organisation @subject -@country -@time -when -where -why -how -how_many -list
        who|what @organisation their -@country -@time -when -where -why -how -how_many -list
        leave @organisation
        leave member @organisation
        when leave @organisation
        why leave @organisation
        yes_no leave @organisation
        leave end @organisation
        when|who|why|yes_no leave end @organisation
        leave @country @subject @union
        who leave|expel @organisation @subject -@country
        expel @organisation @subject -@country
        when expel @organisation @subject -@country
        why expel @organisation @subject -@country
        yes_no expel @organisation @subject -@country
        when|why|how_long|yes_no expel @organisation -@country
        how_often member|preside @organisation
        how_often @organisation @subject
        member @country @subject -relations -who -begin
        member @country @organisation
        member when @country @subject -relations -begin
        member yes_no @country @subject
    """),
    allows=allow(
        "member preside @organisation organisation_word when how_long how_often what who list yes_no @subject begin",
        "relations there @country about @time still leave role only expel why",
    ),
    lookup=lookup,
    searches=always,
    reply=reply,
    examples=(
        "Since when is Rwanda a Commonwealth member?",
        "which organisations does rwanda belong to",
        "Is Rwanda a member of ASEAN?",
    ),
)
