"""Markdown: CommonMark with pipe tables, strikethrough and footnotes, and the HTML that people put into it.

Sources of the format: CommonMark 0.31 (https://spec.commonmark.org), GitHub's tables and strikethrough
(https://github.github.com/gfm), footnotes as pandoc has them (https://pandoc.org/MANUAL.html#footnotes).

Markdown is defined by the HTML that it comes to, and may hold any HTML between its own lines. So markdown-it-py makes
the page, footnotes become the marks and the reference list of such a page, and the reader of HTML reads it. What the
author struck out is left out: it is what the source takes back. An indented line is running text and not code, since
articles hold no code; fenced code is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import count
from pathlib import PurePath
from textwrap import dedent
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from ..drawn_tables import table_at
from ..line_signs import scrubbed
from ..model import Article, Source
from ..text_tables import DrawnTable, lines_of
from ..unreadable import UnreadableArticle
from . import html

__all__ = ["read", "recognises"]

_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd", ".mkdn"}
_UNDECIDED = {"", ".txt", ".text"}
# What is looked for in a text that may be of any format begins with a letter of its own, which is found at once; "^"
# would be tried at every place. The text has a line end before it then.
_SURE = (
    re.compile(r"\n {0,3}\[\^[^\]\s]{1,100}\]:"),
    re.compile(r"\n\|?[ :]*+-{3,}+[ :]*+\|(?:[ :]*+-{3,}+[ :]*+\|)*+(?:[ :]*+-{3,}+[ :]*+)?(?=\n|\Z)"),
)
_SIGNS = (
    re.compile(r"\n#{1,6} \S"),
    re.compile(r"\[(?<!\[\[)[^\[\]\n]{1,200}\]\((?:https?:|\.{0,2}/|#)"),
    re.compile(r"\*\*(?<![*\w]\*\*)\w[^*\n]{0,200}\*\*(?!\*)"),
)
_OTHER_FORMAT = (
    re.compile(r"\A\s*<(?:!doctype|html)", re.IGNORECASE),
    re.compile(r"\n\{\|"),
    re.compile(r"\n==[^=\n]+==[ \t]*(?=\n|\Z)"),
    re.compile(r"\[\[[^\[\]\n]+\]\]"),
)
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(?=[\w-]+[ \t]*:|#)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_SPAN = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){0,300})\]\{[.#][^{}\n]{0,200}\}")
_RULE = r"(?:\A|(?<=\n)) {0,3}([*_-])[ \t]*(?:\1[ \t]*){2,}(?=\n)"
_SIGNS_WITHIN = re.compile(rf"{_RULE}|(?P<sign>[\[\]*_~!])|(?P<end>\n[ \t]*\n)")
_DEEPEST = 12
"""Brackets within brackets, or never closed, that a paragraph may have; more of them are broken markup."""
_MOST_SIGNS = 500
"""Signs that a paragraph may have in any case; where they are a quarter of it, more of them are broken markup too."""
_MANY_LINES, _TIMES = 1000, 50
"""So many lines, each so many times, are no article."""
_HIDE = str.maketrans("[]*_~!", "\ue030\ue031\ue032\ue033\ue034\ue035")
_SHOW = str.maketrans("\ue030\ue031\ue032\ue033\ue034\ue035", "[]*_~!")
_ATTRIBUTES = re.compile(
    r"(?<=[\])])\{[.#][^{}\n]{0,200}\}|(?<![ \t])[ \t]+\{[.#][^{}\n]{0,200}\}$|^:::.*$", re.MULTILINE
)
"""What pandoc adds: ``{#place .class}`` behind links and headings, and fences of divisions."""

_LABEL = r"[^\[\]\s&<>\"]{1,100}"
_DEFINITION = re.compile(rf"\[\^({_LABEL})\]:[ \t]*")
_FOOTNOTE = re.compile(rf"\[\^({_LABEL})\]")
_NUMBER = re.compile(r"0|[1-9]\d{0,3}", re.ASCII)
_IN_BRACKETS = re.compile(r"\[?(0|[1-9]\d{0,3})\]?", re.ASCII)
_MOST_PIECES = 6
_MARK = re.compile(r"\[(\d{1,4})\]", re.ASCII)
_ENTRY = re.compile(r"(?:\A|\n)\[(\d{1,4})\](?=\s|\Z)", re.ASCII)
_BULLET = re.compile(r"[-*•–]\s+")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_PART_OF_PAGE = re.compile(
    r"(?<=<)(?:main|article)\b|(?<=</)(?:main|article)\b|mw-parser-output|mw-content-text|bodyContent|\brole=\S+",
    re.IGNORECASE,
)
"""What would make the reader of HTML take a part for the whole."""
_REFERENCE_SECTIONS = {"references", "notes", "footnotes", "citations", "sources", "notes and references"}


def recognises(name: PurePath, text: str) -> bool:
    """By its name; or a text of no telling name, by a table or footnote of Markdown or by two other signs of it."""
    suffix = name.suffix.casefold()
    if suffix in _SUFFIXES:
        return True
    lines = f"\n{text}"
    if suffix not in _UNDECIDED or any(sign.search(lines) for sign in _OTHER_FORMAT):
        return False
    return any(sign.search(lines) for sign in _SURE) or sum(bool(sign.search(lines)) for sign in _SIGNS) > 1


def read(text: str, source: Source) -> Article:
    """Read the whole text; every text is Markdown of some kind.

    Raises:
        UnreadableArticle: the bytes behind the text were no text, it says the same over and over, or a drawn table does
            not close.
    """
    if "\0" in text or len(_CONTROL.findall(text)) * 100 > len(text):
        raise UnreadableArticle("The file holds bytes that are no text; save the article as Markdown or plain text.")
    if _says_the_same(text):
        raise UnreadableArticle("The file says the same few lines over and over; save the article anew.")
    lines = scrubbed(text.replace("\r\n", "\n").replace("\r", "\n"))
    links: dict[str, Any] = {}
    body = _FRONT_MATTER.sub(lambda matter: "\n" * matter[0].count("\n"), lines, count=1)
    plain = _balanced(_ATTRIBUTES.sub("", _SPAN.sub(r"\1", _without_drawings(_without_comments(body)))))
    tokens = _parser().parse(plain, links)
    return html.read(_page(tokens, links), source)


def _says_the_same(text: str) -> bool:
    """Whether there are very many lines, but few that differ: each takes markdown-it-py long."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    return len(lines) > _MANY_LINES and len(set(lines)) * _TIMES < len(lines)


_UNSEEN = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))


def _without_comments(text: str) -> str:
    """Without comments, and with the beginnings of unseen parts that never end as words: from each of those
    markdown-it-py looks through the rest of the paragraph.
    """
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    text = "".join([*pieces, text[at:]])
    for opens, closes in _UNSEEN:
        last = text.rfind(closes) + 1
        text = text[:last] + text[last:].replace(opens, f"&lt;{opens[1:]}")
    return text


def _balanced(text: str) -> str:
    """With the signs of broken paragraphs hidden: from each bracket that opens markdown-it-py looks through the rest of
    the paragraph for its end, and of each star in a long row it makes a token."""
    pieces: list[str] = []
    at = first = depth = deepest = signs = 0
    for match in _SIGNS_WITHIN.finditer(f"{text}\n\n"):
        sign = match["sign"]
        if sign:
            signs += 1
            depth += (sign == "[") - (sign == "]" and depth > 0)
            deepest = max(deepest, depth)
        elif match["end"]:
            if deepest > _DEEPEST or signs > max(_MOST_SIGNS, (match.start() - first) // 4):
                pieces += text[at:first], text[first : match.start()].translate(_HIDE)
                at = match.start()
            first, depth, deepest, signs = match.end(), 0, 0, 0
    return "".join([*pieces, text[at:]])


def _without_drawings(text: str) -> str:
    """With the tables that are drawn with characters, as pandoc does, in HTML; their cells are Markdown as before."""
    lines = lines_of(text)
    written: list[str] = []
    at = 0
    while at < len(lines):
        if table := table_at(lines, at):
            written += ["", *_in_html(table), ""]
            at = table.end
        else:
            written.append(lines[at].text)
            at += 1
    return "\n".join(written)


def _in_html(table: DrawnTable) -> Iterator[str]:
    yield "<table>"
    for number, row in enumerate(table.rows):
        tag = "th" if number < table.titles else "td"
        yield "<tr>"
        for cell in row:
            yield f'<{tag} rowspan="{cell.rows}" colspan="{cell.columns}">'
            yield f"\n{dedent(chr(10).join(line.text for line in cell.lines))}\n"  # the empty lines make it Markdown
            yield f"</{tag}>"
        yield "</tr>"
    yield "</table>"


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"store_labels": True}).enable(["table", "strikethrough"]).disable("code")
    ends = RuleOptionsType(alt=["paragraph", "reference", "blockquote", "list"])
    parser.block.ruler.before("reference", "footnote", _footnote_rule, ends)
    for kind, rule in {
        "fence": _nothing,
        "image": _nothing,
        "hardbreak": _line_end,
        "code_inline": _code,
        "html_block": _own_html,
        "html_inline": _own_html,
    }.items():
        parser.add_render_rule(kind, rule)
    return parser


def _footnote_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
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


# --- How markdown-it-py is to write what it would write otherwise; it calls these with itself first


def _nothing(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    return ""


def _line_end(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    """Two spaces at the end of a line stand there by chance more often than not: only ``<br>`` breaks a sentence."""
    return "\n"


def _code(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    """As it stands: ``[^a]`` in code is no footnote."""
    return _escaped(tokens[at].content).replace("[^", "&#91;^")


def _own_html(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    return _PART_OF_PAGE.sub("div", tokens[at].content)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


# --- The page, its marks and its reference list


def _page(tokens: Sequence[Token], links: dict[str, Any]) -> str:
    """HTML with the marks and the reference list as the reader of HTML knows them."""

    def written(some: Sequence[Token]) -> str:
        return str(_parser().renderer.render(some, _parser().options, links)).translate(_SHOW)

    notes: dict[str, str] = {}
    has_footnotes = any("footnote" in token.meta for token in tokens)
    section = ""
    kept: list[Token] = []
    for token in tokens:
        opener = kept[-1].type if kept else ""
        if token.type == "ordered_list_open" and not has_footnotes and section in _REFERENCE_SECTIONS:
            token.attrSet("class", "references")
        elif token.type == "inline":
            token.children = list(_with_bullets(_with_marks(token.children or []), in_cell=opener == "td_open"))
            if "footnote" in token.meta:
                notes.setdefault(token.meta["footnote"], written([token]))
                continue
            if opener == "heading_open":
                section = token.content.strip().casefold()
            elif opener == "paragraph_open" and token.level == 1:
                entries = _entries(written([token]))
                token.children = [] if entries else token.children
                notes = entries | notes
        kept.append(token)
    for label, link in links.get("references", {}).items():
        if _NUMBER.fullmatch(label):
            notes.setdefault(label, f'<a href="{_escaped(link["href"])}">{_escaped(link["title"] or link["href"])}</a>')
    return _numbered(written(kept), notes)


def _with_marks(children: Sequence[Token]) -> Iterator[Token]:
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


def _with_bullets(children: Iterable[Token], *, in_cell: bool) -> Iterator[Token]:
    """In the cell of a pipe table, which can hold no list, a line that begins with a bullet is an item."""
    begins = in_cell
    for token in children:
        if begins and token.type == "text" and (bullet := _BULLET.match(token.content)):
            yield Token("html_inline", "", 0, content="<li>")
            token.content = token.content[bullet.end() :]
        begins = in_cell and token.type == "html_inline" and bool(_BREAK.match(token.content))
        if begins:
            yield Token("html_inline", "", 0, content="</li>")
        yield token


def _entries(paragraph: str) -> dict[str, str]:
    """The entries of a reference list in which each begins with its number: ``[5] The words``."""
    if not _ENTRY.match(paragraph):
        return {}
    _, *pieces = _ENTRY.split(paragraph)
    return {str(int(number)): words for number, words in zip(pieces[::2], pieces[1::2], strict=True)}


def _numbered(page: str, notes: dict[str, str]) -> str:
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
