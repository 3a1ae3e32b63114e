"""/knowledge: import, list, roll back and remove articles, correct them, and see what was asked in vain."""

import json
from datetime import UTC, datetime
from typing import Any

import discord
from discord import app_commands

from knowledge.corrections import Correction, as_it_stands
from knowledge.document import Document
from knowledge.model import Source
from knowledge.query import FactQuery
from knowledge.unreadable import UnreadableArticle

from ..autocomplete import countries, own_sources, sources
from ..client import AttacheBot
from ..importing import shelved, undo_import
from ..listing import Listing, show_list
from ..naming import article_named
from ..permissions import for_importers
from ..publishing import propose, proposed_list
from ..records import KeptCorrection
from ..render.buttons import Choose, Press
from ..render.layout import components
from ..render.texts import cut, shown
from ..render.unanswered import groups_of, unanswered_lines
from ..resources import Resources
from ..sending import say_for
from ..spaces import owner_of
from ..texts import Messages, message

__all__ = ["setup"]

_LARGEST = 8 * 1024 * 1024


class Knowledge(
    app_commands.Group, name="knowledge", description="The articles that I answer from: import, correct, roll back."
):
    def __init__(self) -> None:
        super().__init__(
            guild_only=True,
            default_permissions=discord.Permissions(manage_guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )

    async def interaction_check(self, interaction: discord.Interaction[AttacheBot], /) -> bool:  # type: ignore[override]
        return await for_importers(interaction)

    @app_commands.command(
        name="import", description="Read an article: shows what is in it and what changes, before it answers."
    )
    @app_commands.describe(file="The article as a file; without it, a form opens to paste it into.")
    async def import_(
        self, interaction: discord.Interaction[AttacheBot], file: discord.Attachment | None = None
    ) -> None:
        say = say_for(interaction)
        if file is None:
            await interaction.response.send_modal(Paste(say))
        elif file.size > _LARGEST:
            text = say("This file is larger than 8 MB; no article is that long.")
            await interaction.response.send_message(text, ephemeral=True)
        else:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await propose(interaction, Document(file.filename, await file.read()))

    @app_commands.command(name="list", description="The articles, each with the version of it that answers.")
    async def list_(self, interaction: discord.Interaction[AttacheBot]) -> None:
        await show_list(interaction, "articles")

    @app_commands.command(name="rollback", description="Undo the last import of an article.")
    @app_commands.describe(source="The article.")
    @app_commands.autocomplete(source=own_sources)
    async def rollback(self, interaction: discord.Interaction[AttacheBot], source: str) -> None:
        say, resources = say_for(interaction), interaction.client.resources
        own = await _own(interaction, source)
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            now = await undo_import(resources.parts, resources.store, own)
        except UnreadableArticle as error:
            await interaction.followup.send(shown(str(error)), ephemeral=True)
            return
        await resources.spaces.renew(interaction.guild_id)
        if now is None:
            text = say("“{title}” is gone: nothing was there before it.", title=shown(own.title))
        else:
            text = say(
                "“{title}” is back at version {version} ({name}).",
                title=shown(now.source.title),
                version=now.version.number,
                name=shown(now.version.name),
            )
        await interaction.followup.send(text, ephemeral=True)

    @app_commands.command(name="remove", description="Forget an article of this server, with all its versions.")
    @app_commands.describe(source="The article.")
    @app_commands.autocomplete(source=own_sources)
    async def remove(self, interaction: discord.Interaction[AttacheBot], source: str) -> None:
        say, own = say_for(interaction), await _own(interaction, source)
        button = Press("remove", 0, say("Remove it"), more=own.name, style=discord.ButtonStyle.danger)
        text = say(
            "“{title}” is forgotten with all its versions, and on this server what is everybody's answers again. It "
            "cannot be undone.",
            title=shown(own.title),
        )
        await interaction.response.send_message(text, view=components([button]), ephemeral=True)

    @app_commands.command(
        name="correct", description="Add a note to words of an article, or name a row that it leaves nameless."
    )
    @app_commands.describe(
        source="The article.",
        quote="The words it is about, exactly as they stand there.",
        because="Where you know it from; it is cited.",
        note="A sentence that is shown wherever these words are quoted.",
        country="The country of a row that the article leaves nameless.",
    )
    @app_commands.autocomplete(source=sources, country=countries)
    async def correct(
        self,
        interaction: discord.Interaction[AttacheBot],
        *,
        source: str,
        quote: app_commands.Range[str, 3, 500],
        because: app_commands.Range[str, 3, 500],
        note: app_commands.Range[str, 3, 500] | None = None,
        country: str | None = None,
    ) -> None:
        say, resources = say_for(interaction), interaction.client.resources
        source = (await article_named(interaction, source)).id
        code = next((each.code for each in resources.parts.ingestion.countries if each.name == country), "")
        kept = KeptCorrection(
            owner=owner_of(interaction.guild_id),
            source=source,
            quote=as_it_stands(await resources.store.text(source), quote) or "",
            because=because,
            note=note or "",
            country=code,
            person=interaction.user.id,
            at=datetime.now(UTC),
        )
        if problem := await _problem(resources, kept, country=country, say=say):
            await interaction.response.send_message(problem, ephemeral=True)
            return
        await resources.records.correct(kept)
        await resources.spaces.renew(interaction.guild_id)
        text = say("Noted. Answers on this server show it from now on.")
        await interaction.response.send_message(text, ephemeral=True)

    @app_commands.command(name="unanswered", description="What people here asked in vain, the most asked first.")
    async def unanswered(self, interaction: discord.Interaction[AttacheBot]) -> None:
        await show_list(interaction, "unanswered")


async def _articles(interaction: discord.Interaction[AttacheBot], _: str) -> Listing:
    client, say = interaction.client, say_for(interaction)
    own = message("**{title}** of this server: version {version}, from {name}")
    shared = message("**{title}** for everybody: version {version}, from {name}")
    return Listing(
        [
            say(
                own if each.source.owner else shared,
                title=shown(each.source.title),
                version=each.version.number,
                name=shown(each.version.name),
            )
            for each in await shelved(client.resources.store, (await client.space(interaction)).sources)
        ]
    )


async def _unanswered(interaction: discord.Interaction[AttacheBot], _: str) -> Listing:
    await for_importers(interaction)
    say = say_for(interaction)
    groups = groups_of(await interaction.client.resources.records.unanswered(interaction.guild_id))
    if not groups:
        return Listing([say("Nothing was asked in vain here.")])
    options = {str(at): cut(group.question, 100) for at, group in enumerate(groups[:25])}
    menu = Choose("settle", interaction.guild_id or 0, say("Take one off the list"), options)
    return Listing(unanswered_lines(groups, say), items=(menu,))


async def _own(interaction: discord.Interaction[AttacheBot], source: str) -> Source:
    """An article that is the server's to change.

    Raises:
        CheckFailure: there is no such article, or it is everybody's; the message is for the person.
    """
    say, found = say_for(interaction), (await interaction.client.space(interaction)).source(source)
    if found is None:
        raise app_commands.CheckFailure(say("I have no such article; choose a suggestion."))
    if not found.owner:
        text = say(
            "“{title}” is everybody's: only the operator of this bot can change it. Import an article on the same "
            "country, and on this server that one answers.",
            title=shown(found.title),
        )
        raise app_commands.CheckFailure(text)
    return found


async def _problem(resources: Resources, kept: KeptCorrection, *, country: str | None, say: Messages) -> str:
    """What is wrong with a correction, in a sentence; empty where nothing is. ``country`` is as it was typed."""
    if not kept.quote:
        return say("These words do not stand in the article; copy them exactly.")
    if not kept.note and not country:
        return say("A correction needs a note or a country.")
    if country and not kept.country:
        return say("I know no country of that name; choose a suggestion.")
    if country:
        entry = Correction(source=kept.source, quote=kept.quote, because=kept.because, country=kept.country)
        facts = await resources.store.find(FactQuery(sources=frozenset({kept.source})))
        if not any(map(entry.names, facts)):
            return say(
                "No row that leaves its country open is quoted with just these words. Copy a whole quotation of it, "
                "such as its date, or leave the country out and write a note."
            )
    own = {(each.source, each.quote) for each in await resources.records.corrections() if each.owner == kept.owner}
    if (kept.source, kept.quote) not in own and len(own) >= resources.limits.corrections:
        return say("This server has as many corrections as the operator of this bot allows.")
    return ""


class Paste(discord.ui.Modal):
    """A form into which an article is pasted."""

    def __init__(self, say: Messages) -> None:
        super().__init__(title=say("Import an article"), timeout=900)
        self.name: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id="name", max_length=80)
        self.text: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="text", style=discord.TextStyle.paragraph, max_length=4000
        )
        self.add_item(discord.ui.Label(text=say("Title, such as Foreign relations of Kenya"), component=self.name))
        self.add_item(discord.ui.Label(text=say("The text of the article"), component=self.text))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        name = "_".join("".join(c if c.isalnum() else " " for c in self.name.value).lower().split()) or "article"
        record = f"title = {json.dumps(self.name.value.strip(), ensure_ascii=False)}\n"  # TOML quotes as JSON does
        await propose(interaction, Document(f"{name}.txt", self.text.value.encode(), record))


async def setup(client: AttacheBot) -> None:
    client.lists.update(articles=_articles, unanswered=_unanswered, proposal=proposed_list)
    client.tree.add_command(Knowledge())
