"""Who began it, what came of it, where somebody was caught: told in other words, or without the name."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.render.card import Status

from .asking import last_card

ARTICLE = """\
Kenya is a country in East Africa. Peru was the first state of South America to recognise Kenya, in May 1964. Chad was \
the first to recognise Kenya, on the night of its independence.


Bilateral relations

Peru

Farmers from the valley of Ica came to Kitale in 1911, lured by cheap land. Kenya sued Peru over fish before the \
International Court of Justice in 1999; the court threw out the suit in 2003. General Luis Vega was at large until \
2001. In May of that year he was arrested at a farm near Nyeri. The republic of Zuria was proclaimed on an island in \
2015 by the poet Ben Inca.

Uganda

Herders of the Lira Front have fought for the hill since 1975. On 3 May 1999 they fired on the bus of the Togolese \
hockey team. A contract for six helicopters was dropped in 2004 for fear of a strike. The cook Joy Oru was found dead \
in 2018, whereupon Kenya forbade its cooks to work in Uganda. The Treaty of Lira ended Ugandan rule on 4 July 1946.
"""
TOLD = [
    ("who was the first to recognise kenya", "Chad was the first to recognise Kenya"),
    ("which state recognised kenya first?", "Chad was the first to recognise Kenya"),
    ("did peru recognise kenya first", "Peru was the first state of South America to recognise Kenya"),
    ("what became of the case over fish against peru", "the court threw out the suit"),
    ("what happened to the lawsuit over fish against peru", "the court threw out the suit"),
    ("where was general vega caught", "at a farm near Nyeri"),
    ("where did they catch general vega", "at a farm near Nyeri"),
    ("who founded the republic of zuria", "by the poet Ben Inca"),
    ("why did farmers from ica come to kitale", "lured by cheap land"),
    ("why was the chopper contract scrapped", "for fear of a strike"),
    ("what became of the chopper contract", "dropped in 2004"),
    ("why did kenya forbid cooks to work in uganda", "whereupon Kenya forbade"),
]
UNTOLD = [
    "where was ben inca caught",
    "who founded kitale",
    "who did vega sue",
    "what did peru pay for the helicopters",
    "why was joy oru found dead",
    "which countries were there on the day of rule itself, 4 July 1946",
]


@pytest.mark.parametrize(("question", "says"), TOLD)
async def test_what_is_said_in_other_words_is_found(parts: Parts, article: Path, question: str, says: str) -> None:
    assert says in (await last_card(parts, article, question)).text


async def test_who_they_are_is_told_by_the_sentence_before(parts: Parts) -> None:
    angola = Path(__file__).parents[1] / "data" / "articles" / "foreign_relations_of_angola.txt"
    text = (await last_card(parts, angola, "who shot at the togo team's bus")).text
    assert text.index("Separatists of the FLEC") < text.index("they fired on the bus")


@pytest.mark.parametrize("question", UNTOLD)
async def test_what_only_sounds_like_it_is_not_told(parts: Parts, article: Path, question: str) -> None:
    assert (await last_card(parts, article, question)).status is Status.UNKNOWN


@pytest.mark.parametrize("greeting", ["dobar dan, good evening bot", "merhaba", "Mabuhay!", "ni hao", "buenos días"])
async def test_a_greeting_of_any_land_is_one(parts: Parts, article: Path, greeting: str) -> None:
    assert (await last_card(parts, article, greeting)).status is Status.SMALLTALK


OF_OTHERS = [
    ("botswana", "How many were killed in the raid by the South Africans?", "killed twelve people"),
    ("botswana", "Where was De Beers sorting its stones before?", "from London to Gaborone"),
    ("botswana", "what was the fence supposed to stop according to officials", "keep out cattle"),
    ("botswana", "how many soldiers marched into lesotho", "About 300 Botswanan troops"),
    ("botswana", "why did troops go to lesotho", "to quell a mutiny"),
    ("botswana", "who paid for the bridge", "borne by Zambia and Botswana"),
    ("botswana", "what share of exports do diamonds make up", "four fifths"),
    ("georgia", "How much military help did Brussels put on hold?", "30 million euros"),
    ("georgia", "where did they find the bones of the old queen", "found in Goa"),
    ("georgia", "What part of Armenian trade passes through Georgia?", "three quarters"),
    ("georgia", "is georgia in the council of europe", "Yes: Georgia has been a member of the Council of Europe"),
    ("kenya", "how long has kenya been in the UN", "since 16 December 1963"),
]


@pytest.mark.parametrize(("country", "question", "says"), OF_OTHERS)
async def test_other_articles_say_it_in_other_words(parts: Parts, country: str, question: str, says: str) -> None:
    (path,) = (Path(__file__).parents[1] / "data" / "articles").glob(f"foreign_relations_of_{country}.*")
    assert says in (await last_card(parts, path, question)).text


@pytest.mark.parametrize(
    ("country", "question"),
    [
        ("botswana", "who shot the south africans"),
        ("botswana", "why did germany threaten botswana"),
        ("botswana", "how many elephants were killed by poachers"),
        ("kenya", "since when is the UN in kenya"),
        ("kenya", "is the EAC in kenya"),
        ("cuba", "is cuba back in the OAS"),
    ],
)
async def test_other_articles_do_not_say_it(parts: Parts, country: str, question: str) -> None:
    (path,) = (Path(__file__).parents[1] / "data" / "articles").glob(f"foreign_relations_of_{country}.*")
    assert (await last_card(parts, path, question)).status is Status.UNKNOWN
