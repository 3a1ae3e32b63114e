"""Who visited whom, of the office that is asked for, and on which days."""

import pytest

from bot.assembly import Parts, open_dialogue

from .asking import Written

ARTICLE = """Kenya is a country in East Africa.


Bilateral relations

India

President A. B. Rao visited Kenya from 29 May to 1 June 2005. Vice-President Ila Das was in Kenya in May 2007. Ram Jha
came in September 2019.

Sweden

Kristina IV paid a state visit from 9 to 13 May 1990. Prince Nils came in 1984.
"""
ASKED = [
    ("which indian presidents visited?", ["President A. B. Rao visited Kenya from 29 May to 1 June 2005."]),
    ("which indian vice president visited", ["Ila Das visited Kenya in May 2007."]),
    ("did the queen of sweden ever visit kenya", ["Kristina IV came on a visit from 9 to 13 May 1990"]),
    ("which prince visited", ["Prince Nils came on a visit in 1984"]),
    ("who visited in june 2005", ["A. B. Rao"]),
    ("who visited on 30 may 2005", ["A. B. Rao"]),
    ("who came from India in 2007?", ["Ila Das"]),
]
NOT_SAID = ["Ila Das", "Rao", "Rao", "Kristina", "Das", "Das", "Rao"]


@pytest.mark.parametrize(("asked", "others"), list(zip(ASKED, NOT_SAID, strict=True)))
async def test_visits_by_office_and_day(
    written: Written, parts: Parts, asked: tuple[str, list[str]], others: str
) -> None:
    question, said = asked
    article = written("foreign_relations_of_kenya.txt", ARTICLE)
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        text = (await dialogue.reply(question, key=1)).text
    assert [each for each in said if each not in text] == []
    assert others not in text


async def test_nobody_is_told_for_an_office_that_nobody_had(written: Written, parts: Parts) -> None:
    article = written("foreign_relations_of_kenya.txt", ARTICLE)
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        assert "visited" not in (await dialogue.reply("did the pope ever visit kenya", key=1)).text


async def test_who_came_from_there_is_of_the_country_that_was_spoken_of(written: Written, parts: Parts) -> None:
    article = written("foreign_relations_of_kenya.txt", f"{ARTICLE}\nPresident Ada Oloo visited Sweden in May 1991.\n")
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        await dialogue.reply("tell me about sweden", key=1)
        text = (await dialogue.reply("who came from there?", key=1)).text
    assert "Prince Nils" in text
    assert "Ada Oloo" not in text
