"""From the bytes of a file to an article and its facts."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path, PurePath

from .document import Document
from .extractors import extractors
from .folding import fold
from .formats import reader_for
from .markup.decoding import decode
from .model import Article, Fact, Source
from .names.countries import Countries, MentionKind
from .names.organisations import Organisations
from .text.lists_of_countries import with_lists_as_rows
from .text.reading import Reading
from .text.skeleton import Marker
from .unreadable import UnknownSubject, UnreadableArticle

__all__ = ["Ingested", "Ingestion", "shipped_articles"]

_RULES = 32
"""Counted up whenever reading changes, so that stored articles are read again."""
_OWN_TITLE = re.compile(
    r"\b(?i:foreign|external|international|diplomatic) (?i:relations|policy) of (?:the )?[A-ZÀ-Þ][\w'’-]*"
    r"(?:(?: and| of| of the| and the)? [A-ZÀ-Þ][\w'’-]*){0,6}"
)
_BEGINNING = 100_000
"""Characters of a file in which its title stands."""
_NOT_SHOWN = re.compile(r"<(script|style)\b.{0,4000}?</\1\s*>|<[^<>]*>|<!--.{0,4000}?-->", re.DOTALL | re.IGNORECASE)
_FIRST_PART = 20_000
_FIRST_WORDS = 4000


@dataclass(frozen=True, slots=True)
class Ingested:
    article: Article
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Ingestion:
    """Reads articles; holds the names that reading needs."""

    countries: Countries
    organisations: Organisations

    def file(self, path: Path, *, subject: str | None = None) -> Ingested:
        """Read a file, with the source record ``<name>.toml`` beside it where there is one; ``subject`` is the code
        of a country in place of the one that the article itself names.

        Raises:
            UnreadableArticle: there is no such file, or it is no article; the message says what to do.
        """
        document = Document.at(path)
        return self.read(document if subject is None else document.about(subject))

    def document(self, name: PurePath, data: bytes, record: str = "") -> Ingested:
        """Read the bytes of an article; ``record`` is the text of its source record (TOML).

        Raises:
            UnreadableArticle: the bytes are no article.
        """
        return self.read(Document(name.name, data, record))

    def read(self, document: Document) -> Ingested:
        """Read a document by the present rules.

        Raises:
            UnreadableArticle: it is no article, or its record names a subject that is no country.
        """
        name, data = document.path, document.data
        text = decode(document.name, data)
        article = reader_for(name, text).read(text, self._source(document, text))
        if not article.passages:
            raise UnreadableArticle(f"{name.name} holds no sentence that could be read.")
        article = with_lists_as_rows(article, Marker(self.countries, self.organisations, article.source.subject))
        reading = Reading(article, self.countries, self.organisations)
        facts = [fact for extractor in extractors() for fact in extractor.extract(reading)]
        facts.sort(key=lambda fact: fact.quote.start)
        return Ingested(article, tuple(facts))

    @staticmethod
    def edition(data: bytes) -> str:
        """Names the text and the rules that read it."""
        return f"{_RULES}-{sha256(data).hexdigest()[:16]}"

    def _source(self, document: Document, text: str) -> Source:
        name = document.path
        try:
            notes = tomllib.loads(document.record)
        except tomllib.TOMLDecodeError as error:
            raise UnreadableArticle(f"The source record beside {name.name} is no valid TOML: {error}.") from error
        subject = notes.get("subject")
        if subject and str(subject) not in self.countries:
            raise UnreadableArticle(
                f"The source record beside {name.name} has the subject {subject!r}, which is no country's code; "
                "write one such as KE."
            )
        named = name.stem.replace("_", " ")
        own = _OWN_TITLE.search(text, 0, _BEGINNING)
        own_name = own and (own[0].casefold() == named.casefold() or self._one_country(named) is None)
        title = str(notes.get("title") or _capitalised(own[0] if own and own_name else self._as_title(named)))
        return Source(
            id=document.source_id,
            title=title,
            subject=str(subject or self._subject(name, title, text)),
            publisher=str(notes.get("publisher", "")),
            licence=str(notes.get("licence", "")),
            licence_url=str(notes.get("licence_url", "")),
            url=str(notes.get("url", "")),
            language=str(notes.get("language", "en")),
            edition=self.edition(document.data),
        )

    def _as_title(self, named: str) -> str:
        """ "foreign relations of sri lanka" as a title, with the country's name as it is written."""
        code = self._one_country(named)
        if code is None:
            return named
        country = self.countries[code].name
        if country.casefold() in named.casefold():
            return re.sub(re.escape(country), lambda _: country, named, flags=re.IGNORECASE)
        other = next(each for each in self.countries.exact(fold(named)) if each.codes == (code,))
        words = (each if each in _SMALL_WORDS else _capitalised(each) for each in other.text.split(" "))
        return named[: other.start] + " ".join(words) + named[other.end :]

    def _subject(self, name: PurePath, title: str, text: str) -> str:
        """The country whose article it is: the one of the title, of the file name if that is a code, of a title
        within the text, or else the first one that the text names."""
        stem = name.stem.strip()
        if stem.isupper() and (code := self._one_country(stem, codes=True)):
            return code
        own = _OWN_TITLE.search(text, 0, _BEGINNING)
        shown = _NOT_SHOWN.sub(" ", text[:_FIRST_PART])[:_FIRST_WORDS]
        for words in (title, own[0] if own else "", shown):
            if code := self._one_country(words):
                return code
        raise UnknownSubject(
            f"{name.name} does not say whose foreign relations it describes; put the country into the file name, such "
            "as foreign_relations_of_kenya.txt, or name it with --subject KE."
        )

    def _one_country(self, words: str, *, codes: bool = False) -> str | None:
        """The first country that the words name without doubt; where an embassy is says nothing of that."""
        mentions = self.countries.exact(fold(words), codes=codes)
        certain = (each for each in mentions if len(each.codes) == 1 and each.kind is not MentionKind.CAPITAL)
        return next((mention.codes[0] for mention in certain), None)


_SMALL_WORDS = frozenset({"and", "of", "the"})


def shipped_names() -> tuple[PurePath, ...]:
    """The file names of the articles that come with the program."""
    names = sorted(entry.name for entry in (files("knowledge") / "sources").iterdir())
    return tuple(PurePath(name) for name in names if name.endswith(".txt"))


def shipped_articles() -> Iterator[tuple[PurePath, bytes, str]]:
    """The articles that come with the program: (file name, bytes, source record)."""
    folder = files("knowledge") / "sources"
    for name in shipped_names():
        yield name, (folder / name.name).read_bytes(), (folder / name.with_suffix(".toml").name).read_text("utf-8")


def _capitalised(title: str) -> str:
    """ "The foreign relations of Ghana are …" names its article too."""
    return title[:1].upper() + title[1:]
