"""The words of meaning in a question, and whether a sentence says them: by the same root, by a word that people use for
it, or by a narrower one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..words.broader import Broader
from ..words.roots import Roots
from .taking_apart import Sentence
from .unlooked_for import choices

__all__ = ["Term", "terms_of"]

_YEAR = 4


@dataclass(frozen=True, slots=True)
class Term:
    """A word of meaning in a question."""

    word: str
    root: str
    alike: frozenset[str]
    """The roots that say the same, its own among them."""
    near: frozenset[str]
    """The roots that say nearly the same, that of its base form among them."""

    @property
    def like(self) -> frozenset[str]:
        """The roots that say the same, or nearly so."""
        return self.alike | self.near

    def is_in(self, sentence: Sentence) -> bool:
        if self.word.isdecimal() and len(self.word) < _YEAR:  # the 22nd of a month is no number of anything
            return any(sentence.words[at] == self.word for at in sentence.numbers)
        return not self.alike.isdisjoint(sentence.has)

    def is_near(self, sentence: Sentence) -> bool:
        """Whether the sentence has a word that people use for it."""
        return not self.near.isdisjoint(sentence.has) or not self.near.isdisjoint(sentence.bases)

    def follows_from(self, sentence: Sentence) -> bool:
        """Whether a word of the sentence says it less closely."""
        return self.root in sentence.implied


def terms_of(telling: Sequence[str], typed: str, roots: Roots, broader: Broader, *, so: bool) -> Iterator[Term]:
    """A term a word; of two choices there is one, which either of them says."""
    other = choices(typed)
    for at, word in enumerate(telling):
        term = _term(word, roots, broader, so=so)
        if other.get(word) in telling[:at]:
            continue
        if other.get(word) in telling[at:]:
            second = _term(other[word], roots, broader, so=so)
            term = Term(word, term.root, term.alike | second.alike, term.near | second.near)
        yield term


def _term(word: str, roots: Roots, broader: Broader, *, so: bool) -> Term:
    """``so``: whether it is asked if it is so, which what says the opposite answers too."""
    root = roots.of(word)
    near = roots.near.get(root, frozenset()) | {broader.base(root)}
    alike = roots.alike(word) | (roots.opposite.get(root, frozenset()) if so else frozenset())
    return Term(word, root, alike, near)
