"""Writes articles of the shipped shape, to measure with: prose, a grid table of rows, pointers, references.

The same seed gives the same articles, byte by byte. What they say is made up; the countries are real.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from knowledge.document import Document
from knowledge.names.countries import Countries, Country

__all__ = ["articles"]

_MONTHS = "January February March April May June July August September October November December".split()
_FIRST = "Amina Boris Carla Daniel Elena Farid Grace Henrik Ines Jonas Keiko Luis Maria Nadia Omar Petra".split()
_LAST = "Abara Benitez Castelo Dvorak Eriksen Fofana Guerra Haddad Ivanova Jansen Kamara Lindqvist Mbeki Novak".split()
_MISSIONS = ("an embassy", "a high commission", "a consulate-general", "an honorary consulate", "a diplomatic office")
_FIELDS = "agriculture fisheries aviation education health mining energy tourism defence customs telecoms water".split()
_SUMS = "two four nine twelve thirty eighty ninety".split()
_BODIES = ("the United Nations", "the African Union", "the World Trade Organization", "the Commonwealth of Nations")
_NOTES = (
    "{a} and {b} signed an agreement on {field} in {year}.",
    "In {year} {b} gave {sum} million dollars to a programme on {field} in {capital_a}.",
    "The two governments set up a joint commission on {field}, which met {sum} times until {later}.",
    "President {person} visited {capital_a} in {month} {year}.",
    "A dispute over {field} rights was settled by an arbitrator in {year} after {sum} months of talks.",
    "Trade in {field} goods between {a} and {b} has doubled since {year}.",
    "Some {sum} thousand citizens of {b} live in {a}, most of them working in {field}.",
    "{a} opened talks with {b} about {field} because a treaty of {year} had lapsed.",
    "Foreign Minister {person} spoke of new plans for {field} during a conference in {capital_b} in {later}.",
)
_PROSE = (
    "The foreign policy of {a} has rested on {field} and {field2} since {year}.",
    "More than {sum} hundred aid workers came to {capital_a} during the crisis of {year}.",
    "{a} is a member of {body} since {year}.",
    "The government closed {sum} of its missions abroad in {later} to save money for {field}.",
)


def articles(countries: Countries, *, seed: int, rows: int) -> Iterator[Document]:
    """Articles without end, each with so many rows, about one country after the other."""
    known = [each for each in countries if each.capital and each.capital != each.name]
    number = 0
    while True:
        subject = known[number % len(known)]
        round_ = number // len(known)
        writer = _Writer(Random(f"{seed}/{number}"), subject, known)
        name = f"foreign_relations_of_{subject.code.lower()}{f'_{round_}' if round_ else ''}.txt"
        title = f"Foreign relations of {subject.name}"
        record = f'title = "{title}"\nsubject = "{subject.code}"\n'
        yield Document(name, writer.article(rows).encode(), record)
        number += 1


@dataclass(slots=True)
class _Writer:
    random: Random
    subject: Country
    known: Sequence[Country]
    references: int = field(default=0)

    def article(self, rows: int) -> str:
        prose = [self._paragraph() for _ in range(4)]
        table = self._table(rows)
        pointers = f"-   List of diplomatic missions in {self.subject.name}"
        entries = "\n\n".join(self._reference(number) for number in range(1, self.references + 1))
        parts = ["\n\n".join(prose), "Bilateral relations\n\n" + table, f"See also\n\n{pointers}"]
        return "\n\n\n".join([*parts, f"References\n\n{entries}"]) + "\n"

    def _paragraph(self) -> str:
        return " ".join(self._said(self.random.choice(_PROSE), self.random.choice(self.known)) for _ in range(3))

    def _table(self, rows: int) -> str:
        """In the order of the alphabet; a country comes again only where there are more rows than countries."""
        others = [each for each in self.known if each is not self.subject]
        wanted = [others[at % len(others)] for at in self.random.sample(range(max(rows, len(others))), rows)]
        cells = [self._row(each) for each in sorted(wanted, key=lambda each: each.name)]
        columns = ("Country", "Formal Relations Began", "Notes")
        widths = [max(len(line) for lines in each for line in lines) for each in zip(*cells, strict=True)]
        widths = [max(width, len(title)) for width, title in zip(widths, columns, strict=True)]
        out = [_rule(widths, "-"), _line(columns, widths), _rule(widths, "=")]
        for row in cells:
            height = max(map(len, row))
            out += [_line([each[at] if at < len(each) else "" for each in row], widths) for at in range(height)]
            out.append(_rule(widths, "-"))
        return "\n".join(out)

    def _row(self, other: Country) -> tuple[list[str], list[str], list[str]]:
        """The cells, each as its lines; as in the shipped article some name their country in the notes only."""
        year = self.random.randint(1955, 2020)
        date = f"{self.random.randint(1, 28)} {self.random.choice(_MONTHS)} {year}"
        began = self.random.choice([date, date, date, f"{self.random.choice(_MONTHS)} {year}", str(year), ""])
        notes = []
        if self.random.random() < 0.8:
            notes.append(f"-   {other.name} has {self.random.choice(_MISSIONS)} in {self.subject.capital}.")
        if self.random.random() < 0.5:
            mission = self.random.choice(_MISSIONS)
            notes.append(f"-   {self.subject.name} has {mission} in {other.capital}.{self._mark()}")
        chosen = self.random.sample(_NOTES, self.random.randint(1, 3))
        words = " ".join(self._said(each, other) + self._mark() for each in chosen)
        notes += [""] * bool(notes) + [words]
        return [other.name if self.random.random() < 0.7 else ""], [began], notes

    def _said(self, template: str, other: Country) -> str:
        year = self.random.randint(1960, 2005)
        return template.format(
            a=self.subject.name,
            b=other.name,
            capital_a=self.subject.capital,
            capital_b=other.capital,
            field=self.random.choice(_FIELDS),
            field2=self.random.choice(_FIELDS),
            year=year,
            later=year + self.random.randint(1, 15),
            month=self.random.choice(_MONTHS),
            sum=self.random.choice(_SUMS),
            person=f"{self.random.choice(_FIRST)} {self.random.choice(_LAST)}",
            body=self.random.choice(_BODIES),
        )

    def _mark(self) -> str:
        if self.random.random() < 0.4:
            return ""
        if not self.references or self.random.random() < 0.7:
            self.references += 1
            return f"[{self.references}]"
        return f"[{self.random.randint(1, self.references)}]"

    def _reference(self, number: int) -> str:
        if self.random.random() < 0.3:
            return f"[{number}]"
        year = self.random.randint(1995, 2022)
        return f"[{number}] “{self.random.choice(_FIELDS).capitalize()} and diplomacy”, The {year} Gazette, p. {number}"


def _rule(widths: Sequence[int], sign: str) -> str:
    return "+" + "+".join(sign * (width + 2) for width in widths) + "+"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "|" + "|".join(f" {cell.ljust(width)} " for cell, width in zip(cells, widths, strict=True)) + "|"
