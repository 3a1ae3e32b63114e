"""Missions by their cities, kinds and order, and several bodies in one question."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from tests.intents.asking import assert_not_answered, last_card

ARTICLE = """\
KENYAN FOREIGN RELATIONS were calm. Kenya is a member of the United Nations, the World Bank and the African Union. In \
1967, it became the first Commonwealth country to join the Organization of American States.


Bilateral relations

Peru

Peru was the first nation to establish an embassy in Nairobi. Kenya has an embassy in Lima, a consulate-general in \
Cusco, and honorary consulates in Arequipa and Iquitos. Kenya also has a consulate in Tacna.

Japan

Japan opened an embassy in Nairobi in January 2005, and Kenya opened an embassy in Tokyo in May 2013.

Chad

As part of an effort to redeploy resources, Chad closed its embassy in Nairobi in 1991. Due to the economic situation, \
Kenya has neither an embassy nor an honorary consulate in Chad.

Angola

Kenya is accredited to Angola from its embassy in Pretoria, South Africa.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "foreign_relations_of_kenya.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.mark.parametrize(
    ("questions", "said", "unsaid"),
    [
        ("peruvian cities with a kenya consulate general", "Cusco", "Tacna"),
        ("every peruvian town where kenya has a consulate (proper ones not honorary)", "Tacna", "Iquitos"),
        ("what towns in peru have just a kenyan consulate, not the general one", "Tacna", "Cusco"),
        ("kenyan consulates in peru, without the honorary ones", "Cusco", "Arequipa"),
        ("where in peru does kenya have only a consulate", "Tacna", "Cusco"),
        ("which peruvian town has an honorary kenyan consulate", "Arequipa", "Tacna"),
        ("countries covered by the embassy in Pretoria", "Kenya covers Angola", "Peru"),
        ("first country ever to open an embassy in nairobi", "Peru was the first nation", "Japan"),
        ("which nation set up an embassy in kenya before anyone else", "Peru was the first nation", "Japan"),
        ("which came later - Japan opening its embassy here or kenya opening one in tokyo", "Kenya opened", "Peru"),
        ("did japan open its embassy in nairobi before kenya opened one in tokyo", "Yes: Japan opened", "Peru"),
        ("was kenya's embassy in tokyo opened before japan's in nairobi", "No: Kenya opened", "Peru"),
        ("why was chads embassy in nairobi shut in 91", "redeploy", "Lima"),
        ("why has kenya no embassy in chad", "Due to the economic situation", "Lima"),
        ("does kenya have an embassy in chad", "No: Kenya has no embassy", "Lima"),
        ("is it in the un and in the african union as well", "Yes: Kenya is a member of the African Union", "NATO"),
        ("un, nato, world bank - which of these is kenya in", "Kenya is a member of the World Bank", "Yes"),
        ("what year did kenya get into the OAS", "since 1967", "unknown"),
    ],
)
async def test_told(parts: Parts, article: Path, questions: str, said: str, unsaid: str) -> None:
    card = await last_card(parts, article, questions)
    assert said in card.text
    assert unsaid not in card.text


@pytest.mark.parametrize(
    "questions",
    [
        "first consulate in nairobi, whose was it",
        "where did kenya open its first embassy",
        "who was the last to open an embassy in nairobi",
        "does kenya have only an embassy in peru",
        "what does it do in the UN",
        "which organisations have their seat in nairobi",
    ],
)
async def test_not_told(parts: Parts, article: Path, questions: str) -> None:
    await assert_not_answered(parts, article, questions)
