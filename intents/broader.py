"""Words that say the same as another or something wider: who *seized* a house *took* it, and not the other way round.

Told by roots (see ``roots``), out of WordNet; what follows from a word in one of its common senses is taken to follow
from it, so it is a hint, which the rest of a sentence has to bear out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["FILE", "VERB", "Broader"]

FILE = "broader_words.txt"
VERB = "/v"
"""Behind a root that is a verb more often than not."""


@dataclass(frozen=True, slots=True)
class Broader:
    words: Mapping[str, str]
    """A root to the roots that follow from it, with blanks between them."""
    verbs: frozenset[str]

    @classmethod
    @cache
    def load(cls) -> "Broader":
        words: dict[str, str] = {}
        verbs = set()
        for line in (files("intents") / FILE).read_text("ascii").splitlines()[1:]:
            root, _, others = line.partition(" ")
            if root.endswith(VERB):
                root = root.removesuffix(VERB)
                verbs.add(root)
            words[root] = others
        return cls(words, frozenset(verbs))

    def of(self, roots: Iterable[str]) -> frozenset[str]:
        """What follows from any of the roots, themselves left out."""
        return frozenset(each for root in roots for each in self.words.get(root, "").split())
