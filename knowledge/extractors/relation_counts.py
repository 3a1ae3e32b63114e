"""With how many countries there are relations, where the source gives a number: "relations with 184 states"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Fact
from ..text.grammar import ADVERB, RELATIONS
from ..text.reading import Reading
from ..text.skeleton import BODY, DATE

KIND = "relation_count"

_COUNT = re.compile(
    rf"(?:<S\d+>|It|[Tt]he country) (?:has |had |have )?"
    rf"{ADVERB}{{0,2}}(?:has|have|had|maintain(?:s|ed)?|established|keeps"
    rf"|kept|enjoys|entertains) (?:established )?{RELATIONS} with "
    r"(?:a total of |about |some |around |more than |over |nearly |almost )?(?P<number>\d{2,3}) "
    rf"(?:(?:other|foreign|sovereign|independent|member|(?:the )?{BODY}) ){{0,3}}(?:countries|states|nations|members"
    r"|entities)\b"
)
_TOTAL = re.compile(
    r"\b(?:[Tt]he|[Tt]heir) (?:total|number)(?: of (?:partners|countries|states))? (?:was|stood at|had reached|reached"
    r"|had risen to|rose to|had grown to|grew to) (?P<number>\d{2,3})(?=[.,;]|$| (?:by|in) <T)"
)
_SPOKEN_OF = re.compile(rf"\b{RELATIONS} with\b")
"""In the sentence before, so that the total is one of partners."""
_DATE = re.compile(DATE)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slot ``number``; the date is that of the sentence, where it has just one."""
    for before, line in pairwise((None, *reading.lines)):
        if line is None or line.row is not None or line.other is not None:
            continue
        same = before is not None and before.passage.paragraph == line.passage.paragraph
        total = _TOTAL.search(line.text) if before and same and _SPOKEN_OF.search(before.text) else None
        if match := total or (_COUNT.search(line.text) if line.says("relations", "ties", "links") else None):
            dates = _DATE.findall(line.text)
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                date=line.skeleton.date(dates[0]) if len(dates) == 1 else None,
                slots=(("number", match["number"]),),
                provenance=(reading.evidence(line.passage),),
            )
