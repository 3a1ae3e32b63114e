"""The classes of words in ``mention_words.toml``, read once when first asked for."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from knowledge.names.countries import tokens

__all__ = ["MentionWords"]

_ASKING = ("question", "amounts", "light")
_TOPICS = ("verbs", "things")
"""Parts of the lexicon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionWords:
    """What each class is for stands in the file."""

    food: frozenset[str]
    cooking: frozenset[str]
    animals_and_plants: frozenset[str]
    goods: frozenset[str]
    play: frozenset[str]
    sport_and_press: frozenset[str]
    language: frozenset[str]
    after_speaking: frozenset[str]
    trade: frozenset[str]
    kin: frozenset[str]
    titles: frozenset[str]
    places_to_be_from: frozenset[str]
    diplomacy: frozenset[str]
    conduct: frozenset[str]
    companies: frozenset[str]
    states: frozenset[str]
    state_codes: frozenset[str]
    city_in_georgia: frozenset[str]
    new_world: frozenset[str]
    treaty: frozenset[str]
    geography_before: frozenset[str]
    geography_after: frozenset[str]
    first_names: frozenset[str]
    everyday_codes: frozenset[str]
    phrases_from: Mapping[str, Sequence[tuple[str, ...]]]
    """The sayings, as words, by the first one."""
    common_surnames: frozenset[str]
    common_first_names: frozenset[str]
    everyday_names: frozenset[str]
    majesties: frozenset[str]
    known_cities: frozenset[str]
    particles: frozenset[str]
    months: frozenset[str]
    everyday_affairs: frozenset[str]
    household_names: frozenset[str]
    works: frozenset[str]
    """Words of ``works.txt``: what states build, trade and send."""
    common_things: frozenset[str]
    """Words of ``things.txt`` and ``materials.txt``: mostly things, but in the company of states something else."""
    affairs: frozenset[str]
    """Words of ``knowledge/data/affairs.txt``: people, groups, what they own and do together."""
    asking: frozenset[str]
    """Words of the lexicon that ask, count or link, but name nothing."""
    topics: frozenset[str]
    """Words of the lexicon for what the questions are about."""

    @staticmethod
    @cache
    def load() -> "MentionWords":
        """Read the file.

        Raises:
            TypeError: a class is missing or unknown.

        """
        table = tomllib.loads((files("intents") / "data" / "mention_words.toml").read_text("utf-8"))
        classes = {name: frozenset(words) for name, words in table.items()}
        lexicon, chat = (
            tomllib.loads((files("intents") / "data" / name).read_text("utf-8"))
            for name in ("lexicon.toml", "lexicon_chat.toml")
        )
        phrases_from: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in classes.pop("phrases"):
            words = tuple(word for word, _, _ in tokens(phrase))
            phrases_from[words[0]].append(words)
        return MentionWords(
            **classes,
            phrases_from=dict(phrases_from),
            common_things=_lines("things.txt") | _lines("materials.txt"),
            affairs=_lines("affairs.txt"),
            works=_lines("works.txt"),
            asking=_words_of(lexicon, _ASKING)
            | frozenset(chat["light"]["filler"])
            | classes["particles"]
            | classes["months"],
            topics=_words_of(lexicon, _TOPICS),
        )

    def is_thing(self, word: str) -> bool:
        """Whether it is something to eat, keep, own or play, in the singular or plural."""
        return any(each in things for each in _singulars(word) for things in self._things())

    def is_common_thing(self, word: str) -> bool:
        return any(each in self.common_things for each in _singulars(word))

    def is_everyday(self, name: str) -> bool:
        """Whether a country's name is as often a person's, a town's, an animal's, or a city's of its own."""
        return name in self.everyday_names or name in self.known_cities

    def is_affair(self, word: str) -> bool:
        return any(each in self.affairs or each in self.diplomacy or each in self.conduct for each in _singulars(word))

    def is_work(self, word: str) -> bool:
        return any(each in self.works for each in _singulars(word))

    def _things(self) -> tuple[frozenset[str], ...]:
        return self.food, self.animals_and_plants, self.goods, self.play


def _lines(name: str) -> frozenset[str]:
    lines = (files("knowledge") / "data" / name).read_text("ascii").split("\n")
    return frozenset(line for line in lines if line and line[0] != "#")


def _words_of(lexicon: Mapping[str, Mapping[str, Iterable[str]]], parts: Iterable[str]) -> frozenset[str]:
    phrases = [phrase for part in parts for several in lexicon[part].values() for phrase in several]
    return frozenset(word for phrase in phrases for word, _, _ in tokens(phrase))


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("ies"):
        return word, f"{word[:-3]}y", word[:-1]
    return (word, word[:-1], word[:-2]) if word.endswith("s") else (word,)
