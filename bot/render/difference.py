"""What an import changes, for people: a line a fact."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from intents.languages.phrase import Phrase
from intents.languages.sentences import Sentences
from knowledge.importing import Change, Difference
from knowledge.model import Fact

__all__ = ["change_line", "difference_lines", "fact_line", "print_difference", "print_first"]

_MOST_LINES = 100
"""Of one sort; who changes more has another article."""

_KINDS = {
    "agreement": ("agreement", "agreements"),
    "aid": ("fact on aid", "facts on aid"),
    "ambassador": ("fact on ambassadors", "facts on ambassadors"),
    "attribution": ("row named by its notes", "rows named by their notes"),
    "began": ("start date", "start dates"),
    "dispute": ("dispute", "disputes"),
    "listed": ("row of a country", "rows of countries"),
    "membership": ("membership", "memberships"),
    "mission": ("mission", "missions"),
    "mission_count": ("count of missions", "counts of missions"),
    "pointer": ("pointer to another article", "pointers to other articles"),
    "reference": ("reference", "references"),
    "relations_changed": ("change of relations", "changes of relations"),
    "sanction": ("sanction", "sanctions"),
    "statement": ("sentence", "sentences"),
    "visit": ("visit", "visits"),
}


def print_difference(console: Console, difference: Difference, say: Sentences) -> None:
    """What was added (+), changed (~) and removed (-), and a line that counts them."""
    if not difference:
        _print(console, "No fact differs from those that were there.")
        return
    _lines(console, "+", "green", [fact_line(fact, say) for fact in _sentences_last(difference.added)])
    changed = sorted(difference.changed, key=lambda each: each.new.kind == "statement")
    _lines(console, "~", "yellow", [change_line(change, say) for change in changed])
    _lines(console, "-", "red", [fact_line(fact, say) for fact in _sentences_last(difference.removed)])
    added, removed = len(difference.added), len(difference.removed)
    _print(console, f"Facts: {added} added, {len(changed)} changed, {removed} removed.")


def print_first(console: Console, facts: Iterable[Fact]) -> None:
    """What a first import brings, counted by kind, the most first."""
    counts = Counter(fact.kind for fact in facts)
    kinds = [f"{number} {_kind(kind, number)}" for kind, number in counts.most_common()]
    _print(console, f"Nothing was there before. Facts: {counts.total()} added: {', '.join(kinds)}.")


def difference_lines(difference: Difference, say: Sentences) -> list[str]:
    """What was added (+), changed (~) and removed (-), mere sentences last."""
    changed = sorted(difference.changed, key=lambda each: each.new.kind == "statement")
    return [
        *(f"+ {fact_line(each, say)}" for each in _sentences_last(difference.added)),
        *(f"~ {change_line(each, say)}" for each in changed),
        *(f"- {fact_line(each, say)}" for each in _sentences_last(difference.removed)),
    ]


def fact_line(fact: Fact, say: Sentences) -> str:
    """The fact as a sentence, or as its words with what they are."""
    words = say.quoted(fact.quote.exact)
    match fact.kind:
        case "reference":
            text = fact["text"] or fact["url"] or say("no details given in the source")
            return say("reference {number}: {text}", number=fact["number"], text=text)
        case "pointer":
            return say("pointer to {title}", title=say.quoted(fact["title"]))
        case "listed":
            return say("row of {country}: {words}", country=_whose(fact, say), words=words)
        case "attribution":
            return say("row of {country}, named by its notes: {words}", country=_whose(fact, say), words=words)
        case "statement":
            return say("sentence: {words}", words=words)
        case _:
            return say.fact(fact)


def change_line(change: Change, say: Sentences) -> str:
    """What it was, and what it is: ``start date with Belgium: 1 July 1962 → 2 July 1962``."""
    old, new = change.old, change.new
    if new.kind == "began" and old.date and new.date and old.date != new.date:
        dates = f"{say.date(old.date)} → {say.date(new.date)}"
        return say("start date with {country}: {dates}", country=_whose(new, say), dates=dates)
    was, is_now = fact_line(old, say), fact_line(new, say)
    if was == is_now:
        was, is_now = (say.quoted(fact.quote.exact) for fact in (old, new))
        words = say("The words: {words}", words=f"{was} → {is_now}")
        return f"{fact_line(new, say)} {words}"
    shared, colon, rest = is_now.partition(": ")
    if colon and was.startswith(shared + colon):
        return f"{shared}: {was[len(shared + colon) :]} → {rest}"
    return f"{was} → {is_now}"


def _whose(fact: Fact, say: Sentences) -> Phrase:
    if fact.object:
        return say.country(fact.object)
    return Phrase(say("a country that it leaves unnamed"), {"of": say("of a country that it leaves unnamed")})


def _kind(kind: str, number: int) -> str:
    one, several = _KINDS.get(kind, (kind, kind))
    return one if number == 1 else several


def _sentences_last(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Every sentence is a fact too; the facts that were read out of them tell more."""
    return iter(sorted(facts, key=lambda fact: fact.kind == "statement"))


def _lines(console: Console, sign: str, colour: str, lines: list[str]) -> None:
    for line in lines[:_MOST_LINES]:
        console.print(Text(f"{sign} {line}", colour), soft_wrap=True, highlight=False)
    if len(lines) > _MOST_LINES:
        _print(console, f"{sign} … and {len(lines) - _MOST_LINES} more")


def _print(console: Console, line: str) -> None:
    console.print(Text(line), soft_wrap=True)
