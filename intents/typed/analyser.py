"""Reads a message: cuts it into clauses and finds in each what an ``Analysis`` holds."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice

from knowledge.folding import FoldedText, fold
from knowledge.names.cities import words_of_cities
from knowledge.names.countries import Countries, CountryMention, MentionKind
from knowledge.names.organisations import Organisations

from ..languages.messages import ENGLISH
from ..mentions.capitals import by_its_name
from ..mentions.countries import find_countries
from ..mentions.days_of_the_year import ON_A_DAY, find_days
from ..mentions.own_names import own_names
from ..mentions.times import find_times
from ..words.glosses import GLOSSED
from ..words.lexicon import Lexicon, Meaning
from ..words.spelling import Speller
from ..words.tongues import APART, tongue_of
from .analysis import Analysis, Word, WordKind
from .bidden import asked_which, asks_which, with_which
from .clause_words import Span, bodies_in_mended, words_of
from .clauses import split_clauses
from .elsewhere import FROM_ELSEWHERE, with_elsewhere
from .framing import Frames
from .glossing import glossed
from .markup import without_markup
from .mending import Mender
from .numbers import ORDINALS, references_in, references_in_mended, row_in
from .occasions import after_occasion
from .phrasal import with_phrasal_verbs
from .saying_nothing import ASKS_FIRST
from .settled import with_days
from .shorthand import Shorthand
from .turned_to import with_turned_to
from .typed_message import TypedMessage, plain_words
from .word_mending import WordMender

__all__ = ["Analyser"]

_SPACE_BEFORE_S = re.compile(r" (?='s\b)")
_SIGNS = " .,;:!?"
_LETTERS = re.compile(r"[a-z]{4,}")

_OF_ONE = frozenset({"relations", "begin", "begin_weak", "mission"})
_OF_SEVERAL = frozenset("who which_country list how_many first last order earlier later country_word".split())
_FEW = 3
"""Remarks before a question that are looked at."""
_TOPIC = re.compile(
    r"\b(?:about|on|regarding|concerning|with|so|and|now) (?P<who>(?:the )?[a-z][a-z' ]{2,30}?) ?[,:;–-] (?=\w)"
)
""" "… about *the Saudis*, when …"."""


@dataclass(frozen=True, slots=True)
class Analyser:
    """Holds what analysing needs to know, and remembers how it mended a word; pure, so one instance serves everyone."""

    countries: Countries
    organisations: Organisations
    lexicon: Lexicon
    speller: Speller
    frames: Frames = field(default_factory=Frames.load)
    vocabulary: frozenset[str] = frozenset()
    """Words of the loaded articles, folded: a mistyped word may mean one of them."""
    own: frozenset[str] = frozenset()
    """Codes of the countries whose articles these are."""
    people: frozenset[str] = frozenset()
    """Words of the names of those who visit in the articles, folded: "Macron" is no mark above a letter there."""
    _mender: Mender = field(init=False, compare=False)
    _words_of: Callable[[str], WordMender] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        mender = Mender(self.countries, self.organisations, self.lexicon, self.speller, self.vocabulary)
        object.__setattr__(self, "_mender", mender)
        words = WordMender(self.lexicon, self.organisations, self.speller, self.vocabulary)

        @cache
        def words_of(tongue: str) -> WordMender:
            if tongue not in APART:
                return words
            return WordMender(Lexicon.load(tongue), self.organisations, Speller.load(tongue), frozenset())

        object.__setattr__(self, "_words_of", words_of)

    def knowing(self, texts: Iterable[str], own: Iterable[str] = (), people: Iterable[str] = ()) -> "Analyser":
        """The same, with the words of these texts as its vocabulary, with the countries that they are about, and with
        the names of people in them, unless a text also has these as words."""
        said = set(texts)
        found = {word for text in said for word in _LETTERS.findall(fold(text).folded)}
        named = {word for name in people for word in name.split() if word[:1].isupper() and word.lower() not in said}
        known = {fold(word).folded for word in named} - _NO_NAMES
        return replace(self, vocabulary=frozenset(found), own=frozenset(own), people=frozenset(known))

    def _is_the_articles(self, mention: CountryMention) -> bool:
        """Whether what might be a mistyped country is a word of the article itself: "Beni", and not Benin."""
        if mention.score == 1:
            return False
        typed = fold(mention.text).folded
        single = typed.removesuffix("s")
        return typed in self.vocabulary or (single in self.vocabulary and single not in self.countries.aliases)

    def _of_its_own(self, mention: CountryMention) -> CountryMention:
        """A demonym that several countries share is that of the one whose article it is: "the Dominican embassy"."""
        own = self.own.intersection(mention.codes)
        shared = mention.kind is MentionKind.DEMONYM and len(mention.codes) > 1 and len(own) == 1
        return replace(mention, codes=tuple(own)) if shared else mention

    def _with_own(self, text: FoldedText, found: tuple[CountryMention, ...]) -> tuple[CountryMention, ...]:
        """The mentions, with those of its own country by a shortened name."""
        own = tuple(own_names(text, self.own, self.countries, found, self._is_known))
        return tuple(sorted((*found, *own), key=lambda each: each.start)) if own else found

    def _is_known(self, word: str) -> bool:
        """Whether a word means something, whichever country is spoken of."""
        if word in self.lexicon.words or word in self.organisations.words or word in Shorthand.load().typed:
            return True
        return word in self.speller.words or self.speller.is_name(word)

    def clauses(self, message: str) -> tuple[Analysis, ...]:
        """The clauses of a message that hold a word or a mention, in order; at least one, perhaps empty."""
        message = message.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs are no text
        typed = fold(without_markup(message))
        text = self._mender.mend(typed)
        bodies = self.organisations.find(text)
        lands = find_countries(text, self.countries, own=self.own, of_states=bool(bodies))
        named = (each for each in lands if each.kind is not MentionKind.PART)
        mentions = tuple(
            by_its_name(self._of_its_own(each), self.countries) for each in named if not self._is_the_articles(each)
        )
        mentions = self._with_own(text, mentions)
        tongue = tongue_of(plain_words(text.folded, bodies))
        tongue = tongue if tongue in GLOSSED else ENGLISH
        whole = TypedMessage(text, mentions, bodies, self._words_of(tongue), tongue, text is not typed)
        found: list[Analysis] = []
        last = 0, 0
        for start, end, asked in split_clauses(text.folded):
            if found and self.frames.is_tag(text.folded[start:end]):
                found[-1] = replace(found[-1], checks=found[-1].found.isdisjoint(ASKS_FIRST | {"when", "where"}))
            elif found and asks_which(text.folded[start:end], asked=asked) and (which := self._which(whole, *last)):
                found[-1] = which
            elif end < len(text.folded.rstrip(_SIGNS)) and self.frames.only_takes_back(text.folded[start:end]):
                continue  # "Wrong one. Canada"
            elif (analysis := self._analyse(whole, start, end, asked=asked)).words:
                found.append(self._on_its_topic(whole, start, end, analysis))
                last = start, end
        return tuple(found) or (Analysis(text=message, words=()),)

    def _on_its_topic(self, message: TypedMessage, start: int, end: int, analysis: Analysis) -> Analysis:
        """ "I'm confused about Mexico: when did ties start?": the question is of the country that a remark before it is
        about, where it names none itself."""
        asks_of_one = not analysis.found.isdisjoint(_OF_ONE) and analysis.found.isdisjoint(_OF_SEVERAL)
        if analysis.countries or not asks_of_one:
            return analysis
        topics = islice(_TOPIC.finditer(message.text.folded, start, end), _FEW)
        named = (self._analyse(message, topic.start("who"), end, asked=analysis.asked) for topic in topics)
        return next((each for each in named if len(each.countries) == 1 and analysis.found <= each.found), analysis)

    def _which(self, message: TypedMessage, start: int, end: int) -> Analysis | None:
        """ "One country stepped in. Which?": the statement as a question; None where it speaks of no one of several."""
        states = self._analyse(message, start, end, asked=False)
        asks = self._analyse(message, start, end, asked=True, which=True)
        return None if asks.said == states.said else replace(asks, checks=False)

    def _analyse(self, message: TypedMessage, start: int, end: int, *, asked: bool, which: bool = False) -> Analysis:
        text = message.text
        start += self._occasion(message, start, end)
        sourced = self._sourced(message, start, end)
        framed = self.frames.without(text.folded[start:end], asked=asked)
        start, end, clause = start + framed.start, start + framed.end, framed.text
        first, last = text.span(start, end)
        inside, groups = message.named(first, last)
        times = find_times(clause)
        numbered = references_in(clause)
        spans: list[Span] = [
            *((time.start + start, time.end + start, WordKind.TIME, i) for i, time in enumerate(times)),
            *((m.start() + start, m.end() + start, WordKind.REFERENCE, i) for i, m in enumerate(numbered)),
        ]
        words = list(
            words_of(
                message, start, clause, spans,
                [*((each.start, each.end, WordKind.COUNTRY, i) for i, each in enumerate(inside)),
                 *((each.start, each.end, WordKind.ORGANISATION, i) for i, each in enumerate(groups))],
            )
        )  # fmt: skip
        if message.is_mended_in(words):
            words, more = bodies_in_mended(words, len(groups), self.organisations)
            groups += more
        words, references = references_in_mended(words, numbered)
        words = with_phrasal_verbs(asked_which(words) if which else with_which(words))
        meanings = with_turned_to(with_elsewhere(message.meanings(words), words), words)
        if message.glosses:
            words = glossed(words, text, message.glosses)
        days = [
            day for day in find_days(clause) if not any(time.start < day[1] and day[0] < time.end for time in times)
        ]
        meanings = with_days(meanings, words, [(first + start, last + start) for first, last, _ in days])
        known = {at for meaning in meanings for at in range(meaning.start, meaning.end)}
        return Analysis(
            text=text.original[first:last].strip(),
            words=tuple(words),
            countries=tuple(inside),
            organisations=tuple(groups),
            times=times,
            days=tuple(day for _, _, day in days),
            references=references,
            ordinal=_ordinal_in(words, meanings) or row_in(clause),
            meanings=meanings,
            names=tuple(
                word.text
                for at, word in enumerate(words)
                if word.kind is WordKind.WORD and at not in known and self._is_name(word.own, message)
            ),
            typed=plain_words(clause, groups),
            in_english=self._in_english(words, message, inside),
            english_names=tuple(self._english(each) for each in inside) if message.glosses else (),
            asked=asked,
            checks=framed.checks,
            sourced=sourced,
        )

    def _occasion(self, message: TypedMessage, start: int, end: int) -> int:
        """How much before the question only says what it is asked for; whom that names the question names again."""
        length, said = after_occasion(message.text.folded[start:end])
        if not length:
            return 0
        first, last = message.text.span(start, end)
        at = message.text.span(start, start + length)[1]
        before, bodies = message.named(first, at)
        behind = {each.codes for each in message.named(at, last)[0]} | {(code,) for code in self.own}
        placed = not words_of_cities().isdisjoint(_LETTERS.findall(said))
        return (
            0
            if bodies or placed or find_times(said) or not behind.issuperset(each.codes for each in before)
            else length
        )

    def _sourced(self, message: TypedMessage, start: int, end: int) -> Analysis | None:
        cited = self.frames.sourced(message.text.folded[start:end])
        if cited is None:
            return None
        found = self._analyse(message, start + cited.start, start + cited.end, asked=False)
        return replace(found, checks=found.checks or cited.checks)

    def _in_english(self, words: Sequence[Word], message: TypedMessage, countries: Sequence[CountryMention]) -> str:
        folded, glossed = message.text.folded, bool(message.glosses)
        if not (glossed or message.mended or message.is_mended_in(words)):
            return ""
        said = []
        for word in words:
            typed = folded[word.start : word.end]
            named = self._english(countries[word.nth]) if glossed and word.kind is WordKind.COUNTRY else typed
            said.append(word.text if word.kind is WordKind.WORD else named)
        return _SPACE_BEFORE_S.sub("", " ".join(said))

    def _english(self, mention: CountryMention) -> str:
        country = self.countries[mention.codes[0]]
        return country.demonym if mention.kind is MentionKind.DEMONYM else country.name

    def _is_name(self, word: str, message: TypedMessage) -> bool:
        if word in self.people:
            return True
        return word.isalpha() and not (word in ORDINALS or message.words.speller.is_word(word))


_NO_NAMES = frozenset("may will so an do in on no can long".split())
"""Somebody's name, perhaps, but seldom meant as one."""


def _ordinal_in(words: Sequence[Word], meanings: Sequence[Meaning]) -> int | None:
    """The first "second", "third" that is not of a day, "the second of July", or "a third country"."""
    dated = {at for each in meanings if each.name in {ON_A_DAY, FROM_ELSEWHERE} for at in range(each.start, each.end)}
    ranked = (word.text for at, word in enumerate(words) if word.text in ORDINALS and at not in dated)
    return next((ORDINALS[text] for text in ranked), None)
