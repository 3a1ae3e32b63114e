"""An article that somebody brings in Discord: what is in it, what changes, and then whether it shall answer."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import discord

from knowledge.document import Document
from knowledge.store import FactStore
from knowledge.unreadable import UnreadableArticle

from .importing import Import, prepare_document
from .render.buttons import Press
from .render.difference import change_line, fact_line
from .render.findings import findings_lines
from .render.layout import components
from .render.texts import cut, pieces, shown
from .sending import say_for
from .texts import Messages

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Proposals", "propose"]

_MOST_LINES = 12
_MOST_MESSAGES = 4


@dataclass(slots=True)
class Proposals:
    """Articles that wait for *Publish* or *Cancel*, for a quarter of an hour, in memory."""

    lifetime: float = 900.0
    clock: Callable[[], float] = time.monotonic
    _waiting: OrderedDict[int, tuple[float, Import]] = field(default_factory=OrderedDict)

    def add(self, key: int, proposed: Import) -> None:
        now = self.clock()
        for old in [each for each, (at, _) in self._waiting.items() if now - at > self.lifetime]:
            del self._waiting[old]
        self._waiting[key] = (now, proposed)

    def take(self, key: int) -> Import | None:
        """It waits no longer; None where it does not wait."""
        at, proposed = self._waiting.pop(key, (0.0, None))
        return proposed if proposed is not None and self.clock() - at <= self.lifetime else None


async def propose(interaction: "discord.Interaction[AttacheBot]", document: Document) -> None:
    """Show what is in a document, in answer to an interaction that was deferred."""
    client, say = interaction.client, say_for(interaction)
    store = client.resources.store
    try:
        proposed = await prepare_document(client.resources.parts, store, await _with_record(store, document))
    except UnreadableArticle as error:
        await interaction.followup.send(shown(str(error)), ephemeral=True)
        return
    if proposed.changes_nothing:
        text = say("“{title}” is stored already, just like this.", title=shown(proposed.source.title))
        await interaction.followup.send(text, ephemeral=True)
        return
    texts = pieces("\n".join(_lines(proposed, client, say)), 1900)
    for text in texts[: _MOST_MESSAGES - 1]:
        await interaction.followup.send(text, ephemeral=True)
    client.proposals.add(interaction.id, proposed)
    buttons: list[discord.ui.Item[Any]] = [
        Press("publish", interaction.id, say("Publish"), style=discord.ButtonStyle.success),
        Press("withdraw", interaction.id, say("Cancel")),
    ]
    question = say("Shall I answer from this article from now on?")
    await interaction.followup.send(question, view=components(buttons), ephemeral=True)


async def _with_record(store: FactStore, document: Document) -> Document:
    """The article's record (title, publisher, licence) stays, where the article is known already."""
    if document.record or document.source_id not in {each.id for each in await store.sources()}:
        return document
    current = next(each for each in await store.versions(document.source_id) if each.current)
    return replace(document, record=(await store.document(document.source_id, current.number)).record)


def _lines(proposed: Import, client: "AttacheBot", say: Messages) -> list[str]:
    sentences = client.resources.parts.say
    facts = len(proposed.read.facts)
    lines = [
        f"**{shown(proposed.source.title)}**",
        say.plural("It holds one fact.", "It holds {number} facts.", facts, number=facts),
    ]
    difference = proposed.difference
    if proposed.before is not None:
        lines.append(
            say(
                "Compared with version {version}: {added} added, {changed} changed, {removed} removed.",
                version=proposed.before.number,
                added=len(difference.added),
                changed=len(difference.changed),
                removed=len(difference.removed),
            )
        )
        told = [f"+ {fact_line(each, sentences)}" for each in difference.added[:_MOST_LINES]]
        told += [f"~ {change_line(each, sentences)}" for each in difference.changed[:_MOST_LINES]]
        told += [f"- {fact_line(each, sentences)}" for each in difference.removed[:_MOST_LINES]]
        lines += [shown(cut(each, 300)) for each in told]
    return [*lines, *findings_lines(proposed.findings, say)]
