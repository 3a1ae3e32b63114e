"""The subject of a verb in a sentence: looked for before it, up to where another clause begins or something else is
done."""

from collections.abc import Sequence
from dataclasses import dataclass

from .small_words import ACTORS, AUXILIARY, BE, CLAUSE, DETERMINERS, DONE, ELSEWHERE
from .taking_apart import Sentence

__all__ = ["SubjectOf", "is_passive"]

_OPENS = frozenset({"after", "before"})
"""Opens a clause where who does it and the verb follow: "two days *after* Peru had recognised it"."""
_WITH = frozenset({"with", "alongside"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "both"})
_THEIRS = frozenset({"its", "his", "her"})
_HAVE_DO = frozenset(
    "ask asks asked order orders ordered tell tells told urge urges urged allow allows allowed force forces forced "
    "help helps helped want wants wanted invite invites invited persuade persuaded let request requested".split()
)
"""Before whoever is to do something: "asked *Peru* to leave"."""
_EMPTY = ELSEWHERE | DETERMINERS | CLAUSE | AUXILIARY | {"and", "or", "of"}
_BEFORE_A_NOUN = (ELSEWHERE - {"to"}) | DETERMINERS | _THEIRS | {"of", "their"}
_NEVER_DO = ACTORS | AUXILIARY | DETERMINERS
_FAR = 24
"""Words before a verb among which its subject is looked for."""


@dataclass(frozen=True, slots=True)
class SubjectOf:
    """What is told of the subject of a verb in a sentence."""

    lands: frozenset[str] = frozenset()
    """The countries that do it."""
    beside: frozenset[str] = frozenset()
    """Those with whom it is done."""
    words: frozenset[int] = frozenset()
    """Places of the words that may belong to it."""

    @classmethod
    def find(cls, sentence: Sentence, verb: int) -> "SubjectOf":
        before = _verb_before(sentence, verb)
        if before is not None:
            return cls.find(sentence, before) if before >= 0 else cls()
        named, words = dict(sentence.named), sentence.words
        lands, beside = set[str](), set[str]()
        places: list[int] = []
        last = verb  # where the country stands that was found last
        for at in range(_before_relative(sentence, verb) - 1, max(-1, verb - _FAR), -1):
            word = words[at]
            if (word in CLAUSE and places) or _acts(sentence, at):
                break
            if word in _THEIRS and not lands:
                lands |= _first_land(sentence, at)
                break
            if at in named:
                where = _preposition(words, at)
                if where in _OPENS and AUXILIARY.issuperset(words[at + 1 : verb]):
                    return cls(named[at], frozenset(), frozenset({at}))
                if where in _WITH:
                    beside |= named[at]
                elif _acts_for_it(words, at, where) and (not lands or _is_joined(sentence, at, last)):
                    lands |= named[at]
                    last = at
            if at in named or not (word in _EMPTY or word.endswith("ly")):
                places.append(at)
            if word in _PRONOUNS or at in sentence.stops:
                break
        return cls(frozenset(lands), frozenset(beside), frozenset(places))


def _before_relative(sentence: Sentence, verb: int) -> int:
    """Where a clause begins that is told by the way right before a verb, "Ada Oloo, *who was born in Lima,* won"; the
    verb itself where there is none."""
    if verb not in sentence.commas:
        return verb
    opens = (at for at in range(verb - 1, max(0, verb - _FAR), -1) if at in sentence.commas)
    at = next(opens, verb)
    return at if sentence.words[at] in _RELATIVE else verb


_RELATIVE = frozenset({"who", "which", "whose", "where", "whom"})


def is_passive(words: Sequence[str], at: int) -> bool:
    if words[at + 1 : at + 2] == ("by",):
        return True
    before = words[max(0, at - 3) : at]
    return words[at].endswith(DONE) and not BE.isdisjoint(before) and "having" not in before


def _acts_for_it(words: Sequence[str], at: int, preposition: str) -> bool:
    """Whether a country is what does something; "Kenyan *rebels*" do it for themselves."""
    return preposition not in ELSEWHERE and _REBELS.isdisjoint(words[at + 1 : at + 2])


_REBELS = frozenset("rebels guerrillas insurgents dissidents exiles protesters".split())


def _is_joined(sentence: Sentence, at: int, last: int) -> bool:
    """Whether two countries stand side by side: "Peru, Chad and the Kenyan government"."""
    between = range(at + 1, last)
    return all(
        place in sentence.capitals or sentence.words[place] in DETERMINERS | ACTORS | {"and", "or", "of"}
        for place in between
    )


def _preposition(words: Sequence[str], at: int) -> str:
    """What stands before a country, articles left aside; what is done "on behalf *of*" somebody, others do."""
    before = [word for word in words[max(0, at - 4) : at] if word not in DETERMINERS]
    return "for" if before[-2:] == ["behalf", "of"] else "".join(before[-1:])


def _verb_before(sentence: Sentence, verb: int) -> int | None:
    """The verb whose subject a verb shares: "*cut* relations, and replaced …", "*invaded* it to topple …"; -1 where it
    has to be another one's, and none is found; None where it has a subject of its own."""
    at, words = verb - 1, sentence.words
    if verb in sentence.commas and words[verb].endswith("ing"):  # "stayed there, backing …"
        return next((place for place in range(verb - 1, -1, -1) if _acts(sentence, place)), -1)
    while at >= 0 and (words[at] in AUXILIARY - {"to"} or words[at].endswith("ly")):
        at -= 1
    if at < 0 or words[at] not in {"and", "or", "to"}:
        return None
    if words[at] == "to" and at and words[at - 1] in BE:
        return None  # "is to be based"
    done = (place for place in range(at - 1, -1, -1) if _acts(sentence, place))
    apart = words[at] != "to" and words[verb].endswith("ed")  # "told them to leave, and *launched* …"
    before = next((place for place in done if not apart or words[place - 1 : place] != ("to",)), -1)
    return None if words[at] == "to" and before >= 0 and words[before] in _HAVE_DO else before


def _acts(sentence: Sentence, at: int) -> bool:
    """Whether something is done where a word stands."""
    word, before = sentence.words[at], sentence.words[at - 1 : at] if at else ()
    if at in sentence.capitals or word in _NEVER_DO or not _BEFORE_A_NOUN.isdisjoint(before):
        return False
    if word.endswith(("ed", "ing")) or (before == ("to",) and not word.endswith("s")):
        return True
    return sentence.broader.is_verb(sentence.roots[at])


def _first_land(sentence: Sentence, end: int) -> frozenset[str]:
    """The country with which a sentence begins, whose "its" it is."""
    words = sentence.words
    first = (lands for at, lands in sentence.named if at < end and _preposition(words, at) not in ELSEWHERE)
    return next(first, frozenset())
