"""What people ask of everyday life is told by no article, whichever of its words an article happens to have."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
QUESTIONS = (Path(__file__).parent / "everyday_questions.txt").read_text("utf-8").splitlines()
COUNTRIES = ("angola", "chile", "cuba", "finland", "jamaica", "nigeria", "peru", "philippines", "uganda", "vietnam")


@pytest.mark.parametrize("country", COUNTRIES)
async def test_no_article_answers_everyday_questions(parts: Parts, country: str) -> None:
    (article,) = ARTICLES.glob(f"foreign_relations_of_{country}.*")
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        cards = {question: await dialogue.reply(question, key=question) for question in QUESTIONS}
    answered = [f"{question}: {card.text}" for question, card in cards.items() if card.status is Status.ANSWERED]
    assert not answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("i need to know when the euro replaced the markka", "2002"),
        ("my teacher asks when the euro replaced the markka", "2002"),
        ("can i find out who received the nobel peace prize", "Martti Ahtisaari"),
        ("how do i cite the nordic council part", ""),
    ],
)
async def test_who_asks_for_homework_is_answered(parts: Parts, question: str, told: str) -> None:
    finland = ARTICLES / "foreign_relations_of_finland.txt"
    async with open_dialogue(parts, database="", files=[finland]) as dialogue:
        card = await dialogue.reply(question, key=0)
    assert card.status is not Status.OUT_OF_SCOPE
    assert told in card.text
