"""What is picked out of the last answer: "the second one?", "and next?", "does the latter have an embassy?"."""

import re
from dataclasses import replace

from knowledge.folding import fold

from ..questions.forms import OPENERS
from ..questions.question import Party, Question, Side
from ..questions.questioning import question_of
from ..typed.analysis import Analysis, WordKind
from ..typed.numbers import ORDINALS
from .asides import keeping
from .conversation import Conversation
from .pointing import with_parties

__all__ = ["first_of_told", "one_of_told", "picked", "ranked_on"]

_RANKED = frozenset({"order", "visits"})
_RANKS = frozenset({"first", "last", "@ordinal", "from_end", "penultimate", "earlier", "later"})
_ONWARD = frozenset({"next", "then", "after", "following", "afterwards", "later", "subsequent"})
_BACK = frozenset({"before", "previous", "preceding", "prior", "earlier"})
_BESIDE = OPENERS | frozenset(
    "the a one ones in line place who what which about country was were is came come comes that it him her this was "
    "number no of them these those list visit visitor more".split()
)
"""Words of "and who came in second place?" that say no more than its ordinal."""


def ranked_on(clause: Analysis, conversation: Conversation) -> Question | None:
    """ "And the second?", "next?", "who was before that?", after who was first or last: who has another place."""
    previous = conversation.question
    if previous is None or previous.intent not in _RANKED or not conversation.claims:
        return None
    if previous.parties or not previous.asks("first", "last", "@ordinal", "from_end", "penultimate"):
        return None
    words = _words(clause)
    if words is None or words - ORDINALS.keys() - _ONWARD - _BACK - _BESIDE - {str(clause.ordinal)}:
        return None
    from_end = previous.asks("last", "from_end", "penultimate") and not previous.asks("first")
    rank = previous.ordinal or (2 if previous.asks("penultimate") else 1)
    if clause.ordinal:
        rank, from_end = clause.ordinal, False
    elif words & (_ONWARD - {"then"}) or (words & {"then"} and not words & _BACK):
        rank += -1 if from_end else 1
    elif words & _BACK:
        rank += 1 if from_end else -1
    else:
        return None
    if rank < 1:
        return None
    edge = "last" if from_end else "first"
    counted = {"last"} if previous.intent == "visits" else {"from_end"}
    place = {edge} if rank == 1 else {"@ordinal"} | (counted if from_end else set())
    return replace(
        previous,
        text=clause.text,
        in_english=previous.english,
        ordinal=None if rank == 1 else rank,
        features=previous.features - _RANKS | place,
    )


def first_of_told(clause: Analysis, conversation: Conversation) -> Question | None:
    """ "First?", "who was last?", after somebody's visits, or who recognised whom: which of those it was."""
    previous = conversation.question
    if previous is None or previous.intent not in _OF_THESE or not conversation.claims:
        return None
    words = _words(clause)
    if clause.ordinal:
        visits = [fact for claim in conversation.claims for fact in claim.facts if fact.kind == "visit"]
        if clause.ordinal > len(visits) or not words or not words - ORDINALS.keys() <= _THAT_TIME:
            return None
        features = previous.features - _RANKS - {"yes_no", "list", "how_often", "how_many"} | {"@ordinal", "when"}
        return replace(
            previous, text=clause.text, in_english=previous.english, ordinal=clause.ordinal, features=features
        )
    if not words or words - _EDGE - _BESIDE or words.isdisjoint(_EDGE):
        return None
    edge = "last" if words & {"last", "latest"} else "first"
    features = previous.features - _RANKS - {"yes_no", "list", "when", "where"} | {edge}
    return replace(previous, text=clause.text, in_english=previous.english, ordinal=None, features=features)


_THAT_TIME = frozenset(
    "and so but ok when where which year what was is did he she they come came visit trip time one of them the his her "
    "their on in there at that".split()
)
_OF_THESE = frozenset({"visits", "recognitions"})
_EDGE = frozenset({"first", "earliest", "last", "latest"})


def one_of_told(clause: Analysis, conversation: Conversation) -> Question | None:
    """ "The earlier of the two?", "later one", after with whom relations began: of those that were told."""
    previous = conversation.question
    if previous is None or previous.intent not in _DATED or clause.ordinal:
        return None
    words = _words(clause)
    if not words or words - _BESIDE - _SIDES - _OF_TOLD or not _ONE_OF_TOLD.search(clause.said):
        return None
    facts = [fact for claim in conversation.claims for fact in claim.facts if fact.kind == "began" and fact.object]
    codes = dict.fromkeys(fact.object for fact in facts if fact.object)
    if len(codes) < 2 or (words & {"two", "both", "pair"} and len(codes) != 2):  # noqa: PLR2004
        return None
    side = "later" if words & _LATER else "earlier"
    asked = with_parties(
        replace(previous, features=frozenset({"who", side}), own=(), times=(), ordinal=None),
        tuple(Party.of(code) for code in codes),
    )
    return replace(asked, intent="comparison", text=clause.text, in_english=clause.in_english)


_DATED = frozenset({"by_date", "order", "happenings", "listing"})
_LATER = frozenset({"later", "newer", "younger"})
_SIDES = _LATER | {"earlier", "older", "sooner"}
_OF_TOLD = frozenset("two both pair three which whose began begun start started date please tell me name give".split())
_ONE_OF_TOLD = re.compile(
    rf"\b(?:{'|'.join(sorted(_SIDES))}) "
    r"(?:one\b(?! (?:than|before|after))|(?:(?:one|partner|country) )?of (?:the|them|those|these|both)\b)"
)


def picked(clause: Analysis, side: Side, conversation: Conversation) -> tuple[Analysis, Question] | None:
    """The clause without the words that pick a country out of those that were told, and what is asked of it."""
    previous = conversation.question
    if previous is None:
        return None
    codes = conversation.listed
    again = len(previous.codes) == 1 and previous.codes[0] in codes and not clause.found & {"who", "which_country"}
    span = _pick(clause, goes_on=again, by_date=_is_by_date(previous))
    if span is None:
        return None
    start, end, number = span
    if previous.intent == "visits":
        return _visit(clause, number, conversation)
    if not -len(codes) <= number < len(codes) or len(codes) < 2:  # noqa: PLR2004
        return None
    party = Party.of(codes[number])
    if len(previous.parties) == 1:
        party = replace(party, before=previous.parties[0].before, after=previous.parties[0].after)
    rest = [at for at in range(len(clause.words)) if not start <= at < end]
    if all(clause.words[at].own in _BESIDE or clause.words[at].kind is WordKind.SIGN for at in rest):
        asked = _again(previous, party)
        if "about" in clause.found and (_words(clause) or set()).isdisjoint({"what", "how"}):  # "tell me about …"
            asked = with_parties(replace(asked, features=frozenset({"about"})), (Party.of(codes[number]),))
        return keeping(clause, ()), replace(asked, text=clause.text, in_english=clause.in_english)
    left = keeping(clause, rest)
    asked = question_of(left, side)
    if asked.parties or asked.organisations or asked.times:
        return None  # "the second country to join the EAC": one of another list
    return left, with_parties(replace(asked, ordinal=None), (party,))


def _visit(clause: Analysis, number: int, conversation: Conversation) -> tuple[Analysis, Question] | None:
    """The visit that was told in this place."""
    facts = [fact for claim in conversation.claims for fact in claim.facts]
    previous = conversation.question
    if (
        previous is None
        or not -len(facts) <= number < len(facts)
        or (_words(clause) or {""}) - _BESIDE - ORDINALS.keys()
    ):
        return None
    names = tuple(fold(facts[number]["person"]).folded.split())
    asked = frozenset({"visit", "meet", "who", "@name"})
    return keeping(clause, ()), replace(
        previous, text=clause.text, in_english="", names=names, features=asked, times=()
    )


_DATES = frozenset({"by_date", "order", "comparison", "began"})
_OF_COUNTRIES = frozenset({"missions", "about"})


def _is_by_date(previous: Question) -> bool:
    """Whether the first that was told may be the earliest: not of those without a date."""
    undated = previous.asks("undated") or (previous.asks("negation") and previous.asks("when"))
    return previous.intent not in _OF_COUNTRIES and not (previous.intent == "listing" and undated)


_EDGES = {"first": 0, "last": -1, "former": 0, "latter": -1}


def _words(clause: Analysis) -> set[str] | None:
    """The words of a clause that names nothing; else None."""
    if any(word.kind not in {WordKind.WORD, WordKind.SIGN} for word in clause.words):
        return None
    return {word.own for word in clause.words if word.kind is WordKind.WORD}


def _pick(clause: Analysis, *, goes_on: bool, by_date: bool) -> tuple[int, int, int] | None:
    """Start and end of the words that pick, and which one; an ordinal picks where "one" or "of them" follows, or where
    it is all that is said. ``goes_on`` tells whether one of the list was picked just before, ``by_date`` whether the
    list is one of dates, of which the first is the earliest."""
    words = [word.own for word in clause.words]
    for at, word in enumerate(words):
        number = _EDGES.get(word, ORDINALS.get(word, 0) - 1 if word in ORDINALS else None)
        if number is None:
            continue
        behind = words[at + 1 : at + 2]
        end = at + 1
        if behind == ["one"]:
            end = at + 2
        elif behind == ["of"] and words[at + 2 : at + 3] and words[at + 2] in {"them", "these", "those"}:
            end = at + 3
        elif word not in {"former", "latter"} and not (
            (word in ORDINALS or goes_on or not by_date) and set(words) <= _BESIDE | {word, "?"}
        ):
            continue
        earliest = by_date and not goes_on and word in {"first", "last"}
        if earliest and set(words[:at] + words[end:]) <= _BESIDE | {"?"}:
            return None  # "the first of them?" asks for the earliest
        start = at - 1 if at and words[at - 1] == "the" else at
        return start, end, number
    return None


def _again(previous: Question, party: Party) -> Question:
    """The question that a list answered, asked of one country in it."""
    if previous.intent == "missions":
        kept = previous.features - {"who", "which_country", "list", "how_many", "country_word"} | {"what"}
        return with_parties(replace(previous, features=kept), (party,))
    asked = frozenset({"when", "begin"} if previous.intent in _DATES else {"about"})
    return with_parties(replace(previous, features=asked, own=(), times=(), ordinal=None), (party,))
