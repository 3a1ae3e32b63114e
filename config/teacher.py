"""The files that a teacher may edit: other names of countries, and corrections to sources."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from .settings import BadSettings

__all__ = ["read_teacher_file"]


def read_teacher_file(name: str) -> Mapping[str, Any]:
    """The table in a TOML file of the folder ``config``.

    Raises:
        BadSettings: the file is no valid TOML.
    """
    try:
        return tomllib.loads((files("config") / name).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"config/{name} cannot be read: {error}.") from None
