"""Channels, direct messages, users, members, typing."""

from __future__ import annotations

from tests.discord_server import errors, payloads
from tests.discord_server.permissions import Permission, effective
from tests.discord_server.rest import NO_CONTENT, Answer, Call, Route


def get_channel(call: Call) -> Answer:
    channel = call.backend.state.channel(call.id("channel_id"))
    if Permission.VIEW_CHANNEL not in effective(channel, call.backend.state.bot):
        raise errors.missing_access()
    return Answer(payloads.channel(channel))


def open_direct_message(call: Call) -> Answer:
    user = call.backend.state.users.get(int(call.body["recipient_id"]))
    if user is None or user.bot:
        raise errors.unknown("user")
    return Answer(payloads.channel(call.backend.state.direct_message(user)))


def get_user(call: Call) -> Answer:
    user = call.backend.state.users.get(call.id("user_id"))
    if user is None:
        raise errors.unknown("user")
    return Answer(payloads.user(user))


def get_member(call: Call) -> Answer:
    guild = call.backend.state.guilds.get(call.id("guild_id"))
    member = guild.members.get(call.id("user_id")) if guild else None
    if member is None:
        raise errors.unknown("member")
    return Answer(payloads.member(member))


def trigger_typing(call: Call) -> Answer:
    channel = call.backend.state.channel(call.id("channel_id"))
    if Permission.SEND_MESSAGES not in effective(channel, call.backend.state.bot):
        raise errors.missing_permissions()
    call.backend.typing.append(channel.id)
    return NO_CONTENT


ROUTES = [
    Route(method="GET", path="/channels/{channel_id}", answer=get_channel),
    Route(method="POST", path="/channels/{channel_id}/typing", answer=trigger_typing),
    Route(method="POST", path="/users/@me/channels", answer=open_direct_message),
    Route(method="GET", path="/users/{user_id}", answer=get_user),
    Route(method="GET", path="/guilds/{guild_id}/members/{user_id}", answer=get_member),
]
