"""Whether the verb of a sentence has the subject that it has in the question: "did *Peru* put up a fence?" is not told
by a fence that *Chile* put up, nor "what did *Chad* call divisive?" by what somebody else called so.

A sentence that leaves its subject to be understood, or has one that names no country, is left to other checks.
"""

from collections.abc import Sequence
from itertools import takewhile

from .doing import Doing, doing_in, done_by
from .giving import is_given_up, is_turned
from .pair import Pair
from .positions import positions
from .small_words import ACTORS, ADJECTIVES, DETERMINERS, ELSEWHERE
from .subject_of import SubjectOf, is_passive
from .taking_apart import Sentence

__all__ = ["has_same_subject"]

_SAME_OF_BOTH = frozenset(
    "establish sign agre meet met share resum restor conclud exchang settl disput quarrel maintain hold held negoti "
    "fight fought war clash border trade cooper relat visit host welcom tie link talk".split()
)
"""Roots of what two do together, or what is told from either side."""
_INTRANSITIVE = frozenset("open reopen clos begin began start end ended move base".split())
_GIVES = frozenset({"give", "gave", "lend", "lent", "send", "sent"})
_UNIONS = frozenset({"EU"})
"""Named among countries, but more often what somebody joins."""
_LAYS = frozenset("lay lays laid make makes made give gives gave take takes took".split())
"""Before what is no verb of its own: "lay *claim*"."""
_NOUNS = ("tion", "sion", "ment", "ship", "ance", "ence")
_NEAR = 6
_SO_FAR = 8
"""Words behind a verb among which its "by" stands."""


def has_same_subject(pair: Pair) -> bool:
    if not _is_the_same_one(pair):
        return False
    if is_turned(pair) or is_given_up(pair) or _is_paid_for(pair):
        return True
    by_them = done_by(pair)
    if by_them and _is_of_others_only(by_them, pair):
        return False
    for asked in (*doing_in(pair), *([by_them] if by_them else ())):
        root = pair.roots.of(asked.verb)
        if root in _SAME_OF_BOTH or (root in pair.roots.generic and root not in _GIVES):
            continue
        told = _places_of(asked.verb, pair)
        if root in _GIVES and _is_given_by_another(asked, told, pair):
            return False
        if _gives_it_here(asked, told, pair):
            return False
        if told and not any(_is_done_by(asked, at, pair) for at in told):
            return False
    return True


def _is_given_by_another(asked: Doing, told: Sequence[int], pair: Pair) -> bool:
    """ "What did *China* give?" is told by no aid that Chad offered, whatever else is told of that aid."""
    done = [at for at in told if not is_passive(pair.sentence.words, at)]
    doers = frozenset[str]().union(*(SubjectOf.find(pair.sentence, at).lands for at in done))
    return bool(doers and asked.codes) and not asked.passive and doers.isdisjoint(asked.codes)


def _is_the_same_one(pair: Pair) -> bool:
    """ "Is *Chad* the largest investor?", where the sentence says that Peru has been the largest."""
    words, sentence = pair.wanted.words, pair.sentence
    if words[:1] != ("is",) and words[:1] != ("was",):
        return True
    party = next((each for each in (*pair.question.parties, *pair.question.own) if 1 in positions(each, words)), None)
    if party is None or words[2:3] not in {("the",), ("a",), ("an",)}:
        return True
    what = {pair.roots.of(word) for word in words[3:7] if word not in ELSEWHERE | DETERMINERS}
    is_it = [
        at
        for at, word in enumerate(sentence.words)
        if word in _IS and not what.isdisjoint(sentence.roots[at + 1 : at + _NEAR])
    ]
    told = [SubjectOf.find(sentence, at).lands for at in is_it]
    return not told or any(not lands or not lands.isdisjoint(party.codes) for lands in told)


_IS = frozenset("is was been became remains remained".split())


def _is_of_others_only(asked: Doing, pair: Pair) -> bool:
    """Which ban was imposed *by Kenya*, the article's country, is not told by a sentence that has only another one."""
    others = asked.codes == {pair.fact.subject} and pair.sentence.lands - asked.codes
    return bool(others) and not any(asked.codes <= pair.codes(word) for word in pair.sentence.words)


def _is_paid_for(pair: Pair) -> bool:
    """ "How much did Chad hand over *for* the ship?" is told by who handed over the ship."""
    return {"much", "for"} <= set(pair.wanted.words) and "for" in pair.sentence.words


def _gives_it_here(asked: Doing, told: Sequence[int], pair: Pair) -> bool:
    """ "How much did we give Chad?" is not told by aid in the row of Chad, of which it is not said who gives it."""
    others = frozenset(code for party in pair.question.parties for code in party.codes)
    gives = pair.roots.of(asked.verb) in pair.roots.alike("give") and asked.codes == {pair.fact.subject}
    if not gives or pair.fact.object not in others:
        return False
    return not any(SubjectOf.find(pair.sentence, at).lands & asked.codes for at in told)


def _places_of(verb: str, pair: Pair) -> Sequence[int]:
    """Where the sentence has the verb, or a noun for it of which it says whose it is: "a *Soviet* veto"."""
    sentence, root = pair.sentence, pair.roots.of(verb)
    term = pair.wanted.term(verb)
    like = term.like if term else pair.roots.alike(verb)
    own = sentence.places_of({root})
    places = own or sentence.places_of(like)
    return [at for at in places if _whose(sentence, at) or not _is_noun(sentence, at)]


def _is_noun(sentence: Sentence, at: int) -> bool:
    """ "The opening of", "its vote", "lay claim"."""
    words = sentence.words
    before, behind = words[at - 1 : at] if at else (), words[at + 1 : at + 2]
    if behind == ("of",) or words[at].removesuffix("s").endswith(_NOUNS) or not _LAYS.isdisjoint(before):
        return True
    return not (DETERMINERS | {"his", "her", "their", "of"}).isdisjoint(before) and not words[at].endswith("ed")


def _whose(sentence: Sentence, at: int) -> frozenset[str]:
    """Of which country's something is, where an adjective right before it says so."""
    if at and sentence.words[at - 1].endswith(ADJECTIVES) and not sentence.words[at].endswith(("ed", "ing")):
        return dict(sentence.named).get(at - 1, frozenset())
    return frozenset()


def _is_done_by(asked: Doing, at: int, pair: Pair) -> bool:
    """Whether it may be the one of the question who does what stands there."""
    sentence = pair.sentence
    if whose := _whose(sentence, at):
        return asked.passive or not asked.codes or not whose.isdisjoint(asked.codes)
    passive = is_passive(sentence.words, at)
    subject = SubjectOf.find(sentence, at)
    if asked.passive and passive and asked.alone and _is_another_thing(subject, asked, sentence):
        return False
    if asked.passive:
        return _may_be(subject, asked) if passive else _is_done_to(at, pair)
    if passive:
        return _by(asked, at, pair, subject)
    if not _may_be(subject, asked):
        return False
    behind = bool(asked.places) and all(place > at for place in asked.places)
    if behind and subject.words and not subject.lands & asked.codes:
        return False
    return bool(asked.codes) or not asked.places or not _is_anothers(subject, asked, sentence)


def _is_anothers(subject: SubjectOf, asked: Doing, sentence: Sentence) -> bool:
    """Whether a verb that somebody with a name does in the question has another word for its subject: "the first
    minister that *any dominion* had accredited"."""
    told = {sentence.words[at] for at in subject.words}
    return bool(told) and asked.places.isdisjoint(subject.words) and told.isdisjoint(_STAND_FOR_SOMEBODY)


def _is_another_thing(subject: SubjectOf, asked: Doing, sentence: Sentence) -> bool:
    """ "Was *Chad* suspended?" is not told by "most of *the sanctions* were suspended"."""
    told = {sentence.words[at] for at in subject.words} - _OF_SOME
    return bool(asked.codes and told) and not subject.lands and told.isdisjoint(_STAND_FOR_A_COUNTRY)


_OF_SOME = frozenset("most some all many both later then".split())
_STAND_FOR_A_COUNTRY = ACTORS | frozenset(
    "it country countries nation nations republic kingdom membership state states both which that its".split()
)
_STAND_FOR_SOMEBODY = ACTORS | frozenset("it he she they both leader premier secretary man woman pair two".split())


def _may_be(subject: SubjectOf, asked: Doing) -> bool:
    if asked.codes:
        return subject.lands <= _UNIONS or not asked.codes.isdisjoint(subject.lands | subject.beside)
    return not subject.lands or bool(asked.places)


def _is_done_to(at: int, pair: Pair) -> bool:
    """Whether whoever did it, behind the "by" of a question, is not the one to whom it was done in the sentence."""
    words = pair.wanted.words
    by = words.index("by") + 1 if "by" in words[:-1] else len(words)
    by += words[by : by + 1] == ("the",)
    named = pair.sentence.places_of({pair.roots.of(words[by])}) if by < len(words) else []
    return not named or any(place < at for place in named)


def _doers_behind(sentence: Sentence, at: int) -> Sequence[frozenset[str]]:
    """The countries behind the next "by", and before where or with what it was done."""
    behind = sentence.words[at + 1 : at + _SO_FAR]
    by = at + 1 + behind.index("by") if "by" in behind else len(sentence.words)
    told = takewhile(lambda word: word not in ELSEWHERE, sentence.words[by + 1 : by + _NEAR + 1])
    end = by + sum(1 for _ in told)
    return [lands for place, lands in sentence.named if by < place <= end]


def _by(asked: Doing, at: int, pair: Pair, subject: SubjectOf) -> bool:
    """Whether who did it may be behind a "by", and is not the one to whom it was done."""
    if "by" in pair.sentence.words[at + 1 : at + _SO_FAR]:
        doers = _doers_behind(pair.sentence, at)
        return not (asked.codes and doers) or any(asked.codes & lands for lands in doers)
    verb = pair.roots.of(asked.verb)
    may_be = not asked.to_whom or verb in _INTRANSITIVE or pair.sentence.roots[at] != verb
    if may_be and verb not in _GIVES:  # who "was given" something did not give it
        return True  # "it joined again" is "it was let in again"
    return subject.lands.isdisjoint(asked.codes) and subject.words.isdisjoint(asked.places)
