"""What a teacher sees of a class in private: what waits, and the buttons with which a question is decided on."""

from collections.abc import Iterator

import discord

from intents.languages.sentences import Sentences

from ..classroom.session import Mode, Session, Status
from ..classroom.views import QuestionView, TeacherView
from .buttons import Press
from .class_queue import DRAFTED, queue_text

__all__ = ["decisions", "desk_order", "desk_text"]


def desk_order(seen: TeacherView) -> tuple[QuestionView, ...]:
    """What was held first, then what has a draft that waits, then the rest of the queue."""
    drafts = [each for each in seen.questions if each.number in seen.drafts]
    return (*seen.held, *drafts, *(each for each in seen.questions if each.number not in seen.drafts))


def desk_text(seen: TeacherView, page: int, say: Sentences) -> str:
    waiting = sum(each.status is Status.WAITING for each in seen.questions)
    counts = [
        say.plural("one held", "{number} held", len(seen.held), number=len(seen.held)) if seen.held else "",
        say.plural("one draft to look at", "{number} drafts to look at", len(seen.drafts), number=len(seen.drafts))
        if seen.drafts
        else "",
        say.plural("one open question", "{number} open questions", waiting, number=waiting)
        if waiting
        else say("no open questions"),
    ]
    listed = queue_text(desk_order(seen), page, say) or say("Nothing has been asked yet.")
    if any(each.drafted for each in seen.questions):
        listed += f"\n-# {DRAFTED}{say('the articles answer it, and students do not see that yet')}"
    return f"**{say('For the teacher')}** · {', '.join(each for each in counts if each)}\n{listed}"


def decisions(view: QuestionView, session: Session, key: int, say: Sentences) -> Iterator[Press]:
    """The buttons for what the class allows to do with the question now; ``key`` is the class's number."""
    number, question = view.number, session.questions[view.number - 1]
    found = question.draft is not None and question.draft.found
    has_draft, research = question.draft is not None, session.mode is Mode.RESEARCH
    good = discord.ButtonStyle.success

    def press(decision: str, label: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary) -> Press:
        action = "class_write" if decision in {"edit", "answer", "reject"} else "class_decide"
        return Press(action, key, label, more=f"{decision}:{number}", style=style)

    if view.status is Status.HELD:
        yield press("release", say("Let it through"), good)
    in_queue = view.status in {Status.WAITING, Status.ANSWERED}
    if view.status is Status.WAITING and found and not research:
        yield press("approve", say("Approve"), good)
    if in_queue and found and research and not question.lifted:
        yield press("lift", say("Show the answer"), good)
    if in_queue:
        if has_draft:
            yield press("edit", say("Edit"))
        yield press("answer", say("Answer myself"))
    if view.status in {Status.WAITING, Status.HELD}:
        yield Press("class_merge", key, say("Merge"), more=str(number))
        yield press("reject", say("Reject"), discord.ButtonStyle.danger)
    if in_queue:
        yield press("unpin", say("Unpin")) if view.pinned else press("pin", say("Pin"))
    if view.status is Status.WAITING:
        yield press("answered", say("Mark as answered"))
    if view.status in {Status.ANSWERED, Status.REJECTED}:
        yield press("reopen", say("Open again"))
