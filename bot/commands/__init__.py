"""Slash commands, one file each; every one is a discord.py extension."""

__all__ = ["EXTENSIONS"]

EXTENSIONS = ("bot.commands.ask", "bot.commands.help")
"""What the client loads, and what `attache sync` publishes."""
