"""Who gives aid, through which programmes, how much, and how did it change?"""

import re
from dataclasses import replace

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.answer import Answer, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, about_parties, allow, always, ways
from ..questions.question import Party, Question
from ..replies.matters import found, told
from ..replies.own_pronoun import naming_the_own

_DOES = frozenset({"does", "did", "do", "has", "have"})
_GIVES = frozenset({"from", "by"})
_TAKES = frozenset({"to", "for", "in", "give", "gives", "gave", "given", "giving", "help", "helps", "helped", "send"})
_GETS = frozenset("get gets got receive receives received take takes took obtain accept need needs depend rely".split())


def reply(scope: Scope) -> Answer:
    question = _naming_who_gives(scope)
    scope = replace(scope, question=question)
    facts = [fact for fact in found(scope, "aid") if _right_way(question, fact)]
    what = _what(scope)
    wanted = next((sort for sort, asked in _SORTS if question.asks(asked)), "")
    chosen = [fact for fact in facts if fact["sort"] == wanted] or ([] if wanted == "programmes" else facts)
    if question.asks("size_word") and not question.asks("programme_word"):
        chosen = [fact for fact in chosen if _LARGEST.search(fact.quote.exact)]
        if not _ONE_OF.search(question.english.casefold()):
            chosen = [fact for fact in chosen if not _ONE_OF.search(fact.quote.exact)]
    if question.asks("how_many", "how_often") and not question.asks("programme_word"):
        measured = [fact for fact in chosen if fact["amount"] or fact["change"]]
        if not measured and chosen:
            gap = Gap(GapKind.PIECE, scope.say("how much that is"))
            return Unknown(gap=gap, claims=tuple(map(scope.claim, chosen)))
        chosen = measured
    if question.asks("how_often") and chosen and not _TIMES_AS_MUCH.search(question.english.casefold()):
        gap = Gap(GapKind.PIECE, scope.say("how often that was"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, chosen)))
    if wanted == "change" and chosen and not any(fact["change"] for fact in chosen):
        gap = Gap(GapKind.PIECE, scope.say("how that changed"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, chosen)))
    return told(scope, chosen, what)


_LARGEST = re.compile(r"\b(?:largest|biggest|greatest|most important|main|principal|leading|top|foremost)\b")
_ONE_OF = re.compile(
    r"\b(?:among|one of|some of) (?:the|its|their) (?:\w+ )?(?:largest|biggest|greatest|most|main|top)\b"
)
""" "Among the largest" is not the largest."""
_TIMES_AS_MUCH = re.compile(r"\bhow many times\b")
""" "How many times has it grown?" may ask by what factor, "how often" does not."""
_SORTS = (("programmes", "programme_word"), ("change", "change_word"))


def _right_way(question: Question, fact: Fact) -> bool:
    """Who gives and who takes, as far as the words around the names say."""
    for party in (*question.parties, *question.own):
        if _takes(party):
            if fact["giver"] in party.codes:
                return False
        elif _gives(party) and fact["giver"] not in party.codes:
            return False
    return True


def _naming_who_gives(scope: Scope) -> Question:
    """ "Who gives *it* aid?": the country, and not the aid, as in "how did it grow?"."""
    named = naming_the_own(scope)
    acts = any(_takes(party) or party.after.startswith(("give", "send", "provide", "donate")) for party in named.own)
    return named if acts else scope.question


def _takes(party: Party) -> bool:
    return party.before in _TAKES or (party.before in _DOES and party.after in _GETS)


def _gives(party: Party) -> bool:
    return (
        party.before in _GIVES | _DOES
        or party.kind is MentionKind.DEMONYM
        or party.after in {"'s", "give", "gives", "gave", "donate", "donated", "provide", "provides", "run", "runs"}
    )


def _what(scope: Scope) -> str:
    codes = scope.question.codes
    if not codes:
        return scope.say("such aid")
    pair = scope.say.several((scope.question.subject, *codes))
    return scope.say("such aid between {countries}", countries=pair)


INTENT = Intent(
    name="aid",
    title="aid and programmes",
    ways=ways("""
        aid_word @country
        aid_word @subject
        aid_word who|which_country|list|how_many|change_word
        how aid_word change_word @country
        what aid_word @country
        who aid_word @subject
        programme_word @country
        programme_word @subject
        programme_word aid_word
        what|list|who programme_word size_word
        what fund_word @country @subject
        what programme_word @country
        list programme_word @country
        what programme_word
        yes_no aid_word change_word @country
        how_often aid_word change_word
        how_often aid_word change_word @country|@subject
    """),
    allows=allow(
        "aid_word programme_word change_word size_word fund_word backs source_word gap",
        "who what when where how how_long how_many list yes_no there about",
        "@country @subject @time @organisation @place @words @name relations country_word which_country last operate",
    ),
    lookup=about_parties("aid", "listed"),
    reply=reply,
    searches=always,
    examples=(
        "How has American aid changed?",
        "which programmes does the US run in Rwanda",
        "who gives aid to Rwanda",
        "has aid from the United States increased?",
    ),
)
