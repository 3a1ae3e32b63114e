"""What readers of markup share: blocks (headings, lines, tables, references) -> an article with a text of our own.

A reader of a markup format turns its file into blocks; how they are written and what is a passage, a row or a reference
of the article is decided here, so that an article means the same in every format.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..model import Article, Cell, Source
from .article_builder import ArticleBuilder, Span
from .blocks import Block, Entry, Heading, Line, Table
from .line_signs import tidy
from .table_rows import Band, Row, TableBegins, TableStep, rows_of

__all__ = ["article_of"]

_Step = Heading | Line | Entry | TableStep


def article_of(blocks: Iterable[Block], source: Source, text: str = "") -> Article:
    """Write the blocks as a readable text, a line each, and name the spans of its passages, rows and references.

    With ``text``, the text of the file, nothing is written: every line and entry says where it stands there.
    """
    steps = list(_steps(blocks))
    builder = ArticleBuilder(source, text)
    # All is written before any of it is named: the text is put together once, not once a line.
    spans = [_places(step) if text else _write(builder, step) for step in steps]
    outside = builder.section
    above: dict[int, Cell] = {}
    for step, places in zip(steps, spans, strict=True):
        match step:
            case Heading():
                builder.heading(step.title, step.level)
                outside = builder.section
            case Line():
                builder.section = outside
                builder.paragraph(places[0], item=step.item)
            case Entry():
                builder.section = outside
                builder.reference(step.number, step.text, places[0], url=step.url, fields=step.fields)
            case TableBegins():
                builder.section = outside
                builder.table()
                above = {}
            case Band():
                builder.section = (*outside, step.title) if step.title else outside
            case Row():
                above = _take_row(builder, step, iter(places), above)
    return builder.build()


def _places(step: _Step) -> list[Span]:
    match step:
        case Line() | Entry():
            lines: Sequence[Line | Entry] = [step]
        case Row():
            lines = [line for cell in step.cells.values() if cell for line in cell[1]]
        case _:
            lines = []
    return [line.place for line in lines if line.place is not None]


def _write(builder: ArticleBuilder, step: _Step) -> list[Span]:
    match step:
        case Heading():
            builder.write("")
            spans = [builder.write(step.title)]
            builder.write("")
            return spans
        case Entry():
            return [builder.write(f"[{step.number}] {step.text}")]
        case Line():
            return [builder.write(f"- {step.words}" if step.item else step.words)]
        case Band():
            return [builder.write(step.title)] if step.title else []
        case TableBegins():
            return []
        case Row():
            lines = [line for cell in step.cells.values() if cell for line in cell[1]]
            spans = [builder.write(f"- {line.words}" if line.item else line.words) for line in lines]
            builder.write("")
            return spans


def _take_row(builder: ArticleBuilder, row: Row, spans: Iterator[Span], above: Mapping[int, Cell]) -> dict[int, Cell]:
    columns = sorted(row.cells)
    given: list[tuple[str, list[tuple[Span, bool]]] | Cell] = []
    for column in columns:
        cell = row.cells[column]
        if cell is None:
            given.append(above[column])
        else:
            given.append((cell[0], [(next(spans), line.item) for line in cell[1]]))
    return dict(zip(columns, builder.row(given).cells, strict=True))


def _steps(blocks: Iterable[Block]) -> Iterator[_Step]:
    for block in blocks:
        match block:
            case Heading():
                title = tidy(block.title)
                if title:
                    yield Heading(re.sub(r"\s*\[\d+\]", "", title), block.level)
            case Line():
                if line := block.finished():
                    yield line
            case Entry():
                yield block
            case Table():
                yield from rows_of(block)
