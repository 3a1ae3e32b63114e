"""The source report, for people with Rich, for programs as JSON."""

import json
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from intents.languages import language_of
from intents.messages import ENGLISH
from knowledge.model import Locator
from knowledge.source_report import Finding, Severity

__all__ = ["print_report", "report_json"]

_TITLES = {
    Severity.WRONG: "To mend in the source",
    Severity.OPEN: "Left open by the source (answers will say so)",
    Severity.NOTE: "Worth knowing",
}


def print_report(console: Console, title: str, findings: Sequence[Finding]) -> None:
    """One table a severity; text of the article is never read as markup."""
    for severity, heading in _TITLES.items():
        rows = [finding for finding in findings if finding.severity is severity]
        if not rows:
            continue
        table = Table(title=f"{heading}: {len(rows)}", title_justify="left", show_lines=False, expand=True)
        for name, ratio in (("Where", 2), ("What", 4), ("Words", 3)):
            table.add_column(name, ratio=ratio)
        for finding in rows:
            words = " ".join(finding.place.quote.exact.split())
            table.add_row(*map(escape, (_locator(finding.place.locator), finding.message, words)))
        console.print(table)
    wrong = sum(finding.severity is Severity.WRONG for finding in findings)
    console.print(f"“{escape(title)}”: {len(findings)} findings, {wrong} to mend.", highlight=False)


def report_json(title: str, findings: Sequence[Finding]) -> str:
    """``{"title", "findings": [{"kind", "severity", "message", "where", "start", "end", "quote"}]}``"""
    return json.dumps(
        {
            "title": title,
            "findings": [
                {
                    "kind": each.kind.value,
                    "severity": each.severity.value,
                    "message": each.message,
                    "where": _locator(each.place.locator),
                    "start": each.place.quote.start,
                    "end": each.place.quote.end,
                    "quote": each.place.quote.exact,
                }
                for each in findings
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _locator(locator: Locator) -> str:
    return language_of(ENGLISH).locator(locator)
