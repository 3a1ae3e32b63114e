"""``make messages``: gathers the messages of the program into the catalogs, and compiles them. Needs Babel.

A message is a text written out in a call of something named ``say`` (or ``self``, where sentences say it
themselves), in ``plural``, in ``message`` or ``said``, as the ``title`` of an intent, or as what describes a command of
the bot.
"""

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

__all__ = ["Found", "catalogs", "compiled", "messages_in", "untranslated"]

Found = tuple[str | tuple[str, str], str, int]
"""The message, or the pair of its singular and plural; the file, relative to the root; the line."""

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_SAYING = frozenset({"say", "self", "message", "_say", "said"})


def messages_in(root: Path) -> Iterator[Found]:
    """Every message of the packages, in the order of files and lines."""
    for package in ("bot", "intents", "knowledge"):
        for path in sorted((root / package).rglob("*.py")):
            for message, line in sorted(_in_module(ast.parse(path.read_text("utf-8"))), key=lambda each: each[1]):
                yield message, path.relative_to(root).as_posix(), line


def _in_module(tree: ast.Module) -> Iterator[tuple[str | tuple[str, str], int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (
                (str(each.value.value), node.lineno)
                for each in node.keywords
                if each.arg in {"name", "description"} and isinstance(each.value, ast.Constant)
            )
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if called == "plural" and len(texts) > 1:
            yield (texts[0], texts[1]), node.lineno
        elif called in _SAYING and texts:
            yield texts[0], node.lineno
        for keyword in node.keywords:
            title = keyword.value
            if _describes(called, keyword.arg) and isinstance(title, ast.Constant):
                yield str(title.value), node.lineno
            if called == "Intent" and keyword.arg == "title" and isinstance(title, ast.Constant):
                yield str(title.value), node.lineno


def _describes(called: str, argument: str | None) -> bool:
    """Whether an argument is a name or description that people read in Discord's list of commands."""
    if called == "Choice":
        return argument == "name"
    return called == "describe" or (called in {"command", "context_menu"} and argument in {"name", "description"})


def catalogs() -> Iterator[Path]:
    """The files of all translations."""
    yield from sorted(HERE.glob("*/LC_MESSAGES/messages.po"))


def main() -> int:
    """Update and compile every catalog; the exit status is 1 where a message has no translation yet."""
    gathered = Catalog()
    for message, _, _ in messages_in(ROOT):
        gathered.add(message)
    missing = 0
    for path in catalogs():
        language = path.parts[-3]
        catalog = read_po(io.BytesIO(path.read_bytes()), locale=language)
        catalog.update(gathered, no_fuzzy_matching=True, update_creation_date=False)
        written = io.BytesIO()
        write_po(written, catalog, width=110, ignore_obsolete=True, no_location=True)
        path.write_bytes(written.getvalue())
        path.with_suffix(".mo").write_bytes(compiled(catalog))
        for message in untranslated(catalog):
            print(f"{language}: not translated: {message}")
            missing = 1
    return missing


def compiled(catalog: Catalog) -> bytes:
    """The catalog as gettext reads it."""
    machine_readable = io.BytesIO()
    write_mo(machine_readable, catalog)
    return machine_readable.getvalue()


def untranslated(catalog: Catalog) -> Iterator[str]:
    """The messages that lack a translation, of those with a plural both."""
    for entry in catalog:
        texts = (entry.string,) if isinstance(entry.string, str) else entry.string or ("",)
        if entry.id and not all(texts):
            yield entry.id if isinstance(entry.id, str) else entry.id[-1]


if __name__ == "__main__":
    sys.exit(main())
