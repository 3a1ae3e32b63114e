"""Forms of names and demonyms in languages that inflect them: what generate_countries.py adds to each word.

Plain rules of school grammar; where a rule gives a form that nobody uses, no harm is done, as no text holds it.
"""

from collections.abc import Callable, Iterable, Iterator

__all__ = ["DEMONYMS", "NAMES"]

_VOWELS = "aeiouáéíóú"


def french(adjective: str) -> Iterator[str]:
    """All four forms: belge, belges; allemand, allemande, allemands, allemandes."""
    feminine = adjective if adjective.endswith("e") else adjective + "e"
    for masculine, ending in (("ien", "ienne"), ("éen", "éenne"), ("on", "onne"), ("rec", "recque"), ("urc", "urque")):
        if adjective.endswith(masculine):
            feminine = adjective.removesuffix(masculine) + ending
    plural = adjective if adjective.endswith(("s", "x")) else adjective + "s"
    yield from (adjective, feminine, plural, feminine + "s")


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def _in_both_spellings(forms: Iterable[str]) -> Iterator[str]:
    """With umlauts, and as they are typed on other keyboards: Ägypten, Aegypten."""
    for form in forms:
        yield from dict.fromkeys((form, form.translate(_UMLAUTS)))


def german(word: str) -> Iterator[str]:
    """An adjective with its endings; a noun with its cases, its plural and the feminine forms."""
    return _in_both_spellings(_german(word))


def _german(word: str) -> Iterator[str]:
    yield word
    if word[0].islower() or word.endswith("isch") or word == "deutsch":
        yield from (word + ending for ending in ("e", "en", "er", "es", "em"))
    elif word.endswith("er"):
        yield from (word + ending for ending in ("s", "n", "in", "innen"))
    elif word.endswith("e"):
        yield from (word + "n", word[:-1] + "in", word[:-1] + "innen")
    else:
        yield from (word + ending for ending in ("s", "n", "en", "in", "innen"))


def spanish(adjective: str) -> Iterator[str]:
    """All four forms: chino, china, chinos, chinas; francés, francesa, franceses, francesas."""
    yield adjective
    if adjective.endswith("o"):
        yield from (adjective + "s", adjective[:-1] + "a", adjective[:-1] + "as")
    elif adjective.endswith(("és", "án", "ín", "ón")):
        stem = adjective[:-2] + {"é": "e", "á": "a", "í": "i", "ó": "o"}[adjective[-2]] + adjective[-1]
        yield from (stem + "a", stem + "es", stem + "as")
    elif adjective[-1] in "aeé":
        yield adjective + "s"
    elif adjective[-1] in "íú":
        yield from (adjective + "es", adjective + "s")
    else:
        yield from (adjective + "a", adjective + "es", adjective + "as")


def portuguese(adjective: str) -> Iterator[str]:
    """All four forms: chinês, chinesa, chineses, chinesas; alemão, alemã, alemães, alemãs."""
    yield adjective
    if adjective.endswith("ão"):
        stem = adjective[:-2]
        yield from (stem + ending for ending in ("ã", "ães", "ãs"))
    elif adjective.endswith("o"):
        yield from (adjective + "s", adjective[:-1] + "a", adjective[:-1] + "as")
    elif adjective.endswith("ês"):
        yield from (adjective[:-2] + ending for ending in ("esa", "eses", "esas"))
    elif adjective.endswith("ol"):
        yield from (adjective + "a", adjective[:-1] + "is", adjective + "as")
    elif adjective.endswith("eu"):
        yield from (adjective[:-2] + ending for ending in ("eia", "eus", "eias"))
    elif adjective[-1] in _VOWELS:
        yield adjective + "s"
    else:
        yield adjective + "es"


def italian(adjective: str) -> Iterator[str]:
    """All forms: cinese, cinesi; russo, russa, russi, russe; greco, greca, greci, greche."""
    yield adjective
    if adjective.endswith("o"):
        stem = adjective[:-1]
        hard = stem + "h" if stem[-1] in "cg" else stem
        yield from (stem + "a", stem + "i", hard + "i", hard + "e")
    elif adjective.endswith("a"):
        stem = adjective[:-1]
        hard = stem + "h" if stem[-1] in "cg" else stem
        yield from (hard + "i", hard + "e")
    elif adjective.endswith("e"):
        yield adjective[:-1] + "i"


def dutch(adjective: str) -> Iterator[str]:
    """Both forms: chinees, chinese; russisch, russische; iraans, iraanse."""
    yield adjective
    if adjective.endswith("ees"):
        yield adjective[:-3] + "ese"
    else:
        yield adjective + "e"


def swahili(name: str) -> Iterator[str]:
    """One person, several, and their language: Ujerumani gives Mjerumani, Wajerumani, Kijerumani."""
    stem = name[1:].capitalize() if name[0] == "U" and len(name) > 5 else name  # noqa: PLR2004
    if " " in stem or not stem.isalpha():
        return
    low = stem.lower()
    yield f"{'Mw' if low[0] in _VOWELS else 'M'}{low}"
    yield f"Wa{low}"
    yield f"Ki{low}"


def kinyarwanda(name: str) -> Iterator[str]:
    """One person and several: Ububiligi gives Umubiligi, Ababiligi; Kenya gives Umunyakenya, Abanyakenya."""
    if " " in name or not name.isalpha():
        return
    if name.startswith("Ubu"):
        yield from (f"Umu{name[3:]}", f"Aba{name[3:]}")
    elif name[0] not in "UAIO" and not name.startswith(("Bu", "Bw")):
        yield from (f"Umunya{name.lower()}", f"Abanya{name.lower()}")


def german_name(name: str) -> Iterator[str]:
    """The genitive: Belgiens."""
    genitive = [name + "s"] if name.isalpha() and name[-1] not in "sxzß" else []
    return _in_both_spellings([name, *genitive])


def kinyarwanda_name(name: str) -> Iterator[str]:
    """Without its first vowel, as after "mu" and "u": Bubiligi."""
    if name.startswith(("Ubu", "Ubw")):
        yield name[1:].capitalize()


DEMONYMS: dict[str, Callable[[str], Iterator[str]]] = {
    "fr": french,
    "de": german,
    "es": spanish,
    "pt": portuguese,
    "it": italian,
    "nl": dutch,
    "sw": swahili,
    "rw": kinyarwanda,
}
"""By language; for Swahili and Kinyarwanda they are made of the country's name."""
NAMES: dict[str, Callable[[str], Iterator[str]]] = {"de": german_name, "rw": kinyarwanda_name}
