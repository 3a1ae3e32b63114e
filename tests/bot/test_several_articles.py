"""Several articles at once: whose side is meant, what both say of a pair, and who of several came first."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from tests.conftest import ARTICLE


def article(intro: str, *rows: tuple[str, str, str]) -> str:
    lines = [intro, "", "", "Bilateral relations", ""]
    edge = f"+{'-' * 20}+{'-' * 24}+{'-' * 70}+"
    lines += [edge, f"|{' Country':20}|{' Formal Relations Began':24}|{' Notes':70}|", edge.replace("-", "=")]
    for country, date, notes in rows:
        lines += [f"|{f' {country}':20}|{f' {date}':24}|{f' {notes}':70}|", edge]
    return "\n".join(lines) + "\n"


KENYA = article(
    "Kenya is a member of the African Union.",
    ("China", "14 December 1963", "China has an embassy in Nairobi."),
    ("India", "15 January 1964", "India has a high commission in Nairobi."),
    ("Rwanda", "5 March 1964", "Rwanda has a high commission in Nairobi."),
    ("Peru", "1975", "Both countries signed an agreement in 1976."),
)
INDIA = article(
    "India is a member of the Commonwealth of Nations.",
    ("China", "1 April 1950", "China has an embassy in New Delhi."),
    ("Kenya", "15 December 1963", "Kenya has a high commission in New Delhi."),
    ("Rwanda", "1972", "Rwanda has an embassy in New Delhi."),
)


@pytest.fixture
async def three(parts: Parts, tmp_path: Path) -> AsyncIterator[Dialogue]:
    """Rwanda's article in focus, with Kenya's and India's."""
    texts = {tmp_path / f"foreign_relations_of_{name}.txt": text for name, text in (("kenya", KENYA), ("india", INDIA))}
    for path, text in texts.items():
        path.write_text(text, "utf-8")
    paths = [ARTICLE, *texts]
    async with open_dialogue(parts, database="", files=paths) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When did relations begin with Belgium?", "Relations between Rwanda and Belgium began on 1 July 1962."),
        ("When did Kenya's relations with Peru begin?", "Relations between Kenya and Peru began in 1975."),
        ("When did relations begin between Kenya and China?", "Kenya and China began on 14 December 1963."),
        ("When did relations with Kenya begin?", "Relations between Kenya and Rwanda began on 5 March 1964."),
        ("Is Kenya a member of the African Union?", "Yes"),
        ("who was first for Kenya?", "China was the first"),
        ("who has an embassy in Nairobi?", "China has an embassy in Nairobi."),
        ("Which of Kenya and India established relations with China first?", "India was the first to begin relations"),
        ("Did Kenya have ties with China before Rwanda did?", "Yes: Kenya was the first to begin relations"),
        ("Did Kenya begin relations with China before India did?", "No: India was the first to begin relations"),
        ("Who began relations with China earlier, Rwanda or Kenya?", "Kenya was the first to begin relations"),
    ],
)
async def test_whose_side_is_meant(three: Dialogue, question: str, said: str) -> None:
    assert said in (await three.reply(question, key=question)).text


async def test_what_both_articles_say_of_a_pair_is_said_once_with_both_quotations(three: Dialogue) -> None:
    card = await three.reply("Does Rwanda have a high commission in Kenya?", key=1)
    assert card.text.count("high commission in Nairobi") == 1
    assert [note.source.id for note in card.footnotes] == ["foreign_relations_of_kenya"]
    card = await three.reply("When did India and Rwanda establish relations?", key=2)
    assert card.text == "Relations between India and Rwanda began in 1972."


async def test_where_two_articles_disagree_each_is_named(three: Dialogue) -> None:
    card = await three.reply("When did Kenya and India establish relations?", key=1)
    assert "By “Foreign relations of Kenya”" in card.text
    assert "15 January 1964" in card.text
    assert "15 December 1963" in card.text
    assert {note.source.id for note in card.footnotes} == {"foreign_relations_of_kenya", "foreign_relations_of_india"}


async def test_the_same_is_asked_of_several(three: Dialogue) -> None:
    card = await three.reply("Do Kenya and India have relations with China?", key=1)
    assert "14 December 1963" in card.text
    assert "1 April 1950" in card.text


async def test_a_follow_up_stays_with_its_article(three: Dialogue) -> None:
    await three.reply("When did Kenya's relations with Peru begin?", key=1)
    assert "Kenya and China began" in (await three.reply("and China?", key=1)).text
    assert "Kenya and Rwanda began" in (await three.reply("and Rwanda?", key=1)).text
    assert "Rwanda and Belgium began" in (await three.reply("When did relations with Belgium begin?", key=1)).text


@pytest.mark.parametrize("question", ["which articles do you know?", "what can you talk about", "help"])
async def test_all_articles_are_named_to_who_asks_what_can_be_asked(three: Dialogue, question: str) -> None:
    said = (await three.reply(question, key=question)).text
    for country in ("Rwanda", "Kenya", "India"):
        assert f"“Foreign relations of {country}”" in said


async def test_what_was_asked_of_one_country_is_asked_of_another_by_its_own_article(three: Dialogue) -> None:
    async def said(question: str, key: int) -> str:
        return (await three.reply(question, key=key)).text

    assert "China was the first: relations with Kenya" in await said("who was first for Kenya?", 1)
    assert "China was the first: relations with India" in await said("and for India?", 1)
    assert "Belgium was the first: relations with Rwanda" in await said("and Rwanda", 1)

    assert "Kenya is a member of the African Union" in await said("tell me about Kenya", 2)
    assert "Relations between Kenya and China began on 14 December 1963" in await said(
        "when did it start with China", 2
    )
    assert "Relations between India and China began on 1 April 1950" in await said("and India with China?", 2)

    assert "Rwanda has been the center" in await said("tell me about Rwanda", 3)
    assert "Belgium has an embassy in Kigali" in await said("who has an embassy there?", 3)
