"""What a template of wikitext is given between its braces: ``{{name|unnamed|named=value}}``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Parameters"]


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a template is given, already in words; empty named parameters are left out."""

    unnamed: Sequence[str]
    named: Mapping[str, str]

    def at(self, index: int) -> str:
        return self.unnamed[index] if index < len(self.unnamed) else ""

    def get(self, *names: str) -> str:
        """The first of these named parameters that is given."""
        return next((self.named[name] for name in names if name in self.named), "")
