"""Verbs of several words, read as one: "ran away" is "fled"."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from .analysis import Word

__all__ = ["phrasal_verbs", "with_phrasal_verbs"]


def with_phrasal_verbs(words: Sequence[Word]) -> list[Word]:
    """The words of a clause with those verbs of ``intents/phrasal_verbs.toml`` joined that stand in it."""
    texts = [word.text for word in words]
    if _by_first_word().keys().isdisjoint(texts):
        return list(words)
    found: list[Word] = []
    after = 0
    for at, word in enumerate(words):
        if at < after:
            continue
        length, verb = next(_verbs_at(texts, at), (1, word.text))
        after = at + length
        found.append(word if length == 1 else Word(verb, word.start, words[after - 1].end))
    return found


def phrasal_verbs(words: Sequence[str]) -> Iterator[str]:
    """What the verbs in a text are read as, by its folded words."""
    return (verb for at in range(len(words)) for _, verb in _verbs_at(words, at))


def _verbs_at(texts: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    """How many words a verb has that begins there, and what it is read as."""
    for rest, length, verb in _by_first_word().get(texts[at], ()):
        if tuple(texts[at + 1 : at + 1 + len(rest)]) == rest:
            yield length, verb


@cache
def _by_first_word() -> Mapping[str, Sequence[tuple[tuple[str, ...], int, str]]]:
    """Other words behind the first, how many words the verb has without a country, and what it is read as."""
    table = tomllib.loads((files("intents") / "phrasal_verbs.toml").read_text("utf-8"))
    found: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for verb, phrases in table.items():
        for phrase in phrases:
            first, *rest = phrase.split()
            length = 1 + sum(not word.startswith("@") for word in rest)
            found.setdefault(first, []).append((tuple(rest), length, verb))
    return found
