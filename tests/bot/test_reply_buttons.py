"""What stands below a reply, pressed by people over real sockets; also after a restart."""

import json

import pytest

from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.dialogue import Dialogue
from bot.failures import SORRY
from bot.records import Place, PlaceKind, Preferences
from bot.resources import Resources
from tests.bot.room import BELGIUM, QUESTION, Room, room
from tests.discord_server import DiscordServer, Message, Permission
from tests.discord_server.fixtures import running

__all__ = ["room"]

CANADA = "Relations between Rwanda and Canada began in 1963."


def labels(message: Message) -> list[str]:
    return [part["label"] for part in message.buttons]


async def test_an_answer_offers_its_evidence_and_what_to_do_with_it(room: Room) -> None:
    reply = await room.asks(QUESTION)
    assert [each for each in labels(reply) if not each.endswith(("?", ".")) or each.startswith("Why")] == [
        "Evidence",
        "Cite this",
        "Why this answer?",
        "Helpful",
        "Not helpful",
        "Go on in a thread",
    ]


async def test_small_talk_has_no_buttons(room: Room) -> None:
    assert labels(await room.asks("thanks")) == []


async def test_evidence_shows_the_words_in_their_surroundings_to_who_asks_only(room: Room) -> None:
    ben = room.server.add_user("ben")
    pressed = await room.server.click(ben, await room.asks(QUESTION), "Evidence")
    shown = await pressed.response()
    assert shown.ephemeral
    assert "**»Belgium has an embassy in Kigali.«**" in shown.content
    assert "**»1 July 1962«** Belgium has an embassy in Kigali" in shown.content
    assert "+--" not in shown.content
    assert "CC BY-SA 4.0" in shown.content


async def test_evidence_names_an_address_once(room: Room) -> None:
    reply = await room.asks("When did relations begin with China?")
    shown = await (await room.server.click(room.ana, reply, "Evidence")).response()
    assert shown.content.count("http://www.china.org.cn/") == 1
    assert shown.content.count("Read on at <https://en.wikipedia.org/") == 1


async def test_no_address_makes_discord_show_a_preview(room: Room) -> None:
    """Below an answer, its evidence or a citation stands what the bot says, not what another site says of itself."""
    reply = await room.asks("When did relations begin with China? see https://example.org/a_b.")
    for label in ("Evidence", "Cite this", "Why this answer?"):
        shown = await (await room.server.click(room.ana, reply, label)).response()
        before, _, _ = shown.content.partition("```")
        assert "http" in before
        assert before.count("http") == before.count("<http")
        assert "<https://example.org/a_b>." in before or label != "Why this answer?"


async def test_cite_gives_every_style_and_the_credit(room: Room) -> None:
    shown = await (await room.server.click(room.ana, await room.asks(QUESTION), "Cite this")).response()
    assert shown.ephemeral
    for expected in (
        "**APA**\nWikipedia contributors. (n.d.). Foreign relations of Rwanda. In *Wikipedia*. Retrieved",
        "**MLA**\nWikipedia contributors. “Foreign Relations of Rwanda.” *Wikipedia*, <https://en.wikipedia.org/wiki/",
        "**Chicago**\nWikipedia contributors. n.d. “Foreign Relations of Rwanda.” In *Wikipedia*.",
        "-# Credit: “Foreign relations of Rwanda”, Wikipedia, CC BY-SA 4.0, <https://creativecommons.org/licenses/by-sa/4.0/>",
        "@misc{foreign_relations_of_rwanda,",
    ):
        assert expected in shown.content.replace("\\", "")
    _, _, rest = shown.content.partition("```json\n")
    (item,) = json.loads(rest.removesuffix("\n```"))
    assert item["title"] == "Foreign relations of Rwanda"


async def test_why_and_cite_speak_french_to_who_does(room: Room) -> None:
    lea = room.server.add_user("lea", locale="fr")
    reply = await room.asks("Quand ont commencé les relations avec les Belges ?", by=lea)
    shown = await (await room.server.click(lea, reply, "Pourquoi cette réponse ?")).response()
    assert "«\u202fBelges\u202f» désigne la Belgique" in shown.content
    assert "passages de «\u202fForeign relations of Rwanda\u202f»." in shown.content
    shown = await (await room.server.click(lea, reply, "Citer")).response()
    assert "Crédit : «\u202fForeign relations of Rwanda\u202f», Wikipedia, CC BY-SA 4.0" in shown.content


async def test_what_was_understood_is_told_by_its_own_name(room: Room) -> None:
    for typed, name in (("belguim start date?", "Belgium"), ("🇧🇪 since when?", "Belgium")):
        reply = await room.asks(typed)
        assert reply.embeds[0]["footer"]["text"].endswith(f"Understood as: start date · {name}")


async def test_why_is_told_in_words(room: Room) -> None:
    reply = await room.asks("belguim start date?")
    shown = await (await room.server.click(room.ana, reply, "Why this answer?")).response()
    assert shown.ephemeral
    assert "“belguim” is Belgium, as far as I can tell from the spelling" in shown.content
    assert "start date" in shown.content
    assert "The answer rests on 2 places in “Foreign relations of Rwanda”." in shown.content


async def test_a_thumb_up_is_kept_once(room: Room, resources: Resources) -> None:
    reply = await room.asks(QUESTION)
    for _ in range(2):
        shown = await (await room.server.click(room.ana, reply, "Helpful")).response()
        assert (shown.content, shown.ephemeral) == ("Thank you, that is good to know.", True)
    (kept,) = (await resources.records.person(room.ana.id)).ratings
    assert kept.helpful


async def test_a_thumb_down_asks_why_and_waits_for_a_better_answer(room: Room, resources: Resources) -> None:
    opened = await room.server.click(room.ana, await room.asks(QUESTION), "Not helpful")
    assert (await opened.modal())["title"] == "What is wrong with this answer?"
    thanks = await (await room.server.submit(opened, {"why": "It was 1961."})).response()
    assert thanks.ephemeral
    (waiting,) = await resources.records.unanswered(room.guild.id)
    assert (waiting.question, waiting.why, waiting.person) == (QUESTION, "It was 1961.", room.ana.id)


async def test_what_was_asked_in_vain_is_noted(room: Room, resources: Resources) -> None:
    asked = await room.says("When did relations begin with Narnia?")
    await room.server.settled(asked)
    again = await room.says("when did relations begin with NARNIA")
    await room.server.settled(again)
    waiting = await resources.records.unanswered(room.guild.id)
    assert [each.group for each in waiting] == ["when did relations begin with narnia"] * 2


async def test_a_shared_name_is_chosen_from_a_menu(room: Room) -> None:
    reply = await room.asks("When did relations begin with Congo?")
    (menu,) = reply.selects
    assert [option["label"] for option in menu["options"]] == [
        "Democratic Republic of the Congo",
        "Republic of the Congo",
    ]
    await room.server.select(room.ana, reply, "Republic of the Congo")
    edited = await room.server.edited(reply)
    assert "Republic of the Congo" in edited.content
    assert edited.selects == ()
    shown = await (await room.server.click(room.ana, edited, "Why this answer?")).response()
    assert shown.ephemeral


async def test_a_choice_of_somebody_else_is_answered_to_them(room: Room) -> None:
    ben = room.server.add_user("ben")
    reply = await room.asks("When did relations begin with Congo?")
    shown = await (await room.server.select(ben, reply, "Republic of the Congo")).response()
    assert shown.ephemeral
    assert room.server.current(reply) == reply


async def test_buttons_work_after_a_restart(discord_server: DiscordServer, resources: Resources) -> None:
    channel = discord_server.add_guild("Class").add_text_channel("general")
    ana = discord_server.add_user("ana")
    me = discord_server.bot.mention
    async with running(AttacheBot(resources, EXTENSIONS), discord_server):
        await discord_server.reply_to(await discord_server.post(ana, channel, f"{me} {QUESTION}"))
        asked = await discord_server.post(ana, channel, f"{me} and Canada?")
        reply = await discord_server.reply_to(asked)
        assert reply.content == CANADA
        await discord_server.settled(asked)
    fresh = await Resources.over(resources.parts, resources.store, resources.records)
    async with running(AttacheBot(fresh, EXTENSIONS), discord_server):
        shown = await (await discord_server.click(ana, reply, "Evidence")).response()
        assert "1963" in shown.content
        edited_question = await discord_server.edit(asked, f"{me} and Belgium?")
        assert (await discord_server.edited(reply)).content == BELGIUM
        await discord_server.delete(edited_question)
        await discord_server.requested("DELETE /channels/{channel_id}/messages/{message_id}")
        assert discord_server.is_deleted(reply)


async def test_a_reply_that_was_forgotten_says_so(room: Room, resources: Resources) -> None:
    asked = await room.says(QUESTION)
    reply = await room.server.reply_to(asked)
    await room.server.settled(asked)
    await room.client.replies.drop(asked.id)
    shown = await (await room.server.click(room.ana, reply, "Evidence")).response()
    assert shown.ephemeral
    assert "Ask the question again" in shown.content
    assert await resources.records.reply(asked.id) is None


async def test_a_button_that_fails_apologises(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    reply = await room.asks(QUESTION)

    async def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Dialogue, "recall", fail)
    shown = await (await room.server.click(room.ana, reply, "Evidence")).response()
    assert (shown.content, shown.ephemeral) == (SORRY, True)


async def test_a_private_answer_can_be_shared(room: Room) -> None:
    asked = await room.server.slash(room.ana, room.channel, "ask", question=QUESTION, private=True)
    private = await asked.response()
    assert private.ephemeral
    shared = await (await room.server.click(room.ana, private, "Share in this channel")).response()
    assert not shared.ephemeral
    assert shared.content == f"> {QUESTION}\n{BELGIUM}\n-# Shared by Ana"
    ben = room.server.add_user("ben")
    assert (await (await room.server.click(ben, shared, "Evidence")).response()).ephemeral


async def test_a_thread_goes_on_with_the_conversation(room: Room) -> None:
    reply = await room.asks(QUESTION)
    await room.server.click(room.ana, reply, "Go on in a thread")
    await room.server.requested("POST /channels/{channel_id}/messages/{message_id}/threads")
    thread = room.guild.threads[reply.id]
    assert thread.name == QUESTION
    hint = await room.server.next_message(thread)
    asked = await room.server.post(room.ana, thread, "When did relations begin with Canada?", reply_to=hint)
    assert (await room.server.reply_to(asked)).content == CANADA
    unasked = await room.server.post(room.ana, thread, "When did relations begin with Canada?")
    await room.server.quiet(thread, after=unasked)
    again = await (await room.server.click(room.ana, reply, "Go on in a thread")).response()
    assert "There is a thread" in again.content


async def test_who_is_first_to_write_in_a_thread_goes_on_from_the_answer_above_it(room: Room) -> None:
    reply = await room.asks(QUESTION)
    await room.server.click(room.ana, reply, "Go on in a thread")
    await room.server.requested("POST /channels/{channel_id}/messages/{message_id}/threads")
    thread = room.guild.threads[reply.id]
    for person, followed, expected in (
        (room.ana, "and Canada?", CANADA),
        (room.server.add_user("ben"), "and Mexico?", "Relations between Rwanda and Mexico began on 21 January 1976."),
        (room.ana, "where is its embassy?", "Canada"),
    ):
        asked = await room.server.post(person, thread, f"{room.me} {followed}")
        assert expected in (await room.server.reply_to(asked)).content


async def test_a_reply_goes_on_from_the_answer_that_it_replies_to(room: Room) -> None:
    """Whoever replies, and whatever was said in the meantime; in the language of the one who replies."""
    reply = await room.asks(QUESTION)
    await room.asks("Where is the embassy of Rwanda in India?")
    ben = room.server.add_user("ben")
    for person, followed, expected in (
        (ben, "and Canada?", CANADA),
        (room.ana, "and Canada?", CANADA),
        (ben, "et le Mexique ?", "Les relations entre le Rwanda et le Mexique ont commencé le 21 janvier 1976."),
    ):
        asked = await room.server.post(person, room.channel, followed, reply_to=reply)
        assert (await room.server.reply_to(asked)).content == expected


async def test_a_reply_to_a_command_goes_on_from_it(room: Room) -> None:
    asked = await room.server.slash(room.ana, room.channel, "ask", question=QUESTION)
    replied = await room.server.post(room.ana, room.channel, "and Canada?", reply_to=await asked.response())
    assert (await room.server.reply_to(replied)).content == CANADA


async def test_a_next_question_is_asked_by_a_button(room: Room) -> None:
    reply = await room.asks(QUESTION)
    asked = "Where is the embassy of Rwanda in Belgium?"
    assert asked in labels(reply)
    assert all(len(each) <= 80 for each in labels(reply))
    shown = await (await room.server.click(room.ana, reply, asked)).response()
    assert shown.content == f"> {asked}\nRwanda has an embassy in Brussels, Belgium."
    assert not shown.ephemeral


async def test_long_lists_page(room: Room) -> None:
    reply = await room.asks("Name all the countries in the table")
    (before,) = reply.embeds
    assert "Page 1 of" in before["footer"]["text"]
    await room.server.click(room.ana, reply, "Next page")
    turned = await room.server.edited(reply)
    assert "Page 2 of" in turned.embeds[0]["footer"]["text"]
    assert turned.embeds[0]["fields"] != before["fields"]
    ben = room.server.add_user("ben")
    shown = await (await room.server.click(ben, turned, "Previous page")).response()
    assert shown.ephemeral
    await room.server.click(room.ana, turned, "Previous page")
    assert (await room.server.edited(turned)).embeds == reply.embeds


async def test_plain_text_for_who_wants_it(room: Room) -> None:
    await room.client.resources.preferences.choose(Place(PlaceKind.PERSON, room.ana.id), Preferences(plain_text=True))
    reply = await room.asks(QUESTION)
    assert reply.embeds == ()
    assert reply.content.startswith(f"{BELGIUM}\nSource 1: “1 July 1962” (Bilateral relations, table 1, row 2")
    assert "CC BY-SA 4.0" in reply.content
    assert "Understood as: start date · Belgium" in reply.content


async def test_without_embed_links_it_writes_text_and_names_the_permission_in_private(room: Room) -> None:
    room.channel.deny(room.server.bot, Permission.EMBED_LINKS)
    asked = await room.says(QUESTION)
    reply = await room.server.reply_to(asked)
    assert "Source 1: “1 July 1962”" in reply.content
    whispered = await room.server.next_message(room.server.direct_message(room.ana))
    assert "“Embed Links”" in whispered.content
    await room.server.settled(asked)
    again = await room.says(QUESTION)
    await room.server.settled(again)
    assert len(room.server.said(room.server.direct_message(room.ana))) == 1
    ben = room.server.add_user("ben")
    response = await room.server.slash(ben, room.channel, "ask", question=QUESTION)
    assert "Source 1" in (await response.response()).content
    told = await response.followup()
    assert told.ephemeral
    assert "“Embed Links”" in told.content


async def test_where_it_may_not_read_what_was_said_it_answers_without_replying(room: Room) -> None:
    """Discord refuses a reply there; the question stands above the answer instead."""
    room.channel.deny(room.server.bot, Permission.READ_MESSAGE_HISTORY)
    asked = await room.says(QUESTION)
    answer = await room.server.next_message(room.channel, after=asked)
    assert answer.content == f"> {QUESTION}\n{BELGIUM}"
    whispered = await room.server.next_message(room.server.direct_message(room.ana))
    assert "“Read Message History”" in whispered.content
    assert room.server.errors == []


async def test_a_picture_needs_no_permission_to_embed(room: Room) -> None:
    room.channel.deny(room.server.bot, Permission.EMBED_LINKS)
    asked = await room.server.slash(room.ana, room.channel, "timeline")
    assert (await asked.response(limit=60)).attachments
    await room.server.settled(asked)
    assert asked.followups == []
