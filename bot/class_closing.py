"""The end of a class: what still waits is told to the teacher first; then it is closed, and its record handed over."""

from typing import TYPE_CHECKING

import discord

from .class_record import record_files
from .classroom.moves import Close
from .classroom.session import Naming
from .render.buttons import Press
from .render.class_closing import loose_ends, names_line
from .render.layout import components
from .sending import sentences_for
from .taking_part import moved, now

if TYPE_CHECKING:
    from .classes import Running
    from .client import AttacheBot

__all__ = ["close_class", "told_what_waits"]


async def told_what_waits(interaction: "discord.Interaction[AttacheBot]", running: "Running", naming: Naming) -> bool:
    """Whether something waits; the teacher, who was told to wait, reads what, and can close the class all the same."""
    say = sentences_for(interaction)
    lines = loose_ends(running.session, say)
    if lines:
        number = running.number
        buttons = [
            Press("class_desk", number, say("For the teacher"), emoji="🎓", more="0"),
            Press("class_close", number, say("Close the class"), more=naming.value, style=discord.ButtonStyle.danger),
        ]
        await interaction.edit_original_response(content="\n".join(lines), view=components(buttons))
    return bool(lines)


async def close_class(interaction: "discord.Interaction[AttacheBot]", number: int, naming: Naming) -> None:
    """Of an interaction that was acknowledged.

    Raises:
        NotAllowed: the class is closed.
    """
    client, say = interaction.client, sentences_for(interaction)
    session = await moved(interaction, number, Close(by=interaction.user.id, at=now(), naming=naming))
    text = say(
        "The class is closed. These files can be had again with the button “Files” below the recap, for {days} "
        "days; on the command line, “attache replay {number}” asks its questions again.",
        days=client.resources.class_rules.kept.days,
        number=number,
    )
    record = await record_files(client, session)
    if record.names_missing:
        text += f"\n{names_line(say)}"
    await interaction.edit_original_response(content=text, attachments=record.files, view=None)
