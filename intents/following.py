"""What only makes sense after what was said before: "and Canada?", "why?", "the other one", a choice."""

from dataclasses import replace

from knowledge.folding import fold

from .analysis import Analysis, WordKind
from .conversation import Conversation
from .question import Party, Question
from .questioning import ASKING, CHANGES_NOTHING, OPENERS, party_features

__all__ = ["chosen", "is_elliptical", "merged", "only_asks", "the_other", "with_parties"]

_SLOTS = frozenset({"@country", "@countries", "@time", "@organisation", "@subject", "@place"})
_SHORT = 6
"""Words in a message that asks back."""


def is_elliptical(question: Question) -> bool:
    """ "And Canada?", "what about Mexico", "in 1971?": a slot and nothing that asks."""
    slots = question.parties or question.times or question.organisations
    asks = (
        question.features
        - CHANGES_NOTHING
        - {"@country", "@countries", "@time", "@organisation", "@subject", "about", "how"}
    )
    return bool(slots) and not asks and not question.content


def the_other(question: Question, previous: Question) -> Question:
    """ "The other Korea": of a shared name, the one that was not spoken of before."""
    spoken = {code for party in previous.parties for code in party.codes}
    rest = [tuple(code for code in party.codes if code not in spoken) or party.codes for party in question.parties]
    return replace(
        question,
        parties=tuple(replace(party, codes=codes) for party, codes in zip(question.parties, rest, strict=True)),
    )


def only_asks(clause: Analysis, question: Question) -> bool:
    """ "When?", "and why?", "how many is that": a question word for what was spoken of before."""
    slots = question.parties or question.own or question.times or question.organisations or question.references
    meant = question.features & ASKING - {"about", "list", "order"}
    return (
        bool(meant)
        and not slots
        and not question.content
        and question.features <= ASKING | CHANGES_NOTHING | {"there"}
        and len(clause.words) <= _SHORT
    )


def merged(previous: Question, question: Question, *, features: frozenset[str]) -> Question:
    """The previous question with the new slots, and new question words, in the place of its own."""
    parties = question.parties or previous.parties
    times = question.times or previous.times
    organisations = question.organisations or previous.organisations
    kept = previous.features - {"@country", "@countries", "@time", "@organisation"}
    if features:
        kept = (kept - ASKING - {"yes_no"}) | features
    slots = {"@time"} if times else set()
    slots |= {"@organisation"} if organisations else set()
    return replace(
        previous,
        text=f"{previous.text} {question.text}" if features else question.text,
        parties=parties,
        own=question.own or previous.own,
        times=times,
        organisations=organisations,
        features=kept | party_features(parties) | slots,
    )


def with_parties(question: Question, parties: tuple[Party, ...]) -> Question:
    return replace(question, parties=parties, features=question.features | party_features(parties))


def chosen(clause: Analysis, conversation: Conversation) -> Question | None:
    """The one option of a clarification that the words fit; None where they fit none or several."""
    if not conversation.options or not clause.found.isdisjoint(ASKING - {"about", "list"}):
        return None  # nothing was asked back, or this is a question of its own
    said = {word.own for word in clause.words if word.kind is WordKind.WORD} - OPENERS - _SAYS_NOTHING
    codes = {code for mention in clause.countries if len(mention.codes) == 1 for code in mention.codes}
    fitting = []
    for option in conversation.options:
        label = set(fold(option.label).folded.split())
        if (codes and codes == set(option.question.codes)) or (not clause.countries and said and said <= label):
            fitting.append(option.question)
    return fitting[0] if len(fitting) == 1 else None


_SAYS_NOTHING = frozenset(
    "the one i mean meant want of that this please no yes ones "
    "le la les l' de du des celui celle oui non je parle stp svp".split()
)
