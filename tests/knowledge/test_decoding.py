"""What people save comes in many encodings; what is no text is refused by saying what it is."""

import bz2
import gzip
import io
import zipfile
from pathlib import PurePath

import pytest

from bot.assembly import Parts
from knowledge.markup.decoding import decode
from knowledge.unreadable import UnreadableArticle

WORDS = "Kenya’s embassy in Bogotá is “closed”.\n"


def packed() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "0" * 20_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)  # fmt: skip
def test_encodings(encoding: str) -> None:
    assert decode("kenya.txt", WORDS.encode(encoding)) == WORDS


def test_latin_1() -> None:
    words = "L’ambassade du Kenya à Orléans".replace("’", "'")
    assert decode("kenya.txt", words.encode("latin-1")) == words


def test_an_encoding_that_the_page_declares() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Кения</body></html>'
    assert decode("kenya.html", page.encode("cp1251")) == page
    unknown = page.replace("windows-1251", "klingon-7").replace("Кения", "Köln")
    assert decode("kenya.html", unknown.encode("latin-1")) == unknown


def test_a_page_that_a_browser_saved_as_one_file(parts: Parts) -> None:
    saved = (
        b"From: <Saved by a browser>\r\nSubject: Foreign relations of Kenya\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="----cut----"\r\n\r\n\r\n'
        b"------cut----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b'<!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body><h1>Foreign relations=\r\n of Kenya</h1>'
        b"<p>Kenya has an embassy in Bogot=C3=A1.</p></body></html>\r\n"
        b"------cut----\r\nContent-Type: text/css\r\n\r\n.a { }\r\n------cut------\r\n"
    )
    ingested = parts.ingestion.document(PurePath("saved.mhtml"), saved)
    assert [each.quote.exact for each in ingested.article.passages] == ["Kenya has an embassy in Bogotá."]
    assert ingested.article.source.title == "Foreign relations of Kenya"
    with pytest.raises(UnreadableArticle, match="holds no page"):
        decode("kenya.mhtml", saved.replace(b"text/html\r\nContent-T", b"text/plain\r\nContent-T"))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (packed(), "a packed file (a Word document, a ZIP archive)"),
        (gzip.compress(b"0" * 1_000_000), "packed by gzip"),
        (bz2.compress(b"0" * 1_000_000), "packed by bzip2"),
        (b"%PDF-1.7 words words", "a PDF"),
        (b"{\\rtf1 Kenya}", "RTF"),
        (bytes(range(256)) * 4, "no text file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text file"),
        (b"\xff\xfe" + bytes(range(256)) * 3 + b"\0", "no text"),
        ("Kenya trades\0 with Oman.".encode("utf-16"), "no text has"),
    ],
)
@pytest.mark.parametrize("name", ["kenya.txt", "kenya.html", "kenya.docx"])
def test_what_is_no_text_is_refused_in_one_sentence(name: str, data: bytes, why: str) -> None:
    with pytest.raises(UnreadableArticle) as refused:
        decode(name, data)
    assert why in str(refused.value)
    assert name in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "text", "subject", "title"),
    [
        ("page.html", "<title>Foreign relations of Kenya - X</title><p>Oman trades.</p>", "KE", "relations of Kenya"),
        ("KE.txt", "Oman trades with its neighbours.", "KE", "KE"),
        ("notes.txt", "Oman and Peru trade.", "OM", "Notes"),
        ("notes.html", "<script>var a = 'Peru';</script><p>Oman and Peru trade.</p>", "OM", "Notes"),
        ("Foreign relations of Peru.txt", "The foreign relations of Oman are good.", "PE", "relations of Peru"),
        ("page.txt", "Foreign policy of Trinidad and Tobago\n\n\nIt trades with Oman.", "TT", "Trinidad and Tobago"),
    ],
)
def test_whose_article_it_is(parts: Parts, name: str, text: str, subject: str, title: str) -> None:
    source = parts.ingestion.document(PurePath(name), text.encode()).article.source
    assert source.subject == subject
    assert source.title.endswith(title)
