"""Requests and statements that ask as a question with "which" does: "name the body that published it", "one country
stepped in. Which was it?"."""

import re
from collections.abc import Sequence

from .analysis import Word, WordKind

__all__ = ["asked_which", "asks_which", "with_which"]

_BIDS = (
    ("name", "of"),
    ("name",),
    ("identify",),
    ("specify",),
    ("state",),
    ("give", "the", "name", "of"),
    ("the", "name", "of"),
    ("write", "the", "name", "of"),
)
_POLITE = frozenset("please kindly pls plz just now and so ok".split())
_THE, _THAT = ("the",), ("that",)
""" "[I want to know] the country that entered it"."""
_ASKS = frozenset("what who whom whose where when why how is are was were do does did".split())
_ONE = frozenset("the a an one that any".split())
_RELATIVE = frozenset("that which".split())
_JOINING = frozenset("in on at along by with to for from of under behind through across about against".split())
_MOST_NOUNS = 4
_LESS = frozenset({"only", "just"})
_WHICH_WAS_IT = re.compile(
    r"\W*(?:(?:so|and|but|now) )?"
    r"(?P<knows>(?:do|would|can|could) (?:you|u|ya|anyone) (?:happen to )?(?:know|tell(?: me| us)?)"
    r",? |any (?:idea|clue|guess),? |tell me,? |(?:i )?(?:do not|don't|dont) (?:know|remember|recall) )?"
    r"(?:with )?(?:which|whom?|what country|which country)(?: one)?"
    r"(?: (?:was|is|were|are) (?:it|that|this|he|she|they)| (?:it|that|this|he|she|they) (?:was|is|were|are))?"
    r"(?:,? (?:my )?(?:dear|please|pls|then|sir|madam|mate|bro))*[\s.,]*"
)


def with_which(words: Sequence[Word]) -> list[Word]:
    """ "Name the body that published it" as "which body published it"; the words themselves where none is named so."""
    texts = [word.text for word in words]
    if _RELATIVE.isdisjoint(texts):
        return list(words)
    if len(texts) > 1 and texts[1] in _RELATIVE and _is_noun_done(words):
        return [Word("which", words[1].start, words[1].end), words[0], *_without_wishes(words[2:])]
    at = next((at for at, text in enumerate(texts) if text not in _POLITE), 0)
    bid = next((each for each in _BIDS if tuple(texts[at : at + len(each)]) == each), ())
    noun = at + len(bid) + 1
    if texts[noun - 1 : noun] not in ([each] for each in (_ONE if bid else _THE)):
        return list(words)
    if not bid and not _ASKS.isdisjoint(texts[noun + 2 :]):
        return list(words)  # "the treaty that was signed, what is it about"
    ends = range(noun + 1, min(noun + _MOST_NOUNS + 1, len(texts)))
    relative = next((each for each in ends if texts[each] in (_RELATIVE if bid else _THAT)), 0)
    before = relative - 1 if texts[relative - 1] in _JOINING else relative
    if not relative or before <= noun or any(word.kind is WordKind.SIGN for word in words[noun:before]):
        return list(words)
    which = Word("which", words[at].start, words[noun - 1].end)
    return [*words[:at], which, *words[noun:before], *words[relative + 1 :]]


def _is_noun_done(words: Sequence[Word]) -> bool:
    """ "Treaty that ended the quarrel, name + year": a thing, and what it did."""
    texts = [word.text for word in words]
    noun, rest = words[0], texts[2:]
    verb = rest[0] if rest else ""
    asks = not _ASKS.isdisjoint(rest) or noun.text in _NO_THING or noun.kind is not WordKind.WORD
    return not asks and len(noun.text) >= _SHORTEST_NOUN and verb.endswith("ed") and len(rest) > 1


_SHORTEST_NOUN = 4
_NO_THING = frozenset(
    "know knew prove proved show showed claim note state given assume suppose think thought believe heard hear read "
    "say says said told confirm check verify sure true false fact myth those these that this what which when where "
    "everyone thanks thank cheers perfect great brilliant awesome lovely nice wonderful amazing merci".split()
)


def _without_wishes(words: Sequence[Word]) -> Sequence[Word]:
    """Without what is to be told of it at the end: ", name + year"."""
    at = len(words)
    while at and words[at - 1].text in _WISHES:
        at -= 1
    wished = {word.text for word in words[at:]}
    return words[:at] if wished & {"name", "names"} and wished & {",", ":", "-", "–", "(", ";"} else words


_WISHES = frozenset("name names year date day place and & + , : ; - – ( ) please pls its the full with".split())


def asks_which(clause: str, *, asked: bool) -> bool:
    """Whether a clause only asks who it was that the one before it speaks of: "Which was it, dear?", "do you know who";
    ``asked`` where a question mark ends it."""
    match = _WHICH_WAS_IT.fullmatch(clause)
    return bool(match and (asked or match["knows"]))


def asked_which(words: Sequence[Word]) -> list[Word]:
    """ "Only one other nation stepped in" as "which other nation stepped in", "somebody left" as "who left"; the words
    themselves where there is no "one" before what it counts."""
    if words and words[0].text in _SOMEBODY:
        return [words[0]._replace(text="who"), *words[1:]]
    for at, word in enumerate(words[:-1]):
        behind = words[at + 1]
        if word.text == "one" and behind.kind is WordKind.WORD and behind.text not in _NO_NOUN:
            start = at - 1 if at and words[at - 1].text in _LESS else at
            rest = (each for each in words[at + 1 :] if each.text != "still")  # in spite of all, and not until today
            return [*words[:start], Word("which", word.start, word.end), *rest]
    return list(words)


_SOMEBODY = frozenset({"somebody", "someone"})
_NO_NOUN = frozenset("of in on at to by for and or is was has had have did does do month year day week time".split())
