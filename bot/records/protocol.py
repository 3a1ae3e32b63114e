"""What every keeper of records promises."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from ..classroom.practice import Practised
from .model import KeptCorrection, KeptProposal, KeptReply, PersonRecord, Place, Preferences, Rating, Unanswered

__all__ = ["Records"]


class Records(Protocol):
    """Each method is one transaction: when it returns, what it wrote outlives the process.

    Those in a database raise ``StoreUnavailable`` where the database fails.
    """

    async def preferences(self) -> Mapping[Place, Preferences]:
        """All that were ever chosen."""
        ...

    async def prefer(self, place: Place, preferences: Preferences) -> None:
        """Keep them in place of those that were there; empty ones are forgotten."""
        ...

    async def keep(self, *kept: KeptReply | Unanswered) -> None:
        """Keep replies, each in place of the one with the same key, and questions that were asked in vain."""
        ...

    async def reply(self, key: int) -> KeptReply | None:
        """The reply to the message or interaction of this id."""
        ...

    async def owed(self, since: datetime) -> tuple[KeptReply, ...]:
        """The replies that messages wait for which asked since then, the oldest first."""
        ...

    async def forget_reply(self, key: int) -> None:
        """Forget a reply with its ratings; where there is none, nothing happens."""
        ...

    async def rate(self, rating: Rating) -> None:
        """Keep a rating, in place of the same person's on the same reply."""
        ...

    async def ratings(self, key: int) -> tuple[Rating, ...]:
        """Of one reply, by person."""
        ...

    async def unanswered(self, server: int | None) -> tuple[Unanswered, ...]:
        """Those of a server (None: of direct messages), the oldest first."""
        ...

    async def settle(self, server: int | None, group: str) -> int:
        """Forget the unanswered questions of a group; returns how many they were."""
        ...

    async def correct(self, correction: KeptCorrection) -> None:
        """Keep a correction, in place of the same owner's on the same words of the same source."""
        ...

    async def forget_corrections(self, owner: str) -> int:
        """Forget those of an owner; returns how many they were."""
        ...

    async def joined(self, bot: int, *servers: int) -> None:
        """Keep that a bot is on these servers."""
        ...

    async def servers(self, bot: int) -> frozenset[int]:
        """Those that it has joined and not left."""
        ...

    async def left(self, bot: int, server: int) -> None:
        """Forget that a bot was on a server; where it was not, nothing happens."""
        ...

    async def propose(self, proposal: KeptProposal) -> None:
        """Keep an article until it is published or withdrawn."""
        ...

    async def proposal(self, key: int) -> KeptProposal | None: ...

    async def withdraw(self, key: int) -> int:
        """Forget a proposal; returns how many there were, none or one."""
        ...

    async def corrections(self) -> tuple[KeptCorrection, ...]:
        """All, the oldest first."""
        ...

    async def practise(self, person: int, practised: Practised) -> None:
        """Keep how well an item sits, in place of what was kept of the same item."""
        ...

    async def practised(self, person: int) -> tuple[Practised, ...]:
        """What a person has practised, by key."""
        ...

    async def forget_practice(self, person: int) -> int:
        """Returns of how many items."""
        ...

    async def forget_unpractised(self, moment: datetime) -> int:
        """Forget, for everybody, the items that have been due since before the moment; returns how many they were."""
        ...

    async def person(self, person: int) -> PersonRecord:
        """Everything about a person; replies, ratings and questions by their time."""
        ...

    async def forget_person(self, person: int) -> int:
        """Forget a person, also what they proposed; corrections stay without a name. Returns how many records are gone
        or nameless."""
        ...

    async def forget_before(self, moment: datetime) -> int:
        """Forget replies, ratings, unanswered questions and proposals that are older; returns how many they were."""
        ...
