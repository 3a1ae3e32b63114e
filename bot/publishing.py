"""An article that somebody brings in Discord: what is in it, what changes, and then whether it shall answer."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord

from knowledge.document import Document, Version
from knowledge.model import split_id
from knowledge.store import FactStore
from knowledge.unreadable import UnknownSubject, UnreadableArticle

from .importing import Import, document_of, keep, prepare_document, shelved
from .listing import Listing, show_list
from .records import KeptProposal
from .render.buttons import Press
from .render.difference import difference_lines
from .render.findings import findings_lines
from .render.texts import cut, shown
from .resources import Resources
from .sending import say_for, sentences_for
from .spaces import owner_of
from .texts import message

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Proposals", "WaitsNoLonger", "propose", "proposed_list"]

_MOST_READ = 8
_LONGEST_NAME = 60
"""Characters; a name is part of custom_ids."""


class WaitsNoLonger(Exception):
    """A proposal cannot be published, or not now; the message, to be translated, says why."""


@dataclass(slots=True)
class Proposals:
    """Articles that wait for *Publish* or *Cancel*: kept in the records as they came, and read again when needed."""

    resources: Resources
    _read: OrderedDict[int, Import] = field(default_factory=OrderedDict)
    _publishing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def add(self, key: int, person: int, proposed: Import) -> None:
        document, before = proposed.document, proposed.before
        await self.resources.records.propose(
            KeptProposal(
                key=key,
                person=person,
                name=document.name,
                data=document.data,
                record=document.record,
                before=before.number if before else None,
                at=datetime.now(UTC),
            )
        )
        self._remember(key, proposed)

    async def get(self, key: int, server: int | None) -> Import:
        """What waits on that server.

        Raises:
            WaitsNoLonger: it was published or withdrawn, another version has come in between, or the server has as
                many articles as it may have, or as many versions of this one.
            UnreadableArticle: the present rules cannot read it.
        """
        kept = await self.resources.records.proposal(key)
        if kept is None:
            raise WaitsNoLonger(_GONE)
        if key not in self._read:
            document = Document(kept.name, kept.data, kept.record, owner=owner_of(server))
            self._remember(key, await prepare_document(self.resources.parts, self.resources.store, document))
        proposed = self._read[key]
        sources = await self.resources.store.sources()
        there = [each for each in sources if each.id == proposed.source.id]
        current = [each.version.number for each in await shelved(self.resources.store, there)]
        if current != ([] if kept.before is None else [kept.before]):
            raise WaitsNoLonger(_OVERTAKEN)
        own = [each for each in sources if each.owner == owner_of(server)]
        if not there and len(own) >= self.resources.limits.articles:
            raise WaitsNoLonger(_FULL)
        if there and len(await self.resources.store.versions(proposed.source.id)) >= self.resources.limits.versions:
            raise WaitsNoLonger(_MANY_VERSIONS)
        return proposed

    async def publish(self, key: int, server: int | None) -> tuple[Import, Version]:
        """Store it, once, however often somebody presses; answers on that server come from it from then on.

        Raises:
            WaitsNoLonger, UnreadableArticle: see ``get``.
        """
        async with self._publishing:
            proposed = await self.get(key, server)
            version = await keep(self.resources.store, proposed)
            await self.withdraw(key)
        await self.resources.spaces.renew(server)
        return proposed, version

    async def withdraw(self, key: int) -> None:
        self._read.pop(key, None)
        await self.resources.records.withdraw(key)

    def _remember(self, key: int, proposed: Import) -> None:
        self._read[key] = proposed
        if len(self._read) > _MOST_READ:
            self._read.popitem(last=False)


async def propose(interaction: "discord.Interaction[AttacheBot]", document: Document) -> None:
    """Show what is in a document, which would be the server's, in answer to an interaction that was deferred."""
    client, say = interaction.client, say_for(interaction)
    store, path = client.resources.store, document.path
    document = replace(document, owner=owner_of(interaction.guild_id), name=path.stem[:_LONGEST_NAME] + path.suffix)
    try:
        proposed = await prepare_document(client.resources.parts, store, await _with_record(store, document))
    except UnknownSubject:
        text = say(
            "This text does not say whose foreign relations it describes. Put the country into its title or into the "
            "name of the file, such as “Foreign relations of Kenya”, and import it again."
        )
        await interaction.followup.send(text, ephemeral=True)
        return
    except UnreadableArticle as error:
        await interaction.followup.send(shown(str(error)), ephemeral=True)
        return
    if proposed.changes_nothing:
        text = say("“{title}” is stored already, just like this.", title=shown(proposed.source.title))
        await interaction.followup.send(text, ephemeral=True)
        return
    await client.proposals.add(interaction.id, interaction.user.id, proposed)
    await show_list(interaction, "proposal", str(interaction.id))


async def proposed_list(interaction: "discord.Interaction[AttacheBot]", key: str) -> Listing:
    say = say_for(interaction)
    try:
        proposed = await interaction.client.proposals.get(int(key), interaction.guild_id)
    except WaitsNoLonger as reason:
        return Listing([say(str(reason))])
    items = (
        Press("publish", int(key), say("Publish"), style=discord.ButtonStyle.success),
        Press("withdraw", int(key), say("Cancel")),
    )
    question = say("Shall I answer from this article on this server from now on?")
    return Listing(list(_lines(proposed, interaction)), question, items)


async def _with_record(store: FactStore, document: Document) -> Document:
    """The article's record (title, publisher, licence) stays, where the article is known already, if only as
    everybody's."""
    _, name = split_id(document.source_id)
    known = {each.id: each for each in await store.sources()}
    if document.record or not (before := known.get(document.source_id) or known.get(name)):
        return document
    return replace(document, record=(await document_of(store, before)).record)


def _lines(proposed: Import, interaction: "discord.Interaction[AttacheBot]") -> Iterator[str]:
    say = say_for(interaction)
    sentences = sentences_for(interaction)
    facts, difference = len(proposed.read.facts), proposed.difference
    yield f"**{shown(proposed.source.title)}**"
    yield say.plural("It holds one fact.", "It holds {number} facts.", facts, number=facts)
    if shared := [sentences.quoted(shown(each.title)) for each in proposed.displaced if not each.owner]:
        yield say("On this server it takes the place of {titles}.", titles=sentences.join(shared))
    if proposed.displaced:
        yield say(
            "Compared with what answers here now: {added} added, {changed} changed, {removed} removed.",
            added=len(difference.added),
            changed=len(difference.changed),
            removed=len(difference.removed),
        )
        yield from (shown(cut(each, 300)) for each in difference_lines(difference, sentences))
    yield from findings_lines(proposed.findings, sentences)


_FULL = message(
    "This server has as many articles of its own as the operator of this bot allows. /knowledge remove takes one away; "
    "then import this one again."
)
_MANY_VERSIONS = message(
    "This server has as many versions of this article as the operator of this bot allows. /knowledge remove forgets "
    "them all; then import this one again."
)
_GONE = message("This article waits no longer; import it again.")
_OVERTAKEN = message("Another version of this article was stored in the meantime; import it again to see what changes.")
