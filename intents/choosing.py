"""Which of the options of a clarification is meant: "Congo?", "which of the two?", "the Democratic one"."""

from knowledge.folding import fold

from .analysis import Analysis, WordKind
from .conversation import Conversation
from .forms import ASKING, OPENERS
from .question import Question

__all__ = ["chosen"]


def chosen(clause: Analysis, conversation: Conversation) -> Question | None:
    """The one option of a clarification that the words fit; None where they fit none or several."""
    if not conversation.options or not clause.found.isdisjoint(ASKING - {"about", "list"}):
        return None  # nothing was asked back, or this is a question of its own
    said = {word.own.removesuffix("ern") for word in clause.words if word.kind is WordKind.WORD}
    said -= OPENERS | _SAYS_NOTHING
    if conversation.claims and clause.countries:
        return None  # it was answered, and this names something else
    if said == {"other"} and conversation.question:
        rest = [each.question for each in conversation.options if each.question.codes != conversation.question.codes]
        return rest[0] if len(rest) == 1 else None
    codes = {code for mention in clause.countries if len(mention.codes) == 1 for code in mention.codes}
    fitting = []
    for option in conversation.options:
        label = set(fold(option.label).folded.split())
        if (codes and codes == set(option.question.codes)) or (not clause.countries and said and said <= label):
            fitting.append(option.question)
    return fitting[0] if len(fitting) == 1 else None


_SAYS_NOTHING = frozenset(
    "the one i i'm im mean meant want of that this please no not yes ones course sorry about what talking obviously "
    "back to again wait "
    "le la les l' de du des celui celle oui non je parle stp svp".split()
)
