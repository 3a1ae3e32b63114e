"""Which articles answer whom: everybody's are shared, an owner's own answer that owner only."""

from collections.abc import Sequence

from .model import Source

__all__ = ["answering"]


def answering(sources: Sequence[Source], owner: str = "") -> tuple[Source, ...]:
    """The owner's own articles, and everybody's on countries that none of those is about; each in their order.

    An empty ``owner`` is everybody.
    """
    own = [each for each in sources if owner and each.owner == owner]
    subjects = {each.subject for each in own}
    return (*own, *(each for each in sources if not each.owner and each.subject not in subjects))
