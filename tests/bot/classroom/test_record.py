"""What remains of a class."""

import csv
import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.assembly import Parts
from bot.classroom.called import called
from bot.classroom.items import Picked, Typed, TypedDate
from bot.classroom.moves import (
    Answer,
    AnswerMyself,
    Approve,
    Ask,
    Close,
    CloseItem,
    EndQuiz,
    MarkAnswered,
    Move,
    NextItem,
    Reject,
    Reveal,
    StartQuiz,
    Upvote,
)
from bot.classroom.record.bibliography import bibliography
from bot.classroom.record.blocks import Bullets, Heading, Paragraph, Quotation
from bot.classroom.record.markdown import markdown
from bot.classroom.record.page import page
from bot.classroom.record.recap import recap
from bot.classroom.record.table import COLUMNS, table
from bot.classroom.record.transcript import transcript
from bot.classroom.session import Naming, Session
from intents.languages.sentences import Sentences
from knowledge.model import Source
from tests.golden import check

from .lesson import ANA, BEN, CLO, EVIDENCE, TEACHER, at, choice, drafted, lesson

NAMES = {ANA: "Ana Quill", BEN: "Ben *Oak*", CLO: "=Clo", TEACHER: "Ms Reed"}
DATE = TypedDate(
    topic="began", prompt="When did relations with Qatar begin?", about=("QA",), evidence=(EVIDENCE,), edtf="2017-05-04"
)


def taught(naming: Naming) -> Session:
    course: tuple[Move, ...] = (
        Ask(by=ANA, at=at(1), text="When did relations with *Mexico* begin?"),
        drafted(1),
        Upvote(by=BEN, at=at(2), question=1),
        Approve(by=TEACHER, at=at(3), question=1),
        Ask(by=BEN, at=at(4), text="=cmd|'/c calc'!A1 <b>why</b>"),
        AnswerMyself(by=TEACHER, at=at(5), question=2, text="Because of # trade."),
        Ask(by=CLO, at=at(6), text="What is for lunch?"),
        Reject(by=TEACHER, at=at(7), question=3, reason="Later"),
        Ask(by=CLO, at=at(8), text="Who will be next?"),
        Ask(by=CLO, at=at(8), text="Was it cold?"),
        MarkAnswered(by=TEACHER, at=at(9), question=5),
        StartQuiz(by=TEACHER, at=at(10), topic="began", seconds=None, items=(choice(), DATE, choice("Unasked?"))),
        NextItem(by=TEACHER, at=at(11)),
        Answer(by=ANA, at=at(12), quiz=1, item=0, response=Picked(1), marks=100),
        Answer(by=BEN, at=at(12), quiz=1, item=0, response=Picked(0), marks=0),
        CloseItem(by=TEACHER, at=at(13)),
        Reveal(by=TEACHER, at=at(14)),
        NextItem(by=TEACHER, at=at(15)),
        Answer(by=BEN, at=at(16), quiz=1, item=1, response=Typed("+2017"), marks=50),
        EndQuiz(by=TEACHER, at=at(17)),
        Close(by=TEACHER, at=at(3600), naming=naming),
    )
    return lesson(*course)


@pytest.fixture
def say(parts: Parts) -> Sentences:
    return parts.say


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_transcript_reads_well(language: str, say: Sentences) -> None:
    session, spoken = taught(Naming.PSEUDONYMS), say.speaking(language)
    blocks = (*recap(session, spoken), *transcript(session, spoken, called(session, NAMES)))
    check(f"class_transcript.{language}.md", markdown(blocks))


def test_the_page_reads_well(say: Sentences) -> None:
    session = taught(Naming.NAMES)
    blocks = transcript(session, say, called(session, NAMES))
    check("class_transcript.html", page(blocks, title=session.title, language="en"))


@pytest.mark.parametrize(
    ("naming", "named", "invented"),
    [(Naming.NAMES, True, False), (Naming.PSEUDONYMS, False, True), (Naming.NONE, False, False)],
)
def test_people_are_called_as_the_teacher_chose(naming: Naming, named: bool, invented: bool, say: Sentences) -> None:
    session = taught(naming)
    people = called(session, NAMES)
    written = markdown(transcript(session, say, people)) + table(session, people)
    pseudonym = called(taught(Naming.PSEUDONYMS), {})[ANA]
    assert ("Ana Quill" in written) is named
    assert (pseudonym in written) is invented
    assert not re.search(rf"\b({ANA}|{BEN}|{CLO}|{TEACHER})\b", written)


def test_no_cell_is_a_formula() -> None:
    session = taught(Naming.NAMES)
    rows = list(csv.reader(io.StringIO(table(session, called(session, NAMES)))))
    assert tuple(rows[0]) == COLUMNS
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    cells = {cell for row in rows for cell in row}
    assert {"'=Clo", "'+2017", "'=cmd|'/c calc'!A1 <b>why</b>"} <= cells


def test_the_table_has_every_question_and_every_counted_answer() -> None:
    rows = list(csv.DictReader(io.StringIO(table(taught(Naming.NONE), {}))))
    assert [row["status"] for row in rows if row["kind"] == "question"] == [
        "answered",
        "answered",
        "rejected",
        "waiting",
        "answered",
    ]
    assert [(row["number"], row["marks"]) for row in rows if row["kind"] == "answer"] == [
        ("1.1", "100"),
        ("1.1", "0"),
        ("1.2", "50"),
    ]


def test_the_bibliography_has_what_was_cited_once() -> None:
    source = Source(id="rwanda", title="Foreign relations of Rwanda", subject="RW", publisher="Wikipedia")
    unused = Source(id="kenya", title="Foreign relations of Kenya", subject="KE")
    items = bibliography(taught(Naming.NONE), [source, unused])
    assert [item["id"] for item in items] == ["rwanda", "rwanda-18"]
    assert items[1]["URL"] == "https://example.org/mexico"
    assert bibliography(lesson(), [source]) == []


class _Read(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.said = ""
        self.feed(written.partition("<body>")[2])

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.said += data


HOSTILE = st.text(st.sampled_from("<>&*_`[]()#+-!|~\\\"'=1. \naé"), min_size=1, max_size=30).filter(str.strip)


@given(HOSTILE)
def test_what_people_wrote_is_text_on_the_page(text: str) -> None:
    blocks = (Heading(1, text), Paragraph(text), Quotation(text, text), Bullets((text,)))
    read = _Read(page(blocks, title=text, language="en"))
    assert read.tags == {"h1", "p", "blockquote", "footer", "ul", "li"}
    assert read.said.count(" ".join(text.split())) >= 5


@given(HOSTILE)
@example("1 #")
@example("##")
def test_what_people_wrote_is_text_in_markdown(text: str) -> None:
    plain = " ".join(text.split())
    for block in (Heading(2, text), Paragraph(text), Quotation(text, ""), Bullets((text,))):
        tokens = MarkdownIt("commonmark").parse(markdown([block]))
        inline = [token for token in tokens if token.type == "inline"]
        assert len(inline) == 1, (block, tokens)
        assert {child.type for child in inline[0].children or ()} <= {"text", "text_special"}
        assert "".join(child.content for child in inline[0].children or ()) == plain


@pytest.mark.parametrize("naming", list(Naming))
def test_marks_do_not_tell_whose_pseudonym_is_whose(naming: Naming, say: Sentences) -> None:
    """Where the standings of an anonymous class showed names, pseudonyms stand by no question."""
    session = taught(naming)
    named = replace(session, quizzes=tuple(replace(each, naming=Naming.NAMES) for each in session.quizzes))
    for each, tells in ((session, naming is not Naming.NONE), (named, naming is Naming.NAMES)):
        people = called(each, NAMES)
        assert ("Asked by" in markdown(transcript(each, say, people))) is tells
        rows = list(csv.DictReader(io.StringIO(table(each, people))))
        assert any(row["person"] for row in rows if row["kind"] == "question") is tells
