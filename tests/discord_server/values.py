"""What exists on the server: users, guilds, channels, messages. No transport, no JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.discord_server.permissions import NOTHING, ORDINARY, Permission
from tests.discord_server.pings import NOBODY, Pings

Json = dict[str, Any]

TEXT_CHANNEL, DIRECT_MESSAGE, GROUP, PUBLIC_THREAD = 0, 1, 3, 11
DEFAULT, REPLY, CHAT_INPUT_COMMAND, CONTEXT_MENU_COMMAND = 0, 19, 20, 23
SUPPRESS_EMBEDS, HAS_THREAD, EPHEMERAL, LOADING, SUPPRESS_NOTIFICATIONS, COMPONENTS_V2 = (
    1 << 2,
    1 << 5,
    1 << 6,
    1 << 7,
    1 << 12,
    1 << 15,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"
    accepts_direct_messages: bool = True

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    id: int
    name: str
    permissions: Permission = NOTHING
    mentionable: bool = False
    managed: bool = False
    position: int = 1

    @property
    def mention(self) -> str:
        return f"<@&{self.id}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    user: User
    joined_at: datetime
    role_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overwrite:
    """``kind`` is 0 for a role and 1 for a member."""

    kind: int
    allow: Permission = NOTHING
    deny: Permission = NOTHING


@dataclass(slots=True, kw_only=True, eq=False)
class Channel:
    id: int
    kind: int
    name: str = ""
    guild: Guild | None = None
    recipient: User | None = None
    """The one who talks with the bot, or the first of a group."""
    bot_id: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    on_change: Callable[[Channel], None] | None = None
    parent: Channel | None = None
    """The channel that a thread belongs to; the thread's permissions are those of the channel."""
    owner: User | None = None
    """Who opened the thread."""

    @property
    def guild_id(self) -> int | None:
        return self.guild.id if self.guild else None

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    def overwrites_of(self, layer: list[int]) -> list[Overwrite]:
        return [self.overwrites[target] for target in layer if target in self.overwrites]

    def deny(self, target: User | Role, permission: Permission) -> None:
        self._overwrite(target, deny=permission)

    def allow(self, target: User | Role, permission: Permission) -> None:
        self._overwrite(target, allow=permission)

    def _overwrite(self, target: User | Role, *, allow: Permission = NOTHING, deny: Permission = NOTHING) -> None:
        kind = 1 if isinstance(target, User) else 0
        before = self.overwrites.get(target.id, Overwrite(kind=kind))
        self.overwrites[target.id] = Overwrite(
            kind=kind, allow=(before.allow | allow) & ~deny, deny=(before.deny | deny) & ~allow
        )
        if self.on_change:
            self.on_change(self)


@dataclass(slots=True, kw_only=True, eq=False)
class Guild:
    id: int
    name: str
    owner_id: int
    founded: datetime
    locale: str = "en-US"
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    threads: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    next_id: Callable[[], int]
    on_channel: Callable[[Channel, bool], None] | None = None
    on_role: Callable[[Guild, Role], None] | None = None

    def add_text_channel(self, name: str) -> Channel:
        channel = Channel(id=self.next_id(), kind=TEXT_CHANNEL, name=name, guild=self, on_change=self._channel_changed)
        self.channels[channel.id] = channel
        if self.on_channel:
            self.on_channel(channel, True)
        return channel

    def _channel_changed(self, channel: Channel) -> None:
        if self.on_channel:
            self.on_channel(channel, False)

    def add_role(
        self,
        name: str,
        *,
        permissions: Permission = ORDINARY,
        mentionable: bool = False,
        managed: bool = False,
    ) -> Role:
        role = Role(
            id=self.next_id(),
            name=name,
            permissions=permissions,
            mentionable=mentionable,
            managed=managed,
            position=len(self.roles),
        )
        self.roles[role.id] = role
        if self.on_role:
            self.on_role(self, role)
        return role

    def add_member(self, user: User, *roles: Role) -> Member:
        """A user who acts in a guild joins it anyway; call this to give roles, or to count somebody who
        is silent.
        """
        before = self.members.get(user.id)
        role_ids = tuple(dict.fromkeys((*(before.role_ids if before else ()), *(role.id for role in roles))))
        member = Member(user=user, joined_at=before.joined_at if before else self.founded, role_ids=role_ids)
        self.members[user.id] = member
        return member


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    id: int
    filename: str
    url: str
    data: bytes
    description: str | None = None
    content_type: str = "application/octet-stream"
    ephemeral: bool = False

    @property
    def size(self) -> int:
        return len(self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    message_id: int
    channel_id: int
    guild_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One state of a message. An edit makes a new value; ``server.current(message)`` finds the latest."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    embeds: tuple[Json, ...] = ()
    components: tuple[Json, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    kind: int = DEFAULT
    reference: Reference | None = None
    flags: int = 0
    tts: bool = False
    nonce: str | int | None = None
    created_at: datetime
    edited_at: datetime | None = None
    pings: Pings = NOBODY
    allowed_mentions: Mapping[str, Any] | None = None
    webhook_id: int | None = None
    interaction: Mapping[str, Any] | None = None
    visible_only_to: User | None = None
    dropped_embeds: tuple[Json, ...] = ()

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it is only the "thinking…" of a deferred answer."""
        return bool(self.flags & LOADING)

    @property
    def buttons(self) -> tuple[Json, ...]:
        return tuple(part for part in self.parts() if part["type"] == 2)

    @property
    def selects(self) -> tuple[Json, ...]:
        return tuple(part for part in self.parts() if part["type"] in {3, 5, 6, 7, 8})

    def parts(self) -> list[Json]:
        """Every component, however deep it lies."""
        found: list[Json] = []
        waiting: list[Json] = list(self.components)
        while waiting:
            part = waiting.pop(0)
            found.append(part)
            nested = [*part.get("components", ())]
            if isinstance(part.get("accessory"), dict):
                nested.append(part["accessory"])
            waiting[:0] = nested
        return found

    @property
    def text(self) -> str:
        """All words a reader sees, for a test that does not care where they stand."""
        words = [self.content]
        for embed in self.embeds:
            words += [
                embed.get("author", {}).get("name", ""),
                embed.get("title", ""),
                embed.get("description", ""),
            ]
            words += [line for each in embed.get("fields", ()) for line in (each["name"], each["value"])]
            words.append(embed.get("footer", {}).get("text", ""))
        words += [part["content"] for part in self.parts() if part["type"] == 10]
        return "\n".join(word for word in words if word)
