"""References and articles as CSL-JSON items, for whoever formats a bibliography.

The format is that of citeproc (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html, with the types and
variables of CSL 1.0.2). What a source's own citation names comes from the parameters of its citation template
(en.wikipedia.org/wiki/Help:Citation_Style_1) or, in a saved page, from the metadata that the template leaves there
(COinS, Z39.88-2004). Nothing is guessed: a reference that is mere words has these words as its title.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs

from ..dates import EdtfDate, Precision, find_dates
from ..folding import fold
from ..model import Reference, Source

__all__ = ["Fields", "Item", "article_item", "fields_of_coins", "fields_of_template", "reference_item"]

Fields = tuple[tuple[str, str], ...]
"""Variables of CSL, and ``type``, with what the source says, in its own words; a person is ``Family, Given``."""
Item = dict[str, Any]

_TYPES = {
    "web": "webpage",
    "news": "article-newspaper",
    "newspaper": "article-newspaper",
    "journal": "article-journal",
    "magazine": "article-magazine",
    "book": "book",
    "encyclopedia": "entry-encyclopedia",
    "encyclopaedia": "entry-encyclopedia",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "map": "map",
    "speech": "speech",
    "interview": "interview",
    "conference": "paper-conference",
    "tweet": "post",
    "av media": "broadcast",
}
_PLAIN = {
    "container-title": "website work newspaper journal magazine periodical encyclopedia book-title",
    "publisher": "publisher institution agency",
    "publisher-place": "location place publication-place",
    "issued": "date year publication-date",
    "accessed": "access-date accessdate",
    "page": "pages page pp p",
    "volume": "volume",
    "issue": "issue number",
    "DOI": "doi",
    "ISBN": "isbn",
    "language": "language lang",
    "collection-title": "series",
    "edition": "edition",
}
"""Variables by the parameters that give them, the first that is there."""
_MOST_PEOPLE = 30


def fields_of_template(name: str, given: Mapping[str, str]) -> Fields:
    """What ``{{cite news |title=…}}`` names; ``name`` and the parameters' names in lower case."""
    kind = name.partition(" ")[2]
    chapter = next((given[each] for each in ("chapter", "contribution", "entry") if each in given), "")
    title = given.get("title") or given.get("script-title") or ""
    kind_of_item = "chapter" if chapter and kind in ("book", "") else _TYPES.get(kind, "document")
    address = next((given[each] for each in ("url", "chapter-url", "archive-url", "archiveurl") if each in given), "")
    return tuple(
        (variable, words)
        for variable, words in (
            ("type", kind_of_item),
            ("genre", "Press release" if kind == "press release" else ""),
            ("title", chapter or title),
            *(("author", person) for person in _people(given, ("last", "author", "surname"))),
            *(("editor", person) for person in _people(given, ("editor-last", "editor", "editor-surname"))),
            ("container-title", title if chapter else ""),
            *((each, _first(given, names)) for each, names in _PLAIN.items() if not (chapter and "container" in each)),
            ("URL", address if re.match(r"(?i)https?://\S+$", address) else ""),
        )
        if words
    )


def _first(given: Mapping[str, str], names: str) -> str:
    return next((given[name] for name in names.split() if name in given), "")


def _numbers(given: Mapping[str, str]) -> Iterator[str]:
    """The numbers that the names of parameters may have, in order: none at first."""
    there = {int(number) for name in given for number in re.findall(r"\d{1,3}", name)}
    yield from ("", *map(str, sorted(number for number in there if 0 < number < _MOST_PEOPLE)))


def _people(given: Mapping[str, str], names: tuple[str, ...]) -> Iterator[str]:
    """``last1``/``first1``, ``author2``, ``editor3-last``/``editor3-first``, in order."""
    for number in _numbers(given):
        for name in names:
            base, dash, part = name.partition("-")
            family = given.get(f"{base}{number}{dash}{part}") or given.get(f"{name}{number}")
            if family:
                first = f"{base}{number}-first" if base == "editor" else f"first{number}"
                other = given.get(first) or given.get(f"given{number}" if base != "editor" else "")
                yield f"{family}, {other}" if other and not family.endswith(f", {other}") else family
                break


_COINS = {
    "container-title": "rft.jtitle",
    "publisher": "rft.pub",
    "publisher-place": "rft.place",
    "issued": "rft.date",
    "page": "rft.pages",
    "volume": "rft.volume",
    "issue": "rft.issue",
    "ISBN": "rft.isbn",
    "edition": "rft.edition",
}
_GENRES = {"article": "article-journal", "book": "book", "bookitem": "chapter", "report": "report"}


def fields_of_coins(metadata: str) -> Fields:
    """What the metadata of a citation names: ``ctx_ver=Z39.88-2004&rft.atitle=…&rft.date=2010-02-25``."""
    try:
        given = parse_qs(metadata, max_num_fields=200)
    except ValueError:
        return ()
    one = {name: " ".join(values[0].split()) for name, values in given.items()}
    part, whole = one.get("rft.atitle", ""), one.get("rft.btitle") or one.get("rft.title") or ""
    people = [", ".join(filter(None, (one.get("rft.aulast"), one.get("rft.aufirst"))))]
    people += [" ".join(each.split()) for each in given.get("rft.au", [])]
    ids = given.get("rft_id", [])
    genre = _GENRES.get(one.get("rft.genre", ""), "document")
    fields = [
        ("type", "webpage" if genre == "document" and any(each.startswith("http") for each in ids) else genre),
        ("title", part or whole),
        *(("author", person) for person in dict.fromkeys(people)),
        ("container-title", whole if part else ""),
        *((variable, one.get(name, "")) for variable, name in _COINS.items()),
        ("DOI", next((each.removeprefix("info:doi/") for each in ids if each.startswith("info:doi/")), "")),
        ("URL", next((each for each in ids if re.match(r"(?i)https?://\S+$", each)), "")),
    ]
    return tuple((variable, words) for variable, words in fields if words) if part or whole else ()


# ---- items


def reference_item(reference: Reference, source: Source) -> Item | None:
    """An entry of a source's reference list; None for one that is empty. Its id is ``<source>-<number>``."""
    if not reference.text and not reference.url:
        return None
    item: Item = {"id": f"{source.id}-{reference.number}"}
    fields = dict(reference.fields)
    if not fields:
        words = reference.text.removesuffix(reference.url).strip()
        fields = {"type": "webpage" if reference.url else "document"} | ({"title": words} if words else {})
    for variable, words in fields.items():
        if variable in ("issued", "accessed"):
            item[variable] = _date(words)
        elif variable in ("author", "editor"):
            item[variable] = [_name(each) for name, each in reference.fields if name == variable]
        else:
            item[variable] = words
    if reference.url:
        item.setdefault("URL", reference.url)
    return item


def article_item(source: Source) -> Item:
    """The article itself; CSL has no variable for a licence, so the credit that it asks for is in ``note``."""
    encyclopedic = source.publisher == "Wikipedia"
    fields = {
        "container-title": source.publisher,
        "URL": source.url,
        "language": source.language,
        "note": ", ".join(filter(None, (source.licence, source.licence_url))),
    }
    return {
        "id": source.id,
        "type": "entry-encyclopedia" if encyclopedic else "document",
        "title": source.title,
        **({"author": [{"literal": "Wikipedia contributors"}]} if encyclopedic else {}),
        **{variable: words for variable, words in fields.items() if words},
    }


def _name(person: str) -> dict[str, str]:
    family, comma, given = person.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": person}


def _date(words: str) -> Item:
    """``{"date-parts": [[2010, 2, 25]]}`` as far as the date says; its words where it is no day, month or year."""
    found = [(start, end, date) for start, end, date in find_dates(fold(words).folded)]
    if len(found) != 1 or found[0][2].precision in {Precision.DECADE, Precision.INTERVAL}:
        return {"literal": words}
    date: EdtfDate = found[0][2]
    parts = [int(part) for part in date.edtf.removesuffix("~").split("-")]
    return {"date-parts": [parts]} | ({"circa": True} if date.approximate else {})
