"""*Questions* and *My questions* on the panel of a class, and what a student can do with a question."""

from typing import Any

import discord

from ..classroom.moves import Upvote
from ..classroom.views import QuestionView, seen_by_student
from ..render.buttons import Action, Press, Pressed
from ..render.class_question import question_text
from ..render.class_queue import queue_items, queue_text
from ..render.people import mentions
from ..sending import sentences_for
from ..taking_part import class_of, moved, now, show_privately

__all__ = ["ACTIONS"]


async def queue(pressed: Pressed) -> None:
    """The page of ``more``."""
    await _list(pressed, mine=False)


async def mine(pressed: Pressed) -> None:
    await _list(pressed, mine=True)


async def pick(pressed: Pressed) -> None:
    await _show(pressed, int(pressed.value))


async def vote(pressed: Pressed) -> None:
    question = int(pressed.more)
    by = pressed.interaction.user.id
    await moved(pressed.interaction, pressed.key, Upvote(by=by, at=now(), question=question))
    await _show(pressed, question)


def _seen(pressed: Pressed) -> tuple[QuestionView, ...]:
    session = class_of(pressed.client, pressed.key).session
    return seen_by_student(session, pressed.interaction.user.id, mentions(session)).questions


async def _list(pressed: Pressed, *, mine: bool) -> None:
    say = sentences_for(pressed.interaction)
    views = [each for each in _seen(pressed) if each.mine or not mine]
    page = int(pressed.more or 0)
    text = queue_text(views, page, say) if views else say("Nothing is here yet.")
    turn = "class_mine" if mine else "class_queue"
    await show_privately(pressed.interaction, text, queue_items(views, page, pressed.key, ("class_pick", turn), say))


async def _show(pressed: Pressed, number: int) -> None:
    say = sentences_for(pressed.interaction)
    view = next((each for each in _seen(pressed) if each.number == number), None)
    if view is None:
        await show_privately(pressed.interaction, say("This question is not in the queue any more."), ())
        return
    items: list[discord.ui.Item[Any]] = []
    if not view.mine:
        items.append(Press("class_vote", pressed.key, say("I want to know that too"), more=str(number), emoji="🙋"))
    items.append(Press("class_queue", pressed.key, say("All questions"), more="0"))
    await show_privately(pressed.interaction, question_text(view, say), items)


ACTIONS: dict[str, Action] = {"class_queue": queue, "class_mine": mine, "class_pick": pick, "class_vote": vote}
