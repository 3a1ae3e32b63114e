"""The plain-text export of an encyclopedia article: paragraphs, ``-`` lists, drawn tables, a ``[n]`` list at the end.

The format is what pandoc writes as "plain": a heading is a line of its own below two empty ones (or a few words below
one), a table is drawn with
characters, a reference list is a run of paragraphs that begin with ``[n]``. Where every sentence stands on one line,
the text of the article is the text of the file, so that every offset points into the file itself. Where sentences go
on over the lines of a cell or a paragraph, the reader writes a readable text of its own, in which they are whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from ..markup.blocks import NUMBER, Block, Entry, Heading, Line, Table, TableCell
from ..markup.drawn_tables import table_at
from ..markup.line_signs import scrubbed
from ..markup.marked_up import article_of
from ..markup.tabbed_tables import are_titles, tabbed_table_at
from ..markup.text_tables import DrawnCell, DrawnTable, Piece, lines_of
from ..model import Article, Source
from ..names.regions import is_region

__all__ = ["read", "recognises"]

_REFERENCE = re.compile(r"\s*\[(\d{1,4})\](?:[ \t]+(.*))?", re.DOTALL)
_NUMBERED = re.compile(r"\s*(\d{1,4})[.)][ \t]+(?:[\^↑][ \t]*)?(.*)", re.DOTALL)
_OF_REFERENCES = re.compile(r"(?i)(?:references|notes|footnotes|citations|sources|notes and references)")
"""Headings below which a numbered list is that of the references."""
_EMPHASIS = re.compile(r"(?<![^\s\"'“‘(\[])_(?=\S)([^_]+)(?<=\S)_(?!\w)")
"""The marks with which the export surrounds what was in italics."""
_BULLET = re.compile(rf"\s*(?:[-*•][ \t]+|[-*•]$|{NUMBER})")
_FEWEST_BARE = 3
_LONGEST_BARE = 60
_UNDERLINE = re.compile(r"([=~-])\1{2,}\s*")
_EDIT = re.compile(r"\[edit(?: source)?\]$")
_LONGEST_HEADING = 80
_FEW = 5
_INCOMPLETE = re.compile(r"(?:,|\b(?:a|an|and|as|at|by|for|from|in|its|of|on|or|the|to|with))$")


def recognises(name: PurePath, text: str) -> bool:  # noqa: ARG001
    return True


def read(text: str, source: Source) -> Article:
    """Read the whole text; whatever is neither heading, table nor reference is running text.

    Raises:
        UnreadableArticle: a table does not close, or its columns cannot be told.
    """
    blocks = list(_read(lines_of(text)))
    return article_of(blocks, source, text if all(map(_in_one_piece, blocks)) else "")


def _in_one_piece(block: Block) -> bool:
    match block:
        case Table():
            return all(_in_one_piece(line) for row in block.rows for cell in row for line in cell.blocks)
        case Line():
            return block.place is not None
        case _:
            return True


def _read(lines: Sequence[Piece]) -> Iterator[Block]:
    at = empty = 0
    begun = divided = listed = False
    last: Heading | None = None
    while at < len(lines):
        if not lines[at].text.strip():
            at, empty = at + 1, empty + 1
            continue
        if table := table_at(lines, at) or tabbed_table_at(lines, at):
            yield _table(table)
            last = None
            at = table.end
        else:
            end = at + 1
            while end < len(lines) and lines[end].text.strip() and not _begins_table(lines[end]):
                end += 1
            block = lines[at:end]
            if _is_heading(block, empty if begun else 0):
                title = _EDIT.sub("", block[0].text.strip()).rstrip()
                # The export loses the levels; a heading with nothing but those of regions below it has them below.
                divided = is_region(title) and (divided or last is not None)
                last = Heading(title, 2 if divided else 1)
                listed = _OF_REFERENCES.fullmatch(title) is not None and _is_numbered(lines[end:])
                yield last
            elif begun or not _is_title(block, rest=lines[end:]):
                last = None
                yield from _running(block, _NUMBERED if listed else _REFERENCE)
            at = end
        begun, empty = True, 0


def _begins_table(line: Piece) -> bool:
    return line.text.startswith("+-") or are_titles(line)


def _is_heading(block: Sequence[Piece], empty_before: int) -> bool:
    words = block[0].text.strip()
    if len(block) == 2 and _UNDERLINE.fullmatch(block[1].text):  # noqa: PLR2004
        return len(words) <= _LONGEST_HEADING
    if len(block) > 1 or not _could_be_heading(words):
        return len(block) == 1 and _EDIT.search(words) is not None
    return empty_before > 1 or _EDIT.search(words) is not None or (empty_before == 1 and _is_short(words))


def _is_short(words: str) -> bool:
    """Whether it can be a heading though only one empty line is above it: a few words in capitals, and no pointer."""
    plain = words[0].isupper() and all(sign.isalpha() or sign in " -–'’&()" for sign in words)
    return plain and len(words.split()) <= _FEW and (words == "See also" or not words.startswith("See "))


def _is_title(block: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Whether a file begins with the title of its article, on a line of its own."""
    words = block[0].text.strip()
    could_be = len(block) == 1 and _could_be_heading(words) and not words.startswith("See ")
    return could_be and any(line.text.strip() for line in rest)


def _could_be_heading(words: str) -> bool:
    return (
        len(words) <= _LONGEST_HEADING
        and not words.endswith((".", ":", "?", "!", "]"))
        and not words.startswith(("-", "*", "•", "[", "|"))
    )


def _is_numbered(lines: Sequence[Piece]) -> bool:
    """Whether a list begins there that is numbered from one, without the brackets that references have in the text."""
    first = next((_NUMBERED.match(line.text) for line in lines if line.text.strip()), None)
    return first is not None and first[1] == "1"


def _running(block: Sequence[Piece], entry: re.Pattern[str]) -> Iterator[Line | Entry]:
    """Entries of the reference list, items of a list, or a paragraph."""
    if entry.match(block[0].text):
        for lines in _parts(block, entry):
            match = entry.fullmatch(" ".join(line.text for line in lines))
            if match:
                words = _EMPHASIS.sub(r"\1", scrubbed(match[2] or ""))
                yield Entry(int(match[1]), words, place=(lines[0].start, lines[-1].end))
    elif _is_bare_list(block):
        for line in block:
            yield replace(_line([line]), item=True)
    else:
        for lines in _parts(block, _BULLET):
            yield _line(lines)


def _is_bare_list(block: Sequence[Piece]) -> bool:
    """Whether the lines are items without marks: short, and none goes on in the next."""
    words = [line.text.strip() for line in block]
    return len(words) >= _FEWEST_BARE and all(
        len(each) <= _LONGEST_BARE
        and (each[0].isupper() or each[0].isdigit() or each[0] == "(")
        and (each[-1].isalnum() or each[-1] in ")]")
        for each in words
    )


def _parts(lines: Sequence[Piece], begins: re.Pattern[str]) -> Iterator[Sequence[Piece]]:
    starts = [i for i, line in enumerate(lines) if i == 0 or begins.match(line.text)]
    for at, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[at:after]


def _line(lines: Sequence[Piece]) -> Line:
    """A sentence or more that goes on over these lines; only if it is one has it a place in the file."""
    item = _BULLET.match(lines[0].text)
    words = " ".join(line.text.strip() for line in lines)
    bullet = _BULLET.match(words)
    begins = lines[0].start + (item.end() if item else 0)
    place = (begins, lines[0].end) if len(lines) == 1 else None
    return Line(scrubbed(words[bullet.end() if bullet else 0 :]), item is not None, place)


def _table(table: DrawnTable) -> Table:
    return Table(
        tuple(
            tuple(TableCell(tuple(_cell_lines(cell)), number < table.titles, cell.rows, cell.columns) for cell in row)
            for number, row in enumerate(table.rows)
        )
    )


def _cell_lines(cell: DrawnCell) -> Iterator[Line]:
    waiting: list[Piece] = []
    for line in cell.lines:
        if waiting and not (line.text.strip() and _goes_on(waiting[-1].text, line.text, cell.width)):
            yield _line(waiting)
            waiting = []
        if line.text.strip():
            waiting.append(line)
    if waiting:
        yield _line(waiting)


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a line of a cell is the rest of the one above, which had no room for its first word."""
    if _BULLET.match(line):
        return False
    words = line.strip()
    if words[0].islower() or _INCOMPLETE.search(above):
        return True
    return len(above.rstrip()) + 1 + len(words.split(maxsplit=1)[0]) > width
