"""Who holds an office: the king of one country is not told by a sentence on another's, nor an ambassador by an embassy.

A sentence tells it where a name stands beside the office, and it is said, or follows from the row, whose office it is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.question import Party, Question
from ..words.roots import WORD
from .names_beside import is_predicate, is_told_behind
from .pair import Codes, Names, Pair
from .positions import name_of
from .taking_apart import Sentence
from .wording import about_now

__all__ = ["is_told_of_now", "names_the_holder"]

_MONARCHS = frozenset({"king", "queen", "emperor", "empress", "sultan", "emir"})
_HEADS = _MONARCHS | {"president", "minister", "premier", "chancellor", "leader", "ruler"}
_ALIKE = {
    **dict.fromkeys(("leader", "head"), _HEADS),
    **dict.fromkeys(("monarch", "ruler"), _MONARCHS),
    **dict.fromkeys(("pope", "pontiff"), frozenset({"pope", "pontiff"})),
    **dict.fromkeys(("emperor", "empress"), frozenset({"emperor", "empress"})),
    **dict.fromkeys(("ambassador", "envoy"), frozenset({"ambassador", "envoy"})),
    **dict.fromkeys(("minister", "premier"), frozenset({"minister", "premier"})),
}
"""Offices that are meant by another word; all others by their own."""
_OFFICES = _HEADS | {"pope", "ambassador", "envoy", "commissioner", "consul", "speaker", "secretary"}
_OFFICE = re.compile(
    r"\b(?:who(?:se)?(?:'s|s| is| was| are| were)?|name of)(?: currently| now| then| again)? "
    r"(?P<whose>(?!it\b)(?:[^\W\d_]+(?:'s|['’])? ){0,6}?)"
    r"(?P<office>president|king|queen|emperor|empress|monarch|ruler|sultan|emir|pope|pontiff|minister|premier|chancellor"
    r"|ambassador|envoy|commissioner|consul|speaker|secretary|leader|head)\b(?! (?:office|quarters))(?P<rest>.*)$"
)
_BESIDE = 3
"""Words between an office and whose it is, or who holds it."""
_OF = frozenset({"of", "to", "for", "in"})
_SMALL = frozenset("the a an of and his her its their then former late".split())
_WHOSE = _OF | _SMALL
_KINDS = frozenset("foreign prime defence defense finance vice deputy high first late then former general".split())
_CURRENT = frozenset("current currently present presently incumbent sitting now".split())
_NOT_THE_ONE = frozenset("shadow another deputy vice".split())
""" "*Another* foreign minister", "the *shadow* minister": not the one who is asked for."""
_NO_LONGER = frozenset("former formerly then late ex overthrow overthrown overthrew deposed ousted death fall".split())
_PLACES = frozenset("island islands street square university hospital bridge airport palace land park avenue".split())
""" "King George *Island*" is no king."""
_OURS = frozenset({"the", "its", "our"})
_LED = (("led", "by"), ("headed", "by"), ("run", "by"))
_SENT = frozenset({"ambassador", "envoy", "commissioner"})
_HAS_ONE = re.compile(
    r"\w+ (?:also |still |currently )?(?:has|maintains|operates|keeps|runs) (?:an?|its) (?:\w+ )?"
    r"(?:embassy|high commission|mission)\b"
)
""" "*Chad has an embassy* in Lima, led by Ambassador Ada Oloo"."""
_PLACED = frozenset("in to at from visited for into reached".split())


def names_the_holder(pair: Pair) -> bool:
    """Whether nobody's office is asked for, or the sentence names who holds that one."""
    question, typed = pair.question, pair.typed
    told = _Told(pair.fact, pair.sentence, pair.names, pair.codes)
    asked = _OFFICE.search(typed) if question.asks("who", "what", "which_country") else None
    whose = _owner(question, asked) if asked else None
    if asked is None or whose is None:
        return True
    if asked["office"] in {"pope", "pontiff"} and "VA" not in whose.codes:
        return False
    now = bool(re.match(r".*\bwho(?:'s|s| is| are)\b", typed))
    return any(
        told.has_name(at)
        and told.is_of(at, frozenset(whose.codes), own=question.subject in whose.codes)
        and not (now and told.is_over(at))
        and not (question.times and told.has_something(at))
        for at in told.places(asked["office"], asked["whose"].split())
    )


def is_told_of_now(pair: Pair) -> bool:
    """Who holds an office today, only a sentence that says so itself may tell."""
    of_now = pair.question.asks("who") and pair.question.asks("leader") and about_now(pair.typed)
    return not of_now or not _CURRENT.isdisjoint(pair.sentence.words)


def _owner(question: Question, asked: re.Match[str]) -> Party | None:
    """The country whose president is asked for; whoever is sent has another to which."""
    sides = (*question.parties, *question.own)
    before = set(WORD.findall(asked["whose"]))
    for party in sides:
        if not before.isdisjoint(name_of(party)):
            return party
    of = [party for party in sides if party.before in {"of", "from"}]
    if of:
        return of[0]
    at_home = asked["office"] not in {"ambassador", "envoy", "commissioner", "consul"}
    placed = [party for party in sides if party.before in {"in", "for"} and party.kind is MentionKind.NAME]
    if placed and at_home and len(sides) == 1:
        return placed[0]
    unsaid = at_home and not sides and before <= _SMALL | _KINDS | _CURRENT | _OURS and not asked["rest"].strip(" ?.!")
    return Party.of(question.subject) if unsaid else None  # "who is the foreign minister?": ours


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence says beside an office."""

    fact: Fact
    sentence: Sentence
    names: Names
    codes: Codes

    def places(self, office: str, before: Collection[str]) -> Iterator[int]:
        like = _ALIKE.get(office, frozenset({office}))
        kinds = _KINDS.intersection(before) - {"first", "late", "then", "former"}
        for at, word in enumerate(self.sentence.words):
            if word.removesuffix("s") not in like or self.sentence.words[at + 1 : at + 2] == ("s",):
                continue
            before, behind = self.sentence.words[max(0, at - 2) : at], self.sentence.words[at + 1 : at + 3]
            if not (_NOT_THE_ONE - set(kinds)).isdisjoint(before) or word == "ministers":
                continue
            if kinds <= {*before, *(behind[1:] if behind[:1] == ("of",) else ())} or word == "premier":
                yield at

    def has_name(self, at: int) -> bool:
        """Whether somebody's name stands behind the office, or before it: "Ada Oloo, the envoy"."""
        words, capitals = self.sentence.words, set(self.sentence.capitals)
        behind = self._behind_whose(at) if words[at + 1 : at + 2] and words[at + 1] in _OF else at + 1
        if behind in capitals and not self.codes(words[behind]):
            return _PLACES.isdisjoint(words[behind : behind + _BESIDE])
        named = [place for place in capitals if words[place] not in _SMALL and not self.codes(words[place])]
        if is_told_behind(words, self._behind_whose(at) - 1, named) or is_predicate(words, at, named):
            return True
        near = range(max(0, at - _BESIDE - 1), at)
        return any(
            place in capitals
            and words[place] not in _SMALL
            and not self.codes(words[place])
            and self._only_joins(place + 1, at)
            for place in near
        )

    def _behind_whose(self, at: int) -> int:
        """The place behind an office and whose it is: "the ambassador *of Chad to Peru*"."""
        words, place = self.sentence.words, at + 1
        if words[place : place + 1] == ("of",) and words[place + 1 : place + 2] and words[place + 1] in _KINDS:
            place += 3 if words[place + 2 : place + 3] == ("affairs",) else 2  # "the minister *of foreign affairs*"
        while place < len(words) and (words[place] in _WHOSE or self.codes(words[place])):
            place += 1
        return place

    def _only_joins(self, begin: int, end: int) -> bool:
        between = self.sentence.words[begin:end]
        return bool(between) and all(
            word in _SMALL or word in _KINDS or self.codes(word) or at + begin in self.sentence.capitals
            for at, word in enumerate(between)
        )

    def is_of(self, at: int, asked: frozenset[str], *, own: bool) -> bool:
        said = self._said_whose(at)
        if said is not None:
            return not said.isdisjoint(asked)
        words = self.sentence.words
        places = (place for place, word in enumerate(words) if not self.codes(word).isdisjoint(asked))
        hosts = any(words[place - 1 - (words[place - 1] == "the")] in _PLACED for place in places if place)
        others = (place for place, word in enumerate(words) if place != at and word in _OFFICES)
        elsewhere = any(not asked.isdisjoint(self._said_whose(place) or ()) for place in others)
        if hosts or elsewhere:
            return False
        ours = set(words[max(0, at - 2) : at]) & _OURS  # "the minister", in another country's row
        return self.fact.object is None if own else self.fact.object in asked and not ours

    def _said_whose(self, at: int) -> frozenset[str] | None:
        """The countries of which it is said to be the office."""
        words = self.sentence.words
        if words[max(0, at - 2) : at] in _LED and words[at] in _SENT and _HAS_ONE.match(self.sentence.folded):
            return self._lands(words[0]) or None
        before = [word for word in words[max(0, at - _BESIDE - 1) : at] if word not in _KINDS and word != "s"]
        for word in reversed(before):
            if found := self._lands(word):
                return found
            if word not in _SMALL:
                break
        if words[at + 1 : at + 2] and words[at + 1] in {"of", "to"}:
            for word in words[at + 2 : at + 2 + _BESIDE]:
                if found := self._lands(word):
                    return found
        return None

    def _lands(self, word: str) -> frozenset[str]:
        if word in self.names(self.fact.subject):
            return frozenset({self.fact.subject})
        if self.fact.object and word in self.names(self.fact.object):
            return frozenset({self.fact.object})
        return self.codes(word)

    def is_over(self, at: int) -> bool:
        """Whether it is said that he held it once."""
        return not _NO_LONGER.isdisjoint(self.sentence.words[max(0, at - _BESIDE) : at])

    def has_something(self, at: int) -> bool:
        """ "President Ada Oloo's plane crash": the time is not one at which he was in office."""
        words: Sequence[str] = self.sentence.words
        end = at + 1
        while end < len(words) and end in self.sentence.capitals:
            end += 1
        return words[end : end + 1] == ("s",)
