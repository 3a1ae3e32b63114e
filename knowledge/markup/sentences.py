"""Cuts running text into sentences without losing where each of them stands.

Reference marks such as ``[5]`` that follow a sentence belong to it, and are not part of its words.
"""

import re
from collections.abc import Iterator

__all__ = ["REFERENCE_MARK", "split_sentences"]

REFERENCE_MARK = re.compile(r"\[(\d{1,4})\]")

# A stop ends a sentence where a new one can begin after it. No sentence ends behind an initial ("U.S.", "D.C.")
# or a shortened title.
_BEGINS = r"(?:The|A|An|In|On|It|They|Both|Relations|Since|After|During|As|He|She|This|These|There) "
"""Words with which a sentence begins, also where the stop before them ends an abbreviation: "D.C. The"."""
_END = re.compile(
    r"(?<=[A-Z]\.[A-Z])\.(?=\s+"
    + _BEGINS
    + r")|[.!?](?<![ .(][A-Z].)(?<!^[A-Z].)(?<!\b(?:St|Mr|Ms|Dr|No|vs|Th|Jr|Lt).)"
    r"(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Maj|Amb|Hon|Jan|Feb|Aug|Oct|Nov|Dec|i[.]e|e[.]g|viz).)"
    r"(?<!\b(?:Sept|Prof|Brig|Capt|Pres).)(?<!\bc.)(?<!\bca.)(?<!\bapprox.)"
    r"[\"”’')\]]*(?: ?\[\d{1,4}\])*(?=\s+[\"“‘'(]?[A-ZÀ-Þ0-9])(?!\s+(?:1[5-9]|20)\d\d(?:[.;)]|$))"
)
_POINTER = re.compile(
    r"\s*See(?: also)? [^.:;,\n]{3,60}[–-][^.:;,\n]{3,30} relations"
    r"(?= (?:[A-Z][\w'’-]+,? ){1,5}[a-z]| (?:In|On|From|Since|Between|By|During|After|Before|Until) (?:[A-Z]\w+ )?\d"
    r"| [\w(),.'’&–-]{3,200}\.(?i:jpe?g|png|gif|svg|tiff?)\b)"
)
"""A pointer that has lost its stop, "See Peru–Chile relations Peru has been …"."""
_FILE = r"[\w(),.'’&–-]{3,200}\.(?i:jpe?g|png|gif|svg|tiff?)"
_CAPTION = re.compile(rf"\s*{_FILE}(?:(?!\w)[^\n]{{0,400}}?\]\]|\.?(?=\s*(?:\n|\Z))|(?= [A-Z]))")
"""What is left of a picture, "Accra_1965.jpg in the rain]]": no sentence of the text."""
_FILE_ALONE = re.compile(rf"\s*(?:[-*•]\s+)?(?:(?=[^\s_]{{0,150}}_){_FILE}\s+){{1,4}}(?=[\"“‘'(]?[A-ZÀ-Þ])")
"""The name of a picture without its caption: "Accra_1965.jpg Ghana has an embassy there." """
_LEFT_OPEN = re.compile(r"\{\{\s*[Cc]it(?:e|ation)\b[^{}]*\Z")
_ITS_ADDRESS = re.compile(r"\|\s*url\s*=\s*(https?://[^\s|{}]+?)(?=%7C|\||\s|\Z)")
"""Of a citation that was never closed, "{{cite web|url=…|title=…": all that is worth keeping."""
_LAST_MARK = re.compile(r"\[\d{1,4}\]\Z")
_LONGEST_MARK = 6
_LONGEST = 2500
"""Characters of a sentence; what is longer is none, and is cut, so that looking through it takes no longer either."""
_BULLET = re.compile(r"\s*(?:[-*•]\s+)?")
_PICTURE = re.compile(
    r"\s*(?:[-*•]\s+)?[^\s\[\]]{1,150}\.(?:jpe?g|png|svg|gif|tiff?|webp)\b[^\[\]\n]{0,400}\]\]", re.IGNORECASE
)
"""What some exports leave of a picture: the name of its file, its caption, and the brackets that closed it."""


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The sentences of ``text[start:end]``: (start, end, reference numbers), offsets half-open in ``text``.

    A piece of nothing but reference marks comes out as an empty sentence (start == end) with those numbers; of a
    citation that was left open there comes out its address.
    """
    at, address = start, None
    if (braces := text.find("{{", start, end)) >= 0 and _LEFT_OPEN.fullmatch(text[braces:end]):
        address, end = _ITS_ADDRESS.search(text, braces, end), braces
    while at < end:
        if picture := _PICTURE.match(text, at, end):
            at = picture.end()
            continue
        furthest = min(end, at + _LONGEST)
        if picture := _CAPTION.match(text, at, furthest):
            at = picture.end()
            continue
        if picture := _FILE_ALONE.match(text, at, furthest):
            at = picture.end()
        stop = _POINTER.match(text, at, furthest) or _END.search(text, at, furthest)
        after = stop.end() if stop else furthest if furthest == end else _between_words(text, at, furthest)
        piece_start = min(_BULLET.match(text, at, after).end(), after)  # type: ignore[union-attr]  # may be empty
        piece = text[piece_start:after]
        numbers = tuple(dict.fromkeys(map(int, REFERENCE_MARK.findall(piece)))) if "[" in piece else ()
        words = _without_marks(piece)
        if words or numbers:
            yield piece_start, piece_start + len(words), numbers
        at = after
    if address:
        yield *address.span(1), ()


def _between_words(text: str, at: int, furthest: int) -> int:
    return max(text.rfind(" ", at, furthest), text.rfind("\n", at, furthest)) + 1 or furthest


def _without_marks(piece: str) -> str:
    words = piece.rstrip()
    while words.endswith("]") and (mark := _LAST_MARK.search(words, max(0, len(words) - _LONGEST_MARK))):
        words = words[: mark.start()].rstrip()
    return words
