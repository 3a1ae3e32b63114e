"""Meanings that depend on the words around them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..mentions.days_of_the_year import ON_A_DAY
from ..words.lexicon import FILLER, Meaning
from .analysis import Word, WordKind
from .saying_nothing import without_idle

__all__ = ["settled", "with_days"]


def settled(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """What depends on the words around it: without what a word does not mean there, with what it means besides."""
    said = [at for at, word in enumerate(words) if word.kind is not WordKind.SIGN]
    spoken = [words[at].text for at in said]
    if _is_doubt(spoken):
        return (Meaning("source_word", 0, len(words)),)
    kept = () if spoken in _ONLY_NAME else (each for each in meanings if not _means_another(each, words))
    found: Sequence[Meaning] = [*kept, *_at_the_end(said, words), *_in_the_body(words)]
    for settle in (_with_comings, _with_resumed, _with_leaders_visits, _with_dealings, _with_independence):
        found = settle(found, words)
    return tuple(without_idle(found, words))


def _is_doubt(spoken: Sequence[str]) -> bool:
    """ "Really?", "are you sure?", "who said that?": where it comes from is the answer."""
    different = set(spoken)
    return different in _WHO_SAID or (different <= _DOUBTS and not different.isdisjoint(_DOUBTED))


def _with_independence(meanings: Sequence[Meaning], words: Sequence[Word]) -> Sequence[Meaning]:
    """ "Whose *independence* was recognised first?" asks for a recognition of the country."""
    texts = [word.text for word in words]
    if "independence" not in texts or all(each.name != "recognition" for each in meanings):
        return meanings
    recognised = (at for at in range(len(texts)) if _is_recognised(at, texts))
    return [*meanings, *(Meaning("recognition", at, at + 1) for at in recognised)]


def _is_recognised(at: int, texts: Sequence[str]) -> bool:
    """Whether there stands an independence that is recognised, unlike one that tells when something else was."""
    before = at - 1
    while before >= 0 and texts[before] in _ITS:
        before -= 1
    return texts[at] == "independence" and (before < 0 or texts[before] not in _TELLS_WHEN)


_ITS = frozenset("the its their his her our 's ' full new regained restored own".split())
_TELLS_WHEN = frozenset("after before since upon at following on until till with for from by in".split())

_DOUBTS = frozenset({"really", "seriously", "honestly", "truly", "sure", "are", "you", "is", "that", "so"})
_WHO_SAID = ({"who", "said", "that"}, {"who", "said", "this"}, {"who", "told", "you", "that"})
_DOUBTED = frozenset({"really", "seriously", "honestly", "truly", "sure"})
_ONLY_NAME = (["name"], ["names"])
""" "Name?" names nothing that could be listed."""


def _means_another(meaning: Meaning, words: Sequence[Word]) -> bool:
    """ "When did the British *land* there?" asks for no visit; who "pays" is no country, as "pays" is in French; and
    who ordered somebody to leave has not sorted a list."""
    match words[meaning.start].text:
        case "pays":
            return _pays(meaning.start, words)
        case "ordered":
            return _orders(meaning.start, words)
        case "land" | "landed":
            by_a_people = meaning.start > 0 and words[meaning.start - 1].kind is WordKind.COUNTRY
            return meaning.name == "visit" and by_a_people
    return False


def _at_the_end(said: Sequence[int], words: Sequence[Word]) -> Iterator[Meaning]:
    """What the last words ask for: "mercosur since?", "why not?". ``said`` are the places of all but signs."""
    last = said[-1] if said else 0
    if words and words[last].text == "since":
        yield Meaning("when", last, last + 1)
    if last and [word.text for word in words[last - 1 : last + 1]] == ["why", "not"]:
        yield Meaning("why", last - 1, last + 1)


def _in_the_body(words: Sequence[Word]) -> Iterator[Meaning]:
    """ "The African Union, are we in it?": in the body that is named."""
    if any(word.kind is WordKind.ORGANISATION for word in words):
        for at, (word, behind) in enumerate(pairwise(words)):
            if word.text in {"in", "inside"} and behind.text == "it":
                yield Meaning("member", at, at + 2)


def _with_comings(meanings: Sequence[Meaning], words: Sequence[Word]) -> Sequence[Meaning]:
    """ "Did anyone come from China?" asks for a visit, and not where something stands."""
    coming = list(_comings(words))
    if not coming:
        return meanings
    visiting = _visiting([each for each in meanings if each.name != "source_word"], [came for came, _ in coming])
    return [*visiting, *(Meaning(FILLER, whence, whence + 1) for _, whence in coming)]


def _with_resumed(meanings: Sequence[Meaning], words: Sequence[Word]) -> Sequence[Meaning]:
    back = _is_back(words)
    if back is None:
        return meanings
    return [*(each for each in meanings if not each.start <= back < each.end), Meaning("resume", back, back + 1)]


def _with_leaders_visits(meanings: Sequence[Meaning], words: Sequence[Word]) -> Sequence[Meaning]:
    """ "Which president came first?": somebody with an office comes on a visit."""
    if not any(each.name == "leader" for each in meanings):
        return meanings
    came = [at for at, word in enumerate(words) if word.text in _COMES]
    first = (at + 1 for at in came if [word.text for word in words[at + 1 : at + 2]] == ["first"])
    return [*_visiting(meanings, came), *(Meaning("first", at, at + 1) for at in first)]


def _with_dealings(meanings: Sequence[Meaning], words: Sequence[Word]) -> Sequence[Meaning]:
    """ "Since when has it *dealt with* Beijing?": since when there are relations, if no mission is spoken of."""
    names = {each.name for each in meanings}
    if "when" not in names or "mission" in names:
        return meanings
    return [
        each._replace(name="relations") if each.name == "accredited" and words[each.start].text in _DEALS else each
        for each in meanings
    ]


_DEALS = frozenset({"deal", "deals", "dealt", "dealing"})
_COMES = frozenset({"come", "comes", "came", "coming", "been"})
"""What somebody with an office does on a visit."""
_PEOPLE = frozenset("who anyone anybody someone somebody people president minister king queen delegation".split())


def _visiting(meanings: Sequence[Meaning], places: Sequence[int]) -> list[Meaning]:
    """With the meaning of a visit there, where a word else says nothing."""
    rest = [each for each in meanings if each.name != FILLER or each.start not in places]
    return [*rest, *(Meaning("visit", at, at + 1) for at in places)]


def _comings(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The places of "come" and "from" in "did anyone come from China?", "has someone from China come?": a visit, and
    not where something stands."""
    texts = [word.text for word in words]
    for at, word in enumerate(texts):
        if word not in _COMES or _PEOPLE.isdisjoint(texts[:at]):
            continue
        near = (*range(at + 1, at + _NEAR), *range(max(0, at - _NEAR), at))
        whence = (each for each in near if texts[each : each + 1] == ["from"])
        behind = (each for each in whence if any(land.kind is WordKind.COUNTRY for land in words[each + 1 : each + 3]))
        if (found := next(behind, None)) is not None:
            yield at, found


_NEAR = 4
"""Words from "come" to "from"."""


def with_days(
    meanings: tuple[Meaning, ...], words: Sequence[Word], spans: Sequence[tuple[int, int]]
) -> tuple[Meaning, ...]:
    """With the days that stand there; their words mean nothing else: "New Year's Day" is not the newest."""
    for first, last in spans:
        inside = [at for at, word in enumerate(words) if first <= word.start < last]
        others = (each for each in meanings if each.end <= inside[0] or inside[-1] < each.start)
        meanings = (*others, Meaning(ON_A_DAY, inside[0], inside[-1] + 1))
    return meanings


def _pays(at: int, words: Sequence[Word]) -> bool:
    """ "Who pays Rwanda", "what pays for it"."""
    before, behind = words[at - 1].text if at else "", words[at + 1].text if at + 1 < len(words) else ""
    return before in _PAYERS or behind in _PAID


def _is_back(words: Sequence[Word]) -> int | None:
    """The place of "back" in "are they back?", "when were ties back again": resumed."""
    texts = [word.text for word in words if word.kind is not WordKind.SIGN]
    while texts and texts[-1] in _BEHIND_BACK:
        texts.pop()
    if texts[-1:] != ["back"] or _BE.isdisjoint(texts) or _RESUMED.isdisjoint(texts):
        return None
    return next(at for at in reversed(range(len(words))) if words[at].text == "back")


_BEHIND_BACK = frozenset({"on", "again", "together", "now", "then", "today", "normal"})
_RESUMED = frozenset({"they", "it", "ties", "relations", "things", "links", "we"})
_BE = frozenset({"is", "are", "was", "were", "been"})


def _orders(at: int, words: Sequence[Word]) -> bool:
    """ "Who ordered that", "Nigeria ordered them to leave"; but "ordered by date"."""
    doer = at > 0 and (words[at - 1].text in _PAYERS or words[at - 1].kind is WordKind.COUNTRY)
    return doer and [word.text for word in words[at + 1 : at + 2]] != ["by"]


_PAYERS = frozenset({"who", "that", "which", "it", "@country", "@organisation"})
_PAID = frozenset({"for", "the", "its", "their", "to", "@country"})
