"""What somebody would do at a mission, said behind it: "any Mexican office *to go to*?", "an embassy *I can turn to* in
Kigali"."""

import re
from collections.abc import Sequence

from ..words.lexicon import FILLER, Meaning
from .analysis import Word

__all__ = ["with_turned_to"]

_TURNED_TO = re.compile(
    r"(?<= )(?:(?:that |which |where )?(?:i|we|he|she|they|one|you|people|somebody|someone|anyone) "
    r"(?:can|could|may|might|should|would|must)|(?:for (?:him|her|them|us|me) )?to) "
    r"(?:go|turn|apply|visit|write|report|run|get|contact|call|use|call on|get help)"
    r"(?: (?:to|at|in|on|into|from))?"
    r"(?= in @country$|$)"
)


def with_turned_to(meanings: tuple[Meaning, ...], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """With these words as what changes nothing, where a mission stands before them: it is no visit."""
    first = min((each.end for each in meanings if each.name == "mission"), default=None)
    if first is None:
        return meanings
    said = " ".join(word.text for word in words)
    found = _TURNED_TO.search(said)
    if found is None or (start := said[: found.start()].count(" ")) < first:
        return meanings
    end = start + found[0].count(" ") + 1
    rest = tuple(each for each in meanings if each.end <= start or end <= each.start)
    return (*rest, Meaning(FILLER, start, end))
