"""What stands behind an answer, or behind an item of a quiz, as it was when it was shown."""

from dataclasses import dataclass

from knowledge.model import Fact, Locator, Provenance, Reference

__all__ = ["Drafted", "Evidence", "evidence_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a source, where they stand, and what the source refers to there."""

    source: str
    """Its id."""
    title: str
    quote: str
    locator: Locator
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What the articles answer to a question."""

    text: str
    found: bool
    """Whether it is an answer; else the text says what is missing."""
    evidence: tuple[Evidence, ...] = ()


def evidence_of(*facts: Fact) -> tuple[Evidence, ...]:
    """Each piece of evidence of the facts once, in their order."""
    return tuple(dict.fromkeys(_evidence(each) for fact in facts for each in fact.provenance))


def _evidence(each: Provenance) -> Evidence:
    return Evidence(
        source=each.source.id,
        title=each.source.title,
        quote=each.quote.exact,
        locator=each.locator,
        references=each.references,
    )
