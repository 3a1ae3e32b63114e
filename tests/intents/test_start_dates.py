"""The seven dated countries under their names, adjectives and capitals; the undated and the absent ones, honestly."""

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.render.card import Status

from .asking import Written

DATED = {
    "1 July 1962": ["Belgium", "Belgian", "Brussels", "belgium", "🇧🇪", "BEL", "Belgique"],
    "1963": ["Canada", "Canadian", "Ottawa", "canada", "🇨🇦", "canadians"],
    "21 March 1963": ["South Korea", "South Korean", "Seoul", "the Republic of Korea", "s korea", "ROK", "🇰🇷"],
    "12 November 1971": ["China", "Chinese", "Beijing", "the People's Republic of China", "PRC", "🇨🇳"],
    "21 January 1976": ["Mexico", "Mexican", "Mexico City", "mexico", "🇲🇽", "Mexique"],
    "4 May 2017": ["Qatar", "Qatari", "Doha", "quatar", "🇶🇦"],
    "29 March 2018": ["Saudi Arabia", "Saudi", "Riyadh", "KSA", "the Kingdom of Saudi Arabia", "🇸🇦"],
}
ASKED = [(date, name) for date, names in DATED.items() for name in names]

WAYS = [
    "When did relations begin with {}?",
    "{} start date",
    "since when are there relations with {}",
    "in what year were diplomatic relations with {} established?",
    "when did {} start",
    "how long has Rwanda had ties with {}?",
    "quand les relations avec {} ont-elles commencé ?",
]


@pytest.mark.parametrize("way", WAYS)
async def test_dated_countries(dialogue: Dialogue, way: str) -> None:
    for number, (date, name) in enumerate(ASKED):
        card = await dialogue.reply(way.format(name), key=number, language="en")
        assert (card.status, date in card.text) == (Status.ANSWERED, True), f"{way.format(name)}: {card.text}"
        assert card.footnotes


@pytest.mark.parametrize("name", ["India", "France", "Burundi", "the United States", "the DRC", "Indian", "New Delhi"])
async def test_undated_countries(dialogue: Dialogue, name: str) -> None:
    card = await dialogue.reply(f"When did relations with {name} begin?", key="x")
    assert card.status is Status.UNKNOWN
    assert card.text.startswith("The source does not say when relations between Rwanda and ")
    assert card.footnotes, "it says what the source does say, with its words"


@pytest.mark.parametrize("name", ["Kenya", "Nigeria", "Norway", "Japan", "Uganda", "Tanzania", "Ghana"])
async def test_absent_countries(dialogue: Dialogue, name: str) -> None:
    card = await dialogue.reply(f"When did relations with {name} begin?", key="x")
    assert card.status is Status.UNKNOWN
    assert card.text.startswith(
        f"I do not find anything in the source about the beginning of relations between Rwanda and {name}."
    )


@pytest.mark.parametrize("name", ["Egypt", "Russia", "the Holy See", "Libya", "the European Union"])
async def test_a_country_of_which_only_its_mission_is_known(dialogue: Dialogue, name: str) -> None:
    card = await dialogue.reply(f"When did relations with {name} begin?", key="x")
    assert card.status is Status.UNKNOWN
    assert "has a diplomatic mission in Kigali" in card.text


async def test_a_question_of_its_own_is_no_choice(dialogue: Dialogue) -> None:
    asked = await dialogue.reply("where is their embassy?", key="x")
    assert asked.status is Status.CLARIFY
    card = await dialogue.reply("When did relations with China begin?", key="x")
    assert card.text == "Relations between Rwanda and China began on 12 November 1971."


async def test_a_choice_is_taken_by_its_name(dialogue: Dialogue) -> None:
    asked = await dialogue.reply("when did relations begin with Congo", key="x")
    assert asked.choices == ("Democratic Republic of the Congo", "Republic of the Congo")
    card = await dialogue.reply("the democratic one", key="x")
    assert "Democratic Republic of the Congo" in card.text


CONVERSATIONS = [
    ["What happened in 2016?", "and with Mexico?"],
    ["2009", "and Germany?"],
    ["Which countries began in 1963?", "and Mexico?", "and Congo?"],
    ["Did relations with Canada begin in 1964?", "1963?"],
    ["Do we have ties with China?", "and in 1971?"],
    ["Tell me about India", "and in 1971?", "how many?"],
    ["Who was first?", "and Germany?", "when?"],
]


@pytest.mark.parametrize("messages", CONVERSATIONS, ids=" / ".join)
async def test_a_follow_up_is_answered_or_refused_and_repeats_nothing(dialogue: Dialogue, messages: list[str]) -> None:
    said = [(await dialogue.reply(message, key="x")).text for message in messages]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("isnt qatar from 2018", "No: "),
        ("was it qatar in 2018", "No: "),
        ("qatar is 2018 right?", "No: "),
        ("isn't belgium the 1963 one", "No: "),
        ("wasn't mexico from the 1980s", "No: "),
        ("is saudi arabia from march 2018", "Yes: "),
        ("is canada from 21 march 1963", "The source says that"),
        ("is 1964 right for canada", "No: "),
        ("canada 1964?", "No: "),
        ("canada: 1964?", "No: "),
        ("Canada was 1964, right?", "No: "),
        ("so canada was in 1964, correct?", "No: "),
        ("Canada was 1963, right?", "Yes: "),
        ("was mexico a partner in 1980?", "They had begun by then"),
        ("was mexico already there in 1980", "They had begun by then"),
    ],
)
async def test_the_date_itself_or_a_time_since(dialogue: Dialogue, asked: str, said: str) -> None:
    assert (await dialogue.reply(asked, key="x")).text.startswith(said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "Saudi Arabia and Rwanda established ties at the UN - correct?",
            "Yes: relations between Rwanda and Saudi Arabia",
        ),
        ("were relations with china established at the UN", "I do not find an answer to this question"),
    ],
)
async def test_a_beginning_at_an_organisation(dialogue: Dialogue, asked: str, said: str) -> None:
    assert (await dialogue.reply(asked, key="x")).text.startswith(said)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("when did relations with Peru begin", "began between 1972 and 1974."),
        ("how long have there been relations with Peru?", "have existed since some time between 1972 and 1974."),
        ("depuis quand le Kenya a-t-il des relations avec le Pérou", "ont commencé entre 1972 et 1974."),
    ],
)
async def test_a_beginning_between_two_years(written: Written, parts: Parts, asked: str, said: str) -> None:
    article = written(
        "foreign_relations_of_kenya.txt",
        "Relations between Kenya and Peru were fully established between 1972 and 1974.",
    )
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        assert said in (await dialogue.reply(asked, key=1)).text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("when did relations with Peru begin", "began in 1986 or 1988."),
        ("how long have there been relations with Peru?", "have existed since 1986 or 1988."),
        ("depuis quand le Kenya a-t-il des relations avec le Pérou", "ont commencé en 1986 ou en 1988."),
        ("did relations with Peru begin in 1988?", "it gives only 1986 or 1988."),
        ("when did relations with Chad begin", "date for the beginning of relations between Kenya and Chad: 1920 and"),
    ],
)
async def test_a_beginning_of_which_the_source_is_not_sure(
    written: Written, parts: Parts, asked: str, said: str
) -> None:
    article = written(
        "foreign_relations_of_kenya.md",
        "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began |\n|---|---|\n"
        "| Peru | 1986 or 1988 |\n| Chad | 1920 and 1991 |\n",
    )
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        assert said in (await dialogue.reply(asked, key=1)).text
