"""The one place that decides what people read when something goes wrong."""

from .texts import message

__all__ = ["SORRY", "Refused"]

SORRY = message("Something went wrong on my side, and it has been noted in my log. Please ask once more in a moment.")
"""For people who asked something; the details go into the log."""


class Refused(Exception):
    """Discord will not let the bot in or do a thing; the message tells the operator what to change."""
