"""What is asked shortly, in everyday words that are not the article's: short questions on what is told in prose."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from tests.conftest import ROOT

ARTICLES = ROOT / "tests" / "data" / "articles"
FOUND = {
    "chile": [
        ("who owns laguna del desierto", "awarded Laguna del Desierto to Argentina"),
    ],
    "bulgaria": [
        ("when did it fully join schengen", "1 January 2025"),
        ("who came to sofia in june 2007", "George W. Bush visited Sofia in June 2007"),
    ],
    "angola": [
        ("why did angola quit opec?", "in a quarrel over its quota"),
        ("does saudi arabia have an embassy in luanda", "has no embassy in Luanda"),
        ("Who helped bring down Mobutu?", "helped to topple Mobutu"),
        ("how much does angola owe china", "45 billion dollars from China"),
        ("who fights for cabinda?", "Separatists of the FLEC"),
    ],
    "cameroon": [
        ("what was disputed with nigeria", "Bakassi"),
        ("who came to yaounde in july 2015", "The French president visited"),
        ("how many cameroonians did equatorial guinea throw out", "expelled some 1,500 Cameroonians"),
        ("how many peace corps volunteers have come", "4,000 volunteers"),
        ("why did chad call its ambassador back", "over the sale of the shares"),
    ],
    "croatia": [
        ("what is disputed with serbia", "Danube"),
        ("is there a croatian embassy in libya", "has not reopened"),
        ("who came to zagreb in april 2008", "George W. Bush"),
        ("who died near dubrovnik in 1996", "Ron Brown"),
        ("how many croats live in germany?", "430,000 Croatian nationals"),
    ],
    "cuba": [
        ("when was cuba kicked out of the oas?", "suspended"),
        ("who came to havana in march 2016", "Obama visited Havana"),
        ("why did the king of spain come", "for the 500th birthday"),
        ("why was the spanish ambassador expelled", "to contradict Castro"),
    ],
    "estonia": [
        ("what did china do after the dalai lama's visit", "Beijing suspended political contacts"),
        ("how many estonians live in finland?", "50,000 citizens of Estonia"),
        ("who was first to recognise estonia again", "Iceland"),
        ("how many embassies does estonia have", "35 embassies"),
        ("who runs the embassy in minsk", "is led by a chargé"),
        ("who came to tallinn in may 2007", "Emperor Akihito visited Tallinn"),
        ("what did estonia leave in 2022", "cooperation format"),
    ],
    "ethiopia": [
        ("who paid for the african union building?", "China paid"),
        ("has ethiopia joined the wto?", "applied to join"),
        ("why did abiy get the nobel prize", "for this rapprochement"),
    ],
    "fiji": [
        ("how often did the queen visit fiji?", "six times"),
        ("Since when is Fiji a UN member?", "three days later"),
        (
            "is fiji in the commonwealth",
            "Yes: Fiji has been a member of the Commonwealth of Nations since 1 October 1997.",
        ),
        ("when did the pope come", "21 November 1986"),
        ("why did the eu freeze aid?", "as the government had not kept"),
        ("what did vanuatu ban", "forbade the import of Fijian biscuits"),
    ],
    "iceland": [
        ("who looked after british interests in reykjavik", "France looked after"),
        ("japans relations w/ iceland started??", "8 December 1956"),
        ("what has been argued over since 2010?", "mackerel"),
        ("How many British marines came ashore?", "746 British marines"),
        ("what did the police use against the rioters?", "tear gas"),
        ("how many votes did the bid for the security council get", "87 votes"),
    ],
    "laos": [
        ("How has poppy growing changed?", "fell from 26,800"),
        ("what is disputed with cambodia", "remain to be marked"),
        ("is laos in the commonwealth", "No: Laos is not a member"),
        ("Where did Thai and Lao soldiers fight in 1987?", "Ban Rom Klao"),
        ("which word do officials prefer to landlocked?", "land-linked"),
    ],
    "philippines": [
        ("since when is there no cuban embassy in manila", "in 2012"),
        ("why did duterte cut his visit short", "when fighting broke out in Marawi"),
        ("When did the bells come back?", "handed back in December 2018"),
        ("what did canada ship to manila", "shipped 103 containers"),
    ],
}
NOT_THERE = {
    "angola": ["is angola in nato"],
    "estonia": ["who came to tallinn in april 2019", "which land did estonia lose to russia?"],
    "cuba": ["does cuba have an embassy in israel", "who came to havana in october 1962"],
    "fiji": ["does taiwan have an embassy in suva"],
    "bulgaria": ["what did israel do after the bombing"],
    "cameroon": ["why is there a wall near ebibeyin"],
}


@pytest.mark.parametrize("country", FOUND)
async def test_everyday_words_find_it(parts: Parts, country: str) -> None:
    async with open_dialogue(parts, database="", files=[_article(country)]) as dialogue:
        replies = {question: await dialogue.reply(question, key=question) for question, _ in FOUND[country]}
    assert [question for question, words in FOUND[country] if words not in replies[question].text] == []


@pytest.mark.parametrize("country", NOT_THERE)
async def test_what_sounds_alike_is_not_told(parts: Parts, country: str) -> None:
    async with open_dialogue(parts, database="", files=[_article(country)]) as dialogue:
        replies = {question: await dialogue.reply(question, key=question) for question in NOT_THERE[country]}
    assert {question: card.text for question, card in replies.items() if card.status.value == "answered"} == {}


def _article(country: str) -> Path:
    (article,) = ARTICLES.glob(f"foreign_relations_of_{country}.*")
    return article
