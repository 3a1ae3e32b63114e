"""Which missions there are, as far as the source says, of the type that is asked for."""

from collections.abc import Sequence

from knowledge.model import Fact
from knowledge.standing import standing

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.narrowing import LANDS
from .ends import Ends
from .missing import denied, not_there, not_told
from .several import apart
from .wanted import EXACTLY_WHERE, are_several, is_type, types_left_aside, wanted_type
from .yes_or_no import each_of, yes_or_no

__all__ = ["accredited_from_nowhere", "there_today"]


def there_today(scope: Scope, facts: list[Fact], ends: Ends) -> Answer:
    """Which there are, as far as the source says."""
    question, there = scope.question, standing(facts)
    if not there and question.asks("yes_no"):
        missing = denied(scope, ends)
        if facts or missing:
            return Answered(claims=not_there(scope, [*missing, *facts]))
    missing = [] if there or facts else denied(scope, ends)
    if missing and question.asks("accredited", "ambassador"):
        return Answered(claims=tuple(map(scope.quoted, missing)))
    facts = there or facts or missing
    if not facts:
        return not_told(scope, ends)
    if question.asks("accredited", "ambassador") and not question.asks("consul"):
        # A consulate is accredited to no government, but for one that is said to be so to another country's.
        heads = [fact for fact in facts if fact["via"] or "consul" not in fact["type"]]
        if not heads:
            return accredited_from_nowhere(scope, facts)
        facts = [fact for fact in heads if fact["via"]] or heads
    return _of_type(scope, sorted(facts, key=lambda fact: fact["change"] == "closed"), ends, counts=bool(there))


def accredited_from_nowhere(scope: Scope, facts: Sequence[Fact]) -> Answer:
    gap = Gap(GapKind.PIECE, scope.say("from where it is accredited"))
    return Unknown(gap=gap, claims=tuple(map(scope.claim, facts)))


def _of_type(scope: Scope, facts: list[Fact], ends: Ends, *, counts: bool) -> Answer:
    """Those of the type that is asked for; ``counts`` tells whether they exist, so that they may be counted."""
    question, wanted = scope.question, wanted_type(scope.question)
    if aside := types_left_aside(question):
        facts = [fact for fact in facts if not any(is_type(fact, each) for each in aside)]
        if not facts:
            return not_told(scope, ends)
    exact = [fact for fact in facts if is_type(fact, wanted)]
    if question.asks("how_many") and wanted and not exact and not question.excluded:
        return not_told(scope, ends)
    if question.asks("yes_no") and are_several(question) and not question.asks("negation"):
        return each_of(scope, facts, exact, wanted)
    if question.asks("yes_no") and (question.parties or question.names) and not question.asks("negation"):
        return Answered(claims=yes_or_no(scope, facts, exact, wanted))
    if wanted and "consul" in wanted and not exact and ends.senders and ends.hosts:
        return not_told(scope, ends)
    # "Embassy" is often said of any mission, so where several are asked for the other kinds follow.
    loosely = wanted == "embassy" and (ends.senders is None or ends.hosts is None)
    others = [fact for fact in facts if fact not in exact]
    if question.asks("how_many"):
        others = [fact for fact in others if "consul" not in fact["type"]]  # nobody counts them among embassies
    named = question.asks("what", "who", "list") or "consul" in wanted  # "honorary consuls?" are no embassies
    of_several = (ends.senders is None or ends.hosts is None) and named
    if wanted and not loosely and not exact and of_several:
        return not_told(scope, ends)
    chosen = [*exact, *others] if loosely else exact or facts
    claims = [scope.claim(fact) for fact in chosen]
    if exact and not chosen[0]["via"] and question.asks("yes_no") and not question.asks(*_NO_YES_OR_NO):
        claims[0] = scope.yes(chosen[0])  # "does it have any embassies in Europe?"
    if question.asks("how_many") and question.asks(*LANDS):  # what one article names of a continent need not be all
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("the number of these missions")), claims=tuple(claims))
    if question.asks("how_many") and counts:
        number = scope.say.plural(
            "The source names {number} such mission.", "The source names {number} such missions.", len(apart(chosen))
        )
        claims.insert(0, Claim(number, tuple(chosen)))
    return _placed(scope, claims)


_NO_YES_OR_NO = ("who", "what", "which_country", "where", "when", "why", "how", "how_many", "list", "negation")


def _placed(scope: Scope, claims: list[Claim]) -> Answer:
    """Where they are; the sources never tell more than the city."""
    if EXACTLY_WHERE.search(scope.question.english.casefold()):
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("where in the city it stands")), claims=tuple(claims))
    return Answered(claims=tuple(claims))
