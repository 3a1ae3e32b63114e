"""The question before with another verb, another kind of mission, another matter or the other end of its list: "and
resumed?", "and the consulate?", "and visits?", "and the last?"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from knowledge.folding import fold

from ..questions.forms import ASKING
from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from ..typed.analysis import Analysis
from .conversation import Conversation
from .following import SHORT
from .pointing import with_parties

__all__ = ["MISSIONS", "VERBS", "ranked_bodies", "turned"]

_REASON = frozenset({"why", "how_long"})
"""What is asked of one event, and not of the next: "why? … and resumed?"."""
VERBS = frozenset({"begin", "begin_weak", "end", "resume"})
MISSIONS = frozenset({"mission", "embassy", "high_commission", "consulate"})
_WHO_HAS = re.compile(r"(?:(?:and|so|but|ok)\W+)*(?:who|which)(?: \w+)? (?:has|have|had)\b")
_IS_IT = re.compile(
    r"(?:(?:and|so|but|ok)\W+)*(?:is|was) (?:it|that|this|theirs|ours) (?:\w+ )?(?:an?|the) (?:\w+ )?"
    r"(?:embassy|consulate|high commission|mission)\W*$"
)
""" "Is it an embassy?", after a mission: of what kind that one is."""
_MATTERS = VERBS | MISSIONS | {"relations", "visit", "meet", "aid_word", "agreement_word", "dispute_word"}
_AS_FOR_MATTER = re.compile(
    r"(?:ok |okay |so )?(?:and|but|also|what about|how about|(?:and|but) what about)\b(?!.*\b(?:all|any|every)\b)"
    r"|(?:and |but )?(?:the |any )?\w+\W*$|(?:which|what) (?:embassy|mission|consulate|high commission)\W*$"
)
_LISTING = frozenset({"by_date", "listing", "order"})
_RANKS = frozenset({"first", "last", "earlier", "later"})
"""Of "the first of them?": one of those that were listed."""
_OF_ALL = re.compile(r"\b(?:of all(?! (?:of )?(?:them|these|those|three|four))|overall|altogether|in total)\b")
""" "The newest of all" is not one of the two that were compared."""
_PLACES = frozenset({"@ordinal", "from_end", "penultimate"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """A message beside the question before it."""

    clause: Analysis
    question: Question
    previous: Question

    @property
    def typed(self) -> str:
        return fold(self.clause.text).folded

    @property
    def said(self) -> frozenset[str]:
        """What it says that does not only ask."""
        return self.question.features - CHANGES_NOTHING - ASKING - {"there", "@subject", "operate"}


def turned(clause: Analysis, question: Question, previous: Question) -> Question | None:
    """The previous question, turned as the message says; None where it says something else."""
    if question.parties or question.times or question.organisations or len(clause.words) > SHORT:
        return None
    turn = _Turn(clause, question, previous)
    found = next(filter(None, (way(turn) for way in _WAYS)), None)
    if found is None or previous.intent != "passage":
        return found
    said = tuple(word for word in turn.typed.split() if word.endswith("ed"))  # "closed?": a sentence has to say so
    return replace(found, content=(*found.content, *said), topics=(*found.topics, *said))


def _is_it_one(turn: _Turn) -> Question | None:
    """ "Is it an embassy?", after a mission: of what kind that one is."""
    question, previous = turn.question, turn.previous
    if previous.intent != "missions" or not question.asks("yes_no") or not _IS_IT.match(turn.typed):
        return None
    features = previous.features - ASKING - MISSIONS | (turn.said & MISSIONS) | {"yes_no"}
    return replace(previous, text=question.text, in_english=question.english, features=features)


def _with_another_verb(turn: _Turn) -> Question | None:
    """ "And resumed?", "and the consulate?": what happened next, or a mission of another kind."""
    question, previous, said = turn.question, turn.previous, turn.said
    anybody = question.asks("there") or _WHO_HAS.match(turn.typed)
    for group in (VERBS,) if anybody else (VERBS, MISSIONS):
        if said and said <= group and previous.features & group:
            if question.own and question.features & ASKING and (group is MISSIONS or question.topics):
                return None  # "how many consulates does Rwanda have?" is a whole question
            asked = question.features & (ASKING | {"yes_no"})
            kept = previous.features - group - (ASKING | {"yes_no"} if asked else _REASON)
            features = kept | said | asked
            if previous.features & _REASON and not asked and not features & ASKING and group is VERBS:
                features |= {"when"}
            content = tuple(dict.fromkeys((*previous.content, *question.content)))
            own = question.own or previous.own
            typed = question.english  # and not what the question before was mended to
            return replace(previous, text=question.text, in_english=typed, features=features, own=own, content=content)
    return None


def _on_another_matter(turn: _Turn) -> Question | None:
    """ "And visits?": of those who were spoken of."""
    question, said = turn.question, turn.said
    named = tuple(replace(party, before="", after="") for party in turn.previous.parties)
    whose = named and not question.asks("there")
    if not (said and said <= _MATTERS and whose and _AS_FOR_MATTER.match(turn.typed)):
        return None
    return with_parties(replace(question, features=question.features - {"about"}), named)


def _at_the_other_end(turn: _Turn) -> Question | None:
    """ "And the last?", "the first of them?": one of those that were listed."""
    question, previous, said = turn.question, turn.previous, turn.said
    edge = said & {"first", "last"}
    compared = previous.intent == "comparison" and len(previous.codes) > 1 and not question.asks("who", "which_country")
    if not (edge and said <= _RANKS and (compared or previous.intent in _LISTING)) or _OF_ALL.search(turn.typed):
        return None
    kept = previous.features - ASKING - _RANKS - _PLACES | edge | {"who"}
    since = _OLDEST.search(turn.typed) and any(time.relation for time in previous.times)
    if since:
        kept -= {"@time"}
    times = () if since else previous.times
    return replace(previous, text=question.text, in_english=question.english, ordinal=None, times=times, features=kept)


_OLDEST = re.compile(r"\b(?:oldest|longest|youngest|newest)\b(?! (?:of|among) (?:them|these|those))")
""" "Is it the oldest?", after those since 1848, is asked of all."""
_WAYS: Sequence[Callable[[_Turn], Question | None]] = (
    _is_it_one,
    _with_another_verb,
    _on_another_matter,
    _at_the_other_end,
)


def ranked_bodies(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """ "Which did it join first?", after whether it is in two bodies: since when in each, which tells it."""
    previous = conversation.question
    said = question.features - CHANGES_NOTHING - ASKING - {"there", "member", "begin_weak", "begin"}
    ranks = said & _RANKS and said <= _RANKS
    if previous is None or previous.intent != "memberships" or not ranks or question.parties:
        return None
    if len(clause.words) > SHORT or question.organisations or question.times:
        return None
    bodies = previous.organisations if len(previous.organisations) > 1 else conversation.bodies[1::-1]
    features = previous.features - ASKING - {"yes_no"} | {"when", "member", "@organisation"}
    return replace(previous, text=question.text, in_english="", organisations=bodies, times=(), features=features)
