"""What a word stands for: "they", "the two", "after that"; and which country a message says it does not mean."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from knowledge.dates import DateSpan
from knowledge.names.countries import MentionKind

from ..mentions.times import TimeMention
from ..questions.mentioning import MENTIONED
from ..questions.question import Party, Question
from ..questions.questioning import party_features
from ..typed.analysis import Analysis, Word, WordKind
from .asides import keeping
from .conversation import Conversation
from .neighbours_in_time import said_to_be_ahead
from .of_him import of_him

__all__ = [
    "RECOGNISED",
    "compares_pair",
    "of_recognitions",
    "pointing_back",
    "since_then",
    "when_of_claimed",
    "with_parties",
    "with_what_it_has",
    "without_denied",
]


def without_denied(clause: Analysis) -> Analysis:
    """ "Not Belgium, Canada": without the country that is not meant; the same value where it says any more."""
    said = {each.text for each in clause.words if each.kind is WordKind.WORD}
    if "negation" not in clause.found or said - _NOT_MEANT:
        return clause
    countries = [at for at, word in enumerate(clause.words) if word.kind is WordKind.COUNTRY]
    denied = [at for at in countries if _is_denied(clause.words[:at])]
    meant = [at for at in countries if at not in denied]
    return keeping(clause, meant) if denied and meant else clause


def _is_denied(before: Sequence[Word]) -> bool:
    """Whether a "not" stands before it, and no other country between."""
    since = next(
        (word.text for word in before[::-1] if word.kind is WordKind.COUNTRY or word.text in {"not", "n't"}), ""
    )
    return since in {"not", "n't"}


_NOT_MEANT = frozenset("not n't but no the with in of for about to and i mean meant is was that it rather".split())


def since_then(clause: Analysis, conversation: Conversation) -> Analysis:
    """ "Who visited after that?": with the one date of the last answer in the place of its "that"."""
    dates = {fact.date for claim in conversation.claims for fact in claim.facts} - {None}
    said = [word.text for word in clause.words]
    at = next((at for at, pair in enumerate(pairwise(said)) if pair[0] in _RELATIONS and pair[1] in _THEN), None)
    (when,) = dates if len(dates) == 1 else (None,)
    if at is None or when is None or clause.times or clause.found.isdisjoint({"visit", "meet"}):
        return clause
    after = _RELATIONS[said[at]] == "after"
    span = DateSpan(when.latest + _ONE_DAY, None) if after else DateSpan(None, when.earliest - _ONE_DAY)
    rest = keeping(clause, [each for each in range(len(said)) if each not in {at, at + 1}])
    return replace(rest, times=(TimeMention(0, 0, span, span.edtf, _RELATIONS[said[at]]),))


_RELATIONS = {"after": "after", "since": "after", "following": "after", "before": "before", "until": "before"}
_THEN = frozenset({"that", "then", "this", "it"})


def with_parties(question: Question, parties: tuple[Party, ...]) -> Question:
    return replace(question, parties=parties, features=question.features | party_features(parties))


def pointing_back(clause: Analysis, question: Question, conversation: Conversation) -> Question:
    """The question with the countries that its "they", "there" or "the two" stands for; itself where it has none."""
    words = {word.text for word in clause.words}
    if conversation.question is None or (question.asks(MENTIONED) and not question.asks("accredited")):
        return question  # "does it mention malaria?": the article
    if question.parties:
        compares = words & _THAT or (
            question.features & {"earlier", "later", "same"} and question.features <= _HELD_AGAINST
        )
        told = _held(question, conversation.question) or _claimed(conversation)
        one = told if question.asks(*_COMPARES) and compares else ()
        others = tuple(party for party in one if party.codes != question.parties[0].codes)
        return (
            with_parties(question, (*others, *question.parties)) if others and len(question.parties) == 1 else question
        )
    if compares_pair(clause, question, conversation):
        return with_parties(of_recognitions(question, conversation.question), conversation.recent[1::-1])
    if words <= _WHO_SIGNED and question.asks("sign"):
        return with_parties(question, conversation.question.parties)
    if words & {"else"} and question.asks("sign", "agreement_word") and not question.organisations:
        return with_parties(question, conversation.question.parties)  # "was anything else signed?"
    if not question.asks("there") or (words & {"his", "her"} and question.asks("visit", "meet")):
        return of_him(words, question, conversation)
    parties = _told(words, conversation) or conversation.question.parties or _claimed(conversation)
    if not parties and question.asks(*_OF_A_COUNTRY) and not question.organisations:
        parties = conversation.recent[:1]  # "does it have an embassy in Kigali?", two questions later
    if not parties and conversation.question.own and question.asks("mission") and "there" in words and not question.own:
        own = (replace(Party.of(question.subject), before="in"),)
        return replace(question, own=own, features=question.features - {"there"} | {"@subject"})
    if question.asks("mission", "accredited"):
        before, after = _around_pronoun([word.text for word in clause.words])
        parties = tuple(
            replace(party, before=before, after=after, kind=MentionKind.NAME) if before or after else party
            for party in parties
        )
    elif question.asks("visit") and _FROM_THERE.search(question.text.casefold()):
        parties = tuple(replace(party, before="from", after="") for party in parties)
    return with_parties(question, parties) if parties else question


_FROM_THERE = re.compile(r"\bfrom there\b")
""" "Who came from there?": whose guests they were."""


RECOGNISED = "@recognised"
"""Asked of the recognitions that were spoken of, though the question itself does not say so."""


def of_recognitions(question: Question, previous: Question) -> Question:
    """ "Which of the two did it first?", after when each of them recognised the country: not since when there are
    relations."""
    if not previous.asks("recognition", RECOGNISED) or question.asks("mission", "relations", "begin", "begin_weak"):
        return question
    return replace(question, features=question.features | {RECOGNISED})


def _held(question: Question, previous: Question) -> tuple[Party, ...]:
    """Those that are held against the one that is named; "and before Canada?" goes on from the one that was held
    against another."""
    ahead = said_to_be_ahead(previous) if previous.intent == "comparison" else ""
    goes_on = _AND_BEFORE.match(question.text.casefold())
    return tuple(party for party in previous.parties if not (ahead and goes_on) or ahead in party.codes)


_AND_BEFORE = re.compile(
    r"(?:(?:and|or|but|so|ok)\W+)*(?:also )?(?:before|after|than|earlier|later|older|newer|longer)\b"
)
_WHO_SIGNED = frozenset("and so ok then who when where why was were signed sign signs did they by on at in ?".split())
""" "Who signed?": what was spoken of."""
_HELD_AGAINST = frozenset(
    {"@country", "yes_no", "same", "earlier", "later", "begin", "is_it_true", "brief", "filler", "bare"}
)
""" "Canada was earlier, right?": than the one that was spoken of."""


def _told(words: AbstractSet[str], conversation: Conversation) -> tuple[Party, ...]:
    """Who answered "who": the one country that was told, or the few that "they" can be; the place that the question
    named is not meant then."""
    previous = conversation.question
    if previous is None or not previous.asks("who", "which_country") or words & {"there", "that"}:
        return ()
    if any(party.before not in _PLACING for party in previous.parties):
        return ()
    told = {code: None for claim in conversation.claims for fact in claim.facts for code in (fact.subject, fact.object)}
    codes = [code for code in told if code and code not in {previous.subject, *previous.codes}]
    several = words & _SEVERAL and len(codes) <= _FEW
    return tuple(map(Party.of, codes)) if len(codes) == 1 or several else ()


_PLACING = frozenset({"in", "at", "from"})
_SEVERAL = frozenset({"they", "them", "their", "those", "these"})
_FEW = 4


def _around_pronoun(words: Sequence[str]) -> tuple[str, str]:
    """The words before and behind what stands for a country, which tell its part: "does *it* have", "look after *it*";
    both empty where they tell none."""
    if "there" in words:
        return "in", ""
    at = next((at for at, word in enumerate(words) if word in _PRONOUNS), None)
    if at is None:
        return "", ""
    if words[at] in _POSSESSIVE:
        has_own = at > 1 and words[at - 1] in _KEEPS and words[at - 2] not in _PRONOUNS
        if words[at + 1 : at + 2] in _CAPITAL or has_own:  # "where do the Hungarians have their embassy?"
            return "in", ""
        return "by", ""  # and not "of", behind which stands in "in charge of" who is looked after
    before, after = words[at - 1] if at else "", "".join(words[at + 1 : at + 2])
    return "covers" if before == "after" else before, after


_CAPITAL = (["capital"], ["capitals"])
_KEEPS = frozenset({"have", "has", "keep", "keeps", "run", "runs", "maintain", "put"})
_POSSESSIVE = frozenset({"their", "its", "theirs", "his", "her"})
_PRONOUNS = _POSSESSIVE | {"they", "them", "it", "he", "she"}


def with_what_it_has(clause: Analysis, question: Question, previous: Question) -> Question:
    """ "Do they have one in Kigali?", "do we have anything there?", after missions: the kind that was asked for."""
    said = {word.text for word in clause.words}
    one = (
        (said & _ONE or {"what", "there"} <= said)
        and said & _HAS
        and not question.asks("mission", "visit", "relations", "begin")
    )
    counts = question.asks("how_many") and said & {"have", "has", "had"} and not question.content
    if previous.intent == "missions" and counts and not question.asks("mission") and (question.own or question.parties):
        kinds = previous.features & {"mission", "embassy", "high_commission", "consulate"} | {"mission"}
        return replace(question, features=question.features - {"about", "bare"} | kinds)
    if previous.intent != "missions" or not one or not question.asks("there", "@country"):
        return question
    kinds = previous.features & {"mission", "embassy", "high_commission", "consulate"}
    if said & _ANYTHING or not said & _ONE:
        kinds = frozenset({"mission"})
    return replace(question, features=question.features - {"about"} | kinds)


_ONE = frozenset({"one", "any", "some", "anything", "something"})
_ANYTHING = frozenset({"anything", "something"})
_HAS = frozenset({"have", "has", "had", "got", "is"})


def when_of_claimed(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """ "When was that?", after who was first: since when there are relations with the one country that was told."""
    previous = conversation.question
    if previous is None or previous.parties or not question.asks("when", "how_long"):
        return None
    if question.parties or question.organisations or question.times or question.names:
        return None
    claimed = _claimed(conversation)
    if not claimed or question.content or len(clause.words) > _SHORT:
        return None
    return with_parties(replace(question, features=question.features | {"begin"}), claimed)


_SHORT = 5
"""Words of a question that is asked of nothing that it names itself."""


def compares_pair(clause: Analysis, question: Question, conversation: Conversation) -> bool:
    """ "Which of the two was earlier?", after two countries were spoken of."""
    words = {word.text for word in clause.words if word.kind is WordKind.WORD}
    alone = words <= (_WHICH_WAS | _ENDS if "which" in words else _WHICH_WAS) and _just_named_one(conversation)
    if question.asks("first") and question.asks("last"):
        return False  # "how long between the first and the last?"
    alone = alone or ("same" in words and words <= _SAME_TIME and _just_named_one(conversation))
    if conversation.question and conversation.question.intent == "visits":
        return False  # "who was first of them?" asks of visitors
    pair = alone or question.asks("gap") or any(word.text in _PAIR for word in clause.words)
    return pair and question.asks(*_COMPARES) and not question.parties and len(conversation.recent) > 1


def _just_named_one(conversation: Conversation) -> bool:
    """ "Belgium?", "and Canada?", "which is older?"."""
    previous = conversation.question
    return previous is not None and (
        previous.intent == "comparison" or (previous.intent == "began" and len(previous.codes) in {1, 2})
    )


_SAME_TIME = frozenset(
    "and so but ok is was were it that they both on in at the very same year month day date then too".split()
)
_WHICH_WAS = frozenset(
    "and so ok then which who what one is was came comes began begin started the older newer earlier later younger "
    "longer sooner".split()
)
_ENDS = frozenset({"first", "last"})
""" "Which was first?" compares the two; "who was first?" asks of all."""
_THAT = frozenset({"that", "it", "this", "they", "them"})
_OF_A_COUNTRY = ("mission", "relations", "begin", "end", "resume")
_COMPARES = ("earlier", "later", "gap", "compare", "same")
_PAIR = frozenset("two both one ones they them these those former each pair".split())


def _claimed(conversation: Conversation) -> tuple[Party, ...]:
    """The one country that the last answer was about, though its question named none: "who was last?"."""
    others = {fact.object for claim in conversation.claims for fact in claim.facts if fact.kind == "began"} - {None}
    (only,) = others if len(others) == 1 else (None,)
    return (Party.of(only),) if only else ()


_ONE_DAY = timedelta(days=1)
