"""Slash commands, one file each; every one is a discord.py extension."""

__all__ = ["EXTENSIONS"]

EXTENSIONS = ("bot.commands.answer_this", "bot.commands.ask", "bot.commands.help", "bot.views")
"""What the client loads, and what `attache sync` publishes; ``bot.views`` are the buttons below replies."""
