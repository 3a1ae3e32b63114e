"""The sentences beside one that is quoted: who "she" is, what became of it since, what the source tells next."""

import re
from collections.abc import Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..excerpts.told_with_before import SAME_TIME
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope

__all__ = ["excerpt_of", "named_there", "next_there", "others_there", "since_then", "who_it_is"]

_SOMEBODY = re.compile(
    r"(?:(?:On|In|At|By|Since|After|Before|During|From|Until) [^,;.]{1,40}?,? )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\b"
)
"""A sentence whose subject is nobody by name, perhaps behind its date."""
_OF_THEM = re.compile(
    r"(?:\d|\b\w+teen|\b\w+ty|\b[Tt]wo|\b[Tt]hree|\b[Ff]our|\b[Ff]ive|\b[Ss]ix|\b[Tt]en) of (?:them|these)\b"
)
_TURNED = re.compile(
    r"(?:It|They|This|That|These|Both|The \w+) (?:[\w-]+ ){0,4}?(?:again|re-?\w{3,}ed|lifted|ended|closed|withdrawn"
    r"|left|withdrew|revoked|cancelled|abolished|dropped|expired|lapsed|moved|dissolved|opened|stopped)\b"
)
"""A sentence that goes on with how something came to be otherwise: "It was reopened in 1983"."""
_GIVES_NAMES = re.compile(
    r"(?:\b(?:such as|including|includes?|namely|called|named|known as|are|were)|:) (?:the |a |an )?[“\"]?(?=[A-Z])"
)


def who_it_is(scope: Scope, found: Fact, statements: Sequence[Fact]) -> Iterator[Claim]:
    """The sentence before one that begins with "it" or "she", where it is asked who that is, before one that has a
    number "of them", where they are counted, and before one on "the same year", where it is asked which that was."""
    question = scope.question
    counted = question.asks("how_many") and _OF_THEM.search(found.quote.exact)
    dated = question.asks("when") and SAME_TIME.search(fold(found.quote.exact).folded)
    asked = (
        counted or question.asks("who", "which_country") or (question.asks("first") and question.asks("country_word"))
    )
    at = statements.index(found)
    before = statements[at - 1] if at else None
    if before and (dated or (asked and (counted or _SOMEBODY.match(found.quote.exact)))):
        same_place = before.provenance[0].locator == found.provenance[0].locator
        if same_place and not before.quote.exact.startswith("See ") and not _SOMEBODY.match(before.quote.exact):
            yield Claim(excerpt_of(scope, before), (before,))


def since_then(scope: Scope, found: Fact, statements: Sequence[Fact]) -> Iterator[Claim]:
    """What became of that of which it is asked if it is still so, as the same place goes on to tell."""
    behind = statements[statements.index(found) + 1 :]
    for fact in behind:
        if fact.provenance[0].locator != found.provenance[0].locator or not _TURNED.match(fact.quote.exact):
            return
        yield Claim(excerpt_of(scope, fact), (fact,))


_TOGETHER = re.compile(
    r"\b(?:along(?:side)? with|together with|jointly|as (?:well as|did)|like|followed by|joined by|and (?:the )?$|other"
    r"|with those of|both|also)\b"
)


def others_there(scope: Scope, said: Sequence[Fact]) -> Answer:
    """ "Who else did so?": the sentence that told it, if it names others who did it along with the country."""
    own = scope.question.subject
    for fact in dict.fromkeys(said):
        told = fold(fact.quote.exact)
        lands = [each for each in scope.say.countries.exact(told) if not {own, fact.object} & set(each.codes)]
        if lands and _TOGETHER.search(told.folded):
            return Answered(claims=(scope.quoted(fact),))
    return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, dict.fromkeys(said))))


def named_there(scope: Scope, said: Sequence[Fact]) -> Answer:
    """ "Which ones exactly?": the sentence that was quoted, if it gives names to what it speaks of."""
    naming = [fact for fact in said if _GIVES_NAMES.search(fact.quote.exact)]
    if not naming:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    return Answered(claims=tuple(Claim(excerpt_of(scope, fact), (fact,)) for fact in dict.fromkeys(naming)))


def next_there(scope: Scope, said: Sequence[Fact], statements: Sequence[Fact]) -> Answer:
    """ "What happened next?": the sentence behind the last one that was quoted, in the same place. Whether that came
    later, the reader sees."""
    quoted = {fact.quote for fact in said}
    at = max((at for at, fact in enumerate(statements) if fact.quote in quoted), default=len(statements))
    behind = statements[at + 1 : at + 2]
    if not behind or behind[0].provenance[0].locator != statements[at].provenance[0].locator:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    quote = scope.say.quoted(behind[0].quote.exact)
    return Answered(claims=(Claim(scope.say("The source goes on: {quote}", quote=quote), tuple(behind)),))


def excerpt_of(scope: Scope, found: Fact) -> str:
    """The sentence; one that stands in the row of a country without naming it ("both states claim it") says whose."""
    other = found.object
    in_row = other and found.provenance[0].locator.row is not None and other not in scope.question.codes
    if not in_row or any(other in each.codes for each in scope.say.countries.exact(fold(found.quote.exact))):
        return scope.say.excerpt(found)
    return scope.say(
        "On {country}, the source says: {quote}",
        country=scope.say.country(other or ""),
        quote=scope.say.quoted(found.quote.exact),
    )
