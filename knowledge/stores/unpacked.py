"""What was unpacked lately: an article that is asked about again and again is not unpacked for each question."""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock

from ..model import Fact, Source
from .packing import unpacked

__all__ = ["Unpacked"]


class Unpacked:
    """All facts of a kind in an article, by the number of the article: it is given once, so what was read under it
    stays true. May be used by several threads."""

    def __init__(self, most: int) -> None:
        """``most`` are facts; of the last thing that was unpacked more are kept."""
        self._most = most
        self._kept: OrderedDict[tuple[int, str], Mapping[int, Fact]] = OrderedDict()
        self._facts = 0
        self._lock = Lock()

    def has(self, number: int, kind: str) -> bool:
        return (number, kind) in self._kept

    def of(self, number: int, kind: str, data: bytes, source: Source) -> Mapping[int, Fact]:
        """The facts by their numbers, in the order of those."""
        key = number, kind
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = unpacked(data, kind, source)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = found
                self._facts += len(found)
            while self._facts > self._most and len(self._kept) > 1:
                self._facts -= len(self._kept.popitem(last=False)[1])
        return found
