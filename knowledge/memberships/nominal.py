"""Memberships that an item of a list tells without a subject: "admittance into NATO in March 2004", under a sentence
that says whose they are: "Major advances of Kenya have been:"."""

import re
from collections.abc import Iterator

from ..text.lists_of_bodies import BODIES
from ..text.reading import Line
from ..text.skeleton import ANY
from .clauses import names_another
from .items import Bodies
from .words import Membership, role_of

__all__ = ["in_items"]

_DONE = re.compile(
    r"(?i:(?:full )?(?:admittance|admission|accession|entry)(?: of <S\d+>)? (?:in)?to (?:the )?"
    r"|(?:joining|entering|acceding to) (?:the )?"
    r"|(?:becoming|being) (?:an? )?(?P<role>(?:[a-z-]+ )?(?:member|observer))(?: state)? (?:of|in|at) (?:the )?)"
    rf"(?={BODIES})"
)
_OWN = re.compile(r"<[SR]\d+>")


def in_items(bodies: Bodies, lead: Line) -> Iterator[Membership]:
    """``lead`` is the line before the list; it has to name the article's own country, and none but that."""
    text = bodies.line.text
    if not lead.text.rstrip().endswith(":"):
        return
    own = _OWN.search(lead.text) and not any(lead.skeleton.code(each) != "EU" for each in _others(lead))
    match = _DONE.match(text)
    if own and match and not names_another(bodies.line.skeleton, text):
        yield from bodies.listed(match.end(), role_of(match["role"].lower()) if match["role"] else "member")


def _others(line: Line) -> Iterator[str]:
    return (each for each in re.findall(ANY, line.text) if not _OWN.fullmatch(each))
