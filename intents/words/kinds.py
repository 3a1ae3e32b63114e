"""What is a kind of what: "which *animals* did it give away?" is told by a sentence on cheetahs, though that has no
word for animals. Told by roots (see ``roots``), out of WordNet, for a few kinds of things that people ask for; and by
``kinds.toml`` for what WordNet has no words for."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from .roots import Roots

__all__ = ["FILE", "kinds_of_things"]

FILE = "kinds_of_things.txt"
_BY_HAND = "kinds.toml"


@cache
def kinds_of_things() -> Mapping[str, frozenset[str]]:
    """The root of a word for a kind, to those of the words for what is of that kind."""
    lines = (files("intents") / "data" / FILE).read_text("ascii").splitlines()[1:]
    kinds: dict[str, frozenset[str]] = {}
    for line in lines:
        names, _, things = line.partition(": ")
        told = frozenset(things.split())
        for name in names.split():
            kinds[name] = kinds.get(name, frozenset()) | told
    roots = Roots.load()
    for line in tomllib.loads((files("intents") / "data" / _BY_HAND).read_text("utf-8"))["kinds"]:
        told = frozenset(map(roots.of, line["are"]))
        for name in map(roots.of, line["of"]):
            kinds[name] = kinds.get(name, frozenset()) | told
    return kinds
