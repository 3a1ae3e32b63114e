"""What is a kind of what: "which *animals* did it give away?" is told by a sentence on cheetahs, though that has no
word for animals. Told by roots (see ``roots``), out of WordNet, for a few kinds of things that people ask for."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["FILE", "kinds_of_things"]

FILE = "kinds_of_things.txt"


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
    return kinds
