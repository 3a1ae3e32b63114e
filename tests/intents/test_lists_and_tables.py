"""An article that has one list of all countries, tables on some of them, and a table of organisations."""

import pytest

from bot.assembly import Parts, open_dialogue

from .asking import Written

ARTICLE = """# Foreign relations of Kenya

Kenya lies in East Africa.

## Diplomatic relations

| # | Country | Date |
|---|---|---|
| 1 | Uganda | 12 December 1963 |
| 2 | Germany | 14 December 1963 |
| 3 | Peru | 2 May 1970 |

## Bilateral relations

| Country | Formal relations began | Notes |
|---|---|---|
| Uganda | 12 December 1963 | Kenya has a high commission in Kampala. |
| Chad | | President Ada Oloo went to N'Djamena in May 2001. It was hot.[^1] |

## International organisations

| Organisation | Since | Remarks |
|---|---|---|
| United Nations | 16 December 1963 | |
| Kimberley Process | 2003 | Chair in 2006 |

[^1]: The Nation, 2001.
"""
ASKED = [
    (
        "how many countries are in the list",
        ["“Diplomatic relations” names three countries", "together name four countries"],
    ),
    ("who began before 1964", ["Uganda", "Germany"]),
    ("name all the countries in the bilateral relations table", ["names these countries: Chad and Uganda."]),
    ("list all countries", ["lists of relations name these countries: Chad, Germany, Peru and Uganda."]),
    ("how many rows does the table have", ["lists of relations have five rows together."]),
    ("how many rows has the bilateral relations table", ["table of bilateral relations has two rows."]),
    ("when did ada oloo go to chad // source?", ["The Nation"]),
]


@pytest.mark.parametrize(("questions", "said"), ASKED)
async def test_each_table_says_what_it_is_a_table_of(
    written: Written, parts: Parts, questions: str, said: list[str]
) -> None:
    article = written("foreign_relations_of_kenya.md", ARTICLE)
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        for question in questions.split(" // "):
            text = (await dialogue.reply(question, key=1)).text
    assert [each for each in said if each not in text] == []
    assert "blank" not in text


SECTIONS = """Kenya.


Bilateral relations


Peru

Both countries established diplomatic relations in 1964.


Chile

Both countries trade in tea.


Togo

See Kenya–Togo relations.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which countries have a section?", "a section on each of these countries: Chile, Peru and Togo."),
        ("list all countries", "a section on each of these countries: Chile, Peru and Togo."),
        ("how many countries are listed?", "sections on three countries: Chile, Peru and Togo."),
        ("how many countries have a date", "gives a date in the section on one country: Peru."),
        ("how many rows has the table?", "no such table, but sections on three countries."),
        ("does Kenya have relations with Togo?", "has a section on Togo"),
    ],
)
async def test_sections_are_told_as_sections(written: Written, parts: Parts, question: str, said: str) -> None:
    article = written("foreign_relations_of_kenya.txt", SECTIONS)
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        assert said in (await dialogue.reply(question, key=1)).text


LANDS = """Kenya.


Bilateral relations

Kenya has diplomatic relations with these countries:

- Brazil (1964)
- Canada (1965)
- Cuba (1966)
- Haiti (1967)
- Mexico (1968)
"""


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which caribbean countries are listed", "Cuba and Haiti"),
        ("list the latin american countries", "Brazil, Cuba, Haiti and Mexico"),
        ("which north american countries are listed", "Canada, Cuba, Haiti and Mexico"),
        ("list all south american states", "Brazil"),
    ],
)
async def test_a_part_of_a_continent(written: Written, parts: Parts, question: str, names: str) -> None:
    article = written("foreign_relations_of_kenya.txt", LANDS)
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        assert f" {names}." in (await dialogue.reply(question, key=1)).text
