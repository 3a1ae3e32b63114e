"""*Delete everything*: forgets the person who presses it."""

from ..records import Place, PlaceKind
from ..render.buttons import Action, Pressed
from ..sending import say_for

__all__ = ["ACTIONS"]


async def forget(pressed: Pressed) -> None:
    """Whoever's id the button names: it forgets only the one who presses."""
    interaction, client = pressed.interaction, pressed.client
    say, person = say_for(interaction), interaction.user.id
    resources = client.resources
    gone = await client.replies.forget_person(person) + await resources.classes.forget_person(person)
    client.boards.resume()
    resources.preferences.forget(Place(PlaceKind.PERSON, person))
    text = say.plural("One record about you is gone.", "{number} records about you are gone.", gone, number=gone)
    await interaction.response.edit_message(content=text, view=None)


ACTIONS: dict[str, Action] = {"forget": forget}
