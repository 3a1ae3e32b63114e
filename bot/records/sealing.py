"""What people typed in class is kept encrypted (Fernet), under a key that does not lie in the database."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

__all__ = ["BadKey", "Seal", "Sealed", "key_in"]


class BadKey(Exception):
    """A key cannot be used, or cannot be kept; the message says why and what to do."""


class Sealed(Exception):
    """The text was sealed with a key that is not at hand."""


class Seal:
    """Seals with the first key; opens what any of them sealed, so that a key can be exchanged."""

    def __init__(self, keys: Iterable[str]) -> None:
        """
        Raises:
            BadKey: there is none, or one of them is no Fernet key.
        """
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError:
            raise BadKey(
                "ATTACHE_CLASS_KEY holds no key of 32 bytes in URL-safe base64; leave it out, and a key is made and "
                "kept in the data folder."
            ) from None

    def seal(self, text: str) -> str:
        return self._fernet.encrypt(text.encode()).decode("ascii")

    def open(self, token: str) -> str:
        """
        Raises:
            Sealed: none of the keys opens it.
        """
        try:
            return self._fernet.decrypt(token).decode()
        except InvalidToken:
            raise Sealed("What was typed in this class was sealed with another key.") from None


def key_in(folder: Path, progress: Callable[[str], None]) -> str:
    """The key in the file ``class.key`` of a folder, which only the owner may read; made, and said so, where there is
    none.

    Raises:
        BadKey: it can be neither read nor written.
    """
    path = folder / "class.key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text("ascii").strip()
        with os.fdopen(made, "w", encoding="ascii") as file:
            file.write(f"{Fernet.generate_key().decode('ascii')}\n")
        progress(f"Made a key for what is typed in class: {path}. Who loses it cannot read the kept classes any more.")
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise BadKey(
            f"The key for what is typed in class can neither be read from {path} nor be kept there: {reason}. "
            "Set ATTACHE_CLASS_KEY, or ATTACHE_DATA to a folder that can be written to."
        ) from error
