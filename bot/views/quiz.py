"""The buttons of a quiz: answer, see what one has answered; and for the teacher the course of it."""

from typing import TYPE_CHECKING, Any

import discord

from intents.languages.sentences import Sentences

from ..acknowledging import told, updated
from ..classroom.answers import answer_given
from ..classroom.grading import grade
from ..classroom.items import Picked, Response
from ..classroom.moves import Answer, CloseItem, EndQuiz, Move, NextItem, Reveal
from ..classroom.pseudonyms import pseudonyms
from ..classroom.quizzing import asked
from ..classroom.session import ItemState
from ..classroom.standings import missing, standings
from ..render.answering import AnswerForm
from ..render.buttons import Action, Pressed
from ..render.items import verdict_line
from ..render.texts import cut, shown
from ..sending import sentences_for
from ..taking_part import as_teacher, class_of, moved, now

if TYPE_CHECKING:
    from ..client import AttacheBot

__all__ = ["ACTIONS"]

_MOST_MISSING = 60
_NOBODY = discord.AllowedMentions.none()


async def answer(pressed: Pressed) -> None:
    """``more`` is quiz, item and, for a choice, the option."""
    quiz, item, option = pressed.more.split(".")
    if option:
        await _keep(pressed.interaction, pressed.key, (int(quiz), int(item)), Picked(int(option)))
        return
    session = class_of(pressed.client, pressed.key).session
    run = asked(session, int(quiz), int(item))

    async def submit(interaction: "discord.Interaction[Any]", response: Response) -> None:
        await _keep(interaction, pressed.key, (int(quiz), int(item)), response)

    form = AnswerForm(run.item, sentences_for(pressed.interaction), submit)
    await pressed.interaction.response.send_modal(form)


async def _keep(
    interaction: "discord.Interaction[AttacheBot]", number: int, place: tuple[int, int], response: Response
) -> None:
    client, (quiz, item) = interaction.client, place
    asked_item = asked(class_of(client, number).session, quiz, item).item
    marks = grade(asked_item, response, client.resources.parts.ingestion.countries)
    move = Answer(by=interaction.user.id, at=now(), quiz=quiz, item=item, response=response, marks=marks)
    await moved(interaction, number, move)
    say = sentences_for(interaction)
    given = shown(cut(answer_given(asked_item, response), 300))
    text = _noted(given, say)
    await told(interaction, text, allowed_mentions=_NOBODY)


async def mine(pressed: Pressed) -> None:
    interaction, say = pressed.interaction, sentences_for(pressed.interaction)
    session, me = class_of(pressed.client, pressed.key).session, interaction.user.id
    quiz, item = map(int, pressed.more.split("."))
    run = session.quizzes[quiz - 1].items[item]
    given = run.of(me)
    if given is None:
        lines = [say("You have not answered this question.")]
    elif run.state is ItemState.OPEN:
        answer_ = shown(cut(answer_given(run.item, given.response), 300))
        lines = [_noted(answer_, say)]
    else:
        lines = [verdict_line(run.item, given.response, given.marks, say)]
    rank = next((each for each in standings(session, session.quizzes[quiz - 1]) if each.person == me), None)
    if rank is not None:
        lines.append(
            say(
                "In this class you are {name}: place {place}, with {marks} points.",
                name=pseudonyms(session)[me],
                place=rank.place,
                marks=rank.marks,
            )
        )
    await interaction.response.send_message("\n".join(lines), ephemeral=True, allowed_mentions=_NOBODY)


def _noted(answer_: str, say: Sentences) -> str:
    return say("Your answer is noted: {answer}\nYou may change it until the question closes.", answer=answer_)


async def who_is_missing(pressed: Pressed) -> None:
    """Of those who have taken part in the class."""
    session = await as_teacher(pressed.interaction, class_of(pressed.client, pressed.key))
    say = sentences_for(pressed.interaction)
    people = [each for each in missing(session) if each > 0]
    known = len(session.students)
    text = say("Everybody whom I know to be here has answered.") if known else say("I know of nobody here yet.")
    if people:
        names = ", ".join(f"<@{each}>" for each in people[:_MOST_MISSING])
        text = say("Not answered yet: {names}", names=names)
        if len(people) > _MOST_MISSING:
            text += f" … ({len(people)})"
    note = say.plural(
        "I know of one student: who has pressed “I am here”, asked, voted or answered in this class. Discord does not "
        "tell me who else reads along.",
        "I know of {number} students: those who have pressed “I am here”, asked, voted or answered in this class. "
        "Discord does not tell me who else reads along.",
        known,
        number=known,
    )
    text += f"\n-# {note}"
    await told(pressed.interaction, text, allowed_mentions=_NOBODY)


async def close(pressed: Pressed) -> None:
    await _go_on(pressed, CloseItem(by=pressed.interaction.user.id, at=now()))


async def reveal(pressed: Pressed) -> None:
    await _go_on(pressed, Reveal(by=pressed.interaction.user.id, at=now()))


async def end(pressed: Pressed) -> None:
    await _go_on(pressed, EndQuiz(by=pressed.interaction.user.id, at=now()))


async def go_on(pressed: Pressed) -> None:
    """The next question has a message of its own; the one before keeps what it shows, without buttons."""
    await _go_on(pressed, NextItem(by=pressed.interaction.user.id, at=now()), last=True)


async def _go_on(pressed: Pressed, move: Move, *, last: bool = False) -> None:
    interaction = pressed.interaction
    await as_teacher(interaction, class_of(pressed.client, pressed.key), in_place=True)
    await moved(interaction, pressed.key, move, in_place=True)
    if last:
        await updated(interaction, view=None)
    elif not interaction.response.is_done():
        await interaction.response.defer()


ACTIONS: dict[str, Action] = {
    "quiz": answer,
    "quiz_mine": mine,
    "quiz_missing": who_is_missing,
    "quiz_close": close,
    "quiz_reveal": reveal,
    "quiz_next": go_on,
    "quiz_end": end,
}
