"""Whether a sentence holds what a question asks for: a number, a date, a reason, a name."""

from collections.abc import Callable, Sequence

from . import asked_names as names
from . import asked_numbers as numbers
from . import asked_reasons as reasons
from .pair import Pair
from .unlooked_for import asks_interval
from .wanted import Wanted
from .words_told import quotes

__all__ = ["asks_only_for_number", "has_what_is_asked"]


def has_what_is_asked(pair: Pair) -> bool:
    """Whether the sentence has a number, a date, a reason, a name, as the question asks."""
    return next((told for tells in _KINDS if (told := tells(pair)) is not None), True)


def asks_only_for_number(wanted: Wanted) -> bool:
    """Whether nothing answers but a number of what is counted."""
    typed = wanted.typed
    otherwise = wanted.amount or wanted.caused or "much" in typed or wanted.for_words or asks_interval(typed)
    return bool(wanted.counted) and wanted.question.asks("how_many", "gap") and not otherwise


def _words(pair: Pair) -> bool | None:
    return quotes(pair.sentence, pair.typed) if pair.wanted.for_words else None


_KINDS: Sequence[Callable[[Pair], bool | None]] = (
    numbers.since_the_last,
    numbers.amount,
    numbers.how_often,
    reasons.for_what,
    reasons.got_it_for,
    reasons.cause,
    _words,
    numbers.how_much_time,
    numbers.how_many,
    numbers.in_that_unit,
    numbers.how_soon,
    names.which_land,
    names.which_body,
    numbers.of_the_same,
    numbers.how_long,
    numbers.when,
    reasons.why,
    names.who_signed,
    names.which_names,
    names.which_person,
    reasons.aim,
    names.part_of_a_land,
    names.where,
    names.who_paid,
    names.who_that_is,
    names.who,
)
"""Each tells whether the sentence has that, or None where the question does not ask for it, or something else decides;
the first that tells decides."""
