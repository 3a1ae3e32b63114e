"""Conversations, each under its key: who is talking, where; a conversation fades when nobody goes on with it."""

import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

from intents.answering import Answerer
from intents.languages.messages import closest_language
from intents.replies.prompts import Prompts
from intents.replies.reply import Reply
from intents.turns.conversation import Conversation
from knowledge.model import Source, split_id

from .render.card import Card, card_of

__all__ = ["Dialogue"]

_MOST_CONVERSATIONS = 10_000


_MOST_TURNS = 12


@dataclass(frozen=True, slots=True)
class _Thread:
    at: float
    conversation: Conversation = field(default_factory=Conversation)
    turns: tuple[str, ...] = ()


_NOTHING_SAID = _Thread(float("-inf"))


@dataclass(slots=True)
class Dialogue:
    """Answers messages with a card. ``sources`` are the loaded articles."""

    answerer: Answerer
    sources: tuple[Source, ...]
    lifetime: float = 600.0
    """Seconds until what was said is forgotten."""
    clock: Callable[[], float] = time.monotonic
    _prompts: dict[tuple[str, str], Prompts] = field(default_factory=dict)
    _threads: OrderedDict[Hashable, _Thread] = field(default_factory=OrderedDict)

    async def reply(
        self, message: str, *, key: Hashable, focus: str | None = None, language: str | None = None
    ) -> Card:
        """The card that answers the message, in the conversation of this key.

        ``focus`` is the id of the article that is meant where the message names no country of an article; the
        first one, where it is None or not loaded. ``language`` is a BCP 47 tag such as a Discord locale; where it
        is None, or none that can be answered in, the message and the conversation decide.
        """
        thread = self._thread(key)
        reply, conversation = await self._answer(message, thread.conversation, focus, language)
        self._keep(key, _Thread(self.clock(), conversation, (*thread.turns, message)[-_MOST_TURNS:]))
        return await self.card(reply, focus)

    async def recall(
        self, turns: Sequence[str], *, key: Hashable = None, focus: str | None = None, language: str | None = None
    ) -> Card:
        """The card that answers the last of the turns, which were said one after the other and nothing between.

        The conversation of the key, where one is given, goes on from there.

        Raises:
            ValueError: there are no turns.
        """
        reply, conversation = await self.replay(turns, focus=focus, language=language)
        if key is not None:
            self._keep(key, _Thread(self.clock(), conversation, tuple(turns)[-_MOST_TURNS:]))
        return await self.card(reply, focus)

    async def replay(
        self, turns: Sequence[str], *, focus: str | None = None, language: str | None = None
    ) -> tuple[Reply, Conversation]:
        """The reply to the last of the turns, with how it came about, and the conversation after it.

        Raises:
            ValueError: there are no turns.
        """
        conversation, reply = Conversation(), None
        for turn in turns:
            reply, conversation = await self._answer(turn, conversation, focus, language)
        if reply is None:
            raise ValueError("nothing was said")
        return reply, conversation

    def turns(self, key: Hashable) -> tuple[str, ...]:
        """What was said in the conversation of this key, the last thing last: enough to ``recall`` it."""
        return self._thread(key).turns

    async def _answer(
        self, message: str, conversation: Conversation, focus: str | None, language: str | None
    ) -> tuple[Reply, Conversation]:
        return await self.answerer.answer(
            message,
            conversation,
            focus=self.article(focus).subject,
            library=self._library,
            language=closest_language(language) if language else None,
        )

    async def card(self, reply: Reply, focus: str | None = None) -> Card:
        """How a reply is shown."""
        say = self.answerer.say.speaking(reply.language)
        last, focused = reply.parts[-1], self.article(focus)
        question = last.understanding.question
        source = next((each for each in self.sources if each.subject == question.subject), focused)
        return card_of(
            reply,
            say,
            title=focused.title,
            titles=tuple(dict.fromkeys(each.title for each in (focused, *self.sources))),
            corrections=self.answerer.corrections,
            next_questions=(await self._prompts_of(source)).after(question, last.answer, say),
        )

    async def examples(self, focus: str | None, language: str) -> tuple[str, ...]:
        """Questions that the article in focus is sure to answer, one of each sort, in a language of ours."""
        return (await self._prompts_of(self.article(focus))).examples(self.answerer.say.speaking(language))

    async def _prompts_of(self, source: Source) -> Prompts:
        """Read once for each edition of an article."""
        key = (source.id, source.edition)
        if key not in self._prompts:
            self._prompts[key] = Prompts.of(await self.answerer.store.find(Prompts.query(source.id)))
        return self._prompts[key]

    def article(self, focus: str | None) -> Source:
        """The article of this id, else one of that name, since an owner's own takes the place of everybody's, else the
        first."""
        if focus is None:
            return self.sources[0]
        _, name = split_id(focus)
        alike = [each for each in self.sources if each.name == name]
        return next((each for each in alike if each.id == focus), (alike or self.sources)[0])

    @property
    def _library(self) -> dict[str, frozenset[str]]:
        of_each: defaultdict[str, set[str]] = defaultdict(set)
        for source in self.sources:
            of_each[source.subject].add(source.id)
        return {code: frozenset(ids) for code, ids in of_each.items()}

    def _thread(self, key: Hashable) -> _Thread:
        thread = self._threads.get(key, _NOTHING_SAID)
        return thread if self.clock() - thread.at < self.lifetime else _NOTHING_SAID

    def _keep(self, key: Hashable, thread: _Thread) -> None:
        self._threads[key] = thread
        self._threads.move_to_end(key)
        if len(self._threads) > _MOST_CONVERSATIONS:
            self._threads.popitem(last=False)
