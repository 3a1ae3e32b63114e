"""A question gets the same answer however politely, hastily or shortly it is typed.

Every one of the questions is asked in a part of the ways, so that every way is tried on several of them.
"""

import re
from collections.abc import Callable, Sequence

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Card
from tests.conftest import ARTICLE, ROOT

QUESTIONS = {
    "rwanda": (
        "When did relations with Belgium begin?",
        "When did Rwanda establish diplomatic relations with Canada?",
        "Since when does Rwanda have relations with Saudi Arabia?",
        "What is the date of relations with Mexico?",
        "When did relations with Kenya begin?",
        "When did relations with India begin?",
        "Does Rwanda have relations with Qatar?",
        "Which countries established relations in 1963?",
        "Which countries began relations before 1970?",
        "Which country was the first to establish relations with Rwanda?",
        "Who came first, Belgium or Canada?",
        "How many years lie between Belgium and Qatar?",
        "How many countries have relations with Rwanda?",
        "Which African countries have relations with Rwanda?",
        "Does Belgium have an embassy in Kigali?",
        "What does Canada run in Kigali?",
        "Where is the embassy of Rwanda in Belgium?",
        "Which countries have an embassy in Kigali?",
        "When were relations with France cut?",
        "Why did Rwanda break with France?",
        "Is Rwanda a member of the African Union?",
        "When did Rwanda join the Commonwealth?",
        "Which organisations is Rwanda a member of?",
        "Who did President Kagame meet?",
        "What is disputed between Rwanda and Burundi?",
        "What is your source?",
        "Who visited Rwanda in March 2015?",
        "When did relations with Narnia begin?",
    ),
    "kenya": (
        "When did Kenya establish relations with Ghana?",
        "Does Kenya have an embassy in Ottawa?",
        "Which countries have a high commission in Nairobi?",
        "Is Kenya a member of the East African Community?",
        "How long have Kenya and Japan had relations?",
        "Which country was the last to establish relations with Kenya?",
    ),
    "uruguay": (
        "When did Uruguay and Japan begin relations?",
        "Where is the embassy of Uruguay in Germany?",
        "Is Uruguay a member of Mercosur?",
        "Which countries established relations with Uruguay between 1960 and 1970?",
        "Did Uruguay have relations with Cuba before 1990?",
        "Which country has relations for longer, Mexico or India?",
    ),
}
BEFORE = """
hi sir,|Good morning teacher,|pls|kindly tell me:|yo bro|quick q,|tbh|ok so|umm|pls help,|sry,|sorry to bother u but|
just curious,|4 my hw:|for trivia night,|for a bet:|one more thing,|please remind me|can u tell me|
do u know|anyone know|i gotta know|im stuck on this:|my friend asks|my teacher wants to know|be so good and tell me|
do me a favour:|if you would,|g'day mate,|sir please,|Miss,|prof,|lah,|aight|cool, next:|Q:|q1:|afaik|iirc|seriously,|
respected sir,|pls i beg|hope you are well.|working on my assignment:|revision q:|maybe a silly question,|srs q:|
need help w this:|Quick one for my class:|Settle a bet in the staff room:|Double question:|Staff room argument:|
settle this for me and my husband:|bonus question, part b:|`rm -rf /` &&|sudo|
URGENT|asap:|dear bot,|any idea|need to know asap:|btw|Dear Sir/Madam,|past paper question:|oi
"""
BEHIND = """
 pls| kindly| pls and ty| tysm| tnx| asap| rn| atm| tbh| lmao| bro| fam| mate| sir| miss| teacher| prof| lah| eh|
 any idea?| idk tho| lmk pls| 4 homework| 4 hw| for class| for my essay| for a bet| for trivia night| for uni|
 for a presentation| exactly| precisely| one more time| really| actually| by any chance| if you would| if u dont mind|
 do u know| i forgot| need it 4 class| cheers| huh| hm?| ...| :)| 🙏| acc to this| acc to the article| per the article|
 in ur article| short answer pls| one word answer| no essay pls| im late| due tmrw| test tomorrow| need 4 exam|
 im stuck| help pls| help me out| innit| tho| yaar| abeg| no cap| frfr| (asking for a friend)| sir please| /gen|
 my dear| or nah| or ban| or i'll report you
"""
SHORT = {
    "with": "w",
    "with ": "w/ ",
    "when": "wen",
    "When": "whennn",
    "where": "whr",
    "what": "wut",
    "which": "wich",
    "why": "y",
    "how many": "hw mny",
    "have": "hv",
    "has": "hs",
    "does": "duz",
    "your": "ur",
    "between": "btwn",
    "Between": "b/w",
    "before": "b4",
    "and": "n",
    "relations": "rltns",
    "Relations": "dipl. rels.",
    "embassy": "emb.",
    "high commission": "high comm",
    "countries": "ctries",
    "country": "cntry",
    "begin": "bgn",
    "years": "yrs",
    "date": "dt",
    "member": "mbr",
    "organisations": "orgs",
    "President": "pres.",
    "Kigali": "kgl",
    "relations with (belgium|mexico|kenya|india|qatar)": r"\1s relations",
}
SHARE = 4
"""One in so many of the ways that a question could be asked in is tried."""

_Way = Callable[[str], str]


def _items(lines: str) -> Sequence[str]:
    return [each for each in lines.replace("\n", "").split("|") if each]


def _before(said: str) -> _Way:
    return lambda question: (
        f"{said} {question if re.match('Rwanda|Kenya|Uruguay', question) else question[0].lower() + question[1:]}"
    )


def _behind(said: str) -> _Way:
    return lambda question: question.rstrip("?") + said


def _short(word: str, short: str) -> _Way:
    return lambda question: re.sub(rf"\b{word}(?!\w)", short, question, flags=re.IGNORECASE)


WAYS: Sequence[_Way] = (
    *map(_before, _items(BEFORE)),
    *map(_behind, _items(BEHIND)),
    *(_short(*each) for each in SHORT.items()),
    lambda question: question.rstrip("?").lower(),
    str.upper,
    str.swapcase,
    lambda question: f"> {question}",
    lambda question: f"||{question}||",
)


def _shown(card: Card) -> tuple[str, str]:
    return card.status.value, card.text


@pytest.mark.parametrize("country", QUESTIONS)
async def test_the_same_answer_however_it_is_typed(parts: Parts, country: str) -> None:
    articles = (ROOT / "tests" / "data" / "articles").glob(f"foreign_relations_of_{country}.*")
    other = []
    async with open_dialogue(parts, database="", files=[next(articles, ARTICLE)]) as dialogue:
        for number, question in enumerate(QUESTIONS[country]):
            plain = _shown(await dialogue.reply(question, key=question))
            for typed in {way(question) for way in WAYS[number % SHARE :: SHARE]} - {question}:
                card = await dialogue.reply(typed, key=typed)
                other += [(typed, card.text)] if _shown(card) != plain else []
    assert other == []


@pytest.mark.parametrize(
    "message",
    [
        "When did Belgium help?",
        "When did Belgium help me?",
        "When did Belgium help pls",
        "Which countries did Rwanda help pls",
        "Who gave Chinese help?",
        "When did the mate of Rwanda begin?",
        "Who visited the Kenyan teacher?",
        "Which country was the last one to be confused with Rwanda?",
        "When did urgent talks with Belgium begin?",
        "What did Belgium pay for a bet?",
    ],
)
async def test_what_is_asked_is_not_taken_for_chatter(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).status != "answered"
