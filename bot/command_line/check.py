"""``attache check``"""

from pathlib import Path
from typing import Annotated

import typer

from .ending import fail, write
from .options import Json, Subject
from .starting import code_of, load_parts


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", hidden=True)],
    as_json: Json = False,
    subject: Subject = None,
) -> None:
    """Report what an article leaves open or gets wrong.

    FILE is the article: a saved Wikipedia page, wikitext, Markdown, plain text, or a table of facts (CSV, TSV). Each
    finding has its place. The exit status is 1 where something is to be mended in the source.

    \b
    Examples:
      attache check kenya.html
      attache check --json kenya.html
      attache check notes.txt --subject KE
    """
    from rich.console import Console

    from knowledge.source_report import Severity, source_report
    from knowledge.unreadable import UnreadableArticle

    from ..render.report import print_report, report_json

    parts = load_parts()
    try:
        read = parts.ingestion.file(file, subject=code_of(parts, subject, [file]))
    except UnreadableArticle as error:
        fail(str(error))
    findings = source_report(read.article, read.facts, parts.ingestion.countries)
    if as_json:
        write(report_json(read.article.source.title, findings))
    else:
        print_report(Console(), read.article.source.title, findings)
    raise typer.Exit(int(any(each.severity is Severity.WRONG for each in findings)))
