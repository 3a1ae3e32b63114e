"""What was looked up for a question, and the facts that this found, in words."""

from collections.abc import Mapping, Sequence

from intents.answering import Considered
from intents.languages.sentences import Sentences
from knowledge.model import Fact
from knowledge.query import FactQuery

from .card import Card
from .difference import fact_line
from .texts import cut, shown

__all__ = ["looked_up_lines"]

_MOST_FACTS = 4
_WORDS = 110
_MERE_WORDS = frozenset({"statement", "listed", "attribution"})


def looked_up_lines(considered: Considered, card: Card, say: Sentences) -> list[str]:
    """The kinds of facts that were asked for, and about which countries; then some of those that were found."""
    queries, facts = considered.queries, _answering_first(considered.facts, card)
    codes = sorted({code for query in queries for code in query.about or ()}, key=say.name)
    what = _asked_for(queries, say)
    lines = [
        say("I looked up: {what}, as far as they concern {countries}.", what=what, countries=say.several(codes))
        if codes
        else say("I looked up: {what}.", what=what)
    ]
    if not facts:
        return [*lines, say("That found nothing.")]
    lines.append(
        say.plural(
            "I considered one fact:",
            "I considered {number} facts, the first of them:",
            len(facts),
            number=say.number(len(facts)),
        )
    )
    lines += [f"- {shown(cut(fact_line(each, say), _WORDS))}" for each in facts[:_MOST_FACTS]]
    return lines


def _answering_first(facts: Sequence[Fact], card: Card) -> Sequence[Fact]:
    """What the answer quotes comes first, and a mere sentence after what was read from it."""
    quoted = {note.quote for note in card.footnotes}
    return sorted(facts, key=lambda fact: (fact.quote.exact not in quoted, fact.kind in _MERE_WORDS))


def _asked_for(queries: Sequence[FactQuery], say: Sentences) -> str:
    if any(query.kinds is None for query in queries):
        return say("all facts")
    kinds = _kinds(say)
    return say.join(dict.fromkeys(kinds.get(kind, kind) for query in queries for kind in sorted(query.kinds or ())))


def _kinds(say: Sentences) -> Mapping[str, str]:
    return {
        "agreement": say("agreements"),
        "aid": say("aid"),
        "ambassador": say("ambassadors"),
        "attribution": say("rows named by their notes"),
        "began": say("start dates"),
        "dispute": say("disputes"),
        "listed": say("rows of countries"),
        "membership": say("memberships in organisations"),
        "mission": say("missions"),
        "mission_count": say("counts of missions"),
        "no_mission": say("missions that are denied"),
        "no_relations": say("relations that are denied"),
        "pointer": say("pointers to other articles"),
        "reference": say("references"),
        "relation_count": say("counts of relations"),
        "relations_changed": say("changes of relations"),
        "sanction": say("sanctions"),
        "statement": say("sentences"),
        "visit": say("visits and meetings"),
    }
