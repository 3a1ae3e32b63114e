"""Publishing application commands, for everybody or for one guild."""

from __future__ import annotations

from tests.discord_server import commands, errors, limits
from tests.discord_server.rest import Answer, Call, Route


def _scope(call: Call) -> int | None:
    if call.id("application_id") != call.backend.state.application_id:
        raise errors.missing_access()
    if "guild_id" not in call.path:
        return None
    guild_id = call.id("guild_id")
    if guild_id not in call.backend.state.guilds:
        raise errors.missing_access()
    return guild_id


def list_commands(call: Call) -> Answer:
    return Answer(list(call.backend.state.commands.get(_scope(call), {}).values()))


def publish_commands(call: Call) -> Answer:
    scope = _scope(call)
    sent = call.body or []
    limits.check_commands(sent)
    return Answer(commands.publish(call.backend.state, sent, scope))


_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"

ROUTES = [
    Route(method="GET", path=_GLOBAL, answer=list_commands),
    Route(method="PUT", path=_GLOBAL, answer=publish_commands),
    Route(method="GET", path=_GUILD, answer=list_commands),
    Route(method="PUT", path=_GUILD, answer=publish_commands),
]
