"""What will be, what should be and what would have been: no source tells that, and what was is no answer to it."""

from bot.assembly import Parts, open_dialogue
from tests.conftest import ARTICLE

UNTOLD = "The source tells what has happened, not what will happen or what should."
OPEN = [
    ("Should Rwanda leave the Commonwealth?", ""),
    ("should relations begin with Belgium and with Qatar?", "1 July 1962"),
    ("what should rwanda do about Burundi", "border"),
    ("do you think Rwanda should leave the UN", ""),
    ("Is it good that Rwanda joined the Commonwealth?", "November 2009"),
    ("is it a shame that rwanda cut ties with france?", ""),
    ("was it right to invade congo?", ""),
    ("What if Rwanda had not invaded Congo?", ""),
    ("what would happen if rwanda left the EAC", ""),
    ("had Rwanda not cut ties with France, what would have happened?", "cut off relations"),
    ("Will Rwanda join nato?", ""),
    ("how many countries will recognise rwanda", "a recognition of Rwanda"),
    ("When will Sarkozy visit Kigali?", "February 2010"),
    ("which countries will open an embassy in Kigali?", "Belgium has an embassy"),
    ("is rwanda going to break with france?", "cut off relations"),
]
ANSWERED = [
    ("is it right that China began in 1971", "12 November 1971"),
    ("should it be 1963 or 1964 for Canada?", "1963"),
    ("should i write 1963 for canada?", "1963"),
    ("is it fair to say that Belgium was first?", "Belgium was the first"),
    ("is it ok to say canada began in 1963?", "1963"),
    ("will you tell me when qatar began", "4 May 2017"),
    ("Will the East African Community become a federation?", "may become"),
    ("had rwanda ties with canada by 1970?", "1963"),
]


async def test_what_has_not_happened_is_told_by_no_source(parts: Parts) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        cards = [(question, known, await dialogue.reply(question, key=question)) for question, known in OPEN]
    for question, known, card in cards:
        assert card.status == "unknown", (question, card.text)
        assert UNTOLD in card.text or "I do not find" in card.text, (question, card.text)
        assert known in card.text, (question, card.text)
        assert "Yes" not in card.text, (question, card.text)


async def test_what_only_sounds_like_it_is_answered(parts: Parts) -> None:
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        cards = [(question, told, await dialogue.reply(question, key=question)) for question, told in ANSWERED]
    for question, told, card in cards:
        assert card.status == "answered", (question, card.text)
        assert told in card.text, (question, card.text)
