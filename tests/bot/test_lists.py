"""Long lists in Discord: they page, in the reader's language, also after a restart; and what waits to be published."""

from dataclasses import replace

from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.pictures.values import MOST_ENTRIES, Timeline
from bot.resources import Resources
from bot.service import publish
from tests.bot.room import Room, room
from tests.bot.test_commands import KENYA, attached, proposed, whole
from tests.bot.test_several_articles import article
from tests.discord_server import DiscordServer, User
from tests.discord_server.fixtures import pointed_at, running

__all__ = ["room"]

LONG = "Foreign relations of Kenya\n\nBilateral relations\n\n" + "\n\n".join(
    f"The delegation of {country} visited Nairobi in {1970 + number}, and talked about trade and and education."
    for number, country in enumerate(("China", "India", "Japan", "Brazil", "Cuba", "Egypt", "Italy", "Spain") * 5)
)


def in_french(room: Room) -> User:
    """The owner, who may import, with a Discord in French."""
    state = room.server.state
    owner = replace(state.owner, locale="fr")
    state.owner = state.users[owner.id] = owner
    return owner


async def test_an_import_is_told_in_the_readers_language_page_by_page(room: Room) -> None:
    owner = in_french(room)
    file = attached(room, "foreign_relations_of_kenya.txt", LONG.encode())
    question = await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file))
    assert "Le même mot y figure deux fois." in question.content
    assert "Page 1 sur" in question.content
    await room.server.click(owner, question, "Page suivante")
    turned = await room.server.edited(question)
    assert "Page 2 sur" in turned.content
    assert "Publier" in [button["label"] for button in turned.buttons]
    for english in ("twice", "row", "reference"):
        assert english not in question.content + turned.content


async def test_the_difference_is_told_in_the_readers_language(room: Room) -> None:
    owner = in_french(room)
    for day in ("14", "15"):
        text = KENYA.replace("14 December", f"{day} December")
        file = attached(room, "foreign_relations_of_kenya.txt", text.encode())
        question = await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file))
        await room.server.click(owner, question, "Publier")
        await room.server.edited(question)
    assert "date de début avec la Chine : 14 décembre 1963 → 15 décembre 1963" in question.content


async def test_the_report_on_an_article_pages(room: Room) -> None:
    asked = await room.server.slash(room.ana, room.channel, "sources", source="foreign_relations_of_rwanda")
    first = await asked.response()
    assert "Page 1 of" in first.content
    await room.server.click(room.ana, first, "Next page")
    second = await room.server.edited(first)
    assert "Page 2 of" in second.content
    assert second.content.splitlines()[0] not in first.content


async def test_the_text_of_a_picture_pages_and_the_picture_tells_what_it_leaves_out(room: Room) -> None:
    owner = room.server.owner
    names = [each.name for each in room.client.resources.parts.ingestion.countries if each.code != "KE"][:90]
    table = "\n".join(["Country\tFormal Relations Began", *(f"{name}\t14 December 1963" for name in names)])
    text = f"Foreign relations of Kenya\n\nBilateral relations\n\n{table}\n"
    file = attached(room, "foreign_relations_of_kenya.txt", text.encode())
    question = await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file))
    await room.server.click(owner, question, "Publish")
    await room.server.edited(question)
    asked = await room.server.slash(room.ana, room.channel, "timeline", article="relations of kenya")
    first = await asked.response(limit=60)
    await room.server.settled(asked)
    assert asked.followups == []
    assert "Page 1 of 2" in first.content
    assert "-# Foreign relations of Kenya" in first.content
    (drawn,) = (each for each in room.client.studio._drawn if isinstance(each, Timeline))
    assert drawn.left_out == f"{len(drawn.entries) - MOST_ENTRIES} later dates are only in the text."
    ben = room.server.add_user("ben")
    shown = await (await room.server.click(ben, first, "Next page")).response()
    assert (shown.ephemeral, "Page 2 of 2" in shown.content) == (True, True)
    assert room.server.current(first) == first
    await room.server.click(room.ana, first, "Next page")
    turned = await room.server.edited(first)
    assert "Page 2 of 2" in turned.content
    assert turned.attachments == first.attachments
    assert all(any(name in page.content for page in (first, turned)) for name in names[:80])


async def test_what_was_asked_in_vain_pages(room: Room) -> None:
    room.client.pace.person = replace(room.client.pace.person, times=100)
    for number in range(40):
        question = f"When did relations begin with the land of {'very ' * 20}far away number {number}?"
        await room.server.settled(await room.says(question))
    listed = await (await room.server.slash(room.server.owner, room.channel, "knowledge unanswered")).response()
    assert "Page 1 of" in listed.content
    await room.server.click(room.server.owner, listed, "Next page")
    turned = await room.server.edited(listed)
    assert "Page 2 of" in turned.content
    assert turned.selects


async def test_what_waits_can_be_published_after_a_restart(discord_server: DiscordServer, resources: Resources) -> None:
    channel, owner = discord_server.add_guild("Class").add_text_channel("general"), discord_server.owner
    with pointed_at(discord_server):
        await publish(discord_server.token)
    client = AttacheBot(resources, EXTENSIONS)
    async with running(client, discord_server):
        room = Room(discord_server, channel, owner, client)
        file = attached(room, "foreign_relations_of_kenya.txt", KENYA.encode())
        question = await proposed(room, await discord_server.slash(owner, channel, "knowledge import", file=file))
        await discord_server.caught_up()
    fresh = await Resources.over(resources.parts, resources.store, resources.records)
    async with running(AttacheBot(fresh, EXTENSIONS), discord_server):
        await discord_server.click(owner, question, "Publish")
        assert "as version 1" in (await discord_server.edited(question)).content
        assert f"{room.guild.id}/foreign_relations_of_kenya" in {each.id for each in await resources.store.sources()}


async def test_what_was_overtaken_is_not_published(room: Room) -> None:
    owner = room.server.owner
    asked = []
    for day in ("14", "15"):
        text = KENYA.replace("14 December", f"{day} December")
        file = attached(room, "foreign_relations_of_kenya.txt", text.encode())
        asked.append(await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file)))
    await room.server.click(owner, asked[1], "Publish")
    assert "as version 1" in (await room.server.edited(asked[1])).content
    await room.server.click(owner, asked[0], "Publish")
    assert "Another version of this article was stored" in (await room.server.edited(asked[0])).content
    listed = await whole(await room.server.slash(owner, room.channel, "knowledge list"))
    assert "of this server: version 1, from foreign\\_relations\\_of\\_kenya.txt" in listed


MATTERS = "trade fishing railways schools tourism mining health visas sport culture taxes roads".split()
AGREED = article(
    "Kenya is a member of the African Union.",
    ("China", "1963", " ".join(f"Both of them signed a paper on {matter} {'again ' * 30}." for matter in MATTERS)),
)


async def test_all_that_is_said_of_a_country_pages_and_so_does_its_evidence(room: Room) -> None:
    room.client.pace.person = replace(room.client.pace.person, times=100)
    owner = room.server.owner
    file = attached(room, "foreign_relations_of_kenya.txt", AGREED.encode())
    question = await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file))
    await room.server.click(owner, question, "Publish")
    await room.server.edited(question)
    chosen = {"article": f"{room.guild.id}/foreign_relations_of_kenya"}
    await (await room.server.slash(owner, room.channel, "settings server", chosen)).response()
    reply = await (await room.server.slash(room.ana, room.channel, "relations", country="China")).response()
    evidence = await (await room.server.click(room.ana, reply, "Evidence")).response()
    assert evidence.ephemeral
    for message in (reply, evidence):
        pages = [message]
        while not next(each for each in pages[-1].buttons if each["label"] == "Next page").get("disabled"):
            await room.server.click(room.ana, pages[-1], "Next page")
            pages.append(await room.server.edited(pages[-1]))
        assert len(pages) > 1
        shown = [each.content + "".join(field["value"] for e in each.embeds for field in e["fields"]) for each in pages]
        assert [matter for matter in MATTERS if not any(f"a paper on {matter} again" in text for text in shown)] == []
        await room.server.click(room.ana, pages[-1], "Previous page")
        assert (await room.server.edited(pages[-1])).content == pages[-2].content
