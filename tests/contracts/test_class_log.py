"""What every log of classes promises: one suite, run over each of them."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.classes import Classes
from bot.classroom.applying import fold
from bot.classroom.items import Typed, TypedDate
from bot.classroom.moves import BOT, Answer, Ask, Close, Edit, Move, NextItem, Open, Post, StartQuiz, Upvote
from bot.classroom.refusing import NotAllowed
from bot.classroom.session import Mode
from bot.classroom.views import seen_by_student, seen_by_teacher
from bot.records.class_log import ClassLog, Placed, stand_in
from bot.records.class_memory import MemoryClassLog
from bot.records.class_sql import SqlClassLog
from bot.records.sealing import Seal
from knowledge.stores import StoreUnavailable
from tests.bot.classroom.lesson import ANA, BEN, CLO, EVIDENCE, IN_VAIN, TEACHER, at, choice, drafted, opened
from tests.contracts.test_stores import postgresql

__all__ = ["postgresql"]

Fresh = Callable[[], AbstractAsyncContextManager[ClassLog]]
KEY = Fernet.generate_key().decode()

DATE = TypedDate(topic="began", prompt="Mexico?", about=("MX",), evidence=(EVIDENCE,), edtf="1976-01-21")
COURSE: tuple[Move, ...] = (
    opened(),
    Ask(by=ANA, at=at(1.25), text="Wann? 🌍", understanding="began MX", unwanted=("heck",)),
    drafted(1, IN_VAIN),
    Ask(by=BEN, at=at(2), text="When did relations with Mexico begin?"),
    Ask(by=ANA, at=at(2), text="mexico when", same_as=2),
    drafted(2),
    Upvote(by=CLO, at=at(3), question=2),
    Edit(by=TEACHER, at=at(4), question=2, text="In 1976."),
    StartQuiz(by=TEACHER, at=at(5), topic="began", seconds=30, items=(DATE, choice())),
    NextItem(by=TEACHER, at=at(6)),
    Answer(by=ANA, at=at(7), quiz=1, item=0, response=Typed("1976, says Ana"), marks=50),
)
RECAP = Post(by=BOT, at=at(100), message=5, recap=True)


@asynccontextmanager
async def in_memory() -> AsyncIterator[ClassLog]:
    yield MemoryClassLog()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Fresh:
    if request.param == "memory":
        return in_memory
    if request.param == "sqlite":
        return lambda: SqlClassLog.open(f"sqlite:///{tmp_path / 'classes.db'}", Seal([KEY]))
    address: str = request.getfixturevalue("postgresql")
    return lambda: SqlClassLog.open(address, Seal([KEY]))


async def kept(log: ClassLog, *course: Move) -> int:
    first, *rest = course
    assert isinstance(first, Open)
    number = await log.begin(first)
    for place, move in enumerate(rest, start=1):
        await log.append(Placed(number, place, move))
    return number


async def test_what_was_kept_comes_back(fresh: Fresh) -> None:
    async with fresh() as log:
        number = await kept(log, *COURSE)
        other = await kept(log, replace(opened(Mode.OPEN), channel=2**62))
        assert await log.moves(number) == COURSE
        assert {each.number: each.moves for each in await log.running()}[number] == COURSE
        await log.append(Placed(other, 1, Close(by=TEACHER, at=at(9))))
        assert other in {each.number for each in await log.running()}, "the recap is owed"
        await log.append(Placed(other, 2, RECAP))
        assert other not in {each.number for each in await log.running()}
        with pytest.raises(KeyError):
            await log.moves(number + 1000)


async def test_every_place_is_taken_once(fresh: Fresh) -> None:
    async with fresh() as log:
        number = await kept(log, *COURSE)
        other = await kept(log, replace(opened(), channel=3))
        with pytest.raises(ValueError, match="not the next one"):
            await log.append(Placed(other, 1, COURSE[3]), Placed(number, len(COURSE) - 1, COURSE[3]))
        assert await log.moves(number) == COURSE
        assert len(await log.moves(other)) == 1
        await log.forget_before(at(9999))


async def test_a_person_is_forgotten_and_the_class_goes_on(fresh: Fresh) -> None:
    async with fresh() as log:
        number = await kept(log, *COURSE)
        before = fold(COURSE)
        assert number in {each.number for each in await log.of_person(ANA)}
        assert await log.forget_person(ANA) >= 1
        assert await log.of_person(ANA) == ()

        after = await log.moves(number)
        hers = rf"\b{ANA}\b|Wann|mexico when|says Ana|{re.escape(IN_VAIN.text)}"
        assert not re.search(hers, repr(after))
        session = fold(after)
        assert [each.count for each in session.questions] == [each.count for each in before.questions]
        assert [each.marks for each in session.quizzes[0].items[0].given] == [50]
        assert session.questions[1].answer == "In 1976."
        assert "says Ana" not in repr((seen_by_teacher(session, {}), seen_by_student(session, BEN, {})))


async def test_a_teacher_can_be_forgotten_too(fresh: Fresh) -> None:
    async with fresh() as log:
        number = await kept(log, *COURSE)
        await log.forget_person(TEACHER)
        session = fold(await log.moves(number))
        assert (session.title, session.questions[1].answer) == ("", "")
        assert TEACHER not in session.teachers


async def test_old_classes_are_deleted_whole(fresh: Fresh) -> None:
    async with fresh() as log:
        old = await kept(log, *COURSE)
        assert await log.forget_before(at(7)) == 0
        assert await log.forget_before(at(8)) >= 1
        with pytest.raises(KeyError):
            await log.moves(old)
        assert await kept(log, opened()) > old


async def test_a_class_goes_on_after_a_new_start(fresh: Fresh) -> None:
    async with fresh() as log:
        classes = Classes(log)
        running = await classes.open(replace(opened(), channel=77))
        for move in COURSE[1:]:
            await classes.move(running.number, move)
        again = await Classes.load(log)
        assert again[running.number] == classes[running.number]
        assert again.in_channel(77) == classes.in_channel(77)
        with pytest.raises(NotAllowed, match="a class in this channel already"):
            await again.open(replace(opened(), channel=77))
        await again.move(running.number, Close(by=TEACHER, at=at(99)))
        assert again.in_channel(77) is None
        with pytest.raises(NotAllowed, match="This class is closed"):
            await again.move(running.number, COURSE[1])
        later = await Classes.load(log)
        assert (later.in_channel(77), later.get(running.number)) == (None, None)
        assert running.number in later.unfinished
        await later.move(running.number, RECAP)
        assert running.number not in later.unfinished
        assert running.number not in (await Classes.load(log)).unfinished
        await classes.forget_before(at(9999))


async def test_what_is_refused_is_not_kept(fresh: Fresh) -> None:
    async with fresh() as log:
        classes = Classes(log)
        number = (await classes.open(replace(opened(), channel=78))).number
        await classes.move(number, COURSE[3])
        with pytest.raises(NotAllowed):
            await classes.move(number, Ask(by=BEN, at=at(3), text="Again?", same_as=1))
        assert len(await log.moves(number)) == classes[number].moves == 2


async def test_presses_at_once_are_each_counted_once(fresh: Fresh) -> None:
    async with fresh() as log:
        classes = Classes(log)
        number = (await classes.open(replace(opened(), channel=79))).number
        await classes.move(number, COURSE[3])
        votes = [Upvote(by=1000 + voter % 40, at=at(3), question=1) for voter in range(80)]
        results = await asyncio.gather(*(classes.move(number, vote) for vote in votes), return_exceptions=True)
        assert sum(isinstance(each, NotAllowed) for each in results) == 40
        assert classes[number].session.questions[0].count == 41
        assert fold(await log.moves(number)) == classes[number].session


async def test_what_comes_at_once_is_kept_together_and_nothing_is_told_before(fresh: Fresh) -> None:
    async with fresh() as log:
        counted = Counted(log)
        classes = Classes(counted)
        numbers = [(await classes.open(replace(opened(), channel=90 + each))).number for each in range(3)]
        asked = [
            classes.move(number, Ask(by=by, at=at(1), text=f"Question {by}?"))
            for by in range(100, 140)
            for number in numbers
        ]
        sessions = await asyncio.gather(*asked)
        assert counted.transactions <= 2
        assert sorted(len(each.questions) for each in sessions) == sorted([*range(1, 41)] * 3)
        for number in numbers:
            assert fold(await log.moves(number)) == classes[number].session
        await log.forget_before(at(9999))


async def test_where_nothing_can_be_kept_nobody_is_told_otherwise() -> None:
    counted = Counted(MemoryClassLog())
    classes = Classes(counted)
    number = (await classes.open(opened())).number
    await classes.move(number, COURSE[3])
    counted.broken = True
    votes = [classes.move(number, Upvote(by=by, at=at(2), question=1)) for by in (200, 201, 200)]
    assert {type(each) for each in await asyncio.gather(*votes, return_exceptions=True)} == {StoreUnavailable}
    assert classes[number].session.questions[0].count == 1
    counted.broken = False
    assert (await classes.move(number, Upvote(by=200, at=at(2), question=1))).questions[0].count == 2


class Counted(MemoryClassLog):
    """A log that counts its transactions, and fails while it is broken."""

    def __init__(self, kept: ClassLog) -> None:
        super().__init__()
        self.kept, self.transactions, self.broken = kept, 0, False

    async def begin(self, move: Open) -> int:
        return await self.kept.begin(move)

    async def moves(self, number: int) -> tuple[Move, ...]:
        return await self.kept.moves(number)

    async def append(self, *placed: Placed) -> None:
        self.transactions += 1
        if self.broken:
            raise StoreUnavailable("The disk is full.")
        await self.kept.append(*placed)


async def test_a_wait_that_was_given_up_leaves_the_class_as_the_log_has_it(fresh: Fresh) -> None:
    async with fresh() as log:
        classes = Classes(log)
        number = (await classes.open(replace(opened(), channel=80))).number
        for turns in range(12):
            task = asyncio.create_task(classes.move(number, Ask(by=500 + turns, at=at(1), text=f"Question {turns}?")))
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await classes.move(number, Ask(by=ANA, at=at(1), text="The last one?"))
        assert fold(await log.moves(number)) == classes[number].session


async def test_a_running_class_forgets_a_person_at_once(fresh: Fresh) -> None:
    async with fresh() as log:
        classes = Classes(log)
        number = (await classes.open(replace(opened(), channel=81))).number
        for move in COURSE[1:]:
            await classes.move(number, move)
        await classes.forget_person(ANA)
        assert not re.search(rf"\b{ANA}\b", repr(classes[number]))
        await classes.move(number, Answer(by=ANA, at=at(8), quiz=1, item=0, response=Typed("1976"), marks=50))
        assert fold(await log.moves(number)) == classes[number].session


async def test_what_is_typed_cannot_be_read_in_the_file(tmp_path: Path) -> None:
    async with SqlClassLog.open(f"sqlite:///{tmp_path / 'classes.db'}", Seal([KEY])) as log:
        await kept(log, *COURSE)
    raw = _bytes_in(tmp_path)
    for text in ("says Ana", "mexico when", "When did", "Rwanda and the world", "In 1976"):
        assert text.encode() not in raw
        assert text in repr(COURSE)


async def test_a_key_can_be_exchanged_and_a_lost_one_closes_the_past(tmp_path: Path) -> None:
    address, new = f"sqlite:///{tmp_path / 'classes.db'}", Fernet.generate_key().decode()
    async with SqlClassLog.open(address, Seal([KEY])) as log:
        old = await kept(log, *COURSE)
    async with SqlClassLog.open(address, Seal([new, KEY])) as log:
        assert await log.moves(old) == COURSE
        recent = await kept(log, opened())
    shutil.copy(tmp_path / "classes.db", tmp_path / "copy.db")
    async with SqlClassLog.open(address, Seal([new])) as log:
        assert [each.number for each in await log.running()] == [recent]
        with pytest.raises(KeyError):
            await log.moves(old)
        assert await log.forget_person(ANA) == 1
    async with SqlClassLog.open(address, Seal([new, KEY])) as log:
        with pytest.raises(KeyError):
            await log.moves(old)
    async with SqlClassLog.open(f"sqlite:///{tmp_path / 'copy.db'}", Seal([new, KEY])) as log:
        assert await log.moves(old) == COURSE


def test_a_stand_in_is_nobody_else() -> None:
    taken = [replace(opened(), by=-5), replace(opened(), by=-6)]
    assert stand_in(taken, 4) == -7
    assert stand_in(taken, 9) == -10


def _bytes_in(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir())
