"""What is known of another country, and asked of the own one: "Cameroon is in the Commonwealth, and Rwanda also?"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..questions.question import Question
from ..questions.questioning import CHANGES_NOTHING
from ..typed.analysis import Analysis, WordKind
from .asides import keeping

__all__ = ["asked_of_own", "without_likeness"]

_LIKE = re.compile(
    r"(?<![\w@])(?:just |much |same )?(?:like|as with|similar to|similarly to|unlike|the same as) "
    r"(?:the )?@country(?: ,)?"
)
_ALSO = re.compile(
    r"(?:is|are|belongs?|joined|was|has|have|had|got|sits?)\b.*@organisation\b.*"
    r"(?:\b(?:and|so|does|do|is|what about|how about|what of)\b|,).*@country"
)


def without_likeness(clause: Analysis, subject: str) -> Analysis:
    """The clause without another country that is only said to be in the same body; the same value where the own country
    is not named beside it, or more is asked."""
    if not clause.organisations:
        return clause
    lands = [at for at, word in enumerate(clause.words) if word.kind is WordKind.COUNTRY]
    own = [at for at in lands if clause.countries[clause.words[at].nth].codes == (subject,)]
    if len(own) != 1 or len(lands) < 2:  # noqa: PLR2004
        return clause
    dropped = set(_likened(clause))
    if own[0] == lands[-1] and _ALSO.search(clause.said, clause.said.index("@country")):
        dropped.update(lands[:-1])
    if dropped.isdisjoint(lands) or own[0] in dropped:
        return clause
    kept = keeping(clause, [at for at in range(len(clause.words)) if at not in dropped])
    return replace(kept, checks=kept.checks or not _LIKE.search(clause.said))


def _likened(clause: Analysis) -> Iterator[int]:
    for match in _LIKE.finditer(clause.said):
        start = clause.said[: match.start()].count(" ")
        yield from range(start, start + match[0].count(" ") + 1)


_ASKED = CHANGES_NOTHING | {"about", "how", "there", "@subject", "member"}


def asked_of_own(question: Question, previous: Question) -> Question | None:
    """ "Is Kenya in the UN? And Rwanda?": the same of the article's own country."""
    others = question.parties or question.organisations or question.times or question.names
    if others or not question.own or not previous.organisations or not previous.parties:
        return None
    if question.features - _ASKED or question.topics:
        return None
    return replace(
        previous,
        intent="memberships",
        text=question.text,
        in_english=question.in_english,
        parties=(),
        own=question.own,
        times=(),
        features=frozenset({"yes_no", "@organisation", "@subject"}),
    )
