"""The one exception of the classroom: a move that is not allowed, with a sentence for the one who made it."""

from collections.abc import Callable

__all__ = ["NotAllowed"]


class NotAllowed(Exception):
    """The move changes nothing. ``message`` is in English with slots, see ``intents.messages``."""

    def __init__(self, message: str, /, **slots: object) -> None:
        super().__init__(message)
        self.message = message
        self.slots = slots

    def said(self, say: Callable[..., str]) -> str:
        """In the language of ``say``: ``Messages`` or ``Sentences``."""
        return say(self.message, **self.slots)

    def __str__(self) -> str:
        return self.message.format(**self.slots)
