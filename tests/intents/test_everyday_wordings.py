"""How people ask what a source says in other words, and with names that stand around the sentence."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import last_card

ARTICLE = """Kenya is a republic in the east of Africa. About two thirds of its seaborne trade passes through one port.

Kenya was let into the League of Nations on 3 May 1923, after undertaking to end the salt tax. The council known as the
Zuri, which deposed King Abeno Tato in 1974, sold the navy. The king spent his exile in the Italian town of Asti.

In 2011 Kenya itself had to be rescued with loans of 78 billion shillings by the IMF.


Karamoja War

The war began on 4 November 2020. The fighting ended with a treaty whose chief mediator was the former president
Olu Bada. Operation Heron carried 300 villagers home within 36 hours.


Aid

Laos was the largest recipient in 2023.


Bilateral relations

China

China paid for the conference centre of the African Union in Nairobi. The island of Pate passed under Chinese
administration on 20 December 1999.

Mexico

In gratitude for the help of Mexico, a roundabout in Nairobi was named Mexico Square.

Uganda

The two countries signed a customs agreement in Nairobi on 16 April 2021. Secret talks at Kisumu led to the Nairobi
Accords, which were signed in Lima on 13 September 1993. Uganda recognised the new state on 12 November 1963. Kenya gave
a billion dollars in 2008 to the Cedar Fund.

Russia

Kenya expelled ten members of the Russian embassy in April 2022.

Ethiopia

In August 2007 Ethiopia told six Kenyan diplomats to leave the country, complaining of the salt tax. Relations with
Addis Ababa froze in 2008, when the railway was closed. Anna Hill, a former minister, headed the fund of the two.

United Kingdom

The British ultimatum of 11 January 1890 forced Kenya to give up its claim to the lake. In 2003 Kenya sent 128 men of
the Royal Coast Guard to Iraq.
"""
TOLD = [
    ("how much of its sea trade goes thru the port", "two thirds"),
    ("what did kenya have to promise to get into the league of nations", "salt tax"),
    ("who kicked the king off the throne", "Zuri"),
    ("wich town did abeno tato live in while banished", "Asti"),
    ("what was the size of the financial rescue kenya received", "78 billion"),
    ("who brokered an end to the fighting in karamoja", "Olu Bada"),
    ("tell me about operation heron // how long did it take?", "36 hours"),
    ("who footed the bill for the AU's conference building", "China paid"),
    ("when was pate handed over", "20 December 1999"),
    ("why is there a roundabout called after mexico", "In gratitude"),
    ("how many of moscows embassy people were chucked out by kenya", "expelled ten"),
    ("when were the nairobi accords signed", "13 September 1993"),
    ("when was the nairobi agreement with uganda signed", "16 April 2021"),
    ("who recognised kenya first", "Uganda recognised Kenya on 12 November 1963"),
    ("how much did kenya give to the cedar fund", "a billion dollars"),
    ("who got the most kenyan aid in 2023", "Laos was the largest recipient"),
    ("how many kenyan diplomats did ethiopia kick out", "told six Kenyan diplomats"),
    ("why did ethiopia send the kenyans home", "salt tax"),
    ("why did relations with ethiopia freeze", "the railway was closed"),
    ("who ran the ethiopian fund", "Anna Hill"),
    ("what was kenya made to renounce by london in 1890", "its claim to the lake"),
    ("how many guardsmen went to irak", "128 men"),
]
NOT_TOLD = [
    "who brokered an end to the fighting in ituri",
    "who kicked the queen off the throne",
    "where did ada oloo live while banished",
    "when were the kampala accords signed",
    "what is the addis ababa agreement",
    "when was the treaty of lima signed",
    "how many ethiopian diplomats did kenya kick out",
    "how much of its oil goes thru the port",
]


@pytest.mark.parametrize(("question", "said"), TOLD)
async def test_what_is_said_in_other_words_is_found(parts: Parts, article: Path, question: str, said: str) -> None:
    assert said in (await last_card(parts, article, question)).text


@pytest.mark.parametrize("question", NOT_TOLD)
async def test_what_is_said_of_something_else_is_not(parts: Parts, article: Path, question: str) -> None:
    card = await last_card(parts, article, question)
    assert card.status in {Status.UNKNOWN, Status.OUT_OF_SCOPE}, card.text
