"""States that are no more and that today's country does not go on from: what the source tells of Germany is not told
of East Germany."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from .question import Question

__all__ = ["of_the_same_half"]

_HALVES = tuple(
    tuple(map(re.compile, half))
    for half in (
        (
            r"(?:the )?(?:east germany|east german|german democratic republic|gdr|ddr)",
            r"\beast german|\bgerman democratic|\bgdr\b",
            r"\bwest german|\bfederal republic|\bfrg\b",
        ),
        (
            r"(?:the )?south(?:ern)? yemen",
            r"\bsouth(?:ern)? yemen|\bdemocratic republic of yemen",
            r"\bnorth(?:ern)? yemen",
        ),
        (
            r"(?:the )?(?:north(?:ern)? yemen|yemen arab republic)",
            r"\bnorth(?:ern)? yemen|\byemen arab",
            r"\bsouth(?:ern)? yemen",
        ),
        (r"(?:the )?(?:soviet union|ussr|u\.s\.s\.r\.?)", r"\bsoviet|\bu\.?s\.?s\.?r\b", r"(?!)"),
        (r"(?:the )?(?:socialist )?(?:federal )?(?:republic of )?yugoslavia", r"\byugoslav", r"(?!)"),
        (r"(?:the )?south vietnam", r"\bsouth vietnam|\bsaigon", r"\bnorth vietnam"),
    )
)
"""How one is called in a question, how in a source, and how the other half is, whose the sentence may be then."""
_WHOLE = frozenset({"statement", "reference"})
"""Kinds of facts whose quotes are looked at by themselves."""


def of_the_same_half(question: Question, facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, without those of a country whose former half is asked about that do not speak of it."""
    for party in question.parties:
        name = fold(party.text).folded
        half = next((half for half in _HALVES if half[0].fullmatch(name)), None)
        if half:
            _, told, other = half
            facts = [
                fact
                for fact in facts
                if fact.kind in _WHOLE
                or party.codes[0] not in {fact.subject, fact.object}
                or (told.search(said := fold(fact.quote.exact).folded) and not other.search(said))
            ]
    return facts
