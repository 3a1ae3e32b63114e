"""Which organisations the country belongs to, since when, and terms that it served in them."""

import re
from collections.abc import Iterator

from ..dates import find_dates
from ..folding import fold
from ..model import Fact, Passage
from ..organisations import OrganisationMention
from ..reading import Reading

KIND = "membership"

_MEMBER = re.compile(
    r"^(?:<S\d+>|The country|It) (?:is|became) (?P<not>not )?(?:also )?(?:an? )?(?:\w+ )?"
    r"(?:member|observer) (?:state )?of\b"
)
_TERM = re.compile(r"\bhaving presided over (?=\S)|\b(?:served|sat) on ")


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``organisation`` (id), ``role`` (member, president, not a member), ``when`` in the source's words."""
    for passage in reading.prose:
        skeleton = reading.skeleton(passage)
        match = _MEMBER.search(skeleton.text)
        if match is None:
            continue
        mentions = reading.organisations.find(fold(passage.quote.exact))
        for mention, after in zip(mentions, [*mentions[1:], None], strict=False):  # there may be none
            tail = passage.quote.exact[mention.end : after.start if after else None]
            if re.search(r"(?:may|might|could|will) become the $|\($", passage.quote.exact[: mention.start]):
                continue
            presides = _TERM.search(passage.quote.exact[: mention.start])
            role = "not a member" if match["not"] else "president" if presides else "member"
            yield _membership(reading, passage, mention, role, tail)


def _membership(reading: Reading, passage: Passage, mention: OrganisationMention, role: str, tail: str) -> Fact:
    since = re.match(r" since ([^,;.]+)", tail)
    dates = [date for _, _, date in find_dates(fold(since[1]).folded)] if since else []
    term = re.match(r" ((?:during|from|in) [^.;]+)", tail) if role == "president" else None
    return Fact(
        kind=KIND,
        subject=reading.subject,
        date=dates[0] if dates else None,
        slots=(("organisation", mention.id), ("role", role), ("when", term[1] if term else "")),
        provenance=(reading.article.provenance(passage),),
    )
