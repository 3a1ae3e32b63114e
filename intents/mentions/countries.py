"""The countries in what a person typed: exact names, codes in capitals, mended spellings.

Exact aliases come first, and only words that nothing explains are compared with the names by spelling. Then
the rules of ``mention_context`` and ``mention_codes`` strike out what means something else.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.folding import FoldedText
from knowledge.names.countries import Alias, Countries, CountryMention, MentionKind, tokens

from ..words.lexicon import Lexicon
from ..words.spelling import Speller
from .codes import is_coupled, is_meant_as_code
from .context import is_something_else
from .names import NameIndex
from .nearness import NearNames
from .qualified import Qualified
from .spelling import MentionSpelling
from .surroundings import Message, Surroundings
from .words import MentionWords

__all__ = ["find_countries"]

_SPREAD = re.compile(r"\b[a-z](?: [a-z]){3,30}\b")
_DIRECTIONS = frozenset({"north", "south"})


def find_countries(
    text: FoldedText, countries: Countries, *, own: frozenset[str] = frozenset(), of_states: bool = False
) -> tuple[CountryMention, ...]:
    """The mentions in order of their place; they do not overlap. Those of ``own`` countries, which people who ask are
    talking about, need nothing beside them that speaks of states; ``of_states`` says that the message does anyway.

    A mention with two codes is a name that two countries share, or a spelling that is as near to both.
    """
    words = _closed_up(tokens(text.folded), text.folded, countries)
    if not words:
        return ()
    typed = _Typed.of(text, words)
    exact = _with_small_acronyms(typed, countries.scan(text, words, codes=True), countries)
    inside = frozenset(at for mention in exact for at in range(*typed.place(mention)))
    mended = _spelling(countries).mend(text, words, inside)
    if not exact and not mended:
        return ()
    found = _without_overlaps(sorted((*exact, *mended), key=lambda mention: (mention.start, -mention.end)))
    found = _without_overlaps([_whole(typed, mention, countries) for mention in found])
    halves = list(_shared_directions(typed, found, countries))
    if halves:
        found = sorted((*found, *halves), key=lambda mention: mention.start)
    kept = list(_meant(typed, found, own, of_states=of_states))
    if len(kept) < len(found) and any(mention.kind is MentionKind.CODE for mention in kept):
        # A code may have counted only because it stood beside what turned out to be no country.
        kept = list(_meant(typed, kept, own, of_states=of_states))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Typed:
    """A message and its words, with the half-open place of each in the folded text, and in the original."""

    text: FoldedText
    words: Sequence[tuple[str, int, int]]
    plain: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: FoldedText, words: Sequence[tuple[str, int, int]]) -> "_Typed":
        places = text.spans([(start, end) for _, start, end in words])
        plain = [word for word, _, _ in words]
        return cls(text, words, plain, [start for start, _ in places], [end for _, end in places])

    def place(self, mention: CountryMention) -> tuple[int, int]:
        """The half-open range of the words that a mention covers."""
        first = bisect_right(self.ends, mention.start)
        return first, max(first + 1, bisect_left(self.starts, mention.end))


def _closed_up(words: list[tuple[str, int, int]], folded: str, countries: Countries) -> list[tuple[str, int, int]]:
    """The words, with a name whose letters are spread out as one: "b e l g i u m"."""
    for match in reversed(list(_SPREAD.finditer(folded))):
        name = match[0].replace(" ", "")
        if name in countries.aliases:
            at = bisect_left(words, match.start(), key=lambda word: word[1])
            words[at : at + len(name)] = [(name, *match.span())]
    return words


def _whole(typed: _Typed, mention: CountryMention, countries: Countries) -> CountryMention:
    """The mention, or the longer name that it is a part of, where the rest of that is mistyped."""
    words, place = typed.plain, typed.place(mention)
    longer = _qualified(countries).longer(words, *place, mention.codes) or _directed(words, *place, mention, countries)
    if longer is None:
        return _with_brackets(typed, mention, countries)
    alias, first, last = longer
    start, end = typed.starts[first], typed.ends[last - 1]
    said = typed.text.original[start:end]
    return replace(mention, codes=alias.codes, start=start, end=end, text=said, kind=alias.kind)


def _with_brackets(typed: _Typed, mention: CountryMention, countries: Countries) -> CountryMention:
    """ "The Republic of Korea (South)", "Germany (Federal Republic)": with what is part of another of its names."""
    original = typed.text.original
    beside = _IN_BRACKETS.match(original, mention.end)
    if beside is None or len(mention.codes) != 1:
        return mention
    said, name = beside[1].casefold(), original[mention.start : mention.end].casefold()
    names = (f"{said} {name.split()[-1]}", f"{said} of {name}", f"{said} of {name.split()[-1]}", said)
    known = (countries.aliases.get(each) for each in names)
    if not any(each and each.codes == mention.codes and each.kind is not MentionKind.CAPITAL for each in known):
        return mention
    return replace(mention, end=beside.end(), text=original[mention.start : beside.end()])


_IN_BRACKETS = re.compile(r"\s?\((?:the )?([^\W\d_][^()\d]{1,28}?)(?: one| part)?\)")


def _directed(
    words: Sequence[str], first: int, last: int, mention: CountryMention, countries: Countries
) -> tuple[Alias, int, int] | None:
    """ "The Koreans in the south", "Korea (north)": the name that a direction behind a shared one makes."""
    rest = [word for word in words[last : last + 3] if word not in {"in", "of", "from", "the"}]
    if len(mention.codes) == 1 or not rest or rest[0] not in _DIRECTIONS:
        return None
    alias = countries.aliases.get(f"{rest[0]} {words[last - 1]}")
    return (alias, first, words.index(rest[0], last) + 1) if alias and len(alias.codes) == 1 else None


def _meant(
    typed: _Typed, found: Sequence[CountryMention], own: frozenset[str], *, of_states: bool
) -> Iterator[CountryMention]:
    """The mentions that, by the words around them, are countries."""
    vocabulary, speller = MentionWords.load(), Speller.load()
    sayings = _sayings(typed.plain, vocabulary)
    message = Message(
        original=typed.text.original,
        words=typed.plain,
        starts=typed.starts,
        between=_between(typed.text.folded, typed.words),
        places=[(mention, *typed.place(mention)) for mention in found],
        vocabulary=vocabulary,
        speller=speller,
        own=own,
        of_states=of_states,
    )
    covered = frozenset(at for _, first, last in message.places for at in range(first, last))
    only_codes = len(typed.words) == len(found)
    for mention, first, last in message.places:
        here = Surroundings(message, mention, first, last, covered.difference(range(first, last)))
        if first in sayings or is_something_else(here, vocabulary, speller):
            continue
        if is_meant_as_code(here, vocabulary, speller, only_codes=only_codes):
            yield mention


def _sayings(words: Sequence[str], vocabulary: MentionWords) -> frozenset[int]:
    """Places of the words of sayings and fixed names."""
    return frozenset(
        place
        for at, word in enumerate(words)
        for phrase in vocabulary.phrases_from.get(word, ())
        if tuple(words[at : at + len(phrase)]) == phrase
        for place in range(at, at + len(phrase))
    )


@lru_cache(maxsize=4)
def _qualified(countries: Countries) -> Qualified:
    return Qualified.of(countries)


@lru_cache(maxsize=4)
def _spelling(countries: Countries) -> MentionSpelling:
    return MentionSpelling(NearNames(NameIndex.of(countries), Speller.load()), Lexicon.load().typed)


def _without_overlaps(mentions: Sequence[CountryMention]) -> list[CountryMention]:
    """The mentions, given in order, of which each that begins inside the one before is dropped."""
    kept: list[CountryMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _between(folded: str, words: Sequence[tuple[str, int, int]]) -> list[str]:
    starts = [start for _, start, _ in words] + [len(folded)]
    ends = [0] + [end for _, _, end in words]
    return [folded[end:start] for end, start in zip(ends, starts, strict=True)]


def _with_small_acronyms(
    typed: _Typed, exact: tuple[CountryMention, ...], countries: Countries
) -> tuple[CountryMention, ...]:
    """With "us" and "car" in small letters, where they are coupled with a country: "us-china", "drc or car"."""
    if countries.acronyms.keys().isdisjoint(typed.plain):
        return exact
    found = []
    places = {at: mention for mention in exact for at in range(*typed.place(mention))}
    for at, word in enumerate(typed.plain):
        if word in countries.acronyms and at not in places and is_coupled(typed.text.folded, typed.words, at, places):
            alias, first, last = countries.acronyms[word], typed.starts[at], typed.ends[at]
            said = typed.text.original[first:last]
            found.append(
                CountryMention(codes=alias.codes, start=first, end=last, text=said, kind=alias.kind, score=0.9)
            )
    return tuple(sorted((*exact, *found), key=lambda mention: mention.start)) if found else exact


def _shared_directions(
    typed: _Typed, found: Sequence[CountryMention], countries: Countries
) -> Iterator[CountryMention]:
    """The first of "north and south korea", of which only the second stands there in full."""
    words = typed.plain
    for mention in found:
        first, last = typed.place(mention)
        if last - first != 2 or first < 2 or words[first] not in _DIRECTIONS:  # noqa: PLR2004
            continue
        direction = words[first - 2]
        if direction not in _DIRECTIONS or words[first - 1] not in {"and", "or"}:
            continue
        alias = countries.aliases.get(f"{direction} {words[first + 1]}")
        if alias is not None:
            start, end = typed.starts[first - 2], typed.ends[first - 2]
            yield replace(mention, codes=alias.codes, start=start, end=end, text=typed.text.original[start:end])
