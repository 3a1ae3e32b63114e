"""Which of the options of a clarification is meant: "Congo?", "which of the two?", "the Democratic one"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from knowledge.folding import fold

from ..questions.forms import ASKING, OPENERS
from ..questions.question import Question
from ..typed.analysis import Analysis, WordKind
from ..typed.numbers import ORDINALS
from .conversation import Conversation

__all__ = ["chosen"]


def chosen(clause: Analysis, conversation: Conversation) -> Question | None:
    """The one option of a clarification that the words fit; None where they fit none or several."""
    if not conversation.options:
        return None  # nothing was asked back
    said = {word.own.removesuffix("ern") for word in clause.words if word.kind is WordKind.WORD}
    said -= OPENERS | _SAYS_NOTHING
    if not conversation.claims and (place := _place(said)) is not None and -1 <= place < len(conversation.options):
        return conversation.options[place].question
    if not clause.found.isdisjoint(ASKING - {"about", "list"}):
        return None  # this is a question of its own
    if conversation.claims and clause.countries:
        return None  # it was answered, and this names something else
    if said == {"other"} and conversation.question:
        rest = [each.question for each in conversation.options if each.question.codes != conversation.question.codes]
        return rest[0] if len(rest) == 1 else None
    codes = {code for mention in clause.countries if len(mention.codes) == 1 for code in mention.codes}
    fitting = []
    for option in conversation.options:
        label = fold(option.label).folded.split()
        fits = said <= set(label) or (len(said) == 1 and _initials(label).startswith("".join(said)))
        if (codes and codes == set(option.question.codes)) or (not clause.countries and said and fits):
            fitting.append(option.question)
    return fitting[0] if len(fitting) == 1 else None


def _place(said: AbstractSet[str]) -> int | None:
    """Which one of the options is meant, from 0: "1", "the second", "number 2"; -1 is the last."""
    numbers = said - {"number", "option", "answer", "choice"}
    if len(numbers) != 1:
        return None
    (number,) = numbers
    if number in ORDINALS:
        return ORDINALS[number] - 1
    return int(number) - 1 if number in _FEW else _EDGES.get(number)


_FEW = frozenset("1 2 3 4 5 6 7 8 9".split())
_EDGES = {"first": 0, "former": 0, "last": -1, "latter": -1}


def _initials(label: Sequence[str]) -> str:
    return "".join(word[0] for word in label if word not in _SMALL)


_SMALL = frozenset("the of la le du de".split())
_SAYS_NOTHING = frozenset(
    "the one i i'm im mean meant want of that this please no not yes ones course sorry about what talking obviously "
    "back to again wait "
    "le la les l' de du des celui celle oui non je parle stp svp".split()
)
