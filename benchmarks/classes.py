"""How classes bear it when everybody presses at once.

python -m benchmarks.classes        (make bench-class)

Three classes hold a quiz, and within five seconds 300 students press, 100 in each class; then 300 in each of them. The
bot is the process that ``attache run`` starts, on one core, with a database in a file; this process, on another core,
is Discord, which keeps to its rate limits and counts whoever runs into them. Times are from the event on
the gateway to the request that carries the private confirmation, which is sent after the press is in the database.
"""

import asyncio
import gc
import os
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

from benchmarks.discord import Stage, stage_with, until
from benchmarks.measuring import percentile, processor_time
from tests.discord_server import Channel, Message
from tests.discord_server.faults import EDIT, SEND

CLASSES, SECONDS = 3, 5.0
STUDENTS = (100, 300)
"""In each class."""
ALLOWED = 5
"""Messages, and edits, that Discord takes in a channel in five seconds."""


class Lesson:
    """The quiz of one class."""

    def __init__(self, stage: Stage, channel: Channel, question: Message) -> None:
        self.stage, self.channel, self.question = stage, channel, question
        self.edited: list[float] = []

    @property
    def shown(self) -> str:
        return self.stage.server.current(self.question).content


async def said(stage: Stage, channel: Channel, words: str) -> Message:
    found: list[Message] = []

    def there() -> bool:
        found[:] = [each for each in stage.server.said(channel) if words in each.content and not each.ephemeral]
        return bool(found)

    await until(there)
    return found[0]


async def begin(stage: Stage, number: int) -> Lesson:
    channel = stage.channels[number]
    teacher = stage.server.owner
    await (await stage.server.slash(teacher, channel, "class open", title=f"Class {number}")).response()
    await said(stage, channel, "## Class")
    await (await stage.server.slash(teacher, channel, "class quiz", kind="true_or_false", count=1)).response()
    return Lesson(stage, channel, await said(stage, channel, "### Quiz"))


def watch(stage: Stage, lessons: Sequence[Lesson]) -> None:
    """The moment of each edit of the message of a quiz."""
    replace: Callable[[Message], None] = stage.server.state.store

    def storing(message: Message) -> None:
        for each in lessons:
            if message.id == each.question.id:
                each.edited.append(time.perf_counter())
        replace(message)

    stage.server.state.store = storing  # type: ignore[method-assign]


async def press(stage: Stage, lessons: Sequence[Lesson], students: int) -> None:
    random = Random(1)
    presses = [(random.uniform(0, SECONDS), each, number) for each in lessons for number in range(students)]
    people = [stage.server.add_user(f"student-{time.monotonic_ns()}-{number}") for number in range(len(presses))]
    asked: dict[int, float] = {}
    interactions = []
    before, refused = processor_time(stage.bot), len(stage.server.errors)
    start = time.perf_counter()
    for person, (at, lesson, _) in zip(people, sorted(presses, key=lambda each: each[0]), strict=True):
        await asyncio.sleep(max(0.0, start + at - time.perf_counter()))
        pressed = time.perf_counter()
        interaction = await stage.server.click(person, lesson.question, random.choice(("True", "False")))
        asked[interaction.id] = pressed
        interactions.append(interaction)
    pressing = time.perf_counter() - start
    words = f"{students} people have answered."
    await until(lambda: all(each in stage.acknowledged for each in asked))
    await until(lambda: all(words in each.shown for each in lessons))
    times = [1000 * (stage.acknowledged[each] - at) for each, at in asked.items() if each in stage.acknowledged]
    noted = sum(
        1 for each in interactions if each.original and each.original.content.startswith("Your answer is noted")
    )
    recorded = sum(words in each.shown for each in lessons)
    gaps = [later - earlier for each in lessons for earlier, later in pairwise(each.edited)]
    cost = (processor_time(stage.bot) - before) / len(presses)
    print(f"{len(lessons)} classes, {students} students in each, {len(presses)} presses within {pressing:.1f} s")
    print(f"  private confirmation  p50 {percentile(times, 0.5):.0f}  p99 {percentile(times, 0.99):.0f} ms")
    print(f"  confirmed {noted} of {len(presses)}; {recorded} of {len(lessons)} classes show all of theirs")
    print(f"  edits of a quiz: {[len(each.edited) for each in lessons]}, at least {min(gaps, default=0):.2f} s apart")
    print(f"  refused by Discord {len(stage.server.errors) - refused}; of the processor {cost:.2f} ms a press")


def on_core(process: int, core: int) -> None:
    """All threads of a process."""
    for task in Path(f"/proc/{process}/task").iterdir():
        os.sched_setaffinity(int(task.name), {core})


async def main() -> None:
    cores = sorted(os.sched_getaffinity(0))
    for students in STUDENTS:
        async with stage_with("-m", "bot", "run") as stage:
            on_core(stage.bot, cores[0])
            on_core(os.getpid(), cores[-1])
            for route in (EDIT, SEND):
                stage.server.faults.limit(route, limit=ALLOWED, per=SECONDS)
            lessons = [await begin(stage, number) for number in range(CLASSES)]
            watch(stage, lessons)
            gc.collect()
            gc.disable()
            await press(stage, lessons, students)
            gc.enable()


if __name__ == "__main__":
    asyncio.run(main())
