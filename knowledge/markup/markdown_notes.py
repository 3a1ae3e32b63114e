"""Footnotes of Markdown, in the ways people write them, as the marks and the reference list of an HTML page.

Sources: pandoc's ``[^label]`` (https://pandoc.org/MANUAL.html#footnotes); links to a note by its number, and lists in
which each entry begins with its number, as they are copied from encyclopedias.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

__all__ = ["defined_by", "entries_in", "footnote_rule", "numbered", "with_marks"]

_LABEL = r"[^\[\]\s&<>\"]{1,100}"
_DEFINITION = re.compile(rf"\[\^({_LABEL})\]:[ \t]*")
_FOOTNOTE = re.compile(rf"\[\^({_LABEL})\]")
_NUMBER = re.compile(r"0|[1-9]\d{0,3}", re.ASCII)
_IN_BRACKETS = re.compile(r"\[?(0|[1-9]\d{0,3})\]?", re.ASCII)
_MOST_PIECES = 6
_MARK = re.compile(r"\[(\d{1,4})\]", re.ASCII)
_ENTRY = re.compile(r"(?:\A|\n)\[(\d{1,4})\](?=\s|\Z)", re.ASCII)


def footnote_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^label]: text``, with the lines that follow; after an empty line, only those indented by four or more."""
    begin = state.bMarks[start] + state.tShift[start]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if match is None:
        return False
    if silent:
        return True
    others = state.md.block.ruler.getRules("paragraph")
    line = start + 1
    while line < end:
        if state.isEmpty(line):
            after = next((each for each in range(line, end) if not state.isEmpty(each)), end)
            if after == end or state.sCount[after] < state.blkIndent + 4:
                break
            line = after
        elif state.sCount[line] < state.blkIndent + 4 and any(rule(state, line, end, True) for rule in others):
            break
        line += 1
    more = state.getLines(start + 1, line, state.blkIndent, keepLastLF=False)
    state.line = line
    token = state.push("inline", "", 0)
    token.content = f"{state.src[match.end() : state.eMarks[start]]}\n{more}".strip()
    token.children = []
    token.meta = {"footnote": match[1].casefold()}
    return True


def with_marks(children: Sequence[Token]) -> Iterator[Token]:
    """A link whose words are a number, and that leads to a note or is defined as ``[5]: …``, is a mark."""
    at = 0
    while at < len(children):
        link = children[at]
        end = next((i for i in range(at, min(at + _MOST_PIECES, len(children))) if children[i].type == "link_close"), 0)
        words = "".join(each.content for each in children[at + 1 : end])
        if link.type == "link_open" and end and _leads_to_note(link) and (number := _IN_BRACKETS.fullmatch(words)):
            yield Token("text", "", 0, content=f"[{number[1]}]")
            at = end + 1
        else:
            yield link
            at += 1


def _leads_to_note(link: Token) -> bool:
    address = str(link.attrGet("href"))
    return "label" in link.meta or address.startswith("#") or "#cite_note" in address


def entries_in(paragraph: str) -> dict[str, str]:
    """The entries of a reference list in which each begins with its number: ``[5] The words``."""
    if not _ENTRY.match(paragraph):
        return {}
    _, *pieces = _ENTRY.split(paragraph)
    return {str(int(number)): words for number, words in zip(pieces[::2], pieces[1::2], strict=True)}


def defined_by(links: Mapping[str, Any]) -> dict[str, str]:
    """The entries that are definitions of links, ``[5]: address "Title"``, as markdown-it-py found them."""
    found: Mapping[str, Mapping[str, str]] = links.get("references", {})
    return {
        label: f'<a href="{escapeHtml(link["href"])}">{escapeHtml(link["title"] or link["href"])}</a>'
        for label, link in found.items()
        if _NUMBER.fullmatch(label)
    }


def numbered(page: str, notes: dict[str, str]) -> str:
    """With the number of each footnote: its label if that is one, else the next free one in the order of first use.

    A label that is no number and is nowhere defined is no footnote.
    """
    everything = "".join((page, *notes.values()))
    used = (label.casefold() for label in _FOOTNOTE.findall(everything))
    labels = dict.fromkeys([*(each for each in used if each in notes or _NUMBER.fullmatch(each)), *notes])
    numbers = {label: int(label) for label in labels if _NUMBER.fullmatch(label)}
    taken = {*numbers.values(), *(int(number) for number in _MARK.findall(everything))}
    free = (number for number in count(1) if number not in taken)
    numbers |= {label: next(free) for label in labels if label not in numbers}

    def marked(match: re.Match[str]) -> str:
        number = numbers.get(match[1].casefold())
        return match[0] if number is None else f'<sup class="reference"><a href="#n{number}">[{number}]</a></sup>'

    listed = "".join(f'<li id="n{numbers[label]}">{words}</li>' for label, words in notes.items())
    return _FOOTNOTE.sub(marked, f'<body>{page}<ol class="references">{listed}</ol></body>')
