"""Whether a sentence tells how much, how many, how often, how long or when; each is None where that is not asked."""

import re

from knowledge.names.countries import MentionKind

from ..mentions.days_of_the_year import MONTHS
from . import kinds_of_answer as kinds
from .asked_names import COUNTRIES, names_a_country
from .counting import counts, is_so_much
from .dates_told import has_ended, tells_a_start, tells_date
from .looked_for import asks_how_often_it_sat, asks_how_soon
from .pair import Pair
from .unlooked_for import asks_interval, named_day

__all__ = [
    "amount",
    "how_long",
    "how_many",
    "how_much_time",
    "how_often",
    "how_soon",
    "in_that_unit",
    "of_the_same",
    "since_the_last",
    "when",
]

_MET = re.compile(r"\b(?:meet\w*|met|summits?|talks|encounter\w*)\b")
_SAT = re.compile(r"\b(?:sat|sits|sitting|serv\w+|elected|been (?:on|a member)|held (?:a|its) seat|member)\b")
_MUCH_TIME = re.compile(r"\bhow much time\b(?! (?:passed|elapsed|went|lies|was there|is there|between))")
_UNIT = re.compile(r"\bhow many (minute|hour|day|week|month)s?\b")
_REACHES = re.compile(r"how long (?:is|was|were|are) (?!(?:\w+ ){1,8}(?:last|for|in force|closed|open|cut)\b)")
"""May ask how far something reaches, and not how long it lasts."""
_SINCE_WHEN = re.compile(r"\bsince when\b")
_LASTS = re.compile(r"(?:\w+ ){0,2}since (?:when|what|which)\b")
"""Asks for the beginning of what still goes on."""
_GOES_ON = frozenset(
    "talks negotiations conference summit war conflict siege blockade embargo boycott crisis strike exile truce "
    "ceasefire occupation".split()
)
_EVERY_YEAR = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)}) \d{{1,2}}\b(?! ?\d)")
""" "Is kept on *23 March*"."""
_MENTIONED = frozenset("on about over to after before".split())
_SENT = re.compile(
    r"(?:the )?\w+ (?:has |had )?(?:also |already |so far )?(?:sent|deployed|contributed|supplied|provided) "
    r"(?:more than |some |about |over |nearly |almost |around |up to )?\d[\d,]* (?:men|women|people|volunteers)\b"
)


def since_the_last(pair: Pair) -> bool | None:
    question, sentence = pair.question, pair.sentence
    if not (question.asks("how_long", "how_many", "gap") and asks_interval(pair.typed)):
        return None
    met = not question.asks("meet") or _MET.search(sentence.folded)
    return bool(met) and kinds.interval(sentence)


def amount(pair: Pair) -> bool | None:
    wanted = pair.wanted
    like = (term.like for term in wanted.terms)
    return wanted.amount.told_by(pair.sentence, frozenset().union(*like)) if wanted.amount else None


def how_often(pair: Pair) -> bool | None:
    question, sentence = pair.question, pair.sentence
    if not question.asks("how_often"):
        return None
    sits = asks_how_often_it_sat(question, pair.typed)
    its_own = not sits or (_SAT.search(sentence.folded) and sentence.lands <= {pair.fact.subject})
    return kinds.says_how_often(sentence) and bool(its_own)


def how_much_time(pair: Pair) -> bool | None:
    return kinds.lasts(pair.sentence) if _MUCH_TIME.search(pair.typed) else None


def how_many(pair: Pair) -> bool | None:
    question, sentence, counted = pair.question, pair.sentence, pair.wanted.counted
    if not question.asks("how_many") and (not question.asks("gap") or pair.typed.startswith("how long did")):
        return None
    much = "much" in pair.typed and (kinds.amounts(sentence) or is_so_much(sentence, counted))
    return much or counts(sentence, counted) or _sends_its_own(pair)


def _sends_its_own(pair: Pair) -> bool:
    """ "How many Finns went there?": as many "men and women" as Finland sent."""
    own = any(party.kind is MentionKind.DEMONYM and party.before == "many" for party in pair.question.own)
    sent = _SENT.match(pair.sentence.folded) if own else None
    return bool(sent) and not pair.own_names.isdisjoint(pair.sentence.words[:2])


def in_that_unit(pair: Pair) -> bool | None:
    """ "How many days did it last?" is told by days only."""
    unit = _UNIT.search(pair.typed) if pair.question.asks("how_long") else None
    return False if unit and not re.search(rf"\b{unit[1]}", pair.sentence.folded) else None


def how_soon(pair: Pair) -> bool | None:
    return kinds.lasts(pair.sentence) if asks_how_soon(pair.typed) else None


def of_the_same(pair: Pair) -> bool | None:
    """ "How long did the *war* last?" is not told by how long there were "talks between the parties to the war"."""
    if not pair.question.asks("how_long"):
        return None
    asked = frozenset[str]().union(*(term.alike for term in pair.wanted.terms if term.word in _GOES_ON))
    words, roots = pair.sentence.words, pair.sentence.roots
    places = [at for at, root in enumerate(roots) if root in asked]
    if not places:
        return None
    first = next((at for at, word in enumerate(words) if word in _GOES_ON), places[0])
    aside = all(words[at - 1] == "the" and words[at - 2] in _MENTIONED for at in places if at > 1)
    return False if roots[first] not in asked or (places[0] > 1 and aside) else None


def how_long(pair: Pair) -> bool | None:
    if not pair.question.asks("how_long", "gap"):
        return None
    return kinds.lasts(pair.sentence) or (bool(_REACHES.match(pair.typed)) and kinds.extends(pair.sentence))


def when(pair: Pair) -> bool | None:
    typed, sentence = pair.typed, pair.sentence
    if not pair.question.asks("when"):
        return None
    if named_day(typed) and _EVERY_YEAR.search(sentence.folded):
        return True
    if _SINCE_WHEN.search(typed) and not tells_a_start(sentence):
        return False
    several = not COUNTRIES.search(typed) or names_a_country(pair)
    told = several and tells_date(sentence, [term.like for term in pair.wanted.terms])
    return told and not (_LASTS.match(typed) and has_ended(sentence))
