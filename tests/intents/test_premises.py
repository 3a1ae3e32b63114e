"""Whether something is so is said by what the source says of it, and a wrong premise is met with what it does say."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Status

ARTICLES = Path(__file__).parents[1] / "data" / "articles"

ANSWERED = (
    ("could it be that Rwanda and China have had relations since the seventies?", "Yes: relations"),
    ("has Rwanda had relations with China since the 1960s", "No: relations"),
    ("have we had relations with canada since 1963?", "Yes: relations"),
    ("is it true that relations with france were restored in 2009", "Yes: relations"),
    ("did relations with france resume in 2010", "No: relations"),
    ("did american aid double", "The source says: “Overall U.S. foreign assistance"),
    ("was the 2009 meeting the first ever", "President Paul Kagame met"),
    ("did rwanda ever head the security council in 2013", "Yes: Rwanda presided"),
    ("did rwanda preside over the security council in 2000", "Rwanda presided"),
    ("rwanda isnt even in the UN, change my mind", "Rwanda is a member of the United Nations."),
    ("Rwanda was never in the African Union, prove me wrong", "Rwanda is a member of the African Union."),
    ("rwanda aint in the EAC lol", "Rwanda is a member of the East African Community."),
    ("no way rwanda is in the commonwealth", "Yes: Rwanda has been a member of the Commonwealth"),
    ("rwanda never chaired the security council, fight me", "Rwanda presided over the United Nations Security"),
    ("belgium doesnt even have an embassy in kigali, change my mind", "Belgium has an embassy in Kigali."),
    ("Is it on record that India has a high commission here?", "Yes: India has a high commission in Kigali."),
    ("Do we have it in writing that China and Rwanda began in 1971?", "Yes: relations"),
    ("have we had relations with canada since march 1963?", "Relations between Rwanda and Canada began in 1963."),
)


@pytest.mark.parametrize(("question", "says"), ANSWERED)
async def test_since_a_time_is_since_any_of_its_days(dialogue: Dialogue, question: str, says: str) -> None:
    assert (await dialogue.reply(question, key=1)).text.startswith(says)


async def test_a_wrong_premise_is_met_with_what_the_source_says(dialogue: Dialogue) -> None:
    card = await dialogue.reply("Why does Rwanda refuse to have relations with China?", key=1)
    assert card.status is Status.UNKNOWN
    assert card.text.endswith("Relations between Rwanda and China began on 12 November 1971.")


CLAIMED = (
    (
        "our worksheet says belgium set up relations on the day of independence?? what date does ur article have",
        "Relations between Rwanda and Belgium began on 1 July 1962.",
    ),
    (
        "our book says Belgium established relations on independence day, what date do you have",
        "Relations between Rwanda and Belgium began on 1 July 1962.",
    ),
    (
        "the worksheet claims canada started in 1960. what date have you got",
        "No: relations between Rwanda and Canada began in 1963.",
    ),
    (
        "our handout says the embassy of Rwanda in Canada is in Toronto. which city does your article give?",
        "Rwanda has a high commission in Ottawa, Canada.",
    ),
)


@pytest.mark.parametrize(("message", "says"), CLAIMED)
async def test_behind_a_claim_what_the_article_has_is_told(dialogue: Dialogue, message: str, says: str) -> None:
    assert (await dialogue.reply(message, key=1)).text == says


ELSEWHERE = (
    "which programs is the US running in Paraguay",
    "How has U.S. assistance to Kenya developed?",
    "names of the rivers Kenya and Burundi argue about",
    "which document did Qatar and Paraguay sign",
)


@pytest.mark.parametrize("question", ELSEWHERE)
async def test_what_is_so_of_one_country_is_not_told_of_another(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key=1)).status is Status.UNKNOWN


OF_OTHERS = (
    (
        "fiji.wiki",
        "Am I right that Fiji recognised Kosovo in 2012?",
        "Yes: Fiji recognised Kosovo on 19 November 2012.",
    ),
    ("fiji.wiki", "did Fiji recognise Kosovo in 2013", "No: Fiji recognised Kosovo on 19 November 2012."),
    ("cuba.txt", "when did Chile break with Cuba", "broke off relations two days later"),
    ("cuba.txt", "when did relations with chile get back to normal", "were resumed in 1995"),
    ("cuba.txt", "when did morocco and cuba make up", "Cuba and Morocco were resumed on 21 April 2017"),
    ("cuba.txt", "when were relations with western sahara resumed", "do not find"),
    ("cuba.txt", "when did relations with norway begin", "does not say when"),
    ("cuba.txt", "How was the first UN vote on the embargo split?", "59 states were in favour"),
    ("philippines.wiki", "when did malaysia and the philippines patch things up", "resumed on 16 December 1969"),
    ("zambia_2025.wiki", "Was Israel cut off at some point?", "suspended on 25 October 1973"),
    ("zambia_2025.wiki", "how long were relations with israel suspended", "18 full years"),
    ("zambia_2025.wiki", "kamala harris was in lusaka in 2021 no?", "from 31 March to 1 April 2023"),
    ("zambia_2025.wiki", "Does Zambia have a consulate in Shanghai?", "about Shanghai in the source"),
    (
        "bolivia.txt",
        "are there relations with Chile",
        "No: relations between Bolivia and Chile were cut off on 17 March 1978",
    ),
    ("qatar.txt", "Are there relations with Bahrain?", "Bahrain cut off relations with Qatar on 5 June 2017."),
    ("qatar.txt", "which states cut their ties with us", "Saudi Arabia cut off relations with Qatar"),
    ("belgium.txt", "Did Belgium cut ties with Rwanda?", "Rwanda cut off relations with Belgium on 17 March 2025."),
    (
        "algeria.txt",
        "did Morocco cut ties with us in 2021?",
        "Algeria cut off relations with Morocco on 24 August 2021",
    ),
    ("algeria.txt", "When did Algeria cut its relations with Morocco?", "Algeria cut off relations with Morocco on 24"),
    ("algeria.txt", "why did algeria break off with tehran", "accused it of supporting"),
    (
        "mauritius.txt",
        "does Mauritius recognise the Sahrawi Republic?",
        "Yes: Mauritius recognised the Sahrawi Republic in Nov",
    ),
    ("thailand.txt", "what was the kingdom called before 1939?", "known as Siam until 1939"),
    ("mauritius.txt", "how long were there no relations with israel", "17 years lie between"),
    ("thailand.txt", "former name of thailand", "known as Siam until 1939"),
    ("kenya.wiki", "is it so that kenya joined brics", "a membership of Kenya in BRICS"),
    ("uruguay.wiki", "did uruguay ever quit UNASUR", "Yes: Uruguay withdrew from"),
    ("zambia_2025.wiki", "when did Haile Selassie visit Ndola", "do not find"),
    ("kenya.wiki", "How much did Berlin spend on schools in the south?", "do not find"),
    ("ghana.txt", "what do Kenya and Togo dispute", "do not find"),
    ("fiji.wiki", "what do Paraguay and Tonga quarrel about", "do not find"),
    ("fiji.wiki", "what do Fiji and Tonga quarrel about", "Minerva Reefs"),
)


@pytest.mark.parametrize(("article", "question", "says"), OF_OTHERS)
async def test_other_articles(parts: Parts, article: str, question: str, says: str) -> None:
    file = ARTICLES / f"foreign_relations_of_{article}"
    async with open_dialogue(parts, database="", files=[file]) as dialogue:
        assert says in (await dialogue.reply(question, key=1)).text


async def test_a_language_is_no_country(dialogue: Dialogue) -> None:
    card = await dialogue.reply("So is English an official language there now?", key=1)
    assert "United Kingdom" not in card.text


async def test_who_was_in_a_country_was_in_its_cities(dialogue: Dialogue) -> None:
    card = await dialogue.reply("Nicolas Sarkozy, when was he in Rwanda", key=1)
    assert card.text == "Nicolas Sarkozy visited Kigali in February 2010."
    assert (await dialogue.reply("when was Kabila in Rwanda", key=2)).status is Status.UNKNOWN
