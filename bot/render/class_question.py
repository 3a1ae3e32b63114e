"""A question of a class as one person may see it: on a line, whole, or as everybody sees its answer."""

from typing import Protocol, assert_never

from intents.languages.sentences import Sentences

from ..class_questions import Asked
from ..classroom.evidence import Drafted, Evidence
from ..classroom.session import Mode, Question, Session, Status
from ..classroom.views import Place, QuestionView, answer_shown
from .texts import cut, shown

__all__ = ["answer_post", "asked_text", "question_label", "question_text", "title_line"]

_MESSAGE = 1950
_ASKED = 600
_ANSWER = 900
_MOST_PLACES = 5


class _Numbered(Protocol):
    @property
    def number(self) -> int: ...

    @property
    def text(self) -> str: ...

    @property
    def count(self) -> int: ...


def title_line(question: _Numbered, say: Sentences, most: int = _ASKED) -> str:
    """Its number, its words, and how many want to know."""
    words = shown(cut(" ".join(question.text.split()), most)) or say("(withdrawn)")
    return f"**{question.number}.** {words}" + (f" (× {question.count})" if question.count > 1 else "")


def question_label(view: QuestionView, say: Sentences) -> str:
    """For a menu, at most 100 characters of plain text."""
    words = " ".join(view.text.split()) or say("(withdrawn)")
    return cut(f"{view.number}. {words}", 100)


def question_text(view: QuestionView, say: Sentences) -> str:
    """All that the viewer may see of it."""
    state = [_status(view.status, say)]
    if view.pinned:
        state.append(say("pinned"))
    if view.mine:
        state.append(say("you want to know it"))
    if view.asker:
        state.append(say("asked by {who}", who=view.asker))
    lines = [title_line(view, say), f"-# {' · '.join(state)}"]
    if view.reason:
        lines.append(say("The teacher says: {reason}", reason=shown(cut(view.reason, _ANSWER))))
    if view.drafted:
        lines.append(say("The articles answer, and students do not see it yet:"))
    if view.answer:
        lines.append(_answer(view.answer, say, by_teacher=view.by_teacher))
    lines += _quotations(view.evidence, say)
    if view.look_in:
        lines.append(say("Look here:"))
        lines += [f"- {_place(each, say)}" for each in view.look_in[:_MOST_PLACES]]
    return _fitting(lines)


def answer_post(session: Session, question: Question, say: Sentences) -> str:
    """What everybody in the channel reads once it is answered; empty where there is nothing to read.

    Of a question that was opened again, the message that showed the answer says so.
    """
    answered = question.status is Status.ANSWERED and answer_shown(session, question)
    if not answered:
        return f"{title_line(question, say)}\n{say('This question is open again.')}" if question.message else ""
    evidence = question.draft.evidence if question.draft and not question.by_teacher else ()
    answer = _answer(question.answer, say, by_teacher=question.by_teacher)
    return _fitting([title_line(question, say), answer, *_quotations(evidence, say)])


def asked_text(asked: Asked, session: Session, say: Sentences) -> str:
    """What who asked is told at once."""
    question = asked.question
    number = question.number
    if question.status is Status.HELD:
        return say("Your question waits until the teacher has looked at it; nobody else sees it.")
    if not asked.new:
        line = say("That has been asked: it is question {number}, and your voice counts.", number=number)
        return f"{line}\n{answer_post(session, question, say)}" if answer_shown(session, question) else line
    lines = [say("Your question is number {number} in the queue.", number=number)]
    match session.mode:
        case Mode.OPEN:
            if asked.draft.found:
                lines.append(say("What the articles answer comes into the channel in a moment."))
            else:
                lines.append(say("I find no answer in the articles; the teacher sees your question."))
        case Mode.APPROVAL:
            lines.append(say("The teacher looks at the answer first."))
        case Mode.RESEARCH:
            lines += _where_to_look(asked.draft, say)
        case _:
            assert_never(session.mode)
    return _fitting(lines)


def _where_to_look(draft: Drafted, say: Sentences) -> list[str]:
    if not draft.found:
        return [say("I know no place in the articles that answers it.")]
    places = dict.fromkeys(Place(each.title, each.locator, each.references) for each in draft.evidence)
    return [say("Look here:"), *(f"- {_place(each, say)}" for each in list(places)[:_MOST_PLACES])]


def _status(status: Status, say: Sentences) -> str:
    match status:
        case Status.HELD:
            return say("held for the teacher")
        case Status.WAITING:
            return say("without an answer")
        case Status.ANSWERED:
            return say("answered")
        case Status.REJECTED:
            return say("not taken up")
        case Status.MERGED:
            return say("merged with another")
        case _:
            assert_never(status)


def _answer(answer: str, say: Sentences, *, by_teacher: bool) -> str:
    words = shown(cut(answer, _ANSWER))
    return say("The teacher: {answer}", answer=words) if by_teacher else words


def _quotations(evidence: tuple[Evidence, ...], say: Sentences) -> list[str]:
    return [
        f"> {say.quoted(shown(cut(' '.join(each.quote.split()), 300)))}\n"
        f"-# {_place(Place(each.title, each.locator, each.references), say)}"
        for each in evidence[:_MOST_PLACES]
    ]


def _place(place: Place, say: Sentences) -> str:
    references = "".join(f" [{each.number}] {each.text}".rstrip() for each in place.references[:3])
    return shown(cut(say("{title}: {place}", title=place.title, place=say.locator(place.locator)) + references, 400))


def _fitting(lines: list[str]) -> str:
    """As many lines as fit into a message, the first at any rate."""
    kept = lines[:1]
    for line in lines[1:]:
        if sum(len(each) + 1 for each in kept) + len(line) > _MESSAGE:
            break
        kept.append(line)
    return "\n".join(kept)
