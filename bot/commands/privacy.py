"""/privacy: what is kept about a person, for that person: to see, to take along, to delete."""

import base64
import io
import json
from dataclasses import asdict

import discord
from discord import app_commands

from ..classroom.wire import kind_of
from ..client import AttacheBot
from ..render.buttons import Press
from ..render.layout import components
from ..sending import say_for, sentences_for

__all__ = ["setup"]


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Privacy(
    app_commands.Group, name="privacy", description="What I keep about you: see it, take it along, delete it."
):
    @app_commands.command(name="show", description="What I keep about you, counted.")
    async def show(self, interaction: discord.Interaction[AttacheBot]) -> None:
        say = sentences_for(interaction)
        resources = interaction.client.resources
        kept = await interaction.client.replies.kept_of(interaction.user.id)
        classes = await resources.classes.log.of_person(interaction.user.id)
        told = (
            (kept.replies, say.plural("one answered question", "{number} answered questions", len(kept.replies))),
            (kept.ratings, say.plural("one rating", "{number} ratings", len(kept.ratings))),
            (
                kept.unanswered,
                say.plural(
                    "one question that was asked in vain",
                    "{number} questions that were asked in vain",
                    len(kept.unanswered),
                ),
            ),
            (kept.corrections, say.plural("one correction", "{number} corrections", len(kept.corrections))),
            (
                kept.proposals,
                say.plural(
                    "one article that waits to be published",
                    "{number} articles that wait to be published",
                    len(kept.proposals),
                ),
            ),
            (classes, say.plural("your part in one class", "your part in {number} classes", len(classes))),
            (
                kept.practice,
                say.plural(
                    "how well one question sits that you practise",
                    "how well {number} questions sit that you practise",
                    len(kept.practice),
                ),
            ),
            (kept.preferences, say("your preferences")),
        )
        found = [f"- {text}" for there, text in told if there]
        lines = [
            *([say("I keep about you:"), *found] if found else [say("I keep nothing about you.")]),
            say(
                "Questions are kept for 60 days, so that the buttons below their answers work; classes, encrypted, for "
                "{days} days after the last thing that happened in them; what you practise until you delete it. No "
                "message is ever used to train anything. /privacy export gives you all of it, /privacy delete forgets "
                "it, also in past classes. The file PRIVACY.md of this program says more.",
                days=resources.class_rules.kept.days,
            ),
        ]
        await interaction.response.send_message("\n".join(lines), ephemeral=True)

    @app_commands.command(name="export", description="Everything that I keep about you, as a file.")
    async def export(self, interaction: discord.Interaction[AttacheBot]) -> None:
        say = say_for(interaction)
        resources = interaction.client.resources
        kept = asdict(await interaction.client.replies.kept_of(interaction.user.id))
        kept["classes"] = [
            {"number": each.number, "moves": [{"kind": kind_of(move), **asdict(move)} for move in each.moves]}
            for each in await resources.classes.log.of_person(interaction.user.id)
        ]
        body = json.dumps(kept, ensure_ascii=False, indent=1, default=_as_text)
        description = say("Everything that is kept about you")
        file = discord.File(io.BytesIO(body.encode()), filename="privacy.json", description=description)
        await interaction.response.send_message(description, file=file, ephemeral=True)

    @app_commands.command(name="delete", description="Forget everything about you.")
    async def delete(self, interaction: discord.Interaction[AttacheBot]) -> None:
        say = say_for(interaction)
        button = Press("forget", interaction.user.id, say("Delete everything"), style=discord.ButtonStyle.danger)
        text = say(
            "This forgets your questions, ratings and preferences, articles that wait to be published, what you "
            "practised, and your part in every class, past ones too. The buttons below my answers to you stop "
            "working. It cannot be undone."
        )
        await interaction.response.send_message(text, view=components([button]), ephemeral=True)


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(Privacy())


def _as_text(value: object) -> str:
    """What JSON has no form for; a document that was handed in, in base64."""
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)
