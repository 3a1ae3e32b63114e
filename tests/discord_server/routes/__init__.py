"""All REST routes of the server. To add one: a function in one of these modules and a line in its
``ROUTES``.
"""

from __future__ import annotations

from tests.discord_server.rest import Route
from tests.discord_server.routes import callbacks, channels, commands, login, messages, webhooks

ALL: list[Route] = [
    *login.ROUTES,
    *channels.ROUTES,
    *messages.ROUTES,
    *commands.ROUTES,
    *callbacks.ROUTES,
    *webhooks.ROUTES,
]
