"""What was understood, as JSON: the mentions with their places, the intent, and the runners-up with their scores."""

import json
from collections.abc import Sequence

from intents.turns.accounting import Candidate
from intents.turns.winning import Understanding
from knowledge.names.countries import CountryMention

__all__ = ["explanation_line"]

_RUNNERS_UP = 3


def explanation_line(
    question: str,
    understood: Sequence[Understanding],
    runners_up: Sequence[Candidate],
    *,
    indent: int | None = None,
) -> str:
    """The first question of the message in full, with the countries and dates of all of it."""
    first = understood[0]
    asked = first.question
    return json.dumps(
        {
            "question": question,
            "intent": asked.intent,
            "countries": [_country(each) for part in understood for each in part.analysis.countries],
            "dates": [time.edtf for part in understood for time in part.analysis.times],
            "organisations": [each.id for part in understood for each in part.analysis.organisations],
            "references": list(asked.references),
            "names": list(asked.names),
            "ordinal": asked.ordinal,
            "features": sorted(asked.features),
            "words": list(asked.content),
            "questions": [part.question.intent for part in understood],
            "runners_up": [
                {
                    "intent": each.intent.name,
                    "score": round(each.score, 2),
                    "missing": list(each.missing),
                    "left_over": list(each.left_over),
                }
                for each in runners_up[:_RUNNERS_UP]
            ],
        },
        ensure_ascii=False,
        indent=indent,
    )


def _country(mention: CountryMention) -> dict[str, object]:
    return {
        "code": mention.codes[0],
        "candidates": list(mention.codes),
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "score": mention.score,
    }
