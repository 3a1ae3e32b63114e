"""Interactions: what a user did with a command, a button, a menu or a form, and what the bot answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from tests.discord_server import errors, payloads
from tests.discord_server.permissions import effective
from tests.discord_server.values import DIRECT_MESSAGE, GROUP, Channel, Json, Message, User
from tests.discord_server.waiting import DEFAULT_LIMIT

if TYPE_CHECKING:
    from tests.discord_server.state import State

T = TypeVar("T")

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
REPLY_NOW, DEFER_REPLY, DEFER_UPDATE, UPDATE_NOW, CHOICES, MODAL = 4, 5, 6, 7, 8, 9

ANSWER_WITHIN = 3.0
TOKEN_LIVES = 15 * 60.0

# Which kinds of answer Discord takes for which kind of interaction.
_ALLOWED = {
    COMMAND: {REPLY_NOW, DEFER_REPLY, MODAL},
    COMPONENT: {REPLY_NOW, DEFER_REPLY, DEFER_UPDATE, UPDATE_NOW, MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {REPLY_NOW, DEFER_REPLY, DEFER_UPDATE, UPDATE_NOW},
}


@dataclass(slots=True, kw_only=True, eq=False)
class Interaction:
    id: int
    token: str
    kind: int
    user: User
    channel: Channel
    data: Json
    created: float
    message: Message | None = None
    opened_by: Interaction | None = None
    state: State
    # What came back.
    callback: int | None = None
    callback_data: Json = field(default_factory=dict)
    original_id: int | None = None
    versions_before: int = 0
    followup_ids: list[int] = field(default_factory=list)

    # --- for tests

    async def acknowledged(self, limit: float = DEFAULT_LIMIT) -> int:
        """The type of the first answer: 4 reply, 5 deferred, 6 deferred update, 7 update, 8 choices, 9
        form.
        """
        return await self._until(lambda: self.callback, "acknowledge", limit)

    async def response(self, limit: float = DEFAULT_LIMIT) -> Message:
        """The message that answers it: the callback's own, or what at last stood in place of "thinking…"."""

        def answered() -> Message | None:
            original = self.original
            if original is not None and not original.loading:
                versions = len(self.state.versions[original.id])
                if self.callback != DEFER_UPDATE or versions > self.versions_before:
                    return original
            return self.followups[0] if self.followups else None

        return await self._until(answered, "answer", limit)

    async def choices(self, limit: float = DEFAULT_LIMIT) -> list[Json]:
        """The suggestions of an autocomplete."""
        await self._until(lambda: self.callback, "suggest anything for", limit)
        found: list[Json] = self.callback_data["choices"]
        return found

    async def modal(self, limit: float = DEFAULT_LIMIT) -> Json:
        """The form that the bot opened."""
        await self._until(lambda: True if self.callback == MODAL else None, "open a form for", limit)
        return self.callback_data

    async def followup(self, number: int = 1, limit: float = DEFAULT_LIMIT) -> Message:
        """The follow-up with this number, the first being 1 (the one that ends "thinking…" is not
        counted).
        """
        return await self._until(
            lambda: self.followups[number - 1] if len(self.followups) >= number else None,
            f"send follow-up {number} to",
            limit,
        )

    @property
    def original(self) -> Message | None:
        return None if self.original_id is None else self.state.messages[self.original_id]

    @property
    def followups(self) -> list[Message]:
        return [self.state.messages[each] for each in self.followup_ids]

    async def _until(self, probe: Callable[[], T | None], what: str, limit: float) -> T:
        return await self.state.changes.until(probe, lambda: f"the bot did not {what} {self}", limit)

    def __str__(self) -> str:
        name = self.data.get("name") or self.data.get("custom_id")
        heard = {
            None: "nothing came back",
            DEFER_REPLY: "it only deferred",
            DEFER_UPDATE: "it only deferred the update",
        }.get(self.callback, f"callback type {self.callback} came back")
        return f"interaction {name!r} of {self.user.name} ({heard})"

    # --- for the routes

    def acknowledge(self, callback: int, data: Json, now: float) -> None:
        if now - self.created > ANSWER_WITHIN and self.callback is None:
            raise errors.unknown("interaction")
        if self.callback is not None:
            raise errors.already_acknowledged()
        nothing_to_update = callback in {DEFER_UPDATE, UPDATE_NOW} and self.message is None
        if callback not in _ALLOWED[self.kind] or nothing_to_update:
            raise errors.invalid("type", "INTERACTION_CALLBACK_TYPE_INVALID", "Not allowed for this interaction.")
        self.callback = callback
        self.callback_data = data

    def is_open(self, now: float) -> bool:
        """Whether its token still works for follow-ups."""
        return self.callback is not None and now - self.created <= TOKEN_LIVES

    def unacknowledge(self) -> None:
        """An answer that was refused for its form did not count; the bot may try again."""
        self.callback = None
        self.callback_data = {}

    def metadata(self) -> Json:
        owners = _owners(self)
        made: Json = {
            "id": str(self.id),
            "type": self.kind,
            "user": payloads.user(self.user),
            "authorizing_integration_owners": owners,
        }
        if self.kind == COMPONENT and self.message is not None:
            made["interacted_message_id"] = str(self.message.id)
        if self.kind == MODAL_SUBMIT and self.opened_by is not None:
            made["triggering_interaction_metadata"] = self.opened_by.metadata()
        return made


_CONTEXTS = {DIRECT_MESSAGE: 1, GROUP: 2}
"""Where it is used; everywhere else it is a server, 0."""


def _owners(of: Interaction) -> Json:
    """Who has installed the application: the server (0), or where the bot is no member, the user (1)."""
    guild = of.channel.guild
    if of.channel.kind == GROUP or (guild is not None and of.state.bot.id not in guild.members):
        return {"1": str(of.user.id)}
    return {"0": str(guild.id if guild else 0)}


def payload(state: State, of: Interaction) -> Json:
    """INTERACTION_CREATE. The channel comes whole: an id alone would leave the client without a channel."""
    guild = of.channel.guild
    made: Json = {
        "id": str(of.id),
        "application_id": str(state.application_id),
        "type": of.kind,
        "token": of.token,
        "version": 1,
        "channel_id": str(of.channel.id),
        "channel": payloads.interaction_channel(of.channel, of.user),
        "app_permissions": str(int(effective(of.channel, state.bot))),
        "locale": of.user.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": _owners(of),
        "context": _CONTEXTS.get(of.channel.kind, 0),
        "attachment_size_limit": 10 * 1024 * 1024,
        "data": of.data,
    }
    if guild is None:
        made["user"] = payloads.user(of.user)
    else:
        permissions = str(int(effective(of.channel, of.user)))
        made |= {
            "guild_id": str(guild.id),
            "guild_locale": guild.locale,
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "member": payloads.member(guild.members[of.user.id]) | {"permissions": permissions},
        }
    if of.message is not None:
        made["message"] = payloads.message(state, state.messages[of.message.id], privileged=True)
    return made
