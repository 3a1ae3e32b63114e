"""Words that say the same as another or something wider: who *seized* a house *took* it, and not the other way round.

Told by roots (see ``roots``), out of WordNet; what follows from a word in one of its common senses is taken to follow
from it, so it is a hint, which the rest of a sentence has to bear out.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["FILE", "IRREGULAR", "VERB", "Broader"]

FILE = "broader_words.txt"
IRREGULAR = "irregular_words.txt"
VERB = "/v"
"""Behind a root that is a verb more often than not."""


@dataclass(frozen=True, slots=True)
class Broader:
    words: Mapping[str, str]
    """A root to the roots that follow from it, with blanks between them."""
    verbs: frozenset[str]
    bases: Mapping[str, str]
    """The root of an irregular form to that of its base."""

    @classmethod
    @cache
    def load(cls) -> "Broader":
        words: dict[str, str] = {}
        verbs = set()
        for line in _lines(FILE):
            root, _, others = line.partition(" ")
            if root.endswith(VERB):
                root = root.removesuffix(VERB)
                verbs.add(root)
            words[root] = others
        return cls(words, frozenset(verbs), dict(line.split() for line in _lines(IRREGULAR)))

    def of(self, roots: Collection[str]) -> frozenset[str]:
        """What follows from any of the roots, themselves left out."""
        return frozenset(each for root in roots for each in self.words.get(root, "").split())

    def is_verb(self, root: str) -> bool:
        """Whether it is that of a verb more often than not."""
        return self.base(root) in self.verbs

    def base(self, root: str) -> str:
        """The root itself, where it is no irregular form's."""
        return self.bases.get(root, root)


def _lines(name: str) -> list[str]:
    return (files("intents") / "data" / name).read_text("ascii").splitlines()[1:]
