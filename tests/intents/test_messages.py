"""The catalogs: complete, compiled, and with the slots of the messages."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from intents.languages.messages import LANGUAGES, Messages, closest_language
from intents.locales.gather import ROOT, catalogs, compiled, messages_in, untranslated

_SLOT = re.compile(r"\{(\w+)(?::([^}]*))?\}")
_FORMS = frozenset({"", "a", "the", "of", "to", "in", "on", "since", "until", "que"})


def _read(path: Path) -> Catalog:
    return read_po(io.BytesIO(path.read_bytes()), locale=path.parts[-3])


def _texts(message: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message or ())


def _slots(text: str) -> frozenset[str]:
    return frozenset(name for name, _ in _SLOT.findall(text))


CATALOGS = list(catalogs())


def test_there_is_a_catalog_for_every_language_but_english() -> None:
    assert ["en", *(path.parts[-3] for path in CATALOGS)] == list(LANGUAGES)


def test_the_messages_are_found() -> None:
    found = {message for message, _, _ in messages_in(ROOT)}
    assert {"{pair} began {when:on}.", "start date", "You are welcome."} <= found
    assert ("The source names {number} such mission.", "The source names {number} such missions.") in found


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_every_message_is_translated(path: Path) -> None:
    catalog = _read(path)
    lacking = [message for message, _, _ in messages_in(ROOT) if message not in catalog]
    assert lacking == [], "run make messages, and translate what it names"
    assert list(untranslated(catalog)) == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_what_is_compiled_is_what_was_written(path: Path) -> None:
    assert compiled(_read(path)) == path.with_suffix(".mo").read_bytes(), "run make messages"


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_a_translation_has_the_slots_of_its_message(path: Path) -> None:
    for entry in _read(path):
        for translation in _texts(entry.string):
            if entry.id and translation:
                wanted = _slots(_texts(entry.id)[-1])
                missing = wanted - _slots(translation)
                assert _slots(translation) <= wanted, entry.id
                assert missing <= ({"number"} if entry.pluralizable else set()), entry.id


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_the_forms_asked_for_exist(path: Path) -> None:
    asked = {form for entry in _read(path) for text in _texts(entry.string) for _, form in _SLOT.findall(text)}
    assert {form for form in asked if "/" not in form} <= _FORMS


@pytest.mark.parametrize(
    ("tag", "language"), [("fr-CA", "fr"), ("fr", "fr"), ("FR_be", "fr"), ("en-GB", "en"), ("de", None), ("", None)]
)
def test_a_locale_stands_for_a_language(tag: str, language: str | None) -> None:
    assert closest_language(tag) == language


@pytest.mark.parametrize(("number", "said"), [(0, "0 appréciations"), (1, "une appréciation"), (2, "2 appréciations")])
def test_none_is_not_said_to_be_one(number: int, said: str) -> None:
    assert Messages.of("fr").plural("one rating", "{number} ratings", number, number=number) == said
