"""From which end a list is wanted: "oldest link first!", "starting with the newest", "youngest ties on top"."""

import re
from collections.abc import Sequence

from ..words.lexicon import Meaning
from .analysis import Analysis, Word, WordKind

__all__ = ["only_orders", "with_ends"]

_OLD = r"(?:(?:very )?(?:oldest|eldest|earliest|longest(?:[ -](?:standing|lasting|running))?))"
_NEW = r"(?:very )?(?:newest|youngest|latest|most recent|shortest)"
_TIES = (
    r"(?: (?:(?:diplomatic |formal |start )*(?:links?|ties?|bonds?|relations?|relationships?|friends?|friendships?|"
    r"dates?|partners?|partnerships?|countr(?:y|ies)|nations?|states?|ones?|entr(?:y|ies)|years?)))?"
)
_FROM_END = re.compile(
    rf"(?<![\w@])(?:(?:the )?(?:{_OLD}|(?P<new>{_NEW})){_TIES} (?:first|on top|at the top|comes? first|goes? first)"
    rf"(?= [,.!;:?]|$| (?:please|pls|thanks?|and|then|not)\b)"
    rf"|(?:start|starting|begin|beginning|going|lead|leading|kick off|kicking off) (?:off )?(?:with|from|at) (?:the )?"
    rf"(?:{_OLD}|(?P<begins>{_NEW})){_TIES}(?![\w@]| [\w@]))"
)
_SUPERLATIVES = frozenset("oldest eldest earliest longest newest youngest latest recent shortest".split())
"""One of which every such phrase has."""
_BESIDE = frozenset("please pls plz and but with the ok okay so now thanks thank you . ! , ;".split())


def with_ends(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """The meanings, with an order in the place of what else the words that tell it mean."""
    found = _ordered(words)
    if found is None:
        return tuple(meanings)
    return (*(each for each in meanings if each.end <= found.start or found.end <= each.start), found)


def only_orders(clause: Analysis) -> bool:
    """Whether it says from which end, and nothing else."""
    found = _ordered(clause.words)
    if found is None:
        return False
    rest = (*clause.words[: found.start], *clause.words[found.end :])
    return all(word.kind is WordKind.SIGN or word.text in _BESIDE for word in rest)


def _ordered(words: Sequence[Word]) -> Meaning | None:
    texts = [word.text for word in words]
    if _SUPERLATIVES.isdisjoint(texts):
        return None
    said = " ".join(texts)
    match = _FROM_END.search(said)
    if match is None:
        return None
    start = said[: match.start()].count(" ")
    return Meaning("descending" if match["new"] or match["begins"] else "order", start, start + match[0].count(" ") + 1)
