"""A class as CSV, for spreadsheets: a line for each question and for each answer in a quiz."""

import csv
import io
from collections.abc import Iterator, Mapping

from ..answers import answer_given
from ..called import askers_called
from ..session import Session
from ..standings import counted

__all__ = ["COLUMNS", "table"]

COLUMNS = ("kind", "number", "text", "person", "status", "voices", "answer", "marks", "time")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def table(session: Session, people: Mapping[int, str]) -> str:
    """With a header; the names of columns and of states are the same in every language, for programs.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for row in _rows(session, people):
        writer.writerow([_harmless(str(cell)) for cell in row])
    return text.getvalue()


def _rows(session: Session, people: Mapping[int, str]) -> Iterator[tuple[object, ...]]:
    askers = askers_called(session, people)
    for question in session.questions:
        yield (
            "question",
            question.number,
            question.text,
            askers.get(question.askers[0], ""),
            question.status.value,
            question.count,
            question.answer,
            "",
            question.at.isoformat(timespec="seconds"),
        )
    for quiz in session.quizzes:
        for place, run in enumerate(counted(quiz), start=1):
            for given in run.given:
                yield (
                    "answer",
                    f"{quiz.number}.{place}",
                    run.item.prompt,
                    people.get(given.person, ""),
                    run.state.value,
                    "",
                    answer_given(run.item, given.response),
                    given.marks,
                    given.at.isoformat(timespec="seconds"),
                )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA_STARTS) else cell
