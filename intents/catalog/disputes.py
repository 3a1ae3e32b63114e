"""What is disputed, with whom, and since when?"""

import re
from dataclasses import replace

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim
from ..questions.intent import Intent, Scope, about_parties, allow, always, ways
from ..replies.matters import found, told
from ..replies.summary import excerpts


def reply(scope: Scope) -> Answer:
    facts, codes = [fact for fact in _found(scope) if fact["state"] != "none"], scope.question.codes
    claimed = _CLAIMS_LAND.search(fold(scope.question.english).folded)
    if claimed:
        facts = [fact for fact in facts if _CLAIMED.search(fact.quote.exact.casefold())]
    if (
        not facts
        and not claimed
        and not scope.question.asks("border_word", "yes_no", "when", "end", "still", "how_many")
    ):
        quarrels = _quarrels(scope)
        if quarrels:
            return Answered(claims=quarrels)
    none = [fact for fact in scope.of_kind("dispute") if fact["state"] == "none"]
    if none and not facts:
        return Answered(claims=tuple(map(scope.claim, none[:1])))
    what = scope.say("a dispute with {countries}", countries=scope.say.several(codes)) if codes else ""
    return told(scope, facts, what or scope.say("such a dispute"))


_CLAIMS_LAND = re.compile(
    r"\b(?:part|parts|piece|bit|bits|areas?|regions?|land|territory|islands?) .*\b(?:claim|want|covet|say|its own)\b"
)
_CLAIMED = re.compile(r"\b(?:claim|territor|sovereign|belong|borders? disput|boundary disput)")
""" "Which part of Peru does it claim?" is told by a claim, and by no other quarrel."""
_PLACES = frozenset("place places area areas region regions territory territories section sections zone zones".split())
_SETTLED = frozenset("settled settle settlement resolved resolve solved ended concluded over decided".split())


def _found(scope: Scope) -> list[Fact]:
    """ "Which places are disputed": a source says which, and need not call them places."""
    open_ended = tuple(topic for topic in scope.question.topics if topic not in _SETTLED)
    if open_ended != scope.question.topics:
        facts = found(replace(scope, question=replace(scope.question, topics=open_ended)), "dispute")
        if settled := [fact for fact in facts if fact["state"] == "settled"]:
            return settled
    named = tuple(topic for topic in scope.question.topics if topic not in _PLACES)
    if named == scope.question.topics or not scope.question.asks("what", "list", "where", "which_country"):
        return found(scope, "dispute")
    facts = found(replace(scope, question=replace(scope.question, topics=named)), "dispute")
    return found(scope, "dispute") or [fact for fact in facts if fact["what"]]


_QUARREL = re.compile(r"\b(?:disagree|dispute|hostil|tension|invasion|invade|accus|clash|strain)\w*")


def _quarrels(scope: Scope) -> tuple[Claim, ...]:
    """What is said of a country that tells of a quarrel, though of no claim that is disputed."""
    if scope.question.topics or len(scope.question.codes) != 1:
        return ()
    (code,) = scope.question.codes
    told = [fact for fact in scope.of_kind("statement") if not fact.quote.exact.startswith("See ")]
    said = [fact for fact in told if fact.object == code and _QUARREL.search(fact.quote.exact.casefold())]
    under = [fact for fact in told if code in fact.about | {fact.object} and _UNDER.search(_heading(fact))]
    return tuple(excerpts(scope, said or under[:_MOST_UNDER]))


def _heading(fact: Fact) -> str:
    section = fact.provenance[0].locator.section
    return section[-1].casefold() if section else ""


_UNDER = re.compile(r"\b(?:disputes?|quarrels?|conflicts?|territorial)\b")
"""In a heading: what stands under it is disputed."""
_MOST_UNDER = 4


INTENT = Intent(
    name="disputes",
    title="border and other disputes",
    ways=ways("""
        dispute_word @country
        dispute_word @subject
        dispute_word border_word
        dispute_word who|what|why|when|where|list|how_many|yes_no|which_country|country_word|about
        what dispute_word @country
        who dispute_word @subject
        why dispute_word @country
        what border_word dispute_word @country
        yes_no border_word dispute_word @country
    """),
    allows=allow(
        "dispute_word border_word who what why when where how how_long list how_many yes_no there about @country",
        "@subject @place @words @name relations country_word which_country speech begin end still",
    ),
    lookup=about_parties("dispute", "listed", "statement"),
    reply=reply,
    searches=always,
    examples=(
        "what is disputed with burundi",
        "Which countries have a border dispute with Rwanda?",
        "is there a territorial dispute with Belgium",
        "with whom does Rwanda have disputes",
    ),
)
