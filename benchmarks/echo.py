"""A bare bot on the library that Attaché is on: sends back what it is told, and nothing else.

python -m benchmarks.echo        with the settings DISCORD_TOKEN, ATTACHE_DISCORD_API and ATTACHE_DISCORD_GATEWAY
"""

import os

import discord

from bot.service import point_to
from bot.settling import settle


class EchoBot(discord.Client):
    async def on_message(self, message: discord.Message) -> None:
        if self.user in message.mentions and not message.author.bot:
            await message.reply(message.content[:1900], allowed_mentions=discord.AllowedMentions.none())


def main() -> None:
    point_to(os.environ["ATTACHE_DISCORD_API"], os.environ["ATTACHE_DISCORD_GATEWAY"])
    settle()
    client = EchoBot(intents=discord.Intents(guilds=True, guild_messages=True))
    client.run(os.environ["DISCORD_TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
