"""Sanctions and ambassadors as facts: what is read out of sentences of an article on Kenya, and what must not be."""

import pytest

from bot.assembly import Parts
from knowledge.model import Fact
from tests.knowledge.test_facts_of_sentences import facts_of

SANCTIONS = [
    ("The European Union and Canada imposed sanctions on Kenya in 1993.",
     ["imposed EU CA>KE 1993 CA", "imposed EU CA>KE 1993 EU"]),
    ("The United States imposed an arms embargo on Kenya on 3 May 1994.", ["imposed US>KE 1994-05-03 US"]),
    ("Kenya imposed economic sanctions against South Africa in 1964.", ["imposed KE>ZA 1964 ZA"]),
    ("Kenya lifted its trade embargo against South Africa in December 1991.", ["lifted KE>ZA 1991-12 ZA"]),
    ("Sanctions were imposed on Kenya by the United Nations in 1990.", ["imposed un>KE 1990"]),
    ("An embargo was imposed on Kenya by Uganda and Tanzania in 1977.",
     ["imposed UG TZ>KE 1977 TZ", "imposed UG TZ>KE 1977 UG"]),
    ("Later, the United States federal government imposed broad sanctions against Kenya in 1995.",
     ["imposed US>KE 1995 US"]),
    ("Sanctions against Kenya were lifted in 1995.", ["lifted >KE 1995"]),
    ("On 5 July 2004 the Commonwealth lifted its sanctions against Kenya.", ["lifted commonwealth>KE 2004-07-05"]),
    ("The United States sanctioned Kenya in 2002.", ["imposed US>KE 2002 US"]),
    ("The United States imposed sanctions on Cuba in 1962.", []),
    ("Kenya called for sanctions against South Africa in 1964.", []),
    ("Kenya condemned the sanctions imposed by the United States on Cuba in 1999.", []),
    ("The United States threatened to impose sanctions on Kenya in 1999.", []),
    ("The United States did not impose sanctions on Kenya.", []),
    ("The United States has never imposed sanctions on Kenya.", []),
    ("The United States refused to lift sanctions on Kenya.", []),
    ("Kenya boycotted the 1976 Olympic Games.", []),
    ("Kenya joined the sanctions against Russia in 2022.", []),
    ("The United States imposed sanctions on Kenya's leaders.", []),
    ("United States\n-------------\n\nThe United States lifted its sanctions on 3 May 1999.",
     ["lifted US> 1999-05-03 US"]),
    ("United States\n-------------\n\nThe United States imposed sanctions on Iranian banks in 1999.", []),
]  # fmt: skip

AMBASSADORS = [
    ("Kenya and Uganda exchanged ambassadors in 1965.", ["exchanged UG 1965"]),
    ("In May 1970, Kenya and Peru exchanged ambassadors.", ["exchanged PE 1970-05"]),
    ("Kenya recalled its ambassador from Oslo in October 1990.", ["recalled NO 1990-10 by KE"]),
    ("Peru recalled its ambassador from Nairobi on 3 May 1991.", ["recalled PE 1991-05-03 by PE"]),
    ("Kenya called its ambassador in Lima home in 1992.", ["recalled PE 1992 by KE"]),
    ("Kenya returned its ambassador to Oslo in 1994.", ["returned NO 1994 by KE"]),
    ("Norway expelled the Kenyan ambassador and his whole staff on 24 May 2021, after a quarrel.",
     ["expelled NO 2021-05-24 by NO"]),
    ("Norway expelled the Kenyan ambassador and two other diplomats in 2021.", ["expelled NO 2021 by NO"]),
    ("Norway expelled the Kenyan ambassador and its troops left in 2021.", ["expelled NO by NO"]),
    ("Kenya expelled the Norwegian ambassador, Niels Dahl, on 22 October 1990.",
     ["expelled NO 1990-10-22 by KE Niels Dahl"]),
    ("The Norwegian ambassador was expelled from Kenya in 1990.", ["expelled NO 1990 by KE"]),
    ("Peru answered by expelling the Kenyan ambassador.", ["expelled PE by PE"]),
    ("In 2007 Kenya's High Commissioner for Fiji Ada Oloo was expelled from Fiji by its leader.",
     ["expelled FJ 2007 by FJ"]),
    ("Peru expelled ambassadors of Kenya in 1990.", ["expelled PE 1990 by PE"]),
    ("On 7 May 1991, Peru expelled its Kenyan ambassador as punishment for attacks in 1990.",
     ["expelled PE 1991-05-07 by PE"]),
    ("Kenya appointed Tom Mboya as its first ambassador to India in May 1964.",
     ["appointed IN 1964-05 by KE Tom Mboya"]),
    ("Jane Doe was appointed Kenya's ambassador to India in 2001.", ["appointed IN 2001 by KE Jane Doe"]),
    ("The ambassador of Peru to Kenya, Juan Perez, presented his credentials in May 1999.",
     ["credentials PE 1999-05 by PE Juan Perez"]),
    ("Uganda and Tanzania exchanged ambassadors in 1965.", []),
    ("Kenya and Peru agreed to exchange ambassadors in 1971.", []),
    ("Peru recalled its ambassador from Lagos on 3 May 1991.", []),
    ("Peru recalled its ambassador in 1991.", []),
    ("Bilateral relations\n\nPeru\n\nIn 1991, Kenya recalled its ambassador to the United Nations.", []),
    ("Norway expelled the Peruvian ambassador in 1990.", []),
    ("The Norwegian ambassador was not expelled from Kenya in 1990.", []),
    ("Kenya threatened to expel the Norwegian ambassador in 1990.", []),
    ("Kenya nearly expelled the Norwegian ambassador in 1990.", []),
    ("Peru would have recalled its ambassador from Nairobi in 1991.", []),
    ("Jane Doe was appointed Ugandan ambassador to India in 2001.", []),
]  # fmt: skip


def _sanction(fact: Fact) -> str:
    done = f"{fact['change']} {fact['organisation'] or fact['by']}>{fact['on']}"
    return " ".join(filter(None, (done, fact.date.edtf if fact.date else "", fact.object)))


def _ambassador(fact: Fact) -> str:
    date, by = fact.date.edtf if fact.date else "", f"by {fact['by']}" if fact["by"] else ""
    return " ".join(filter(None, (fact["change"], fact.object, date, by, fact["person"])))


@pytest.mark.parametrize(("text", "expected"), SANCTIONS)
def test_sanctions(parts: Parts, text: str, expected: list[str]) -> None:
    assert [_sanction(fact) for fact in facts_of(parts, text, "sanction")] == expected


@pytest.mark.parametrize(("text", "expected"), AMBASSADORS)
def test_ambassadors(parts: Parts, text: str, expected: list[str]) -> None:
    assert [_ambassador(fact) for fact in facts_of(parts, text, "ambassador")] == expected
