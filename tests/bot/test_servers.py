"""What is imported and corrected on a server is that server's: all others, and direct messages, read what they read."""

from dataclasses import replace
from typing import Any

import pytest

from bot.pace import Pace
from bot.resources import ServerLimits
from tests.bot.room import BELGIUM, QUESTION, Room, room
from tests.bot.test_commands import KENYA, attached, names, proposed, whole
from tests.bot.test_lists import LONG
from tests.conftest import ARTICLE
from tests.discord_server import Channel, Message

__all__ = ["room"]

RWANDAN, KENYAN = "foreign_relations_of_rwanda", "foreign_relations_of_kenya"
CHINA = "When did relations between Kenya and China begin?"
CHANGED = ARTICLE.read_text("utf-8").replace("1 July 1962", "2 July 1962")


@pytest.fixture(autouse=True)
def unhurried(room: Room) -> None:
    """Everybody may ask as fast as they like."""
    pace = room.client.pace
    room.client.pace = Pace(person=replace(pace.person, times=1000), channel=replace(pace.channel, times=1000))


async def publish(room: Room, channel: Channel, text: str, name: str) -> Message:
    """The owner imports the text as the article of this name; the message after *Publish* was pressed."""
    file = attached(room, f"{name}.txt", text.encode())
    question = await proposed(room, await room.server.slash(room.server.owner, channel, "knowledge import", file=file))
    await room.server.click(room.server.owner, question, "Publish")
    return await room.server.edited(question)


async def ask(room: Room, channel: Channel, question: str = QUESTION) -> str:
    return (await room.server.reply_to(await room.server.post(room.ana, channel, f"{room.me} {question}"))).text


async def everything(room: Room, channel: Channel) -> list[Any]:
    """What is read in a channel, by all the ways that lead to an article."""
    commands: tuple[tuple[str, dict[str, Any]], ...] = (
        ("ask", {"question": QUESTION}),
        ("ask", {"question": CHINA}),
        ("relations", {"country": "China"}),
        ("reference", {"number": 3}),
        ("sources", {}),
        ("sources", {"source": RWANDAN}),
        ("timeline", {}),
        ("map", {"show": "missions"}),
        ("practice", {}),
    )
    shown: list[Any] = []
    for name, options in commands:
        message = await (await room.server.slash(room.ana, channel, name, **options)).response(limit=60)
        shown.append((message.content, message.embeds, [each["label"] for each in message.buttons]))
    for name, focused, typed in (("sources", "source", ""), ("reference", "number", ""), ("missions", "country", "")):
        asked = await room.server.autocomplete(room.ana, channel, name, focused=focused, **{focused: typed})
        shown.append(await names(asked))
    return shown


async def test_what_one_server_imports_and_corrects_changes_nothing_for_others(room: Room) -> None:
    other, direct = room.server.add_guild("Other").add_text_channel("general"), room.server.direct_message(room.ana)
    before = [await everything(room, each) for each in (other, direct)]
    await publish(room, room.channel, CHANGED, RWANDAN)
    await publish(room, room.channel, KENYA, KENYAN)
    correction = {"source": f"{room.guild.id}/{RWANDAN}", "quote": "2 July 1962", "because": "A book.", "note": "Hm."}
    noted = await room.server.slash(room.server.owner, room.channel, "knowledge correct", correction)
    assert "Noted." in (await noted.response()).content
    changed = await ask(room, room.channel, "When did Rwanda's relations begin with Belgium?")
    assert "2 July 1962" in changed
    assert "Hm." in changed
    assert "14 December 1963" in await ask(room, room.channel, CHINA)
    assert [await everything(room, each) for each in (other, direct)] == before
    assert before[0] != await everything(room, room.channel)


async def test_a_correction_of_everybodys_article_is_shown_on_its_server_only(room: Room) -> None:
    other = room.server.add_guild("Other").add_text_channel("general")
    for channel, note in ((room.channel, "One note."), (other, "Another note.")):
        correction = {
            "source": RWANDAN,
            "quote": "Belgium has an embassy in Kigali.",
            "because": "A book.",
            "note": note,
        }
        asked = await room.server.slash(room.server.owner, channel, "knowledge correct", correction)
        await asked.response()
    shown = [await ask(room, each) for each in (room.channel, other, room.server.direct_message(room.ana))]
    assert [[note in text for note in ("One note.", "Another note.")] for text in shown] == [
        [True, False],
        [False, True],
        [False, False],
    ]


async def test_two_servers_import_the_same_article_and_one_goes_back(room: Room) -> None:
    other = room.server.add_guild("Other").add_text_channel("general")
    for channel, day in ((room.channel, "13"), (other, "14")):
        published = await publish(room, channel, KENYA.replace("14 December", f"{day} December"), KENYAN)
        assert "as version 1" in published.content
    await publish(room, room.channel, KENYA.replace("14 December", "15 December"), KENYAN)
    assert "15 December 1963" in await ask(room, room.channel, CHINA)
    back = await room.server.slash(
        room.server.owner, room.channel, "knowledge rollback", source=f"{room.guild.id}/{KENYAN}"
    )
    assert "is back at version 1" in await whole(back)
    assert "13 December 1963" in await ask(room, room.channel, CHINA)
    assert "14 December 1963" in await ask(room, other, CHINA)


async def test_what_is_not_the_servers_cannot_be_changed_there(room: Room) -> None:
    other, owner = room.server.add_guild("Other").add_text_channel("general"), room.server.owner
    await publish(room, room.channel, KENYA, KENYAN)
    theirs = f"{room.guild.id}/{KENYAN}"
    for source, told in ((RWANDAN, "is everybody's: only the operator"), (theirs, "no such article")):
        asked = await room.server.slash(owner, other, "knowledge rollback", source=source)
        assert told in (await asked.response()).content
    for command, options in (
        ("knowledge correct", {"quote": "China", "because": "A book.", "note": "Hm."}),
        ("sources", {}),
        ("settings server", None),
    ):
        given = {"article": theirs} if options is None else {"source": theirs, **options}
        asked = await room.server.slash(owner, other, command, given)
        assert "no such article" in (await asked.response()).content
    offered = await room.server.autocomplete(owner, other, "knowledge rollback", focused="source")
    assert await names(offered) == []
    offered = await room.server.autocomplete(owner, room.channel, "knowledge rollback", focused="source")
    assert await names(offered) == ["Foreign relations of Kenya"]


async def test_what_is_imported_does_not_change_whom_a_question_is_about(room: Room) -> None:
    published = await publish(room, room.channel, KENYA, KENYAN)
    assert published.content.endswith(
        "A question that names no country is about “Foreign relations of Rwanda”, as before; /settings server chooses "
        "another article."
    )
    assert BELGIUM in await ask(room, room.channel)
    chosen = {"article": f"{room.guild.id}/{KENYAN}"}
    await (await room.server.slash(room.server.owner, room.channel, "settings server", chosen)).response()
    assert "14 December 1963" in await ask(room, room.channel, "When did relations begin with China?")
    newer = await publish(room, room.channel, KENYA.replace("14 December", "15 December"), KENYAN)
    assert "as before" not in newer.content


async def test_the_servers_own_article_takes_the_place_of_everybodys_where_that_was_chosen(room: Room) -> None:
    owner = room.server.owner
    await (await room.server.slash(owner, room.channel, "settings server", article=RWANDAN)).response()
    await publish(room, room.channel, KENYA, KENYAN)
    assert BELGIUM in await ask(room, room.channel)
    file = attached(room, f"{RWANDAN}.txt", CHANGED.encode())
    question = await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file))
    assert "On this server it takes the place of “Foreign relations of Rwanda”." in question.content
    assert "1 July 1962 → 2 July 1962" in question.content
    await room.server.click(owner, question, "Publish")
    await room.server.edited(question)
    assert "2 July 1962" in await ask(room, room.channel)
    kept = await (await room.server.slash(owner, room.channel, "settings server", private=True)).response()
    assert "no such article" not in kept.content


async def test_the_only_version_is_undone_and_everybodys_answers_again(room: Room) -> None:
    await publish(room, room.channel, CHANGED, RWANDAN)
    back = await room.server.slash(
        room.server.owner, room.channel, "knowledge rollback", source=f"{room.guild.id}/{RWANDAN}"
    )
    assert "“Foreign relations of Rwanda” is gone: nothing was there before it." in await whole(back)
    assert BELGIUM in await ask(room, room.channel)


async def test_an_article_is_removed_with_its_versions_on_its_server_only(room: Room) -> None:
    other, owner = room.server.add_guild("Other").add_text_channel("general"), room.server.owner
    for channel in (room.channel, other):
        for day in ("14", "15"):
            await publish(room, channel, KENYA.replace("14 December", f"{day} December"), KENYAN)
    mine = {"source": f"{room.guild.id}/{KENYAN}"}
    asked = [await room.server.slash(owner, room.channel, "knowledge remove", mine) for _ in range(2)]
    sure = [await each.response() for each in asked]
    assert "cannot be undone" in sure[0].content
    for each, said in zip(sure, ("“Foreign relations of Kenya” is gone.", "It is not there any more."), strict=True):
        await room.server.click(owner, each, "Remove it")
        assert (await room.server.edited(each)).content == said
    assert "December 1963" not in await ask(room, room.channel, CHINA)
    assert "15 December 1963" in await ask(room, other, CHINA)
    refused = await room.server.slash(owner, room.channel, "knowledge remove", source=RWANDAN)
    assert "is everybody's" in (await refused.response()).content


async def test_a_server_that_the_bot_is_taken_off_is_forgotten(room: Room) -> None:
    other, resources = room.server.add_guild("Other").add_text_channel("general"), room.client.resources
    for channel in (room.channel, other):
        await publish(room, channel, KENYA, KENYAN)
        correction = {
            "source": RWANDAN,
            "quote": "Belgium has an embassy in Kigali.",
            "because": "A book.",
            "note": "Hm.",
        }
        asked = await room.server.slash(room.server.owner, channel, "knowledge correct", correction)
        await asked.response()
    room.server.remove_bot(room.guild)
    assert "14 December 1963" in await ask(room, other, CHINA)
    await room.server.settled(await room.server.post(room.ana, other, f"{room.me} Who was first?"))
    assert [each.owner for each in await resources.records.corrections()] == [str(other.guild_id)]
    assert [each.id for each in await resources.store.sources()] == [f"{other.guild_id}/{KENYAN}", RWANDAN]


async def test_a_server_has_no_more_of_its_own_than_the_operator_allows(room: Room) -> None:
    owner, resources = room.server.owner, room.client.resources
    resources.limits = ServerLimits(articles=1, versions=2, corrections=1)
    await publish(room, room.channel, KENYA, KENYAN)
    newer = await publish(room, room.channel, KENYA.replace("14 December", "15 December"), KENYAN)
    assert "as version 2" in newer.content
    file = attached(room, f"{KENYAN}.txt", KENYA.replace("14 December", "16 December").encode())
    refused = await room.server.slash(owner, room.channel, "knowledge import", file=file)
    assert "as many versions of this article as the operator of this bot allows" in await whole(refused)
    file = attached(room, f"{RWANDAN}.txt", CHANGED.encode())
    refused = await room.server.slash(owner, room.channel, "knowledge import", file=file)
    assert "as many articles of its own as the operator of this bot allows" in await whole(refused)
    noted = {"source": RWANDAN, "because": "A book.", "note": "Hm."}
    for quote, told in (
        ("Belgium has an embassy in Kigali.", "Noted."),
        ("Belgium has an embassy in Kigali.", "Noted."),
        ("1 July 1962", "as many corrections as the operator of this bot allows"),
    ):
        asked = await room.server.slash(owner, room.channel, "knowledge correct", noted | {"quote": quote})
        assert told in (await asked.response()).content
    other = room.server.add_guild("Other").add_text_channel("general")
    assert "as version 1" in (await publish(room, other, KENYA, KENYAN)).content


async def test_a_long_name_leaves_room_for_the_pages_of_its_report(room: Room) -> None:
    long = "foreign_relations_of_kenya_" + "as_they_stood_in_the_encyclopedia_on_a_day_in_november_" * 3
    await publish(room, room.channel, LONG, long)
    (listed,) = [each for each in await room.client.resources.store.sources() if each.owner]
    asked = await room.server.slash(room.ana, room.channel, "sources", source=listed.id)
    assert "Page 1 of" in await whole(asked)


async def test_a_class_asks_from_the_article_that_has_taken_the_place_of_its_own(room: Room) -> None:
    owner = room.server.owner
    await publish(room, room.channel, CHANGED, RWANDAN)
    opened = await room.server.slash(owner, room.channel, "class open", title="Lesson")
    assert "is open" in await whole(opened)
    back = await room.server.slash(owner, room.channel, "knowledge rollback", source=f"{room.guild.id}/{RWANDAN}")
    assert "is gone" in await whole(back)
    begun = await room.server.slash(owner, room.channel, "class quiz", count=1)
    assert "The quiz begins, with one question." in await whole(begun)


async def test_settings_name_the_article_by_its_title(room: Room) -> None:
    await publish(room, room.channel, KENYA, KENYAN)
    chosen = {"article": f"{room.guild.id}/{KENYAN}"}
    direct = room.server.direct_message(room.server.owner)
    for channel, command, options, title in (
        (room.channel, "settings server", chosen, "Kenya"),
        (room.channel, "preferences", chosen, "Kenya"),
        (direct, "preferences", {}, "Rwanda"),
    ):
        told = await (await room.server.slash(room.server.owner, channel, command, options)).response()
        assert f"Article in focus: Foreign relations of {title}\n" in told.content
    there = await (await room.server.slash(room.server.owner, direct, "preferences", chosen)).response()
    assert there.content == "I have no such article; choose a suggestion."
