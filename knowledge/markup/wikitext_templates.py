"""What the templates of an encyclopedia come to in a readable sentence, and its citations in words.

Names and parameters as documented at en.wikipedia.org: Template:Flag, Template:Date table sorting, Template:Sort,
Template:Start date, Template:Hatnote, and Help:Citation Style 1. A template that is not known here keeps its first
unnamed parameter where it stands inside a sentence, so that no sentence silently loses a word.
"""

import calendar
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from .citation_templates import citation, is_citation, short_citation
from .line_signs import BREAK, flag, maybe
from .template_parameters import Parameters

__all__ = ["expand"]


def expand(name: str, given: Parameters) -> str:
    """The words of a template; ``name`` in lower case with spaces."""
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _VERDICTS:
        return given.at(0) or _VERDICTS[name]
    if name in _WORDS:
        return _WORDS[name](given)
    if name in _HATNOTES:
        return "".join(f"\n\nSee {title.partition('#')[0]}\n\n" for title in given.unnamed if title)
    if magic := re.fullmatch(r"(?:formatnum|[ul]c|[ul]cfirst):(.*)", name):
        return magic[1]
    if name in _SILENT or name.startswith(("#", "ipa")) or ":" in name:
        return ""
    if is_citation(name):
        return citation(name, given)[0]
    if name.startswith("lang-"):
        return given.at(0)
    if name.startswith("flag"):
        return flag(_flagged(given)) if re.search("icon|deco", name) else _flagged(given)
    if "date" in name.split() and re.fullmatch(r"\d{4}", given.at(0)):
        return _date(given)
    if not given.unnamed and len(name) == _CODE and name in _names_by_code():
        return flag(_country(name)) + _country(name)
    words = given.at(0) or given.get("text", "content")
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


def _as_of(given: Parameters) -> str:
    words = "Since" if given.get("since") else "As of"
    date = given.get("alt") or f"{words.lower() if given.get('lc') else words} {_date(given)}"
    return date + given.get("post")


def _circa(given: Parameters) -> str:
    return " – ".join(f"c. {year}" for year in given.unnamed[:2] if year)


# ---- templates that stand in sentences

_SIGNS = MappingProxyType(
    {"ndash": "–", "endash": "–", "en dash": "–", "spnd": " – ", "snd": " – ", "spaced ndash": " – ", "mdash": "—"}
    | {"emdash": "—", "em dash": "—", "nbsp": " ", "space": " ", "sp": " ", "!": "|", "=": "=", "·": " · ", "•": " • "}
    | {"dot": " · ", "bull": " • ", "'": "'", "-": BREAK, "break": BREAK, "pb": BREAK, "paragraph break": BREAK}
    | {"crlf": BREAK, "zwsp": "", "zwj": "", "shy": "", "wbr": "", "0": "", "(": "{{", ")": "}}", "ellipsis": "…"}
)
_VERDICTS = MappingProxyType(
    dict.fromkeys(("yes", "ya", "y", "aye", "tick", "check", "okay"), "Yes")
    | dict.fromkeys(("no", "nay", "n", "cross", "nope"), "No")
    | dict.fromkeys(("unknown", "unk", "dunno"), "Unknown")
    | {"n/a": "N/A", "na": "N/A", "none": "None", "tba": "TBA", "tbd": "TBD", "partial": "Partial", "some": "Some"}
    | {"pending": "Pending", "maybe": "Maybe", "dash": "–"}
)
"""What cells of a table say, unless they are given other words: ``{{n/a}}``, ``{{no|1985}}``."""


def _quotation(given: Parameters) -> str:
    said_by = (given.get("author", "sign") or given.at(1), given.get("title"), given.get("source") or given.at(2))
    author = ", ".join(filter(None, said_by))
    return f"\n\n{given.at(0) or given.get('text', 'quote')}\n\n{f'— {author}' if author else ''}\n\n"


_BETWEEN = {"to": " to ", "-": "–", "–": "–", "and": " and ", "or": " or ", "x": " by ", "by": " by "}


def _measure(given: Parameters) -> str:
    """``{{convert|10|km}}``, ``{{convert|10|to|20|km|mi}}``."""
    if between := _BETWEEN.get(given.at(1)):
        return f"{given.at(0)}{between}{given.at(2)} {given.at(3)}"
    return f"{given.at(0)} {given.at(1)}"


def _ordinal(given: Parameters) -> str:
    number = given.at(0)
    teen = number[-2:] in ("11", "12", "13")
    return number + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th"))


def _fraction(given: Parameters) -> str:
    """``{{frac|2}}`` is 1/2, ``{{frac|1|2}}`` too, ``{{frac|3|1|2}}`` is 3 1/2."""
    *whole, over, under = ["1", *given.unnamed] if len(given.unnamed) == 1 else given.unnamed or ["", ""]
    return " ".join([*whole, f"{over}/{under}"])


def _sic(given: Parameters) -> str:
    words = "".join(given.unnamed)
    return words if given.get("hide", "nolink") or not words else f"{words} [sic]"


def _each(words: str, render: Callable[[Parameters], str]) -> dict[str, Callable[[Parameters], str]]:
    return dict.fromkeys((name.strip() for name in words.split(",")), render)


def _before(signs: Mapping[str, str]) -> dict[str, Callable[[Parameters], str]]:
    """Templates that set a sign before what they are given."""

    def rendered(sign: str) -> Callable[[Parameters], str]:
        return lambda given: f"{sign}{given.at(0)}"

    return {name: rendered(sign) for names, sign in signs.items() for name in names.split(",")}


_WORDS: Mapping[str, Callable[[Parameters], str]] = MappingProxyType(
    _each("flagg, flag+link, flagathlete", lambda given: _country(given.at(1)))
    | _each("flagio", lambda given: flag(_flagged(given)))
    | _each("dts, date table sorting, datesort, date", _date)
    | _each(
        "sort, sorted, lang, langx, color, colour, font color, fontcolor, sortkey, legend, resize, native name, audio,"
        " background color",
        lambda given: given.at(1) or given.at(0),
    )
    | _each("transl, transliteration, tlit, translit", lambda given: given.at(max(0, len(given.unnamed) - 1)))
    | _each("sortname, ship, uss ship", lambda given: f"{given.at(0)} {given.at(1)}")
    | _each("convert, cvt", _measure)
    | _each("val", lambda given: f"{given.at(0)} {given.get('u', 'ul')}")
    | _each("currency", lambda given: f"{given.at(1)} {given.at(0)}")
    | _each("frac, fraction, sfrac", _fraction)
    | _each("ordinal, ord", _ordinal)
    | _each("circa, c., ca.", _circa)
    | _each("as of", _as_of)
    | _each("sic", _sic)
    | _each("harvnb, harv, harvtxt, harvp, harvcol, harvcolnb", short_citation)
    | _each("ill, interlanguage link, ill2", lambda given: given.get("lt") or given.at(0))
    | _each("url, official website, official", lambda given: given.get("name") or given.at(1) or given.at(0))
    | _each(
        "nowrap, nobr, small, smaller, big, larger, nobold, noitalic, center, abbr, abbrlink, tooltip, nts, number"
        " table sorting, formatnum, sup, sub, em, strong, bold, italic, mono, code, hatnote group, visible anchor,"
        " vanchor, linktext, noflag, lc, uc, ucfirst, lcfirst, keypress",
        lambda given: given.at(0),
    )
    | _each("quote, blockquote, cquote, quotation, quote box, rquote", _quotation)
    | _each(
        "plainlist, flatlist, columns-list, columns list, column list, div col, multicol, small div, block indent,"
        " nowraplinks, hidden, collapsed text, align, collapse, collapsible list, tree list",
        lambda given: f"\n{given.at(len(given.unnamed) - 1)}\n" if given.unnamed else "",
    )
    | _each(
        "unbulleted list, ubl, ublist, hlist, bulleted list, bulletedlist, ordered list, flatlist items",
        lambda given: "\n" + "".join(f"* {words}\n" for words in given.unnamed if words),
    )
    | _before({"us$,usd,united states dollar": "US$", "€,eur,euro": "€", "£,gbp,pound sterling": "£", "inr,₹": "₹"})
    | _before({"aud,a$": "A$", "cad,c$": "C$", "jpy,¥": "¥", "cny,rmb,cn¥": "CN¥", "nz$,nzd": "NZ$", "zar": "R"})
    | _before({"hms": "HMS ", "uss": "USS ", "ss": "SS ", "mv": "MV ", "hmas": "HMAS ", "nee,née": "née "})
)

_HATNOTES = frozenset(
    "main,main article,main articles,see also,further,further information,see,see main,details,main list".split(",")
)
_SILENT = frozenset(
    (
        "dtsh,hs,hid,rp,citation needed,cn,fact,clarify,when,who,which,by whom,dubious,update inline,"
        "dead link,cbignore,webarchive,better source needed,failed verification,full citation needed,"
        "page needed,according to whom,vague,about,for,distinguish,redirect,other uses,short description,"
        "portal,commons,commons category,hatnote,anchor,sister project links,toc limit,toc right,clear,"
        "col-begin,col-break,col-end,div col end,refbegin,refend,stub,authority control,use dmy dates,"
        "use mdy dates,pp,pp-protected,coord,cite check,more citations needed,unreferenced,image,multiple issues,"
        "multiple image,defaultsort,update,expand section,empty section,increase,decrease,respell,age,flagcheck"
    ).split(",")
)
