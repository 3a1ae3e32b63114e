"""Names of stars for people, the same for the whole session, in no order that tells who they are."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, count
from random import Random

from .session import Session

__all__ = ["pseudonyms"]

_STARS = tuple(
    """
    Achernar Acrux Adhara Albireo Alcor Alcyone Aldebaran Algol Alhena Alioth Alkaid Almach Alnair Alnilam Alnitak
    Alphard Altair Ankaa Antares Arcturus Atria Avior Bellatrix Betelgeuse Canopus Capella Castor Deneb Denebola
    Electra Elnath Enif Fomalhaut Gacrux Hadar Hamal Izar Kaus Kochab Maia Markab Megrez Menkar Merak Merope Miaplacidus
    Mimosa Mintaka Mira Mirach Mirfak Mizar Nunki Phecda Polaris Pollux Procyon Rasalhague Regulus Rigel Sabik Saiph
    Scheat Schedar Shaula Sirius Spica Suhail Taygeta Thuban Vega Wezen Zosma
    """.split()
)
_TIMES = 20
"""How often a star's name can be given, with a number behind it."""


def pseudonyms(session: Session) -> Mapping[int, str]:
    """A pseudonym for everyone who took part."""
    names = chain(_names(session.seed), (f"Nova {number}" for number in count(1)))
    return dict(zip(session.people, names, strict=False))


@lru_cache(maxsize=64)
def _names(seed: int) -> tuple[str, ...]:
    random, names = Random(seed), list[str]()  # noqa: S311  (the seed is the secret)
    for time in range(1, _TIMES + 1):
        names += [f"{star} {time}" if time > 1 else star for star in random.sample(_STARS, len(_STARS))]
    return tuple(names)
