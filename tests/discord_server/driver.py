"""What a test does as the people on the server: they write, type commands, press buttons, fill in forms."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord_server import commands, components, interactions, payloads, posting
from tests.discord_server.interactions import Interaction
from tests.discord_server.posting import Upload
from tests.discord_server.values import Channel, Guild, Json, Message, Role, User
from tests.discord_server.watching import Watcher


class Driver(Watcher):
    # --- who and where

    def add_user(self, name: str, *, locale: str = "en-US", accepts_direct_messages: bool = True) -> User:
        return self.state.add_user(name, locale=locale, accepts_direct_messages=accepts_direct_messages)

    def add_guild(self, name: str, *, locale: str = "en-US", with_bot: bool = True) -> Guild:
        """A guild; a client that is connected already hears of it, unless its bot is no member there: then only
        users who have installed it for themselves bring it along."""
        guild = self.state.add_guild(name, locale=locale, with_bot=with_bot)
        if not with_bot:
            return guild
        guild.on_channel = self._announce_channel
        guild.on_role = self._announce_role
        welcome = payloads.guild(guild, bot=self.bot, all_members=self.state.members_enabled)
        del welcome["unavailable"]  # which tells a guild that is new from one that can be reached again
        self.gateway.dispatch("GUILD_CREATE", guild.id, welcome)
        return guild

    def remove_bot(self, guild: Guild) -> None:
        """Whoever manages the guild takes the bot off it."""
        self.gateway.dispatch("GUILD_DELETE", guild.id, {"id": str(guild.id)})
        del self.state.guilds[guild.id], guild.members[self.bot.id]

    def direct_message(self, user: User) -> Channel:
        return self.state.direct_message(user)

    def group(self, user: User) -> Channel:
        """A group of this user and others, of which no bot can be a member."""
        return self.state.group(user)

    def _announce_channel(self, channel: Channel, new: bool) -> None:
        event = "CHANNEL_CREATE" if new else "CHANNEL_UPDATE"
        self.gateway.dispatch(event, channel.guild_id, payloads.channel(channel))

    def _announce_role(self, guild: Guild, role: Role) -> None:
        data = {"guild_id": str(guild.id), "role": payloads.role(role)}
        self.gateway.dispatch("GUILD_ROLE_CREATE", guild.id, data)

    # --- talking

    async def post(
        self,
        author: User,
        channel: Channel,
        content: str = "",
        *,
        reply_to: Message | None = None,
        ping_author: bool = True,
        files: Mapping[str, bytes] | None = None,
        embeds: Sequence[Json] = (),
    ) -> Message:
        """A user writes; a reply notifies the author it replies to unless ``ping_author`` is False."""
        self.state.join(author, channel)
        before = self._remember_tasks()
        body: Json = {"content": content, "embeds": list(embeds)}
        if reply_to is not None:
            body["message_reference"] = {"message_id": str(reply_to.id)}
            parse = ["users", "roles", "everyone"]
            body["allowed_mentions"] = {"parse": parse, "replied_user": ping_author}
        uploads = [Upload(filename=name, data=data) for name, data in (files or {}).items()]
        message = posting.create(self.backend, channel, author, body, uploads)
        self._tasks_before[message.id] = before
        return message

    async def edit(self, message: Message, content: str) -> Message:
        return posting.edit(self.backend, self.current(message), {"content": content})

    async def delete(self, message: Message) -> None:
        posting.delete(self.backend, self.current(message))

    async def delete_at_once(self, messages: Sequence[Message]) -> None:
        """As a moderator does with many: they are gone in one event."""
        posting.delete_at_once(self.backend, [self.current(message) for message in messages])

    # --- interactions

    async def slash(
        self,
        user: User,
        channel: Channel,
        name: str,
        /,
        values: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> Interaction:
        """``slash(user, channel, "quiz start", rounds=3)``: the command must be published and the options
        must fit.
        """
        self.state.join(user, channel)
        command = commands.find(self.state, channel, user, name.split(maxsplit=1)[0], commands.SLASH)
        data = commands.typed(self.state, channel, name, command, {**(values or {}), **options})
        return self._interact(interactions.COMMAND, user, channel, data)

    async def autocomplete(
        self, user: User, channel: Channel, name: str, /, *, focused: str, **options: Any
    ) -> Interaction:
        """The user has typed ``options[focused]`` so far; ``await interaction.choices()`` are the
        suggestions.
        """
        self.state.join(user, channel)
        command = commands.find(self.state, channel, user, name.split(maxsplit=1)[0], commands.SLASH)
        options.setdefault(focused, "")
        data = commands.typed(self.state, channel, name, command, options, focused=focused)
        return self._interact(interactions.AUTOCOMPLETE, user, channel, data)

    async def message_command(self, user: User, name: str, target: Message) -> Interaction:
        self.state.join(user, target.channel)
        command = commands.find(self.state, target.channel, user, name, commands.ON_MESSAGE)
        data = commands.on_target(command, target, self.state, target.channel)
        return self._interact(interactions.COMMAND, user, target.channel, data)

    async def user_command(self, user: User, channel: Channel, name: str, target: User) -> Interaction:
        self.state.join(user, channel)
        command = commands.find(self.state, channel, user, name, commands.ON_USER)
        data = commands.on_target(command, target, self.state, channel)
        return self._interact(interactions.COMMAND, user, channel, data)

    async def click(
        self, user: User, message: Message, label: str | None = None, *, custom_id: str | None = None
    ) -> Interaction:
        self.state.join(user, message.channel)
        current = self.current(message)
        data = components.button(current, user, label, custom_id)
        return self._interact(interactions.COMPONENT, user, message.channel, data, message=current)

    async def select(self, user: User, message: Message, *values: Any, custom_id: str | None = None) -> Interaction:
        self.state.join(user, message.channel)
        current = self.current(message)
        data = components.choice(current, user, values, custom_id)
        return self._interact(interactions.COMPONENT, user, message.channel, data, message=current)

    async def submit(self, opened: Interaction, values: Mapping[str, Any]) -> Interaction:
        """Fill in the form that the bot opened in answer to ``opened``; keys are the fields' custom ids."""
        data = components.filled_form(await opened.modal(), values)
        return self._interact(
            interactions.MODAL_SUBMIT,
            opened.user,
            opened.channel,
            data,
            message=opened.message,
            opened_by=opened,
        )

    def _interact(
        self,
        kind: int,
        user: User,
        channel: Channel,
        data: Json,
        *,
        message: Message | None = None,
        opened_by: Interaction | None = None,
    ) -> Interaction:
        interaction = Interaction(
            id=self.state.snowflakes.next(),
            token=secrets.token_urlsafe(32),
            kind=kind,
            user=user,
            channel=channel,
            data=data,
            created=self.clock.monotonic(),
            message=message,
            opened_by=opened_by,
            state=self.state,
        )
        self.state.begin(interaction)
        self._tasks_before[interaction.id] = self._remember_tasks()
        event = interactions.payload(self.state, interaction)
        self.gateway.dispatch("INTERACTION_CREATE", channel.guild_id, event)
        return interaction
