import re
from importlib.resources import files

import pytest

from knowledge.folding import fold
from knowledge.names.alias_keys import alias_key
from knowledge.names.countries import Countries, MentionKind

COUNTRIES = Countries.load()
MEMBERS_AND_MORE = [
    "AF", "AL", "DZ", "AD", "AO", "AG", "AR", "AM", "AU", "AT", "AZ", "BS", "BH", "BD", "BB", "BY", "BE", "BZ",
    "BJ", "BT", "BO", "BA", "BW", "BR", "BN", "BG", "BF", "BI", "CV", "KH", "CM", "CA", "CF", "TD", "CL", "CN",
    "CO", "KM", "CG", "CD", "CR", "CI", "HR", "CU", "CY", "CZ", "DK", "DJ", "DM", "DO", "EC", "EG", "SV", "GQ",
    "ER", "EE", "SZ", "ET", "FJ", "FI", "FR", "GA", "GM", "GE", "DE", "GH", "GR", "GD", "GT", "GN", "GW", "GY",
    "HT", "HN", "HU", "IS", "IN", "ID", "IR", "IQ", "IE", "IL", "IT", "JM", "JP", "JO", "KZ", "KE", "KI", "KP",
    "KR", "KW", "KG", "LA", "LV", "LB", "LS", "LR", "LY", "LI", "LT", "LU", "MG", "MW", "MY", "MV", "ML", "MT",
    "MH", "MR", "MU", "MX", "FM", "MD", "MC", "MN", "ME", "MA", "MZ", "MM", "NA", "NR", "NP", "NL", "NZ", "NI",
    "NE", "NG", "MK", "NO", "OM", "PK", "PW", "PA", "PG", "PY", "PE", "PH", "PL", "PT", "QA", "RO", "RU", "RW",
    "KN", "LC", "VC", "WS", "SM", "ST", "SA", "SN", "RS", "SC", "SL", "SG", "SK", "SI", "SB", "SO", "ZA", "SS",
    "ES", "LK", "SD", "SR", "SE", "CH", "SY", "TJ", "TZ", "TH", "TL", "TG", "TO", "TT", "TN", "TR", "TM", "TV",
    "UG", "UA", "AE", "GB", "US", "UY", "UZ", "VU", "VE", "VN", "YE", "ZM", "ZW", "VA", "PS", "TW", "XK", "EU",
    "HK", "MO", "PR", "GL", "EH", "CK", "NU",
]  # fmt: skip


def codes(text: str) -> list[tuple[str, ...]]:
    return [mention.codes for mention in COUNTRIES.exact(fold(text))]


@pytest.mark.parametrize("code", MEMBERS_AND_MORE)
def test_knows_every_country_by_name_demonym_and_flag(code: str) -> None:
    country = COUNTRIES[code]
    assert country.name
    assert country.continent in {"Africa", "Asia", "Europe", "North America", "South America", "Oceania"}
    flag = "".join(chr(ord(letter) + 0x1F1E6 - ord("A")) for letter in code)
    for words in (country.name, country.with_article, country.name.upper(), f"{country.name}'s", flag):
        assert codes(words) == [(code,)], words
    for words in (country.demonym, country.capital):
        assert not words or any(code in found for found in codes(words)) or code in {"EU", "MV", "GD"}, words


@pytest.mark.parametrize(
    ("code", "with_article", "name"),
    [
        ("CD", "the Democratic Republic of the Congo", "Democratic Republic of the Congo"),
        ("CG", "the Republic of the Congo", "Republic of the Congo"),
        ("VA", "the Holy See", "Holy See"),
        ("EU", "the European Union", "European Union"),
        ("NL", "the Netherlands", "Netherlands"),
        ("GM", "the Gambia", "Gambia"),
        ("KR", "South Korea", "South Korea"),
        ("CI", "Ivory Coast", "Ivory Coast"),
        ("XK", "Kosovo", "Kosovo"),
        ("NA", "Namibia", "Namibia"),
    ],
)
def test_writes_names_as_people_do(code: str, with_article: str, name: str) -> None:
    assert (COUNTRIES[code].with_article, COUNTRIES[code].name) == (with_article, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congo", [("CD", "CG")]),
        ("Congolese rebels", [("CD", "CG")]),
        ("Korea", [("KR", "KP")]),
        ("Dominican", [("DO", "DM")]),
        ("Korea (South) and Congo, Democratic Republic of the", [("KR",), ("CD",)]),
        ("papua new guinea, guinea-bissau, equatorial guinea, guinea", [("PG",), ("GW",), ("GQ",), ("GN",)]),
        ("South Sudan and Sudan", [("SS",), ("SD",)]),
        ("Niger, Nigeria", [("NE",), ("NG",)]),
        ("Washington, D.C., United States", [("US",), ("US",)]),
        ("the US told us", [("US",)]),
        ("the U.S.", [("US",)]),
        ("a car from CAR", [("CF",)]),
        ("RW is a code", []),
        ("St. Lucia", [("LC",)]),
        ("l'Allemagne et d’Éthiopie", [("DE",), ("ET",)]),
        ("Rwandans, Poles, Swedes", [("RW",), ("PL",), ("SE",)]),
        ("Saudi Arabia. Rabat", [("SA",), ("MA",)]),
        ("rwandaise-belge", [("RW",), ("BE",)]),
        ("", []),
    ],
)
def test_reads_the_longest_name(text: str, expected: list[tuple[str, ...]]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Belgium", MentionKind.NAME),
        ("Kingdom of Belgium", MentionKind.OFFICIAL),
        ("Zaire", MentionKind.FORMER),
        ("Belgian", MentionKind.DEMONYM),
        ("Brussels", MentionKind.CAPITAL),
        ("DRC", MentionKind.ABBREVIATION),
        ("🇧🇪", MentionKind.FLAG),
        ("Lybia", MentionKind.MISSPELLING),
    ],
)
def test_says_what_kind_of_name_it_is(text: str, kind: MentionKind) -> None:
    assert [mention.kind for mention in COUNTRIES.exact(fold(text))] == [kind]


def test_mentions_are_the_words_of_the_original() -> None:
    text = "« La Côte d’Ivoire », \u200bRwan\u00adda, Korea (South)!"
    mentions = COUNTRIES.exact(fold(text))
    assert [mention.text for mention in mentions] == ["Côte d’Ivoire", "Rwan\u00adda", "Korea (South)"]
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


def test_codes_count_only_when_asked_for_and_in_capitals() -> None:
    assert [mention.codes for mention in COUNTRIES.exact(fold("RW rw BEL"), codes=True)] == [("RW",), ("BE",)]


def test_a_teachers_aliases_come_first() -> None:
    countries = Countries.load({"RW": ["our country", "Georgia"]})
    found = countries.exact(fold("Georgia and Our  Country"))
    assert [mention.codes for mention in found] == [("RW",), ("RW",)]
    with pytest.raises(KeyError):
        Countries.load({"QQ": ["nowhere"]})


def test_every_alias_is_found_as_it_stands() -> None:
    assert len(COUNTRIES.aliases) > 7000
    lost = []
    for key, alias in COUNTRIES.aliases.items():
        text = re.sub(",", ", ", key).upper() if alias.capitals else key.replace(",", ", ")
        found = COUNTRIES.exact(fold(f"{text}-Rwandan" if alias.prefix else text), codes=True)
        if [mention.codes for mention in found[: 2 - alias.prefix]] != [alias.codes]:
            lost.append((key, [mention.codes for mention in found]))
    assert not lost


def test_compares_aliases_by_one_form() -> None:
    assert alias_key("Korea (South)") == alias_key("KOREA, south") == "korea,south"
    assert alias_key("Saint-Barthélemy") == alias_key("St. Barthelemy") == "st barthelemy"


@pytest.mark.parametrize("language", ["pt", "it", "nl"])
def test_no_name_in_these_languages_is_an_english_word_or_name(language: str) -> None:
    data = files("knowledge") / "data"
    taken = {
        line for name in ("english_words.txt", "proper_names.txt") for line in (data / name).read_text().split("\n")
    }
    names = {key: alias for key, alias in COUNTRIES.aliases.items() if alias.language == language}
    assert len(names) > 300
    assert taken.isdisjoint(names)
    english = {key for key, alias in COUNTRIES.aliases.items() if alias.language == "en"}
    assert [key for key in names if key[-1] == "s" and key[:-1] in english and " " not in key] == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Chade", "TD"), ("o Irão", "IR"), ("Irão", "IR"), ("o Irã", "IR"), ("Níger", "NE"), ("Nigéria", "NG"),
        ("Guiné", "GN"), ("Guiné-Bissau", "GW"), ("Guiné Equatorial", "GQ"), ("Coreia do Norte", "KP"),
        ("Áustria", "AT"), ("a França", "FR"), ("da França", "FR"), ("Austrália", "AU"), ("Eslovénia", "SI"),
        ("Eslováquia", "SK"), ("Suécia", "SE"), ("Suíça", "CH"), ("Omã", ""), ("Cina", "CN"), ("Mali", "ML"),
        ("Ciad", "TD"), ("Oman", "OM"), ("Perù", "PE"), ("Georgia", "GE"), ("Austria", "AT"), ("Slovenia", "SI"),
        ("Slovacchia", "SK"), ("Svezia", "SE"), ("Svizzera", "CH"), ("Dominica", "DM"), ("Cipro", ""),
        ("Repubblica Dominicana", "DO"), ("Corea del Sud", "KR"), ("Irlanda", "IE"), ("Islanda", "IS"),
        ("Guinea", "GN"), ("Tsjaad", "TD"), ("Zweden", "SE"), ("Zwitserland", "CH"), ("Oostenrijk", "AT"),
        ("Australië", "AU"), ("Ierland", "IE"), ("IJsland", "IS"), ("Slovenië", "SI"), ("Slowakije", "SK"),
        ("Noord-Korea", "KP"), ("Oeganda", "UG"), ("Niger", "NE"),
    ],
)  # fmt: skip
def test_names_that_are_near_to_each_other(said: str, code: str) -> None:
    """Those that are English words or names as well mean nothing alone."""
    assert codes(said) == ([(code,)] if code else [])


@pytest.mark.parametrize(
    "text",
    ["a lingua franca", "the ira", "pools and fins", "frans timmermans", "cipro", "ceci", "my oma"],
)
def test_words_that_name_a_country_elsewhere(text: str) -> None:
    assert codes(text) == []
