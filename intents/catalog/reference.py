"""What does an entry of the source's own reference list say?"""

import re

from knowledge.folding import fold

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, allow, kinds, ways
from ..questions.question import Question
from ..replies.citing import references_counted
from ..words.roots import WORD


def reply(scope: Scope) -> Answer:
    claims: list[Claim] = []
    missing: list[int] = []
    for number in scope.question.references:
        entries = [fact for fact in scope.of_kind("reference") if fact["number"] == str(number)]
        for fact in entries:
            if fact["text"]:
                entry = scope.say("Reference {number} is: {text}", number=number, text=fact["text"])
            else:
                entry = scope.say("Reference {number} is empty: the source gives no details for it.", number=number)
            claims.append(Claim(entry, (fact,)))
        if not entries:
            missing.append(number)
    if missing and not claims:
        counted = (references_counted(scope),) if scope.of_kind("reference") else ()
        gap = Gap(GapKind.SOURCE, scope.say("a reference number {number}", number=missing[0]))
        return Unknown(gap=gap, claims=counted)
    told = {word for claim in claims for word in WORD.findall(fold(claim.sentence).folded)}
    about = {word for code in scope.question.codes for word in WORD.findall(fold(scope.say.name(code)).folded)}
    if about - told and not _tells_beside(scope.question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if _WRITER.search(fold(scope.question.english).folded) and not any(
        fact["text"] for claim in claims for fact in claim.facts
    ):
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(claims))
    if set(scope.question.topics) - _OF_ENTRIES - told and not _tells_beside(scope.question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(claims))
    return Answered(claims=tuple(claims))


_OF_ENTRIES = frozenset(
    "published appeared printed issued written dated "
    "title titled called name named text texts wording content contents contain contains hold holds cover covers mean "
    "means point points pointing lead leads leading direct directs directing go goes going link links linking site "
    "website page url address language "
    "languages under behind beneath piece newspaper magazine journal publication headline heading publisher published "
    "number book books source sources author authors writer site report study paper work works kind sort".split()
)
"""Words that ask for an entry itself, or for what is behind it."""
_WRITER = re.compile(r"\b(?:who|authors?|writers?|by whom)\b")
_BESIDE = re.compile(
    r"\b(?:behind|source|book|article|website|page|paper|newspaper|magazine|journal|publication|report|study|backs?"
    r"|supports?|cited|author|wrote)\b.*"
    r"(?:[(\[] ?(?:(?:ref(?:erence)?|(?:foot)?note|source|citation)s?\.? ?)?(?:number |no\.? ?)?\[?\d+ ?[)\]]"
    r"|[,:–-] ?(?:the )?(?:ref(?:erence)?|(?:foot)?note|citation)s?\.? ?(?:number |no\.? ?)?\[?\d+)\W*$"
)
""" "Which book is behind the estimate (ref 15)?": the number tells which entry is meant, whatever it is cited for."""


def _tells_beside(question: Question) -> bool:
    return _BESIDE.search(fold(question.english).folded) is not None


INTENT = Intent(
    name="reference",
    title="entry of the reference list",
    ways=ways("""
        @reference
        what @reference
        @reference list
        where @reference
        what @reference @country -mission -relations -when
    """),
    allows=allow(
        "@reference what who list where when source_word about there yes_no how speech backs operate begin_weak",
        "preside pointers_word accredited @words @country",
    ),
    lookup=kinds("reference"),
    searches=lambda question: bool(question.parties),
    reply=reply,
    examples=("what is reference 24?", "show reference 13", "what does reference 7 say", "[5]"),
)
