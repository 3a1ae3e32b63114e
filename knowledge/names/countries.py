"""The countries (and the territories, Kosovo and the European Union) by all the names people use for them.

The names come from ``knowledge/data/countries.tsv``. Here a name is only ever found as it is written there;
what people mistype, and what only looks like a country, is the business of ``intents.mentions``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Self

from ..folding import FoldedText
from .alias_keys import alias_key, join_key, tokens
from .local_names import LocalName, in_language

__all__ = ["Alias", "Countries", "Country", "CountryMention", "MentionKind", "tokens"]


class MentionKind(StrEnum):
    NAME = "name"
    OFFICIAL = "official"
    FORMER = "former"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    CODE = "code"
    ABBREVIATION = "abbreviation"
    FLAG = "flag"
    MISSPELLING = "misspelling"
    PART = "part"
    """A land within it that has been a state of its own: what is told of it is not told of the country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    code: str
    """ISO 3166-1 alpha-2; EU for the European Union, XK for Kosovo."""
    name: str
    with_article: str
    """As it stands in a sentence: ``the United States``, ``Belgium``."""
    continent: str
    capital: str
    """The seat of government in English; empty where nobody lives."""
    demonym: str
    said: tuple[LocalName, ...] = ()

    def local(self, language: str) -> LocalName | None:
        """How that language says the country; None where it is not known."""
        return in_language(self.said, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMention:
    """A country named in a text: half-open offsets and words of the original.

    More than one code where the name is shared; the first is the likelier. The score is 1 for a name as it is
    in the list, less for a mended spelling.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    text: str
    kind: MentionKind
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Alias:
    codes: tuple[str, ...]
    kind: MentionKind
    language: str = "en"
    """BCP 47; ``mul`` for codes and flags."""
    capitals: bool = False
    """Whether it counts only where it is written in capitals or with dots: ``US``, ``U.S.``, ``CAR``."""
    prefix: bool = False
    """Whether it counts only before a hyphen and another country, or before a people: ``Sino-Rwandan``."""


_KIND_OF_FIELD = MappingProxyType({"acronym": MentionKind.ABBREVIATION, "prefix": MentionKind.DEMONYM})


class Countries:
    """Every country by its code, and the names by which a text may mention it."""

    def __init__(self, known: Mapping[str, Country], aliases: Mapping[str, Alias]) -> None:
        self._known = known
        self.aliases = aliases
        """By key, see ``alias_key``."""
        self.acronyms = MappingProxyType(
            {key: alias for key, alias in aliases.items() if alias.capitals and alias.kind is MentionKind.ABBREVIATION}
        )
        """The aliases by key that count only in capitals and are no ISO codes."""
        self._longest: dict[str, int] = {}
        for key in aliases:
            words = key.replace(",", " ").split(" ")
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    @classmethod
    def load(cls, extra_aliases: Mapping[str, Sequence[str]] = MappingProxyType({})) -> Self:
        """The countries of ``knowledge/data/countries.tsv``, with further names by code.

        Raises:
            KeyError: an extra alias is given for a code that is no country's.

        """
        known: dict[str, Country] = {}
        aliases: dict[str, Alias] = {}
        codes_of: list[tuple[str, str]] = []
        for line in (files("knowledge") / "data" / "countries.tsv").read_text("utf-8").splitlines():
            if line.startswith("#"):
                continue
            codes, alpha3, name, continent, capital, demonym, said, names = line.split("\t")
            if name:
                known[codes] = Country(
                    code=codes,
                    name=name.removeprefix("the "),
                    with_article=name,
                    continent=continent,
                    capital=capital,
                    demonym=demonym,
                    said=tuple(map(_local_name, said.split("|"))) if said else (),
                )
            for group in names.split("|"):
                for key, alias in _aliases(tuple(codes.split("|")), group):
                    aliases.setdefault(key, alias)
            if name:
                codes_of.append((codes, alpha3))
        for key, alias in (each for pair in codes_of for each in _codes(*pair)):
            aliases.setdefault(key, alias)
        for codes, extra in extra_aliases.items():
            owner = (known[codes].code,)
            aliases.update((alias_key(name), Alias(owner, MentionKind.NAME)) for name in extra)
        return cls(known, MappingProxyType(aliases))

    def __getitem__(self, code: str) -> Country:
        return self._known[code]

    def __contains__(self, code: object) -> bool:
        return code in self._known

    def __iter__(self) -> Iterator[Country]:
        return iter(self._known.values())

    def __len__(self) -> int:
        return len(self._known)

    def exact(self, text: FoldedText, *, codes: bool = False) -> tuple[CountryMention, ...]:
        """The countries named in the text, the longest name first where two begin together.

        With ``codes`` also the ISO 3166-1 codes that stand in capitals.
        """
        return self.scan(text, tokens(text.folded), codes=codes)

    def scan(
        self, text: FoldedText, words: Sequence[tuple[str, int, int]], *, codes: bool = False
    ) -> tuple[CountryMention, ...]:
        """The same as ``exact`` for a text whose ``tokens`` are at hand."""
        found = []
        at = 0
        while at < len(words):
            longest = self._longest.get(words[at][0])
            if longest and (match := self._match(text, words, at, longest, codes)):
                mention, at = match
                found.append(mention)
            else:
                at += 1
        return tuple(found)

    def _match(
        self, text: FoldedText, words: Sequence[tuple[str, int, int]], at: int, longest: int, codes: bool
    ) -> tuple[CountryMention, int] | None:
        """The longest name that begins at a word, and where the next word after it is."""
        first, start, end = words[at]
        best: tuple[Alias, int, int] | None = None
        key = first
        for index in range(at, min(at + longest, len(words))):
            if index > at:
                word, next_start, next_end = words[index]
                longer = join_key(key, text.folded[end:next_start], word)
                if longer is None:
                    break
                key, end = longer, next_end
            alias = self.aliases.get(key)
            if alias is None or (alias.kind is MentionKind.CODE and not codes):
                continue
            if alias.prefix and not self._is_prefix(text, words, index):
                continue
            if not alias.capitals or _in_capitals(text, start, end):
                best = alias, end, index + 1
        if best is None:
            return None
        alias, end, after = best
        start, end = _trimmed(text.folded, start, end, alias)
        first_char, last_char = text.span(start, end)
        mention = CountryMention(
            codes=alias.codes,
            start=first_char,
            end=last_char,
            text=text.original[first_char:last_char],
            kind=alias.kind,
        )
        return mention, after

    def _is_prefix(self, text: FoldedText, words: Sequence[tuple[str, int, int]], at: int) -> bool:
        other = self.aliases.get(words[at + 1][0]) if at + 1 < len(words) else None
        if other is None:
            return False
        between = text.folded[words[at][2] : words[at + 1][1]]
        return between == "-" or (between == " " and other.kind is MentionKind.DEMONYM)


def _trimmed(folded: str, start: int, end: int, alias: Alias) -> tuple[int, int]:
    """A name's place without its article or a sentence's full stop, and with its closing parenthesis."""
    name = folded[start:end]
    if name.startswith("the ") and alias.kind is not MentionKind.CAPITAL:
        start += 4
    if name[-1] == "." and name.count(".") == 1:
        end -= 1
    if "(" in name and ")" not in name and folded[end : end + 1] == ")":
        end += 1
    return start, end


def _in_capitals(text: FoldedText, start: int, end: int) -> bool:
    first, last = text.span(start, end)
    words = text.original[first:last]
    return words.isupper() or "." in words


def _codes(code: str, alpha3: str) -> Iterator[tuple[str, Alias]]:
    flag = "".join(chr(ord(letter) + 0x1F1E6 - ord("A")) for letter in code)
    yield flag, Alias((code,), MentionKind.FLAG, "mul")
    if code == "GB":
        for part in ("gbeng", "gbsct", "gbwls"):
            tags = "".join(chr(0xE0000 + ord(letter)) for letter in part)
            yield f"\U0001f3f4{tags}\U000e007f", Alias((code,), MentionKind.FLAG, "mul")
    if code != "EU":
        for each in (code, alpha3):
            yield each.casefold(), Alias((code,), MentionKind.CODE, "mul", capitals=True)


def _local_name(entry: str) -> LocalName:
    language, _, values = entry.partition("=")
    return LocalName.parse(language, values)


def _aliases(codes: tuple[str, ...], group: str) -> Iterator[tuple[str, Alias]]:
    """A group of aliases, ``kind:language=alias; alias``, with the plurals of English demonyms."""
    head, _, names = group.partition("=")
    field, _, language = head.partition(":")
    kind = _KIND_OF_FIELD.get(field) or MentionKind(field)
    alias = Alias(codes, kind, language, capitals=field == "acronym", prefix=field == "prefix")
    for name in names.split("; "):
        key = alias_key(name)
        yield key, alias
        if field == "demonym" and language == "en" and not key.endswith(("s", "sh", "nch", "tch", "ese", "men")):
            yield f"{key}s", alias
