"""The loopback Discord, driven by the real discord.py: what the tests of the bot stand on has to stand
itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord
import pytest
from discord import app_commands
from discord.ext import commands

from tests.discord_server import Channel, DiscordServer, DriverError, Message, Permission, User, faults
from tests.discord_server.__main__ import Console, main
from tests.discord_server.fixtures import checked_server, pointed_at, running

QUESTION = "When did relations begin with Belgium?"


class Form(discord.ui.Modal, title="A question"):
    question: discord.ui.TextInput[Form] = discord.ui.TextInput(label="Question", custom_id="question")

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"form: {self.question.value}", ephemeral=True)


class Buttons(discord.ui.View):
    @discord.ui.button(label="More", custom_id="more")
    async def more(self, interaction: discord.Interaction, _: discord.ui.Button[Buttons]) -> None:
        await interaction.response.edit_message(content="more", view=self)

    @discord.ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, _: discord.ui.Button[Buttons]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="later", view=None)

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, _: discord.ui.Button[Buttons]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.select(
        custom_id="country",
        options=[discord.SelectOption(label="Belgium"), discord.SelectOption(label="Kenya")],
    )
    async def country(self, interaction: discord.Interaction, menu: discord.ui.Select[Buttons]) -> None:
        await interaction.response.send_message(f"chosen: {menu.values[0]}")


class PlainBot(commands.Bot):
    """Answers mentions and direct messages, has one command of each kind, and remembers what it was told."""

    def __init__(self, *, message_content: bool = False) -> None:
        gateway_intents = discord.Intents.none()
        gateway_intents.guilds = gateway_intents.messages = True
        gateway_intents.message_content = message_content
        super().__init__(
            command_prefix=commands.when_mentioned,
            intents=gateway_intents,
            guild_ready_timeout=0.1,
            help_command=None,
        )
        self.heard: list[str] = []
        self.refusals: list[discord.HTTPException] = []
        self.allowed: discord.AllowedMentions | None = None
        self.answer = "Relations began in 1962."
        self.resumed = asyncio.Event()
        self.late = asyncio.Event()
        add_commands(self)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Without the five seconds of patience that it has for Discord."""

    async def on_resumed(self) -> None:
        self.resumed.set()

    async def on_message(self, message: discord.Message, /) -> None:
        self.heard.append(message.content)
        assert self.user is not None
        if message.author == self.user or not (message.guild is None or self.user in message.mentions):
            return
        try:
            if self.allowed is None:
                await message.reply(self.answer)
            else:
                await message.reply(self.answer, allowed_mentions=self.allowed)
        except discord.HTTPException as refusal:
            self.refusals.append(refusal)


def add_commands(bot: PlainBot) -> None:
    @bot.tree.command(description="Ask a question")
    async def ask(interaction: discord.Interaction, question: str, year: int | None = None) -> None:
        embed = discord.Embed(title="Answer", description=f"{question} {year}")
        await interaction.response.send_message(embed=embed, ephemeral=True)

    @ask.autocomplete("question")
    async def suggest(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{current}!", value=current)]

    @bot.tree.command(description="Think first")
    async def think(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.followup.send("first")
        await interaction.followup.send("second", file=discord.File(__file__, filename="source.txt"))

    @bot.tree.command(description="Too late")
    async def late(interaction: discord.Interaction) -> None:
        await bot.late.wait()
        try:
            await interaction.response.send_message("too late")
        except discord.NotFound as refusal:
            bot.refusals.append(refusal)

    @bot.tree.command(description="Buttons")
    async def buttons(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("buttons", view=Buttons(timeout=None))

    @bot.tree.command(description="Twice")
    async def twice(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("once")
        try:
            await interaction.client.http.request(
                discord.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback"),
                json={"type": 4, "data": {"content": "twice"}},
            )
        except discord.HTTPException as refusal:
            bot.refusals.append(refusal)

    @bot.tree.context_menu(name="Read")
    async def read(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"read: {message.content}")


class Scene:
    """One class with one channel, one pupil, and the plain bot in it."""

    def __init__(self, server: DiscordServer, bot: PlainBot) -> None:
        self.server = server
        self.bot = bot
        self.guild = server.add_guild("Class")
        self.channel: Channel = self.guild.add_text_channel("general")
        self.ana: User = server.add_user("ana")

    async def ask(self, text: str = QUESTION) -> Message:
        return await self.server.post(self.ana, self.channel, f"{self.server.bot.mention} {text}")


@asynccontextmanager
async def staged(*, message_content: bool = False) -> AsyncIterator[Scene]:
    async with checked_server(message_content=message_content) as server:
        bot = PlainBot(message_content=message_content)
        scene = Scene(server, bot)
        async with running(bot, server):
            yield scene


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with staged() as built:
        yield built


# --- messages


async def test_a_mention_is_answered_with_a_reply_that_pings_only_the_one_who_asked(scene: Scene) -> None:
    message = await scene.ask()
    reply = await scene.server.reply_to(message)
    assert reply.content == "Relations began in 1962."
    assert reply.pings.users == {scene.ana.id}
    assert scene.server.errors == []


async def test_a_direct_message_is_readable_without_any_privileged_intent(scene: Scene) -> None:
    channel = scene.server.direct_message(scene.ana)
    message = await scene.server.post(scene.ana, channel, QUESTION)
    assert (await scene.server.reply_to(message)).channel is channel
    assert QUESTION in scene.bot.heard


async def test_text_is_hidden_unless_the_bot_is_mentioned_or_wrote_it(scene: Scene) -> None:
    server = scene.server
    plain = await server.post(scene.ana, scene.channel, "not for you", files={"note.txt": b"secret"})
    await server.quiet(scene.channel, after=plain)
    answer = await server.reply_to(await scene.ask())
    await server.reply_to(await server.post(scene.ana, scene.channel, "and then?", reply_to=answer))
    unpinged = await server.post(scene.ana, scene.channel, "hush", reply_to=answer, ping_author=False)
    await server.quiet(scene.channel, after=unpinged)
    heard = [text for text in scene.bot.heard if text != "Relations began in 1962."]
    assert heard == ["", f"{server.bot.mention} {QUESTION}", "and then?", ""]


async def test_text_is_there_with_the_intent_that_the_application_was_granted() -> None:
    async with staged(message_content=True) as scene:
        plain = await scene.server.post(scene.ana, scene.channel, "for everybody")
        await scene.server.settled(plain)
        assert scene.bot.heard == ["for everybody"]


async def test_an_intent_that_was_not_granted_ends_the_client() -> None:
    async with checked_server() as server:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            async with running(PlainBot(message_content=True), server):
                pass


async def test_history_over_rest_hides_text_too(scene: Scene) -> None:
    plain = await scene.server.post(scene.ana, scene.channel, "not for you")
    reply = await scene.server.reply_to(await scene.ask())
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    history = [message async for message in channel.history(oldest_first=True)]
    assert history[0].id == plain.id
    assert [message.content for message in history] == [
        "",
        f"{scene.server.bot.mention} {QUESTION}",
        reply.content,
    ]
    assert (await channel.fetch_message(reply.id)).content == reply.content


async def test_edits_deletions_typing_reactions_and_files(scene: Scene) -> None:
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    async with channel.typing():
        sent = await channel.send("first", file=discord.File(__file__, filename="source.txt", description="code"))
    assert scene.server.backend.typing == [scene.channel.id]
    assert b"loopback Discord" in await sent.attachments[0].read()
    stored = scene.server.sent[0]
    assert stored.attachments[0].description == "code"
    await sent.add_reaction("👍")
    assert scene.server.state.reactions[sent.id] == {"👍": {scene.server.bot.id}}
    await sent.edit(content="second", attachments=[])
    edited = await scene.server.edited(stored)
    assert (edited.content, edited.attachments) == ("second", ())
    await sent.delete()
    assert scene.server.is_deleted(stored)


# --- pings


def allowing(*, everyone: bool, roles: bool, users: bool, author: bool) -> discord.AllowedMentions:
    return discord.AllowedMentions(everyone=everyone, roles=roles, users=users, replied_user=author)


@pytest.mark.parametrize(
    ("allowed", "pinged"),
    [
        (None, {"author", "user", "role", "everyone"}),
        (discord.AllowedMentions.none(), set()),
        (allowing(everyone=False, roles=False, users=True, author=False), {"user"}),
        (allowing(everyone=True, roles=False, users=False, author=False), {"everyone"}),
        (allowing(everyone=False, roles=True, users=False, author=True), {"author", "role"}),
    ],
    ids=["unsaid", "none", "users", "everyone", "roles and the author"],
)
async def test_pings_follow_allowed_mentions(
    scene: Scene, allowed: discord.AllowedMentions | None, pinged: set[str]
) -> None:
    ben, role = scene.server.add_user("ben"), scene.guild.add_role("pupils", mentionable=True)
    scene.guild.add_member(ben, role)
    scene.bot.allowed = allowed
    scene.bot.answer = f"{ben.mention} {role.mention} @everyone `{scene.server.owner.mention}`"
    pings = (await scene.server.reply_to(await scene.ask())).pings
    names = {scene.ana.id: "author", ben.id: "user", scene.server.owner.id: "owner", role.id: "role"}
    found = {names[each] for each in pings.users | pings.roles} | ({"everyone"} if pings.everyone else set())
    assert found == pinged
    assert bool(pings) == bool(pinged)


async def test_everyone_is_not_pinged_by_a_bot_that_may_not(scene: Scene) -> None:
    scene.channel.deny(scene.server.bot, Permission.MENTION_EVERYONE)
    scene.bot.answer = "@everyone @here"
    pings = (await scene.server.reply_to(await scene.ask())).pings
    assert (pings.everyone, pings.here) == (False, False)


# --- limits and permissions


@pytest.mark.parametrize(("length", "refused"), [(2000, False), (2001, True)])
async def test_a_message_has_2000_characters_and_no_more(scene: Scene, length: int, refused: bool) -> None:
    scene.bot.answer = "x" * length
    await scene.server.settled(await scene.ask())
    assert [(refusal.status, refusal.code) for refusal in scene.bot.refusals] == ([(400, 50035)] if refused else [])
    assert len(scene.server.sent) == (0 if refused else 1)


@pytest.mark.parametrize(
    ("embed", "field"),
    [
        (discord.Embed(title="x" * 257), "embeds.0.title"),
        (discord.Embed(description="x" * 4097), "embeds.0.description"),
        (discord.Embed().set_footer(text="x" * 2049), "embeds.0.footer.text"),
        (discord.Embed().set_author(name="x" * 257), "embeds.0.author.name"),
        (discord.Embed().add_field(name="x" * 257, value="x"), "embeds.0.fields.0.name"),
        (discord.Embed().add_field(name="x", value="x" * 1025), "embeds.0.fields.0.value"),
        (discord.Embed(description="x" * 4000).set_footer(text="x" * 2001), "embeds"),
    ],
)
async def test_embeds_have_limits(scene: Scene, embed: discord.Embed, field: str) -> None:
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    with pytest.raises(discord.HTTPException, match=f"In {field}: ") as refusal:
        await channel.send(embed=embed)
    assert refusal.value.code == 50035


async def test_an_empty_message_is_refused(scene: Scene) -> None:
    scene.bot.answer = "  "
    await scene.server.settled(await scene.ask())
    assert [refusal.code for refusal in scene.bot.refusals] == [50006]


@pytest.mark.parametrize(
    ("denied", "code"), [(Permission.SEND_MESSAGES, 50013), (Permission.READ_MESSAGE_HISTORY, 160002)]
)
async def test_a_channel_may_forbid_to_speak(scene: Scene, denied: Permission, code: int) -> None:
    scene.channel.deny(scene.server.bot, denied)
    await scene.server.settled(await scene.ask())
    assert [refusal.code for refusal in scene.bot.refusals] == [code]


async def test_a_channel_out_of_sight_is_silent_and_refuses(scene: Scene) -> None:
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    scene.channel.deny(scene.server.bot, Permission.VIEW_CHANNEL)
    await scene.server.settled(await scene.ask())
    assert scene.bot.heard == []
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send("hello?")
    assert refusal.value.code == 50001


async def test_files_may_be_forbidden_and_embeds_are_dropped_where_links_are(scene: Scene) -> None:
    scene.channel.deny(scene.server.bot, Permission.ATTACH_FILES | Permission.EMBED_LINKS)
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    with pytest.raises(discord.Forbidden):
        await channel.send(file=discord.File(__file__))
    await channel.send("text", embed=discord.Embed(title="card"))
    assert (scene.server.sent[0].embeds, len(scene.server.sent[0].dropped_embeds)) == ((), 1)


async def test_a_user_may_refuse_direct_messages(scene: Scene) -> None:
    shy = scene.server.add_user("shy", accepts_direct_messages=False)
    await scene.server.post(shy, scene.server.direct_message(shy), QUESTION)
    await scene.server.requested(faults.SEND)
    assert scene.server.errors[0].error == {"message": "Cannot send messages to this user", "code": 50007}


def row(*parts: dict[str, object]) -> dict[str, object]:
    return {"type": 1, "components": list(parts)}


def button(number: int = 0, **other: object) -> dict[str, object]:
    return {"type": 2, "style": 1, "label": "x", "custom_id": str(number)} | other


def menu(count: int) -> dict[str, object]:
    options = [{"label": str(number), "value": str(number)} for number in range(count)]
    return {"type": 3, "custom_id": "menu", "options": options}


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ({"components": [row(*(button(n + 5 * r) for n in range(5))) for r in range(5)]}, False),
        ({"components": [row(button(r)) for r in range(6)]}, True),
        ({"components": [row(*(button(n) for n in range(6)))]}, True),
        ({"components": [row(button(label="x" * 80))]}, False),
        ({"components": [row(button(label="x" * 81))]}, True),
        ({"components": [row(button(custom_id="x" * 101))]}, True),
        ({"components": [row(button(), button())]}, True),
        ({"components": [row(menu(25))]}, False),
        ({"components": [row(menu(26))]}, True),
        ({"components": [row(menu(1), button())]}, True),
        ({"embeds": [{"title": "x"}] * 10}, False),
        ({"embeds": [{"title": "x"}] * 11}, True),
        ({"embeds": [{"fields": [{"name": "x", "value": "x"}] * 25}]}, False),
        ({"embeds": [{"fields": [{"name": "x", "value": "x"}] * 26}]}, True),
        ({"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}, True),
        ({"content": "x", "message_reference": {"message_id": "1"}}, True),
        ({"content": "x", "message_reference": {"message_id": "1", "fail_if_not_exists": False}}, False),
    ],
)
async def test_what_the_client_library_would_not_send_is_refused_too(
    scene: Scene, body: dict[str, object], refused: bool
) -> None:
    route = discord.http.Route("POST", f"/channels/{scene.channel.id}/messages")
    if not refused:
        await scene.bot.http.request(route, json=body)
        return
    with pytest.raises(discord.HTTPException) as refusal:
        await scene.bot.http.request(route, json=body)
    assert (refusal.value.status, refusal.value.code) == (400, 50035)


@pytest.mark.parametrize(
    "command",
    [
        {"name": "x" * 33, "description": "x"},
        {"name": "Ask", "description": "x"},
        {"name": "ask it", "description": "x"},
        {"name": "ask", "description": "x" * 101},
        {"name": "ask", "description": ""},
        {"name": "ask", "description": "x", "options": [{"type": 3, "name": "Q", "description": "x"}]},
        {"name": "ask", "description": "x", "options": [{"type": 3, "name": "q", "description": ""}]},
    ],
)
async def test_commands_have_limits(scene: Scene, command: dict[str, object]) -> None:
    route = discord.http.Route("PUT", f"/applications/{scene.server.bot.id}/commands")
    with pytest.raises(discord.HTTPException) as refusal:
        await scene.bot.http.request(route, json=[command])
    assert refusal.value.code == 50035
    assert scene.server.state.command("ask", None) is not None, "the commands of before are still there"


# --- interactions


async def test_a_slash_command_answers_with_an_ephemeral_embed(scene: Scene) -> None:
    interaction = await scene.server.slash(scene.ana, scene.channel, "ask", question=QUESTION, year=1962)
    response = await interaction.response()
    assert response.ephemeral
    assert response.embeds[0]["description"] == f"{QUESTION} 1962"
    assert response.visible_only_to is scene.ana
    assert not response.pings
    await scene.server.caught_up()
    assert scene.bot.heard == [], "an ephemeral message travels only in the interaction's answer"


async def test_a_command_must_be_published_and_its_options_must_fit(scene: Scene) -> None:
    with pytest.raises(DriverError, match=r"published are .*'ask'"):
        await scene.server.slash(scene.ana, scene.channel, "answer")
    with pytest.raises(DriverError, match="'question' is required"):
        await scene.server.slash(scene.ana, scene.channel, "ask")
    with pytest.raises(DriverError, match="takes no str"):
        await scene.server.slash(scene.ana, scene.channel, "ask", question="?", year="1962")
    with pytest.raises(DriverError, match="has no option"):
        await scene.server.slash(scene.ana, scene.channel, "ask", question="?", city="Brussels")


async def test_a_deferred_answer_is_replaced_by_the_first_follow_up(scene: Scene) -> None:
    interaction = await scene.server.slash(scene.ana, scene.channel, "think")
    assert await interaction.acknowledged() == 5
    assert (await interaction.response()).content == "first"
    second = await interaction.followup()
    assert (second.content, second.attachments[0].filename) == ("second", "source.txt")
    assert [message.content for message in scene.server.sent] == ["first", "second"]


async def test_a_command_works_in_a_direct_message(scene: Scene) -> None:
    interaction = await scene.server.slash(scene.ana, scene.server.direct_message(scene.ana), "think")
    assert (await interaction.response()).content == "first"
    await interaction.followup()


async def test_an_answer_after_three_seconds_is_lost(scene: Scene) -> None:
    interaction = await scene.server.slash(scene.ana, scene.channel, "late")
    scene.server.clock.advance(3.1)
    scene.bot.late.set()
    await scene.server.quiet(scene.channel, after=interaction)
    assert [refusal.code for refusal in scene.bot.refusals] == [10062]


async def test_follow_ups_end_after_a_quarter_of_an_hour(scene: Scene) -> None:
    interaction = await scene.server.slash(scene.ana, scene.channel, "ask", question=QUESTION)
    await interaction.response()
    await scene.server.settled(interaction)
    scene.server.clock.advance(15 * 60 + 1)
    route = discord.http.Route("POST", f"/webhooks/{scene.server.bot.id}/{interaction.token}")
    with pytest.raises(discord.NotFound) as refusal:
        await scene.bot.http.request(route, json={"content": "late"})
    assert refusal.value.code == 10015


async def test_a_command_that_a_guild_publishes_is_only_there(scene: Scene) -> None:
    other = scene.server.add_guild("Another class").add_text_channel("general")
    await scene.server.caught_up()

    @app_commands.command(name="here", description="Only here")
    async def here(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("here")

    scene.bot.tree.add_command(here, guild=scene.guild)
    await scene.bot.tree.sync(guild=scene.guild)
    response = await (await scene.server.slash(scene.ana, scene.channel, "here")).response()
    assert response.content == "here"
    with pytest.raises(DriverError, match="no command 'here' is published here"):
        await scene.server.slash(scene.ana, other, "here")


async def test_a_second_answer_is_refused(scene: Scene) -> None:
    interaction = await scene.server.slash(scene.ana, scene.channel, "twice")
    await scene.server.settled(interaction)
    assert [refusal.code for refusal in scene.bot.refusals] == [40060]
    assert [message.content for message in scene.server.sent] == ["once"]


async def test_autocomplete_and_message_command(scene: Scene) -> None:
    typing = await scene.server.autocomplete(scene.ana, scene.channel, "ask", focused="question", question="Bel")
    assert await typing.choices() == [{"name": "Bel!", "value": "Bel"}]
    message = await scene.server.post(scene.ana, scene.channel, "hidden from the bot")
    reading = await scene.server.message_command(scene.ana, "Read", message)
    assert (await reading.response()).content == "read: hidden from the bot"


async def test_buttons_menus_and_forms(scene: Scene) -> None:
    server, ana = scene.server, scene.ana
    message = await (await server.slash(ana, scene.channel, "buttons")).response()
    assert [button["label"] for button in message.buttons] == ["More", "Later", "Form"]
    assert (await (await server.click(ana, message, "More")).response()).content == "more"
    opened = await server.click(ana, message, "Form")
    submitted = await server.submit(opened, {"question": QUESTION})
    assert (await submitted.response()).content == f"form: {QUESTION}"
    chosen = await (await server.select(ana, message, "Kenya")).response()
    assert chosen.content == "chosen: Kenya"
    assert chosen.reference is not None
    later = await (await server.click(ana, message, "Later")).response()
    assert (later.content, later.components) == ("later", ())
    with pytest.raises(DriverError, match="no button 'More'"):
        await server.click(ana, message, "More")


# --- trouble


async def test_after_a_lost_connection_the_session_is_resumed_and_nothing_is_lost(scene: Scene) -> None:
    await scene.server.gateway.close(4000)
    message = await scene.ask()
    assert (await scene.server.reply_to(message)).content == "Relations began in 1962."
    await asyncio.wait_for(scene.bot.resumed.wait(), 5)
    assert (scene.server.gateway.identifies, scene.server.gateway.resumes) == (1, 1)


@pytest.mark.parametrize("trouble", ["reconnect", "invalid but resumable", "cut"])
async def test_other_ways_to_lose_a_connection(scene: Scene, trouble: str) -> None:
    match trouble:
        case "reconnect":
            scene.server.gateway.ask_to_reconnect()
        case "cut":
            scene.server.gateway.cut()
        case _:
            scene.server.gateway.invalidate(resumable=True)
    await asyncio.wait_for(scene.bot.resumed.wait(), 5)
    await scene.server.reply_to(await scene.ask())
    assert scene.server.gateway.identifies == 1


async def test_an_invalid_session_is_begun_anew(scene: Scene) -> None:
    scene.server.gateway.invalidate(resumable=False)
    await scene.server.ready()
    assert (scene.server.gateway.identifies, scene.server.gateway.resumes) == (2, 0)
    await scene.server.reply_to(await scene.ask())


async def test_a_silent_gateway_is_noticed_and_resumed() -> None:
    async with DiscordServer.start(heartbeat_interval=0.2) as server:
        bot = PlainBot()
        bot._connection.heartbeat_timeout = 0.5
        scene = Scene(server, bot)
        async with running(bot, server):
            server.gateway.go_silent()
            message = await scene.ask()
            await server.reply_to(message)
            assert server.gateway.resumes == 1


async def test_a_rate_limit_is_obeyed(scene: Scene) -> None:
    scene.server.faults.too_many(faults.SEND, retry_after=0.05)
    await scene.server.reply_to(await scene.ask())
    assert [call.status for call in scene.server.calls(faults.SEND)] == [429, 200]


async def test_a_bucket_is_waited_for_before_it_overflows(scene: Scene) -> None:
    scene.server.faults.limit(faults.SEND, limit=2, per=0.3)
    for message in [await scene.ask() for _ in range(5)]:
        await scene.server.reply_to(message)
    assert {call.status for call in scene.server.calls(faults.SEND)} == {200}


async def test_a_message_whose_answer_was_lost_is_sent_again_but_stored_once(scene: Scene) -> None:
    scene.server.faults.fail(faults.SEND, 500, after_storing=True)
    message = await scene.ask()
    await scene.server.settled(message)
    calls = scene.server.calls(faults.SEND)
    assert [call.status for call in calls] == [500, 200]
    assert calls[0].body["nonce"] == calls[1].body["nonce"]
    assert len(scene.server.sent) == 1
    assert scene.server.faults.unused == {}


async def test_errors_that_are_not_retried_reach_the_bot(scene: Scene) -> None:
    scene.server.faults.fail(faults.SEND, 503)
    scene.server.faults.fail(faults.SEND, 403, code=50001)
    await scene.server.settled(await scene.ask())
    await scene.server.settled(await scene.ask())
    assert [(refusal.status, refusal.code) for refusal in scene.bot.refusals] == [(503, 0), (403, 50001)]


async def test_a_dropped_connection_reaches_the_caller(scene: Scene) -> None:
    scene.server.faults.drop(faults.SEND)
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    with pytest.raises(aiohttp.ClientError):
        await channel.send("lost")


async def test_a_held_request_waits_for_the_test(scene: Scene) -> None:
    hold = scene.server.faults.hold(faults.SEND)
    message = await scene.ask()
    await hold.reached()
    assert scene.server.sent == []
    hold.release()
    await scene.server.reply_to(message)


async def test_a_held_request_may_be_lost_on_its_way(scene: Scene) -> None:
    hold = scene.server.faults.hold(faults.SEND)
    message = await scene.ask()
    await hold.reached()
    hold.lose()
    await scene.server.settled(message)
    assert scene.server.sent == []


async def test_one_client_after_the_other(discord_server: DiscordServer) -> None:
    """What the first left of its session is no client that would have to catch up."""
    scene = Scene(discord_server, PlainBot())
    for client in (scene.bot, PlainBot()):
        async with running(client, discord_server):
            await discord_server.settled(await scene.ask())
    assert len(discord_server.sent) == 2


async def test_a_wrong_token_is_refused_at_the_door() -> None:
    async with checked_server() as server:
        bot = PlainBot()
        with pointed_at(server), pytest.raises(discord.LoginFailure):
            async with bot:
                await bot.login("wrong")
        assert [(call.route, call.status) for call in server.requests] == [("GET /users/@me", 401)]


async def test_a_rate_limit_without_via_is_a_ban(scene: Scene) -> None:
    scene.server.faults.too_many(faults.SEND, via=False)
    await scene.server.settled(await scene.ask())
    assert [refusal.status for refusal in scene.bot.refusals] == [429]


async def live_until_closed_with(code: int) -> None:
    async with checked_server() as server, running(PlainBot(), server) as life:
        await server.gateway.close(code)
        await asyncio.wait({life}, timeout=5)


@pytest.mark.parametrize(
    ("code", "ended"), [(4004, discord.ConnectionClosed), (4014, discord.PrivilegedIntentsRequired)]
)
async def test_some_closing_codes_end_the_client(code: int, ended: type[Exception]) -> None:
    with pytest.raises(ended):
        await live_until_closed_with(code)


class Stubborn(PlainBot):
    """Does not close before it is let."""

    async def close(self) -> None:
        await self.late.wait()
        await super().close()


async def test_a_client_that_does_not_close_fails_the_test_and_is_told_where_it_waits() -> None:
    """Else the test would hang without an end: its time limit does not count for what comes after it."""
    async with checked_server() as server:
        bot = Stubborn()
        with pytest.raises(DriverError, match=r"(?s)did not close within 0\.2 s.*await self\.late\.wait\(\)"):
            async with running(bot, server, goodbye=0.2):
                pass
        bot.late.set()
        await bot.close()


async def test_shards_share_the_guilds() -> None:
    async with checked_server() as server:
        channels = [server.add_guild(f"Class {number}").add_text_channel("general") for number in range(4)]
        ana = server.add_user("ana")

        class Sharded(discord.AutoShardedClient):
            async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
                """Without the five seconds of patience that it has for Discord."""

            async def on_message(self, message: discord.Message) -> None:
                if message.author != self.user:
                    await message.reply("here")

        intents = discord.Intents(guilds=True, messages=True)
        async with running(Sharded(intents=intents, shard_count=2, guild_ready_timeout=0.1), server):
            await server.ready(shards=2)
            for channel in channels:
                await server.reply_to(await server.post(ana, channel, "hello"))
            assert len(server.sent) == len(channels)


# --- the driver itself


async def test_many_users_at_once(scene: Scene) -> None:
    users = [scene.server.add_user(f"pupil-{number}") for number in range(100)]

    async def ask(user: User) -> None:
        message = await scene.server.post(user, scene.channel, f"{scene.server.bot.mention} {QUESTION}")
        await scene.server.reply_to(message)

    await asyncio.gather(*(ask(user) for user in users))
    assert len(scene.server.sent) == len(users)


async def test_quiet_proves_nothing_without_a_client() -> None:
    async with checked_server() as server:
        channel = server.add_guild("Class").add_text_channel("general")
        message = await server.post(server.add_user("ana"), channel, "anybody?")
        with pytest.raises(DriverError, match="no client is connected"):
            await server.quiet(channel, after=message)


async def test_quiet_waits_for_work_that_outlives_the_handler(scene: Scene) -> None:
    go_on = asyncio.Event()

    async def afterwards(message: discord.Message) -> None:
        await go_on.wait()
        await message.channel.send("by the way")

    async def on_message(message: discord.Message) -> None:
        if message.author != scene.bot.user:
            scene.bot.loop.create_task(afterwards(message))

    scene.bot.add_listener(on_message)
    message = await scene.server.post(scene.ana, scene.channel, "nothing")
    asyncio.get_running_loop().call_later(0.02, go_on.set)
    with pytest.raises(DriverError, match="by the way"):
        await scene.server.quiet(scene.channel, after=message)


async def test_the_console(scene: Scene, capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(scene.server, scene.ana, scene.channel)
    for line in (
        QUESTION,
        "dm hello",
        '/ask question="Since when?" year=1962',
        "/buttons",
        "/nonsense",
        "say hi",
    ):
        await console.perform(line)
        await scene.server.caught_up()
    await scene.server.next_message(scene.channel, after=scene.server.said(scene.channel)[0])
    await scene.server.state.changes.until(
        lambda: True if len(scene.server.sent) == 4 else None, lambda: "four answers", 5
    )
    console.print_news()
    printed = capsys.readouterr().out
    assert printed.count("< Relations began in 1962.") == 2
    assert "< (only you can see this) Since when? 1962" in printed
    assert "  [More]" in printed
    assert "no command 'nonsense' is published" in printed


def test_the_console_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "a message that mentions the bot" in capsys.readouterr().out


async def test_quiet_sees_an_answer_that_comes_late(scene: Scene) -> None:
    hold = scene.server.faults.hold(faults.SEND)
    message = await scene.ask()
    listening = asyncio.create_task(scene.server.quiet(scene.channel, after=message))
    await hold.reached()
    hold.release()
    with pytest.raises(DriverError, match="should have kept quiet"):
        await listening


async def test_waiting_in_vain_says_for_what(scene: Scene) -> None:
    message = await scene.server.post(scene.ana, scene.channel, "nobody is asked")
    with pytest.raises(DriverError, match="did not reply to 'nobody is asked'"):
        await scene.server.reply_to(message, limit=0.05)


async def test_a_fault_on_a_route_that_does_not_exist_is_refused(scene: Scene) -> None:
    with pytest.raises(DriverError, match="no such route"):
        scene.server.faults.fail("POST /channels/{id}/messages", 500)


async def test_a_guild_and_a_channel_made_while_connected_are_known_to_the_client(scene: Scene) -> None:
    channel = scene.server.add_guild("Another class").add_text_channel("general")
    message = await scene.server.post(scene.ana, channel, f"{scene.server.bot.mention} hello")
    await scene.server.reply_to(message)
    assert scene.bot.get_channel(channel.id) is not None
