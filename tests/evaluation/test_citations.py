"""What is quoted stands in the source as it is read, and what is stated stands in what is quoted."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from bot.assembly import Parts, open_dialogue

from .scoring import article_of, read_rows

FOLDER = Path(__file__).parent
SETS = sorted(FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
async def test_every_citation_is_verbatim(parts: Parts, path: Path) -> None:
    article = article_of(path)
    async with open_dialogue(parts, database="", files=[article]) as dialogue:
        cards = [await dialogue.reply(row.q, key=row.conv) for row in read_rows(path)]
    text = parts.ingestion.file(article).article.text
    quotes = {note.quote for card in cards for note in card.footnotes}
    assert quotes
    assert [quote for quote in quotes if quote not in text] == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
async def test_every_year_that_is_stated_is_quoted(parts: Parts, path: Path) -> None:
    """A year in an answer that is neither in its quotations nor in what the conversation asked would be made up."""
    rows = read_rows(path)
    async with open_dialogue(parts, database="", files=[article_of(path)]) as dialogue:
        cards = [await dialogue.reply(row.q, key=row.conv) for row in rows]
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for row, card in zip(rows, cards, strict=True):
        asked[row.conv].append(row.q)
        evidence = " ".join([*asked[row.conv], *(note.quote for note in card.footnotes)])
        evidence += " ".join(line for note in card.footnotes for line in note.reference_lines)
        if card.status == "answered":
            years = set(re.findall(r"\b(?:19|20)\d\d\b", card.text))
            told = {year for year in years if year in evidence or year[:3] in evidence or f"{year[2:]}s" in evidence}
            assert years == told, row.q
