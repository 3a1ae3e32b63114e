"""Short questions on one sentence of the text: what somebody claims, how many there were of them, who it was with."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted, last_card

ARTICLE = """\
The Kenyan Republic became independent in 1963. It joined the Zuria Club in 1970 and adopted the kite as its emblem on \
1 May 1975. It has sat on the Security Council three times, in 1973-1974, 1997-1998 and 2021-2022. Ada Oloo was \
chairwoman of the Zuria Club in 1984-85.

The country has long received refugees from Chad and Mali. At the end of 1994 it sheltered almost 90,000 of them.


## Lands in dispute

Peru claims the whole of the Lira plain, about 12% of the territory. Nairobi holds that no claim can reach back beyond \
1948. Chad, Mali and Togo have claims that overlap with these. Ghana lays claim to the isle of Puk. Neither side has \
given way. Fiji lays claim to the sea around Mokas. An agreement \
of 1959 with Togo gives Kenya 5 billion litres of water a year. In 2015 eight Beninese tourists were killed near \
Mombasa. Togo claimed nothing before 1990. The bog of Ba'kori is claimed by neither.


## Technical cooperation

The Kenyan Fisheries Training Scheme was started in 1980. More than 4,000 participants have been trained under it. The \
Convention on the Protection of the Lira Sea was signed in Mombasa on 2 May 2018.


## Invasion of Ruritania, which Norway condemned

Kenya gave Norway a ship in 2022. In March 2023 the government approved the transfer of 13 Kite-9 balloons.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Germany | 1963 | About 17,000 Kenyans worked in East Germany. |
| Brazil | 1964 | In 2011 Brazil allowed a firm to look for oil. Brazil rents the Kisumu launching ground until \
2050 for $115 million a year. A court awarded Kenya compensation of 378,890 dollars in 2018. A free trade \
agreement came into force in 2002. |
| Cuba | 1965 | In August 2003 a bomb in the harbour of Malindi killed 17 people. The harbour master was killed. \
The poet Ivo Pato, whose murder in Rome was condemned, was to unveil a statue there. The Lira Front fought on. \
This was for the Coffee Fund to bear. The sailors of the Puk were killed by the Lira Front. Ada Oti robbed the \
bank of Lira. The line was settled in 1904 by an award of the King of Italy. |
| | 2015 | Both countries signed an agreement on air services in 2015. |
"""
TOLD = [
    ("how many kenyans worked in east germany", "17,000 Kenyans"),
    ("who killed the sailors of the puk?", "by the Lira Front"),
    ("who robbed the bank of lira", "robbed the bank"),
    ("what does peru claim", "Peru claims the whole of the Lira plain"),
    ("what is claimed by peru", "Peru claims the whole of the Lira plain"),
    ("what does ghana claim", "Ghana lays claim to the isle of Puk"),
    ("who claims the bakori bog", "claimed by neither"),
    ("what share of the country does peru claim", "12% of the territory"),
    ("how many refugees were there in 1994", "90,000 of them"),
    ("how many times was it on the security council", "three times"),
    ("how often did it sit on the un security council?", "three times"),
    ("when did kenya adopt the kite as its emblem", "1 May 1975"),
    ("who chaired the zuria club in 1984?", "Ada Oloo was chairwoman"),
    ("how many participants did the fisheries training scheme train", "4,000 participants"),
    ("where was the lira convention signed", "signed in Mombasa"),
    ("how many kites went to norway", "13 Kite-9"),
    ("what does brazil pay for kisumu", "$115 million"),
    ("how much compensation did the court award?", "378,890"),
    ("how many died in the 2003 malindi bomb", "killed 17"),
    ("who awarded the line with cuba", "King of Italy"),
    ("with whom was an air services agreement signed in 2015", "Both countries signed"),
]
UNTOLD = [
    "who killed the harbour master in malindi",
    "who murdered ivo pato",
    "who unveiled the statue of ivo pato",
    "who supported the lira front",
    "when did brazil find oil",
    "how many kenyans worked in west germany",
    "what did norway give kenya",
    "how many kites did norway send",
    "when did norway transfer kites",
    "does fiji claim puk",
    "who claims mokas",
    "does chad claim puk",
    "how much water does togo get",
    "how many died in benin in 2015",
    "what does chad claim",
    "what does mali claim",
    "what does nairobi claim",
    "what does brazil claim",
    "when was the army abolished",
    "how many refugees were there in 1990",
    "how often was brazil on the security council",
    "how many were wounded in the 2003 malindi bomb",
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", UNTOLD)
async def test_what_only_looks_like_it_is_not(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)


async def test_a_row_that_names_nobody_is_told_as_such(parts: Parts, article: Path) -> None:
    card = await last_card(parts, article, "with whom was an air services agreement signed?")
    assert "leaves the country's name blank" in card.text


async def test_those_who_are_counted_are_named(parts: Parts, article: Path) -> None:
    card = await last_card(parts, article, "how many refugees were there in 1994")
    assert "refugees from Chad and Mali" in card.text
