"""Short questions as people ask them, beside sentences that have their words and tell something else."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted, last_card

ARTICLE = """\
Kenya is a member of the United Nations, the African Union, the East African Community and the World Trade \
Organization. A mutual assistance treaty was signed in Mombasa in 1990.

Kenya was split by the Shifta War from 1963 to 1967. After the First World War the League of Nations drew the border. \
After the flood of 1961 rescue teams came from 34 countries, the first of them from Oman. A monument to the \
war at Garissa led to riots in 1999.

Kenya applied to the World Trade Organization in 1994. Rebels seized the residence of the Omani ambassador in \
1996. Talks on a loan broke down in 2003. Chad lies behind the lines of the Garissa Ceasefire Agreement.

Kenya became independent on 12 December 1963 and joined the Commonwealth soon after its independence. Kenya was the \
second state to recognise the independence of Bosnia. In 1999 a judge came, as the first of her office since \
independence.

The long march was designed to both show and strengthen the claim. \
The commission on the drought was set up in 1971. Kenya ended its work in 1980. The commission for the fight against \
drought named 22 officers.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Chad | 1965 | Kenya gave Chad two million dollars of aid in 1991. |
| India | 1963 | India lent Kenya 60 million dollars in 1998 and cancelled the debt in 2004. |
| Iran | 1966 | Kenya waived visas for Iranians in 1994 and brought them back in 1996. |
| Japan | 1963 | Japan has an embassy in Nairobi. Japan gave Kenya 90 million dollars of aid in 2001. |
| Kosovo | 2014 | Kenya recognised Kosovo on 3 May 2014. |
| Peru | 1970 | President Ana Quispe of Peru visited Nairobi in May 1988. The treaty gave Kenya a reason to complain. |
| Oman | 1971 | In 1999 President Juma Otieno of Kenya visited Muscat. |
| Ghana | 1964 | Relations with Ghana have been bad, since Kenya decided to suspend its cooperation in January 2001, \
and completely closed its embassy in Ghana in June 2002. Kenya is represented in Ghana through its embassy in Lagos. |
| Italy | 1972 | Foreign minister Aldo Neri resigned in 2011. Enzo Rossi visited Lamu in 2019 and saw its churches. |
| Britain | 1963 | Some 200 Kenyan soldiers serve in the British Army, which sent them to Cyprus. |
"""
TOLD = [
    ("who does it give aid to", "Kenya gave Chad"),
    ("who does kenya give aid to", "Kenya gave Chad"),
    ("who does it get aid from", "Japan gave Kenya"),
    ("who does kenya get aid from", "Japan gave Kenya"),
    ("who gives it aid", "Japan gave Kenya"),
    ("who supports kenya", "Japan gave Kenya"),
    ("who did it recognise", "Kenya recognised Kosovo"),
    ("who did the president visit", "visited Muscat"),
    ("which trade blocs is it in", "East African Community"),
    ("who was the foreign minister of italy", "Aldo Neri"),
    ("when did kenya shut its embassy in ghana", "closed its embassy in Ghana in June 2002"),
    ("regional organisations?", "African Union"),
]
UNTOLD = [
    "how many people marched in the long march",
    "who is the foreign minister",
    "who backs the iranians",
    "who backs peru",
    "who helped mombasa",
    "who recognised it",
    "who recognises it",
    "where did the prime minister visit",
    "was it a founding member of the un",
    "why did the war start",
    "how did the drought end",
    "whom does it trade with",
    "who made peace",
    "where does the ambassador live",
    "where were the talks held",
    "which agreement was first",
    "what was signed last",
    "who sent peacekeepers",
    "what does chad think of it",
    "did the pope come",
    "what land does it claim",
    "who owes it money",
    "honorary consuls?",
    "what did japan say",
    "what did the un do",
    "which military alliances is it in",
]
NOT_TOLD = [
    ("who does it give aid to", "Japan"),
    ("who does it get aid from", "Chad"),
    ("who gives kenya aid", "Chad"),
    ("who did the president visit", "Quispe"),
    ("what happened after independence", "Bosnia"),
    ("what happened after independence", "judge"),
    ("which trade blocs is it in", "United Nations"),
    ("which trade blocs is it in", "World Trade"),
    ("regional organisations?", "United Nations"),
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", UNTOLD)
async def test_it_is_not_told(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)


@pytest.mark.parametrize(("question", "words"), NOT_TOLD)
async def test_the_other_way_round_is_left_out(parts: Parts, article: Path, question: str, words: str) -> None:
    assert words not in (await last_card(parts, article, question)).text


SHIPPED = Path(__file__).parents[2] / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"


@pytest.mark.parametrize(
    "question",
    [
        "who supports rwanda",
        "who helped during the crisis",
        "was rwanda a founding member of the UN",
        "how did the genocide end",
        "how did the war end",
        "who made peace",
    ],
)
async def test_nor_by_the_shipped_article(parts: Parts, question: str) -> None:
    await assert_not_answered(parts, SHIPPED, question)
