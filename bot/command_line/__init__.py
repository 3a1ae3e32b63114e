"""The command line, one file a command.

A command imports what it needs when it is called, so that ``--help`` and a mistyped word are answered at once: loading
spaCy or discord.py takes longer than most of what is asked here.
"""

import typer

from . import ask, chat, check, explain, import_, remove, replay, rollback, run, sources, sync

__all__ = ["application"]


_HELP = """Attaché answers questions about a country's foreign relations, and shows the words behind every answer.

\b
Try:
  attache chat                        talk, here in the terminal
  attache chat --source kenya.html    on an article of your own; nothing is stored
  attache ask "Who was first?"        one question
  attache check kenya.html            what an article leaves open or gets wrong
  attache import kenya.html           keep it, after you have seen what changes
  attache run                         the Discord bot

“attache COMMAND --help” has more on each, with examples.
"""


def application() -> typer.Typer:
    app = typer.Typer(
        name="attache",
        help=_HELP,
        context_settings={"max_content_width": 100},
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,  # its tables show types of the program, such as list[str], to people
        pretty_exceptions_enable=False,
    )
    app.command()(chat.chat)
    app.command()(ask.ask)
    app.command()(explain.explain)
    app.command()(check.check)
    app.command("import")(import_.import_)
    app.command()(sources.sources)
    app.command()(rollback.rollback)
    app.command()(remove.remove)
    app.command()(replay.replay)
    app.command()(run.run)
    app.command()(sync.sync)
    return app
