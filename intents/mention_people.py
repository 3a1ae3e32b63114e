"""Whether a name is a person's: "michael jordan", "my friend chad", "queen victoria"."""

from knowledge.countries import MentionKind

from .mention_surroundings import Surroundings
from .mention_words import MentionWords
from .messages import ENGLISH
from .spelling import Speller
from .tongues import tongue_of

__all__ = ["is_person"]

_DETERMINERS = frozenset({"a", "an", "my", "your", "his", "her", "our", "their", "its"})
_TO_PEOPLE = frozenset({"ask", "hi", "hey", "hello", "birthday", "thanks", "dear", "dating", "marry", "hug"})
_PRONOUNS = frozenset({"she", "he", "her", "him", "she's", "he's", "hes", "shes"})
_ME = frozenset({"i", "me", "you"})
_ADDRESSED = frozenset({"sir", "madam", "miss"})
"""Titles that people also use for whom they ask: "please sir Belgium date"."""
_TO_ME = frozenset({"for", "help", "tell", "give", "show"})
_PERSON_LIKE = frozenset({MentionKind.NAME, MentionKind.FORMER, MentionKind.CAPITAL, MentionKind.MISSPELLING})


def is_person(at: Surroundings, words: MentionWords, speller: Speller) -> bool:
    apart = not at.others and not at.message.speaks_of_states
    if apart and at.mention.score < 1 and at.last - at.first == 1 and _has_surname(at, words, speller):
        return True
    if at.mention.kind not in _PERSON_LIKE or at.last - at.first > 1:
        return False
    before, after = at.word(-1), at.word(1)
    addressed = before in _ADDRESSED and at.name not in words.first_names
    if (before in words.titles and not addressed and not at.gap_before.strip(" .")) or (
        before in words.kin and at.word(-2) in _DETERMINERS
    ):
        return True
    if at.gap_after.strip() == "(" and after in {"my", "a"} and at.word(2) in words.kin:
        return True
    if at.name not in words.first_names:
        return False
    if apart and (before in _TO_PEOPLE or f"{after} {at.word(2)}" == "is my"):
        return True
    if apart and ((after == "and" and speller.is_name(at.word(2))) or _is_initial(at, before)):
        return True
    if not at.among_states and (not _PRONOUNS.isdisjoint(at.words) or _joined_to_me(at)):
        return True
    if after in {"told", "texted", "emailed"} or (after == "my" and not at.message.speaks_of_states):
        return True
    if at.word(2) == "me" and after and not (after in _TO_ME and at.message.speaks_of_states):
        return True
    if before in words.kin or before in words.majesties or any(_is_kin(at, offset, words) for offset in (1, 2)):
        return True
    if before in {"i'm", "im"} or f"{at.word(-2)} {before}" in {"name is", "i m", "name s", "names is"}:
        return True
    if at.mention.kind is MentionKind.MISSPELLING and len(at.words) > 1 and not at.message.speaks_of_states:
        return not at.others
    if after.isdigit() and not at.gap_after.strip() and len(after) < 3:  # noqa: PLR2004
        return True
    if after in {"from", "in"} and (at.word(2) in words.places_to_be_from or at.word(3) in words.places_to_be_from):
        return True
    return _has_surname(at, words, speller)


def _is_initial(at: Surroundings, before: str) -> bool:
    """ "D. Israel", but not "d'Israël"."""
    return len(before) == 1 and before not in "aiy" and not at.gap_before.strip(" .")


def _is_kin(at: Surroundings, offset: int, words: MentionWords) -> bool:
    """Whether a word behind it says what a person is; at the end of a message on states, it is who is spoken to."""
    addressed = at.message.speaks_of_states and not at.word(offset + 1)
    return at.word(offset) in words.kin - {"named"} and not addressed  # "after China, named countries only"


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
