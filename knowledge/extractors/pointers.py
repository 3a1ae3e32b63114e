"""Where the article points to: "See X–Y relations" and its list of other articles."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..text.reading import Reading

KIND = "pointer"

_SEE = re.compile(
    r"^(?!See also:?$)(?:See(?: also)?:?|(?:Main articles?|Further information):) (?P<title>.+?)[\s\].]*$"
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slot ``title``: the article pointed to."""
    for passage in reading.article.passages:
        words = passage.quote.exact
        match = _SEE.fullmatch(words)
        listed = passage.locator.section[-1:] == ("See also",)
        if match or listed:
            yield Fact(
                kind=KIND,
                subject=reading.subject,
                about=reading.codes([passage]),
                slots=(("title", match["title"] if match else words),),
                provenance=(reading.evidence(passage),),
            )
