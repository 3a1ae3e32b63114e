"""Lists of organisations in running text: "NATO – 29 March 2004", under "International organisations".

What a list is of, its heading or the sentence before it says; one that nobody says it of is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .reading import Line
from .skeleton import BODY, CITY, DATE

__all__ = ["BODIES", "ListedBody", "bodies_of_lists", "is_of_memberships"]

BODIES = rf"(?:{BODY}|<N\d+>)"
"""An organisation; the European Union is one that countries' names include."""
_HEADING = re.compile(
    r"(?i)(?:(?:participation|memberships?) (?:in|of) )?"
    r"(?:(?:international|regional|multilateral|intergovernmental|other)(?: and)? )*"
    r"(?:organi[sz]ations?|bodies|memberships?)(?: (?:participation|memberships?))?"
)
_LEADS = re.compile(r"(?i)\b(?:members?|memberships?|belongs?|joined|participat\w+|part of)\b")
_POINTS_BACK = re.compile(r"(?:These|They|Those|It is|The following) [^.;]{0,40}:")
""" "Kenya is a member of 47 organisations. These are:": what they are, the sentence before it says."""
_DENIES = re.compile(r"(?i)\b(?:not|never|no|appl\w+|left|withdr\w+|candidate|former\w*|wants?|hopes?|may|will)\b")
_ITEM = re.compile(
    rf"(?:\S+\.(?:svg|png) )?(?:(?!<)[A-Z](?:[\w’' –-]|, |<[ND]\d+>){{3,80}} \((?P<short>{BODY})\)"
    rf"|(?P<body>{BODIES})(?: \((?:[A-Z][\w-]*(?: [A-Z][\w-]*)?|{BODY})(?:\)|(?=, [a-z ]+\))))?"
    r"(?:,? and (?:some|many|most|several|all) of its [a-z ]{3,50})?)"
    rf"(?:(?: ?[–—:,-] ?| \(|, )(?:member )?(?:(?:since |joined (?:in |on )?|in |on )?(?P<date>{DATE})"
    rf"|(?P<term>from {DATE} (?:until|till|to) {DATE}))\)?"
    rf"| \((?:[a-z ]+ (?:on|in) {DATE}, )(?:full )?member since (?P<full>{DATE})\))?"
    r"(?:(?: ?[,;–—:-] ?| \(|; )(?:as )?(?:an? )?(?P<role>(?:[a-z]+ )?(?:member|observer)(?: state)?)"
    rf"(?:,? (?:(?:since|in|on) )?(?P<later>{DATE}))?\)?)?"
    rf"(?:, (?:which was )?(?:founded|established|set up|created) (?:in (?:{CITY}|[A-Z][\w’'-]+) )?(?:on|in) {DATE})?"
    r"(?: \((?:successor|heir|formerly|previously|the former|which (?:replaced|succeeded))[^()]{0,80}\))?[.;,]?"
)
_JOINT = re.compile(r"[,;] (?:and )?| and ")
_SEE = re.compile(r" \(see [^()]*\)")
_RUN_TOGETHER = re.compile(rf"(?<=[>A-Z]) (?={BODIES}$)|(?<=>) (?=[A-Z]+$)")
""" "PMAESA SADC": two of a list, without the comma."""
_SHORT_NAME = re.compile(r"[A-Z][\w&-]{0,11}(?: \([^()]*\))?")
"""An abbreviation that is not known here: "LAES"."""


@dataclass(frozen=True, slots=True)
class ListedBody:
    """The markers of an organisation and of a date in its line, or the words for the time from one to another; all but
    the first are empty where none is told."""

    line: Line
    body: str
    date: str
    term: str
    role: str


def bodies_of_lists(lines: Sequence[Line]) -> Iterator[ListedBody]:
    """The items that are an organisation and nothing else but a date and a role, of lists of memberships."""
    lead, section = "", None
    for line in lines:
        place = line.passage.locator
        if place.item is None or place.section != section:
            before = lead if place.section == section and _POINTS_BACK.fullmatch(line.text) else ""
            lead = "" if place.item is not None else f"{before} {line.text}".strip()
            section = place.section
        if place.item is None or line.row is not None or not is_of_memberships(place.section, lead):
            continue
        each = _JOINT.split(_SEE.sub("", line.text).rstrip(".;, "))
        parts = [one for part in each for one in _RUN_TOGETHER.split(part)]
        if item := _ITEM.fullmatch(line.text):
            yield _listed(line, item)
        elif len(parts) > 1 and all(_ITEM.fullmatch(part) or _SHORT_NAME.fullmatch(part) for part in parts):
            for named in filter(None, map(_ITEM.fullmatch, parts)):
                yield _listed(line, named)


def _listed(line: Line, item: re.Match[str]) -> ListedBody:
    return ListedBody(
        line,
        item["body"] or item["short"],
        item["date"] or item["full"] or item["later"] or "",
        item["term"] or "",
        item["role"] or "",
    )


def is_of_memberships(section: Sequence[str], lead: str = "") -> bool:
    """Whether the sentence before a list, or else its heading, says that it is one of memberships."""
    if lead.rstrip().endswith(":"):
        return bool(_LEADS.search(lead)) and not _DENIES.search(lead)
    return bool(section) and _HEADING.fullmatch(section[-1].strip()) is not None
