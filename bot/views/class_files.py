"""*Files* below the recap of a class: its record, for teachers, as long as the class is kept."""

from ..class_record import record_files
from ..classroom.applying import fold
from ..classroom.refusing import NotAllowed
from ..permissions import for_teachers
from ..render.buttons import Action, Pressed
from ..render.class_closing import names_line
from ..sending import sentences_for
from ..texts import message

__all__ = ["ACTIONS"]


async def files(pressed: Pressed) -> None:
    interaction = pressed.interaction
    await for_teachers(interaction)
    try:
        session = fold(await pressed.client.resources.classes.log.moves(pressed.key))
    except KeyError:
        session = None
    if session is None or session.server != interaction.guild_id:
        raise NotAllowed(message("This class is not kept any more."))
    await interaction.response.defer(ephemeral=True, thinking=True)
    record = await record_files(pressed.client, session)
    text = names_line(sentences_for(interaction)) if record.names_missing else ""
    await interaction.followup.send(text, files=record.files, ephemeral=True)


ACTIONS: dict[str, Action] = {"class_files": files}
