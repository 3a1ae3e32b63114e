"""The terminal: a conversation, single questions, and questions as JSON lines."""

import json
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, InMemoryHistory
from rich.console import Console

from .dialogue import Dialogue
from .failures import SORRY
from .render.contract import error_line, reply_line
from .render.plain import print_card

log = logging.getLogger(__name__)

__all__ = ["BadLine", "answer_lines", "ask", "chat", "read_line"]

_BYE = frozenset({"exit", "quit", ":q"})


class BadLine(ValueError):
    """A line of input that is not what was agreed; the message says what it should be."""


async def ask(dialogue: Dialogue, question: str, console: Console, language: str | None = None) -> None:
    """One reply; ``language`` is BCP 47, None leaves it to the question."""
    print_card(console, await dialogue.reply(question, key="terminal", language=language))


async def chat(dialogue: Dialogue, lines: AsyncIterator[str], console: Console, language: str | None = None) -> None:
    """One reply a line, until the lines end or the person says ``exit``."""
    async for line in lines:
        if line.strip().casefold() in _BYE:
            return
        if line.strip():
            await ask(dialogue, line, console, language)
            console.print()


async def typed_lines(history: Path | None) -> AsyncIterator[str]:
    """Lines from a person: with editing, and a history that is kept where there is a folder for it."""
    kept = history is not None and _may_write(history)
    session: PromptSession[str] = PromptSession(history=FileHistory(str(history)) if kept else InMemoryHistory())
    while True:
        try:
            yield await session.prompt_async("you> ")
        except (EOFError, KeyboardInterrupt):
            return


def _may_write(path: Path) -> bool:
    try:
        path.open("a").close()
    except OSError:
        return False
    return True


async def piped_lines(stream: TextIO) -> AsyncIterator[str]:
    for line in stream:
        yield line


async def answer_lines(
    dialogue: Dialogue, stream: Iterable[bytes], write: Callable[[str], None], language: str | None = None
) -> None:
    """Questions as JSON lines in, replies as JSON lines out, in order; a bad line gets a reply that says so."""
    for raw in stream:
        line = raw.decode("utf-8", errors="replace").strip()
        if not line:
            continue
        start = time.perf_counter()
        try:
            entry = read_line(line)
            conversation = entry.get("conversation")
            if conversation is not None and not isinstance(conversation, str):
                raise BadLine('"conversation" has to be a text or null.')
        except BadLine as error:
            write(error_line(str(error), line))
            continue
        key = object() if conversation is None else conversation
        try:
            card = await dialogue.reply(entry["question"], key=key, language=language)
        except Exception:
            log.exception("A question could not be answered.")
            write(error_line(SORRY, line))
            continue
        elapsed = 1000 * (time.perf_counter() - start)
        write(reply_line(card, question=entry["question"], conversation=conversation, elapsed_ms=elapsed))


def read_line(line: str) -> dict[str, str]:
    """One JSON object with a text ``question``.

    Raises:
        BadLine: it is something else.
    """
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine(
            'This line is not JSON; a line looks like {"question": "When did relations begin with Belgium?"}.'
        ) from None
    if not isinstance(entry, dict) or not isinstance(entry.get("question"), str):
        raise BadLine('This line has no text under "question".')
    return entry
