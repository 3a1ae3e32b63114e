"""*I am here* on the panel of a class: so the teacher can see who has not answered yet."""

from ..acknowledging import told
from ..classroom.moves import Join
from ..classroom.pseudonyms import pseudonyms
from ..render.buttons import Action, Pressed
from ..sending import say_for
from ..taking_part import moved, now

__all__ = ["ACTIONS"]


async def join(pressed: Pressed) -> None:
    me, say = pressed.interaction.user.id, say_for(pressed.interaction)
    session = await moved(pressed.interaction, pressed.key, Join(by=me, at=now()))
    name = pseudonyms(session)[me]
    text = say("The teacher sees that you are here. Where a pseudonym stands for you, it is {name}.", name=name)
    await told(pressed.interaction, text)


ACTIONS: dict[str, Action] = {"class_join": join}
