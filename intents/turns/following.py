"""What only makes sense after what was said before: a slot or a question word, as in "and Canada?", "why?", "the other
Korea"; and the question before with these in the place of its own."""

import re
from dataclasses import replace

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..memberships.roles import sorts
from ..questions.forms import ASKING
from ..questions.narrowing import LANDS
from ..questions.question import Party, Question
from ..questions.questioning import CHANGES_NOTHING, party_features
from ..typed.analysis import Analysis
from ..words.lexicon import FILLER

__all__ = [
    "SHORT",
    "checked_time",
    "counted_by_name",
    "is_elliptical",
    "merged",
    "names_another",
    "of_all_missions",
    "of_the_same_body",
    "only_asks",
    "only_of_lands",
    "the_other",
    "without_about",
]

_SLOTS = frozenset({"@country", "@countries", "@time", "@organisation", "@subject", "@place"})
SHORT = 6
"""Words in a message that asks back."""


def is_elliptical(question: Question) -> bool:
    """ "And Canada?", "what about Mexico", "in 1971?": a slot and nothing that asks, as "tell me about Mexico" does."""
    slots = question.parties or question.times or question.organisations
    asks = question.features - CHANGES_NOTHING - _SLOTS - {"how"}
    if question.times and not question.parties and question.asks("yes_no"):  # "so it was in 1972?"
        asks -= {"there"}
    if _AS_FOR.match(fold(question.text).folded):
        asks -= {"about"}
    whole = question.own and question.organisations  # "is Rwanda in the Commonwealth?"
    return bool(slots) and not whole and not asks and not question.content


def without_about(clause: Analysis) -> Analysis:
    """ "What about Iran?", after when relations were resumed: that again, of which nothing is left over."""
    meant = (each._replace(name=FILLER) if each.name == "about" else each for each in clause.meanings)
    return replace(clause, meanings=tuple(meant))


_AS_FOR = re.compile(r"(?:(?:and|but|so|or|ok|then|now)\W+)*(?:what|and|but)\b.*\babout\b")


def checked_time(question: Question, previous: Question) -> frozenset[str]:
    """ "So it was 1972?", after when something was: whether it was then; empty where that is not asked."""
    checks = question.times and not question.parties and question.asks("yes_no") and previous.asks("when")
    return frozenset({"yes_no"} | ({"begin"} if previous.intent == "began" else set())) if checks else frozenset()


def names_another(question: Question, previous: Question) -> bool:
    """ "And Merkel?", after somebody's visit."""
    asks = question.features - CHANGES_NOTHING - {"@name"}
    return bool(previous.names and question.names) and not asks and set(question.content) <= set(question.names)


def of_the_same_body(question: Question, previous: Question) -> Question | None:
    """ "When did it join?", after whether it is in a body, or when it left it: that body; "who suspended it?"."""
    names = question.parties or question.times or question.organisations or question.names or question.references
    if previous.intent != "memberships" or not previous.organisations or names or not question.asks("there"):
        return None
    ends = _SUSPENDS.search(fold(question.english).folded) is not None
    asked = question.features - {"end"} | {"leave"} if ends else question.features
    if not {"member", "leave", "expel"} & asked or not asked <= _JOINING | _LEAVING | CHANGES_NOTHING:
        return None
    features = asked - {"there", "their"} | {"@organisation", "@subject"} | ({"end"} if ends else set())
    own = tuple(replace(party, before=_before_it(question)) for party in previous.own)
    return replace(question, organisations=previous.organisations, own=own, features=features)


def _before_it(question: Question) -> str:
    """The "was" of "was it expelled?", which tells who did it."""
    found = _IT.search(fold(question.english).folded)
    return found[1] if found else ""


_IT = re.compile(r"\b(\w+) (?:it|they|them|the country)\b")


_SUSPENDS = re.compile(r"\bsuspen\w+")
_LEAVING = frozenset({"leave", "expel", "who", "why"})
_JOINING = frozenset({"member", "begin", "begin_weak", "when", "how_long", "there", "their", "yes_no", "still"})


def the_other(question: Question, previous: Question) -> Question:
    """ "The other Korea": of a shared name, the one that was not spoken of before."""
    spoken = {code for party in previous.parties for code in party.codes}
    rest = [tuple(code for code in party.codes if code not in spoken) or party.codes for party in question.parties]
    return replace(
        question,
        parties=tuple(replace(party, codes=codes) for party, codes in zip(question.parties, rest, strict=True)),
    )


def only_asks(clause: Analysis, question: Question) -> bool:
    """ "When?", "and why?", "how many is that": a question word for what was spoken of before."""
    slots = question.parties or question.own or question.times or question.organisations or question.references
    listed = {"list"} if question.asks("there") else set()  # "name them"
    meant = question.features & (ASKING - {"about", "list", "order"} | listed | {"role"})
    happened = {"happen"} if question.features & _OF_WHAT_HAPPENED else set()
    says_no_more = question.features - CHANGES_NOTHING <= {"when", "there", "happen"}
    return (
        bool(meant)
        and not slots
        and set(question.content) <= _ROLE
        and question.features <= ASKING | CHANGES_NOTHING | happened | {"there", "backs", "since_when", "role", "same"}
        and len(clause.words) <= (_LONGER if says_no_more else SHORT)
    )


_OF_WHAT_HAPPENED = frozenset({"when", "where", "why"})
""" "When did it happen?": when what was told was."""
_LONGER = 9
""" "What day of the month was it?", which asks for nothing but a time."""


def only_of_lands(question: Question) -> frozenset[str]:
    """The continents of "and in Africa?", which says no more; empty where it does."""
    slots = question.parties or question.own or question.times or question.organisations or question.names
    lands = question.features & LANDS
    asks = question.features - CHANGES_NOTHING - LANDS
    return frozenset() if slots or asks or not all(map(_OF_LAND.match, question.content)) else lands


_OF_LAND = re.compile(r"africa|asia|europ|america|oceania|pacific|caribbean|latin|north|south|east|west|central")


_ROLE = frozenset(
    {"doing", "do", "role", "roles", "capacity", "capacities", "status", "together", "along", "alongside", "jointly"}
)
"""Words of "and in what capacity?", "together with whom?"."""


def merged(previous: Question, question: Question, *, features: frozenset[str]) -> Question:
    """The previous question with the new slots, and new question words, in the place of its own."""
    if previous.intent == "missions":
        question = _with_senders(question)
    parties = _in_part(question.parties, previous.parties) or previous.parties
    times = question.times or previous.times
    organisations = question.organisations or (() if _is_the_union(question) else previous.organisations)
    kept = previous.features - {"@country", "@countries", "@time", "@organisation"}
    if features:
        kept = (kept - ASKING - {"yes_no"}) | features
    if previous.intent == "memberships" and _is_the_union(question):
        kept |= {"member"}
    if question.organisations and _is_the_union(previous):
        parties = question.parties
    slots = {"@time"} if times else set()
    slots |= {"@organisation"} if organisations else set()
    asked = _STRANDED.sub(r"\2 whom", question.english)
    return replace(
        previous,
        text=f"{previous.text} {question.text}" if features else question.text,
        in_english=f"{previous.english} {asked}" if features else _with_sort(question.english, previous),
        parties=parties,
        own=question.own or _own_of(previous, question, features),
        names=question.names or previous.names,
        content=_with_names(previous.content, previous, question),
        topics=_with_names(previous.topics, previous, question),
        times=times,
        organisations=organisations,
        excluded=(),
        features=kept | party_features(parties) | slots,
    )


def _is_the_union(question: Question) -> bool:
    """ "And the EU?", after a membership: it stands for a body, though it is among those who have relations."""
    return {code for party in question.parties for code in party.codes} == {"EU"}


def _with_sort(typed: str, previous: Question) -> str:
    """ "Is it a *founding* member of the UN?", "and of the bank?": a founder is still asked for."""
    if previous.intent != "memberships" or sorts(replace(previous, in_english=typed)):
        return typed
    return " ".join((typed, *sorts(previous)))


_STRANDED = re.compile(r"\b(whom?) (with|by|from|to|against|for)(?=\W*$)", re.IGNORECASE)
""" "Who with?" """


def _own_of(previous: Question, question: Question, features: frozenset[str]) -> tuple[Party, ...]:
    """The article's own country, in the part that it has then: of "in Mexico?", after the consulates in Havana, it is
    the one that has them."""
    if "where" in features:
        return _not_placed(previous.own)
    elsewhere = previous.intent == "missions" and any(party.before in _AT for party in question.parties)
    if elsewhere and all(each.before in _AT for each in previous.own):
        return tuple(replace(each, before="of") for each in previous.own)
    return previous.own


_AT = frozenset({"in", "at"})


def _not_placed(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "So where is it?", after an embassy that is not in Kigali: anywhere."""
    return tuple(each for each in parties if each.kind is not MentionKind.CAPITAL or each.before not in {"in", "at"})


def _with_names(words: tuple[str, ...], previous: Question, question: Question) -> tuple[str, ...]:
    """With the new names in the place of the old ones."""
    if not question.names:
        return words
    return (*(word for word in words if word not in previous.names), *question.names)


def _in_part(parties: tuple[Party, ...], previous: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "The embassy of Belgium?", "and Canada?": the new country has the part of the old one."""
    if len(parties) != 1 or len(previous) != 1 or parties[0].before in _PLACING:
        return parties
    return (replace(parties[0], before=previous[0].before, after=previous[0].after),)


_PLACING = frozenset({"in", "of", "to", "by", "from", "with"})
_ABROAD = re.compile(r"\b(?:abroad|overseas)\b")
_ALTOGETHER = re.compile(r"\b(?:altogether|in (?:total|all)|overall|all in all)\b")


def of_all_missions(text: str, previous: Question) -> Question:
    """ "How many altogether?", after the consulates in Italy, and "how many abroad?", after those in Kigali."""
    typed = fold(text).folded
    if previous.intent != "missions":
        return previous
    if _ABROAD.search(typed):
        parties: tuple[Party, ...] = ()
        own: tuple[Party, ...] = (replace(Party.of(previous.subject), before="of"),)
    elif _ALTOGETHER.search(typed) and previous.own and not any(_stands(each) for each in previous.own):
        parties, own = (), previous.own
    else:
        return previous
    features = previous.features - {"@country", "@countries", "@city"} | {"@subject"}
    return replace(previous, parties=parties, own=own, names=(), features=features)


def _stands(party: Party) -> bool:
    return party.kind is MentionKind.CAPITAL or party.before in {"in", "at"}


def _with_senders(question: Question) -> Question:
    """ "And Japan in Libreville?", after missions: whose it is stands before where it is."""
    own, parties = ([_as_sender(each) for each in group] for group in (question.own, question.parties))
    return replace(question, own=tuple(own), parties=tuple(parties))


def _as_sender(party: Party) -> Party:
    sends = party.after in {"in", "to", "at"} and party.before in {"", "and", "but", "or", "so"}
    return replace(party, before="of") if sends else party


def counted_by_name(question: Question, previous: Question) -> Question | None:
    """ "Which?", after how many are listed with a date: the same, since those that are counted are named."""
    which = question.features & ASKING <= {"who", "which_country", "what", "list"}
    return previous if which and previous.intent == "listing" and previous.asks("how_many") else None
