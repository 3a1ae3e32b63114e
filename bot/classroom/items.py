"""The items of a quiz and the answers that can be given to them: two closed unions."""

from dataclasses import dataclass
from enum import StrEnum

from .evidence import Evidence

__all__ = [
    "Arranged",
    "Choice",
    "Item",
    "ItemKind",
    "Matching",
    "Option",
    "Ordering",
    "Picked",
    "Response",
    "Typed",
    "TypedCountry",
    "TypedDate",
]


class ItemKind(StrEnum):
    """What a teacher can choose from."""

    CHOICE = "choice"
    TRUE_OR_FALSE = "true_or_false"
    DATE = "date"
    COUNTRY = "country"
    ORDER = "order"
    MATCH = "match"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Option:
    label: str
    value: str
    """What the label stands for: an EDTF date, a country's code, a city, the number of a reference, yes or no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    topic: str
    """The kind of fact that it is made from."""
    prompt: str
    about: tuple[str, ...]
    """Codes of the countries that are asked about."""
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"an item without evidence: {self.prompt!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(_Asked):
    """One of the options is right."""

    kind: ItemKind = ItemKind.CHOICE
    """CHOICE, TRUE_OR_FALSE or SOURCE."""
    options: tuple[Option, ...]
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDate(_Asked):
    edtf: str
    kind: ItemKind = ItemKind.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCountry(_Asked):
    code: str
    label: str
    """The country's name, for the reveal."""
    kind: ItemKind = ItemKind.COUNTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(_Asked):
    """``right[i]`` is the place among the options, as they are shown, of what comes i-th."""

    options: tuple[Option, ...]
    right: tuple[int, ...]
    kind: ItemKind = ItemKind.ORDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(_Asked):
    """``right[i]`` is the place of the partner that belongs to option i."""

    options: tuple[Option, ...]
    partners: tuple[Option, ...]
    right: tuple[int, ...]
    kind: ItemKind = ItemKind.MATCH


Item = Choice | TypedDate | TypedCountry | Ordering | Matching


@dataclass(frozen=True, slots=True)
class Picked:
    option: int


@dataclass(frozen=True, slots=True)
class Typed:
    text: str


@dataclass(frozen=True, slots=True)
class Arranged:
    """Places of options, each once, in the order of an ``Ordering`` or for the options of a ``Matching``."""

    places: tuple[int, ...]


Response = Picked | Typed | Arranged
