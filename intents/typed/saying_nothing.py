"""Meanings that say nothing where they stand."""

from collections.abc import Iterable, Iterator, Sequence

from ..words.lexicon import FILLER, Meaning
from .analysis import Word, WordKind

__all__ = ["ASKS_FIRST", "without_idle"]

ASKS_FIRST = frozenset({"who", "which_country", "what", "why", "how_many", "how", "how_often", "how_long"})
_UNITS_ONLY = frozenset("year years date dates day days city cities name names".split())
""" "Years *only*"."""
_ASKS_PLACE = frozenset({"where", "which_country"})
_NOT = frozenset({"not", "n't", "nt"})
_ASKERS = frozenset(
    "i we you u me us my our your can could would will please pls anyone someone anybody somebody to 'd 'm".split()
)
"""Beside a verb of asking: the asker, or who is asked."""
_SAYS_NO_MORE = frozenset({FILLER, "greeting", "thanks", "there", "their", "help", "goodbye", "banter", "reset"})
_JOINING = frozenset({"when", "where"})
_GETS = frozenset({"got", "get", "gets"})
_UNITS = frozenset("day days month months year years".split())
_COUNTS = frozenset("one two three four five six ten twelve several few".split())
"""Of "one month before", which asks for no date."""
_AND = frozenset({"and", "or", ",", "&"})


def without_idle(meanings: Iterable[Meaning], words: Sequence[Word]) -> Iterator[Meaning]:
    """The meanings, those that say nothing there as fillers.

    A "not" right at the beginning denies nothing: "isn't Rwanda a member", "don't you know when". To ask, want or
    tell is no part of a question if the asker does it, but is one if somebody else does: "who asked in 1963". Who says
    hello and then asks, asks. A "when" behind another question word only joins: "who stayed when all had fled". And an
    "only" behind a comma says how to answer, "its missions, only the cities", and so it does in "years only".
    """
    meanings = tuple(meanings)
    texts = [word.text for word in words]
    first = next((at for at, word in enumerate(words) if word.kind is not WordKind.SIGN), 0)
    names = {each.name for each in meanings}
    asks = min((each.start for each in meanings if each.name in ASKS_FIRST), default=len(words))
    more = not names <= _SAYS_NO_MORE or any(word.nth >= 0 for word in words)

    def says_nothing(meaning: Meaning) -> bool:
        word = texts[meaning.start]
        match meaning.name:
            case "negation":
                return word in _NOT and _rhetorical(meaning.start, words, first)
            case "asking":
                return _by_asker(meaning, words, first)
            case "greeting" | "thanks" | "banter":
                return more and meaning.start == first
            case "goodbye":
                return word == "later" and meaning.start > first  # "which came later"
            case "when" if word in _UNITS:
                return texts[meaning.start - 1] in _COUNTS and meaning.start > 0
            case "when" | "where":
                return word in _JOINING and meaning.start > asks and texts[meaning.start - 1] not in _AND
            case "source_word" if word == "based":
                return any(each.name in _ASKS_PLACE and each.start != meaning.start for each in meanings)
            case "only":
                before = texts[meaning.start - 1] if meaning.start else ""
                return before == "," or (before in _UNITS_ONLY and meaning.end == len(texts))
            case "member":  # "how many has it got in Russia", "how much aid did it get in 2021"
                return word in _GETS and not names.isdisjoint({"mission", "aid_word"})
            case "last":
                return "how_long" in names and word == "last"  # "how long did it last"
        return False

    for each in meanings:
        yield each._replace(name=FILLER) if says_nothing(each) else each


def _rhetorical(at: int, words: Sequence[Word], first: int) -> bool:
    """Whether a "not" stands behind the verb that begins a question, or behind its subject."""
    behind_subject = at == first + 2 and words[at - 1].kind is WordKind.COUNTRY and words[first].text in _OPENS
    return at == first + 1 or behind_subject


_OPENS = frozenset("is are was were has have had does do did".split())


def _by_asker(meaning: Meaning, words: Sequence[Word], first: int) -> bool:
    before = {word.text for word in words[max(0, meaning.start - 3) : meaning.start]}
    after = {word.text for word in words[meaning.end : meaning.end + 1]}
    bids = words[meaning.start].text in _BIDS and words[meaning.start - 1].text in _PAUSES
    return meaning.start <= first or bids or not _ASKERS.isdisjoint(before | after)


_BIDS = frozenset({"tell", "give"})
_PAUSES = frozenset({",", ":", ";", "-"})
""" "Canada and Mexico, *tell* the year of both"."""
