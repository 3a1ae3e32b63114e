"""/sources: the articles that answer, their editions, and what each leaves open or gets wrong."""

import asyncio

import discord
from discord import app_commands

from ..autocomplete import sources as suggested
from ..client import AttacheBot
from ..importing import Shelved, document_of, findings_of, shelved
from ..listing import Listing, show_list
from ..naming import article_named
from ..render.findings import findings_lines
from ..render.texts import shown
from ..sending import say_for, sentences_for
from ..texts import Messages

__all__ = ["setup"]


@app_commands.command(name="sources", description="The articles that I answer from, and what each leaves open.")
@app_commands.describe(source="One article, with the report on it.")
@app_commands.autocomplete(source=suggested)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def sources(interaction: discord.Interaction[AttacheBot], source: str | None = None) -> None:
    if source is None:
        await show_list(interaction, "sources")
    else:
        found = await article_named(interaction, source)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await show_list(interaction, "report", found.name)


async def _sources(interaction: discord.Interaction[AttacheBot], _: str) -> Listing:
    say = say_for(interaction)
    hint = say("Name one of them in the command, and I show what it leaves open or gets wrong.")
    client = interaction.client
    found = await shelved(client.resources.store, (await client.space(interaction)).sources)
    return Listing([_line(each, say) for each in found], f"-# {hint}")


async def _report(interaction: discord.Interaction[AttacheBot], name: str) -> Listing:
    resources, say = interaction.client.resources, say_for(interaction)
    article = (await interaction.client.space(interaction)).named(name)
    if article is None:
        return Listing([say("I have no such article; choose a suggestion.")])
    (shelf,) = await shelved(resources.store, [article])
    findings = await asyncio.to_thread(findings_of, resources.parts, await document_of(resources.store, article))
    return Listing([_line(shelf, say), *findings_lines(findings, sentences_for(interaction))])


def _line(each: Shelved, say: Messages) -> str:
    credit = ", ".join(part for part in (each.source.publisher, each.source.licence) if part)
    facts = say.plural("one fact", "{number} facts", each.version.facts, number=each.version.facts)
    version = say("version {version}", version=each.version.number)
    own = f" · {say('of this server')}" if each.source.owner else ""
    link = f" <{each.source.url}>" if each.source.url.startswith(("http://", "https://")) else ""
    return f"**{shown(each.source.title)}** · {version} · {facts}{own}" + (
        f"\n-# {shown(credit)}{link}" if credit else ""
    )


async def setup(client: AttacheBot) -> None:
    client.lists.update(sources=_sources, report=_report)
    client.tree.add_command(sources)
