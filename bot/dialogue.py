"""Conversations, each under its key: who is talking, where; a conversation fades when nobody goes on with it."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from intents.answering import Answerer
from intents.conversation import Conversation
from intents.messages import closest_language
from knowledge.model import Source

from .render.card import Card, card_of

__all__ = ["Dialogue"]

_MOST_CONVERSATIONS = 10_000


@dataclass(slots=True)
class Dialogue:
    """Answers messages with a card. ``sources`` are the loaded articles."""

    answerer: Answerer
    sources: tuple[Source, ...]
    lifetime: float = 600.0
    """Seconds until what was said is forgotten."""
    clock: Callable[[], float] = time.monotonic
    _conversations: "OrderedDict[Hashable, tuple[float, Conversation]]" = field(default_factory=OrderedDict)

    async def reply(
        self, message: str, *, key: Hashable, focus: str | None = None, language: str | None = None
    ) -> Card:
        """The card that answers the message, in the conversation of this key.

        ``focus`` is the id of the article that is meant where the message names no country of an article; the
        first one, where it is None or not loaded. ``language`` is a BCP 47 tag such as a Discord locale; where it
        is None, or none that can be answered in, the message and the conversation decide.
        """
        in_focus = next((each for each in self.sources if each.id == focus), self.sources[0])
        reply, conversation = await self.answerer.answer(
            message,
            self._conversation(key),
            focus=in_focus.subject,
            library=self._library,
            language=closest_language(language) if language else None,
        )
        self._keep(key, conversation)
        say = self.answerer.say.speaking(reply.language)
        return card_of(reply, say, title=in_focus.title, corrections=self.answerer.corrections)

    @property
    def _library(self) -> dict[str, frozenset[str]]:
        subjects = {source.subject for source in self.sources}
        return {code: frozenset(each.id for each in self.sources if each.subject == code) for code in subjects}

    def _conversation(self, key: Hashable) -> Conversation:
        at, conversation = self._conversations.get(key, (0.0, Conversation()))
        return conversation if self.clock() - at < self.lifetime else Conversation()

    def _keep(self, key: Hashable, conversation: Conversation) -> None:
        self._conversations[key] = (self.clock(), conversation)
        self._conversations.move_to_end(key)
        if len(self._conversations) > _MOST_CONVERSATIONS:
            self._conversations.popitem(last=False)
