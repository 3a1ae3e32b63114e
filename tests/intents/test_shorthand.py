"""What is written short in chats is written out, and what only looks so is left as it is."""

import pytest

from bot.dialogue import Dialogue
from intents.typed.mending import Mender
from intents.typed.shorthand import Shorthand
from intents.words.lexicon import Lexicon
from intents.words.spelling import Speller
from knowledge.folding import fold
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations

COUNTRIES, ORGANISATIONS = Countries.load(), Organisations.load()
MENDER = Mender(COUNTRIES, ORGANISATIONS, Lexicon.load(), Speller.load())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("y did rwanda break w france", "why did rwanda break with france"),
        ("when were ties w/ paris cut", "when were ties with paris cut"),
        ("since when w/belgium", "since when with belgium"),
        ("countries w/o a date", "countries without a date"),
        ("need belgiums date 4 homework", "need belgiums date for homework"),
        ("r there ties 2 france", "are there ties to france"),
        ("what do u do", "what do you do"),
        ("whennn did rltns bgn", "when did relations begin"),
        ("btw belgium n canada who was first", "between belgium and canada who was first"),
        ("hw many ctries hv an emb. in kgl", "how many countries have an embassy in kigali"),
        ("who began b4 1970", "who began before 1970"),
        ("acc. to ur source, which orgs", "according to your source, which organisations"),
        ("who was the foreign min. in 2010", "who was the foreign minister in 2010"),
        ("since when r dipl. rels. with peru", "since when are diplomatic relations with peru"),
        ("did the Israeli PM come", "did the israeli prime minister come"),
        ("when did Spain's FM come", "when did spain's foreign minister come"),
        ("relations between FM and PM", "relations between fm and pm"),
        ("wats ur src", "what's your source"),
        ("between 1960 n 1970", "between 1960 and 1970"),
        ("WHICH CTRIES HV AN EMB IN KGL", "which countries have an embassy in kigali"),
        ("is it true, y/n", "is it true, yes or no"),
        ("pl tell me", "please tell me"),
        ("exam tmrw", "exam tomorrow"),
    ],
)
def test_what_is_short_is_written_out(typed: str, meant: str) -> None:
    assert MENDER.mend(fold(typed)).folded == meant


@pytest.mark.parametrize(
    "typed",
    [
        "did George W Bush visit",
        "relations with N Korea",
        "u rwanda n'u bubiligi",
        "il y a un traite",
        "quels pays y ont une ambassade",
        "who began in the 2 years before",
        "the 2 establish relations",
        "which 4 countries",
        "at 5 pm",
        "btw, when did Canada begin",
        "did BW and TZ begin in 1970",
        "my homework is hw 2",
        "the U.S. and the U.K.",
        "the year 500 BC",
        "is SK in it",
        "an embassy in Dar es Salaam",
    ],
)
def test_what_only_looks_short_is_left(typed: str) -> None:
    assert MENDER.mend(fold(typed)).folded == typed.lower()


def test_nothing_that_is_written_out_is_a_word_or_a_body() -> None:
    bodies = {each.short.lower() for each in ORGANISATIONS}
    named = {word for word, alias in COUNTRIES.aliases.items() if not alias.capitals}
    words = Shorthand.load().words.keys()
    assert sorted(words & (bodies | named)) == []
    assert sorted(words & Speller.load().words) == []


def test_each_letter_keeps_its_place() -> None:
    text = MENDER.mend(fold("Rltns w Belgium"))
    assert [text.original[slice(*text.span(text.folded.index(part), text.folded.index(part) + len(part)))]
            for part in ("relations", "with", "belgium")] == ["Rltns", "w", "Belgium"]  # fmt: skip


@pytest.mark.parametrize(
    "message",
    [
        "need belguims date 4 homework asap",
        "belgium rwanda dt of dip. rels pls",
        "wen did rwanda n belgium est ties",
        "hi sir, belgium relation starting date kindly",
        "what calendar date marks the start of Belgo-Rwandan relations",
        "abeg when did Belgium relations start, exam tmrw",
        "whats the belgo rwandan ties yr",
        "lost my notes, date for belgium?",
        "fill in the blank: relations with Belgium began on ____",
        "RWANDA BELGIUM RLTNS SINCE WHEN??",
    ],
)
async def test_a_question_in_it_is_answered(dialogue: Dialogue, message: str) -> None:
    assert (await dialogue.reply(message, key=1)).text == "Relations between Rwanda and Belgium began on 1 July 1962."
