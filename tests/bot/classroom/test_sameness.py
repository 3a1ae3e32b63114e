"""The same question asked twice, and words that hold one back."""

import pytest

from bot.classroom.moves import Ask, Reject
from bot.classroom.sameness import repeated, same_words
from bot.classroom.unwanted import UnwantedWords
from config.teacher import read_teacher_file
from intents.words.spelling import Speller

from .lesson import ANA, TEACHER, at, lesson

SPELLER = Speller.load()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("When did relations begin with Mexico?", "when did relations begin with mexico"),
        ("When did relations begin with Mexico?", "When did the relatons begin with Mexico, please"),
        ("Why was Côte d’Ivoire mentioned?", "why was cote d'ivoire mentoined"),
        ("???", "???"),
    ],
)
def test_nearly_the_same_words_are_the_same_question(one: str, other: str) -> None:
    assert same_words(one, other, SPELLER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("When did relations begin?", "When did relations end?"),
        ("Who visited in 2010?", "Who visited in 2011?"),
        ("What about Gambia?", "What about Zambia?"),
        ("What about Niger?", "What about Nigeria?"),
        ("What about Slovakia?", "What about Slovenia?"),
        ("Is it true?", "Is it not true?"),
        ("Who came in 1962?", "Who came?"),
    ],
)
def test_one_word_of_meaning_makes_another_question(one: str, other: str) -> None:
    assert not same_words(one, other, SPELLER)


def test_what_is_understood_counts_before_the_words() -> None:
    session = lesson(Ask(by=ANA, at=at(), text="When did relations with Mexico begin?", understanding="began MX"))
    assert repeated(session, "mexico start date", "began MX", SPELLER) == 1
    assert repeated(session, "When did relations with Mexico begin?", "began IN", SPELLER) is None
    assert repeated(session, "when did relatoins with mexico begin", "", SPELLER) == 1


def test_what_left_the_queue_can_be_asked_again() -> None:
    asked = Ask(by=ANA, at=at(), text="Mexico?", understanding="began MX")
    session = lesson(asked, Reject(by=TEACHER, at=at(1), question=1))
    assert repeated(session, "Mexico?", "began MX", SPELLER) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You IDIOT!", ("idiot",)),
        ("what an 1d1ot", ("idiot",)),
        ("idioooot", ("idiot",)),
        ("asssshole and MÉRDE", ("asshole", "merde")),
        ("ferme ta gueule", ("ferme ta gueule", "ta gueule")),
        ("Where is Scunthorpe, and as for the assembly?", ()),
        ("Who met Dickens in Essex?", ()),
        ("", ()),
    ],
)
def test_words_that_hold_a_question(text: str, found: tuple[str, ...]) -> None:
    shipped = read_teacher_file("class_words.toml")
    assert UnwantedWords.of(*shipped.values()).found_in(text) == found


def test_a_server_adds_words_of_its_own() -> None:
    assert UnwantedWords.of(["idiot"], ["Homework", "!!"]).found_in("my homework") == ("homework",)
