"""The entry point of ``attache`` and of ``python -m bot``."""

import io
import sys

from .command_line import application

__all__ = ["main"]


def main() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show “ shows its number
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    application()()


if __name__ == "__main__":
    main()
