"""A message of one sign or word over and over is answered in a time that grows with its length and no faster."""

import time

import pytest

from bot.dialogue import Dialogue

RUNS = ["-", "—", ",", ".", " ", "(", "?", '"', "'", ".-", ", ", "- ", "( ", "(a) ", "??", "a ", "a, ", "a-"]
RUNS += ["1 ", "1, ", "1-", "1994 ", "in 1994 ", "lol ", "no ", "because ", "thanks ", "united ", "the "]
AROUND = [
    "{}",
    "can you tell me, please, when Rwanda {} and Kenya established relations?",
    "where did you get that Kenya {} from?",
    "for my {} homework: when did relations begin, right?",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("run", RUNS)
async def test_a_run_four_times_as_long_takes_no_more_than_some_times_as_long(
    dialogue: Dialogue, run: str, around: str
) -> None:
    """A pattern that starts anew at every sign of it would take sixteen times as long."""

    async def seconds(size: int) -> float:
        message = around.format(run * (size // len(run)))
        start = time.process_time()
        await dialogue.reply(message, key=message)
        return time.process_time() - start

    await seconds(100)
    short = min([await seconds(500) for _ in range(2)])
    limit = 8 * short + 0.05
    assert await seconds(2_000) < limit or await seconds(2_000) < limit
