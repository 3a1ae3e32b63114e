"""Questions in languages that are understood but not answered in, asked of other articles than the shipped one."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLES = Path(__file__).parents[1] / "data" / "articles"


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("seit wann gibt es beziehungen zu japan", Status.ANSWERED, "24 February 1972"),
        ("desde cuando hay relaciones con japon", Status.ANSWERED, "24 February 1972"),
        ("wann begannen die beziehungen zwischen china und japan", Status.UNKNOWN, "between China and Japan"),
        ("cuando empezaron las relaciones entre china y japon", Status.UNKNOWN, "between China and Japan"),
        ("uhusiano kati ya China na Japani ulianza lini", Status.UNKNOWN, "between China and Japan"),
        ("je china ina uhusiano na japani?", Status.UNKNOWN, "between China and Japan"),
        ("ese ubushinwa bufitanye umubano n'ubuyapani", Status.UNKNOWN, "between China and Japan"),
        ("ni ibihe bihugu bidafitanye umubano na mongolia", Status.UNKNOWN, "countries without relations"),
        ("does japan have diplomatic relations with china", Status.UNKNOWN, "between Japan and China"),
        ("danke!", Status.SMALLTALK, "welcome"),
        ("que paises eran los primeros", Status.ANSWERED, "first"),
        ("wo ist die botschaft der türkei", Status.UNKNOWN, "an embassy of Turkey in Mongolia"),
        ("botschaft in der türkei", Status.UNKNOWN, "an embassy of Mongolia in Turkey"),
        ("hat der iran eine botschaft", Status.UNKNOWN, "an embassy of Iran"),
        ("welche länder außer russland haben eine botschaft", Status.UNKNOWN, "countries without a mission"),
        ("which country has no embassy in russia", Status.UNKNOWN, "countries without a mission"),
        ("que paises no tienen relaciones con mongolia", Status.UNKNOWN, "countries without relations"),
    ],
)
async def test_on_mongolia(parts: Parts, question: str, status: Status, said: str) -> None:
    (article,) = ARTICLES.glob("foreign_relations_of_mongolia.*")
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        card = await dialogue.reply(question, key="x")
    assert card.status is status
    assert said in card.text
