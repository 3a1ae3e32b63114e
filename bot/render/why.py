"""How a question was understood and where the answer came from, in words for a teacher."""

from collections.abc import Sequence

from intents.answering import Reply
from intents.understanding import Candidate, Understander, Understanding
from knowledge.countries import Countries, MentionKind
from knowledge.folding import fold

from ..texts import Messages
from .card import Card
from .texts import cut, shown

__all__ = ["why_text"]

_MESSAGE = 1950
_WORDS = 200


def why_text(
    question: str, reply: Reply, card: Card, *, understander: Understander, countries: Countries, say: Messages
) -> str:
    """One message; the first question is told in full, others in a line each."""
    first = reply.parts[0].understanding
    lines = [say("**You asked:** {question}", question=shown(cut(question, _WORDS)))]
    lines += [say("**I understood:** {understood}", understood=shown(card.understood))]
    lines += [f"- {each}" for each in _matches(first, countries, say)]
    if first.intent is understander.passage:
        lines.append(
            say(
                "None of the kinds of questions that I know accounts for every word of it, so I looked for a sentence "
                "of the source that has the same names, times and words in it."
            )
        )
    else:
        lines.append(
            say(
                "I read it as a question about “{intent}”, because that accounts for every word of meaning in it.",
                intent=say(first.intent.title),
            )
        )
        lines += _runner_up(understander.nearest(first), say)
    lines.append(_looked(card, say))
    return cut("\n".join(lines), _MESSAGE)


def _matches(first: Understanding, countries: Countries, say: Messages) -> list[str]:
    found = []
    for mention in first.analysis.countries:
        names = say(" or ").join(countries[code].name for code in mention.codes)
        words = say("“{text}” is {names}", text=shown(mention.text), names=names)
        found.append(
            words
            if mention.kind is not MentionKind.MISSPELLING
            else say("{words}, as far as I can tell from the spelling", words=words)
        )
    folded = fold(first.analysis.text).folded
    found += [
        say("“{text}” is {date}", text=shown(folded[each.start : each.end]), date=each.edtf)
        for each in first.analysis.times
    ]
    found += [say("{number} is a reference", number=f"[{each}]") for each in first.analysis.references]
    return found


def _runner_up(candidates: Sequence[Candidate], say: Messages) -> list[str]:
    if not candidates:
        return []
    next_best = candidates[0]
    title = say(next_best.intent.title)
    if next_best.left_over:
        words = ", ".join(f"“{shown(each)}”" for each in next_best.left_over)
        return [say("The next best reading was “{intent}”; it leaves {words} unexplained.", intent=title, words=words)]
    return [say("The next best reading was “{intent}”; the question does not say enough for it.", intent=title)]


def _looked(card: Card, say: Messages) -> str:
    places = len(card.footnotes)
    if not places:
        return say("I found nothing in the articles that states it, and I do not guess.")
    titles = ", ".join(dict.fromkeys(f"“{shown(note.source.title)}”" for note in card.footnotes))
    return say.plural(
        "The answer rests on one place in {titles}.",
        "The answer rests on {number} places in {titles}.",
        places,
        number=places,
        titles=titles,
    )
