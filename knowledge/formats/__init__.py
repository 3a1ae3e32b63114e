"""Readers of articles, one file a format: text -> Article.

A reader module defines ``recognises(name, text) -> bool`` and ``read(text, source) -> Article``.
"""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Protocol

from ..model import Article, Source
from ..unreadable import UnreadableArticle
from . import html, markdown, plain_text, table_of_facts, wiki_export, wikitext

__all__ = ["Reader", "reader_for", "readers"]


class Reader(Protocol):
    def recognises(self, name: PurePath, text: str) -> bool: ...

    def read(self, text: str, source: Source) -> Article: ...


def readers() -> Sequence[Reader]:
    """All readers, the most particular first; plain text reads whatever no other recognises."""
    return (wiki_export, html, wikitext, table_of_facts, markdown, plain_text)


def reader_for(name: PurePath, text: str) -> Reader:
    """Raises UnreadableArticle: no reader recognises the file."""
    for reader in readers():
        if reader.recognises(name, text):
            return reader
    raise UnreadableArticle(f"{name.name} is in no format that can be read here; save the article as plain text.")
