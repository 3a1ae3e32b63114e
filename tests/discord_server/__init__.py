"""A small Discord on loopback: REST, gateway and attachments over real sockets, for the real discord.py
to talk to.

``DiscordServer`` is the door; ``driver.py`` lists what a test may say. By hand: ``python -m
tests.discord_server``.
"""

from tests.discord_server.interactions import Interaction
from tests.discord_server.permissions import Permission
from tests.discord_server.pings import Pings
from tests.discord_server.server import DiscordServer
from tests.discord_server.values import Attachment, Channel, Guild, Message, Role, User
from tests.discord_server.waiting import DriverError

__all__ = [
    "Attachment",
    "Channel",
    "DiscordServer",
    "DriverError",
    "Guild",
    "Interaction",
    "Message",
    "Permission",
    "Pings",
    "Role",
    "User",
]
