"""Whose row is it? Filled from the row's own words where they say so, and never guessed.

An empty country cell is filled only from a sentence whose grammar makes that country the other party. A country
that merely occurs (an ally, a mediator, the city of an embassy that is accredited from elsewhere) fills nothing.
"""

import re
from dataclasses import dataclass

from .model import Passage, Row
from .reading import Reading, Skeleton

__all__ = ["Attribution", "attribute"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The country of a row, and the passage that says so."""

    code: str
    passage: Passage


_MISSION = r"(?:embassy|high commission|consulate|mission|representation|diplomatic office)"

# The strongest evidence first; the first rank that finds a country decides, and only if it finds no second one.
_RANKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        r"^See (?:also:? )?(?P<a><[SN]\d+>)[–—-](?P<b><[SN]\d+>) relations",
        r"(?:between|[Rr]epresentatives of|[Gg]overnments? of) (?P<a><[SN]\d+>) and (?P<b><[SN]\d+>)",
        r"^(?P<a><[SN]\d+>) and (?P<b><[SN]\d+>) ",
        r"^(?P<a><N\d+>) (?:has|have|had|maintains?|is (?:represented|accredited)|opened|operates|closed)\b",
        r"relations with (?P<a><N\d+>)|<S\d+> is accredited to (?P<a2><N\d+>)",
        r"<[SR]\d+>[^.;]*? (?:met with|invaded|recogni[sz]ed|attacked) (?P<a><N\d+>)",
        rf"^<S\d+> (?:has|maintains|opened|operates) (?:its|an?)\b[^.;]*?{_MISSION} in (?P<a><C\d+>)",
    )
)


def attribute(reading: Reading, row: Row) -> Attribution | None:
    """The row's country: from its country cell if that names one, else from its notes; None where neither does."""
    for cell in row.cells:
        if re.search(r"(?i)\b(?:country|state|nation)\b", cell.column) and cell.passages:
            named = {mention.codes for each in cell.passages for mention in reading.skeleton(each).mentions}
            codes = {code for several in named if len(several) == 1 for code in several}
            return Attribution(codes.pop(), cell.passages[0]) if len(codes) == 1 else None
    skeletons = [reading.skeleton(passage) for passage in reading.notes(row)]
    for rank in _RANKS:
        found = {
            code: skeleton.passage
            for skeleton in reversed(skeletons)
            for code in _others(rank, skeleton, reading.subject)
        }
        if found:
            return Attribution(*found.popitem()) if len(found) == 1 else None
    return None


def _others(rank: re.Pattern[str], skeleton: Skeleton, subject: str) -> set[str]:
    """The one other country of each match; with two sides, one of them has to be the article's own."""
    found = set()
    for match in rank.finditer(skeleton.text):
        sides = [marker for marker in match.groupdict().values() if marker]
        others = [marker for marker in sides if skeleton.codes(marker) != (subject,)]
        if len(others) == 1 and len(skeleton.codes(others[0])) == 1:
            found.add(skeleton.codes(others[0])[0])
    return found
