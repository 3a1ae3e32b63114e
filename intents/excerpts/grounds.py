"""All for which a sentence may fail to say what a question says. Each ground stands by itself; one that fails is
enough."""

from collections.abc import Sequence

from . import (
    done_at_all,
    helping,
    how_it_ended,
    in_what_place,
    named_agreements,
    named_doers,
    named_things,
    objects,
    ranked,
    said_as_verb,
    same_count,
    same_course,
    same_matter,
    same_measure,
    same_owner,
    same_place,
    same_time,
    same_verb,
    state_forms,
    who_did,
)
from .claiming import claims_it, wants_it
from .directions import same_direction
from .founding import founds_the_same
from .from_where_to import goes_the_same_way
from .held_by import is_told_of_now, names_the_holder
from .other_names import tells_another_name
from .pair import Ground, Pair
from .recognising import recognises_the_same
from .role_holders import in_the_same_role, is_sent_by_the_same
from .same_office import has_the_same_office
from .same_reason import gives_its_reason
from .subjects import has_same_subject
from .with_whom import says_with_whom

__all__ = ["says_the_same"]


def says_the_same(pair: Pair) -> bool:
    return all(ground(pair) for ground in _GROUNDS)


_BY_WHOM: Sequence[Ground] = (
    same_direction,
    has_same_subject,
    *named_doers.GROUNDS,
    *who_did.GROUNDS,
    *same_owner.GROUNDS,
    in_the_same_role,
    is_sent_by_the_same,
    has_the_same_office,
    names_the_holder,
    is_told_of_now,
    says_with_whom,
)
_WHAT: Sequence[Ground] = (
    *same_verb.GROUNDS,
    *said_as_verb.GROUNDS,
    *helping.GROUNDS,
    *done_at_all.GROUNDS,
    *same_course.GROUNDS,
    *how_it_ended.GROUNDS,
    *objects.GROUNDS,
    *named_agreements.GROUNDS,
    *named_things.GROUNDS,
    *same_matter.GROUNDS,
    *state_forms.GROUNDS,
    claims_it,
    wants_it,
    recognises_the_same,
    founds_the_same,
    tells_another_name,
)
_HOW_MUCH: Sequence[Ground] = (*same_count.GROUNDS, *same_measure.GROUNDS, *ranked.GROUNDS)
_WHEN_AND_WHERE: Sequence[Ground] = (
    *same_time.GROUNDS,
    *same_place.GROUNDS,
    *in_what_place.GROUNDS,
    goes_the_same_way,
    gives_its_reason,
)
_GROUNDS = (*_BY_WHOM, *_WHAT, *_HOW_MUCH, *_WHEN_AND_WHERE)
