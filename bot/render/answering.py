"""The buttons and the form with which a question of a quiz is answered."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord

from intents.languages.sentences import Sentences

from ..classroom.items import Arranged, Choice, Item, Matching, Option, Ordering, Response, Typed, TypedDate
from .buttons import Press
from .items import fits_on_buttons
from .texts import cut

__all__ = ["AnswerForm", "answer_buttons"]

Submit = Callable[[discord.Interaction[Any], Response], Awaitable[None]]

_LABEL, _TITLE, _OPTION = 45, 45, 100
"""Characters of the parts of a form."""
_LONGEST_TYPED = 200


def answer_buttons(item: Item, action: str, key: int, more: str, say: Sentences) -> list[Press]:
    """One for each option, whose place follows ``more``; or one that opens an ``AnswerForm``, with ``more`` alone."""
    style = discord.ButtonStyle.primary
    if not isinstance(item, Choice):
        return [Press(action, key, say("Answer"), more=more, style=style, row=0)]
    as_they_are = fits_on_buttons(item)
    return [
        Press(action, key, option.label if as_they_are else str(at + 1), more=f"{more}{at}", style=style, row=0)
        for at, option in enumerate(item.options)
    ]


class AnswerForm(discord.ui.Modal):
    """A field to type in, or a menu for each place of an order, or for each thing to be matched."""

    def __init__(self, item: Item, say: Sentences, submit: Submit) -> None:
        super().__init__(title=cut(say("Your answer"), _TITLE), timeout=900)
        self.submit = submit
        self.fields: list[discord.ui.TextInput[Any] | discord.ui.Select[Any]] = []
        match item:
            case Ordering(options=options):
                for number in range(1, len(options) + 1):
                    self._add(_menu(options, number), say("Number {number}", number=number))
            case Matching(options=options, partners=partners):
                for number, option in enumerate(options, start=1):
                    self._add(_menu(partners, number), option.label)
            case TypedDate():
                self._add(_typed(say("For example: 1 July 1962, July 1962 or 1962")), say("The date"), item.prompt)
            case _:
                self._add(_typed(), say("The country"), item.prompt)

    def _add(self, field: discord.ui.TextInput[Any] | discord.ui.Select[Any], label: str, below: str = "") -> None:
        self.fields.append(field)
        below = cut(below, _OPTION)
        self.add_item(discord.ui.Label(text=cut(label, _LABEL), description=below or None, component=field))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        await interaction.client.guarded(interaction, "answer", self.submit(interaction, self._response()))

    def _response(self) -> Response:
        places = []
        for field in self.fields:
            if isinstance(field, discord.ui.TextInput):
                return Typed(field.value.strip())
            places.append(int(field.values[0]))
        return Arranged(tuple(places))


def _typed(example: str = "") -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(custom_id="1", max_length=_LONGEST_TYPED, placeholder=cut(example, _OPTION) or None)


def _menu(options: tuple[Option, ...], number: int) -> discord.ui.Select[Any]:
    return discord.ui.Select(
        custom_id=str(number),
        options=[
            discord.SelectOption(label=cut(option.label, _OPTION), value=str(at)) for at, option in enumerate(options)
        ],
    )
