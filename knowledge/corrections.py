"""What a teacher adds to a source without touching it: the name of a nameless row, a note on a slip.

The source is quoted as it stands. A named row cites both: the row, and what the teacher gives as the reason.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .model import Fact, Locator, Provenance, Quote, Source
from .query import FactQuery

__all__ = ["BadCorrection", "Correction", "Corrections", "as_it_stands"]

_MARKS = "“”„«»‹›\"'‘’ \u202f\xa0"
_ALIKE = {"'": "['‘’]", "’": "['‘’]", "‘": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
"""Marks that one types for one another."""


def as_it_stands(text: str, typed: str) -> str | None:
    """The words as they stand in a text, where somebody has copied them from what is shown of it: on one line, perhaps
    within quotation marks; None where they do not stand there."""
    for words in (typed, typed.strip(_MARKS)):
        if words and words in text:
            return words
        parts = ["".join(_ALIKE.get(sign, re.escape(sign)) for sign in word) for word in words.split()]
        if parts and (found := re.search(r"\s+".join(parts), text)):
            return found[0]
    return None


class BadCorrection(Exception):
    """An entry cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry: on the words ``quote`` of the source ``source``."""

    source: str
    quote: str
    because: str
    """Where the correction comes from; it is cited."""
    country: str = ""
    """The code of the country that a nameless row is about."""
    note: str = ""
    """A sentence to add wherever the words are quoted."""

    def names(self, fact: Fact) -> bool:
        """Whether it tells the country of a fact that leaves it open: by all the words that are quoted for it."""
        here = fact.object is None and fact.source.id == self.source
        return here and any(self.quote == each.quote.exact for each in fact.provenance)


@dataclass(frozen=True, slots=True)
class Corrections:
    entries: tuple[Correction, ...] = ()

    @classmethod
    def read(cls, table: Mapping[str, Any], codes: Iterable[str]) -> "Corrections":
        """From the ``[[correction]]`` entries of a TOML file; ``codes`` are the countries that are known.

        Raises:
            BadCorrection: an entry lacks something or names no known country.
        """
        known = frozenset(codes)
        entries = []
        for number, fields in enumerate(table.get("correction", ()), start=1):
            try:
                entry = Correction(**{name: str(text) for name, text in fields.items()})
            except TypeError:
                raise BadCorrection(
                    f"Correction {number} needs source, quote and because, and a country or a note; nothing else."
                ) from None
            if not (entry.country or entry.note):
                raise BadCorrection(f"Correction {number} needs a country or a note.")
            if entry.country and entry.country not in known:
                raise BadCorrection(f"Correction {number} names the country {entry.country!r}, which is no known code.")
            entries.append(entry)
        return cls(tuple(entries))

    def widened(self, query: FactQuery) -> FactQuery:
        """The query without its countries where one of them is what a nameless row is about: nothing but its words
        tells such a row from others, so all have to be looked at."""
        if query.about is None or not self.entries:
            return query
        named = {entry.country for entry in self.entries if query.sources is None or entry.source in query.sources}
        return query if named.isdisjoint(query.about) else query._replace(about=None)

    def applied(self, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """The facts, with those of a nameless row given their country, and the reason cited with them."""
        if not any(entry.country for entry in self.entries):
            return tuple(facts)
        return tuple(self._named(fact) if fact.object is None else fact for fact in facts)

    def notes(self, evidence: Iterable[Provenance]) -> tuple[str, ...]:
        """The notes on what is quoted, each once."""
        if not self.entries:
            return ()
        quoted = [(each.source.id, each.quote.exact) for each in evidence]
        return tuple(
            dict.fromkeys(
                entry.note
                for entry in self.entries
                if entry.note and any(entry.source == source and entry.quote in words for source, words in quoted)
            )
        )

    def _named(self, fact: Fact) -> Fact:
        for entry in self.entries:
            if entry.country and entry.names(fact):
                return replace(fact, object=entry.country, provenance=(*fact.provenance, _reason(entry, fact)))
        return fact


def _reason(entry: Correction, fact: Fact) -> Provenance:
    """The teacher's reason as evidence of its own, under its own title."""
    source = Source(id="corrections", title="Corrections", subject=fact.subject)
    return Provenance(
        source=source, quote=Quote(0, len(entry.because), entry.because), locator=Locator(section=("Corrections",))
    )
