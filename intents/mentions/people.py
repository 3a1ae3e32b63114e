"""Whether a name is a person's: "michael jordan", "my friend chad", "queen victoria"."""

from collections.abc import Callable, Sequence

from knowledge.names.countries import MentionKind

from ..languages.messages import ENGLISH
from ..words.spelling import Speller
from ..words.tongues import FRENCH, told_by, tongue_of
from .surroundings import Surroundings
from .words import MentionWords

__all__ = ["is_person"]

_DETERMINERS = frozenset({"a", "an", "my", "your", "his", "her", "our", "their", "its"})
_TO_PEOPLE = frozenset({"ask", "hi", "hey", "hello", "birthday", "thanks", "dear", "dating", "marry", "hug"})
_PRONOUNS = frozenset({"she", "he", "her", "him", "she's", "he's", "hes", "shes"})
_ME = frozenset({"i", "me", "you"})
_ADDRESSED = frozenset({"sir", "madam", "miss"})
"""Titles that people also use for whom they ask: "please sir Belgium date"."""
_TO_ME = frozenset({"for", "help", "tell", "give", "show"})
_PERSON_LIKE = frozenset({MentionKind.NAME, MentionKind.FORMER, MentionKind.CAPITAL, MentionKind.MISSPELLING})


_MAURICE = "maurice"
"""Mauritius in French, and somebody elsewhere."""
_HOLLANDE = "hollande"
"""Holland in French, and a president in English."""


def is_person(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    if at.name == _MAURICE and told_by(at.words) != FRENCH:
        return True
    if at.name == _HOLLANDE and told_by(at.words) == ENGLISH:
        return True
    if at.is_own and at.mention.kind is MentionKind.NAME and told_by(at.words) == FRENCH:
        return False  # "l'ambassade de Maurice", of which the article is
    mention, one_word = at.mention, at.last - at.first == 1
    if one_word and mention.score < 1 and _has_surname(at, words, speller):
        return True
    if mention.kind not in _PERSON_LIKE or not one_word:
        return False
    if _has_title(at, words) or _is_introduced(at, words):
        return True
    if at.name not in words.first_names:
        return False
    if mention.kind is MentionKind.MISSPELLING and at.word(-1) in _DID and at.word(1) in _SAID_OR_GAVE:
        return True
    if any(ground(at, words) for ground in _GROUNDS) or _stands_apart(at, speller):
        return True
    if mention.kind is MentionKind.MISSPELLING and len(at.words) > 1 and not at.message.speaks_of_states:
        return not at.others and not _ASKS_WHEN.issuperset(set(at.words) - {at.name})
    return _has_number(at) or _has_place(at, words) or _has_surname(at, words, speller)


_DID = frozenset({"did", "does", "has", "had"})
_SAID_OR_GAVE = frozenset("offer offered promise promised propose proposed say said tell told meet met".split())
""" "What did Cameron offer?": a man of that name, as it takes a slip to make a country of it."""
_ASKS_WHEN = frozenset("when what since did do start started begin began date dates day year and the of".split())
""" "When did Columbia begin?": asked as of any other country here."""


def _has_title(at: Surroundings, words: MentionWords) -> bool:
    """ "Queen Victoria", "my uncle Chad"."""
    before = at.word(-1)
    addressed = before in _ADDRESSED and at.name not in words.first_names
    titled = before in words.titles and not addressed and not at.gap_before.strip(" .")
    return titled or (before in words.kin and at.word(-2) in _DETERMINERS and not _is_one_of_two(at))


def _is_introduced(at: Surroundings, words: MentionWords) -> bool:
    """ "Chad (my brother)"."""
    return at.gap_after.strip() == "(" and at.word(1) in {"my", "a"} and at.word(2) in words.kin


def _stands_apart(at: Surroundings, speller: Speller) -> bool:
    """ "Ask Chad", "Jordan and Maria", where nothing else is of states."""
    if at.others or at.message.speaks_of_states:
        return False
    before, after = at.word(-1), at.word(1)
    addressed = before in _TO_PEOPLE or f"{after} {at.word(2)}" == "is my"
    return addressed or (after == "and" and speller.is_name(at.word(2))) or _is_initial(at, before)


def _is_he_or_she(at: Surroundings, _words: MentionWords) -> bool:
    """ "Is he Chad?", "Chad and I"."""
    return not at.among_states and (not _PRONOUNS.isdisjoint(at.words) or _joined_to_me(at))


def _speaks(at: Surroundings, _words: MentionWords) -> bool:
    """ "Chad told them", "Jordan my dear", "Chad texts me"."""
    after, to_me = at.word(1), at.word(2) == "me"
    if after in _TELLS or (after == "my" and not at.message.speaks_of_states):
        return True
    return to_me and bool(after) and not (after in _TO_ME and at.message.speaks_of_states)


def _is_relative(at: Surroundings, words: MentionWords) -> bool:
    """ "Aunt Victoria", "emperor Chad", "Jordan my cousin"."""
    before = at.word(-1)
    related = before in words.kin and not _is_one_of_two(at)
    return related or before in words.majesties or any(_is_kin(at, offset, words) for offset in (1, 2))


def _is_one_of_two(at: Surroundings) -> bool:
    """ "The newer partner, Georgia or Croatia": whom what stands before the sign is asked of."""
    return at.gap_before.strip() in {",", ":", "-"} and at.word(1) == "or" and at.is_mention(2)


def _is_me(at: Surroundings, _words: MentionWords) -> bool:
    """ "I'm Chad", "my name is Jordan"."""
    return at.word(-1) in {"i'm", "im"} or f"{at.word(-2)} {at.word(-1)}" in _MY_NAME_IS


_GROUNDS: Sequence[Callable[[Surroundings, MentionWords], bool]] = (_is_he_or_she, _speaks, _is_relative, _is_me)
_TELLS = frozenset({"told", "texted", "emailed"})
_MY_NAME_IS = frozenset({"name is", "i m", "name s", "names is"})


def _has_number(at: Surroundings) -> bool:
    """ "chad42": what somebody calls himself."""
    after = at.word(1)
    return after.isdigit() and not at.gap_after.strip() and len(after) < 3  # noqa: PLR2004


def _has_place(at: Surroundings, words: MentionWords) -> bool:
    """ "Chad from accounting"."""
    places = words.places_to_be_from
    return at.word(1) in {"from", "in"} and (at.word(2) in places or at.word(3) in places)


def _is_initial(at: Surroundings, before: str) -> bool:
    """ "D. Israel", but not "d'Israël"."""
    return len(before) == 1 and before not in "aiy" and not at.gap_before.strip(" .")


def _is_kin(at: Surroundings, offset: int, words: MentionWords) -> bool:
    """Whether a word behind it says what a person is; at the end of a message on states, it is who is spoken to."""
    addressed = at.message.speaks_of_states and not at.word(offset + 1)
    if at.word(1) in _ONE and at.word(-1) in _IS and at.word(offset) in _OF_STATES_TOO:
        return False
    return at.word(offset) in words.kin - {"named"} and not addressed  # "after China, named countries only"


_IS = frozenset({"is", "was", "isn't", "wasn't"})
_ONE = frozenset({"a", "an"})
_OF_STATES_TOO = frozenset({"friend", "partner", "neighbour", "neighbor", "mate", "pal", "buddy"})
""" "Is India a friend?": as a state may be."""


def _joined_to_me(at: Surroundings) -> bool:
    """ "jordan and i", "me and chad"."""
    return (at.word(1) == "and" and at.word(2) in _ME) or (at.word(-1) == "and" and at.word(-2) in _ME)


def _has_surname(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    """A name beside it, and nothing in the message that countries do: "jordan peterson"."""
    if at.others or at.message.speaks_of_states:
        return False
    for offset, gap, common in (
        (1, at.gap_after, words.common_surnames),
        (-1, at.gap_before, words.common_first_names),
    ):
        word = at.word(offset)
        if not word.isalpha() or gap.strip() or at.is_mention(offset) or word in words.asking:
            continue
        if word in common or speller.is_name(word):
            return True
        if len(word) > 3 and not speller.is_word(word):  # noqa: PLR2004
            # Among words of another language one that is not English is none that stands out.
            return at.is_capital(offset) or tongue_of(at.words) in {None, ENGLISH}
        if offset > 0 and len(word) > 1 and at.is_capital(offset) and at.capitalised[at.first]:
            return not all(at.capitalised)
    return at.word(1) == "o" and at.between[at.last + 1] == "'"
