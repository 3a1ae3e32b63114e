"""A question of a quiz as text: as it is asked, and with its right answer and the words behind it."""

from collections.abc import Iterable

from intents.languages.sentences import Sentences

from ..classroom.answers import answer_given, right_answer
from ..classroom.evidence import Evidence
from ..classroom.items import Choice, Item, Matching, Ordering, Response
from ..classroom.quizzing import FULL_MARKS
from .texts import cut, shown

__all__ = ["asked_lines", "evidence_lines", "fits_on_buttons", "right_line", "verdict_line"]

_LABEL = 80
"""Characters of a button."""
_MOST_QUOTES = 4
_LINE = 300


def fits_on_buttons(item: Choice) -> bool:
    """Whether each option is short enough to stand on its button; else the buttons have numbers."""
    return all(len(option.label) <= _LABEL for option in item.options)


def asked_lines(item: Item, say: Sentences) -> list[str]:
    """The question, with what is not on its buttons or in its form."""
    lines = [f"**{shown(item.prompt)}**"]
    match item:
        case Choice(options=options) if not fits_on_buttons(item):
            lines += [f"{number}. {_line(each.label)}" for number, each in enumerate(options, start=1)]
        case Ordering(options=options):
            lines.append(_line(say.join([each.label for each in options])))
        case Matching(options=options, partners=partners):
            lines.append(_line(say.join([each.label for each in options])))
            lines.append(_line(say.join([each.label for each in partners])))
        case _:
            pass
    return lines


def right_line(item: Item, say: Sentences) -> str:
    return say("Right answer: {answer}", answer=f"**{_line(right_answer(item, say))}**")


def verdict_line(item: Item, response: Response, marks: int, say: Sentences) -> str:
    """An answer with whether it is right."""
    answer = _line(answer_given(item, response))
    if marks == FULL_MARKS:
        return say("✅ Right: {answer}", answer=answer)
    if marks:
        return say("🟡 Partly right: {answer}", answer=answer)
    return say("❌ Not right: {answer}", answer=answer)


def evidence_lines(evidence: Iterable[Evidence], say: Sentences) -> list[str]:
    """Quotation, place and references; the first few of many."""
    lines = []
    for each in tuple(evidence)[:_MOST_QUOTES]:
        lines.append(f"> {say.quoted(_line(each.quote))}")
        references = "".join(f" [{reference.number}] {reference.text}".rstrip() for reference in each.references)
        lines.append(
            f"-# {_line(say('{title}: {place}', title=each.title, place=say.locator(each.locator)) + references)}"
        )
    return lines


def _line(text: str) -> str:
    return shown(cut(" ".join(text.split()), _LINE))
