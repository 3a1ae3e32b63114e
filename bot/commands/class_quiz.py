"""/class quiz: a quiz from the facts of the article of the class."""

import asyncio
from functools import partial
from secrets import randbits

import discord
from discord import app_commands

from knowledge.query import FactQuery

from ..classroom.items import ItemKind
from ..classroom.making import Material, make_quiz
from ..classroom.moves import NextItem, StartQuiz
from ..classroom.refusing import NotAllowed
from ..classroom.session import Naming, Session
from ..client import AttacheBot
from ..render.people import NAMINGS
from ..render.quiz import KINDS, TOPICS
from ..sending import sentences, sentences_for
from ..taking_part import as_teacher, class_here, now
from ..texts import message

__all__ = ["setup"]


@app_commands.command(name="quiz", description="Ask the class questions that the article answers.")
@app_commands.describe(
    topic="What the questions are about; everything, where you choose nothing.",
    count="How many questions.",
    kind="What kind of questions; all kinds in turn, where you choose nothing.",
    seconds="How long each question is open; until you close it, where you give nothing.",
    names="What people are called in the standings; pseudonyms, where you choose nothing.",
)
@app_commands.choices(
    topic=[app_commands.Choice(name=text, value=topic) for topic, text in TOPICS.items()],
    kind=[app_commands.Choice(name=text, value=kind.value) for kind, text in KINDS.items()],
    names=[app_commands.Choice(name=text, value=each.value) for each, text in NAMINGS.items()],
)
async def quiz(
    interaction: discord.Interaction[AttacheBot],
    *,
    topic: str | None = None,
    count: app_commands.Range[int, 1, 50] = 5,
    kind: str | None = None,
    seconds: app_commands.Range[int, 5, 3600] | None = None,
    names: str = Naming.PSEUDONYMS.value,
) -> None:
    client, running = interaction.client, class_here(interaction)
    session = await as_teacher(interaction, running)
    if not interaction.response.is_done():
        await interaction.response.defer(ephemeral=True, thinking=True)
    article = (await client.resources.dialogue(session.server)).article(session.source)
    facts = await client.resources.store.find(FactQuery(sources=frozenset({article.id})))
    material = Material(tuple(facts), sentences(client, session.language), seed=randbits(62))
    items = await asyncio.to_thread(
        make_quiz, material, count=count, kind=ItemKind(kind) if kind else None, topic=topic or ""
    )
    start = StartQuiz(
        by=interaction.user.id, at=now(), topic=topic or "", seconds=seconds, items=items, naming=Naming(names)
    )
    # Both at once, so that nothing is shown between them.
    classes = client.resources.classes
    await asyncio.gather(classes.move(running.number, start), classes.move(running.number, partial(_first, start)))
    client.boards.refresh(running.number)
    text = sentences_for(interaction).plural(
        "The quiz begins, with one question.", "The quiz begins, with {number} questions.", len(items)
    )
    await interaction.edit_original_response(content=text)


def _first(start: StartQuiz, session: Session) -> NextItem:
    """Opens the first question of the quiz.

    Raises:
        NotAllowed: it could not be started, since another one is running.
    """
    if session.quiz is None or session.quiz.current is not None:
        raise NotAllowed(message("A quiz is running; end it first."))
    return NextItem(by=start.by, at=start.at)


async def setup(client: AttacheBot) -> None:
    group = client.tree.get_command("class")
    if isinstance(group, app_commands.Group):
        group.add_command(quiz)
