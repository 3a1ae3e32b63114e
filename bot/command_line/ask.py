"""``attache ask``"""

import sys

from .ending import fail, finish, progress, write
from .options import JsonLines, Language, Question, Sources, Subject
from .starting import code_of, load_parts, settings, tag_of


def ask(
    question: Question = None,
    jsonl: JsonLines = False,
    source: Sources = None,
    subject: Subject = None,
    language: Language = None,
) -> None:
    """Ask one question, or with --jsonl many: {"conversation": "a", "question": "When …?"} a line."""
    if jsonl == bool(question):
        fail('Give either a question in quotation marks or --jsonl, for example:  attache ask "Who was first?"')
    from rich.console import Console

    from .. import terminal
    from ..assembly import open_dialogue

    database = settings().database
    parts = load_parts()
    code, tag = code_of(parts, subject, source), tag_of(language)

    async def answer() -> None:
        async with open_dialogue(
            parts, database=database, files=source or (), subject=code, progress=progress
        ) as dialogue:
            if not question:
                await terminal.answer_lines(dialogue, sys.stdin.buffer, write, tag)
            else:
                await terminal.ask(dialogue, " ".join(question), Console(highlight=False), tag)

    finish(answer())
