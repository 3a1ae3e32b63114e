"""Published application commands, and what a user types into them: the options become the values Discord
sends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.discord_server import payloads
from tests.discord_server.permissions import effective
from tests.discord_server.state import State
from tests.discord_server.values import GROUP, Attachment, Channel, Json, Message, Role, User
from tests.discord_server.waiting import DriverError

SLASH, ON_USER, ON_MESSAGE = 1, 2, 3
_SUBCOMMAND, _GROUP = 1, 2


def publish(state: State, sent: list[Json], guild_id: int | None) -> list[Json]:
    """Replace all commands of a scope. A command that keeps name and kind keeps its id."""
    before = {(c["type"], c["name"]): c["id"] for c in state.commands.get(guild_id, {}).values()}
    made: dict[int, Json] = {}
    for body in sent:
        kind = body.get("type") or SLASH
        command_id = int(before.get((kind, body["name"])) or state.snowflakes.next())
        made[command_id] = _published(state, body, command_id, kind, guild_id)
    state.commands[guild_id] = made
    state.changes.notify()
    return list(made.values())


def _published(state: State, body: Json, command_id: int, kind: int, guild_id: int | None) -> Json:
    permissions = body.get("default_member_permissions")
    command: Json = {
        "id": str(command_id),
        "application_id": str(state.application_id),
        "version": str(state.snowflakes.next()),
        "type": kind,
        "name": body["name"],
        "description": body.get("description") or "",
        "name_localizations": body.get("name_localizations"),
        "description_localizations": body.get("description_localizations"),
        "default_member_permissions": None if permissions is None else str(permissions),
        "nsfw": bool(body.get("nsfw")),
        "contexts": body.get("contexts"),
        "integration_types": body.get("integration_types") or [0],
        "dm_permission": body.get("dm_permission") is not False,
    }
    if guild_id is not None:
        command["guild_id"] = str(guild_id)
    if body.get("options"):
        command["options"] = [_option(option) for option in body["options"]]
    return command


def _option(body: Json) -> Json:
    option = payloads.without_nulls(body)
    if option.get("options"):
        option["options"] = [_option(each) for each in option["options"]]
    return option


def find(state: State, channel: Channel, user: User, name: str, kind: int) -> Json:
    command = state.command(name, channel.guild_id, kind)
    if command is None:
        published = state.command_names(channel.guild_id, kind)
        raise DriverError(f"no command {name!r} is published here; published are {published}")
    if channel.guild is None:
        contexts = command["contexts"]
        if command["dm_permission"] is False or (contexts is not None and 1 not in contexts):
            raise DriverError(f"command {name!r} is not offered in direct messages")
        if channel.kind == GROUP and (2 not in (contexts or [2]) or 1 not in command["integration_types"]):
            raise DriverError(f"command {name!r} is not offered in groups")
    elif state.bot.id not in channel.guild.members and 1 not in command["integration_types"]:
        raise DriverError(f"command {name!r} cannot be installed by a user, and the bot is no member here")
    needed = int(command["default_member_permissions"] or 0)
    if channel.guild is not None and needed & ~int(effective(channel, user)):
        raise DriverError(f"{user.name} does not see command {name!r}: it needs permissions {needed}")
    return command


def on_target(command: Json, target: User | Message, state: State, channel: Channel) -> Json:
    """The data of a user command or a message command; the target's text is there even without any intent."""
    data: Json = {
        "id": command["id"],
        "name": command["name"],
        "type": command["type"],
        "target_id": str(target.id),
    }
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    if isinstance(target, Message):
        message = payloads.message(state, state.messages[target.id], privileged=True)
        data["resolved"] = {"messages": {str(target.id): message}}
    else:
        data["resolved"] = _resolved_user(target, channel)
    return data


def typed(
    state: State,
    channel: Channel,
    name: str,
    command: Json,
    values: Mapping[str, Any],
    *,
    focused: str | None = None,
) -> Json:
    """The data of a slash command as a user fills it in; ``name`` may go on with group and subcommand."""
    filling = _Filling(state=state, channel=channel, name=name, focused=focused)
    options, wrap = _descend(command, name.split()[1:], name)
    given = filling.fill(options, values)
    for kind, part in reversed(wrap):
        given = [{"type": kind, "name": part, "options": given}]
    data: Json = {"id": command["id"], "name": command["name"], "type": SLASH, "options": given}
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    return data | ({"resolved": filling.resolved} if filling.resolved else {})


def _descend(command: Json, path: list[str], name: str) -> tuple[list[Json], list[tuple[int, str]]]:
    options: list[Json] = command.get("options", [])
    wrap: list[tuple[int, str]] = []
    for part in path:
        inner = next((o for o in options if o["name"] == part and o["type"] in {_SUBCOMMAND, _GROUP}), None)
        if inner is None:
            raise DriverError(f"/{name}: there is no subcommand {part!r}")
        wrap.append((inner["type"], part))
        options = inner.get("options", [])
    if any(option["type"] in {_SUBCOMMAND, _GROUP} for option in options):
        raise DriverError(f"/{name} needs a subcommand: {[option['name'] for option in options]}")
    return options, wrap


@dataclass(slots=True, kw_only=True)
class _Filling:
    """One user at one command: the values become options, and what they point at is ``resolved`` beside
    them.
    """

    state: State
    channel: Channel
    name: str
    focused: str | None
    resolved: Json = field(default_factory=dict)

    def fill(self, options: list[Json], values: Mapping[str, Any]) -> list[Json]:
        known = {option["name"] for option in options}
        if unknown := values.keys() - known:
            raise DriverError(f"/{self.name} has no option {sorted(unknown)}; it has {sorted(known)}")
        given: list[Json] = []
        for option in options:
            if option["name"] in values:
                given.append(self._given(option, values[option["name"]]))
            elif option.get("required") and self.focused is None:
                raise DriverError(f"/{self.name}: the option {option['name']!r} is required")
        return given

    def _given(self, option: Json, value: Any) -> Json:
        made: Json = {"type": option["type"], "name": option["name"]}
        if option["name"] != self.focused:
            return made | {"value": self._value(option, value)}
        if not option.get("autocomplete"):
            raise DriverError(f"/{self.name}: the option {self.focused!r} has no autocomplete")
        return made | {"value": value, "focused": True}

    def _value(self, option: Json, value: Any) -> Any:
        where = f"/{self.name} {option['name']}"
        choices = [choice["value"] for choice in option.get("choices", ())]
        if choices and value not in choices:
            raise DriverError(f"{where}: {value!r} is not among the choices {choices}")
        match option["type"], value:
            case (3, str()):
                shortest, longest = option.get("min_length", 0), option.get("max_length", 6000)
                if not shortest <= len(value) <= longest:
                    raise DriverError(f"{where}: {len(value)} characters, not {shortest} to {longest}")
                return value
            case (5, bool()):
                return value
            case (4, int()) | (10, int() | float()) if not isinstance(value, bool):
                least, most = option.get("min_value", value), option.get("max_value", value)
                if not least <= value <= most:
                    raise DriverError(f"{where}: {value} is not between {least} and {most}")
                return value
            case (6 | 9, User()):
                for key, entries in _resolved_user(value, self.channel).items():
                    self._resolve(key, entries)
            case (7, Channel()):
                shown = payloads.interaction_channel(value, self.state.bot)
                self._resolve("channels", {str(value.id): shown})
            case (8 | 9, Role()):
                self._resolve("roles", {str(value.id): payloads.role(value)})
            case (11, Attachment()):
                self._resolve("attachments", {str(value.id): payloads.attachment(value)})
            case (kind, _):
                raise DriverError(f"{where}: an option of type {kind} takes no {type(value).__name__}")
        return str(value.id)

    def _resolve(self, key: str, entries: Json) -> None:
        self.resolved.setdefault(key, {}).update(entries)


def _resolved_user(user: User, channel: Channel) -> Json:
    made: Json = {"users": {str(user.id): payloads.user(user)}}
    if channel.guild is not None and user.id in channel.guild.members:
        member = payloads.member(channel.guild.members[user.id], with_user=False)
        permissions = str(int(effective(channel, user)))
        made["members"] = {str(user.id): member | {"permissions": permissions}}
    return made
