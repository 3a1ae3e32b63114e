"""What is sought around a question only where a sign of it stands is nowhere else."""

from pathlib import Path

import pytest

from bot.golden_questions import read_rows
from intents.typed.framing import _NEEDED, Frames, _may_end_with_tag, _may_have
from knowledge.folding import fold

PATTERNS = Frames.load().patterns
SETS = (Path(__file__).parents[1] / "evaluation").glob("*.jsonl")
ASKED = {fold(row.q).folded.rstrip("?") for path in SETS if "blind" not in path.name for row in read_rows(path)}


@pytest.mark.parametrize("name", _NEEDED)
def test_no_pattern_matches_without_its_sign(name: str) -> None:
    without = [each for each in ASKED if not _may_have(name, each)]
    assert len(without) > len(ASKED) / 2
    assert not [each for each in without if PATTERNS[name].search(each)]


def test_no_tag_ends_with_another_word() -> None:
    without = [each for each in ASKED if not _may_end_with_tag(each)]
    assert len(without) > len(ASKED) / 2
    assert not [each for each in without if PATTERNS["tail_tag"].search(each)]


@pytest.mark.parametrize("tag", ["right", "t/f", "no?", "prove me wrong", "isn't it", "or is that not so", "is it not"])
def test_a_tag_is_found(tag: str) -> None:
    assert _may_end_with_tag(f"belgium began in 1963, {tag}.")
