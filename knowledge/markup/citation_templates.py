"""Citation templates in words: those of en.wikipedia.org's Help:Citation Style 1, and short footnotes."""

import re
from types import MappingProxyType

from .template_parameters import Parameters

__all__ = ["citation", "is_citation", "short_citation"]

_LANGUAGES = MappingProxyType(
    {"ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "ja": "Japanese", "ko": "Korean"}
    | {"nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "rw": "Kinyarwanda", "sv": "Swedish"}
    | {"sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese"}
)
_CODE = 3
"""Letters of the longest code of a language."""
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
        given_names = [part.strip() for part in language.split(",")]
        known = [_LANGUAGES.get(part.casefold(), part) for part in given_names]
        known = [name for name in known if len(name) > _CODE]  # a code that is not known says nothing to a reader
        if known:
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


def short_citation(given: Parameters) -> str:
    """``{{sfn|Smith|Jones|2001|p=12}}`` reads "Smith & Jones 2001, p. 12"; ``{{sfnm}}`` numbers what it is given."""
    if not given.unnamed:
        several = [_numbered(given, number) for number in range(1, 10)]
        return "; ".join(filter(None, several))
    *people, year = given.unnamed
    return f"{' & '.join(people)} {year}".strip() + _place(given.get("p", "page"), given.get("pp", "pages", "loc"))


def _numbered(given: Parameters, number: int) -> str:
    people = [each for author in range(1, 5) if (each := given.get(f"{number}a{author}"))]
    words = f"{' & '.join(people)} {given.get(f'{number}y')}".strip()
    return words + _place(given.get(f"{number}p"), given.get(f"{number}pp", f"{number}loc"))


def _place(page: str, pages: str) -> str:
    if page:
        return f", p. {page}"
    return f", {'pp. ' if pages[:1].isdigit() else ''}{pages}" if pages else ""


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
