"""From the bytes of a file to its text: the encodings in which people save pages, and what is no text at all."""

import codecs
import email
import email.policy
import re

from ..unreadable import UnreadableArticle

__all__ = ["TELLS_NOTHING", "decode", "is_no_text"]

TELLS_NOTHING = frozenset({"", ".txt", ".text"})
"""Endings of the names of files whose format only their text can tell."""
_PACKED = {
    b"%PDF-": "a PDF; open it, select all of its text and save that as plain text",
    b"PK\x03\x04": "a packed file (a Word document, a ZIP archive); unpack it, or save the article as plain text",
    b"\x1f\x8b": "a file packed by gzip; unpack it first",
    b"BZh": "a file packed by bzip2; unpack it first",
    b"\xfd7zXZ": "a file packed by xz; unpack it first",
    b"7z\xbc\xaf": "a 7-Zip archive; unpack it first",
    b"Rar!": "a RAR archive; unpack it first",
    b"{\\rtf": "a document in RTF; save the article as plain text",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel document; save the article as plain text",
    b"bplist": "a page saved as a Safari web archive; save it as HTML (“page source”)",
}
"""How files begin that hold text but are none, and what they are."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_SAMPLE = 65_536
_FEW = 200
"""One stray control character in so many bytes is a slip; more are no text."""
_HALF_ZERO = 0.4
"""The share of zero bytes at the odd or at the even places that only UTF-16 has."""
_SAVED_PAGE = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):", re.IGNORECASE)
_DECLARED = re.compile(rb"(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,40})")

_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")
_SLIPS = 100
"""One control character in so many of a text that was decoded is a slip; more are no text."""


def is_no_text(text: str) -> bool:
    """Whether the bytes that a text was decoded from were none."""
    return "\0" in text or len(_CONTROL.findall(text)) * _SLIPS > len(text)


def decode(name: str, data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32, else in the encoding that the page declares, else Windows-1252
    (of which Latin-1 is a part). Of a page that a browser saved as one file (MHTML), it is the page itself.

    Raises:
        UnreadableArticle: the file is empty, or no text.
    """
    if not data.strip():
        raise UnreadableArticle(f"{name} is empty; put the text of the article into it.")
    packed = next((what for signature, what in _PACKED.items() if data.startswith(signature)), None)
    if packed:
        raise UnreadableArticle(f"{name} is no text file but {packed}.")
    text = _wide(name, data) or _narrow(name, data)
    if not text.strip():
        raise UnreadableArticle(f"{name} is empty; put the text of the article into it.")
    return text


def _wide(name: str, data: bytes) -> str:
    """The text if two or four bytes are a character, else nothing."""
    marks = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
    encoding = next((each for mark, each in marks if data.startswith(mark)), "")
    if not encoding and b"\0" in data[:_SAMPLE]:
        sample = data[:_SAMPLE]
        for place, each in ((1, "utf-16-le"), (0, "utf-16-be")):
            half, other = sample[place::2], sample[1 - place :: 2]
            if half.count(0) > _HALF_ZERO * len(half) and not other.count(0):
                encoding = each
    if not encoding:
        return ""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"{name} is no text file, or one that was cut off; save the article anew.") from error
    if "\0" in text:
        raise UnreadableArticle(f"{name} holds characters that no text has; save it as plain text in UTF-8.")
    return text


def _narrow(name: str, data: bytes) -> str:
    sample = data[:_SAMPLE]
    if b"\0" in data or (len(sample) - len(sample.translate(None, _CONTROLS))) * _FEW > len(sample):
        raise UnreadableArticle(f"{name} is no text file; save the article as plain text first.")
    if _SAVED_PAGE.match(sample):
        return _page_in(name, data)
    return _unmarked(data)


def _unmarked(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4096])
    try:
        return data.decode(declared[1].decode() if declared else "cp1252")
    except (LookupError, UnicodeDecodeError):
        return data.decode("latin-1")


def _page_in(name: str, data: bytes) -> str:
    """The page of a file in MHTML (RFC 2557), which holds pictures and styles beside it."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    page = pages[0].get_payload(decode=True) if pages else None
    if not isinstance(page, bytes) or not page.strip():
        raise UnreadableArticle(f"{name} holds no page that can be read; save it as HTML.")
    return _unmarked(page)
