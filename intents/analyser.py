"""Reads a message: cuts it into clauses and finds in each what an ``Analysis`` holds."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from knowledge.countries import Countries, CountryMention, MentionKind
from knowledge.folding import FoldedText, fold
from knowledge.organisations import OrganisationMention, Organisations

from .analysis import Analysis, Word, WordKind
from .bidden import asked_which, asks_which, with_which
from .capitals import by_its_name
from .clauses import split_clauses
from .days_of_the_year import ON_A_DAY, find_days
from .fillers import in_their_place
from .framing import Frames
from .from_which_end import with_ends
from .glosses import GLOSSED, Glosses
from .glossing import glossed, without_pronouns
from .lexicon import Lexicon, Meaning
from .markup import without_markup
from .mending import Mender
from .mentions import find_countries
from .messages import ENGLISH
from .numbers import ORDINALS, references_in, references_in_mended, row_in
from .phrasal import with_phrasal_verbs
from .ranks import with_few
from .settled import ASKS_FIRST, settled, with_days
from .spelling import Speller
from .time_mentions import find_times
from .tongues import APART, FRENCH, tongue_of
from .word_mending import WordMender

__all__ = ["Analyser"]

_TYPED = re.compile(r"[a-z]'|[a-z]+(?:[-'][a-z]+)*")
_SPACE_BEFORE_S = re.compile(r" (?='s\b)")
_SIGNS = " .,;:!?"
_LETTERS = re.compile(r"[a-z]{4,}")

_Span = tuple[int, int, WordKind, int]
"""Start and end, what stands there, and which one of its kind it is."""


@dataclass(frozen=True, slots=True)
class _Message:
    text: FoldedText
    countries: Sequence[CountryMention]
    organisations: Sequence[OrganisationMention]
    words: WordMender
    """Of its language."""
    tongue: str
    """BCP 47."""
    mended: bool = False
    """Whether the text is not as it was typed."""

    @property
    def glosses(self) -> Glosses | None:
        return None if self.tongue == ENGLISH else Glosses.load(self.tongue)

    def named(self, first: int, last: int) -> tuple[list[CountryMention], list[OrganisationMention]]:
        """The countries and organisations between two places of the original; of two in one place the longer."""
        inside = [each for each in self.countries if first <= each.start < last]
        inside = [each for each in inside if each.score == 1 or not _is_body(each, self.organisations)]
        longer = [(each.start, each.end) for each in inside]
        groups = [each for each in self.organisations if first <= each.start < last and not _overlaps(each, longer)]
        return [each for each in inside if not any(_contains(group, each) for group in groups)], groups

    def meanings(self, words: Sequence[Word]) -> tuple[Meaning, ...]:
        said = [word.text for word in words]
        meanings = with_few(settled(in_their_place(self.words.lexicon.meanings(said), said), words), words)
        meanings = with_ends(meanings, words)
        return without_pronouns(meanings, words) if self.tongue == FRENCH else meanings

    def is_mended_in(self, words: Iterable[Word]) -> bool:
        """Whether one of the words is not as it stands in the text."""
        folded = self.text.folded
        return bool(
            [each for each in words if each.kind is WordKind.WORD and each.text != folded[each.start : each.end]]
        )


def _plain_words(folded: str, bodies: Iterable[OrganisationMention]) -> tuple[str, ...]:
    """The words that tell a language: "un" and "au" are French, but not where they are organisations."""
    words, named = _TYPED.findall(folded), {each.text.casefold() for each in bodies}
    return tuple([word for word in words if word not in named] if named else words)


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

    def knowing(self, texts: Iterable[str], own: Iterable[str] = ()) -> "Analyser":
        """The same, with the words of these texts as its vocabulary, and with the countries that they are about."""
        found = {word for text in texts for word in _LETTERS.findall(fold(text).folded)}
        return replace(self, vocabulary=frozenset(found), own=frozenset(own))

    def _is_the_articles(self, mention: CountryMention) -> bool:
        """Whether what might be a mistyped country is a word of the article itself: "Beni", and not Benin."""
        if mention.score == 1:
            return False
        typed = fold(mention.text).folded
        single = typed.removesuffix("s")
        return typed in self.vocabulary or (single in self.vocabulary and single not in self.countries.aliases)

    def clauses(self, message: str) -> tuple[Analysis, ...]:
        """The clauses of a message that hold a word or a mention, in order; at least one, perhaps empty."""
        message = message.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs are no text
        typed = fold(without_markup(message))
        text = self._mender.mend(typed)
        bodies = self.organisations.find(text)
        lands = find_countries(text, self.countries, own=self.own, of_states=bool(bodies))
        named = (each for each in lands if each.kind is not MentionKind.PART)
        mentions = tuple(by_its_name(each, self.countries) for each in named if not self._is_the_articles(each))
        tongue = tongue_of(_plain_words(text.folded, bodies))
        tongue = tongue if tongue in GLOSSED else ENGLISH
        whole = _Message(text, mentions, bodies, self._words_of(tongue), tongue, text is not typed)
        found: list[Analysis] = []
        last = 0, 0
        for start, end, asked in split_clauses(text.folded):
            if found and self.frames.is_tag(text.folded[start:end]):
                found[-1] = replace(found[-1], checks=found[-1].found.isdisjoint(ASKS_FIRST | {"when", "where"}))
            elif found and asked and asks_which(text.folded[start:end]) and (which := self._which(whole, *last)):
                found[-1] = which
            elif self.frames.only_takes_back(text.folded[start:end]) and end < len(text.folded.rstrip(_SIGNS)):
                continue  # "Wrong one. Canada"
            elif (analysis := self._analyse(whole, start, end, asked=asked)).words:
                found.append(analysis)
                last = start, end
        return tuple(found) or (Analysis(text=message, words=()),)

    def _which(self, message: _Message, start: int, end: int) -> Analysis | None:
        """ "One country stepped in. Which?": the statement as a question; None where it speaks of no one of several."""
        states = self._analyse(message, start, end, asked=False)
        asks = self._analyse(message, start, end, asked=True, which=True)
        return None if asks.said == states.said else replace(asks, checks=False)

    def _analyse(self, message: _Message, start: int, end: int, *, asked: bool, which: bool = False) -> Analysis:
        text = message.text
        sourced = self._sourced(message, start, end)
        framed = self.frames.without(text.folded[start:end], asked=asked)
        start, end, clause = start + framed.start, start + framed.end, framed.text
        first, last = text.span(start, end)
        inside, groups = message.named(first, last)
        times = find_times(clause)
        numbered = references_in(clause)
        spans: list[_Span] = [
            *((time.start + start, time.end + start, WordKind.TIME, i) for i, time in enumerate(times)),
            *((m.start() + start, m.end() + start, WordKind.REFERENCE, i) for i, m in enumerate(numbered)),
        ]
        words = list(
            self._words(
                message, start, clause, spans,
                [*((each.start, each.end, WordKind.COUNTRY, i) for i, each in enumerate(inside)),
                 *((each.start, each.end, WordKind.ORGANISATION, i) for i, each in enumerate(groups))],
            )
        )  # fmt: skip
        if message.is_mended_in(words):
            words, more = self._bodies_in_mended(words, len(groups))
            groups += more
        words, references = references_in_mended(words, numbered)
        words = with_phrasal_verbs(asked_which(words) if which else with_which(words))
        meanings = message.meanings(words)
        if message.glosses:
            words = glossed(words, text, message.glosses)
        days = list(find_days(clause))
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
            typed=_plain_words(clause, groups),
            in_english=self._in_english(words, message, inside),
            english_names=tuple(self._english(each) for each in inside) if message.glosses else (),
            asked=asked,
            checks=framed.checks,
            sourced=sourced,
        )

    def _sourced(self, message: _Message, start: int, end: int) -> Analysis | None:
        cited = self.frames.sourced(message.text.folded[start:end])
        if cited is None:
            return None
        found = self._analyse(message, start + cited.start, start + cited.end, asked=False)
        return replace(found, checks=found.checks or cited.checks)

    def _words(
        self,
        message: _Message,
        start: int,
        clause: str,
        folded_spans: Sequence[_Span],
        original_spans: Sequence[_Span],
    ) -> Iterator[Word]:
        done, mended = set[tuple[WordKind, int]](), message.words.mended
        mentioned: Word | None = None  # a mention of several words is one word, and ends with the last of them
        tokens = message.words.lexicon.tokens(clause)
        places = [(start + offset, start + offset + len(token)) for offset, token in tokens]
        originals = message.text.spans(places)
        for (_, token), (at, stop), original in zip(tokens, places, originals, strict=True):
            mention = _covering(folded_spans, at, stop) or _covering(original_spans, *original)
            if mention in done:
                mentioned = replace(mentioned, end=stop) if mentioned and mention == _what(mentioned) else mentioned
                continue
            if mentioned:
                yield mentioned
                mentioned = None
            if mention:
                done.add(mention)
                mentioned = Word(f"@{mention[0]}", at, stop, mention[0], mention[1])
            elif token.isalnum() or any(map(str.isalnum, token)):
                yield Word(mended(token), at, stop)
            else:
                yield Word(token, at, stop, WordKind.SIGN)
        if mentioned:
            yield mentioned

    def _in_english(self, words: Sequence[Word], message: _Message, countries: Sequence[CountryMention]) -> str:
        folded, glossed = message.text.folded, bool(message.glosses)
        if not (glossed or message.mended or message.is_mended_in(words)):
            return ""
        said = []
        for word in words:
            typed = folded[word.start : word.end]
            named = self._english(countries[word.index]) if glossed and word.kind is WordKind.COUNTRY else typed
            said.append(word.text if word.kind is WordKind.WORD else named)
        return _SPACE_BEFORE_S.sub("", " ".join(said))

    def _english(self, mention: CountryMention) -> str:
        country = self.countries[mention.codes[0]]
        return country.demonym if mention.kind is MentionKind.DEMONYM else country.name

    def _bodies_in_mended(self, words: Sequence[Word], known: int) -> tuple[list[Word], list[OrganisationMention]]:
        """Organisations whose names came out only when the spelling was mended: "the Securty Council"."""
        left = list(words)
        more: list[OrganisationMention] = []
        for mention in reversed(self.organisations.find(fold(" ".join(word.text for word in words)))):
            at = " ".join(word.text for word in words)[: mention.start].count(" ")
            stop = at + mention.text.count(" ") + 1
            left[at:stop] = [
                Word(
                    "@organisation",
                    words[at].start,
                    words[stop - 1].end,
                    WordKind.ORGANISATION,
                    known + len(more),
                )
            ]
            more.append(mention)
        return left, more

    def _is_name(self, word: str, message: _Message) -> bool:
        return word.isalpha() and not (word in ORDINALS or message.words.speller.is_word(word))


def _ordinal_in(words: Sequence[Word], meanings: Sequence[Meaning]) -> int | None:
    """The first "second", "third" that is not of a day: "the second of July"."""
    dated = {at for each in meanings if each.name == ON_A_DAY for at in range(each.start, each.end)}
    ranked = (word.text for at, word in enumerate(words) if word.text in ORDINALS and at not in dated)
    return next((ORDINALS[text] for text in ranked), None)


def _what(word: Word) -> tuple[WordKind, int]:
    return word.kind, word.index


def _covering(spans: Iterable[_Span], start: int, end: int) -> tuple[WordKind, int] | None:
    """The first that has a part of these letters."""
    for first, last, kind, index in spans:
        if first < end and start < last:
            return kind, index
    return None


def _overlaps(each: OrganisationMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= each.start and each.end <= b for a, b in spans)


def _is_body(each: CountryMention, bodies: Sequence[OrganisationMention]) -> bool:
    """Whether what could be a mistyped country is an organisation: "brics" is no "brits"."""
    return any(body.start <= each.start and each.end <= body.end for body in bodies)


def _contains(group: OrganisationMention, each: CountryMention) -> bool:
    return group.start <= each.start and each.end <= group.end and group.end - group.start > each.end - each.start
