"""What is suggested while somebody types an option of a command: from memory, typos forgiven."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from intents.languages import language_of
from intents.languages.language import Language
from intents.languages.messages import ENGLISH, LANGUAGES, closest_language
from intents.words.spelling import Speller, edits_allowed
from knowledge.folding import fold
from knowledge.model import Source
from knowledge.names.countries import Countries

__all__ = ["Suggestion", "Suggestions"]

_MOST = 25
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``value`` is what the command gets, ``name`` what the person sees."""

    name: str
    value: str


@dataclass(slots=True)
class Suggestions:
    """Of countries, sources and the references in them; of each kind at most 25, the likeliest first."""

    countries: Countries
    speller: Speller
    sources: Sequence[Source] = ()
    references: Sequence[tuple[str, int, str]] = ()
    """Id of the source, number and text."""
    told_of: frozenset[str] = frozenset()
    """Codes of the countries that the articles speak of; they come before the others."""
    _names: dict[str, list[tuple[str, Suggestion, bool]]] = field(default_factory=dict)

    def of_countries(self, typed: str, language: str) -> list[Suggestion]:
        """By their names in any language of the program, or by whatever else they are called ("DRC", a flag); the value
        is the English name."""
        tag = closest_language(language) or ENGLISH
        if tag not in self._names:
            self._names[tag] = list(self._countries_in(tag))
        ranked = self._ranked(typed, ((folded, each, rest) for folded, each, rest in self._names[tag]))
        named = {code for mention in self.countries.exact(fold(typed), codes=True) for code in mention.codes}
        called = [self._suggested(code, language_of(tag)) for code in sorted(named)]
        return list({each.value: each for each in [*called, *ranked]}.values())[:_MOST]

    def of_sources(self, typed: str, *, owned: bool = False) -> list[Suggestion]:
        """The value is the id; ``owned`` leaves out what is everybody's."""
        sources = (each for each in self.sources if each.owner or not owned)
        named = ((fold(each.title).folded, Suggestion(each.title[:_LONGEST], each.id), False) for each in sources)
        return self._ranked(typed, named)[:_MOST]

    def of_references(self, typed: str) -> list[Suggestion]:
        """By number or by words; the value is the number."""
        wanted = typed.strip().strip("[]")
        named = (
            (f"{number} {fold(text).folded}", Suggestion(f"[{number}] {text}"[:_LONGEST], str(number)), not text)
            for _, number, text in self.references
            if not wanted.isdecimal() or str(number).startswith(wanted)
        )
        ranked = self._ranked("" if wanted.isdecimal() else wanted, named)
        return list({each.value: each for each in ranked}.values())[:_MOST]

    def _countries_in(self, tag: str) -> Iterable[tuple[str, Suggestion, bool]]:
        language = language_of(tag)
        for country in self.countries:
            suggestion = self._suggested(country.code, language)
            for name in {fold(language_of(each).name(country)).folded for each in LANGUAGES}:
                yield name, suggestion, country.code not in self.told_of

    def _suggested(self, code: str, language: Language) -> Suggestion:
        shown = language.name(self.countries[code])
        return Suggestion((shown[:1].upper() + shown[1:])[:_LONGEST], self.countries[code].name[:_LONGEST])

    def _ranked(self, typed: str, named: Iterable[tuple[str, Suggestion, bool]]) -> list[Suggestion]:
        wanted = " ".join(fold(typed).folded.split())
        found = []
        for folded, suggestion, later in named:
            rank = self._rank(wanted, folded)
            if rank is not None:
                found.append((rank, later, suggestion.name, suggestion))
        return [suggestion for *_, suggestion in sorted(found, key=lambda each: each[:3])]

    def _rank(self, wanted: str, name: str) -> int | None:
        """0 for a beginning, 1 for the beginning of a word, 2 for a part, 3 and more for typos; None for no match."""
        if name.startswith(wanted):
            return 0
        if f" {wanted}" in name:
            return 1
        if len(wanted) > 2 and wanted in name:  # noqa: PLR2004  (two letters are a part of almost any name)
            return 2
        most = max(1, edits_allowed(len(wanted)))
        if len(wanted) < 3:  # noqa: PLR2004
            return None
        ends = (len(wanted) - 1, len(wanted), len(wanted) + 1)
        edits = [self.speller.distance(wanted, name[:end], most) for end in ends]
        return min((3 + each for each in edits if each is not None), default=None)
