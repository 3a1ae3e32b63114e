"""What stands in a message: clause by clause its words, the countries, bodies, times and references it names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from knowledge.countries import Countries, CountryMention, MentionKind
from knowledge.folding import FoldedText, fold
from knowledge.organisations import OrganisationMention, Organisations

from .clauses import split_clauses
from .days_of_the_year import ON_A_DAY, find_days
from .fillers import in_their_place
from .framing import Frames
from .glosses import GLOSSED, Glosses
from .lexicon import FILLER, Lexicon, Meaning
from .mending import Mender
from .mentions import find_countries
from .messages import ENGLISH
from .spelling import Speller, near_in_length, skeleton
from .time_mentions import TimeMention, find_times
from .tongues import FRENCH, tongue_of

__all__ = ["LAST", "ORDINALS", "Analyser", "Analysis", "Word", "WordKind", "points_at_row"]


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
    typed: str = ""
    """In its own language, where the text is its English gloss."""

    @property
    def own(self) -> str:
        """As it reads in the language in which it was typed."""
        return self.typed or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One clause of a message."""

    text: str
    """As it was typed."""
    words: tuple[Word, ...]
    countries: tuple[CountryMention, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    """Days of any year, as (month, day)."""
    references: tuple[int, ...] = ()
    ordinal: int | None = None
    meanings: tuple[Meaning, ...] = ()
    names: tuple[str, ...] = ()
    """Words that are in no dictionary here."""
    typed: tuple[str, ...] = ()
    """The folded words as they were typed, of any kind but the names of organisations."""
    in_english: str = ""
    """The clause word by word in English, its spelling mended; empty where nothing had to be changed."""
    english_names: tuple[str, ...] = ()
    """Of the countries, in their order; empty where the clause is in English."""
    asked: bool = False
    """Whether the clause ends with a question mark."""
    checks: bool = False
    """Whether its frame asks if something is so: "is it true that …", "…, right?"."""
    sourced: "Analysis | None" = None
    """Where it asks for the source of something, that by itself."""
    found: frozenset[str] = field(init=False)
    """The names of its meanings."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", frozenset([meaning.name for meaning in self.meanings]))


_OF = frozenset({"de", "du", "des", "d'"})
_HOW_MANY = frozenset({"combien", "cb"})
_FOR = frozenset({"aupres", "occupe", "occupent", "charge", "chargee", "responsable"})
"""French words after which "de" says to whom something is sent."""
_NOT = frozenset({"not", "n't", "nt"})
_ASKERS = frozenset(
    "i we you u me us my our your can could would will please pls anyone someone anybody somebody to 'd 'm".split()
)
"""Beside a verb of asking: the asker, or who is asked."""
_MARKUP = re.compile(
    r"<script\b.*?</script>|</?[a-z]+(?:\s[^>]*)?>|<(?:@[!&]?|#|a?:\w+:|t:|/[\w -]+:)\d*(?::\w)?>|@(?:here|everyone)\b|```(?:\w+\n)?|\]\(\S*?\)|https?://\S+",
    re.IGNORECASE | re.DOTALL,
)
_EMPHASIS = re.compile(r"`+|\*+|~~+|\|\|+|(?<![^\W_])_+|_+(?![^\W_])")
"""Stands around words or within them, and is no part of either: "**Bel**gium"."""
_RUN = re.compile(r"\s*\n\s*|\s{2,}|([!?.,;:…–—_=#>~-])\1{3,}")
"""As long as it is, it says no more than one sign; and some patterns take long to look through it."""
_SIGNS = " .,;:!?"
_PLUS = re.compile(r"(?<=[a-z])\+(?=[a-z])")
"""Between two words: "month+year"."""
_FLAG = re.compile(r":flag_([a-z])([a-z]):", re.IGNORECASE)
"""Discord's name of an emoji."""
_BLOCK = re.compile(r"```.*?```", re.DOTALL)
_FEWEST_WORDS = 3
_SHORT_WORD = 4
"""Letters of a word that is near too many others to be mended but towards the commonest of a question."""
_REMEMBERED = 20_000
_REFERENCE = re.compile(
    r"\b(?:references?|refs?|footnotes?|notes?|citations?|sources?)\.?\s*(?:numbers?|numero|n°|nos?\.?|nr\.?|#)?\s*\[?\d{1,4}\b\]?"
    r"(?:\s*(?:,|and|&|or)\s*(?:number |no\.? ?|#)?\[?\d{1,3}\b\]?)*"
    r"|\[\d{1,4}\]"
)
_TYPED = re.compile(r"[a-z]'|[a-z]+(?:[-'][a-z]+)*")
_NUMBER = re.compile(r"\d+")
_NUMBERED = re.compile(
    r"(?:\b(?:number|position|place|row|rank|nr|no)\b\.? ?#?|(?<!\w)#)(?P<number>\d{1,3})\b"
    r"|\b(?P<first>first|1st|top)(?: of the)? (?:row|line)\b|\b(?P<last>last|final|bottom) (?:row|line)\b"
    r"|\b(?P<nth>[a-z]+th|[a-z]+rd|second|\d+(?:st|nd|rd|th)) (?:row|line)\b"
)
_ROW_OR_NUMBER = re.compile(r"\d|row|line")
LAST = -1
"""The number of the last row."""
_LETTERS = re.compile(r"[a-z]{4,}")
ORDINALS = {
    word: number
    for number, words in enumerate(
        ("second 2nd deuxieme seconde 2e 2eme", "third 3rd troisieme 3e 3eme", "fourth 4th quatrieme 4e 4eme",
         "fifth 5th cinquieme 5e 5eme", "sixth 6th sixieme 6e 6eme", "seventh 7th septieme 7e 7eme",
         "eighth 8th huitieme 8e 8eme", "ninth 9th neuvieme 9e 9eme", "tenth 10th dixieme 10e 10eme"),
        start=2,
    )
    for word in words.split()
}  # fmt: skip


_Span = tuple[int, int, WordKind, int]
"""Start and end, what stands there, and which one of its kind it is."""


@dataclass(frozen=True, slots=True)
class _Message:
    text: FoldedText
    countries: Sequence[CountryMention]
    organisations: Sequence[OrganisationMention]
    tongue: str = ENGLISH
    """BCP 47."""
    mended: bool = False
    """Whether the text is not as it was typed."""

    @property
    def glosses(self) -> Glosses | None:
        return None if self.tongue == ENGLISH else Glosses.load(self.tongue)


def _plain_words(folded: str, bodies: Iterable[OrganisationMention]) -> tuple[str, ...]:
    """The words that tell a language: "un" and "au" are French, but not where they are organisations."""
    named = {each.text.casefold() for each in bodies}
    return tuple(word for word in _TYPED.findall(folded) if word not in named)


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
    _by_length: Mapping[int, Sequence[str]] = field(init=False)
    """These words and those of organisations, to compare a mistyped one with, by its length."""
    _mended: Callable[[str], str] = field(init=False, compare=False)
    _mender: Mender = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_length", near_in_length(self.vocabulary | self.organisations.words))
        mender = Mender(self.countries, self.organisations, self.lexicon, self.speller, self.vocabulary)
        object.__setattr__(self, "_mender", mender)
        object.__setattr__(self, "_mended", lru_cache(_REMEMBERED)(self._mend))

    def knowing(self, texts: Iterable[str]) -> "Analyser":
        """The same, with the words of these texts as its vocabulary."""
        found = {word for text in texts for word in _LETTERS.findall(fold(text).folded)}
        return replace(self, vocabulary=frozenset(found))

    def clauses(self, message: str) -> tuple[Analysis, ...]:
        """The clauses of a message that hold a word or a mention, in order; at least one, perhaps empty."""
        message = message.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs are no text
        readable = _MARKUP.sub(lambda match: " " * len(match[0]), _without_blocks(message))
        readable = _RUN.sub(_shortest, _PLUS.sub(" ", _EMPHASIS.sub("", _FLAG.sub(_flag, readable))))
        typed = fold(readable)
        text = self._mender.mend(typed)
        mentions = find_countries(text, self.countries)
        bodies = self.organisations.find(text)
        tongue = tongue_of(_plain_words(text.folded, bodies))
        whole = _Message(text, mentions, bodies, tongue if tongue in GLOSSED else ENGLISH, text is not typed)
        found: list[Analysis] = []
        for start, end, asked in split_clauses(text.folded):
            if found and self.frames.is_tag(text.folded[start:end]):
                found[-1] = replace(found[-1], checks=found[-1].found.isdisjoint(_ASKS_FIRST | {"when", "where"}))
            elif self.frames.only_takes_back(text.folded[start:end]) and end < len(text.folded.rstrip(_SIGNS)):
                continue  # "Wrong one. Canada"
            elif (analysis := self._analyse(whole, start, end, asked=asked)).words:
                found.append(analysis)
        return tuple(found) or (Analysis(text=message, words=()),)

    def _analyse(self, message: _Message, start: int, end: int, *, asked: bool) -> Analysis:
        text = message.text
        sourced = self._sourced(message, start, end)
        framed = self.frames.without(text.folded[start:end], asked=asked)
        start, end, clause = start + framed.start, start + framed.end, framed.text
        first, last = text.span(start, end)
        inside = [each for each in message.countries if first <= each.start < last]
        inside = [each for each in inside if each.score == 1 or not _is_body(each, message.organisations)]
        longer = [(each.start, each.end) for each in inside]
        groups = [each for each in message.organisations if first <= each.start < last and not _overlaps(each, longer)]
        inside = [each for each in inside if not any(_contains(group, each) for group in groups)]
        times = find_times(clause)
        numbered = list(_REFERENCE.finditer(clause)) if _NUMBER.search(clause) else []
        spans: list[_Span] = [
            *((time.start + start, time.end + start, WordKind.TIME, i) for i, time in enumerate(times)),
            *((m.start() + start, m.end() + start, WordKind.REFERENCE, i) for i, m in enumerate(numbered)),
        ]
        words = list(
            self._words(
                text, start, clause, spans,
                [*((each.start, each.end, WordKind.COUNTRY, i) for i, each in enumerate(inside)),
                 *((each.start, each.end, WordKind.ORGANISATION, i) for i, each in enumerate(groups))],
            )
        )  # fmt: skip
        if any(word.kind is WordKind.WORD and word.text != text.folded[word.start : word.end] for word in words):
            words, more = self._bodies_in_mended(words, len(groups))
            groups += more
        words, references = _references_in_mended(words, numbered)
        said = [word.own for word in words]
        meanings = _settled(in_their_place(self.lexicon.meanings(said), said), words)
        if message.tongue == FRENCH:
            meanings = _without_pronouns(meanings, words)
        if message.glosses:
            words = _glossed(words, text, message.glosses)
        days = list(find_days(clause))
        meanings = _with_days(meanings, words, [(first + start, last + start) for first, last, _ in days])
        known = {at for meaning in meanings for at in range(meaning.start, meaning.end)}
        dated = {at for each in meanings if each.name == ON_A_DAY for at in range(each.start, each.end)}
        ranked = (at for at, word in enumerate(words) if word.text in ORDINALS and at not in dated)
        return Analysis(
            text=text.original[first:last].strip(),
            words=tuple(words),
            countries=tuple(inside),
            organisations=tuple(groups),
            times=times,
            days=tuple(day for _, _, day in days),
            references=references,
            ordinal=next((ORDINALS[words[at].text] for at in ranked), _row(clause)),
            meanings=meanings,
            names=tuple(
                word.text
                for at, word in enumerate(words)
                if word.kind is WordKind.WORD and at not in known and self._is_name(word.own)
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
        text: FoldedText,
        start: int,
        clause: str,
        folded_spans: Sequence[_Span],
        original_spans: Sequence[_Span],
    ) -> Iterator[Word]:
        done: set[tuple[WordKind, int]] = set()
        for offset, token in self.lexicon.tokens(clause):
            at, stop = start + offset, start + offset + len(token)
            begin, finish = text.span(at, stop)
            mention = _covering(folded_spans, at, stop) or _covering(original_spans, begin, finish)
            if mention:
                if mention not in done:
                    done.add(mention)
                    yield Word(f"@{mention[0]}", at, stop, mention[0], mention[1])
            elif any(map(str.isalnum, token)):
                yield Word(self._mended(token), at, stop)
            else:
                yield Word(token, at, stop, WordKind.SIGN)

    def _in_english(self, words: Sequence[Word], message: _Message, countries: Sequence[CountryMention]) -> str:
        said = []
        mended, glossed = message.mended, bool(message.glosses)
        for word in words:
            typed = message.text.folded[word.start : word.end]
            named = self._english(countries[word.index]) if glossed and word.kind is WordKind.COUNTRY else typed
            said.append(word.text if word.kind is WordKind.WORD else named)
            mended = mended or (word.kind is WordKind.WORD and word.text != typed)
        return " ".join(said) if glossed or mended else ""

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

    def _mend(self, token: str) -> str:
        for known in (self.lexicon.words, ORDINALS, self.vocabulary, self.organisations.words):
            if token in known:
                return token
        if self.speller.is_word(token):
            return token
        if len(token) <= _SHORT_WORD:
            return self.speller.question_word(token) or token
        asked = self.speller.closest(token, self.lexicon.by_length.get(len(token), ()))
        if asked and len(token) <= _SHORT_WORD + 1 and not self.speller.is_word(asked):
            asked = None  # "merke" is no "merki", "narni" no "nani"
        if asked and len(asked) >= len(token):
            return asked
        told = self.speller.closest(token, self._by_length.get(len(token), ()))
        if asked and told and len(told) > len(token):
            return told  # a letter is left out more often than one is added: "trops"
        sound = self.lexicon.by_sound.get(skeleton(token))
        return asked or sound or told or self.speller.question_word(token) or token

    def _is_name(self, word: str) -> bool:
        return word.isalpha() and not (word in ORDINALS or self.speller.is_word(word))


def _with_days(
    meanings: tuple[Meaning, ...], words: Sequence[Word], spans: Sequence[tuple[int, int]]
) -> tuple[Meaning, ...]:
    """With the days that stand there; their words mean nothing else: "New Year's Day" is not the newest."""
    for first, last in spans:
        inside = [at for at, word in enumerate(words) if first <= word.start < last]
        others = (each for each in meanings if each.end <= inside[0] or inside[-1] < each.start)
        meanings = (*others, Meaning(ON_A_DAY, inside[0], inside[-1] + 1))
    return meanings


def _references_in_mended(
    words: Sequence[Word], numbered: Sequence[re.Match[str]]
) -> tuple[list[Word], tuple[int, ...]]:
    """The numbers of references, also where their name came out only when the spelling was mended: "footnoe 18"."""
    numbers = [int(number) for match in numbered for number in _NUMBER.findall(match[0])]
    left: list[Word] = []
    for word in words:
        if word.text.isdecimal() and left and _REFERENCE.fullmatch(f"{left[-1].text} {word.text}"):
            left[-1] = replace(left[-1], text="@reference", end=word.end, kind=WordKind.REFERENCE, index=len(numbers))
            numbers.append(int(word.text))
        else:
            left.append(word)
    return left, tuple(numbers)


def _flag(match: re.Match[str]) -> str:
    """The flag itself, as long as its name."""
    letters = "".join(chr(ord(letter) - ord("a") + 0x1F1E6) for letter in (match[1] + match[2]).lower())
    return letters.ljust(len(match[0]))


def _shortest(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else (run[1] or "") * 3 or " "


def points_at_row(folded: str) -> re.Match[str] | None:
    """Where a folded text points at a row by its number: "row 12", "the last row"."""
    return _NUMBERED.search(folded) if _ROW_OR_NUMBER.search(folded) else None


def _row(clause: str) -> int | None:
    """The number of the row that a folded clause points at."""
    found = points_at_row(clause)
    if found is None:
        return None
    return int(found["number"]) if found["number"] else 1 if found["first"] else LAST if found["last"] else None


def _without_blocks(message: str) -> str:
    """Without blocks of code, where what stands outside of them can be a question."""
    outside = _BLOCK.sub(lambda match: " " * len(match[0]), message)
    return outside if len(outside.split()) >= _FEWEST_WORDS else message


def _settled(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """What depends on the words around it.

    A "not" right at the beginning denies nothing: "isn't Rwanda a member", "don't you know when". To ask, want or
    tell is no part of a question if the asker does it, but is one if somebody else does: "who asked in 1963". Who says
    hello and then asks, asks. A "when" behind another question word only joins: "who stayed when all had fled". And an
    "only" behind a comma says how to answer: "its missions, only the cities".
    """
    first = next((at for at, word in enumerate(words) if word.kind is not WordKind.SIGN), 0)
    last = max((at for at, word in enumerate(words) if word.kind is not WordKind.SIGN), default=0)
    if words and words[last].text == "since":
        meanings = (*meanings, Meaning("when", last, last + 1))  # "mercosur since?"
    asks = min((each.start for each in meanings if each.name in _ASKS_FIRST), default=len(words))
    lasts = any(each.name == "how_long" for each in meanings)
    more = any(each.name not in _SAYS_NO_MORE for each in meanings) or any(word.index >= 0 for word in words)

    def says_nothing(meaning: Meaning) -> bool:
        word = words[meaning.start].text
        match meaning.name:
            case "negation":
                return word in _NOT and _rhetorical(meaning.start, words, first)
            case "asking":
                return _by_asker(meaning, words, first)
            case "greeting" | "thanks":
                return more and meaning.start == first
            case "when" if word in _UNITS:
                return words[meaning.start - 1].text in _COUNTS and meaning.start > 0
            case "when" | "where":
                return word in _JOINING and meaning.start > asks and words[meaning.start - 1].text not in _AND
            case "only":
                return meaning.start > 0 and words[meaning.start - 1].text == ","
            case "last":
                return lasts and word == "last"  # "how long did it last"
        return False

    return tuple(replace(meaning, name=FILLER) if says_nothing(meaning) else meaning for meaning in meanings)


_ASKS_FIRST = frozenset({"who", "which_country", "what", "why", "how_many", "how", "how_often", "how_long"})
_SAYS_NO_MORE = frozenset({FILLER, "greeting", "thanks", "there", "their", "help", "goodbye", "reset"})
_JOINING = frozenset({"when", "where"})
_UNITS = frozenset("day days month months year years".split())
_COUNTS = frozenset("one two three four five six ten twelve several few".split())
"""Of "one month before", which asks for no date."""
_AND = frozenset({"and", "or", ",", "&"})


def _glossed(words: Sequence[Word], text: FoldedText, glosses: Glosses) -> list[Word]:
    """Each word with its English one. The French "a" is the verb, unless it has its accent or a place behind it."""
    found = []
    for at, word in enumerate(words):
        gloss = glosses.of(word.text) if word.kind is WordKind.WORD else word.text
        if word.text in _OF and not _FOR.isdisjoint(each.text for each in words[max(0, at - 5) : at]):
            gloss = "to"  # "accrédité auprès du Rwanda", "s'occupe-t-il du Rwanda"
        elif word.text in _HOW_MANY and words[at + 1 : at + 2] and words[at + 1].text in {"de", "d'"}:
            gloss = "how many"
        elif word.text == "a":
            first, last = text.span(word.start, word.end)
            place = words[at + 1 : at + 2] and words[at + 1].kind is WordKind.COUNTRY
            gloss = "in" if text.original[first:last].lower() == "à" or place else gloss
        found.append(replace(word, text=gloss, typed=word.text) if gloss != word.text else word)
    return found


def _without_pronouns(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """The pronoun of an inversion repeats a noun that stands there: "les relations … ont-elles commencé".

    And the French "résume" asks for a summary.
    """
    nouns = {"relations", "mission", "country_word"}
    repeats = any(word.kind is WordKind.COUNTRY for word in words) or any(each.name in nouns for each in meanings)
    return tuple(
        replace(meaning, name=FILLER)
        if (meaning.name == "there" and repeats and meaning.start and words[meaning.start - 1].text == "-")
        or (meaning.name == "resume" and words[meaning.start].own == "resume")
        else meaning
        for meaning in meanings
    )


def _rhetorical(at: int, words: Sequence[Word], first: int) -> bool:
    """Whether a "not" stands behind the verb that begins a question, or behind its subject."""
    behind_subject = at == first + 2 and words[at - 1].kind is WordKind.COUNTRY and words[first].text in _BE
    return at == first + 1 or behind_subject


_BE = frozenset("is are was were has have had does do did".split())


def _by_asker(meaning: Meaning, words: Sequence[Word], first: int) -> bool:
    before = {word.text for word in words[max(0, meaning.start - 3) : meaning.start]}
    after = {word.text for word in words[meaning.end : meaning.end + 1]}
    return meaning.start <= first or not _ASKERS.isdisjoint(before | after)


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
