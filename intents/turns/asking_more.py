"""What asks for more of what was told: "anyone else?", "who else started that year?", "which ones exactly?"."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.forms import OPENERS
from ..questions.narrowing import LANDS
from ..questions.question import Party, Question
from ..typed.analysis import Analysis, WordKind
from .conversation import Conversation
from .same_time import at_the_same_time

__all__ = [
    "AGAIN",
    "NAMED",
    "NEXT",
    "REACTION",
    "asks_for_names",
    "asks_for_others",
    "asks_what_is_next",
    "more_of_it",
    "only_goes_on",
]

AGAIN = "@again"
"""Asked more of what the last question was about."""
NAMED = "@named"
"""Asked what those are called that the last answer spoke of."""
NEXT = "@next"
"""Asked how the source goes on."""
REACTION = "@reaction"
"""Asked what somebody did about what was told."""


def only_goes_on(clause: Analysis) -> bool:
    """ "Anyone else?", "and any others?": more of the same."""
    return _said(clause) <= _MORE


def _said(clause: Analysis) -> set[str]:
    return {word.own for word in clause.words if word.kind is not WordKind.SIGN}


def asks_for_others(clause: Analysis, conversation: Conversation) -> tuple[Analysis, tuple[str, ...]] | None:
    """ "Anyone else?", after a list of countries, or "who else began that year?": what was asked, and the countries
    that were named; else None."""
    previous = conversation.question
    if previous is None or _OTHERS.isdisjoint(_said(clause)) or _said(clause) >= {"more", "about"}:
        return None
    told = {code for claim in conversation.claims for fact in claim.facts for code in (fact.subject, fact.object)}
    named = tuple(sorted({code for code in told if code and code != previous.subject}))
    dated = at_the_same_time(clause, conversation)
    if dated is not clause and named:
        return dated, named
    of_several = previous.intent in _OF_SEVERAL and only_goes_on(clause) and not _is_of_dates(previous, clause)
    if of_several and not previous.features.isdisjoint(LANDS):
        return None  # "only the European ones", "who else?": the others, which are told with them
    return (clause, (*previous.excluded, *named)) if named and of_several and not previous.parties else None


def _is_of_dates(previous: Question, clause: Analysis) -> bool:
    """ "What else?", after who was first: no country is asked for, and nobody else was first."""
    ranked = previous.intent == "order" and previous.asks("first", "last", "@ordinal", "from_end", "penultimate")
    return ranked or (previous.intent in {"order", "by_date"} and "what" in _said(clause))


def more_of_it(clause: Analysis, conversation: Conversation) -> Question | None:
    """The question before, asked of the others, of all bodies, or once more; None where it is not gone on with."""
    previous = conversation.question
    if previous is None or _OTHERS.isdisjoint(said := _said(clause)):
        return None
    again = replace(previous, text=clause.text, in_english=previous.english)
    if said <= _TIMES and said & _A_TIME:
        return again
    bodies = previous.intent == "memberships" and previous.organisations
    if bodies and said <= _MORE | _BELONGS and said.isdisjoint(_PEOPLE):
        return replace(again, organisations=(), times=(), features=frozenset({"member", "list", "organisation_word"}))
    if previous.features & LANDS and only_goes_on(clause) and said.isdisjoint({"besides", "beside"}):
        told = {code for claim in conversation.claims for fact in claim.facts for code in (fact.subject, fact.object)}
        rest = tuple(sorted({code for code in told if code and code != previous.subject}))
        return replace(again, excluded=rest, features=previous.features - LANDS)
    asks_who = said & _WHO and only_goes_on(clause)
    if previous.intent == "missions" and asks_who and len(previous.codes) == 1 and not previous.times:
        sends = any(fact.subject in previous.codes for claim in conversation.claims for fact in claim.facts)
        own = Party.of(previous.subject)
        features = previous.features - {"yes_no", "@country", "when", "where"} | {"who"}
        place = replace(own, before="in") if sends else replace(own, before="of")
        return replace(
            again, in_english="", parties=(), own=(place,), excluded=previous.codes, features=features | {"@subject"}
        )
    return None


_LEAD = r"(?:(?:and|so|but|ok|okay|well|k)\W+)*"
_ONES = r"(?:they|these|those|them)"
_NAMES = re.compile(
    _LEAD + rf"(?:(?:which|what) ones?(?: (?:are|were) {_ONES})?|which"
    rf"|(?:what|which|who) (?:are|were) {_ONES}(?: called| named)?"
    r"|(?:what|which)(?:'?s| is| are| were| was) (?:their|its|the|his|her) names?|their names|names"
    r"|name (?:them|one|some|a few)|(?:like|such as) (?:what|who|which)"
    r"|(?:lesquels|lesquelles|comment s'appellent-ils|leurs noms|quels noms))"
    r"(?: exactly| specifically| precisely)?\W*"
)


def asks_for_names(clause: Analysis, conversation: Conversation) -> Question | None:
    """ "Which ones exactly?", "what are they called?", after a sentence of the source: what those in it are called."""
    return _asked_of_what_was_told(clause, conversation, _NAMES, NAMED, _IN_WORDS)


_COUNTRY_DID = re.compile(
    _LEAD + r"(?:what did (?:@country|(?:the )?@country government|they|it|we) (?:do|answer|reply)"
    r"|how did [\w' @-]{2,30}? (?:react|respond|reply|answer))"
    r"(?: next| then| afterwards?| later| in (?:return|response|reply|turn)| after(?: that| this)?"
    r"| (?:about|against|to|over|with) (?:it|that|this|them))*(?: [?!.])*"
)
""" "What did Mexico do about that?"."""
_NEXT = re.compile(
    _LEAD + r"(?:what (?:happened|happens|came|comes|was|is|did they do|did it do) "
    r"(?:next|then|after(?:wards?)?(?: that)?|later)"
    r"|what (?:then|next)|(?:and )?then|(?:and )?after(?:wards| that)?|go on|continue|next"
    r"|(?:et )?(?:apres|ensuite|et alors|que s'est-il passe (?:apres|ensuite)))\W*"
)


def asks_what_is_next(clause: Analysis, conversation: Conversation) -> Question | None:
    """ "What happened next?", "and then?", after a sentence of the source, or after what became of relations."""
    previous = conversation.question
    if previous and previous.asks("first", "last", "@ordinal"):
        return None
    kinds = _IN_WORDS | _HAPPENED
    if _COUNTRY_DID.fullmatch(clause.said):
        return _asked_of_what_was_told(clause, conversation, _ANYTHING, REACTION, kinds)
    return _asked_of_what_was_told(clause, conversation, _NEXT, NEXT, kinds)


def _asked_of_what_was_told(
    clause: Analysis, conversation: Conversation, asks: re.Pattern[str], feature: str, kinds: frozenset[str]
) -> Question | None:
    """The question before with that feature, where the whole clause asks so and all that was told is of these kinds."""
    previous = conversation.question
    if previous is None:
        return None
    told = [fact.kind for claim in conversation.claims for fact in claim.facts]
    if not told or not kinds.issuperset(told) or not asks.fullmatch(fold(clause.text).folded):
        return None
    return replace(previous, text=clause.text, in_english=clause.in_english, features=frozenset({"what", feature}))


_ANYTHING = re.compile(r"(?s:.*)")
_HAPPENED = frozenset({"relations_changed", "visit", "sanction"})
_IN_WORDS = frozenset({"statement", "agreement", "aid", "dispute"})
_OTHERS = frozenset("else other others another besides beside more autre autres d'autres".split())
_WHO = frozenset("who anyone anybody someone others country countries which".split())
_PEOPLE = frozenset("who anyone anybody someone country countries".split())
_BELONGS = frozenset("it we they is belong belongs to member members part bodies body organisations groups".split())
_A_TIME = frozenset("time times date dates year years occasion occasions when".split())
_TIMES = OPENERS | _A_TIME | frozenset("any another other others else was were are is there it on at the".split())
_OF_SEVERAL = frozenset({"by_date", "missions", "visits", "agreements", "order", "changes", "disputes", "aid"})
_MORE = OPENERS | frozenset(
    "anyone anybody any someone others other else who which ones one more is are was were there what about country "
    "besides beside apart from than countries them that those these the in list all of autre autres y a do does did "
    "has have had".split()
)
