"""What people say in everyday words and turns of phrase, which a source says otherwise."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import last_card

ARTICLE = """\
Kenya is in East Africa. Auditors found that nine million dollars had been diverted to accounts of the Ministry \
of Sport. The African Bank suspended new lending in May 2003 because of the Press Act.


International disputes

A treaty of 1 July 1890 put the line on the eastern shore. Three soldiers were killed near Beni in 2018. The court \
drew a new boundary between Kenya and Somalia on 27 January 2014. A strip of land of 3.7 hectares near \
the coast is still disputed. The Ministry of Sport is housed in the former Hotel Luna. Kenyan troops went into \
Uganda in 1998 to help its king. They were withdrawn in 2003. Oslo was refunded four million euros in January \
2013. It joined the African Union and the Organisation of Islamic Cooperation, which admitted it in 1974.

Bilateral relations

Peru

Alan Toledo inaugurated the great mosque in Nairobi, which his government had paid for, in 2008. Peru cut its \
deliveries of natural gas from 2004. Alan Toledo arrived a year later and stayed for more than three weeks. \
Peruvian books taken during the war, 3,788 volumes in all, were handed back by the library in 2007. A fair, \
planned for 2019, was called off after weeks of street protests. Pope Martin came in 2018 and asked forgiveness \
for the slave trade. Luis Vega was arrested in a Lima clinic on 16 October 1998 and spent 503 days in detention \
before Ann Mutua let him fly home on grounds of ill health. A Peruvian squadron shelled the harbour of Kilifi on \
31 March 1866. The president gave the traders ninety days to leave in 1972. Peace talks opened in Lima in 2006 \
with Ada Oloo as mediator. Alan Toledo addressed the parliament in Nairobi in July 2018. Bombs were set off in \
Kisumu on 11 July 2010, killing 76. Peru shut the crossing in 2019, accusing Nairobi of theft, and it was not \
reopened until 2022. Nelson Mandela travelled to Nairobi in July 1998. During the Goat War Kenya secretly passed \
maps to the Peruvians. Peru had 300 soldiers on the ground within 72 hours of the fall of Ada Oloo.


Holy See

The government refused to host the summit because the guests were late. It cut its budget by 44 per cent.

John Paul II spent six days in Kenya in April 1987.


International organisations

Kenya has been an observer of ASEAN since 1996. It left the Maize Pact in 2001.

Kenya gained independence from the United Kingdom on 12 December 1963. It recognised South Sudan on the day of its \
independence. Kenyan nurses have worked in Goma since 2003. Six of them were honoured in 2009. Mombasa talks were held \
under the mediation of Joy Oru.

Kenya belongs to the African Union and the WTO, whose chair it held in 2003. Almost a million Fijians had come by 1992.
"""
TOLD = [
    ("how much money was siphoned off at the sport ministry", "nine million"),
    ("why did the african bank stop giving loans", "Press Act"),
    ("who footed the bill for the great mosque", "his government"),
    ("what did the peruvians turn the tap off of in 2004", "natural gas"),
    ("how long did toledo hang around", "three weeks"),
    ("how many books were returned by the library", "3,788"),
    ("why was the 2019 fair scrapped", "street protests"),
    ("what did pope martin say sorry for", "slave trade"),
    ("how long was luis vega locked up", "503 days"),
    ("why did ann mutua let him go", "ill health"),
    ("which harbour did the peruvian navy bombard", "Kilifi"),
    ("how long were the traders given to pack up and go", "ninety days"),
    ("who was the go between in the lima negotiations", "Ada Oloo"),
    ("when did toledo speak to the mps", "July 2018"),
    ("how big is the bit of land kenya and somalia still argue about", "3.7 hectares"),
    ("when did the kenyan troops pull out", "2003"),
    ("how much did oslo get back", "four million"),
    ("what reason did the bank give for stopping loans", "Press Act"),
    ("which old hotel is the ministry of sport housed in", "Hotel Luna"),
    ("why did peru shut the crossing", "theft"),
    ("when did kenya become independent", "12 December 1963"),
    ("who did kenya get independence from", "from the United Kingdom"),
    ("who mediated the mombasa talks", "Joy Oru"),
    ("how many kenyan nurses were honoured", "Six of them"),
    ("when did kenya chair the wto", "2003"),
    ("what did the 1890 treaty say about the line", "eastern shore"),
    ("how many soldiers were killed at beni", "Three soldiers"),
    ("how much cash was nicked at the sport ministry", "nine million"),
    ("why did the government not want to host the summit", "guests were late"),
    ("how did kenya help the peruvians during the goat conflict", "maps"),
    ("how quickly did peruvian soldiers get there after ada oloo fell", "72 hours"),
    ("when did the pope visit kenya", "John Paul II visited Kenya in April 1987."),
    ("how many ppl were killed by the bombs in kisumu", "76"),
]


@pytest.mark.parametrize(("question", "said"), TOLD)
async def test_everyday_words_are_understood(parts: Parts, article: Path, question: str, said: str) -> None:
    card = await last_card(parts, article, question)
    assert (card.status, said in card.text) == (Status.ANSWERED, True), card.text


NOT_TOLD = [
    "how much money was stolen from the bank",
    "who footed the bill for the library",
    "when did toledo speak to the press",
    "how long was ann mutua locked up",
    "why was the 2018 fair scrapped",
    "what do refugees get when they turn up",
    "where is the somali ministry of sport housed",
    "how big is the bit of land kenya and uganda still argue about",
    "how much did lima get back",
    "when did the somali troops pull out",
    "when was the king withdrawn",
    "when did uganda pull its troops out of kenya",
    "which harbour did the kenyan navy shell",
    "why did peru reopen the crossing",
    "when did kenya leave asean",
    "who did south sudan get independence from",
    "how many ugandan nurses were honoured",
    "when did kenya join the wto",
    "when did kenya chair the african union",
    "how much money did the fijians give",
    "what about the seychelles",
]


@pytest.mark.parametrize("question", NOT_TOLD)
async def test_what_is_told_of_something_else_is_no_answer(parts: Parts, article: Path, question: str) -> None:
    card = await last_card(parts, article, question)
    assert card.status in {Status.UNKNOWN, Status.OUT_OF_SCOPE}, card.text
