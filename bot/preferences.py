"""What people, channels and servers have chosen, in memory, since every message asks for it."""

from dataclasses import dataclass, field
from typing import Self

from .records import Place, PlaceKind, Preferences, Records

__all__ = ["PreferenceBook"]


@dataclass(slots=True)
class PreferenceBook:
    """Reads all preferences once and writes each change through to the records."""

    records: Records
    _known: dict[Place, Preferences] = field(default_factory=dict)

    @classmethod
    async def load(cls, records: Records) -> Self:
        return cls(records, dict(await records.preferences()))

    def of(self, *, person: int, channel: int | None, server: int | None) -> Preferences:
        """What holds for a person in a channel: their own choice, else the channel's, else the server's."""
        places = ((PlaceKind.PERSON, person), (PlaceKind.CHANNEL, channel), (PlaceKind.SERVER, server))
        layers = [self._known.get(Place(kind, id_)) for kind, id_ in places if id_ is not None]
        return Preferences.effective([layer for layer in layers if layer is not None])

    def chosen(self, place: Place) -> Preferences:
        """What was chosen for just this place."""
        return self._known.get(place, Preferences())

    async def choose(self, place: Place, preferences: Preferences) -> None:
        """Keep the choice, then let it hold."""
        await self.records.prefer(place, preferences)
        self._known[place] = preferences

    def forget(self, place: Place) -> None:
        """The records have forgotten it already."""
        self._known.pop(place, None)
