"""Names that are one letter, one word or one continent apart are never taken for one another."""

import string
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.mentions.countries import find_countries
from knowledge.folding import fold
from knowledge.names.countries import Countries, MentionKind

COUNTRIES = Countries.load()
GROUPS = (
    "niger|nigeria", "nigerien|nigerian", "austria|australia", "austrian|australian", "slovakia|slovenia",
    "slovakian|slovenian", "iran|iraq", "iranian|iraqi", "mali|malawi|malta|malaysia|maldives", "malian|malawian",
    "mauritius|mauritania", "mauritian|mauritanian", "dominica|dominican republic", "zambia|gambia",
    "zambian|gambian", "libya|liberia|lebanon", "libyan|liberian", "latvia|lithuania", "latvian|lithuanian",
    "sweden|switzerland|swaziland", "swedish|swiss|swazi", "ireland|iceland", "irish|icelandic",
    "paraguay|uruguay", "paraguayan|uruguayan", "tonga|togo", "tongan|togolese", "sudan|south sudan",
    "sudanese|south sudanese", "north korea|south korea", "north korean|south korean",
    "guinea|equatorial guinea|guinea-bissau|papua new guinea|guyana",
    "republic of the congo|democratic republic of the congo", "republic of congo|democratic republic of congo",
    "congo brazzaville|congo kinshasa", "gabon|ghana|gambia", "serbia|syria|siberia", "bahrain|bahamas",
    "burundi|brunei", "uganda|rwanda", "samoa|somalia|american samoa", "samoan|somali", "chad|chile|china",
    "chadian|chilean|chinese", "jamaica|jordan", "nauru|niue", "georgia|grenada", "morocco|monaco",
    "moroccan|monacan", "moldova|maldives", "oman|amman", "turkish|turkmen",
    "kyrgyzstan|kazakhstan", "turkmenistan|tajikistan", "north macedonia|madagascar", "micronesia|macedonia",
    "el salvador|ecuador", "india|indonesia", "indian|indonesian", "namibia|zambia", "st lucia|slovakia",
    "puerto rico|costa rica", "republic of china|people's republic of china",
    "republic of korea|democratic people's republic of korea", "hong kong|congo", "cuba|aruba", "haiti|tahiti",
    "kinshasa|kigali", "bratislava|ljubljana", "budapest|bucharest", "riga|prague", "tunis|tunisia", "lome|rome",
)  # fmt: skip
PAIRS = [(name, other) for group in GROUPS for name in group.split("|") for other in group.split("|") if name != other]
FRAMES = ("{}", "the {} embassy", "relations between rwanda and {}")


def typos(name: str) -> Iterator[str]:
    """Every way to get one letter of the name wrong."""
    for at in range(len(name) + 1):
        head, tail = name[:at], name[at:]
        yield from (head + letter + tail for letter in string.ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in string.ascii_lowercase)
        if len(tail) > 1 and " " not in tail[:2]:
            yield head + tail[1] + tail[0] + tail[2:]


def codes(text: str) -> list[tuple[str, ...]]:
    return [mention.codes for mention in find_countries(fold(text), COUNTRIES) if mention.codes != ("RW",)]


def own(name: str) -> frozenset[str]:
    alias = COUNTRIES.aliases.get(name.replace("-", " ").replace("'", " "))
    return frozenset(alias.codes) if alias else frozenset()


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("name", "other"), PAIRS)
def test_a_name_is_itself_and_not_its_double(name: str, other: str, frame: str) -> None:
    right, wrong = own(name), own(other)
    if name in {"rwanda", "kigali", "siberia", "tahiti"}:
        return
    found = codes(frame.format(name))
    assert found, name
    assert all(set(each) & right and not (set(each) - right) & wrong for each in found)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PAIRS), st.sampled_from(FRAMES), st.data())
def test_a_mistyped_name_is_never_clearly_its_double(pair: tuple[str, str], frame: str, data: st.DataObject) -> None:
    name, other = pair
    typo = data.draw(st.sampled_from(sorted(set(typos(name)))))
    if (
        not own(name)
        or typo in COUNTRIES.aliases
        or all(word in COUNTRIES.aliases for word in typo.replace("-", " ").split())
    ):
        return  # it is a name as it stands, or two: "iraq" is no typo of "iran", and "americans samoa" may be both
    for found in codes(frame.format(typo)):
        assert set(found) & own(name) or not set(found) & own(other)


SINGLE_NAMES = sorted(
    key
    for key, alias in COUNTRIES.aliases.items()
    if alias.kind is MentionKind.NAME and alias.language == "en" and len(key) > 3 and key.isalpha()
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SINGLE_NAMES), st.sampled_from(FRAMES), st.data())
def test_a_mistyped_name_is_that_country_or_doubtful_or_none(name: str, frame: str, data: st.DataObject) -> None:
    typo = data.draw(st.sampled_from(sorted(set(typos(name)))))
    if typo in COUNTRIES.aliases or typo.removesuffix("s") in COUNTRIES.aliases:
        return  # "cairos" is more than one Cairo
    for found in codes(frame.format(typo)):
        assert set(found) & own(name), typo
