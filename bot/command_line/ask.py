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
    """Ask a question, or many with --jsonl.

    QUESTION is best put in quotation marks. With --jsonl each line of the input is an object with a "question"; lines
    of the same "conversation" follow on each other.

    \b
    Examples:
      attache ask "When did relations begin with Belgium?"
      attache ask --source kenya.html "Who was first?"
      attache ask --language fr "Who was first?"
      echo '{"conversation": "a", "question": "Who was first?"}' | attache ask --jsonl
    """
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
