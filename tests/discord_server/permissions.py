"""Discord's permission bits (those that matter to a bot that talks) and how they add up in a channel."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.discord_server.values import Channel, User


class Permission(IntFlag):
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    CHANGE_NICKNAME = 1 << 26
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38


NOTHING = EVERYTHING = Permission(0)
for _permission in Permission:
    EVERYTHING |= _permission

# What @everyone may do in a server as Discord creates it: mentioning everyone is part of it, which is
# exactly why a bot has to forbid it to itself with allowed_mentions.
ORDINARY = EVERYTHING & ~(
    Permission.ADMINISTRATOR
    | Permission.MANAGE_CHANNELS
    | Permission.MANAGE_GUILD
    | Permission.MANAGE_MESSAGES
    | Permission.MANAGE_THREADS
)
IN_DIRECT_MESSAGES = ORDINARY


def effective(channel: Channel, user: User) -> Permission:
    """The owner and administrators may everything; then roles; then the channel's overwrites, deny before
    allow.
    """
    guild = channel.guild
    if guild is None:
        return IN_DIRECT_MESSAGES
    if channel.parent is not None:
        return _in_thread(effective(channel.parent, user))
    if user.id == guild.owner_id:
        return EVERYTHING
    member = guild.members.get(user.id)
    role_ids = [guild.id, *(member.role_ids if member else ())]
    allowed = NOTHING
    for role_id in role_ids:
        allowed |= guild.roles[role_id].permissions
    if Permission.ADMINISTRATOR in allowed:
        return EVERYTHING
    for layer in ([guild.id], role_ids[1:], [user.id]):
        overwrites = channel.overwrites_of(layer)
        for overwrite in overwrites:
            allowed &= ~overwrite.deny
        for overwrite in overwrites:
            allowed |= overwrite.allow
    return allowed if Permission.VIEW_CHANNEL in allowed else NOTHING


def _in_thread(allowed: Permission) -> Permission:
    """There, another permission decides about sending."""
    if Permission.SEND_MESSAGES_IN_THREADS in allowed:
        return allowed | Permission.SEND_MESSAGES
    return allowed & ~Permission.SEND_MESSAGES
