"""Everything that the server remembers, and nothing about how it travels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tests.discord_server import errors
from tests.discord_server.clock import Clock, Snowflakes
from tests.discord_server.permissions import ORDINARY
from tests.discord_server.values import DIRECT_MESSAGE, GROUP, PUBLIC_THREAD, Channel, Guild, Json, Message, Role, User
from tests.discord_server.waiting import Changes

if TYPE_CHECKING:
    from tests.discord_server.interactions import Interaction


class State:
    def __init__(self, clock: Clock, *, message_content: bool = False, members: bool = False) -> None:
        self.clock = clock
        self.snowflakes = Snowflakes(clock)
        self.changes = Changes()
        # The two switches of the developer portal; they decide which privileged gateway intents may be
        # asked for.
        self.message_content_enabled = message_content
        self.members_enabled = members
        self.application_id = self.snowflakes.next()
        self.bot = User(id=self.application_id, name="attache", bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.owner = self.add_user("owner")
        self.guilds: dict[int, Guild] = {}
        self.direct_messages: dict[int, Channel] = {}
        self.groups: dict[int, Channel] = {}
        self.messages: dict[int, Message] = {}
        self.versions: dict[int, list[Message]] = defaultdict(list)
        self.deleted: set[int] = set()
        self.commands: dict[int | None, dict[int, Json]] = {None: {}}
        self.interactions: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}
        self.files: dict[str, tuple[bytes, str]] = {}
        self.reactions: dict[int, dict[str, set[int]]] = defaultdict(dict)
        self._by_channel: dict[int, list[int]] = defaultdict(list)
        self._by_nonce: dict[tuple[int, str | int], int] = {}
        self._replies: dict[int, list[int]] = defaultdict(list)

    # --- users, guilds, channels

    def add_user(self, name: str, *, locale: str = "en-US", accepts_direct_messages: bool = True) -> User:
        user = User(
            id=self.snowflakes.next(),
            name=name,
            locale=locale,
            accepts_direct_messages=accepts_direct_messages,
        )
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, locale: str = "en-US", with_bot: bool = True) -> Guild:
        guild = Guild(
            id=self.snowflakes.next(),
            name=name,
            owner_id=self.owner.id,
            founded=self.clock.now(),
            locale=locale,
            next_id=self.snowflakes.next,
        )
        guild.roles[guild.id] = Role(id=guild.id, name="@everyone", permissions=ORDINARY, position=0)
        guild.add_member(self.owner)
        if with_bot:
            guild.add_member(self.bot, guild.add_role(self.bot.name, managed=True))
        self.guilds[guild.id] = guild
        return guild

    def direct_message(self, user: User) -> Channel:
        if user.id not in self.direct_messages:
            self.direct_messages[user.id] = Channel(
                id=self.snowflakes.next(), kind=DIRECT_MESSAGE, recipient=user, bot_id=self.bot.id
            )
        return self.direct_messages[user.id]

    def group(self, user: User) -> Channel:
        """Several people, and no bot: it is there only for commands of those who have installed it."""
        channel = Channel(id=self.snowflakes.next(), kind=GROUP, name="friends", recipient=user, bot_id=self.bot.id)
        self.groups[channel.id] = channel
        return channel

    def channels(self) -> Iterable[Channel]:
        for guild in self.guilds.values():
            yield from guild.channels.values()
            yield from guild.threads.values()
        yield from self.direct_messages.values()
        yield from self.groups.values()

    def channel(self, channel_id: int) -> Channel:
        for guild in self.guilds.values():
            if found := guild.channels.get(channel_id) or guild.threads.get(channel_id):
                return found
        for channel in (*self.direct_messages.values(), *self.groups.values()):
            if channel.id == channel_id:
                return channel
        raise errors.unknown("channel")

    def open_thread(self, on: Message, name: str, owner: User) -> Channel:
        """A public thread below a message; it has the message's id."""
        guild = on.channel.guild
        assert guild is not None
        thread = Channel(id=on.id, kind=PUBLIC_THREAD, name=name, guild=guild, parent=on.channel, owner=owner)
        guild.threads[thread.id] = thread
        return thread

    def join(self, user: User, channel: Channel) -> None:
        """Who acts in a guild is a member of it."""
        if channel.guild is not None and user.id not in channel.guild.members:
            channel.guild.add_member(user)

    # --- messages

    def store(self, message: Message) -> None:
        """Keep a new message, or the next state of a known one, and wake whoever waits for it."""
        new = message.id not in self.messages
        self.messages[message.id] = message
        self.versions[message.id].append(message)
        if new:
            self._by_channel[message.channel.id].append(message.id)
            if message.nonce is not None:
                self._by_nonce[message.channel.id, message.nonce] = message.id
            if message.reference is not None:
                self._replies[message.reference.message_id].append(message.id)
        self.changes.notify()

    def delete(self, message: Message) -> None:
        self.deleted.add(message.id)
        self.changes.notify()

    def message(self, channel: Channel, message_id: int) -> Message:
        message = self.messages.get(message_id)
        if message is None or message.channel is not channel or message_id in self.deleted:
            raise errors.unknown("message")
        return message

    def with_nonce(self, channel: Channel, nonce: str | int) -> Message | None:
        found = self._by_nonce.get((channel.id, nonce))
        return None if found is None else self.messages[found]

    def in_channel(self, channel: Channel) -> list[Message]:
        return [self.messages[i] for i in self._by_channel[channel.id] if i not in self.deleted]

    def replies(self, message_id: int) -> list[Message]:
        return [self.messages[i] for i in self._replies.get(message_id, ()) if i not in self.deleted]

    def by_bot(self) -> list[Message]:
        """All that the bot ever said, in order, deleted messages too."""
        return [message for message in self.messages.values() if message.author is self.bot]

    # --- interactions and commands

    def begin(self, interaction: Interaction) -> None:
        self.interactions[interaction.id] = interaction
        self._by_token[interaction.token] = interaction

    def interaction_with(self, token: str) -> Interaction | None:
        return self._by_token.get(token)

    def command(self, name: str, guild_id: int | None, kind: int = 1) -> Json | None:
        """A guild's own command wins over the global one of the same name."""
        for scope in (guild_id, None):
            for command in self.commands.get(scope, {}).values():
                if command["name"] == name and command["type"] == kind:
                    return command
        return None

    def command_names(self, guild_id: int | None, kind: int = 1) -> list[str]:
        scopes = [self.commands.get(scope, {}) for scope in {guild_id, None}]
        return sorted({c["name"] for scope in scopes for c in scope.values() if c["type"] == kind})
