"""International organisations that people ask about, by all the names they use for them."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files
from typing import Self

from ..folding import FoldedText, fold
from .local_names import LocalName, in_language, without_article

__all__ = ["Organisation", "OrganisationMention", "Organisations"]


class When(Enum):
    """When a name counts as that of a body; the values are the keys of the file."""

    ALWAYS = "aliases"
    CAPITALS = "capitals"
    LISTED = "listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    id: str
    name: str
    """As it stands in a sentence, without its article: ``East African Community``."""
    short: str = ""
    """The usual abbreviation; empty where there is none."""
    bare: bool = False
    """Whether the name takes no "the": ``NATO``, ``ASEAN``."""
    past: bool = False
    """Whether the body is no more: ``League of Nations``."""
    said: tuple[LocalName, ...] = ()

    @property
    def with_article(self) -> str:
        return self.name if self.bare else f"the {self.name}"

    def local(self, language: str) -> LocalName | None:
        """How that language says the organisation; None where it is not known."""
        return in_language(self.said, language)


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation named in a text: half-open offsets and words of the original."""

    id: str
    start: int
    end: int
    text: str


class Organisations:
    def __init__(self, known: Mapping[str, Organisation], names: Mapping[str, tuple[str, When]]) -> None:
        self._known = known
        aliases = self._aliases = {name: key for name, (key, _) in names.items()}
        self._only = {name: when for name, (_, when) in names.items() if when is not When.ALWAYS}
        self._by_first_word: dict[str, list[str]] = {}
        """The longest names first."""
        for alias in sorted(aliases, key=len, reverse=True):
            self._by_first_word.setdefault(_WORD.findall(alias)[0], []).append(alias)
        self.words = frozenset(
            word
            for alias in aliases
            if self._only.get(alias) is not When.LISTED
            for word in alias.split()
            if len(word) > _SHORT
        )
        """The longer words of all the names, folded."""
        self.abbreviations = frozenset(fold(each.short).folded for each in known.values())
        """Folded; one letter makes another of each, so that none is a mistyped one: NAFTA is not SAFTA."""

    @classmethod
    def load(cls) -> Self:
        """The organisations of ``knowledge/data/organisations.toml``."""
        table = tomllib.loads((files("knowledge") / "data" / "organisations.toml").read_text("utf-8"))
        known: dict[str, Organisation] = {}
        names: dict[str, tuple[str, When]] = {}
        for key, entry in table.items():
            known[key] = Organisation(
                id=key,
                name=entry["name"],
                short=entry.get("short", ""),
                bare=entry.get("bare", False),
                past=entry.get("past", False),
                said=tuple(LocalName.parse(*each) for each in entry.get("said", {}).items()),
            )
            said = (without_article(each.with_article) for each in known[key].said)
            for name in (entry["name"], entry.get("short", ""), *entry.get("aliases", ()), *said):
                if name:
                    names[fold(name).folded] = key, When.ALWAYS
            for when in (When.CAPITALS, When.LISTED):
                names |= {fold(name).folded: (key, when) for name in entry.get(when.value, ())}
        return cls(known, {other: meant for name, meant in names.items() for other in _as_spelt(name)} | names)

    def __getitem__(self, key: str) -> Organisation:
        return self._known[key]

    def __iter__(self) -> Iterator[Organisation]:
        return iter(self._known.values())

    def find(self, text: FoldedText) -> tuple[OrganisationMention, ...]:
        """The organisations named in the text, the longest name first where two begin together.

        An abbreviation that is also a common word (``who``, the French ``au`` and ``un``, the island ``guam``) counts
        only in capitals, after "the", or beside words of membership: "an au member", "joined un". In a text that is
        all in capitals "who" asks. One that is hardly ever a body's (``C``, ``CAN``) counts among others of its kind.
        """
        folded, after = text.folded, 0
        if self._by_first_word.keys().isdisjoint(_WORD.findall(folded)):
            return ()  # as in most sentences, which is sooner told than found word for word
        found = []
        for word in _WORD.finditer(folded):
            names = self._by_first_word.get(word[0])
            first = word.start()
            if names is None or first < after:
                continue
            name = next((each for each in names if _stands_at(folded, first, each)), None)
            if name is None:
                continue
            after = first + len(name)
            start, end = text.span(first, after)
            words = text.original[start:end]
            shouted = name not in _HARDLY_WORDS and text.original.isupper() and text.original != words
            spelt = words.isupper() and not shouted
            match self._only.get(name):
                case When.CAPITALS:
                    counts = spelt or _is_meant(folded, first, after)
                case When.LISTED:
                    counts = words[0].isupper() and _is_in_list(text.original, start, end)
                case _:
                    counts = True
            if counts:
                found.append(OrganisationMention(self._aliases[name], start, end, words))
        return tuple(found)


def _as_spelt(name: str) -> Iterator[str]:
    """A folded name in British and in American spelling, and with or without the hyphen of "co-operation"."""
    forms = [name]
    for one, other in _SPELLINGS:
        forms += [each.replace(a, b) for each in forms for a, b in ((one, other), (other, one)) if a in each]
    yield from forms[1:]


_SPELLINGS = (("organisation", "organization"), ("co-operation", "cooperation"))


def _stands_at(folded: str, start: int, name: str) -> bool:
    return folded.startswith(name, start) and not _IN_WORD.match(folded, start + len(name))


def _is_in_list(text: str, start: int, end: int) -> bool:
    """Whether it is one of a list of abbreviations: "ACP, AfDB, C, COMESA (suspended), FAO"."""
    if _is_between_abbreviations(text, start, end):
        return True
    before = [each.rpartition(":")[2] for each in re.split("[,;]", text[max(0, start - _NEIGHBOURHOOD) : start])]
    after = re.split("[,;]", text[end : end + _NEIGHBOURHOOD])
    if before[-1].strip(" \n") or _IN_BRACKETS.sub("", after[0]).strip(" .\n"):
        return False
    around = (_IN_BRACKETS.sub("", each).strip(" .\n") for each in (*before[-4:-1], *after[1:4]))
    return sum(_ABBREVIATION.fullmatch(each) is not None for each in around) >= _OTHERS


def _is_between_abbreviations(text: str, start: int, end: int) -> bool:
    """The same where nothing stands between them, behind a label: "Memberships: AFESD AMF CAEU"."""
    if ":" not in text[:start] or text.isupper():
        return False
    before = text[max(0, start - _NEIGHBOURHOOD) : start].split()[-_BESIDE:]
    around = [*before, *text[end : end + _NEIGHBOURHOOD].split()[:_BESIDE]]
    return sum(_ABBREVIATION.fullmatch(each) is not None for each in around) > _BESIDE


_NEIGHBOURHOOD = 60
_BESIDE = 2
_OTHERS = 2
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]-?\d+")


def _is_meant(folded: str, start: int, end: int) -> bool:
    before, name = folded[:start], folded[start:end]
    if name == "guam":
        return bool(_JOINED.search(before) or _SEAT_OF.search(before) or _MEMBER.match(folded, end))
    if name in _HARDLY_WORDS and _LISTED_BEFORE.search(before) and _LISTED_BEHIND.match(folded, end):
        return True  # "in un, au and eac", where no French noun follows
    if before.endswith("the ") or (before.endswith(" in ") and name != "who" and not folded[end:].strip(" ?!.")):
        return True
    return name != "who" and bool(_JOINED.search(before) or _MEMBER.match(folded, end))


_LISTED_BEFORE = re.compile(r"(?:^|,|/|\b(?:and|or|in|of|both|either)\b)\s*$")
_LISTED_BEHIND = re.compile(r"\s*(?:,|/|(?:and|or|plus|&) )")
_JOINED = re.compile(r"\b(?:members? of|membership (?:of|in)|join|joins|joined|joining|leave|left|quit) $")
_MEMBER = re.compile(r"[ -](?:members?|membership|member[ -]states?)\b")
_SEAT_OF = re.compile(r"\b(?:secretariat|headquarters|founders?|presidency|chair(?:manship)?) of $")
_WORD = re.compile(r"\w+")
_IN_WORD = re.compile(r"\w")
_SHORT = 3
_HARDLY_WORDS = frozenset({"eu", "oas", "cis", "au", "un", "alba"})
"""Which mean the body in a text that is all in capitals, too: "JOINED BY EU"; others do not: "WHO WAS FIRST"."""
