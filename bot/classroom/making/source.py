"""Which of the references of the article supports a statement?"""

from collections.abc import Iterator

from knowledge.folding import fold
from knowledge.model import Fact, Reference

from ..evidence import evidence_of
from ..items import Choice, ItemKind, Option
from .material import Material, is_telling

__all__ = ["KIND", "items"]

KIND = ItemKind.SOURCE
_WRONG = 3
_STATED = frozenset({"began", "mission", "membership", "relations_changed", "visit"})


def items(material: Material) -> Iterator[Choice]:
    """Of statements to which the source gives one reference; none of the others may have to do with the country."""
    say = material.say
    for fact in _stated(material):
        (right,) = fact.references
        others = [each for each in material.references if not _may_support(each, right, fact, material)]
        wrong = material.random("sources", fact.quote.start, right.number).sample(others, min(_WRONG, len(others)))
        options = sorted((right, *wrong), key=lambda each: each.number)
        if len(wrong) > 1:
            yield Choice(
                kind=KIND,
                topic=fact.kind,
                prompt=say("Which reference of the article supports this? {statement}", statement=say.fact(fact)),
                about=(fact.subject, fact.object or fact.subject),
                evidence=evidence_of(fact),
                options=tuple(Option(each.text, str(each.number)) for each in options),
                right=options.index(right),
            )


def _stated(material: Material) -> Iterator[Fact]:
    """Statements with a name, of which none is contradicted: an event, or a mission."""
    certain = [*(each.facts for each in material.events), *(each.facts for each in material.postings)]
    certain += [(each,) for each in material.facts if each.kind == "mission"]
    seen = set()
    for fact in (each for facts in certain for each in facts):
        key = material.say.fact(fact)
        if fact.kind in _STATED and fact.object and len(fact.references) == 1 and is_telling(fact.references[0]):
            if key not in seen:
                yield fact
            seen.add(key)


def _may_support(reference: Reference, right: Reference, fact: Fact, material: Material) -> bool:
    """Whether it could be taken for the right one: the same text, a place about the same country, its name."""
    if reference.text == right.text or (reference.url and reference.url == right.url):
        return True
    others = fact.about - {fact.source.subject}
    if any(reference in each.references and not others.isdisjoint(each.about) for each in material.facts):
        return True
    named = material.say.countries.exact(fold(reference.text), codes=True)
    return any(not others.isdisjoint(mention.codes) for mention in named)
