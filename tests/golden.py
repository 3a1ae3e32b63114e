"""Golden files: what people and programs get to see, kept as text in tests/data/golden/.

Run the tests with UPDATE_GOLDEN=1 to write them anew, and read the difference before you commit it.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "golden"


def check(name: str, text: str) -> None:
    """Assert that the text is what the golden file of this name holds."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), f"{path.name} differs; see tests/golden.py"
