"""Under which former name, "Soviet Union", the source lists a country that is told by the name it has today."""

from collections.abc import Iterable

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..languages.sentences import Sentences
from ..questions.answer import Claim

__all__ = ["by_former_names"]


def by_former_names(claims: Iterable[Claim], say: Sentences) -> list[str]:
    """A sentence for each country of the claims that the source has there under no other name."""
    said: dict[str, str] = {}
    for claim in claims:
        for fact in claim.facts:
            quote = fact.quote.exact
            if not fact.object or not _has_its_name(fact) or say.name(fact.object) in quote:
                continue
            named = [each for each in say.countries.exact(fold(quote)) if fact.object in each.codes]
            if {each.kind for each in named} == {MentionKind.FORMER} and named[0].text not in claim.sentence:
                said[fact.object] = named[0].text
    return [
        say("For {country} the source writes {name}.", country=say.country(code), name=say.quoted(name))
        for code, name in said.items()
    ]


def _has_its_name(fact: Fact) -> bool:
    """Whether the country's name is quoted with it; a beginning in a table is quoted by its date alone."""
    return fact.kind == "listed" or (fact.kind == "began" and fact.provenance[0].locator.item is not None)
