"""Words of other languages, each with its English one."""

from collections.abc import Sequence

from knowledge.folding import FoldedText

from ..words.glosses import Glosses
from ..words.lexicon import FILLER, Meaning
from .analysis import Word, WordKind

__all__ = ["glossed", "without_pronouns"]

_OF = frozenset({"de", "du", "des", "d'"})
_HOW_MANY = frozenset({"combien", "cb"})
_FOR = frozenset({"aupres", "occupe", "occupent", "charge", "chargee", "responsable"})
"""French words after which "de" says to whom something is sent."""
_ENTERED = frozenset({"entre", "entree", "entres", "entrees"})
_IS = frozenset({"est", "sont", "etait", "etaient", "soit"})
_INTO = frozenset({"au", "aux", "en", "dans"})
_ARTICLE_OR_OF = "der"
_NO_NOUNS = frozenset(
    "with in of to from for between and or since before after until against is are was were has have had".split()
)
"""Behind one of these, in English, the German "der" is an article."""
_IS_OR_AND = "e"
_ARTICLES = frozenset({"the", "an"})


def glossed(words: Sequence[Word], text: FoldedText, glosses: Glosses) -> list[Word]:
    """Each word with its English one. The French "a" is the verb, unless it has its accent or a place behind it; the
    Italian and the Portuguese "e" is the verb, typed without its accent, unless a country is behind it."""
    found: list[Word] = []
    for at, word in enumerate(words):
        gloss = glosses.of(word.text) if word.kind is WordKind.WORD else word.text
        if word.text in _OF and not _FOR.isdisjoint(each.text for each in words[max(0, at - 5) : at]):
            gloss = "to"  # "accrédité auprès du Rwanda", "s'occupe-t-il du Rwanda"
        elif word.text in _HOW_MANY and words[at + 1 : at + 2] and words[at + 1].text in {"de", "d'"}:
            gloss = "how many"
        elif word.text == _ARTICLE_OR_OF and (not found or found[-1].text in _NO_NOUNS):
            gloss = "the"  # "in der Türkei", "hat der Iran"; but "die Botschaft der Türkei"
        elif word.text in _ENTERED and at and words[at - 1].text in _IS:
            gloss = "entered"
        elif word.text in _INTO and found and found[-1].text == "entered":
            gloss = "the"  # "est entré au Congo"
        elif len(word.text) == 1 and (accented := glosses.accented.get(_as_written(word, text))):
            gloss = accented
        elif word.text == "a" and gloss != "the" and _is_country(words, at + 1):
            gloss = "in"
        elif word.text == _IS_OR_AND and gloss == "and" and at and not _joins(words, at, glosses):
            gloss = "is"
        said = Word(gloss, word.start, word.end, word.kind, word.nth, typed=word.text) if gloss != word.text else word
        found.append(said)
    return found


def _as_written(word: Word, text: FoldedText) -> str:
    first, last = text.span(word.start, word.end)
    return text.original[first:last].lower()


def _is_country(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].kind is WordKind.COUNTRY


def _joins(words: Sequence[Word], at: int, glosses: Glosses) -> bool:
    """Whether what is behind a word is a country, with or without an article or a preposition: "entre a China e o
    Japão"."""
    after = words[at + 1 : at + 2]
    small = bool(after) and glosses.of(after[0].text) in _ARTICLES | _NO_NOUNS
    return _is_country(words, at + 1) or (small and _is_country(words, at + 2))


def without_pronouns(meanings: Sequence[Meaning], words: Sequence[Word]) -> tuple[Meaning, ...]:
    """The pronoun of an inversion repeats a noun that stands there: "les relations … ont-elles commencé".

    And the French "résume" asks for a summary.
    """
    nouns = {"relations", "mission", "country_word"}
    repeats = any(word.kind is WordKind.COUNTRY for word in words) or any(each.name in nouns for each in meanings)
    return tuple(
        meaning._replace(name=FILLER)
        if (meaning.name == "there" and repeats and meaning.start and words[meaning.start - 1].text == "-")
        or (meaning.name == "resume" and words[meaning.start].own == "resume")
        else meaning
        for meaning in meanings
    )
