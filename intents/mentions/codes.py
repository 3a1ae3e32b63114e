"""Whether capitals are a country's code or a word: ``IT``, ``TV``, ``IN`` and ``US`` are both."""

from collections.abc import Mapping, Sequence

from knowledge.names.countries import CountryMention, MentionKind

from ..words.spelling import Speller
from .surroundings import Surroundings
from .words import MentionWords

__all__ = ["is_coupled", "is_meant_as_code"]

_CONNECTIVES = frozenset({"and", "or", "with", "vs", "versus", "to", "between", "et", "und", "na", "y"})
_ANNOUNCING = frozenset({"country", "code", "countries", "between", "embassy"})
_PREPOSITIONS = frozenset("in of to with from for at about did does has".split())
_OWNERS = frozenset({"a", "an", "the", "my", "your", "his", "her"})
_STRESSED = frozenset("and are as at be by can do in is it me my no so to".split())
"""Words of a sentence that people put in capitals to stress them: "embassies in Belgium AND in India"."""
_OF_THREE = 3


def is_meant_as_code(at: Surroundings, words: MentionWords, speller: Speller, *, only_codes: bool) -> bool:
    """Whether an ISO code or an abbreviation without dots means its country; every other mention does.

    ``only_codes`` says that the message names nothing else.
    """
    if at.mention.kind not in {MentionKind.CODE, MentionKind.ABBREVIATION} or "." in at.mention.text:
        return True
    if at.name == "and" and not only_codes:
        return False
    is_word = at.name in words.everyday_codes or (len(at.name) == _OF_THREE and speller.is_word(at.name))
    alone, shouting = len(at.words) == 1, at.message.shouting
    if at.mention.kind is MentionKind.ABBREVIATION:
        two = at.name == "us" or is_word
        return not (shouting and two) or alone or at.word(-1) == "the" or _stands_beside(at)
    if (at.word(-1) in _OWNERS and not at.gap_before.strip()) or at.word(-1).isdigit():
        return False
    if only_codes and (alone or not shouting or any(gap.strip() for gap in at.between)):
        return True
    if _stands_beside(at, word=at.name in _STRESSED):
        return not (shouting and is_word)
    if shouting and (is_word or at.message.content):
        return False
    if not is_word:
        return at.among_states or not at.message.content
    if at.word(-1) in _PREPOSITIONS and (at.message.speaks_of_states or not at.message.content):
        return True
    return at.word(1) in words.diplomacy


def _stands_beside(at: Surroundings, *, word: bool = False) -> bool:
    """Whether another country is joined to it, or a word before it announces a country.

    A ``word`` in capitals may only be stressed, so a sign has to join it.
    """
    if at.word(-1) in _ANNOUNCING or (at.word(-2) in _ANNOUNCING and at.word(-1) in _PREPOSITIONS):
        return True
    for side, gap in ((-1, at.gap_before), (1, at.gap_after)):
        if at.is_mention(side) and gap.strip() in {"-", "/", ",", "&", "+", ""} and (gap.strip() or not word):
            return True
        if at.word(side) in _CONNECTIVES and at.is_mention(2 * side):
            return True
    return False


_TIES = frozenset({"and", "or", "vs", "versus", "&"})
_OPENING = frozenset({"", "with", "between", "compare", "of", "about", "is", "did", "does", "do"})
_POSSESSIONS = frozenset(
    "aid gov govt ambassador ambassadors army base bases cities citizens city companies congress consulate consulates "
    "diplomat diplomats dollars embassies embassy firms government military mission missions navy president relation "
    "relations relationship sanctions senate soldiers state states ties towns troops universities university visa "
    "visas".split()
)
_LISTENERS = frozenset("tell give let show help ask teach send remind contact call join get bring for to with".split())
_OF_PEOPLE = frozenset("citizens diplomat diplomats mission relation relations relationship soldiers ties".split())
""" "About us diplomats", unlike "about us aid"."""


def is_coupled(
    folded: str, words: Sequence[tuple[str, int, int]], at: int, places: Mapping[int, CountryMention]
) -> bool:
    """Whether an acronym in small letters stands as one of a pair of countries, or "us" before what a state has."""
    word, start, end = words[at]
    before = words[at - 1][0] if at else ""
    after = words[at + 1][0] if at + 1 < len(words) else ""
    for there, gap in (
        (at + 1, folded[end : words[at + 1][1]] if after else " "),
        (at - 1, folded[words[at - 1][2] : start] if at else " "),
    ):
        if there in places and gap.strip() in {"-", "/", "&", "+"}:
            return True
    if word == "us":
        leads = after in _TIES and at + 2 in places and before in _OPENING - {"between", "with"}
        follows = before in {"vs", "versus"} and at - 2 in places
        inside = before == "in" and at > 1 and not after  # "the embassy in us"
        spoken_to = before in _LISTENERS or (before == "about" and after in _OF_PEOPLE)
        return before == "the" or leads or follows or inside or (after in _POSSESSIONS and not spoken_to)
    couples = ((at + 1, at + 2), (at - 1, at - 2))
    return any(
        0 <= tie < len(words)
        and words[tie][0] in _TIES
        and (other := places.get(there)) is not None
        and other.kind is MentionKind.ABBREVIATION
        for tie, there in couples
    )
