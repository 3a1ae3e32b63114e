"""A question and its answer, as they stand in their channel now."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from .records import KeptReply

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Standing", "standing"]

_NEAR = 50
"""Messages from a question on among which its answer is looked for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """None is what is not there, or not any more."""

    question: discord.Message | None
    answer: discord.Message | None


async def standing(client: "AttacheBot", kept: KeptReply) -> Standing:
    """Where a message asked.

    Raises:
        HTTPException: the channel cannot be read.
    """
    known = client.get_channel(kept.channel)
    channel = (
        known
        if isinstance(known, discord.abc.Messageable)
        else client.get_partial_messageable(kept.channel, guild_id=kept.server)
    )
    found = [each async for each in channel.history(after=discord.Object(kept.key - 1), limit=_NEAR)]
    answers = (each for each in found if each.author == client.user and each.reference)
    return Standing(
        next((each for each in found if each.id == kept.key), None),
        next((each for each in answers if each.reference and each.reference.message_id == kept.key), None),
    )
