"""Options that several commands take. Arguments are hidden in the list of options, which would show their types; the
text of each command says what they are."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Json", "JsonLines", "Language", "Question", "Sources", "Subject"]

Question = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUESTION", hidden=True),
]
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--source", metavar="FILE", help="Answer from this article only, and store nothing; may be given several times."
    ),
]
Subject = Annotated[
    str | None,
    typer.Option(
        metavar="COUNTRY",
        help="Whose foreign relations the file describes, where it does not say so: KE, or Kenya.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="As JSON, for programs.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="Read JSON objects, one a line, and write one reply a line.")]
Language = Annotated[
    str | None,
    typer.Option(metavar="TAG", help="Answer in en or fr, whatever language the questions are in."),
]
