"""The questions of a class, from asking to answering."""

import pytest

from bot.classroom.applying import apply, begin, fold
from bot.classroom.forgetting import without
from bot.classroom.moves import (
    BOT,
    AnswerMyself,
    Approve,
    Ask,
    Assist,
    Close,
    Edit,
    Lift,
    MarkAnswered,
    Merge,
    Move,
    Pin,
    Post,
    Reject,
    Release,
    Reopen,
    Upvote,
)
from bot.classroom.refusing import NotAllowed
from bot.classroom.session import Mode, Question, Session, Status
from bot.classroom.views import seen_by_student, seen_by_teacher
from intents.languages.messages import Messages

from .lesson import ANA, BEN, CLO, DRAFT, IN_VAIN, SECOND_TEACHER, TEACHER, at, drafted, lesson, opened

ASKED = Ask(by=ANA, at=at(1), text="When did relations with Mexico begin?", understanding="began MX")
OTHER = Ask(by=BEN, at=at(2), text="And with India?", understanding="began IN")


def one(session: Session, number: int = 1) -> Question:
    question = session.question(number)
    assert question is not None
    return question


def test_a_draft_is_the_teachers_until_it_is_approved() -> None:
    waiting = lesson(ASKED, drafted(1))
    assert seen_by_student(waiting, ANA, {}).questions[0].answer == ""
    assert seen_by_teacher(waiting, {}).drafts == (1,)
    assert seen_by_teacher(waiting, {}).questions[0].answer == DRAFT.text

    approved = apply(waiting, Approve(by=TEACHER, at=at(9), question=1))
    shown = seen_by_student(approved, ANA, {}).questions[0]
    assert (shown.answer, shown.evidence, shown.status) == (DRAFT.text, DRAFT.evidence, Status.ANSWERED)
    assert seen_by_teacher(approved, {}).drafts == ()


def test_in_an_open_class_the_answer_is_shown_at_once() -> None:
    session = lesson(ASKED, drafted(1), OTHER, drafted(2, IN_VAIN), mode=Mode.OPEN)
    shown = {each.number: each for each in seen_by_student(session, CLO, {}).questions}
    assert (shown[1].answer, shown[1].status) == (DRAFT.text, Status.ANSWERED)
    assert (shown[2].answer, shown[2].status) == (IN_VAIN.text, Status.WAITING)


def test_research_shows_the_place_and_not_the_words_until_the_answer_is_lifted() -> None:
    session = lesson(ASKED, drafted(1), mode=Mode.RESEARCH)
    shown = seen_by_student(session, ANA, {}).questions[0]
    assert [each.locator.row for each in shown.look_in] == [9]
    assert "1976" not in repr(shown)

    lifted = apply(session, Lift(by=TEACHER, at=at(9), question=1))
    shown = seen_by_student(lifted, ANA, {}).questions[0]
    assert (shown.answer, shown.look_in) == (DRAFT.text, ())


def test_the_teachers_words_take_the_place_of_the_draft() -> None:
    edited = lesson(ASKED, drafted(1), Edit(by=TEACHER, at=at(9), question=1, text=" In early 1976. "))
    shown = seen_by_student(edited, ANA, {}).questions[0]
    assert (shown.answer, shown.evidence, shown.by_teacher) == ("In early 1976.", DRAFT.evidence, False)

    own = lesson(ASKED, drafted(1), AnswerMyself(by=TEACHER, at=at(9), question=1, text="See the board."))
    shown = seen_by_student(own, ANA, {}).questions[0]
    assert (shown.answer, shown.evidence, shown.by_teacher) == ("See the board.", (), True)


def test_a_repeated_question_is_one_with_a_count() -> None:
    session = lesson(
        ASKED, Ask(by=BEN, at=at(2), text="Mexico start date?", same_as=1), Upvote(by=CLO, at=at(3), question=1)
    )
    assert len(session.questions) == 1
    assert one(session).count == 3


def test_a_question_whose_first_asker_is_forgotten_is_in_the_words_of_the_next() -> None:
    course = (
        opened(),
        ASKED,
        Ask(by=BEN, at=at(2), text="Mexico start date?", same_as=1),
        Ask(by=CLO, at=at(3), text="And Mexico?"),
        Merge(by=TEACHER, at=at(4), question=2, into=1),
    )
    once = without(course, ANA, -1)
    assert [each.text for each in fold(once).questions] == ["Mexico start date?", "And Mexico?"]
    twice = fold(without(once, BEN, -2)).questions[0]
    assert (twice.text, twice.count) == ("And Mexico?", 3)
    assert fold(without(without(once, BEN, -2), CLO, -3)).questions[0].text == ""


def test_merging_counts_everyone_once_and_follows_later_votes() -> None:
    session = lesson(
        ASKED,
        OTHER,
        Upvote(by=CLO, at=at(3), question=1),
        Upvote(by=CLO, at=at(3), question=2),
        Upvote(by=ANA, at=at(3), question=2),
        Merge(by=TEACHER, at=at(4), question=2, into=1),
        Upvote(by=104, at=at(5), question=2),
    )
    assert one(session).askers == (ANA, BEN)
    assert one(session).votes == {CLO, 104}
    assert (one(session, 2).status, one(session, 2).merged_into) == (Status.MERGED, 1)


def test_a_held_question_is_seen_by_its_asker_and_the_teacher_only() -> None:
    held = lesson(Ask(by=ANA, at=at(1), text="what the heck", unwanted=("heck",)), drafted(1), mode=Mode.OPEN)
    assert seen_by_student(held, BEN, {}).questions == ()
    assert seen_by_student(held, ANA, {}).questions[0].answer == ""
    assert [each.number for each in seen_by_teacher(held, {}).held] == [1]

    released = apply(held, Release(by=TEACHER, at=at(9), question=1))
    assert seen_by_student(released, BEN, {}).questions[0].answer == DRAFT.text


def test_a_rejected_question_tells_its_asker_why_and_can_be_reopened() -> None:
    rejected = lesson(ASKED, Reject(by=TEACHER, at=at(2), question=1, reason="We did this last week."))
    assert seen_by_student(rejected, ANA, {}).questions[0].reason == "We did this last week."
    assert seen_by_student(rejected, BEN, {}).questions == ()
    again = apply(rejected, Reopen(by=TEACHER, at=at(3), question=1))
    assert (one(again).status, one(again).reason) == (Status.WAITING, "")


def test_the_queue_is_in_the_order_of_pins_openness_and_voices() -> None:
    session = lesson(
        ASKED,
        OTHER,
        Ask(by=CLO, at=at(3), text="Who was first?"),
        Ask(by=CLO, at=at(3), text="Who was last?"),
        Upvote(by=ANA, at=at(4), question=2),
        MarkAnswered(by=TEACHER, at=at(5), question=1),
        Pin(by=TEACHER, at=at(6), question=4),
    )
    assert [each.number for each in seen_by_student(session, ANA, {}).questions] == [4, 2, 3, 1]


def test_names_are_the_teachers_to_see() -> None:
    names = {ANA: "Ana Quill", BEN: "Ben Oak", TEACHER: "Ms Reed"}
    anonymous, named = lesson(ASKED), lesson(ASKED, anonymous=False)
    assert seen_by_teacher(anonymous, names).questions[0].asker == "Ana Quill"
    assert seen_by_student(anonymous, BEN, names).questions[0].asker == ""
    assert seen_by_student(named, BEN, names).questions[0].asker == "Ana Quill"


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        (Ask(by=ANA, at=at(2), text="  "), "There is no question in this."),
        (Ask(by=ANA, at=at(2), text="x" * 2001), "That is too long; 2000 characters are the most."),
        (Ask(by=ANA, at=at(2), text="Mexico?", same_as=1), "You have asked this already: it is question 1."),
        (Ask(by=BOT, at=at(2), text="Mexico?"), "I do not take part in the class."),
        (Upvote(by=ANA, at=at(2), question=1), "Question 1 is your own; your voice is counted."),
        (Upvote(by=CLO, at=at(2), question=2), "You have voted for question 2 already."),
        (Upvote(by=CLO, at=at(2), question=7), "There is no question 7 in this class."),
        (Upvote(by=CLO, at=at(2), question=3), "Question 3 is not in the queue."),
        (Approve(by=ANA, at=at(2), question=1), "Only the teacher of this class can do that."),
        (Approve(by=TEACHER, at=at(2), question=1), "There is no draft for question 1 yet."),
        (AnswerMyself(by=TEACHER, at=at(2), question=1, text=" "), "There is no answer in this."),
        (Lift(by=TEACHER, at=at(2), question=1), "Only in research mode is there an answer to lift."),
        (Merge(by=TEACHER, at=at(2), question=1, into=1), "A question cannot be merged into itself."),
        (Merge(by=TEACHER, at=at(2), question=3, into=1), "Question 3 is not in the queue."),
        (Release(by=TEACHER, at=at(2), question=1), "Question 1 is not held back."),
        (Reopen(by=TEACHER, at=at(2), question=1), "Question 1 is open."),
        (Pin(by=TEACHER, at=at(2), question=1, pinned=False), "Question 1 is not pinned."),
        (drafted(3), "Question 3 needs no draft."),
        (Assist(by=TEACHER, at=at(2)), "You teach this class already."),
        (opened(), "There is a class in this channel already; close it first."),
    ],
)
def test_what_is_not_allowed_says_why(move: Move, sentence: str) -> None:
    session = lesson(
        ASKED,
        OTHER,
        Ask(by=CLO, at=at(2), text="Who was first?"),
        Upvote(by=CLO, at=at(2), question=2),
        Reject(by=TEACHER, at=at(2), question=3),
    )
    with pytest.raises(NotAllowed) as refused:
        apply(session, move)
    assert refused.value.said(Messages.of("en")) == str(refused.value) == sentence
    assert refused.value.said(Messages.of("fr")) != sentence


def test_after_the_end_nothing_moves() -> None:
    session = lesson(ASKED, Close(by=TEACHER, at=at(60)))
    with pytest.raises(NotAllowed, match="This class is closed"):
        apply(session, OTHER)


def test_a_second_teacher_may_do_what_the_first_may() -> None:
    session = lesson(
        ASKED, drafted(1), Upvote(by=SECOND_TEACHER, at=at(2), question=1), Assist(by=SECOND_TEACHER, at=at(3))
    )
    assert session.students == (ANA,)
    assert one(apply(session, Approve(by=SECOND_TEACHER, at=at(4), question=1))).answer == DRAFT.text


def test_a_session_begins_by_being_opened_under_a_title() -> None:
    with pytest.raises(NotAllowed, match="no class in this channel"):
        begin(ASKED)
    assert fold([opened(), ASKED]) == lesson(ASKED)


def test_after_closing_only_what_was_posted_is_noted_up_to_the_recap() -> None:
    going_on = lesson(ASKED)
    recap = Post(by=BOT, at=at(9), message=8, recap=True)
    with pytest.raises(NotAllowed, match="not over yet"):
        apply(going_on, recap)
    closed = apply(going_on, Close(by=TEACHER, at=at(9)))
    late = apply(closed, Post(by=BOT, at=at(9), message=7, question=1))
    assert one(late, 1).message == 7
    with pytest.raises(NotAllowed, match="This class is closed"):
        apply(closed, OTHER)
    over = apply(late, recap)
    assert (over.recap, over.message) == (8, going_on.message)
    with pytest.raises(NotAllowed, match="This class is closed"):
        apply(over, recap)
