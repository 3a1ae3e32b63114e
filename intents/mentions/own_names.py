"""How people shorten the name of the country that they all talk about: "kaz", "tj", "lux", "t&t".

Of any other country that would be a guess; of the article's own, a word that is in no dictionary and begins its name,
or is its code or its initials, can hardly be anything else.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from knowledge.folding import FoldedText, fold
from knowledge.names.countries import Countries, Country, CountryMention, MentionKind

__all__ = ["own_names"]

_WORD = re.compile(r"(?<![\w'’.@/-])[a-z]{2,8}(?![\w'’@]|\.\w|/[a-z]\b)")
_PAIR = re.compile(r"(?<![\w&])[a-z](?: ?[&+] ?| (?:n|and|et) |n)[a-z](?![\w&'])")
_SMALL = frozenset("and the of".split())
_SHORTEST_PART = 3
_ELSE = frozenset("id st pa ps vi im io ad al tv mm pt ch dr mt".split())
"""Codes that as often are something else: an identity card, a saint, a postscript."""


def own_names(
    text: FoldedText,
    own: frozenset[str],
    countries: Countries,
    named: Sequence[CountryMention],
    is_known: Callable[[str], bool],
) -> Iterator[CountryMention]:
    """The mentions of an ``own`` country by a shortened name, outside those that are ``named`` already; ``is_known``
    tells a folded word that means something."""
    taken = [(each.start, each.end) for each in named]
    odd = [match for match in _WORD.finditer(text.folded) if match[0] not in _ELSE and not is_known(match[0])]
    if not odd and not _PAIR.search(text.folded):
        return  # as in nearly all messages
    for country in (countries[code] for code in sorted(own) if code in countries):
        words = [word for word in re.findall(r"[a-z]+", fold(country.name).folded) if word not in _SMALL]
        found = (*_joined(text.folded, words, country), *_short(odd, words, country, countries))
        for first, last in text.spans(sorted(found)):
            if not any(first < stop and begin < last for begin, stop in taken):
                taken.append((first, last))
                said = text.original[first:last]
                yield CountryMention(codes=(country.code,), start=first, end=last, text=said, kind=MentionKind.NAME)


def _joined(folded: str, words: Sequence[str], country: Country) -> Iterator[tuple[int, int]]:
    """ "T&T", "t n t": the initials of the two halves of a name."""
    if len(words) == 2 and " and " in fold(country.name).folded:  # noqa: PLR2004
        one, other = (re.escape(word[0]) for word in words)
        pair = rf"(?<![\w&]){one}(?: ?[&+] ?| (?:n|and|et) |n){other}(?![\w&'])"
        yield from (match.span() for match in re.finditer(pair, folded))


def _short(
    odd: Sequence[re.Match[str]], words: Sequence[str], country: Country, countries: Countries
) -> Iterator[tuple[int, int]]:
    initials = "".join(word[0] for word in words) if len(words) > 1 else ""
    codes = {country.code.lower(), initials} - {""}
    """Those of the ``odd`` words, which mean nothing else, that can be the country."""
    for match in odd:
        typed = match[0]
        if typed in codes or _begins_only(typed, country, countries) or _is_code_of(typed, country, countries):
            yield match.span()


def _begins_only(typed: str, country: Country, countries: Countries) -> bool:
    """Whether the name of this country, and no other one, begins so."""
    if len(typed) < _SHORTEST_PART or not _as_one_word(country.name).startswith(typed):
        return False
    return not any(_as_one_word(each.name).startswith(typed) for each in countries if each.code != country.code)


@cache
def _as_one_word(name: str) -> str:
    return fold(name).folded.replace(" ", "")


def _is_code_of(typed: str, country: Country, countries: Countries) -> bool:
    alias = countries.aliases.get(typed)
    return bool(alias and alias.capitals and alias.codes == (country.code,))
