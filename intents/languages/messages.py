"""What is said, in the language of the reader: the English sentence is the key to its translation.

The catalogs are gettext's, one a language, under ``intents/locales``; ``make messages`` gathers the sentences of
the program into them and compiles them. A sentence has slots as ``str.format`` knows them, see ``intents.phrase``.
"""

import gettext
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

__all__ = ["ENGLISH", "LANGUAGES", "Messages", "closest_language"]

ENGLISH = "en"
LANGUAGES = (ENGLISH, "fr")
"""BCP 47; what the program can answer in."""
_DOMAIN = "messages"
_SENTENCE_ENDS = (".", "?", "!", ":")


def closest_language(tag: str) -> str | None:
    """The language among those of the program that a tag such as ``fr-CA`` or ``en-GB`` stands for."""
    primary = tag.replace("_", "-").partition("-")[0].lower()
    return primary if primary in LANGUAGES else None


@dataclass(frozen=True, slots=True)
class Messages:
    """Says messages in one language."""

    language: str
    _catalog: gettext.NullTranslations

    @staticmethod
    @cache
    def of(language: str) -> "Messages":
        """Those of one of the ``LANGUAGES``; read once.

        Raises:
            FileNotFoundError: there is no catalog of that language.
        """
        if language == ENGLISH:
            return Messages(language, gettext.NullTranslations())
        folder = Path(str(files("intents") / "locales"))
        return Messages(language, gettext.translation(_DOMAIN, folder, [language]))

    def __call__(self, message: str, /, **slots: object) -> str:
        """The message with its slots filled; a whole sentence begins with a capital."""
        return _finished(message, self._catalog.gettext(message).format(**slots))

    def text(self, message: str, /) -> str:
        """The message as it stands, without slots."""
        return self._catalog.gettext(message)

    def plural(self, one: str, several: str, number: int, /, **slots: object) -> str:
        """The message that fits the number of things; ``one`` speaks of just one, so it is not said of none, which in
        French is a singular."""
        return _finished(several, self._catalog.ngettext(one, several, number or 2).format(**slots))


def _finished(message: str, said: str) -> str:
    return said[:1].upper() + said[1:] if message.endswith(_SENTENCE_ENDS) else said
