"""Who is represented where: embassies, high commissions, consulates, and offices accredited from afar."""

import re
from dataclasses import replace

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind
from knowledge.standing import standing

from ..memberships.seats import asks_for_seats
from ..missions.ends import Ends, ends_of
from ..missions.history import FATE, NOW, STAYED, at_that_time, history, reopened_or_not, why
from ..missions.in_order import ranked
from ..missions.meant import asks_of_what_kind, in_the_past, meant
from ..missions.missing import denied, left_open, whose
from ..missions.several import counted, side_by_side
from ..missions.spoken_of import listed, spoken_of, told_shut
from ..missions.today import accredited_from_nowhere, there_today
from ..missions.wanted import (
    ALTERNATIVE,
    places,
    types_left_aside,
)
from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.denying import denies
from ..questions.intent import Intent, Queries, Scope, allow, kinds, ways
from ..questions.narrowing import LANDS
from ..questions.question import Question

_PEOPLE = re.compile(r"\bhow many (?:\w+ )?(?:diplomats?|staff|people|employees|workers|consuls)\b")
_ACTS = re.compile(r"\bwhat (?:did|does|do|has|have|had|is|was)\b.{2,60}\b(?:do|done|doing)\b")
"""What somebody does is no mission: "what did Oman do in Zanzibar"."""
_WHOSE_OFFICE = re.compile(r"\b(?:whose|which|what) office\b.*\b(?:ties|relations|relationship|policy|affairs)\b")
""" "Whose office looks after the ties with Chad?" asks who runs them at home."""
_WHO_IT_IS = re.compile(
    r"\bwho(?:['’]?s| is| are| was| were)?(?: \w+)? (?:serv\w+ as |act\w+ as |named |appointed |now )?"
    r"(?:(?:the|our|their|its|\w+['’]s?) )?(?:\w+ )?(?:ambassador|high commissioner|consul|envoy)s?\b"
)
""" "Who serves as ambassador there?" asks for a person, "who has an ambassador there?" for a country."""


def reply(scope: Scope) -> Answer:
    scope = _wherever(scope)
    answer = _in_general(scope)
    if answer is None:
        ends = ends_of(scope.question)
        if _is_at_home(scope, ends):
            return Unknown(gap=Gap(GapKind.QUESTION, ""))
        facts = meant(scope, ends)
        if scope.question.asks("end") and not scope.question.asks("from_elsewhere", "accredited"):
            facts = [fact for fact in facts if not fact["via"]]  # what covers a country now was not shut there
        if (there := standing(facts)) and scope.question.asks("from_elsewhere") and not any(f["via"] for f in there):
            told = (scope.no(there[0]), *map(scope.claim, there[1:]))
            return Answered(claims=told)  # "does Belgium cover it from elsewhere?"
        if asks_of_what_kind(scope.question) and facts and all(fact["via"] for fact in facts):
            return Answered(claims=tuple(map(scope.quoted, facts)))  # which may tell what else is there
        answer = _over_time(scope, facts, ends) or there_today(scope, facts, ends)
        answer = _spoken_of(scope, answer, ends)
    return _with_missing_cities(scope, answer)


def _wherever(scope: Scope) -> Scope:
    """ "A resident embassy in Kigali, or is it covered from another post?": whatever it is, and wherever it stands."""
    question = scope.question
    if not (question.asks("from_elsewhere") and ALTERNATIVE.search(question.english.casefold())):
        return scope
    features = question.features - {"yes_no", "embassy", "high_commission", "consulate", "accredited", "from_elsewhere"}
    own = tuple(replace(each, kind=MentionKind.NAME) for each in question.own[:1])
    return replace(scope, question=replace(question, own=own, features=features | {"how", "mission"}))


def _is_at_home(scope: Scope, ends: Ends) -> bool:
    """ "Does Israel have an embassy in Jerusalem?": what it has elsewhere is no answer."""
    question, senders = scope.question, ends.senders or frozenset()
    if not question.parties or senders != set(question.codes):
        return False
    typed = fold(question.english)
    cities = (each for each in scope.say.countries.exact(typed) if each.kind is MentionKind.CAPITAL)
    return any(
        senders.issuperset(each.codes) and typed.folded[: each.start].endswith((" in ", " at ")) for each in cities
    )


def _spoken_of(scope: Scope, answer: Answer, ends: Ends) -> Answer:
    """The sentences that speak of the mission, where no fact tells what is asked."""
    if not isinstance(answer, Unknown) or not scope.question.parties or scope.question.asks("why"):
        return answer
    told_facts = [fact for claim in answer.claims for fact in claim.facts]
    if (
        told_facts
        and scope.question.asks("their")
        and not scope.question.asks("end")
        and all(fact["via"] for fact in told_facts)
    ):
        return Answered(claims=answer.claims)  # "their ambassador" may be ours to them, who lives elsewhere
    if not any(ends.match(fact) for claim in answer.claims for fact in claim.facts) and (
        told_of := listed(scope, ends)
    ):
        return Answered(claims=(scope.quoted(told_of),))
    if answer.claims and not (scope.question.asks("when") and scope.question.asks("end")):
        shut = () if any(map(ends.match, told_facts)) else told_shut(scope, ends)
        return Answered(claims=tuple(map(scope.quoted, shut))) if shut else answer
    told = {fact.quote for claim in answer.claims for fact in claim.facts}
    said = [fact for fact in spoken_of(scope, ends) if fact.quote not in told]
    return Answered(claims=tuple(map(scope.quoted, said))) if said else answer


def _in_general(scope: Scope) -> Answer | None:
    """What is asked of no one country, or of several side by side."""
    question = scope.question
    typed = question.english.casefold()
    if _ACTS.search(typed) or _WHOSE_OFFICE.search(typed) or _WHO_IT_IS.search(typed):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if asks_for_seats(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.asks("first", "last", "earlier", "later"):
        return ranked(scope)
    if question.asks("only") and not (types_left_aside(question) and not question.asks("who", "which_country")):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if left_open(question):
        return whose(scope)
    if question.asks("negation") and (question.asks("who") or not question.parties):
        return _none_without(scope)
    if denies(typed) and not question.asks("yes_no", "why", "when") and not types_left_aside(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.asks("how_many") and _PEOPLE.search(question.english.casefold()):
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("how many people work there")))
    if question.asks("how_many") and not question.codes and not question.asks(*LANDS) and (told := counted(scope)):
        return Answered(claims=tuple(map(scope.claim, told)))
    if question.asks("compare", "same", "between") and len(question.codes) > 1:
        return side_by_side(scope)
    return None


def _over_time(scope: Scope, facts: list[Fact], ends: Ends) -> Answer | None:
    """Why and when they opened and closed, and what became of them; None where it is asked how things are."""
    question, typed = scope.question, scope.question.english.casefold()
    now = NOW.search(typed)
    if question.asks("why"):
        return why(scope, facts, ends)
    if question.asks("accredited") and question.asks("where") and facts and not any(fact["via"] for fact in facts):
        return accredited_from_nowhere(scope, facts)
    if FATE.search(typed) and facts:
        return Answered(claims=tuple(map(scope.claim, facts)))
    if question.times:
        return at_that_time(scope, facts)
    if in_the_past(question, facts) and not now:
        return history(scope, facts, ends)
    there = standing(facts)
    if facts and not there and STAYED.search(typed):
        return reopened_or_not(scope, facts)
    if now and now["closed"] and facts:
        return Answered(claims=tuple(map(scope.no, there)) or tuple(map(scope.yes, facts)))
    return None


def _with_missing_cities(scope: Scope, answer: Answer) -> Answer:
    """Of several cities that are asked about, those of which nothing is told are named."""
    cities = places(scope.question)
    if not isinstance(answer, Answered) or len(cities) < 2 or ALTERNATIVE.search(scope.question.english.casefold()):  # noqa: PLR2004
        return answer
    told = {
        code for claim in answer.claims for fact in claim.facts for code in (fact.subject, fact.object, fact["via"])
    }
    missing = [
        scope.say.city(scope.say.countries[party.codes[0]].capital) for party in cities if told.isdisjoint(party.codes)
    ]
    if not missing:
        return answer
    what = scope.say("a mission {host:in}", host=scope.say.join(missing))
    return replace(answer, note=Gap(GapKind.SOURCE, what))


_HAS_ONE_BUT_NOT = re.compile(
    r"\b(?:embassy|embassies|missions?|consulates?|high commissions?),? (?:but|and|yet) (?:not|no)\b"
)
""" "Who has an embassy but no consulate?" is told by no embassy that there is not."""


def _none_without(scope: Scope) -> Answer:
    having_one = _HAS_ONE_BUT_NOT.search(scope.question.english.casefold())
    if not (having_one or scope.question.asks("how_many")) and (told := denied(scope, ends_of(scope.question))):
        return Answered(claims=tuple(map(scope.claim, told)))
    without = scope.say("countries without a mission; it names only those that have one")
    return Unknown(gap=Gap(GapKind.SOURCE, without))


def lookup(question: Question) -> Queries:
    """The sentences only where one of them may tell of a mission, or what became of one."""
    told = question.parties or question.asks("resume", "first") or STAYED.search(question.english.casefold())
    return kinds("mission", "no_mission", "mission_count", *(["statement"] if told else []))(question)


def _asks_more(question: Question) -> bool:
    """Whether it has words that no mission is told by: "get back to work"."""
    more = set(question.topics).difference(question.names)
    typed = question.english.casefold()
    acts = _ACTS.search(typed) is not None or _WHOSE_OFFICE.search(typed) is not None
    told_by_sentence = question.asks("why", "first", "last", "earlier", "later", "only")
    return (bool(more) and not question.asks("@city")) or told_by_sentence or acts or asks_for_seats(question)


INTENT = Intent(
    name="missions",
    title="diplomatic missions",
    ways=ways(f"""
        mission {"|".join(sorted(LANDS))} who|which_country|list|where|what|how_many -negation -@country
        mission {"|".join(sorted(LANDS))} yes_no|brief|@subject -negation -@country
        mission @country
        what @place @subject -begin -relations
        what @place @country bare
        what @city @country -begin -relations -when -@time -@organisation
        what operate @city @country -begin -relations -when
        what operate @place @country -begin -relations -when -@time
        mission accredited what @country
        what @place @country @subject -relations -begin -when
        brief bare @place @country -begin -relations -when -@time -@organisation
        about yes_no @place @country -relations -begin
        compare mission @countries
        mission yes_no same @countries
        mission what compare between @countries
        mission where @country
        mission who
        mission what
        mission about brief
        mission brief -end -begin -begin_weak -resume
        mission @city
        consul yes_no|where|list @country
        mission list
        mission how_many
        mission where
        mission yes_no
        mission how @country
        mission accredited @country
        accredited @country
        accredited who @subject -@country -relations
        accredited who which_country @subject -@country
        accredited where
        accredited|mission from_elsewhere @subject
        accredited|mission from_elsewhere @country
        accredited ambassador @country
        ambassador where @country
        accredited ambassador @subject
        mission @subject
        mission yes_no @country
        mission yes_no who
        mission who @country
        mission what @country
        mission when @country
        mission when begin|begin_weak|end|resume
        mission begin_weak|begin|end|resume @country -relations
        mission yes_no end|resume @country
        mission begin|begin_weak|end|resume @time -relations
        mission begin|begin_weak|end|resume @country @time -relations
        mission yes_no begin|begin_weak|end|resume @country @time -relations
        mission earlier|later|first|last begin|begin_weak|operate @country @subject -@time
        mission first who|what|which_country|country_word|brief|list|@subject -@country -@time -when
        mission first begin|begin_weak|operate who|what|which_country|country_word|brief -@country -@time -when
        mission only consulate @country what|where|list|brief -yes_no -when
    """),
    allows=allow(
        "mission own embassy high_commission consulate where who what how how_many list accredited @subject there",
        "relations country_word yes_no negation why @place operate held still when begin begin_weak end resume",
        "compare same between about @city organisation_word from_elsewhere",
    ),
    lookup=lookup,
    searches=_asks_more,
    complete=True,
    reply=reply,
    examples=(
        "Where does Rwanda have its embassy in Belgium?",
        "how is India represented in Kigali",
        "Which embassy covers Rwanda for Mexico?",
        "Does the Holy See have a mission in Kigali?",
        "who has an embassy in Kigali",
    ),
)
