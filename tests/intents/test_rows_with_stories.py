"""Pages as encyclopedias have them: rows that tell a story, pointers that have lost their stop, figures in a list."""

from collections.abc import AsyncIterator

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue

from .asking import Written

ARTICLE = """\
Kenya is a member of the UN and some of its agencies, including the World Bank; Organisation of African Unity (OAU); \
Non-Aligned Movement.

The government of Kenya withdrew diplomatic recognition of the Sahrawi Arab Democratic Republic on May 17, 2008.


Bilateral relations

Chile

As of 2008, around 10,000 Chilean nationals lived and worked in Kenya, while a choir of the Chilean army is also at \
work there. Chile imports a good deal of Kenyan tea and coffee.

China

Kenya restored diplomatic relations with Taiwan on 3 May 1985. China suspended its relations with Kenya on 7 June \
1985. On 9 July 1991, China and Kenya re-established diplomatic relations.

Peru

Peru has in the past claimed a strip of forest by the Kenyan station at Pato. On 4 April 2018, Peru lifted travel \
restrictions on Kenya. Kenya maintains an embassy in Peru, with the mission led by Ambassador Ada Oloo. Peru also has \
an embassy in Nairobi, led by Ambassador Ivo Pato. Under a pact, Kenya pays Peru $30m a year for gas.

Israel

See Israel–Kenya relations Kenya's Night Guard Unit is trained by Israel. Kenya opposes the existence of Palestine \
and is one of only two nations in Africa not to have yet recognized it.

Colombia

Both countries established diplomatic relations on 3 May 1971.


History

The first president of Kenya, Ada Mutua, toured many lands. In 1988 the minister of foreign affairs was Noa Kori, who \
wrote poems. Kenya held 219 mandates for others in the Second World War.

Due to a civil war, Kenya closed its embassy in Chad.


Refugees

Refugees (country of origin): 20,000-30,000 (Chad); 3,000 (Sudan); 24,000 (Uganda) (2007)
"""
TOLD = [
    ("How many Chileans live in Kenya?", "10,000"),
    ("what does chile buy from kenya", "tea and coffee"),
    ("Who trains the Night Guard Unit?", "Israel"),
    ("how many refugees came from sudan", "3,000"),
    (
        "When was recognition of the Sahrawi republic withdrawn?",
        "Kenya withdrew its recognition of the Sahrawi Republic",
    ),
    ("when was western sahara derecognised", "17 May 2008"),
    ("whose recognition was withdrawn", "the Sahrawi Republic"),
    ("does kenya recognise palestine", "No: Kenya has not recognised Palestine."),
    ("when did columbia begin", "3 May 1971"),
    ("to which organisations does kenya belong", "Organisation of African Unity"),
    ("when did china and kenya get back together after the taiwan stuff", "9 July 1991"),
    ("when did kenya make up with china after the whole taiwan business", "9 July 1991"),
    ("when were relations with china resumed after the affair with taiwan", "9 July 1991"),
    ("when did kenya resume relations with taiwan", "3 May 1985"),
    ("what strip of land did peru claim", "strip of forest"),
    ("when were the peruvian travel restrictions on kenya lifted", "4 April 2018"),
    ("who is kenya's ambassador to peru", "Ada Oloo"),
    ("who leads kenya's embassy in peru", "Ada Oloo"),
    ("who leads the peruvian embassy", "Ivo Pato"),
    ("how much money goes to peru each year for the gas", "$30m"),
    ("Who was the first president of Kenya?", "Ada Mutua"),
    ("who was foreign minister of kenya in 1988?", "Noa Kori"),
    ("how many mandates did kenya hold in ww2", "219"),
    ("where was the kenyan embassy shut because of a civil war", "in Chad"),
]


@pytest.fixture
async def told(parts: Parts, written: Written) -> AsyncIterator[Dialogue]:
    path = written("foreign_relations_of_kenya.txt", ARTICLE)
    async with open_dialogue(parts, database="", files=[path]) as dialogue:
        yield dialogue


@pytest.mark.parametrize(("asked", "said"), TOLD)
async def test_what_is_told(told: Dialogue, asked: str, said: str) -> None:
    card = await told.reply(asked, key=asked)
    assert said in card.text


@pytest.mark.parametrize(
    "asked",
    [
        "when was columbia founded",
        "why did kenya withdraw recognition of chile",
        "what does kenya buy from chile",
        "how many Kenyans live in Chile?",
        "who was foreign minister of kenya in 1990?",
        "how many mandates did kenya hold in world war one",
        "when did china restore ties after taiwan",
    ],
)
async def test_what_is_not_told(told: Dialogue, asked: str) -> None:
    assert (await told.reply(asked, key=asked)).status.value in {"unknown", "out_of_scope"}
