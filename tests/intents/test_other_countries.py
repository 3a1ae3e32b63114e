"""Classes of questions that articles on other countries brought up, each asked of the article that shows it."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLES = Path(__file__).parents[1] / "data" / "articles"


async def told(parts: Parts, country: str, *questions: str) -> tuple[Status, str]:
    """The reply to the last of the questions, which are asked one after another."""
    (article,) = ARTICLES.glob(f"foreign_relations_of_{country}.*")
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        cards = [await dialogue.reply(question, key="x") for question in questions]
    return cards[-1].status, cards[-1].text


MISSIONS = [
    ("jamaica", "Is Jamaica's embassy in Moscow open?", "No: Jamaica closed its embassy in Moscow in 1990."),
    ("jamaica", "does jamaica still have an embassy in moscow", "No: Jamaica closed its embassy in Moscow in 1990."),
    ("jamaica", "why did jamaica close the embassy in bonn", "To save money"),
    ("latvia", "is greece's embassy in riga open today", "Yes: Greece reopened an embassy in Riga in 2019."),
    ("latvia", "is the greek embassy in riga closed", "No: Greece reopened an embassy in Riga in 2019."),
    ("latvia", "when did greece close its embassy in riga", "Greece closed its embassy in Riga in 2014."),
    ("ghana", "is the north korean embassy in accra closed", "Yes: North Korea closed its embassy in Accra in 1998."),
    ("nepal", "Does Nepal have an embassy in Pyongyang?", "No: Nepal has no embassy in Pyongyang."),
    ("nepal", "does nepal have an embassy in dhaka", "Yes: Nepal has an embassy in Dhaka, Bangladesh."),
    ("nepal", "when was the american embassy in kathmandu opened", "on 6 August 1959."),
    ("cameroon", "How many foreign embassies are there in Yaounde?", "41 embassies and high commissions in Yaoundé"),
    ("cameroon", "how many missions does cameroon have abroad", "34 missions abroad"),
    ("cameroon", "how many high commissions does Cameroon have in Nigeria", "names one such mission"),
    (
        "cameroon",
        "From where is Mexico accredited to Cameroon?",
        "Mexico is accredited to Cameroon from Abuja, Nigeria.",
    ),
    ("cameroon", "Does Mexico have an embassy in Cameroon?", "Not an embassy there, by the source:"),
    (
        "cameroon",
        "Which countries does the Spanish ambassador in Yaoundé cover?",
        "Spain covers Chad from its embassy in",
    ),
    ("cameroon", "until when did taiwan have an embassy there", "Taiwan had an embassy in Yaoundé until 1971."),
    ("cameroon", "does taiwan have an embassy in yaounde", "No: Taiwan had an embassy in Yaoundé until 1971."),
    ("cameroon", "when did turkey open its embassy", "Turkey has had an embassy in Yaoundé since January 2010."),
    (
        "cameroon",
        "does France have a consulate in Yaoundé",
        "Not a consulate there, by the source: France has an embassy",
    ),
]


@pytest.mark.parametrize(("country", "question", "said"), MISSIONS)
async def test_missions_that_are_there_no_more_or_never_were(
    parts: Parts, country: str, question: str, said: str
) -> None:
    status, text = await told(parts, country, question)
    assert status is Status.ANSWERED
    assert said in text


async def test_a_break_with_nobody_is_not_told(parts: Parts) -> None:
    status, text = await told(parts, "latvia", "With which country did Latvia break off relations?")
    assert (status, "an end of relations of Latvia" in text) == (Status.UNKNOWN, True)


async def test_no_reason_is_made_up_for_a_mission(parts: Parts) -> None:
    status, text = await told(parts, "jamaica", "why does Brazil have an embassy in Kingston?")
    assert status is Status.UNKNOWN
    assert text.startswith("The source does not say why that is.")


CHANGES = [
    ("jamaica", ["Has Jamaica recognised Kosovo?"], "No: Jamaica has not recognised Kosovo."),
    ("latvia", ["Has Latvia recognised Kosovo?"], "Yes: Latvia recognised Kosovo on 20 February 2008."),
    ("latvia", ["why were ties suspended by beijing in 92"], "as Riga had let Taiwan open a consulate-general"),
    ("uruguay", ["when did relations with Russia stop", "and resumed?"], "were resumed in January 1943."),
    ("uruguay", ["when were relations with Cuba resumed"], "on 2 March 2005."),
    ("latvia", ["is Latvia a member of the European Union?"], "Yes: Latvia has been a member of the European Union"),
    ("latvia", ["when did latvia join the EU"], "since 1 May 2004."),
    ("senegal", ["which gas field is shared with the mauritanians"], "Grand Tortue Ahmeyim"),
    ("senegal", ["tell me about mauritania"], "A quarrel over grazing at Diawara"),
    ("ghana", ["When did relations with Vietnam begin?"], "on 25 March 1965."),
    ("bolivia", ["does bolivia have relations with israel now"], "No: relations between Bolivia and Israel were cut"),
    ("bolivia", ["japan in 1914?"], "Yes: relations between Bolivia and Japan began on 8 April 1914."),
    ("bolivia", ["colombia in 1911?"], "No: relations between Bolivia and Colombia began on 19 March 1912."),
    ("bolivia", ["when did ahmadinejad visit la paz"], "in September 2007"),
    ("bolivia", ["argentine consulates in bolivia"], "Cochabamba"),
    ("mongolia", ["canada is 1973 right?"], "Yes: relations between Mongolia and Canada began"),
    ("mongolia", ["between 1990 and 1995"], "South Africa"),
    ("mongolia", ["african countries pls"], "Egypt, Ethiopia, Guinea, Mali, Nigeria and South Africa"),
    ("slovenia", ["romania mission in ljubljana?"], "Romania has a diplomatic mission in Ljubljana."),
]


@pytest.mark.parametrize(("country", "questions", "said"), CHANGES)
async def test_what_changed_and_what_stands_in_a_section(
    parts: Parts, country: str, questions: list[str], said: str
) -> None:
    status, text = await told(parts, country, *questions)
    assert status is Status.ANSWERED
    assert said in text


TWO_AT_ONCE = [
    ("ghana", ["Did Israel or Canada begin first?"], "does not say which was earlier"),
    ("latvia", ["which is older, relations with Norway or Denmark"], "does not say which was earlier"),
    ("latvia", ["Did Finland or Germany come first?"], "Finland was earlier"),
    ("latvia", ["yrs between germany and usa start?"], "2 full years lie between the two dates"),
    ("nepal", ["so the two koreas started on the same day?"], "Yes, on the same day"),
    ("nepal", ["did both Koreas begin in the same year?"], "15 May 1974"),
    ("uruguay", ["What was the most recent one with a full date?"], "Armenia was the last"),
]
ASKED_ON = [
    ("ghana", ["What did the Hamburg tribunal decide about, and when?"], "ruled on 23 September 2017"),
    ("ghana", ["which two embassies did Ghana shut in 1969 and what was the reason"], "For want of money"),
    ("ghana", ["say relations with Peru began in 2020. So when did they begin?"], "on 18 June 1988."),
    ("jamaica", ["What did Cameron offer Jamaica and what became of it?"], "the offer was refused"),
    ("nepal", ["when did the queen of england visit nepal"], "in February 1986."),
    ("nepal", ["tell me about bhutan", "how many rounds of talks were there"], "Fifteen rounds"),
    ("jamaica", ["who else is in the tables"], "Ethiopia"),
    ("latvia", ["List the countries for which no start is given."], "Estonia"),
    ("latvia", ["Since when is Latvia in the European Union?"], "since 1 May 2004."),
]
CITED = [
    ("ghana", ["What's the source for the sea border ruling?"], "Sea Border Drawn"),
    ("latvia", ["Which source backs the suspension by China?"], "Cost an Embassy"),
    ("jamaica", ["who published the piece on petrojam"], "Caribbean Oil Letter"),
    ("uruguay", ["What newspaper is cited for the Finnish mill?"], "El Faro Oriental"),
    ("ghana", ["how many references does the article have"], "25 entries"),
]
NAMELESS = [
    ("uruguay", ["what country is the 2003 beef agreement with"], "dated 2003 and leaves the country's name blank"),
    ("ghana", ["visa waiver june 2018, who signed it with ghana"], "leaves the country's name blank"),
    ("latvia", ["Which country signed the double taxation agreement in 2012?"], "dated 2012"),
]


@pytest.mark.parametrize(("country", "questions", "said"), [*TWO_AT_ONCE, *ASKED_ON, *CITED, *NAMELESS])
async def test_answers(parts: Parts, country: str, questions: list[str], said: str) -> None:
    status, text = await told(parts, country, *questions)
    assert status is Status.ANSWERED
    assert said in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("list every country of the table for europe", "Norway, Russia, Turkey and"),
        ("which countries are in the europe table", "Norway, Russia, Turkey and"),
        ("name the european states of the table", "Norway, Russia, Turkey and"),
        ("which european countries are listed", "Norway, Russia, Turkey and"),
    ],
)
async def test_a_table_for_a_continent_is_the_sources_own(parts: Parts, question: str, said: str) -> None:
    assert said in (await told(parts, "sri_lanka", question))[1]


@pytest.mark.parametrize(
    "question",
    [
        "what was this country called in the old days",
        "what was Sri Lanka called before 1972",
        "under what name was sri lanka known until 1972",
        "former name of Sri Lanka",
    ],
)
async def test_a_former_name_is_quoted(parts: Parts, question: str) -> None:
    assert "known as Ceylon until 1972" in (await told(parts, "sri_lanka", question))[1]


@pytest.mark.parametrize("question", ["what was Ghana called before 1957", "former name of Togo", "Ghana's old name?"])
async def test_a_former_name_is_not_made_up(parts: Parts, question: str) -> None:
    assert (await told(parts, "ghana", question))[0] is Status.UNKNOWN


UNANSWERED = [
    ("latvia", ["Did Latvia begin relations with Hungary?"], Status.UNKNOWN),
    ("senegal", ["and in what year was that?"], Status.CLARIFY),
    ("ghana", ["is accra nice in november?"], Status.UNKNOWN),
    ("bolivia", ["when did ahmadinejad visit sucre"], Status.UNKNOWN),
    ("slovenia", ["portugal?? when"], Status.UNKNOWN),
]


@pytest.mark.parametrize(("country", "questions", "expected"), UNANSWERED)
async def test_no_answer_is_better_than_one_beside_the_point(
    parts: Parts, country: str, questions: list[str], expected: Status
) -> None:
    assert (await told(parts, country, *questions))[0] is expected


async def test_the_year_of_something_else_does_not_stand_beside_a_missing_date(parts: Parts) -> None:
    status, text = await told(parts, "slovenia", "when did relations with Rwanda begin")
    assert status is Status.UNKNOWN
    assert "2011" not in text


BULGARIA = [
    (["how many embassies does bulgaria have abroad"], "83 embassies abroad"),
    (["how many embassies are there in sofia"], "Sofia houses 68 embassies"),
    (["where is Norway's mission for Bulgaria"], "Bucharest, Romania."),
    (["when did Sofia reopen its embassy in Ulaanbaatar"], "in 2022."),
    (["is Bulgaria part of Schengen?"], "Yes: Bulgaria has been a member of the Schengen Area since 1 January 2025."),
    (["when was Bulgaria in the Security Council"], "in 1966–1967, 1986–1987 and 2002–2003"),
    (["was bulgaria a founding member of the warsaw pact"], "a founding member of the Warsaw Pact in May 1955."),
    (["how long was the break with Israel"], "22 full years lie between the two dates."),
    (["which countries were added in 1992", "list them"], "Slovenia"),
    (["In 1992 three countries were added. Which ones?"], "Slovenia"),
    (["What is the date for Turkey in the list?"], "19 April 1909"),
    (["which country is number 8 of the list"], "Row 8 of the source's list is that of Germany."),
    (["who is in row 51"], "Row 51 of the source's list leaves the country's name blank."),
    (["Which state directly follows North Korea in the list?"], "Row 26 of the source's list is that of Israel."),
    (["which treaty founded the principality"], "by the Treaty of Berlin of 13 July 1878"),
    (["why did Bulgaria veto North Macedonia's talks"], "regards Macedonian as a dialect of Bulgarian"),
    (["when did Bulgaria introduce the euro"], "adopted the euro on 1 January 2026."),
    (["what did bulgaria do in the OSCE in 2004"], "over the OSCE in 2004."),
    (["which country is the one of 8 June 2011?"], "a row dated 8 June 2011 that leaves the country's name blank."),
]


@pytest.mark.parametrize(("questions", "said"), BULGARIA)
async def test_what_an_article_on_bulgaria_brought_up(parts: Parts, questions: list[str], said: str) -> None:
    status, text = await told(parts, "bulgaria", *questions)
    assert status is Status.ANSWERED
    assert said in text


NOT_SAID = [
    "When did North Macedonia veto Bulgaria's talks?",
    "which country is number 90 of the list",
]


@pytest.mark.parametrize("question", NOT_SAID)
async def test_what_an_article_on_bulgaria_does_not_say(parts: Parts, question: str) -> None:
    status, _ = await told(parts, "bulgaria", question)
    assert status is Status.UNKNOWN


async def test_it_points_at_no_agreement_where_none_was_named(parts: Parts) -> None:
    status, text = await told(parts, "bulgaria", "when was it signed")
    assert status is Status.CLARIFY
    assert text.startswith("Which agreement do you mean?")


async def test_a_break_that_goes_on_has_no_length(parts: Parts) -> None:
    status, _ = await told(parts, "bulgaria", "how long was the break with Italy")
    assert status is Status.UNKNOWN


MISSIONS_NOT_TOLD = [
    ("cameroon", "From where is Denmark accredited?", "The source does not say from where it is accredited."),
    (
        "cameroon",
        "How many consulates are there in Yaoundé?",
        "I do not find anything in the source about a consulate in Yaoundé.",
    ),
]


@pytest.mark.parametrize(("country", "question", "said"), MISSIONS_NOT_TOLD)
async def test_what_a_mission_of_another_kind_or_place_does_not_tell(
    parts: Parts, country: str, question: str, said: str
) -> None:
    status, text = await told(parts, country, question)
    assert status is Status.UNKNOWN
    assert text.startswith(said)


TOLD = [
    ("bulgaria", "Since when does one pay with the euro in Bulgaria?", "adopted the euro on 1 January 2026"),
    ("peru", "CPTPP membership date", "since 19 September 2021."),
    ("peru", "since when is peru in mercosur", "Peru has been an associate member of Mercosur since 2003."),
    ("peru", "where is the secretariat of the andean community?", "the secretariat is in Lima"),
    ("peru", "how big is the piece of land Ecuador got at Tiwinza?", "one square kilometre at Tiwinza"),
    ("peru", "How many venezuelans are in peru, about?", "About 1.5 million Venezuelans"),
    ("mongolia", "why is russia against the shuren dam", "which fears for Lake Baikal"),
    ("cameroon", "How much time passed between the break with Israel and the resumption?", "12 full years lie between"),
    ("cameroon", "how long were relations with Israel cut", "12 full years lie between"),
    ("cameroon", "In 1972 two countries came along - which?", "North Korea (3 March 1972) and Vietnam"),
    (
        "cameroon",
        "Which of the two Koreas and Russia had relations with Cameroon first of the three?",
        "South Korea was",
    ),
    (
        "cameroon",
        "what role had Cameroon in the OAU in 1963?",
        "a founding member of the Organisation of African Unity in May 1963",
    ),
    ("cameroon", "name terms in security council pls", "in 1974-1975 and 2002-2003"),
    ("cameroon", "Is there an honorary consulate in Morocco and, if so, in which city?", "Casablanca"),
    ("cameroon", "year for italy, diplomatic relations (not the embassy)", "began on 14 November 1960."),
    ("cameroon", "Was the president of South Africa received in Yaoundé?", "was never received there"),
    ("cameroon", "What did China forgive Cameroon in January 2019?", "78 million dollars of debt"),
    ("cameroon", "The central bank of CEMAC sits in which city?", "has its seat in Yaoundé"),
    ("cameroon", "What did the vote of February 1961 lead to?", "the Southern Cameroons chose Cameroon"),
    ("cameroon", "how many refugees from CAR live in eastern cameroon", "More than 300,000 refugees"),
    ("nepal", "who compared nepal to a yam", "King Prithvi Narayan Shah"),
    ("nepal", "When did the Nepalese parliament ratify the MCC compact?", "on 27 February 2022"),
    ("nepal", "is nepal a member of the non aligned movement", "Yes: Nepal is a member of the Non-Aligned Movement."),
    ("senegal", "poland in dakar?", "Poland has a mission in Dakar."),
    ("senegal", "what did the indian loan pay for", "350 buses"),
    ("senegal", "How many countries are in the numbered list?", "names 26 countries"),
]


@pytest.mark.parametrize(("country", "question", "said"), TOLD)
async def test_what_the_source_says_in_other_words(parts: Parts, country: str, question: str, said: str) -> None:
    status, text = await told(parts, country, question)
    assert status is Status.ANSWERED
    assert said in text


NEARLY_TOLD = [
    ("cameroon", "What did Cameroon forgive China in January 2019?"),
    ("cameroon", "What did Gabon forgive Cameroon in 2019?"),
    ("cameroon", "Was the president of Cameroon received in South Africa?"),
    ("cameroon", "how many refugees from Chad live in eastern cameroon"),
    ("cameroon", "how long were relations with Chad cut"),
    ("cameroon", "when did france own cameroon"),
    ("nepal", "who described India as a yam"),
    ("nepal", "when did the parliament of India ratify the MCC compact"),
    ("senegal", "germany in dakar?"),
]


@pytest.mark.parametrize(("country", "question"), NEARLY_TOLD)
async def test_what_the_source_says_of_somebody_else(parts: Parts, country: str, question: str) -> None:
    status, _ = await told(parts, country, question)
    assert status is Status.UNKNOWN


async def test_what_they_owned_is_no_beginning_of_relations(parts: Parts) -> None:
    _, text = await told(parts, "cameroon", "Is there a German embassy in Yaoundé?", "from when did they own the place")
    assert "began" not in text


WHO_OF_WHOM = [
    ("senegal", "On which day did Mauritania sever relations with Senegal?", "a break of relations with Senegal by"),
    ("senegal", "when did nouakchott cut ties with dakar", "a break of relations with Senegal by Mauritania"),
    ("senegal", "when were relations with senegal cut by mauritania", "a break of relations with Senegal by"),
    ("latvia", "When did Estonia recognise Kosovo?", "a recognition of Kosovo by Estonia"),
    ("latvia", "when was kosovo recognised by estonia", "a recognition of Kosovo by Estonia"),
    ("latvia", "when did kosovo recognise latvia", "a recognition of Latvia by Kosovo"),
]
TOLD_AS_IT_WAS = [
    ("senegal", "On which day did Senegal sever relations with Mauritania?", "on 21 August 1989"),
    ("senegal", "when did dakar cut ties with mauritania", "on 21 August 1989"),
    ("senegal", "mauritania relations cut when", "on 21 August 1989"),
    ("latvia", "When did Latvia recognise Kosovo?", "Latvia recognised Kosovo on 20 February 2008."),
    ("latvia", "when was kosovo recognised by latvia", "Latvia recognised Kosovo on 20 February 2008."),
    ("latvia", "date of recognition of kosovo", "20 February 2008"),
]


@pytest.mark.parametrize(("country", "question", "said"), WHO_OF_WHOM)
async def test_what_one_did_to_the_other_is_not_told_the_other_way_round(
    parts: Parts, country: str, question: str, said: str
) -> None:
    status, text = await told(parts, country, question)
    assert (status, said in text) == (Status.UNKNOWN, True), text


@pytest.mark.parametrize(("country", "question", "said"), TOLD_AS_IT_WAS)
async def test_what_one_did_to_the_other_is_told(parts: Parts, country: str, question: str, said: str) -> None:
    status, text = await told(parts, country, question)
    assert (status, said in text) == (Status.ANSWERED, True), text


async def test_who_is_said_to_be_the_first_is_a_yes(parts: Parts) -> None:
    _, text = await told(parts, "angola", "so brazil was the very first to recognise angola, correct?")
    assert text.startswith("Yes: the source says: “Brazil was the first state to recognise Angola")
    _, other = await told(parts, "angola", "was chad the first to recognise angola?")
    assert other == "I do not find anything in the source about a recognition of Angola by Chad."
