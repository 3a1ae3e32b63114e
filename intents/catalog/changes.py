"""When and why were relations cut, suspended, resumed?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.model import Fact

from ..excerpts.reasons import explains
from ..memberships.leaving import left
from ..questions.acting import acting, did_it
from ..questions.answer import Answer, Answered, Claim, Clarify, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, about_parties, allow, always, kinds, sorted_by_date, ways
from ..questions.question import Party, Question
from ..replies.apart import apart
from ..replies.changes_asked import WITH, asked_about, changes_meant, changes_told, given_up
from ..replies.changes_untold import gap_of, not_by, reason_of, when_of, who_of, whose_relations
from ..replies.just_before import with_what_came_before
from ..replies.recognising import GIVEN_UP


def reply(scope: Scope) -> Answer:
    question = scope.question
    if _is_suspended(question):
        return left(scope, scope.of_kind("membership"))
    if len(question.codes) > 1:
        return _of_several(scope)
    if _names_no_other(question):
        names = dict.fromkeys(scope.say.name(fact.object or "") for fact in scope.of_kind("relations_changed"))
        return Clarify(what=scope.say("Which country do you mean?"), choices=tuple(names)[:10])
    facts, meant, doer = changes_told(scope), changes_meant(question), acting(question)
    chosen = asked_about(question, facts, meant)
    done = [fact for fact in chosen if did_it(fact, doer)]
    if chosen and not done and question.asks("yes_no"):
        return Answered(claims=tuple(map(scope.claim, chosen)))  # the other one did it: neither yes nor no
    if chosen and not done and not question.asks("why"):
        return Unknown(gap=not_by(scope, doer or question.subject), certain=True)
    if question.asks("when") and not question.asks("yes_no"):
        chosen = done
    same = [fact for fact in facts if fact["change"] in meant and fact.date]
    if not chosen and same and question.asks("yes_no"):
        return Answered(claims=tuple(scope.no(fact) for fact in same))
    chosen = chosen or [fact for fact in given_up(question, facts, meant) if did_it(fact, doer)]
    if not chosen:
        return Unknown(gap=gap_of(scope, meant), claims=tuple(map(scope.claim, facts)))
    return _piece_asked(scope, facts, chosen, meant)


def _names_no_other(question: Question) -> bool:
    """ "When were ties with them cut?", where nobody was spoken of."""
    theirs = question.asks("who", "which_country") and not _WITH_THEM.search(question.english.casefold())
    return question.asks("there") and not (question.parties or question.own or theirs)


def _piece_asked(scope: Scope, facts: Sequence[Fact], chosen: Sequence[Fact], meant: set[str]) -> Answer:
    """What of the chosen changes is asked: why, how long, where, when, by whom, or what was done."""
    question = scope.question
    if question.asks("why") or _OVER_WHAT.search(question.english.casefold()):
        return _why(scope, chosen, meant)
    if question.asks("how_long", "gap", "between"):
        return _lasted(scope, facts)
    if question.asks("where") and not question.asks("when", "who", "what"):
        gap = Gap(GapKind.PIECE, scope.say("where that was"))
        return Unknown(gap=gap, claims=tuple(map(scope.claim, chosen)))
    if question.asks("when") and not any(fact.date or fact["when"] for fact in chosen):
        return _undated(scope, chosen, meant)
    plainly = question.asks("who") and not question.asks("yes_no", "which_country", "when", "list")
    if plainly and question.parties and not any(fact["by"] for fact in chosen):
        return _by_somebody(scope, chosen, meant)
    if question.asks("who", "list") and not question.parties:
        chosen = [fact for fact in chosen if did_it(fact, acting(question))]
    return _told_or_confirmed(scope, facts, chosen)


def _undated(scope: Scope, chosen: Sequence[Fact], meant: set[str]) -> Answer:
    """When it was, told from something else or by the sentence before; or not at all."""
    if any(_TOLD_FROM.search(fact.quote.exact) for fact in chosen):
        return Answered(claims=tuple(map(scope.quoted, chosen)))
    if told := tuple(with_what_came_before(scope, chosen)):
        return Answered(claims=told)
    return Unknown(gap=Gap(GapKind.PIECE, when_of(scope, meant)), claims=tuple(map(scope.claim, chosen)))


def _by_somebody(scope: Scope, chosen: Sequence[Fact], meant: set[str]) -> Answer:
    """Who did it, where no country is told to have: in the source's words, "by the Governor General"; or not at all."""
    if told := [fact for fact in chosen if _BY_SOMEBODY.search(fact.quote.exact)]:
        return Answered(claims=tuple(Claim(scope.say.excerpt(fact), (fact,)) for fact in told))
    return Unknown(gap=Gap(GapKind.PIECE, who_of(scope, meant)), claims=tuple(map(scope.claim, chosen)))


_OVER_WHAT = re.compile(
    r"^(?:who|whom|what) (?:did|had|has|were|was)\b.{3,80} over(?: (?:in|on|back|then)\b.{0,30})?\W*$"
    r"|^over (?:whom?|what)\b"
)
""" "Who did Peru break with us *over*?": for whose sake, and not who did."""
_BY_SOMEBODY = re.compile(r"\bby (?:the |its |an? )?(?:\w+ )?[A-Z]")


def _told_or_confirmed(scope: Scope, facts: Sequence[Fact], chosen: Sequence[Fact]) -> Answer:
    """The changes; with a yes where it was asked whether that was so, and nothing came of it since."""
    question, doer = scope.question, acting(scope.question)
    if not question.asks("yes_no"):
        return Answered(claims=tuple(map(scope.claim, chosen)))
    so = all(party.before in WITH for party in question.parties) and all(did_it(fact, doer) for fact in chosen)
    if question.times and so and not question.asks("still", "negation"):
        return Answered(claims=tuple(scope.yes(fact) for fact in chosen))
    if len(facts) > len(chosen):  # "are they still cut?": what came of it belongs to the answer
        chosen = [fact for fact in facts if fact in chosen or "recogni" not in fact["change"]]
    elif so:
        return Answered(claims=tuple(scope.yes(fact) for fact in chosen))
    return Answered(claims=tuple(map(scope.claim, chosen)))


def _of_several(scope: Scope) -> Answer:
    question = scope.question
    if told := _given_to_another(scope):
        return Answered(claims=tuple(map(scope.claim, told)))
    if dropped := _dropped(question):
        return reply(replace(scope, question=replace(question, parties=(dropped,))))
    several = scope.say.several(question.codes)
    return Unknown(gap=Gap(GapKind.SOURCE, scope.say("that, for {countries}", countries=several)))


def _dropped(question: Question) -> Party | None:
    """The first of "when did it drop Taiwan for China"; None where no two are named so."""
    if len(question.parties) != 2 or not question.asks("end"):  # noqa: PLR2004
        return None
    first, second = question.parties
    return first if second.before in {"for", "to"} and first.before not in WITH else None


def _given_to_another(scope: Scope) -> list[Fact]:
    """Of "when did Kenya switch recognition from Taiwan to China?", both; none where the source tells only one."""
    changed = scope.of_kind("relations_changed") if scope.question.asks("recognition") else ()
    lost = [fact for fact in changed if fact["change"] == GIVEN_UP]
    told = [
        *lost,
        *(fact for fact in changed if fact["change"] == "recognised" and fact.quote in {each.quote for each in lost}),
    ]
    return told if {fact.object for fact in told} == set(scope.question.codes) else []


_TOLD_FROM = re.compile(
    r"\d{4}\b.*\b(?:(?:days?|weeks?|months?|years?) (?:later|after)|(?:the same|that) (?:day|month|year))\b"
)
""" "The coup of 11 September 1973, and the rulers broke off relations two days later"."""


def _is_suspended(question: Question) -> bool:
    """ "Who suspended Kenya?" asks for bodies."""
    by_whom = question.asks("who") and not question.asks("relations") and not question.parties
    return by_whom and any(party.before in _SUSPENDED for party in question.own)


_SUSPENDED = frozenset({"suspended", "suspend", "suspends"})
_WITH_THEM = re.compile(r"\b(?:them|there|it)\b")
""" "Who cut off relations with them?", unlike "who cut their ties with us?"."""


def _lasted(scope: Scope, facts: Sequence[Fact]) -> Answer:
    """How long relations were cut: from each end to the resumption that followed it."""
    claims: list[Claim] = []
    dated = [fact for fact in sorted_by_date(facts) if fact["change"] in {"severed", "suspended", "resumed"}]
    for cut, resumed in pairwise(dated):
        if cut["change"] != "resumed" and resumed["change"] == "resumed" and cut.object == resumed.object:
            gap = Claim(f"{apart(scope, cut, resumed)}.", (cut, resumed))
            claims += [scope.claim(cut), scope.claim(resumed), gap]
    if claims:
        return Answered(claims=tuple(claims))
    gap_of = scope.say("how long {relations} were cut", relations=whose_relations(scope))
    return Unknown(gap=Gap(GapKind.PIECE, gap_of), claims=tuple(map(scope.claim, facts)))


_WAR = re.compile(r"\b(?:during|amid|at the time of) the (?:[\w’'-]+ ){0,4}(?:[Ww]ar|[Cc]risis|[Cc]oup)\b")
"""What went on then is told in the place of a reason, in the source's own words."""


_LED_TO = re.compile(r"^This (?:[a-z]+ )?(?:led to|resulted in|culminated in)\b")
""" "*This led to* Chad cutting ties": the source says why, if only in a sentence before it."""


def _why(scope: Scope, facts: Sequence[Fact], meant: set[str]) -> Answer:
    others = [fact for fact in scope.of_kind("relations_changed") if fact["reason"] and fact not in facts]
    reasons = [
        fact
        for fact in facts
        if fact["reason"]
        or _LED_TO.search(fact.quote.exact)
        or (
            (explains(fact.quote.exact) or _WAR.search(fact.quote.exact))
            and not any(each.quote == fact.quote for each in others)  # the reason of something else in the sentence
        )
    ]
    if reasons:
        return Answered(claims=tuple(map(scope.quoted, reasons)))
    if told := tuple(with_what_came_before(scope, facts)):
        return Answered(claims=told)
    return Unknown(
        gap=Gap(GapKind.PIECE, reason_of(scope, meant)),
        claims=tuple(scope.claim(fact) for fact in facts),
    )


def lookup(question: Question) -> Queries:
    told = about_parties("relations_changed")(question)
    return (*told, *kinds("membership")(question)) if _is_suspended(question) else told


INTENT = Intent(
    name="changes",
    title="relations cut or resumed",
    ways=ways("""
        end relations
        end @country
        resume relations
        resume @country
        end when -court_case
        resume when -court_case
        resume yes_no -court_case -mission
        end relations @country
        resume relations @country
        how_long|gap|between end|resume @country
        how_long|gap|between end|resume relations
        how_long negation relations @country
        how_often end|resume relations
        how_often end|resume @country
        how_often end|resume relations @country
        why end relations
        why end @country
        when end @country
        when resume @country
        when end relations @country
        when resume relations @country
        who end relations
        who end @subject
        yes_no end @subject
        which_country end|resume
        who resume relations
    """),
    allows=allow(
        "end resume when why who relations @subject there how begin where @time last first still",
        "how_long how_many how_often gap between lasting recognition",
    ),
    lookup=lookup,
    reply=reply,
    searches=always,
    examples=(
        "When did France and Rwanda resume relations?",
        "why were ties with France cut",
        "did rwanda break off relations with france?",
    ),
)
