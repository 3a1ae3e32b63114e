"""The question before with who has a mission, and where, the other way round: "and vice versa?", "and us there?", "and
where is Rwanda's?"."""

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from knowledge.folding import fold
from knowledge.names.countries import CountryMention, MentionKind

from ..missions.ends import ends_of, is_sender
from ..questions.forms import ASKING, OPENERS
from ..questions.question import Party, Question
from ..questions.questioning import CHANGES_NOTHING
from ..typed.analysis import Analysis, WordKind
from .conversation import Conversation
from .turning import MISSIONS, VERBS

__all__ = ["reversed_roles"]

_WAY_ROUND = re.compile(
    r"\b(?:(?:the )?other way (?:a?round)|vice versa|conversely|in reverse|the reverse|the opposite direction|"
    r"the other direction|theirs|ours)\b|\bthe other way\W*$"
)


def reversed_roles(clause: Analysis, conversation: Conversation, subject: str) -> Question | None:
    """ "And the other way round?": who had a mission is now where it stands; "and where is Rwanda's?" has it there."""
    previous = conversation.question
    if previous is None or not previous.parties:
        return None
    if len(previous.codes) == 1 and previous.intent in {"about", "missions"} and _we_there(clause, subject):
        kinds = (
            previous.features & MISSIONS | {"mission", "@country", "@subject"} | (clause.found & {"where"} or {"what"})
        )
        return _turned_round(clause, replace(previous, intent="missions", features=kinds), subject, sends=True)
    own = previous.intent == "missions" and _only_of(clause, {subject}, previous.codes)
    theirs = not own and previous.intent == "missions" and _only_of(clause, previous.codes, {subject})
    if theirs and len(previous.codes) == 1 and previous.own:
        asks = clause.found & ASKING
        features = previous.features - ASKING - {"yes_no"} | asks if asks else previous.features
        return _turned_round(clause, replace(previous, features=features), subject, sends=False)
    if previous.intent != "missions" or not (own or _WAY_ROUND.search(fold(clause.text).folded)):
        return None
    sends = own or _they_send(previous, conversation)
    features = previous.features
    if not clause.found.isdisjoint(ASKING):
        features = features - ASKING - {"yes_no"} | (clause.found & (ASKING | {"accredited"}))
    elif "is" in {word.text for word in clause.words} and clause.found.isdisjoint(ASKING):
        features = features - ASKING - VERBS | {"yes_no"}  # "…, is there one?"
    return _turned_round(clause, replace(previous, features=features), subject, sends=sends)


def _they_send(previous: Question, conversation: Conversation) -> bool:
    """Whether the others had the mission that was asked about."""
    ends, others = ends_of(previous), set(previous.codes)
    if ends.senders and ends.hosts and ends.senders != ends.hosts:
        return bool(ends.senders & others)
    told = [fact for claim in conversation.claims for fact in claim.facts if fact.kind == "mission"]
    told_so = bool(told) and all(fact.subject in others for fact in told)
    return told_so or any(is_sender(party) or party.before in _SENDS for party in previous.parties)


def _turned_round(clause: Analysis, question: Question, subject: str, *, sends: bool) -> Question:
    """``sends`` tells whether the others had the mission before, so that it now stands in their country."""
    here, there = ("in", "of") if sends else ("of", "in")
    return replace(
        question,
        text=clause.text,
        in_english=clause.in_english,
        parties=tuple(replace(party, before=here, after="", kind=MentionKind.NAME) for party in question.parties),
        own=(replace(Party.of(subject), before=there),),
    )


_AND_WE = re.compile(
    r"(?:(?:and|but|so|ok|what about|how about)\W+)*(?:us|we|do we|have we|our own|ours)"
    r"(?:,? (?:over |down |out )?there)(?:,? too)?\W*"
)
""" "And us there?", after what another country has here."""


def _we_there(clause: Analysis, subject: str) -> bool:
    """Whether it only asks what the own country has there: "and Rwanda there?"."""
    said = {word.own for word in clause.words if word.kind is WordKind.WORD}
    named = bool(clause.countries) and all(mention.codes == (subject,) for mention in clause.countries)
    beside = OPENERS | {"there", "over", "what", "how", "about", "too"}
    return (
        bool(_AND_WE.fullmatch(fold(clause.text).folded))
        or (named and "there" in said and said <= beside)
        or bool((_WHERE_WE if not clause.countries else _WHERE_ITS if named else _NEVER).fullmatch(clause.said))
    )


_SITS = (
    r"(?:sit|sits|sitting|stay|located|based|seated|housed|represented|have (?:one|it|an embassy)|accredited)"
    r"(?: over)?(?: there| for them| with them| to them)(?: from)?(?: \?)?"
)
_WHERE_WE = re.compile(rf"(?:(?:and|n|so|but|ok) )*where (?:do|are|were|did|have) we {_SITS}")
_WHERE_ITS = re.compile(
    rf"(?:(?:and|n|so|but|ok) )*where (?:(?:do|does|is|are|was|has|have) )?(?:the )?@country {_SITS}"
)
_NEVER = re.compile(r"(?!)")
""" "Where does Estonia sit there?", after what was told of the relations with Bulgaria."""


_ONE = frozenset({"one", "ones", "return"})


def _only_of(clause: Analysis, owners: Collection[str], beside: Collection[str]) -> bool:
    """Whether nothing but what is one country's is named: "and Rwanda's?", "and Rwanda's in Canada is where?"."""
    named = [mention for mention in clause.countries if mention.codes[0] in owners]
    words = [word for word in clause.words if word.kind is WordKind.WORD]
    said = {at for each in clause.meanings if each.name in _NO_MATTER for at in range(each.start, each.end)}
    rest = [word for at, word in enumerate(clause.words) if word in words and at not in said]
    others = [mention for mention in clause.countries if mention not in named]
    if len(named) != 1 or clause.times or any(other.codes[0] not in beside for other in others):
        return False
    (own,) = named
    ours = own.kind is MentionKind.DEMONYM and not _ONE.isdisjoint(word.text for word in words)  # "the Rwandan one"
    ours = ours or _is_one_of(clause, own)  # "the one of Rwanda"
    ours = ours or _owns(clause, own) or (own.kind is MentionKind.MISSPELLING and own.text.casefold().endswith("s"))
    return ours and all(word.text in OPENERS | _ONE | _OVER_THERE or word.text == "'s" for word in rest)


def _owns(clause: Analysis, owner: CountryMention) -> bool:
    """Whether an "'s" stands right behind a country."""
    return any(
        land.kind is WordKind.COUNTRY and clause.countries[land.nth] is owner and behind.text == "'s"
        for land, behind in pairwise(clause.words)
    )


def _is_one_of(clause: Analysis, owner: CountryMention) -> bool:
    at = next(at for at, word in enumerate(clause.words) if word.text == "@country")
    said = [word.text for word in clause.words[:at] if word.text != "the"]
    return clause.countries[clause.words[at].nth] is owner and said[-2:] in _ONE_OF


_ONE_OF = [[one, of] for one in ("one", "ones", "that", "those") for of in ("of", "from")]
_OVER_THERE = frozenset({"over", "out", "down", "in"})
_NO_MATTER = ASKING | CHANGES_NOTHING | {"there"}
_SENDS = frozenset({"of", "does", "do", "has", "have", "by", "did", "is"})
