"""A question in class: what it means, what the articles answer, which words hold it back; no Discord in it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from intents.questions.answer import Answered, Unknown
from intents.replies.reply import Part, Reply
from intents.words.spelling import Speller

from .classes import Running
from .classroom.evidence import Drafted, evidence_of
from .classroom.moves import BOT, Ask, Draft
from .classroom.refusing import NotAllowed
from .classroom.sameness import repeated
from .classroom.session import Question, Session, Status
from .classroom.unwanted import UnwantedWords
from .desk import Desk
from .dialogue import Dialogue
from .records import Place, PlaceKind
from .resources import Resources

__all__ = ["Asked", "ask", "draft_what_is_asked", "drafted"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of a question: where it stands in the queue, and what the articles say to it."""

    question: Question
    new: bool
    """Whether nobody had asked it before."""
    draft: Drafted


async def ask(resources: Resources, number: int, person: int, text: str, *, desk: Desk) -> Asked:
    """A person asks in the class of this number, and is answered in turn.

    Raises:
        NotAllowed: it cannot be asked; nothing has changed.
        KeyError: there is no such class, or it is closed.
    """
    before = resources.classes[number].session
    async with desk.served():
        draft, understanding = await drafted(await resources.dialogue(before.server), before, text)
    unwanted = _unwanted_words(resources, before.server).found_in(text)
    speller = Speller.load()

    same_as: int | None = None

    def move(session: Session) -> Ask:
        nonlocal same_as
        same_as = None if unwanted else repeated(session, text, understanding, speller)
        return Ask(
            by=person,
            at=datetime.now(UTC),
            text=text,
            understanding=understanding,
            same_as=same_as,
            unwanted=unwanted,
        )

    session = await resources.classes.move(number, move)
    question = session.questions[-1 if same_as is None else same_as - 1]
    return Asked(question, same_as is None, draft)


async def drafted(dialogue: Dialogue, session: Session, text: str) -> tuple[Drafted, str]:
    """What the articles answer, in the language of the class; and what the question was taken to mean: equal for
    questions that mean the same, empty where only its words tell.
    """
    focus, language = session.source or None, session.language
    reply, _ = await dialogue.replay([text], focus=focus, language=language)
    card = await dialogue.card(reply, focus)
    facts = [
        fact
        for part in reply.parts
        if isinstance(part.answer, Answered | Unknown)
        for claim in part.answer.claims
        for fact in claim.facts
    ]
    found = any(isinstance(part.answer, Answered) for part in reply.parts)
    return Drafted(text=card.text, found=found, evidence=evidence_of(*facts)), _understanding(reply, card.text)


async def draft_what_is_asked(resources: Resources, running: Running, *, desk: Desk) -> None:
    """Every question that waits gets a draft, in turn with those who ask."""
    for question in running.session.questions:
        if question.draft is None and question.text and question.status in {Status.WAITING, Status.HELD}:
            async with desk.served():
                dialogue = await resources.dialogue(running.session.server)
                draft, _ = await drafted(dialogue, running.session, question.text)
            move = Draft(by=BOT, at=datetime.now(UTC), question=question.number, draft=draft)
            with suppress(NotAllowed):  # the teacher was faster
                await resources.classes.move(running.number, move)


def _unwanted_words(resources: Resources, server: int) -> UnwantedWords:
    """The operator's and the server's own."""
    own = resources.preferences.chosen(Place(PlaceKind.SERVER, server)).unwanted_words
    return UnwantedWords.of(resources.class_rules.unwanted_words, own or ())


def _understanding(reply: Reply, text: str) -> str:
    if not all(map(_is_understood, reply.parts)):
        return ""
    asked = [(each.understanding.intent.name, *each.understanding.question.codes) for each in reply.parts]
    return f"{'; '.join(' '.join(each) for each in asked)}: {text}"


def _is_understood(part: Part) -> bool:
    """Of an excerpt, only the words of the question tell what was meant."""
    return part.understanding.intent.name != "passage" and isinstance(part.answer, Answered | Unknown)
