"""The languages of the replies, one file each: how names, dates, numbers and lists are said in them."""

from .english import English
from .french import French
from .language import Language
from .messages import ENGLISH

__all__ = ["language_of"]

_LANGUAGES: dict[str, Language] = {ENGLISH: English(), "fr": French()}


def language_of(tag: str) -> Language:
    """The grammar of one of the languages that the program answers in.

    Raises:
        KeyError: it is none of them.
    """
    return _LANGUAGES[tag]
