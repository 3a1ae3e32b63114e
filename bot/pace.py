"""Cooldowns: how many questions a person may ask, and a channel hold, in a while."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

__all__ = ["Budget", "Pace", "Rate"]

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``times`` in any ``seconds``."""

    times: int
    seconds: float


@dataclass(slots=True)
class Pace:
    """Counts what it lets pass; what it refuses does not count."""

    person: Rate = Rate(6, 12)
    channel: Rate = Rate(40, 10)
    clock: Callable[[], float] = time.monotonic
    _passed: OrderedDict[Hashable, deque[float]] = field(default_factory=OrderedDict)

    def wait(self, *, person: int, channel: int | None = None) -> float:
        """0.0 where the question may pass now; else the seconds until it might. Without a channel, as in a class where
        everybody asks at once, only the person's count."""
        now = self.clock()
        counted = [(self._of("person", person), self.person)]
        if channel is not None:
            counted.append((self._of("channel", channel), self.channel))
        left = max(_left(times, rate, now) for times, rate in counted)
        if not left:
            for times, rate in counted:
                times.append(now)
                while len(times) > rate.times:
                    times.popleft()
        return left

    def _of(self, kind: str, number: int) -> deque[float]:
        times = self._passed.setdefault((kind, number), deque())
        self._passed.move_to_end((kind, number))
        if len(self._passed) > _MOST:
            self._passed.popitem(last=False)
        return times


@dataclass(slots=True)
class Budget:
    """How often something may be done for each key: what is not possible now is not done, and tried again later."""

    rate: Rate
    clock: Callable[[], float] = time.monotonic
    _taken: dict[Hashable, deque[float]] = field(default_factory=dict)

    def take(self, key: Hashable) -> bool:
        """Whether it may be done now; then it counts."""
        now = self.clock()
        times = self._taken.setdefault(key, deque(maxlen=self.rate.times))
        if _left(times, self.rate, now):
            return False
        times.append(now)
        return True


def _left(times: deque[float], rate: Rate, now: float) -> float:
    return max(0.0, times[0] + rate.seconds - now) if len(times) >= rate.times else 0.0
