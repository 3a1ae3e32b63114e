import string
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.mentions.countries import find_countries
from intents.words.spelling import Speller
from knowledge.folding import fold
from knowledge.names.countries import Countries, CountryMention, MentionKind

COUNTRIES = Countries.load()
CONFUSABLE = [
    ("niger", "nigeria"), ("austria", "australia"), ("slovakia", "slovenia"), ("iran", "iraq"),
    ("mali", "malawi"), ("mauritius", "mauritania"), ("dominica", "dominican republic"),
    ("guinea", "guyana"), ("zambia", "gambia"), ("libya", "liberia"), ("latvia", "lithuania"),
    ("sweden", "switzerland"), ("ireland", "iceland"), ("paraguay", "uruguay"), ("tonga", "togo"),
    ("sudan", "south sudan"), ("north korea", "south korea"), ("guinea", "equatorial guinea"),
    ("congo", "republic of the congo"), ("gabon", "ghana"), ("serbia", "syria"), ("bahrain", "bahamas"),
    ("burundi", "brunei"), ("uganda", "rwanda"), ("samoa", "somalia"), ("chad", "chile"),
    ("malta", "mali"), ("jamaica", "jordan"), ("nauru", "niue"), ("nigerian", "nigerien"),
    ("austrian", "australian"), ("slovenian", "slovakian"), ("georgia", "grenada"),
    ("morocco", "monaco"), ("moldova", "maldives"),
]  # fmt: skip


def mentions(text: str) -> tuple[CountryMention, ...]:
    return find_countries(fold(text), COUNTRIES)


def codes(text: str) -> list[str]:
    """Codes of one mention joined by a bar, as in ``CD|CG``."""
    return ["|".join(mention.codes) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BELGIUM", ["BE"]),
        ("bélgium", ["BE"]),
        ("Rwаndа", ["RW"]),
        ("belgium's embassy", ["BE"]),
        ("Chinas policy", ["CN"]),
        ("rwandas neighbours", ["RW"]),
        ("turkeys relations w/ rwanda", ["TR", "RW"]),
        ("insult me. when did turkey begin", ["TR"]),
        ("since when are there japans ties", ["JP"]),
        ("holy sees diplomatic relations", ["VA"]),
        ("central african republics ties", ["CF"]),
        ("two turkeys and a ham", []),
        ("new jerseys for the team", []),
        ("Cuba United States relations since", ["CU", "US"]),
        ("the day Turkey and Chile began relations", ["TR", "CL"]),
        ("depuis quand y a-t-il des relations avec la suède", ["SE"]),
        ("une veste en daim, une casquette et la grenade", []),
        ("Rwanda-Belgium", ["RW", "BE"]),
        ("China–Rwanda", ["CN", "RW"]),
        ("l'Allemagne", ["DE"]),
        ("d’Éthiopie", ["ET"]),
        ("the democratic republic of congo", ["CD"]),
        ("congo-kinshasa", ["CD"]),
        ("congo", ["CD|CG"]),
        ("korea (south)", ["KR"]),
        ("north and south korea", ["KP", "KR"]),
        ("north or south korean diplomats", ["KP", "KR"]),
        ("mu Bubiligi no mu Bufaransa", ["BE", "FR"]),
        ("ubalozi wa Ufaransa nchini Rwanda", ["FR", "RW"]),
        ("🇷🇼🇧🇪", ["RW", "BE"]),
        ("Kigali", ["RW"]),
        ("the us and rwanda", ["US", "RW"]),
        ("U.S. aid", ["US"]),
    ],
)
def test_reads_what_people_type(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("relations RW-BE", ["RW", "BE"]),
        ("RW", ["RW"]),
        ("IN, IT and BE", ["IN", "IT", "BE"]),
        ("did FR apologise", ["FR"]),
        ("FRA-RWA", ["FR", "RW"]),
        ("COD", ["CD"]),
        ("can you tell us what is in it", []),
        ("IS IT IN THERE", []),
        ("TELL US MORE", []),
        ("what IS this", []),
        ("my CV and ID", []),
        ("a DJ on TV", []),
        ("5 KM", []),
        ("WHO CAN SAY", []),
    ],
)
def test_reads_codes_only_where_they_are_codes(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rwnada", ["RW"]),
        ("Nigera", ["NG"]),
        ("morroco", ["MA"]),
        ("south koera", ["KR"]),
        ("untied states", ["US"]),
        ("papua new guniea", ["PG"]),
        ("afganistan", ["AF"]),
        ("belgain ambassador", ["BE"]),
        ("Hungry embassy", ["HU"]),
        ("austrlia", ["AU|AT"]),
        ("i am hungry", []),
        ("iron chain mail", []),
        ("angela", []),
        ("indiana", []),
    ],
)
def test_mends_spellings_but_no_words(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "turkey sandwich", "how long do i roast a turkey", "brazil nuts", "greek yogurt",
        "german shepherd", "swiss army knife", "russian roulette", "panama hat", "michael jordan",
        "Jordan Peterson", "my friend jordan", "jordan (my friend)", "chad from accounting",
        "that chad guy", "a total chad", "coach jordan told me", "Paris Hilton", "George Washington",
        "atlanta georgia", "Athens, Georgia", "lebanon, tennessee", "Paris, TX", "new mexico",
        "niger river", "the indian ocean", "vienna convention", "treaty of rome", "polish my shoes",
        "nail polish", "do you speak french", "fine china", "mali cious", "south america",
        "native american history", "the americas", "americas", "it's all greek to me",
        "thats all", "alrighty then", "auriez-vous la date", "j'ai besoin d'aide", "danke",
    ],
)  # fmt: skip
def test_leaves_alone_what_only_looks_like_a_country(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("turkey opened an embassy", ["TR"]),
        ("jordan and rwanda", ["JO", "RW"]),
        ("Jordan's king visited", ["JO"]),
        ("chad's embassy", ["TD"]),
        ("georgia recognised rwanda", ["GE", "RW"]),
        ("polish ambassador", ["PL"]),
        ("french ambassador", ["FR"]),
        ("french wine exports", ["FR"]),
        ("embassy in Paris", ["FR"]),
        ("talks in Vienna", ["AT"]),
        ("Israel", ["IL"]),
    ],
)
def test_keeps_the_countries_of_those_names(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def single_letter_typos(name: str) -> Iterator[str]:
    for at in range(len(name) + 1):
        head, tail = name[:at], name[at:]
        yield from (head + letter + tail for letter in string.ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in string.ascii_lowercase)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


@pytest.mark.parametrize(("name", "other"), [*CONFUSABLE, *((b, a) for a, b in CONFUSABLE)])
def test_a_typo_of_a_name_is_never_read_as_its_double(name: str, other: str) -> None:
    (right,) = mentions(name)
    (wrong,) = mentions(other)
    for typo in set(single_letter_typos(name)):
        if typo in COUNTRIES.aliases:
            continue  # a name as it stands: "iraq" is no typo of "iran"
        for mention in mentions(typo):
            assert mention.codes != wrong.codes or set(wrong.codes) & set(right.codes), typo


@given(st.text())
def test_any_text_has_mentions_at_their_places(text: str) -> None:
    end = 0
    for mention in mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert 0 < mention.score <= 1
        assert all(code in COUNTRIES for code in mention.codes)
        end = mention.end


WORDS = st.sampled_from(
    ("rwnada", "congo", "US", "IN", "turkey", "jordan", "my", "the", "(", ",", "-", "🇷🇼", "korae", "e\u0301")
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_any_mixture_has_mentions_at_their_places(text: str) -> None:
    found = mentions(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert found == mentions(text)


def test_a_mended_mention_scores_less() -> None:
    assert [mention.score for mention in mentions("rwanda")] == [1.0]
    assert mentions("rwnada")[0].score < 1
    assert mentions("rwnada")[0].kind is MentionKind.MISSPELLING


def test_the_speller_knows_words_and_names() -> None:
    speller = Speller.load()
    assert speller.is_word("relations")
    assert speller.is_word("it")
    assert not speller.is_word("rwanda")
    assert not speller.is_word("relatons")
    assert speller.is_name("angela")


def test_the_speller_finds_one_nearest_word_or_none() -> None:
    speller = Speller.load()
    assert speller.closest("relatons", ["relations", "nations"]) == "relations"
    assert speller.closest("abcde", ["abcdx", "abcdy"]) is None
    assert speller.closest("cat", ["car"]) is None
    assert speller.closest("embasy", []) is None
