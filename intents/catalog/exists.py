"""Are there relations with a country? Did they begin then?"""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.acting import acting, did_it, of_a_thing
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, about_parties, allow, sorted_by_date, ways
from ..replies.begun_by_then import begun_by_then, happened_then
from ..replies.recognising import last_recognised, takes_back, withdrawn
from ..replies.summary import about_country, listed_undated


def reply(scope: Scope) -> Answer:
    question = scope.question
    if question.organisations:
        return _at(scope)
    if of_a_thing(question):
        return Unknown(gap=Gap(GapKind.QUESTION, scope.say.several(question.codes)))
    if len(question.codes) > 1 and not question.own and _EACH_OTHER.search(fold(question.english).folded):
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say.relations(*question.codes)))
    claims: list[Claim] = []
    missing: list[str] = []
    for code in question.codes:
        timed = (question.times or question.days) and not question.asks("resume")
        found = [*begun_by_then(scope, code), *happened_then(scope, code)] if timed else list(_present(scope, code))
        claims += map(scope.claim, _facts(found)) if question.asks("negation") else found
        if not found:
            missing.append(code)
    if not missing:
        return Answered(claims=tuple(claims))
    gap = _gap(scope, missing)
    if claims:
        return Answered(claims=tuple(claims), note=gap)
    return Unknown(gap=gap, claims=tuple(claim for code in missing for claim in about_country(scope, code, most=2)))


_EACH_OTHER = re.compile(r"\b(?:each other|one another)\b")


def _facts(claims: Iterable[Claim]) -> Iterator[Fact]:
    """What is denied is answered by what there is, without a yes or no that could be taken either way."""
    return (fact for claim in claims for fact in claim.facts)


def _at(scope: Scope) -> Answer:
    """ "Were relations with Qatar established at the UN?": yes, where the very sentence says so."""
    question = scope.question
    began = [fact for code in question.codes for fact in scope.of_kind("began", object=code)]
    wanted = set(question.organisations)
    there = [
        fact for fact in began if wanted <= {each.id for each in scope.say.organisations.find(fold(fact.quote.exact))}
    ]
    if there and len({fact.object for fact in there}) == len(question.codes):
        each = ((scope.yes(fact), scope.quoted(fact)) for fact in there)
        return Answered(claims=tuple(claim for pair in each for claim in pair))
    names = scope.say.join(map(scope.say.organisation, question.organisations))
    return Unknown(gap=Gap(GapKind.QUESTION, names), claims=tuple(map(scope.claim, began)))


_A_PAIR = 2


def _gap(scope: Scope, missing: Sequence[str]) -> Gap:
    two = [scope.question.subject, *missing]
    doer = acting(scope.question) or scope.question.subject
    if scope.question.asks("recognition") and len(two) == _A_PAIR and doer in two:
        who, whom = scope.say.country(doer), scope.say.country(two[1 - two.index(doer)])
        return Gap(GapKind.SOURCE, scope.say("a recognition of {other} by {who}", who=who, other=whom))
    pair = scope.say.relations(scope.question.subject, *missing)
    if scope.question.times:
        return Gap(GapKind.PIECE, scope.say("when {pair} began", pair=pair))
    subject, others = scope.say.country(scope.question.subject), scope.say.several(missing)
    what = scope.say("diplomatic relations between {one} and {others}", one=subject, others=others)
    return Gap(GapKind.SOURCE, what)


_ONCE = re.compile(r"\b(?:did|had|was|were|ever)\b")
"""Asks if something was so, though it may be over."""


def _present(scope: Scope, code: str) -> Iterator[Claim]:
    for fact in last_recognised(scope, code):
        if not did_it(fact, acting(scope.question)):
            return  # that the one recognised the other says nothing of the other way round
        over = [each for each in scope.of_kind("relations_changed", object=code) if takes_back(each, fact)]
        if over and not _ONCE.search(fold(scope.question.english).folded):
            yield Claim(scope.no(over[-1]).sentence, (over[-1], fact))
            return
        yield scope.yes(fact) if fact["change"] == "recognised" else scope.no(fact)
        yield from map(scope.claim, over)
        return
    changes = scope.of_kind("relations_changed", object=code)
    given_up = withdrawn(scope, code)
    if given_up and scope.question.asks("recognition") and did_it(given_up[-1], acting(scope.question)):
        once = _ONCE.search(fold(scope.question.english).folded)
        yield scope.claim(given_up[-1]) if once else scope.no(given_up[-1])
        return
    resumed = [fact for fact in changes if fact["change"] in _ON_AND_OFF]
    if resumed:
        last: Fact = sorted_by_date(resumed)[-1] if all(fact.date for fact in resumed) else resumed[-1]
        cut = scope.claim(last) if _is_of_several(scope, last) else scope.no(last)
        claim = scope.yes(last) if last["change"] == "resumed" else cut
        yield Claim(claim.sentence, tuple(resumed))
        return
    began, none = sorted_by_date(scope.of_kind("began", object=code)), scope.of_kind("no_relations", object=code)
    if none:  # where the source says both, it is for the reader to judge
        yield from map(scope.claim, (*none, *began)) if began else map(scope.no, none)
        return
    if began and given_up:
        yield from map(scope.claim, (began[0], given_up[-1]))
        return
    if began:
        yield scope.yes(began[0])
        return
    if scope.question.asks("begin") or scope.question.asks("recognition"):
        return  # an office is kept also where a state is not recognised
    missions = [fact for fact in scope.of_kind("mission") if code in {fact.subject, fact.object} and not fact["change"]]
    if missions:  # a mission shows that there are relations, not that they began
        yield scope.yes(missions[0])
        return
    rows = scope.of_kind("listed", object=code)
    if not rows and (said := _said_to_have_them(scope, code)):
        yield scope.quoted(said)
    for fact in rows:
        yield listed_undated(scope, fact)


_HAS_RELATIONS = re.compile(
    r"\b(?:has|have|holds?|maintains?|keeps?|enjoys?) (?:(?!no\b|not\b|never\b)[a-z]+ ){0,3}?(?:relations|ties) with"
    r"(?P<whom>(?:(?!\b(?:except|but|save|unlike|other than|apart|that|which|who)\b)[^.;])+)"
)


def _said_to_have_them(scope: Scope, code: str) -> Fact | None:
    """ "Kenya has relations with many states, among them Chad and Peru": the sentence that says so."""
    for fact in scope.of_kind("statement"):
        if {code, fact.subject} <= fact.about and (said := _HAS_RELATIONS.search(fact.quote.exact)):
            before = scope.say.countries.exact(fold(fact.quote.exact[: said.start()]))
            whom = scope.say.countries.exact(fold(said["whom"]))
            own = bool(before) and before[-1].codes == (fact.subject,)
            if own and any(each.codes == (code,) and each.kind is not MentionKind.DEMONYM for each in whom):
                return fact
    return None


_SEVERAL = 2


def _is_of_several(scope: Scope, cut: Fact) -> bool:
    """Whether it is told of several countries at once: how that ended may be told of none of them by name."""
    told = (fact for fact in scope.of_kind("statement") if fact.quote == cut.quote)
    return any(len(fact.about - {cut.subject, cut.object}) >= _SEVERAL for fact in told)


_ON_AND_OFF = frozenset({"severed", "suspended", "resumed"})


INTENT = Intent(
    name="exists",
    title="whether there are relations",
    ways=ways("""
        yes_no relations @country
        negation relations @country -when -why -what -who -which_country -list -how_many -@time
        negation relations yes_no -what @country @time
        negation begin|relations yes_no -what @country
        yes_no table_word @country
        yes_no begin @country
        yes_no @country @time
        yes_no begin @country @time
        yes_no begin|relations on_a_day @country
        yes_no relations @country @time
        yes_no begin relations @country @time
        yes_no begin @country @organisation -member
        yes_no begin relations @country @organisation -member
    """),
    allows=allow(
        "negation begin @organisation relations there @subject @time source_word table_word when still country_word",
        "on_a_day",
    ),
    lookup=about_parties("began"),
    searches=lambda question: question.asks("recognition"),
    reply=reply,
    examples=(
        "Are there diplomatic relations with Canada?",
        "Did relations with Mexico begin in 1975?",
        "do we have ties with China",
        "is it true that relations with Qatar started in 2017",
    ),
)
