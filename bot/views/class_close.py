"""*Close the class*, where something still waits and the teacher has been told what."""

from ..class_closing import close_class
from ..classroom.session import Naming
from ..render.buttons import Action, Pressed
from ..taking_part import as_teacher, class_of

__all__ = ["ACTIONS"]


async def close(pressed: Pressed) -> None:
    """``more`` is what people are called in the record."""
    running = class_of(pressed.client, pressed.key)
    await as_teacher(pressed.interaction, running)
    if not pressed.interaction.response.is_done():
        await pressed.interaction.response.defer()
    await close_class(pressed.interaction, running.number, Naming(pressed.more))


ACTIONS: dict[str, Action] = {"class_close": close}
