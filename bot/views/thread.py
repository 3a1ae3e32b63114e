"""*Go on in a thread*: opens one below the reply; there, replies and mentions go on with the conversation."""

import discord

from ..render.buttons import Action, Pressed
from ..sending import say_for, thread_name
from .kept import reply_of

__all__ = ["ACTIONS"]


async def open_thread(pressed: Pressed) -> None:
    interaction = pressed.interaction
    kept = await reply_of(pressed)
    if kept is None or interaction.message is None:
        return
    say = say_for(interaction)
    channel = interaction.channel
    if not isinstance(channel, discord.TextChannel) or interaction.message.flags.has_thread:
        text = say("There is a thread below this answer already, or none can be opened here.")
        await interaction.response.send_message(text, ephemeral=True)
        return
    await interaction.response.defer()
    try:
        thread = await channel.get_partial_message(interaction.message.id).create_thread(
            name=thread_name(kept.question), auto_archive_duration=1440
        )
        hint = say("Go on here: mention me, or reply to one of my messages with the ping on.")
        await thread.send(hint, allowed_mentions=discord.AllowedMentions.none())
    except discord.Forbidden:
        text = say("I lack the permission “Create Public Threads” in this channel.")
        await interaction.followup.send(text, ephemeral=True)


ACTIONS: dict[str, Action] = {"thread": open_thread}
