"""That the measurement runs, in its short form; what it measures is no matter of a test."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_short_form_prints_each_figure() -> None:
    command = [sys.executable, "-m", "benchmarks.knowledge", "--quick"]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert re.search(r"import: +2 articles, +[\d,]{5,} facts, +[\d,]+ a second of one processor", printed)
    assert re.findall(r"([\d,]+) facts in \d articles, \d+ bytes a fact", printed)[:2] == ["100", "1,000"]
    assert len(re.findall(r"lookup +p50 +[\d.]+ +p99 +[\d.]+ ms", printed)) == 3
    assert re.search(r"p99 at 3,000 facts is [\d.]+ of that at 1,000", printed)
