"""Lists of countries in running text are read as the tables that they could be, in every format."""

from pathlib import PurePath

import pytest

from bot.assembly import Parts
from knowledge.model import Fact

TEXT = """\
Foreign relations of Kenya


Diplomatic relations

Kenya has diplomatic relations with the following states:[1]


Africa

{0} Angola (4 March 1976)
{1} Benin – May 1978
{2} Chad, 1980
{3} Mali (1964, severed in 1971, restored in 1975)
{4} (12 June 1981)
{5} Niger: unknown


Rest of the world

{0} Republic of Korea: 7 February 1964
{1} Peru (since 1975). Peru has an embassy in Nairobi.
{2} France – embassy opened in 1963


States without relations

Kenya has no relations with:

{0} Bhutan (1971)
{1} Andorra (1993)


References

[1] The List of Friends. Example Press. 2001.
"""
WIKITEXT = """\
'''Foreign relations of Kenya''' are made up here.

== Diplomatic relations ==
Kenya has diplomatic relations with the following states:<ref>The List of Friends. Example Press. 2001.</ref>

=== Africa ===
{0} {{{{flag|Angola}}}} ({{{{dts|4 March 1976}}}})
{1} {{{{flagcountry|Benin}}}} – May 1978
{2} {{{{flagicon|Chad}}}} [[Chad]], 1980
{3} {{{{flag|Mali}}}} (1964, severed in 1971, restored in 1975)
{4} (12 June 1981)
{5} {{{{flag|Niger}}}}: unknown

=== Rest of the world ===
{0} {{{{flagu|Republic of Korea}}}}: {{{{dts|1964|February|7}}}}
{1} [[Peru]] (since 1975). Peru has an embassy in Nairobi.
{2} [[France]] – embassy opened in 1963

== States without relations ==
Kenya has no relations with:
{0} [[Bhutan]] (1971)
{1} [[Andorra]] (1993)

== References ==
{{{{reflist}}}}
"""
MARKDOWN = """\
# Foreign relations of Kenya

## Diplomatic relations

Kenya has diplomatic relations with the following states:[^1]

### Africa

{0} Angola (4 March 1976)
{1} Benin – May 1978
{2} **Chad**, 1980
{3} [Mali](https://example.org/mali) (1964, severed in 1971, restored in 1975)
{4} (12 June 1981)
{5} Niger: unknown

### Rest of the world

{0} Republic of Korea: 7 February 1964
{1} Peru (since 1975). Peru has an embassy in Nairobi.
{2} France – embassy opened in 1963

## States without relations

Kenya has no relations with:

{0} Bhutan (1971)
{1} Andorra (1993)

[^1]: The List of Friends. Example Press. 2001.
"""
HTML = """\
<html><head><title>Foreign relations of Kenya</title></head><body><h1>Foreign relations of Kenya</h1>
<h2>Diplomatic relations</h2>
<p>Kenya has diplomatic relations with the following states:</p>
<h3>Africa</h3>
<{0}><li>Angola (4 March 1976)</li><li>Benin – May 1978</li><li><b>Chad</b>, 1980</li>
<li>Mali (1964, severed in 1971, restored in 1975)</li><li>(12 June 1981)</li><li>Niger: unknown</li></{0}>
<h3>Rest of the world</h3>
<{0}><li>Republic of Korea: 7 February 1964</li><li>Peru (since 1975). Peru has an embassy in Nairobi.</li>
<li>France – embassy opened in 1963</li></{0}>
<h2>States without relations</h2>
<p>Kenya has no relations with:</p>
<{0}><li>Bhutan (1971)</li><li>Andorra (1993)</li></{0}>
</body></html>
"""
NUMBERED = [f"{number}." for number in range(1, 7)]
BRACKETED = [f"({number})" for number in range(1, 7)]
BEGAN = [
    ("AO", "1976-03-04", 1), ("BJ", "1978-05", 2), ("TD", "1980", 3), ("ML", "1964", 4), (None, "1981-06-12", 5),
    ("KR", "1964-02-07", 1), ("PE", "1975", 2),
]  # fmt: skip
WRITTEN = {
    "text, numbered": ("txt", TEXT, NUMBERED),
    "text, numbers in brackets": ("txt", TEXT, BRACKETED),
    "text, marks": ("txt", TEXT, ["-"] * 6),
    "text, no marks": ("txt", TEXT.replace("Peru (since 1975). Peru has an embassy in Nairobi.", "Peru (since 1975)")
                       .replace("{1} Andorra (1993)", "Andorra (1993)\nNepal (1994)"), [""] * 6),
    "wikitext, numbered": ("wiki", WIKITEXT, ["#"] * 6),
    "wikitext, bullets": ("wiki", WIKITEXT, ["*"] * 6),
    "wikitext, numbers in brackets": ("wiki", WIKITEXT, BRACKETED),
    "markdown, numbered": ("md", MARKDOWN, NUMBERED),
    "markdown, bullets": ("md", MARKDOWN, ["*"] * 6),
    "html, numbered": ("html", HTML, ["ol"] * 6),
    "html, bullets": ("html", HTML, ["ul"] * 6),
}  # fmt: skip


def facts_of(parts: Parts, text: str, suffix: str = "txt") -> list[Fact]:
    ingested = parts.ingestion.document(PurePath(f"foreign_relations_of_kenya.{suffix}"), text.encode())
    quotes = [each.quote for fact in ingested.facts for each in fact.provenance]
    assert all(ingested.article.text[quote.start : quote.end] == quote.exact for quote in quotes)
    return list(ingested.facts)


def begun(facts: list[Fact]) -> list[tuple[str | None, str]]:
    return [(fact.object, str(fact.date)) for fact in facts if fact.kind == "began"]


@pytest.mark.parametrize("name", WRITTEN)
def test_an_item_gives_the_start_of_relations_in_every_format(parts: Parts, name: str) -> None:
    suffix, text, marks = WRITTEN[name]
    written = "\n".join(line.lstrip() for line in text.format(*marks).split("\n"))
    facts = facts_of(parts, written, suffix)
    found = [(fact.object, str(fact.date), fact.provenance[0].locator.item) for fact in facts if fact.kind == "began"]
    assert found == BEGAN
    listed = [fact.object for fact in facts if fact.kind == "listed"]
    assert listed == ["AO", "BJ", "TD", "ML", None, "NE", "KR", "PE", "FR"]
    angola = next(fact for fact in facts if fact.kind == "began")
    assert angola.quote.exact == "Angola (4 March 1976)"
    assert angola.provenance[0].locator.section[-1] == "Africa"


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (["Peru", "Chile", "Togo"], []),
        (
            ["1963: Ghana, Mali and Togo", "1964: Peru"],
            [("GH", "1963"), ("ML", "1963"), ("TG", "1963"), ("PE", "1964")],
        ),
        (
            [
                "1963: Ghana (severed 1971 but restored 1975), Mali，Togo",
                "1964: Peru, Nowhere Land, Ceylon (now Sri Lanka)",
            ],
            [("GH", "1963"), ("ML", "1963"), ("TG", "1963"), ("PE", "1964"), ("LK", "1964")],
        ),
        (
            ["1963: Ghana, South Vietnam (to 1975)", "1964: Peru", "1973: East Germany (to 1990)"],
            [("GH", "1963"), ("PE", "1964")],
        ),
        (["2001: (reinstated) Ghana", "1964: Peru", "1965: Chile"], [("PE", "1964"), ("CL", "1965")]),
        (["Ghana, Mali (1963)", "Peru (1964)"], [("GH", "1963"), ("ML", "1963"), ("PE", "1964")]),
        (["12 March 1964 – Peru", "May 1965 – Chile"], [("PE", "1964-03-12"), ("CL", "1965-05")]),
        (["Peru, established 1964", "Chile, on 3 May 1965"], [("PE", "1964"), ("CL", "1965-05-03")]),
        (["Peru (Lima): 1964", "Chile (Santiago): 1965"], [("PE", "1964"), ("CL", "1965")]),
        (["Peru – visited by the minister in 1964", "Chile – 1965 visit of the president"], []),
        (["Peru has an embassy in Nairobi since 1964.", "Chile has one since 1965."], []),
        (["The minister spoke in 1964", "Peru (1964)", "Relations are good"], []),
    ],
)
def test_what_an_item_says(parts: Parts, items: list[str], found: list[tuple[str, str]]) -> None:
    text = "Kenya.\n\nKenya has diplomatic relations with:\n\n" + "\n".join(f"- {item}" for item in items)
    assert begun(facts_of(parts, text)) == found


@pytest.mark.parametrize(
    ("heading", "lead", "is_of_relations"),
    [
        ("Diplomatic relations", "", True),
        ("Dates of the establishment of diplomatic relations", "", True),
        ("Africa", "", True),
        ("Overview", "The countries that Kenya has diplomatic relations with, with the date of each:", True),
        ("Timeline of missions", "Below are the years that ambassador-level diplomatic relations began.", True),
        ("Diplomatic relations", "The following countries have embassies in Nairobi:", False),
        ("Diplomatic relations", "The President visited these countries:", False),
        ("Countries without diplomatic relations", "", False),
        ("Severed relations", "", False),
        ("Visits", "", False),
        ("International organisations", "", False),
        ("Recognition", "", False),
        ("Sport", "", False),
        ("Visits\n\n\nAfrica", "", False),
        ("Diplomatic relations\n\n\nAfrica", "", True),
    ],
)
def test_what_a_list_is_of(parts: Parts, heading: str, lead: str, *, is_of_relations: bool) -> None:
    text = f"Kenya.\n\n\n{heading}\n\n{lead}\n\n- Peru (1964)\n- Chile (1965)\n- Togo (1966)\n"
    assert bool(begun(facts_of(parts, text))) == is_of_relations


SECTIONS = "\n\n\n".join(f"{land}\n\nBoth countries trade." for land in ("Peru", "Chile", "Togo"))


def listed(parts: Parts, text: str) -> list[tuple[str | None, str]]:
    return [(fact.object, fact["heading"]) for fact in facts_of(parts, text) if fact.kind == "listed"]


def test_sections_are_a_list_where_there_is_no_table(parts: Parts) -> None:
    assert listed(parts, f"Kenya.\n\n\nBilateral relations\n\n\n{SECTIONS}\n") == [
        ("PE", "Peru"), ("CL", "Chile"), ("TG", "Togo"),
    ]  # fmt: skip


def test_sections_beside_a_list_or_of_other_matters_are_none(parts: Parts) -> None:
    beside = "Kenya.\n\nKenya has diplomatic relations with:\n\n- Ghana (1964)\n- Mali (1965)\n- Gabon (1966)\n\n\n"
    assert listed(parts, beside + SECTIONS) == [("GH", ""), ("ML", ""), ("GA", "")]
    marked = "".join(f"=== {land} ===\nBoth countries claim an island.\n" for land in ("Peru", "Chile", "Togo"))
    ingested = parts.ingestion.document(
        PurePath("foreign_relations_of_kenya.wiki"), f"Kenya.\n\n== Border disputes ==\n{marked}".encode()
    )
    assert [fact for fact in ingested.facts if fact.kind == "listed"] == []
