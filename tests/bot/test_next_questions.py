"""What a card proposes to ask next has an answer, and is not what was just asked."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.golden_questions import read_rows
from bot.render.card import Status
from tests.conftest import ARTICLE, ROOT
from tests.evaluation.scoring import article_of

FOLDER = ROOT / "tests" / "evaluation"
SETS = sorted(path for path in FOLDER.glob("*.open*.jsonl") if "blind" not in path.name)


ARTICLES = sorted((ROOT / "tests" / "data" / "articles").glob("foreign_relations_of_*"))


@pytest.mark.parametrize("path", [ARTICLE, *ARTICLES], ids=lambda path: path.name)
async def test_every_example_has_an_answer(parts: Parts, path: Path) -> None:
    """What help proposes fits the article that is there, in each language."""
    async with open_dialogue(parts, database="", files=[path]) as dialogue:
        for language in ("en", "fr"):
            examples = await dialogue.examples(None, language)
            assert examples
            for text in examples:
                card = await dialogue.reply(text, key=text, language=language)
                assert (text, card.status) == (text, Status.ANSWERED)


async def test_a_greeting_and_help_give_examples_from_the_article(parts: Parts) -> None:
    (kenya,) = (path for path in ARTICLES if path.name == "foreign_relations_of_kenya.wiki")
    async with open_dialogue(parts, database="", files=[kenya]) as dialogue:
        for text in ("hello", "help", "what is for lunch?"):
            card = await dialogue.reply(text, key=text)
            assert card.next_questions == (await dialogue.examples(None, "en"))[:3]
            assert "“When did relations begin with Canada?”" in card.text
            assert "Rwanda" not in card.text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
async def test_every_next_question_has_an_answer(parts: Parts, path: Path, language: str) -> None:
    async with open_dialogue(parts, database="", files=[article_of(path)]) as dialogue:
        proposed: dict[str, str] = {}
        for row in read_rows(path):
            card = await dialogue.reply(row.q, key=row.conv, language=language)
            assert row.q not in card.next_questions
            assert len(card.next_questions) == len(set(card.next_questions)) <= 3
            proposed |= dict.fromkeys(card.next_questions, row.q)
        assert proposed
        unanswered = {}
        for text, after in proposed.items():
            card = await dialogue.reply(text, key=("alone", text))
            if card.status is not Status.ANSWERED:
                unanswered[text] = (after, card.text)
    assert unanswered == {}
