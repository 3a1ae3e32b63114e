"""Which kind of amount a question asks for, and what tells it."""

import pytest

from intents.excerpts.amounts import amount_asked
from intents.excerpts.excerpt import Finder
from knowledge.names.countries import Countries
from knowledge.names.organisations import Organisations


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        (
            "what share of its exports goes to china",
            "China takes 48% of the exports.",
            "China takes 48 of the exports.",
        ),
        (
            "what share of its exports goes to china",
            "China takes 48% of the exports.",
            "It has 48% of the traffic, and beside that it is the biggest taker of exports.",
        ),
        ("which percentage voted yes", "A third of 12 members voted yes.", "The third of 12 members voted yes."),
        ("how did the vote on fish go", "It voted 22–15 to sell it.", "It voted in 2006 to sell it."),
        ("what sum did the donors promise", "Donors pledged $4.5 billion.", "Donors pledged 4 schools."),
        ("how much did france give in loans", "It gave 5 million in loans.", "It gave 5 loans."),
        ("how many euros was it", "It was worth 3 euros.", "It was worth 3 ships."),
        ("how big is the island", "It has 285 acres.", "It has 285 inhabitants."),
        ("what did the satellite cost", "It was built for 302 million dollars.", "It was built in 302 days."),
    ],
)
def test_it_is_told_by_its_own_kind(question: str, tells: str, does_not: str) -> None:
    finder = Finder.load(Countries.load(), Organisations.load())
    amount, of = (
        amount_asked(question),
        finder.reader.roots.all_of(word for word in question.split() if len(word) > 3 and word != "china"),
    )
    assert amount is not None
    assert amount.told_by(finder.reader.sentence(tells), of)
    assert not amount.told_by(finder.reader.sentence(does_not), of)


@pytest.mark.parametrize("question", ["how many countries are there", "what part did it play", "how much longer"])
def test_other_questions_ask_for_none(question: str) -> None:
    assert amount_asked(question) is None
