"""The bot in Discord: the real client over real sockets against the server on loopback."""

import asyncio
import dataclasses
import logging
from datetime import timedelta
from typing import Any

import pytest

from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.dialogue import Dialogue
from bot.failures import SORRY, Refused
from bot.journal import Journal
from bot.pace import Pace, Rate
from bot.records import Place, PlaceKind, Preferences
from bot.render.card import Card
from bot.resources import Resources
from bot.service import publish, serve
from tests.bot.room import BELGIUM, QUESTION, Room, room
from tests.discord_server import DiscordServer, Message, Permission, posting
from tests.discord_server.fixtures import checked_server, pointed_at, running

__all__ = ["room"]


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
    assert "Ask as you would ask a person" in reply.content


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
        names = await publish(discord_server.token)
    called = {"add_to_queue": "Add to the class queue", "answer_this": "Answer this"} | dict.fromkeys(
        ("class_lesson", "class_quiz"), "class"
    )
    modules = {name.rpartition(".")[2] for name in EXTENSIONS} - {"views"}
    assert sorted(names) == sorted({called.get(each, each) for each in modules})


async def test_a_wrong_token_is_refused_in_a_sentence(discord_server: DiscordServer) -> None:
    with pointed_at(discord_server), pytest.raises(Refused, match="does not know this DISCORD_TOKEN"):
        await publish("wrong")


# --- what becomes of a question


async def test_an_edited_question_gets_its_answer_edited(room: Room) -> None:
    asked = await room.says("When did relations begin with Canada?")
    reply = await room.server.reply_to(asked)
    await room.server.settled(asked)
    await room.server.edit(asked, f"{room.me} When did relations begin with Belgium?")
    edited = await room.server.edited(reply)
    assert edited.content == BELGIUM
    assert edited.embeds != reply.embeds
    assert not edited.pings
    assert len(room.server.said(room.channel)) == 1


async def test_a_mention_that_was_forgotten_may_be_added(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    said = await room.server.post(room.ana, room.channel, QUESTION)
    await room.server.quiet(room.channel, after=said)
    await room.server.edit(said, f"{room.me} {QUESTION}")
    assert (await room.server.reply_to(said)).content == BELGIUM
    chat = await room.server.post(room.ana, room.channel, "see you")
    await room.server.edit(chat, "see you later")
    await room.server.quiet(room.channel, after=chat)
    monkeypatch.setattr("bot.listening._JUST_BEFORE", timedelta(0))
    old = await room.server.post(room.ana, room.channel, QUESTION)
    await room.server.edit(old, f"{room.me} {QUESTION}")
    await room.server.quiet(room.channel, after=old)


async def test_what_is_edited_without_being_changed_is_left_alone(room: Room) -> None:
    asked = await room.says("When did relations begin with Canada?")
    reply = await room.server.reply_to(asked)
    await room.server.settled(asked)
    same = await room.server.edit(asked, asked.content)
    chat = await room.server.post(room.ana, room.channel, "no question")
    await room.server.edit(chat, "still no question")
    await room.server.quiet(room.channel, after=chat)
    assert room.server.current(reply) is reply
    assert room.server.current(same).content == asked.content


async def test_a_deleted_question_gets_its_answer_deleted(room: Room, resources: Resources) -> None:
    asked = await room.says("When did relations begin with Belgium?")
    reply = await room.server.reply_to(asked)
    await room.server.settled(asked)
    await room.server.delete(asked)
    await room.server.requested("DELETE /channels/{channel_id}/messages/{message_id}")
    assert room.server.is_deleted(reply)
    assert await resources.records.reply(asked.id) is None


async def test_a_follow_up_that_is_edited_follows_on_what_came_before_it(room: Room) -> None:
    direct = room.server.direct_message(room.ana)
    await room.server.reply_to(await room.server.post(room.ana, direct, "When did relations begin with Belgium?"))
    asked = await room.server.post(room.ana, direct, "and Mexico?")
    reply = await room.server.reply_to(asked)
    await room.server.settled(asked)
    await room.server.edit(asked, "and Canada?")
    assert (await room.server.edited(reply)).content == "Relations between Rwanda and Canada began in 1963."


async def test_questions_that_are_deleted_at_once_lose_their_answers(room: Room) -> None:
    asked = [await room.says(f"When did relations begin with {country}?") for country in ("Belgium", "Canada")]
    replies = [await room.server.reply_to(each) for each in asked]
    chat = await room.server.post(room.ana, room.channel, "no question")
    await room.server.settled(chat)
    await room.server.delete_at_once([*asked, chat])
    await room.server.requested("DELETE /channels/{channel_id}/messages/{message_id}", count=2)
    assert all(room.server.is_deleted(each) for each in replies)


async def test_an_answer_whose_sending_was_not_noted_any_more_is_found(
    discord_server: DiscordServer, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a process that is killed between sending an answer and noting which message it is."""
    channel, ana = discord_server.add_guild("Class").add_text_channel("general"), discord_server.add_user("ana")
    monkeypatch.setattr(Journal, "keep_later", lambda *_: None)
    async with running(AttacheBot(resources, EXTENSIONS), discord_server):
        question = f"{discord_server.bot.mention} When did relations begin with Canada?"
        asked, other = [await discord_server.post(ana, channel, question) for _ in range(2)]
        reply, other_reply = await discord_server.reply_to(asked), await discord_server.reply_to(other)
        await discord_server.settled(other)
    monkeypatch.undo()
    fresh = await Resources.over(resources.parts, resources.store, resources.records)
    async with running(AttacheBot(fresh, EXTENSIONS), discord_server):
        await discord_server.edit(asked, question.replace("Canada", "Belgium"))
        assert (await discord_server.edited(reply)).content == BELGIUM
        await discord_server.delete(other)
        await discord_server.requested("DELETE /channels/{channel_id}/messages/{message_id}")
        assert discord_server.is_deleted(other_reply)


# --- manners


async def test_no_bot_and_no_webhook_is_answered(room: Room) -> None:
    robot = dataclasses.replace(room.server.add_user("robot"), bot=True)
    room.server.state.users[robot.id] = robot
    said = await room.server.post(robot, room.channel, f"{room.me} When did relations begin with Belgium?")
    await room.server.quiet(room.channel, after=said)
    hook = dataclasses.replace(said, id=room.server.state.snowflakes.next(), author=room.ana, webhook_id=5)
    room.server.state.store(hook)
    posting.announce(room.server.backend, "MESSAGE_CREATE", hook)
    await room.server.caught_up()
    assert room.server.said(room.channel) == []


async def test_an_event_that_comes_twice_is_answered_once(room: Room) -> None:
    asked = await room.says("When did relations begin with Belgium?")
    posting.announce(room.server.backend, "MESSAGE_CREATE", asked)
    await room.server.settled(asked)
    assert len(room.server.said(room.channel)) == 1


async def test_two_processes_give_one_reply(room: Room, resources: Resources) -> None:
    async with running(AttacheBot(resources, EXTENSIONS), room.server):
        await room.server.ready(shards=2)
        await room.says("When did relations begin with Belgium?")
        await room.server.requested("POST /channels/{channel_id}/messages", count=2)
        assert len(room.server.said(room.channel)) == 1


async def test_an_answer_whose_receipt_is_lost_is_sent_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discord.http.asyncio.sleep", _no_sleep)
    room.server.faults.fail("POST /channels/{channel_id}/messages", 502, after_storing=True)
    asked = await room.says("When did relations begin with Belgium?")
    await room.server.settled(asked)
    assert len(room.server.said(room.channel)) == 1


async def _no_sleep(_: float) -> None:
    pass


async def test_who_asks_too_fast_is_told_so_in_private(room: Room) -> None:
    room.client.pace = Pace(person=Rate(2, 60), channel=Rate(100, 60))
    for _ in range(2):
        await room.asks("hello")
    refused = await room.says("hello")
    whispered = await room.server.next_message(room.server.direct_message(room.ana))
    assert "ask again in" in whispered.content
    await room.server.quiet(room.channel, after=refused)
    more = await room.says("hello")
    await room.server.settled(more)
    assert len(room.server.said(room.server.direct_message(room.ana))) == 1
    response = await (await room.server.slash(room.ana, room.channel, "ask", question="hello")).response()
    assert response.ephemeral
    assert "ask again in" in response.content
    ben = room.server.add_user("ben")
    assert "Hello" in (await room.asks("hello", by=ben)).content


async def test_typing_is_shown_only_where_it_takes_a_while(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    await room.asks("When did relations begin with Belgium?")
    assert room.server.calls("POST /channels/{channel_id}/typing") == []
    reply, let_go = Dialogue.reply, asyncio.Event()

    async def slow(self: Dialogue, *arguments: Any, **options: Any) -> Card:
        await let_go.wait()
        return await reply(self, *arguments, **options)

    monkeypatch.setattr(Dialogue, "reply", slow)
    asked = await room.says("When did relations begin with Belgium?")
    await room.server.requested("POST /channels/{channel_id}/typing")
    let_go.set()
    assert (await room.server.reply_to(asked)).content == BELGIUM


async def test_a_slow_command_is_acknowledged_in_time(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    reply, let_go = Dialogue.reply, asyncio.Event()

    async def slow(self: Dialogue, *arguments: Any, **options: Any) -> Card:
        await let_go.wait()
        return await reply(self, *arguments, **options)

    monkeypatch.setattr(Dialogue, "reply", slow)
    asked = await room.server.slash(room.ana, room.channel, "ask", question="belgium start date", private=True)
    assert await asked.acknowledged() == 5
    let_go.set()
    response = await asked.response()
    assert (response.content, response.ephemeral) == (f"> belgium start date\n{BELGIUM}", True)


# --- other ways in


async def test_answer_this_takes_somebodys_message_for_a_question(room: Room) -> None:
    ben = room.server.add_user("ben")
    said = await room.server.post(ben, room.channel, "When did relations begin with Belgium?")
    response = await (await room.server.message_command(room.ana, "Answer this", said)).response()
    assert response.content == f"> When did relations begin with Belgium?\n{BELGIUM}"
    assert not response.pings
    picture = await room.server.post(ben, room.channel, files={"a.png": b"x"})
    nothing = await (await room.server.message_command(room.ana, "Answer this", picture)).response()
    assert (nothing.content, nothing.ephemeral) == ("There is no text in this message.", True)


async def test_who_has_installed_it_for_themselves_may_use_it_anywhere(room: Room) -> None:
    elsewhere = room.server.add_guild("Elsewhere", with_bot=False).add_text_channel("general")
    ben = room.server.add_user("ben")
    response = await (await room.server.slash(ben, elsewhere, "ask", question="belgium start date")).response()
    assert BELGIUM in response.content
    shown = await (await room.server.click(ben, response, "Evidence")).response()
    assert shown.ephemeral
    direct = room.server.direct_message(ben)
    assert (
        BELGIUM
        in (await (await room.server.slash(ben, direct, "ask", question="belgium start date")).response()).content
    )


async def test_who_has_installed_it_for_themselves_may_use_it_in_a_group(room: Room) -> None:
    """Where no bot can be a member, and nothing is sent to it but the commands."""
    ben = room.server.add_user("ben")
    group = room.server.group(ben)
    response = await (await room.server.slash(ben, group, "ask", question="belgium start date")).response()
    assert BELGIUM in response.content
    shown = await (await room.server.click(ben, response, "Evidence")).response()
    assert shown.ephemeral
    turned = await (await room.server.click(ben, response, labels(response)[0])).response()
    assert turned.content.startswith(f"> {labels(response)[0]}")
    drawn = await (await room.server.slash(ben, group, "timeline", private=True)).response()
    assert drawn.attachments
    said = await room.server.post(ben, group, "When did relations begin with Canada?")
    await room.server.quiet(group, after=said)
    answered = await (await room.server.message_command(ben, "Answer this", said)).response()
    assert "1963" in answered.content


def labels(message: Message) -> list[str]:
    return [button["label"] for button in message.buttons]


async def test_of_many_at_once_most_are_acknowledged_before_they_are_answered(resources: Resources) -> None:
    """Without validating what is sent: that takes longer than answering, and in the same thread."""
    question = "When did relations begin with Belgium?"
    unhurried = Rate(1000, 1.0)
    client = AttacheBot(resources, EXTENSIONS, pace=Pace(person=unhurried, channel=unhurried))
    async with DiscordServer.start(check_conformance=False) as server:
        channel, ana = server.add_guild("Class").add_text_channel("general"), server.add_user("ana")
        with pointed_at(server):
            await publish(server.token)
        async with running(client, server):
            asked = [await server.slash(ana, channel, "ask", question=question) for _ in range(20)]
            assert [await each.acknowledged() for each in asked].count(5) > 10
            assert {(await each.response()).content for each in asked} == {f"> {question}\n{BELGIUM}"}


async def test_plain_messages_are_read_only_where_the_operator_lets_it(resources: Resources) -> None:
    async with checked_server(message_content=True) as server:
        guild = server.add_guild("Class")
        channel, other = guild.add_text_channel("general"), guild.add_text_channel("other")
        ana = server.add_user("ana")
        place = Place(PlaceKind.CHANNEL, channel.id)
        await resources.preferences.choose(place, Preferences(answers_everything=True))
        async with running(AttacheBot(resources, EXTENSIONS, message_content=True), server):
            asked = await server.post(ana, channel, "When did relations begin with Belgium?")
            assert (await server.reply_to(asked)).content == BELGIUM
            elsewhere = await server.post(ana, other, "When did relations begin with Belgium?")
            await server.quiet(other, after=elsewhere)
            to_somebody = await server.post(ana, channel, f"{server.owner.mention} who was first?")
            await server.quiet(channel, after=to_somebody)


async def test_without_the_intent_such_a_channel_is_silent(room: Room, resources: Resources) -> None:
    place = Place(PlaceKind.CHANNEL, room.channel.id)
    await resources.preferences.choose(place, Preferences(answers_everything=True))
    unread = await room.server.post(room.ana, room.channel, "When did relations begin with Belgium?")
    await room.server.quiet(room.channel, after=unread)


async def test_without_the_switch_the_message_content_is_refused_in_a_sentence(
    discord_server: DiscordServer, resources: Resources
) -> None:
    with pointed_at(discord_server), pytest.raises(Refused, match="Message Content Intent"):
        await serve(resources, discord_server.token, message_content=True)
