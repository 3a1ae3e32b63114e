"""How a command speaks to who called it, and how it ends."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, NoReturn, TypeVar

import typer

__all__ = ["fail", "finish", "progress", "write"]

T = TypeVar("T")


def progress(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def write(line: str) -> None:
    print(line, flush=True)


def fail(message: str, status: int = 2) -> NoReturn:
    """End with a sentence for the person.

    Raises:
        typer.Exit: always.
    """
    print(message, file=sys.stderr)
    raise typer.Exit(status)


def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run ``work`` to its end; what can go wrong through no fault of the program is said in its one sentence."""
    from knowledge.stores import StoreUnavailable
    from knowledge.unreadable import UnreadableArticle

    from ..failures import Refused
    from ..import_command import Stopped
    from ..importing import NothingToGoBackTo

    try:
        return asyncio.run(work)
    except Stopped as error:
        fail(str(error), error.status)
    except (UnreadableArticle, StoreUnavailable, Refused, NothingToGoBackTo) as error:
        fail(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
