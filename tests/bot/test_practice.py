"""/practice over real sockets: asked, answered, corrected, asked again when it is due, forgotten."""

from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.classroom.answers import right_answer
from bot.classroom.items import Choice, Item, TypedDate
from bot.classroom.practice import item_key
from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.practising import Drills
from bot.render.items import fits_on_buttons
from bot.resources import Resources
from bot.service import publish
from intents.languages.sentences import Sentences
from tests.bot.room import Room, room
from tests.discord_server import DiscordServer, Interaction, Message
from tests.discord_server.fixtures import pointed_at, running

__all__ = ["room"]


async def items_of(room: Room) -> dict[str, Item]:
    """By what is asked."""
    resources = room.client.resources
    (source,) = (await resources.dialogue(None)).sources
    drill = await room.client.drills.of(source, resources.store, resources.parts.say)
    return {item.prompt: item for item in drill.values()}


async def practise(room: Room, **options: Any) -> Message:
    return await (await room.server.slash(room.ana, room.channel, "practice", **options)).response()


def right(item: Item, say: Sentences) -> str:
    """What to type, or to press."""
    answer = right_answer(item, say)
    return str(item.right + 1) if isinstance(item, Choice) and not fits_on_buttons(item) else answer


async def answer(room: Room, asked: Message, item: Item, text: str) -> Interaction:
    if isinstance(item, Choice):
        return await room.server.click(room.ana, asked, text)
    return await room.server.submit(await room.server.click(room.ana, asked, "Answer"), {"1": text})


async def test_everything_can_be_practised_once_and_then_it_sits(room: Room) -> None:
    items = await items_of(room)
    message, kinds = await practise(room), set()
    while items:
        assert message.ephemeral
        prompt = message.content.splitlines()[0].strip("*").replace("\\", "")
        item = items.pop(prompt)
        kinds.add(item.kind)
        await answer(room, message, item, right(item, room.client.resources.parts.say))
        message = await room.server.edited(message)
        assert "✅ Right: " in message.content, message.content
        assert item.evidence[0].quote.split()[0] in message.content
        assert "I ask this again <t:" in message.content
        await room.server.click(room.ana, message, "Next question")
        message = await room.server.edited(message)
    assert len(kinds) == 4
    assert "That is all for now: everything sits." in message.content
    assert message.buttons == ()


async def test_what_is_wrong_or_given_up_comes_again_soon_and_what_cannot_be_read_is_not_counted(
    room: Room, resources: Resources
) -> None:
    items = await items_of(room)
    message = await practise(room)
    while not isinstance(items[message.content.strip("*")], TypedDate):
        await room.server.click(room.ana, message, "Show the answer")
        message = await room.server.edited(message)
        assert "✅ Right: " not in message.content
        assert "Right answer: **" in message.content
        await room.server.click(room.ana, message, "Next question")
        message = await room.server.edited(message)
    item = items[message.content.strip("*")]
    refused = await (await answer(room, message, item, "in the good old days")).response()
    assert "I can read no date in that." in refused.content
    assert refused.ephemeral
    before = {each.key for each in await resources.records.practised(room.ana.id)}
    assert item_key(item) not in before
    await answer(room, message, item, "1 January 1900")
    assert "❌ Not right: 1 January 1900" in (await room.server.edited(message)).content
    kept = {each.key: each for each in await resources.records.practised(room.ana.id)}
    assert kept[item_key(item)].due < datetime.now(UTC) + timedelta(minutes=10)


async def test_a_question_is_counted_once_however_often_it_is_pressed(room: Room, resources: Resources) -> None:
    message = await practise(room)
    for _ in range(2):
        await room.server.click(room.ana, message, "Show the answer")
    await room.server.requested("POST /interactions/{interaction_id}/{interaction_token}/callback", count=3)
    await room.server.caught_up()
    (kept,) = await resources.records.practised(room.ana.id)
    assert kept.card.count("last_review") == 1


async def test_practice_is_ones_own_and_goes_on_after_a_restart(
    discord_server: DiscordServer, resources: Resources
) -> None:
    server = discord_server
    ana, ben = server.add_user("ana"), server.add_user("ben")
    channel, direct = server.add_guild("Class").add_text_channel("general"), server.direct_message(ana)
    with pointed_at(server):
        await publish(server.token)
    client = AttacheBot(resources, EXTENSIONS)
    async with running(client, server):
        asked = await server.slash(ana, direct, "practice")
        message = await asked.response()
        assert not message.ephemeral
        await server.settled(asked)
        await client.wait_until_ready()
    fresh = await Resources.over(resources.parts, resources.store, resources.records)
    async with running(AttacheBot(fresh, EXTENSIONS), server):
        await server.click(ana, message, "Show the answer")
        assert "Right answer: **" in (await server.edited(message)).content
        of_ben = await (await server.slash(ben, channel, "practice")).response()
        assert of_ben.content == message.content
        forgotten = await (await server.slash(ana, channel, "practice", forget=True)).response()
        assert forgotten.content == "I have forgotten that you practised one question."
        assert await resources.records.practised(ana.id) == ()


async def test_a_question_that_no_article_asks_any_more_says_so(room: Room) -> None:
    message = await practise(room)
    (source,) = (await room.client.resources.dialogue(None)).sources
    room.client.drills = Drills(OrderedDict({(source.id, source.edition, "en"): {}}))
    await room.server.click(room.ana, message, "Show the answer")
    assert "is not asked any more" in (await room.server.edited(message)).content


async def test_practice_is_in_the_language_of_the_person(room: Room) -> None:
    lea = room.server.add_user("lea", locale="fr")
    asked = await (await room.server.slash(lea, room.channel, "practice")).response()
    await room.server.click(lea, asked, "Montrer la réponse")
    assert "Bonne réponse : **" in (await room.server.edited(asked)).content
