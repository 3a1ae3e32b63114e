"""A class in Discord: opened by a teacher, asked in by students, over real sockets."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.class_record import record_files
from bot.classroom.applying import begin
from bot.classroom.moves import Ask, Close
from bot.classroom.session import Mode, Naming, Question, Status
from bot.client import AttacheBot
from bot.commands import EXTENSIONS
from bot.records import Place, PlaceKind, Preferences
from bot.resources import ClassRules, Resources
from bot.service import publish
from bot.taking_part import now
from tests.discord_server import Channel, DiscordServer, Interaction, Message, Permission, User
from tests.discord_server.fixtures import pointed_at, running

from .lesson import opened

MEXICO = "When did relations begin with Mexico?"
ANSWER = "Relations between Rwanda and Mexico began on 21 January 1976."


@dataclass
class Class:
    """A channel with a teacher and two students."""

    server: DiscordServer
    channel: Channel
    client: AttacheBot
    teacher: User
    ana: User
    ben: User

    async def opens(self, **options: Any) -> Message:
        """The panel."""
        await self.server.slash(self.teacher, self.channel, "class open", title="Rwanda *today*", **options)
        return await self.until_said("## Rwanda")

    async def asks(self, panel: Message, text: str, *, by: User | None = None) -> Message:
        """With the button; what who asked is told."""
        opened = await self.server.click(by or self.ana, panel, "Ask")
        return await (await self.server.submit(opened, {"text": text})).response()

    async def until_panel(self, panel: Message, words: str) -> Message:
        """The panel, once it holds these words."""

        def holds() -> Message | None:
            current = self.server.current(panel)
            return current if words in current.content else None

        return await self.server.state.changes.until(holds, lambda: self.server.current(panel).content, 20)

    async def until_said(self, words: str) -> Message:
        """The message of the channel that holds these words."""

        def holds() -> Message | None:
            return next(
                (each for each in self.server.said(self.channel) if words in each.content and not each.ephemeral), None
            )

        return await self.server.state.changes.until(
            holds, lambda: str([each.content for each in self.server.said(self.channel)]), 20
        )

    async def desk(self, panel: Message) -> Message:
        return await (await self.server.click(self.teacher, panel, "For the teacher")).response()

    async def review(self, panel: Message, number: int) -> Message:
        """The teacher chooses a question of the list, once it has its draft."""
        desk = await self.desk(panel)
        while self._is_to_be_drafted(number):
            desk = await self.desk(panel)
        return await self.changed(await self.server.select(self.teacher, desk, str(number)))

    def _is_to_be_drafted(self, number: int) -> bool:
        running = self.client.resources.classes.in_channel(self.channel.id)
        question = running.session.questions[number - 1] if running else None
        waits = question is not None and question.status in {Status.WAITING, Status.HELD}
        return waits and question is not None and question.draft is None

    async def press(self, message: Message, label: str, *, by: User | None = None) -> Message:
        """A button of a private message, whose place the next one takes."""
        return await self.changed(await self.server.click(by or self.teacher, message, label))

    async def changed(self, pressed: Interaction) -> Message:
        return await pressed.response()


async def opened_class(server: DiscordServer, resources: Resources) -> Class:
    channel = server.add_guild("Class").add_text_channel("lesson")
    teacher, ana, ben = (server.add_user(name) for name in ("teacher", "ana", "ben"))
    guild = channel.guild
    assert guild is not None
    guild.add_member(teacher, guild.add_role("staff", permissions=Permission.MANAGE_MESSAGES))
    client = AttacheBot(resources, EXTENSIONS)
    client.boards.pause = 0.01
    with pointed_at(server):
        await publish(server.token)
    return Class(server, channel, client, teacher, ana, ben)


@pytest.fixture
async def lesson(discord_server: DiscordServer, resources: Resources) -> AsyncIterator[Class]:
    made = await opened_class(discord_server, resources)
    async with running(made.client, discord_server):
        yield made


async def test_a_question_that_is_edited_stands_in_the_queue_once(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    asked = await lesson.server.post(lesson.ana, lesson.channel, f"{lesson.server.bot.mention} {MEXICO}")
    await lesson.server.reply_to(asked)
    await lesson.server.edit(asked, f"{lesson.server.bot.mention} When did relations with Mexico start, please?")
    await lesson.server.settled(asked)
    assert "**2.**" not in (await lesson.until_panel(panel, "**1.**")).content


async def test_the_panel_says_how_to_ask_and_shows_the_queue(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    assert panel.content.startswith("## Rwanda \\*today\\*\nAsk with the button")
    assert "The teacher looks at each answer before it is posted here." in panel.content
    assert [each["label"] for each in panel.buttons] == [
        "Ask",
        "Questions",
        "My questions",
        "I am here",
        "For the teacher",
    ]
    told = await lesson.asks(panel, MEXICO)
    assert told.ephemeral
    assert told.content == "Your question is number 1 in the queue.\nThe teacher looks at the answer first."
    shown = await lesson.until_panel(panel, f"**1.** {MEXICO}")
    assert "Ana" not in shown.content
    assert str(lesson.ana.id) not in shown.content


async def test_only_teachers_open_a_class(lesson: Class) -> None:
    refused = await (await lesson.server.slash(lesson.ana, lesson.channel, "class open", title="Mine")).response()
    assert refused.ephemeral
    assert refused.content.startswith("Only teachers may do this")
    guild = lesson.channel.guild
    assert guild is not None
    role = guild.add_role("teachers")
    guild.add_member(lesson.ana, role)
    await lesson.server.caught_up()
    place = Place(PlaceKind.SERVER, guild.id)
    await lesson.client.resources.preferences.choose(place, Preferences(teacher_roles=(role.id,)))
    opened = await (await lesson.server.slash(lesson.ana, lesson.channel, "class open", title="Mine")).response()
    assert opened.content.startswith(f"Class 1 is open in <#{lesson.channel.id}>.")


async def test_in_open_mode_the_cited_answer_is_posted_at_once(lesson: Class) -> None:
    panel = await lesson.opens(mode="open")
    await lesson.asks(panel, MEXICO)
    posted = await lesson.until_said(ANSWER)
    assert posted.content.startswith(
        f"**1.** {MEXICO}\n{ANSWER}\n> “21 January 1976”\n-# Foreign relations of Rwanda: "
    )
    await lesson.until_panel(panel, f"✅ **1.** {MEXICO}")


async def test_nothing_is_promised_where_the_articles_have_no_answer(lesson: Class) -> None:
    panel = await lesson.opens(mode="open")
    told = await lesson.asks(panel, "What is for lunch?")
    assert told.content.endswith("I find no answer in the articles; the teacher sees your question.")
    await lesson.until_panel(panel, "**1.**")
    review = await lesson.review(panel, 1)
    assert "-# without an answer · asked by" in review.content
    labels = [each["label"] for each in review.buttons]
    assert "Answer myself" in labels
    assert "Approve" not in labels, "there is nothing to approve"


async def test_the_same_question_counts_once_for_each_who_asks(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    told = await lesson.asks(panel, "mexico start date", by=lesson.ben)
    assert told.content == "That has been asked: it is question 1, and your voice counts."
    again = await lesson.asks(panel, "When did relations begin with Mexcio?", by=lesson.ben)
    assert again.content == "You have asked this already: it is question 1."
    await lesson.until_panel(panel, f"**1.** {MEXICO} (× 2)")


async def test_every_way_of_asking_goes_to_the_queue(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval", anonymous=False)
    slash = await lesson.server.slash(lesson.ana, lesson.channel, "ask", question=MEXICO)
    assert (await slash.response()).content.startswith("Your question is number 1")
    mentioned = await lesson.server.post(lesson.ben, lesson.channel, f"{lesson.server.bot.mention} Who was first?")
    assert (await lesson.server.reply_to(mentioned)).content.startswith("Your question is number 2")
    said = await lesson.server.post(lesson.ben, lesson.channel, "Does Kenya have an embassy in Kigali?")
    added = await lesson.server.message_command(lesson.teacher, "Add to the class queue", said)
    assert (await added.response()).content.startswith("Your question is number 3")
    await lesson.until_panel(panel, "**3.**")
    (session,) = [each.session for each in lesson.client.resources.classes]
    assert [each.askers[0] for each in session.questions] == [lesson.ana.id, lesson.ben.id, lesson.ben.id]


async def test_where_the_teacher_wants_it_classmates_see_who_asks(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval", anonymous=False)
    await lesson.asks(panel, MEXICO)
    listed = await (await lesson.server.click(lesson.ben, panel, "Questions")).response()
    picked = await (await lesson.server.select(lesson.ben, listed, "1")).response()
    assert f"asked by <@{lesson.ana.id}>" in picked.content


async def test_however_many_press_the_panel_is_edited_once_between_two_pauses(lesson: Class) -> None:
    edit = "PATCH /channels/{channel_id}/messages/{message_id}"
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, "Question 0 about lunch?")
    await lesson.until_panel(panel, "**1.**")
    lesson.client.boards.pause = 3600
    edits = len(lesson.server.calls(edit))
    for number in range(1, 6):
        await lesson.asks(panel, f"Question {number} about lunch?")
    assert len(lesson.server.calls(edit)) - edits <= 1
    assert len(lesson.client.resources.classes[1].session.questions) == 6


async def test_in_french(lesson: Class) -> None:
    lesson.teacher = lesson.server.add_user("professeure", locale="fr")
    guild = lesson.channel.guild
    assert guild is not None
    guild.add_member(lesson.teacher, guild.add_role("profs", permissions=Permission.MANAGE_MESSAGES))
    panel = await lesson.opens(mode="open")
    assert "Demandez avec le bouton" in panel.content
    assert [each["label"] for each in panel.buttons] == [
        "Demander",
        "Questions",
        "Mes questions",
        "Je suis là",
        "Pour l’enseignant",
    ]
    await lesson.server.slash(lesson.ana, lesson.channel, "ask", question=MEXICO)
    await lesson.until_said("Les relations entre le Rwanda et le Mexique ont commencé le 21 janvier 1976.")


async def test_drafts_are_the_teachers_to_approve_edit_answer_and_reject(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    for question in (MEXICO, "When did relations begin with Belgium?", "What is for lunch?", "And for dinner then?"):
        await lesson.asks(panel, question)
    await lesson.until_panel(panel, "**4.**")
    while len(lesson.client.resources.classes[1].session.questions) != sum(
        each.draft is not None for each in lesson.client.resources.classes[1].session.questions
    ):
        await lesson.server.state.changes.next()
    desk = await lesson.desk(panel)
    assert desk.ephemeral
    assert "4 drafts to look at" in desk.content
    draft = await lesson.review(panel, 1)
    assert ANSWER in draft.content
    assert f"asked by <@{lesson.ana.id}>" in draft.content
    following = await lesson.press(draft, "Approve")
    await lesson.until_said(ANSWER)
    assert following.content.startswith("**2.**"), "the next draft comes at once"
    form = await lesson.server.click(lesson.teacher, following, "Edit")
    await lesson.server.submit(form, {"text": "On the first of July 1962."})
    edited = await lesson.until_said("On the first of July 1962.")
    assert "> “1 July 1962”" in edited.content
    third = await lesson.review(panel, 3)
    form = await lesson.server.click(lesson.teacher, third, "Answer myself")
    await lesson.server.submit(form, {"text": "Beans."})
    await lesson.until_said("The teacher: Beans.")
    fourth = await lesson.review(panel, 4)
    form = await lesson.server.click(lesson.teacher, fourth, "Reject")
    await (await lesson.server.submit(form, {"text": "Not about Rwanda."})).response()
    mine = await (await lesson.server.click(lesson.ana, panel, "My questions")).response()
    picked = await (await lesson.server.select(lesson.ana, mine, "4")).response()
    assert "The teacher says: Not about Rwanda." in picked.content
    others = await (await lesson.server.click(lesson.ben, panel, "Questions")).response()
    assert "dinner" not in others.content


async def test_merging_pinning_marking_and_opening_again(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    await lesson.asks(panel, "Since when are there ties to the Mexican republic, roughly?", by=lesson.ben)
    merging = await lesson.press(await lesson.review(panel, 2), "Merge")
    await lesson.server.select(lesson.teacher, merging, "1")
    await lesson.until_panel(panel, f"**1.** {MEXICO} (× 2)")
    pinned = await lesson.press(await lesson.review(panel, 1), "Pin")
    await lesson.until_panel(panel, f"📌 **1.** {MEXICO}")
    assert "Unpin" in [each["label"] for each in pinned.buttons]
    await lesson.press(await lesson.review(panel, 1), "Approve")
    post = await lesson.until_said(ANSWER)
    await lesson.press(await lesson.review(panel, 1), "Open again")
    assert (await lesson.server.edited(post)).content.endswith("This question is open again.")
    await lesson.press(await lesson.review(panel, 1), "Mark as answered")
    await lesson.until_panel(panel, f"✅ **1.** {MEXICO}")


async def test_of_many_questions_any_can_be_merged_into_and_the_likest_comes_first(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    for number in range(1, 31):
        question = Ask(by=lesson.ben.id, at=now(), text=f"Is number {number} for lunch?")
        await lesson.client.resources.classes.move(1, question)
    for text in ("Which treaty was signed in Kampala?", "Was the treaty signed in Kampala or elsewhere?"):
        await lesson.client.resources.classes.move(1, Ask(by=lesson.ana.id, at=now(), text=text))
    desk = await lesson.desk(panel)
    while "32" not in [each["value"] for each in desk.selects[0]["options"]]:
        desk = await lesson.press(desk, "Next page")
    merging = await lesson.press(await lesson.changed(await lesson.server.select(lesson.teacher, desk, "32")), "Merge")
    seen = [each["value"] for each in merging.selects[0]["options"]]
    assert seen[0] == "31"
    for _ in range(2):
        merging = await lesson.press(merging, "Next page")
        seen += [each["value"] for each in merging.selects[0]["options"]]
    assert sorted(map(int, seen)) == list(range(1, 32))
    await lesson.server.select(lesson.teacher, merging, seen[-1])
    await lesson.until_panel(panel, f"**{seen[-1]}.** Is number {seen[-1]} for lunch? (× 2)")


async def test_who_asks_in_private_where_all_can_read_is_told_so(lesson: Class) -> None:
    await lesson.opens(mode="open")
    slash = await lesson.server.slash(lesson.ana, lesson.channel, "ask", question=MEXICO, private=True)
    told = await slash.response()
    assert told.ephemeral
    assert told.content.startswith("There is a class in this channel, where everybody can read what is asked;")
    assert not lesson.client.resources.classes[1].session.questions


async def test_a_vote_counts_once(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    listed = await (await lesson.server.click(lesson.ben, panel, "Questions")).response()
    picked = await (await lesson.server.select(lesson.ben, listed, "1")).response()
    assert ANSWER not in picked.content
    assert str(lesson.ana.id) not in picked.content, "classmates do not see who asks"
    voted = await lesson.press(picked, "I want to know that too", by=lesson.ben)
    assert voted.content.startswith(f"**1.** {MEXICO} (× 2)")
    assert [each["label"] for each in voted.buttons] == ["All questions"]


async def test_in_research_mode_students_see_where_to_look_until_it_is_lifted(lesson: Class) -> None:
    panel = await lesson.opens(mode="research")
    told = await lesson.asks(panel, MEXICO)
    assert "Look here:\n- Foreign relations of Rwanda: Bilateral relations, table 1, row" in told.content
    assert "1976" not in told.content
    await lesson.until_panel(panel, "**1.**")
    listed = await (await lesson.server.click(lesson.ben, panel, "Questions")).response()
    picked = await (await lesson.server.select(lesson.ben, listed, "1")).response()
    assert "Look here:" in picked.content
    assert "1976" not in picked.content
    await lesson.press(await lesson.review(panel, 1), "Show the answer")
    await lesson.until_said(ANSWER)


async def test_unwanted_words_hold_a_question_for_the_teacher(lesson: Class) -> None:
    resources, guild = lesson.client.resources, lesson.channel.guild
    assert guild is not None
    resources.class_rules = ClassRules(unwanted_words=("idiot",))
    await resources.preferences.choose(Place(PlaceKind.SERVER, guild.id), Preferences(unwanted_words=("homework",)))
    panel = await lesson.opens(mode="open")
    for text in ("Which 1d1ot wrote this?", "Who does my homework?"):
        told = await lesson.asks(panel, text)
        assert told.content.startswith("Your question waits until the teacher has looked at it")
    listed = await (await lesson.server.click(lesson.ben, panel, "Questions")).response()
    assert listed.content == "Nothing is here yet."
    desk = await lesson.desk(panel)
    assert "2 held" in desk.content
    await lesson.press(await lesson.review(panel, 2), "Let it through")
    shown = await lesson.until_panel(panel, "**2.** Who does my homework?")
    assert "1d1ot" not in shown.content


async def test_a_student_gets_nowhere_with_the_teachers_button(lesson: Class) -> None:
    panel = await lesson.opens(mode="approval")
    await lesson.asks(panel, MEXICO)
    refused = await (await lesson.server.click(lesson.ana, panel, "For the teacher")).response()
    assert refused.content.startswith("Only teachers may do this")
    draft = await lesson.review(panel, 1)
    guild = lesson.channel.guild
    assert guild is not None
    guild.members[lesson.teacher.id] = replace(guild.members[lesson.teacher.id], role_ids=())
    pressed = await lesson.server.click(lesson.teacher, draft, "Approve")
    assert (await pressed.response()).content.startswith("Only teachers may do this")
    assert lesson.client.resources.classes[1].session.questions[0].status is Status.WAITING


async def test_a_class_in_a_thread(lesson: Class) -> None:
    opened = await lesson.server.slash(lesson.teacher, lesson.channel, "class open", title="Apart", thread=True)
    first = await lesson.until_said("A class begins")
    guild = lesson.channel.guild
    assert guild is not None
    assert first.content == "A class begins in this thread: Apart"
    told = await opened.response()
    thread = guild.threads[first.id]
    assert f"<#{thread.id}>" in told.content
    panel = await lesson.server.next_message(thread)
    assert "## Apart" in panel.content
    outside = await lesson.server.slash(lesson.ana, lesson.channel, "ask", question=MEXICO)
    assert ANSWER in (await outside.response()).content


async def test_what_a_killed_process_owed_is_made_up_for(discord_server: DiscordServer, resources: Resources) -> None:
    """It had confirmed that a class was opened and that something was asked, and no more."""
    lesson = await opened_class(discord_server, resources)
    open_ = replace(opened(Mode.OPEN), by=lesson.teacher.id, channel=lesson.channel.id, source="", at=now())
    await resources.classes.open(open_)
    await resources.classes.move(1, Ask(by=lesson.ana.id, at=open_.at, text=MEXICO))
    async with running(lesson.client, discord_server):
        await lesson.until_said(ANSWER)
        panel = await lesson.until_said(f"**1.** {MEXICO}\n-# Class 1")
        told = await lesson.asks(panel, MEXICO, by=lesson.ben)
        assert told.content.startswith("That has been asked: it is question 1")
        await lesson.until_panel(panel, f"✅ **1.** {MEXICO} (× 2)")
    assert len([each for each in discord_server.said(lesson.channel) if each.content.startswith("## ")]) == 1
    assert len([each for each in discord_server.said(lesson.channel) if each.content.startswith("**1.**")]) == 1


async def test_the_recap_that_a_killed_process_owed_is_posted_once(
    discord_server: DiscordServer, resources: Resources
) -> None:
    lesson = await opened_class(discord_server, resources)
    open_ = replace(opened(Mode.OPEN), by=lesson.teacher.id, channel=lesson.channel.id, source="", at=now())
    guild = lesson.channel.guild
    assert guild is not None
    await resources.classes.open(replace(open_, server=guild.id))
    await resources.classes.move(1, Ask(by=lesson.ana.id, at=open_.at, text=MEXICO))
    await resources.classes.move(1, Close(by=lesson.teacher.id, at=now()))
    async with running(lesson.client, discord_server):
        recap = await lesson.until_said(f"- {MEXICO}")
        pressed = await lesson.server.click(lesson.teacher, recap, "Files")
        assert len((await pressed.response()).attachments) == 5
        while resources.classes.unfinished:
            await discord_server.state.changes.next()
        lesson.client.boards.resume()
        again = await lesson.server.slash(lesson.teacher, lesson.channel, "class open", title="Rwanda")
        assert (await again.response()).content.startswith("Class 2 is open")
    assert len([each for each in discord_server.said(lesson.channel) if MEXICO in each.content]) == 1


async def test_files_with_names_take_one_request_for_a_hundred_people(lesson: Class) -> None:
    guild = lesson.channel.guild
    assert guild is not None
    people = [lesson.server.add_user(f"student-{number}") for number in range(120)]
    for each in people:
        guild.add_member(each)
    await lesson.server.caught_up()
    session = replace(
        begin(replace(opened(), server=guild.id)),
        people=(*(each.id for each in people), 4711),
        naming=Naming.NAMES,
        questions=tuple(
            Question(number=number, text=f"Question {number}?", askers=(each.id,), at=now())
            for number, each in enumerate(people, start=1)
        ),
    )
    requests = len(lesson.server.backend.requests)
    files = {each.filename: each.fp.read().decode() for each in (await record_files(lesson.client, session)).files}
    assert all(each.name.capitalize() in files["class.csv"] for each in people)
    assert len(lesson.server.backend.requests) == requests, "the gateway tells them"


async def test_a_class_in_which_nothing_has_happened_for_long_is_deleted_at_the_start(
    discord_server: DiscordServer, resources: Resources
) -> None:
    resources.class_rules = ClassRules(kept=timedelta(days=3))
    old, recent = now() - timedelta(days=3, minutes=1), now() - timedelta(days=2)
    for number, at in enumerate((old, recent), start=1):
        await resources.classes.open(replace(opened(), channel=number, at=at))
    lesson = await opened_class(discord_server, resources)
    async with running(lesson.client, discord_server):
        while resources.classes.get(1):
            await discord_server.state.changes.next()
    assert [each.number for each in resources.classes] == [2]


async def test_the_panel_comes_below_when_it_is_asked_for(lesson: Class) -> None:
    panel = await lesson.opens()
    await (await lesson.server.slash(lesson.teacher, lesson.channel, "class panel")).response()

    def posted() -> Message | None:
        found = [each for each in lesson.server.said(lesson.channel, after=panel) if each.content == panel.content]
        return next(iter(found), None)

    below = await lesson.server.state.changes.until(posted, lambda: "no second panel", 20)
    await lesson.asks(panel, MEXICO)
    await lesson.until_panel(below, f"**1.** {MEXICO}")


@pytest.mark.parametrize(("names", "called"), [("names", True), ("pseudonyms", False), ("none", False)])
async def test_a_closed_class_leaves_a_recap_and_files(lesson: Class, names: str, called: bool) -> None:
    panel = await lesson.opens(mode="open", anonymous=False)
    await lesson.asks(panel, MEXICO)
    await lesson.asks(panel, "What @everyone <eats>?", by=lesson.ben)
    await lesson.until_said(ANSWER)
    closing = await lesson.server.slash(lesson.teacher, lesson.channel, "class close", names=names)
    told = await closing.response()
    assert told.ephemeral
    files = {each.filename: each.data.decode() for each in told.attachments}
    assert list(files) == ["transcript.md", "transcript.html", "class.csv", "bibliography.json", "bibliography.md"]
    assert all(each.description for each in told.attachments)
    assert ANSWER in files["transcript.md"]
    assert ANSWER in files["transcript.html"]
    assert ("Ana" in files["class.csv"]) is ("Ana" in files["transcript.md"]) is called
    assert str(lesson.ana.id) not in "".join(files.values())
    assert json.loads(files["bibliography.json"])[0]["title"] == "Foreign relations of Rwanda"
    assert "## APA" in files["bibliography.md"]
    recap = await lesson.until_said("## Answered")
    assert f"- {MEXICO}" in recap.content
    assert "## Still open\n\n- What @\u200beveryone \\<eats\\>?" in recap.content
    over = await lesson.until_panel(panel, "This class is over.")
    assert over.buttons == ()
    again = await (await lesson.server.click(lesson.teacher, recap, "Files")).response()
    assert again.ephemeral
    assert {each.filename: each.data.decode() for each in again.attachments} == files
    refused = await (await lesson.server.click(lesson.ana, recap, "Files")).response()
    assert refused.content.startswith("Only teachers may do this")
    late = await (await lesson.server.slash(lesson.ana, lesson.channel, "ask", question=MEXICO)).response()
    assert ANSWER in late.content, "without a class, /ask answers"


async def test_who_is_forgotten_is_withdrawn_from_what_the_channel_shows(lesson: Class) -> None:
    panel = await lesson.opens(mode="open")
    await lesson.asks(panel, MEXICO)
    posted = await lesson.until_said(ANSWER)
    delete = await (await lesson.server.slash(lesson.ana, lesson.channel, "privacy delete")).response()
    await lesson.server.click(lesson.ana, delete, "Delete everything")
    await lesson.until_panel(panel, "**1.** (withdrawn)")
    assert (await lesson.server.edited(posted)).content.startswith(f"**1.** (withdrawn)\n{ANSWER}")
