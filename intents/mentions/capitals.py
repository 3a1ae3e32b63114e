"""A capital that is called by its country and not by its name: "in the Rwandan capital", "in the capital of India"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.folding import FoldedText, fold
from knowledge.names.countries import Alias, Countries, CountryMention, MentionKind

__all__ = ["by_its_name", "capitals_named"]

_WHERE = r"\b(?:in|at|to|into|from|within) "
_OF_ITS_COUNTRY = re.compile(rf"{_WHERE}(?P<said>(?:the )?(?P<name>[a-z]+(?: [a-z]+)?)(?:'s?)? capital(?: city)?)\b")
_COUNTRY_BEHIND = re.compile(rf"{_WHERE}(?P<said>(?:the )?capital(?: city)? of (?:the )?(?P<name>[a-z]+))\b")


def capitals_named(text: FoldedText, countries: Countries) -> Iterator[tuple[int, int, str]]:
    """Half-open parts of the folded text that stand for a capital, in order, each with the capital's folded name."""
    found = [*_OF_ITS_COUNTRY.finditer(text.folded), *_COUNTRY_BEHIND.finditer(text.folded)]
    for match in sorted(found, key=lambda each: each.start("said")):
        alias = countries.aliases.get(match["name"]) or countries.aliases.get(match["name"].removesuffix("s"))
        if alias and _is_one(alias) and (capital := countries[alias.codes[0]].capital):
            yield *match.span("said"), fold(capital).folded


def by_its_name(mention: CountryMention, countries: Countries) -> CountryMention:
    """The mention with the capital's name as its text, where it was called by its country."""
    called = mention.kind is MentionKind.CAPITAL and "capital" in mention.text.casefold()
    return replace(mention, text=countries[mention.codes[0]].capital) if called else mention


def _is_one(alias: Alias) -> bool:
    return len(alias.codes) == 1 and not alias.capitals
