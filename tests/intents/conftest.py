"""What several test modules share."""

from pathlib import Path

import pytest


@pytest.fixture
def article(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The ``ARTICLE`` of the test module, on Kenya, in a file of its own."""
    path = tmp_path / "foreign_relations_of_kenya.txt"
    path.write_text(request.module.ARTICLE, "utf-8")
    return path
