"""The intents, one file each. A module defines ``INTENT``; `catalog` is the one list of them."""

from collections.abc import Sequence

from ..questions.intent import Intent
from . import (
    about,
    across,
    agreements,
    aid,
    began,
    by_date,
    changes,
    comparison,
    disputes,
    exists,
    former_names,
    happenings,
    listing,
    measures,
    memberships,
    missions,
    order,
    place_in_list,
    pointers,
    reference,
    source,
    talk,
    visits,
)

__all__ = ["catalog"]


def catalog() -> Sequence[Intent]:
    """Every intent; where two fit a question equally well, the earlier one wins."""
    return (
        across.INTENT,
        began.INTENT,
        exists.INTENT,
        by_date.INTENT,
        order.INTENT,
        place_in_list.INTENT,
        comparison.INTENT,
        listing.INTENT,
        missions.INTENT,
        changes.INTENT,
        visits.INTENT,
        agreements.INTENT,
        disputes.INTENT,
        measures.INTENT,
        aid.INTENT,
        happenings.INTENT,
        former_names.INTENT,
        pointers.INTENT,
        memberships.INTENT,
        source.INTENT,
        reference.INTENT,
        about.INTENT,
        *talk.INTENTS,
    )
