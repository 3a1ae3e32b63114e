"""What a teacher adds: the name of a nameless row, cited with its reason, and notes on slips."""

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from knowledge.corrections import BadCorrection, Corrections, as_it_stands
from tests.conftest import ARTICLE

NAMED = {
    "correction": [
        {
            "source": "foreign_relations_of_rwanda",
            "quote": "Both countries established diplomatic relations in 2004.",
            "country": "AL",
            "because": "A press release that the class found.",
        }
    ]
}


async def test_a_row_that_a_teacher_names_answers_with_both_sources() -> None:
    parts = Parts.load(corrections=NAMED)
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        card = await dialogue.reply("When did relations with Albania begin?", key=1)
        others = await dialogue.reply("Who began in 2018?", key=2)
    assert card.text == "Relations between Rwanda and Albania began in 2004."
    assert {note.source.title for note in card.footnotes} == {"Foreign relations of Rwanda", "Corrections"}
    assert "A press release that the class found." in {note.quote for note in card.footnotes}
    assert "leaves the country's name blank" in others.text


async def test_a_slip_is_quoted_as_it_stands_and_the_correction_added(dialogue: Dialogue) -> None:
    card = await dialogue.reply("what happened in april 2018", key=1)
    assert "visa wave agreement" in card.text
    assert "“wave” is probably a slip for “waiver”" in card.text


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"source": "x", "quote": "y"}, "needs source, quote and because"),
        ({"source": "x", "quote": "y", "because": "z"}, "needs a country or a note"),
        ({"source": "x", "quote": "y", "because": "z", "country": "QQ"}, "no known code"),
        ({"source": "x", "quote": "y", "because": "z", "note": "n", "colour": "red"}, "nothing else"),
    ],
)
def test_an_entry_that_cannot_be_used_is_named(entry: dict[str, str], said: str) -> None:
    with pytest.raises(BadCorrection, match=f"Correction 1 .*{said}"):
        Corrections.read({"correction": [entry]}, ["AL"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("in Kigali", "in Kigali"),
        ("has an embassy in Kigali", "has an\n  embassy in Kigali"),
        ("“Belgium's own: it has  an embassy”", "Belgium’s own: it has an\n  embassy"),
        ("a.embassy", None),
        ("no embassy", None),
        ("”", None),
    ],
)
def test_words_are_found_as_they_stand(typed: str, found: str | None) -> None:
    assert as_it_stands("Belgium’s own: it has an\n  embassy in Kigali.", typed) == found
