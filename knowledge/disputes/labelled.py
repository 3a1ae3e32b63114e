"""Disputes as reference books list them, behind a label or under a heading and without a subject: "Disputes -
international: boundary with Sudan over the Ilemi Triangle; claims Uganda's Migingo"."""

import re
from collections.abc import Iterator

from ..text.reading import Line
from ..text.skeleton import DEMONYM

__all__ = ["disputes_of_list", "disputes_with_several", "says_there_is_none"]

_NAME = r"(?:(?:international|border|boundary|territorial|maritime) )*disputes?(?: ?[–—:-] ?international)?"
_LABEL = re.compile(rf"(?i){_NAME} ?[:–—-] +")
_HEADING = re.compile(rf"(?i){_NAME}")
_NONE = re.compile(r"(?i)none(?: known| reported| at present)?\W*")
_OTHER = r"(?:<N\d+>)"
_SORT = r"(?:(?!(?:no|agreed|settled)\b)[a-z-]+ ){0,4}"
_WHAT = r"(?:(?! (?:is|are) (?:currently |still |now )?(?:before|pending|unresolved)\b)[^;]){3,140}"
_CLAUSES = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?i:(?:an? |the |its )?{_SORT}(?:boundary|border|frontier|disputes?|disagreements?|claims?)"
            rf"(?: disputes?| disagreements?)?) with (?P<others>{_OTHER}(?:(?:, and |, | and ){_OTHER}){{0,6}})"
            rf"(?:,? (?:over|about|concerning|regarding|on|in|along) (?P<what>{_WHAT})|(?=\W*$))"
        ),
        rf"(?i:claims?|disputes?|contests?) (?P<what>(?P<others>{_OTHER})['’]s? {_WHAT}|(?P<people>{DEMONYM}) {_WHAT})",
        (
            rf"(?i:claims?|disputes?|contests?) (?P<what>{_WHAT}?),? (?:which is |that is )?"
            rf"(?:administered|occupied|held|controlled|governed|ruled) by (?P<others>{_OTHER})"
        ),
        rf"(?P<others>{_OTHER}) (?:also |still )?(?:claims|disputes|contests) (?P<what>{_WHAT})",
        rf"(?P<what>[^;]{{3,140}}?),? (?:(?:is|are) )?(?:also )?(?:claimed|disputed) by (?P<others>{_OTHER})",
    )
)
_NO_LONGER = re.compile(r"\b(?:settled|resolved|ended|ratified|renounced|dropped|abandoned|no|not|former\w*|agreed)\b")


def disputes_of_list(line: Line) -> Iterator[tuple[str, str]]:
    """The other country of each, and what is disputed in the source's words; what is told to be settled is none."""
    for clause in re.split(r"; |, as (?:is|are) ", _listed(line)):
        if _NO_LONGER.search(clause):
            continue
        found = next((match for pattern in _CLAUSES if (match := pattern.match(clause))), None)
        if found is None:
            continue
        named = found.groupdict()
        markers = re.findall(r"<[ND]\d+>", named["others"] or named.get("people") or "")
        codes = list(map(line.skeleton.code, markers))
        what = line.skeleton.words((named["what"] or "").rstrip(" ."))
        yield from ((code, what) for code in codes if code and None not in codes and code != "EU")


_WITH_SEVERAL = re.compile(
    r"(?:^|\b(?:[Hh]as|[Ii]ts|[Tt]he|[Ii]n) )(?:[A-Za-z-]+ ){0,2}?"
    r"(?:[Tt]erritorial|[Bb]order|[Bb]oundary|[Mm]aritime) (?:disputes|claims|disagreements) with "
    rf"(?P<others>{_OTHER}(?:(?:, and |, | and ){_OTHER}){{1,6}})"
)


def disputes_with_several(line: Line) -> Iterator[str]:
    """ "Longstanding border disputes with Chad and Niger remain unresolved", in prose."""
    match = _WITH_SEVERAL.search(line.text)
    if match is None or line.other or _NO_LONGER.search(line.text):
        return
    yield from (code for each in line.skeleton.markers(match["others"]) if (code := line.skeleton.code(each)))


def says_there_is_none(line: Line) -> bool:
    return _NONE.fullmatch(_listed(line)) is not None


def _listed(line: Line) -> str:
    """What stands behind the label, or under the heading; empty in any other line."""
    if line.row is not None or line.other is not None:
        return ""
    if label := _LABEL.match(line.text):
        return line.text[label.end() :]
    section = line.passage.locator.section
    return line.text if section and _HEADING.fullmatch(section[-1].strip()) else ""
