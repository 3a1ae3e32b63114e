"""What is tried only where a word of it stands is found nowhere else."""

from pathlib import Path

import pytest

from bot.golden_questions import read_rows
from intents.typed.framing import _CITING, Frames, _last_word
from knowledge.folding import fold

FRAMES = Frames.load()
SETS = (Path(__file__).parents[1] / "evaluation").glob("*.jsonl")
ASKED = {fold(row.q).folded.rstrip("?") for path in SETS if "blind" not in path.name for row in read_rows(path)}


def test_no_tag_ends_with_another_word() -> None:
    without = [each for each in ASKED if _last_word(each) not in FRAMES.tag_words]
    assert len(without) > len(ASKED) / 2
    assert not [each for each in without if FRAMES.patterns["tail_tag"].search(each)]


@pytest.mark.parametrize("tag", ["right", "t/f", "no?", "prove me wrong", "isn't it", "or is that not so", "is it not"])
def test_a_tag_is_found(tag: str) -> None:
    assert _last_word(f"belgium began in 1963, {tag}.") in FRAMES.tag_words


def test_no_source_is_asked_for_without_a_word_of_it() -> None:
    without = [each for each in ASKED if not FRAMES.patterns["citing"].search(each)]
    assert len(without) > len(ASKED) / 2
    assert not [each for each in without if any(FRAMES.patterns[name].match(each) for name in _CITING)]
