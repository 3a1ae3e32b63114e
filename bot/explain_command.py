"""`attache explain QUESTION`: how a question is understood and where its answer comes from, in words."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markdown import Markdown

from .assembly import Parts, Progress, open_dialogue
from .render.why import why_text

__all__ = ["explain_question"]


async def explain_question(
    parts: Parts,
    question: str,
    console: Console,
    *,
    database: str,
    files: Sequence[Path],
    subject: str | None,
    progress: Progress,
) -> None:
    async with open_dialogue(parts, database=database, files=files, subject=subject, progress=progress) as dialogue:
        reply, _ = await dialogue.replay([question])
        text = why_text(
            question,
            reply,
            await dialogue.recall([question]),
            intents=parts.understander.intents,
            considered=await dialogue.considered(reply),
            say=parts.say.speaking(reply.language),
        )
    console.print(Markdown(text.replace("\n", "\n\n")))
