"""Records for one run: nothing outlives the process."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from operator import attrgetter, itemgetter

from ..classroom.practice import Practised
from .model import (
    KeptCorrection,
    KeptProposal,
    KeptReply,
    PersonRecord,
    Place,
    PlaceKind,
    Preferences,
    Rating,
    Unanswered,
)
from .protocol import Records

__all__ = ["MemoryRecords"]

_NOTHING = Preferences()


@dataclass(slots=True)
class MemoryRecords(Records):
    _preferences: dict[Place, Preferences] = field(default_factory=dict)
    _replies: dict[int, KeptReply] = field(default_factory=dict)
    _ratings: dict[tuple[int, int], Rating] = field(default_factory=dict)
    _unanswered: list[Unanswered] = field(default_factory=list)
    _proposals: dict[int, KeptProposal] = field(default_factory=dict)
    _corrections: dict[tuple[str, str, str], KeptCorrection] = field(default_factory=dict)
    _servers: set[tuple[int, int]] = field(default_factory=set)
    _practised: dict[tuple[int, str], Practised] = field(default_factory=dict)

    async def preferences(self) -> Mapping[Place, Preferences]:
        return dict(self._preferences)

    async def prefer(self, place: Place, preferences: Preferences) -> None:
        if preferences == _NOTHING:
            self._preferences.pop(place, None)
        else:
            self._preferences[place] = preferences

    async def keep(self, *kept: KeptReply | Unanswered) -> None:
        for each in kept:
            if isinstance(each, KeptReply):
                self._replies[each.key] = each
            else:
                self._unanswered.append(each)

    async def reply(self, key: int) -> KeptReply | None:
        return self._replies.get(key)

    async def owed(self, since: datetime) -> tuple[KeptReply, ...]:
        waiting = (each for each in self._replies.values() if each.owed and each.at >= since)
        return tuple(sorted(waiting, key=attrgetter("at", "key")))

    async def forget_reply(self, key: int) -> None:
        self._replies.pop(key, None)
        self._ratings = {at: each for at, each in self._ratings.items() if each.key != key}

    async def rate(self, rating: Rating) -> None:
        self._ratings[rating.key, rating.person] = rating

    async def ratings(self, key: int) -> tuple[Rating, ...]:
        return tuple(sorted((each for each in self._ratings.values() if each.key == key), key=attrgetter("person")))

    async def unanswered(self, server: int | None) -> tuple[Unanswered, ...]:
        return tuple(sorted((each for each in self._unanswered if each.server == server), key=attrgetter("at")))

    async def settle(self, server: int | None, group: str) -> int:
        kept = [each for each in self._unanswered if (each.server, each.group) != (server, group)]
        count, self._unanswered = len(self._unanswered) - len(kept), kept
        return count

    async def correct(self, correction: KeptCorrection) -> None:
        self._corrections[correction.owner, correction.source, correction.quote] = correction

    async def forget_corrections(self, owner: str) -> int:
        own = [at for at in self._corrections if at[0] == owner]
        for at in own:
            del self._corrections[at]
        return len(own)

    async def joined(self, bot: int, *servers: int) -> None:
        self._servers.update((bot, server) for server in servers)

    async def servers(self, bot: int) -> frozenset[int]:
        return frozenset(server for each, server in self._servers if each == bot)

    async def left(self, bot: int, server: int) -> None:
        self._servers.discard((bot, server))

    async def propose(self, proposal: KeptProposal) -> None:
        self._proposals[proposal.key] = proposal

    async def proposal(self, key: int) -> KeptProposal | None:
        return self._proposals.get(key)

    async def withdraw(self, key: int) -> int:
        return int(self._proposals.pop(key, None) is not None)

    async def corrections(self) -> tuple[KeptCorrection, ...]:
        return tuple(sorted(self._corrections.values(), key=attrgetter("at", "owner", "source", "quote")))

    async def practise(self, person: int, practised: Practised) -> None:
        self._practised[person, practised.key] = practised

    async def practised(self, person: int) -> tuple[Practised, ...]:
        return tuple(each for (whose, _), each in sorted(self._practised.items(), key=itemgetter(0)) if whose == person)

    async def forget_practice(self, person: int) -> int:
        own = [at for at in self._practised if at[0] == person]
        for at in own:
            del self._practised[at]
        return len(own)

    async def forget_unpractised(self, moment: datetime) -> int:
        old = [at for at, each in self._practised.items() if each.due < moment]
        for at in old:
            del self._practised[at]
        return len(old)

    async def person(self, person: int) -> PersonRecord:
        return PersonRecord(
            preferences=self._preferences.get(Place(PlaceKind.PERSON, person)),
            replies=tuple(
                sorted((each for each in self._replies.values() if each.person == person), key=attrgetter("at", "key"))
            ),
            ratings=tuple(
                sorted((each for each in self._ratings.values() if each.person == person), key=attrgetter("at", "key"))
            ),
            unanswered=tuple(
                sorted((each for each in self._unanswered if each.person == person), key=attrgetter("at"))
            ),
            corrections=tuple(each for each in await self.corrections() if each.person == person),
            proposals=tuple(
                sorted(
                    (each for each in self._proposals.values() if each.person == person), key=attrgetter("at", "key")
                )
            ),
            practice=await self.practised(person),
        )

    async def forget_person(self, person: int) -> int:
        found = await self.person(person)
        self._preferences.pop(Place(PlaceKind.PERSON, person), None)
        own = {each.key for each in found.replies}
        ratings = {at: each for at, each in self._ratings.items() if each.person != person and each.key not in own}
        gone = len(self._ratings) - len(ratings)
        self._ratings = ratings
        for key in own:
            del self._replies[key]
        self._unanswered = [each for each in self._unanswered if each.person != person]
        for each in found.corrections:
            self._corrections[each.owner, each.source, each.quote] = replace(each, person=None)
        gone += await self.forget_practice(person)
        proposals = {key: each for key, each in self._proposals.items() if each.person != person}
        gone += len(self._proposals) - len(proposals)
        self._proposals = proposals
        return (found.preferences is not None) + len(own) + gone + len(found.unanswered) + len(found.corrections)

    async def forget_before(self, moment: datetime) -> int:
        replies = {key: each for key, each in self._replies.items() if each.at >= moment}
        old = self._replies.keys() - replies.keys()
        ratings = {at: each for at, each in self._ratings.items() if each.at >= moment and each.key not in old}
        unanswered = [each for each in self._unanswered if each.at >= moment]
        proposals = {key: each for key, each in self._proposals.items() if each.at >= moment}
        count = len(old) + len(self._ratings) - len(ratings) + len(self._unanswered) - len(unanswered)
        count += len(self._proposals) - len(proposals)
        self._proposals = proposals
        self._replies, self._ratings, self._unanswered = replies, ratings, unanswered
        return count
