"""Whether the words around a name make it something else than a country: a person, a dish, a town, a treaty.

Every rule is a class of readings with one reason. A rule says True where it is sure enough that no country is
meant; a name that no rule claims is a country.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.countries import CountryMention, MentionKind

from .mention_words import MentionWords
from .spelling import Speller

__all__ = ["Surroundings", "is_something_else"]

_DETERMINERS = frozenset({"a", "an", "my", "your", "his", "her", "our", "their", "its"})
_TO_PEOPLE = frozenset({"ask", "hi", "hey", "hello", "birthday", "thanks", "dear", "dating", "marry", "hug"})
_OBJECTS = frozenset({"my", "your", "his", "her", "our", "their", "the", "it", "them", "up", "off", "this", "that"})
_SMALL = frozenset(
    {
        "and",
        "or",
        "in",
        "of",
        "to",
        "with",
        "the",
        "is",
        "was",
        "a",
        "for",
        "on",
        "at",
        "by",
        "do",
        "does",
        "did",
    }
)
_AMERICAS = frozenset(
    {
        "south",
        "latin",
        "north",
        "central",
        "captain",
        "miss",
        "african",
        "native",
        "meso",
        "pan",
        "bank",
        "voice",
        "asian",
    }
    | {"hispanic", "west", "red", "italian"}
)

_FOREIGN_AND_ENGLISH = frozenset({"island", "chili", "grenade", "suede", "reunion", "pole", "jersey"})
"""Names that mean a country in another language, or an island, and an everyday thing in English."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A mention among the words of its message: folded words, and whether each begins with a capital."""

    mention: CountryMention
    words: Sequence[str]
    capitalised: Sequence[bool]
    between: Sequence[str]
    """What stands before each word since the word before it, and one more at the end."""
    first: int
    """Place of the mention's first word."""
    last: int
    """Place of the word after the mention."""
    others: frozenset[int]
    """Places of the words of other mentions."""

    @property
    def name(self) -> str:
        return " ".join(self.words[self.first : self.last])

    def word(self, offset: int) -> str:
        """The word so many places after the mention (1, 2, ...) or before it (-1, -2, ...); else empty."""
        at = self.last + offset - 1 if offset > 0 else self.first + offset
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_capital(self, offset: int) -> bool:
        at = self.last + offset - 1 if offset > 0 else self.first + offset
        return 0 <= at < len(self.words) and self.capitalised[at]

    def is_mention(self, offset: int) -> bool:
        return (self.last + offset - 1 if offset > 0 else self.first + offset) in self.others

    @property
    def gap_before(self) -> str:
        return self.between[self.first]

    @property
    def gap_after(self) -> str:
        return self.between[self.last]


def is_something_else(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    if at.mention.kind in {
        MentionKind.FLAG,
        MentionKind.CODE,
        MentionKind.OFFICIAL,
        MentionKind.ABBREVIATION,
    }:
        return False
    return (
        _is_split_word(at, speller)
        or _is_thing(at, words)
        or _is_language(at, words)
        or _is_elsewhere(at, words)
        or _is_treaty(at, words)
        or _is_common_word(at, words)
        or _is_person(at, words, speller)
    )


def _is_split_word(at: Surroundings, speller: Speller) -> bool:
    """The beginning of a word with a space in it: "mali cious"."""
    after = at.word(1)
    return bool(after) and not speller.is_word(after) and at.gap_after == " " and speller.is_word(at.name + after)


def _is_thing(at: Surroundings, words: MentionWords) -> bool:
    """Goods: "brazil nuts", "egyptian cotton sheets", but not "french wine exports"."""
    following, next_but_one = at.word(1), at.word(2)
    if following in words.sport_and_press and not at.gap_after.strip(" -"):
        return at.mention.kind is MentionKind.CAPITAL or at.name in words.first_names
    if following == "state" and at.name in {"washington", "georgia"}:
        return True
    if following in words.trade or next_but_one in words.trade or at.gap_after.strip(" -'"):
        return False
    # "When were ties with France cut": in a message on diplomacy, the word after a name is no dish of its.
    if words.is_thing(following) and (at.mention.kind is not MentionKind.NAME or words.diplomacy.isdisjoint(at.words)):
        return True
    if words.is_common_thing(following) and not at.others and words.diplomacy.isdisjoint(at.words):
        return True
    if at.mention.kind is MentionKind.CAPITAL and words.is_thing(at.word(-1)) and not following:
        return True
    return (
        (at.mention.kind is MentionKind.DEMONYM or following in {"con", "de"})
        and following not in _SMALL
        and words.is_thing(next_but_one)
        and not at.between[at.last + 1].strip(" -")
    )


def _is_language(at: Surroundings, words: MentionWords) -> bool:
    if at.mention.kind is not MentionKind.DEMONYM:
        return False
    before = at.word(-1)
    return (
        at.word(1) in words.language
        or before in words.after_speaking
        or (before in {"in", "to", "into", "from"} and at.word(-3) in words.after_speaking)
        or (before == "in" and not at.word(1))
    )


def _is_elsewhere(at: Surroundings, words: MentionWords) -> bool:
    """Another place: "paris, texas", "athens, georgia", "new mexico", "lake chad"."""
    if at.word(1) in words.geography_after and not at.gap_after.strip():
        return True
    if at.mention.kind is MentionKind.DEMONYM:
        return at.name in {"american", "americans", "indian"} and at.word(-1) in _AMERICAS
    before, after, two_after = at.word(-1), at.word(1), f"{at.word(1)} {at.word(2)}"
    if at.gap_after.strip() in {"", ","} and (after in words.states or two_after in words.states):
        return True
    if at.gap_after == ", " and after in words.state_codes and at.is_capital(1) and not at.word(2):
        return True
    return (
        (before == "new" and at.name in words.new_world)
        or before in words.geography_before
        or (before == "of" and at.word(-2) in words.geography_before)
        or (at.name == "georgia" and (before in words.city_in_georgia or f"{before} {at.word(-2)}" == "of state"))
        or (at.name == "america" and (before in _AMERICAS or at.word(-2) in _AMERICAS))
        or (after == "georgia" and at.name in words.city_in_georgia)
    )


def _is_treaty(at: Surroundings, words: MentionWords) -> bool:
    if at.mention.kind is not MentionKind.CAPITAL:
        return False
    return (at.word(1) in words.treaty and not at.gap_after.strip()) or (
        at.word(-1) == "of" and at.word(-2) in words.treaty
    )


def _is_common_word(at: Surroundings, words: MentionWords) -> bool:
    """A name that is also a word: "polish my shoes", "roast turkey", "a chad", "fine china"."""
    before, after = at.word(-1), at.word(1)
    written = at.mention.text
    if at.mention.kind is MentionKind.DEMONYM:
        if at.name in {"polish", "polishes"}:
            return after in _OBJECTS or words.is_thing(before) or before in {"nail", "to", "can", "i"}
        return written.islower() and at.name in {"pole", "poles", "kiwi", "kiwis", "yank", "yanks"}
    if at.name in {"turkey", "turkeys"} and (
        before in words.cooking or at.word(-2) in words.cooking or at.word(-1) in words.food
    ):
        return True
    if at.name == "china" and before in {"fine", "bone", "antique", "vintage", "porcelain"}:
        return True
    if at.name == "states" and ((after and not written[0].isupper()) or after in {"of", "that", "which", "parties"}):
        return True
    foreign = at.mention.kind in {MentionKind.NAME, MentionKind.CAPITAL} and at.name in _FOREIGN_AND_ENGLISH
    if foreign and len(at.words) > 1 and not (written[0].isupper() and at.first):
        return True
    in_a_sentence = at.mention.kind in {MentionKind.NAME, MentionKind.CAPITAL}
    bare = not after or after in _SMALL or bool(at.gap_after.strip())
    article = before in {"a", "an"} or (at.word(-2) in {"a", "an"} and at.name in words.first_names)
    return in_a_sentence and bare and article


def _is_person(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    apart = not at.others and words.diplomacy.isdisjoint(at.words)
    if apart and at.mention.score < 1 and at.last - at.first == 1 and _has_surname(at, words, speller):
        return True
    person_like = {MentionKind.NAME, MentionKind.FORMER, MentionKind.CAPITAL, MentionKind.MISSPELLING}
    if at.mention.kind not in person_like or at.last - at.first > 1:
        return False
    before, after = at.word(-1), at.word(1)
    if before in words.titles or (before in words.kin and at.word(-2) in _DETERMINERS):
        return True
    if at.gap_after.strip() == "(" and after in {"my", "a"} and at.word(2) in words.kin:
        return True
    if at.name not in words.first_names:
        return False
    if apart and (before in _TO_PEOPLE or f"{after} {at.word(2)}" == "is my"):
        return True
    if apart and ((after == "and" and speller.is_name(at.word(2))) or (len(before) == 1 and before not in "ai")):
        return True
    if after in {"my", "told", "texted", "emailed"} or (after and at.word(2) == "me"):
        return True
    if after in words.kin or before in words.kin or at.word(2) in words.kin:
        return True
    if before in {"i'm", "im"} or f"{at.word(-2)} {before}" in {"name is", "i m", "name s", "names is"}:
        return True
    if at.mention.kind is MentionKind.MISSPELLING and len(at.words) > 1 and words.diplomacy.isdisjoint(at.words):
        return not at.others
    if after.isdigit() and not at.gap_after.strip() and len(after) < 3:  # noqa: PLR2004
        return True
    if after in {"from", "in"} and (at.word(2) in words.places_to_be_from or at.word(3) in words.places_to_be_from):
        return True
    return _has_surname(at, words, speller)


def _has_surname(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    """A name beside it, and nothing in the message that countries do: "jordan peterson"."""
    if at.others or not words.diplomacy.isdisjoint(at.words):
        return False
    for offset, gap, common in (
        (1, at.gap_after, words.common_surnames),
        (-1, at.gap_before, words.common_first_names),
    ):
        word = at.word(offset)
        if not word.isalpha() or gap.strip() or at.is_mention(offset):
            continue
        if word in common or speller.is_name(word):
            return True
        strange = len(word) > 3 and not speller.is_word(word)  # noqa: PLR2004
        if strange and speller.closest(word, words.diplomacy) is None:
            return True
        if offset > 0 and len(word) > 1 and at.is_capital(offset) and at.capitalised[at.first]:
            return not all(at.capitalised)
    return at.word(1) == "o" and at.between[at.last + 1] == "'"
