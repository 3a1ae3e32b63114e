"""Ways in which people spoil what they type, each made from the text and a source of chance."""

import re
from collections.abc import Callable, Mapping
from random import Random
from unicodedata import normalize

__all__ = ["NOISES", "Noise"]

Noise = Callable[[str, Random], str]

_LOOK_ALIKE = str.maketrans(
    "aeopcxyiABEHKMOPT",
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0410\u0412\u0415\u041d\u041a\u041c\u041e\u0420\u0422",
)
"""Latin letters and the Cyrillic ones that look like them."""
_MARKS = "\u0300\u0301\u0302\u0303\u0308"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_EMOJI = ["😀", "🙏🏽", "👩‍🏫", "❓", "🤔", "🎉"]
_WORD = re.compile(r"[^\W\d_]{2,}")
_LETTERS_A_TYPO = 8
_NEXT_KEYS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


def _each(text: str, chance: Random, share: float, change: Callable[[str], str]) -> str:
    return "".join(change(sign) if sign.isalpha() and chance.random() < share else sign for sign in text)


def case(text: str, chance: Random) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def punctuation(text: str, chance: Random) -> str:
    return chance.choice(["{}???", "{} ...", "... {}", "{}!?", "[{}]", '"{}"', "({})", "{} :)", "- {}"]).format(
        text.rstrip("?.")
    )


def diacritics(text: str, chance: Random) -> str:
    return normalize("NFC", _each(text, chance, 0.3, lambda sign: sign + chance.choice(_MARKS)))


def homoglyphs(text: str, chance: Random) -> str:
    return _each(text, chance, 0.5, lambda sign: sign.translate(_LOOK_ALIKE))


def zero_width(text: str, chance: Random) -> str:
    return _each(text, chance, 0.4, lambda sign: sign + chance.choice(_INVISIBLE))


def emoji(text: str, chance: Random) -> str:
    return f"{chance.choice(_EMOJI)} {text} {chance.choice(_EMOJI)}{chance.choice(_EMOJI)}"


def mentions(text: str, chance: Random) -> str:
    before = chance.choice(["<@80351110224678912> ", "<@!80351110224678912>", "<@&165511591545143296> ", "@everyone "])
    return f"{before}{text} {chance.choice(['', '<#103735883630395392>', '<:wave:1234567890>'])}"


def markdown(text: str, chance: Random) -> str:
    sign = chance.choice(["**", "*", "_", "__", "~~", "`", "||", "***"])
    return _WORD.sub(lambda word: f"{sign}{word[0]}{sign}" if chance.random() < 0.5 else word[0], text)


def block(text: str, chance: Random) -> str:
    return chance.choice(["```{}```", "```\n{}\n```", "> {}", "# {}", "- {}", "```txt\n{}\n```", ">>> {}"]).format(text)


def very_long(text: str, chance: Random) -> str:
    filling = chance.choice([" ", "\n", "!", "?", "."]) * (1990 - len(text))
    return chance.choice([f"{text}{filling}", f"{filling}{text}"])


def typo(text: str, chance: Random) -> str:
    """One slip for every eight letters, at most one a word."""
    words = list(_WORD.finditer(text))
    number = max(1, sum(len(word[0]) for word in words) // _LETTERS_A_TYPO)
    for word in sorted(chance.sample(words, min(number, len(words))), key=lambda each: -each.start()):
        text = f"{text[: word.start()]}{_slip(word[0], chance)}{text[word.end() :]}"
    return text


def one_typo(text: str, chance: Random) -> str:
    words = [word for word in _WORD.finditer(text) if len(word[0]) > 3]
    if not words:
        return text
    word = chance.choice(words)
    return f"{text[: word.start()]}{_slip(word[0], chance)}{text[word.end() :]}"


def _slip(word: str, chance: Random) -> str:
    at = chance.randrange(1, len(word))
    sign = word[at]
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + sign + word[at:]
        case 2:
            return word[: at - 1] + sign + word[at - 1] + word[at + 1 :]
        case _:
            return word[:at] + chance.choice(_NEXT_KEYS.get(sign.lower(), sign)) + word[at + 1 :]


NOISES: Mapping[str, Noise] = {
    each.__name__: each
    for each in (
        case, punctuation, diacritics, homoglyphs, zero_width, emoji, mentions, markdown, block, very_long,
        one_typo, typo,
    )
}  # fmt: skip
"""By name."""
