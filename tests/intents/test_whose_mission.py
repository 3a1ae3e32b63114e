"""Missions whose sender or host is told by a people, an ambassador, or not at all."""

import pytest

from bot.assembly import Parts
from bot.dialogue import Dialogue
from bot.render.card import Status
from tests.intents.test_other_countries import told


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        (
            "Where might one find the Rwandan embassy to the Belgians?",
            Status.ANSWERED,
            "Rwanda has an embassy in Brussels",
        ),
        ("the Indian high commission is in Butare isn't it?", Status.UNKNOWN, "a high commission of India in Butare"),
        ("which other countries does the washington embassy look after", Status.ANSWERED, "Rwanda covers Mexico from"),
        ("which embassy of ours is responsible for the Mexicans", Status.ANSWERED, "Washington"),
        ("is there a consulate in marseille", Status.UNKNOWN, "a consulate in Marseille"),
        ("does Belgium have a consulate in Manaus?", Status.UNKNOWN, "a consulate of Belgium in Manaus"),
        ("which countries have their embassy in Butare", Status.UNKNOWN, "an embassy in Butare"),
        ("which of our embassies takes care of the Mexicans", Status.ANSWERED, "Washington"),
        ("Name the countries and bodies with missions in the Rwandan capital.", Status.ANSWERED, "the Holy See and"),
        ("which organisations have missions in kigali", Status.ANSWERED, "The European Union has a diplomatic mission"),
        (
            "what african countries have missions in kigali",
            Status.ANSWERED,
            "Egypt and Libya each have a diplomatic mission",
        ),
        ("where does rwanda have embassies in asia", Status.ANSWERED, "Rwanda has an embassy in New Delhi"),
        ("mexicos embassy for rwanda is in?", Status.ANSWERED, "Mexico covers Rwanda from its embassy in Nairobi"),
        ("do the Belgians have an embassy here", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where is the embassy of the Belgians", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where is the Belgian embassy", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where do we have an embassy for the French?", Status.UNKNOWN, "an embassy of Rwanda in France"),
        ("which embassy looks after Rwanda for the Mexicans", Status.ANSWERED, "Mexico covers Rwanda from its embassy"),
        ("Which country is accredited to Rwanda from Finland?", Status.UNKNOWN, "Finland"),
        ("where is the us embassy", Status.UNKNOWN, "an embassy between Rwanda and the United States"),
        ("is there a US embassy", Status.UNKNOWN, "an embassy between Rwanda and the United States"),
        ("how many embassies are in its capital?", Status.ANSWERED, "The source names nine such missions."),
        ("who has an embassy in our own capital", Status.ANSWERED, "embassy in Kigali"),
        ("how many embassies are in kigali", Status.ANSWERED, "The source names nine such missions."),
        ("where is the embassy", Status.CLARIFY, "Whose embassy do you mean?"),
        ("does it have an embassy in Kigali", Status.CLARIFY, "Whose embassy do you mean?"),
        ("do the mexicans have anything at all in kigali", Status.ANSWERED, "Yes: Mexico has an honorary consulate"),
        ("Is there a Mexican consulate anywhere in Rwanda?", Status.ANSWERED, "Yes: Mexico has an honorary consulate"),
        ("where is the embassy in Kigali", Status.ANSWERED, "Belgium has an embassy in Kigali"),
        ("where is the ambassador of Mexico based", Status.ANSWERED, "Nairobi"),
        ("who is the ambassador of Mexico", Status.UNKNOWN, ""),
        ("Does Rwanda's embassy in Brussels cover Luxembourg as well?", Status.UNKNOWN, "Luxembourg"),
        ("What distinguishes Belgium's representation in Kigali from Canada's?", Status.ANSWERED, "diplomatic office"),
        (
            "Rwanda is not a member of the African Union, is it?",
            Status.ANSWERED,
            "Rwanda is a member of the African Union",
        ),
        ("Rwanda is not a member of NATO, is it?", Status.UNKNOWN, "NATO"),
        ("african union yes or no", Status.ANSWERED, "Yes: Rwanda is a member"),
        ("thx ur the best", Status.SMALLTALK, ""),
    ],
)
async def test_is_told(dialogue: Dialogue, question: str, status: Status, said: str) -> None:
    card = await dialogue.reply(question, key="x")
    assert (card.status, said in card.text) == (status, True), card.text


async def test_the_other_way_round_asks_anew(dialogue: Dialogue) -> None:
    await dialogue.reply("when did Belgium open its embassy in Kigali", key="x")
    card = await dialogue.reply("and vice versa, is there a Rwandan one there?", key="x")
    assert card.text == "Yes: Rwanda has an embassy in Brussels, Belgium."


ELSEWHERE = [
    ("sri_lanka", "who has a consulate in Jaffna?", Status.ANSWERED, "India has a consulate general in Jaffna."),
    ("sri_lanka", "does India have a consulate in Hambantota", Status.ANSWERED, "Yes: India has a consulate"),
    ("sri_lanka", "is there an indian consulate in kandy", Status.ANSWERED, "Not a consulate there, by the source:"),
    ("sri_lanka", "which towns have an Indian consulate general", Status.ANSWERED, "Jaffna. India has a"),
    ("sri_lanka", "does Sri Lanka have a consulate in Toronto", Status.ANSWERED, "Yes: Sri Lanka has a"),
    ("sri_lanka", "does sri lanka have an office in frankfurt", Status.ANSWERED, "No: Sri Lanka closed its consulate"),
    ("sri_lanka", "Does Sri Lanka have a consulate in Mumbai?", Status.UNKNOWN, "a consulate of Sri Lanka in Mumbai"),
    ("sri_lanka", "where does Sri Lanka have a deputy high commission", Status.ANSWERED, "in Chennai, India."),
    ("fiji", "countries with an honorary consulate or honorary consul in Suva", Status.ANSWERED, "Vanuatu has an"),
    ("fiji", "honorary consulates in suva?", Status.ANSWERED, "Chile and Mexico each have an honorary consulate"),
    ("fiji", "who is the honorary consul of Vanuatu", Status.UNKNOWN, "Vanuatu"),
    ("ghana", "What happened to Pyongyang's embassy in Accra?", Status.ANSWERED, "North Korea closed its"),
    ("latvia", "What happened to the Greek embassy?", Status.ANSWERED, "in 2014. Greece reopened"),
    ("fiji", "what missions were opened in 2012", Status.ANSWERED, "Fiji opened an embassy in Seoul in July 2012."),
    ("fiji", "which missions were closed in 2020", Status.ANSWERED, "Fiji closed its embassy in Brasília in 2020."),
    ("fiji", "Did Germany open an embassy in Suva in 2020?", Status.ANSWERED, "No: Germany opened an embassy in Suva"),
    ("fiji", "did germany open its embassy in 2023", Status.ANSWERED, "Yes: Germany opened an embassy in Suva"),
    ("fiji", "who opened an embassy in Suva in 1980", Status.ANSWERED, "South Korea has had an embassy in Suva since"),
    ("fiji", "which embassies closed before 1990", Status.UNKNOWN, "a mission that was closed then"),
    ("fiji", "does fiji still have an embassy in brazil", Status.ANSWERED, "No: Fiji closed its embassy in Brasília"),
    ("fiji", "which ambassador in suva also covers tonga", Status.ANSWERED, "The United States covers Tonga from its"),
    ("latvia", "which country has its embassy to latvia in stockholm", Status.ANSWERED, "Mexico covers Latvia from"),
    ("latvia", "did latvia shut any embassy", Status.ANSWERED, "Yes: Latvia closed its embassy in Caracas in 2010."),
    ("latvia", "if i lose my passport in caracas, is there a latvian embassy", Status.ANSWERED, "in Caracas in 2010."),
    ("latvia", "i live in tokyo and need a latvian embassy", Status.ANSWERED, "Latvia has an embassy in Tokyo, Japan."),
    ("bolivia", "bolivian consulates in argentina", Status.UNKNOWN, "a consulate of Bolivia in Argentina. Bolivia has"),
    ("estonia", "does canada have an embassy in tallinn", Status.ANSWERED, "Not an embassy there, by the source:"),
    ("estonia", "where is the canadian ambassador to estonia", Status.ANSWERED, "for Estonia in Riga"),
    ("slovenia", "when were russian diplomats expelled", Status.ANSWERED, "Slovenia expelled 33 Russian diplomats"),
    ("slovenia", "how many of Moscow's diplomats were thrown out in 2022", Status.ANSWERED, "expelled 33 Russian"),
    ("kenya", "is there a kenyan mission in new york", Status.UNKNOWN, "a mission of Kenya in New York"),
    ("bulgaria", "is there a bulgarian consul in cape town", Status.ANSWERED, "Yes: Bulgaria has an honorary consul"),
    ("bulgaria", "is there a bulgarian consul in greece", Status.UNKNOWN, "a consul of Bulgaria in Greece"),
    ("sri_lanka", "quelles missions le Sri Lanka a-t-il fermées en 2021", Status.ANSWERED, "fermé le haut"),
    ("sri_lanka", "Le Sri Lanka a-t-il un haut-commissariat adjoint en Inde ?", Status.ANSWERED, "un haut"),
    ("latvia", "which missions were closed", Status.ANSWERED, "Latvia closed its embassy in Ljubljana in 2010."),
    ("kenya", "which high commissions were closed by kenya", Status.UNKNOWN, "a mission that was closed"),
    ("latvia", "when did greece open its embassy", Status.ANSWERED, "Greece reopened an embassy in Riga in 2019."),
]  # fmt: skip


@pytest.mark.parametrize(("country", "question", "status", "said"), ELSEWHERE)
async def test_is_told_of_other_countries(parts: Parts, country: str, question: str, status: Status, said: str) -> None:
    found, text = await told(parts, country, question)
    assert (found, said in text) == (status, True), text


async def test_nobody_covers_the_capital_from_elsewhere(parts: Parts) -> None:
    _, text = await told(parts, "serbia", "who has an embassy in the capital?")
    assert "Algeria, Angola, Egypt" in text
    assert "Rome" not in text


async def test_their_capital_is_that_of_whom_was_spoken_of(dialogue: Dialogue) -> None:
    await dialogue.reply("tell me about belgium", key=1)
    text = (await dialogue.reply("do we have an embassy in their capital?", key=1)).text
    assert text == "Rwanda has an embassy in Brussels, Belgium."
