"""Words that stand in a sentence, and know the other forms they take there.

A message asks for a form after the colon of a slot: with Belgium for ``who``, ``{who}`` is "la Belgique",
``{who:of}`` "de la Belgique", ``{who:in}`` "en Belgique". Alternatives with a stroke agree with the words:
``{who:a/ont}`` is the singular or the plural, ``{who:le premier/la première/les premiers/les premières}`` masculine,
feminine, and both in the plural.
"""

from collections.abc import Mapping, Sequence
from typing import Self

__all__ = ["Phrase", "joined"]

_GENDERS_AND_NUMBERS = 4


class Phrase(str):
    """A text that is its plain form; immutable like every text."""

    __slots__ = ("_agreement", "_forms")

    _forms: Mapping[str, str]
    _agreement: int

    def __new__(cls, text: str, forms: Mapping[str, str], *, feminine: bool = False, plural: bool = False) -> Self:
        phrase = super().__new__(cls, text)
        phrase._forms = forms
        phrase._agreement = feminine + 2 * plural
        return phrase

    @property
    def feminine(self) -> bool:
        return self._agreement % 2 == 1

    @property
    def plural(self) -> bool:
        return self._agreement > 1

    @property
    def forms(self) -> Mapping[str, str]:
        """By their names, without the plain one."""
        return self._forms

    def __format__(self, form: str) -> str:
        """The form of that name.

        Raises:
            ValueError: these words have no such form.
        """
        if not form:
            return str(self)
        if "/" in form:
            choices = form.split("/")
            return choices[self._agreement if len(choices) == _GENDERS_AND_NUMBERS else self._agreement // 2]
        try:
            return self._forms[form]
        except KeyError:
            raise ValueError(f"{str(self)!r} has no form {form!r}") from None


def joined(parts: Sequence[str], last: str) -> Phrase:
    """``a``, ``a and b``, ``a, b and c``, in each form that all the parts have; ``last`` is the word before the last.

    Raises:
        IndexError: there are no parts.
    """
    if len(parts) == 1:
        only = parts[0]
        return only if isinstance(only, Phrase) else Phrase(only, {})
    phrases = [part for part in parts if isinstance(part, Phrase)]
    names = set.intersection(*(set(each.forms) for each in phrases)) if len(phrases) == len(parts) else set()
    forms = {name: _in_a_row([format(part, name) for part in parts], last) for name in sorted(names)}
    feminine = len(phrases) == len(parts) and all(each.feminine for each in phrases)
    return Phrase(_in_a_row(parts, last), forms, feminine=feminine, plural=True)


def _in_a_row(parts: Sequence[str], last: str) -> str:
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
