"""The source report in Discord."""

from collections.abc import Sequence

from intents.languages.sentences import Sentences
from knowledge.names.countries import Country
from knowledge.said import Said
from knowledge.source_report import Finding, Severity

from .texts import cut, shown

__all__ = ["findings_lines", "told"]


def findings_lines(findings: Sequence[Finding], say: Sentences) -> list[str]:
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
            lines.append(f"**{say('{what}: {words}', what=title, words=len(found))}**")
            lines += [_line(each, say) for each in found]
    if not findings:
        lines.append(say("Nothing in it is left open or looks wrong."))
    return lines


def told(what: Said, say: Sentences) -> str:
    """The sentence in the language of ``say``, which has the names of countries in it."""
    values: dict[str, object] = {}
    for name, value in what.slots:
        if isinstance(value, Country):
            values[name] = say.country(value.code)
        else:
            values[name] = told(value, say) if isinstance(value, Said) else value
    return say(what.text, **values)


def _line(finding: Finding, say: Sentences) -> str:
    words = say.quoted(cut(" ".join(finding.place.quote.exact.split()), 120))
    place = say("{what}: {words}", what=shown(say.locator(finding.place.locator)), words=shown(words))
    return f"- {shown(told(finding.said, say))} · {place}"
