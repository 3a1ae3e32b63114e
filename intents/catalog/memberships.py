"""Which organisations the country belongs to, since when, and what it did there."""

import re
from collections.abc import Sequence

from knowledge.dates import EdtfDate
from knowledge.folding import fold
from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..in_a_body import spoken_of
from ..intent import Intent, Queries, Scope, allow, always, kinds, ways
from ..phrase import Phrase
from ..question import Question
from ..reasons import explains


def reply(scope: Scope) -> Answer:
    question = scope.question
    facts = scope.of_kind("membership")
    others = [code for code in question.codes if code != "EU"]
    if others or ("EU" in question.codes and not question.own):
        who = scope.say.several(others or ["EU"])
        if not question.organisations:
            return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a membership {who:of}", who=who)))
        bodies = scope.say.join(map(scope.say.organisation, question.organisations))
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a membership {who:of} in {body}", who=who, body=bodies)))
    if question.organisations and any(party.before in _INTO for party in question.own):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # "since when is the UN in Rwanda": it is the body that is there
    union = tuple(fact for fact in facts if fact["organisation"] == "eu")
    if "EU" in question.codes and not union:
        return Unknown(gap=_gap(scope, scope.say.country("EU")))
    if question.asks("preside"):
        facts = tuple(fact for fact in facts if fact["role"] == "president")
    if question.asks("leave", "expel") or _OUT_OF_IT.search(question.english.casefold()):
        return _left(scope, facts)
    if not question.organisations and "EU" not in question.codes:
        return _all(scope, facts)
    claims: list[Claim] = []
    gap: Gap | None = None
    for body in (*question.organisations, *(["eu"] if "EU" in question.codes else [])):
        found = [fact for fact in facts if fact["organisation"] == body]
        if found and all(map(_is_gone, found)) and _AGAIN.search(question.english.casefold()):
            return Unknown(gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, found)))
        if question.times and question.asks("yes_no", "preside") and found and not any(fact.date for fact in found):
            told = [fact for fact in found if fact["when"]]
            claims += [scope.yes(fact) if _was_then(question, fact) else scope.claim(fact) for fact in told]
            if told:
                continue
        if question.times and question.asks("yes_no") and found:
            dated = [fact for fact in found if fact.date]
            if not dated:
                return Unknown(gap=_since_when(scope, body), claims=tuple(map(scope.claim, found)))
            member = [fact["role"] not in _NO_MEMBER and _agrees(fact["role"], question) for fact in dated]
            claims += [
                _then(scope, fact) if so else _at_no_time(scope, fact) for fact, so in zip(dated, member, strict=True)
            ]
            continue
        joined = _JOINS.search(question.english.casefold()) or (
            question.asks("member") and not question.asks("preside")
        )
        if joined and not question.asks("still"):
            found = [fact for fact in found if fact["role"] not in _OFFICES] or found
        elif question.asks("yes_no") and not question.asks("negation") and (ended := _ended(question, found)):
            claims.append(scope.no(ended))
            continue
        if question.asks("when", "how_long"):
            found = [fact for fact in found if fact.date or fact["when"]] or found
        claims += [_claim(scope, fact) for fact in found]
        if not found:
            gap = _gap(scope, scope.say.organisation(body))
        elif question.asks("when", "how_long") and not any(fact.date or fact["when"] for fact in found):
            gap = _since_when(scope, body)
    if gap and not claims and len(question.organisations) == 1 and question.asks("yes_no", "when"):
        claims = [Claim(scope.say.excerpt(fact), (fact,)) for fact in spoken_of(scope, question.organisations[0])]
        gap = None if claims else gap
    if gap and (not claims or len(question.organisations) == 1):
        return Unknown(gap=gap, claims=tuple(claims))
    return Answered(claims=tuple(claims), note=gap)


def _ended(question: Question, told: Sequence[Fact]) -> Fact | None:
    """The withdrawal that answers "is it a member?", where the source tells of what was before it alone."""
    if _ONCE.search(question.english.casefold()):
        return None
    is_one = any(fact["role"] not in _NO_MEMBER for fact in told)
    return None if is_one else next(filter(_is_over, told), None)


def _is_over(fact: Fact) -> bool:
    """A withdrawal; or a time that is told with its end."""
    return fact["role"] == "withdrawn" or (fact["role"] == "former member" and bool(fact["when"]))


def _is_gone(fact: Fact) -> bool:
    return fact["role"] in _GONE or _is_over(fact)


def _why(scope: Scope, gone: Sequence[Fact]) -> Answer:
    """Why it left: the sentences that say so, if they give a reason."""
    told = [fact for fact in gone if explains(fact.quote.exact) or _AFTER.search(fact.quote.exact)]
    if told:
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in told))
    return Unknown(gap=Gap(GapKind.PIECE, scope.say("why that is so")), claims=tuple(map(scope.claim, gone)))


_AFTER = re.compile(r"\b(?:after|over|when|as|in a (?:quarrel|dispute|row)|so as to|in order to) (?!\d)")


def _left(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """Whether and when the country left a body, or was made to; a sentence may say that it did not."""
    question = scope.question
    bodies = question.organisations or (("eu",) if "EU" in question.codes else ())
    known = [fact for fact in facts if fact["organisation"] in bodies]
    expels = question.asks("expel") and not any(party.before in _PASSIVE for party in question.own)
    if expels or any(party.before in _LEAVES for party in question.own) or _body_leaves(scope):  # "did the UN leave us"
        return Unknown(gap=Gap(GapKind.QUESTION, scope.say.join(map(scope.say.organisation, bodies))))
    gone = [fact for fact in known if _is_gone(fact)]
    if gone and question.asks("why"):
        return _why(scope, gone)
    if gone:
        tell = scope.yes if question.asks("yes_no") and not question.asks("negation", "still") else scope.claim
        sure = [
            fact["role"] != "suspended" or not question.asks("expel") for fact in gone
        ]  # less than to be thrown out
        return Answered(claims=tuple((tell if so else scope.claim)(fact) for fact, so in zip(gone, sure, strict=True)))
    stayed = [fact for fact in scope.of_kind("statement") if _STAYS.search(fact.quote.exact)]
    named = scope.say.organisations
    stayed = [fact for fact in stayed if {each.id for each in named.find(fold(fact.quote.exact))} & set(bodies)]
    if stayed and question.asks("yes_no"):
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in stayed))
    who = scope.say.country(question.subject)
    if not bodies:
        gone = [fact for fact in scope.of_kind("membership") if _is_gone(fact)]
        if gone:
            return Answered(claims=tuple(map(scope.claim, gone)))
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("organisations that {who} has left", who=who)))
    names = scope.say.join(map(scope.say.organisation, bodies))
    gap = Gap(GapKind.SOURCE, scope.say("a withdrawal {who:of} from {body}", who=who, body=names))
    known = [fact for fact in known if not (fact.date and question.asks("when"))]  # no date beside one that is missing
    return Unknown(gap=gap, claims=tuple(map(scope.claim, known)))


def _body_leaves(scope: Scope) -> bool:
    """ "Did the UN pull out?": it is the body that goes, and not the country that leaves it."""
    typed = fold(scope.question.english)
    return not scope.question.own and any(
        _LEAVES_IT.match(typed.folded[: each.start]) and _GOES.match(typed.folded, each.end)
        for each in scope.say.organisations.find(typed)
    )


_LEAVES_IT = re.compile(r"(?:.* )?(?:did|does|do|has|have|had|when|why|how|is|was|so|and|the) (?:the )?$")
_GOES = re.compile(
    r" (?:(?:all|ever|then|also|really|actually|just|soldiers|troops|peacekeepers|forces) )*"
    r"(?:leav\w+|left|pull\w*|quit\w*|withdr\w+|with draw\w*)\b"
)
_NO_MEMBER = frozenset({"withdrawn", "expelled", "suspended", "not a member", "former member", "president", "host"})
_OFFICES = frozenset({"president", "host"})
"""Held by a member, and no answer to when it joined."""
_GONE = frozenset({"withdrawn", "expelled", "suspended", "not a member"})
_PASSIVE = frozenset({"was", "is", "been", "got", "were"})
_LEAVES = frozenset({"leave", "leaves", "leaving", "left", "quit", "from"})
_INTO = frozenset({"in", "to", "into", "inside", "within"})
_STAYS = re.compile(r"\b(?:remain|stay)(?:s|ed|ing)? (?:in|within|a member)\b")


def _since_when(scope: Scope, body: str) -> Gap:
    who, name = scope.say.country(scope.question.subject), scope.say.organisation(body)
    return Gap(GapKind.PIECE, scope.say("since when {who} has been a member of {body}", who=who, body=name))


def _then(scope: Scope, fact: Fact) -> Claim:
    """ "Was it a member in 2008?", "since 2007?": told by the date from which it has been one."""
    time = scope.question.times[0]
    last = time.span.latest
    assert fact.date is not None  # noqa: S101  (callers keep dated facts)
    if time.relation == "since":
        fits = time.named is not None and time.named.touches(fact.date)
    elif _JOINS.search(scope.question.english.casefold()):  # then, and not only by then
        fits = time.span.touches(fact.date)
    else:
        fits = last is not None and fact.date.earliest <= last
    return scope.yes(fact) if fits else scope.no(fact)


def _at_no_time(scope: Scope, fact: Fact) -> Claim:
    return _claim(scope, fact) if fact["role"] in _NEAR_BY else scope.claim(fact)


def _was_then(question: Question, fact: Fact) -> bool:
    """Whether the words of the source for the time have that of the question."""
    named = [EdtfDate.parse(year) for year in _YEAR.findall(fact["when"])]
    return question.asks("yes_no") and all(any(map(time.span.touches, named)) for time in question.times)


_YEAR = re.compile(r"\b\d{4}\b")
_JOINS = re.compile(r"\b(?:join(?:ed|ing)?|acced\w+|accession|admi(?:t|ss)\w+|enter(?:ed|ing)?|bec[oa]m\w+)\b")
_AGAIN = re.compile(r"\b(?:back|again|rejoin\w*|return\w*|re-?admit\w*|re-?enter\w*)\b")
"""Of a member that once went, which says nothing of whether it came back."""
_OUT_OF_IT = re.compile(r"\bout of\b")
_ONCE = re.compile(r"\b(?:was|were|ever|once|formerly|did|had|been|used to)\b")
_TODAY = re.compile(r"^\W*(?:is|are|isn[’']t)\b|\b(?:now|currently|today|still)\b")


def _claim(scope: Scope, fact: Fact) -> Claim:
    if not scope.question.asks("yes_no") or scope.question.asks("negation"):
        return scope.claim(fact)  # a yes to "is it not a member?" could be taken either way
    if fact["role"].startswith(("president", "non-permanent")) and _TODAY.search(scope.question.english.casefold()):
        return scope.claim(fact)  # who presided or had a seat once need not today
    agrees = _agrees(fact["role"], scope.question)
    return scope.claim(fact) if agrees is None else scope.yes(fact) if agrees else scope.no(fact)


def _agrees(role: str, question: Question) -> bool | None:
    """Whether a country in this role is what is asked: a member, an observer; None where neither follows."""
    if role in {*_GONE, "host", "former member"}:
        once = _ONCE.search(question.english.casefold())
        return False if role == "not a member" else True if role == "former member" and once else None
    asked = _SORTS.findall(fold(question.english).folded)
    if len(asked) > 1:
        return None  # "a full member or an observer?"
    sort = asked[0] if asked else ""
    if role in {"member", "founding member"}:
        return {"founding": True if role == "founding member" else None, "observer": False}.get(
            sort, sort in {"", "full"} or None
        )
    if sort and sort != "full":
        return role.startswith(sort) or (False if sort == "permanent" else None)
    if role == "associate member":
        return False if sort == "full" else None
    return role not in _NEAR_BY or not question.asks("member")


_NEAR_BY = frozenset({"observer", "partner"})
"""Who takes part without being a member."""


_SORTS = re.compile(r"\b(full|founding|associate|observer|non-permanent|permanent)\b")


def _all(scope: Scope, facts: tuple[Fact, ...]) -> Answer:
    who = scope.say.country(scope.question.subject)
    members = [fact for fact in facts if fact["role"] in {"member", "founding member"}]
    times = scope.question.times
    sort = next(iter(_SORTS.findall(fold(scope.question.english).folded)), "full")
    if sort != "full":  # "what is it an observer of?"
        members = [fact for fact in facts if fact["role"].startswith(sort)]
    if times:
        members = [fact for fact in members if fact.date and any(time.span.touches(fact.date) for time in times)]
    if scope.question.asks("preside"):
        members = [fact for fact in facts if fact["role"] == "president"]
        if members:
            return Answered(claims=tuple(scope.claim(fact) for fact in members))
    if members and (times or sort != "full"):
        return Answered(claims=tuple(map(scope.claim, members)))
    if not members and sort != "full":
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if not members:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("organisations that {who} belongs to", who=who)))
    once = {fact["organisation"]: fact for fact in sorted(members, key=lambda fact: fact.date is not None)}
    names = scope.say.join(map(scope.say.organisation, once))
    said = scope.say("{who} is a member of {body}.", who=who, body=names)
    return Answered(claims=(Claim(said, tuple(once.values())),))


def _gap(scope: Scope, body: Phrase) -> Gap:
    who = scope.say.country(scope.question.subject)
    return Gap(GapKind.SOURCE, scope.say("a membership {who:of} in {body}", who=who, body=body))


def lookup(question: Question) -> Queries:
    """Where it is asked who left, a sentence may say that nobody did; of one body, it may say more."""
    return kinds("membership", *(["statement"] if question.asks("leave") or question.organisations else []))(question)


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
        who organisation_word member
        organisation_word member @time
        what @organisation bare -@time
        when @union @country
        yes_no @union @country
        how_long @union @country
        @union @country @time
        what role @organisation
        list member @organisation
        list organisation_word
        how_many organisation_word
        yes_no @organisation @subject
        leave @organisation
        leave member @organisation
        when leave @organisation
        why leave @organisation
        yes_no leave @organisation
        leave @country @subject @union
        expel @organisation @subject -@country
        when expel @organisation @subject -@country
        why expel @organisation @subject -@country
        yes_no expel @organisation @subject -@country
        how_often member|preside @organisation
        how_often @organisation @subject
        member @country @subject -relations -who
        member @country @organisation
        member when @country @subject -relations
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
