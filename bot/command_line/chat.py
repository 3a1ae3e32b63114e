"""``attache chat``"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .ending import finish, progress
from .options import Language, Sources, Subject
from .starting import code_of, load_parts, settings, tag_of

if TYPE_CHECKING:
    from config.settings import Settings


def chat(source: Sources = None, subject: Subject = None, language: Language = None) -> None:
    """Talk with Attaché, here in the terminal.

    “help” says what can be asked, “exit” ends. What is piped in is read too, one question a line.

    \b
    Examples:
      attache chat
      attache chat --source kenya.html
      printf 'Who was first?\\nand second?\\n' | attache chat
    """
    from rich.console import Console

    from .. import terminal
    from ..assembly import open_dialogue

    chosen = settings()
    console = Console(highlight=False)
    parts = load_parts()
    code, tag = code_of(parts, subject, source), tag_of(language)

    async def talk() -> None:
        async with open_dialogue(
            parts, database=chosen.database, files=source or (), subject=code, progress=progress
        ) as dialogue:
            if sys.stdin.isatty():
                titles = ", ".join(f"“{each.title}”" for each in dialogue.sources)
                console.print(f"Ask me about {titles}. “help” says what can be asked, “exit” ends.", markup=False)
                lines = terminal.typed_lines(_history(chosen))
            else:
                lines = terminal.piped_lines(sys.stdin)
            await terminal.chat(dialogue, lines, console, tag)

    finish(talk())


def _history(chosen: "Settings") -> Path | None:
    try:
        chosen.data_folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return chosen.data_folder / "history"
