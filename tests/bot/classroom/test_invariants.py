"""Whatever happens in a class: no voice counts twice, nothing is answered late, marks add up, no name slips out."""

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.classroom import moves
from bot.classroom.applying import apply, begin, fold
from bot.classroom.items import Picked
from bot.classroom.moves import BOT, Move
from bot.classroom.pseudonyms import pseudonyms
from bot.classroom.refusing import NotAllowed
from bot.classroom.session import ItemState, Mode, Naming, Session, Status
from bot.classroom.standings import counted, standings
from bot.classroom.views import seen_by_student, seen_by_teacher

from .lesson import DRAFT, IN_VAIN, SECOND_TEACHER, START, TEACHER, choice, opened

STUDENTS = (770101, 770102, 770103, 770104)
NAMES = {person: f"Name{person}" for person in (*STUDENTS, TEACHER, SECOND_TEACHER)}
PEOPLE = st.sampled_from((*STUDENTS, TEACHER, SECOND_TEACHER, BOT))
TEACHERS = st.sampled_from((TEACHER, TEACHER, TEACHER, SECOND_TEACHER, STUDENTS[0]))
NUMBERS = st.integers(0, 6)
TEXTS = st.sampled_from(["Mexico?", "Who was first?", "", "Why?"])
ITEMS = tuple(choice(f"Item {number}?") for number in range(3))


def _move(kind: type, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Move]:
    return st.builds(kind, at=st.just(START), **fields)


MOVES: st.SearchStrategy[Move] = st.one_of(
    _move(moves.Ask, by=PEOPLE, text=TEXTS, same_as=st.none() | NUMBERS, unwanted=st.sampled_from([(), (), ("bad",)])),
    _move(moves.Upvote, by=PEOPLE, question=NUMBERS),
    _move(moves.Upvote, by=PEOPLE, question=NUMBERS),
    _move(moves.Draft, by=st.just(BOT), question=NUMBERS, draft=st.sampled_from([DRAFT, IN_VAIN])),
    _move(moves.Approve, by=TEACHERS, question=NUMBERS),
    _move(moves.Edit, by=TEACHERS, question=NUMBERS, text=TEXTS),
    _move(moves.AnswerMyself, by=TEACHERS, question=NUMBERS, text=TEXTS),
    _move(moves.Merge, by=TEACHERS, question=NUMBERS, into=NUMBERS),
    _move(moves.Reject, by=TEACHERS, question=NUMBERS),
    _move(moves.Release, by=TEACHERS, question=NUMBERS),
    _move(moves.Pin, by=TEACHERS, question=NUMBERS, pinned=st.booleans()),
    _move(moves.MarkAnswered, by=TEACHERS, question=NUMBERS),
    _move(moves.Reopen, by=TEACHERS, question=NUMBERS),
    _move(moves.Lift, by=TEACHERS, question=NUMBERS),
    _move(
        moves.Post,
        by=st.just(BOT),
        message=st.integers(1, 9),
        question=st.none() | NUMBERS,
        quiz=st.none() | st.integers(0, 2),
    ),
    _move(moves.Assist, by=st.just(SECOND_TEACHER)),
    _move(moves.Join, by=PEOPLE),
    _move(
        moves.StartQuiz,
        by=TEACHERS,
        topic=st.just("began"),
        seconds=st.sampled_from([None, 30]),
        items=st.integers(0, 3).map(lambda count: ITEMS[:count]),
        naming=st.sampled_from([Naming.PSEUDONYMS, Naming.NONE]),
    ),
    _move(moves.NextItem, by=TEACHERS),
    _move(
        moves.Answer,
        by=PEOPLE,
        quiz=st.integers(1, 2),
        item=st.integers(0, 2),
        response=st.integers(0, 2).map(Picked),
        marks=st.sampled_from([0, 50, 100, 101]),
    ),
    _move(moves.CloseItem, by=TEACHERS),
    _move(moves.Reveal, by=TEACHERS),
    _move(moves.EndQuiz, by=TEACHERS),
)
# Weighted towards what makes a class go on, so that quizzes are really answered.
COURSE = st.lists(MOVES | _move(moves.NextItem, by=st.just(TEACHER)), max_size=80)


def _played(first: moves.Open, course: list[Move], pace: float) -> tuple[Session, list[Move]]:
    accepted: list[Move] = [first]
    session = begin(first)
    for number, each in enumerate(course):
        move = replace(each, at=START + timedelta(seconds=pace * number))
        before = session
        try:
            session = apply(session, move)
        except NotAllowed:
            assert session is before
        else:
            accepted.append(move)
    return session, accepted


PLAYED = st.builds(
    _played,
    st.builds(lambda mode: opened(mode, anonymous=True), st.sampled_from(Mode)),
    COURSE,
    st.sampled_from([0.1, 20]),
)


@settings(max_examples=150)
@given(PLAYED)
def test_no_voice_counts_twice_and_none_is_lost(played: tuple[Session, list[Move]]) -> None:
    session, accepted = played
    voices: dict[int, set[int]] = defaultdict(set)
    lead: dict[int, int] = {}
    asked = 0

    def leader(number: int) -> int:
        while number in lead:
            number = lead[number]
        return number

    for move in accepted:
        if isinstance(move, moves.Ask):
            asked += move.same_as is None
            voices[leader(asked if move.same_as is None else move.same_as)].add(move.by)
        elif isinstance(move, moves.Upvote):
            voices[leader(move.question)].add(move.by)
        elif isinstance(move, moves.Merge):
            into = leader(move.into)
            voices[into] |= voices[move.question]
            lead[move.question] = into
    for question in session.questions:
        assert len(set(question.askers)) == len(question.askers)
        assert not question.votes & set(question.askers)
        assert question.supporters == voices[question.number]
        assert question.count == len(voices[question.number])
        assert (question.status is Status.MERGED) == (question.merged_into is not None)


@settings(max_examples=150)
@given(PLAYED)
def test_no_answer_counts_after_closing_and_marks_add_up(played: tuple[Session, list[Move]]) -> None:
    session, accepted = played
    last: dict[tuple[int, int, int], tuple[int, moves.Answer]] = {}
    closed_at: dict[tuple[int, int], int] = {}
    quiz, item = 0, -1
    for place, move in enumerate(accepted):
        match move:
            case moves.StartQuiz():
                quiz, item = quiz + 1, -1
            case moves.NextItem():
                item += 1
            case moves.CloseItem() | moves.EndQuiz():
                closed_at.setdefault((quiz, item), place)
            case moves.Answer():
                last[move.quiz, move.item, move.by] = place, move
    for (number, at, person), (place, answer) in last.items():
        assert place < closed_at.get((number, at), len(accepted))
        run = session.quizzes[number - 1].items[at]
        assert run.closes is None or answer.at <= run.closes
        given_ = run.of(person)
        assert given_ is not None
        assert (given_.response, given_.marks) == (answer.response, answer.marks)
    assert sum(len(run.given) for each in session.quizzes for run in each.items) == len(last)
    for each in session.quizzes:
        ranks = standings(session, each)
        assert sum(rank.marks for rank in ranks) == sum(one.marks for run in counted(each) for one in run.given)
        assert [rank.marks for rank in ranks] == sorted((rank.marks for rank in ranks), reverse=True)
        assert sum(run.state is ItemState.OPEN for run in each.items) <= 1


@settings(max_examples=150)
@given(PLAYED, st.sampled_from(STUDENTS))
def test_no_name_and_no_id_is_in_a_students_view(played: tuple[Session, list[Move]], viewer: int) -> None:
    view = repr(seen_by_student(played[0], viewer, NAMES))
    assert "Name" not in view
    assert not any(str(person) in view for person in NAMES)


@given(PLAYED)
def test_a_session_is_the_fold_of_its_moves(played: tuple[Session, list[Move]]) -> None:
    session, accepted = played
    assert fold(accepted) == session


@given(PLAYED)
def test_students_see_no_right_answer_before_it_is_revealed(played: tuple[Session, list[Move]]) -> None:
    session = played[0]
    shown = seen_by_student(session, STUDENTS[0], NAMES).item
    teachers = seen_by_teacher(session, NAMES).item
    assert (shown is None) == (teachers is None)
    if shown and shown.state is not ItemState.REVEALED:
        assert shown.item is None
    if session.mode is Mode.RESEARCH:
        hidden = [each for each in session.questions if not each.lifted]
        texts = {each.number: each.answer for each in seen_by_student(session, STUDENTS[0], NAMES).questions}
        assert not any(texts.get(each.number) for each in hidden)


@given(st.integers(0, 2**63), st.integers(1, 2000))
def test_pseudonyms_are_unique_and_stay(seed: int, count: int) -> None:
    some = replace(begin(opened()), seed=seed, people=tuple(range(count)))
    more = replace(some, people=tuple(range(count + 5)))
    assert len(set(pseudonyms(some).values())) == count
    assert pseudonyms(some).items() <= pseudonyms(more).items()
    assert Naming.PSEUDONYMS is some.naming
