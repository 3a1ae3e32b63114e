"""/class: a lesson in a channel or in a thread; for teachers. Further subcommands have files of their own."""

from secrets import randbits

import discord
from discord import app_commands

from ..acknowledging import told
from ..class_closing import close_class, told_what_waits
from ..classroom.moves import Open
from ..classroom.session import Mode, Naming
from ..client import AttacheBot
from ..permissions import for_teachers
from ..render.people import NAMINGS
from ..render.texts import shown
from ..sending import say_for, sentences_for, thread_name
from ..taking_part import as_teacher, class_here, now
from ..texts import message

__all__ = ["setup"]

_MODES = {
    Mode.OPEN: message("open: the cited answer is posted at once"),
    Mode.APPROVAL: message("approval: the teacher sees each answer first"),
    Mode.RESEARCH: message("research: students are told where to look"),
}


class Class(app_commands.Group, name="class", description="A class in this channel: questions, quizzes, a record."):
    def __init__(self) -> None:
        super().__init__(guild_only=True, allowed_installs=app_commands.AppInstallationType(guild=True))

    async def interaction_check(self, interaction: discord.Interaction[AttacheBot], /) -> bool:  # type: ignore[override]
        return await for_teachers(interaction)

    @app_commands.command(name="open", description="Open a class here, or in a thread of its own.")
    @app_commands.describe(
        title="What the class is called.",
        mode="What becomes of a question.",
        thread="Whether the class is held in a thread of its own.",
        anonymous="Whether classmates do not see who asks; you always do.",
    )
    @app_commands.choices(mode=[app_commands.Choice(name=text, value=mode.value) for mode, text in _MODES.items()])
    async def open(
        self,
        interaction: discord.Interaction[AttacheBot],
        title: app_commands.Range[str, 1, 100],
        mode: str = Mode.OPEN.value,
        thread: bool = False,
        anonymous: bool = True,
    ) -> None:
        client, say = interaction.client, sentences_for(interaction)
        channel = interaction.channel
        if lacking := _lacking(interaction, thread=thread):
            await interaction.response.send_message(lacking, ephemeral=True)
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        if thread and isinstance(channel, discord.TextChannel):
            first = await channel.send(say("A class begins in this thread: {title}", title=shown(title)))
            channel = await first.create_thread(name=thread_name(title), auto_archive_duration=1440)
        channel_id = channel.id if channel else 0
        running = await client.resources.classes.open(
            Open(
                by=interaction.user.id,
                at=now(),
                server=interaction.guild_id or 0,
                channel=channel_id,
                title=title,
                mode=Mode(mode),
                anonymous=anonymous,
                language=say.language.tag,
                source=(await client.article(interaction, None)).id,
                seed=randbits(62),
            )
        )
        client.boards.refresh(running.number)
        text = say(
            "Class {number} is open in {channel}. The button “For the teacher” on its panel shows you what waits for "
            "you. /class close ends it.",
            number=running.number,
            channel=f"<#{channel_id}>",
        )
        await interaction.edit_original_response(content=text)

    @app_commands.command(name="panel", description="Post the panel of this class anew, below what was said since.")
    async def panel(self, interaction: discord.Interaction[AttacheBot]) -> None:
        running = class_here(interaction)
        await as_teacher(interaction, running)
        interaction.client.boards.post_anew(running.number)
        say = say_for(interaction)
        await told(interaction, say("The panel comes below."))

    @app_commands.command(name="close", description="Close the class here: a recap, and its record as files for you.")
    @app_commands.describe(names="What people are called in the files.")
    @app_commands.choices(names=[app_commands.Choice(name=text, value=each.value) for each, text in NAMINGS.items()])
    async def close(self, interaction: discord.Interaction[AttacheBot], names: str = Naming.PSEUDONYMS.value) -> None:
        running = class_here(interaction)
        await as_teacher(interaction, running)
        if not interaction.response.is_done():
            await interaction.response.defer(ephemeral=True, thinking=True)
        if not await told_what_waits(interaction, running, Naming(names)):
            await close_class(interaction, running.number, Naming(names))


def _lacking(interaction: discord.Interaction[AttacheBot], *, thread: bool) -> str:
    """Why no class can be held here; empty where it can."""
    say, permissions = say_for(interaction), interaction.app_permissions
    if thread and not isinstance(interaction.channel, discord.TextChannel):
        return say("A thread can only be opened in a text channel; leave the option “thread” out.")
    in_thread = thread or isinstance(interaction.channel, discord.Thread)
    needed = {
        say("View Channel"): permissions.view_channel,
        say("Send Messages"): permissions.send_messages or (in_thread and not thread),
        say("Send Messages in Threads"): permissions.send_messages_in_threads or not in_thread,
        say("Create Public Threads"): permissions.create_public_threads or not thread,
    }
    lacking = [f"“{name}”" for name, given in needed.items() if not given]
    if not lacking:
        return ""
    return say("To hold a class here I lack the permission {permission}.", permission=", ".join(lacking))


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(Class())
