"""Whose role it is that is asked for: "who was the judge?" is told by a person in that role, not by a tribunal."""

import re
from collections.abc import Collection, Sequence

from knowledge.names.countries import MentionKind

from ..words.roots import Roots
from .names_beside import IS, is_predicate, is_told_behind
from .pair import Pair
from .role_asked import role
from .small_words import SMALL_WORDS
from .taking_apart import Sentence
from .told_about import asks_kin

__all__ = ["in_the_same_role", "is_sent_by_the_same"]

_BY_NAME = re.compile(
    r"\b(?:who(?:'s| is| was)(?: currently| now| then)? (?:the|its|their) "
    r"|name of (?:the|its|their|his) (?:\w+ )?\w+ (?:who|that) )(?!.*\b(?:against|by|with|to|for|from|at|on)\W*$)"
)
_BESIDE_ROLE = 3
"""Words between somebody's role and their name."""
_OF = frozenset({"of", "in", "to", "for", "at", "from", "had", "has", "and", "was", "were", "is"})
_PLACED = frozenset({"in", "at", "from", "near"})
"""A name behind one of these is a place's."""
_APPOSED = frozenset({"the", "as", "then", "former", "its", "a", "an", "became", "was", "is"})
_BODIES = frozenset(
    "agency agencies administration authority authorities bank cabinet commission commissions committee company "
    "companies firm firms council court courts embassies embassy government governments headquarters leadership "
    "ministries ministry mission missions office offices parliament presidency secretariat secretariats tribunal "
    "tribunals chairmanship chancery consulate consulates judgment judgments judgement judgements seat seats".split()
)
_LANDS = frozenset("country nation state one ones".split())
"""Who is that is told by its name, wherever it stands."""
_IS_OR_AS = IS | {"as"}
_ABOARD = re.compile(r"\bwho (?:else )?(?:was|were|is|are) (?:on|aboard|inside)\b")
_CARRIES = re.compile(
    r"\b(?:aboard|on board|on (?:the|a|his|her|its|it)|inside|carr(?:y|ies|ied|ying)|passengers?|killed|died)\b"
)


def in_the_same_role(pair: Pair) -> bool:
    """ "Who was the judge" is not answered by a tribunal, nor "who was on the plane" by a plane."""
    typed, sentence, roots = pair.typed, pair.sentence, pair.roots
    if asks_kin(typed):
        return True
    if _ABOARD.search(typed) and not _CARRIES.search(sentence.folded):
        return False
    noun = role(typed)
    if not noun or noun in _LANDS:
        return True
    if _BY_NAME.search(typed) and not _names_holder(sentence, noun, typed, roots):
        return False
    if _is_of_another(pair, noun):
        return False
    alike = roots.alike_or_near(noun)
    said = [word for word, root in zip(sentence.words, sentence.roots, strict=True) if root in alike]
    nouns = [word for word in said if not word.endswith("ed")]
    return noun in _BODIES or not nouns or not _BODIES.issuperset(nouns)


def _is_of_another(pair: Pair, noun: str) -> bool:
    """ "Who is the foreign minister" is not told by "Russia's foreign minister": of nobody else than of us."""
    question, sentence = pair.question, pair.sentence
    if question.parties or not _NOW.search(pair.typed) or noun not in _HEADS:
        return False
    ours = frozenset({pair.fact.subject})
    held = [_owner(pair, at) for at in sentence.places_of(pair.roots.alike_or_near(noun))]
    return bool(held) and all(each and each.isdisjoint(ours) for each in held)


def _owner(pair: Pair, at: int) -> frozenset[str]:
    """The country right before a role, with what is said of the role between them: "Russia's acting foreign "
    "minister"."""
    words = pair.sentence.words
    for back in range(1, min(_BEFORE_ROLE, at) + 1):
        if codes := pair.codes(words[at - back]):
            return codes
        if words[at - back] not in _SAID_OF_ROLE:
            break
    return frozenset()


def is_sent_by_the_same(pair: Pair) -> bool:
    """ "Which *Chadian* ambassador was thrown out?" is not told by what became of the Kenyan one."""
    for party in (*pair.question.parties, *pair.question.own):
        if party.kind is MentionKind.DEMONYM and party.before in _WHICH and party.after in _SENT:
            also = map(pair.roots.of, _ENVOYS) if party.after.removesuffix("s") in _ENVOYS else ()
            places = pair.sentence.places_of(pair.roots.alike(party.after).union(also))
            whose = [_owner(pair, at) for at in places]
            if whose and all(each and each.isdisjoint(party.codes) for each in whose):
                return False
    return True


_WHICH = frozenset({"which", "what", "whose"})
_ENVOYS = frozenset({"ambassador", "envoy", "commissioner", "consul", "diplomat"})
_SENT = frozenset("ambassador ambassadors envoy envoys minister president diplomat diplomats consul general".split())
_HEADS = frozenset("president minister king queen chancellor premier secretary pope emperor sultan emir".split())
_SAID_OF_ROLE = frozenset(
    "s acting foreign prime deputy vice new first then former finance defence defense trade".split()
)
_BEFORE_ROLE = 4


def _names_holder(sentence: Sentence, noun: str, typed: str, roots: Roots) -> bool:
    """Whether a name stands beside the role: "President Kagame", "Erik Solheim, the envoy", "its first head was Hilde
    Johnson"; not "the mayor of Riga"."""
    told = frozenset(re.findall(r"\w+", typed))
    words = sentence.words
    roles = sentence.places_of(roots.alike_or_near(noun))
    if kind := _kind_of(typed, noun):
        behind_it = {at for at in roles if words[at + 1 : at + 3] in {("of", kind), ("for", kind)}}
        roles = [at for at in roles if (at and words[at - 1] == kind) or at in behind_it]
    if not roles:
        return not kind
    named = [
        at
        for at in sentence.capitals
        if words[at] not in told and words[at] not in SMALL_WORDS and words[max(0, at - 1)] not in _PLACED
    ]
    now = frozenset({"was", "became"}) if _NOW.search(typed) else frozenset[str]()
    return any(
        any(0 < name - at <= _BESIDE_ROLE and _OF.isdisjoint(words[at:name]) for name in named)
        or is_told_behind(words, end := _end_of_role(sentence, at), named, _IS_OR_AS - now)
        or (end > at and end + 1 in named and _is_comma(sentence, end))
        or _is_apposed(sentence, _start_of_role(words, at, told), named)
        or is_predicate(words, at, named, _IS_OR_AS)
        for at in roles
    )


def _is_apposed(sentence: Sentence, start: int, named: Collection[int]) -> bool:
    """ "*Ada Oloo, the* first foreign minister"."""
    words = sentence.words
    return any(
        (1 < start - name <= _BESIDE_ROLE and words[start - 1] in _APPOSED)
        or (start - name == 1 and f"{words[name]}, {words[start]}" in sentence.folded)
        for name in named
    )


def _kind_of(typed: str, noun: str) -> str:
    """The word that makes one office of several of that name: a *prime* minister is no foreign one."""
    words = re.findall(r"\w+", typed)
    at = words.index(noun) if noun in words else 0
    return words[at - 1] if noun != "partner" and at and words[at - 1] in _KINDS_OF_OFFICE else ""


_KINDS_OF_OFFICE = frozenset("prime foreign defence defense finance trade interior health justice vice deputy".split())
_NOW = re.compile(r"\bwho(?:'s|s| is| are)\b")


def _end_of_role(sentence: Sentence, at: int) -> int:
    """Where it ends, with whose it is and where, and as of when: "the ambassador *of Chad to Peru* is Ada Oloo"."""
    words, end = sentence.words, at
    while words[end + 1 : end + 2] and words[end + 1] in _OF_OR_TO:
        next_end = end + 1
        if words[next_end + 1 : next_end + 2] == ("the",):
            next_end += 1
        while next_end + 1 in sentence.capitals and not (next_end > end + 1 and _is_comma(sentence, next_end)):
            next_end += 1
        if next_end == end + 1:
            break
        end = next_end
    if words[end + 1 : end + 3] == ("as", "of"):
        end += 2
        while end + 1 in sentence.date_words:
            end += 1
    return end


def _is_comma(sentence: Sentence, at: int) -> bool:
    """Whether a comma stands behind a word: whose it is ends there, and who it is begins."""
    return sentence.between(at, at + 1).startswith(",")


_OF_OR_TO = frozenset({"of", "to", "in", "for"})


def _start_of_role(words: Sequence[str], at: int, told: Collection[str]) -> int:
    """Where it begins, with the words before it that the question has too: "the *first foreign* minister"."""
    while at and words[at - 1] in told and words[at - 1] not in _APPOSED:
        at -= 1
    return at
