"""What stands in a message: clause by clause its words, the countries, bodies, times and references it names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from knowledge.countries import Countries, CountryMention
from knowledge.folding import FoldedText, fold
from knowledge.organisations import OrganisationMention, Organisations

from .lexicon import FILLER, Lexicon, Meaning
from .mentions import find_countries
from .spelling import Speller
from .time_mentions import TimeMention, find_times

__all__ = ["ORDINALS", "Analyser", "Analysis", "Word", "WordKind"]


class WordKind(StrEnum):
    WORD = "word"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    TIME = "time"
    REFERENCE = "reference"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Word:
    """A token, or a whole mention: its text as read (spelling mended) and its place in the folded text."""

    text: str
    start: int
    end: int
    kind: WordKind = WordKind.WORD
    index: int = -1
    """Of a mention: which one of its kind in the clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One clause of a message."""

    text: str
    """As it was typed."""
    words: tuple[Word, ...]
    countries: tuple[CountryMention, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    references: tuple[int, ...] = ()
    ordinal: int | None = None
    meanings: tuple[Meaning, ...] = ()
    names: tuple[str, ...] = ()
    """Words that are in no dictionary here."""
    typed: tuple[str, ...] = ()
    """The folded words as they were typed, of any kind."""
    asked: bool = False
    """Whether the clause ends with a question mark."""

    @property
    def found(self) -> frozenset[str]:
        return frozenset(meaning.name for meaning in self.meanings)


_NOT = frozenset({"not", "n't", "nt"})
_MARKUP = re.compile(
    r"<script\b.*?</script>|</?[a-z]+(?:\s[^>]*)?>|<(?:@[!&]?|#|a?:\w+:|t:|/[\w -]+:)\d*(?::\w)?>|@(?:here|everyone)\b|```(?:\w+\n)?|`|\*\*|~~|\|\||__|https?://\S+",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE_END = re.compile(
    r"[?!;\n]+|,?\s+and\s+(?=(?:where|when|who|why|how|what|which)\b)|,\s+but\s+(?=(?:where|when|who|why|how|what|which|did|do|does|is|are)\b)|"
    r"(?<![ .][a-z])(?<!\bvs)(?<!\bst)(?<!\bmr)(?<!\bdr)(?<!\bno)\.+(?=\s|$)"
)
_REFERENCE = re.compile(
    r"\b(?:references?|refs?|footnotes?|notes?|citations?|sources?)\.?\s*(?:number|numero|no\.?|nr\.?|#)?\s*\[?(\d{1,4})\b\]?"
    r"|\[(\d{1,4})\]"
)
_TYPED = re.compile(r"[a-z]'|[a-z]+(?:[-'][a-z]+)*")
_LETTERS = re.compile(r"[a-z]{4,}")
ORDINALS = {
    word: number
    for number, words in enumerate(
        ("second 2nd deuxieme", "third 3rd troisieme", "fourth 4th quatrieme", "fifth 5th", "sixth 6th",
         "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th"),
        start=2,
    )
    for word in words.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Message:
    text: FoldedText
    countries: Sequence[CountryMention]
    organisations: Sequence[OrganisationMention]


@dataclass(frozen=True, slots=True)
class Analyser:
    """Holds what analysing needs to know; pure, so one instance serves everyone at once."""

    countries: Countries
    organisations: Organisations
    lexicon: Lexicon
    speller: Speller
    vocabulary: frozenset[str] = frozenset()
    """Words of the loaded articles, folded: a mistyped word may mean one of them."""

    def knowing(self, texts: Iterable[str]) -> "Analyser":
        """The same, with the words of these texts as its vocabulary."""
        found = {word for text in texts for word in _LETTERS.findall(fold(text).folded)}
        return replace(self, vocabulary=frozenset(found))

    def clauses(self, message: str) -> tuple[Analysis, ...]:
        """The clauses of a message that hold a word or a mention, in order; at least one, perhaps empty."""
        message = message.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs are no text
        readable = _MARKUP.sub(lambda match: " " * len(match[0]), message)
        text = fold(readable)
        mentions = find_countries(text, self.countries)
        bodies = self.organisations.find(text)
        found = tuple(
            analysis
            for start, end, asked in _split(text.folded)
            if (analysis := self._analyse(_Message(text, mentions, bodies), start, end, asked=asked)).words
        )
        return found or (Analysis(text=message, words=()),)

    def _analyse(self, message: _Message, start: int, end: int, *, asked: bool) -> Analysis:
        text = message.text
        first, last = text.span(start, end)
        inside = [each for each in message.countries if first <= each.start < last]
        longer = [(each.start, each.end) for each in inside]
        groups = [each for each in message.organisations if first <= each.start < last and not _overlaps(each, longer)]
        inside = [each for each in inside if not any(_contains(group, each) for group in groups)]
        clause = text.folded[start:end]
        times = find_times(clause)
        numbers = list(_REFERENCE.finditer(clause))
        spans: list[tuple[int, int, WordKind, int]] = [
            *((time.start + start, time.end + start, WordKind.TIME, i) for i, time in enumerate(times)),
            *((m.start() + start, m.end() + start, WordKind.REFERENCE, i) for i, m in enumerate(numbers)),
        ]
        words = list(
            self._words(
                text, start, end, spans,
                [*((each.start, each.end, WordKind.COUNTRY, i) for i, each in enumerate(inside)),
                 *((each.start, each.end, WordKind.ORGANISATION, i) for i, each in enumerate(groups))],
            )
        )  # fmt: skip
        words, more = self._bodies_in_mended(words, len(groups))
        groups += more
        meanings = _rhetorical(self.lexicon.meanings([word.text for word in words]), words)
        known = {at for meaning in meanings for at in range(meaning.start, meaning.end)}
        return Analysis(
            text=text.original[first:last].strip(),
            words=tuple(words),
            countries=tuple(inside),
            organisations=tuple(groups),
            times=times,
            references=tuple(int(match[1] or match[2]) for match in numbers),
            ordinal=next((ORDINALS[word.text] for word in words if word.text in ORDINALS), None),
            meanings=meanings,
            names=tuple(
                word.text
                for at, word in enumerate(words)
                if word.kind is WordKind.WORD and at not in known and self._is_name(word.text)
            ),
            typed=tuple(_TYPED.findall(clause)),
            asked=asked,
        )

    def _words(
        self,
        text: FoldedText,
        start: int,
        end: int,
        folded_spans: Sequence[tuple[int, int, WordKind, int]],
        original_spans: Sequence[tuple[int, int, WordKind, int]],
    ) -> Iterator[Word]:
        done: set[tuple[WordKind, int]] = set()
        for offset, token in self.lexicon.tokens(text.folded[start:end]):
            at, stop = start + offset, start + offset + len(token)
            begin, finish = text.span(at, stop)
            mention = next(((kind, i) for a, b, kind, i in folded_spans if a < stop and at < b), None) or next(
                ((kind, i) for a, b, kind, i in original_spans if a < finish and begin < b), None
            )
            if mention:
                if mention not in done:
                    done.add(mention)
                    yield Word(f"@{mention[0]}", at, stop, mention[0], mention[1])
            elif any(letter.isalnum() for letter in token):
                yield Word(self._mended(token), at, stop)
            else:
                yield Word(token, at, stop, WordKind.SIGN)

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

    def _mended(self, token: str) -> str:
        for known in (self.lexicon.words, ORDINALS, self.vocabulary, self.organisations.words):
            if token in known:
                return token
        if self.speller.is_word(token):
            return token
        return (
            self.speller.closest(token, self.lexicon.words)
            or self.speller.closest(token, self.vocabulary | self.organisations.words)
            or token
        )

    def _is_name(self, word: str) -> bool:
        return word.isalpha() and word not in ORDINALS and not self.speller.is_word(word)


def _rhetorical(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """A "not" right at the beginning denies nothing: "isn't Rwanda a member", "don't you know when"."""
    first = next((at for at, word in enumerate(words) if word.kind is not WordKind.SIGN), 0)
    return tuple(
        replace(meaning, name=FILLER)
        if meaning.name == "negation" and meaning.start == first + 1 and words[meaning.start].text in _NOT
        else meaning
        for meaning in meanings
    )


def _split(folded: str) -> Iterator[tuple[int, int, bool]]:
    at = 0
    for match in _CLAUSE_END.finditer(folded):
        yield at, match.start(), "?" in match[0]
        at = match.end()
    if at < len(folded):
        yield at, len(folded), False


def _overlaps(each: OrganisationMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= each.start and each.end <= b for a, b in spans)


def _contains(group: OrganisationMention, each: CountryMention) -> bool:
    return group.start <= each.start and each.end <= group.end and group.end - group.start > each.end - each.start
