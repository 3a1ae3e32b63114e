"""What is read out of a list of organisations, and what must not be."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts

ARTICLE = """# Foreign relations of Kenya

Kenya lies in East Africa.

## {heading}

{lead}

- {item}
- Interpol – 1968
"""
BODIES = "International organisations"
READ = [
    (BODIES, "NATO – 29 March 2004", "nato member 2004-03-29"),
    ("Memberships", "World Trade Organization (WTO): 1 January 1995", "wto member 1995-01-01"),
    ("International organization participation", "Commonwealth of Nations (since 1963)", "commonwealth member 1963"),
    (BODIES, "Arab League (observer)", "arableague observer None"),
    (BODIES, "Mercosur, associate member", "mercosur associate member None"),
    (BODIES, "African Union", "au member None"),
    (BODIES, "United Nations and some of its specialized and related agencies", "un member None"),
    (BODIES, "Economic and Monetary Union of the Centre (CEMAC)", "cemac member None"),
    (BODIES, "Organization for African Unity", "oau former member None"),
    (BODIES, "African Union, since 9 July 2002 (founding member)", "au founding member 2002-07-09"),
    (BODIES, "Arab League (founding member, 1945)", "arableague founding member 1945"),
    (BODIES, "Mercosur, associate member since 2004", "mercosur associate member 2004"),
    (BODIES, "European Union – 2004", "eu member 2004"),
    (BODIES, "Flag_of_AU.svg African Union (AU)", "au member None"),
    (BODIES, "Arab League (AL, observer)", "arableague observer None"),
    (BODIES, "Warsaw Pact (from May 1955 until 1 July 1991)", "warsawpact former member None"),
]
NOT_READ = [
    (BODIES, "NATO – Kenya is no member"),
    ("See also", "African Union"),
    ("External links", "United Nations – 1999"),
    (BODIES, "Arab League – talks since 1999"),
    (BODIES, "NATO (1999–2004)"),
    (BODIES, "United Nations Security Council (from 1999 until 2000)"),
    (BODIES, "African Union (suspended)"),
    ("Organisations without Kenya", "NATO – 1949"),
]


def memberships(parts: Parts, heading: str, item: str, lead: str = "") -> list[str]:
    text = ARTICLE.format(heading=heading, lead=lead, item=item)
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    return [
        f"{fact['organisation']} {fact['role']} {fact.date}"
        for fact in facts
        if fact.kind == "membership" and fact["organisation"] != "interpol"
    ]


@pytest.mark.parametrize(("heading", "item", "fact"), READ)
def test_an_item_tells_a_membership(parts: Parts, heading: str, item: str, fact: str) -> None:
    assert memberships(parts, heading, item) == [fact]


@pytest.mark.parametrize(("heading", "item"), NOT_READ)
def test_an_item_that_tells_something_else_is_no_membership(parts: Parts, heading: str, item: str) -> None:
    assert memberships(parts, heading, item) == []


def test_a_sentence_may_lead_to_the_list(parts: Parts) -> None:
    assert memberships(parts, "Overview", "NATO – 2004", "Kenya is a member of:") == ["nato member 2004"]


def test_an_item_may_name_several(parts: Parts) -> None:
    found = memberships(parts, "Overview", "UNKN, LAES, NATO, OAS (observer), WTO", "Kenya is also a member of:")
    assert found == ["sela member None", "nato member None", "oas observer None", "wto member None"]


@pytest.mark.parametrize("lead", ["Kenya has applied to join:", "Kenya is not a member of:", "Kenya has left:"])
def test_a_sentence_that_says_something_else_of_the_list(parts: Parts, lead: str) -> None:
    assert memberships(parts, BODIES, "NATO – 2004", lead) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "International organization participation: XYZ, African Union, OAS (observer), WTO.",
            ["au", "oas", "wto"],
        ),
        ("Kenya is a member of the following organisations: African Union, WTO (1995).", ["au", "wto"]),
        ("Kenya is a member of several international bodies, including the African Union and the WTO.", ["au", "wto"]),
    ],
)
def test_several_behind_a_colon(parts: Parts, words: str, found: list[str]) -> None:
    text = f"# Foreign relations of Kenya\n\n{words}\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact["organisation"] for fact in facts if fact.kind == "membership"] == found


PARTICIPATION = "International organization participation: ACP, AfDB, C, "
LABELLED = [
    ("FAO, IDA", {"fao member", "ida member"}),
    ("OAS (observer), NATO", {"oas observer", "nato member"}),
    ("Mercosur (associate), SADC (suspended), ADB", {"mercosur associate member", "sadc suspended"}),
    ("ICC (national committees), ICCt (signatory), WTrO (applicant), FAO", {"fao member"}),
    ("ICC, FAO", {"fao member"}),
    ("ICCt, NAM, UN", {"icc member", "nonaligned member", "un member"}),
    ("CAN (associate), CD, CP", {"andean associate member", "democracies member", "colombo member"}),
    ("UN, UNSC (temporary), UNTSO, WTO (observer)", {"un member", "unsc non-permanent member", "wto observer"}),
    ("EU (candidate country), NATO", {"nato member"}),
]
FIRST = {"oacps member", "afdb member", "commonwealth member"}


@pytest.mark.parametrize(("listed", "said"), LABELLED)
@pytest.mark.parametrize("shouted", [False, True])
def test_a_label_and_abbreviations(parts: Parts, listed: str, said: set[str], shouted: bool) -> None:
    label, colon, rest = (PARTICIPATION + listed).partition(":")
    lead = (label.upper() if shouted else label) + colon + rest
    assert {each.removesuffix(" None") for each in memberships(parts, "Overview", "Kenya", lead)} == FIRST | said


UNDER_A_HEADING = [
    ("ACP, AfDB, C, OPCW (signatory), G-77", FIRST | {"g77 member"}),
    ("African Union, Interpol, Group of 15, International Hydrographic Organization (pending member), Paris Club",
     {"au member", "g15 member", "paris_club member"}),
    ("The African Union, the Paris Club and the World Bank gave help.", set()),
    ("African Union, Paris Club", set()),
    ("Not the African Union, the Paris Club, the World Bank", set()),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "said"), UNDER_A_HEADING)
@pytest.mark.parametrize("heading", ["Multilateral membership", "Organization participation"])
def test_a_paragraph_that_is_nothing_but_a_list(parts: Parts, heading: str, paragraph: str, said: set[str]) -> None:
    found = memberships(parts, heading, "Kenya", paragraph)
    assert {each.removesuffix(" None") for each in found} == said


def test_such_a_paragraph_under_another_heading(parts: Parts) -> None:
    assert memberships(parts, "Donors", "Kenya", "African Union, Interpol, Group of 15, Paris Club") == []


def test_what_a_list_is_of_the_sentence_before_its_lead_says(parts: Parts) -> None:
    text = (
        "Foreign relations of Kenya\n\nKenya is a member of 47 bodies. These are:\n\n-   MIGA\n-   African Union (AU)\n"
    )
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode()).facts
    assert [fact["organisation"] for fact in facts if fact.kind == "membership"] == ["miga", "au"]
