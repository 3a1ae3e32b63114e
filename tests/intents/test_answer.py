"""An answer cannot be made without its evidence."""

import pytest

from intents.questions.answer import Answered, Claim
from knowledge.model import Fact, Quote


def test_a_claim_needs_a_fact() -> None:
    with pytest.raises(ValueError, match="a claim without a fact"):
        Claim("Relations began in 1962.", ())


def test_an_answer_needs_a_claim() -> None:
    with pytest.raises(ValueError, match="an answer without a claim"):
        Answered(claims=())


def test_a_fact_needs_a_provenance() -> None:
    with pytest.raises(ValueError, match="without evidence"):
        Fact(kind="began", subject="RW", provenance=())


@pytest.mark.parametrize(("start", "end", "exact"), [(0, 0, ""), (0, 3, "ab"), (-1, 1, "ab")])
def test_a_quote_is_as_long_as_its_offsets_say(start: int, end: int, exact: str) -> None:
    with pytest.raises(ValueError, match="offsets"):
        Quote(start, end, exact)
