"""Everything that was cited in a class, as CSL-JSON items."""

from collections.abc import Iterator, Sequence

from knowledge.markup.citation import Item, article_item, reference_item
from knowledge.model import Source

from ..evidence import Evidence
from ..session import Session
from ..standings import counted
from ..views import answer_shown

__all__ = ["bibliography", "cited"]


def cited(session: Session) -> tuple[Evidence, ...]:
    """The evidence that students saw, each once, in the order of the class."""
    return tuple(dict.fromkeys(_cited(session)))


def bibliography(session: Session, sources: Sequence[Source]) -> list[Item]:
    """One item for each article and for each reference of it that was cited; ``sources`` are the loaded articles."""
    shown = cited(session)
    loaded = {source.id: source for source in sources}
    articles = dict.fromkeys(each.source for each in shown if each.source in loaded)
    references = dict.fromkeys((each.source, one) for each in shown if each.source in loaded for one in each.references)
    items = [article_item(loaded[each]) for each in articles]
    items += [item for source, one in references if (item := reference_item(one, loaded[source]))]
    return items


def _cited(session: Session) -> Iterator[Evidence]:
    for question in session.questions:
        if answer_shown(session, question) and question.draft and not question.by_teacher:
            yield from question.draft.evidence
    for quiz in session.quizzes:
        for run in counted(quiz):
            yield from run.item.evidence
