"""The loopback Discord against Discord's own description, so that it cannot drift towards our bot."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

from tests.discord_server import DiscordServer, Message, payloads, routes
from tests.discord_server.conformance import DEVIATIONS, VARIABLE, Conformance, description_path
from tests.discord_server.fixtures import checked_server, running

needs_description = pytest.mark.skipif(
    not description_path().is_file(),
    reason=f"Discord's OpenAPI description is not here: name it in {VARIABLE} to check against it",
)

SEND = "POST /channels/{channel_id}/messages"


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with checked_server() as started:
        yield started


@pytest.fixture
def description() -> Conformance:
    return Conformance(description_path())


async def rich_message(server: DiscordServer) -> Message:
    """A message with a bit of everything."""
    channel = server.add_guild("Class").add_text_channel("general")
    ana = server.add_user("ana")
    first = await server.post(ana, channel, f"{server.bot.mention} hello", files={"note.txt": b"text"})
    embed = {"title": "Card", "fields": [{"name": "a", "value": "b"}], "footer": {"text": "source"}}
    return await server.post(server.bot, channel, f"{ana.mention}", reply_to=first, embeds=[embed])


# --- the checks themselves


@needs_description
def test_every_route_is_one_of_discords(description: Conformance) -> None:
    unknown = [route.name for route in routes.ALL if not description.knows(route.name)]
    assert unknown == []


@needs_description
@pytest.mark.parametrize(
    ("key", "value", "at"),
    [
        ("id", 1, "id"),
        ("author", {"id": "1"}, "author"),
        ("timestamp", None, "timestamp"),
        ("embeds", [{"title": "no type"}], "embeds/0"),
        ("components", [{"type": 1, "components": []}], "components/0"),
        ("attachments", [{"id": "1"}], "attachments/0"),
    ],
)
async def test_a_wrong_message_is_noticed(
    server: DiscordServer, description: Conformance, key: str, value: Any, at: str
) -> None:
    payload = payloads.message(server.state, await rich_message(server), privileged=True)
    description.response(SEND, 200, payload)
    assert description.violations == []
    description.response(SEND, 200, payload | {key: value})
    (violation,) = description.violations
    assert violation.path.startswith(at)


@needs_description
async def test_a_missing_key_is_noticed(server: DiscordServer, description: Conformance) -> None:
    payload = payloads.message(server.state, await rich_message(server), privileged=True)
    for key in ("id", "author", "content", "embeds", "flags", "type"):
        description.response(SEND, 200, {k: v for k, v in payload.items() if k != key})
        assert f"'{key}' is a required property" in str(description.violations[-1])


@needs_description
@pytest.mark.parametrize(
    ("route", "body"),
    [
        (SEND, {"content": 5}),
        (SEND, {"embeds": [{"title": "x" * 257}]}),
        (SEND, {"message_reference": {"channel_id": "1"}}),
        ("POST /interactions/{interaction_id}/{interaction_token}/callback", {"type": 3}),
        ("PUT /applications/{application_id}/commands", [{"name": "x" * 33, "description": "too long"}]),
    ],
)
def test_a_wrong_request_is_noticed(description: Conformance, route: str, body: Any) -> None:
    description.request(route, body)
    assert [violation.sender for violation in description.violations] == ["client"]


@needs_description
def test_an_undescribed_status_is_noticed(description: Conformance) -> None:
    description.response(SEND, 204, None)
    assert "not described" in str(description.violations)


def test_without_the_description_nothing_is_checked(tmp_path: Path) -> None:
    absent = Conformance(tmp_path / "openapi.json")
    absent.response(SEND, 200, {"nonsense": True})
    absent.request(SEND, 5)
    absent.dispatched("MESSAGE_CREATE", {})
    assert not absent.available
    assert absent.violations == []


# --- nothing is invented: a key that Discord does not know would teach our bot a Discord that is not there


@needs_description
@pytest.mark.parametrize("guild", [True, False], ids=["guild", "direct message"])
async def test_payloads_have_only_keys_that_discord_describes(
    server: DiscordServer, description: Conformance, guild: bool
) -> None:
    message = await rich_message(server)
    state, channel = server.state, message.channel
    assert channel.guild is not None
    direct = server.direct_message(server.add_user("ben"))
    made = {
        "MessageResponse": payloads.message(state, message, privileged=True),
        "UserResponse": payloads.user(server.bot),
        "UserPIIResponse": payloads.own_user(server.bot),
        "GuildMemberResponse": payloads.member(channel.guild.members[server.bot.id]),
        "GuildRoleResponse": payloads.role(channel.guild.roles[channel.guild.id]),
        "MessageAttachmentResponse": payloads.attachment(state.in_channel(channel)[0].attachments[0]),
        "PrivateApplicationResponse": payloads.application(state),
        "GuildChannelResponse" if guild else "PrivateChannelResponse": payloads.channel(channel if guild else direct),
    }
    invented = {name: payload.keys() - description.properties(name) for name, payload in made.items()}
    assert {name: keys for name, keys in invented.items() if keys} == {}


# --- the known deviations are few, explained, and all of them still happen


class TalkativeClient(discord.Client):
    """Sends something of every kind that a deviation is about."""

    def __init__(self) -> None:
        gateway_intents = discord.Intents.none()
        gateway_intents.guilds = gateway_intents.messages = True
        super().__init__(intents=gateway_intents, guild_ready_timeout=0.1)
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        self.tree.add_command(app_commands.Command(name="ask", description="Ask", callback=ask))
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        if self.user not in message.mentions:
            return
        allowed = discord.AllowedMentions(everyone=False, users=[message.author], roles=False)
        file = discord.File(__file__, filename="source.txt")
        await message.reply(f"{message.author.mention}", file=file, allowed_mentions=allowed)
        with pytest.raises(discord.HTTPException):
            await message.channel.send("x" * 2001)
        await message.author.send("hello")


async def ask(interaction: discord.Interaction[TalkativeClient], question: str) -> None:
    await interaction.response.send_message(question, ephemeral=True)


@needs_description
async def test_deviations_are_all_still_needed(server: DiscordServer) -> None:
    channel = server.add_guild("Class").add_text_channel("general")
    ana = server.add_user("ana")
    async with running(TalkativeClient(), server):
        message = await server.post(ana, channel, f"{server.bot.mention} hello")
        await server.settled(message)
        interaction = await server.slash(ana, channel, "ask", question="?")
        assert (await interaction.response()).ephemeral
    assert server.backend.conformance.deviations_met == {deviation.name for deviation in DEVIATIONS}
    checked = server.backend.conformance.checked
    for where in (f"client: request of {SEND}", f"server: 200 of {SEND}", f"server: 400 of {SEND}"):
        assert where in checked
    assert {"server: MESSAGE_CREATE", "server: INTERACTION_CREATE", "server: GUILD_CREATE"} <= checked
    assert "client: request of PUT /applications/{application_id}/commands" in checked


@pytest.mark.parametrize("deviation", DEVIATIONS, ids=lambda deviation: str(deviation.name))
def test_a_deviation_touches_nothing_else(deviation: Any) -> None:
    """A body without the peculiarity comes out as it went in."""
    assert deviation.reason
    body = {
        "content": "text",
        "message_reference": {"message_id": "1"},
        "attachments": [{"id": "0"}],
        "allowed_mentions": {"users": ["1"], "parse": []},
    }
    before = copy.deepcopy(body)
    deviation.mend(body)
    assert body == before
