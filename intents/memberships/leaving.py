"""Whether, when and why the country left a body, or was made to."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..excerpts.reasons import explains
from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Question
from .roles import GONE, NO_MEMBER, ONCE, TODAY

__all__ = ["is_gone", "joined_again", "left", "still_so", "suspends", "withdrawal"]

_AFTER = re.compile(r"\b(?:after|over|when|as|in a (?:quarrel|dispute|row)|so as to|in order to) (?!\d)")
_LEAVES_IT = re.compile(r"(?:.* )?(?:did|does|do|has|have|had|when|why|how|is|was|so|and|the) (?:the )?$")
_GOES = re.compile(
    r" (?:(?:all|ever|then|also|really|actually|just|soldiers|troops|peacekeepers|forces) )*"
    r"(?:leav\w+|left|pull\w*|quit\w*|withdr\w+|with draw\w*)\b"
)
_IS_EXPELLED = re.compile(
    r"(?:(?:and|so|but|then|when|why|how (?:come|long)|(?:from|since|until|till) when|for how (?:long|many years)"
    r"|(?:in )?(?:what|which) (?:year|month|day)|did|was|were|got|get|been|be|it|they|we|ever|also|really|once)\W+)*"
    r"(?:expelled|ejected|evicted|(?:kicked|thrown|booted|chucked|cast|forced)(?: out)?) (?:from|of)\b"
)
""" "Kicked out of the League, from when till when?", "when were they expelled from it?": the country of the article."""
_PASSIVE = frozenset({"was", "is", "been", "got", "were"})
_THROWS = frozenset({"expelled", "expel", "expels", "suspended", "suspend", "excluded", "exclude"})
_BEEN = re.compile(r"\b(?:has|have|had|did|does|do)\b.*\b(?:been|be|get|gotten)\b")
""" "Did any club *expel Rwanda*?", "has Rwanda ever *been expelled*?": it is the one to whom that was done."""
_LEAVES = frozenset({"leave", "leaves", "leaving", "left", "quit", "from"})
_SUSPENDS = re.compile(r"\bsuspen\w+")
_STAYS = re.compile(r"\b(?:remain|stay)(?:s|ed|ing)? (?:in|within|a member)\b")


def withdrawal(question: Question, told: Sequence[Fact]) -> Fact | None:
    """The withdrawal that answers "is it a member?", where the source tells of what was before it alone."""
    if ONCE.search(question.english.casefold()):
        return None
    is_one = any(fact["role"] not in NO_MEMBER for fact in told)
    return None if is_one else next(filter(_is_over, told), None)


def _is_over(fact: Fact) -> bool:
    """A withdrawal; or a time that is told with its end."""
    return fact["role"] == "withdrawn" or (fact["role"] == "former member" and bool(fact["when"]))


def is_gone(fact: Fact) -> bool:
    return fact["role"] in GONE or _is_over(fact)


def suspends(fact: Fact, member: Fact) -> bool:
    """Whether one tells that what the other tells of was suspended later, and no more of it."""
    if fact["role"] not in _PUT_OUT or fact["organisation"] != member["organisation"]:
        return False
    if fact.date and member.date:
        return member.date.precedes(fact.date) is True
    if member.date is None and fact.date:
        return not _PRESENT.search(member.quote.exact)  # "joined on independence"
    return member.date is not None and fact.quote == member.quote


_PUT_OUT = frozenset({"suspended", "expelled"})
_PRESENT = re.compile(r"\b(?:is|are|remains?|belongs?)\b")


def still_so(told: Sequence[Fact]) -> list[Fact]:
    """What is told of one body, without what was undone later, and without what says less than another."""
    left = [fact for fact in told if not any(suspends(each, fact) or _returns(each, fact) for each in told)]
    if any(fact["role"] in _PLAIN for fact in left):
        left = [fact for fact in left if fact["role"] != "not a member" or not _FOR_A_TIME.search(fact.quote.exact)]
    dated = any(fact.date and fact["role"] == "member" for fact in left)
    return [fact for fact in left if not dated or fact.date or fact["role"] not in {*_PLAIN, "observer"}]


_FOR_A_TIME = re.compile(r"\bwas(?: not|n['’]t) (?:[a-z]+ ){0,3}member\b[^.;]*?\b(?:between|until|till|from)\b")
""" "It *was not* a member *between* 1987 and 1997": which says nothing of today."""
_AGAIN = re.compile(
    r"\b(?:back in(?:to)? (?!\d|the \d)|(?:c[ao]me|go|going|went|is|was|be|been) back\b"
    r"|rejoin(?:s|ed|ing)?\b|(?:return|re-?admi|re-?enter)\w*)"
)
_PLAIN = frozenset({"member", "founding member"})


def joined_again(question: Question, told: Sequence[Fact]) -> list[Fact] | None:
    """What tells that it came back, where that is asked; None where it is not."""
    if not _AGAIN.search(question.english.casefold()):
        return None
    return [
        fact
        for fact in told
        if fact["role"] in _PLAIN and (_AGAIN.search(fact.quote.exact) or any(_returns(fact, each) for each in told))
    ]


def _returns(fact: Fact, gone: Fact) -> bool:
    """Whether one tells that the country came back after the other."""
    both = fact["organisation"] == gone["organisation"] and fact["role"] == "member" and gone["role"] in GONE
    return both and bool(fact.date and gone.date and gone.date.precedes(fact.date))


def _at_the_time(question: Question, gone: Sequence[Fact]) -> Sequence[Fact]:
    """Of several times that it left, or was suspended, the one that is meant; all, where none tells its time."""
    if not question.times or not any(fact.date for fact in gone):
        return gone
    then = [fact for fact in gone if fact.date and all(time.span.touches(fact.date) for time in question.times)]
    return then or [fact for fact in gone if not fact.date]


def _why(scope: Scope, gone: Sequence[Fact]) -> Answer:
    """Why it left: the sentences that say so, if they give a reason."""
    told = [fact for fact in gone if explains(fact.quote.exact) or _AFTER.search(fact.quote.exact)]
    if told:
        return Answered(claims=tuple(map(scope.quoted, told)))
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is so")), claims=tuple(map(scope.claim, gone)))


def left(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """Whether and when the country left a body, or was made to; a sentence may say that it did not."""
    question = scope.question
    who = scope.say.country(question.subject)
    typed = question.english.casefold()
    bodies = question.organisations or (("eu",) if "EU" in question.codes else ())
    names = scope.say.join(map(scope.say.organisation, bodies)) if bodies else ""
    known = [fact for fact in facts if fact["organisation"] in bodies]
    passive = (
        any(party.before in _PASSIVE | _THROWS for party in question.own)
        or _BEEN.search(typed)
        or (not question.own and _IS_EXPELLED.match(fold(question.english).folded))
    )
    expels = question.asks("expel") and not passive
    if expels or any(party.before in _LEAVES for party in question.own) or _body_leaves(scope):  # "did the UN leave us"
        return Unknown(gap=Gap(GapKind.QUESTION, names))
    gone: Sequence[Fact] = _dated_first([fact for fact in known if is_gone(fact)])
    if _SUSPENDS.search(question.english.casefold()):
        gone, other = [fact for fact in gone if fact["role"] == "suspended"], gone
        if bodies and not gone:  # who left was not suspended for that
            missing = scope.say("a suspension {who:of} from {body}", who=who, body=names)
            return Unknown(gap=Gap(GapKind.SOURCE, missing), claims=tuple(map(scope.claim, other or _dateless(known))))
    if question.asks("why"):
        gone = _at_the_time(question, gone)
    elif any(fact["role"] == "withdrawn" for fact in gone) and not question.asks("expel"):
        gone = [fact for fact in gone if fact["role"] != "suspended"]
    if gone and question.asks("why"):
        return _why(scope, gone)
    if gone:
        if (
            question.asks("when")
            and not question.asks("yes_no")
            and not any(fact.date or fact["when"] for fact in gone)
        ):
            return Unknown(gap=Gap(GapKind.PIECE, scope.say("when that was")), claims=tuple(map(scope.claim, gone)))
        tell = scope.yes if question.asks("yes_no") and not question.asks("negation", "still") else scope.claim
        missed = _not_among(question, bodies, gone)
        if missed:
            names = scope.say.join(map(scope.say.organisation, missed))
            gap = Gap(GapKind.SOURCE, scope.say("a withdrawal {who:of} from {body}", who=who, body=names))
            kept = _dateless([fact for fact in known if fact["organisation"] in missed])
            return Unknown(gap=gap, claims=tuple(map(scope.claim, (*gone, *kept))))
        sure = [_is_as_put(question, fact["role"]) for fact in gone]
        until = _UNTIL.search(question.english.casefold())
        tellers = (
            scope.quoted if until and _tells_its_end(fact) else tell if so else scope.claim
            for fact, so in zip(gone, sure, strict=True)
        )
        return Answered(claims=tuple(telling(fact) for telling, fact in zip(tellers, gone, strict=True)))
    stayed = [fact for fact in scope.of_kind("statement") if _STAYS.search(fact.quote.exact)]
    named = scope.say.organisations
    stayed = [fact for fact in stayed if {each.id for each in named.find(fold(fact.quote.exact))} & set(bodies)]
    if stayed and question.asks("yes_no"):
        return Answered(claims=tuple(map(scope.quoted, stayed)))
    if not bodies:
        return _all_left(scope)
    who, names = scope.say.country(question.subject), scope.say.join(map(scope.say.organisation, bodies))
    gap = Gap(GapKind.SOURCE, scope.say("a withdrawal {who:of} from {body}", who=who, body=names))
    known = _dateless(known) if question.asks("when") else known
    return Unknown(gap=gap, claims=tuple(map(scope.claim, known)))


def _not_among(question: Question, bodies: Sequence[str], gone: Sequence[Fact]) -> Sequence[str]:
    """Of several bodies that are asked about together, "the OAS *and* the IMF", those that it has not left."""
    together = question.asks("yes_no") and " or " not in question.english.casefold()
    return [body for body in bodies if together and all(fact["organisation"] != body for fact in gone)]


_UNTIL = re.compile(r"\b(?:until|till|how long|how many (?:years|months|days)|back in|from when to|what years)\b")
_LIFTED = re.compile(r"\b(?:until|till|lifted|ended|readmitted|reinstated|restored|returned|rejoined|back)\b")


def _tells_its_end(fact: Fact) -> bool:
    """Whether its sentence tells the end that the fact has not: "suspended in 1995; that was lifted in 1999"."""
    return not fact["when"] and _LIFTED.search(fact.quote.exact) is not None


def _all_left(scope: Scope) -> Answer:
    """What it left, or was thrown out of: who is no member, or was suspended for a time, need not have left; also
    bodies that only a sentence knows."""
    asked = scope.question.english.casefold()
    thrown = scope.question.asks("expel") or _THROWS_OUT.search(asked)
    if _SUSPENDS.search(asked):
        parted = {"suspended"}
    else:  # to be suspended is less than to be thrown out, and told as what it is
        parted = {"expelled", "suspended"} if thrown else {"withdrawn", "expelled"}
    memberships = scope.of_kind("membership")
    gone = _dated_first([fact for fact in memberships if fact["role"] in parted or (not thrown and _is_over(fact))])
    told = {fact.quote for fact in memberships}
    names = re.escape(scope.say.countries[scope.question.subject].name)
    parts = _SHUT_OUT if thrown else _WENT_OUT  # who went was not thrown out
    leaves = re.compile(rf"\b(?:{names}|[Ii]t|[Tt]he country) (?:{parts})")
    others = [fact for fact in scope.of_kind("statement") if fact.quote not in told and leaves.search(fact.quote.exact)]
    if gone or others:
        quoted = map(scope.quoted, others)
        return Answered(claims=(*map(scope.claim, gone), *quoted))
    if thrown:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    who = scope.say.country(scope.question.subject)
    gap = Gap(GapKind.SOURCE, scope.say("organisations that {who} has left", who=who))
    return Unknown(gap=gap, certain=True)


_BODY = (
    r"(?:the )?(?:[\"“'‘][\w+]|(?:[A-Z][\w-]+ ){0,4}(?:Pact|Club|Board|Group|Bloc|Forum|Initiative|Convention|Treaty"
    r"|Coalition|Alliance|League|Union|Fund|Bank|Council|Commission|Organi[sz]ation|Association|Community)\b)"
)
_WENT_OUT = rf"(?:has |had )?(?:withdrew|withdrawn|left|quit|pulled out|walked out|seceded)(?: from| of)? {_BODY}"
_SHUT_OUT = (
    rf"(?:was|were|has been|had been) (?:suspended|expelled|excluded|ejected|thrown out|barred) (?:from|of) {_BODY}"
)


def _dated_first(gone: Sequence[Fact]) -> list[Fact]:
    """Without what another tells of the same body with its time."""
    timed = {(fact["organisation"], fact["role"]) for fact in gone if fact.date or fact["when"]}
    return [fact for fact in gone if fact.date or fact["when"] or (fact["organisation"], fact["role"]) not in timed]


def _dateless(facts: Sequence[Fact]) -> list[Fact]:
    """No date is told beside one that is missing."""
    return [fact for fact in facts if not fact.date]


def _is_as_put(question: Question, role: str) -> bool:
    """Whether what became of a membership is what is asked: to be suspended is less than to be thrown out, and not for
    ever; and who left was not thrown out."""
    typed = question.english.casefold()
    if role == "suspended":
        return _SUSPENDS.search(typed) is not None and not TODAY.search(typed)
    return role != "withdrawn" or not _THROWS_OUT.search(typed)


_THROWS_OUT = re.compile(
    r"\b(?:expel\w*|expulsion|(?:kicked|thrown|threw|booted|chucked) (?:\w+ )?out|evict\w*|suspen\w+)\b"
)


def _body_leaves(scope: Scope) -> bool:
    """ "Did the UN pull out?": it is the body that goes, and not the country that leaves it."""
    typed = fold(scope.question.english)
    return not scope.question.own and any(
        _LEAVES_IT.match(typed.folded[: each.start]) and _GOES.match(typed.folded, each.end)
        for each in scope.say.organisations.find(typed)
    )
