"""Slips of the hand: short words, words with a space in them, and words with none between them."""

import pytest

from intents.mentions.countries import find_countries
from intents.typed.analyser import Analyser
from intents.typed.mending import Mender
from intents.typed.slips import slips_of
from intents.words.lexicon import Lexicon
from intents.words.spelling import Speller
from knowledge.folding import fold
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations

COUNTRIES = Countries.load()
MENDER = Mender(COUNTRIES, Organisations.load(), Lexicon.load(), Speller.load(), frozenset({"kigali", "kagame"}))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("When idd relations begin?", "when did relations begin?"),
        ("hte embassy ib Kenya", "the embassy in kenya"),
        ("hwo many countries", "how many countries"),
        ("Belgium adn Canada", "belgium and canada"),
        ("when did rwa nda begin rel ations", "when did rwanda begin relations"),
        ("Wh en did it start?", "when did it start?"),
        ("is there an em bassy in New Zea land", "is there an embassy in new zealand"),
        ("when didrelations begin withbelgium", "when did relations begin with belgium"),
        ("an embassyin Kenya", "an embassy in kenya"),
        ("How man embassies are there?", "how many embassies are there?"),
        ("Where does that come form?", "where does that come from?"),
        ("which country has noembassy in Kigali", "which country has no embassy in kigali"),
        ("Is the embassy in par is", "is the embassy in paris"),
        ("does ever y country have an embassy", "does every country have an embassy"),
        ("Who came in Fberuary 2010?", "who came in february 2010?"),
        ("how many in the seenties", "how many in the seventies"),
        ("when did ti end", "when did it end"),
        ("I 1975, who began?", "in 1975, who began?"),
    ],
)
def test_a_slip_is_set_right(typed: str, meant: str) -> None:
    assert MENDER.mend(fold(typed)).folded == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Belgium ro Canada: who began first?",  # "or", not "to"
        "who did nto begin in 1963",  # "not", not "to"
        "who began od 1963",  # "of" or "or"
        "who met Ali Bon and Wass in Kigali",  # names
        "is Rwanda a member of the ICJ",
        "hwo is the ambassador",  # "who" or "how"
        "tangu lini uhusiano na Kenya",
        "Rwanda s embassy in Belgium",
        "plan b for Kenya",
        "hi im nine, when did Japan start",
        "relations with Sri Lanka and DR Congo",
        "relations with Isreal",
        "TH embassies, please",
        "did fromal relations begin",
        "who met Ben in Kigali",
        "when I ran to Kenya",
        "how may I help",
    ],
)
def test_what_may_mean_something_else_is_left(typed: str) -> None:
    text = fold(typed)
    assert MENDER.mend(text) is text


def test_each_letter_keeps_its_place() -> None:
    text = MENDER.mend(fold("Idd Rwa nda begin withBelgium?"))
    assert text.folded == "did rwanda begin with belgium?"
    found = {word: text.folded.index(word) for word in ("did", "rwanda", "begin", "belgium")}
    places = {word: text.span(at, at + len(word)) for word, at in found.items()}
    typed = {word: text.original[first:last] for word, (first, last) in places.items()}
    assert typed == {"did": "Idd", "rwanda": "Rwa nda", "begin": "begin", "belgium": "Belgium"}


def test_a_slip_is_one_letter_of_the_keyboard() -> None:
    slips = slips_of("the")
    assert {"hte", "teh", "th", "te", "thhe", "tge", "thr"} <= slips
    assert slips.isdisjoint({"the", "he", "tie", "toe", "them"})


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("when did relations with Chna begin", ("CN",)),
        ("is there an embassy of Qatr", ("QA",)),
        ("Chnas relations", ("CN",)),
        ("my chna is tasty", None),
        ("relations with Narn", None),
    ],
)
def test_a_letter_left_out_of_a_short_name(typed: str, codes: tuple[str, ...] | None) -> None:
    assert [each.codes for each in find_countries(fold(typed), COUNTRIES)] == ([codes] if codes else [])


def test_an_unknown_name_is_no_word_of_another_language() -> None:
    analyser = Analyser(COUNTRIES, Organisations.load(), Lexicon.load(), Speller.load())
    assert analyser.clauses("When did Merke visit Kigali?")[0].names == ("merke",)
    assert analyser.clauses("when did relations begin with narni")[0].names == ("narni",)
