"""A sentence that leaves a common word of the question unsaid answers it; one that leaves what tells apart does not."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted

ARTICLE = """\
Kenya has an interesting foreign policy. In March 1991 the Senate voted 12 to 11 to turn down the treaty on the bases. \
Governor Omondi was sentenced in London in 2009 for the sale of ivory. The corridor to the harbour of Lamu is 25 miles \
wide. Kenya sent soldiers to the harbour of Kisumu in 1984. The museum in Lamu was paid for by Peru. \
The civil war between the state and the shepherds cost more than 1,300 lives.
"""
TOLD = [
    ("by how many votes did the senators kill the bases deal", "12 to 11"),
    ("death toll of the fight with the shepherds?", "1,300 lives"),
]
UNTOLD = [
    "who lives at the harbour of Kisumu",
    "how wide is the road to the museum of Nakuru",
    "when did the senators ratify the treaty on fish",
    "how old is Governor Omondi",
    "who opened the museum in Lamu",
    "did Peru pay for the harbour of Lamu",
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_what_is_said_nearly_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", UNTOLD)
async def test_what_tells_apart_has_to_be_said(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)
