"""Lists that give nothing but the places of missions, or whose they are: what they are, their heading says."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts

ARTICLE = """\
The FOREIGN RELATIONS OF KENYA are old. Kenya has an embassy in Oslo, Norway.


{heading}

-   {item}
-   none of these


References
"""
ABROAD = "Kenyan embassies, high commissions and consulates abroad"
THERE = "Foreign embassies and consulates in Kenya"
READ = [
    (ABROAD, "; in Lima, Peru", "KE>PE diplomatic mission Lima"),
    (ABROAD, "in Lima, Peru", "KE>PE diplomatic mission Lima"),
    (ABROAD, "Peru (Lima)", "KE>PE diplomatic mission Lima"),
    (ABROAD, "Lima, Peru (embassy)", "KE>PE embassy Lima"),
    (ABROAD, "United Nations; in New York City, the United States", "KE>US diplomatic mission New York City un"),
    ("Embassies of Kenya", "; in Lima, Peru", "KE>PE embassy Lima"),
    (THERE, "Republic of Peru; in Nairobi, Kenya", "PE>KE diplomatic mission Nairobi"),
    (THERE, "Peru", "PE>KE diplomatic mission"),
    ("High commissions in Kenya", "India (Nairobi)", "IN>KE high commission Nairobi"),
]
NOT_READ = [
    (ABROAD, "; in Oslo, Norway"),  # the sentence says which kind
    ("Former embassies of Kenya", "; in Lima, Peru"),
    ("Embassies of Peru", "; in Lima, Peru"),
    ("Embassies", "; in Lima, Peru"),
    ("Trade", "; in Lima, Peru"),
    (THERE, "Peru was the first to open one"),
    (ABROAD, "; in Nairobi, Kenya"),
]


def missions(parts: Parts, heading: str, item: str) -> list[str]:
    text = ARTICLE.format(heading=heading, item=item)
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode()).facts
    return [
        f"{fact.subject}>{fact.object} {fact['type']} {fact['city']} {fact['to']}".strip()
        for fact in facts
        if fact.kind == "mission" and fact.object != "NO"
    ]


@pytest.mark.parametrize(("heading", "item", "said"), READ)
def test_the_heading_says_what_they_are(parts: Parts, heading: str, item: str, said: str) -> None:
    assert missions(parts, heading, item) == [said]


@pytest.mark.parametrize(("heading", "item"), NOT_READ)
def test_under_another_heading_they_are_none(parts: Parts, heading: str, item: str) -> None:
    assert missions(parts, heading, item) == []
