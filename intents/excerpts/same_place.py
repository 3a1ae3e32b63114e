"""Whether what a sentence tells was in the same place as in the question: who visited Paris was not in Lyon, and who
came from Cuba was not in Cuba."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..questions.question import Party
from ..words.roots import WORD
from .pair import Ground, Pair
from .positions import name_of
from .taking_apart import Sentence
from .wording import asks_whom_it_visited

__all__ = ["GROUNDS"]


def _in_the_same_city(pair: Pair) -> bool:
    """Who visited Paris was not in Lyon; elsewhere a capital may stand for its government."""
    question = pair.question
    cities = (party for party in (*question.parties, *question.own) if party.kind is MentionKind.CAPITAL)
    return not question.asks("visit", "meet") or all(
        set(name_of(party)) <= set(pair.sentence.words) for party in cities
    )


def _in_the_same_country(pair: Pair) -> bool:
    """Whether somebody who is asked to have been in the article's country was not in another place."""
    if pair.question.asks("how_many") and not _happened_there(pair):
        return False
    here = any(party.before == "in" and party.kind is MentionKind.NAME for party in pair.question.own)
    told = here and pair.question.asks("yes_no") and pair.own_names.isdisjoint(pair.sentence.words)
    return not told or not _IN_A_TOWN.search(pair.sentence.exact)


def _happened_there(pair: Pair) -> bool:
    """Whether those who are counted "in Chile" were not in another country, or "there" in the row of one."""
    asked = {
        code
        for party in (*pair.question.own, *pair.question.parties)
        if party.before in {"in", "inside"}
        and party.kind is MentionKind.NAME
        and fold(party.english).folded in pair.typed
        for code in party.codes
    }
    if not asked:
        return True
    words = pair.sentence.words
    behind = (words[at + 1 : at + 3] for at, word in enumerate(words[:-1]) if word in {"in", "to", "into"})
    placed = [pair.codes(next((word for word in named if word != "the"), "")) for named in behind]
    there = _AT_THAT_PLACE.search(pair.sentence.folded) and pair.fact.object and pair.fact.object not in asked
    if _only_its_people(pair, asked) and _IN_A_PLACE.search(pair.sentence.exact):
        return False  # "eight Mexican tourists were killed in the Western Desert" is not in Mexico
    others = [lands for lands in placed if lands and lands.isdisjoint(asked)]
    here = [lands for lands in placed if not lands.isdisjoint(asked)]
    return not (there and not here) and not (others and (not here or placed[-1] in others))


_AT_THAT_PLACE = re.compile(r"\bthere\b(?! (?:are|were|is|was|has|have|had|exists?|remains?|lived?)\b)")


def _only_its_people(pair: Pair, asked: set[str]) -> bool:
    """Whether the sentence has the country only as what its people are: "Mexican tourists"."""
    words = pair.sentence.words
    sides = (party for party in (*pair.question.own, *pair.question.parties) if not asked.isdisjoint(party.codes))
    if any(set(name_of(party)) <= set(words) for party in sides):
        return False
    named = [word for word in words if not pair.codes(word).isdisjoint(asked)]
    return bool(named) and all(word.endswith(_PEOPLES) for word in named)


_PEOPLES = ("an", "ans", "ese", "ish", "ench", "i", "is", "ians")
_IN_A_PLACE = re.compile(
    r"\b(?:in|at|near|off) (?:the )?(?!January|February|March|April|May|June|July|August|\w+ber\b)[A-ZÀ-Þ]"
)
_IN_A_TOWN = re.compile(
    r"\bin (?!(?:January|February|March|April|May|June|July|August|September)\b)(?!\w+ber\b)[A-ZÀ-Þ]"
)


def _tells_a_visit(pair: Pair) -> bool:
    """A visa that somebody was given, or what he was told, is no visit; being somewhere is one."""
    question, roots = pair.question, pair.roots
    if _GOES_TO_LAW.search(pair.typed) or _MONEY_GOES.search(pair.typed):
        return True
    if question.asks("visit") and not all(_may_come_from(party, pair.sentence) for party in question.parties):
        return False
    meant = question.names if question.asks("meet") else question.asks("visit")
    if not meant or not question.asks("when", "where", "who", "yes_no"):
        return True
    if question.asks("meet") and not question.asks("visit") and question.asks("who"):
        return _MEETS.search(pair.sentence.folded) is not None
    verbs = roots.alike("visit") | roots.alike("meet") | roots.alike("host") | set(map(roots.of, _RECEIVED))
    return not verbs.isdisjoint(pair.sentence.roots) or bool(_WAS_THERE.search(pair.sentence.folded))


_GOES_TO_LAW = re.compile(
    r"\b(?:go|goes|going|went|gone) (?:back )?(?:to|before) (?:the |an? )?(?:[a-z]+ ){0,3}?"
    r"(?:courts?|tribunal|law|arbitration|arbitrators|judges|trial)\b"
)
_MONEY_GOES = re.compile(
    r"\b(?:money|aid|cash|funds?|sums?|share|exports?|oil|gas|goods|trade|loans?|grants?|percent|percentage) "
    r"(?:that )?(?:go|goes|going|went|gone) (?:each year |every year |yearly )?(?:to|into)\b"
)
""" "Against whom did they *go to the international court*?": no visit."""


def _went_elsewhere(pair: Pair) -> bool:
    """Whom the own president visited is told by no visit to the own country."""
    question = pair.question
    if question.parties or question.own or question.names or not asks_whom_it_visited(pair.typed):
        return True
    return any(
        bool(pair.codes(word)) and pair.fact.subject not in pair.codes(word)
        for went in _WENT.finditer(pair.sentence.folded)
        for word in WORD.findall(pair.sentence.folded[went.end() :])[:_SO_NEAR]
    )


_WENT = re.compile(r"\b(?:visit(?:ed|s)?|toured|(?:travel\w*|went|flew|came|trips?|journeys?|visits?) to)\b")
_SO_NEAR = 4
"""Words behind a journey in which stands where to."""


def _may_come_from(party: Party, sentence: Sentence) -> bool:
    """ "Who came from Mexico?" is not told by who went there."""
    name = name_of(party) if party.before == "from" else ()
    if not name:
        return True
    places = [at for at, word in enumerate(sentence.words) if word.startswith(name[-1][:_STEM])]
    return not places or any(_THERE.isdisjoint(sentence.words[max(0, at - 2) : at]) for at in places)


_THERE = frozenset({"to", "in", "into", "at", "visited", "toured"})
_RECEIVED = frozenset(
    "welcomed received flew landed guest spent attended addressed stopped stopover stop passed".split()
)
_MEETS = re.compile(
    r"\b(?:met|meets?|meetings?|hosted|receiv\w+|welcom\w+|greeted|talks|summits?|spoke|talked|saw|introduced|joined|"
    r"called on|sat down|shook|encounter\w*|negotiat\w+)\b"
)
_WAS_THERE = re.compile(r"\b(?:was|were|is|are|been|stayed) (?:in|at|on|there|present)\b")
_STEM = 4


def _was_the_same_visit(pair: Pair) -> bool:
    """A state visit is more than a visit."""
    kind = _KIND_OF_VISIT.search(pair.typed)
    return not kind or kind[1] in pair.sentence.words


_KIND_OF_VISIT = re.compile(r"\b(state|official|private|secret|farewell) (?:visit|trip)s?\b")


def _is_of_the_same_land(pair: Pair) -> bool:
    """ "*Cuban* children" are not the "children from Ukraine" of a sentence, and who came *from* there was not *in*
    it."""
    question, sentence = pair.question, pair.sentence
    for party in (*question.parties, *question.own):
        names = frozenset[str]().union(*map(pair.names, party.codes))
        if party.before == "to" and sentence.lands - set(party.codes):
            before = [_leading(sentence.words[:at]) for at, word in enumerate(sentence.words) if word in names]
            if before and _NOT_TO.issuperset(before) and _TO_SOMEBODY.search(sentence.exact):
                return False
        if party.before in {"to", "into"} and names.isdisjoint(sentence.words) and _goes_elsewhere(pair, party):
            return False
        if party.before == "in":
            named = [at for at, word in enumerate(sentence.words) if word in names and len(word) > _STEM]
            if named and all(sentence.words[at - 1 : at] == ("from",) for at in named):
                return False
        noun = party.after if party.kind is MentionKind.DEMONYM and not party.text.endswith("s") else ""
        alike = pair.roots.alike(noun) if noun and "how many" in pair.typed else frozenset[str]()
        if any(not alike.isdisjoint(counted) for counted in pair.wanted.counted):
            others = frozenset[str]().union(*map(pair.names, sentence.lands.difference(party.codes))) - names
            owners = [
                frozenset((*sentence.words[max(0, at - 1) : at], *_from(sentence.words[at + 1 : at + 4])))
                for at, root in enumerate(sentence.roots)
                if root in alike
            ]
            if owners and all(not others.isdisjoint(each) for each in owners):
                return False
    return True


def _goes_elsewhere(pair: Pair, party: Party) -> bool:
    """ "Sent *to Ethiopia*" is not "sent to Angola", though all around it is told of Angola."""
    words = pair.sentence.words
    behind = (words[at + 1 : at + 4] for at, word in enumerate(words) if word in {"to", "into"})
    lands = [next(filter(None, map(pair.codes, place)), frozenset()) for place in behind]
    places = [each for each in lands if each]
    return bool(places) and all(each.isdisjoint(party.codes) for each in places)


_NOT_TO = frozenset({"with", "from", "against", "by", "over", "of", "the"})
_TO_SOMEBODY = re.compile(r"\bto (?:the )?[A-Z]")
""" "Sent a ship to Algeria, which was at war *with Morocco*"."""


def _leading(words: Sequence[str]) -> str:
    return next((word for word in reversed(words) if word != "the"), "")


def _from(behind: Sequence[str]) -> Sequence[str]:
    return behind[1:] if behind[:1] in (("from",), ("of",)) else ()


def _in_the_same_half(pair: Pair) -> bool:
    """West Germany was not East Germany."""
    asked, said = (set(_HALF.findall(text)) for text in (pair.typed, pair.sentence.folded))
    return not asked or not said or not asked.isdisjoint(said)


_HALF = re.compile(r"\b(west|east) (?=german)")


GROUNDS: Sequence[Ground] = (
    _in_the_same_city,
    _tells_a_visit,
    _went_elsewhere,
    _is_of_the_same_land,
    _was_the_same_visit,
    _in_the_same_country,
    _in_the_same_half,
)
