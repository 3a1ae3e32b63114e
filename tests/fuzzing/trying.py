"""What becomes of an input: it is read, or refused in a sentence; all else is a crash."""

import time
import traceback
from dataclasses import dataclass
from pathlib import PurePath

from bot.assembly import Parts
from knowledge.formats import reader_for
from knowledge.markup.decoding import decode
from knowledge.model import Article, Source
from knowledge.unreadable import UnreadableArticle

from .inputs import made

__all__ = ["Outcome", "tried"]

_SMALL = 10_000
"""Below so many bytes the time of a reading says little about its growth with the size."""
_MEASURE = 100_000


@dataclass(frozen=True, slots=True)
class Outcome:
    number: int
    name: str
    size: int
    """Bytes."""
    seconds: float
    """Of processor time."""
    refused: bool
    crash: str
    """The traceback; empty where there was none."""

    @property
    def pace(self) -> float:
        """Seconds per 100 KB."""
        return self.seconds * _MEASURE / max(self.size, _SMALL)


def tried(parts: Parts, number: int, *, whole: bool) -> Outcome:
    """Read the input of this number; ``whole``: up to its facts, else by the reader of its format alone."""
    name, data = made(number)
    started = time.process_time()
    refused, crash = False, ""
    try:
        _hold(parts.ingestion.document(PurePath(name), data).article if whole else _read(name, data))
    except UnreadableArticle as error:
        refused = True
        if "\n" in str(error) or not str(error).endswith("."):
            crash = f"The refusal is no sentence: {error}"
    except Exception:  # noqa: BLE001  (whatever it is, it is what is looked for)
        crash = traceback.format_exc()
    return Outcome(number, name, len(data), time.process_time() - started, refused, crash)


def _read(name: str, data: bytes) -> Article:
    text = decode(name, data)
    source = Source(id="zambia", title="Foreign relations of Zambia", subject="ZM")
    return reader_for(PurePath(name), text).read(text, source)


def _hold(article: Article) -> None:
    """Every quote stands at its offsets, and holds nothing but characters that can be stored."""
    article.text.encode()
    passages = [*article.passages, *(passage for _, passage in article.references)]
    for passage in passages:
        quote = passage.quote
        if article.text[quote.start : quote.end] != quote.exact:
            raise AssertionError(f"not what stands there: {quote!r}")
    if "\0" in article.text:
        raise AssertionError("the text holds U+0000, which no store keeps")
