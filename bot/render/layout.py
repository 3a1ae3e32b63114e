"""Which buttons and menus stand below a reply."""

from collections.abc import Iterable
from typing import Any

import discord

from ..texts import Messages, messages
from .buttons import Choose, Press
from .card import Card, Status

__all__ = ["LONGEST_LABEL", "components", "reply_view", "turning"]

_MOST_CHOICES = 25
LONGEST_LABEL = 80
"""Characters of a button."""


def components(items: Iterable[discord.ui.Item[Any]]) -> discord.ui.View:
    """A view for sending only: each item finds its action by its custom_id, so nothing has to be kept."""
    view = discord.ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()  # else discord.py looks through each that is sent once more, for what it has to keep
    return view


def turning(
    action: str, key: int, at: int, count: int, say: Messages, *, which: str = "", row: int | None = None
) -> list[Press]:
    """The buttons to the pages beside the one ``at`` a place, counted from 0; none where there is only one. The action
    is told the page, and ``which``."""
    if count == 1:
        return []
    return [
        Press(action, key, label, more=f"{to}{which}", emoji=emoji, row=row, disabled=not 0 <= to < count)
        for to, label, emoji in ((at - 1, say("Previous page"), "◀️"), (at + 1, say("Next page"), "▶️"))
    ]


def reply_view(
    card: Card, key: int, *, page: int = 0, pages: int = 1, private: bool = False, may_thread: bool = False
) -> discord.ui.View | None:
    """Those of a reply; None for one that has none, such as a greeting."""
    say = messages(card.language)
    items: list[discord.ui.Item[Any]] = []
    if card.choices:
        options = {str(at): choice for at, choice in enumerate(card.choices[:_MOST_CHOICES])}
        items.append(Choose("choose", key, say("Which one do you mean?"), options, row=0))
    else:
        for at, question in enumerate(card.next_questions[:3]):
            label = question if len(question) <= LONGEST_LABEL else question[: LONGEST_LABEL - 1] + "…"
            items.append(Press("next", key, label, more=str(at), style=discord.ButtonStyle.primary, row=0))
    if card.footnotes:
        items.append(Press("evidence", key, say("Evidence"), row=1))
        items.append(Press("cite", key, say("Cite this"), row=1))
    if card.status in {Status.ANSWERED, Status.UNKNOWN}:
        items.append(Press("why", key, say("Why this answer?"), row=1))
        items.append(Press("up", key, say("Helpful"), emoji="👍", row=1))
        items.append(Press("down", key, say("Not helpful"), emoji="👎", row=1))
    items += turning("page", key, page, pages, say, row=2)
    if private and card.status in {Status.ANSWERED, Status.UNKNOWN}:
        items.append(Press("share", key, say("Share in this channel"), row=2))
    elif may_thread and card.status is Status.ANSWERED:
        items.append(Press("thread", key, say("Go on in a thread"), row=2))
    return components(items) if items else None
