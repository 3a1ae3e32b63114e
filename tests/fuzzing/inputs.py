"""The inputs, each made from its number alone: articles that were spoiled, markup at random, and markup without end."""

from functools import cache
from pathlib import Path
from random import Random

__all__ = ["SUFFIXES", "made"]

SUFFIXES = (".txt", ".wiki", ".html", ".md", ".csv", ".tsv", ".xml")
_ARTICLES = Path(__file__).parents[1] / "data" / "articles"
_LARGEST = 100_000

_COMMON = ["\n", "\n\n", " ", "  ", "\t", "a", "Zambia", "Kenya has an embassy in Lusaka.", "[1]", "[1] A book", "1964"]
_MARKUP = {
    ".txt": [
        "+---+---+", "+===+===+", "+", "|", "| a | b |", "| Country | Date |", "---", "--- ---", "  ----- -----",
        "------------", "-   ", "See also", "[12]", "=", "日本", "e\u0301", "\x0c",
    ],
    ".wiki": [
        "{|", "|}", "|-", "|+", "!", "!!", "|", "||", "{{", "}}", "{{{", "}}}", "[[", "]]", "[", "]", "[http://a.b ",
        "<ref>", "</ref>", "<ref name=a/>", "<ref name=a>", "<references/>", "{{reflist}}", "<!--", "-->", "==", "===",
        "'''", "''", "*", "#", ":", ";", "{{flag|Kenya}}", "{{dts|1964|10|24}}", "{{efn|a}}", "{{sfn|A|2001}}",
        "{{cite web|url=http://a.b|title=A}}", "rowspan=3|", "colspan=9999|", "<nowiki>", "</nowiki>", "<br>", "----",
        "&nbsp;", "__TOC__", "[[File:Flag of Kenya.svg|20px]]", "<div>", "</div>", "<gallery>",
    ],
    ".html": [
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>Country</th>", "<td rowspan=0>", "<p>", "</p>",
        "<td colspan=99999>", "<ul>", "<li>", "</ul>", "<ol class=references>", "<li id=cite_note-1>", "<div>",
        "</div>", "<sup class=reference><a href=#cite_note-1>[1]</a></sup>", "<script>", "</script>", "<style>", "<!--",
        "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#x110000;", "&a;", "<h2>", "</h2>", "<h1 id=firstHeading>",
        "<br/>", "<span class=flagicon>", "</span>", "<div class=mw-parser-output>", "<svg>", "<a href=x>", "</a>",
        "<section class=footnotes>", "<?xml", "<!DOCTYPE html>", "<div class=hatnote>", "<template>", "<body>",
    ],
    ".md": [
        "| a | b |", "|---|---|", "| Country | Date |", "[^1]", "[^1]: ", "[^a]", "# ", "## ", "```", "---", "Z\n===",
        "> ", "- ", "1. ", "* ", "**", "*", "_", "~~", "`", "[", "](", ")", "![", "[a]: b", "<td>", "<table>",
        "<!--", "-->", "+---+---+", "+===+===+", "    ", "\\", "&lt;", "--- ---", "[[1]](#cite_note-1)", "]{.a}",
    ],
    ".xml": [
        "<mediawiki>", "</mediawiki>", "<page>", "</page>", "<title>Foreign relations of Kenya</title>", "<revision>",
        "</revision>", "<text>", '<text xml:space="preserve">', "</text>", "<timestamp>2020-01-01</timestamp>",
        "<!DOCTYPE a>", "<!ENTITY a 'b'>", "&a;", "&lt;ref&gt;", "&#0;", "<![CDATA[", "]]>", "{|", "|-", "|}", "<?xml",
        "{{flag|Kenya}}", "&amp;nbsp;",
    ],
    ".csv": ["Country,Date,Notes\n", '"', '""', ",", ";", "sep=;\n", "\r\n", "Kenya,1964,", "[1] A"],
    ".tsv": ["Country\tDate\tNotes\n", '"', '""', "\t", "\t\t", "\r\n", "Kenya\t1964\t", "[1] A"],
}  # fmt: skip
_SIGNS = [
    "\0",
    "\u200b",
    "\ue000",
    "\ue010",
    "\ud7ff",
    "\ufeff",
    "\u2028",
    "\x85",
    "İ",
    "ß",
    "é",
    "🇰🇪",
    "\x1b[31m",
    "\r",
]
_ENCODINGS = ["utf-8"] * 12 + ["utf-8-sig", "utf-16", "utf-16-be", "cp1252", "utf-32"]


def made(number: int) -> tuple[str, bytes]:
    """The name and the bytes of a file; always the same for the same number."""
    chance = Random(number)
    suffix = chance.choice(SUFFIXES)
    make = chance.choices([_spoiled, _at_random, _without_end, _noise], [57, 30, 8, 5])[0]
    text = make(chance, suffix)[:_LARGEST]
    data = text.encode(chance.choice(_ENCODINGS), "replace")
    if chance.random() < 0.03:
        data = data[: chance.randrange(len(data) + 1)]
    name = suffix if chance.random() < 0.8 else chance.choice([*SUFFIXES, ""])
    return f"foreign_relations_of_zambia{name}", data


@cache
def _samples() -> tuple[tuple[str, str], ...]:
    return tuple((path.suffix, path.read_text("utf-8")) for path in sorted(_ARTICLES.glob("*zambia*")))


def _size(chance: Random, smallest: int, largest: int) -> int:
    """Small ones are the more frequent, to the same degree at every scale."""
    return int(smallest * (largest / smallest) ** chance.random())


def _sample(chance: Random, suffix: str) -> str:
    of_format = [text for each, text in _samples() if each == suffix]
    return chance.choice(of_format if chance.random() < 0.9 else [text for _, text in _samples()])


def _spoiled(chance: Random, suffix: str) -> str:
    text = _sample(chance, suffix)
    if chance.random() < 0.9:
        start = chance.randrange(len(text))
        titles = text.partition("\n")[0] + "\n" if suffix in (".csv", ".tsv") else ""
        text = titles + text[start : start + _size(chance, 50, 3000)]
    for _ in range(_size(chance, 1, 20)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + _size(chance, 1, 400))
        parts = text[:at], text[at:to], text[to:]
        text = _changed(chance, suffix, *parts)
    return text


def _changed(chance: Random, suffix: str, before: str, piece: str, after: str) -> str:
    match chance.randrange(7):
        case 0:
            return before + after
        case 1:
            return before + piece * chance.randrange(2, 5) + after
        case 2:
            return before + _token(chance, suffix) + piece + after
        case 3:
            return before + _token(chance, suffix) + after
        case 4:
            return after + before + piece
        case 5:
            return before + chance.choice(_SIGNS) + piece[1:] + after
        case _:
            return before + _sample(chance, suffix)[:300] + piece + after


def _token(chance: Random, suffix: str) -> str:
    tokens = _MARKUP[suffix if chance.random() < 0.9 else chance.choice(SUFFIXES)]
    return chance.choice(tokens if chance.random() < 0.7 else _COMMON)


def _at_random(chance: Random, suffix: str) -> str:
    return "".join(_token(chance, suffix) for _ in range(_size(chance, 1, 250)))


def _without_end(chance: Random, suffix: str) -> str:
    """A few signs over and over, perhaps with as many others that close them."""
    opening = "".join(_token(chance, suffix) for _ in range(chance.randrange(1, 4)))
    times = max(1, _size(chance, 200, _LARGEST) // len(opening))
    middle = _token(chance, suffix)
    closing = _token(chance, suffix) if chance.random() < 0.5 else ""
    return "Kenya. " + opening * times + middle + closing * times


def _noise(chance: Random, suffix: str) -> str:
    if chance.random() < 0.5:
        return "".join(chr(chance.randrange(1, 0x3000)) for _ in range(_size(chance, 1, 3000)))
    return _sample(chance, suffix).translate({ord(chance.choice("\n |<{[")): chance.choice(["", "\n", "|", "<"])})
