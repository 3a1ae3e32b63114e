"""Who did it, and to whom: "who replaced *it*?" is told by somebody else, who stands before what was done."""

import re
from collections.abc import Collection, Sequence

from ..words.roots import Roots
from .kinds_of_answer import names_nobody
from .main_verb import WHO_DOES
from .pair import Ground, Pair
from .small_words import ARTICLES, SMALL_WORDS, WAS
from .taking_apart import Sentence

__all__ = ["GROUNDS"]

_WHO_IS = re.compile(
    r"\bwho (?:is|was|are|were) (?:(?:the|an?|its|their|his|her)\b|[^\W\d_]{3,}(?:['’]?s|s['’]) [a-z]"
    r"|(?:[a-z]+ )?(?:minister|president|premier|chancellor|king|queen|ambassador|envoy|leader|head)\b)"
)
"""Asks what somebody is, not what was done."""
_NOUNS = ("tion", "ment", "ship")
_BY = (frozenset({"by"}), frozenset({"by", "of"}))
"""Before who did it: "mediated by him", and with a noun also "under the mediation of him"."""
_GIVEN = frozenset("gift gifts grant grants present presents donation donations loan loans invitation".split())
_FROM = frozenset({"by", "of", "from"})
""" "It was a gift *from* Chad"."""
_FREE_FROM = re.compile(r"\bindependen(?:ce|t)\b(?: \w+){0,4}? from\b|\bfrom (?:\w+ ){1,8}independen(?:ce|t)\b")
_GAINED_FROM = re.compile(
    r"\bindependen(?:ce|t)\b(?: \w+){0,3}? (?:from|of)\b|\bfrom (?:\w+ ){1,8}independen(?:ce|t)\b"
)
_CLAUSE = frozenset("before after by until till when as and but which who because since while for with".split())
_RIGHT_BEHIND = 6


def _names_the_doer(typed: str, sentence: Sentence, known: Collection[str], roots: Roots) -> bool:
    """ "Who replaced it?": somebody who is not in the question stands before what is done, or behind a "by"."""
    match = WHO_DOES.search(typed)
    if match is None or _WHO_IS.search(typed):
        return True
    does = roots.alike(match[1])
    at = sentence.places_of(does)
    if not at or not sentence.capitals:
        return True
    if roots.of(match[1]) in map(roots.of, _VIOLENT) and all(_names_no_doer(sentence, place) for place in at):
        return False
    if all(_is_passive(sentence.words, place) and not _says_by_whom(sentence, place) for place in at):
        return False
    last = max(at)
    giving = sentence.words[last] in _GIVEN
    noun = giving or sentence.words[last].endswith(_NOUNS) or sentence.words[max(0, last - 1)] in ARTICLES
    return any(
        place < last or not (_FROM if giving else _BY[noun]).isdisjoint(sentence.words[last:place])
        for place in sentence.capitals
        if sentence.words[place] not in known and sentence.words[place] not in SMALL_WORDS
    )


def _names_no_doer(sentence: Sentence, at: int) -> bool:
    """ "In which he *was killed*", "the *murder of* him": nothing of by whom."""
    words = sentence.words
    passive = not WAS.isdisjoint(words[max(0, at - 4) : at]) and not words[at].endswith("ing")
    noun = words[at + 1 : at + 2] == ("of",)
    return (passive or noun) and not _says_by_whom(sentence, at)


def _is_passive(words: Sequence[str], at: int) -> bool:
    """ "*Was* later *removed*", "*was* caught and *expelled*": done by somebody else than who stands before it."""
    if not _DONE.search(words[at]):
        return False
    before = at - 1
    while before > 0 and (words[before].endswith(("ly", "ed")) or words[before] in _BETWEEN):
        before -= 1
    return before >= 0 and words[before] in WAS


def _says_by_whom(sentence: Sentence, at: int) -> bool:
    """Whether a "by" belongs to what was done, and not to something else: "its bombing is remembered *by* a stone"."""
    words = sentence.words
    for place, word in enumerate(words):
        if word == "by" and place + 1 not in sentence.date_words:
            before = max(0, place - 1)
            together = words[max(0, before - 1)] in _AND
            if before <= at or together or not _DONE.search(words[before]):
                return True
    return False


_DONE = re.compile(r"(?:ed|(?<!m)en|wn|ung|ilt|ought|sent|held|sold|shot|made|left|lost|led|paid|put|hit)$")
_AND = frozenset({"and", "or", "but"})
_BETWEEN = frozenset("also and later then soon again twice once never not first since".split())
_VIOLENT = (
    "kill killed murder murdered assassinate assassinated kidnap kidnapped abduct abducted shot shoot poison poisoned "
    "bombed attacked hijacked executed"
).split()


def _gained_from(pair: Pair) -> bool:
    """ "Who did it get independence from?" is told by whom it gained it from."""
    return not _FREE_FROM.search(pair.typed) or bool(_GAINED_FROM.search(pair.sentence.folded))


def _is_done_to_the_same_one(
    words: Sequence[str], names: Collection[str], does: frozenset[str], sentence: Sentence
) -> bool:
    """ "How long was Ada Oloo detained?": whoever that was done to stands before it, or right behind it, and not in
    another clause. ``does`` are the roots of what was done."""
    named = [at for at, word in enumerate(words) if word in names]
    if not named or named[0] == 0 or words[named[0] - 1] not in WAS or not does:
        return True
    done = sentence.places_of(does)
    places = [at for at, word in enumerate(sentence.words) if word in names]
    if not done or not places:
        return True
    return any(
        place < at or (place - at <= _RIGHT_BEHIND and _CLAUSE.isdisjoint(sentence.words[at + 1 : place]))
        for place in places
        for at in done
    )


def _has_doer(pair: Pair) -> bool:
    if not pair.question.asks("who") or names_nobody(pair.sentence) or _IS_THE_ONE.search(pair.sentence.folded):
        return True
    joins = any(party.before in _ALONGSIDE for party in pair.question.parties)  # "who invaded Congo with Uganda?"
    ours = frozenset[str]() if joins or _has_our_people(pair) else pair.own_names
    return _names_the_doer(pair.typed, pair.sentence, set(pair.wanted.words) | ours, pair.roots)


_IS_THE_ONE = re.compile(r"\bmediator (?:was|is|has been) ")
""" "Whose chief *mediator was* Ada Oloo": who brokered it."""


def _has_our_people(pair: Pair) -> bool:
    """ "Rwandan *troops*" are somebody."""
    words = pair.sentence.words
    return any(word in _PEOPLE and words[at - 1] in pair.own_names for at, word in enumerate(words) if at)


_ALONGSIDE = frozenset({"with", "alongside"})
_PEOPLE = frozenset("troops soldiers forces army officials rebels officers diplomats workers".split())


def _of_the_same_one(pair: Pair) -> bool:
    """ "How long was Ada Oloo *detained*": whoever that was done to."""
    wanted, names = pair.wanted, pair.question.names
    told = (term for term in wanted.terms if term.word not in names and _DONE.search(term.word))
    done = (term.like for term in told if term.word in pair.question.content[-1:])
    return _is_done_to_the_same_one(wanted.words, names, frozenset[str]().union(*done), pair.sentence)


def _did_it_himself(pair: Pair) -> bool:
    """ "Which president *signed* the truce?" is not told by who "brokered the truce that was signed"."""
    asked = _WHICH_ONE_DID.search(pair.typed)
    if asked is None or not (places := pair.sentence.places_of(pair.roots.alike(asked["verb"]))):
        return True
    told = (pair.sentence.words[max(0, at - 3) : at] for at in places)
    by = pair.sentence.words
    passive = [not _RELATIVE.isdisjoint(words) and not WAS.isdisjoint(words) for words in told]
    return not all(passive) or any("by" in by[at + 1 : at + _RIGHT_BEHIND] for at in places)


_WHICH_ONE_DID = re.compile(
    r"^(?:which|what) (?:(?:ex|former|old)[ -])?(?:president|prime minister|minister|king|queen|leader|general"
    r"|ambassador|envoy|official|politician|pope|premier|chancellor) (?P<verb>[a-z]{2,}ed)\b"
)
_RELATIVE = frozenset({"that", "which"})


def _was_done_to_it(pair: Pair) -> bool:
    """ "From which body was Kenya suspended?" is not told by what Kenya suspended."""
    act, did = pair.wanted.act, _DID_TO_IT.match(pair.typed)
    if did and did["whom"] in pair.own_names:
        verb = did["verb"]
    elif act and act.passive and not pair.own_names.isdisjoint(_whole(act.who)[-1:]):  # no "*Saudi embassy*"
        verb = act.verb
    else:
        return True
    words = pair.sentence.words
    places = pair.sentence.places_of(pair.roots.alike(verb))
    return not places or not all(_does_it_itself(words, at, pair.own_names) for at in places)


def _whole(who: Sequence[str]) -> Sequence[str]:
    """Whom it was done to, without what stands between that and the verb: "was Kenya *ever* suspended"."""
    end = next((at for at in range(len(who), 0, -1) if who[at - 1] not in _BETWEEN and who[at - 1] != "ever"), 0)
    return who[:end]


_DID_TO_IT = re.compile(r"(?:and |so )?(?:which|what) [a-z]+ (?P<verb>[a-z]{3,}) (?:the )?(?P<whom>[a-z]+)")
""" "Which body *suspended Kenya*?" """


def _does_it_itself(words: Sequence[str], at: int, own: Collection[str]) -> bool:
    """Whether the country stands right before a verb that has something behind it: not "Kenya, suspended by …"."""
    before = at - 2 if words[at - 1 : at] in (("has",), ("had",), ("also",)) else at - 1
    return before >= 0 and words[before] in own and words[at + 1 : at + 2] not in ((), ("by",))


GROUNDS: Sequence[Ground] = (
    _was_done_to_it,
    _did_it_himself,
    _has_doer,
    _gained_from,
    _of_the_same_one,
)
