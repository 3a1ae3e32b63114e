"""Facts as sentences: what each kind of fact says, in plain English."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.countries import Countries
from knowledge.model import Fact
from knowledge.organisations import Organisations

from .wording import date_words, join, on_date

__all__ = ["Sentences", "capitalised", "within"]


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def within(sentence: str) -> str:
    """The sentence behind a colon: a first word that is no name begins small."""
    first = sentence.split(" ", 1)[0]
    return sentence[:1].lower() + sentence[1:] if first in {"Relations", "The"} else sentence


@dataclass(frozen=True, slots=True)
class Sentences:
    """Says facts; holds the names that doing so needs."""

    countries: Countries
    organisations: Organisations

    def country(self, code: str) -> str:
        """The name as it stands in a sentence: ``the United States``."""
        return self.countries[code].with_article

    def several(self, codes: Sequence[str], last: str = "and") -> str:
        return join((self.country(code) for code in codes), last)

    def relations(self, one: str, other: str) -> str:
        return f"relations between {self.country(one)} and {self.country(other)}"

    def fact(self, fact: Fact) -> str:
        """The fact as one sentence; a kind that has no wording of its own is quoted."""
        tell: Mapping[str, Callable[[Fact], str]] = {
            "began": self._began,
            "mission": self._mission,
            "membership": self._membership,
            "relations_changed": self._changed,
            "visit": self._visit,
        }
        return tell.get(fact.kind, self.excerpt)(fact)

    def excerpt(self, fact: Fact) -> str:
        return f"The source says: “{' '.join(fact.quote.exact.split())}”"

    def according_to(self, title: str, sentence: str) -> str:
        return f"By “{title}”, {sentence}"

    def _began(self, fact: Fact) -> str:
        when = on_date(fact.date) if fact.date else "at a time that the source leaves out"
        if fact.object is None:
            return f"The source dates the beginning of relations with a country that it leaves unnamed {when}."
        return f"{capitalised(self.relations(fact.subject, fact.object))} began {when}."

    def _mission(self, fact: Fact) -> str:
        sender, host, kind = capitalised(self.country(fact.subject)), fact.object or "", fact["type"]
        article = "an" if kind[0] in "aeiouh" and not kind.startswith("hi") else "a"
        if fact["via"]:
            where = f"{fact['city']}, {self.country(fact['via'])}" if fact["via"] else fact["city"]
            return f"{sender} covers {self.country(host)} from its {kind} in {where}."
        return f"{sender} has {article} {kind} in {fact['city']}."

    def _membership(self, fact: Fact) -> str:
        who = capitalised(self.country(fact.subject))
        body = self.organisations[fact["organisation"]].with_article
        if fact["role"] == "president":
            return f"{who} presided over {body}{' ' + fact['when'] if fact['when'] else ''}."
        if fact["role"] == "not a member":
            return f"{who} is not a member of {body}."
        if fact.date:
            return f"{who} has been a member of {body} since {date_words(fact.date)}."
        return f"{who} is a member of {body}."

    def _changed(self, fact: Fact) -> str:
        who, other = self.country(fact.subject), self.country(fact.object or fact.subject)
        when = f" {on_date(fact.date)}" if fact.date else f" {fact['when']}" if fact["when"] else ""
        match fact["change"]:
            case "severed":
                return f"{capitalised(who)} cut off relations with {other}{when}."
            case "suspended":
                return f"{capitalised(who)} suspended relations with {other}{when}."
            case _:
                return f"Relations between {who} and {other} were resumed{when}."

    def _visit(self, fact: Fact) -> str:
        when = f" {on_date(fact.date)}" if fact.date else ""
        place = fact["place"]
        if fact["met"]:
            return f"{fact['person']} met {fact['met']}{f' in {place}' if place else ''}{when}."
        return f"{fact['person']} visited {place}{when}."
