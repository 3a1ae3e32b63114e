"""The command line, one file a command.

A command imports what it needs when it is called, so that ``--help`` and a mistyped word are answered at once: loading
spaCy or discord.py takes longer than most of what is asked here.
"""

import typer

from . import ask, chat, check, explain, import_, remove, replay, rollback, run, sources, sync

__all__ = ["application"]


def application() -> typer.Typer:
    app = typer.Typer(
        name="attache",
        help="Attaché answers questions about a country's foreign relations, and shows the words behind every answer."
        "\n\nStart with:  attache chat",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode="markdown",
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
