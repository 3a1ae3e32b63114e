"""Finds the one sentence of a source that answers a question, or none.

A sentence is quoted only if the countries, bodies, names, times and every other word of meaning in the question
are its own, if it holds the kind of thing that is asked for, and if who does what to whom is the same.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import snowballstemmer

from knowledge.countries import Countries, MentionKind
from knowledge.dates import EdtfDate, find_dates
from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.organisations import Organisations

from .question import Party, Question

__all__ = ["Finder"]

_WORD = re.compile(r"[^\W_]+")
_POINTS_BACK = re.compile(
    r"(?:it|they|this|these|he|she|both|the (?:move|pair|two|decision|meeting|agreement|step|case|latter|former|visit|"
    r"war|dispute|conflict|project|programme|program|attack|others?))\b|\w+ (?:\w+ )?(?:referred to|called) it\b"
)
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten dozen hundred thousand fourfold twice half".split()
)
_REASON = re.compile(r"\b(?:as a result of|because|due to|to back|in order to|in protest)\b")
_DURATION = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)[ -](?:\w+ )?"
    r"(?:hours?|days?|weeks?|months?|years?|decades?)\b"
)
_AMOUNT = re.compile(r"\b(?:\w+fold|double[sd]?|tripled?|twice|half|per cent|percent|million|billion)\b|%")
_LASTING = frozenset("last lasted take took taken".split())
_WHICH = re.compile(r"(?:which|what) (\w+)")
_HOW_MANY = re.compile(r"\b(?:how many|number of|how much)\s+(?:of\s+|the\s+|other\s+|different\s+)*(\w+)")
_FROM_TO = re.compile(r"\b(?:from|between) (?:\w+ )?\d{4} (?:to|until|and) (?:\w+ )?\d{4}|\(\d{4} (?:to|–|-) \d{4}\)")
_SAME_NAME = 5
"""Letters that a country's name and its demonym share."""
_AIM = re.compile(
    r"\b(?:aims?|aimed|try|tries|trying|tried|seeks?|sought|wants?|wanted|plan|may|might|could) (?:to )?(\w+)"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PLACE = re.compile(r"\b(?:in|at|on|behind|into|through)\b")
_NAME = re.compile(r"(?<!^)\b[A-ZÀ-Þ][\w’'-]+")
_DIRECTED = frozenset({"invad", "attack", "visit", "back", "support", "overthrow", "recogn", "help"})
"""Stems of verbs that one side does to another: who stands before them matters."""
_DOES = frozenset(
    {"", "did", "does", "do", "has", "have", "had", "is", "was", "were", "are", "will", "why", "when", "how"}
)
"""Before a country that does what the question asks about."""
_BESIDE = frozenset({"in", "of", "to", "from", "for", "with", "by", "at", "about", "between", "and", "within", "into"})
_SHORT_WORD = 3
_NEAR_NUMBER = 4
_NEAR_DATE = 8
_FEWEST_ANCHORS = 2
"""A single word is too little to tell which sentence is meant."""
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class _Sentence:
    folded: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    bodies: frozenset[str]
    dates: tuple[EdtfDate, ...]


@dataclass(frozen=True, slots=True)
class Finder:
    """Holds the groups of synonyms, and remembers what it made of words and sentences; its answers are pure."""

    groups: Mapping[str, frozenset[str]]
    light: frozenset[str]
    """Words that may be left out where enough others are found."""
    stem: Callable[[str], str]
    sentence: Callable[[str], _Sentence]
    names: Callable[[str], frozenset[str]]
    """The words of a country's name and demonym, folded."""

    @classmethod
    def load(cls, countries: Countries, organisations: Organisations) -> "Finder":
        """With the synonyms of ``intents/synonyms.toml``."""
        stem = lru_cache(_REMEMBERED)(snowballstemmer.stemmer("english").stemWord)

        @lru_cache(_REMEMBERED)
        def sentence(exact: str) -> _Sentence:
            folded = fold(exact)
            words = tuple(_WORD.findall(folded.folded))
            return _Sentence(
                folded=folded.folded,
                words=words,
                stems=tuple(map(stem, words)),
                bodies=frozenset(each.id for each in organisations.find(folded)),
                dates=tuple(date for _, _, date in find_dates(folded.folded)),
            )

        groups: dict[str, frozenset[str]] = {}
        table = tomllib.loads((files("intents") / "synonyms.toml").read_text("utf-8"))
        for line in table["groups"]:
            stems = frozenset(stem(part) for word in line for part in _WORD.findall(word))
            for each in stems:
                groups[each] = groups.get(each, frozenset()) | stems

        @lru_cache(_REMEMBERED)
        def names(code: str) -> frozenset[str]:
            country = countries[code]
            return frozenset(_WORD.findall(fold(f"{country.name} {country.demonym}").folded))

        return cls(groups, frozenset(table["light"]), stem, sentence, names)

    def find(self, question: Question, statements: Iterable[Fact]) -> Fact | None:
        """The shortest sentence that fits; None where none does, or the question names too little to look for."""
        content = [word for word in _parts(question.content) if not self._idle(question, word)]
        heavy = [word for word in content if word not in self.light]
        slots = (question.parties, question.own, question.organisations, question.times)
        if len(heavy) + sum(map(len, slots)) >= _FEWEST_ANCHORS:
            content = heavy
        telling = [word for word in content if word not in _NUMBER_WORDS]
        anchors = len(telling) + sum(map(len, slots))
        if anchors < _FEWEST_ANCHORS or not (telling or (question.organisations and question.times)):
            return None
        if question.asks("how_often", "@universal", "only"):
            return None
        wanted = [self._alike(part) for part in content]
        fitting = [
            fact
            for fact, told in self._in_turn(statements)
            if not fact.quote.exact.startswith("See ") and self._fits(question, wanted, fact, told)
        ]
        exact = [frozenset({self.stem(part)}) for part in content]
        return min(
            fitting,
            key=lambda fact: (
                -self._found(exact, fact) - self._says_which(question, exact, fact),
                len(fact.quote.exact),
                fact.quote.start,
            ),
            default=None,
        )

    def _in_turn(self, statements: Iterable[Fact]) -> Iterator[tuple[Fact, tuple[Fact, ...]]]:
        """Each sentence with those before it in its cell or section that it points back to: "The move angered …"."""
        told: tuple[Fact, ...] = ()
        for fact in sorted(statements, key=lambda fact: (fact.source.id, fact.quote.start)):
            same_place = bool(told) and told[-1].provenance[-1].locator == fact.provenance[-1].locator
            points_back = same_place and bool(_POINTS_BACK.match(self.sentence(fact.quote.exact).folded))
            yield fact, told if points_back else ()
            told = (*told, fact) if points_back else (fact,)

    def _idle(self, question: Question, word: str) -> bool:
        """What says something only in some questions: "is it still so", "who was called that"."""
        if word == "still":
            return not question.asks("yes_no")
        if word in {"called", "named"}:
            return word == question.content[-1]
        return word in _LASTING and question.asks("how_long")

    def _says_which(self, question: Question, wanted: Sequence[frozenset[str]], fact: Fact) -> bool:
        """ "Which rebels?": whether the first thing asked for has a name before it, as in "Congolese rebels"."""
        asked = _WHICH.match(fold(question.text).folded)
        if not asked or not wanted:
            return False
        words = _WORD.findall(fact.quote.exact)
        return any(
            words[at - 1][:1].isupper() and self.stem(fold(words[at]).folded) in self._alike(asked[1])
            for at in range(1, len(words))
        )

    def _found(self, wanted: Sequence[frozenset[str]], fact: Fact) -> int:
        stems = self.sentence(fact.quote.exact).stems
        return sum(not alike.isdisjoint(stems) for alike in wanted)

    def speaks_of(self, question: Question, statements: Iterable[Fact]) -> bool:
        """Whether a word of meaning in the question stands anywhere in the sentences."""
        wanted = {self.stem(part) for part in _parts(question.content) if len(part) > _SHORT_WORD}
        return any(not wanted.isdisjoint(self.sentence(fact.quote.exact).stems) for fact in statements)

    def _alike(self, word: str) -> frozenset[str]:
        stem = self.stem(word)
        return self.groups.get(stem, frozenset()) | {stem}

    def _fits(self, question: Question, wanted: Sequence[frozenset[str]], fact: Fact, told: tuple[Fact, ...]) -> bool:
        if question.asks("yes_no", "when"):
            told = ()
        sentence = self.sentence(fact.quote.exact)
        earlier = [self.sentence(each.quote.exact) for each in told]
        stems = frozenset(sentence.stems).union(*(each.stems for each in earlier))
        words = frozenset(sentence.words).union(*(each.words for each in earlier))
        about = fact.about.union(*(each.about for each in told))
        own = [alike for alike in wanted if not alike.isdisjoint(sentence.stems)]
        if 2 * len(own) < len(wanted) or not (own or question.organisations):
            return False
        return (
            not any(about.isdisjoint(party.codes) for party in question.parties)
            and not any(map(stems.isdisjoint, wanted))
            and all(name in words or not stems.isdisjoint(self._alike(name)) for name in question.names)
            and sentence.bodies.issuperset(question.organisations)
            and not (question.organisations and question.asks("when") and len(sentence.bodies) > 1)
            and all(any(map(time.span.touches, sentence.dates)) for time in question.times)
            and self._has_what_is_asked(question, own, fact, sentence)
            and self._same_direction(question, sentence)
            and self._same_doer(question, own, sentence)
            and self._no_mere_aim(question, own, sentence)
        )

    def _same_doer(self, question: Question, wanted: Sequence[frozenset[str]], sentence: _Sentence) -> bool:
        """ "Did Rwanda remove its peacekeepers?": who does it in the question stands before what is done."""
        first = min((i for i, stem in enumerate(sentence.stems) for alike in wanted if stem in alike), default=0)
        for party in question.own:
            if party.kind is not MentionKind.NAME or party.before in _BESIDE:
                continue
            place = _position(party, sentence.words)
            if place is None or (party.before in _DOES and place > first):
                return False
        return not question.asks("yes_no") or self._in_order(question, sentence)

    def _in_order(self, question: Question, sentence: _Sentence) -> bool:
        """Whether what a yes-or-no question says comes in the sentence in the same order, names included."""
        told = frozenset(_parts(question.content)) | frozenset(question.names)
        named = [_WORD.findall(fold(party.text).folded) for party in (*question.own, *question.parties)]
        beginnings = {name[-1]: name[-1][:5] for name in named if name}
        at = -1
        for word in _WORD.findall(fold(question.text).folded):
            if word in beginnings:
                fits = [i for i, each in enumerate(sentence.words) if i > at and each.startswith(beginnings[word])]
            elif word in told:
                fits = [i for i, stem in enumerate(sentence.stems) if i > at and stem in self._alike(word)]
            else:
                continue
            if not fits and word not in beginnings:
                return False
            at = fits[0] if fits else at
            if not fits and any(each.startswith(beginnings[word]) for each in sentence.words):
                return False
        return True

    def _no_mere_aim(self, question: Question, wanted: Sequence[frozenset[str]], sentence: _Sentence) -> bool:
        """What somebody aims to do has not been done."""
        if not question.asks("yes_no", "who", "when"):
            return True
        aims = {self.stem(match[1]) for match in _AIM.finditer(sentence.folded)}
        return not any(alike & aims for alike in wanted)

    def _has_what_is_asked(
        self, question: Question, wanted: Sequence[frozenset[str]], fact: Fact, sentence: _Sentence
    ) -> bool:
        if question.asks("how_many", "gap"):
            amount = "much" in question.text.casefold() and _AMOUNT.search(sentence.folded)
            return bool(amount) or self._counted(question, sentence) or _counts(wanted, sentence)
        if question.asks("how_long"):
            return bool(_DURATION.search(sentence.folded) or _FROM_TO.search(sentence.folded))
        if question.asks("when"):
            return _dated(wanted, sentence)
        if question.asks("why"):
            return bool(_REASON.search(sentence.folded))
        if question.asks("where"):
            return bool(_PLACE.search(sentence.folded))
        if question.asks("who"):
            known = set(_WORD.findall(fold(question.text).folded)) | self.names(fact.subject)
            return any(fold(name).folded not in known for name in _NAME.findall(fact.quote.exact))
        return True

    def _counted(self, question: Question, sentence: _Sentence) -> bool:
        """Whether a number, and no year, stands before what "how many" is followed by."""
        asked = _HOW_MANY.search(fold(question.text).folded)
        if not asked:
            return False
        alike, beginning = self._alike(asked[1]), asked[1][:_SAME_NAME]
        return any(
            _is_number(before)
            for at, (word, stem) in enumerate(zip(sentence.words, sentence.stems, strict=True))
            if stem in alike or (len(beginning) == _SAME_NAME and word.startswith(beginning)) or asked[1] == "people"
            for before in sentence.words[max(0, at - _NEAR_NUMBER) : at]
        )

    def _same_direction(self, question: Question, sentence: _Sentence) -> bool:
        """ "Did Uganda invade Rwanda?" is not answered by a sentence in which Rwanda invaded."""
        typed = _WORD.findall(fold(question.text).folded)
        for pivot, word in enumerate(typed):
            alike = self._alike(word)
            if alike.isdisjoint(_DIRECTED):
                continue
            at = next((i for i, stem in enumerate(sentence.stems) if stem in alike), None)
            passive = typed[pivot + 1 : pivot + 2] == ["by"]
            for party in (*question.parties, *question.own):
                if party.before in {"with", "alongside", "together"}:
                    continue
                asked, said = _position(party, typed), _position(party, sentence.words)
                if at is not None and asked is not None and said is not None:
                    before_verb = (asked < pivot) != passive
                    if before_verb != (said < at):
                        return False
            return True
        return True


def _parts(words: Iterable[str]) -> list[str]:
    return [part for word in words for part in _WORD.findall(word)]


def _position(party: Party, words: Sequence[str]) -> int | None:
    """Where the country stands among the words; told by the beginning of its name, which its demonym shares."""
    name = _WORD.findall(fold(party.text).folded)
    return next((i for i, word in enumerate(words) if name and word.startswith(name[-1][:5])), None)


def _counts(wanted: Sequence[frozenset[str]], sentence: _Sentence) -> bool:
    """Whether a number, and no year, stands just before the first thing that is counted."""
    for at, stem in enumerate(sentence.stems):
        if wanted and stem in wanted[0]:
            before = sentence.words[max(0, at - _NEAR_NUMBER) : at]
            return any(map(_is_number, before))
    return False


def _is_number(word: str) -> bool:
    return (word.isdigit() and not _YEAR.fullmatch(word)) or word in _NUMBER_WORDS


def _dated(wanted: Sequence[frozenset[str]], sentence: _Sentence) -> bool:
    """Whether a date stands near what is asked about, not elsewhere in a long sentence."""
    years = [at for at, word in enumerate(sentence.words) if _YEAR.match(word)]
    told = [at for at, stem in enumerate(sentence.stems) if any(stem in alike for alike in wanted)]
    return bool(sentence.dates) and any(abs(year - at) <= _NEAR_DATE for year in years for at in told[-2:])
