"""The bot in Discord: the real client over real sockets against the server on loopback."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.dialogue import Dialogue
from bot.failures import SORRY, Refused
from bot.resources import Resources
from bot.service import publish
from tests.discord_server import Channel, DiscordServer, Permission, User
from tests.discord_server.fixtures import pointed_at, running

BELGIUM = "Relations between Rwanda and Belgium began on 1 July 1962."


@dataclass(frozen=True)
class Room:
    """A channel with a student in it, and the bot running."""

    server: DiscordServer
    channel: Channel
    ana: User
    client: AttacheBot

    @property
    def me(self) -> str:
        return f"<@{self.server.bot.id}>"


@pytest.fixture
async def room(discord_server: DiscordServer, resources: Resources) -> AsyncIterator[Room]:
    channel = discord_server.add_guild("Class").add_text_channel("general")
    ana = discord_server.add_user("ana")
    client = AttacheBot(resources, EXTENSIONS)
    with pointed_at(discord_server):
        await publish(discord_server.token)
    async with running(client, discord_server):
        yield Room(discord_server, channel, ana, client)


async def test_a_mention_is_answered_with_its_evidence_and_pings_nobody(room: Room) -> None:
    asked = await room.server.post(room.ana, room.channel, f"{room.me} When did relations begin with Belgium?")
    reply = await room.server.reply_to(asked)
    assert reply.content == BELGIUM
    (embed,) = reply.embeds
    fields = {field["name"]: field["value"] for field in embed["fields"]}
    assert fields == {
        "1 · Bilateral relations, table 1, row 2, column “Formal Relations Began”": "> “1 July 1962”",
        "2 · Bilateral relations, table 1, row 2, column “Notes”": (
            "> “Belgium has an embassy in Kigali.”\n-# [3] Embassy of Belgium in Kigali (in Dutch, English and French)"
        ),
    }
    assert embed["footer"]["text"].startswith("“Foreign relations of Rwanda”, Wikipedia, CC BY-SA 4.0")
    assert not reply.pings


async def test_a_direct_message_needs_no_mention(room: Room) -> None:
    asked = await room.server.post(room.ana, room.server.direct_message(room.ana), "belgium start date")
    assert (await room.server.reply_to(asked)).content == BELGIUM


async def test_a_reply_to_the_bot_goes_on_with_the_conversation(room: Room) -> None:
    asked = await room.server.post(room.ana, room.channel, f"{room.me} When did relations begin with Belgium?")
    first = await room.server.reply_to(asked)
    followed = await room.server.post(room.ana, room.channel, "and Canada?", reply_to=first)
    assert (await room.server.reply_to(followed)).content == "Relations between Rwanda and Canada began in 1963."


async def test_a_reply_without_a_ping_is_told_that_it_cannot_be_read(room: Room) -> None:
    asked = await room.server.post(room.ana, room.channel, f"{room.me} hello")
    first = await room.server.reply_to(asked)
    hidden = await room.server.post(room.ana, room.channel, "and Canada?", reply_to=first, ping_author=False)
    assert "Mention me" in (await room.server.reply_to(hidden)).content


async def test_two_people_in_one_channel_do_not_mix(room: Room) -> None:
    ben = room.server.add_user("ben")
    await room.server.reply_to(
        await room.server.post(room.ana, room.channel, f"{room.me} When did relations begin with Belgium?")
    )
    asked = await room.server.post(ben, room.channel, f"{room.me} where is Rwanda's embassy there?")
    assert "Brussels" not in (await room.server.reply_to(asked)).content


async def test_it_stays_silent_where_it_was_not_asked(room: Room) -> None:
    ben = room.server.add_user("ben")
    chat = await room.server.post(ben, room.channel, "When did relations begin with Belgium?")
    await room.server.quiet(room.channel, after=chat)
    everyone = await room.server.post(room.ana, room.channel, "@everyone look at Belgium")
    await room.server.quiet(room.channel, after=everyone)


async def test_hostile_text_pings_nobody_and_is_not_markup(room: Room) -> None:
    asked = await room.server.post(room.ana, room.channel, f"{room.me} @everyone **what** about `Narnia` <@&1>?")
    reply = await room.server.reply_to(asked)
    assert "**" not in reply.content
    assert not reply.pings


async def test_the_slash_command(room: Room) -> None:
    interaction = await room.server.slash(
        room.ana, room.channel, "ask", question="When did relations begin with Belgium?"
    )
    response = await interaction.response()
    assert response.content == f"> When did relations begin with Belgium?\n{BELGIUM}"
    assert response.embeds
    assert not response.ephemeral
    assert not response.pings


async def test_help_is_for_who_asks_only(room: Room) -> None:
    response = await (await room.server.slash(room.ana, room.channel, "help")).response()
    assert response.ephemeral
    assert "When did relations begin with Belgium?" in response.content


async def test_a_mention_alone_gets_help(room: Room) -> None:
    reply = await room.server.reply_to(await room.server.post(room.ana, room.channel, room.me))
    assert "You can ask" in reply.content


async def test_it_asks_for_no_privileged_intent(room: Room) -> None:
    gateway_intents = room.client.intents
    assert not any((gateway_intents.message_content, gateway_intents.members, gateway_intents.presences))


async def test_where_it_may_not_speak_it_lives_on(room: Room) -> None:
    guild = room.server.add_guild("Other")
    quiet = guild.add_text_channel("quiet")
    quiet.deny(room.server.bot, Permission.SEND_MESSAGES)
    refused = await room.server.post(room.ana, quiet, f"{room.me} Belgium?")
    await room.server.settled(refused)
    assert (await room.server.reply_to(await room.server.post(room.ana, room.channel, f"{room.me} hello"))).content


async def test_a_failure_is_said_without_details(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Dialogue, "reply", fail)
    with caplog.at_level(logging.CRITICAL):
        asked = await room.server.post(room.ana, room.channel, f"{room.me} Belgium?")
        assert (await room.server.reply_to(asked)).content == SORRY
        response = await (await room.server.slash(room.ana, room.channel, "ask", question="Belgium?")).response()
    assert (response.content, response.ephemeral) == (SORRY, True)


async def test_it_does_not_publish_its_commands_when_it_starts(
    discord_server: DiscordServer, resources: Resources
) -> None:
    async with running(AttacheBot(resources, EXTENSIONS), discord_server):
        assert not [each for each in discord_server.requests if each.route.startswith("PUT")]


async def test_sync_publishes_every_command(discord_server: DiscordServer) -> None:
    with pointed_at(discord_server):
        assert await publish(discord_server.token) == ["ask", "help"]


async def test_a_wrong_token_is_refused_in_a_sentence(discord_server: DiscordServer) -> None:
    with pointed_at(discord_server), pytest.raises(Refused, match="does not know this DISCORD_TOKEN"):
        await publish("wrong")
