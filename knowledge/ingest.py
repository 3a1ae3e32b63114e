"""From the bytes of a file to an article and its facts."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path, PurePath

from .countries import Countries
from .extractors import extractors
from .folding import fold
from .formats import reader_for
from .model import Article, Fact, Source
from .organisations import Organisations
from .reading import Reading
from .unreadable import UnreadableArticle

__all__ = ["Ingested", "Ingestion", "shipped_articles"]

_RULES = 1
"""Counted up whenever reading changes, so that stored articles are read again."""
_LARGEST = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Ingested:
    article: Article
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Ingestion:
    """Reads articles; holds the names that reading needs."""

    countries: Countries
    organisations: Organisations

    def file(self, path: Path) -> Ingested:
        """Read a file, with the source record ``<name>.toml`` beside it where there is one.

        Raises:
            UnreadableArticle: there is no such file, or it is no article; the message says what to do.
        """
        if not path.name:
            raise UnreadableArticle("No file is named; give the path of an article.")
        record = path.with_suffix(".toml")
        try:
            if path.stat().st_size > _LARGEST:
                raise UnreadableArticle(f"{path.name} is larger than {_LARGEST >> 20} MB; no article is that long.")
            data = path.read_bytes()
            notes = record.read_text("utf-8") if record.is_file() else ""
        except OSError as error:
            raise UnreadableArticle(f"{path} cannot be read: {error.strerror or error}.") from error
        return self.document(PurePath(path.name), data, notes)

    def document(self, name: PurePath, data: bytes, record: str = "") -> Ingested:
        """Read the bytes of an article; ``record`` is the text of its source record (TOML).

        Raises:
            UnreadableArticle: the bytes are no article.
        """
        text = _decode(name, data)
        article = reader_for(name, text).read(text, self._source(name, text, record, self.edition(data)))
        if not article.passages:
            raise UnreadableArticle(f"{name.name} holds no sentence that could be read.")
        reading = Reading(article, self.countries, self.organisations)
        facts = [fact for extractor in extractors() for fact in extractor.extract(reading)]
        facts.sort(key=lambda fact: fact.quote.start)
        return Ingested(article, tuple(facts))

    @staticmethod
    def edition(data: bytes) -> str:
        """Names the text and the rules that read it."""
        return f"{_RULES}-{sha256(data).hexdigest()[:16]}"

    def _source(self, name: PurePath, text: str, record: str, edition: str) -> Source:
        try:
            notes = tomllib.loads(record)
        except tomllib.TOMLDecodeError as error:
            raise UnreadableArticle(f"The source record beside {name.name} is no valid TOML: {error}.") from error
        title = str(notes.get("title") or name.stem.replace("_", " "))
        return Source(
            id=Source.id_for(name),
            title=title,
            subject=str(notes.get("subject") or self._subject(name, title, text)),
            publisher=str(notes.get("publisher", "")),
            licence=str(notes.get("licence", "")),
            licence_url=str(notes.get("licence_url", "")),
            url=str(notes.get("url", "")),
            language=str(notes.get("language", "en")),
            edition=edition,
        )

    def _subject(self, name: PurePath, title: str, text: str) -> str:
        """The country whose article it is: the one that the title names, else the text's first one."""
        for words in (title, text[:2000]):
            mentions = self.countries.exact(fold(words))
            certain = [mention.codes[0] for mention in mentions if len(mention.codes) == 1]
            if certain:
                return certain[0]
        raise UnreadableArticle(
            f"{name.name} does not say whose foreign relations it describes; "
            "put the country into the file name, such as foreign_relations_of_kenya.txt."
        )


def shipped_articles() -> Iterator[tuple[PurePath, bytes, str]]:
    """The articles that come with the program: (file name, bytes, source record)."""
    folder = files("knowledge") / "sources"
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".txt"):
            record = folder / entry.name.replace(".txt", ".toml")
            yield PurePath(entry.name), entry.read_bytes(), record.read_text("utf-8")


def _decode(name: PurePath, data: bytes) -> str:
    if not data.strip():
        raise UnreadableArticle(f"{name.name} is empty.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data:
        raise UnreadableArticle(f"{name.name} is no text file; save the article as plain text first.")
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("latin-1")
