"""The source report, for people with Rich, for programs as JSON."""

import json
from collections.abc import Sequence
from itertools import groupby
from textwrap import shorten

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from intents.languages import language_of
from intents.languages.messages import ENGLISH
from knowledge.model import Locator
from knowledge.source_report import Finding, FindingKind, Severity

__all__ = ["print_report", "report_json"]

_TITLES = {
    Severity.WRONG: "To mend in the source",
    Severity.OPEN: "Left open by the source; answers say so",
    Severity.NOTE: "Worth knowing",
}
_KINDS = {
    FindingKind.NAMELESS_ROW: ("Rows that name no country", "Nobody can tell whose they are; answers leave it open."),
    FindingKind.UNPARSED_DATE: ("Dates that cannot be read", "Write them as 12 December 1963, December 1963 or 1963."),
    FindingKind.UNLISTED_REFERENCE: ("Marks that lead nowhere", "The reference list has no entry of that number."),
    FindingKind.DEAD_MARKUP: ("Markup left behind", "Signs that were meant for a program, not for a reader."),
    FindingKind.CONTRADICTION: ("Contradictions", "Both cannot be right; answers show both."),
    FindingKind.LIKELY_SLIP: ("Likely slips", "Guesses: look at the words, and at what is cited there."),
    FindingKind.MISSING_DATE: ("Rows without a date", "The source does not say when relations began."),
    FindingKind.EMPTY_REFERENCE: ("References without text", "They are cited, and nobody can look them up."),
    FindingKind.UNREFERENCED: (
        "Claims without a reference",
        "They may be true, but the source does not say how it knows.",
    ),
    FindingKind.UNUSED_REFERENCE: ("References that nothing cites", "What were they meant to support?"),
    FindingKind.POINTER: ("Pointers to other articles", "More may stand there; nothing of it is known here."),
    FindingKind.STRANGER: ("Countries that may not fit", "Named once, in the row of another country: is it meant?"),
}
"""Of each kind: what they are, and what a reader makes of them."""
_LONGEST_QUOTE = 160
_ON_ONE_LINE = 8


def print_report(console: Console, title: str, findings: Sequence[Finding]) -> None:
    """By severity, then by kind, each finding with its place and its words, which are never read as markup."""
    wrong = sum(finding.severity is Severity.WRONG for finding in findings)
    for severity, heading in _TITLES.items():
        of_severity = [finding for finding in findings if finding.severity is severity]
        if of_severity:
            console.print(Text(heading, "bold underline"))
        for kind, (name, hint) in _KINDS.items():
            of_kind = [finding for finding in of_severity if finding.kind is kind]
            if of_kind:
                line = Text.assemble((f"{name}: {len(of_kind)}", "bold"), (f"  {hint}", "dim"))
                _print(console, line, indent=2)
                _print_kind(console, of_kind)
        if of_severity:
            console.print()
    number = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
    _print(console, Text(f"“{title}”: {f'{number}, {wrong} to mend' if findings else 'nothing to mend'}."))


def _print_kind(console: Console, findings: Sequence[Finding]) -> None:
    quotes = [" ".join(finding.place.quote.exact.split()) for finding in findings]
    if all(len(quote) <= _ON_ONE_LINE and quote.startswith("[") for quote in quotes):
        _print(console, Text(", ".join(quotes)), indent=4)
        return
    alike = len({finding.message for finding in findings}) == 1 < len(findings)
    for (place, quote), same in groupby(
        zip(findings, quotes, strict=True), lambda each: (each[0].place.locator, each[1])
    ):
        messages = [finding.message for finding, _ in same]
        said = "" if alike else f": {' '.join(messages)}"
        _print(console, Text.assemble(("• ", "dim"), (_locator(place), "cyan"), said), indent=4)
        _print(console, Text(f"“{shorten(quote, _LONGEST_QUOTE, placeholder=' …')}”", "italic"), indent=6)


def _print(console: Console, line: Text, indent: int = 0) -> None:
    console.print(Padding(line, (0, 0, 0, indent)), highlight=False)


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
