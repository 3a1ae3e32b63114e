"""Whether it is asked what an abbreviation stands for, and a sentence spells it out."""

import re
from collections.abc import Iterable

from .taking_apart import Sentence

__all__ = ["asks_long_form", "spells_out"]

_STANDS_FOR = re.compile(
    r"\b(?:stands? (?:for|4)|short for|abbreviat|acronym|initials|(?:spell|spelled|spelt|write|written) (?:\w+ )?out"
    r"|(?:full|long|longer|whole|complete|entire) (?:form|name|title|version)"
    r"|mean(?! by\b| for\b)(?:s|ing)?\b|(?:what(?:'?s)?|give|say|name|write|call(?:ed)?) .*\bin full\b)"
)
_QUOTED = re.compile('["“«]\\s?([^"”»]{3,40})\\s?["”»]')


def asks_long_form(typed: str) -> bool:
    return bool(_STANDS_FOR.search(typed))


def spells_out(typed: str, words: Iterable[str], sentence: Sentence) -> bool:
    """What an abbreviation stands for is told where it follows its long form in brackets, or where it is called so
    in quotation marks; ``words`` are those of the question."""
    if not asks_long_form(typed):
        return True
    forms = (form for word in words for form in {word, word.removesuffix("s")})
    return any(f"({form})" in sentence.folded for form in forms) or any(
        quoted[1] in typed for quoted in _QUOTED.finditer(sentence.folded)
    )
