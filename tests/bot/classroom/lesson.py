"""A lesson for the tests: its people, and moves without what does not matter in them."""

from datetime import UTC, datetime, timedelta

from bot.classroom.applying import apply, begin
from bot.classroom.evidence import Drafted, Evidence
from bot.classroom.items import Choice, Option
from bot.classroom.moves import BOT, Draft, Move, Open
from bot.classroom.session import Mode, Session
from knowledge.model import Locator, Reference

TEACHER, SECOND_TEACHER = 9001, 9002
ANA, BEN, CLO = 101, 102, 103
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

EVIDENCE = Evidence(
    source="rwanda",
    title="Foreign relations of Rwanda",
    quote="21 January 1976",
    locator=Locator(section=("Bilateral relations",), table=1, row=9, column="Formal Relations Began"),
    references=(Reference(18, "Mexico, embassy in Kenya", "https://example.org/mexico"),),
)
DRAFT = Drafted(text="Relations between Rwanda and Mexico began on 21 January 1976.", found=True, evidence=(EVIDENCE,))
IN_VAIN = Drafted(text="I find nothing in the source about that.", found=False)


def at(seconds: float = 0) -> datetime:
    return START + timedelta(seconds=seconds)


def opened(mode: Mode = Mode.APPROVAL, *, anonymous: bool = True) -> Open:
    return Open(
        by=TEACHER,
        at=at(),
        server=1,
        channel=2,
        title="Rwanda and the world",
        mode=mode,
        anonymous=anonymous,
        language="en",
        source="rwanda",
        seed=7,
    )


def lesson(*moves: Move, mode: Mode = Mode.APPROVAL, anonymous: bool = True) -> Session:
    session = begin(opened(mode, anonymous=anonymous))
    for move in moves:
        session = apply(session, move)
    return session


def drafted(question: int, draft: Drafted = DRAFT) -> Draft:
    return Draft(by=BOT, at=at(), question=question, draft=draft)


def choice(prompt: str = "When did relations with Mexico begin?") -> Choice:
    options = (Option("1963", "1963"), Option("21 January 1976", "1976-01-21"))
    return Choice(topic="began", prompt=prompt, about=("MX",), evidence=(EVIDENCE,), options=options, right=1)
