"""What words have in common: the root of a word, and the words that may stand for one another.

A root is the word's stem (Snowball, English) without the endings that make nouns and adjectives of verbs, so that
"suspended" and "suspension", "home" and "homeless" meet. Nothing is done with prefixes: "re-" and "un-" change what
is said.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

__all__ = ["WORD", "Roots", "joined"]

WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+")
"""A word or a number, in folded text."""

_JOINED = re.compile(
    r"\b(re)-(?=[a-z])|\b(peace)[- ](?=keep)"
    r"|\b(vice|deputy|assistant)[- ](?=presiden|prime|premier|secretar|minister|chancellor|governor)",
    re.IGNORECASE,
)

_ENDINGS = re.compile(
    r"(?<=.{4})(?:less|ment|ship|ness|hood)$"
    r"|(?<=.{5})(?:ation|ition|ion|ian|an|al|er|or|ist|ism|anc|enc|ant|ent|abl|iv|it|iz|is|at|e)$"
)
_S_FOR_D = re.compile(r"(?<=.{3})(?<=[nrloaieu])s$")
""" "suspens", "expans", "invas", "decis": what is left of a noun where the verb ends in d."""
_LAST_E = re.compile(r"(?<=.{5})e$|(?<=.{3}e)e$")
""" "agree", "agreement"; but a "plane" is no "plan". """
_S_LENGTH = 5
_OF_THEIR_OWN = {
    **dict.fromkeys(("officer", "officers"), "officer"),
    **dict.fromkeys(("movement", "movements"), "movement"),
    **dict.fromkeys(("fighter", "fighters"), "fighter"),
    **dict.fromkeys(("import", "imports", "imported", "importing"), "imports"),
    **dict.fromkeys(("president", "presidents", "presidential"), "president"),
    **dict.fromkeys(("boarder", "boarders"), "border"),
    "lives": "lives",
    **dict.fromkeys(("speaker", "speakers"), "speaker"),
    **dict.fromkeys(("declaration", "declarations"), "declaration"),
    "peacekeeping": "peacekeeping",
    "aids": "aids",
    **dict.fromkeys(("stated", "stating"), "stated"),
    **dict.fromkeys(("statement", "statements"), "statement"),
    "united": "united",
    **dict.fromkeys(("broker", "brokers", "brokered", "brokering"), "broker"),
    "closely": "closely",
    "several": "several",
    "according": "according",
    **dict.fromkeys(("executive", "executives"), "executive"),
    **dict.fromkeys(("authority", "authorities"), "authority"),
    **dict.fromkeys(("internal", "internally"), "internal"),
    **dict.fromkeys(("admiral", "admirals"), "admiral"),
    **dict.fromkeys(("mineral", "minerals"), "mineral"),
    **dict.fromkeys(("nationality", "nationalities"), "nationality"),
}
"""Words whose stem is that of another matter: an officer is no office, a fighter no war, AIDS no aid, imports are not
important, lives that are lost no living, a speaker says nothing, a declaration is a paper, peacekeeping is no
peacekeepers, member states have stated nothing, the United Nations are no unit, what was brokered is not broken, a
president need not preside, the "boarder" of a country is no board, what is done closely is not closed, a nationality
may be a passport, which nothing national is, several severed nothing, what is so according to somebody is no accord,
an executive was not executed, nor an authority an author, what is internal interned, an admiral admired, or minerals
miners."""
_REMEMBERED = 50_000


def joined(text: str) -> str:
    """The text with "re-opened" in one word, and "vice president", who is no president."""
    return _JOINED.sub(lambda match: match[match.lastindex or 0], text)


@dataclass(frozen=True, slots=True)
class Roots:
    """``of`` gives a word's root; ``groups`` the roots that may stand for a root; both in folded letters."""

    of: Callable[[str], str]
    groups: Mapping[str, frozenset[str]]
    near: Mapping[str, frozenset[str]]
    """The roots of words that are used for a word when people ask, and say nearly the same."""
    opposite: Mapping[str, frozenset[str]]
    """The roots of words that say it is not so: "did they stay" is answered by "they left"."""
    generic: frozenset[str]
    """Roots of words that say how something is asked, or what kind of thing: "which *country*", "*exactly*"."""
    aims: frozenset[str]
    """Roots of words that ask what something is for, as "why" does."""

    @classmethod
    @cache
    def load(cls) -> "Roots":
        """With the groups of ``intents/data/synonyms.toml``."""
        stem = snowballstemmer.stemmer("english").stemWord

        @lru_cache(_REMEMBERED)
        def root(word: str) -> str:
            if word in _OF_THEIR_OWN:
                return _OF_THEIR_OWN[word]
            left = stem(word)
            shorter = _ENDINGS.sub("", left)
            if shorter == left and len(left) >= _S_LENGTH:
                shorter = _S_FOR_D.sub("d", left)
            return _LAST_E.sub("", shorter)

        table = tomllib.loads((files("intents") / "data" / "synonyms.toml").read_text("utf-8"))
        groups, near = (_joined(table[name], root) for name in ("groups", "near"))
        opposite: dict[str, frozenset[str]] = {}
        for line in table["opposites"]:
            one, other = (frozenset(map(root, line[side])) for side in ("one", "other"))
            for each in one:
                opposite[each] = opposite.get(each, frozenset()) | other
            for each in other:
                opposite[each] = opposite.get(each, frozenset()) | one
        return cls(
            root, groups, near, opposite, frozenset(map(root, table["generic"])), frozenset(map(root, table["aims"]))
        )

    def alike(self, word: str) -> frozenset[str]:
        """The roots that say the same as the word."""
        own = self.of(word)
        return self.groups.get(own, frozenset()) | {own}

    def alike_or_near(self, word: str) -> frozenset[str]:
        """Those, and the roots of what people use for the word."""
        own = self.of(word)
        return self.groups.get(own, frozenset()) | self.near.get(own, frozenset()) | {own}

    def all_of(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self.of, words))


def _joined(lines: Iterable[Sequence[str]], root: Callable[[str], str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        roots = frozenset(map(root, line))
        for each in roots:
            found[each] = found.get(each, frozenset()) | roots
    return found
