"""What is written short in a message as a whole, and slips of the hand in it, set right before anything in it is looked
for.

Short words of asking with a letter wrong ("hte", "idd"), a word with a space too many in it ("rwa nda"), and two words
with none between them ("didrelations"). Only what nothing explains is touched, and what denies, chooses or limits
("not", "or", "before") is neither made nor lost.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from knowledge.folding import FoldedText
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations

from ..languages.messages import ENGLISH
from ..mentions.capitals import capitals_named
from ..words.lexicon import Lexicon
from ..words.spelling import Speller
from ..words.tongues import tongue_of
from .dates_in_words import in_figures
from .shorthand import Shorthand
from .slips import slips_of

__all__ = ["Mender"]

_WORD = re.compile(r"(?<![\w'.@/&-])[a-z]+(?![\w'@/&-]|\.\w)")
_LINKING = "the did in of is was are with and has on for to at from do does have were been that it an by be had".split()
"""Whichever of these is meant, it changes little; the commoner first."""
_ASKING = (
    "when what where which who whom why how first last many long year years date dates since between there their they "
    "begin began start started ties about come came tell thank meet met list join visit visited embassy country "
    "hello".split()
)
_TIMES = (
    "january february april june july august september october november december fifties sixties seventies "
    "eighties nineties century decade".split()
)
_RESTRICTING = frozenset(
    "not no nor or non only but never none without before after until till except than more less most least all any "
    "every both other another again".split()
)
_SHORT = frozenset(
    "a i an am as at be by do go he if in is it me my of on so to up us we the and for are was did who how why has had "
    "one two any all out our now new can may you her his its they too ago end off per day met set cut un eu ok".split()
)
"""The words of up to three letters that are no part of another one."""
_SHORTENED = _SHORT | frozenset("im id ill dr st mr ms jr sr vs tv pm bc uk uae de la le el al".split())
"""These, and what is written short."""
_ALONE = frozenset({"n", "u"})
"""Single letters that people write for "and" and "you"."""
_COURTESIES = (
    "hello", "hey", "hiya", "howdy", "greetings", "good morning", "good afternoon", "good evening", "good night",
    "good day", "thanks", "thank you", "thank you so much", "thank you very much", "thanks a lot", "many thanks",
    "cheers", "bye", "bye bye", "goodbye", "see you", "see you later",
)  # fmt: skip
"""Said alone; the longer a phrase, the less can anything else have been meant by what comes out with one slip."""
_SHORTEST_ALONE = 3
_MOST_WORDS_ALONE = max(len(each.split()) for each in _COURTESIES) + 1
_HOW = frozenset("many much long often old far come".split())
_MISREAD = re.compile(
    r"\b(?:where|when|how|what|why|(?:which|what) \w+) (?P<does>doe|dose|dos|dies|odes|dows)\b|\b(?P<since>sine) when\b"
    r"|\b(?:tell|know|info|what) (?:\w+ )?(?P<about>abut)\b|\brelations? (?P<began>bean)\b"
    r"|\bhow (?P<many>man|may|mny|manu)\b(?! (?:i|we|you|u|one)\b)"
    r"|\b(?:come|comes|came|coming) (?P<from>form|fro|fom)\b"
    r"|(?<![\w'])(?P<in>i) (?=\d{4}\b)"
)
"""Words that are English, but mistyped by what stands beside them, under what is meant."""
_MAY_BE_MISREAD = frozenset("doe dose dos dies odes dows sine abut bean man may mny manu form fro fom i".split())
"""Without one of these there is none."""
_FEWEST = 2
"""Words of a message that say enough for one of them to be mended."""
_SURE = 5
"""Letters of a word that no other one is near to."""
_SHORTEST_WHOLE = 4
_SHORTEST_PART = 5
_WEAK = 3
"""Letters of a piece that, known or not, may as well be a part of a word."""
_REMEMBERED = 20_000

_Word = tuple[str, int, int]
_Change = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Mender:
    """Pure; remembers what it found out about a word."""

    countries: Countries
    organisations: Organisations
    lexicon: Lexicon
    speller: Speller
    vocabulary: frozenset[str] = frozenset()
    """Words of the loaded articles."""
    _names: frozenset[str] = field(init=False, compare=False)
    """The words of countries' names."""
    _is_odd: Callable[[str], bool] = field(init=False, compare=False)
    _is_loose: Callable[[str], bool] = field(init=False, compare=False)
    _apart: Callable[[str], str | None] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        names = {
            word
            for key, alias in self.countries.aliases.items()
            if alias.language == "en" and not alias.capitals
            for word in re.findall(r"[a-z]{4,}", key)
        }
        object.__setattr__(self, "_names", frozenset(names))
        object.__setattr__(self, "_is_odd", lru_cache(_REMEMBERED)(self._unexplained))
        object.__setattr__(self, "_is_loose", lru_cache(_REMEMBERED)(self._may_be_a_part))
        object.__setattr__(self, "_apart", lru_cache(_REMEMBERED)(self._two_words))

    def mend(self, text: FoldedText) -> FoldedText:
        """The text with its slips set right, each place still known in the original; the same one if it has none."""
        typed = words = _words_of(text)
        if courtesy := self._courtesy(typed, text):
            return text.changed([(typed[0][1], typed[-1][2], courtesy)])
        short = list(Shorthand.load().changes(text, self._is_odd, self.countries.aliases))
        if short and _are_english(typed):
            text = text.changed(short)
            words = _words_of(text)
        if figures := list(in_figures(text.folded)):
            text = text.changed(figures)
            words = _words_of(text)
        if "capital" in text.folded and (capitals := list(capitals_named(text, self.countries))):
            text = text.changed(capitals)
            words = _words_of(text)
        changes = {change[0]: change for change in _misread(text, words)}
        loose = [at for at, (word, _, _) in enumerate(words) if self._is_loose(word)]
        odd = sum(self._is_odd(words[at][0]) for at in loose)
        few = len(words) >= _FEWEST and 2 * odd <= len(words) + 1
        if loose and few and _are_english(typed):
            changes |= {change[0]: change for change in self._changes(text, words, loose)}
        return text.changed(changes[at] for at in sorted(changes)) if changes else text

    def _courtesy(self, words: Sequence[_Word], text: FoldedText) -> str | None:
        """The greeting, thanks or goodbye that came out as the message with one slip; None where it may be another."""
        if not words or len(words) > _MOST_WORDS_ALONE:
            return None
        said = _courtesy_meant().get(text.folded[words[0][1] : words[-1][2]])
        alone = said and all(not each.isalnum() for each in text.folded[: words[0][1]] + text.folded[words[-1][2] :])
        return said if alone and (words[1:] or self._is_odd(words[0][0])) else None

    def _changes(self, text: FoldedText, words: Sequence[_Word], loose: Sequence[int]) -> Iterator[_Change]:
        done = -1
        for at in loose:
            word, start, end = words[at]
            if at <= done:
                continue
            pair = next((pair for pair in (at - 1, at) if pair > done and self._are_one(text, words, pair)), None)
            if pair is not None:
                done = pair + 1
                (one, first, _), (other, _, last) = words[pair], words[done]
                yield first, last, one + other
            elif self._is_odd(word):
                after = words[at + 1][0] if at + 1 < len(words) else ""
                mended = _asked(word, after) or self._apart(word)
                if mended and (mended in _TIMES or not _is_meant_name(text, start, end)):
                    yield start, end, mended

    def _are_one(self, text: FoldedText, words: Sequence[_Word], at: int) -> bool:
        """Whether the word at that place and the next are one with a space in it."""
        if not 0 <= at < len(words) - 1:
            return False
        (one, _, end), (other, start, _) = words[at], words[at + 1]
        whole = one + other
        if start != end + 1 or text.folded[end] != " " or f"{one} {other}" in self.countries.aliases:
            return False
        if len(whole) < _SHORTEST_WHOLE or (whole in _RESTRICTING and len(whole) < _SURE):
            return False
        if other in _ALONE and not self._is_odd(one):
            return False
        if (len(other) == 1 and one in self._names) or (one in {"a", "i"} and not self._is_odd(other)):
            return False
        if whole in self._names or whole in self.lexicon.words:
            return True
        return whole in self.vocabulary and (self._is_odd(one) or self._is_odd(other))

    def _may_be_a_part(self, word: str) -> bool:
        """Whether a word may be a part of another one: "par" of "par is"."""
        if self._is_odd(word):
            return True
        return len(word) <= _WEAK and word not in _SHORTENED and not self.speller.is_name(word)

    def _two_words(self, word: str) -> str | None:
        if self.speller.closest(word, self._names) or self._is_nearly_known(word):
            return None  # "isreal", "misson"
        found = {
            f"{word[:cut]} {word[cut:]}" for cut in range(2, len(word) - 1) if self._stand_apart(word[:cut], word[cut:])
        }
        return found.pop() if len(found) == 1 else None

    def _is_nearly_known(self, word: str) -> bool:
        """Whether it is one letter away from a word of questions."""
        near = self.lexicon.by_length.get(len(word), ())
        return len(word) >= _SURE and bool(self.speller.within(word, near, 1, limit=1))

    def _stand_apart(self, one: str, other: str) -> bool:
        if one in {"no", "not"}:
            return len(other) >= _WEAK + 1 and other in self.lexicon.words
        if not _RESTRICTING.isdisjoint((one, other)) or not (self._is_sound(one) and self._is_sound(other)):
            return False
        linked = [each in _LINKING or each in _ASKING for each in (one, other)]
        return all(linked) or (any(linked) and max(len(one), len(other)) >= _SHORTEST_PART - 1)

    def _is_sound(self, word: str) -> bool:
        if len(word) <= _WEAK:
            return word in _SHORT
        return word in self._names or word in self.lexicon.words or word in self.vocabulary

    def _unexplained(self, word: str) -> bool:
        if word in self.lexicon.words or word in self.organisations.words or word in self.vocabulary:
            return False
        if len(word) <= _WEAK:
            named = word in self.countries.aliases and (len(word) == _WEAK or not self.countries.aliases[word].capitals)
            return not (named or word in _SHORTENED or word in self.speller.words or self.speller.is_name(word))
        alias = self.countries.aliases.get(word.removesuffix("s"))
        return not (alias or word in self._names or self.speller.is_word(word) or self.speller.is_name(word))


def _words_of(text: FoldedText) -> list[_Word]:
    return [(match[0], match.start(), match.end()) for match in _WORD.finditer(text.folded)]


def _are_english(words: Sequence[_Word]) -> bool:
    """As far as they tell."""
    return tongue_of([word for word, _, _ in words]) in {None, ENGLISH}


def _misread(text: FoldedText, words: Sequence[_Word]) -> Iterator[_Change]:
    if _MAY_BE_MISREAD.isdisjoint([word for word, _, _ in words]):
        return
    for match in _MISREAD.finditer(text.folded):
        name = match.lastgroup or ""
        yield match.start(name), match.end(name), name


@cache
def _meant_by() -> Mapping[str, Sequence[str]]:
    """By what comes out with one slip, the words that may have been meant."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in (*_LINKING, *_ASKING, *_TIMES, *sorted(_RESTRICTING)):
        for slip in slips_of(word):
            found[slip].append(word)
    return dict(found)


@cache
def _courtesy_meant() -> Mapping[str, str]:
    """By what comes out with one slip, the phrase that was meant."""
    slips = {slip: phrase for phrase in _COURTESIES for slip in slips_of(phrase) if len(slip) >= _SHORTEST_ALONE}
    return {slip: phrase for slip, phrase in slips.items() if slip not in _COURTESIES}


def _asked(word: str, after: str) -> str | None:
    """The word of asking or linking that came out as this one; None where it may be another that matters."""
    meant = _meant_by().get(word, ())
    if len(meant) == 1 and len(meant[0]) >= _SURE:
        return meant[0]
    if not meant or not _RESTRICTING.isdisjoint(meant):
        return None
    meant = [each for each in meant if sorted(each) == sorted(word)] or meant
    asking = [each for each in meant if each in _ASKING]
    if set(asking) == {"who", "how"}:
        return "how" if after in _HOW else None
    return meant[0] if not asking or len(meant) == 1 else None


def _is_meant_name(text: FoldedText, start: int, end: int) -> bool:
    """Whether a word is all in capitals, or has one in the midst of a sentence, in a text that is not so throughout."""
    first, last = text.span(start, end)
    word = text.original[first:last]
    inside = text.original[:first].rstrip()[-1:].isalnum()
    return (word.isupper() or (word[0].isupper() and inside)) and not text.original.isupper()
