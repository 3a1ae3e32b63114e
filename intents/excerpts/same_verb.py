"""Whether a verb of a sentence means what it does in the question: "paid a visit" is no buying, who became president is
not told by what a president did, and why something was done not by when."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .pair import Pair
from .reasons import gives_reason

__all__ = ["GROUNDS_OF_VERBS"]


def _is_no_turn_of_phrase(pair: Pair) -> bool:
    """ "Paid a visit" is no buying, "held talks" no arrest, and what "came into force" no army: a word that says next
    to nothing there is no other word for one that says something."""
    for idiom in _IDIOMS.finditer(pair.sentence.folded):
        empty = pair.roots.of(idiom["word"])
        for term in pair.wanted.terms:
            like = term.alike | term.near
            said = like.intersection(pair.sentence.has)
            if term.root != empty and said == {empty}:
                return False
    return True


_IDIOMS = re.compile(
    r"\b(?P<word>(?:paid|pays|pay|paying)(?= (?:an?|his|her|their|its) (?:[\w-]+ ){0,2}(?:visits?|call|homage)\b)"
    r"|(?:held|holds|hold|holding)(?= (?:[\w-]+ ){0,4}(?:talks?|seats?|presidency|elections?|office|summits?|meetings?"
    r"|conferences?|referendums?|exercises|membership)\b)"
    r"|(?<=vote |alks |tion |ions |mmit |ting )held|(?<=into |t in |n in )force(?! of)|(?<=by |of )force\b"
    r"|free(?= trade| movement))"
)


def _comes_to_be(pair: Pair) -> bool:
    """When somebody became president is told by no day on which a president did something else; and who became
    independent is named itself."""
    became = _BECOMES.search(pair.typed)
    if became is None or not pair.question.asks("when", "who", "why", "where", "yes_no"):
        return True
    sides = (*pair.question.parties, *pair.question.own)
    if became["what"].startswith("independent"):
        named = any(
            pair.codes(word).intersection(code for party in sides for code in party.codes)
            for word in pair.sentence.words
            if not word.endswith(_DEMONYMS)
        )
        return (named or not sides) and any(word.startswith("independ") for word in pair.sentence.words)
    return _BECAME.search(pair.sentence.folded) is not None


_DEMONYMS = ("ench", "ish", "ese", "ian")
""" "French Cameroon" is not France."""
_BECOMES = re.compile(
    r"\b(?:become|became) (?:an? |the )?(?:\w+ )??"
    r"(?P<what>president|prime minister|premier|king|queen|emperor|chancellor|pope|minister|independent)\b"
)
_BECAME = re.compile(
    r"\b(?:became|become|elect\w*|took office|took power|came to power|sworn|inaugurat\w+|appointed|succe\w+|crowned|"
    r"enthroned|acceded|since|won|named|governed|ruled|in office)\b"
)


def _gives_its_reason(pair: Pair) -> bool:
    """Why something was done is not told by a time since when it is so, by "presided over", nor by what came of it
    ("after signing it")."""
    if not pair.question.asks("why") or not pair.wanted.terms:
        return True
    own = frozenset[str]().union(*(term.alike for term in pair.wanted.terms))

    def without(match: re.Match[str]) -> str:
        done = match["done"]
        return match[0] if done and pair.roots.of(done) not in own else " "

    if "which" in pair.sentence.words:
        return True  # "the rivers, which have changed course since the sixties"
    told = _NO_REASON.sub(without, pair.sentence.folded)
    return told == pair.sentence.folded or gives_reason(replace(pair.sentence, folded=told))


_NO_REASON = re.compile(
    r"\b(?:presid\w+|rul\w+|reign\w+|govern\w+|tak\w+|took|hand\w+|turn\w+|w[io]n|crossed?|fl[ei]w|held|talks) over\b"
    r"|\bsince (?:the )?(?:early |late |mid-?)?(?:\d{4}s?|(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b)"
    r"|\bover (?:the )?(?:past|last|next|more than|\d|two|three|four|five)\b"
    r"|\bafter (?P<done>\w+ing)\b"
)


def _is_done(pair: Pair) -> bool:
    """ "What did Peru *ban*?" is not told by a sentence on "the ban", nor what it shipped by one on a ship."""
    asked = _DID_WHAT.search(pair.typed)
    term = next((term for term in pair.wanted.terms if asked and term.word == asked["verb"]), None)
    if term is None:
        return True
    roots, words = pair.sentence.roots, pair.sentence.words
    places = [at for at, root in enumerate(roots) if root in term.alike]
    named = [at for at in places if words[at].removesuffix("s") == term.word and _is_noun(words, at)]
    return not named or len(named) < len(places)


def _is_noun(words: Sequence[str], at: int) -> bool:
    """Whether "the" or the like stands before a word, and nothing behind it to which it is done: "a ban *on* fish"."""
    return bool(at) and words[at - 1] in _ARTICLES and words[at + 1 : at + 2] not in _OF_WHAT


_DID_WHAT = re.compile(
    r"\bwhat (?:else )?(?:did|does|do|has|have|had) (?:(?!(?:for|on|about|with|from|to|in|by|at)\b)[^\W_]+ ){1,4}?"
    r"(?P<verb>[^\W_]+)(?: to| in|\W*$)"
)
"""The last word of "what did it pay for the ship" is nothing that was done."""
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "their"})
_OF_WHAT = frozenset((word,) for word in ("on", "of", "to", "for", "against", "that"))


def _is_in_no_name(pair: Pair) -> bool:
    """ "Who *supported* it?" is not told by a sentence that has but a Monetary *Fund*."""
    if not pair.question.asks("who"):
        return True
    sentence = pair.sentence
    for term in pair.wanted.terms:
        if term.word in pair.wanted.done and term.word not in pair.wanted.capitalised:
            at = [place for place, root in enumerate(sentence.roots) if root in term.alike]
            if at and all(place and place in sentence.capitals for place in at):
                return False
    return True


def _is_found(pair: Pair) -> bool:
    """Who looked for oil has not found any."""
    if not _FINDS.search(pair.typed) or not _LOOKS_FOR.search(pair.sentence.folded):
        return True
    return _FOUND.search(pair.sentence.folded) is not None


_FINDS = re.compile(r"\b(?:find|found|discover(?:ed)?|strike|struck)\b(?! out\b)")
_LOOKS_FOR = re.compile(r"\b(?:look\w* for|search\w*|explor\w+|prospect\w*)\b")
_FOUND = re.compile(r"\b(?:find|found|discover\w*|struck)\b")


def _in_the_same_half(pair: Pair) -> bool:
    """West Germany was not East Germany."""
    asked, said = (set(_HALF.findall(text)) for text in (pair.typed, pair.sentence.folded))
    return not asked or not said or not asked.isdisjoint(said)


def _is_not_lifted(pair: Pair) -> bool:
    """ "When was it *suspended*?" is not told by when the suspension was lifted."""
    lifted = _LIFTED.search(pair.sentence.folded)
    if not lifted or _LIFTS.search(pair.typed) or not pair.question.asks("when", "who", "yes_no", "where"):
        return True
    noun = pair.roots.alike(lifted["what"])
    told = [at for at, root in enumerate(pair.sentence.roots) if root in noun]
    asked = any(not term.alike.isdisjoint(noun) for term in pair.wanted.terms)
    return not asked or len(told) > 1


_LIFTED = re.compile(
    r"\b(?P<what>suspension|ban|embargo|sanctions|blockade|boycott|siege|curfew|restrictions)\b(?: of [^,;.]{2,40})? "
    r"(?:was|were|has been|have been|is|are) (?:[a-z]+ly )?(?:lifted|ended|removed|dropped|withdrawn|eased|relaxed)\b"
)
_LIFTS = re.compile(r"\b(?:lift|end|remov|drop|eas|relax|over|withdr|until|till|still|how long)\w*")
_HALF = re.compile(r"\b(west|east) (?=german)")


GROUNDS_OF_VERBS: Sequence[Callable[[Pair], bool]] = (
    _is_no_turn_of_phrase,
    _comes_to_be,
    _gives_its_reason,
    _is_done,
    _is_in_no_name,
    _is_found,
    _in_the_same_half,
    _is_not_lifted,
)
