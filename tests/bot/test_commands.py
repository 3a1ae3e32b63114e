"""The slash commands, typed by people over real sockets."""

import base64
import json
from io import BytesIO
from typing import Any

import pytest
from matplotlib.image import imread

from bot.classroom.moves import Ask, Close
from bot.classroom.practice import Practised
from bot.records import KeptProposal, Place, PlaceKind, Preferences
from bot.resources import Resources
from tests.bot.classroom.lesson import TEACHER, at, opened
from tests.bot.room import BELGIUM, QUESTION, Room, room
from tests.conftest import ARTICLE
from tests.discord_server import Attachment, Interaction, Message, Permission

__all__ = ["room"]

TITLE = "Foreign relations of Rwanda"
KENYAN = "foreign_relations_of_kenya"
KENYA = """Foreign relations of Kenya

Bilateral relations

+---------+------------------------+------------------------------------+
| Country | Formal Relations Began | Notes                              |
+=========+========================+====================================+
| China   | 14 December 1963       | China has an embassy in Nairobi.   |
+---------+------------------------+------------------------------------+
"""


async def names(asked: Interaction) -> list[str]:
    return [choice["name"] for choice in await asked.choices()]


async def whole(asked: Interaction) -> str:
    """Everything that was said to it, follow-ups too, once the last of them is there."""
    await asked.response()
    await asked.state.changes.until(lambda: asked.followups or asked.original or None, lambda: "nothing said", 5)
    return "\n".join(each.content for each in (asked.original, *asked.followups) if each is not None)


# --- questions as commands


@pytest.mark.parametrize(
    ("command", "options", "expected"),
    [
        ("relations", {"country": "Belgium"}, "Belgium has an embassy in Kigali."),
        ("missions", {}, "the Holy See and the European Union each have a diplomatic mission in Kigali."),
        ("missions", {"country": "India"}, "India has a high commission in Kigali."),
        ("compare", {"a": "Belgium", "b": "Mexico"}, "Belgium"),
        ("reference", {"number": 3}, "Embassy of Belgium in Kigali"),
    ],
)
async def test_a_command_is_answered_with_its_evidence(
    room: Room, command: str, options: dict[str, Any], expected: str
) -> None:
    response = await (await room.server.slash(room.ana, room.channel, command, private=True, **options)).response()
    assert expected in response.text
    assert response.embeds
    assert response.ephemeral


async def test_a_command_is_whole_whatever_was_asked_before(room: Room) -> None:
    await room.server.slash(room.ana, room.channel, "missions", country="Belgium")
    response = await (await room.server.slash(room.ana, room.channel, "missions", country="Rwanda")).response()
    assert "Rwanda has a high commission in Ottawa, Canada." in response.content


@pytest.mark.parametrize(
    ("command", "options", "asked"),
    [
        ("relations", {"country": "belgum"}, "Parle-moi de la Belgique."),
        ("relations", {"country": "USA"}, "Parle-moi des États-Unis."),
        ("relations", {"country": "Congo"}, "Tell me about Congo."),
        ("relations", {"country": "African Union"}, "Tell me about African Union."),
        ("missions", {"country": "Inde"}, "Quelles missions y a-t-il avec l’Inde ?"),
        ("missions", {}, "Quelles missions y a-t-il ?"),
        ("compare", {"a": "Belgium", "b": "🇨🇦"}, "Compare la Belgique et le Canada."),
        ("reference", {"number": 3}, "Quelle est la référence 3 ?"),
    ],
)
async def test_a_command_asks_in_the_language_of_the_person(
    room: Room, command: str, options: dict[str, Any], asked: str
) -> None:
    lea = room.server.add_user("lea", locale="fr")
    response = await (await room.server.slash(lea, room.channel, command, **options)).response()
    assert response.content.splitlines()[0] == f"> {asked}"
    assert not response.content.splitlines()[1].startswith("Je ne trouve")


@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("relations", {"country": "Narnia"}, "Choose one of the names that come while you type."),
        ("relations", {"country": "@everyone **x**"}, "“@\u200beveryone \\*\\*x\\*\\*”"),
        ("relations", {"country": "United"}, "Did you mean one of these: United States, United Arab Emirates"),
        ("relations", {"country": "Rwanda"}, "All that I know is about Rwanda itself; name another."),
        ("compare", {"a": "Belgium", "b": "belgum"}, "That is the same country twice; name two different ones."),
        ("missions", {"country": " "}, "I know no country or organisation called"),
    ],
)
async def test_a_country_that_cannot_be_asked_about_is_refused_with_a_hint(
    room: Room, command: str, options: dict[str, Any], said: str
) -> None:
    response = await (await room.server.slash(room.ana, room.channel, command, **options)).response()
    assert said in response.content
    assert response.ephemeral


@pytest.mark.parametrize("command", ["timeline", "map", "practice", "preferences", "sources"])
async def test_an_article_that_is_not_there_is_not_another(room: Room, command: str) -> None:
    option = "source" if command == "sources" else "article"
    response = await (await room.server.slash(room.ana, room.channel, command, {option: "garbage"})).response()
    assert response.content == "I have no such article; choose a suggestion."
    assert response.ephemeral


async def test_an_article_may_be_named_by_its_title(room: Room) -> None:
    chosen = await room.server.slash(room.ana, room.channel, "preferences", article="relations of rwanda")
    assert f"Article in focus: {TITLE}" in (await chosen.response()).content


async def test_a_question_of_blanks_is_helped(room: Room) -> None:
    response = await (await room.server.slash(room.ana, room.channel, "ask", question="  ")).response()
    assert "Ask as you would ask a person: when relations began" in response.content


async def test_help_has_buttons_that_ask(room: Room) -> None:
    response = await (await room.server.slash(room.ana, room.channel, "help")).response()
    assert response.ephemeral
    asked = await (await room.server.click(room.ana, response, QUESTION)).response()
    assert (asked.content, asked.ephemeral) == (f"> {QUESTION}\n{BELGIUM}", True)


async def test_help_by_mention_has_buttons_too(room: Room) -> None:
    for said in ("", "help", "hello"):
        helped = await room.asks(said)
        asked = await (await room.server.click(room.ana, helped, QUESTION)).response()
        assert asked.content == f"> {QUESTION}\n{BELGIUM}"


async def test_help_is_on_the_article_in_focus(room: Room) -> None:
    owner = room.server.owner
    file = attached(room, f"{KENYAN}.txt", KENYA.encode())
    question = await proposed(room, await room.server.slash(owner, room.channel, "knowledge import", file=file))
    await room.server.click(owner, question, "Publish")
    await room.server.edited(question)
    await room.server.slash(owner, room.channel, "settings server", article="relations of kenya")
    helped = await (await room.server.slash(room.ana, room.channel, "help")).response()
    assert "“Foreign relations of Kenya”" in helped.content
    asked = await room.server.click(room.ana, helped, "When did relations begin with China?")
    assert "Kenya and China began on 14 December 1963." in (await asked.response()).content
    assert not [each["label"] for each in helped.buttons if "Rwanda" in each["label"] or "Kigali" in each["label"]]


async def test_sources_are_listed_and_reported_on(room: Room) -> None:
    listed = await (await room.server.slash(room.ana, room.channel, "sources")).response()
    assert f"**{TITLE}** · version 1 · " in listed.content
    assert "CC BY-SA 4.0" in listed.content
    asked = await room.server.slash(room.ana, room.channel, "sources", source="foreign_relations_of_rwanda")
    assert "**To mend in the source:" in (await whole(asked)) + (await asked.response()).content
    unknown = await (await room.server.slash(room.ana, room.channel, "sources", source="narnia")).response()
    assert unknown.content == "I have no such article; choose a suggestion."


# --- suggestions


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("belg", "Belgium"),
        ("belguim", "Belgium"),
        ("korea", "South Korea"),
        ("united st", "United States"),
        ("allem", "Germany"),
        ("cote d", "Ivory Coast"),
        ("USA", "United States"),
        ("drc", "Democratic Republic of the Congo"),
        ("england", "United Kingdom"),
        ("🇧🇪", "Belgium"),
    ],
)
async def test_countries_are_suggested_while_one_types(room: Room, typed: str, first: str) -> None:
    found = await names(
        await room.server.autocomplete(room.ana, room.channel, "relations", focused="country", country=typed)
    )
    assert first in found[:3]
    assert len(found) <= 25


async def test_suggestions_are_in_the_users_language_and_mean_the_same(room: Room) -> None:
    lea = room.server.add_user("lea", locale="fr")
    asked = await room.server.autocomplete(lea, room.channel, "relations", focused="country", country="allem")
    assert (await asked.choices())[0] == {"name": "Allemagne", "value": "Germany"}


async def test_with_nothing_typed_the_countries_of_the_articles_come_first(room: Room) -> None:
    found = await names(await room.server.autocomplete(room.ana, room.channel, "relations", focused="country"))
    assert len(found) == 25
    assert found[:2] == ["Belgium", "Burundi"]


async def test_references_are_found_by_number_and_by_words(room: Room) -> None:
    by_number = await room.server.autocomplete(room.ana, room.channel, "reference", focused="number", number="1")
    assert all(each.startswith("[1") for each in await names(by_number))
    by_words = await room.server.autocomplete(
        room.ana, room.channel, "reference", focused="number", number="embassy of bel"
    )
    assert (await by_words.choices())[0]["value"] == 3


async def test_articles_are_suggested(room: Room) -> None:
    asked = await room.server.autocomplete(room.ana, room.channel, "sources", focused="source", source="rwan")
    assert await asked.choices() == [{"name": TITLE, "value": "foreign_relations_of_rwanda"}]


# --- settings


async def test_settings_are_for_those_who_manage_the_server(room: Room) -> None:
    owner = room.server.owner
    response = await (
        await room.server.slash(owner, room.channel, "settings server", language="fr", private=True)
    ).response()
    assert "- Language: Français" in response.content
    asked = await (await room.server.slash(room.ana, room.channel, "ask", question=QUESTION)).response()
    assert asked.ephemeral
    assert "Les relations entre le Rwanda et la Belgique" in asked.content
    assert "Preuves" in [part["label"] for part in asked.buttons]


async def test_a_setting_can_be_left_to_each_person_again(room: Room) -> None:
    owner, lea = room.server.owner, room.server.add_user("lea", locale="fr")
    for command in ("settings server", "settings channel"):
        await room.server.slash(owner, room.channel, command, language="en", private=True)
        asked = await (await room.server.slash(lea, room.channel, "ask", question=QUESTION)).response()
        assert (BELGIUM in asked.content, asked.ephemeral) == (True, True)
        taken_back = await room.server.slash(owner, room.channel, command, unset="language")
        shown = (await taken_back.response()).content
        assert "- Language: not set; each person's own" in shown
        assert "- Answers to commands are private: yes" in shown
        asked = await (await room.server.slash(lea, room.channel, "ask", question=QUESTION)).response()
        assert ("Les relations entre le Rwanda" in asked.content, asked.ephemeral) == (True, True)
        await room.server.slash(owner, room.channel, command, unset="everything")
        asked = await (await room.server.slash(lea, room.channel, "ask", question=QUESTION)).response()
        assert not asked.ephemeral


async def test_what_is_taken_back_may_be_chosen_anew_at_once(room: Room) -> None:
    await room.server.slash(room.ana, room.channel, "preferences", language="fr", private=True, plain_text=True)
    again = await room.server.slash(room.ana, room.channel, "preferences", unset="everything", private=False)
    shown = (await again.response()).content.splitlines()
    assert shown[2:] == [
        "- Language: not set; that of each question",
        "- Answers to commands are private: no",
        "- Plain text for screen readers: not set",
    ]


async def test_every_choice_of_a_command_is_published_in_french_too(room: Room) -> None:
    def choices(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
        inner = [each for option in options for each in choices(option.get("options", []))]
        return [*inner, *(each for option in options for each in option.get("choices", []))]

    published = [each for command in room.server.state.commands[None].values() for each in choices([command])]
    untold = {each["name"] for each in published if not (each.get("name_localizations") or {}).get("fr")}
    assert untold == {"English", "Français", "missions"}  # they are called the same


async def test_a_hidden_command_is_refused_on_the_server_too(room: Room) -> None:
    """Whoever runs the server may show a command to anybody; the check stays."""
    for command in room.server.state.commands[None].values():
        command["default_member_permissions"] = None
    for name in ("settings server", "knowledge list"):
        response = await (await room.server.slash(room.ana, room.channel, name)).response()
        assert response.ephemeral
        assert response.content.startswith("Only those who manage this server")


async def test_a_role_may_be_let_import(room: Room) -> None:
    for command in room.server.state.commands[None].values():
        command["default_member_permissions"] = None
    role = room.guild.add_role("librarian")
    room.guild.add_member(room.ana, role)
    await room.server.caught_up()
    owner = room.server.owner
    for expected in (True, False):
        set_ = await room.server.slash(owner, room.channel, "settings server", importer_role=role)
        assert (role.mention in (await set_.response()).content) is expected
        listed = await (await room.server.slash(room.ana, room.channel, "knowledge list")).response()
        assert (TITLE in listed.content) is expected


async def test_teachers_and_the_words_that_they_do_not_want(room: Room) -> None:
    role = room.guild.add_role("teacher")
    await room.server.caught_up()
    for word, expected in (("Homework", True), ("homework ", False)):
        set_ = await room.server.slash(
            room.server.owner, room.channel, "settings server", teacher_role=role, unwanted_word=word
        )
        said = (await set_.response()).content
        assert (f"May open a class: {role.mention}" in said) is expected
        assert ("Hold a question in class for the teacher: homework" in said) is expected


async def test_a_channel_that_cannot_be_read_says_so(room: Room) -> None:
    owner = room.server.owner
    set_ = await room.server.slash(owner, room.channel, "settings channel", answers_everything=True)
    response = await set_.response()
    assert "Every message is taken for a question: yes" in response.content
    assert "has not switched on that it may read messages" in response.content
    wrong = await (await room.server.slash(owner, room.channel, "settings channel", article="narnia")).response()
    assert wrong.content == "I have no such article; choose a suggestion."


async def test_preferences_are_ones_own(room: Room) -> None:
    shown = await (await room.server.slash(room.ana, room.channel, "preferences", plain_text=True)).response()
    assert "Plain text for screen readers: yes" in shown.content
    assert (await room.asks(QUESTION)).embeds == ()
    ben = room.server.add_user("ben")
    assert (await room.asks(QUESTION, by=ben)).embeds


# --- privacy


async def test_of_whom_nothing_is_kept_is_told_so(room: Room) -> None:
    shown = await (await room.server.slash(room.ana, room.channel, "privacy show")).response()
    assert shown.content.startswith("I keep nothing about you.\nQuestions are kept for 60 days")


async def test_a_person_sees_takes_and_deletes_what_is_kept(room: Room, resources: Resources) -> None:
    asked = await room.says("When did relations begin with Narnia?")
    await room.server.settled(asked)
    past = await resources.classes.open(opened())
    await resources.classes.move(
        past.number, Ask(by=room.ana.id, at=at(1), text="When did relations with Mexico begin?")
    )
    await resources.classes.move(past.number, Close(by=TEACHER, at=at(2)))
    await resources.records.practise(room.ana.id, Practised("a", "{}", at()))
    await resources.records.propose(KeptProposal(key=3, person=room.ana.id, name="a.txt", data=b"Kenya", at=at()))
    shown = await (await room.server.slash(room.ana, room.channel, "privacy show")).response()
    assert "- one answered question\n- one question that was asked in vain\n" in shown.content
    assert "rating" not in shown.content
    exported = await (await room.server.slash(room.ana, room.channel, "privacy export")).response()
    assert "- your part in one class\n- how well one question sits that you practise" in shown.content
    assert "- one article that waits to be published" in shown.content
    assert "for 30 days after the last thing that happened" in shown.content
    (file,) = exported.attachments
    (of_class,) = json.loads(file.data)["classes"]
    assert of_class["moves"][0]["text"] == "When did relations with Mexico begin?"
    assert json.loads(file.data)["practice"][0]["key"] == "a"
    assert base64.b64decode(json.loads(file.data)["proposals"][0]["data"]) == b"Kenya"
    assert json.loads(file.data)["replies"][0]["turns"] == ["When did relations begin with Narnia?"]
    assert file.description
    asked_to = await (await room.server.slash(room.ana, room.channel, "privacy delete")).response()
    await room.server.click(room.ana, asked_to, "Delete everything")
    gone = await room.server.edited(asked_to)
    assert gone.content == "5 records about you are gone."
    assert "Mexico" not in repr(await resources.classes.log.moves(past.number))
    assert gone.buttons == ()
    assert not (await resources.records.person(room.ana.id)).replies


# --- knowledge


def attached(room: Room, name: str, data: bytes) -> Attachment:
    state = room.server.state
    file = Attachment(
        id=state.snowflakes.next(), filename=name, url=f"{room.server.cdn_base}/attachments/1/2/{name}", data=data
    )
    state.files[f"/attachments/1/2/{name}"] = (data, "text/plain")
    return file


async def proposed(room: Room, asked: Interaction) -> Message:
    """The message with the buttons."""

    def found() -> Message | None:
        said = [each for each in (asked.original, *asked.followups) if each is not None]
        return next((each for each in said if each.buttons), None)

    return await room.server.state.changes.until(found, lambda: f"nothing was proposed: {asked}", 10)


async def test_an_article_is_imported_published_and_rolled_back(room: Room) -> None:
    owner = room.server.owner
    file = attached(room, "foreign_relations_of_kenya.txt", KENYA.encode())
    asked = await room.server.slash(owner, room.channel, "knowledge import", file=file)
    question = await proposed(room, asked)
    assert "It holds" in await whole(asked)
    before = await (await room.server.slash(owner, room.channel, "knowledge list")).response()
    assert "Kenya" not in before.content
    await room.server.click(owner, question, "Publish")
    done = await room.server.edited(question)
    assert "answers on this server from now on, as version 1." in done.content
    reply = await room.asks("When did relations between Kenya and China begin?")
    assert "14 December 1963" in reply.content
    changed = attached(room, "foreign_relations_of_kenya.txt", KENYA.replace("14 December", "15 December").encode())
    again = await room.server.slash(owner, room.channel, "knowledge import", file=changed)
    question = await proposed(room, again)
    assert "Compared with what answers here now: 0 added, 2 changed, 0 removed." in question.content
    await room.server.click(owner, question, "Publish")
    assert "as version 2" in (await room.server.edited(question)).content
    back = await room.server.slash(owner, room.channel, "knowledge rollback", source=f"{room.guild.id}/{KENYAN}")
    assert "is back at version 1" in await whole(back)
    assert "14 December 1963" in (await room.asks("When did relations between Kenya and China begin?")).content


async def test_a_pasted_article_may_be_withdrawn(room: Room) -> None:
    owner = room.server.owner
    opened = await room.server.slash(owner, room.channel, "knowledge import")
    sent = await room.server.submit(opened, {"name": "Foreign relations of Kenya", "text": KENYA})
    question = await proposed(room, sent)
    await room.server.click(owner, question, "Cancel")
    assert (await room.server.edited(question)).content == "Nothing was stored."
    listed = await (await room.server.slash(owner, room.channel, "knowledge list")).response()
    assert "Kenya" not in listed.content


async def test_what_is_no_article_is_refused_in_a_sentence(room: Room) -> None:
    owner = room.server.owner
    file = attached(room, "picture.png", bytes(range(256)))
    asked = await room.server.slash(owner, room.channel, "knowledge import", file=file)
    said = await whole(asked)
    assert "picture" in said
    assert len(said.splitlines()) == 1
    nobodys = attached(room, "x.txt", b"Hello, world.")
    asked = await room.server.slash(owner, room.channel, "knowledge import", file=nobodys)
    assert "does not say whose foreign relations it describes. Put the country into its title" in await whole(asked)
    same = attached(room, ARTICLE.name, ARTICLE.read_bytes())
    asked = await room.server.slash(owner, room.channel, "knowledge import", file=same)
    assert "is stored already, just like this" in await whole(asked)


async def test_a_correction_is_shown_with_the_words_it_is_about(room: Room) -> None:
    owner = room.server.owner
    options: dict[str, Any] = {
        "source": "foreign_relations_of_rwanda",
        "quote": "Belgium has an embassy in Kigali.",
        "because": "The embassy's own page.",
        "note": "It stands in the Kiyovu quarter.",
    }
    noted = await (await room.server.slash(owner, room.channel, "knowledge correct", **options)).response()
    assert noted.content == "Noted. Answers on this server show it from now on."
    assert "Kiyovu quarter" in (await room.asks(QUESTION)).text
    for wrong, expected in (
        ({"quote": "Belgium has no embassy."}, "do not stand in the article"),
        ({"source": "narnia"}, "no such article"),
        ({"country": "Narnia"}, "no country of that name"),
    ):
        refused = await room.server.slash(owner, room.channel, "knowledge correct", **(options | wrong))
        assert expected in (await refused.response()).content


async def test_the_words_of_a_correction_may_be_copied_from_a_reply(room: Room) -> None:
    owner = room.server.owner
    options = {"source": "relations of rwanda", "because": "The embassy's own page.", "note": "In the Kiyovu quarter."}
    options["quote"] = "“Belgium has an embassy in  Kigali.”"
    noted = await room.server.slash(owner, room.channel, "knowledge correct", options)
    assert (await noted.response()).content.startswith("Noted.")
    assert "Kiyovu quarter" in (await room.asks(QUESTION)).text


async def test_a_row_is_named_by_a_whole_quotation_of_it(room: Room) -> None:
    """Else it would be said that answers show it, and none would."""
    options = {"source": "foreign_relations_of_rwanda", "because": "The ministry's page.", "country": "Uganda"}
    for quote, said in (
        (
            "established diplomatic relations in 2004",
            "No row that leaves its country open is quoted with just these words.",
        ),
        ("Belgium has an embassy in Kigali.", "No row that leaves its country open is quoted with just these words."),
        ("2004", "Noted. Answers on this server show it from now on."),
    ):
        told = await room.server.slash(room.server.owner, room.channel, "knowledge correct", options | {"quote": quote})
        assert (await told.response()).content.startswith(said)
    answer = (await room.asks("When did relations begin with Uganda?")).text
    assert "Relations between Rwanda and Uganda began in 2004." in answer
    assert "The ministry's page." in answer


async def test_unanswered_questions_are_grouped_and_taken_off_the_list(room: Room) -> None:
    owner = room.server.owner
    for question in ("When did relations begin with Narnia?", "when did relations begin with narnia", "Mordor?"):
        await room.server.settled(await room.says(question))
    listed = await (await room.server.slash(owner, room.channel, "knowledge unanswered")).response()
    assert "1\\. when did relations begin with narnia (2 times)" in listed.content
    done = await room.server.select(owner, listed, "when did relations begin with narnia")
    assert (await done.response()).content == "It is off the list."
    left = await (await room.server.slash(owner, room.channel, "knowledge unanswered")).response()
    assert "narnia" not in left.content
    assert "Mordor" in left.content


async def test_what_was_asked_in_vain_is_told_with_what_it_was_taken_to_mean(room: Room) -> None:
    for question in (QUESTION, "and Kenya?"):
        await room.server.settled(await room.says(question))
    listed = await (await room.server.slash(room.server.owner, room.channel, "knowledge unanswered")).response()
    assert "1\\. and Kenya? (once)\n  -# Understood as: start date · Kenya" in listed.content


# --- pictures


@pytest.mark.parametrize(
    ("command", "options", "expected"),
    [
        ("timeline", {}, "- 1 July 1962: Belgium"),
        ("map", {}, "- 1970s: China, Mexico"),
        ("map", {"show": "missions"}, "- Abroad: Belgium, Canada, India, Mexico"),
    ],
)
async def test_a_picture_comes_with_its_description_and_as_text(
    room: Room, command: str, options: dict[str, Any], expected: str
) -> None:
    asked = await room.server.slash(room.ana, room.channel, command, **options)
    response = await asked.response(limit=60)
    assert expected in response.content
    assert "CC BY-SA 4.0" in response.content
    (file,) = response.attachments
    assert expected.removeprefix("- ") in (file.description or "")
    pixels = imread(BytesIO(file.data), format="png")
    assert min(pixels.shape[:2]) > 500
    assert pixels[:, :, :3].mean() < 0.5


async def test_a_picture_and_its_description_are_in_the_language_of_the_person(room: Room) -> None:
    """Countries stand in the order of their names in that language, also those that begin with an accent."""
    lea = room.server.add_user("lea", locale="fr")
    for command, options, title, line in (
        (
            "map",
            {"show": "missions"},
            "Missions du Rwanda à l’étranger, et au Rwanda",
            "Canada, Chine, Égypte, Inde, Libye",
        ),
        ("map", {}, "Début des relations du Rwanda, par décennie", "Belgique, Canada, Corée du Sud"),
        ("timeline", {}, "Chronologie du début des relations du Rwanda", "1er juillet 1962 : Belgique"),
    ):
        response = await (await room.server.slash(lea, room.channel, command, options)).response(limit=60)
        (file,) = response.attachments
        for text in (response.content.replace("\xa0", " "), (file.description or "").replace("\xa0", " ")):
            assert title in text
            assert line in text


async def test_where_no_file_may_be_attached_the_picture_is_text(room: Room) -> None:
    room.channel.deny(room.server.bot, Permission.ATTACH_FILES)
    asked = await room.server.slash(room.ana, room.channel, "timeline")
    response = await asked.response()
    assert response.attachments == ()
    assert "- 1 July 1962: Belgium" in response.content
    assert "“Attach Files”" in (await asked.followup()).content


async def test_plain_text_has_no_picture(room: Room) -> None:
    await room.client.resources.preferences.choose(Place(PlaceKind.PERSON, room.ana.id), Preferences(plain_text=True))
    response = await (await room.server.slash(room.ana, room.channel, "map")).response()
    assert response.attachments == ()
    assert "- 1960s: " in response.content


async def test_commands_are_published_in_french_too(room: Room) -> None:
    ask = room.server.state.command("ask", None)
    assert ask is not None
    assert ask["name_localizations"]["fr"] == "demander"
    assert ask["description_localizations"]["fr"].startswith("Interroger sur les relations")
