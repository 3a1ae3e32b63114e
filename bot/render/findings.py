"""The source report in Discord."""

from collections.abc import Sequence

from intents.languages import language_of
from knowledge.source_report import Finding, Severity

from ..texts import Messages
from .texts import cut, shown

__all__ = ["findings_lines"]

_MOST = 40


def findings_lines(findings: Sequence[Finding], say: Messages) -> list[str]:
    """A heading and a line a finding; what is to be mended first."""
    titles = {
        Severity.WRONG: say("To mend in the source"),
        Severity.OPEN: say("Left open by the source (answers will say so)"),
        Severity.NOTE: say("Worth knowing"),
    }
    lines = []
    for severity, title in titles.items():
        found = [each for each in findings if each.severity is severity]
        if found:
            lines.append(f"**{title}: {len(found)}**")
            lines += [_line(each, say) for each in found[: _MOST - len(lines)]]
    if not findings:
        lines.append(say("Nothing in it is left open or looks wrong."))
    return lines


def _line(finding: Finding, say: Messages) -> str:
    where = language_of(say.language).locator(finding.place.locator)
    words = shown(cut(" ".join(finding.place.quote.exact.split()), 120))
    return f"- {shown(finding.message)} -# {shown(where)}: “{words}”".replace(" -# ", " · ")
