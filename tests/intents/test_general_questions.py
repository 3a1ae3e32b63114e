"""General questions, as people ask them of any country, beside sentences that share a word with them and tell something
else: another verb, another doer, a thing of another kind."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted, last_card

ARTICLE = """\
Kenya became independent on 12 December 1963. Relations with the Holy See date back to 1959. The city of Lamu \
rejected the move and recalled its delegates, sending them back some months later. Kenya belongs to the World Bank, \
the African Development Bank and the International Monetary Fund. In the first decade of its independence Norway \
gave Kenya 90 million dollars of aid.

During the Cold War Kenya forged close ties with the West. Kenya broke off relations with Ruritania in June 1967, \
at the outbreak of the war between Arabs and Israelis. Since the end of the war in Sudan trade has grown. The \
senate called the killings a crime on 2 June 2016, and Turkey recalled its ambassador from Nairobi.

About 25,000 British citizens live in Kenya, many of them retired officers of the railway. Its location has given \
it a weight in the politics of the region.

The Council of the European Union decided against Kenya in 1997: its technical assistance programmes were frozen.

The UN Security Council imposed an embargo on Kenya in 1992; most of its parts were suspended in 1995. Chad \
supports Kenya at the United Nations in condemning the Omani blockade. Kenya left OPEC in 1970. Another prime \
minister, Ivo Lem, received a prize in 1936. The prime ministers Juma Otieno and Ana Quispe met in Lamu in 2005. \
Kenya joined the Commonwealth of Independent States as an observer in September 1993.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Chad | 1965 | The two countries agreed that the dispute over the lake must be resolved first. |
| China | 1963 | Its ports on the way to China have given the coast a good name. |
| Oman | 1971 | The dispute over the dhows was settled by the Treaty of Muscat in 1975. |
| Peru | 1970 | Kenya sent instructors to the military academy of Lima and trains its police. |
| Israel | 1964 | Kenya broke off relations with Israel in October 1973. |
| Russia | 26 March 1991 | Kenya has an embassy in Moscow. |
| Taiwan | 1971 | Taiwan had offered Kenya a stadium if it left China. |
| Denmark | 1970 | In January 2022 Kenya sent 100 Danish troops home who had come to join a force. |
| Spain | 1971 | Kenya bought the dhow Lamu Star in 2010. The talks led to the Lamu Accord of several parties. |
| Qatar | 1980 | Kenya has a dispute with Qatar over fares. |
| Uganda | 1963 | The war with Uganda ended with a ceasefire that Mali had brokered. |
"""
TOLD = [
    ("how did the war with uganda end", "ended with a ceasefire"),
    ("which treaty ended the dispute over the dhows", "Treaty of Muscat"),
    ("how was the dispute over the dhows settled", "Treaty of Muscat"),
    ("who gives it aid", "Norway gave Kenya"),
    ("who gave it money", "Norway gave Kenya"),
    ("which country did kenya cut relations with, if not israel", "Ruritania"),
    ("did kenya leave OPEC", "left OPEC in 1970"),
    ("what did taiwan give", "a stadium"),
    ("when did it become independent", "12 December 1963"),
]
UNTOLD = [
    "who supported its independence",
    "who backed its independence",
    "what did china give",
    "how did the cold war end",
    "how did the war in sudan end",
    "which treaty ended the dispute with chad",
    "which treaty ended the dispute over the lake",
    "how was the dispute over the lake settled",
    "who killed the ambassador",
    "how many people died",
    "who trains its army",
    "which neighbour causes the most trouble",
    "which country sends the most tourists",
    "who trades the most with kenya",
    "did the un condemn it",
    "which country opposed the embargo",
    "who sold the dhow lamu star",
    "when did the danish troops arrive",
    "who severed the accord",
    "was kenya ever suspended from anything",
    "which ambassadors live in another country",
    "who is the prime minister",
    "did kenya leave OPEC and the IMF",
    "did kenya have relations with the soviet union",
    "when did relations with the USSR begin",
]
NOT_OF_IT = [
    ("who gives it aid", "Monetary Fund"),
    ("who gives it aid", "frozen"),
    ("who gives it aid", "date back"),
    ("who gives kenya help", "frozen"),
    ("how did the war end", "outbreak"),
    ("how did the war end", "Since the end"),
    ("how did the war end", "close ties"),
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", UNTOLD)
async def test_a_word_in_common_is_no_answer(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)


@pytest.mark.parametrize(("question", "words"), NOT_OF_IT)
async def test_what_tells_something_else_is_left_out(parts: Parts, article: Path, question: str, words: str) -> None:
    assert words not in (await last_card(parts, article, question)).text
