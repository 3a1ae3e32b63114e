"""Whether capitals are a country's code or a word: ``IT``, ``TV``, ``IN`` and ``US`` are both."""

from knowledge.countries import MentionKind

from .mention_context import Surroundings
from .mention_words import MentionWords
from .spelling import Speller

__all__ = ["is_meant_as_code"]

_CONNECTIVES = frozenset({"and", "or", "with", "vs", "versus", "to", "between", "et", "und", "na", "y"})
_BEFORE = frozenset(
    {
        "with",
        "country",
        "code",
        "embassy",
        "countries",
        "between",
        "for",
        "the",
        "about",
        "did",
        "does",
        "has",
    }
)
_OWNERS = frozenset({"a", "an", "my", "your", "his", "her"})
_OF_THREE = 3


def is_meant_as_code(
    at: Surroundings, words: MentionWords, speller: Speller, *, shouting: bool, only_codes: bool
) -> bool:
    """Whether an ISO code or an abbreviation without dots means its country; every other mention does.

    ``shouting`` says that the whole message stands in capitals, ``only_codes`` that it names nothing else.
    """
    if at.mention.kind not in {MentionKind.CODE, MentionKind.ABBREVIATION} or "." in at.mention.text:
        return True
    is_word = at.name in words.everyday_codes or (len(at.name) == _OF_THREE and speller.is_word(at.name))
    alone = len(at.words) == 1
    if at.mention.kind is MentionKind.ABBREVIATION:
        two = at.name == "us" or is_word
        return not (shouting and two) or alone or at.word(-1) == "the" or _stands_beside(at)
    if (at.word(-1) in _OWNERS and not at.gap_before.strip()) or at.word(-1).isdigit():
        return False
    if not is_word:
        return True
    if shouting and not alone:
        return only_codes and any(gap.strip() for gap in at.between)
    return only_codes or _stands_beside(at) or at.word(1) in words.diplomacy


def _stands_beside(at: Surroundings) -> bool:
    """Whether another country is joined to it, or a word before it announces a country."""
    if at.word(-1) in _BEFORE:
        return True
    for side, gap in ((-1, at.gap_before), (1, at.gap_after)):
        if at.is_mention(side) and gap.strip() in {"-", "/", ",", "&", "+", ""}:
            return True
        if at.word(side) in _CONNECTIVES and at.is_mention(2 * side):
            return True
    return False
