"""The words of a clause: what is named is one word each ("@country"), and what is mistyped is mended."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.folding import fold
from knowledge.names.organisations import OrganisationMention, Organisations

from .analysis import Word, WordKind
from .typed_message import TypedMessage

__all__ = ["Span", "bodies_in_mended", "words_of"]

Span = tuple[int, int, WordKind, int]
"""Start and end, what stands there, and which one of its kind it is."""


def words_of(
    message: TypedMessage,
    start: int,
    clause: str,
    folded_spans: Sequence[Span],
    original_spans: Sequence[Span],
) -> Iterator[Word]:
    """The words of a clause that begins at ``start`` of the folded text, mended; what is named in one of the spans, of
    the folded text or of the original, is one word."""
    done, mended = set[tuple[WordKind, int]](), message.words.mended
    mentioned: Word | None = None  # a mention of several words is one word, and ends with the last of them
    tokens = message.words.lexicon.tokens(clause)
    places = [(start + offset, start + offset + len(token)) for offset, token in tokens]
    originals = message.text.spans(places)
    for (_, token), (at, stop), original in zip(tokens, places, originals, strict=True):
        mention = _covering(folded_spans, at, stop) or _covering(original_spans, *original)
        if mention in done:
            mentioned = mentioned._replace(end=stop) if mentioned and mention == _what(mentioned) else mentioned
            continue
        if mentioned:
            yield mentioned
            mentioned = None
        if mention:
            done.add(mention)
            mentioned = Word(f"@{mention[0]}", at, stop, mention[0], mention[1])
        elif token.isalnum() or any(map(str.isalnum, token)):
            yield Word(mended(token), at, stop)
        else:
            yield Word(token, at, stop, WordKind.SIGN)
    if mentioned:
        yield mentioned


def bodies_in_mended(
    words: Sequence[Word], known: int, organisations: Organisations
) -> tuple[list[Word], list[OrganisationMention]]:
    """Organisations whose names came out only when the spelling was mended: "the Securty Council"."""
    left, said = list(words), " ".join(word.text for word in words)
    more: list[OrganisationMention] = []
    for mention in reversed(organisations.find(fold(said))):
        at = said[: mention.start].count(" ")
        stop = at + mention.text.count(" ") + 1
        first, last = words[at], words[stop - 1]
        left[at:stop] = [Word("@organisation", first.start, last.end, WordKind.ORGANISATION, known + len(more))]
        more.append(mention)
    return left, more


def _what(word: Word) -> tuple[WordKind, int]:
    return word.kind, word.nth


def _covering(spans: Iterable[Span], start: int, end: int) -> tuple[WordKind, int] | None:
    """The first that has a part of these letters."""
    for first, last, kind, index in spans:
        if first < end and start < last:
            return kind, index
    return None
