"""Practice in Discord: one question at a time, for one person, each with its right answer and the words behind it."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord

from intents.languages.sentences import Sentences
from knowledge.model import Source
from knowledge.query import FactQuery
from knowledge.store import FactStore

from .classroom.grading import grade
from .classroom.items import Item, Response
from .classroom.making import Material
from .classroom.practice import Practised, drill, next_item, reviewed
from .render.answering import answer_buttons
from .render.buttons import Press
from .render.items import asked_lines, evidence_lines, right_line, verdict_line
from .render.layout import components
from .render.texts import pieces
from .sending import sentences_for

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Drills", "asked_next", "corrected"]

_MOST_KEPT = 30
_MESSAGE = 1950
_SOURCE = 60
"""Characters of an article's id that a button names."""


@dataclass(slots=True)
class Drills:
    """What there is to practise in each article, made once for each edition and language."""

    _made: OrderedDict[tuple[str, str, str], Mapping[str, Item]] = field(default_factory=OrderedDict)

    async def of(self, source: Source, store: FactStore, say: Sentences) -> Mapping[str, Item]:
        """The items by their keys."""
        which = (source.id, source.edition, say.language.tag)
        if which not in self._made:
            facts = await store.find(FactQuery(sources=frozenset({source.id})))
            self._made[which] = await asyncio.to_thread(drill, Material(tuple(facts), say))
            if len(self._made) > _MOST_KEPT:
                self._made.popitem(last=False)
        return self._made[which]


async def asked_next(interaction: "discord.Interaction[AttacheBot]", source: Source) -> dict[str, Any]:
    """Content and buttons of the question that the person practises next, or the sentence that there is none now."""
    resources, say = interaction.client.resources, sentences_for(interaction)
    items = await interaction.client.drills.of(source, resources.store, say)
    practised = {each.key: each for each in await resources.records.practised(interaction.user.id)}
    key = next_item(items, practised, _now())
    if key is None:
        dues = [practised[each].due for each in items if each in practised]
        return {"content": _nothing_now(min(dues, default=None), say), "view": None}
    item, number = items[key], int(key, 16)
    buttons = [
        *answer_buttons(item, "practise", number, "", say),
        Press("practise_show", number, say("Show the answer"), row=1),
    ]
    return {"content": "\n".join(asked_lines(item, say)), "view": components(buttons)}


async def corrected(
    interaction: "discord.Interaction[AttacheBot]", item: Item, key: str, response: Response | None
) -> dict[str, Any]:
    """Keep how the item sits after this answer (None: the person gave it up), and say what is right.

    Raises:
        NotAllowed: what was typed cannot be read; nothing is kept.
    """
    resources, say, now = interaction.client.resources, sentences_for(interaction), _now()
    marks = grade(item, response, resources.parts.ingestion.countries) if response else 0
    before = {each.key: each for each in await resources.records.practised(interaction.user.id)}.get(key)
    lines = asked_lines(item, say)
    if before is None or before.due <= now:  # else it is a second press on the same question
        after = reviewed(key, before, marks, now)
        await resources.records.practise(interaction.user.id, after)
        if response:
            lines.append(verdict_line(item, response, marks, say))
    else:
        after = before
    lines += [right_line(item, say), *evidence_lines(item.evidence, say), _again(after, say)]
    source = item.evidence[0].source
    buttons = [
        Press("practise_next", 0, say("Next question"), more=source[:_SOURCE], style=discord.ButtonStyle.primary)
    ]
    return {"content": pieces("\n".join(lines), _MESSAGE)[0], "view": components(buttons)}


def _again(practised: Practised, say: Sentences) -> str:
    return say("-# I ask this again {when}.", when=discord.utils.format_dt(practised.due, "R"))


def _nothing_now(due: datetime | None, say: Sentences) -> str:
    if due is None:
        return say("This article holds nothing to practise.")
    when = discord.utils.format_dt(due, "R")
    return say("That is all for now: everything sits. The next question comes {when}.", when=when)


def _now() -> datetime:
    return datetime.now(UTC)
