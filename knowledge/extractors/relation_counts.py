"""With how many countries there are relations, where the source gives a number: "relations with 184 states"."""

import re
from collections.abc import Iterator

from ..grammar import ADVERB, RELATIONS
from ..model import Fact
from ..reading import Reading
from ..skeleton import BODY, DATE

KIND = "relation_count"

_COUNT = re.compile(
    rf"(?:<S\d+>|It|The country) (?:has |had |have )?{ADVERB}{{0,2}}(?:has|have|had|maintain(?:s|ed)?|established|keeps"
    rf"|kept|enjoys|entertains) (?:established )?{RELATIONS} with "
    r"(?:a total of |about |some |around |more than |over |nearly |almost )?(?P<number>\d{2,3}) "
    rf"(?:(?:other|foreign|sovereign|independent|member|(?:the )?{BODY}) ){{0,3}}(?:countries|states|nations|members)\b"
)
_DATE = re.compile(DATE)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slot ``number``; the date is that of the sentence, where it has just one."""
    for line in reading.lines:
        if line.row is not None or line.other is not None or not line.says("relations", "ties", "links"):
            continue
        if match := _COUNT.search(line.text):
            dates = _DATE.findall(line.text)
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                date=line.skeleton.date(dates[0]) if len(dates) == 1 else None,
                slots=(("number", match["number"]),),
                provenance=(reading.evidence(line.passage),),
            )
