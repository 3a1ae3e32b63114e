"""The bot's life with Discord: where its API is, running, publishing the commands."""

import asyncio
import contextlib
import logging
import signal

import aiohttp
import discord
import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from .client import AttacheBot
from .commands import EXTENSIONS
from .failures import Refused
from .resources import Resources
from .settling import settle

__all__ = ["point_to", "publish", "serve"]

log = logging.getLogger(__name__)


def point_to(api: str | None, gateway: str | None) -> None:
    """Send discord.py to another address than Discord's; both are needed, since the token goes to both.

    Raises:
        Refused: only one of the two is given.
    """
    if api is None and gateway is None:
        return
    if api is None or gateway is None:
        raise Refused("ATTACHE_DISCORD_API and ATTACHE_DISCORD_GATEWAY belong together; set both or none.")
    log.warning("Talking to %s instead of Discord.", api)
    Route.BASE = api.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    Asset.BASE = str(yarl.URL(api).origin())


async def serve(
    resources: Resources,
    token: str,
    *,
    api: str | None = None,
    gateway: str | None = None,
    message_content: bool = False,
) -> None:
    """Run until the process is told to stop; see ``AttacheBot`` for ``message_content``.

    Raises:
        Refused: the token is wrong, or Discord cannot be reached.
    """
    point_to(api, gateway)
    discord.utils.setup_logging(root=True)
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # it warns that there is no voice; none is wanted
    async with AttacheBot(resources, EXTENSIONS, message_content=message_content) as client:
        stop_on_signals(client)
        settle()
        try:
            await client.start(token)
        except discord.LoginFailure:
            raise Refused(_WRONG_TOKEN) from None
        except discord.PrivilegedIntentsRequired:
            raise Refused(_NO_MESSAGE_CONTENT) from None
        except (aiohttp.ClientError, OSError) as error:
            raise Refused(f"Discord cannot be reached: {error}.") from error


def stop_on_signals(client: discord.Client) -> None:
    """Leave Discord properly when the host stops the process (SIGTERM) or its owner does (SIGINT)."""
    loop = asyncio.get_running_loop()
    stopping: set[asyncio.Task[None]] = set()

    def stop() -> None:
        log.info("Stopping.")
        stopping.add(loop.create_task(client.close()))

    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no handlers of this kind
            loop.add_signal_handler(number, stop)


async def publish(
    token: str, *, api: str | None = None, gateway: str | None = None, guild: int | None = None
) -> list[str]:
    """Publish the command tree; returns the commands' names.

    Raises:
        Refused: the token is wrong, Discord cannot be reached, or it will not take the commands.
    """
    point_to(api, gateway)
    async with AttacheBot(None, EXTENSIONS) as client:
        try:
            await client.login(token)
            where = discord.Object(guild) if guild else None
            if where:
                client.tree.copy_global_to(guild=where)
            return [command.name for command in await client.tree.sync(guild=where)]
        except discord.LoginFailure:
            raise Refused(_WRONG_TOKEN) from None
        except discord.HTTPException as error:
            raise Refused(f"Discord did not take the commands: {error.text or error}.") from error
        except (aiohttp.ClientError, OSError) as error:
            raise Refused(f"Discord cannot be reached: {error}.") from error


_WRONG_TOKEN = "Discord does not know this DISCORD_TOKEN; copy it anew from the application's page, under “Bot”."  # noqa: S105
_NO_MESSAGE_CONTENT = (
    "ATTACHE_MESSAGE_CONTENT is on, but the application's page does not have the “Message Content Intent” switched on, "
    "under “Bot”; switch it on there, or leave the setting out."
)
