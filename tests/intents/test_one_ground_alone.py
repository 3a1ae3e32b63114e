"""Sentences that fail to say what a question says in one way only: each is refused for that, and nothing else tells."""

from pathlib import Path

import pytest

from bot.assembly import Parts

from .asking import assert_not_answered, assert_quoted

ARTICLE = """\
In May 1990 a newspaper insulted the judges of Oman. This led to Oman and Chad cutting ties with Kenya on 5 June 1990.

Kenyan troops fought in Angola for years. Kenyan troops were also sent to Mali to guard wells in 1977.

The siege of Lamu was lifted on 3 May 1890. The central archive stood in Lamu until 1998.

In 1970 the two ports and the airfield were opened. The two ports were modernised in 1977 with Dutch money. The two \
ports and the pipeline were modernised at the same time.

Kenya presided over the talks on fishing. The prime minister met miners because of a strike.


## Bilateral relations

| Country | Formal Relations Began | Notes |
|---|---|---|
| Taiwan | 1963 | The recognition of China was announced in Lagos. |
| Ethiopia | 1963 | A pact against Somali claims was signed in 1963. |
| France | 1963 | The Kenyan judge Ada Oloo sat in a court in Lyon in 1999. The Kenyan coach Ivo Pato trained the team \
of Lyon. |
| Uganda | 1963 | By 1992, 9,000 weavers had fled from Malawi to Uganda. A gift of $7 million \
was offered to the weavers. |
"""
TOLD = [
    ("when was the siege of lamu lifted", "3 May 1890"),
    ("why did the prime minister meet miners", "because of a strike"),
    ("when were the troops sent to mali", "in 1977"),
    ("why did oman cut ties", "This led to Oman and Chad cutting ties"),
    ("what was modernised at the same time as the ports", "at the same time"),
    ("how many weavers fled from malawi to uganda", "9,000 weavers"),
    ("how many weavers fled to uganda from malawi", "9,000 weavers"),
    ("were 7 million dollars offered to the weavers", "$7 million"),
]
UNTOLD = [
    "when was the siege of lamu",
    "when were the troops sent to angola",
    "which building houses the archive now",
    "what was modernised besides the two ports",
    "why did kenya preside the talks on fishing",
    "why did the foreign minister meet miners",
    "where was the recognition of taiwan announced",
    "what pact was signed with somalia",
    "who is the coach of france",
    "who was the judge of france",
    "how many weavers fled from uganda to malawi",
    "were 7 million euros offered to the weavers",
]


@pytest.mark.parametrize(("question", "words"), TOLD)
async def test_it_is_told(parts: Parts, article: Path, question: str, words: str) -> None:
    await assert_quoted(parts, article, question, words)


@pytest.mark.parametrize("question", UNTOLD)
async def test_it_is_not_told(parts: Parts, article: Path, question: str) -> None:
    await assert_not_answered(parts, article, question)
