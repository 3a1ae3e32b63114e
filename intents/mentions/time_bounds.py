"""Whether a date lies in the times that a question names, of which several may bound one time."""

from collections.abc import Sequence

from knowledge.dates import EdtfDate

from .times import TimeMention

__all__ = ["all_bounds", "within_times"]

_BOUNDS = frozenset({"before", "until", "after", "since"})


def all_bounds(times: Sequence[TimeMention]) -> bool:
    """Whether several bounds hold together: "after 2017 but before 2019", unlike "before 1963 or after 2017"."""
    first = max((time.span.earliest for time in times if time.span.earliest), default=None)
    last = min((time.span.latest for time in times if time.span.latest), default=None)
    return all(time.relation in _BOUNDS for time in times) and (first is None or last is None or first <= last)


def within_times(times: Sequence[TimeMention], date: EdtfDate, *, wholly: bool = False) -> bool:
    """Whether a date may lie, or ``wholly`` lies, in the times of a question: in all of them where they bound one time,
    else in any."""
    fits = (time.span.covers(date) if wholly else time.span.touches(date) for time in times)
    return all(fits) if all_bounds(times) else any(fits)
