"""The quotations of a card in their surroundings, with the quoted words marked."""

import re
from collections.abc import Mapping

from ..texts import Messages
from .card import Card, Footnote
from .texts import cut, shown

__all__ = ["evidence_texts", "surroundings"]

_AROUND = 260
"""Characters before and after the quotation."""
_LOOKED_AT = 4 * _AROUND
"""Characters of the article; the lines of a table are among them."""
_CREDIT = 300
_PAGE = 1600
"""Characters; below them stand the credit and which page it is."""
_DRAWING = re.compile(r"[+|][-=+]{3,}[+|]?|(?<=\s)\|(?=\s)|^\||\|$|[|+]|(?<=\s)-\s{2,}(?=\S)", re.MULTILINE)
"""The lines with which a plain-text table is drawn, and its bullets."""


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after ``text[start:end]``, about a sentence or two, without the lines of a table."""
    before, after = text[max(0, start - _LOOKED_AT) : start], text[end : end + _LOOKED_AT]
    if start > _LOOKED_AT:
        before = re.sub(r"^\S+\s", "", before)  # it may be half a word
    if end + _LOOKED_AT < len(text):
        after = re.sub(r"\s\S+$", "", after)
    return _tail(_plain(before)), _head(_plain(after))


def evidence_texts(card: Card, articles: Mapping[str, str], say: Messages) -> tuple[str, ...]:
    """All quotations as pages, at least one, each with the credit; ``articles`` are texts by the id of their source."""
    texts = [_text(number, note, articles, say) for number, note in enumerate(card.footnotes, start=1)]
    pages = _joined(texts)
    below = [f"-# {cut(shown(card.credit), _CREDIT)}"] if card.credit else []
    return tuple(
        "\n\n".join([page, "\n".join([*below, *_place(at, len(pages), say)])]).rstrip()
        for at, page in enumerate(pages, start=1)
    ) or (say("This reply quotes nothing."),)


def _place(at: int, count: int, say: Messages) -> list[str]:
    return [] if count == 1 else [f"-# {say('Page {number} of {count}', number=at, count=count)}"]


def _text(number: int, note: Footnote, articles: Mapping[str, str], say: Messages) -> str:
    text = articles.get(note.source.id, "")
    end = note.start + len(note.quote)
    before, after = surroundings(text, note.start, end) if text[note.start : end] == note.quote else ("", "")
    quote = f"**»{shown(cut(' '.join(note.quote.split()), 900))}«**"
    around = " ".join(part for part in (shown(before), quote, shown(after)) if part)
    lines = [f"**{number} · {shown(note.locator)}**", f"> {around}"]
    lines += [f"-# {shown(each)}" for each in note.reference_lines]
    if note.url.startswith(("http://", "https://")) and not any(note.url in each for each in note.reference_lines):
        lines.append(f"-# {say('Read on at')} <{note.url}>")
    return "\n".join(lines)


def _plain(text: str) -> str:
    return re.sub(r"(?:^| )-$", "", " ".join(_DRAWING.sub(" ", text).split()))


def _tail(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    kept = text[-_AROUND:]
    return "… " + kept[kept.find(" ") + 1 :]


def _head(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + " …"


def _joined(texts: list[str]) -> tuple[str, ...]:
    """As few pages as hold them."""
    joined: list[str] = []
    for text in texts:
        if joined and len(joined[-1]) + len(text) + 2 <= _PAGE:
            joined[-1] += f"\n\n{text}"
        else:
            joined.append(cut(text, _PAGE))
    return tuple(joined)
