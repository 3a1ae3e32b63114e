"""What somebody claims, or wants: told by a sentence in which they do so, and which names what; "claims overlap" names
nothing, and that no claim can reach back is somebody else's view."""

import re
from collections.abc import Iterator, Sequence

from ..questions.question import Party
from .pair import Pair
from .positions import name_of, positions
from .small_words import DID

__all__ = ["claims_it", "wants_it"]

_CLAIM = r"claim(?:s|ed|ing)?"
_ASKS_WHAT = re.compile(
    rf"\b(?:what|which)(?: [\w-]+){{0,3}} (?:do|does|did|has|have|had|is|was|are|were) (?:[^,;]*? )?{_CLAIM}\b"
)
_ASKS_WHO = re.compile(
    rf"\b(?:who(?: else)?|which (?:\w+ )?(?:countr(?:y|ies)|states?|nations?)) (?:all |both |also )?{_CLAIM}\b"
)
_ASKS_WHETHER = re.compile(rf"^(?:so |and |but )?(?:does|do|did|has|have) .*\b{_CLAIM}\b")
_SAYS_SO = re.compile(r"\b(?:claim|disput|contest|sovereignty|belong|quarrel|at odds|lay)\w*")
_BESIDE_IT = re.compile(
    r"\b(?:around|near|off|beside|close to|next to|north of|south of|east of|west of) (?:the )?([^\W\d_]+)"
)
""" "Parts of the shelf *around* Rockall" is no claim to Rockall."""
_ARTICLES = frozenset("a an the no any such this that these those its their his her of rival".split())
_OF_WHAT = frozenset({"to", "on", "over", "upon", "for"})
_BESIDE = frozenset(
    "and or the both all each also still once now too has have had long since ever jointly lay lays laid laying makes "
    "made make making its their a which that it they on behalf of for years formerly likewise in past".split()
)
"""Words that may stand between those who claim something and that they do."""
_NOT = frozenset({"not", "never", "neither", "no", "nor"})


def claims_it(pair: Pair) -> bool:
    whether = _ASKS_WHETHER.search(pair.typed) is not None
    if (whether or _ASKS_WHO.search(pair.typed)) and not _is_the_thing(pair):
        return False
    if not (whether or _ASKS_WHAT.search(pair.typed)):
        return True
    sides = (*pair.question.parties, *pair.question.own)
    if whether:
        doers = [party for party in sides if party.before in DID]
    else:
        doers = [party for party in sides if party.before not in _OF_WHAT | {"in", "from", "against", "with"}]
    claims = list(_claims(pair.sentence.words))
    if not doers or (whether and not claims):
        return True
    return any(_by_one_of(pair, doers, at, end, so=not whether) for at, end in claims)


_ASKS_WHAT_IS_WANTED = re.compile(r"\bwhat(?: else| exactly)? (?:do|does|did) (?:[^,;]*? )?want\b")
_WANTS = re.compile(
    r"(?:want|wish|seek|sought|ask|demand|call|request|requir|urg|insist|aim|hope|intend|tr(?:y|ies|ied)|propos|claim"
    r"|suggest|appeal)\w*"
)


def wants_it(pair: Pair) -> bool:
    """ "What does the US want there?": told where they want something, and not by what anybody else does or wants."""
    doers = [party for party in (*pair.question.parties, *pair.question.own) if party.before in DID]
    if not doers or not _ASKS_WHAT_IS_WANTED.search(pair.typed):
        return True
    wants = (at for at, word in enumerate(pair.sentence.words) if _WANTS.fullmatch(word))
    return any(_by_one_of(pair, doers, at, at, so=False) or _is_of_subject(pair, doers, at) for at in wants)


def _is_of_subject(pair: Pair, doers: Sequence[Party], at: int) -> bool:
    """ "*Bolivia* lost its coast and has *sought* a way back to it": whether they open the sentence, and nobody else
    comes in between."""
    words = pair.sentence.words
    opens = any(place <= 1 for party in doers for place in _named(pair, party, at))
    return opens and at > 0 and words[at - 1] in _VERB_FOLLOWS and _ANOTHER_CLAUSE.isdisjoint(words[:at])


_VERB_FOLLOWS = frozenset("and has have had also still then later but to".split())
_ANOTHER_CLAUSE = frozenset("who which that whose while when because after before".split())


def _by_one_of(pair: Pair, doers: Sequence[Party], at: int, end: int, *, so: bool) -> bool:
    return any(_is_theirs(pair, at, end, place, so=so) for party in doers for place in _named(pair, party, at)) or (
        _stands_back(pair, at) and any(_is_meant(pair, party.codes) for party in doers)
    )


def _is_the_thing(pair: Pair) -> bool:
    """Whether it tells of a claim to what is asked about, and not to what lies beside it."""
    folded = pair.sentence.folded
    beside = {match[1] for match in _BESIDE_IT.finditer(folded)} - {
        match[1] for match in _BESIDE_IT.finditer(pair.typed)
    }
    return bool(_SAYS_SO.search(folded)) and beside.isdisjoint(pair.wanted.words)


def _named(pair: Pair, party: Party, claim: int) -> Iterator[int]:
    """Where the sentence has the country, by its name, its capital or, where it was typed as "UK", another name; as an
    adjective only before a claim to something: "it overlaps the *British* claims" tells of none."""
    words = pair.sentence.words
    typed = set(name_of(party)) | _LAST_WORDS
    others = frozenset[str]().union(*map(pair.names, party.codes)) - _SHARED
    to_something = not _OF_WHAT.isdisjoint(words[claim + 1 : claim + 2])
    for at in sorted({*positions(party, words), *pair.sentence.capitals}):
        named = words[at] in others or not pair.codes(words[at]).isdisjoint(party.codes)
        if named and (to_something or words[at] in typed or words[at] not in others):
            yield at


_LAST_WORDS = frozenset({"kingdom", "emirates", "states"})


_SHARED = frozenset("united republic democratic people south north new state states".split())
"""Words in the names of many."""


def _claims(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where something is claimed that is named: the word itself, and where those who claim it may stand behind it."""
    for at, word in enumerate(words):
        if word in _DISPUTES and not _OWNS.isdisjoint(words[at + 1 : at + 6]):
            yield at, at  # "disputes its ownership of the isles" is a claim to them
        if word == "disputed" and words[at + 1 : at + 2] == ("by",) and not _OWNS.isdisjoint(words[:at]):
            yield at, at + 2
        if not re.fullmatch(_CLAIM, word):
            continue
        behind = words[at + 1 : at + 2]
        noun = word in {"claim", "claims"} and at > 0 and (words[at - 1] in _ARTICLES or words[at - 1] == "s")
        held = word in {"claim", "claims"} and at > 0 and words[at - 1] in _HOLDS
        if not (noun or held) or (behind and behind[0] in _OF_WHAT):
            yield at, at + 2 if behind == ("by",) else at


_DISPUTES = frozenset("dispute disputes disputed disputing contest contests contested".split())
_OWNS = frozenset({"ownership", "sovereignty"})
_HOLDS = frozenset("have has had lay lays laid make makes made maintains maintain drop dropped renounced".split())


def _is_theirs(pair: Pair, at: int, end: int, place: int, *, so: bool) -> bool:
    """Whether nothing but names and small words stands between those at a place and the claim; no "not" either, where
    it is taken to be ``so``."""
    between = pair.sentence.words[place + 1 : at] if place < at else pair.sentence.words[end:place]
    if place > at and end == at:
        return False
    names = set(pair.sentence.capitals)
    first = place + 1 if place < at else end
    plain = (word for i, word in enumerate(between, first) if i not in names and word != "s")
    denied = not _NOT.isdisjoint(between)
    return all(word in _BESIDE or word in _NOT or word in DID for word in plain) and not (so and denied)


def _stands_back(pair: Pair, at: int) -> bool:
    """ "*It* claims …", "*The country* still claims …": those who were spoken of before."""
    before = pair.sentence.words[:at]
    if before[:1] == ("the",):
        before = before[1:]
    return before[:1] in _BACK and all(word in _BESIDE for word in before[1:])


_BACK = frozenset((word,) for word in ("it", "they", "both", "country", "government", "kingdom"))


def _is_meant(pair: Pair, codes: Sequence[str]) -> bool:
    """Whether a pronoun of the sentence may stand for the country: that of the row, or the article's own."""
    return pair.fact.object in codes or pair.fact["goes_on_from"] in codes or pair.fact.subject in codes
