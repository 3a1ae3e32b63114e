"""Since when an agreement has been in force, and what was signed when."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from tests.intents.asking import assert_not_answered, assert_quoted

ARTICLE = """\
KENYAN FOREIGN RELATIONS were calm.


Bilateral relations

Peru

On 12 June 2018 the Lamu agreement was signed between the two countries. The Lamu agreement went into force 12 \
February 2019. On 3 May 1971 both countries signed a treaty of friendship.

Canada

A free trade agreement was signed in Lima on 21 November 2008 and came into force on 15 August 2011.

Chad

Both countries signed an extradition treaty on 4 March 1980.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "foreign_relations_of_kenya.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        ("lamu deal: signing date + when it entered into force", "went into force 12 February 2019"),
        ("lamu accord - when did they sign it and when did it start to apply", "went into force 12 February 2019"),
        ("when did the lamu agreement take effect", "went into force 12 February 2019"),
        ("fta with canada - date of entry into force", "came into force on 15 August 2011"),
        ("free trade deal with canada: signing date + when it entered into force", "came into force on 15 August 2011"),
        ("canada trade agreement: in force since?", "came into force on 15 August 2011"),
    ],
)
async def test_when_it_came_into_force(parts: Parts, article: Path, questions: str, words: str) -> None:
    await assert_quoted(parts, article, questions, words)


@pytest.mark.parametrize(
    "questions",
    [
        "when did the treaty with chad enter into force",
        "extradition treaty with chad: date of entry into force",
        "when was the treaty with chad signed // and when did it enter into force",
    ],
)
async def test_the_day_of_signing_is_another(parts: Parts, article: Path, questions: str) -> None:
    await assert_not_answered(parts, article, questions)
