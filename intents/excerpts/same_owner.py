"""Whose something is: the court of a "Kenyan court" is no other country's, nor Zambia's opposition that of Kenya, and
Rwandan troops are not those of whom another country's row tells."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.question import Party
from .pair import Ground, Pair
from .positions import positions
from .role_asked import role
from .small_words import ACTORS, ADJECTIVES, SMALL_WORDS

__all__ = ["GROUNDS"]


def _have_same_owners(pair: Pair) -> bool:
    """Whether the court of a "Kenyan court" is no other one's in the sentence."""
    words = pair.wanted.words
    for party in (*pair.question.parties, *pair.question.own):
        if party.kind is not MentionKind.DEMONYM:
            continue
        for at in positions(party, words):
            actor = words[at + 1 : at + 2]
            if actor and actor[0] in ACTORS and not _is_of(party, actor[0], pair):
                return False
    return True


def _is_of(party: Party, actor: str, pair: Pair) -> bool:
    """Whether the sentence has such actors of the country, of nobody in particular, or none."""
    sentence, root = pair.sentence, pair.roots.of(actor)
    named = dict(sentence.named)
    places = sentence.places_of({root})
    owners = [named[at - 1] for at in places if at - 1 in named and sentence.words[at - 1].endswith(ADJECTIVES)]
    others = (at for at in places if sentence.words[at + 1 : at + 2] == ("of",) and at + 2 in sentence.capitals)
    owners += [named.get(at + 2, frozenset()) for at in others]
    return len(owners) < len(places) or not places or any(not lands.isdisjoint(party.codes) for lands in owners)


def _is_of_the_same(pair: Pair) -> bool:
    """ "*Zambia's* opposition" is not the Kenyan one: whose something is, where the sentence says that too."""
    act = pair.wanted.act
    if act is None or not act.who:
        return True
    thing = act.who[-1]
    if thing in SMALL_WORDS or thing in pair.question.names or pair.codes(thing):
        return True
    like = pair.roots.alike_or_near(thing)
    held = [_holder(pair, at) for at in pair.sentence.places_of(like)]
    owners = [codes for codes in map(pair.codes, act.who[:-1]) if codes]
    return not (held and owners) or any(not each or not each.isdisjoint(owners[-1]) for each in held)


def _holder(pair: Pair, at: int) -> frozenset[str]:
    words = pair.sentence.words
    before = words[at - 2] if at > 1 and words[at - 1] == "s" else words[at - 1] if at else ""
    return pair.codes(before)


def _is_one_of_them(pair: Pair) -> bool:
    """Which *Kenyan* was a spy is not told by a Pole who was one for Nairobi."""
    asked = _WHICH_ONE.search(pair.typed)
    codes = pair.codes(asked["who"]) if asked else frozenset[str]()
    if not asked or not codes:
        return True
    return any(not codes.isdisjoint(pair.codes(word)) and word[:4] == asked["who"][:4] for word in pair.sentence.words)


_WHICH_ONE = re.compile(r"\b(?:which|what) (?P<who>[^\W\d_]+) (?:was|is|were|are|won|got|did|became|served|spied)\b")


def _is_ours(pair: Pair) -> bool:
    """ "Rwandan troops" are not those of which a sentence in another country's row tells that names only others."""
    question, sentence, own_names = pair.question, pair.sentence, pair.own_names
    for party in question.own:  # "Kinyarwanda" is no Rwandan
        called = fold(party.english).folded
        other = party.kind is MentionKind.DEMONYM and all(each[:_STEM] != called[:_STEM] for each in own_names)
        if other and called not in sentence.words:
            return False
    if pair.fact.provenance[0].locator.row is None:
        return True
    ours = any(party.kind is MentionKind.DEMONYM and party.after in question.content for party in question.own)
    others = sentence.lands.difference([pair.fact.subject], *(party.codes for party in question.parties))
    return not ours or not others or not own_names.isdisjoint(sentence.words)


def _is_no_role_elsewhere(pair: Pair) -> bool:
    """ "Who is the president of France?" is not answered by "the Rwandan president" in a French matter."""
    question, sentence, noun = pair.question, pair.sentence, role(pair.typed)
    if not noun or not question.asks("who") or len(question.parties) != 1 or question.own:
        return True
    asked = question.parties[0].codes
    others = (sentence.lands | {pair.fact.subject}).difference(asked)
    owners = frozenset[str]().union(*map(pair.names, others)) - frozenset[str]().union(*map(pair.names, asked))
    held = sentence.places_of({pair.roots.of(noun)}) or sentence.places_of(pair.roots.alike(noun))
    return not held or any(not at or sentence.words[at - 1] not in owners for at in held)


def _is_their_mission(pair: Pair) -> bool:
    """ "Who leads *Chad's embassy* in Peru?" is not told by who leads the embassy that Peru has in Chad."""
    typed, codes = pair.wanted.words, set[str]()
    for party in (*pair.question.parties, *pair.question.own):
        for at in positions(party, typed):
            behind = typed[at + 1 : at + 3]
            if (behind[1:] if behind[:1] == ("s",) else behind[:1])[:1] in _MISSIONS:
                codes.update(party.codes)
    has = [pair.codes(match["who"]) for match in _HAS_A_MISSION.finditer(pair.sentence.folded)] if codes else []
    return not any(has) or any(not each.isdisjoint(codes) for each in has)


_MISSIONS = (("embassy",), ("consulate",), ("mission",))
_HAS_A_MISSION = re.compile(
    r"\b(?P<who>\w+) (?:also |still |currently )?(?:has|had|maintains|operates|keeps|runs) (?:an?|its) "
    r"(?:\w+ )?(?:embassy|consulate|mission)\b"
)
_STEM = 4


GROUNDS: Sequence[Ground] = (
    _have_same_owners,
    _is_of_the_same,
    _is_one_of_them,
    _is_ours,
    _is_no_role_elsewhere,
    _is_their_mission,
)
