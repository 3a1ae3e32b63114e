"""What the templates of an encyclopedia come to in a readable sentence, and its citations in words.

Names and parameters as documented at en.wikipedia.org: Template:Flag, Template:Date table sorting, Template:Sort,
Template:Start date, Template:Hatnote, and Help:Citation Style 1. A template that is not known here keeps its first
unnamed parameter where it stands inside a sentence, so that no sentence silently loses a word.
"""

import calendar
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from .marked_up import BREAK, flag, maybe

__all__ = ["Parameters", "citation", "expand", "is_citation"]


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a template is given, already in words; empty named parameters are left out."""

    unnamed: Sequence[str]
    named: Mapping[str, str]

    def at(self, index: int) -> str:
        return self.unnamed[index] if index < len(self.unnamed) else ""

    def get(self, *names: str) -> str:
        """The first of these named parameters that is given."""
        return next((self.named[name] for name in names if name in self.named), "")


def expand(name: str, given: Parameters) -> str:
    """The words of a template; ``name`` in lower case with spaces."""
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _WORDS:
        return _WORDS[name](given)
    if name in _HATNOTES:
        return "".join(f"\n\nSee {title.partition('#')[0]}\n\n" for title in given.unnamed if title)
    if name in _SILENT or name.startswith("#") or ":" in name:
        return ""
    if is_citation(name):
        return citation(name, given)[0]
    if name.startswith("lang-"):
        return given.at(0)
    if not given.unnamed and len(name) == _CODE and name in _names_by_code():
        return flag(_country(name)) + _country(name)
    words = given.at(0)
    return f"\n{words}\n" if re.search(r"(?m)^\s*[*#|]", words) else maybe(words) if words else ""


# ---- countries and dates

_CODE = 3
_SHORT_NAMES = MappingProxyType(
    {
        "uk": "United Kingdom",
        "us": "United States",
        "uae": "United Arab Emirates",
        "prc": "China",
        "eu": "European Union",
    }
)


@lru_cache(maxsize=1)
def _names_by_code() -> Mapping[str, str]:
    """The names of the countries by their ISO 3166-1 alpha-3 codes, in lower case."""
    table = (files("knowledge") / "data" / "countries.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return {code.casefold(): name.removeprefix("the ") for _, code, name, *_ in rows if code and name}


def _country(words: str) -> str:
    key = words.casefold()
    if words.isupper() or words.islower():
        return _SHORT_NAMES.get(key) or _names_by_code().get(key, words)
    return words


def _flagged(given: Parameters) -> str:
    return given.get("name") or _country(given.at(0))


def _date(given: Parameters) -> str:
    """``{{dts|1975|11|30}}``, ``{{start date|1975|11|30|df=y}}``, ``{{dts|30 November 1975}}``."""
    year, month, day = (given.at(i) for i in range(3))
    if not re.fullmatch(r"\d{3,4}", year) or not month:
        return year
    name = calendar.month_name[int(month)] if re.fullmatch(r"0?[1-9]|1[0-2]", month) else month
    if not day.isdigit():
        return f"{name} {year}"
    day_first = given.get("df") or given.get("format") == "dmy"
    return f"{int(day)} {name} {year}" if day_first else f"{name} {int(day)}, {year}"


# ---- templates that stand in sentences

_SIGNS = MappingProxyType(
    {"ndash": "–", "endash": "–", "en dash": "–", "spnd": " – ", "snd": " – ", "spaced ndash": " – ", "mdash": "—"}
    | {"emdash": "—", "em dash": "—", "nbsp": " ", "space": " ", "sp": " ", "!": "|", "=": "=", "·": " · ", "•": " • "}
    | {"dot": " · ", "bull": " • ", "'": "'", "-": BREAK, "break": BREAK, "pb": BREAK, "paragraph break": BREAK}
    | {"crlf": BREAK, "yes": "Yes", "no": "No", "zwsp": "", "shy": "", "wbr": "", "(": "{{", ")": "}}", "ellipsis": "…"}
)


def _each(words: str, render: Callable[[Parameters], str]) -> dict[str, Callable[[Parameters], str]]:
    return dict.fromkeys((name.strip() for name in words.split(",")), render)


_WORDS: Mapping[str, Callable[[Parameters], str]] = MappingProxyType(
    _each("flag, flagu, flagcountry, flagg, flag+link, flagc, flagof", _flagged)
    | _each("flagicon, flagdeco, flagicon image, flagio, flagc icon", lambda given: flag(_flagged(given)))
    | _each("dts, date table sorting, datesort, start date, start date and age, end date, film date, date", _date)
    | _each("sort, sorted, lang, langx, color, colour, font color, fontcolor, sortkey", lambda given: given.at(1))
    | _each("sortname", lambda given: f"{given.at(0)} {given.at(1)}")
    | _each("convert, cvt", lambda given: f"{given.at(0)} {given.at(1)}")
    | _each("circa, c., ca.", lambda given: f"c. {given.at(0)}")
    | _each("as of", lambda given: given.get("alt") or f"As of {_date(given)}")
    | _each("ill, interlanguage link, ill2", lambda given: given.get("lt") or given.at(0))
    | _each(
        "nowrap, nobr, small, smaller, big, larger, nobold, noitalic, center, abbr, abbrlink, tooltip, nts, number"
        " table sorting, formatnum, sup, sub, em, strong, bold, italic, mono, code, url, official website, translit",
        lambda given: given.at(0),
    )
    | _each(
        "plainlist, flatlist, columns-list, columns list, column list, div col, multicol, small div, quote, blockquote,"
        " cquote, block indent, nowraplinks, hidden, collapsed text, align",
        lambda given: f"\n{given.at(len(given.unnamed) - 1)}\n" if given.unnamed else "",
    )
    | _each(
        "unbulleted list, ubl, ublist, hlist, bulleted list, bulletedlist, ordered list, flatlist items",
        lambda given: "\n" + "".join(f"* {words}\n" for words in given.unnamed if words),
    )
)

_HATNOTES = frozenset(
    "main,main article,main articles,see also,further,further information,see,see main,details,main list".split(",")
)
_SILENT = frozenset(
    (
        "dtsh,hs,hid,rp,citation needed,cn,fact,clarify,when,who,which,by whom,dubious,update inline,"
        "dead link,cbignore,webarchive,better source needed,failed verification,full citation needed,"
        "page needed,according to whom,vague,sic,about,for,distinguish,redirect,other uses,short description,"
        "portal,commons,commons category,hatnote,anchor,sister project links,toc limit,toc right,clear,"
        "col-begin,col-break,col-end,div col end,refbegin,refend,stub,authority control,use dmy dates,"
        "use mdy dates,pp,pp-protected,coord,cite check,more citations needed,unreferenced,image,"
        "multiple image,defaultsort,update,expand section,empty section,increase,decrease"
    ).split(",")
)


# ---- citations

_LANGUAGES = MappingProxyType(
    {"ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "ja": "Japanese", "ko": "Korean"}
    | {"nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "rw": "Kinyarwanda", "sv": "Swedish"}
    | {"sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese"}
)
_UNQUOTED = ("book", "encyclopedia", "report", "av media", "map")


def is_citation(name: str) -> bool:
    return name.startswith(("cite ", "vcite ")) or name in ("citation", "cite", "harvc")


def citation(name: str, given: Parameters) -> tuple[str, str]:
    """The citation in words, and its address, which is left out of the words.

    Title. Author. Work or publisher. Date: the order in which Citation Style 1 sets what has no author, with the
    author after the title.
    """
    kind = name.partition(" ")[2]
    title, chapter = given.get("title", "script-title"), given.get("chapter", "contribution", "entry")
    if title and not kind.startswith(_UNQUOTED) and not (kind == "" and given.get("publisher") and chapter):
        title = f'"{title}"'
    title = ". ".join(part for part in (f'"{chapter}"' if chapter else "", title) if part)
    language = given.get("language", "lang")
    if language and not re.match(r"(?i)en\b|english", language):
        known = [_LANGUAGES.get(part.strip().casefold(), part.strip()) for part in language.split(",")]
        title = f"{title} (in {' and '.join(filter(None, (', '.join(known[:-1]), known[-1])))})"
    if kind == "press release":
        title = f"{title} (Press release)"
    work = given.get("website", "work", "newspaper", "journal", "magazine", "periodical", "encyclopedia", "series")
    publisher = given.get("publisher", "agency", "institution", "via" if not work else "publisher")
    parts = (
        title,
        _people(given),
        work + _volume(given) if work else "",
        publisher if publisher != work else "",
        given.get("date", "year", "publication-date"),
        _pages(given) if not given.get("volume") or not work else "",
        f"Retrieved {given.get('access-date', 'accessdate')}" if given.get("access-date", "accessdate") else "",
    )
    address = given.get("url", "chapter-url", "contribution-url", "archive-url", "archiveurl")
    if not address and given.get("doi"):
        address = f"https://doi.org/{given.get('doi')}"
    words = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)
    return words, address if re.match(r"(?i)https?://\S+$", address) else ""


def _people(given: Parameters) -> str:
    people: list[str] = []
    for number in ("", *map(str, range(1, 10))):
        last = given.get(
            f"author{number}", f"last{number}", f"surname{number}", f"vauthors{number}", f"authors{number}"
        )
        first = given.get(f"first{number}", f"given{number}")
        if last and (number != "1" or not people):
            people.append(f"{last}, {first}" if first else last)
    if not people:
        last = given.get("editor", "editor-last", "editor1-last", "editor1")
        first = given.get("editor-first", "editor1-first")
        return f"{last}{f', {first}' if first else ''} (ed.)" if last else ""
    return "; ".join(people)


def _volume(given: Parameters) -> str:
    """As Citation Style 1 sets it: ``. 4 (2): 10–12``."""
    volume, issue = given.get("volume"), given.get("issue", "number")
    if not volume:
        return f" ({issue})" if issue else ""
    pages = given.get("pages", "page")
    return f". {volume}{f' ({issue})' if issue else ''}{f': {pages}' if pages else ''}"


def _pages(given: Parameters) -> str:
    if page := given.get("page", "p"):
        return f"p. {page}"
    pages = given.get("pages", "pp")
    return f"pp. {pages}" if pages else ""
