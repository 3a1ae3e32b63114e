"""python -m tests.fuzzing [--count N] [--first N]: tries inputs, and prints how many, the slowest, and what crashed."""

import argparse
import faulthandler
import resource
import sys
import time
from collections import Counter
from pathlib import Path

from bot.assembly import Parts

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
    slowest: list[Outcome] = []
    crashes: list[Outcome] = []
    counts: Counter[str] = Counter()
    sizes = 0
    started = time.monotonic()
    for number in range(asked.first, asked.first + asked.count):
        faulthandler.dump_traceback_later(_STUCK, exit=True)
        outcome = tried(parts, number, whole=number % _WHOLE == 0)
        counts[Path(outcome.name).suffix or "no suffix"] += 1
        counts["refused"] += outcome.refused
        sizes += outcome.size
        slowest = sorted([*slowest, outcome], key=lambda each: -each.pace)[:_SLOWEST]
        if outcome.crash:
            crashes.append(outcome)
            print(f"\ninput {number} ({outcome.name}, {outcome.size:,} bytes):\n{outcome.crash}", flush=True)
        if sys.stderr.isatty() and number % 1000 == 0:
            print(f"\r{number:,} …", end="", file=sys.stderr, flush=True)
    faulthandler.cancel_dump_traceback_later()
    refused = counts.pop("refused")
    took = time.monotonic() - started
    print(f"\n{asked.count:,} inputs of {sizes / asked.count:,.0f} bytes on average in {took:,.0f} s")
    print("by suffix: " + ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items())))
    print(
        f"read: {asked.count - refused - len(crashes):,}; refused in a sentence: {refused:,}; crashes: {len(crashes):,}"
    )
    print("slowest, in seconds of processor time per 100 KB (inputs below 10 KB count as 10 KB):")
    for each in slowest:
        print(f"  {each.pace:.2f}  input {each.number}, {each.name}, {each.size:,} bytes, {each.seconds:.3f} s")
    return int(bool(crashes) or any(each.pace > _ALLOWED for each in slowest))


if __name__ == "__main__":
    sys.exit(main())
