"""Meanings that depend on the words around them."""

from collections.abc import Collection, Iterator, Sequence

from ..mentions.days_of_the_year import ON_A_DAY
from ..words.lexicon import FILLER, Meaning
from .analysis import Word, WordKind

__all__ = ["ASKS_FIRST", "settled", "with_days"]

_NOT = frozenset({"not", "n't", "nt"})
_ASKERS = frozenset(
    "i we you u me us my our your can could would will please pls anyone someone anybody somebody to 'd 'm".split()
)
"""Beside a verb of asking: the asker, or who is asked."""


def settled(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """What depends on the words around it.

    A "not" right at the beginning denies nothing: "isn't Rwanda a member", "don't you know when". To ask, want or
    tell is no part of a question if the asker does it, but is one if somebody else does: "who asked in 1963". Who says
    hello and then asks, asks. A "when" behind another question word only joins: "who stayed when all had fled". And an
    "only" behind a comma says how to answer: "its missions, only the cities". Who "pays" is no country, as "pays" is
    in French. A people that lands pays no visit.
    """
    texts = [word.text for word in words]
    meanings = [each for each in meanings if each.name != "visit" or not _are_landed(each.start, words)]
    if "pays" in texts:
        meanings = [each for each in meanings if texts[each.start] != "pays" or not _pays(each.start, words)]
    if "ordered" in texts:
        meanings = [each for each in meanings if texts[each.start] != "ordered" or not _orders(each.start, words)]
    said = [at for at, word in enumerate(words) if word.kind is not WordKind.SIGN]
    spoken = [texts[at] for at in said]
    if spoken in _ONLY_NAME:
        meanings = []
    first, last = (said[0], said[-1]) if said else (0, 0)
    if words and texts[last] == "since":
        meanings.append(Meaning("when", last, last + 1))  # "mercosur since?"
    if last and texts[last - 1 : last + 1] == ["why", "not"]:
        meanings.append(Meaning("why", last - 1, last + 1))
    if "it" in texts and any(word.kind is WordKind.ORGANISATION for word in words):
        meanings += [Meaning("member", at, at + 2) for at in range(len(words) - 1) if _is_in_it(words[at : at + 2])]
    if coming := list(_comings(texts, words)):
        meanings = [each for each in meanings if each.name != "source_word"]
        meanings = _visiting(meanings, [came for came, _ in coming])
        meanings += [Meaning(FILLER, whence, whence + 1) for _, whence in coming]
    if "back" in texts and (back := _is_back(words)) is not None:
        meanings = [each for each in meanings if not each.start <= back < each.end]
        meanings.append(Meaning("resume", back, back + 1))
    meanings += _recognised(meanings, texts)
    different = set(spoken)
    if different in _WHO_SAID or (different <= _DOUBTS and not different.isdisjoint(_DOUBTED)):
        meanings = [Meaning("source_word", 0, len(words))]
    names = {each.name for each in meanings}
    if "leader" in names:
        came = [at for at, text in enumerate(texts) if text in _COMES]
        meanings = _visiting(meanings, came)
        meanings += [Meaning("first", at + 1, at + 2) for at in came if texts[at + 1 : at + 2] == ["first"]]
    asks = min((each.start for each in meanings if each.name in ASKS_FIRST), default=len(words))
    more = not names <= _SAYS_NO_MORE or any(word.nth >= 0 for word in words)

    def says_nothing(meaning: Meaning) -> bool:
        word = texts[meaning.start]
        match meaning.name:
            case "negation":
                return word in _NOT and _rhetorical(meaning.start, words, first)
            case "asking":
                return _by_asker(meaning, words, first)
            case "greeting" | "thanks" | "banter":
                return more and meaning.start == first
            case "goodbye":
                return word == "later" and meaning.start > first  # "which came later"
            case "when" if word in _UNITS:
                return texts[meaning.start - 1] in _COUNTS and meaning.start > 0
            case "when" | "where":
                return word in _JOINING and meaning.start > asks and texts[meaning.start - 1] not in _AND
            case "source_word" if word == "based":
                return any(each.name == "where" and each.start < meaning.start for each in meanings)
            case "only":
                return meaning.start > 0 and texts[meaning.start - 1] == ","
            case "member":  # "how many has it got in Russia", "how much aid did it get in 2021"
                return word in _GETS and not names.isdisjoint({"mission", "aid_word"})
            case "last":
                return "how_long" in names and word == "last"  # "how long did it last"
        return False

    told = (each._replace(name="relations") if _deals(each, texts, names) else each for each in meanings)
    return tuple([meaning._replace(name=FILLER) if says_nothing(meaning) else meaning for meaning in told])


def _recognised(meanings: Sequence[Meaning], texts: Sequence[str]) -> list[Meaning]:
    """ "Whose *independence* was recognised first?" asks for a recognition of the country."""
    if "independence" not in texts or all(each.name != "recognition" for each in meanings):
        return []
    return [Meaning("recognition", at, at + 1) for at in range(len(texts)) if _is_recognised(at, texts)]


def _is_recognised(at: int, texts: Sequence[str]) -> bool:
    """Whether there stands an independence that is recognised, unlike one that tells when something else was."""
    before = at - 1
    while before >= 0 and texts[before] in _ITS:
        before -= 1
    return texts[at] == "independence" and (before < 0 or texts[before] not in _TELLS_WHEN)


_ITS = frozenset("the its their his her our 's ' full new regained restored own".split())
_TELLS_WHEN = frozenset("after before since upon at following on until till with for from by in".split())

ASKS_FIRST = frozenset({"who", "which_country", "what", "why", "how_many", "how", "how_often", "how_long"})
_DOUBTS = frozenset({"really", "seriously", "honestly", "truly", "sure", "are", "you", "is", "that", "so"})
_WHO_SAID = ({"who", "said", "that"}, {"who", "said", "this"}, {"who", "told", "you", "that"})
_DOUBTED = frozenset({"really", "seriously", "honestly", "truly", "sure"})
"""Of "really?", "are you sure?", "is that so?": where it comes from is the answer."""
_COMES = frozenset({"come", "comes", "came", "coming", "been"})
"""What somebody with an office does on a visit."""
_PEOPLE = frozenset("who anyone anybody someone somebody people president minister king queen delegation".split())


def _visiting(meanings: Sequence[Meaning], places: Sequence[int]) -> list[Meaning]:
    """With the meaning of a visit there, where a word else says nothing."""
    rest = [each for each in meanings if each.name != FILLER or each.start not in places]
    return [*rest, *(Meaning("visit", at, at + 1) for at in places)]


def _comings(texts: Sequence[str], words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The places of "come" and "from" in "did anyone come from China?", "has someone from China come?": a visit, and
    not where something stands."""
    if _COMES.isdisjoint(texts):
        return
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


_SAYS_NO_MORE = frozenset({FILLER, "greeting", "thanks", "there", "their", "help", "goodbye", "banter", "reset"})
_JOINING = frozenset({"when", "where"})
_DEALS = frozenset({"deal", "deals", "dealt", "dealing"})
_LANDS = frozenset({"land", "landed"})
_GETS = frozenset({"got", "get", "gets"})
_UNITS = frozenset("day days month months year years".split())
_COUNTS = frozenset("one two three four five six ten twelve several few".split())
"""Of "one month before", which asks for no date."""
_AND = frozenset({"and", "or", ",", "&"})


def with_days(
    meanings: tuple[Meaning, ...], words: Sequence[Word], spans: Sequence[tuple[int, int]]
) -> tuple[Meaning, ...]:
    """With the days that stand there; their words mean nothing else: "New Year's Day" is not the newest."""
    for first, last in spans:
        inside = [at for at, word in enumerate(words) if first <= word.start < last]
        others = (each for each in meanings if each.end <= inside[0] or inside[-1] < each.start)
        meanings = (*others, Meaning(ON_A_DAY, inside[0], inside[-1] + 1))
    return meanings


def _is_in_it(words: Sequence[Word]) -> bool:
    """ "The African Union, are we in it?": in the body that is named."""
    return words[0].text in {"in", "inside"} and words[1].text == "it"


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


def _deals(meaning: Meaning, texts: Sequence[str], names: Collection[str]) -> bool:
    """ "Since when has it *dealt with* Beijing?": since when there are relations, if no mission is spoken of."""
    asked = meaning.name == "accredited" and texts[meaning.start] in _DEALS
    return asked and "when" in names and "mission" not in names


def _are_landed(at: int, words: Sequence[Word]) -> bool:
    """ "When did the British land there?": their soldiers, who pay no visit."""
    return words[at].text in _LANDS and at > 0 and words[at - 1].kind is WordKind.COUNTRY


def _orders(at: int, words: Sequence[Word]) -> bool:
    """ "Who ordered that", "Nigeria ordered them to leave"; but "ordered by date"."""
    doer = at > 0 and (words[at - 1].text in _PAYERS or words[at - 1].kind is WordKind.COUNTRY)
    return doer and [word.text for word in words[at + 1 : at + 2]] != ["by"]


_ONLY_NAME = (["name"], ["names"])
""" "Name?" names nothing that could be listed."""
_PAYERS = frozenset({"who", "that", "which", "it", "@country", "@organisation"})
_PAID = frozenset({"for", "the", "its", "their", "to", "@country"})


def _rhetorical(at: int, words: Sequence[Word], first: int) -> bool:
    """Whether a "not" stands behind the verb that begins a question, or behind its subject."""
    behind_subject = at == first + 2 and words[at - 1].kind is WordKind.COUNTRY and words[first].text in _OPENS
    return at == first + 1 or behind_subject


_OPENS = frozenset("is are was were has have had does do did".split())


def _by_asker(meaning: Meaning, words: Sequence[Word], first: int) -> bool:
    before = {word.text for word in words[max(0, meaning.start - 3) : meaning.start]}
    after = {word.text for word in words[meaning.end : meaning.end + 1]}
    bids = words[meaning.start].text in _BIDS and words[meaning.start - 1].text in _PAUSES
    return meaning.start <= first or bids or not _ASKERS.isdisjoint(before | after)


_BIDS = frozenset({"tell", "give"})
_PAUSES = frozenset({",", ":", ";", "-"})
""" "Canada and Mexico, *tell* the year of both"."""
