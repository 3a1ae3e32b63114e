"""Sanctions, and ambassadors who were exchanged, appointed, recalled or expelled: by whom, whose, and when."""

import re
from dataclasses import replace

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.answer import Answer, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, about_parties, allow, always, ways
from ..questions.question import Party, Question
from ..replies.matters import found, told
from ..replies.own_pronoun import naming_the_own

_CHANGES = {
    "expel": "expelled",
    "recall_word": "recalled",
    "exchange_word": "exchanged",
    "lift_word": "lifted",
    "end": "lifted",
    "impose_word": "imposed",
}
"""What is asked for, by its meaning; of several the first."""
_DID = ("expel", "recall", "withdr", "impos", "lift", "sanction", "embargo", "boycott", "appoint", "exchang")
_PATIENT = frozenset("was were is are been being get got".split())
_ENVOYS = frozenset({"ambassador", "ambassadors", "envoy", "envoys", "high", "'s"})
_TARGETS = frozenset({"on", "against", "sanctioned", "sanction", "sanctions", "boycotted", "embargoed"})


def reply(scope: Scope) -> Answer:
    question = naming_the_own(scope)  # "who imposed sanctions on it?"
    scope = replace(scope, question=question)
    kind = "sanction" if question.asks("sanction_word") else "ambassador"
    change = next((change for feature, change in _CHANGES.items() if question.asks(feature)), "")
    known = [fact for fact in found(scope, kind) if change in ("", fact["change"])]
    known = [fact for fact in known if _takes_that_stand(question, fact)]
    facts = [fact for fact in known if _right_way(question, fact)]
    if known and not facts:
        return Unknown(gap=Gap(GapKind.SOURCE, _what(scope, kind)), certain=True)  # told the other way round only
    if question.asks("yes_no") and not change:  # "is it under sanctions?": what was imposed once may be over
        scope = replace(scope, question=replace(question, features=question.features - {"yes_no"}))
    return told(scope, facts, _what(scope, kind))


_STANDS = re.compile(
    r"\b(oppos|condemn|support|reject|critici|vot|ignor|welcom|defi|violat|break|broke|den[iy]|denounc|protest)[a-z]*\b"
)
""" "Which country *opposed* the embargo?" is not told by who imposed it."""


def _takes_that_stand(question: Question, fact: Fact) -> bool:
    said = fold(fact.quote.exact).folded
    stands = _STANDS.findall(fold(question.english).folded)
    return all(stand in said for stand in stands)


def _right_way(question: Question, fact: Fact) -> bool:
    """Whether who did it to whom is as the question has it, as far as its words and the source's tell."""
    by, on, of = set(fact["by"].split()), set(fact["on"].split()), set(fact["of"].split())
    said = fold(fact.quote.exact).folded
    if any(name not in said for name in question.names):
        return False
    if fact.kind == "sanction" and not set(question.organisations) <= set(fact["organisation"].split()):
        return False
    for party in (*question.parties, *question.own):
        codes = set(party.codes)
        if _does(party) and (by or fact["organisation"]) and by.isdisjoint(codes):
            return False
        if _suffers(party) and ((on and on.isdisjoint(codes)) or not by.isdisjoint(codes)):
            return False
        whose = (party.kind is MentionKind.DEMONYM or party.after == "'s") and party.after in _ENVOYS
        if whose and of and of.isdisjoint(codes):
            return False
        if party.before == "from" and fact["change"] == "recalled" and not by.isdisjoint(codes):
            return False
        if party.before == "from" and fact["change"] == "expelled" and by and by.isdisjoint(codes):
            return False
    return True


def _does(party: Party) -> bool:
    return party.before == "by" or (party.after.startswith(_DID) and party.before not in _PATIENT | _TARGETS)


def _suffers(party: Party) -> bool:
    return party.before in _TARGETS or (party.before in _PATIENT and party.after.startswith(_DID))


def _what(scope: Scope, kind: str) -> str:
    question, say = scope.question, scope.say
    if kind == "sanction":
        what = say("such sanctions")
    elif question.asks("expel"):
        what = say("an expulsion of an ambassador")
    elif question.asks("recall_word"):
        what = say("a recall of an ambassador")
    else:
        what = say("an exchange of ambassadors")
    codes = question.codes
    return say("{what} to do with {countries}", what=what, countries=say.several(codes)) if codes else what


INTENT = Intent(
    name="measures",
    title="sanctions and ambassadors recalled or expelled",
    ways=ways("""
        sanction_word
        sanction_word @country
        sanction_word @subject
        sanction_word who|what|when|why|list|which_country|how_many|yes_no|impose_word|lift_word
        who sanction_word @subject
        which_country sanction_word @subject
        when sanction_word impose_word|lift_word|end
        ambassador expel|recall_word
        who|when|why|which_country ambassador expel|recall_word
        ambassador expel|recall_word @country
        who|when|why|which_country ambassador expel|recall_word @country
        exchange_word
        exchange_word who|when|why|which_country
        exchange_word @country
        exchange_word when|why @country
    """),
    allows=allow(
        "sanction_word impose_word lift_word end ambassador expel recall_word exchange_word country_word which_country",
        "who what when why list yes_no how_many there about first last still @country @subject @time @organisation",
        "@words @name",
    ),
    lookup=about_parties("sanction", "ambassador"),
    reply=reply,
    searches=always,
    examples=(
        "Which countries imposed sanctions on Rwanda?",
        "which ambassadors were expelled",
        "who recalled an ambassador",
        "when did Kenya and Uganda exchange ambassadors",
    ),
)
