"""What happens when a button is pressed or a choice is made, one file each; the client loads them as an extension."""

from ..client import AttacheBot
from ..render.buttons import Action, Choose, Press
from . import (
    ask_next,
    choose,
    cite,
    class_ask,
    class_close,
    class_desk,
    class_files,
    class_join,
    class_queue,
    evidence,
    example,
    forget,
    leaf,
    pages,
    practise,
    publish,
    quiz,
    rate,
    remove,
    settle,
    share,
    thread,
    why,
)

__all__ = ["ACTIONS", "setup"]

ACTIONS: dict[str, Action] = {
    name: action
    for module in (
        ask_next,
        choose,
        cite,
        class_ask,
        class_close,
        class_desk,
        class_files,
        class_join,
        class_queue,
        evidence,
        example,
        forget,
        leaf,
        pages,
        practise,
        publish,
        quiz,
        rate,
        remove,
        settle,
        share,
        thread,
        why,
    )
    for name, action in module.ACTIONS.items()
}
"""By the name that stands in the custom_id; a name that was once sent out keeps its meaning."""


async def setup(client: AttacheBot) -> None:
    client.add_dynamic_items(Press, Choose)
    client.actions.update(ACTIONS)
