"""What was agreed and signed, with whom, where and when?"""

import re

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..excerpts.kinds_of_answer import says_who_signed
from ..excerpts.named_agreements import goes_as_far
from ..mentions.cities import same_city
from ..questions.answer import Answer, Answered, Clarify, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, about_parties, allow, always, ways
from ..questions.question import Question
from ..replies.in_force import asks_when_in_force, in_force
from ..replies.matters import found, told


def reply(scope: Scope) -> Answer:
    question = scope.question
    told_of = [fact for fact in found(scope, "agreement") if goes_as_far(question, fold(fact.quote.exact).folded)]
    spoken_of = _of_whom_was_spoken(scope, told_of)
    if told_of and not spoken_of:
        return Unknown(gap=Gap(GapKind.SOURCE, _what(scope, [])), certain=True)
    if asks_when_in_force(question) and (claims := in_force(scope, found(scope, "agreement"))):
        return Answered(claims=claims)
    facts = _by_whom(scope, _here(question, _of_that_name(question, spoken_of)))
    facts = _in_that_place(question, facts)
    pointed = question.asks("there") and not (question.codes or question.times or question.organisations)
    if pointed and not question.asks("agreement_word") and not question.topics and len(facts) > 1:
        names = dict.fromkeys(scope.say.name(fact.object) for fact in facts if fact.object)
        return Clarify(what=scope.say("Which agreement do you mean?"), choices=tuple(names)[:10])
    if scope.question.asks("where") and facts:
        placed = [fact for fact in facts if fact["place"]]
        if not placed:
            gap = Gap(GapKind.PIECE, scope.say("where that was signed"))
            return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
        facts = placed
    if scope.question.asks("when") and any(fact.date for fact in facts):
        facts = [fact for fact in facts if fact.date]
    if (
        scope.question.asks("who")
        and scope.question.asks("sign")
        and facts
        and not any(says_who_signed(fold(fact.quote.exact).folded) for fact in facts)
    ):
        gap = Gap(GapKind.PIECE, scope.say("who signed it"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))
    return told(scope, facts, _what(scope, facts))


_THE_ONE = re.compile(
    r"\b(?:the|that|this) (?:joint )?"
    r"(accord|pact|treaty|protocol|convention|memorandum|charter|communique|declaration|statement)\b"
)


def _of_whom_was_spoken(scope: Scope, facts: list[Fact]) -> list[Fact]:
    """ "When was the agreement signed?", after an answer on Japan: with no other country."""
    question = scope.question
    named = question.codes or question.organisations or question.times or question.topics or question.names
    told = {code for claim in scope.claims for fact in claim.facts for code in (fact.subject, fact.object)}
    said = told - {None, question.subject}
    if named or len(said) != 1 or not _A_CERTAIN.search(fold(question.english).folded):
        return facts
    return [fact for fact in facts if fact.object in said or fact.object is None]


_A_CERTAIN = re.compile(r"\b(?:the|that|this) (?:agreement|deal|treaty|accord|pact)\b")


def _of_that_name(question: Question, facts: list[Fact]) -> list[Fact]:
    """ "Who signed the accord?": of several, only what is called so."""
    name = _THE_ONE.search(fold(question.english).folded)
    if len(facts) < 2 or not name or question.codes or question.topics:  # noqa: PLR2004
        return facts
    return [fact for fact in facts if name[1] in fold(fact.quote.exact).folded]


_RANK = re.compile(r"\b(first|last|latest|newest|oldest|earliest|most recent|only|biggest|largest)\b")


def _in_that_place(question: Question, facts: list[Fact]) -> list[Fact]:
    """ "Which was its first trade agreement?": none; a sentence may say it, but which of those that the source happens
    to tell came first would be another thing."""
    rank = _RANK.search(fold(question.english).folded)
    return [] if rank and not (question.codes or question.ordinal) else facts


def _here(question: Question, facts: list[Fact]) -> list[Fact]:
    """ "Which agreement was signed in Kigali?": there, and not elsewhere."""
    cities = [
        party.text for party in question.own if party.kind is MentionKind.CAPITAL and party.before in {"in", "at"}
    ]
    return [fact for fact in facts if not cities or any(same_city(city, fact["place"] or "") for city in cities)]


_BY_WHOM = re.compile(r"\bdid (?:he|she) (?:\w+ )?(?:sign|agree|conclude)")


def _by_whom(scope: Scope, facts: list[Fact]) -> list[Fact]:
    """ "What did he sign?": what the sentence tells that told of him."""
    if not _BY_WHOM.search(fold(scope.question.english).folded) or scope.question.names or scope.question.codes:
        return facts
    told = {fact.quote for claim in scope.claims for fact in claim.facts}
    return [fact for fact in facts if fact.quote in told]


def _what(scope: Scope, _facts: list[Fact]) -> str:
    codes = scope.question.codes
    if not codes:
        return scope.say("such an agreement")
    return scope.say("such an agreement with {countries}", countries=scope.say.several(codes))


def _lookup(question: Question) -> Queries:
    """Since when one is in force, a sentence says."""
    said = ["statement"] if asks_when_in_force(question) else []
    return about_parties("agreement", "listed", "began", *said)(question)


INTENT = Intent(
    name="agreements",
    title="agreements",
    ways=ways("""
        agreement_word @country
        agreement_word @subject
        agreement_word @organisation
        agreement_word @time
        agreement_word sign
        agreement_word who|what|when|where|list|how_many|yes_no|about|which_country
        sign @country
        sign @subject
        sign @time
        sign who|what|when|where|yes_no
        who sign agreement_word
        what sign @country
        when sign agreement_word
        where sign agreement_word
        yes_no sign agreement_word @country
        list agreement_word @country
    """),
    allows=allow(
        "agreement_word sign who what when where list how_many yes_no there about @country @subject @time",
        "@organisation @place @words @name relations begin country_word last first happen speech",
    ),
    lookup=_lookup,
    reply=reply,
    searches=always,
    examples=(
        "Which agreements were signed with Saudi Arabia?",
        "what did Rwanda and Qatar sign",
        "when was the visa agreement signed",
        "is there a tax treaty with Belgium?",
        "where was the communiqué with Qatar signed",
    ),
)
