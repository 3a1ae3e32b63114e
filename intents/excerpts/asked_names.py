"""Whether a sentence names who, which and where; each is None where that is not asked, or something else decides."""

import re
from collections.abc import Sequence

from ..words.roots import WORD
from . import kinds_of_answer as kinds
from .pair import Pair
from .parts_of_lands import asks_part, tells_part
from .small_words import ARTICLES, SMALL_WORDS
from .with_whom import is_of_nobody_named, is_told_by_row
from .wording import POINTS_BACK

__all__ = [
    "COUNTRIES",
    "names_a_country",
    "part_of_a_land",
    "where",
    "which_body",
    "which_land",
    "which_names",
    "which_person",
    "who",
    "who_paid",
    "who_signed",
    "who_that_is",
]

COUNTRIES = re.compile(r"\b(?:which|what) (?:\w+ )?(?:countries|nations|states|governments)\b")
"""Asks for several."""
_WHICH_LAND = re.compile(r"\b(?:which|what) (?:\w+ )?(?:country|nation|state|government)\b(?! of\b)")
_WHICH_FEW_LANDS = re.compile(r"\b(?:which|what) (?:\d|two|three|four|five) (?:countries|nations|states)\b")
_WHICH_BODIES = re.compile(
    r"\b(?:which|what) (?:(?!(?:did|do|does|is|are|was|were|has|have|of|in|by)\b)[a-z-]+ ){0,4}"
    r"(?:organi[sz]ations|bodies|institutions|alliances|blocs|groupings)\b"
)
_A_BODY = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,4}? (?:Pact|Union|Community|Organi[sz]ation|League|Alliance|Group|Association"
    r"|Council|Forum|Bank|Fund|Movement|Commissions?|Market|Agency|Authority|Conference|Convention|Cooperation|Court"
    r"|Initiative|System|Partnership|Programme|Program|Secretariat|Centre|Center|Corps|Plan|Federation|Summit)s?\b"
    r"|\b[A-Z]{3,}\b"
)
_NAMES_ASKED = re.compile(
    r"\b(?:what|which) (?:are|were|is|was) (?:the |their )?names?\b"
    r"|^(?:pls |please |can you )?(?:name|list) (?:the|all)\b|\bwho (?:are|were) (?:the|those|these)\b"
)
_NAMES_GIVEN = re.compile(r"\bnames? of\b")
""" "Issued the names of those": which does not tell them."""
_MONEY = re.compile(
    r"[$€£¥]|\b(?:million|billion|dollars?|euros?|pounds?|francs?|yen|yuan|roubles?|rubles?|money|loans?|lent|credits?|grants?"
    r"|aid|funds?|funded|financ\w+|donat\w+|debts?|budget|invest\w+|cash)\b"
)
_BOTH = re.compile(r"(?:both|the two) (?:countries|states|nations|sides)\b")


def which_land(pair: Pair) -> bool | None:
    asked = pair.question.asks("which_country") or _WHICH_LAND.search(pair.typed) or _WHICH_FEW_LANDS.search(pair.typed)
    return False if asked and not names_a_country(pair) else None


def names_a_country(pair: Pair) -> bool:
    """Another one than those of the question, more where several are asked for; of a sentence that points back,
    the country of its row."""
    question, sentence, fact = pair.question, pair.sentence, pair.fact
    known = {code for party in (*question.parties, *question.own) for code in party.codes} | {fact.subject}
    back = {fact.object} if POINTS_BACK.search(sentence.folded) and fact.object else set()
    several = bool(COUNTRIES.search(pair.typed))
    return len((sentence.lands | back) - known) > several


def which_body(pair: Pair) -> bool | None:
    sentence = pair.sentence
    if not _WHICH_BODIES.search(pair.typed) or sentence.bodies:
        return None
    known = {*pair.wanted.words, *pair.own_names}
    named = _A_BODY.search(sentence.exact) and kinds.names_someone(sentence, known, pair.question.names)
    return None if named else False


def who_signed(pair: Pair) -> bool | None:
    """What only mentions an agreement does not say whose it is."""
    asked = pair.question.asks("who") and pair.question.asks("sign")
    return False if asked and not kinds.says_who_signed(pair.sentence.folded) else None


def which_names(pair: Pair) -> bool | None:
    if not _NAMES_ASKED.search(pair.typed):
        return None
    named = kinds.names_in_full(pair.sentence) or names_a_country(pair)
    return None if named and not _NAMES_GIVEN.search(pair.sentence.folded) else False


def which_person(pair: Pair) -> bool | None:
    """ "Which president …?" is told by a name, or by a president, and not by a "presidential" meeting."""
    office = _WHICH_PERSON.search(pair.typed)
    if office is None or pair.question.asks("who"):
        return None
    theirs = (pair.names(code) for party in pair.question.parties for code in party.codes)
    known = set(pair.wanted.words).union(pair.own_names, *theirs)
    told = not {office[1], f"{office[1]}s"}.isdisjoint(pair.sentence.words)
    return None if told or kinds.names_someone(pair.sentence, known, pair.question.names) else False


_WHICH_PERSON = re.compile(
    r"\b(?:which|what) (?:[a-z]+ )?(president|minister|king|queen|ambassador|leader|politician|pope|chancellor|premier"
    r"|envoy)\b"
)


def part_of_a_land(pair: Pair) -> bool | None:
    return tells_part(pair.sentence, pair.typed) if pair.question.parties and asks_part(pair.typed) else None


def where(pair: Pair) -> bool | None:
    return kinds.names_place(pair.sentence) if pair.question.asks("where") else None


def who_paid(pair: Pair) -> bool | None:
    asked = pair.question.asks("who", "which_country") and "money" in pair.wanted.words
    return False if asked and not _MONEY.search(pair.sentence.folded) else None


def who_that_is(pair: Pair) -> bool | None:
    """ "Who is Isaak?" is told by "the *journalist* Isaak", or by "Isaak, *a* citizen of both"."""
    asked = _WHO_IS.match(pair.typed)
    name = tuple(WORD.findall(asked["name"])) if asked else ()
    if not name or name[0] in SMALL_WORDS:
        return None
    words, commas = pair.sentence.words, pair.sentence.commas
    for at in range(len(words)):
        end = at + len(name)
        if words[at:end] == name and (
            (end in commas and words[end] in _IS_A) or _calls_them(words[max(0, at - _CALLED) : at])
        ):
            return True
    return None


def _calls_them(before: Sequence[str]) -> bool:
    """ "The Swedish *journalist*": what stands right before a name says what somebody is."""
    return len(before) > 1 and not ARTICLES.isdisjoint(before) and SMALL_WORDS.isdisjoint(before[-1:])


_WHO_IS = re.compile(r"^(?:(?:and|so|but) )?who(?:['’]?s| is| was) (?P<name>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2})\W*$")
_IS_A = ARTICLES | {"then", "who", "former"}
_CALLED = 3


def who(pair: Pair) -> bool | None:
    question, sentence = pair.question, pair.sentence
    if not question.asks("who"):
        return None
    theirs = (pair.names(code) for party in question.parties for code in party.codes)
    known = set(pair.wanted.words).union(pair.own_names, *theirs)
    return (
        kinds.names_someone(sentence, known, question.names)
        or _opens_with_a_country(pair)
        or is_told_by_row(pair)
        or kinds.names_group(sentence, known)
        or kinds.names_nobody(sentence)
        or (is_of_nobody_named(pair) and bool(_BOTH.match(sentence.folded)))
    )


def _opens_with_a_country(pair: Pair) -> bool:
    """ "*China* paid for it": whose name is a word too, and which the question does not name."""
    question, words = pair.question, pair.sentence.words
    asked = {code for party in (*question.parties, *question.own) for code in party.codes}
    return bool(words) and bool(pair.sentence.lands & pair.codes(words[0]) - asked - {pair.fact.subject})
