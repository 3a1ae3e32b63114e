"""What the measurements share: times with their percentiles, and the memory of this process."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Times", "line", "percentile", "processor_time", "resident"]


@dataclass(slots=True)
class Times:
    """Milliseconds of each of many runs: on the clock, and of the processor in this process, which is what a run
    takes where nobody else works on the machine."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def measured(self) -> Iterator[None]:
        began, began_here = time.perf_counter(), time.process_time()
        yield
        self.processor.append(1000 * (time.process_time() - began_here))
        self.clock.append(1000 * (time.perf_counter() - began))

    def __str__(self) -> str:
        clock = f"p50 {percentile(self.clock, 0.5):7.3f}  p99 {percentile(self.clock, 0.99):7.3f} ms"
        here = f"p50 {percentile(self.processor, 0.5):7.3f}  p99 {percentile(self.processor, 0.99):7.3f} ms"
        return f"{clock}   of the processor {here}"


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def line(name: str, times: list[float]) -> str:
    """Milliseconds on the clock, for where the processor is another process's: median, 99th percentile, worst."""
    middle, late, worst = (percentile(times, share) for share in (0.5, 0.99, 1))
    return f"{name:28} p50 {middle:7.3f} ms   p99 {late:7.3f} ms   max {worst:7.3f} ms"


def resident() -> float:
    """Megabytes of this process that are in memory now."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def processor_time(process: int) -> float:
    """Milliseconds that another process has had of the processor."""
    numbers = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return 1000 * (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")
