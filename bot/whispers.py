"""Lines for one person only, and not the same one again and again."""

import contextlib
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import discord

__all__ = ["Whispers"]


@dataclass(slots=True)
class Whispers:
    """Says a thing to a person in private: below an interaction, or in a direct message."""

    pause: float = 3600.0
    """Seconds before the same thing is said to the same person again."""
    clock: Callable[[], float] = time.monotonic
    _said: dict[Hashable, float] = field(default_factory=dict)

    async def below(self, interaction: discord.Interaction, about: Hashable, text: str) -> None:
        """After the interaction was answered."""
        if self._news(interaction.user.id, about):
            await interaction.followup.send(text, ephemeral=True)

    async def to(self, person: discord.User | discord.Member, about: Hashable, text: str) -> None:
        """Who takes no direct messages is not told."""
        if self._news(person.id, about):
            with contextlib.suppress(discord.Forbidden):
                await person.send(text, allowed_mentions=discord.AllowedMentions.none())

    def _news(self, person: int, about: Hashable) -> bool:
        now = self.clock()
        self._said = {key: at for key, at in self._said.items() if now - at < self.pause}
        news = (person, about) not in self._said
        self._said.setdefault((person, about), now)
        return news
