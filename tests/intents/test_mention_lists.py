"""How many of the countries in lists of short texts are found, and how many of the traps are fallen for."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from intents.mentions.countries import find_countries
from knowledge.folding import fold
from knowledge.names.countries import Countries

TESTS = Path(__file__).parent.parent
COUNTRIES = Countries.load()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares: of the countries named that were found, of those found that are named, of traps read as a country."""

    recall: float
    precision: float
    misread: float


def rows(name: str) -> Iterator[tuple[str, Sequence[frozenset[str]]]]:
    """Each text with the countries it names: one set of codes for each, any of which is right."""
    with (TESTS / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            codes = row["expected_codes"].strip("-")
            yield row["text"], tuple(frozenset(each.split("|")) for each in codes.split(",") if each)


def score(name: str) -> Score:
    found = wanted = said = misread = traps = 0
    for text, expected in rows(name):
        got = {mention.codes[0] for mention in find_countries(fold(text), COUNTRIES)}
        if expected:
            found += sum(bool(each & got) for each in expected)
            wanted += len(expected)
            said += len(got)
        else:
            traps += 1
            misread += bool(got)
    return Score(recall=found / wanted, precision=found / said, misread=misread / traps)


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("evaluation/mentions.tsv", Score(recall=1, precision=1, misread=0)),
        ("data/mentions_blind.tsv", Score(recall=0.99, precision=0.99, misread=0.02)),
        ("data/countries/questions.tsv", Score(recall=0.99, precision=0.99, misread=0.02)),
        ("data/countries/chat.tsv", Score(recall=0.99, precision=0.99, misread=0.05)),
        ("data/countries/mixed.tsv", Score(recall=0.99, precision=0.99, misread=0.1)),
        ("data/countries/short.open.tsv", Score(recall=0.99, precision=0.99, misread=0.07)),
        ("data/countries/apart.tsv", Score(recall=0.99, precision=0.99, misread=0.07)),
    ],
)
def test_reads_a_list_at_least_as_well_as_before(name: str, floor: Score) -> None:
    reached = score(name)
    assert reached.recall >= floor.recall
    assert reached.precision >= floor.precision
    assert reached.misread <= floor.misread
