"""Which of two countries is asked about as the one that did something: cut relations, recognised the other."""

import re

from knowledge.model import Fact

from .question import Party, Question

__all__ = ["PASSIVE", "acting", "asks_what_began", "did_it", "of_a_thing"]

_VERB = re.compile(
    r"(?:ever|first|officially|formally|finally|also|then|unilaterally)$|sever|cut|br[eo]a?k|suspend|fr[eo]e?ze|end|stop|terminat|ruptur|recogni[sz]|resum|restor|renew|downgrad|rompr"
    r"|reconn|drop|ditch|dump|abandon|withdr|revok|switch"
)
_DOES = frozenset("did does do has have had will would why when what day date year".split())
PASSIVE = frozenset("is are was were be been being get got gets".split())
"""Before what was done to somebody."""
_OTHER_SIDE = frozenset("with to from against avec recognise recognize recognised recognized recognizing".split())
_BY = frozenset({"by", "par"})


def acting(question: Question) -> str | None:
    """The code of the one that is asked about as having done it; None where the question leaves that open.

    "When did Peru cut relations with Kenya" asks of Peru, and so does "when were they cut by Peru"; "when did Peru and
    Kenya cut relations" asks of neither.
    """
    named = (*question.parties, *question.own)
    if by := next((party for party in named if party.before in _BY), None):
        return by.codes[0]
    if not question.own and question.parties and _IT_RECOGNISES.search(question.english.casefold()):
        return question.subject
    doing = [party for party in named if _does(party)]
    if len(doing) != 1 or any(party.before == "and" for party in named):
        return None
    told = doing[0].before in _DOES or any(party.before in _OTHER_SIDE for party in named)
    return doing[0].codes[0] if told else None


def of_a_thing(question: Question) -> bool:
    """ "Did Chad recognise *the result*?": of no country."""
    return question.asks("recognition") and _A_THING.search(question.english.casefold()) is not None


def asks_what_began(typed: str) -> bool:
    """ "What was set up with Chad in 2009?": a body, a firm, a school."""
    return bool(_WHAT_BEGAN.search(typed.casefold()))


_WHAT_BEGAN = re.compile(
    r"\bwhat (?:else )?(?:(?:was|were|has been|got)|did (?:they|it|the two|both|the country))(?: [a-z]+ly)? "
    r"(?:set up|establish(?:ed)?|formed?|opened?|created?|launch(?:ed)?|founded|started?|begun?|inaugurated?)\b"
)
_IT_RECOGNISES = re.compile(r"\b(?:do|does|did|has|have|had|will) (?:it|we) (?:[a-z]+ )?(?:recogni[sz]|acknowledg)")
""" "Does *it* recognise Israel?": the article's country, and not the one that it names."""
_A_THING = re.compile(
    r"\brecogni[sz]\w* (?:the |its |their |his |our |any |this |that |such )?(?:[a-z]+ ){0,2}?"
    r"(?:results?|outcome|elections?|votes?|referendum|victory|winner|claims?|borders?|boundar(?:y|ies)|frontiers?|"
    r"sovereignty|annexation|passports?|visas?|treat(?:y|ies)|court|jurisdiction|declaration|udi|coup|junta|regime|"
    r"genocide|languages?|documents?|degrees?|debts?|rights?)\b"
)


def did_it(fact: Fact, doer: str | None) -> bool:
    """Whether the source leaves it open who did it, the question does, or they agree."""
    return doer is None or not fact["by"] or fact["by"] == doer


def _does(party: Party) -> bool:
    return bool(party.after and _VERB.match(party.after)) and party.before not in PASSIVE | _OTHER_SIDE
