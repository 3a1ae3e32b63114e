"""Takes the sentences of a source apart, once each: what of them a question is held against."""

import re
from bisect import bisect, bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

from knowledge.dates import EdtfDate, find_dates
from knowledge.folding import fold
from knowledge.names.countries import Countries, MentionKind
from knowledge.names.organisations import Organisations
from knowledge.names.other_names import named_in

from ..typed.phrasal import phrasal_verbs
from ..words.broader import Broader
from ..words.roots import WORD, Roots, joined
from ..words.spelling import Speller

__all__ = ["NUMBER_WORDS", "Sentence", "TakenApart", "taking_apart"]

_REMEMBERED = 20_000
_YEARS = re.compile(r"(?<![\w.,/-])(1[5-9]\d\d|20\d\d)-(\d\d|1[5-9]\d\d|20\d\d)(?![\w]|-\d|[.,/]\d)")
_APOSTROPHE = re.compile(r"\w+'\w{2,}")
_STOP, _COMMA = re.compile(r"[;:]"), re.compile(r",")
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million "
    "billion both pair couple twice half single".split()
)

_OF_TWO = ("s", "of", "men", "women")
"""Ends of what is counted as "both", which else joins two things."""


_LANGUAGES = frozenset(
    "swahili kiswahili kinyarwanda arabic hindi urdu bengali tamil mandarin cantonese hausa yoruba igbo amharic "
    "tigrinya afrikaans zulu xhosa lingala wolof farsi pashto dari guarani quechua aymara nahuatl catalan basque "
    "tagalog esperanto latin creole".split()
)
"""Names of languages that are no people's: a sentence that has one tells which language."""


_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "%": "percent"}
"""What is read aloud where a sign stands."""
_LANDFORMS = frozenset({"archipelago", "peninsula"})
"""These say what it is also within a name: "which *archipelago*"."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the source, taken apart once: folded words with their roots, and where its dates stand. What only
    some questions look at is found when one first does."""

    exact: str
    folded: str
    words: tuple[str, ...]
    roots: tuple[str, ...]
    has: frozenset[str]
    """The roots, in no order, and those of what its verbs of several words say."""
    lands: frozenset[str]
    """Codes of the countries that it names, not only by a city."""
    named: tuple[tuple[int, frozenset[str]], ...]
    """Where it names countries, also by their capitals, and which."""
    opening: str
    """Its first word, folded, where that is a name."""
    broader: Broader = field(repr=False, compare=False)
    bodies_in: Callable[[str], frozenset[str]] = field(repr=False, compare=False)

    @classmethod
    def of(
        cls,
        exact: str,
        roots: Roots,
        broader: Broader,
        *,
        bodies_in: Callable[[str], frozenset[str]],
        lands: frozenset[str] = frozenset(),
        names: Collection[Sequence[str]] = (),
        countries: Mapping[tuple[str, ...], frozenset[str]],
        is_word: Callable[[str], bool],
    ) -> "Sentence":
        """``names`` are the names of several words in it: a "Republic" in one says nothing of republics; ``countries``
        are those of countries, with their codes."""
        folded = joined(fold(exact).folded)
        words = tuple(WORD.findall(folded))
        own = {at + i for name in names for at in _places(name, words) for i in range(len(name))}
        own -= {at for at in own if words[at] in _LANDFORMS}
        named = sorted(
            ((at, codes) for name, codes in countries.items() for at in _places(name, words)), key=itemgetter(0)
        )
        lands_at = {at for at, _ in named}
        meant = ["" if at in own else root for at, root in enumerate(roots.all_of(words))]
        verbs = [(at, roots.of(verb)) for at, verb in phrasal_verbs(words, lands_at)]
        for at, verb in verbs:
            meant[at] = verb
        kinds = () if _LANGUAGES.isdisjoint(words) else (roots.of("language"),)
        signs = (roots.of(word) for sign, word in _SIGNS.items() if sign in exact)
        has = frozenset((*meant, *(verb for _, verb in verbs), *kinds, *signs))
        return cls(
            exact=exact,
            folded=folded,
            words=words,
            roots=tuple(meant),
            has=has,
            lands=lands,
            named=tuple(named),
            opening=words[0] if words and not is_word(words[0]) else "",
            broader=broader,
            bodies_in=bodies_in,
        )

    def places_of(self, roots: AbstractSet[str]) -> list[int]:
        """Where its words have one of the roots."""
        return [] if roots.isdisjoint(self.has) else [at for at, root in enumerate(self.roots) if root in roots]

    @cached_property
    def _spans(self) -> Sequence[tuple[int, int]]:
        """Where each of its words begins and ends."""
        return [match.span() for match in WORD.finditer(self.folded)]

    def words_before(self, place: int) -> int:
        """How many words begin before a place in the text."""
        return bisect_left(self._spans, (place, 0))

    def ends_at(self, at: int) -> int:
        """Where in the text the word ends."""
        return self._spans[at][1]

    def between(self, one: int, other: int) -> str:
        """What stands between two words, signs as well."""
        return self.folded[self._spans[one][1] : self._spans[other][0]]

    @property
    def head(self) -> int:
        """How many words stand before its first comma: what it is about, and not what it adds."""
        return self.words_before(len(self.folded.partition(",")[0]))

    @cached_property
    def singulars(self) -> frozenset[str]:
        """Its words, without the s with which some end; a name with an apostrophe also in one: "Hala'ib"."""
        joined_up = (word.replace("'", "") for word in _APOSTROPHE.findall(self.folded))
        return frozenset(word.removesuffix("s") for word in (*self.words, *joined_up))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Ids of the organisations that it names."""
        return self.bodies_in(self.exact)

    @cached_property
    def implied(self) -> frozenset[str]:
        """Roots of what its words say less closely."""
        return self.broader.of(self.roots)

    @cached_property
    def implied_by_verbs(self) -> frozenset[str]:
        """Those of what its verbs say less closely."""
        return self.broader.of([root for root in self.roots if self.broader.is_verb(root)])

    @cached_property
    def bases(self) -> frozenset[str]:
        """Roots of the base forms of its irregular words."""
        bases = self.broader.bases
        return frozenset(bases[root] for root in self.roots if root in bases)

    @cached_property
    def _dated(self) -> Sequence[tuple[int, int, EdtfDate]]:
        return sorted((*find_dates(self.folded), *_years_on_end(self.folded)), key=itemgetter(0, 1))

    @property
    def dated(self) -> Iterator[tuple[int, EdtfDate]]:
        """Where its dates begin."""
        return ((start, date) for start, _, date in self._dated)

    @cached_property
    def dates(self) -> tuple[EdtfDate, ...]:
        return tuple(date for *_, date in self._dated)

    @cached_property
    def stops(self) -> frozenset[int]:
        """Places of the words behind a semicolon or a colon."""
        return self._behind(_STOP)

    @cached_property
    def commas(self) -> frozenset[int]:
        """Places of the words behind a comma."""
        return self._behind(_COMMA)

    def _behind(self, sign: re.Pattern[str]) -> frozenset[int]:
        if not sign.search(self.folded):
            return frozenset()
        ends = [end for _, end in self._spans]
        return frozenset(bisect(ends, stop.start()) for stop in sign.finditer(self.folded))

    @cached_property
    def date_words(self) -> frozenset[int]:
        """Places of the words that dates are made of."""
        if not self._dated:
            return frozenset()
        return frozenset(
            at
            for at, (begins, ends) in enumerate(self._spans)
            if any(start < ends and begins < end for start, end, _ in self._dated)
        )

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """Places of the words that begin with a capital letter and are no part of a date."""
        typed = WORD.findall(joined(self.exact))
        aligned = typed if len(typed) == len(self.words) else []
        return tuple(at for at, word in enumerate(aligned) if word[0].isupper() and at not in self.date_words)

    def has_initials(self, letters: str) -> bool:
        """Whether as many names one after another begin with the letters: "mcc" for a "Millennium Challenge
        Corporation"."""
        size, places = len(letters), self._capitals_together
        return any(
            places[at + size - 1][0] - first == size - 1
            and all(self.words[places[at + i][1]][0] == letter for i, letter in enumerate(letters))
            for at, (first, _) in enumerate(places[: max(0, len(places) - size + 1)])
        )

    @cached_property
    def _capitals_together(self) -> Sequence[tuple[int, int]]:
        """The words with a capital, each with its number among all but the "s" of a possessive ("the Lord's Resistance
        Army"), and its place."""
        numbered = {at: number for number, at in enumerate(at for at, word in enumerate(self.words) if word != "s")}
        return [(numbered[at], at) for at in self.capitals if at in numbered]

    @property
    def numbers(self) -> Iterator[int]:
        """Places of the words that are numbers, and no part of a date."""
        for at, word in enumerate(self.words):
            joins = word == "both" and not any(each.endswith(_OF_TWO) for each in self.words[at + 1 : at + 2])
            if (word[0].isdigit() or (word in NUMBER_WORDS and not joins)) and at not in self.date_words:
                yield at


def _years_on_end(folded: str) -> Iterator[tuple[int, int, EdtfDate]]:
    """ "1984-85", "2007-2008": from one year to another."""
    for match in _YEARS.finditer(folded):
        last = f"{match[1][: -len(match[2])]}{match[2]}"
        if match[1] < last:
            yield match.start(), match.end(), EdtfDate.parse(match[1]).until(EdtfDate.parse(last))


def _places(name: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Where a name stands among the words."""
    return (at for at in range(len(words)) if tuple(words[at : at + len(name)]) == tuple(name))


class TakenApart(NamedTuple):
    """What makes a sentence of its words, and what finds only a part of it, in a tenth of the time."""

    sentence: Callable[[str], Sentence]
    said: Callable[[str], frozenset[str]]
    """The roots of its words, and of what its verbs of several words say."""
    bodies: Callable[[str], frozenset[str]]
    """Ids of the organisations that it names."""


def taking_apart(countries: Countries, organisations: Organisations, roots: Roots, broader: Broader) -> TakenApart:
    speller = Speller.load()

    @lru_cache(_REMEMBERED)
    def sentence(exact: str) -> Sentence:
        folded = fold(exact)
        mentions = list(named_in(folded, countries))
        names = {tuple(WORD.findall(fold(mention.text).folded)): frozenset(mention.codes) for mention in mentions}
        named = [mention for mention in mentions if mention.kind is not MentionKind.CAPITAL]
        lands = frozenset(code for mention in named for code in mention.codes)
        long = {name for name in names if len(name) > 1}
        return Sentence.of(
            exact, roots, broader, bodies_in=bodies, lands=lands, names=long, countries=names, is_word=speller.is_word
        )

    @lru_cache(_REMEMBERED)
    def said(exact: str) -> frozenset[str]:
        words = [*WORD.findall(joined(fold(exact).folded)), *(word for sign, word in _SIGNS.items() if sign in exact)]
        return frozenset(map(roots.of, (*words, *(verb for _, verb in phrasal_verbs(words)))))

    @lru_cache(_REMEMBERED)
    def bodies(exact: str) -> frozenset[str]:
        return frozenset(each.id for each in organisations.find(fold(exact)))

    return TakenApart(sentence, said, bodies)
