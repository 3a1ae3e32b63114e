"""Which mission was opened before which: one of two that a question sets side by side, or the first of all."""

import re

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Question
from .ends import ends_of, is_host

__all__ = ["first_of_all", "of_two", "ranked"]

_TWO = 2
_NATION = r"(?:country|nation|state|government|power|one|foreign (?:country|nation|state|power))"
_MISSION = (
    r"(?:embassy|legation|high commission|consulate(?: general)?|(?:diplomatic )?mission|diplomatic representation)"
)
_OPEN = r"(?:open|establish|set up|have|inaugurate|found|maintain|install|send|accredit)"
_FIRST = re.compile(
    rf"(?<!one of )(?<!among )\bthe (?:very )?first (?:{_NATION} )?(?:ever )?to {_OPEN} (?:an?|its) (?:[a-z]+ )?"
    rf"(?P<what>{_MISSION})"
    rf"|(?<!one of )(?<!among )\bthe (?:very )?first (?:foreign |diplomatic |resident )?(?P<kind>{_MISSION})"
    r"(?: to (?:open|be opened|be established))?(?: in| at| was|,|$)"
    rf"|\b(?P<whose>{_MISSION})(?: \w+){{0,3}} was the (?:very )?first (?:one )?to (?:open|be opened|be established)\b"
)
"""Not the first *African* country to do so, nor the first *trade* mission."""
_NEAR = 40
"""Characters behind it in which its place has to be told."""
_WHERE = r"(?:\b(?:in|at|inside) (?:the )?(?:city of )?{place}\b)"


def ranked(scope: Scope) -> Answer:
    """What came before what; a sentence may say it, where the facts do not."""
    question = scope.question
    of_all = question.asks("first") and not question.asks("last", "later") and not question.parties
    found = first_of_all(scope) if of_all else of_two(scope, [*scope.of_kind("mission")])
    return found or Unknown(gap=Gap(GapKind.QUESTION, ""))


def first_of_all(scope: Scope) -> Answer | None:
    """The sentence that says whose was the first; None where none does, for what the source has a date of need not be
    all that there were."""
    ends = ends_of(scope.question)
    if ends.senders and ends.hosts is None and not _of_others(scope.question):
        return None  # where our own country had its first
    country = scope.say.countries[scope.question.subject]
    places = "|".join(re.escape(fold(each).folded) for each in (country.capital, scope.say.name(country.code)) if each)
    there = re.compile(_WHERE.format(place=f"(?:{places})"))
    wanted = fold(scope.question.english).folded
    kind = next((each for each in ("consul", "high commission", "legation") if each in wanted), "")
    told, of_another = [], False
    for fact in scope.of_kind("statement"):
        folded = fold(fact.quote.exact).folded
        found = _FIRST.search(folded)
        what = (found["what"] or found["kind"] or found["whose"]) if found else ""
        if found and there.search(folded, found.start(), found.end() + _NEAR):
            of_another |= kind not in what
            told += [fact] if kind in what else []
    if not told and of_another:
        return Unknown(gap=Gap(GapKind.QUESTION, ""), certain=True)  # the first embassy is no first consulate
    return Answered(claims=tuple(map(scope.quoted, told[:2]))) if told else None


def _of_others(question: Question) -> bool:
    return question.asks("who", "which_country", "country_word")


_BESIDE = re.compile(r"\b(?:or|before|after|than)\b")
"""What joins the two."""
_LATER = re.compile(r"\b(?:after|later|last|more recent(?:ly)?|newer|younger)\b")


def of_two(scope: Scope, facts: list[Fact]) -> Answer | None:
    """ "Which came later: Japan's embassy here, or ours in Tokyo?"; None where it is no such question, or where one of
    the two has no day, or theirs leave open which came first."""
    question = scope.question
    typed = fold(question.english).folded
    sides = (*question.parties, *question.own)
    others = {code for party in question.parties for code in party.codes}
    if len(others) != 1 or len(sides) < _TWO or not _BESIDE.search(typed):
        return None
    other = next(iter(others))
    dated = [fact for fact in facts if fact.date and fact["change"] in {"", "opened"} and not fact["via"]]
    theirs = [fact for fact in dated if (fact.subject, fact.object) == (other, question.subject)]
    ours = [fact for fact in dated if (fact.subject, fact.object) == (question.subject, other)]
    if len(theirs) != 1 or len(ours) != 1:
        return None
    first, second = next(
        (
            pair
            for pair in ((theirs[0], ours[0]), (ours[0], theirs[0]))
            if pair[0].date and pair[1].date and pair[0].date.precedes(pair[1].date)
        ),
        (None, None),
    )
    if first is None or second is None:
        return None
    later = _LATER.search(typed) is not None
    if question.asks("yes_no"):
        asked = _named_first(question, theirs[0], ours[0])
        so = asked is (second if later else first)
        told = scope.yes(asked) if so else scope.no(asked)
        return Answered(claims=(told, scope.claim(second if asked is first else first)))
    return Answered(claims=tuple(map(scope.claim, (second, first) if later else (first, second))))


def _named_first(question: Question, theirs: Fact, ours: Fact) -> Fact:
    """The one that is named at the beginning: "did Japan open its embassy before we opened ours?"."""
    typed = fold(question.english).folded
    one = min((*question.parties, *question.own), key=lambda party: typed.find(fold(party.text).folded))
    of_them = theirs.subject in one.codes
    if one.kind is MentionKind.CAPITAL and is_host(one):
        of_them = not of_them  # "the embassy in Tokyo" is ours
    return theirs if of_them else ours
