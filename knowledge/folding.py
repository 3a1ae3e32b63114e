"""Text made comparable: one spelling for what looks or means the same, each place known in the original.

``fold("Côte d’Ivoire")`` reads ``cote d'ivoire``, and its ``span`` says where any part of it stands in what
the person wrote. Nothing here knows about countries or languages.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

__all__ = ["FoldedText", "fold"]


class FoldedText(NamedTuple):
    """A text, its folded form, and for each folded character the half-open place of its original.

    The places are None where the two texts correspond character by character.
    """

    original: str
    folded: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original characters (half-open, code points) behind ``folded[start:end]``.

        Combining marks and variation selectors belong to the character before them. An empty range gives an
        empty one at the place where it stands.

        Raises:
            IndexError: the range does not lie inside the folded text.

        """
        if not 0 <= start <= end <= len(self.folded):
            raise IndexError(f"no range {start}:{end} in a text of {len(self.folded)} characters")
        if self.starts is None or self.ends is None:
            return start, end
        if start == end:
            place = self.starts[start] if start < len(self.starts) else len(self.original)
            return place, place
        return self.starts[start], self.ends[end - 1]

    def spans(self, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The same for each of several half-open places."""
        if self.starts is None:
            return list(places)
        return [self.span(*place) for place in places]

    def changed(self, changes: Iterable[tuple[int, int, str]]) -> "FoldedText":
        """With half-open parts of the folded text replaced, given in order.

        A part that only falls in two keeps its letters' places; any other stands as a whole for what stood there.
        """
        pieces: list[str] = []
        places: list[tuple[int, int]] = []
        at = 0
        for start, end, instead in (*changes, (len(self.folded), len(self.folded), "")):
            pieces += (self.folded[at:start], instead)
            places += (self.span(each, each + 1) for each in range(at, start))
            cut = instead.find(" ")
            if cut < 0 or instead.replace(" ", "", 1) != self.folded[start:end]:
                places += [self.span(start, end)] * len(instead)
            else:
                places += (self.span(each, each + 1) for each in range(start, start + cut))
                places.append(self.span(start + cut, start + cut + 1))
                places += (self.span(each, each + 1) for each in range(start + cut, end))
            at = end
        starts, ends = zip(*places, strict=True) if places else ((), ())
        return FoldedText(self.original, "".join(pieces), starts, ends)


def fold(text: str) -> FoldedText:
    """Fold compatibility forms, case, accents, quotes, dashes, white space and look-alike letters.

    Total: every string has a folded form, and folding it again changes nothing. Flags stay as they are.
    """
    if text.isascii() and text.isprintable():
        return FoldedText(text, text.lower())
    if max(text, default="") < _BLACK_FLAG:
        pieces = list(map(_fold_character, text))
        if "" not in pieces and len(folded := "".join(pieces)) == len(text):
            return FoldedText(text, _without_look_alikes(folded))
    pieces = []
    starts: list[int] = []
    ends: list[int] = []
    in_flag = False
    for index, char in enumerate(text):
        if char >= _BLACK_FLAG:
            in_flag = char == _BLACK_FLAG or (in_flag and "\U000e0020" <= char <= "\U000e007f")
        else:
            in_flag = False
        piece = char if in_flag else _fold_character(char)
        if len(piece) == 1:
            pieces.append(piece)
            starts.append(index)
            ends.append(index + 1)
        elif piece:
            pieces.append(piece)
            starts.extend([index] * len(piece))
            ends.extend([index + 1] * len(piece))
        elif ends and unicodedata.category(char)[0] == "M":
            ends[-1] = index + 1
    return FoldedText(text, _without_look_alikes("".join(pieces)), tuple(starts), tuple(ends))


_BLACK_FLAG = "\U0001f3f4"
"""Followed by tag characters it is the flag of England, Scotland or Wales."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʻʼʽˈ′‵´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("\u115f\u1160\u3164", ""),
        "−": "-",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)

# After case folding, so a capital's look-alike stands here in its small form: В looks like B and folds to в.
_LOOK_ALIKE = str.maketrans(
    "авеԁһікјмнорԛсѕтуԝхѵүαβγεηικμνορτυχ",
    "abedhikjmhopqcstywxvyabyenikmvoptux",
)
_GREEK_OR_CYRILLIC = re.compile(r"[\u0370-\u052f]")
_LATIN = re.compile(r"[a-z]")
_WORD = re.compile(r"\w+")


def _without_look_alikes(folded: str) -> str:
    return _WORD.sub(_to_latin, folded) if _GREEK_OR_CYRILLIC.search(folded) else folded


def _to_latin(word: re.Match[str]) -> str:
    """A word that mixes the alphabets, in Latin; a word that is Greek or Cyrillic throughout stays so."""
    return word[0].translate(_LOOK_ALIKE) if _LATIN.search(word[0]) else word[0]


@lru_cache(maxsize=4096)
def _fold_character(char: str) -> str:
    """The folded form of one character; empty for what nobody sees."""
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category in {"Cc", "Cf"}:
        return ""
    if category == "Pd":
        return "-"
    compatible = unicodedata.normalize("NFKC", char.translate(_SAME)).casefold()
    plain = unicodedata.normalize("NFKD", compatible)
    kept = "".join(each for each in plain if unicodedata.category(each) not in {"Mn", "Me", "Cc", "Cf"})
    folded = unicodedata.normalize("NFC", kept.casefold().translate(_SAME))
    return "".join("-" if unicodedata.category(each) == "Pd" else each for each in folded)
