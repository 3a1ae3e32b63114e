"""Conversations, each under its key: who is talking, where; a conversation fades when nobody goes on with it."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from intents.answering import Answerer
from intents.conversation import Conversation
from knowledge.model import Source

from .render.card import Card, card_of

__all__ = ["Dialogue"]

_MOST_CONVERSATIONS = 10_000


@dataclass(slots=True)
class Dialogue:
    """Answers messages with a card. ``sources`` are the loaded articles; the first one is in focus."""

    answerer: Answerer
    sources: tuple[Source, ...]
    lifetime: float = 600.0
    """Seconds until what was said is forgotten."""
    clock: Callable[[], float] = time.monotonic
    _conversations: "OrderedDict[Hashable, tuple[float, Conversation]]" = field(default_factory=OrderedDict)

    async def reply(self, message: str, *, key: Hashable) -> Card:
        """The card that answers the message, in the conversation of this key."""
        source = self._in_focus(message)
        reply, conversation = await self.answerer.answer(
            message, self._conversation(key), subject=source.subject, sources=frozenset({source.id})
        )
        self._keep(key, conversation)
        return card_of(reply, title=f"“{source.title}”", corrections=self.answerer.corrections)

    def _in_focus(self, message: str) -> Source:
        """The article whose country the message names; else the first."""
        if len(self.sources) > 1:
            named = self.answerer.analyser.named(message)
            for source in self.sources:
                if source.subject in named:
                    return source
        return self.sources[0]

    def _conversation(self, key: Hashable) -> Conversation:
        at, conversation = self._conversations.get(key, (0.0, Conversation()))
        return conversation if self.clock() - at < self.lifetime else Conversation()

    def _keep(self, key: Hashable, conversation: Conversation) -> None:
        self._conversations[key] = (self.clock(), conversation)
        self._conversations.move_to_end(key)
        if len(self._conversations) > _MOST_CONVERSATIONS:
            self._conversations.popitem(last=False)
