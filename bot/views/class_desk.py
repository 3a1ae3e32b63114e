"""*For the teacher* on the panel of a class: what waits, and what can be done with each question."""

from collections.abc import Callable
from functools import partial
from typing import Any

import discord

from ..classroom.moves import (
    AnswerMyself,
    Approve,
    Edit,
    Lift,
    MarkAnswered,
    Merge,
    Move,
    Pin,
    Reject,
    Release,
    Reopen,
)
from ..classroom.queueing import LONGEST_TEXT
from ..classroom.sameness import likeness
from ..classroom.session import Session, Status
from ..classroom.views import seen_by_teacher
from ..client import AttacheBot
from ..forms import Form
from ..render.buttons import Action, Press, Pressed
from ..render.class_desk import decisions, desk_order, desk_text
from ..render.class_question import question_text
from ..render.class_queue import queue_items
from ..render.people import mentions
from ..sending import sentences_for
from ..taking_part import as_teacher, class_of, moved, now, show_privately

__all__ = ["ACTIONS"]

Interaction = discord.Interaction[AttacheBot]
_Made = Callable[..., Move]

_DECISIONS: dict[str, _Made] = {
    "approve": Approve,
    "lift": Lift,
    "release": Release,
    "answered": MarkAnswered,
    "reopen": Reopen,
    "pin": Pin,
    "unpin": partial(Pin, pinned=False),
}
_WRITTEN: dict[str, Callable[[str], _Made]] = {
    "edit": lambda text: partial(Edit, text=text),
    "answer": lambda text: partial(AnswerMyself, text=text),
    "reject": lambda text: partial(Reject, reason=text),
}


async def desk(pressed: Pressed) -> None:
    """The page of ``more``."""
    await _show_desk(pressed.interaction, pressed.key, await _taught(pressed), page=int(pressed.more or 0))


async def pick(pressed: Pressed) -> None:
    await _show(pressed.interaction, pressed.key, await _taught(pressed), int(pressed.value))


async def decide(pressed: Pressed) -> None:
    """What needs nothing but a press; ``more`` is the decision and the question's number."""
    await _taught(pressed)
    decision, _, number = pressed.more.partition(":")
    move = _DECISIONS[decision](by=pressed.interaction.user.id, at=now(), question=int(number))
    session = await moved(pressed.interaction, pressed.key, move)
    await _go_on(pressed.interaction, pressed.key, session, int(number))


async def write(pressed: Pressed) -> None:
    """What needs words: a form asks for them; ``more`` as for ``decide``."""
    session, key, say = await _taught(pressed), pressed.key, sentences_for(pressed.interaction)
    decision, _, number = pressed.more.partition(":")
    question = session.questions[int(number) - 1]
    drafted = question.answer or (question.draft.text if question.draft else "")

    async def submitted(interaction: Interaction, text: str) -> None:
        move = _WRITTEN[decision](text)(by=interaction.user.id, at=now(), question=question.number)
        await _go_on(interaction, key, await moved(interaction, key, move), question.number)

    title, label, before = {
        "edit": (say("Edit the answer"), say("The answer; its evidence stays"), drafted),
        "answer": (say("Answer myself"), say("Your answer, without the articles"), ""),
        "reject": (say("Reject the question"), say("Why? Who asked reads it."), ""),
    }[decision]
    form = Form(title, label, submitted, most=LONGEST_TEXT, required=decision != "reject", default=before)
    await pressed.interaction.response.send_modal(form)


async def merge(pressed: Pressed) -> None:
    """Asks into which question the one of ``more`` shall be merged, the most similar first, on pages; a choice in that
    menu comes here too.
    """
    session, say = await _taught(pressed), sentences_for(pressed.interaction)
    number, page = (int(each or 0) for each in pressed.more.partition(":")[::2])
    if pressed.value:
        move = Merge(by=pressed.interaction.user.id, at=now(), question=number, into=int(pressed.value))
        session = await moved(pressed.interaction, pressed.key, move)
        await _go_on(pressed.interaction, pressed.key, session, move.into)
        return
    text = session.questions[number - 1].text
    others = sorted(
        (
            each
            for each in seen_by_teacher(session, {}).questions
            if each.number != number and each.status in {Status.WAITING, Status.ANSWERED}
        ),
        key=lambda each: -likeness(each.text, text),
    )
    items = queue_items(others, page, pressed.key, ("class_merge", "class_merge"), say, more=str(number))
    items.append(_back(pressed.key, say("Back to the list")))
    text = say("Into which question shall question {number} be merged?", number=number)
    await show_privately(pressed.interaction, text if others else say("There is no other question."), items)


async def _taught(pressed: Pressed) -> Session:
    return await as_teacher(pressed.interaction, class_of(pressed.client, pressed.key))


async def _go_on(interaction: Interaction, key: int, session: Session, decided: int) -> None:
    """After a decision: to the next draft that waits, else to the question that was decided on."""
    drafts = seen_by_teacher(session, {}).drafts
    await _show(interaction, key, session, drafts[0] if drafts else decided)


async def _show_desk(interaction: Interaction, key: int, session: Session, page: int) -> None:
    say, seen = sentences_for(interaction), seen_by_teacher(session, mentions(session))
    items = queue_items(desk_order(seen), page, key, ("class_review", "class_desk"), say)
    await show_privately(interaction, desk_text(seen, page, say), items)


async def _show(interaction: Interaction, key: int, session: Session, number: int) -> None:
    say = sentences_for(interaction)
    seen = desk_order(seen_by_teacher(session, mentions(session)))
    view = next((each for each in seen if each.number == number), None)
    if view is None:  # it was merged
        await _show_desk(interaction, key, session, 0)
        return
    items: list[discord.ui.Item[Any]] = [*decisions(view, session, key, say), _back(key, say("Back to the list"))]
    await show_privately(interaction, question_text(view, say), items)


def _back(key: int, label: str) -> Press:
    return Press("class_desk", key, label, more="0", row=4)


ACTIONS: dict[str, Action] = {
    "class_desk": desk,
    "class_review": pick,
    "class_decide": decide,
    "class_write": write,
    "class_merge": merge,
}
