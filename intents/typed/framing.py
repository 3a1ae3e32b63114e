"""What stands around a question and changes nothing of it: who asks and why, politeness, "is it true that", "right?".

Works on folded text. Only words that speak of the asker, of the one who is asked, or of the article as such are taken
away, so nothing that the question is about can get lost; a frame is left standing where it would leave nothing.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Self

__all__ = ["Framed", "Frames"]

_NAMED = re.compile(r"(?<!\(\?P)<(\w+)>")
_TAILS = ("tail", "vocative", "reason")
_CITING = (
    "cited_for",
    "cited_by",
    "reported_by",
    "claimed_by",
    "known_from",
    "known_got",
    "known_place",
    "cited_need",
    "backed_by",
    "based_on",
    "looked_up",
    "known_how",
    "said_where",
    "cited_last",
)
_TAG_WORD = re.compile(r"[a-z]+(?:/[a-z]+)?")
_BEFORE_A_TAG = " ,:;–—-"
_QUESTIONS = ("when ", "where ", "which ", "why ", "whose ", "whom ", "how ")
"""What begins so has nothing before it but what asks another question: "how it ended I know, tell me when"."""
_RELATIONS = dict.fromkeys(("relations", "relationship", "ties", "links"), "relations")
_NEGATED = re.compile(r"n'?t \w+[\s.]*$")
""" "Rwanda is in the EAC isn't it": what is turned into its negation can only be a tag."""
_CHAT_WORD = re.compile(r"[^\s.,;:!?()\[\]\"…]+")
_SIGNS = ' .,;:!?()[]"…-–—'
_LONGEST_CHATTER = 5
"""Words of a phrase of chatter."""
_THANKS = re.compile(r"thank|appreciat")
_MOST_FRAMES = 5
"""Frames inside one another: "Hi, quick question: could you tell me, please, …"."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A clause without its frame: the half-open part of it that asks, with what is inside and says nothing blanked."""

    start: int
    end: int
    text: str
    """As long as the part from start to end."""
    checks: bool = False
    """Whether the frame asks if something is so: "is it true that", "…, right?", "do you know if"."""


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """Holds the patterns of ``framing.toml``; pure, so one instance serves everyone."""

    patterns: Mapping[str, re.Pattern[str]]
    chatter: frozenset[str]
    """Phrases of ``lexicon_chat.toml`` that change nothing about a question."""
    tag_words: frozenset[str] = field(init=False)
    """The words of tags: what ends with none of them ends with no tag, which is sooner told than tried."""
    chatter_ends: frozenset[str] = field(init=False)
    """The words with which one may end."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "tag_words", frozenset(_TAG_WORD.findall(self.patterns["tag"].pattern)))
        object.__setattr__(self, "chatter_ends", frozenset(each.split(" ")[-1] for each in self.chatter) | {"please"})

    @classmethod
    @cache
    def load(cls) -> Self:
        lines = tomllib.loads((files("intents") / "data" / "framing.toml").read_text("utf-8"))
        plain = {name: "".join(several) for name, several in lines.items()}

        def whole(name: str) -> str:
            return _NAMED.sub(lambda match: whole(match[1]), plain[name])

        chat = tomllib.loads((files("intents") / "data" / "lexicon_chat.toml").read_text("utf-8"))
        return cls({name: re.compile(whole(name)) for name in plain}, frozenset(chat["light"]["filler"]))

    def is_tag(self, clause: str) -> bool:
        """Whether a clause only asks if what came before it is so: "Right?", "Is that true?"."""
        return bool(self.patterns["only_tag"].fullmatch(clause))

    def only_takes_back(self, clause: str) -> bool:
        """Whether a clause only says that something else was meant: "Oops", "wrong one"."""
        return bool(self.patterns["only_sorry"].fullmatch(clause))

    def sourced(self, clause: str) -> Framed | None:
        """The part of a folded clause whose source is asked for: of "which footnote proves that Belgium has an embassy"
        what stands behind "that". None where no source is asked for, or that of nothing in particular."""
        if not self.patterns["citing"].search(clause):
            return None  # which is sooner told than that none of them matches
        for name in _CITING:
            match = self.patterns[name].match(clause)
            if (
                match
                and self._says_something(match["cited"])
                and not self.patterns["pronoun"].fullmatch(match["cited"])
            ):
                return Framed(*match.span("cited"), match["cited"], checks=bool(match["clausal"]))
        return None

    def without(self, clause: str, *, asked: bool = False) -> Framed:
        """The part of a folded clause that asks; ``asked`` where a question mark ends it."""
        start, end = 0, len(clause)
        checks = False
        telling = self.patterns["field"]
        clause = self.patterns["aside"].sub(
            lambda aside: aside[0] if telling.search(aside[0]) else _blank(aside), clause
        )
        for name in ("from_class", "returning", "noting", "nagging", "told_twice"):
            clause = self.patterns[name].sub(_blank, clause)
        if journey := self.patterns["journey"].match(clause):
            clause = _blank(journey) + self.patterns["needing"].sub(_blank, clause[journey.end() :], count=1)
        topic = self.patterns["topic"].match(clause)
        begs = self.patterns["told_of"].match(clause, topic.end()) if topic else None
        if topic and begs and self._says_something(clause[begs.end() :]):
            clause = clause[: topic.end()] + " " * (begs.end() - topic.end()) + clause[begs.end() :]
        clause = self._without_contrast(clause)
        for _ in range(_MOST_FRAMES):
            before = start, end
            end = self._without_chatter(clause, start, end)
            start, led = self._without_lead(clause, start, end)
            end, tagged = self._without_tail(clause, start, end, asked=asked)
            checks = checks or tagged or led
            if (start, end) == before:
                break
        text = clause[start:end]
        cleft = self.patterns["cleft"]
        if checks and len(cleft.findall(text)) > 1:
            text = cleft.sub(_blank, text)
        return Framed(start, end, text, checks)

    def _without_contrast(self, clause: str) -> str:
        """ "The year of the relations, not the embassy": without what is said not to be meant."""
        contrast = self.patterns["contrast"].search(clause)
        if not contrast:
            return clause
        said = {
            _RELATIONS.get(word, word[:4]) for word in self.patterns["contrasted"].findall(clause[: contrast.start()])
        }
        not_meant = _RELATIONS.get(contrast["not_meant"], contrast["not_meant"][:4])
        if not said - {not_meant} or not_meant in said:
            return clause
        return clause[: contrast.start()] + _blank(contrast) + clause[contrast.end() :]

    def _without_tail(self, clause: str, start: int, end: int, *, asked: bool) -> tuple[int, bool]:
        may_be_tag = _last_word(clause[start:end]) in self.tag_words
        tag = self.patterns["tail_tag"].search(clause, start, end) if may_be_tag else None
        if tag and self._says_something(clause[start : tag.start()]):
            after_comma = tag[0].lstrip()[:1] in ",:;–—-"
            doubts = asked and tag[0].strip(" .") == "no"
            turns = _NEGATED.search(tag[0]) and not self.patterns["asks_first"].match(clause, start)
            if after_comma or doubts or turns or not self.patterns["comma_tag"].search(tag[0].strip(" .")):
                return tag.start(), not self.patterns["asks_for"].match(clause, start)
        tail = next((found for each in _TAILS if (found := self.patterns[each].search(clause, start, end))), None)
        rest = clause[start : tail.start()].rstrip() if tail else ""
        if not tail or not self._says_something(rest) or (len(rest.split()) == 1 and _THANKS.search(tail[0])):
            return end, False
        if self.patterns["of_anything"].fullmatch(rest.strip()):
            return end, False
        if "help" in tail[0] and self.patterns["helping"].search(f"{rest} "):
            return end, False  # "when did Belgium help me"
        asks = self.patterns["asking"]
        only_there = asks.search(clause, tail.start(), end) and not asks.search(clause, start, tail.start())
        return (end if only_there else start + len(rest)), False

    def _without_chatter(self, clause: str, start: int, end: int) -> int:
        """The end of the clause without the last words, as long as these are chatter."""
        said = clause[start:end].rstrip(_SIGNS)
        last = _CHAT_WORD.findall(said, said.rfind(" ") + 1)[-1:]
        if self.chatter_ends.isdisjoint(last):
            return end
        words = [(each[0], each.start()) for each in _CHAT_WORD.finditer(clause, start, end)]
        for at in range(max(1, len(words) - _LONGEST_CHATTER), len(words)):
            if " ".join(word for word, _ in words[at:]).removesuffix(" please") in self.chatter:
                rest = clause[start : words[at][1]].rstrip(_SIGNS)
                return start + len(rest) if self._says_something(rest) else end
        return end

    def _without_lead(self, clause: str, start: int, end: int) -> tuple[int, bool]:
        lead = self.patterns["lead"].match(clause, start, end)
        if lead and (not self.patterns["person"].search(lead[0]) or self._asks_itself(lead[0])):
            lead = None
        if clause.startswith(_QUESTIONS, start, end):
            return (lead.end() if lead else start), False
        checked = self.patterns["checked_lead"].match(clause, start, end)
        if checked and self._says_something(clause[checked.end() : end]):
            return checked.end(), not self.patterns["asking"].match(clause, checked.end(), end)
        whether = self.patterns["whether"].match(clause, start, end)
        if whether and start:
            return whether.end(), True
        for name in ("taken_back", "stated_first", "label", "request", "article_tells"):
            match = self.patterns[name].match(clause, start, end)
            if match and lead and lead.end() < match.end():
                break  # "my daughter wants to know how old it is: what is the date?"
            if match and match.end() > start and self._says_something(clause[match.end() : end]):
                return match.end(), False
        return (lead.end() if lead else start), False

    def _asks_itself(self, lead: str) -> bool:
        """ "Who told you when", "did he say when": a question of its own, unlike "what I want to know is when"."""
        return bool(self.patterns["own_question"].match(lead)) and not self.patterns["wanted"].match(lead)

    def _says_something(self, rest: str) -> bool:
        return bool(self.patterns["saying"].search(rest)) and not self.patterns["anything"].fullmatch(rest)


def _last_word(clause: str) -> str:
    said = clause.rstrip(" .?")
    return said[max(map(said.rfind, _BEFORE_A_TAG)) + 1 :]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
