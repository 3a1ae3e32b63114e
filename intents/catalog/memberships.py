"""Which organisations the country belongs to, since when, and what it did there."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..excerpts.reasons import explains
from ..languages.phrase import Phrase
from ..memberships.at_a_time import JOINS, as_no_member, member_then, relative_time, since_when, was_then
from ..memberships.leaving import is_gone, joined_again, left, still_so, suspends, withdrawal
from ..memberships.roles import GONE, NO_MEMBER, OFFICES, ONCE, as_asked, claim_of, sorts
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, allow, always, kinds, ways
from ..questions.question import Question
from ..replies.in_a_body import first_named, only_applies, spoken_of


def reply(scope: Scope) -> Answer:
    question = scope.question
    facts = scope.of_kind("membership")
    others = [code for code in question.codes if code != "EU"]
    if others or ("EU" in question.codes and not question.own):
        return _of_others(scope, others or ["EU"])
    people = any(party.kind is MentionKind.DEMONYM and party.before in _WHICH for party in question.own)
    if people and _ASKS_A_PERSON.search(question.english.casefold()):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.organisations and (any(party.before in _INTO for party in question.own) or _is_asked_of_it(scope)):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # "since when is the UN in Rwanda": it is the body that is there
    at_work = question.asks("operate", "organisation_word") and not question.organisations
    if at_work and question.asks("operate") and not any(party.after in _ACTIVE for party in question.own):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # those that are at work in the country
    union = tuple(fact for fact in facts if fact["organisation"] == "eu")
    if "EU" in question.codes and not union:
        return Unknown(gap=_gap(scope, scope.say.country("EU")))
    if question.asks("begin_weak") and not question.asks("member", "when") and not _founds(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.asks("why") and not question.asks("leave", "expel", "end"):
        return _why(scope, [fact for fact in facts if fact["organisation"] in question.organisations])
    if question.asks("preside"):
        facts = tuple(fact for fact in facts if fact["role"] == "president")
    if question.asks("leave", "expel") or _OUT_OF_IT.search(question.english.casefold()):
        return left(scope, facts)
    if not question.organisations and "EU" not in question.codes:
        return _all(scope, facts)
    return _of_bodies(scope, facts)


_ACTIVE = frozenset({"active", "particularly", "especially", "most", "very", "actively"})


def _why(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """Why it joined: what a sentence on that says itself; since when it has been in is no reason."""
    told = tuple(fact for fact in facts if explains(fact.quote.exact))
    if not told:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in told))


_KIND = re.compile(
    r"\b(?:military|defen[cs]e|security|economic|trade|customs|monetary|regional|political|nuclear|religious) "
    r"(?:\w+ )?(?:alliances?|pacts?|blocs?|unions?|bod(?:y|ies)|organi[sz]ations?|groups?|groupings?|clubs?)\b"
)


def _is_asked_of_it(scope: Scope) -> bool:
    """ "Did the UN?" asks what the body did."""
    typed = fold(scope.question.english)
    return not scope.question.own and any(
        _DID_IT.match(typed.folded[: each.start]) and not typed.folded[each.end :].strip(" ?!.")
        for each in scope.say.organisations.find(typed)
    )


_DID_IT = re.compile(
    r"(?:(?:and|so|but|or|what about|did) )*(?:did|does|do|has|have|had|will|would|can|could) (?:the )?$"
)


def _founds(question: Question) -> bool:
    """ "Which bodies has it founded?", not those that others founded there."""
    itself = any(party.before in {"has", "did", "had", "by", ""} for party in question.own)
    return itself and "founding" in sorts(question)


_WHICH = frozenset({"which", "what"})
_ASKS_A_PERSON = re.compile(
    r"\b(?:which|what) [^\W\d_]+ (?:helped|founded|(?:co-?|jointly )founded|chaired|headed|led|presided|served|sat"
    r"|spoke|represented|became|was|is|has|had)\b"
)
""" "Which Peruvian helped to found it?": that the country is in it does not tell who."""
_INTO = frozenset({"in", "to", "into", "inside", "within"})
_OUT_OF_IT = re.compile(r"\bout of\b")


def _of_others(scope: Scope, others: Sequence[str]) -> Answer:
    """That the source does not tell what other countries than the article's own belong to."""
    who = scope.say.several(others)
    if not scope.question.organisations:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a membership {who:of}", who=who)))
    bodies = scope.say.join(map(scope.say.organisation, scope.question.organisations))
    return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a membership {who:of} in {body}", who=who, body=bodies)))


def _of_bodies(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """What is told of each body that is asked about; of one of which nothing is told, that it is not."""
    question = scope.question
    claims: list[Claim] = []
    gap: Gap | None = None
    for body in (*question.organisations, *(["eu"] if "EU" in question.codes else [])):
        found = [fact for fact in facts if fact["organisation"] == body]
        again = joined_again(question, found)
        if found and again == []:  # it may have gone, which says nothing of whether it came back
            return Unknown(
                gap=Gap(GapKind.QUESTION, ""), claims=tuple(map(scope.claim, [*filter(is_gone, found)] or found))
            )
        if question.times and question.asks("yes_no", "preside") and found and not any(fact.date for fact in found):
            told = [fact for fact in found if fact["when"]]
            tell = scope.claim if question.asks("yes_no") else partial(claim_of, scope)
            claims += [scope.yes(fact) if was_then(question, fact) else tell(fact) for fact in told]
            if told:
                continue
        if question.times and question.asks("yes_no") and found:
            dated = [fact for fact in found if fact.date]
            if not dated:
                return Unknown(gap=since_when(scope, body), claims=tuple(map(scope.claim, found)))
            member = [fact["role"] not in NO_MEMBER and as_asked(fact["role"], question) for fact in dated]
            claims += [
                member_then(scope, fact) if so else as_no_member(scope, fact)
                for fact, so in zip(dated, member, strict=True)
            ]
            continue
        joined = JOINS.search(question.english.casefold()) or (question.asks("member") and not question.asks("preside"))
        if joined and not question.asks("still"):
            found = [fact for fact in found if fact["role"] not in OFFICES] or found
        elif question.asks("yes_no") and not question.asks("negation") and (ended := withdrawal(question, found)):
            claims.append(scope.no(ended))
            continue
        if found and question.asks("when") and joined and all(map(is_gone, found)):  # when it left is no such day
            who, name = scope.say.country(question.subject), scope.say.organisation(body)
            gap = Gap(GapKind.PIECE, scope.say("when {who} joined {body}", who=who, body=name))
            return Unknown(gap=gap, claims=tuple(map(scope.claim, found)), certain=True)
        today = question.asks("yes_no") and not ONCE.search(question.english.casefold())
        if again or today:
            found = again or still_so(found)
        if question.asks("when", "how_long"):
            timed = [fact for fact in found if relative_time(fact)]
            if timed and not any(map(_tells_when, found)):
                claims += [Claim(scope.say.excerpt(fact), (fact,)) for fact in timed]
                continue
            found = [fact for fact in found if fact.date or fact["when"]] or found
        if joined and question.asks("when") and found and all(fact["role"] in GONE for fact in found):
            return Unknown(gap=since_when(scope, body), claims=tuple(map(scope.claim, found)))
        claims += [claim_of(scope, fact) for fact in found]
        if not found and question.asks("preside") and len(question.organisations) == 1:
            return _never_presided(scope, body)
        if not found:
            gap = _gap(scope, scope.say.organisation(body))
        elif question.asks("when", "how_long") and not any(map(_tells_when, found)):
            gap = since_when(scope, body)
    if gap and not claims and len(question.organisations) == 1 and question.asks("yes_no", "when"):
        claims, gap = _spoken_of(scope, question.organisations[0], gap)
    bare = question.asks("what", "about") and not question.asks("member", "when", "yes_no", "preside")
    if gap and not claims and bare and (named := first_named(scope, question.organisations[0])):
        return Answered(claims=(Claim(scope.say.excerpt(named), (named,)),))
    if gap and (not claims or len(question.organisations) == 1):
        return Unknown(gap=gap, claims=tuple(claims))
    return Answered(claims=tuple(claims), note=gap)


def _spoken_of(scope: Scope, body: str, gap: Gap) -> tuple[list[Claim], Gap | None]:
    """What else tells of the country in the body, and what that leaves open."""
    told = list(spoken_of(scope, body))
    if told and all(only_applies(scope, fact, body) for fact in told):
        who, name = scope.say.country(scope.question.subject), scope.say.organisation(body)
        gap = Gap(GapKind.PIECE, scope.say("when {who} joined {body}", who=who, body=name))
    elif told:
        return [Claim(scope.say.excerpt(fact), (fact,)) for fact in told], None
    return [Claim(scope.say.excerpt(fact), (fact,)) for fact in told], gap


def _never_presided(scope: Scope, body: str) -> Answer:
    """That nothing tells of a presidency, and what the country was there otherwise."""
    who, name = scope.say.country(scope.question.subject), scope.say.organisation(body)
    otherwise = [fact for fact in scope.of_kind("membership") if fact["organisation"] == body]
    gap = Gap(GapKind.SOURCE, scope.say("a presidency {who:of} in {body}", who=who, body=name))
    return Unknown(gap=gap, claims=tuple(map(scope.claim, otherwise)))


def _tells_when(fact: Fact) -> bool:
    return bool(fact.date or fact["when"] or fact["role"] == "non-permanent member")


def _all(scope: Scope, facts: tuple[Fact, ...]) -> Answer:
    who = scope.say.country(scope.question.subject)
    if (
        scope.question.asks("yes_no")
        and not scope.question.times
        and not sorts(scope.question)
        and _KIND.search(scope.question.english.casefold())
    ):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # of what kind a body is, no membership says
    members = [fact for fact in facts if fact["role"] in {"member", "founding member"}]
    members = [fact for fact in members if not any(suspends(each, fact) for each in facts)]
    times = scope.question.times
    sort = next(iter(sorts(scope.question)), "full")
    if sort != "full":  # "what is it an observer of?"
        members = [fact for fact in facts if fact["role"].startswith(sort)]
    if times:
        members = [fact for fact in members if fact.date and any(time.span.touches(fact.date) for time in times)]
    if scope.question.asks("preside"):
        members = [fact for fact in facts if fact["role"] == "president"]
        if members:
            return Answered(claims=tuple(scope.claim(fact) for fact in members))
    if members and sort == "founding":
        return Answered(claims=tuple(_founded(scope, members)))
    if members and (times or sort != "full"):
        return Answered(claims=tuple(map(scope.claim, members)))
    if not members and sort == "founding":
        founded = scope.say("organisations that {who} helped to found", who=who)
        return Unknown(gap=Gap(GapKind.SOURCE, founded), certain=True)
    if not members and sort != "full":
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if not members:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("organisations that {who} belongs to", who=who)))
    once = {fact["organisation"]: fact for fact in sorted(members, key=lambda fact: fact.date is not None)}
    now = {body: fact for body, fact in once.items() if not scope.say.organisations[body].past}
    names = scope.say.join(map(scope.say.organisation, now))
    said = scope.say("{who} is a member of {body}.", who=who, body=names)
    others = {body: fact for body, fact in once.items() if body not in now}  # which it founded, and which are no more
    others = {fact["organisation"]: fact for fact in facts if _is_told_besides(scope, fact)} | others
    claims = [Claim(said, tuple(now.values()))] if now else []
    return Answered(claims=(*claims, *(scope.claim(fact) for body, fact in others.items() if body not in now)))


def _is_told_besides(scope: Scope, fact: Fact) -> bool:
    """What the source may well call a membership of today, though it is suspended, or less than a full one, or the body
    is no more."""
    past = scope.say.organisations[fact["organisation"]].past
    return fact["role"] in {"suspended", "observer", "associate member"} or (
        fact["role"] == "former member" and past and not fact["when"] and not fact.date
    )


def _founded(scope: Scope, members: Sequence[Fact]) -> Iterator[Claim]:
    """Each body; where one sentence lists several, that sentence, which may name more than are known."""
    for quote in dict.fromkeys(fact.quote for fact in members):
        told = tuple(fact for fact in members if fact.quote == quote)
        yield scope.claim(told[0]) if len(told) == 1 else Claim(scope.say.excerpt(told[0]), told)


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
        what|list organisation_word operate @subject -@country -@time -when
        what|list organisation_word begin_weak @subject -@country -@time -when
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
        leave end @organisation
        when|who|why|yes_no leave end @organisation
        leave @country @subject @union
        who leave|expel @organisation @subject -@country
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
