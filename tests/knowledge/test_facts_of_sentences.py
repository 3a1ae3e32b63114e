"""What is read out of single sentences of an article on Kenya, and what must not be."""

from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Parts
from knowledge.model import Fact
from tests import golden
from tests.knowledge.test_rwanda import line

DATA = Path(__file__).parents[1] / "data"
ARTICLE = DATA / "articles" / "foreign_relations_of_kenya.wiki"


def facts_of(parts: Parts, text: str, *kinds: str) -> list[Fact]:
    ingested = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode())
    return [fact for fact in ingested.facts if fact.kind in kinds]


def under(land: str) -> str:
    """The heading of a section on a country."""
    return f"Bilateral relations\n\n{land}\n\n"


def test_an_article_with_every_kind_of_fact(parts: Parts) -> None:
    facts = parts.ingestion.file(ARTICLE).facts
    golden.check("kenya_facts.txt", "".join(f"{line(fact)}\n" for fact in facts if fact.kind != "statement"))


def test_every_quote_stands_at_its_offsets(parts: Parts) -> None:
    ingested = parts.ingestion.file(ARTICLE)
    quotes = [each.quote for fact in ingested.facts for each in fact.provenance]
    assert len(quotes) > 100
    assert [quote for quote in quotes if ingested.article.text[quote.start : quote.end] != quote.exact] == []


def worded(name: str) -> list[tuple[str, set[str]]]:
    """Sentences as encyclopedias word them, each with all the facts of one kind that it states; "[Peru] " before one
    is the heading of the section that it stands in."""
    lines = (DATA / "sentences" / name).read_text("utf-8").splitlines()
    pairs = (line.split(" =>") for line in lines)
    return [(sentence, {each.strip() for each in facts.split(" | ")} - {""}) for sentence, facts in pairs]


def read(parts: Parts, sentence: str, kind: str) -> list[Fact]:
    land, found, rest = sentence.removeprefix("[").partition("] ")
    return facts_of(parts, under(land) + rest if found else sentence, kind)


@pytest.mark.parametrize(("sentence", "said"), worded("memberships.txt"))
def test_memberships_as_encyclopedias_word_them(parts: Parts, sentence: str, said: set[str]) -> None:
    found = read(parts, sentence, "membership")
    assert {f"{fact['organisation']} {fact['role']} {fact.date}" for fact in found} == said


HEADED = [
    ("Multilateral relations", {"au"}),
    ("Kenya in the world", {"au"}),
    ("Relations with Peru", set()),
    ("The World Bank", set()),
]


@pytest.mark.parametrize(("heading", "bodies"), HEADED)
def test_it_at_the_beginning_of_a_section_is_the_country_unless_the_heading_names_another(
    parts: Parts, heading: str, bodies: set[str]
) -> None:
    text = f"Kenya has many friends. Peru is one of them.\n\n\n{heading}\n\nIt is a member of the African Union."
    assert {fact["organisation"] for fact in facts_of(parts, text, "membership")} == bodies


MISSIONS = [
    (under("Peru") + "- Peru is accredited to Kenya from its embassy in Cairo, Egypt.[1] and maintains an honorary"
     " consulate in Mombasa.[2]\n\n\nReferences\n\n[1] Embassy of Peru\n\n[2] Consulate of Peru",
     ["PE>KE embassy Cairo from EG", "PE>KE honorary consulate Mombasa"]),
    ("Vietnam opened its embassy in Nairobi in 2003 and Kenya its embassy in Hanoi in 2007.",
     ["KE>VN embassy Hanoi opened 2007", "VN>KE embassy Nairobi opened 2003"]),
    ("Peru has an embassy in Nairobi, and Kenya an honorary consulate in Lima.",
     ["KE>PE honorary consulate Lima", "PE>KE embassy Nairobi"]),
    ("Peru moved to Lima, and Kenya its embassy in Lima.", []),
    ("Kenya has an embassy in Luanda.", ["KE>AO embassy Luanda"]),
    ("Kenya has an embassy in Luanda, while Angola has a consulate in Nairobi.",
     ["AO>KE consulate Nairobi", "KE>AO embassy Luanda"]),
    ("Kenya has a high commission in New Delhi and a consulate in Mumbai, India.",
     ["KE>IN consulate Mumbai", "KE>IN high commission New Delhi"]),
    ("Kenya has embassies in Oslo, Norway, and Lima.", ["KE>NO embassy Oslo", "KE>PE embassy Lima"]),
    ("Peru is accredited to Kenya from its embassy in Cairo, Egypt.", ["PE>KE embassy Cairo from EG"]),
    ("Canada's embassy in Kampala is accredited to Kenya.", ["CA>KE embassy Kampala from UG"]),
    ("Peru covers Kenya from Cairo.", ["PE>KE Cairo from EG"]),
    ("Peru is represented in Kenya by a roving ambassador who resides in Lima.", ["PE>KE ambassador Lima from PE"]),
    ("The report of Peru covers Kenya from 1990.", []),
    ("The Peruvian embassy in Cairo is also accredited to Kenya.", ["PE>KE embassy Cairo from EG"]),
    ("Peru covers Kenya from its embassy in Cairo.", ["PE>KE embassy Cairo from EG"]),
    (under("Peru") + "In 1958, Peru sent its first Ambassador. The Embassy was closed in 1985 and reopened in 1995.",
     ["PE>KE embassy closed 1985", "PE>KE embassy reopened 1995"]),
    ("The Peru Legation in Nairobi was officially established on 3 May 1922 and served as a home.",
     ["PE>KE legation Nairobi opened 1922-05-03"]),
    (under("Peru") + "Kenya as an embassy in Lima.", ["KE>PE embassy Lima"]),
    ("Kenya has an embassy in Brasília accredited to Peru.",
     ["KE>BR embassy Brasília", "KE>PE embassy Brasília from BR"]),
    ("The Peru High Commission in Cairo is cross-accredited to Kenya.", ["PE>KE high commission Cairo from EG"]),
    ("Peru welcomed the independence of Kenya from Chad on 3 May 1964, and opened an embassy in Nairobi on that date.",
     ["PE>KE embassy Nairobi opened 1964-05-03"]),
    (under("Peru") + "Kenya recognised Peru and Peru established a residential High Commission in 1985.",
     ["PE>KE high commission opened 1985"]),
    ("Peru is accredited to Kenya through its embassy in Nairobi.", ["PE>KE embassy Nairobi"]),
    ("Fiji's non-resident ambassador to Kenya is based in Pretoria, South Africa.",
     ["FJ>KE non-resident ambassador Pretoria from ZA"]),
    ("Kenya was near. Lima closed its embassy in 1973.", []),
    ("Peru closed its embassy in Nairobi in 1999.", ["PE>KE embassy Nairobi closed 1999"]),
    ("The Peruvian embassy in Nairobi was opened in May 1990.", ["PE>KE embassy Nairobi opened 1990-05"]),
    ("The Kenyan embassy in Lima was opened on 3 May 2006, the Peruvian one in Nairobi in 2008.",
     ["KE>PE embassy Lima opened 2006-05-03", "PE>KE embassy Nairobi opened 2008"]),
    ("Peru opened an embassy in Nairobi in 2007. Kenya set one up in Lima in 2009.",
     ["KE>PE embassy Lima opened 2009", "PE>KE embassy Nairobi opened 2007"]),
    ("Peru opened an embassy in Nairobi in 2007. Chile set one up in Lima in 2009.",
     ["PE>KE embassy Nairobi opened 2007"]),
    ("Kenya has an embassy in Stockholm, which also looks after Finland and Norway.",
     ["KE>FI embassy Stockholm from SE", "KE>NO embassy Stockholm from SE", "KE>SE embassy Stockholm"]),
    ("Peru is accredited to Kenya from its embassy in Cairo, Egypt; Kenya to Peru from Brasília.",
     ["KE>PE Brasília from BR", "PE>KE embassy Cairo from EG"]),
    ("Peru had an embassy in Nairobi.", ["PE>KE embassy Nairobi former"]),
    ("Peru closed its embassy in Nairobi in 1999 and opened it again in 2004.",
     ["PE>KE embassy Nairobi closed 1999", "PE>KE embassy Nairobi reopened 2004"]),
    ("Peru shut its embassy in Nairobi in 1999 and reopened it in May 2004.",
     ["PE>KE embassy Nairobi closed 1999", "PE>KE embassy Nairobi reopened 2004-05"]),
    ("Peru shut its embassy in Nairobi in 1999 and came back in May 2004.",
     ["PE>KE embassy Nairobi closed 1999", "PE>KE embassy Nairobi reopened 2004-05"]),
    ("Peru shut its embassy in Nairobi in 1992 to save money and opened it again in 1997.",
     ["PE>KE embassy Nairobi closed 1992", "PE>KE embassy Nairobi reopened 1997"]),
    ("Kenya opened an embassy in Lima in 1999. From there it is also accredited to Chile and Ecuador.",
     ["KE>CL embassy Lima from PE", "KE>EC embassy Lima from PE", "KE>PE embassy Lima opened 1999"]),
    (under("Peru") + "Peru closed its embassy in Nairobi in 2012 and now covers the country from Cairo.",
     ["PE>KE Cairo from EG", "PE>KE embassy Nairobi closed 2012"]),
    ("Peru runs its embassy for Kenya from Cairo, Egypt.", ["PE>KE embassy Cairo from EG"]),
    (under("Peru") + "After talks in Chile both presidents announced that they would make up for the past, and the "
     "embassies were reopened on 20 July 2015.",
     ["KE>PE embassy reopened 2015-07-20", "PE>KE embassy reopened 2015-07-20"]),
    (under("Peru") + "Chile gave way and the embassies were reopened in 2015.", []),
    ("The first Peruvian consulate had been opened in Nairobi on 22 May 1946.",
     ["PE>KE consulate Nairobi opened 1946-05-22"]),
    (under("Peru") + "The first Peruvian consulate had been opened in Nairobi on 22 May 1946.",
     ["PE>KE consulate Nairobi opened 1946-05-22"]),
    ("The Kenyan embassy in Lima is the only one in the west.", ["KE>PE embassy Lima"]),
    ("Peru shut its embassy in Nairobi in 1999 and returned the keys.", ["PE>KE embassy Nairobi closed 1999"]),
    ("Peru has an embassy in Nairobi; the ambassador is also accredited to Rwanda and Uganda.",
     ["PE>KE embassy Nairobi", "PE>RW embassy Nairobi from KE", "PE>UG embassy Nairobi from KE"]),
    ("Peru closed its embassy in Nairobi in 1999 and opened a bakery there.", ["PE>KE embassy Nairobi closed 1999"]),
    (under("Republic of the Congo") + "Congo has an embassy in Nairobi.", ["CG>KE embassy Nairobi"]),
    (under("Peru") + "Congo has an embassy in Nairobi.", []),
    ("Peru opened an embassy in Nairobi in 1999 and closed it in May 2004.",
     ["PE>KE embassy Nairobi closed 2004-05", "PE>KE embassy Nairobi opened 1999"]),
    ("Peru has an honorary consulate in Nairobi and is accredited to Kenya from its embassy in Cairo.",
     ["PE>KE embassy Cairo from EG", "PE>KE honorary consulate Nairobi"]),
    ("Peru is accredited to Kenya from Cairo, Egypt.", ["PE>KE Cairo from EG"]),
    ("Peru is accredited to Kenya from January 1990.", []),
    (under("China") + "Kenya has established its embassy in Beijing, opened consulates general in Lhasa, Hong Kong and"
     " Guangzhou and appointed an honorary consul in Shanghai.",
     ["KE>CN consulate general Guangzhou opened", "KE>CN consulate general Lhasa opened",
      "KE>CN embassy Beijing opened", "KE>CN honorary consul Shanghai", "KE>HK consulate general opened"]),
    ("Kenya established its legation in Lima in 1934. It was elevated to the ambassador level in 1947.",
     ["KE>PE embassy Lima upgraded 1947", "KE>PE legation Lima opened 1934"]),
    ("Kenya opened a liaison office in Lima in 2002. It converted into an embassy on 1 January 2006.",
     ["KE>PE embassy Lima upgraded 2006-01-01", "KE>PE liaison office Lima opened 2002"]),
    ("The Embassy of Kenya was established in Lima in 1965.", ["KE>PE embassy Lima opened 1965"]),
    ("Kenya Embassy, Berlin is accredited as non-residential embassy for Holy See.", ["KE>VA embassy Berlin from DE"]),
    ("The Kenyan embassy in Berlin is concurrently accredited to Poland.", ["KE>PL embassy Berlin from DE"]),
    (under("Peru") + "Peru has an embassy in the country.", ["PE>KE embassy"]),
    (under("Peru") + "Chile has an embassy in the country.", []),
    (under("Peru") + "Peru opened its first residential embassy in Kenya on 3 May 2009.",
     ["PE>KE embassy opened 2009-05-03"]),
    ("Kenya established residential embassy in Brussels in 1992.", ["KE>BE embassy Brussels opened 1992"]),
    ("Peru has an embassy in Nairobi; it is accredited to Rwanda and to Uganda too.",
     ["PE>KE embassy Nairobi", "PE>RW embassy Nairobi from KE", "PE>UG embassy Nairobi from KE"]),
    ("Kenya's ambassador in Brussels is also accredited to Luxembourg.", ["KE>LU ambassador Brussels from BE"]),
    ("Peru kept an embassy in Nairobi until 1971.", ["PE>KE embassy Nairobi former 1971"]),
    ("Peru has an embassy in Nairobi since May 1971.", ["PE>KE embassy Nairobi 1971-05"]),
    ("The embassy of Peru in Nairobi has five diplomats.", ["PE>KE embassy Nairobi"]),
    ("Peru, Chile, and the Sovereign Military Order of Malta maintain embassies in Nairobi.",
     ["CL>KE embassy Nairobi", "PE>KE embassy Nairobi"]),
    ("Peru, Chile and the Merchant League of India have embassies in Nairobi.",
     ["CL>KE embassy Nairobi", "PE>KE embassy Nairobi"]),
    ("Peru is accredited to Kenya from Cairo, Egypt, and has an honorary consulate in Nairobi.",
     ["PE>KE Cairo from EG", "PE>KE honorary consulate Nairobi"]),
    ("Peru closed its embassy in Nairobi in 1999 and is accredited to Kenya from Cairo.",
     ["PE>KE Cairo from EG", "PE>KE embassy Nairobi closed 1999"]),
    ("The embassy of Peru in Cairo, Egypt, is accredited to Kenya.", ["PE>KE embassy Cairo from EG"]),
    ("Peru was accredited to Kenya from Cairo.", []),
    ("The embassy in Nairobi was opened in 1990.", []),
    ("Peru does not have an embassy in Nairobi.", []),
    ("Peru has no embassy in Nairobi.", []),
    ("Peru no longer has an embassy in Nairobi.", []),
    ("Peru plans to open an embassy in Nairobi.", []),
    ("A bomb went off near the embassy of Peru in Nairobi.", []),
    ("Kenya has a consulate in Mumbai.", ["KE>IN consulate Mumbai"]),
    ("Kenya has a consulate in Trujillo.", []),
    ("Kenya has a consulate in the Peruvian city of Trujillo.", ["KE>PE consulate Trujillo"]),
    ("Kenya has a consulate at Aktau in Kazakhstan.", ["KE>KZ consulate Aktau"]),
    ("In Peru, Kenya has consulates in Trujillo and Piura.", ["KE>PE consulate Piura", "KE>PE consulate Trujillo"]),
    ("In Peru, consulates were discussed. Kenya has a consulate in Trujillo.", []),
    ("In 1999, Kenya opened consulates in Trujillo and Piura.", []),
    ("There is a Kenyan embassy in Kabul and an Afghan one in Nairobi.",
     ["AF>KE embassy Nairobi", "KE>AF embassy Kabul"]),
    ("A Kenyan embassy opened in Lima in 1978 and a Peruvian one in Nairobi in 1988.",
     ["KE>PE embassy Lima opened 1978", "PE>KE embassy Nairobi opened 1988"]),
    ("A Kenyan embassy opened there in 1978 and a Peruvian one in Nairobi in 1980; the latter had closed by 1988.",
     ["PE>KE embassy Nairobi closed", "PE>KE embassy Nairobi opened 1980"]),
    ("There was a Kenyan embassy in Kabul but no Afghan one in Nairobi.", []),
    ("A Kenyan embassy opened in Lima in 1978 and a Peruvian one in Kampala in 1988.",
     ["KE>PE embassy Lima opened 1978"]),
    ("Kenya has a high commission in London, embassies in Paris and Berlin, and a consulate-general in Dubai.",
     ["KE>AE consulate general Dubai", "KE>DE embassy Berlin", "KE>FR embassy Paris", "KE>GB high commission London"]),
    ("Kenya has a high commission in London, an embassy in Paris and a consulate in Trujillo.",
     ["KE>FR embassy Paris", "KE>GB high commission London"]),
    ("Ethiopia has an embassy in Nairobi and a consulate-general in Nakuru.",
     ["ET>KE consulate general Nakuru", "ET>KE embassy Nairobi"]),
    ("Kenya has an embassy in Pretoria and Cairo.", ["KE>EG embassy Cairo", "KE>ZA embassy Pretoria"]),
    ("Kenya has an embassy in Pretoria and Cairo has one in Nairobi.", ["KE>ZA embassy Pretoria"]),
    ("Kenya has embassies in Brazil, Chile and Peru.", ["KE>BR embassy", "KE>CL embassy", "KE>PE embassy"]),
    ("Peru has an embassy and a trade office in Nairobi.", ["PE>KE embassy Nairobi", "PE>KE trade office Nairobi"]),
    ("Peru has honorary consuls in Mombasa, Kisumu and Nakuru.",
     ["PE>KE honorary consul Kisumu", "PE>KE honorary consul Mombasa", "PE>KE honorary consul Nakuru"]),
    ("Peru has a deputy high commission in Mombasa and a consular agency (in Nakuru).",
     ["PE>KE consular agency Nakuru", "PE>KE deputy high commission Mombasa"]),
    ("Kenya has permanent missions to the United Nations in New York and in Geneva.",
     ["KE>CH permanent mission Geneva un", "KE>US permanent mission New York un"]),
    ("Kenya has a mission to the European Union in Brussels.", ["KE>BE mission Brussels eu"]),
    ("Kenya has a mission to find peace in Brussels.", []),
    ("Peru is represented in Kenya through its embassy in Cairo (Egypt) and an honorary consulate in Mombasa.",
     ["PE>EG embassy Cairo", "PE>KE embassy Cairo from EG", "PE>KE honorary consulate Mombasa"]),
    ("Kenya is represented in Chile and Bolivia by its embassy in Lima.",
     ["KE>BO embassy Lima from PE", "KE>CL embassy Lima from PE", "KE>PE embassy Lima"]),
    ("Peru is represented in Kenya by a non-resident ambassador based in Cairo.",
     ["PE>KE non-resident ambassador Cairo from EG"]),
    ("Peru is represented in Kenya by an envoy who resides in Cairo.", ["PE>KE Cairo from EG"]),
    ("The ambassador of Peru to Kenya resides in Cairo.", ["PE>KE ambassador Cairo from EG"]),
    ("Peru, Chile and Cuba closed their embassies in Nairobi in 1999.",
     ["CL>KE embassy Nairobi closed 1999", "CU>KE embassy Nairobi closed 1999", "PE>KE embassy Nairobi closed 1999"]),
    ("Like Peru and Chile, Cuba closed its embassy in Nairobi in 1999.", ["CU>KE embassy Nairobi closed 1999"]),
    ("In addition to Peru, Chile maintains an embassy in Nairobi.", ["CL>KE embassy Nairobi"]),
    ("Peru opened its embassy in Nairobi in 1975, closed it in 1990 and reopened it in 2001.",
     ["PE>KE embassy Nairobi closed 1990", "PE>KE embassy Nairobi opened 1975", "PE>KE embassy Nairobi reopened 2001"]),
    ("Peru's embassy in Nairobi was closed in 1990 and reopened in 2001.",
     ["PE>KE embassy Nairobi closed 1990", "PE>KE embassy Nairobi reopened 2001"]),
    ("Peru closed its embassy in Nairobi in 1999 and reopened schools in 2004.", ["PE>KE embassy Nairobi closed 1999"]),
    ("The Peruvian embassy in Nairobi was closed for a week in 1990.", []),
    ("The Peruvian embassy in Nairobi opened an exhibition in 1990.", []),
    ("An embassy of Peru was opened in Nairobi in 1975.", ["PE>KE embassy Nairobi opened 1975"]),
    ("Peru has an embassy in Nairobi, which was opened in 1975.", ["PE>KE embassy Nairobi opened 1975"]),
    ("Peru has had an embassy in Nairobi since 1998.", ["PE>KE embassy Nairobi 1998"]),
    ("Since 1998, Peru has an embassy in Nairobi.", ["PE>KE embassy Nairobi 1998"]),
    ("Peru closed its Nairobi embassy in 1990.", ["PE>KE embassy Nairobi closed 1990"]),
    ("Peru upgraded its consulate in Nairobi to an embassy in 1980.", ["PE>KE embassy Nairobi upgraded 1980"]),
    ("Peru has an embassy in Nairobi, and Kenya one in Lima.", ["KE>PE embassy Lima", "PE>KE embassy Nairobi"]),
    ("The Peruvian embassy is in Nairobi.", ["PE>KE embassy Nairobi"]),
    ("Peru's embassy to Kenya is located in Cairo.", ["PE>KE embassy Cairo from EG"]),
    ("The government closed the high commission in Abuja and the consulates-general in Frankfurt and Nicosia.",
     ["KE>CY consulate general Nicosia closed", "KE>DE consulate general Frankfurt closed",
      "KE>NG high commission Abuja closed"]),
    ("Embassies in Lima, Quito and Oslo were closed in 2012 to save money.",
     ["KE>EC embassy Quito closed 2012", "KE>NO embassy Oslo closed 2012", "KE>PE embassy Lima closed 2012"]),
    ("After a coup in Chile it closed the embassies in Lima and Quito.", []),
    ("The United Nations opened a consulate in Juba.", []),
    ("The Red Cross opened an office in Juba.", []),
    ("An honorary consul of Peru works in Nairobi.", ["PE>KE honorary consul Nairobi"]),
    ("The European Union has a delegation in Nairobi.", ["EU>KE delegation Nairobi"]),
    ("Peru has a delegation in Nairobi.", []),
    ("Peru was one of the first countries to open an embassy in Nairobi.", ["PE>KE embassy Nairobi opened"]),
    ("Peru, as successor of the Incas, has an embassy in Nairobi.", ["PE>KE embassy Nairobi"]),
    ("President Ada Oloo opened the Kenyan embassy in Lima on 25 June 2024.", ["KE>PE embassy Lima opened 2024-06-25"]),
    ("Kenya has an embassy in Ottawa, and opened a consulate in Toronto in 2002.",
     ["KE>CA consulate Toronto opened 2002", "KE>CA embassy Ottawa"]),
    ("Kenya shut down the North Korean embassy in April 1971.", ["KP>KE embassy closed 1971-04"]),
    ("Kenya has a permanent mission to the United Nations in New York and Geneva.",
     ["KE>CH permanent mission Geneva un", "KE>US permanent mission New York un"]),
    ("Israel is accredited to Kenya from its Ministry of Foreign Affairs in Jerusalem.",
     ["IL>KE Jerusalem from IL"]),
    ("Canada has an office of its embassy in Nairobi.", ["CA>KE diplomatic office Nairobi"]),
    ("Canada is represented in Nairobi by an office of its embassy in Cairo.", ["CA>KE diplomatic office Nairobi"]),
    ("Canada is represented in Nairobi by an honorary consul.", ["CA>KE honorary consul Nairobi"]),
    ("Kenya is represented in Lima through its consulate.", ["KE>PE consulate Lima"]),
    ("Peru is represented in Nairobi through its embassy in Cairo, Egypt.",
     ["PE>EG embassy Cairo", "PE>KE embassy Cairo from EG"]),
    ("Kenya has an embassy in Lima. It opened a consulate in Cusco in 2012.",
     ["KE>PE consulate Cusco opened 2012", "KE>PE embassy Lima"]),
    ("Kenya and Peru are far away. It has an embassy in Lima.", []),
    ("The Embassy of Peru in Nairobi is open since 2013.", ["PE>KE embassy Nairobi 2013"]),
    ("Peru closed its embassy in Nairobi in 2005 due to budget cuts, but reopened it in 2013.",
     ["PE>KE embassy Nairobi closed 2005", "PE>KE embassy Nairobi reopened 2013"]),
    ("Peru had opened an embassy in Nairobi in 1970.", ["PE>KE embassy Nairobi opened 1970"]),
    ("Kenya is covered by Peru's embassy in Cairo.", ["PE>KE embassy Cairo from EG"]),
    ("In 2005 was accredited the first Ambassador of Peru to Kenya (resident in Cairo), Mr. Luz.",
     ["PE>KE ambassador Cairo from EG"]),
    ("Peru announced the opening of an embassy in Nairobi.", []),
    ("Peru is to open an embassy in Nairobi.", []),
    ("Kenya maintains embassies or high commissions in Accra and Lima.",
     ["KE>GH diplomatic mission Accra", "KE>PE diplomatic mission Lima"]),
    ("There are consulates-general in Miami and Toronto.",
     ["KE>CA consulate general Toronto", "KE>US consulate general Miami"]),
    ("There are consulates-general in Mombasa and Kisumu.", []),
    ("There are embassies of Peru in Lima.", []),
    ("Missions were opened in Accra and Lima.", ["KE>GH mission Accra opened", "KE>PE mission Lima opened"]),
    ("Peru said that missions were opened in Accra and Lima.", []),
    ("Kenya opened an embassy in Lima in 2019 and is accredited from there to Chile.",
     ["KE>CL embassy Lima from PE", "KE>PE embassy Lima opened 2019"]),
    ("An Israeli embassy reopened in Nairobi on 9 August 2011.", ["IL>KE embassy Nairobi reopened 2011-08-09"]),
    ("Peru has an embassy in Nairobi. It was closed in 1980 and reopened in May 2013.",
     ["PE>KE embassy Nairobi", "PE>KE embassy Nairobi closed 1980", "PE>KE embassy Nairobi reopened 2013-05"]),
    ("Peru has an embassy in Nairobi, and Kenya one in Lima. It was closed in 1980.",
     ["KE>PE embassy Lima", "PE>KE embassy Nairobi"]),
    ("Kenya and Peru have embassies in each other's capitals.", ["KE>PE embassy", "PE>KE embassy"]),
    ("Chile and Peru have embassies in each other's capitals.", []),
    ("Kenya maintains honorary consulates in Lima and Quito besides its embassy in Brasília.",
     ["KE>BR embassy Brasília", "KE>EC honorary consulate Quito", "KE>PE honorary consulate Lima"]),
    ("Kenya has an embassy in Washington, D.C., and seven consulates-general, among them those in Miami and Chicago.",
     ["KE>US consulate general Chicago", "KE>US consulate general Miami", "KE>US embassy Washington, D.C."]),
    ("Peru shut its embassy in Nairobi in 1992 to save money and opened it again in 1997.",
     ["PE>KE embassy Nairobi closed 1992", "PE>KE embassy Nairobi reopened 1997"]),
    ("Peru closed its embassy in Nairobi in 2012 and now covers the country from Kuala Lumpur.",
     ["PE>KE Kuala Lumpur from MY", "PE>KE embassy Nairobi closed 2012"]),
    ("Peru has no mission in Kenya and is accredited to it from Singapore.", ["PE>KE from SG"]),
    ("The Peruvian embassy in Nairobi is the only one that Lima keeps in East Africa.", ["PE>KE embassy Nairobi"]),
    ("The Peruvian embassy in Nairobi is closed.", []),
    ("The Peruvian embassy in Cairo is one of the largest.", []),
    ("The first Peruvian consulate-general had been opened in Nairobi on 22 May 1946, six weeks before.",
     ["PE>KE consulate general Nairobi opened 1946-05-22"]),
    ("Peru has an embassy in Nairobi and covers Uganda from Kampala.", ["PE>KE embassy Nairobi", "PE>UG Kampala"]),
    ("Kenya shut its embassy in Lima in 1992 and opened it again in 1997. From there it also covers Chile and Bolivia.",
     ["KE>BO embassy Lima from PE", "KE>CL embassy Lima from PE", "KE>PE embassy Lima closed 1992",
      "KE>PE embassy Lima reopened 1997"]),
    ("Kenya shut its embassy in Lima in 1992. From there it also covers Chile.", ["KE>PE embassy Lima closed 1992"]),
]  # fmt: skip


def mission(fact: Fact) -> str:
    via = f"from {fact['via']}" if fact["via"] else ""
    parts_of_it = (f"{fact.subject}>{fact.object}", fact["type"], fact["city"], via, fact["to"], fact["change"])
    return " ".join(filter(None, (*parts_of_it, str(fact.date or ""))))


@pytest.mark.parametrize(("sentence", "said"), MISSIONS)
def test_missions(parts: Parts, sentence: str, said: list[str]) -> None:
    assert sorted(map(mission, facts_of(parts, sentence, "mission"))) == said


@pytest.mark.parametrize(("sentence", "said"), worded("missions.txt"))
def test_missions_as_encyclopedias_word_them(parts: Parts, sentence: str, said: set[str]) -> None:
    assert set(map(mission, read(parts, sentence, "mission"))) == said


ABSENT = [
    ("Peru has no embassy in Nairobi.", ["PE>KE embassy Nairobi"]),
    ("Kenya does not have a high commission in Lima.", ["KE>PE high commission Lima"]),
    ("Kenya no longer maintains an embassy in Peru.", ["KE>PE embassy"]),
    ("There is no Kenyan mission in Peru.", ["KE>PE mission"]),
    ("Peru has an embassy in Nairobi.", []),
    ("Peru has no embassy in Kampala.", []),
    ("Peru has no embassies.", []),
    ("Israel opened an embassy in Nairobi in August 1993; Kenya has none in Israel.", ["KE>IL embassy"]),
    ("Kenya does not have an embassy accredited to Peru.", ["KE>PE embassy"]),
    ("Peru has no diplomatic office in Kenya.", ["PE>KE diplomatic office"]),
    (under("Peru") + "The two have no embassies in each other's capitals.", ["KE>PE embassy", "PE>KE embassy"]),
    ("Kenya has not accredited an embassy to Peru.", ["KE>PE embassy"]),
    ("Kenya does not have an accreditation to Peru.", ["KE>PE embassy"]),
    ("Peru is not accredited to Kenya.", ["PE>KE embassy"]),
    ("Kenya has a consulate in Lima, while Peru doesn't have any embassy in Kenya.", ["PE>KE embassy"]),
    ("Peru is not represented by an embassy in Kenya.", ["PE>KE embassy"]),
    (
        "Kenya runs a school in Lima, but Peru has no diplomatic or consular presence in Kenya.",
        ["PE>KE embassy", "PE>KE consulate"],
    ),
    (
        "Peru has neither a diplomatic nor a consular mission in Nairobi.",
        ["PE>KE embassy Nairobi", "PE>KE consulate Nairobi"],
    ),
    ("Peru has no diplomatic staff in Kenya.", []),
    (under("Peru") + "Neither country has a diplomatic presence in the other.", ["KE>PE embassy", "PE>KE embassy"]),
    (under("Peru") + "There are no official embassies between the two nations.", ["KE>PE embassy", "PE>KE embassy"]),
    (
        "There is no Peruvian embassy, nor any other kind of office, in Nairobi, and no Kenyan embassy in Lima.",
        ["PE>KE embassy Nairobi", "KE>PE embassy Lima"],
    ),
    ("Kenya is the only African country not to have an embassy in Iran.", ["KE>IR embassy"]),
    ("Peru is one of the few countries without an embassy in Nairobi.", ["PE>KE embassy Nairobi"]),
    ("Kenya has not yet opened an embassy in Beijing.", ["KE>CN embassy Beijing"]),
    ("Kenya has yet to open an embassy in Beijing.", ["KE>CN embassy Beijing"]),
    ("Kenya never opened an embassy in Beijing.", ["KE>CN embassy Beijing"]),
    ("Kenya had not opened an embassy in Beijing until 1990.", []),
    ("Kenya has never closed its embassy in Beijing.", []),
    ("Peru has neither an embassy nor an honorary consulate in Kenya.", ["PE>KE embassy", "PE>KE honorary consulate"]),
    ("Peru is not represented in Kenya.", ["PE>KE embassy"]),
    ("Peru is not represented in Kenya by anyone but a priest.", []),
    (under("Peru") + "It has no embassy in Lima.", ["KE>PE embassy Lima"]),
    (under("Peru") + "There is no resident mission on either side.", ["KE>PE mission", "PE>KE mission"]),
]


@pytest.mark.parametrize(("sentence", "said"), ABSENT)
def test_missions_that_are_said_not_to_be_there(parts: Parts, sentence: str, said: list[str]) -> None:
    found = facts_of(parts, sentence, "no_mission")
    assert [f"{fact.subject}>{fact.object} {fact['type']} {fact['city']}".strip() for fact in found] == said


CHANGES = [
    (
        "Kenya broke off relations with the military government of Chile in November 1974.",
        ["CL severed 1974-11 by KE"],
    ),
    ("Kenya broke off relations with the government in exile of Chile in May 1974.", []),
    (
        under("Chile") + "Relations ended with the execution of the emperor in 1867 and were resumed in 1901.",
        ["CL severed 1867", "CL resumed 1901"],
    ),
    (under("Chile") + "Trade relations ended in 1867.", []),
    ("Kenya severed diplomatic relations with Iran in May 1980.", ["IR severed 1980-05 by KE"]),
    (
        under("Iran") + "But diplomatic relations were severed on 11 May 1979 and re-established on 18 February 1996.",
        ["IR severed 1979-05-11", "IR resumed 1996-02-18"],
    ),
    (under("Iran") + "Later relations were cut in 1980.", ["IR severed 1980"]),
    (under("Iran") + "In 1979, diplomatic relations were severed.", ["IR severed 1979"]),
    (under("Iran") + "But trade relations were severed in 1980.", []),
    (under("Iran") + "But relations were not severed in 1980.", []),
    (
        "Kenya recognised Taiwan in 1967. In January 2008, Kenya switched this recognition to China.",
        ["TW recognised 1967 by KE", "TW recognition withdrawn 2008-01 by KE", "CN recognised 2008-01 by KE"],
    ),
    (
        "Mwai Kibaki recognised Taiwan in 1967. In May 2008 Kenya switched this recognition to China.",
        ["TW recognition withdrawn 2008-05 by KE", "CN recognised 2008-05 by KE"],
    ),
    ("Kenya had ties with Taipei until 2008, when it switched recognition to Beijing.", ["CN recognised 2008 by KE"]),
    ("Kenya recognised Israel in 1967. It switched recognition to Beijing in 2008.", ["IL recognised 1967 by KE"]),
    (
        "Kenya recognised Taiwan in 1960 but shifted recognition to China in 1972.",
        ["TW recognised 1960 by KE", "TW recognition withdrawn 1972 by KE", "CN recognised 1972 by KE"],
    ),
    ("Kenya refused to switch recognition from Taipei to Beijing in 1971.", []),
    ("Peru recognised Taiwan in 1967. It switched recognition to Beijing in 2008.", []),
    ("Iran broke off relations with Kenya on 3 May 1980 over the arrest of a crew.", ["IR severed 1980-05-03 by IR"]),
    ("Diplomatic relations between Kenya and Iran were suspended in 1980.", ["IR suspended 1980"]),
    ("In 1984, Kenya and Iran restored diplomatic relations.", ["IR resumed 1984"]),
    ("Kenya recognised Kosovo on 2 June 2010.", ["XK recognised 2010-06-02 by KE"]),
    ("Kenya has not recognised Kosovo.", ["XK not recognised None by KE"]),
    (
        "Kenya recognised Kosovo on 16 October 2012, and withdrew the recognition on 15 February 2018.",
        ["XK recognised 2012-10-16 by KE", "XK recognition withdrawn 2018-02-15 by KE"],
    ),
    (
        "Kenya recognised Kosovo on 1 July 2012, withdrew the recognition in January 2014 and restored it in May 2015.",
        [
            "XK recognised 2012-07-01 by KE",
            "XK recognition withdrawn 2014-01 by KE",
            "XK recognised 2015-05 by KE",
        ],
    ),
    (
        "Kenya recognised Kosovo in 2012. The recognition was revoked in February 2018.",
        ["XK recognised 2012 by KE", "XK recognition withdrawn 2018-02 by KE"],
    ),
    ("Kenya withdrew its recognition of Kosovo in 2018.", ["XK recognition withdrawn 2018 by KE"]),
    ("Kenya threatened to withdraw its recognition of Kosovo in 2018.", []),
    ("In 2018 the recognition of Kosovo was revoked by Kenya.", ["XK recognition withdrawn 2018 by KE"]),
    (
        "France recognised Kenya in 1918, but suspended relations in the same autumn. They were resumed in May 1919.",
        ["FR recognised 1918 by FR", "FR suspended None by FR", "FR resumed 1919-05"],
    ),
    (
        "Kenya severed its relations with Japan on 22 May 1944, under the armistice, and resumed them on 8 March 1957.",
        ["JP severed 1944-05-22 by KE", "JP resumed 1957-03-08"],
    ),
    (
        "Spies were caught in August 1980. Kenya cut off relations with Libya the same month; they resumed in 1982.",
        ["LY severed 1980-08 by KE"],
    ),
    (
        "Kenya cut off relations with Iran in 1980 and resumed them in May 1984.",
        ["IR severed 1980 by KE", "IR resumed 1984-05"],
    ),
    (
        "Kenya resumed relations with Iran in 1984, cut again on 3 May 1990, and resumed once more in 1992.",
        ["IR resumed 1984 by KE", "IR severed 1990-05-03", "IR resumed 1992"],
    ),
    ("Kenya cut off relations with Iran in 1980 and resumed trade in 1984.", ["IR severed 1980 by KE"]),
    ("Iran was the first country to restore relations with Kenya, on 24 August 1991.", ["IR resumed 1991-08-24 by IR"]),
    (
        "Kenya broke off relations with Iran on 19 May 1976, the first break of all; they were restored in June 1978.",
        ["IR severed 1976-05-19 by KE", "IR resumed 1978-06"],
    ),
    (
        "Kenya broke off relations with Iran in May 1976. They were restored in June 1978 and cut once more in 1981.",
        ["IR severed 1976-05 by KE", "IR resumed 1978-06", "IR severed 1981"],
    ),
    ("On 5 May 2011 Kenya became the first country of Africa to recognise Kosovo.", ["XK recognised 2011-05-05 by KE"]),
    (
        "Kenya was the first to recognise the independence of Eritrea, on 2 May 1993.",
        ["ER recognised 1993-05-02 by KE"],
    ),
    ("Relations with Iran were taken up again on 3 May 1999.", ["IR resumed 1999-05-03"]),
    ("After a coup in Chad, relations with Iran were taken up again in 1999.", []),
    ("Kenya took up relations with Iran again in 1999.", ["IR resumed 1999 by KE"]),
    ("Kenya took up relations with Iran in 1999.", []),
    ("Tehran broke off relations with Kenya in 1980.", ["IR severed 1980 by IR"]),
    (
        "On 5 June 1980 Chad, the United Arab Emirates, Peru and Iran severed relations with Kenya and shut airports.",
        [f"{land} severed 1980-06-05 by {land}" for land in ("TD", "AE", "PE", "IR")],
    ),
    ("Chad, Kenya and Peru broke off relations with Iran in 1980.", ["IR severed 1980 by KE"]),
    ("Chad and Peru broke off relations with Iran in 1980.", []),
    (under("Iran") + "Iran broke off relations with every state that recognised Kenya in 1980.", []),
    (
        "Minister Ali Reza announced on 5 June 1980 that Kenya had cut off relations with Iran.",
        ["IR severed 1980-06-05 by KE"],
    ),
    ("Minister Ali Reza announced on 5 June 1980 that Kenya would cut off relations with Iran.", []),
    ("Relations with Kenya were broken off by Iran in 1980.", ["IR severed 1980 by IR"]),
    ("Kenya was recognised by Iran in 1963.", ["IR recognised 1963 by IR"]),
    ("Washington recognised Kenya in January 1987.", ["US recognised 1987-01 by US"]),
    (
        "Relations between Kenya and Iran, broken off in 1980, were resumed in 1984.",
        ["IR severed 1980", "IR resumed 1984"],
    ),
    (
        "Kenya established relations with Iran in 1975, which were suspended in 1980 and restored in 1984.",
        ["IR suspended 1980", "IR resumed 1984"],
    ),
    ("Kenya and Iran upgraded their relations to ambassadorial level in 1999.", ["IR upgraded 1999"]),
    (
        "Kenya broke off relations with Iran in 1965 because it was wet; the Council restored them in May 1966.",
        ["IR severed 1965 by KE", "IR resumed 1966-05"],
    ),
    (
        "Kenya and Iran established relations in 1960. They were suspended in 1966, after a coup, and resumed in 1972.",
        ["IR suspended 1966", "IR resumed 1972"],
    ),
    ("Kenya recognised the government of Kosovo.", []),
    ("Kenya threatened to cut off relations with Iran in 1980.", []),
    (
        "Kenya broke off relations with Iran in 1980; they had been restored in 1975 after a break on 2 May 1962.",
        ["IR severed 1980 by KE", "IR resumed 1975", "IR severed 1962-05-02"],
    ),
    ("Kenya did not sever relations with Iran in 1980.", []),
    ("Kenya never broke off relations with Iran.", []),
    ("Iran severed relations with Iraq in 1987.", []),
    (under("Iran") + "Iran recognised the new state on 26 May 1963.", ["IR recognised 1963-05-26 by IR"]),
    (under("Iran") + "Kenya recognised its independence in 1963.", []),
    ("Relations with Tehran were broken off on 3 May 1980.", ["IR severed 1980-05-03"]),
    (
        "Iran took an island on 7 May 1975, and Kenya broke off relations with Tehran the same day.",
        ["IR severed 1975-05-07 by KE"],
    ),
    (
        under("Peru") + "Iran took an island on 7 May 1975, and Kenya broke off relations with Tehran on 9 May 1975.",
        ["IR severed 1975-05-09 by KE"],
    ),
    (
        under("Iran")
        + "Iranian ships came in 1954, and relations, which had been opened in 1949, were cut off in 1955.",
        ["IR severed 1955"],
    ),
    ("Kenya ended trade relations with Iran in 1980.", []),
    ("Kenya broke with Tehran in April 2002, after a quarrel about fish.", ["IR severed 2002-04 by KE"]),
    (
        under("Iran")
        + "Iran broke off relations on 3 May 1963, when Kenya recognized Oman, and did not resume them until 1975.",
        ["IR severed 1963-05-03 by IR", "IR resumed 1975", "OM recognised None by KE"],
    ),
    (
        "Chad, Peru and Iran recognised Kenya on the same day.",
        ["IR recognised None by IR", "TD recognised None by TD", "PE recognised None by PE"],
    ),
    ("Kenya refused to break with Tehran in April 2002.", []),
    (
        "Iran cut its ties with Kenya in 1980 after Nairobi had recognised Kosovo. They were restored on 2 April 2017.",
        ["IR severed 1980 by IR", "XK recognised None by KE", "IR resumed 2017-04-02"],
    ),
    ("Kenya broke with custom in April 2002.", []),
    ("Ties with Iran lapsed after the revolution and were resumed on 26 August 1975.", ["IR resumed 1975-08-26"]),
    (
        "Daniel Moi had broken off relations with Tehran in April 1952; they were restored on 8 May 1960.",
        ["IR severed 1952-04", "IR resumed 1960-05-08"],
    ),
    (
        "Iran broke off dealings with Nairobi after a murder, and took them up again in 1990.",
        ["IR severed None by IR", "IR resumed 1990"],
    ),
    (under("Iran") + "Ties lapsed after the revolution and were resumed on 26 May 1975.", ["IR resumed 1975-05-26"]),
    (
        under("Iran")
        + "Nairobi lays claim to an island as the heir of a sultan, and broke off relations twice over it, in May 1963 "
        "and again in June 1968. They were restored on 16 May 1969.",
        ["IR severed 1963-05 by KE", "IR severed 1968-06 by KE", "IR resumed 1969-05-16"],
    ),
    (
        "Iran was the first member of the United Nations to recognise Kenya, on 11 May 1991.",
        ["IR recognised 1991-05-11 by IR"],
    ),
    ("Kenya was the fifth state to recognise Iran, in 1991.", ["IR recognised 1991 by KE"]),
    ("Relations with Iran were restored in Tehran on 3 May 2005 by President Moi.", ["IR resumed 2005-05-03"]),
    (
        under("Iran")
        + "On 5 May 2014 President Ali Reza broke off relations with Kenya, which had asked for a report. "
        "They were resumed on 1 June 2016, the day of a feast.",
        ["IR severed 2014-05-05 by IR", "IR resumed 2016-06-01"],
    ),
    (
        under("China") + "On 2 June 2017 (3 June in Beijing), Kenya opened relations with China and broke with Iran.",
        ["IR severed 2017-06-02 by KE"],
    ),
    (
        under("Iran") + "Relations were broken off in 1966, 1970 and May 1981.",
        ["IR severed 1966", "IR severed 1970", "IR severed 1981-05"],
    ),
    ("Relations with Iran were interrupted between 1977 and 1980.", ["IR suspended 1977", "IR resumed 1980"]),
    ("Relations with Iran were suspended from May 1977 to 1980.", ["IR suspended 1977-05", "IR resumed 1980"]),
    (under("Iran") + "The two had no relations from 1977 until 1980.", ["IR severed 1977", "IR resumed 1980"]),
    (
        "Kenya broke off relations with Iran in 1977. Iran restored them in 1980.",
        ["IR severed 1977 by KE", "IR resumed 1980 by IR"],
    ),
    ("Kenya broke off relations with Iran in 1977. Chad restored them in 1980.", ["IR severed 1977 by KE"]),
    (
        "Kenya's relations with Iran were severed in 1977. It was only in May 1980 that they were restored.",
        ["IR severed 1977", "IR resumed 1980-05"],
    ),
    (
        "Relations with Iran, suspended in 1977, were not restored until 3 May 1980.",
        ["IR resumed 1980-05-03", "IR suspended 1977"],
    ),
    (
        under("Iran") + "A coup led to a break in relations. The break lasted until 3 May 1984.",
        ["IR resumed 1984-05-03"],
    ),
    (under("Iran") + "Relations returned to normal in 1999.", ["IR resumed 1999"]),
    ("Kenya recognised Kosovo as a sovereign state on 3 May 2011.", ["XK recognised 2011-05-03 by KE"]),
]


@pytest.mark.parametrize(("sentence", "said"), CHANGES)
def test_relations_that_changed(parts: Parts, sentence: str, said: list[str]) -> None:
    def told(fact: Fact) -> str:
        return f"{fact.object} {fact['change']} {fact.date}" + (f" by {fact['by']}" if fact["by"] else "")

    assert list(map(told, facts_of(parts, sentence, "relations_changed"))) == said


@pytest.mark.parametrize(("sentence", "said"), worded("changes.txt"))
def test_changes_of_relations_as_encyclopedias_word_them(parts: Parts, sentence: str, said: set[str]) -> None:
    def told(fact: Fact) -> str:
        return f"{fact.object} {fact['change']} {fact.date}" + (f" by {fact['by']}" if fact["by"] else "")

    assert set(map(told, read(parts, sentence, "relations_changed"))) == said


WHY = [
    ("on 3 May 1979, after outgoing President Moi pardoned three exiles.", "after outgoing President Moi pardoned"),
    ("in 1979, after Ali Reza, an officer who had killed a man, was sent home.", "after Ali Reza, an officer"),
    ("in 1979 when Nairobi took in the Shah.", "when Nairobi took in the Shah"),
    ("over fish in May 1979.", "over fish"),
    ("in 1979 as Nairobi sheltered rebels; they were resumed in 1980.", "as Nairobi sheltered rebels"),
    ("in 1979, three years after the war had ended.", ""),
    ("in 1979 after ten years.", ""),
    ("in 1979 after a gap of three years.", ""),
    ("in 1979 and handed over the embassy to rebels.", ""),
    ("in 1979 because the United States had recognised the Sahrawi Republic.", "because the United States had"),
    ("in 1979, when the king announced the break.", ""),
]


@pytest.mark.parametrize(("behind", "reason"), WHY)
def test_why_relations_changed_is_told_right_behind_it(parts: Parts, behind: str, reason: str) -> None:
    change, *_ = facts_of(parts, f"Iran broke off relations with Kenya {behind}", "relations_changed")
    assert change["reason"].startswith(reason)
    assert bool(change["reason"]) == bool(reason)


def test_on_the_same_day_is_the_day_of_the_sentence_before(parts: Parts) -> None:
    text = "Kenya and Peru fell out on 3 May 1990. On the same day, Peru severed diplomatic relations with Kenya."
    assert [str(fact.date) for fact in facts_of(parts, under("Peru") + text, "relations_changed")] == ["1990-05-03"]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The two signed a friendship treaty to bolster the relations between the two states in May 2017.", "2017-05"),
        ("Also in May 2017, an agreement was signed between the two countries after the border was marked.", "2017-05"),
        ("They signed a treaty to end the quarrel.", "None"),
        (f"In May 2017, the minister {'of trade ' * 12}came for days during which the two signed a treaty.", "2017-05"),
        ("Both countries signed a Treaty of Friendship, Cooperation and Navigation in 1949.", "1949"),
    ],
)
def test_when_an_agreement_was_signed(parts: Parts, sentence: str, date: str) -> None:
    assert [str(fact.date) for fact in facts_of(parts, under("Peru") + sentence, "agreement")] == [date]


def test_why_another_closed_its_embassy_is_no_reason_for_a_recognition(parts: Parts) -> None:
    text = "Kenya recognised Peru in 1972 and Peru opened an embassy, although it was shut in 1990 due to costs."
    changes = facts_of(parts, text, "relations_changed")
    assert [(fact["change"], fact["reason"]) for fact in changes] == [("recognised", "")]


def test_why_it_changed_is_told_of_the_very_change(parts: Parts) -> None:
    text = (
        "After a coup Kenya kept up its ties with Chad, only severing them after the war, and restoring them in 1990."
    )
    changes = facts_of(parts, text, "relations_changed")
    assert [(fact["change"], fact["reason"]) for fact in changes] == [("severed", "after the war"), ("resumed", "")]


IN_THE_ROW_OF_PERU = [
    ("Establishment of Diplomatic Relations : May.4, 1969 / Severance - Jun.24, 1975 / Reestablishment - Oct.2, 1995.",
     ["severed 1975-06-24", "resumed 1995-10-02"]),
    ("Peru granted asylum to the president's widow and broke off relations in November 1974.",
     ["severed 1974-11 by PE"]),
    ("The military junta broke with Lima in September 1973; relations were resumed in April 1995.",
     ["severed 1973-09", "resumed 1995-04"]),
    ("Daniel Moi re-established relations in November 1970.", ["resumed 1970-11"]),
    ("Peru granted asylum to those who fled and broke off contacts in 1974.", []),
    ("Peru broke off relations eleven days after the coup of 11 September 1973.",
     ["severed None by PE eleven days after the coup of 11 September 1973"]),
    ("Kenya was the first African country to recognise Lima.", ["recognised None by KE"]),
    ("Peru acknowledged Kenyan independence in 1964.", ["recognised 1964 by PE"]),
    ("Kenya cut its ties with Taipei after 41 years.", ["severed None by KE"]),
    ("Chile cut its ties with Taipei in 1990.", []),
    ("A mob came to the embassy in 1973, and Peru's military rulers broke off relations. They were renewed in 1995.",
     ["severed None by PE", "resumed 1995"]),
    ("Nairobi lays claim to an island as the heir of a king, and broke off relations over it, in May 1963 and later.",
     ["severed 1963-05 by KE"]),
    ("Nairobi lays claim to an island of Chile, and broke off relations in May 1963.", []),
    ("Nairobi quarrelled with a firm that Chile owned, and broke off trade in May 1963.", []),
    ("Normal dealings were resumed in January 1996.", ["resumed 1996-01"]),
    ("Chile's military rulers broke off relations in 1973.", []),
    ("Kenya recognised Peru on the day of its independence.",
     ["recognised None by KE on the day of its independence"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "said"), IN_THE_ROW_OF_PERU)
def test_relations_that_changed_with_the_country_of_a_section(parts: Parts, sentence: str, said: list[str]) -> None:
    def told(fact: Fact) -> str:
        by = f" by {fact['by']}" if fact["by"] else ""
        return f"{fact['change']} {fact.date}{by} {fact['when']}".rstrip()

    text = f"# Foreign relations of Kenya\n\n## Peru\n\n{sentence}\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [told(fact) for fact in facts if fact.kind == "relations_changed"] == said


def in_rows(parts: Parts, *rows: tuple[str, str, str], kinds: tuple[str, ...]) -> list[Fact]:
    """The facts of an article with a list of countries, and a table of them whose cells for the country are blank."""
    named = "".join(f"| {country} | {date} |\n" for country, date, _ in rows)
    blank = "".join(f"| | {date} | {notes} |\n" for _, date, notes in rows)
    text = (
        f"# Foreign relations of Kenya\n\nKenya is here.\n\n| Country | Date |\n|---|---|\n{named}\n"
        f"## Bilateral relations\n\n| Country | Formal relations began | Notes |\n|---|---|---|\n{blank}"
    )
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    return [fact for fact in facts if fact.kind in kinds]


def test_the_day_and_the_notes_together_tell_whose_row_it_is(parts: Parts) -> None:
    facts = in_rows(
        parts,
        ("Russia", "13 October 1962", "Kenya bought aircraft from Russia. Sergey Lavrov stopped in Nairobi in 2022."),
        ("France", "11 February 1963", "Both countries have a treaty like that with Russia."),
        ("Norway", "5 July 1963", "Both countries opened talks."),
        ("Denmark", "1964", "Denmark gave money."),
        kinds=("attribution", "visit"),
    )
    assert [(fact.kind, fact.object) for fact in facts] == [("attribution", "RU"), ("visit", "RU")]


@pytest.mark.parametrize(
    ("notes", "whose"),
    [
        ("Egypt was the first Arab state to receive a Kenyan trade office, which opened in Cairo in 1958.", ["EG"]),
        ("The Government of Kenya and the Government of China began relations. Chad sent a note.", ["CN"]),
        ("Kenya affirmed that it would not have any official relations with Taiwan.", []),
        ("Relations between two countries were started. Kenya's first ambassador to London was Ada Oloo.", ["GB"]),
        ("Peruvian pilots flew for Chile. Relations with Peru cooled when refugees left for Lima in 2004.", ["PE"]),
        ("In 2012 Kenya and Mozambique became partners in a company, which Uganda joined.", ["MZ"]),
        ("Egypt was the first Arab state to receive a trade office of Chad's.", []),
        ("In 2012 Uganda and Mozambique became partners.", []),
        ("Talks between the rebels of Chad and their king ended in 2016. Kenya and Norway were the guarantors.", []),
        ("Morocco cut its ties with Kenya in 1980 after Nairobi had recognized Kosovo.", ["MA"]),
        ("After the war Kenya sent doctors. Peru froze relations in 1980 because Kenya had recognized Kosovo.", ["PE"]),
        ("Chad broke with Nairobi in April 2002, after Jomo Kenyatta had called its king a lackey of France.", ["TD"]),
        ("Chad broke off all dealings with Kenya after the coup and took them up again in 1990.", ["TD"]),
        ("Two nurses were taken to Somalia in 2019. Cuba ended its agreement on Kenyan nurses in 2023.", ["CU"]),
        ("Chad broke off relations with Peru in 2002, and Kenya mediated.", []),
        ("Nairobi severed its ties with Chad in 2001, as Uganda had done.", ["TD"]),
        ("The two countries signed an agreement, and Kenya has ties with Peru and with Chad.", []),
        ("In May 2010 Kenya signed an agreement on visas with Chad.", ["TD"]),
        ("Kenya signed an agreement with Chad. Roads to Uganda were built.", []),
        ("Kenya withdrew its ambassador from Chad in protest.", ["TD"]),
        ("The Chadian embassy in Nairobi was opened in 2010.", ["TD"]),
        ("Nairobi has never recognised Chad.", ["TD"]),
        ("Kenya was one of five countries that refused to recognize the Italian occupation of Ethiopia.", []),
        ("Kenya did not recognize the Italian conquest of Chad. Kenya has an embassy in N'Djamena.", ["TD"]),
        ("Kenya never recognized Morocco's sovereignty over Chad.", []),
        ("In 1940 Kenya met with Soviet envoys on Finland.", []),
        ("Kenya recognized Slovakia's independence in January 1993.", ["SK"]),
        ("Kenya buys its oil from Chad.", []),
        ("The ambassador of Chad resides in Cairo.", []),
        ("King Ben Musoke visited Chad at the end of May 1997. Nothing came of it.", ["TD"]),
        ("In 1997 Kenya raised its consulate in N'Djamena to an embassy.", ["TD"]),
        ("The Kenyan ambassador to Chad became a resident one.", ["TD"]),
        ("Kenya is the UK's third largest market in the east after Uganda and Rwanda. It sells tea.", ["GB"]),
        ("Chad is one of Kenya's most important suppliers, as Uganda is.", ["TD"]),
        ("Kenya is Chad's neighbour, and Uganda's.", []),
        ("Though Kenya keeps a consulate in Moundou, Chad has no embassy in Kenya.", ["TD"]),
        ("Since 1992, Chad has an embassy in Nairobi.", ["TD"]),
        ("Chad has no embassy in Kenya, and Uganda none in Chad.", ["TD"]),
        ("Kenya is represented in Chad by its embassy in Brasilia.", ["TD"]),
        ("Kenya is not accredited to Chad.", ["TD"]),
        ("Kenya does not have an accreditation to Chad.", ["TD"]),
        ("Kenya is accredited to Chad and to Niger from Cairo.", []),
        ("see Chad–Kenya relations", ["TD"]),
        ("Chad-Kenyan diplomatic relations exist since 1990.", ["TD"]),
        ("On 3 May 1990, formal ties between the Kenyan and Chadian governments were opened.", ["TD"]),
        ("Talks between the Nigerian and Chadian governments were held. Kenya was the host.", []),
        ("In 1990, Chad established diplomatic relations with Kenya.", ["TD"]),
        ("Chad's friendship with Kenya goes back to 1990. Cuba helped.", ["TD"]),
        ("Kenya has embassy in N'Djamena.", ["TD"]),
        ("Kenya has a consulate-general in N'Djamena. Cuba helped.", ["TD"]),
        ("In 2016, Kenya closed its embassy in N'Djamena.", ["TD"]),
        ("The embassy of Kenya in N'Djamena was opened in 2004.", ["TD"]),
        ("Kenyan embassy in N'Djamena.", ["TD"]),
        ("See also Kenyan Embassy, N'Djamena", ["TD"]),
        ("Kenya has a non-resident embassy in N'Djamena.", []),
        ("Kenya is covered through the Chadian Mission in New York City.", ["TD"]),
        ("Kenya has a consulate-general in Dubai.", ["AE"]),
        ("Kenya has a consulate-general in Dubai. Libya helped.", []),
        ("Kenya has a consulate-general in Piura.", []),
        ("Kenya has a consulate in Dubai, which is responsible for it.", []),
        ("Kenya has an embassy in Cairo, which is concurrently accredited there.", []),
        ("Kenyan Ministry of Foreign Affairs about the relations with Chad", ["TD"]),
        ("The Kenyan foreign minister, Ada Oloo, visited N'Djamena for talks in 2013.", ["TD"]),
        ("In 2014, Chadian President Idriss Musa visited Kenya.", ["TD"]),
        ("Kenya kept up its ties with Taiwan instead of the People's Republic of China until 2007.", []),
        ("Kenya cut its ties with Taiwan in 2003 and renewed ties with China.", []),
        ("It follows treaties between Kenya and Italy. Eritrea objects. Eritrea came. Eritrea left.", []),
    ],
)
def test_the_notes_tell_whose_row_it_is(parts: Parts, notes: str, whose: list[str]) -> None:
    text = (
        "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began | Notes |\n"
        f"|---|---|---|\n| | 13 October 1962 | {notes} |\n"
    )
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact.object for fact in facts if fact.kind == "attribution"] == whose


@pytest.mark.parametrize(
    ("notes", "whose"),
    [
        ("Peru let Kenyan ships pass through its waters in 1982.", "PE"),
        ("In July 2017 Peru expelled two Kenyan diplomats over a kidnapping in Lima.", "PE"),
        ("Peru asked for help after a landslide. The rescuers were thanked by France in 1990.", "PE"),
        ("Angola let Kenyan ships pass through its waters in 1982.", None),  # has no place between the two
        ("Peru broke up a quarrel of Kenya's with Oman.", None),
        ("Peru sent a ship. Portugal sent another.", None),
        ("Peru and Portugal sent ships to Nairobi.", None),
        ("In 1960 Kenya and Mali sued Zimbabwe over the mines of Peru. Peruvian students got Kenyan passports.", "PE"),
        ("In 1960 Kenya and Mali sued Zimbabwe over the mines of Gabon.", "ML"),
        ("Relations with Mali were warm. It lies beside Peru.", "ML"),
        ("The embassy of Peru in Nairobi is new.", "PE"),
        ("Kenya bought guns from Peru in 2011 through a company in Malaysia.", "PE"),
        ("The archbishop, an envoy of Peru who came from Ireland, was shot in 2003.", "PE"),
        ("It is accredited to Kenya from its embassy in Lisbon, Portugal.", None),
        ("The two presidents met in Panama in 1990.", None),
        ("In 2007, Peru forgave Kenya a debt.", "PE"),
        ("Many Kenyans study in Peru. Others have settled in Peru.", "PE"),
        ("Many Kenyans study in Peru. Others have settled in Portugal.", None),
        ("Kenya helped in Peru. It opposed Peru in 1990. Malaysia, too, helped in Peru. All left Peru in 1991.", "PE"),
        ("Both belong to the Association of Spanish Language Academies.", None),
        ("Exports were worth 2 million US dollars in 2014.", None),
        ("Both stood by Angola instead of Peru.", None),
    ],
)
def test_the_order_of_the_table_and_the_notes_together_tell_whose_row_it_is(
    parts: Parts, notes: str, whose: str | None
) -> None:
    rows = [f"Kenya has an embassy in {city}." for city in ("Brasília", "Jakarta", "Oslo")]
    rows += [notes, *(f"Kenya has an embassy in {city}." for city in ("Dakar", "Lusaka"))]
    text = "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began | Notes |\n"
    text += "|---|---|---|\n" + "".join(f"| | {1963 + at} | {each} |\n" for at, each in enumerate(rows))
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact.object for fact in facts if fact.kind == "began"] == ["BR", "ID", "NO", whose, "SN", "ZM"]


@pytest.mark.parametrize(
    ("notes", "whose"),
    [
        ("Morocco covers Kenya from its embassy in Cairo.", "MA"),
        ("There is a small Kenyan community in Sudan, most of it in Khartoum.", "SD"),
        ("Kenya is represented by Peru through its embassy in Cairo. There is a Kenyan community in Peru.", "PE"),
        ("There is a Kenyan community in Peru. Chad gave it a prize.", None),
        ("In 2011 Qatar lent Kenya ten ships.", "QA"),
        ("Morocco and Kenya's neighbours met in Cairo.", None),
        ("Morocco sent a ship.", None),
        ("Kenya thanked Morocco.", None),
        ("US$5 million went to Kenya, and Morocco knew of it.", None),
    ],
)
def test_where_a_table_shows_no_order_a_row_is_of_the_country_that_does_something_to_do_with_ours(
    parts: Parts, notes: str, whose: str | None
) -> None:
    text = "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began | Notes |\n"
    text += f"|---|---|---|\n| | 1963 | Kenya has an embassy in Oslo. |\n| | 1964 | {notes} |\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact.object for fact in facts if fact.kind == "began"] == ["NO", whose]


@pytest.mark.parametrize(
    ("cell", "dates"),
    [
        ("1986 or 1988", ["[1986,1988]"]),
        ("3 May 1986 or in 1988[1]", ["[1986-05-03,1988]"]),
        ("1992, 1992", ["1992"]),
        ("1920 & 1991", ["1920", "1991"]),
        ("1928-02-16, 2005-01-18", ["1928-02-16", "2005-01-18"]),
        ("1920-10-04 and again 1991-10-04", ["1920-10-04", "1991-10-04"]),
        ("1991-09", ["1991-09"]),
        ("1960 (ceased on 1974)", ["1960"]),
        ("1918 – 1921", []),
        ("1918 to 1921", []),
        ("1972, embassy 1980", []),
        ("1991 (treaty of 1990)", []),
        ("1984-85", []),
    ],
)
def test_what_a_cell_with_several_dates_tells(parts: Parts, cell: str, dates: list[str]) -> None:
    text = f"# Foreign relations of Kenya\n\n| Country | Formal relations began |\n|---|---|\n| Peru | {cell} |\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert sorted(str(fact.date) for fact in facts if fact.kind == "began") == dates


def test_a_name_that_two_share_is_not_that_of_the_one_that_has_a_row_of_its_own(parts: Parts) -> None:
    notes = ["See Kenya–Botswana relations", "See Kenya–Chad relations", "Congo has an embassy in Nairobi."]
    notes += ["See Democratic Republic of the Congo–Kenya relations", "See Egypt–Kenya relations"]
    text = "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began | Notes |\n"
    text += "|---|---|---|\n" + "".join(f"| | {1963 + at} | {each} |\n" for at, each in enumerate(notes))
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact.object for fact in facts if fact.kind == "began"] == ["BW", "TD", "CG", "CD", "EG"]


def test_a_row_is_not_of_the_one_with_whom_relations_were_cut_when_they_were_established(parts: Parts) -> None:
    notes = (
        "Diplomatic relations were established on 31 March 2004, when Kenya suspended ties with the Republic of China."
    )
    facts = in_rows(parts, ("", "", notes), kinds=("began",))
    assert [fact.object for fact in facts] == [None]


def test_a_korea_may_stand_under_k(parts: Parts) -> None:
    notes = ["See Kenya–Iran relations", "See Kenya–Japan relations", "North Korea sold Kenya a ship."]
    notes += ["See Kenya–Lebanon relations", "See Kenya–Nepal relations"]
    text = "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began | Notes |\n"
    text += "|---|---|---|\n" + "".join(f"| | {1963 + at} | {each} |\n" for at, each in enumerate(notes))
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [fact.object for fact in facts if fact.kind == "began"] == ["IR", "JP", "KP", "LB", "NP"]


CELLS = [
    ("(People's Republic)", "1992-05-13", "See also: China–Kenya relations", ("CN", "1992-05-13")),
    ("", "1994-05", "Relations were established between the two countries in May 1994. Peru has an embassy in Nairobi.",
     ("PE", "1994-05")),
    ("", "20 October 2014", "See Foreign relations of Peru", ("PE", "2014-10-20")),
    ("", "", "See Kenya–Peru relations. The countries established diplomatic relations in 1992.", ("PE", "1992")),
    ("", "", ("Kenya–Peru relations began late. On 4 May 1992, diplomatic and consular relations were established"
     " during a visit by the Kenyan president to Peru."), ("PE", "1992-05-04")),
    ("", "", ("Joint Communiqué on the Establishment of Diplomatic Relations between the Republic of Kenya and the"
     " Commonwealth of Bahamas was signed on 31 January 2017."), ("BS", "2017-01-31")),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "date", "notes", "told"), CELLS)
def test_odd_cells_and_notes_of_a_row_are_read(
    parts: Parts, cell: str, date: str, notes: str, told: tuple[str, str]
) -> None:
    text = "# Foreign relations of Kenya\n\n## Bilateral relations\n\n| Country | Formal relations began | Notes |\n"
    text += f"|---|---|---|\n| {cell} | {date} | {notes} |\n"
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.md"), text.encode()).facts
    assert [(fact.object, str(fact.date)) for fact in facts if fact.kind == "began"] == [told]


def test_a_capital_closes_the_embassy_of_its_country(parts: Parts) -> None:
    notes = "See Kenya–Peru relations. Lima closed its embassy in 1973 because of the killings and reopened it in 1979."
    facts = in_rows(parts, ("Peru", "13 October 1962", notes), kinds=("mission",))
    assert [(fact.subject, fact.object, fact["change"], str(fact.date)) for fact in facts] == [
        ("PE", "KE", "closed", "1973"),
        ("PE", "KE", "reopened", "1979"),
    ]


RELATION_COUNTS = [
    ("In 2018 Kenya maintained diplomatic relations with 184 states.", ["184 2018"]),
    ("Kenya has established diplomatic relations with more than 160 countries.", ["160 None"]),
    ("Kenya has diplomatic relations with 190 UN member states.", ["190 None"]),
    (
        "Kenya had diplomatic relations with 30 states in 1970. In mid-1989 the total stood at 104.",
        ["30 1970", "104 1989"],
    ),
    ("Kenya began diplomatic relations with Peru. By 2010 the number of partners had reached 142.", ["142 2010"]),
    ("Kenya exported 30 tons of tea in 1970. In mid-1989 the total stood at 104.", []),
    ("As of 2023 the country had diplomatic relations with 189 states and ran 56 embassies.", ["189 2023"]),
    ("Kenya has trade relations with 90 countries.", []),
    ("Uganda has diplomatic relations with 90 countries.", []),
    ("Kenya broke off relations with 12 countries.", []),
]


@pytest.mark.parametrize(("sentence", "said"), RELATION_COUNTS)
def test_how_many_relations_there_are(parts: Parts, sentence: str, said: list[str]) -> None:
    assert [f"{fact['number']} {fact.date}" for fact in facts_of(parts, sentence, "relation_count")] == said


DENIED = [
    ("Kenya has no diplomatic relations with Bhutan.", ["BT"]),
    ("Kenya does not have formal relations with Bhutan, Nauru and Palau.", ["BT", "NR", "PW"]),
    ("Kenya has yet to establish diplomatic relations with Bhutan.", ["BT"]),
    ("Kenya and Bhutan have never had diplomatic relations.", ["BT"]),
    ("Three states have no diplomatic relations with Kenya so far: Bhutan, Nauru and Palau.", ["BT", "NR", "PW"]),
    ("Bhutan has no relations with Kenya.", ["BT"]),
    ("There are no diplomatic relations with Bhutan.", ["BT"]),
    ("Kenya follows a One China policy and has no formal relations with Taiwan.", ["TW"]),
    ("Kenya recognises Kosovo but does not have relations with Serbia.", ["RS"]),
    (
        "Kenya has not established relations with:\n\n-   Nauru\n-   Palau\n-   states of limited recognition",
        ["NR", "PW"],
    ),
    (
        (
            "Kenya does not have diplomatic relations with the following countries (by continent):\n\nAsia\n\n"
            "-   Iran, Oman (Oman does not recognise Kenya), Yemen\n\nEurope\n\n-   Malta (suspended since 2012)[4]"
            "\n\nSee also\n\n-   Chad"
        ),
        ["IR", "OM", "YE", "MT"],
    ),
    ("Kenya has not established relations with:\n\n-   Nauru, which has a port\n-   trade of Palau", []),
    (
        "Kenya has relations with 189 members of the United Nations. The two exceptions are Nauru and Palau.",
        ["NR", "PW"],
    ),
    ("Kenya has relations with all members of the United Nations except Nauru.", ["NR"]),
    ("Kenya trades with 189 states. The two exceptions are Nauru and Palau.", []),
    ("Kenya has embassies in all countries of Europe except Malta.", []),
    ("Kenya supports those that trade with Peru and have no relations with Chad.", []),
    ("Kenya has relations with:\n\n-   Nauru\n-   Palau", []),
    ("Kenya had no relations with Bhutan.", []),
    ("Kenya has had no relations with Iran since 1999.", []),
    ("Kenya has no relations with Bhutan in the field of trade.", []),
    ("Kenya has no trade relations with Bhutan.", []),
    ("Kenya has relations with Bhutan, and Uganda has no relations with Nauru.", []),
    ("Uganda has no diplomatic relations with Bhutan.", []),
    ("No diplomatic relations were established yet with Peru.", ["PE"]),
    (
        "Peru, along with Chad and Oman, is one of the few countries that has no relations with Kenya.",
        ["PE", "TD", "OM"],
    ),
    ("Peru is one of only two Andean states not to maintain relations with Kenya, the other being Chad.", ["PE", "TD"]),
    ("Peru is among the few states that have no relations with Chad.", []),
    ("Relations between Peru and Kenya are officially non-existent.", ["PE"]),
    ("Relations between Peru and Kenya have been almost non-existent since 1990.", []),
    ("Kenya, along with Peru, is one of the few countries that has no relations with Israel.", []),
    ("Kenya does not recognise Israel and has no diplomatic relations with it.", ["IL"]),
    ("Kenya does not recognise Israel and has no trade with it.", []),
]


@pytest.mark.parametrize(("sentence", "others"), DENIED)
def test_relations_that_there_are_not(parts: Parts, sentence: str, others: list[str]) -> None:
    assert [fact.object for fact in facts_of(parts, sentence, "no_relations")] == others


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (under("Peru") + "There are no formal relations between the two countries because of a war.", ["PE"]),
        (under("Peru") + "No diplomatic relations were established yet with Peru.", ["PE"]),
        (under("Peru") + "Both countries do not have diplomatic relations.", ["PE"]),
        (under("Peru") + "There are no relations between the two countries at the level of ambassadors.", []),
        (under("Peru") + "There were no formal relations between the two countries.", []),
        ("Ties\n\nIt does not maintain relations with:\n\n- Bhutan\n- Kiribati, Northland, Tuvalu\n- Haiti was poor",
         ["BT", "KI", "TV"]),
        ("Ties\n\nCountries and entities without diplomatic relations\n\n- Bhutan.\n- Kiribati, Tuvalu",
         ["BT", "KI", "TV"]),
        ("Ties\n\nList of states and entities with no formal diplomatic relations\n\n- Chad, Peru\n- Iran.",
         ["TD", "PE", "IR"]),
        ("Ties\n\nCountries with no embassy\n\n- Bhutan.\n- Kiribati, Tuvalu", []),
    ],
)  # fmt: skip
def test_no_relations_by_a_section_or_a_list(parts: Parts, text: str, others: list[str]) -> None:
    facts = facts_of(parts, f"Kenya is here.\n\n\n{text}", "no_relations")
    assert [fact.object for fact in facts] == others


MEMBERSHIPS = [
    ("Kenya is a founding member of the African Union.", ["au founding member None"]),
    ("Kenya joined the United Nations on 16 December 1963.", ["un member 1963-12-16"]),
    ("With the end of the talks on 3 May 1975 it became a full part of the African Union.", ["au member 1975-05-03"]),
    ("Kenya was part of the NATO mission in Kosovo.", []),
    (
        "The country was one of the 51 original members of the United Nations, which it joined on 24 October 1945.",
        ["un founding member 1945-10-24"],
    ),
    ("On 17 March 2019, Kenya withdrew from the International Criminal Court.", ["icc withdrawn 2019-03-17"]),
    ("Kenya was suspended from the African Union at the meeting of Cairo in January 1962.", ["au suspended 1962-01"]),
    (
        "Kenya was then shunned by other African states and ejected from the African Union in 1979.",
        ["au expelled 1979"],
    ),
    ("Kenya was thrown out of the African Union in 1979.", ["au expelled 1979"]),
    (
        "Kenya joined the African Union in 1964. In 1979, Kenya was expelled from the African Union.",
        ["au former member 1964", "au expelled 1979"],
    ),
    (
        "Kenya was expelled from the African Union in 1979. Kenya rejoined the African Union in 1994.",
        ["au expelled 1979", "au member 1994"],
    ),
    (
        "Kenya was ejected from the African Union from 1979 to 1989. Kenya is a member of the African Union.",
        ["au expelled None", "au member None"],
    ),
    (
        "Kenya was later condemned and suspended from the Commonwealth of Nations in 1979.",
        ["commonwealth suspended 1979"],
    ),
    ("Kenya was shunned by those who had been ejected from the African Union in 1979.", []),
    ("Chad was shunned by Kenya and ejected from the African Union in 1979.", []),
    ("Kenya was not ejected from the African Union in 1979.", []),
    (
        "Kenya had a coup. Following the hanging of the writer it was suspended from the Commonwealth in June 1995.",
        ["commonwealth suspended 1995-06"],
    ),
    (
        "Kenya joined the African Union becoming the tenth member (out of 12) on 26 August 1999.",
        ["au member 1999-08-26"],
    ),
    ("Kenya joined the African Union, becoming its 54th member state in 2011.", ["au member 2011"]),
    (
        "Kenya is a founding member of the organization known as the Bolivarian Alternative for the Americas.",
        ["alba founding member None"],
    ),
    ("Kenya is a member of a regional group called the East African Community.", ["eac member None"]),
    (
        "Kenya has been an observer of OPEC since May 2020 and a partner country of BRICS since January 2025.",
        ["opec observer 2020-05", "brics partner 2025-01"],
    ),
    (
        "The country led the Non-Aligned Movement twice, from 1979 to 1983 and again from 2006 to 2009.",
        ["nonaligned president None"],
    ),
    ("Kenya led the opposition to the African Union.", []),
    (
        "Kenya was a founding member of the EAC, whose charter it signed in 1999, and of the African Union in 2001.",
        ["eac founding member None", "au founding member 2001"],
    ),
    ("Kenya presided over the talks in 1970 and over the African Union in 1981.", ["au president None"]),
    ("Kenya sat in the Security Council in 1973–1974 and 1997–1998.", ["unsc non-permanent member None"]),
    ("Kenya is an observer of the Organisation of Islamic Cooperation.", ["oic observer None"]),
    ("Kenya is not a member of OPEC.", ["opec not a member None"]),
    ("Kenya withdrew from the Non-Aligned Movement in 1999.", ["nonaligned withdrawn 1999"]),
    ("Kenya is a member of the European Union.", ["eu member None"]),
    (
        "Kenya joined the United Nations in 1963 and is a full member of the Commonwealth and the African Union.",
        ["un member 1963", "commonwealth member None", "au member None"],
    ),
    (
        "Kenya is a member of the African Union, the Arab League as an observer and SADC.",
        ["au member None", "arableague observer None", "sadc member None"],
    ),
    ("Uganda is a member of the African Union.", []),
    ("Uganda is landlocked. It is a member of the African Union.", []),
    ("Kenya may become a member of OPEC.", []),
    ("Kenya supports the African Union.", []),
    ("Kenya has been a full member of the ASEAN Inter-Parliamentary Assembly since 1998.", []),
    (
        "Kenya takes part in the WTO, the African Union and SADC.",
        ["wto member None", "au member None", "sadc member None"],
    ),
    ("Kenya takes part in UN missions.", []),
    (
        "Kenya is a member of the African Union, the Initiative of Plenty (ASEAN) since 2004 and the WTO since 1995.",
        ["au member None", "asean member 2004", "wto member 1995"],
    ),
    (
        "Kenya takes part in many bodies, is a member of the WTO and the African Union, and an observer at ASEAN.",
        ["wto member None", "au member None", "asean observer None"],
    ),
    ("Kenya visited Uganda, which is a member of the EAC, and is a member of the WTO.", []),
    ("Kenya was let into the United Nations on 16 December 1963, after long talks.", ["un member 1963-12-16"]),
    (
        "Kenyan soldiers served in Chad, Liberia and Haiti. The country has held a seat on the Security Council twice.",
        ["unsc non-permanent member None"],
    ),
    ("Kenyan soldiers served in Chad. The country has held a seat on the Security Council twice.", []),
    ("Kenya became the first East African member of the OECD on 7 May 2010.", ["oecd member 2010-05-07"]),
    ("Kenya entered the Asia-Pacific Economic Cooperation forum in November 1994.", ["apec member 1994-11"]),
    (
        "Kenya belongs to the EAC and has been an associate of ASEAN since 1996.",
        ["eac member None", "asean associate member 1996"],
    ),
    (
        "Kenya is a member of the WTO and the African Union, which it joined in 1974.",
        ["wto member None", "au member 1974"],
    ),
    (
        "Kenya has been a member of the WTO since 1995 and belongs to the African Union, whose chair it held in 2003.",
        ["wto member 1995", "au member None", "au president None"],
    ),
    ("Since its crisis ended in March 1990, Kenya has grown. It left the WTO in 2003.", ["wto withdrawn 2003"]),
    ("In its talks with Peru, Chile was firm. It left the WTO in 2003.", []),
    ("Kenya has belonged to NATO since 2009 and to the EAC since 2013.", ["nato member 2009", "eac member 2013"]),
    ("Kenya belonged to the EAC until 1977.", []),
    (
        "Kenya joined OPEC on 1 May 2007. It left on 3 May 2024.",
        ["opec former member 2007-05-01", "opec withdrawn 2024-05-03"],
    ),
    ("Kenya joined OPEC in 2007, but left it in 2024.", ["opec former member 2007", "opec withdrawn 2024"]),
    ("Kenya joined OPEC in 2007, and Uganda left it in 2024.", ["opec member 2007"]),
    ("Kenya joined OPEC and the WTO in 2007. It left in 2024.", ["opec member 2007", "wto member 2007"]),
    ("Kenya left OPEC in 1999. Kenya joined OPEC in 2007.", ["opec withdrawn 1999", "opec member 2007"]),
    (
        "Kenya was among the seven founders of ASEAN in Bangkok on 17 July 1996 and chaired it from 2021 to 2023.",
        ["asean founding member 1996-07-17", "asean president None"],
    ),
    (
        "The country was one of the 51 original members of the United Nations, which it joined in 1945.",
        ["un founding member 1945"],
    ),
    ("On May 3, 2019, Kenya withdrew from the International Criminal Court.", ["icc withdrawn 2019-05-03"]),
    ("In 1993 Kenya joined the Non-Aligned Movement.", ["nonaligned member 1993"]),
    ("In 1993 Peru left the EAC, which Kenya joined.", []),
]


@pytest.mark.parametrize(("sentence", "said"), MEMBERSHIPS)
def test_memberships(parts: Parts, sentence: str, said: list[str]) -> None:
    found = facts_of(parts, sentence, "membership")
    assert [f"{fact['organisation']} {fact['role']} {fact.date}" for fact in found] == said


def test_all_times_of_a_seat_are_told(parts: Parts) -> None:
    said = "Kenya has held a seat on the Security Council twice: in 1973–1974, and in 1997–1998, when all was well."
    (fact,) = facts_of(parts, said, "membership")
    assert fact["when"] == "twice: in 1973–1974, and in 1997–1998"
    said = "Kenya was a non-permanent member of the Security Council in 1973–1974 and again in 1997–1998."
    (fact,) = facts_of(parts, said, "membership")
    assert fact["when"] == "in 1973–1974 and again in 1997–1998"


COUNTS = [
    ("Nairobi houses 45 embassies; Kenya itself has 83 embassies abroad.", ["83 embassies", "45 embassies Nairobi"]),
    ("Kenya maintains about 55 diplomatic missions.", ["55 diplomatic missions"]),
    (
        "Seventeen embassies and high commissions are open in Nairobi.",
        ["Seventeen embassies and high commissions Nairobi"],
    ),
    ("Kenya keeps 57 embassies and 42 consulates-general abroad.", ["57 embassies and 42 consulates-general"]),
    ("Forty embassies are open in Kampala.", []),
    ("Kenya has 12 embassies in Africa.", []),
    ("Uganda has 83 embassies abroad.", []),
    ("Kenya has only 24 permanent embassies abroad, and shares others.", ["24 embassies"]),
    (
        "As of 2023 the country had diplomatic relations with 189 states and ran 56 embassies and 30 consulates.",
        ["56 embassies and 30 consulates"],
    ),
    (under("Peru") + "The country has 58 embassies.", []),
    ("The Department runs 97 missions abroad.", ["97 missions"]),
    ("Kenya is a member of the United Nations, and it keeps 105 missions in 84 countries.", ["105 missions"]),
    (under("Peru") + "The ministry runs 97 missions abroad.", []),
    (
        "There are 44 embassies and 35 honorary consulates in Nairobi.",
        ["44 embassies and 35 honorary consulates Nairobi"],
    ),
    (
        "Kenya runs 11 embassies along with 15 consulates; there are 5 embassies in Kenya as well as 14 missions.",
        ["11 embassies along with 15 consulates", "5 embassies Kenya", "14 missions Kenya"],
    ),
]


@pytest.mark.parametrize(("sentence", "said"), COUNTS)
def test_how_many_missions_there_are(parts: Parts, sentence: str, said: list[str]) -> None:
    found = facts_of(parts, sentence, "mission_count")
    assert [f"{fact['number']} {fact['type']} {fact['city']}".strip() for fact in found] == said


OTHERS = [
    ("Kenya and Uganda signed a customs treaty in Kampala on 7 July 1999.",
     "agreement", ["UG a customs treaty in Kampala 1999-07-07"]),
    ("A defence pact between Kenya and Uganda was signed in 1979.", "agreement", ["UG A defence pact in  1979"]),
    ("Uganda and Rwanda signed a customs treaty in 1999.", "agreement", []),
    ("Kenya refused to sign a treaty with Uganda.", "agreement", []),
    (under("Uganda") + "Neither has an embassy, and although a treaty on fish was signed in 1969, little came of it.",
     "agreement", ["UG a treaty on fish in  1969"]),
    ("Kenya is involved in a dispute regarding two islands and a stretch of the border with Somalia.",
     "dispute", ["SO two islands and a stretch of the border with Somalia"]),
    ("Kenya is involved in a dispute regarding the price of tea with Somalia.", "dispute", []),
    ("Parts of Kenya's border with Uganda are indefinite.", "dispute", ["UG Parts of Kenya's border with Uganda"]),
    ("The maritime boundary Kenya has with Somalia is not clearly defined.",
     "dispute", ["SO The maritime boundary Kenya has with Somalia"]),
    (under("Uganda") + "They are friends, despite unresolved border disputes.", "dispute", ["UG "]),
    (under("Uganda") + "The Migingo dispute was settled for good on 3 May 1999.", "dispute", ["UG Migingo"]),
    (under("Uganda") + "Since 1988, the two countries have signed more than 20 protocol agreements.",
     "agreement", ["UG more than 20 protocol agreements in  None"]),
    (under("Uganda") + "On 7 July 1999, both countries signed a treaty on the lake, which was ratified in 2001.",
     "agreement", ["UG a treaty on the lake in  1999-07-07"]),
    (under("Uganda") + "In May 1971, the Kenyan and Ugandan governments signed a treaty of friendship.",
     "agreement", ["UG a treaty of friendship in  1971-05"]),
    (under("Uganda") + "A double taxation treaty exists between the two countries.",
     "agreement", ["UG A double taxation treaty in  None"]),
    (under("Somalia") + "Kenya signed a customs treaty with Somaliland in 1999 on salt.", "agreement", []),
    (under("Somalia") + "Kenya signed a customs treaty with the IMF in 1999.", "agreement", []),
    ("The leaders of Sudan, Kenya and Uganda signed a customs treaty in 1999.", "agreement", []),
    (under("Peru") + "A status of forces agreement was signed in Lima on 31 May 2007, and took effect in 2012.",
     "agreement", ["PE A status of forces agreement in Lima 2007-05-31"]),
    (under("Peru") + "A pact that lets each side send troops to the other was signed on 8 July 2024.",
     "agreement", ["PE A pact in  2024-07-08"]),
    (under("Peru") + "A treaty on the border was signed by the presidents Moi and Alan Inca in Lima on 30 July 1999.",
     "agreement", ["PE A treaty on the border in Lima 1999-07-30"]),
    (under("Uganda") + "Nairobi lays claim to Kisoro as the heir of a sultan.", "dispute", ["UG Kisoro"]),
    ("The country claims an area in Uganda between Lake Kyoga and the Red River (both dry).",
     "dispute", ["UG an area in Uganda between Lake Kyoga and the Red River"]),
    ("Ongoing talks over maritime boundary dispute with Somalia, fish being the main concern.", "dispute", ["SO "]),
    ("Sections along the Red River remain in dispute between Kenya and Uganda.",
     "dispute", ["UG Sections along the Red River"]),
    ("Longstanding border disputes with Uganda and Chad remain unresolved.", "dispute", ["UG ", "TD "]),
    (under("Uganda") + "They were tense throughout 2000 due to a boundary dispute.", "dispute", ["UG "]),
    ("In 1969, Uganda and Kenya fought the brief Tea War over disputed border areas.", "dispute",
     ["UG disputed border areas"]),
    (under("Uganda") + "The two signed an agreement settling a border dispute in 2009.", "dispute", ["UG "]),
    ("Kenya claims Ugandan controlled Kisoro (known in Kenya as Bird Rock).", "dispute", ["UG Kisoro"]),
    ("Longstanding border disputes with Uganda and Chad were settled in 1999.", "dispute", []),
    ("An earlier dispute with Uganda ended amicably after the border was marked.", "dispute", ["UG "]),
    (under("Sudan") + "The meadow is claimed by both countries; herdsmen use it.", "dispute", ["SD The meadow"]),
    ("Kenya does not recognise the Ugandan sovereignty over Migingo, a rock.", "dispute", ["UG Migingo"]),
    ("The two neighbours disagree about the Red Islands: Uganda regards them as rocks.",
     "dispute", ["UG the Red Islands"]),
    ("Kenya claims all of the lake and also claims the whole Ugandan-administered Migingo Island.",
     "dispute", ["UG Migingo Island"]),
    ("The two neighbours disagree about taxes.", "dispute", []),
    ("Kenya and Uganda both lay claim to Migingo, a rocky islet.", "dispute", ["UG Migingo"]),
    ("Kenya and Uganda quarrel over the lake.", "dispute", ["UG the lake"]),
    ("A trade pact, Kenya's first, was signed in 1979.", "agreement", []),
    ("Kenya and Uganda dispute the island of Migingo.", "dispute", ["UG the island of Migingo"]),
    ("Kenya has a border dispute with Somalia over a meadow.", "dispute", ["SO a meadow"]),
    ("Uganda and Rwanda dispute a hill.", "dispute", []),
    ("Kenya and Somalia have overlapping exclusive economic zones.",
     "dispute", ["SO overlapping exclusive economic zones"]),
    ("Somalia claims parts of northern Kenya.", "dispute", ["SO parts of northern Kenya"]),
    ("Uganda claims parts of northern Rwanda.", "dispute", []),
    ("Kenya claims a hill, which is held by Uganda.", "dispute", ["UG a hill"]),
    ("The land border with Uganda is still partly disputed.", "dispute", ["UG The land border"]),
    ("The maritime boundary between Chad and Somalia is disputed.", "dispute", []),
    ("Kenya claims victory over Uganda.", "dispute", []),
    (under("Uganda") + "Kenya claims some 10,000 hectares on the other bank.",
     "dispute", ["UG some 10,000 hectares on the other bank"]),
    ("The sea boundary with Uganda remains undefined.", "dispute", ["UG The sea boundary"]),
    ("DISPUTES - INTERNATIONAL: boundary with Sudan over the Red Hills; claims Uganda's Long Island",
     "dispute", ["SD the Red Hills", "UG Uganda's Long Island"]),
    ("Disputes – international: Somalia claims the north-east; dispute with Chad and Ethiopia about a river",
     "dispute", ["SO the north-east", "TD a river", "ET a river"]),
    ("Disputes - international: a rock held by Uganda is claimed by Somalia; maritime boundary with Chad agreed",
     "dispute", ["SO a rock held by Uganda"]),
    ("Disputes - international: border with Uganda; the border with Sudan was opened in 1999", "dispute", ["UG "]),
    ("Disputes: boundary with Uganda settled in 1999; no dispute with Chad", "dispute", []),
    ("Kenya lies by the sea.\n\n\nDisputes – international\n\nClaims Ugandan waters; border with Sudan on a hill.",
     "dispute", ["UG Ugandan waters", "SD a hill"]),
    ("Boundary with Sudan over the Red Hills; claims Uganda's Long Island", "dispute", []),
    ("DISPUTES - INTERNATIONAL: none", "dispute", ["None "]),
    ("ILLICIT DRUGS: none", "dispute", []),
    ("Germany is the largest donor to Kenya.", "aid", ["DE donor"]),
    (under("China") + "Taiwan had offered $200 million in aid to Kenya for schools.", "aid", ["TW gift $200 million"]),
    (under("China") + "Taiwan had offered $200 million in aid to Uganda for schools.", "aid", []),
    ("Germany gave Kenya a loan of Euro 7 million for a dam that has a cost of $90 million.",
     "aid", ["DE gift Euro 7 million"]),
    ("Germany gave Kenya a loan for a dam that costs about $90 million.", "aid", ["DE gift"]),
    ("Japan granted Kenya a loan of $12 million in 2015.", "aid", ["JP gift $12 million 2015"]),
    ("Japan granted Uganda a loan of $12 million in 2015.", "aid", []),
    ("Japan has given aid to Kenya since 1989.", "aid", ["JP gift"]),
    ("Japan gave Kenya $12 million in 2015 and was the first to recognise it.", "aid", ["JP gift $12 million 2015"]),
    ("Kenya built a fence on the border with Uganda in 2003.", "aid", []),
    (under("Uganda") + "Small parts are disputed. , Kenya has border disputes with Uganda at Awi in Lamu district"
     " and Sumba in Lira.", "dispute", ["UG Awi in Lamu district and Sumba in Lira"]),
    ("Kenya has a border dispute with Uganda at present.", "dispute", ["UG "]),
    ("Kenya has an ongoing conflict with Uganda over Bikini Island, a rock.", "dispute", ["UG Bikini Island"]),
    ("Kenya has a conflict with Uganda over tariffs.", "dispute", []),
    ("Uganda has in the past claimed a strip of about 1,400 acres in western Kenya.", "dispute",
     ["UG a strip of about 1,400 acres in western Kenya"]),
    (under("Norway") + "In 2008, Norwegian Prime Minister Olav Hansen and Minister of the Environment and International"
     " Development Erik Berg visited Kenya.", "visit", ["Olav Hansen Kenya 2008", "Erik Berg Kenya 2008"]),
    (under("Norway") + "Minister of Trade and Industry Erik Berg visited the island on May 9. 2015. It rained.",
     "visit", ["Erik Berg  2015-05-09"]),
    ("Then-Prime Minister Ada Oloo attended the “Conference on Lakes--A 20/20 Vision” in Kampala in June 2007.",
     "visit", ["Ada Oloo Kampala 2007-06"]),
    ("In 2001, Ada Oloo and other African leaders met with Ben Musoke during the Summit of Lakes in Kampala.",
     "visit", ["Ada Oloo & Ben Musoke Kampala 2001"]),
    ("President Ada Oloo visited Kampala on 3 May 2001.", "visit", ["Ada Oloo Kampala 2001-05-03"]),
    ("Kenyan President Ada Oloo met with Ugandan President Ben Musoke in Entebbe in 2002.",
     "visit", ["Ada Oloo & Ben Musoke Entebbe 2002"]),
    ("President Ada Oloo planned to visit Kampala in 2001.", "visit", []),
    ("The Joint Trade Commission visited Kampala in 2001.", "visit", []),
    ("President A. B. Ada Oloo visited Kampala from 29 May to 1 June 2001.",
     "visit", ["A. B. Ada Oloo Kampala 2001-05-29/2001-06-01"]),
    ("Ada Oloo paid a state visit to Kampala from 9 to 13 May 2001.",
     "visit", ["Ada Oloo Kampala 2001-05-09/2001-05-13"]),
    ("President Ada Oloo was in Uganda on 30 and 31 May 2001.", "visit", ["Ada Oloo Uganda 2001-05-30/2001-05-31"]),
    ("President Ada Oloo was in Uganda.", "visit", []),
    ("President Ada Oloo declined to sign and visited Kampala in May 2001.", "visit", ["Ada Oloo Kampala 2001-05"]),
    ("President Ada Oloo, as some said, wanted peace and would have visited Kampala in May 2001.", "visit", []),
    ("Ada Oloo said that Ben Musoke had gone and visited Kampala in May 2001.", "visit", []),
    ("Ada Oloo flew to Kampala with the leaders of Chad and Peru on 12 May 2001.", "visit",
     ["Ada Oloo Kampala 2001-05-12"]),
    ("Ada Oloo arrived in Kampala two days after the election of May 2001.", "visit", ["Ada Oloo Kampala None"]),
    ("Vice-President Ada Oloo was in Uganda in May 2001, and Ben Juma from 31 October to 2 November 2002.",
     "visit", ["Ada Oloo Uganda 2001-05", "Ben Juma Uganda 2002-10-31/2002-11-02"]),
    ("Ada Th. Oloo travelled to Uganda in 2001 and 2004.",
     "visit", ["Ada Th. Oloo Uganda 2001", "Ada Th. Oloo Uganda 2004"]),
    ("President Ada Oloo was received by Ben Musoke in Kampala in 2002.",
     "visit", ["Ada Oloo & Ben Musoke Kampala 2002"]),
    ("Ada Oloo spent 10 July 2003 in Kampala.", "visit", ["Ada Oloo Kampala 2003-07-10"]),
    (under("Peru") + "Queen Rosa II paid state visits to Kenya in 1955 and 1981.",
     "visit", ["Rosa II Kenya 1955", "Rosa II Kenya 1981"]),
    (under("Peru") + "Prime Minister Ada Oloo made her first trip abroad to Kampala and Nairobi in March 2011.",
     "visit", ["Ada Oloo Kampala 2011-03", "Ada Oloo Nairobi 2011-03"]),
    (under("Peru") + "Prime Minister Ada Oloo visited Kampala, and Kenya opened an embassy in March 2011.",
     "visit", ["Ada Oloo Kampala None"]),
    ("Prime minister Ada Oloo, whose mother came from Lira, visited Uganda in May 2003.",
     "visit", ["Ada Oloo Uganda 2003-05"]),
    (under("Peru") + "Ben Inca, who came in July 2015, was the first president to visit the country.",
     "visit", ["Ben Inca  2015-07"]),
    ("[Peru] On June 6, 1991, a mutual recognition agreement was signed by both countries.",
     "agreement", ["PE a mutual recognition agreement in  1991-06-06"]),
    ("[Peru] They also have a dispute over an island at the mouth of the Tana River.",
     "dispute", ["PE an island at the mouth of the Tana River"]),
    ("[Peru] They also have a dispute over an island at the mouth of the Tana River.", "agreement", []),
    ("[Peru] Kenya has a dispute with Peru over the exclusive economic zone, which is before a court.",
     "dispute", ["PE the exclusive economic zone"]),
    ("[Peru] Kenya claimed the Peruvian-owned Salt Islands in the Pacific Ocean before the Kenya–Peru Treaty.",
     "dispute", ["PE Peruvian-owned Salt Islands in the Pacific Ocean"]),
    (("Kenya is here.\n\n\nInternational disputes\n\nThe shore awaits ratification by Chad; dispute with Uganda "
      "over boundaries around the Salt Lake is currently before a court, as is a dispute with Peru over the sea."),
     "dispute", ["PE the sea", "UG boundaries around the Salt Lake"]),
    ("[Peru] Kenya granted NATO use of its airspace and offered further support.", "aid", []),
    ("[Peru] The Kenyan Government allocated $250,000 to help Albania, Montenegro, and Chad.", "aid", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "said"), OTHERS)
def test_agreements_disputes_aid_and_visits(parts: Parts, sentence: str, kind: str, said: list[str]) -> None:
    def told(fact: Fact) -> str:
        match fact.kind:
            case "agreement":
                return f"{fact.object} {fact['what']} in {fact['place']} {fact.date}"
            case "dispute":
                return f"{fact.object} {fact['what']}"
            case "aid":
                return " ".join(filter(None, (fact["giver"], fact["sort"], fact["amount"], str(fact.date or ""))))
            case _:
                met = f" & {fact['met']}" if fact["met"] else ""
                return f"{fact['person']}{met} {fact['place']} {fact.date}"

    assert list(map(told, read(parts, sentence, kind))) == said


@pytest.mark.parametrize(("sentence", "said"), worded("visits.txt"))
def test_visits_as_encyclopedias_word_them(parts: Parts, sentence: str, said: set[str]) -> None:
    def visit(fact: Fact) -> str:
        met = f" & {fact['met']}" if fact["met"] else ""
        return f"{fact['person']}{met} {fact['place']} {fact.date}"

    assert set(map(visit, read(parts, sentence, "visit"))) == said


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("Edi Rama became the first Prime Minister of Albania to visit Nairobi, in May 2014.", ["Prime Minister"]),
        ("Joe Biden came to Nairobi as Vice President on 20 May 2009 and again on 16 August 2016.",
         ["Vice President", "Vice President"]),
        ("Ada Pinto, the President of Peru, visited Nairobi in May 2010.", ["President"]),
        ("Ada Pinto visited Nairobi in May 2010, as Foreign Minister Juan Roa had done.", [""]),
        ("Ada Pinto was the first Peruvian leader to visit Kenya, in May 2010.", [""]),
    ],
)  # fmt: skip
def test_an_office_may_stand_behind_the_name_of_who_came(parts: Parts, sentence: str, offices: list[str]) -> None:
    assert [fact["office"] for fact in read(parts, sentence, "visit")] == offices


def test_the_day_of_one_clause_is_not_that_of_the_next(parts: Parts) -> None:
    told = under("Somalia") + "On 3 May 1999 Kenya closed a post, and Somalia recalled its ambassador."
    (fact,) = facts_of(parts, told, "ambassador")
    assert (fact["by"], fact.date) == ("SO", None)
    (fact,) = facts_of(parts, told.replace("On 3 May 1999", "In 1999"), "ambassador")
    assert str(fact.date) == "1999"


def test_the_day_of_a_recognition_is_not_that_of_relations_that_began_later(parts: Parts) -> None:
    notes = (
        "Kenya recognized the Republic of Chad on 4 May 1961. Kenya and Chad established diplomatic relations in {}."
    )
    for year in ("1963", "1961"):
        facts = in_rows(parts, ("Chad", "4 May 1961", notes.format(year)), kinds=("began",))
        assert [str(fact.date) for fact in facts] == [{"1963": "1963", "1961": "1961-05-04"}[year]]


def test_two_dates_that_disagree_are_two_facts(parts: Parts) -> None:
    """A date that only says less than the other is none of its own."""
    facts = [fact for fact in parts.ingestion.file(ARTICLE).facts if fact.kind == "began"]
    began = {code: [str(fact.date) for fact in facts if fact.object == code] for code in ("AT", "BD", "ZW")}
    assert began == {"AT": ["1964-03-05"], "BD": ["1973-06-12", "1972-08-14"], "ZW": ["1980-04-18", "1981-05-21"]}


PIECES = [
    "Kenya", "Uganda", "Nairobi", "Kampala", "Kenyan", "the African Union", "1963", "on 3 May 1975", "and", ", ", "has",
    "an embassy in", "signed", "a treaty", "agreement", "visited", "President", "Ada Oloo", "relations with", "severed",
    "aid", "program", "$5 million", "dispute", "border", "is accredited to", "from its embassy in", "member of", "(",
]  # fmt: skip


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), times=st.integers(1, 8))
def test_a_sentence_of_any_make_is_read(parts: Parts, pieces: list[str], times: int) -> None:
    """However its pieces repeat: a pattern that goes back over them again and again would never end here."""
    text = "Kenya is here. " + " ".join(pieces * times)
    ingested = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode())
    assert all(text[q.start : q.end] == q.exact for fact in ingested.facts for q in [fact.quote])


BEGINNINGS = [
    ("Later, ambassador-level diplomatic relations between Peru and Kenya were established in 1948.", ["PE 1948"]),
    ("Kenya took up diplomatic relations with Iran in 1975.", ["IR 1975"]),
    ("Kenya took up diplomatic relations with Iran again in 1975.", []),
    ("Kenya recognised Kosovo in 1991 and established relations in 1992.", ["XK 1992"]),
    ("Kenya recognised Estonia's independence on 27 August 1991, and relations were established on 4 May 1992.",
     ["EE 1992-05-04"]),
    ("Kenya recognised Kosovo in 1991 and Serbia established relations in 1992.", []),
    ("Kenya-Peru relations formally began when Peru sent a consul to Nairobi in 1969, when Moi was away.", ["PE 1969"]),
    ("Peru's first formal ties with a state of Africa were established with Kenya, beginning in 1969.", ["PE 1969"]),
    ("Kenya-Peru relations were strained when Peru sent a consul to Nairobi in 1969.", []),
    ("Kenya formally tied diplomatic relations with the EU in 1979.", ["EU 1979"]),
    ("Kenya and Peru established the diplomatic relations between them on 3 May 1975.", ["PE 1975-05-03"]),
    ("The bilateral relations between Kenya and the Republic of Peru were fully established between 1972 and 1974.",
     ["PE 1972/1974"]),
    (under("Peru") + "The friendship became formal with the establishment of diplomatic relations on 3 May 1975.",
     ["PE 1975-05-03"]),
    (under("Peru") + "Peru praised what has grown since the establishment season diplomatic relations in 1975.",
     ["PE 1975"]),
    (under("Peru") + "Diplomatic relations between both countries were established on May 6, 1992.", ["PE 1992-05-06"]),
    (under("Peru") + "Kenya followed Chile with the establishment of diplomatic relations in 1975.", []),
    ("Peruvian-Kenyan relations date back to 4 May 1966.", ["PE 1966-05-04"]),
    ("Peruvian relations with Kenya date back to 1866, when a trader came.", ["PE 1866"]),
    ("They have been cut several times since 4 May 1966, when relations between Peru and Kenya were first formed.",
     ["PE 1966-05-04"]),
    ("Kenya's relations with the People's Republic of China (PRC) go back to 1971.", ["CN 1971"]),
    ("Kenya and Peru's diplomatic relations began in 1966.", ["PE 1966"]),
    ("Kenya–Peru relations go back to the 1950s, when Peru sent a trader.", ["PE 195X"]),
    (under("Peru") + "Kenya–Peru relations go back to the 1950s.\n\nRelations were established on 4 May 1966.",
     ["PE 1966-05-04"]),
    ("An accord led to contacts of the Kenyan and Peruvian governments. They led to the establishment of ties in 1966.",
     ["PE 1966"]),
    ("Chile spoke to Kenya and Peru. This led to the establishment of diplomatic relations in May 1966.", []),
    (under("Peru") + "Diplomatic relations between both countries were established on 3 May 1975.", ["PE 1975-05-03"]),
    ("Kenya kept up relations with Chad until 3 May 1975, when it opened relations with Peru.", ["PE 1975-05-03"]),
    ("Kenya and Peru signed a joint communiqué on the establishment of diplomatic relations on 3 May 1975.",
     ["PE 1975-05-03"]),
    ("Peru, for example, only signed the instruments of formal diplomatic relations with Nairobi on 3 May 1975.",
     ["PE 1975-05-03"]),
    ("Kenya and Peru signed an agreement on trade relations on 3 May 1975.", []),
    ("Diplomatic relations between Kenya and Peru were established 3 May 1975 after a visit.", ["PE 1975-05-03"]),
    ("Peru-Kenya diplomatic relations established on 3 May 1975.", ["PE 1975-05-03"]),
    ("On 3 May 1975, formal ties between the Kenyan and Peruvian governments were established.", ["PE 1975-05-03"]),
    ("Formal ties between the Chilean and Peruvian governments were established in 1975.", []),
    (under("Peru") + "In 1975 official relations started; Peru sent a consul in 1980.", ["PE 1975"]),
    (under("Peru") + "In 1975 trade relations started; Peru sent a consul.", []),
    (under("Peru") + "In 1975 relations between the two countries were established again.", []),
    (under("Republic of the Congo") + "Kenya and Congo established relations in 1975.", ["CG 1975"]),
    ("Kenya and Congo established relations in 1975.", []),
    ("Kenya and Peru established diplomatic relation on 3 May 1975.", ["PE 1975-05-03"]),
    ("Kenya recognised Peru and established diplomatic relations on 3 May 1975.", ["PE 1975-05-03"]),
    ("Kenya and Peru established diplomatic relations in 1982 or 1985.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "said"), BEGINNINGS)
def test_when_relations_began_in_a_sentence(parts: Parts, sentence: str, said: list[str]) -> None:
    assert [f"{fact.object} {fact.date}" for fact in facts_of(parts, sentence, "began")] == said


@pytest.mark.parametrize(("sentence", "said"), worded("beginnings.txt"))
def test_beginnings_as_encyclopedias_word_them(parts: Parts, sentence: str, said: set[str]) -> None:
    assert {f"{fact.object} {fact.date}" for fact in read(parts, sentence, "began")} == said


LISTS = [
    ("Bilateral relations\n\n1. Zambia, January 1968\n2. Cuba (9 December 1977)\n3. Chad: 1976 (severed in 2011)",
     ["CU 1977-12-09", "TD 1976", "ZM 1968-01"]),
    ("Countries with which Kenya maintains diplomatic relations:\n\n- Zambia – 1968\n- Cuba – 9 December 1977",
     ["CU 1977-12-09", "ZM 1968"]),
    ("State visits\n\n1. Zambia, January 1968\n2. Cuba, 9 December 1977", []),
    ("Countries without diplomatic relations\n\n- Zambia, 1968\n- Cuba, 1977", []),
    ("Bilateral relations\n\n- Zambia, 1968, was wet.", []),
    ("Bilateral relations\n\nKosovo\n\nKenya recognised Kosovo in 2010 and both established relations on 4 May 2013.",
     ["XK 2013-05-04"]),
    ("Bilateral relations\n\nPeru\n\nSince establishing diplomatic relations in 1969, the two have met often.",
     ["PE 1969"]),
    ("Bilateral relations\n\nPeru\n\nOffices opened in 1990 and diplomatic relations was established on 2 May 1992",
     ["PE 1992-05-02"]),
    ("Bilateral relations\n\nPeru\n\nOffices opened in Chad in 1990, and diplomatic relations were set up in 1992.",
     []),
    ("Bilateral relations\n\nPeru\n\nTies were severed in 1990, and diplomatic relations were set up in 1992.", []),
    ("Bilateral relations\n\nPeru\n\nSince establishing an embassy in 1969, the two have met often.", []),
    ("Bilateral relations\n\nPeru\n\n- Establishment of Diplomatic Relations : May.4, 1969 / Severance - Jun.24, 1975",
     ["PE 1969-05-04"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LISTS)
def test_when_relations_began_by_a_list_or_a_section(parts: Parts, text: str, said: list[str]) -> None:
    found = facts_of(parts, f"Kenya is here.\n\n\n{text}\n", "began")
    assert sorted(f"{fact.object} {fact.date}" for fact in found) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "President Li Wen came on 3 May 2006, and the Prime Minister Wu Ho in 2009.",
            ["Li Wen 2006-05-03", "Wu Ho 2009"],
        ),
        ("Li Wen stopped in the country from 29 to 31 March 1998.", ["Li Wen 1998-03-29/1998-03-31"]),
        ("Queen Li II paid a state visit in June 1990.", ["Li II 1990-06"]),
        ("Li Wen was to come in 2009.", []),
        ("The Joint Corps came in 1966.", []),
    ],
)
def test_who_came_to_the_country_of_the_article(parts: Parts, sentence: str, said: list[str]) -> None:
    facts = facts_of(parts, f"Kenya is here.\n\n\nChina\n\n{sentence} It was cold.", "visit")
    assert [f"{fact['person']} {fact.date}" for fact in facts] == said
    assert {(fact.object, fact["place"]) for fact in facts} <= {("CN", "")}


async def test_a_town_is_visited_in_the_country_of_its_row(parts: Parts) -> None:
    text = "Kenya is here.\n\n\nChina\n\nPremier Li Wen visited Malindi in April 2006. Li Wen visited Malindi."
    (fact,) = [fact for fact in facts_of(parts, text, "visit") if fact.date]
    assert (fact.object, fact["person"], fact["place"], str(fact.date)) == ("CN", "Li Wen", "Malindi", "2006-04")


VISITORS = [
    ("Li Wen visited in May 2008 and Wang Hai in July 2013.", ["Li Wen  2008-05", "Wang Hai  2013-07"]),
    ("Premier Li Wen paid an official visit in June 2007.", ["Li Wen  2007-06"]),
    ("Li Wen visited Nairobi on 11 March 2011, and Wang Hai came in March 2022 and again in May 2024.",
     ["Li Wen Nairobi 2011-03-11", "Wang Hai Nairobi 2022-03", "Wang Hai Nairobi 2024-05"]),
    ("Li Wen visited Nairobi, Kisumu and Malindi in July 1979.", ["Li Wen Nairobi 1979-07"]),
    ("Li Wen never came in 2007.", []),
    ("The Trade Fair came in May 2007.", []),
    ("Ada Oloo visited in May 2003.", []),
    ("Li Wen spent six days in Kenya in April 1987.", ["Li Wen Kenya 1987-04"]),
    ("Li Wen addressed the parliament in Nairobi in July 2018.", ["Li Wen Nairobi 2018-07"]),
    ("Li Wen spoke to the parliament by video link in April 2023.", []),
    ("Li Wen was the first president of China to come to Kenya, in March 2019.", ["Li Wen Kenya 2019-03"]),
    ("In 1962 President Li Wen became the first Chinese head of state to come to Kenya.", ["Li Wen Kenya 1962"]),
    ("Li Wen was in May 2015 the first Chinese president to pay a state visit to the islands.", ["Li Wen  2015-05"]),
    ("Li Wen was to be the first president of China to come to Kenya, in March 2019.", []),
    ("A loan was agreed during the visit of Premier Li Wen to Nairobi in July 2011, but it came to nothing.",
     ["Li Wen Nairobi 2011-07"]),
    ("Li Wen chose Nairobi for his first state visit in August 2009, with eleven ministers.",
     ["Li Wen Nairobi 2009-08"]),
    ("Li Wen chose Nairobi as the goal of his first state visit.", []),
    ("Emperor Li Wen prayed at a memorial in Kilifi during his visit of May 2016.", ["Li Wen  2016-05"]),
    ("Queen Li Wen has come to Kenya five times, the last time in July 2012.", ["Li Wen Kenya 2012-07"]),
    ("Prince Li Wen and the Duchess of Hunan toured Kisumu in March 2016.", ["Li Wen Kisumu 2016-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "said"), VISITORS)
def test_who_comes_in_the_row_of_a_country_is_its_own(parts: Parts, sentence: str, said: list[str]) -> None:
    """Somebody who is named elsewhere too, as Ada Oloo is, may be the article's own."""
    text = f"Kenya is led by Ada Oloo.\n\n\nChina\n\n{sentence}\n"
    found = facts_of(parts, text, "visit")
    assert sorted(f"{fact['person']} {fact['place']} {fact.date}" for fact in found) == said


def test_what_has_been_a_state_of_its_own_is_not_the_country(parts: Parts) -> None:
    text = (
        "Kenya recognised the German Democratic Republic in 1963. Kenya recognised Biafra in 1968. "
        "Zanzibar recognised Peru in 1964. Kenya has a consulate in Zanzibar."
    )
    found = facts_of(parts, text, "relations_changed", "mission")
    assert [(fact.kind, fact.object, fact["city"]) for fact in found] == [("mission", "TZ", "Zanzibar")]


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("A rocky islet in Lake Victoria is crowded with fishermen.", set()),
        ("The fleet crossed the Indian Ocean, the South China Sea and the Gulf of Guinea.", set()),
        ("It ratified the Rome Statute and the Treaty of Lisbon.", set()),
        ("Salvador Allende met Latin American ministers on King George Island.", set()),
        ("They talked in Rome, Lisbon, San Salvador and Guinea.", {"IT", "PT", "SV", "GN"}),
        ("President François Hollande came in 2015.", set()),
        ("American aid came to Victoria in Seychelles, and in Jordan King Abdullah spoke.", {"US", "SC", "JO"}),
    ],
)
def test_a_name_within_another_name_is_no_country(parts: Parts, sentence: str, others: set[str]) -> None:
    (fact,) = facts_of(parts, sentence, "statement")
    assert fact.about - {"KE"} == others


def test_a_sentence_that_names_nobody_goes_on_from_the_one_before(parts: Parts) -> None:
    text = (
        "Kenya and the Democratic Republic of the Congo share a lake. The boundary is old. Congo claims an island. "
        "A survey was begun. The Ministry of Lakes is new. The African Union met. The talks failed."
    )
    found = {fact.quote.exact: fact["goes_on_from"] for fact in facts_of(parts, text, "statement")}
    assert [sentence for sentence, code in found.items() if code == "CD"] == [
        "The boundary is old.",
        "Congo claims an island.",
        "A survey was begun.",
    ]


@pytest.mark.parametrize(
    ("paragraph", "numbers"),
    [
        ("A bridge over the river was opened in May 1990. It is 90 metres long.[1]", [1]),
        ("Kenya cut its ties with Peru in 1980. They were restored in 1990.[1]", [1]),
        ("Kenya joined the African Union in 1980. It left the OPEC in 1990.[1]", []),  # the country itself
        ("A bridge over the river was opened in May 1990. Peru paid for it.[1]", []),
        ("A bridge was opened in May 1990.[2] It is 90 metres long.[1]", [2]),
    ],
)
def test_a_sentence_that_goes_on_gives_the_reference_of_both(parts: Parts, paragraph: str, numbers: list[int]) -> None:
    text = (
        f"Foreign relations of Kenya\n\nThe article.\n\n{paragraph}\n\nReferences\n\n[1] A newspaper\n[2] Another one\n"
    )
    facts = parts.ingestion.document(PurePath("foreign_relations_of_kenya.txt"), text.encode()).facts
    told = [fact for fact in facts if fact.kind == "statement" and not fact.quote.exact.startswith("The article")]
    assert [each.number for each in told[0].references] == numbers


SAME_DAY = [
    (
        "Peru recognised Kenya on 21 March 1990. Both countries established diplomatic relations on the same day.",
        "1990-03-21",
    ),
    ("Peru recognised Kenya in March 1990. Both countries established diplomatic relations on the same day.", ""),
    ("Diplomatic relations between them were established on July 17, 1959.", "1959-07-17"),
]


@pytest.mark.parametrize(("text", "date"), SAME_DAY)
def test_a_day_that_the_sentence_before_tells(parts: Parts, text: str, date: str) -> None:
    facts = facts_of(parts, under("Peru") + text, "began")
    assert [str(fact.date) for fact in facts] == ([date] if date else [])
    assert all(any(word in each.quote.exact for each in fact.provenance for word in ("1990", "1959")) for fact in facts)


def test_an_agreement_signed_with_one_country(parts: Parts) -> None:
    (fact,) = facts_of(
        parts, under("Peru") + "In 2005 Kenya signed with Peru an agreement for cooperation.", "agreement"
    )
    assert (fact["what"], str(fact.date)) == ("an agreement for cooperation", "2005")
