"""Pages that tell of countries at length: lawsuits, what was founded together, what relations were like."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue
from bot.render.card import Status

ARTICLE = """\
KENYAN FOREIGN RELATIONS were calm and friendly for most of the 19th and 20th centuries. Kenya holds diplomatic \
relations with many western states, as well as Cuba, Iran, and the People's Republic of China.


Bilateral relations

Peru

Both countries established diplomatic relations on 3 May 1971. In 2009 both nations formed a Joint Board on fish.[1] \
Peru has an embassy in Nairobi. Kenya has an embassy in Lima and a consulate-general in Cusco.

Chad

In 1960, Kenya and Mali brought litigation against Chad in a court in Bern.

Libya

After the war Kenya kept up its diplomatic relations with Libya, only severing them after the onset of the Libyan \
Civil War, and recently re-establishing them.

United Kingdom

In 1962, President Oloo and his wife visited the UK.

Russia

In October 2013 the Kenyan foreign minister Ada Moyo visited Moscow for talks on ships.[2]


References

[1] Board on Fish, The Standard, 2009

[2] Talks on Ships, The Nation, 2013
"""
TOLD = [
    (["what were Kenya's foreign relations like in the 19th century?"], "calm and friendly"),
    (["what were relations like in the 1850s"], "calm and friendly"),
    (["does Kenya have relations with Cuba?"], "as well as Cuba"),
    (["has kenya ties with libya"], "Yes: relations between Kenya and Libya were resumed."),
    (["when did relations with libya end"], "after the onset of the Libyan Civil War"),
    (["what was set up with the peruvians in 2009"], "Joint Board"),
    (["what did they establish with peru in 2009"], "Joint Board"),
    (["when was it set up with peru"], "3 May 1971"),
    (["who went to court against chad"], "Mali brought litigation"),
    (["who took chad to court with kenya"], "Mali brought litigation"),
    (["when did Oloo visit the UK"], "President Oloo visited the United Kingdom in 1962."),
    (["what is the source for the Moscow visit?"], "Talks on Ships"),
    (["tell me about Peru", "in which city is the consulate?"], "Cusco"),
    (["tell me about Peru", "where is the embassy?"], "Nairobi"),
    (["what was formed with peru in 2009", "where does it have that from?"], "Board on Fish"),
]
NOT_TOLD = [
    "what were relations like in 2015",
    "does Kenya have relations with Norway?",
    "what was set up with libya in 2009",
    "who took mali to court",
]


async def replies(parts: Parts, tmp_path: Path, *messages: str) -> list[tuple[Status, str]]:
    path = tmp_path / "Foreign relations of Kenya.txt"
    path.write_text(ARTICLE, "utf-8")
    async with open_dialogue(parts, database="", files=[path]) as dialogue:
        cards = [await dialogue.reply(each, key=1) for each in messages]
    return [(card.status, card.text) for card in cards]


@pytest.mark.parametrize(("messages", "told"), TOLD)
async def test_what_such_a_page_tells(parts: Parts, tmp_path: Path, messages: list[str], told: str) -> None:
    status, text = (await replies(parts, tmp_path, *messages))[-1]
    assert status is Status.ANSWERED
    assert told in text


@pytest.mark.parametrize("question", NOT_TOLD)
async def test_what_it_does_not_tell(parts: Parts, tmp_path: Path, question: str) -> None:
    assert (await replies(parts, tmp_path, question))[0][0] is Status.UNKNOWN


async def test_whose_consulate_is_asked_back_where_no_country_was_spoken_of(parts: Parts, tmp_path: Path) -> None:
    assert (await replies(parts, tmp_path, "in which city is the consulate?"))[0][0] is Status.CLARIFY


@pytest.mark.parametrize("question", ["what sort of things do you know?", "what kinds of things do you know about"])
async def test_what_there_is_to_ask(parts: Parts, tmp_path: Path, question: str) -> None:
    assert (await replies(parts, tmp_path, question))[0][0] is Status.SMALLTALK
