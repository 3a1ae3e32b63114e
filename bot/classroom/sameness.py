"""Which question of the queue a new one repeats: one of the same meaning, or of nearly the same words."""

from itertools import zip_longest

from intents.words.spelling import Speller, edits_allowed
from knowledge.folding import fold

from .session import Question, Session, Status

__all__ = ["likeness", "repeated", "same_words"]

_FILLERS = frozenset("the a an please pls plz le la les un une svp stp please hi hello bonjour".split())


def repeated(session: Session, text: str, understanding: str, speller: Speller) -> int | None:
    """The number of the question that this one repeats, if any is in the queue."""
    return next(
        (
            each.number
            for each in session.questions
            if each.status in {Status.WAITING, Status.ANSWERED} and _same(each, text, understanding, speller)
        ),
        None,
    )


def same_words(one: str, other: str, speller: Speller) -> bool:
    """Whether the words are the same but for case, punctuation, small words and single mistyped letters.

    A word that is known (English, or a name) is mistyped for no other known one: "Gambia" is not "Zambia".
    """
    return all(
        first is not None and second is not None and _same_word(first, second, speller)
        for first, second in zip_longest(_words(one), _words(other))
    )


def likeness(one: str, other: str) -> float:
    """How many of all their words two questions share, from 0 to 1."""
    first, second = set(_words(one)), set(_words(other))
    return len(first & second) / max(len(first | second), 1)


def _same(question: Question, text: str, understanding: str, speller: Speller) -> bool:
    if understanding and question.understanding:
        return understanding == question.understanding
    return bool(question.text) and same_words(question.text, text, speller)


def _words(text: str) -> list[str]:
    """Folded, without what counts for nothing; all of them where nothing would be left."""
    words = "".join(c if c.isalnum() else " " for c in fold(text).folded.replace("'", "")).split()
    return [word for word in words if word not in _FILLERS] or words


def _same_word(one: str, other: str, speller: Speller) -> bool:
    if one == other:
        return True
    if not (one.isalpha() and other.isalpha()) or not edits_allowed(min(len(one), len(other))):
        return False
    known = [speller.is_word(word) or speller.is_name(word) for word in (one, other)]
    return not all(known) and speller.distance(one, other, 1) is not None
