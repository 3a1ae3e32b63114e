"""Who has which mission where: embassies, high commissions, consulates, and offices that are accredited from afar."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..reading import Reading, Skeleton

KIND = "mission"

_Found = tuple[str, str, tuple[tuple[str, str], ...]]
"""The markers of sender and host, and the slots."""

_TYPE = (
    r"(?P<type>(?:honorary )?consulate[- ]general|honorary consulate|consulate|embassy|high commission"
    r"|diplomatic office|liaison office|representative office|diplomatic mission|permanent mission)"
)
_HAS = r"(?:has|have|had|maintains?|operates?|opened|is represented in <[SN]\d+> (?:through|by))"
_ONE = re.compile(
    rf"(?P<sender><[SN]\d+>)(?: is accredited [^.;]*? and)? {_HAS} (?:its|an?|the)? ?{_TYPE} in (?P<city><[HC]\d+>)",
    re.IGNORECASE,
)
_ACCREDITED = re.compile(
    rf"(?P<sender><[SN]\d+>) is accredited to (?P<host><[SN]\d+>) from its {_TYPE} in "
    r"(?P<city><C\d+>)(?:, (?P<land><N\d+>))?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?P<senders>(?:<N\d+>, (?:and )?|<N\d+> and )+<N\d+>) (?:maintain|have|operate) "
    r"(?P<type>diplomatic mission|embassie|high commission|consulate)s in (?P<city><[HC]\d+>)"
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Subject is who sends, object who receives; slots: ``type``, ``city``, and ``via`` (the land) if from afar."""
    for passage in reading.article.passages:
        skeleton = reading.skeleton(passage)
        evidence = (reading.article.provenance(passage),)
        for sender, host, slots in (*_from_afar(skeleton), *_one_by_one(skeleton), *_together(skeleton)):
            senders, hosts = skeleton.codes(sender), skeleton.codes(host)
            if len(senders) == 1 and len(hosts) == 1 and senders != hosts:
                yield Fact(kind=KIND, subject=senders[0], object=hosts[0], slots=slots, provenance=evidence)


def _from_afar(skeleton: Skeleton) -> Iterator[_Found]:
    for match in _ACCREDITED.finditer(skeleton.text):
        land = skeleton.codes(match["land"] or match["city"])[0]
        yield match["sender"], match["host"], _slots(skeleton, match, via=land)


def _one_by_one(skeleton: Skeleton) -> Iterator[_Found]:
    for match in _ONE.finditer(skeleton.text):
        yield match["sender"], match["city"], _slots(skeleton, match)


def _together(skeleton: Skeleton) -> Iterator[_Found]:
    for match in _SEVERAL.finditer(skeleton.text):
        for sender in skeleton.markers(match["senders"]):
            yield sender, match["city"], _slots(skeleton, match)


def _slots(skeleton: Skeleton, match: re.Match[str], via: str = "") -> tuple[tuple[str, str], ...]:
    kind = match["type"].lower().replace("-", " ").replace("embassie", "embassy")
    return ("type", kind), ("city", skeleton.words(match["city"])), ("via", via)
