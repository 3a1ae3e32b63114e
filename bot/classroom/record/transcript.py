"""The course of a class as a document: each question with its answer and evidence, each quiz with its results."""

from collections.abc import Iterator, Mapping

from intents.languages.sentences import Sentences
from knowledge.dates import EdtfDate

from ..answers import right_answer
from ..called import askers_called
from ..evidence import Evidence
from ..session import ItemRun, Question, Quiz, Session, Status
from ..standings import counted, standings
from ..views import answer_shown
from .blocks import Block, Bullets, Heading, Paragraph, Quotation

__all__ = ["average", "transcript"]


def transcript(session: Session, say: Sentences, people: Mapping[int, str]) -> tuple[Block, ...]:
    """``people``: see ``called``. What was rejected, held back or merged is not in it."""
    return tuple(_blocks(session, say, people))


def average(run: ItemRun) -> int:
    """The mean of the marks, in percent; 0 where nobody answered."""
    return sum(each.marks for each in run.given) // len(run.given) if run.given else 0


def _blocks(session: Session, say: Sentences, people: Mapping[int, str]) -> Iterator[Block]:
    yield Heading(1, session.title or say("A class"))
    day = EdtfDate.parse(session.opened.date().isoformat())
    yield Paragraph(
        say.plural(
            "On {day}, with one participant.",
            "On {day}, with {number} participants.",
            len(session.students),
            day=say.date(day),
        )
    )
    shown = [each for each in session.questions if each.status in {Status.WAITING, Status.ANSWERED}]
    if shown:
        yield Heading(2, say("Questions"))
    for question in shown:
        yield from _question(session, question, say, people)
    for quiz in session.quizzes:
        if counted(quiz):
            yield from _quiz(session, quiz, say, people)


def _question(session: Session, question: Question, say: Sentences, people: Mapping[int, str]) -> Iterator[Block]:
    text = question.text or say("(withdrawn)")
    yield Heading(3, f"{question.number}. {text}")
    asker = askers_called(session, people).get(question.askers[0], "")
    voices = say.plural("One person wanted to know.", "{number} people wanted to know.", question.count)
    yield Paragraph(f"{say('Asked by {who}.', who=asker)} {voices}" if asker else voices)
    if answer_shown(session, question):
        answer = question.answer
        yield Paragraph(say("The teacher: {answer}", answer=answer) if question.by_teacher else answer)
        if question.draft and not question.by_teacher:
            yield from _quotations(question.draft.evidence, say)
    elif question.status is Status.ANSWERED:
        yield Paragraph(say("Answered in class."))
    if question.status is Status.WAITING:
        yield Paragraph(say("Left open."))


def _quiz(session: Session, quiz: Quiz, say: Sentences, people: Mapping[int, str]) -> Iterator[Block]:
    yield Heading(2, say("Quiz {number}", number=quiz.number))
    for place, run in enumerate(counted(quiz), start=1):
        yield Heading(3, f"{place}. {run.item.prompt}")
        yield Paragraph(say("Right answer: {answer}", answer=right_answer(run.item, say)))
        yield Paragraph(
            say.plural(
                "One answer, {percent} % of the marks.",
                "{number} answers, {percent} % of the marks on average.",
                len(run.given),
                percent=average(run),
            )
            if run.given
            else say("Nobody answered.")
        )
        yield from _quotations(run.item.evidence, say)
    if people and (ranks := standings(session, quiz)):
        yield Heading(3, say("Standings"))
        yield Bullets(
            tuple(
                say("{place}. {who}: {marks}", place=rank.place, who=people.get(rank.person, ""), marks=rank.marks)
                for rank in ranks
            )
        )


def _quotations(evidence: tuple[Evidence, ...], say: Sentences) -> Iterator[Block]:
    for each in evidence:
        references = "".join(f" [{reference.number}] {reference.text}".rstrip() for reference in each.references)
        place = say("{title}: {place}", title=each.title, place=say.locator(each.locator))
        yield Quotation(each.quote, place + references)
