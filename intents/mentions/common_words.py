"""Whether a name is also a word, and means that here: "polish my shoes", "roast turkey", "a chad", "fine china"."""

from collections.abc import Callable, Sequence

from knowledge.names.countries import MentionKind

from ..words.tongues import FRENCH, ROMANCE, told_by, tongue_of
from .surroundings import SMALL, Surroundings
from .words import MentionWords

__all__ = ["is_common_word"]

_OBJECTS = frozenset({"my", "your", "his", "her", "our", "their", "the", "it", "them", "up", "off", "this", "that"})
_FOREIGN_AND_ENGLISH = frozenset({"island", "chili", "grenade", "suede", "reunion", "pole", "jersey"})
"""Names that mean a country in another language, or an island, and an everyday thing in English."""
_GOES_ON = frozenset({"and", "what", "how", "about", "with", "for", "the"})
_ONLY_A_LAND_IN_FRENCH = frozenset({"chili", "suede", "jersey"})


def is_common_word(at: Surroundings, words: MentionWords) -> bool:
    if at.mention.kind is MentionKind.DEMONYM:
        return _is_polish(at, words) or _is_kiwi(at)
    return any(ground(at, words) for ground in _COMMON_WORDS)


def _is_polish(at: Surroundings, words: MentionWords) -> bool:
    """ "Polish my shoes", "nail polish"."""
    if at.name not in {"polish", "polishes"}:
        return False
    before, after = at.word(-1), at.word(1)
    return after in _OBJECTS or words.is_thing(before) or before in {"nail", "to", "can", "i"}


def _is_kiwi(at: Surroundings) -> bool:
    """ "Two kiwis": in small letters, and nothing else of states; but "and the kiwis?" goes on to a country."""
    before = at.words[: at.first]
    if before and before[-1] == "the" and _GOES_ON.issuperset(before):
        return False
    alone = at.mention.text.islower() and not at.among_states and len(at.message.places) == 1
    return alone and at.name in {"pole", "poles", "kiwi", "kiwis", "yank", "yanks"}


def _is_spanish(at: Surroundings, _words: MentionWords) -> bool:
    """ "Más antigua" is older."""
    return at.mention.text.startswith("antigu") and at.word(-1) == "mas"


def _is_roast(at: Surroundings, words: MentionWords) -> bool:
    """ "Roast turkey"."""
    if at.name not in {"turkey", "turkeys"}:
        return False
    before, two_before = at.word(-1), at.word(-2)
    return before in words.cooking or two_before in words.cooking or before in words.food


def _is_porcelain(at: Surroundings, _words: MentionWords) -> bool:
    """ "Fine china"."""
    return at.name == "china" and at.word(-1) in {"fine", "bone", "antique", "vintage", "porcelain"}


def _is_what_it_states(at: Surroundings, _words: MentionWords) -> bool:
    """ "It states that …", "the states parties"."""
    if at.name != "states":
        return False
    after = at.word(1)
    return bool(after and not at.mention.text[0].isupper()) or after in {"of", "that", "which", "parties"}


def _is_in_the_house(at: Surroundings, words: MentionWords) -> bool:
    """ "My china", "the turkey in the fridge": something of the household, or beside it."""
    if at.name not in words.household_names or at.among_states:
        return False
    after = at.word(1)
    owned = (
        (not after or after in SMALL)
        and at.word(-1) in {"the", "my", "your", "our", "her", "his"}
        and at.mention.text.islower()
        and not at.gap_before.strip()
    )
    near = [at.word(offset) for offset in (-2, -1, 1, 2, 3) if not at.is_mention(offset)]
    beside = any(words.is_thing(word) or words.is_common_thing(word) for word in near if word)
    return (owned and bool(at.message.content)) or beside


def _is_foreign_and_english(at: Surroundings, _words: MentionWords) -> bool:
    """ "A bowl of chili": no country, unless it has a capital within a sentence; in French it is a country."""
    named = at.mention.kind in _PLAIN and at.name in _FOREIGN_AND_ENGLISH
    if named and at.name in _ONLY_A_LAND_IN_FRENCH and told_by(at.words) == FRENCH:
        return False
    return named and len(at.words) > 1 and not (at.mention.text[0].isupper() and at.first)


def _is_an_island(at: Surroundings, _words: MentionWords) -> bool:
    """ "On Greenwich Island": the last word of an island's name."""
    before = at.first - 1
    return at.name == "island" and before > 0 and at.capitalised[before] and before not in at.others


def _is_one_of_many(at: Surroundings, words: MentionWords) -> bool:
    """ "A chad", "a young jordan"."""
    if at.mention.kind not in _PLAIN:
        return False
    before = at.word(-1)
    article = before in _ARTICLES and not (before == "a" and tongue_of(at.words) in ROMANCE)
    if not article and not (at.word(-2) in _ARTICLES and at.name in words.first_names):
        return False
    after = at.word(1)
    return not after or after in SMALL or bool(at.gap_after.strip())


_PLAIN = frozenset({MentionKind.NAME, MentionKind.CAPITAL})
_ARTICLES = frozenset({"a", "an"})
_COMMON_WORDS: Sequence[Callable[[Surroundings, MentionWords], bool]] = (
    _is_spanish,
    _is_roast,
    _is_porcelain,
    _is_what_it_states,
    _is_in_the_house,
    _is_foreign_and_english,
    _is_an_island,
    _is_one_of_many,
)
