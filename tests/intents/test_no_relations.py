"""Countries with which the source says that there are no relations."""

import pytest

from bot.assembly import Parts, open_dialogue

from .asking import Written

ARTICLE = """# Foreign relations of Kenya

Kenya lies in East Africa. It has friends on every continent. Kenya has no diplomatic relations with Palau.

## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Bhutan | none | |
| India | 14 December 1963 | India has a high commission in Nairobi. |
| Nauru | | |
"""
NOT_FOUND = "I do not find anything in the source about the beginning of relations between Kenya and Bhutan."


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("does kenya have relations with bhutan?", "No: Kenya has no diplomatic relations with Bhutan."),
        ("Are there ties with Palau", "No: Kenya has no diplomatic relations with Palau."),
        ("palau?", "Kenya has no diplomatic relations with Palau."),
        (
            "which countries does kenya have no relations with",
            "Kenya has no diplomatic relations with Palau and Bhutan.",
        ),
        ("list all countries", "The source's table of bilateral relations names these countries: India and Nauru."),
        ("when did relations with bhutan begin", f"{NOT_FOUND} Kenya has no diplomatic relations with Bhutan."),
    ],
)
async def test_what_is_said_of_them(parts: Parts, written: Written, question: str, reply: str) -> None:
    file = written("foreign_relations_of_kenya.md", ARTICLE)
    async with open_dialogue(parts, database="", files=[file]) as dialogue:
        assert (await dialogue.reply(question, key=1)).text == reply


@pytest.mark.parametrize(
    ("rows", "reply"),
    [
        ("| India | 1963 |\n| Nauru | |", "No: the source gives no date for Nauru."),
        ("| India | 1963 |\n| Nauru | 1970 |", "Yes: the source gives a date for every country of its table."),
    ],
)
async def test_whether_each_country_has_a_date(parts: Parts, written: Written, rows: str, reply: str) -> None:
    file = written(
        "foreign_relations_of_kenya.md",
        "# Foreign relations of Kenya\n\nKenya lies in East Africa.\n\n"
        f"| Country | Formal Relations Began |\n|---|---|\n{rows}\n",
    )
    async with open_dialogue(parts, database="", files=[file]) as dialogue:
        assert (await dialogue.reply("does every country in the table have a date?", key=1)).text == reply
