"""Who asks for the source of something gets what the article says of it, and what it refers to there."""

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Status

from .asking import Written

ASKED = (
    ("which footnote proves that belgium has an embassy in kigali", "Yes: Belgium has an embassy", "reference 3,"),
    ("The footnote under Mexico's accreditation: what does it point to?", "Mexico covers Rwanda", "reference 18,"),
    ("Which newspaper is cited for Sarkozy's journey?", "Nicolas Sarkozy visited Kigali", "reference 13,"),
    ("Where do you have the 1971 date for China from?", "12 November 1971", "reference 5,"),
    ("Which footnote supports the claim that relations with China began in 1985?", "No: relations", "reference 5,"),
    ("Does the article cite anything for the Canadian office?", "Canada has a diplomatic office", "gives no reference"),
    ("who told you that Sarkozy visited Kigali", "Nicolas Sarkozy visited Kigali", "reference 13,"),
    ("I must reference the Belgian embassy, whose page is that?", "Belgium has an embassy", "reference 3,"),
    ("what page is the South Korea date taken from?", "21 March 1963", "reference 23,"),
    ("I need to cite the US section, whose page is that from?", "Reference 24:", "Department of State"),
    ("whose text is the US section taken from?", "Reference 24:", "Department of State"),
    ("Where is it from that relations with South Korea began in 1963?", "21 March 1963", "reference 23,"),
    ("what backs up the story about the gacaca courts and France", "do not find", ""),
    ("what backs up the claim about the commonwealth", "since November 2009", "gives no reference"),
    ("what is the evidence that Sarkozy visited Kigali", "Nicolas Sarkozy visited Kigali", "reference 13,"),
    ("where did you read about the genocidaires", "genocidaires", "refers there to reference"),
    ("which source backs up the Seoul date", "reference 23,", "mofa.go.kr"),
    ("can i get a link on the belgian part", "Reference 3:", "Reference 4:"),
    ("on what is the kenya part based", "Reference 18:", "Embassy of Mexico in Kenya"),
    ("Sarkozy's visit - source?", "Nicolas Sarkozy visited Kigali", "reference 13,"),
)


@pytest.mark.parametrize(("question", "says", "refers"), ASKED)
async def test_what_is_said_and_where_it_comes_from(dialogue: Dialogue, question: str, says: str, refers: str) -> None:
    text = (await dialogue.reply(question, key=1)).text
    assert says in text
    assert refers in text


async def test_which_newspaper_is_cited(dialogue: Dialogue) -> None:
    assert "New York Times" in (await dialogue.reply("which newspaper is cited", key=1)).text


@pytest.mark.parametrize(
    "question",
    [
        "what is the date of the new york times article in the references",
        "when was the sarkozy article published",
        "what's the NYT article called",
        "is the New York Times one of the sources",
        "does it cite the new york times?",
        "title of the article by the new york times",
    ],
)
async def test_an_entry_is_told_by_what_it_says(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key=1)).text.startswith('Reference 13: "On Visit to Rwanda')


NOT_THERE = (
    "is the bbc cited",
    "does it cite the Guardian?",
    "Where do you have the 1971 date for Japan from?",
    "Which footnote proves that Belgium has an embassy in Nairobi?",
    "What is cited for Sarkozy's journey to Goma?",
    "which newspaper reported that Kabila visited Kigali",
    "What was the source of the dispute with Canada?",
    "Who is the author of this article?",
    "does reference 13 prove that Sarkozy lied",
    "what does ref 3 say about India",
)


@pytest.mark.parametrize("question", NOT_THERE)
async def test_no_source_is_made_up(dialogue: Dialogue, question: str) -> None:
    assert (await dialogue.reply(question, key=1)).status is Status.UNKNOWN


async def test_a_number_beyond_the_list_is_told_how_long_the_list_is(dialogue: Dialogue) -> None:
    text = (await dialogue.reply("tell me what reference 99 is", key=1)).text
    assert text.startswith("I do not find anything in the source about a reference number 99.")
    assert text.endswith("The source's list of references has 24 entries.")


async def test_an_entry_is_told_whatever_verb_asks_for_it(dialogue: Dialogue) -> None:
    texts = [(await dialogue.reply(f"What does footnote 19 {verb}?", key=1)).text for verb in ("point to", "contain")]
    assert texts == ["Reference 19 is: Embassy of Rwanda in the United States"] * len(texts)


async def test_a_date_is_cited_where_its_row_tells_it_again(written: Written, parts: Parts) -> None:
    article = written(
        "foreign_relations_of_kenya.md",
        "# Foreign relations of Kenya\n\n| Country | Formal relations began | Notes |\n|---|---|---|\n"
        "| Peru | 18 January 1970 | Peru recognised Kenya on 18 January 1970.[^1] They quarrelled.[^2] |\n"
        "\n[^1]: A history of Peru. Lima.\n[^2]: Some newspaper.\n",
    )
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        text = (await dialogue.reply("what is the source for the date with Peru", key=1)).text
    assert "A history of Peru" in text
    assert "Some newspaper" not in text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("which references are empty", "13 entries of the source's list of references are empty: 1, 2, 6, 7,"),
        ("which reference is the US state department", "Reference 24: United States Department of State"),
        ("which footnote mentions Sarkozy", 'Reference 13: "On Visit to Rwanda'),
        ("which countries have no reference", "I do not find an answer"),
        ("which reference is the bbc", "I do not find an answer"),
    ],
)
async def test_entries_are_told_by_what_they_say(dialogue: Dialogue, question: str, says: str) -> None:
    assert (await dialogue.reply(question, key=1)).text.startswith(says)
