"""``attache explain``"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .ending import fail, finish, progress, write
from .options import JsonLines, Question, Sources, Subject
from .starting import code_of, load_parts, settings

if TYPE_CHECKING:
    from ..assembly import Parts


def explain(
    question: Question = None,
    jsonl: JsonLines = False,
    source: Sources = None,
    subject: Subject = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="As one JSON object, with everything that was found.")
    ] = False,
) -> None:
    """Show how a question is understood.

    In words: what it is taken for, which words decided that, and where its answer comes from. QUESTION is best put in
    quotation marks.

    \b
    Examples:
      attache explain "belguim start date?"
      attache explain --json "Who was first?"
      echo '{"question": "Who was first?"}' | attache explain --jsonl
    """
    if jsonl == bool(question):
        fail('Give either a question in quotation marks or --jsonl, for example:  attache explain "Who was first?"')
    database = settings().database
    parts = load_parts()
    code = code_of(parts, subject, source)
    asked = " ".join(question or ())
    if question and not as_json:
        from rich.console import Console

        from ..explain_command import explain_question

        finish(
            explain_question(
                parts,
                asked,
                Console(highlight=False),
                database=database,
                files=source or (),
                subject=code,
                progress=progress,
            )
        )
        return
    line = _lines(parts, code or _country_of(parts, source or []))
    if question:
        write(line(asked, 2))
        return
    from ..render.contract import error_line
    from ..terminal import BadLine, read_line

    for raw in sys.stdin.buffer:
        text = raw.decode("utf-8", errors="replace").strip()
        if text:
            try:
                write(line(read_line(text)["question"], None))
            except BadLine as error:
                write(error_line(str(error), text))


def _lines(parts: "Parts", country: str) -> Callable[[str, int | None], str]:
    """What is understood of a question, as JSON with so many spaces a level."""
    from intents.questions.question import Side
    from intents.turns.conversation import Conversation

    from ..render.explanation import explanation_line

    def line(text: str, indent: int | None) -> str:
        clauses = parts.analyser.clauses(text)
        understood = parts.understander.understand(clauses, Side(subject=country), Conversation())
        return explanation_line(text, understood, parts.understander.intents.nearest(understood[0]), indent=indent)

    return line


def _country_of(parts: "Parts", files: list[Path]) -> str:
    from knowledge.unreadable import UnreadableArticle

    if not files:
        return "RW"
    try:
        return parts.ingestion.file(files[0]).article.source.subject
    except UnreadableArticle as error:
        fail(str(error))
