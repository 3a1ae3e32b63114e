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
        ("ni ibihe bihugu bidafitanye umubano na mongolia", Status.ANSWERED, "no diplomatic relations with Taiwan"),
        ("does japan have diplomatic relations with china", Status.UNKNOWN, "between Japan and China"),
        ("danke!", Status.SMALLTALK, "welcome"),
        ("que paises eran los primeros", Status.ANSWERED, "first"),
        ("wo ist die botschaft der türkei", Status.UNKNOWN, "an embassy of Turkey in Mongolia"),
        ("botschaft in der türkei", Status.UNKNOWN, "an embassy of Mongolia in Turkey"),
        ("hat der iran eine botschaft", Status.UNKNOWN, "an embassy of Iran"),
        ("welche länder außer russland haben eine botschaft", Status.UNKNOWN, "countries without a mission"),
        ("which country has no embassy in russia", Status.UNKNOWN, "countries without a mission"),
        ("que paises no tienen relaciones con mongolia", Status.ANSWERED, "no diplomatic relations with Taiwan"),
        ("desde quando ha relacoes com o japao", Status.ANSWERED, "24 February 1972"),
        ("quando começaram as relações entre a China e o Japão?", Status.UNKNOWN, "between China and Japan"),
        ("que países não têm relações com a mongólia", Status.ANSWERED, "no diplomatic relations with Taiwan"),
        ("onde fica a embaixada da turquia", Status.UNKNOWN, "an embassy of Turkey in Mongolia"),
        ("embaixada na turquia", Status.UNKNOWN, "an embassy of Mongolia in Turkey"),
        ("a italia tem embaixada?", Status.UNKNOWN, "an embassy of Italy"),
        ("mongolia e membro da nato?", Status.UNKNOWN, "NATO"),
        ("obrigada!", Status.SMALLTALK, "welcome"),
        ("da quando ci sono rapporti col giappone", Status.ANSWERED, "24 February 1972"),
        ("quando sono iniziate le relazioni tra la Cina e il Giappone?", Status.UNKNOWN, "between China and Japan"),
        ("quali paesi non hanno relazioni con la mongolia", Status.ANSWERED, "no diplomatic relations with Taiwan"),
        ("dov'è l'ambasciata della turchia", Status.UNKNOWN, "an embassy of Turkey in Mongolia"),
        ("ambasciata in turchia", Status.UNKNOWN, "an embassy of Mongolia in Turkey"),
        ("l'iran ha un'ambasciata?", Status.UNKNOWN, "an embassy of Iran"),
        ("la mongolia e membro della nato?", Status.UNKNOWN, "NATO"),
        ("grazie!", Status.SMALLTALK, "welcome"),
        ("sinds wanneer zijn er betrekkingen met japan", Status.ANSWERED, "24 February 1972"),
        ("wanneer begonnen de betrekkingen tussen China en Japan?", Status.UNKNOWN, "between China and Japan"),
        ("welke landen hebben geen relaties met mongolie", Status.ANSWERED, "no diplomatic relations with Taiwan"),
        ("waar is de ambassade van turkije", Status.UNKNOWN, "an embassy of Turkey in Mongolia"),
        ("ambassade in turkije", Status.UNKNOWN, "an embassy of Mongolia in Turkey"),
        ("heeft iran een ambassade", Status.UNKNOWN, "an embassy of Iran"),
        ("is mongolië lid van de navo", Status.UNKNOWN, "NATO"),
        ("dank je wel!", Status.SMALLTALK, "welcome"),
    ],
)
async def test_on_mongolia(parts: Parts, question: str, status: Status, said: str) -> None:
    (article,) = ARTICLES.glob("foreign_relations_of_mongolia.*")
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        card = await dialogue.reply(question, key="x")
    assert card.status is status
    assert said in card.text


@pytest.mark.parametrize(
    ("asked", "then", "said"),
    [
        ("a china tem embaixada na mongólia?", "e a líbia?", "an embassy of Libya in Mongolia"),
        ("la cina ha un'ambasciata in mongolia?", "e la libia?", "an embassy of Libya in Mongolia"),
        ("heeft china een ambassade in mongolië?", "en duitsland?", "Germany has an embassy in Ulaanbaatar"),
    ],
)
async def test_goes_on_in_its_language(parts: Parts, asked: str, then: str, said: str) -> None:
    (article,) = ARTICLES.glob("foreign_relations_of_mongolia.*")
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        await dialogue.reply(asked, key="x")
        card = await dialogue.reply(then, key="x")
    assert said in card.text
