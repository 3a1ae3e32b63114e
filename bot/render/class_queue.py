"""Questions of a class as a list to choose from, some on a page."""

from collections.abc import Sequence
from typing import Any

import discord

from intents.languages.sentences import Sentences

from ..classroom.session import Status
from ..classroom.views import QuestionView
from .buttons import Choose, Press
from .class_question import question_label, title_line

__all__ = ["DRAFTED", "queue_items", "queue_text"]

DRAFTED = "📝 "
"""Before a question that the articles answer, where students do not see that yet."""
_PAGE = 12
_LINE = 120
_SIGNS = {Status.HELD: "✋ ", Status.ANSWERED: "✅ ", Status.REJECTED: "✖️ ", Status.MERGED: "↪️ "}


def queue_text(views: Sequence[QuestionView], page: int, say: Sentences) -> str:
    return "\n".join(_line(each, say) for each in _on(views, page))


def queue_items(
    views: Sequence[QuestionView],
    page: int,
    number: int,
    actions: tuple[str, str],
    say: Sentences,
    *,
    more: str = "",
) -> list[discord.ui.Item[Any]]:
    """A menu of what is on the page, and leafing; ``actions`` are what they do, ``number`` is the class's.

    ``more`` goes with both; when leafing, the page comes after it and a colon.
    """
    pick, turn = actions
    before = f"{more}:" if more else ""
    items: list[discord.ui.Item[Any]] = []
    options = {str(each.number): question_label(each, say) for each in _on(views, page)}
    if options:
        items.append(Choose(pick, number, say("Choose a question"), options, more=more))
    pages = -(-len(views) // _PAGE)
    if pages > 1:
        back, on = f"{before}{page - 1}", f"{before}{page + 1}"
        items.append(Press(turn, number, say("Previous page"), more=back, emoji="◀️", disabled=page == 0))
        items.append(Press(turn, number, say("Next page"), more=on, emoji="▶️", disabled=page >= pages - 1))
    return items


def _on(views: Sequence[QuestionView], page: int) -> Sequence[QuestionView]:
    return views[page * _PAGE : (page + 1) * _PAGE]


def _line(view: QuestionView, say: Sentences) -> str:
    pin = "📌 " if view.pinned else ""
    pin += DRAFTED if view.drafted else ""
    return f"{pin}{_SIGNS.get(view.status, '')}{title_line(view, say, _LINE)}"
