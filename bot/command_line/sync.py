"""``attache sync``"""

from typing import Annotated

import typer

from .ending import finish, write
from .starting import settings, token_of


def sync(
    guild: Annotated[
        int | None, typer.Option(metavar="SERVER", help="Publish for this server only, where it shows at once.")
    ] = None,
) -> None:
    """Publish the slash commands to Discord.

    Needed once, and again after an update that changes them.

    \b
    Examples:
      attache sync
      attache sync --guild 1122334455667788
    """
    chosen = settings()
    token = token_of(chosen)
    from ..service import publish

    names = finish(publish(token, api=chosen.discord_api, gateway=chosen.discord_gateway, guild=guild))
    where = f"in server {guild}" if guild else "everywhere"
    write(f"Published {where}: {', '.join(f'/{name}' for name in names)}.")
