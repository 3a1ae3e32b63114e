"""Says where a fact stands, and what its source refers to there."""

from knowledge.model import Fact

from .answer import Claim
from .intent import Scope

__all__ = ["cited"]


def cited(scope: Scope, fact: Fact) -> Claim:
    title = scope.say.quoted(fact.source.title)
    entries = [
        scope.say("reference {number}, {text}", number=each.number, text=each.text.rstrip("."))
        if each.text
        else scope.say("reference {number}, whose entry the source leaves empty", number=each.number)
        for each in fact.references
    ]
    if not entries:
        said = scope.say("It stands in {title} itself, which gives no reference at that place.", title=title)
        return Claim(said, (fact,))
    references = "; ".join(entries)
    said = scope.say("It stands in {title}, which refers there to {references}.", title=title, references=references)
    return Claim(said, (fact,))
