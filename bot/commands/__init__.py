"""Slash commands, one file each; every one is a discord.py extension."""

__all__ = ["EXTENSIONS"]

EXTENSIONS = (
    "bot.commands.add_to_queue",
    "bot.commands.answer_this",
    "bot.commands.ask",
    "bot.commands.class_lesson",
    "bot.commands.class_quiz",
    "bot.commands.compare",
    "bot.commands.help",
    "bot.commands.knowledge",
    "bot.commands.map",
    "bot.commands.missions",
    "bot.commands.practice",
    "bot.commands.preferences",
    "bot.commands.privacy",
    "bot.commands.reference",
    "bot.commands.relations",
    "bot.commands.settings",
    "bot.commands.sources",
    "bot.commands.timeline",
    "bot.views",
)
"""What the client loads, and what `attache sync` publishes; ``bot.views`` are the buttons below replies."""
