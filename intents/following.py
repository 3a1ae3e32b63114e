"""What only makes sense after what was said before: "and Canada?", "why?", "the other one", a choice."""

import re
from dataclasses import replace

from knowledge.countries import MentionKind
from knowledge.folding import fold

from .analysis import Analysis, WordKind
from .conversation import Conversation
from .forms import ASKING, OPENERS
from .missions.ends import is_sender
from .pointing import with_parties
from .question import Party, Question
from .questioning import CHANGES_NOTHING, party_features

__all__ = [
    "checked_time",
    "chosen",
    "counted_by_name",
    "is_elliptical",
    "merged",
    "names_another",
    "only_asks",
    "ranked_bodies",
    "reversed_roles",
    "the_other",
    "turned",
]

_SLOTS = frozenset({"@country", "@countries", "@time", "@organisation", "@subject", "@place"})
_SHORT = 6
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


_AS_FOR = re.compile(r"(?:(?:and|but|so|or|ok|then|now)\W+)*(?:what|and|but)\b.*\babout\b")


def checked_time(question: Question, previous: Question) -> frozenset[str]:
    """ "So it was 1972?", after when something was: whether it was then; empty where that is not asked."""
    checks = question.times and not question.parties and question.asks("yes_no") and previous.asks("when")
    return frozenset({"yes_no"} | ({"begin"} if previous.intent == "began" else set())) if checks else frozenset()


def names_another(question: Question, previous: Question) -> bool:
    """ "And Merkel?", after somebody's visit."""
    asks = question.features - CHANGES_NOTHING - {"@name"}
    return bool(previous.names and question.names) and not asks and set(question.content) <= set(question.names)


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
    return (
        bool(meant)
        and not slots
        and set(question.content) <= _ROLE
        and question.features <= ASKING | CHANGES_NOTHING | {"there", "backs", "since_when", "role", "same"}
        and len(clause.words) <= _SHORT
    )


_ROLE = frozenset(
    {"doing", "do", "role", "roles", "capacity", "capacities", "status", "together", "along", "alongside", "jointly"}
)
"""Words of "and in what capacity?", "together with whom?"."""


def merged(previous: Question, question: Question, *, features: frozenset[str]) -> Question:
    """The previous question with the new slots, and new question words, in the place of its own."""
    parties = _in_part(question.parties, previous.parties) or previous.parties
    times = question.times or previous.times
    organisations = question.organisations or previous.organisations
    kept = previous.features - {"@country", "@countries", "@time", "@organisation"}
    if features:
        kept = (kept - ASKING - {"yes_no"}) | features
    slots = {"@time"} if times else set()
    slots |= {"@organisation"} if organisations else set()
    asked = _STRANDED.sub(r"\2 whom", question.english)
    return replace(
        previous,
        text=f"{previous.text} {question.text}" if features else question.text,
        in_english=f"{previous.english} {asked}" if features else question.english,
        parties=parties,
        own=question.own or (_not_placed(previous.own) if "where" in features else previous.own),
        names=question.names or previous.names,
        content=_with_names(previous.content, previous, question),
        topics=_with_names(previous.topics, previous, question),
        times=times,
        organisations=organisations,
        excluded=(),
        features=kept | party_features(parties) | slots,
    )


_STRANDED = re.compile(r"\b(whom?) (with|by|from|to|against|for)(?=\W*$)", re.IGNORECASE)
""" "Who with?" """


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


def chosen(clause: Analysis, conversation: Conversation) -> Question | None:
    """The one option of a clarification that the words fit; None where they fit none or several."""
    if not conversation.options or not clause.found.isdisjoint(ASKING - {"about", "list"}):
        return None  # nothing was asked back, or this is a question of its own
    said = {word.own.removesuffix("ern") for word in clause.words if word.kind is WordKind.WORD}
    said -= OPENERS | _SAYS_NOTHING
    if conversation.claims and clause.countries:
        return None  # it was answered, and this names something else
    if said == {"other"} and conversation.question:
        rest = [each.question for each in conversation.options if each.question.codes != conversation.question.codes]
        return rest[0] if len(rest) == 1 else None
    codes = {code for mention in clause.countries if len(mention.codes) == 1 for code in mention.codes}
    fitting = []
    for option in conversation.options:
        label = set(fold(option.label).folded.split())
        if (codes and codes == set(option.question.codes)) or (not clause.countries and said and said <= label):
            fitting.append(option.question)
    return fitting[0] if len(fitting) == 1 else None


_REASON = frozenset({"why", "how_long"})
"""What is asked of one event, and not of the next: "why? … and resumed?"."""
_VERBS = frozenset({"begin", "begin_weak", "end", "resume"})
_MISSIONS = frozenset({"mission", "embassy", "high_commission", "consulate"})


def turned(clause: Analysis, question: Question, previous: Question) -> Question | None:
    """ "And resumed?", "and the consulate?": the previous question with another verb, or another kind of mission."""
    if question.parties or question.times or question.organisations or len(clause.words) > _SHORT:
        return None
    said = question.features - CHANGES_NOTHING - ASKING - {"there", "@subject", "operate"}
    if previous.intent == "missions" and "yes_no" in question.features and _IS_IT.match(fold(clause.text).folded):
        kinds = said & _MISSIONS
        return replace(
            previous,
            text=question.text,
            in_english=question.english,
            features=previous.features - ASKING - _MISSIONS | kinds | {"yes_no"},
        )
    anybody = question.asks("there") or _WHO_HAS.match(fold(clause.text).folded)
    for group in (_VERBS,) if anybody else (_VERBS, _MISSIONS):
        if said and said <= group and previous.features & group:
            asked = question.features & (ASKING | {"yes_no"})
            kept = previous.features - group - (ASKING | {"yes_no"} if asked else _REASON)
            features = kept | said | asked
            if previous.features & _REASON and not asked and not features & ASKING and group is _VERBS:
                features |= {"when"}
            return replace(previous, text=question.text, features=features)
    named = tuple(replace(party, before="", after="") for party in previous.parties)
    whose = named and not question.asks("there")
    if said and said <= _MATTERS and whose and _AS_FOR_MATTER.match(fold(clause.text).folded):
        return with_parties(replace(question, features=question.features - {"about"}), named)
    edge = said & {"first", "last"}
    compared = previous.intent == "comparison" and len(previous.codes) > 1 and not question.asks("who", "which_country")
    if (
        edge
        and said <= _RANKS
        and not _OF_ALL.search(fold(clause.text).folded)
        and (compared or previous.intent in _LISTING)
    ):
        kept = previous.features - ASKING - _RANKS - _PLACES | edge | {"who"}
        return replace(previous, text=question.text, in_english=question.english, ordinal=None, features=kept)
    return None


_OF_ALL = re.compile(r"\b(?:of all(?! (?:of )?(?:them|these|those|three|four))|overall|altogether|in total)\b")
""" "The newest of all" is not one of the two that were compared."""
_WHO_HAS = re.compile(r"(?:(?:and|so|but|ok)\W+)*(?:who|which)(?: \w+)? (?:has|have|had)\b")
_IS_IT = re.compile(
    r"(?:(?:and|so|but|ok)\W+)*(?:is|was) (?:it|that|this|theirs|ours) (?:\w+ )?(?:an?|the) (?:\w+ )?"
    r"(?:embassy|consulate|high commission|mission)\W*$"
)
""" "Is it an embassy?", after a mission: of what kind that one is."""
_MATTERS = _VERBS | _MISSIONS | {"relations", "visit", "meet", "aid_word", "agreement_word", "dispute_word"}
_AS_FOR_MATTER = re.compile(
    r"(?:ok |okay |so )?(?:and|but|also|what about|how about|(?:and|but) what about)\b(?!.*\b(?:all|any|every)\b)"
    r"|(?:the )?\w+\W*$|(?:which|what) (?:embassy|mission|consulate|high commission)\W*$"
)
_LISTING = frozenset({"by_date", "listing", "order"})
_RANKS = frozenset({"first", "last", "earlier", "later"})
"""Of "the first of them?": one of those that were listed."""
_PLACES = frozenset({"@ordinal", "from_end", "penultimate"})
_WAY_ROUND = re.compile(
    r"\b(?:(?:the )?other way (?:a?round)|vice versa|conversely|in reverse|the reverse|the opposite direction|"
    r"the other direction|theirs|ours)\b|\bthe other way\W*$"
)


def counted_by_name(question: Question, previous: Question) -> Question | None:
    """ "Which?", after how many are listed with a date: the same, since those that are counted are named."""
    which = question.features & ASKING <= {"who", "which_country", "what", "list"}
    return previous if which and previous.intent == "listing" and previous.asks("how_many") else None


def ranked_bodies(clause: Analysis, question: Question, conversation: Conversation) -> Question | None:
    """ "Which did it join first?", after whether it is in two bodies: since when in each, which tells it."""
    previous = conversation.question
    said = question.features - CHANGES_NOTHING - ASKING - {"there", "member", "begin_weak", "begin"}
    ranks = said & _RANKS and said <= _RANKS
    if previous is None or previous.intent != "memberships" or not ranks or question.parties:
        return None
    if len(clause.words) > _SHORT or question.organisations or question.times:
        return None
    bodies = previous.organisations if len(previous.organisations) > 1 else conversation.bodies[1::-1]
    features = previous.features - ASKING - {"yes_no"} | {"when", "member", "@organisation"}
    return replace(previous, text=question.text, in_english="", organisations=bodies, times=(), features=features)


def reversed_roles(clause: Analysis, conversation: Conversation, subject: str) -> Question | None:
    """ "And the other way round?": who had a mission is now where it stands; "and where is Rwanda's?" has it there."""
    previous = conversation.question
    if previous is None:
        return None
    of_one = len(previous.codes) == 1 and previous.intent in {"about", "missions"}
    if of_one and _we_there(clause, subject):
        hosts = tuple(replace(party, before="in", after="", kind=MentionKind.NAME) for party in previous.parties)
        kinds = previous.features & _MISSIONS or frozenset({"mission"})
        return replace(
            previous,
            intent="missions",
            text=clause.text,
            in_english=clause.in_english,
            features=kinds | {"mission", "what", "@country", "@subject"},
            parties=hosts,
            own=(replace(Party.of(subject), before="of"),),
        )
    if previous.intent != "missions" or not previous.parties:
        return None
    own = _only_ours(clause, subject)
    if not own and not _WAY_ROUND.search(fold(clause.text).folded):
        return None
    told = [fact for claim in conversation.claims for fact in claim.facts if fact.kind == "mission"]
    sends = own or (bool(told) and all(fact.subject in previous.codes for fact in told))
    sends = sends or any(is_sender(party) or party.before in _SENDS for party in previous.parties)
    here, there = ("in", "of") if sends else ("of", "in")
    features = previous.features
    if own and not clause.found.isdisjoint(ASKING):
        features = features - ASKING - {"yes_no"} | (clause.found & ASKING)
    elif "is" in {word.text for word in clause.words} and clause.found.isdisjoint(ASKING):
        features = features - ASKING - _VERBS | {"yes_no"}  # "…, is there one?"
    return replace(
        previous,
        text=clause.text,
        in_english=clause.in_english,
        features=features,
        parties=tuple(replace(party, before=here, after="", kind=MentionKind.NAME) for party in previous.parties),
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
    return bool(_AND_WE.fullmatch(fold(clause.text).folded)) or (
        named and "there" in said and said <= OPENERS | {"there", "over", "what", "how", "about", "too"}
    )


def _only_ours(clause: Analysis, subject: str) -> bool:
    """Whether nothing but what is the own country's is named: "and Rwanda's?"."""
    named = [mention for mention in clause.countries if mention.codes == (subject,)]
    words = [word for word in clause.words if word.kind is WordKind.WORD]
    said = {at for each in clause.meanings if each.name in _NO_MATTER for at in range(each.start, each.end)}
    rest = [word for at, word in enumerate(clause.words) if word in words and at not in said]
    return (
        len(named) == len(clause.countries) == 1
        and (any(word.text == "'s" for word in words) or named[0].text.casefold().endswith("s"))
        and all(word.text in OPENERS or word.text == "'s" for word in rest)
        and not clause.times
    )


_NO_MATTER = ASKING | CHANGES_NOTHING
_SENDS = frozenset({"of", "does", "do", "has", "have", "by", "did", "is"})
_SAYS_NOTHING = frozenset(
    "the one i i'm im mean meant want of that this please no not yes ones course sorry about what talking obviously "
    "back to again wait "
    "le la les l' de du des celui celle oui non je parle stp svp".split()
)
