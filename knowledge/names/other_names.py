"""Names of other things with a country's name in them: a lake, a treaty, a person. They tell nothing of the country.

"Migingo lies in Lake Victoria" is no sentence on the Seychelles, whose capital is a Victoria too. An article writes
names in capitals, so that the words beside one tell what it is.
"""

import re
from collections.abc import Iterator

from ..folding import FoldedText
from .countries import Countries, CountryMention, MentionKind

__all__ = ["is_another_name", "named_in"]

_PLACES_BEFORE = re.compile(
    r"\b(?:Lake|Mount|Mt\.?|River|Port|Cape|Fort|New|Queen|Princess|Empress"
    r"|(?:Sea|Gulf|Bay|Straits?|Treaty|Peace|Convention|Institute|Club|Principles|University) of)(?: the)? $"
)
_FEATURES_BEHIND = re.compile(r" (?:Oceans?|Rivers?|river|Falls|Nyanza|[Bb]asin|[Dd]elta|Sea|Ocean Rim|worm)\b")
_TREATIES_BEHIND = re.compile(
    r" (?:(?:Peace|Ceasefire|Climate|Framework|Economic) )?(?:Accords?|Agenda|Agreements?|Articles|Club|Consensus"
    r"|Conventions?|Declarations?|Document|Group|Memorandum|Pact|Plan|Principles|Process|Protocols?|Statute|Treaty)\b"
)
_AMERICAS = re.compile(r"(?:\b(?:South|Latin|Central|North|Meso|West|Native) |\b[A-Z][a-z]+-)$")
_FIRST_NAMES = frozenset(
    "chad charlotte florence georgia israel jordan nursultan salvador santiago sofia victoria victor malta".split()
)
_SURNAME = re.compile(r" (?:de |del |da |van |von )?[A-ZÀ-Þ][a-zà-ÿ’'-]+")
_OFFICE_BEFORE = re.compile(r"\b(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Pp]remier|King|Queen|Mr\.?|Mrs\.?|Dr\.?) $")
_IN_A_PLACE = re.compile(r"\b(?:in|to|from|with|at|for|visited|between|near|through|into) $")
_NO_COUNTRY = frozenset({"Island", "Islands", "Hollande", "GUAM"})
"""Iceland and Holland, as some of their neighbours say them, here a word and a president; and in capitals four states
that work together, not the island."""


def named_in(text: FoldedText, countries: Countries) -> Iterator[CountryMention]:
    """The countries that a sentence of an article names, and not only within the name of something else."""
    found = (each for each in countries.exact(text) if each.kind is not MentionKind.PART)
    return (each for each in found if not is_another_name(each, text.original))


def is_another_name(mention: CountryMention, text: str) -> bool:
    """Whether the words around a mention make it the name of something else."""
    if mention.text in _NO_COUNTRY:
        return True
    if mention.kind in {MentionKind.OFFICIAL, MentionKind.FLAG, MentionKind.ABBREVIATION}:
        return False
    before, end = text[max(0, mention.start - 20) : mention.start], mention.end
    if mention.kind is MentionKind.DEMONYM or mention.text == "America":
        of_a_continent = mention.text.startswith("America") and _AMERICAS.search(before)
        return bool(of_a_continent or _FEATURES_BEHIND.match(text, end))
    if _PLACES_BEFORE.search(before) or _FEATURES_BEHIND.match(text, end):
        return True
    if mention.kind is MentionKind.CAPITAL and _TREATIES_BEHIND.match(text, end):
        return True
    called = mention.kind is MentionKind.CAPITAL and _OFFICE_BEFORE.search(before)
    named = (called or mention.text.casefold() in _FIRST_NAMES) and _SURNAME.match(text, end)
    return bool(named and not _IN_A_PLACE.search(before))
