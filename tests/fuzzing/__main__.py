"""python -m tests.fuzzing [--count N] [--first N]: tries inputs, and prints how many, the slowest, and what crashed."""

import argparse
import faulthandler
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bot.assembly import Parts
from bot.settling import settle

from .trying import Outcome, tried

_MEMORY = 4 << 30
_STUCK = 120
"""Seconds after which an input is taken to hang: the stack is printed, and the program ends."""
_WHOLE = 20
"""One of so many inputs is read up to its facts."""
_SLOWEST = 5
_ALLOWED = 1.0
"""Seconds per 100 KB."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input, to try one again")
    asked = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    parts = Parts.load()
    settle()
    tally = Tally()
    started = time.monotonic()
    try:
        for number in range(asked.first, asked.first + asked.count):
            faulthandler.dump_traceback_later(_STUCK, exit=True)
            tally.take(tried(parts, number, whole=number % _WHOLE == 0))
            if sys.stderr.isatty() and number % 1000 == 0:
                print(f"\r{number:,} …", end="", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print(f"\nInterrupted before the {asked.count:,} inputs were through.")
    faulthandler.cancel_dump_traceback_later()
    tally.show(time.monotonic() - started)
    return int(not tally.well)


@dataclass(slots=True)
class Tally:
    """What came of the inputs so far."""

    tried: int = 0
    refused: int = 0
    crashed: int = 0
    bytes: int = 0
    by_suffix: Counter[str] = field(default_factory=Counter)
    slowest: dict[bool, list[Outcome]] = field(default_factory=lambda: {False: [], True: []})
    """By whether they were read up to their facts."""

    def take(self, outcome: Outcome) -> None:
        self.tried += 1
        self.refused += outcome.refused
        self.bytes += outcome.size
        self.by_suffix[Path(outcome.name).suffix or "no suffix"] += 1
        whole = outcome.number % _WHOLE == 0
        self.slowest[whole] = sorted([*self.slowest[whole], outcome], key=lambda each: -each.pace)[:_SLOWEST]
        if outcome.crash:
            self.crashed += 1
            print(f"\ninput {outcome.number} ({outcome.name}, {outcome.size:,} bytes):\n{outcome.crash}", flush=True)

    @property
    def well(self) -> bool:
        return not self.crashed and all(each.pace <= _ALLOWED for each in self.slowest[False])

    def show(self, seconds: float) -> None:
        print(f"\n{self.tried:,} inputs of {self.bytes / max(1, self.tried):,.0f} bytes on average in {seconds:,.0f} s")
        print("by suffix: " + ", ".join(f"{name} {count:,}" for name, count in sorted(self.by_suffix.items())))
        read = self.tried - self.refused - self.crashed
        print(f"read: {read:,}; refused in a sentence: {self.refused:,}; crashes: {self.crashed:,}")
        for whole, slowest in self.slowest.items():
            print(
                f"slowest {'up to the facts' if whole else 'of the readers'}, in seconds of processor time per 100 KB"
            )
            for each in slowest:
                print(f"  {each.pace:.2f}  input {each.number}, {each.name}, {each.size:,} bytes, {each.seconds:.3f} s")
        print("(inputs below 10 KB count as 10 KB)")


if __name__ == "__main__":
    sys.exit(main())
