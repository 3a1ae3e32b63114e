"""Organisations in what people type, whose abbreviations may be words of a language."""

import pytest

from bot.dialogue import Dialogue
from knowledge.folding import fold
from knowledge.names.organisations import Organisations


@pytest.fixture(scope="module")
def organisations() -> Organisations:
    return Organisations.load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rwanda un member?", ["un"]),
        ("did rwanda join un", ["un"]),
        ("is it an au member state", ["au"]),
        ("membership in the eu", ["eu"]),
        ("le rwanda au kenya", []),
        ("un membre du groupe", []),
        ("who members are", []),
        ("member of who", []),
        ("joined by un-named states", []),
        ("is moldova in GUAM", ["guam"]),
        ("a member of guam since when", ["guam"]),
        ("relations with guam", []),
        ("DOES IT HAVE TIES WITH GUAM", []),
        ("what can rwanda do", []),
        ("WHAT CAN RWANDA DO", []),
        ("ida", []),
        ("c", []),
        ("plan c, b and a", []),
        ("imo it is good", []),
        ("is it in the nam", ["nonaligned"]),
        ("IMO members", ["imo"]),
        ("CUANDO EMPEZARON LAS RELACIONES", []),
        ("WHO WAS KIM JONG-NAM", []),
        ("is it in MIGA", ["miga"]),
    ],
)
def test_a_common_word_is_a_body_beside_words_of_membership(
    organisations: Organisations, text: str, expected: list[str]
) -> None:
    assert [each.id for each in organisations.find(fold(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ACP, AfDB, C, FAO", ["oacps", "afdb", "commonwealth", "fao"]),
        ("OAS (observer), CAN (associate), CELAC, CD.", ["oas", "andean", "celac", "democracies"]),
        ("C, IMF", ["imf"]),
        ("vitamins A, B, C, D and E", []),
        ("It can, as C, do that, and ACP, AfDB", ["oacps", "afdb"]),
    ],
)
def test_a_letter_is_a_body_among_abbreviations_only(
    organisations: Organisations, text: str, expected: list[str]
) -> None:
    assert [each.id for each in organisations.find(fold(text))] == expected


@pytest.mark.parametrize("question", ["rwanda un member?", "rwanda au membership"])
async def test_an_abbreviation_makes_no_message_french(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key="x")).language == "en"


async def test_a_whole_question_does_not_go_on_from_the_one_before(dialogue: Dialogue) -> None:
    await dialogue.reply("When did relations begin with Belgium?", key="x")
    card = await dialogue.reply("Is Rwanda in the Commonwealth?", key="x")
    assert card.text == "Yes: Rwanda has been a member of the Commonwealth of Nations since November 2009."
