"""Sentences and markup of every kind are read in a time that grows with their length and no faster."""

import time
from pathlib import PurePath

import pytest

from bot.assembly import Parts
from knowledge.formats import reader_for
from knowledge.model import Source

PIECES = [
    "Kenya and Ghana signed an agreement on the ",
    "Both countries have a treaty of friendship, ",
    "Kenya has embassies in Accra, Lagos, ",
    "In 1966, President Jomo Kenyatta visited Accra and met with ",
    "Kenya is a member of the African Union, the Commonwealth, ",
    "Relations between Kenya and Ghana were cut in 1966, because ",
    "Kenya disputes the border with ",
    "The United Kingdom gave aid to Kenya for ",
    "under the terms of the agreement that was signed by both, ",
    "a very long row of quite ordinary words without any stop ",
]


def seconds(parts: Parts, text: str) -> float:
    start = time.process_time()
    parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode())
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_a_sentence_four_times_as_long_takes_no_more_than_some_times_as_long(parts: Parts, piece: str) -> None:
    """A pattern that tries every way of cutting up a sentence would take thousands of times as long."""
    text = "Kenya is a country.\n\n"
    short = min(seconds(parts, text + piece * 25 + "x.") for _ in range(3))
    long = min(seconds(parts, text + piece * 100 + "x.") for _ in range(3))
    assert long < 40 * short + 0.05


@pytest.mark.parametrize(
    ("suffix", "signs"),
    [
        *(
            (".md", signs)
            for signs in (
                "*||",
                "![](",
                "![a](b) ",
                "*a",
                "[^1]",
                "<a@b.c>",
                "[a][b] ",
                "`",
                "~~a~~",
                "<!--",
                "<?a",
                "<!A ",
            )
        ),
        *(
            (".wiki", signs)
            for signs in ("{{efn|a}}", "{{efn", "[[a|b]]", "<ref>a</ref>", "{|\n|a\n", "{{sfn|A|2001}}", "<b>a</b>")
        ),
    ],
)
def test_markup_without_end_takes_a_time_that_grows_with_its_length(suffix: str, signs: str) -> None:
    def seconds_for(size: int) -> float:
        text = f"Kenya. {signs * (size // len(signs))}"
        reader, source = reader_for(PurePath(f"a{suffix}"), text), Source(id="a", title="Kenya", subject="KE")
        start = time.process_time()
        reader.read(text, source)
        return time.process_time() - start

    short = min(seconds_for(4_000) for _ in range(3))
    assert min(seconds_for(16_000) for _ in range(2)) < 12 * short + 0.02
