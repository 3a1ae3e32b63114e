"""French as it is spoken: articles and contractions, agreement, dates; held against CLDR where it has them."""

from datetime import date

import pytest
from babel.dates import format_date
from babel.lists import format_list
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Parts
from intents.languages import language_of
from intents.languages.messages import LANGUAGES
from intents.languages.phrase import Phrase, joined
from intents.words.tongues import told_by, tongue_of
from knowledge.dates import DateSpan, EdtfDate

FRENCH = language_of("fr")
DAYS = st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("RW", ("le Rwanda", "du Rwanda", "au Rwanda", "au Rwanda")),
        ("BE", ("la Belgique", "de la Belgique", "en Belgique", "à la Belgique")),
        ("IN", ("l’Inde", "de l’Inde", "en Inde", "à l’Inde")),
        ("IQ", ("l’Irak", "de l’Irak", "en Irak", "à l’Irak")),
        ("US", ("les États-Unis", "des États-Unis", "aux États-Unis", "aux États-Unis")),
        ("CU", ("Cuba", "de Cuba", "à Cuba", "à Cuba")),
        ("IL", ("Israël", "d’Israël", "en Israël", "à Israël")),
        ("HT", ("Haïti", "d’Haïti", "en Haïti", "à Haïti")),
        ("HK", ("Hong Kong", "de Hong Kong", "à Hong Kong", "à Hong Kong")),
        ("BB", ("la Barbade", "de la Barbade", "à la Barbade", "à la Barbade")),
        ("VA", ("le Saint-Siège", "du Saint-Siège", "au Saint-Siège", "au Saint-Siège")),
        ("EU", ("l’Union européenne", "de l’Union européenne", "dans l’Union européenne", "à l’Union européenne")),
    ],
)
def test_a_country_contracts_with_its_preposition(parts: Parts, code: str, forms: tuple[str, ...]) -> None:
    country = FRENCH.country(parts.say.countries[code])
    assert (f"{country}", f"{country:of}", f"{country:in}", f"{country:to}") == forms


@pytest.mark.parametrize(
    ("name", "code", "of", "in_"),
    [
        ("Cairo", "EG", "du Caire", "au Caire"),
        ("Havana", "CU", "de La Havane", "à La Havane"),
        ("Brussels", "BE", "de Bruxelles", "à Bruxelles"),
        ("Ottawa", "CA", "d’Ottawa", "à Ottawa"),
        ("Goma", "CD", "de Goma", "à Goma"),
    ],
)
def test_a_city_keeps_its_article(parts: Parts, name: str, code: str, of: str, in_: str) -> None:
    city = FRENCH.city(name, parts.say.countries[code])
    assert (f"{city:of}", f"{city:in}") == (of, in_)


def test_every_country_is_said_in_french(parts: Parts) -> None:
    assert [country.code for country in parts.say.countries if country.local("fr") is None] == []
    assert [body.id for body in parts.say.organisations if body.local("fr") is None] == []


def test_words_agree_with_a_country(parts: Parts) -> None:
    said = [
        f"{FRENCH.country(parts.say.countries[code]):premier/première/premiers/premières}"
        for code in ("MX", "BE", "US", "PH")
    ]
    assert said == ["premier", "première", "premiers", "premières"]


@pytest.mark.parametrize("tag", LANGUAGES)
@given(day=DAYS)
def test_a_day_reads_as_cldr_has_it(tag: str, day: date) -> None:
    said = language_of(tag).date(EdtfDate.parse(day.isoformat()))
    assert said.replace("1er ", "1 ") == format_date(day, "long", {"en": "en_GB", "fr": "fr"}[tag])


@pytest.mark.parametrize("tag", LANGUAGES)
@given(parts=st.lists(st.text(alphabet="abc", min_size=1), min_size=1, max_size=6))
def test_a_list_reads_as_cldr_has_it(tag: str, parts: list[str]) -> None:
    assert language_of(tag).join(parts) == format_list(parts, locale={"en": "en_GB", "fr": "fr"}[tag])


@pytest.mark.parametrize(
    ("first", "last", "relation", "words"),
    [
        ("1963-01-01", "1963-12-31", "", "en 1963"),
        ("1970-01-01", "1979-12-31", "", "dans les années 1970"),
        ("1901-01-01", "2000-12-31", "", "au XXe siècle"),
        (None, "1969-12-31", "before", "avant 1970"),
        (None, "1970-12-31", "until", "jusqu’en 1970"),
        ("2001-01-01", None, "after", "après 2000"),
        ("2010-01-01", None, "since", "depuis 2010"),
        ("2017-05-04", "2017-05-04", "", "le 4 mai 2017"),
        ("1962-07-01", "1962-07-01", "", "le 1er juillet 1962"),
        ("2009-11-01", "2009-11-30", "", "en novembre 2009"),
        ("1960-01-01", "1975-12-31", "between", "entre 1960 et 1975"),
    ],
)
def test_a_span_of_time(first: str | None, last: str | None, relation: str, words: str) -> None:
    span = DateSpan(*(date.fromisoformat(each) if each else None for each in (first, last)))
    assert FRENCH.span(span, relation) == words


def test_a_list_has_the_forms_that_all_its_parts_have() -> None:
    parts = [Phrase("a", {"of": "of a", "in": "in a"}), Phrase("b", {"of": "of b"})]
    assert f"{joined(parts, 'and'):of}" == "of a and of b"
    with pytest.raises(ValueError, match="no form 'in'"):
        f"{joined(parts, 'and'):in}"


@pytest.mark.parametrize(
    ("message", "tongue"),
    [
        ("quand les relations avec la belgique ont elles commence", "fr"),
        ("when did relations with belgium begin", "en"),
        ("canada", None),
        ("1963", None),
        ("ubalozi wa rwanda nchini ubelgiji uko wapi", "sw"),
        ("umubano w'u rwanda n'u bubiligi watangiye ryari", "rw"),
        ("seit wann hat ruanda beziehungen zu belgien", "de"),
        ("und kanada", "de"),
        ("donde esta la embajada de ruanda en la india", "es"),
        ("ou est l'ambassade du rwanda en la paz", "fr"),
        ("where did they die in that war", "en"),
        ("el salvador relations", None),
        ("where is la paz", "en"),
        ("desde quando ha relacoes com o brasil", "pt"),
        ("que paises", "es"),
        ("quais paises", "pt"),
        ("da quando il ruanda ha relazioni con la cina", "it"),
        ("dov'e l' ambasciata", "it"),
        ("la date de la relation", "fr"),
        ("kel e la date pr le canada", "fr"),
        ("sinds wanneer zijn er betrekkingen met japan", "nl"),
        ("en duitsland", "nl"),
        ("en tsjaad", "nl"),
        ("en italie", "fr"),
        ("angola relations", None),
        ("ethiopie ambassade", "fr"),
        ("hallo", "de"),
        ("who met van rompuy", "en"),
        ("is kinyarwanda a lingua franca", "en"),
        ("come again", None),
        ("ira data per capita", None),
    ],
)
def test_the_language_of_a_message(message: str, tongue: str | None) -> None:
    assert tongue_of(message.split()) == tongue
    assert told_by(message.split()) == (tongue if tongue in LANGUAGES else None)
