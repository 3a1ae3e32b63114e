"""How other languages than English say a name: with its article, its gender and its number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

__all__ = ["LocalName", "in_language", "without_article"]


_ARTICLE = re.compile(r"^(?:l[ea] |les |l’)")


@dataclass(frozen=True, slots=True)
class LocalName:
    language: str
    """BCP 47."""
    with_article: str
    """As it stands in a sentence: ``la Belgique``, ``Cuba``."""
    grammar: str
    """Gender and number (``m``, ``fp``), and the preposition of place where it is not the usual one (``f à``)."""
    capital: str = ""

    @classmethod
    def parse(cls, language: str, text: str) -> Self:
        """Read ``la Belgique; f; Bruxelles``."""
        return cls(language, *(part.strip() for part in text.split(";")))


def in_language(names: Iterable[LocalName], language: str) -> LocalName | None:
    """The one of that language; None where there is none."""
    return next((each for each in names if each.language == language), None)


def without_article(name: str) -> str:
    """``la Belgique`` -> ``Belgique``, ``l’Inde`` -> ``Inde``; an article in capitals is part of the name."""
    return _ARTICLE.sub("", name)
