"""How people take part in a class from Discord: the one door for commands, buttons, forms and mentions."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord

from .acknowledging import acknowledged, stands_in_private, told, updated
from .class_questions import ask
from .classes import Running
from .classroom.moves import Assist, Move
from .classroom.refusing import NotAllowed
from .classroom.session import Session
from .permissions import for_teachers
from .render.class_question import asked_text
from .render.layout import components
from .sending import in_turn, sentences_for
from .texts import message

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = [
    "as_teacher",
    "class_here",
    "class_of",
    "moved",
    "now",
    "put_question",
    "show_privately",
]


def now() -> datetime:
    return datetime.now(UTC)


def class_of(client: "AttacheBot", number: int) -> Running:
    """The class of this number.

    Raises:
        NotAllowed: it is closed.
    """
    running = client.resources.classes.get(number)
    if running is None:
        raise NotAllowed(message("This class is closed."))
    return running


def class_here(interaction: "discord.Interaction[AttacheBot]") -> Running:
    """The class in the channel.

    Raises:
        NotAllowed: there is none.
    """
    running = interaction.client.resources.classes.in_channel(interaction.channel_id or 0)
    if running is None:
        raise NotAllowed(message("There is no class in this channel."))
    return running


async def moved(
    interaction: "discord.Interaction[AttacheBot]", number: int, move: Move, *, in_place: bool | None = None
) -> Session:
    """The class after the move, which is kept; its channel will show it.

    ``in_place``: whether the message that was used is changed afterwards; None: where it stands in private.

    Raises:
        NotAllowed: the move is not allowed, or the class is closed.
    """
    client = interaction.client
    in_place = stands_in_private(interaction) if in_place is None else in_place
    session = await acknowledged(interaction, client.resources.classes.move(number, move), in_place=in_place)
    client.boards.refresh(number)
    return session


async def as_teacher(
    interaction: "discord.Interaction[AttacheBot]", running: Running, *, in_place: bool | None = None
) -> Session:
    """The class, in which the person is a teacher; who may teach here and does not yet, joins. See ``moved``.

    Raises:
        CheckFailure: the person may not teach here.
    """
    await for_teachers(interaction)
    if interaction.user.id in running.session.teachers:
        return running.session
    return await moved(interaction, running.number, Assist(by=interaction.user.id, at=now()), in_place=in_place)


async def put_question(interaction: "discord.Interaction[AttacheBot]", number: int, text: str, *, by: int) -> None:
    """Ask in the class in the name of ``by``; the one who did so is told in private what became of it.

    Raises:
        NotAllowed: it cannot be asked.
    """
    client = interaction.client
    session = class_of(client, number).session
    if not await client.paced(interaction, in_class=True):
        return
    asking = ask(client.resources, number, by, text, desk=client.replies.desk)
    asked = await in_turn(interaction, asking, private=True)
    client.boards.refresh(number)
    await told(interaction, asked_text(asked, session, sentences_for(interaction)))


async def show_privately(
    interaction: "discord.Interaction[AttacheBot]", text: str, items: "Iterable[discord.ui.Item[Any]]" = ()
) -> None:
    """To the person only; where what they used stands in such a message already, in its place."""
    view, nobody = components(items), discord.AllowedMentions.none()
    if stands_in_private(interaction):
        await updated(interaction, content=text, view=view, allowed_mentions=nobody)
    else:
        await told(interaction, text, view=view, allowed_mentions=nobody)
