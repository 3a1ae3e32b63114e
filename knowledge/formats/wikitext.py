"""MediaWiki wikitext: the source of an encyclopedia's page, as its "edit" tab or "action=raw" shows it.

Read as MediaWiki does (mediawiki.org/wiki/Help:Formatting, Help:Tables, Help:Cite): first templates, links and
references are put into words, inside out, by mwparserfromhell's tree; then headings, lists and tables are found line
by line. So a table that is never closed, or a template that is never opened, costs no more than its own line.
"""

import re
from dataclasses import dataclass, field
from pathlib import PurePath

import mwparserfromhell
from mwparserfromhell import nodes
from mwparserfromhell.parser import ParserError
from mwparserfromhell.wikicode import Wikicode

from ..markup.blocks import Block, Entry, Line
from ..markup.citation import Fields, fields_of_template
from ..markup.citation_templates import citation, is_citation, short_citation
from ..markup.decoding import TELLS_NOTHING
from ..markup.line_signs import BREAK, flag, mark, scrubbed, tidy
from ..markup.marked_up import article_of
from ..markup.template_parameters import Parameters
from ..markup.wikitext_blocks import NOTES, REFERENCES, TABLE, ListPlace, blocks_of, finished
from ..markup.wikitext_brackets import HIDE, OWN_LINE, SHOW, balanced, without_comments
from ..markup.wikitext_templates import expand
from ..model import Article, Source
from ..unreadable import UnreadableArticle

__all__ = ["read", "recognises"]

_NAMES = (".wiki", ".wikitext", ".mediawiki", ".mw")
_SIGNS_OF_IT = tuple(
    re.compile(pattern)
    for pattern in (
        r"\n==.+==\s*?(?=\n|\Z)",
        r"\[\[[^\[\]\n]+\]\]",
        r"\{\{[^{}]+\}\}",
        r"\n[ \t:]*\{\|",
        r"'''\S",
        r"<ref[ >]",
        r"\n\|-",
    )
)
"""In a text with a line end before it: each begins with a letter of its own, which is found at once."""
_SAMPLE = 200_000


def recognises(name: PurePath, text: str) -> bool:
    """By its name, or, where the name says nothing, by two kinds of markup that no other format has."""
    suffix = name.suffix.casefold()
    if suffix in _NAMES:
        return True
    sample = f"\n{text[:_SAMPLE]}"
    return suffix in TELLS_NOTHING and sum(bool(sign.search(sample)) for sign in _SIGNS_OF_IT) > 1


def read(text: str, source: Source) -> Article:
    """Read a page; marks count its references as MediaWiki does, by first use.

    Raises:
        UnreadableArticle: the parser gives up on the markup.
    """
    page = _Page(source.title)
    # Line ends and emphasis here, since each tag takes the parser long.
    marked = _LINE_END.sub(BREAK, without_comments(scrubbed(text)))
    marked = re.sub(r"(?m)^([ \t:]*)\{\|", rf"\1{TABLE}", marked)
    marked = _EMPHASIS.sub("", marked)
    marked = balanced(re.sub(r"(?m)^[=*#:;]+", lambda match: match[0].translate(HIDE), marked))
    try:
        words = page.words(mwparserfromhell.parse(marked, skip_style_tags=True))
    except (ParserError, RecursionError) as error:
        raise UnreadableArticle(f"The markup of {source.title} is broken; save the article's source anew.") from error
    blocks: list[Block] = []
    for block in blocks_of(words):
        if isinstance(block, ListPlace):
            blocks += page.notes() if block.of_notes else page.entries()
        else:
            blocks.append(block)
    return article_of([*blocks, *page.entries(), *page.notes()], source)


_LINE_END = re.compile(r"<br\s{0,9}/?\s{0,9}>", re.IGNORECASE)
_EMPHASIS = re.compile(r"</?(?:b|i|u|em|strong|big|small|tt)\s{0,9}>", re.IGNORECASE)
"""Tags that change how words look and nothing else."""


# ---- templates, links, references


_HIDDEN = frozenset(
    "gallery imagemap timeline style script templatestyles syntaxhighlight source score math chem includeonly del s"
    " strike mapframe maplink graph section indicator inputbox categorytree hiero".split()
)
_NO_LANGUAGE = frozenset("w s n b q v d m c wikt wp mw doi rfc".split())
_UNSEEN_LINK = re.compile(r"\s*(?:file|image|media|category|catégorie|fichier|datei|kategorie)\s*:", re.IGNORECASE)
_FLAG_FILE = re.compile(r"\s*(?:file|image)\s*:\s*flag of (?:the )?([^|(.]+)", re.IGNORECASE)
_LONGEST_LINK = 300
_NOTE_TEMPLATES = ("efn", "notetag", "efn-ua", "efn-lr", "note")
_SHORT_NOTES = ("sfn", "sfnp", "sfnm", "sfnmp")
_LIST_TEMPLATES = ("reflist", "references", "notelist", "notes", "refs", "notefoot")


@dataclass(frozen=True, slots=True)
class _Inside:
    """What a reference says."""

    words: str
    url: str = ""
    fields: Fields = ()


@dataclass(slots=True)
class _Reference:
    number: int = 0
    """0 until the reference is used."""
    words: str | None = None
    url: str = ""
    fields: Fields = ()

    def say(self, inside: _Inside) -> None:
        """The first time counts."""
        if self.words is None:
            self.words, self.url, self.fields = inside.words, inside.url, inside.fields


@dataclass(slots=True)
class _Page:
    """Puts markup into words, and remembers the references that it comes by."""

    title: str
    _references: dict[str, _Reference] = field(default_factory=dict)
    _notes: dict[str, str] = field(default_factory=dict)
    _addresses: list[str] = field(default_factory=list)
    _cited: list[Fields] = field(default_factory=list)
    """What the citation templates name that were come by, in a reference."""
    _used: int = 0

    def words(self, code: Wikicode | None) -> str:
        return "".join([self._node(node) for node in code.nodes]) if code is not None else ""

    def entries(self) -> list[Entry]:
        """The references that were used, in the order of their numbers."""
        used = sorted((each for each in self._references.values() if each.number), key=lambda each: each.number)
        self._references = {}
        return [Entry(each.number, finished(each.words or ""), each.url, fields=_plain(each.fields)) for each in used]

    def notes(self) -> list[Line]:
        """What stands in notes of a group of their own, such as ``<ref group=note>``."""
        notes, self._notes = list(self._notes.values()), {}
        return [Line(finished(words)) for words in notes if words]

    def _node(self, node: nodes.Node) -> str:
        match node:
            case nodes.Text():
                return node.value.translate(SHOW)
            case nodes.Wikilink():
                return self._link(node)
            case nodes.ExternalLink():
                title = self.words(node.title).strip()
                address = self.words(node.url).strip()
                self._addresses.append(address)
                return title or address
            case nodes.Template():
                return self._template(node)
            case nodes.Tag():
                return self._tag(node)
            case nodes.Argument():
                return self.words(node.default)
            case nodes.Comment():
                return ""
            case _:
                return str(node)

    def _link(self, node: nodes.Wikilink) -> str:
        title = self.words(node.title).replace(BREAK, " ")
        text = self.words(node.text)
        if _UNSEEN_LINK.match(title):
            country = _FLAG_FILE.match(title)
            return flag(country[1].strip()) if country else ""
        prefix, colon, _ = title.partition(":")
        if colon and prefix not in _NO_LANGUAGE and re.fullmatch(r"[a-z]{2,3}(?:-[a-z]+)*|simple", prefix):
            return ""
        shown = (text.strip() and text) or title.strip().removeprefix(":")
        if node.text is not None and not text.strip() and len(title) <= _LONGEST_LINK:
            shown = re.sub(r"\s*\([^)]*\)$", "", shown)  # [[Mercury (planet)|]] reads Mercury
        return shown.replace("|", " ")

    def _tag(self, node: nodes.Tag) -> str:
        if node.wiki_markup:
            return str(node.wiki_markup)
        name = str(node.tag).strip().casefold()
        if name == "ref":
            return self._use(_attribute(node, "name"), _attribute(node, "group"), node.contents)
        if name == "references":
            self._define(node.contents)
            return _place_of(_attribute(node, "group"))
        if name in ("br", "hr"):
            return BREAK
        if name in _HIDDEN or re.search(r"display\s*:\s*none", _attribute(node, "style"), re.IGNORECASE):
            return ""
        words = str(node.contents).translate(SHOW) if name == "nowiki" else self.words(node.contents)
        return f"{BREAK}{words}{BREAK}" if name in OWN_LINE else words

    def _template(self, node: nodes.Template) -> str:
        name = " ".join(self.words(node.name).replace("_", " ").split()).casefold()
        if name in _LIST_TEMPLATES:
            for each in ("refs", "notes"):
                if node.has(each):
                    self._define(node.get(each).value)
            group = str(node.get("group").value).strip() if node.has("group") else ""
            return _place_of("note" if name in ("notelist", "notes", "notefoot") else group)
        if name in ("pagename", "fullpagename"):
            return self.title
        if name in (*_NOTE_TEMPLATES, "refn", "#tag:ref"):
            group = str(node.get("group").value).strip() if node.has("group") else ""
            own_name = str(node.get("name").value).strip() if node.has("name") else ""
            contents = node.get("1").value if node.has("1") else None
            return self._use(own_name, "note" if name in _NOTE_TEMPLATES else group, contents)
        given = self._parameters(node)
        if name == "r":
            return "".join(self._use(each, given.get("group"), None) for each in given.unnamed if each)
        if name in _SHORT_NOTES:
            words = f"{short_citation(given)}."
            return self._note(words, _Inside(words))
        if is_citation(name):
            words, address = citation(name, given)
            self._addresses.append(address)
            self._cited.append(fields_of_template(name, given.named))
            return words
        return expand(name, given)

    def _parameters(self, node: nodes.Template) -> Parameters:
        unnamed: list[str] = []
        named: dict[str, str] = {}
        for each in node.params:
            value = self.words(each.value).strip()
            key = str(each.name).strip()
            if key.isdigit() and 0 < int(key) <= len(node.params):
                unnamed += [""] * (int(key) - len(unnamed))
                unnamed[int(key) - 1] = value
            elif value:
                named[key.casefold()] = value
        return Parameters(unnamed, named)

    def _use(self, name: str, group: str, contents: Wikicode | None) -> str:
        if group and not group.isdigit():
            if contents is not None and str(contents).strip():
                self._notes.setdefault(f"{group}/{name or len(self._notes)}", self._inside(contents).words)
            return ""
        inside = self._inside(contents) if contents is not None and str(contents).strip() else None
        return self._note(name or f"#{self._used + 1}/{len(self._references)}", inside)

    def _note(self, name: str, inside: "_Inside | None") -> str:
        reference = self._references.setdefault(name, _Reference())
        if not reference.number:
            self._used += 1
            reference.number = self._used
        if inside is not None:
            reference.say(inside)
        return mark(reference.number)

    def _define(self, contents: Wikicode | None) -> None:
        """The references that are defined in the list itself, and used elsewhere."""
        for node in contents.nodes if contents is not None else ():
            if isinstance(node, nodes.Tag) and str(node.tag).strip().casefold() == "ref":
                name, group = _attribute(node, "name"), _attribute(node, "group")
                inside = self._inside(node.contents)
                if group:
                    self._notes.setdefault(f"{group}/{name}", inside.words)
                else:
                    self._references.setdefault(name, _Reference()).say(inside)

    def _inside(self, contents: Wikicode) -> "_Inside":
        outside = self._addresses, self._cited
        self._addresses, self._cited = [], []
        words = self.words(contents).replace("\n", " ").replace(BREAK, " ")
        address = next((each for each in self._addresses if each), "")
        fields = self._cited[0] if len(self._cited) == 1 else ()
        self._addresses, self._cited = outside
        return _Inside(words, address, fields)


def _attribute(node: nodes.Tag, name: str) -> str:
    return str(node.get(name).value or "").strip() if node.has(name) else ""


def _place_of(group: str) -> str:
    return f"\n{NOTES if group else REFERENCES}\n"


def _plain(fields: Fields) -> Fields:
    return tuple((name, tidied) for name, words in fields if (tidied := tidy(finished(words), alone=True)))
