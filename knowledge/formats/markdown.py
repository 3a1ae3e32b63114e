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
from pathlib import PurePath
from textwrap import dedent
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token

from ..markup.blocks import BULLET
from ..markup.decoding import TELLS_NOTHING, is_no_text
from ..markup.drawn_tables import table_at
from ..markup.line_signs import scrubbed
from ..markup.markdown_limits import SHOW, balanced, says_the_same, without_comments
from ..markup.markdown_notes import defined_by, entries_in, footnote_rule, numbered, with_marks
from ..markup.text_tables import DrawnTable, lines_of
from ..model import Article, Source
from ..unreadable import UnreadableArticle
from . import html

__all__ = ["read", "recognises"]

_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd", ".mkdn"}
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
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(?=[\w-]+[ \t]*:|#)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_SPAN = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){0,300})\]\{[.#][^{}\n]{0,200}\}")
_ATTRIBUTES = re.compile(
    r"(?<=[\])])\{[.#][^{}\n]{0,200}\}|(?<![ \t])[ \t]+\{[.#][^{}\n]{0,200}\}$|^:::.*$", re.MULTILINE
)
"""What pandoc adds: ``{#place .class}`` behind links and headings, and fences of divisions."""

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
    if suffix not in TELLS_NOTHING or any(sign.search(lines) for sign in _OTHER_FORMAT):
        return False
    return any(sign.search(lines) for sign in _SURE) or sum(bool(sign.search(lines)) for sign in _SIGNS) > 1


def read(text: str, source: Source) -> Article:
    """Read the whole text; every text is Markdown of some kind.

    Raises:
        UnreadableArticle: the bytes behind the text were no text, it says the same over and over, or a drawn table does
            not close.
    """
    if is_no_text(text):
        raise UnreadableArticle("The file holds bytes that are no text; save the article as Markdown or plain text.")
    if says_the_same(text):
        raise UnreadableArticle("The file says the same few lines over and over; save the article anew.")
    lines = scrubbed(text.replace("\r\n", "\n").replace("\r", "\n"))
    links: dict[str, Any] = {}
    body = _FRONT_MATTER.sub(lambda matter: "\n" * matter[0].count("\n"), lines, count=1)
    plain = balanced(_ATTRIBUTES.sub("", _SPAN.sub(r"\1", _without_drawings(without_comments(body)))))
    tokens = _parser().parse(plain, links)
    return html.read(_page(tokens, links), source)


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
    parser.block.ruler.before("reference", "footnote", footnote_rule, ends)
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


# --- How markdown-it-py is to write what it would write otherwise; it calls these with itself first


def _nothing(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    return ""


def _line_end(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    """Two spaces at the end of a line stand there by chance more often than not: only ``<br>`` breaks a sentence."""
    return "\n"


def _code(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    """As it stands: ``[^a]`` in code is no footnote."""
    return escapeHtml(tokens[at].content).replace("[^", "&#91;^")


def _own_html(_: Any, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:  # noqa: ARG001
    return _PART_OF_PAGE.sub("div", tokens[at].content)


# --- The page, its marks and its reference list


def _page(tokens: Sequence[Token], links: dict[str, Any]) -> str:
    """HTML with the marks and the reference list as the reader of HTML knows them."""

    def written(some: Sequence[Token]) -> str:
        return str(_parser().renderer.render(some, _parser().options, links)).translate(SHOW)

    notes: dict[str, str] = {}
    has_footnotes = any("footnote" in token.meta for token in tokens)
    section = ""
    kept: list[Token] = []
    for token in tokens:
        opener = kept[-1].type if kept else ""
        if token.type == "ordered_list_open" and not has_footnotes and section in _REFERENCE_SECTIONS:
            token.attrSet("class", "references")
        elif token.type == "inline":
            token.children = list(_with_bullets(with_marks(token.children or []), in_cell=opener == "td_open"))
            if "footnote" in token.meta:
                notes.setdefault(token.meta["footnote"], written([token]))
                continue
            if opener == "heading_open":
                section = token.content.strip().casefold()
            elif opener == "paragraph_open" and token.level == 1:
                entries = entries_in(written([token]))
                token.children = [] if entries else token.children
                notes = entries | notes
        kept.append(token)
    for label, entry in defined_by(links).items():
        notes.setdefault(label, entry)
    return numbered(written(kept), notes)


def _with_bullets(children: Iterable[Token], *, in_cell: bool) -> Iterator[Token]:
    """In the cell of a pipe table, which can hold no list, a line that begins with a bullet is an item."""
    begins = in_cell
    for token in children:
        if begins and token.type == "text" and (bullet := BULLET.match(token.content)):
            yield Token("html_inline", "", 0, content="<li>")
            token.content = token.content[bullet.end() :]
        begins = in_cell and token.type == "html_inline" and bool(_BREAK.match(token.content))
        if begins:
            yield Token("html_inline", "", 0, content="</li>")
        yield token
