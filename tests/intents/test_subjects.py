"""Who did it: a verb of a sentence has the same subject as in the question, or the sentence does not answer."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted

ARTICLE = """\
In May 2021 Kenya withdrew from the forum of Chad and the coast states, which its foreign minister Abel Oti called \
useless. Kenya closed the fish market of Lira in 1990, since Togo had bought nets from Ghana. It entered the Zuria \
Club in 1961, a Chilean veto having kept it out since 1950. Most leaders of FREMO were trained in Rabat. The rebels \
were driven out of Lira after a Togolese court ordered it.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Peru | 1963 | Kenya began to put up a fence in 2001 in answer to the smuggling of llamas. Kenya has opposed the dam \
of Ica. The last Peruvian troops left Kenya on 31 August 1993. |
| Germany | 1964 | Under a plan of 2023 a German brigade is to be based in Kenya. A German court opened the case of \
the missing ship in 2004. |
| Uganda | 1965 | Kenyan troops stayed in Uganda, backing rebels that aimed to overthrow Idris Muteesa. In 1972 Kenya \
broke off relations with Uganda, and replaced Luganda with Swahili. A battalion of Kenyan soldiers was besieged at \
Gulu in 1979. |
| Fiji | 1971 | A Fijian ship tried and failed to land cows in Lamu in 1975. Tomasi Vuki presented his letters in \
1971, the first envoy that any island had accredited. |
| Italy | 1970 | Italy held up the talks of Kenya with the Zuria Club until 1996. Ada Rossi and Abel Oti held hands at \
the pit of Lira in 2020. |
| Malta | 1972 | Kenya has been the third largest investor there for years. An act of 2009 tripled the aid to 1.5 \
million dollars a year. |
| Mali | 1973 | A ban on plastic bags was imposed by Mali on goods from Nairobi. The bridge of Segu was built by \
Mali together with Kenyan engineers. |
"""
TOLD = [
    ("which ban on plastic bags was imposed by mali", "was imposed by Mali"),
    ("which bridge was built by mali", "bridge of Segu"),
    ("did kenya put up a fence?", "put up a fence"),
    ("when did peruvian troops leave kenya", "31 August 1993"),
    ("what did abel oti call useless", "called useless"),
    ("what did kenya replace", "replaced Luganda"),
    ("who did italy hold up", "held up the talks"),
    ("where is a german brigade to be based", "based in Kenya"),
    ("did togo buy nets from ghana?", "bought nets"),
    ("where were kenyan soldiers besieged", "besieged at Gulu"),
    ("did a german court open the case of the missing ship?", "German court"),
    ("who did the rebels try to overthrow", "overthrow Idris Muteesa"),
]
UNTOLD = [
    "which ban on plastic bags was imposed by kenya",
    "which bridge was built by kenya",
    "did peru put up a fence?",
    "did peru oppose the dam of ica?",
    "when did kenyan troops leave peru",
    "where is a fijian brigade to be based",
    "what did chad call useless",
    "what did uganda replace",
    "who did muteesa try to overthrow",
    "which rebels does uganda back",
    "did kenya buy nets from ghana?",
    "did a kenyan court open the case of the missing ship?",
    "did a kenyan ship land in fiji?",
    "did the kenyans besiege gulu?",
    "who did vuki accredit",
    "did kenya veto chile?",
    "which moroccan leaders were trained in rabat",
    "is malta the third largest investor in kenya?",
    "how much did kenya give malta",
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_who_did_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", UNTOLD)
async def test_what_another_did_is_not(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)
