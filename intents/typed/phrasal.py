"""Verbs of several words, read as one: "ran away" is "fled", "told six of them to leave" is "expelled six of them"."""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from .analysis import Word

__all__ = ["phrasal_verbs", "searched_verbs", "with_phrasal_verbs"]

_SEARCHED = "in_search"
"""The table of verbs that are read so only where a sentence is searched."""


_WIDEST = 5
"""Words that "*" may stand for."""
_NOT_WITHIN = frozenset("its their his her our my your off up down out in on over".split())
"""Who sends *his* people home expels nobody, and what "kicked off the falling out" is another verb."""


_NOUNS_TOO = frozenset({"step", "steps", "stop", "stops"})
_BEFORE_A_NOUN = frozenset(
    "a an the this that its their his her first second next last giant big great huge small major important new "
    "further another each every one two".split()
)
""" "The first giant *step in* …" is no verb."""


def with_phrasal_verbs(words: Sequence[Word]) -> list[Word]:
    """The words of a clause with those verbs of ``data/phrasal_verbs.toml`` joined that stand in it; what stands within
    one follows it."""
    texts = [word.text for word in words]
    first_words = _by_first_word().keys()
    if first_words.isdisjoint(texts):
        return list(words)
    found: list[Word] = []
    taken: set[int] = set()
    for at, word in enumerate(words):
        if at in taken:
            continue
        if word.text not in first_words:
            found.append(word)
            continue
        places, verb = next(_verbs_at(texts, at), ((at,), word.text))
        taken.update(places)
        joined = len(places) == places[-1] - at + 1
        found.append(Word(verb, word.start, words[places[-1] if joined else at].end) if places[1:] else word)
    return found


def phrasal_verbs(words: Sequence[str], lands: Collection[int] | None = None) -> Iterator[tuple[int, str]]:
    """Where the verbs stand in a text, by its folded words, and what they are read as. ``lands`` are the places of
    words that name a country; None: any word may be such a name."""
    first_words = _by_first_word()
    begins = (at for at, word in enumerate(words) if word in first_words)
    return ((at, verb) for at in begins for _, verb in _verbs_at(words, at, lands=lands))


def searched_verbs(words: Sequence[str]) -> Mapping[str, str]:
    """The first words of the verbs in a question whose sentence is searched, and what they are read as."""
    first_words = _by_first_word(_SEARCHED)
    begins = (at for at, word in enumerate(words) if word in first_words)
    return {words[at]: verb for at in begins for _, verb in _verbs_at(words, at, _SEARCHED)}


def _verbs_at(
    texts: Sequence[str], at: int, table: str = "", lands: Collection[int] | None = ()
) -> Iterator[tuple[Sequence[int], str]]:
    """Where the words of a verb stand that begins there, and what it is read as."""
    if texts[at] in _NOUNS_TOO and at and (texts[at - 1] in _BEFORE_A_NOUN or texts[at - 1].endswith("est")):
        return
    follows = tuple(texts[at + 1 : at + 2])
    for rest, length, verb in _by_first_word(table).get(texts[at], ()):
        if rest[:1] not in (follows, _ANY, _LAND):
            continue
        if rest[1:2] == _ANY:
            if rest[:1] == follows:
                yield from _around(texts, at, at + 2, rest[2:], verb)
        elif rest[:1] != _ANY:
            said = tuple(texts[at + 1 : at + 1 + len(rest)])
            if said == rest or (
                rest[-1:] == _LAND and said[:-1] == rest[:-1] and _is_land(at + len(rest), texts, lands)
            ):
                yield range(at, at + length), verb
        elif texts[at + 1 : at + 2] and texts[at + 1] not in _NOT_WITHIN:
            yield from _around(texts, at, at + 1, rest[1:], verb)


def _around(
    texts: Sequence[str], at: int, within: int, tail: Sequence[str], verb: str
) -> Iterator[tuple[Sequence[int], str]]:
    """A verb with a few words within: "call its new ambassador back"."""
    for start in range(within + 1, within + 1 + _WIDEST):
        if tuple(texts[start : start + len(tail)]) == tail:
            yield (at, *range(start, start + len(tail))), verb
            return


def _is_land(at: int, texts: Sequence[str], lands: Collection[int] | None) -> bool:
    return at < len(texts) and (lands is None or at in lands)


_LAND = ("@country",)
_ANY = ("*",)


@cache
def _by_first_word(name: str = "") -> Mapping[str, Sequence[tuple[tuple[str, ...], int, str]]]:
    """Other words behind the first, how many words the verb has without a country, and what it is read as."""
    every = tomllib.loads((files("intents") / "data" / "phrasal_verbs.toml").read_text("utf-8"))
    table = every[name] if name else {verb: phrases for verb, phrases in every.items() if verb != _SEARCHED}
    found: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for verb, phrases in table.items():
        for phrase in (*phrases, *(each.replace("@", "the @") for each in phrases if "@" in each)):
            first, *rest = phrase.split()
            length = 1 + sum(not word.startswith("@") for word in rest)
            found.setdefault(first, []).append((tuple(rest), length, verb))
    return found
