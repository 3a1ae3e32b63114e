"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Json", "JsonLines", "Language", "Question", "Sources", "Subject"]

Question = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUESTION", help="The question, best in quotation marks."),
]
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--source", metavar="FILE", help="Answer from this article only, in memory; may be given several times."
    ),
]
Subject = Annotated[
    str | None,
    typer.Option(
        metavar="COUNTRY",
        help="Whose foreign relations the file describes, if it does not say so: a code such as KE, or a name.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="As JSON, for programs.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="Read JSON lines, write one JSON reply a line.")]
Language = Annotated[
    str | None,
    typer.Option(metavar="TAG", help="Answer in en or fr, whatever language the questions are in."),
]
