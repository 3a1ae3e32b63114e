"""A bare bot on the library that Attaché is on: sends back what it is told, and nothing else.

python -m benchmarks.echo        with the settings DISCORD_TOKEN, ATTACHE_DISCORD_API and ATTACHE_DISCORD_GATEWAY
"""

import os

import discord

from benchmarks.measuring import settled
from bot.service import point_to


class EchoBot(discord.Client):
    async def on_message(self, message: discord.Message) -> None:
        if self.user in message.mentions and not message.author.bot:
            await message.reply(message.content[:1900], allowed_mentions=discord.AllowedMentions.none())


def main() -> None:
    point_to(os.environ["ATTACHE_DISCORD_API"], os.environ["ATTACHE_DISCORD_GATEWAY"])
    settled()
    client = EchoBot(intents=discord.Intents(guilds=True, guild_messages=True))
    client.run(os.environ["DISCORD_TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
