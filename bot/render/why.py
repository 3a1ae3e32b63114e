"""How a question was understood and where the answer came from, in words for a teacher."""

from collections.abc import Sequence

from intents.answering import Considered
from intents.languages.sentences import Sentences
from intents.replies.reply import Reply
from intents.turns.accounting import Candidate
from intents.turns.winning import Intents, Understanding
from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from .card import Card
from .looked_up import looked_up_lines
from .texts import cut, shown

__all__ = ["why_text"]

_MESSAGE = 1950
_WORDS = 200


def why_text(
    question: str, reply: Reply, card: Card, *, intents: Intents, considered: Considered, say: Sentences
) -> str:
    """One message, in the language of ``say``, on the first question of the reply."""
    first = reply.parts[0].understanding
    lines = [say("**You asked:** {question}", question=shown(cut(question, _WORDS)))]
    lines += [say("**I understood:** {understood}", understood=shown(card.understood))]
    lines += [f"- {each}" for each in _matches(first, say)]
    if first.intent is intents.passage:
        lines.append(
            say(
                "None of the kinds of questions that I know accounts for every word of it, so I looked for a sentence "
                "of the source that has the same names, times and words in it."
            )
        )
    else:
        lines.append(_read_as(first, say))
        lines += _runner_up(intents.nearest(first), say)
    lines += looked_up_lines(considered, card, say)
    lines.append(_rests_on(card, say))
    return cut("\n".join(lines), _MESSAGE)


def _matches(first: Understanding, say: Sentences) -> list[str]:
    """What the words stand for, where they are not the thing's own name."""
    found = []
    for mention in first.analysis.countries:
        if fold(mention.text).folded in {fold(say.name(code)).folded for code in mention.codes}:
            continue
        words = say("{text} is {names}", text=_quoted(mention.text, say), names=say.several(mention.codes, "or"))
        found.append(
            words
            if mention.kind is not MentionKind.MISSPELLING
            else say("{words}, as far as I can tell from the spelling", words=words)
        )
    folded = fold(first.analysis.text).folded
    for each in first.analysis.times:
        typed, meant = folded[each.start : each.end], say.span(each.span, each.relation)
        if typed not in fold(meant).folded:
            found.append(say("{text} means {meant}", text=_quoted(typed, say), meant=say.quoted(meant)))
    found += [say("{number} is a reference", number=f"[{each}]") for each in first.analysis.references]
    return found


def _quoted(text: str, say: Sentences) -> str:
    return say.quoted(shown(text))


def _read_as(first: Understanding, say: Sentences) -> str:
    title = say(first.intent.title)
    won = next((each for each in first.candidates if each.intent is first.intent), None)
    if won is None:
        return say("I read it as a question about “{intent}”, because it goes on from the one before.", intent=title)
    return say(
        "I read it as a question about “{intent}” ({score} points), because that accounts for every word of meaning "
        "in it.",
        intent=title,
        score=_points(won),
    )


def _points(candidate: Candidate) -> int:
    """For every feature of its way of asking, less what is missing and what it leaves over."""
    return round(10 * candidate.score)


def _runner_up(candidates: Sequence[Candidate], say: Sentences) -> list[str]:
    if not candidates:
        return []
    next_best = candidates[0]
    title = say(next_best.intent.title)
    if next_best.left_over:
        words = ", ".join(_quoted(each, say) for each in next_best.left_over)
        return [
            say(
                "The next best reading, “{intent}”, would have {score} points, but leaves {words} unexplained.",
                intent=title,
                score=_points(next_best),
                words=words,
            )
        ]
    return [
        say(
            "The next best reading, “{intent}”, would have {score} points, but the question does not say enough "
            "for it.",
            intent=title,
            score=_points(next_best),
        )
    ]


def _rests_on(card: Card, say: Sentences) -> str:
    places = len(card.footnotes)
    if not places:
        return say("I found nothing in the articles that states it, and I do not guess.")
    titles = ", ".join(dict.fromkeys(_quoted(note.source.title, say) for note in card.footnotes))
    return say.plural(
        "The answer rests on one place in {titles}.",
        "The answer rests on {number} places in {titles}.",
        places,
        number=places,
        titles=titles,
    )
