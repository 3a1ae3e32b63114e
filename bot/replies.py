"""Answers that are kept: so that their buttons work for weeks, and that they follow what becomes of their question."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from knowledge.folding import fold

from .desk import Desk
from .journal import Journal
from .records import KeptReply, PersonRecord, Rating, Unanswered
from .render.card import Card, Status
from .resources import Resources
from .settling import tidy

__all__ = ["Asked", "Given", "Replies"]

_MOST_RECENT = 2000
_STALE = timedelta(minutes=3)
"""How old a question may be and still be answered by the next process. Discord tells a reply that it has already from a
new one for "a few minutes"; and who has waited longer has asked again."""
_IN_VAIN = frozenset({Status.UNKNOWN, Status.OUT_OF_SCOPE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who asks, and where. ``key`` is the id of the message or interaction that asks."""

    key: int
    person: int
    channel: int
    server: int | None = None
    language: str | None = None
    """BCP 47, of the answer; None: the language of the question."""
    by_message: bool = False
    """Then the next process can answer where this one ends before it has; an interaction ends with its process."""

    @property
    def conversation(self) -> tuple[int, int]:
        return self.channel, self.person


@dataclass(frozen=True, slots=True)
class Given:
    card: Card
    kept: KeptReply


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Replies:
    """Answers questions and keeps what was answered. A reply can be found from the moment it is made."""

    resources: Resources
    now: Callable[[], datetime] = _now
    desk: Desk = field(default_factory=Desk)
    journal: Journal = field(init=False)
    _recent: OrderedDict[int, KeptReply] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self.journal = Journal(self.resources.records)

    async def answer(self, question: str, asked: Asked) -> Given:
        """The answer in the conversation of that person in that channel."""
        dialogue, focus = await self.resources.dialogue(asked.server), self._focus(asked)
        heard = self._heard(asked, (*dialogue.turns(asked.conversation), question), focus or "")
        async with self.desk.served():
            card = await dialogue.reply(question, key=asked.conversation, focus=focus, language=asked.language)
            turns = dialogue.turns(asked.conversation)
        return self._given(replace(heard, turns=turns), card)

    async def answer_alone(self, question: str, asked: Asked) -> Given:
        """The answer to a question that is whole by itself, whatever was said before; the conversation goes on from
        it."""
        return await self._answer_last((question,), self._focus(asked) or "", asked)

    async def answer_after(self, before: KeptReply, question: str, asked: Asked) -> Given:
        """The answer to what follows on a kept reply, whatever was said in the meantime."""
        language = asked.language or before.language
        return await self._answer_last((*before.turns, question), before.source, replace(asked, language=language))

    async def answer_reply(self, before: KeptReply, question: str, asked: Asked) -> Given:
        """The answer to what somebody says in reply to a kept reply: it goes on from that one, whoever says it, and in
        the language in which it is said."""
        dialogue = await self.resources.dialogue(asked.server)
        if dialogue.turns(asked.conversation) == before.turns:
            return await self.answer(question, asked)  # they are there already
        return await self._answer_last((*before.turns, question), before.source, asked)

    async def answer_anew(self, kept: KeptReply, question: str) -> Given:
        """The answer to the question that has taken the place of the kept reply's."""
        turns = (*kept.turns[:-1], question)
        key = (kept.channel, kept.person)
        card = await self._recall(kept.server, turns, kept.source, key=key)
        return self._given(replace(kept, turns=turns), card)

    async def again(self, kept: KeptReply) -> Card:
        """The kept reply's card, as the articles answer today."""
        return await self._recall(kept.server, kept.turns, kept.source, language=kept.language)

    def knows(self, key: int) -> bool:
        """Whether this was answered a moment ago, or is being answered."""
        return key in self._recent

    async def find(self, key: int) -> KeptReply | None:
        return self._recent.get(key) or await self.resources.records.reply(key)

    async def spoken_in(self, asked: Asked) -> bool:
        """Whether a conversation of that person goes on in that channel."""
        return bool((await self.resources.dialogue(asked.server)).turns(asked.conversation))

    def shown_in(self, message: int) -> KeptReply | None:
        """What was answered lately in this message of the bot's."""
        return next((each for each in reversed(self._recent.values()) if each.message == message), None)

    async def sent(self, given: Given, message: int | None) -> None:
        """Keep a reply that has gone out; ``message`` is the bot's, None where only the asker sees it."""
        kept = replace(given.kept, message=message, owed=False)
        self._remember(kept)
        self.journal.keep_later(kept)
        if given.card.status in _IN_VAIN:
            await self._note(kept, given.card.understood)
        if not self.desk.queued:
            tidy()

    def not_sent(self, key: int) -> None:
        """Who asked has been told why, if they can be told: nobody is to send the reply later."""
        if kept := self._recent.get(key):
            self._remember(replace(kept, owed=False))
            self.journal.keep_later(self._recent[key])

    async def overdue(self) -> tuple[KeptReply, ...]:
        """What a process before this one owed, the oldest first, unless it is too late.

        It is told once: a question that ends the process shall not end each that follows.
        """
        waiting = await self.resources.records.owed(self.now() - _STALE)
        found = tuple(replace(each, owed=False) for each in waiting if not self.knows(each.key))
        await self.resources.records.keep(*found)
        return found

    async def drop(self, key: int) -> None:
        await self.journal.settled()
        self._recent.pop(key, None)
        await self.resources.records.forget_reply(key)

    async def rate(self, kept: KeptReply, person: int, *, helpful: bool, why: str = "") -> None:
        """Keep what a person thinks of a reply; with a reason, the question also waits for a better answer."""
        at = self.now()
        await self.resources.records.rate(Rating(key=kept.key, person=person, helpful=helpful, why=why, at=at))
        if not helpful:
            await self._note(replace(kept, person=person), "", why)

    async def kept_of(self, person: int) -> PersonRecord:
        """See ``Records.person``, with what was still to be written."""
        await self.journal.settled()
        return await self.resources.records.person(person)

    async def forget_person(self, person: int) -> int:
        """See ``Records.forget_person``; nothing that waits to be written brings them back."""
        await self.journal.settled()
        for key in [key for key, each in self._recent.items() if each.person == person]:
            del self._recent[key]
        return await self.resources.records.forget_person(person)

    async def _note(self, kept: KeptReply, understood: str, why: str = "") -> None:
        written = self.journal.keep(
            Unanswered(
                group=" ".join("".join(c if c.isalnum() else " " for c in fold(kept.question).folded).split()),
                question=kept.question,
                person=kept.person,
                server=kept.server,
                understood=understood,
                why=why,
                at=self.now(),
            )
        )
        await written.wait()

    def _focus(self, asked: Asked) -> str | None:
        chosen = self.resources.preferences.of(person=asked.person, channel=asked.channel, server=asked.server)
        return chosen.source

    async def _answer_last(self, turns: tuple[str, ...], source: str, asked: Asked) -> Given:
        heard = self._heard(asked, turns, source)
        card = await self._recall(asked.server, turns, source, key=asked.conversation, language=asked.language)
        return self._given(heard, card)

    async def _recall(self, server: int | None, turns: tuple[str, ...], source: str, **options: Any) -> Card:
        dialogue = await self.resources.dialogue(server)
        async with self.desk.served():
            return await dialogue.recall(turns, focus=source or None, **options)

    def _heard(self, asked: Asked, turns: tuple[str, ...], source: str) -> KeptReply:
        """Kept before it is answered and sent: so the next process makes up for what this one did not live to send, and
        finds what it did not live to note."""
        heard = KeptReply(
            key=asked.key,
            person=asked.person,
            channel=asked.channel,
            server=asked.server,
            source=source,
            turns=turns,
            owed=asked.by_message,
            at=self.now(),
        )
        self._keep(heard)
        return heard

    def _given(self, kept: KeptReply, card: Card) -> Given:
        given = Given(card, replace(kept, language=card.language))
        self._keep(given.kept)
        return given

    def _keep(self, kept: KeptReply) -> None:
        self._remember(kept)
        self.journal.keep(kept)

    def _remember(self, kept: KeptReply) -> None:
        self._recent[kept.key] = kept
        self._recent.move_to_end(kept.key)
        if len(self._recent) > _MOST_RECENT:
            self._recent.popitem(last=False)
