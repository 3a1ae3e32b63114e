"""/sources: the articles that answer, their editions, and what each leaves open or gets wrong."""

import asyncio

import discord
from discord import app_commands

from ..autocomplete import sources as suggested
from ..client import AttacheBot
from ..importing import Shelved, findings_of, shelved
from ..render.findings import findings_lines
from ..render.texts import pieces, shown
from ..sending import say_for
from ..texts import Messages

__all__ = ["setup"]

_MOST_MESSAGES = 4


@app_commands.command(name="sources", description="The articles that I answer from, and what each leaves open.")
@app_commands.describe(source="One article, with the report on it.")
@app_commands.autocomplete(source=suggested)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def sources(interaction: discord.Interaction[AttacheBot], source: str | None = None) -> None:
    resources, say = interaction.client.resources, say_for(interaction)
    known = {each.source.id: each for each in await shelved(resources.store)}
    if source is not None and source not in known:
        await interaction.response.send_message(say("I have no such article; choose a suggestion."), ephemeral=True)
        return
    lines = [_line(each, say) for each in known.values() if source in {None, each.source.id}]
    if source is not None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        document = await resources.store.document(source, known[source].version.number)
        findings = await asyncio.to_thread(findings_of, resources.parts, document)
        lines += findings_lines(findings, say)
        for text in pieces("\n".join(lines), 1900)[:_MOST_MESSAGES]:
            await interaction.followup.send(text, ephemeral=True)
    else:
        lines.append(f"-# {say('Name one of them in the command, and I show what it leaves open or gets wrong.')}")
        await interaction.response.send_message(pieces("\n".join(lines), 1900)[0], ephemeral=True)


def _line(each: Shelved, say: Messages) -> str:
    credit = ", ".join(part for part in (each.source.publisher, each.source.licence) if part)
    facts = say.plural("one fact", "{number} facts", each.version.facts, number=each.version.facts)
    version = say("version {version}", version=each.version.number)
    link = f" <{each.source.url}>" if each.source.url.startswith(("http://", "https://")) else ""
    return f"**{shown(each.source.title)}** · {version} · {facts}" + (f"\n-# {shown(credit)}{link}" if credit else "")


async def setup(client: AttacheBot) -> None:
    client.tree.add_command(sources)
