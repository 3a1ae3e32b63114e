"""Where the key of the classes comes from."""

from pathlib import Path

import pytest

from bot.assembly import silent
from bot.records.sealing import BadKey, Seal, Sealed, key_in


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    said: list[str] = []
    key = key_in(tmp_path / "data", said.append)
    assert key_in(tmp_path / "data", said.append) == key
    (once,) = said
    assert str(tmp_path / "data" / "class.key") in once
    assert key not in once
    assert (tmp_path / "data" / "class.key").stat().st_mode & 0o777 == 0o600
    assert Seal([key]).open(Seal([key]).seal("naïve 🌍")) == "naïve 🌍"


def test_a_seal_is_never_the_same_and_opens_with_its_key_only(tmp_path: Path) -> None:
    one, other = Seal([key_in(tmp_path / "a", silent)]), Seal([key_in(tmp_path / "b", silent)])
    assert one.seal("text") != one.seal("text")
    with pytest.raises(Sealed, match="another key"):
        other.open(one.seal("text"))


@pytest.mark.parametrize("keys", [[], ["short"], ["é" * 44]])
def test_what_is_no_key_is_named(keys: list[str]) -> None:
    with pytest.raises(BadKey, match="ATTACHE_CLASS_KEY holds no key"):
        Seal(keys)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadKey, match="Set ATTACHE_CLASS_KEY"):
        key_in(tmp_path / "file" / "data", silent)
