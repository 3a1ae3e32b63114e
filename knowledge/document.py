"""What was imported, byte by byte, so that it can be read again: by newer rules, or to go back to it."""

import json
import stat
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Self

from .model import Source
from .unreadable import UnreadableArticle

__all__ = ["Document", "Version"]

_LARGEST = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of an article as they came, with the text of its source record (TOML, often empty)."""

    name: str
    """Of the file, without its folder: ``foreign_relations_of_kenya.txt``."""
    data: bytes
    record: str = ""
    shipped: bool = field(default=False, compare=False)
    """Whether it came with the program; then a newer text of the program may take its place."""
    owner: str = ""
    """Whose article it is; empty where it is everybody's."""

    @classmethod
    def at(cls, path: Path) -> Self:
        """Read a file, with the source record ``<name>.toml`` beside it where there is one.

        Raises:
            UnreadableArticle: there is no such file, or it is too large.
        """
        _check_name(path)
        try:
            state = path.stat()
            if not stat.S_ISREG(state.st_mode):
                raise UnreadableArticle(f"{path} is no file; name the file of an article.")
            if state.st_size > _LARGEST:
                raise UnreadableArticle(f"{path.name} is larger than {_LARGEST >> 20} MB; no article is that long.")
            data, record = path.read_bytes(), path.with_suffix(".toml")
            notes = record.read_text("utf-8") if record.is_file() else ""
        except (FileNotFoundError, NotADirectoryError) as error:
            raise UnreadableArticle(f"There is no file {path}; look at its name and its folder.") from error
        except OSError as error:
            raise UnreadableArticle(f"{path} cannot be read: {error.strerror or error}.") from error
        except UnicodeDecodeError as error:
            raise UnreadableArticle(f"The source record beside {path.name} is not written in UTF-8.") from error
        return cls(path.name, data, notes)

    @property
    def path(self) -> PurePath:
        return PurePath(self.name)

    @property
    def source_id(self) -> str:
        return Source.id_for(self.path, self.owner)

    def about(self, code: str) -> Self:
        """The same with its record naming this country as the subject, so that reading it again keeps to it.

        Raises:
            UnreadableArticle: the record is no valid TOML.
        """
        try:
            notes = tomllib.loads(self.record)
        except tomllib.TOMLDecodeError as error:
            raise UnreadableArticle(f"The source record beside {self.name} is no valid TOML: {error}.") from error
        lines = [f"{json.dumps(name)} = {_toml(str(value))}\n" for name, value in {**notes, "subject": code}.items()]
        return replace(self, record="".join(lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of the documents that a source was read from."""

    number: int
    """The first is 1."""
    name: str
    """The document's."""
    edition: str
    """Of the document, and of the rules that read it last."""
    facts: int
    """How many were read from it last."""
    before: int | None
    """What it took the place of when it came; None for the first."""
    shipped: bool
    current: bool


def _check_name(path: Path) -> None:
    name = path.name.encode("utf-8", "replace").decode()
    if name != path.name:
        raise UnreadableArticle(f"The file name {name} is not written in UTF-8; rename the file.")
    if name.endswith(".jsonl"):
        raise UnreadableArticle(f"{name} holds questions; import the article, and those beside it are asked.")
    if name.endswith(".toml"):
        raise UnreadableArticle(f"{name} is a source record; import the article, and the record beside it is read.")


def _toml(text: str) -> str:
    """A basic string: JSON's escapes are TOML's, but for U+007F."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
