"""Which language a reply is in: the one that is asked for, else that of the message, else that of the conversation."""

import pytest

from bot.dialogue import Dialogue
from bot.terminal import answer_lines


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("When did relations begin with Belgium?", None, "en"),
        ("Quand ont commencé les relations avec la Belgique ?", None, "fr"),
        ("When did relations begin with Belgium?", "fr", "fr"),
        ("Quand ont commencé les relations avec la Belgique ?", "en-GB", "en"),
        ("Quand ont commencé les relations avec la Belgique ?", "de", "fr"),
        ("Umubano w'u Rwanda n'u Bubiligi watangiye ryari?", None, "en"),
        ("Umubano w'u Rwanda n'u Bubiligi watangiye ryari?", "fr", "fr"),
        ("Belgium?", None, "en"),
    ],
)
async def test_the_language_of_a_reply(dialogue: Dialogue, message: str, language: str | None, said: str) -> None:
    card = await dialogue.reply(message, key="x", language=language)
    assert card.language == said
    assert ("juillet" if said == "fr" else "July") in card.text


async def test_a_message_that_does_not_tell_goes_on_in_the_language_of_the_conversation(dialogue: Dialogue) -> None:
    messages = ("Quand ont commencé les relations avec la Belgique ?", "Canada ?", "and China?", "Mexico?")
    said = [(await dialogue.reply(message, key="x")).language for message in messages]
    assert said == ["fr", "fr", "en", "en"]


async def test_starting_over_keeps_the_language(dialogue: Dialogue) -> None:
    await dialogue.reply("Bonjour, je voudrais recommencer", key="x")
    assert (await dialogue.reply("recommencer", key="x")).text.startswith("D’accord")
    assert (await dialogue.reply("Canada", key="x")).language == "fr"


async def test_a_choice_is_understood_in_the_language_in_which_it_was_offered(dialogue: Dialogue) -> None:
    asked = await dialogue.reply("Quand ont commencé les relations avec le Congo ?", key="x")
    assert asked.choices == ("République démocratique du Congo", "République du Congo")
    chosen = await dialogue.reply("la république démocratique", key="x")
    assert "République démocratique du Congo" in chosen.text


async def test_lines_of_json_are_answered_in_the_language_that_is_asked_for(dialogue: Dialogue) -> None:
    written: list[str] = []
    await answer_lines(dialogue, [b'{"question": "Who was first?"}'], written.append, "fr")
    assert "La Belgique a été la première" in written[0]
