"""*Why this answer?*, as people read it."""

import pytest

from bot.assembly import Parts
from bot.dialogue import Dialogue
from bot.render.why import why_text
from tests import golden

TURNS = (
    ("quatar when did it start",),
    ("when did relations with Congo begin",),
    ("which organisations is it in",),
    ("who came to kigali in february 2010",),
    ("what did Kabila call the meeting",),
    ("when did relations begin with Belgium", "and Canada?"),
    ("How is India represented on the Moon?",),
    ("Quand les relations avec le Mexique ont-elles commencé ?",),
    ("Quelles organisations ?",),
)


async def _told(parts: Parts, dialogue: Dialogue, turns: tuple[str, ...]) -> str:
    reply, _ = await dialogue.replay(turns)
    return why_text(
        turns[-1],
        reply,
        await dialogue.recall(turns),
        intents=parts.understander.intents,
        considered=await dialogue.considered(reply),
        say=parts.say.speaking(reply.language),
    )


async def test_what_is_told(parts: Parts, dialogue: Dialogue) -> None:
    golden.check("why.txt", "\n\n".join([await _told(parts, dialogue, turns) for turns in TURNS]) + "\n")


@pytest.mark.parametrize("question", ["tell me about France", "*" * 3000, "`Belgium`? " * 40])
async def test_it_fits_into_a_message(parts: Parts, dialogue: Dialogue, question: str) -> None:
    assert 0 < len(await _told(parts, dialogue, (question,))) <= 2000
