"""What several test modules share."""

from pathlib import Path

import pytest

from .asking import Written


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes an article into a file of that name."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def article(request: pytest.FixtureRequest, written: Written) -> Path:
    """The ``ARTICLE`` of the test module, on Kenya, in a file of its own."""
    return written("foreign_relations_of_kenya.txt", request.module.ARTICLE)
